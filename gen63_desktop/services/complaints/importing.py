"""Import of an existing register: preview, mapping, dry run, receipt, and undo in one step."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path

from gen63_desktop.domain.complaints import records
from gen63_desktop.domain.complaints.imported import ImportedCase, check_complete
from gen63_desktop.domain.complaints.records import ImportState, RegisterImport
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.mapping import MAIN, FieldSource, Mapping, check
from gen63_desktop.domain.mapping.proposal import Proposal, propose
from gen63_desktop.domain.mapping.source import ReadOptions, layout_digest
from gen63_desktop.domain.mapping.targets.complaints import COMPLAINTS
from gen63_desktop.domain.mapping.toml_writing import dumps
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.receipts import FileRead, Receipt
from gen63_desktop.domain.remarks import Remark, remark
from gen63_desktop.domain.roles import Permission
from gen63_desktop.exchange.distinct_words import distinct_words
from gen63_desktop.exchange.foreign_table import ForeignTable, open_table
from gen63_desktop.services.clock_counting import book_of, calendar_of
from gen63_desktop.services.complaints.destroyed_rows import destroyed_in
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.services.complaints.sifting import NAMED, Sifting
from gen63_desktop.services.complaints.storing import Storing
from gen63_desktop.services.held_records import while_no_case_is_held
from gen63_desktop.services.imports import TakenIn, in_one_step, remembered
from gen63_desktop.store.complaints import intake as there
from gen63_desktop.store.work import Work

AT_ONCE = 2_000
"""Complaints that are stored together."""

UNDOING = (
    records.Characteristic,
    records.Party,
    records.Respondent,
    records.Allegation,
    records.Closing,
    records.Complaint,
)


class Importing(Part):
    """Import of registers."""

    def open_file(
        self,
        path: Path,
        options: ReadOptions | None = None,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> ForeignTable:
        """Open a CSV file or a workbook for a preview; nothing is stored."""
        self.session.allow(Permission.IMPORT_COMPLAINTS)
        return open_table(path, options, progress, cancelled)

    def propose(self, tables: Sequence[ForeignTable]) -> tuple[Proposal, bool]:
        """The mapping of the last import of these layouts, else a guess; and whether it is remembered and fits.

        A remembered mapping that the new files speak against comes with questions.
        """
        self.session.allow(Permission.IMPORT_COMPLAINTS)
        samples = {_name(table): (table.layout, table.sample) for table in tables}
        proposal = propose(COMPLAINTS, samples, self.session.today())
        with self.session.ask() as reader:
            kept = there.last_mapping(reader, layouts_digest(tables))
        return remembered(
            kept,
            proposal,
            COMPLAINTS,
            lambda mapping: {a: (t.layout, t.sample) for a, t in by_alias(mapping, tables).items()},
        )

    def words_in(
        self,
        table: ForeignTable,
        source: FieldSource,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> tuple[tuple[str, int], ...]:
        """The different words of a column in the whole file, with how often each stands there."""
        self.session.allow(Permission.IMPORT_COMPLAINTS)
        return distinct_words(table, source, progress, cancelled)

    def import_register(
        self,
        tables: Sequence[ForeignTable],
        mapping: Mapping,
        *,
        dry_run: bool = False,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> TakenIn:
        """Import a register in one transaction; every row of its files is in one count of the receipt.

        A complaint is already there if its number came with an earlier import of the same layout.
        """
        self.session.allow(Permission.IMPORT_COMPLAINTS)
        named = by_alias(mapping, tables)
        check(mapping, COMPLAINTS, {alias: table.layout for alias, table in named.items()})
        check_complete(mapping)
        return in_one_step(
            self.session,
            "register.imported",
            lambda work: self._store(work, named, mapping, progress, cancelled),
            dry_run=dry_run,
        )

    def register_imports(self) -> tuple[RegisterImport, ...]:
        """Every import, latest first."""
        self.session.allow(Permission.READ_ALL_COMPLAINTS)
        with self.session.ask() as reader:
            return reader.find(RegisterImport)[::-1]

    def undo_register_import(self, import_id: int, why: str) -> RegisterImport:
        """Take all complaints of an import out again; refused once one of them was worked on."""
        self.session.allow(Permission.IMPORT_COMPLAINTS)
        with self.session.act("register.import_undone", why.strip()) as work:
            record = work.held(RegisterImport, import_id)
            if record.state is ImportState.UNDONE:
                raise Refused("This import was undone before.", where=record.files[0])
            with while_no_case_is_held(work, import_id):
                _refuse_worked_on(work, record)
                for kind in UNDOING:
                    work.remove_many(kind, import_id=import_id)
            undone = work.change(
                replace(
                    record,
                    state=ImportState.UNDONE,
                    undone_by=self.session.person.id,
                    undone_at=self.session.now(),
                )
            )
            work.about(undone)
            work.detail(complaints=record.complaints, allegations=record.allegations)
            return undone

    def _store(
        self,
        work: Work,
        tables: dict[str, ForeignTable],
        mapping: Mapping,
        progress: Progress,
        cancelled: Cancelled,
    ) -> TakenIn:
        main = tables[MAIN]
        _refuse_same_file(work, mapping, main)
        layout = layouts_digest(tuple(tables.values()))
        ordered = [main, *(table for alias, table in tables.items() if alias != MAIN)]
        record = work.add(
            RegisterImport(
                files=tuple(table.layout.file for table in ordered),
                sha256=tuple(table.sha256 for table in ordered),
                layout=layout,
                mapping=dumps(mapping, COMPLAINTS),
                receipt="{}",
                complaints=0,
                allegations=0,
                by=self.session.person.id,
                at=self.session.now(),
            )
        )
        sifting = Sifting(tables, mapping, self.session, destroyed_in(work, layout))
        storing = Storing(
            work,
            record.id,
            self.session.person.id,
            self.session.today(),
            book_of(work),
            calendar_of(self.session),
        )
        for chunk in _chunks(sifting.cases(progress, cancelled)):
            stop_if(cancelled)
            refs = tuple({case.complaint.source_ref for case, _ in chunk if case.complaint.source_ref})
            known = there.refs_there(work, layout, refs) - storing.refs
            new = [(case, rows) for case, rows in chunk if case.complaint.source_ref not in known]
            sifting.already_there += sum(rows for case, rows in chunk if case.complaint.source_ref in known)
            sifting.stored += sum(rows for _, rows in new)
            storing.store([case for case, _ in new])
        receipt = _receipt(tables, sifting, storing)
        done = work.change(
            replace(
                record,
                receipt=receipt.to_json(),
                complaints=storing.counts["complaints"],
                allegations=storing.counts["allegations"],
            )
        )
        work.about(done)
        work.detail(
            file_sha256=main.sha256,
            rows_read=receipt.rows_read,
            complaints=done.complaints,
            allegations=done.allegations,
        )
        return TakenIn(receipt, record.id)


def _refuse_worked_on(work: Work, record: RegisterImport) -> None:
    work.find(
        records.Characteristic, import_id=record.id
    )  # a look: a server counts nothing of persons before it
    touched = there.worked_on(work, record.id)
    if touched:
        raise Refused(
            "The import cannot be undone: {count} of its complaints were worked on.",
            "What was done is never lost. Close these complaints with a reason instead.",
            where=record.files[0],
            count=f"{touched:,}",
        )


def by_alias(mapping: Mapping, tables: Sequence[ForeignTable]) -> dict[str, ForeignTable]:
    """Which file plays which part in the mapping: by its layout, then by its name, then as the only one."""
    left = list(tables)
    found: dict[str, ForeignTable] = {}
    for file in mapping.files:
        fits = [t for t in left if t.layout.digest == file.layout] or [
            t for t in left if t.layout.file == file.name
        ]
        same_name = [t for t in fits if t.layout.file == file.name]
        chosen = (same_name or fits or (left if len(mapping.files) == len(tables) == 1 else []))[:1]
        for table in chosen:
            found[file.alias] = table
            left.remove(table)
    if left:
        raise Refused(
            "The mapping says nothing about this file.",
            "Leave the file out, or choose a mapping that was made for these files.",
            where=left[0].layout.file,
        )
    return found


def layouts_digest(tables: Sequence[ForeignTable]) -> str:
    """One digest of the layouts of all files, whatever their order."""
    return layout_digest(tuple(sorted(table.layout.digest for table in tables)))


def _name(table: ForeignTable) -> str:
    return str(table.path)


def _refuse_same_file(work: Work, mapping: Mapping, main: ForeignTable) -> None:
    """Where complaints have no number of their own, only the file tells that it was imported before."""
    if mapping.file(MAIN).id_column or mapping.source("source_ref"):
        return
    if there.import_of_file(work, main.sha256) is not None:
        raise Refused(
            "This very file was imported before, and its complaints have no number by which they could be told "
            "from those already there.",
            "Undo the earlier import first, or map the column that holds the complaint's number.",
            where=main.layout.file,
        )


def _chunks(
    cases: Iterable[tuple[ImportedCase, int]],
) -> Iterator[list[tuple[ImportedCase, int]]]:
    iterator = iter(cases)
    while chunk := list(islice(iterator, AT_ONCE)):
        yield chunk


def _receipt(tables: dict[str, ForeignTable], sifting: Sifting, storing: Storing) -> Receipt:
    files = tuple(
        FileRead(table.layout.file, table.sha256, sifting.rows_read[alias], table.layout.sheet)
        for alias, table in tables.items()
    )
    return Receipt(
        files=files,
        rows_read=sum(sifting.rows_read.values()),
        stored=sifting.stored,
        already_there=sifting.already_there,
        exact_repeats=sifting.exact_repeats,
        refused=tuple(sifting.refused),
        notes=(*(note for table in tables.values() for note in table.notes), *_notes(sifting)),
        further_counts=(
            *((words, count) for words, count in storing.counts.items() if count),
            *(
                [("rows with nothing but the number", sifting.saying_nothing)]
                if sifting.saying_nothing
                else []
            ),
        ),
    )


def _notes(sifting: Sifting) -> Iterator[Remark]:
    repeated, joined = sifting.repeated, sifting.one_row_each
    if repeated and not joined:
        yield remark(
            "{count} numbers occur more than once, on {surplus} further rows. Each row is stored and marked: "
            "{numbers}.",
            count=len(repeated),
            surplus=sum(repeated.values()) - len(repeated),
            numbers=_some(list(repeated)),
        )
    if repeated and joined:
        yield remark(
            "{count} numbers stand on several rows; these are the allegations of one complaint.",
            count=len(repeated),
        )
    for file, number, problem in sifting.unreadable[:NAMED]:
        yield remark(
            "{file}, row {row}: {problem} The row is kept without it.",
            file=file,
            row=number,
            problem=problem.words(),
        )
    if len(sifting.unreadable) > NAMED:
        yield remark(
            "{count} further cells could not be read; their rows are kept without them.",
            count=len(sifting.unreadable) - NAMED,
        )


def _some(words: list[str]) -> str:
    return ", ".join(words[:NAMED]) + (" …" if len(words) > NAMED else "")
