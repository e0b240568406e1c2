"""What was issued: the list, the files, their tables, and whether a file is one of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.follow_up import state_of
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.findings.records import IssuedReport, ReportRow, ReportStep, Verdict, numbers_in
from gen63_desktop.domain.findings.words import moment
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.rows_listing import RowsListing
from gen63_desktop.domain.tables import PlainTable
from gen63_desktop.services import report_files as files
from gen63_desktop.services.exports import note_export
from gen63_desktop.services.findings import tables_out
from gen63_desktop.services.findings.makers import maker_of
from gen63_desktop.services.findings.making import data_of
from gen63_desktop.services.findings.part import Part
from gen63_desktop.store.faults import in_words

_LARGEST = 200 << 20


class Kept(Part):
    """The issued reports of the office."""

    def reports(self) -> tuple[ReportRow, ...]:
        """Every issued report that the person may see, the latest first."""
        self.session.allow(Permission.READ_REPORTS)
        with self.session.ask() as reader:
            found = [one for one in reader.find(IssuedReport) if self.sees(reader, one)]
            steps: dict[int, list[ReportStep]] = {}
            for step in reader.find(ReportStep):
                steps.setdefault(step.report_id, []).append(step)
        replaced = {each.replaces: each.number for each in found if each.replaces is not None}
        return tuple(
            _row(each, replaced.get(each.id, ""), steps.get(each.id, ())) for each in reversed(found)
        )

    def listing(self) -> RowsListing[ReportRow]:
        """Issued reports as a list."""
        return RowsListing(
            self.reports,
            {
                "number": lambda row: row.number,
                "kind": lambda row: row.kind.value,
                "quarter": lambda row: row.quarter,
                "issued_at": lambda row: row.issued_at.isoformat(),
                "issued_by": lambda row: row.issued_by,
                "as_of": lambda row: row.as_of.isoformat(),
                "replaced_by": lambda row: row.replaced_by,
                "state": lambda row: row.state.value,
            },
            lambda row: f"{row.number} {row.quarter} {row.title} {row.kind.value} {row.issued_by}",
        )

    def get(self, report_id: int) -> IssuedReport:
        """One issued report."""
        self.session.allow_any(Permission.READ_REPORTS, Permission.WORK_COMPLAINTS)
        with self.session.ask() as reader:
            return self.seen(reader, report_id)

    def find(self, number: str) -> IssuedReport:
        """The report of a number; refused where there is none."""
        self.session.allow(Permission.READ_REPORTS)
        clean = number.strip().upper()
        known = clean.isascii() and clean.isprintable()
        with self.session.ask() as reader:
            found = reader.find(IssuedReport, number=clean) if known else ()
            seen = [one for one in found if self.sees(reader, one)]
        if not seen:
            raise Refused(
                "No report {number} has been issued.", "Look it up on the page Reports.", number=number
            )
        return seen[0]

    def issued_on(self, kind: ReportKind, subject_id: int) -> tuple[ReportRow, ...]:
        """The issued reports of a kind on one record, the latest first."""
        self.session.allow_any(Permission.READ_REPORTS, Permission.WORK_COMPLAINTS)
        with self.session.ask() as reader:
            found = [
                one
                for one in reader.find(IssuedReport, subject_id=subject_id)
                if one.of_kind is kind and self.sees(reader, one)
            ]
            replaced = {each.replaces: each.number for each in found if each.replaces is not None}
            return tuple(
                _row(each, replaced.get(each.id, ""), reader.find(ReportStep, report_id=each.id))
                for each in reversed(found)
            )

    def file(self, report_id: int) -> bytes:
        """The file as it went out, to the last byte."""
        return files.fetch(self.session, self.get(report_id))

    def data(self, report_id: int) -> Any:
        """The data that the report was drawn from, frozen, of the kind's own type."""
        report = self.get(report_id)
        return data_of(self.session, maker_of(report.of_kind), report)

    def tables(self, report: Any) -> tuple[PlainTable, ...]:
        """Every table of a report's data, each with the report that it belongs to in its note."""
        heading: Heading = report.heading
        found = maker_of(heading.kind).tables(report)
        if heading.kind is ReportKind.QUARTERLY:
            return found
        name = f"Report {heading.number}" if heading.number else "Draft, not issued"
        fictional = " Fictional demonstration data." if heading.fictional else ""
        note = f"{name}, {heading.office}, as of {moment(heading.as_of)}.{fictional}"
        return tuple(replace(table, note=f"{table.note} {note}".strip()) for table in found)

    # -- files out and in --------------------------------------------------------------------

    def save_copy(self, report_id: int, path: Path) -> None:
        """Write the issued file to a path, whole or not at all."""
        from gen63_desktop.exchange.atomic_file import write_file

        report = self.get(report_id)
        data = files.fetch(self.session, report)
        write_file(path, data, lambda: note_export(self.session, report.number, "pdf", of=report))

    def save_tables(
        self,
        report: Any,
        path: Path,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> int:
        """Write every table of a report as a workbook, as JSON or as a ZIP of CSV files; the number of rows."""
        self.session.allow_any(*maker_of(report.heading.kind).drafted_with, Permission.READ_REPORTS)
        return tables_out.save(self.session, report.heading, self.tables(report), path, progress, cancelled)

    def save_table(
        self,
        report: Any,
        title: str,
        path: Path,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> int:
        """Write one table of a report in the form that the file's name asks for, CSV too; the number of rows."""
        self.session.allow_any(*maker_of(report.heading.kind).drafted_with, Permission.READ_REPORTS)
        table = tables_out.table_named(self.tables(report), title)
        return tables_out.save(self.session, report.heading, (table,), path, progress, cancelled)

    def verify_file(self, path: Path) -> Verdict:
        """Whether a file is one that this office issued, and which edition it is (R3)."""
        self.session.allow(Permission.READ_REPORTS)
        with in_words():
            if path.stat().st_size > _LARGEST:
                raise Refused(
                    "“{name}” is larger than any report.", "Choose the report’s file.", name=path.name
                )
            data = path.read_bytes()
        digest = sha256(data).hexdigest()
        rows = {row.sha256: row for row in self.reports()}
        row = rows.get(digest)
        if row is not None:
            return Verdict(
                True, path.name, digest, row.number, row.title, row.issued_at.astimezone(), row.issued_by,
                row.replaced_by, edition=int(row.number.rpartition("-")[2]), kind=row.kind,
            )  # fmt: skip
        ours = {each.number for each in rows.values()}
        claims = tuple(number for number in numbers_in(data) if number in ours)
        return Verdict(False, path.name, digest, claims=claims)


def _row(report: IssuedReport, replaced_by: str, steps: Sequence[ReportStep]) -> ReportRow:
    return ReportRow(
        report.id,
        report.number,
        report.quarter,
        report.issued_at,
        report.issued_by_name,
        report.as_of,
        replaced_by,
        report.sha256,
        report.of_kind,
        report.for_whom,
        report.about,
        state_of(steps, replaced=bool(replaced_by)),
    )
