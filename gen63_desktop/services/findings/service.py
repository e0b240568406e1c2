"""Drafting, issuing and keeping reports, and telling whether a file is one of them."""

from __future__ import annotations

from datetime import date
from hashlib import sha256
from pathlib import Path

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.arithmetic import check
from gen63_desktop.domain.findings.frozen import from_json
from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.records import IssuedReport, ReportRow, Verdict, numbers_in
from gen63_desktop.domain.findings.tables.all import tables
from gen63_desktop.domain.findings.words import moment
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.rows_listing import RowsListing
from gen63_desktop.services.audits import Audits
from gen63_desktop.services.comments.service import Comments
from gen63_desktop.services.complaints.service import Complaints
from gen63_desktop.services.exports import note_export
from gen63_desktop.services.findings import again, issuing
from gen63_desktop.services.findings.again import Again
from gen63_desktop.services.findings.gathering import Areas, gather
from gen63_desktop.services.session import Session
from gen63_desktop.services.training.service import Training
from gen63_desktop.services.violations.service import Violations
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.tables import findings as _tables  # noqa: F401  makes the records known to the store

ACT_WORDS = {"report.issued": "Report issued"}

_YEARS_OFFERED = 4
_LARGEST = 200 << 20


def _begun(running: Quarter) -> tuple[Quarter, ...]:
    earlier = [running.previous()]
    while len(earlier) < 4 * _YEARS_OFFERED - 1:
        earlier.append(earlier[-1].previous())
    return (earlier[0], running, *earlier[1:])


