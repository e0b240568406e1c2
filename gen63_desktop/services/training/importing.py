"""Files of training: opening one, its mapping, the imports so far, and undoing one in one step."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.mapping import MAIN, FieldSource, Mapping
from gen63_desktop.domain.mapping.proposal import Proposal, Question, QuestionKind, propose
from gen63_desktop.domain.mapping.source import ReadOptions
from gen63_desktop.domain.mapping.target import Target
from gen63_desktop.domain.mapping.targets.training import COMPLETIONS, ROSTER
from gen63_desktop.domain.mapping.toml_writing import dumps
from gen63_desktop.domain.mapping.words import plain_word
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.domain.receipts import FileRead, Receipt, RefusedRow
from gen63_desktop.domain.remarks import Remark, remark
from gen63_desktop.domain.retention.kinds import Series
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.training.courses import COURSE, completions_target
from gen63_desktop.domain.training.records import (
    Completion,
    Employee,
    ImportKind,
    Leave,
    RosterEntry,
    TrainingImport,
)
from gen63_desktop.exchange.distinct_words import distinct_words
from gen63_desktop.exchange.foreign_table import ForeignTable, open_table
from gen63_desktop.services.held_records import while_no_series_is_held
from gen63_desktop.services.imports import remembered
from gen63_desktop.services.training.part import Part, courses_of, last_roster
from gen63_desktop.store.tables import training as tables
from gen63_desktop.store.work import Work


class Importing(Part):
    """What the imports of rosters and of completions have in common."""

    def open_file(
        self,
        path: Path,
        options: ReadOptions | None = None,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> ForeignTable:
        """Open a CSV file or a workbook for a preview; nothing is stored."""
        self.session.allow(Permission.IMPORT_TRAINING)
        return open_table(path, options, progress, cancelled)

    def propose(self, kind: ImportKind, table: ForeignTable) -> tuple[Proposal, bool]:
        """The mapping of the last import of this layout, else a guess; and whether it is remembered and fits.

        A remembered mapping that the new file speaks against comes with questions.
        """
        self.session.allow(Permission.IMPORT_TRAINING)
        target = self.target(kind)
        proposal = propose(target, {MAIN: (table.layout, table.sample)}, self.session.today())
        if kind is ImportKind.COMPLETIONS:
            proposal = _with_course_above(proposal, table, target)
        with self.session.ask() as reader:
            kept = tables.last_mapping(reader, kind.value, table.layout.digest)
        here = {MAIN: (table.layout, table.sample)}
        return remembered(
            kept,
            proposal,
            target,
            lambda _mapping: here,
            lambda mapping: _with_what_is_certain(mapping, proposal.mapping),
        )

    def target(self, kind: ImportKind) -> Target:
        """The fields that a file can fill; for completions with our courses as they are now."""
        if kind is ImportKind.ROSTER:
            return ROSTER
        with self.session.ask() as reader:
            return completions_target(courses_of(reader))

    def words_in(
        self,
        table: ForeignTable,
        source: FieldSource,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> tuple[tuple[str, int], ...]:
        """The different words of a column in the whole file, with their rows: a person maps them to ours."""
        self.session.allow(Permission.IMPORT_TRAINING)
        return distinct_words(table, source, progress, cancelled)

    def imports(self) -> tuple[TrainingImport, ...]:
        """Every import, latest first."""
        self.session.allow(Permission.READ_TRAINING)
        with self.session.ask() as reader:
            return reader.find(TrainingImport)[::-1]

    def undo_import(self, import_id: int, why: str) -> TrainingImport:
        """Take an import back in one step. Rosters are taken back latest first."""
        self.session.allow(Permission.IMPORT_TRAINING)
        with self.session.act("training.import_undone", why=why.strip()) as work:
            record = work.get(TrainingImport, import_id)
            if record.undone_at is not None:
                raise Refused("This import was undone before.", where=record.file_name)
            with while_no_series_is_held(work, Series.TRAINING):
                if record.kind is ImportKind.ROSTER:
                    _must_be_last(work, record)
                    _take_back_people(work, record.id)
                removed = work.remove_many(Completion, import_id=record.id)
            undone = work.change(
                replace(record, undone_by=self.session.person.id, undone_at=self.session.now())
            )
            work.about(undone)
            work.detail(completions=removed)
            return undone

    def record_import(
        self, work: Work, kind: ImportKind, table: ForeignTable, mapping: Mapping
    ) -> TrainingImport:
        """Begin the record of an import."""
        return work.add(
            TrainingImport(
                kind=kind,
                file_name=table.layout.file,
                file_sha256=table.sha256,
                layout=table.layout.digest,
                mapping=dumps(mapping, ROSTER if kind is ImportKind.ROSTER else COMPLETIONS),
                by=self.session.person.id,
                at=self.session.now(),
            )
        )


def _with_what_is_certain(kept: Mapping, fresh: Mapping) -> Mapping:
    """The remembered mapping, with what the last file did not hold yet: certain words, formats of days."""
    for source in kept.fields:
        new = fresh.source(source.field)
        if new is None or new.columns != source.columns:
            continue
        known = {plain_word(theirs) for theirs, _ours in source.words}
        further = tuple(pair for pair in new.words if plain_word(pair[0]) not in known)
        formats = source.date_formats or new.date_formats
        kept = kept.with_field(replace(source, words=source.words + further, date_formats=formats))
    return kept


def _with_course_above(proposal: Proposal, table: ForeignTable, target: Target) -> Proposal:
    """Where a line above the table names the course: take it if it is ours, else ask which one it is."""
    if proposal.mapping.source(COURSE) is not None:
        return proposal
    named = propose(COMPLETIONS, {MAIN: (table.layout, table.sample)}, date.max).mapping.source(COURSE)
    title = named.constant if named is not None else ""
    ours = [word.word for word in target.field(COURSE).words]
    known = next((name for name in ours if name.casefold() == title.casefold()), "")
    if known:
        return replace(proposal, mapping=proposal.mapping.with_field(FieldSource(COURSE, constant=known)))
    text = (
        remark("The file says “{title}” above its table. Which of the required courses is it?", title=title)
        if title
        else remark("No column names the course. Which of the required courses was completed?")
    )
    question = Question(COURSE, QuestionKind.COLUMN, text, tuple(ours))
    return replace(proposal, questions=(*proposal.questions, question))


def _must_be_last(work: Work, record: TrainingImport) -> None:
    last = last_roster(work)
    if last is not None and last.id != record.id:
        raise Refused(
            "A later roster, of {day}, was taken in after this one.",
            "Undo that one first.",
            where=record.file_name,
            day=last.as_of,
        )


def _take_back_people(work: Work, import_id: int) -> None:
    """Remove what a roster brought; completions of people it brought wait for them again."""
    gone = {employee.id for employee in work.find(Employee, import_id=import_id)}
    for completion in work.find(Completion, matched_by_import=import_id):
        work.change(replace(completion, employee_id=None, matched_by_import=None))
    if gone:
        for completion in work.find(Completion):
            if completion.employee_id in gone:
                work.change(replace(completion, employee_id=None))
        for entry in work.find(RosterEntry):
            if entry.employee_id in gone and entry.import_id != import_id:
                work.remove(entry)
        for leave in work.find(Leave):
            if leave.employee_id in gone and leave.import_id != import_id:
                work.remove(leave)
    work.remove_many(RosterEntry, import_id=import_id)
    work.remove_many(Leave, import_id=import_id)
    work.remove_many(Employee, import_id=import_id)


def finish(work: Work, record: TrainingImport, table: ForeignTable, receipt: Receipt) -> TrainingImport:
    """Complete the record of an import with its receipt."""
    done = work.change(
        replace(
            record,
            rows_read=receipt.rows_read,
            stored=receipt.stored,
            already_there=receipt.already_there,
            exact_repeats=receipt.exact_repeats,
            refused=len(receipt.refused),
            receipt=receipt.to_json(),
        )
    )
    work.about(done)
    work.detail(
        file_sha256=table.sha256,
        rows_read=done.rows_read,
        stored=done.stored,
        already_there=done.already_there,
        refused=done.refused,
    )
    return done


def file_read(table: ForeignTable, rows: int) -> tuple[FileRead, ...]:
    """The file, for the receipt."""
    return (FileRead(table.layout.file, table.sha256, rows, table.layout.sheet),)


def refused_row(table: ForeignTable, row: int, *reasons: Remark) -> RefusedRow:
    """A row that was not taken in."""
    return RefusedRow(table.layout.file, row, reasons)