class Findings:
    """The reports of the office."""

    def __init__(
        self,
        session: Session,
        complaints: Complaints,
        comments: Comments,
        audits: Audits,
        training: Training,
        violations: Violations,
    ) -> None:
        self.session = session
        self._areas = Areas(complaints, comments, audits, training, violations)

    # -- drafting and issuing ----------------------------------------------------------------

    def quarter(self, text: str) -> Quarter:
        """Read "2026Q3", or "FY27Q1" of the office's own fiscal year."""
        return Quarter.parse(text, self.session.facts.fiscal_year_month)

    def quarters(self) -> tuple[Quarter, ...]:
        """The calendar quarters that have begun, then those of the fiscal year where it is another year.

        Of each the last complete one comes first, then the running one, then the earlier ones.
        """
        start = self.session.facts.fiscal_year_month
        fiscal = _begun(Quarter.of(self.session.today(), start)) if start > 1 else ()
        return (*_begun(Quarter.of(self.session.today())), *fiscal)

    def draft(
        self, quarter: Quarter, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> QuarterlyReport:
        """The figures of a quarter as they stand now; contradictory ones are refused."""
        self.session.allow(Permission.DRAFT_REPORTS)
        report = gather(self.session, self._areas, quarter, progress, cancelled)
        check(report)
        return report

    def draft_file(
        self, quarter: Quarter, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> bytes:
        """The draft as PDF, marked as not issued on every page. It is not kept."""
        return issuing.drawn(self.draft(quarter, progress, cancelled), progress)

    def issue(
        self,
        quarter: Quarter,
        reason: str = "",
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> IssuedReport:
        """Issue the report of a quarter. A further one takes the next number, says why, and replaces the last."""
        self.session.allow(Permission.ISSUE_REPORTS)
        return issuing.issue(self.session, self._areas, quarter, reason, progress, cancelled)

    def draft_as_of(
        self,
        quarter: Quarter,
        day: date,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> QuarterlyReport:
        """The figures of a quarter from the records as they stood at the end of a day."""
        self.session.allow(Permission.DRAFT_REPORTS)
        return again.draft_as_of(self.session, quarter, day, progress, cancelled)

    def produce_again(
        self, report_id: int, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> Again:
        """An issued report from the records as they stood then, compared with what was issued (R3)."""
        self.session.allow(Permission.READ_REPORTS)
        self.session.allow(Permission.READ_ALL_COMPLAINTS)  # it is made of all records, not of the report
        return again.produce_again(
            self.session, self.get(report_id), self.data(report_id), progress, cancelled
        )

    def latest(self, quarter: Quarter) -> IssuedReport | None:
        """The last report issued on a quarter."""
        self.session.allow_any(Permission.DRAFT_REPORTS, Permission.READ_REPORTS)
        with self.session.ask() as reader:
            return issuing.latest_of(reader, str(quarter))

    # -- what was issued ---------------------------------------------------------------------

    def reports(self) -> tuple[ReportRow, ...]:
        """Every issued report, the latest first."""
        self.session.allow(Permission.READ_REPORTS)
        with self.session.ask() as reader:
            found = reader.find(IssuedReport)
        replaced = {each.replaces: each.number for each in found if each.replaces is not None}
        return tuple(
            ReportRow(
                each.id,
                each.number,
                each.quarter,
                each.issued_at,
                each.issued_by_name,
                each.as_of,
                replaced.get(each.id, ""),
                each.sha256,
            )
            for each in reversed(found)
        )

    def listing(self) -> RowsListing[ReportRow]:
        """Issued reports as a list."""
        return RowsListing(
            self.reports,
            {
                "number": lambda row: row.number,
                "quarter": lambda row: row.quarter,
                "issued_at": lambda row: row.issued_at.isoformat(),
                "issued_by": lambda row: row.issued_by,
                "as_of": lambda row: row.as_of.isoformat(),
                "replaced_by": lambda row: row.replaced_by,
            },
            lambda row: f"{row.number} {row.quarter} {row.issued_by}",
        )

    def get(self, report_id: int) -> IssuedReport:
        """One issued report."""
        self.session.allow(Permission.READ_REPORTS)
        with self.session.ask() as reader:
            return reader.get(IssuedReport, report_id)

    def find(self, number: str) -> IssuedReport:
        """The report of a number; refused where there is none."""
        self.session.allow(Permission.READ_REPORTS)
        with self.session.ask() as reader:
            clean = number.strip().upper()
            known = clean.isascii() and clean.isprintable()
            found = reader.find(IssuedReport, number=clean) if known else ()
        if not found:
            raise Refused(
                "No report {number} has been issued.", "Look it up on the page Reports.", number=number
            )
        return found[0]

    def file(self, report_id: int) -> bytes:
        """The file as it went out, to the last byte."""
        report = self.get(report_id)
        return self._kept(report.blob, report.sha256, report.number)

    def data(self, report_id: int) -> QuarterlyReport:
        """The figures of an issued report as they stood then."""
        report = self.get(report_id)
        text = self._kept(report.data_blob, report.data_sha256, report.number).decode("utf-8")
        return from_json(text)

    def _kept(self, blob: str, digest: str, number: str) -> bytes:
        data = self.session.attachments.fetch(blob)
        if sha256(data).hexdigest() != digest:
            raise Refused(
                "What is kept of {number} is not what was issued.", "Restore it from a backup.", number=number
            )
        return data

    # -- files out and in --------------------------------------------------------------------

    def save_copy(self, report_id: int, path: Path) -> None:
        """Write the issued file to a path, whole or not at all."""
        from gen63_desktop.exchange.atomic_file import atomic_file

        data = self.file(report_id)
        with atomic_file(path) as stream:
            stream.write(data)
        note_export(self.session, self.get(report_id).number, "pdf")

    def save_draft(
        self,
        quarter: Quarter,
        path: Path,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> None:
        """Write a draft to a path; it says on every page that it is one."""
        self.save_drawn(self.draft(quarter, progress, cancelled), path, progress)

    def save_drawn(self, report: QuarterlyReport, path: Path, progress: Progress = no_progress) -> None:
        """Write the PDF of figures that were read already: a draft, or a report produced again."""
        self.session.allow_any(Permission.DRAFT_REPORTS, Permission.READ_REPORTS)
        from gen63_desktop.exchange.atomic_file import atomic_file

        data = issuing.drawn(report, progress)
        with atomic_file(path) as stream:
            stream.write(data)
        note_export(self.session, report.number or f"Draft {report.quarter}", "pdf")

    def save_tables(
        self,
        report: QuarterlyReport,
        path: Path,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> int:
        """Write every table of a report as a workbook, or as JSON by the file's name; the number of rows."""
        self.session.allow_any(Permission.DRAFT_REPORTS, Permission.READ_REPORTS)
        from gen63_desktop.exchange.export.writing import Format, write

        form = Format.JSON if path.suffix.lower() == ".json" else Format.XLSX
        rows = write(path, tables(report), form, _about(report), progress, cancelled)
        note_export(self.session, f"Tables of {report.number or f'draft {report.quarter}'}", form.value, rows)
        return rows

    def verify_file(self, path: Path) -> Verdict:
        """Whether a file is one that this office issued (R3)."""
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
                True, path.name, digest, row.number, row.quarter, row.issued_at.astimezone(), row.issued_by, row.replaced_by
            )  # fmt: skip
        ours = {each.number for each in rows.values()}
        claims = tuple(number for number in numbers_in(data) if number in ours)
        return Verdict(False, path.name, digest, claims=claims)


def _about(report: QuarterlyReport) -> list[tuple[str, str]]:
    lines = [
        ("Report", report.number or "Draft, not issued"),
        ("Quarter", report.quarter),
        ("Office", report.office),
        ("Records as of", moment(report.as_of)),
        ("Head of the history", f"{report.history_number} {report.history_hash}"),
        ("Marking", report.marking),
    ]
    if report.fictional:
        lines.append(("Fictional", "Demonstration data: no figure and no name is real."))
    return lines
