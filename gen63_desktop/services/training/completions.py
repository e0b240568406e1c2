"""Taking in completions: matched to the roster, kept unmatched where nobody is found, never twice."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.mapping import MAIN, check
from gen63_desktop.domain.mapping.mapping import Mapping as FileMapping
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.domain.receipts import Receipt, RefusedRow
from gen63_desktop.domain.remarks import Remark, remark
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.training import completed
from gen63_desktop.domain.training.completed import (
    CompletionPlan,
    UnmatchedPerson,
    mention_of,
    person_key,
)
from gen63_desktop.domain.training.records import Completion, Employee, ImportKind
from gen63_desktop.exchange.foreign_table import ForeignTable
from gen63_desktop.services.imports import TakenIn, in_one_step
from gen63_desktop.services.training.importing import (
    Importing,
    file_read,
    finish,
)
from gen63_desktop.services.training.lines import Lines, completion_lines
from gen63_desktop.services.training.part import courses_of, staff
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.work import Work


@dataclass(frozen=True, slots=True)
class CompletionsPreview:
    """What taking in the completions would do. Names of known people by id."""

    plan: CompletionPlan
    rows_read: int
    refused: tuple[RefusedRow, ...]
    names: dict[int, str]


class Completions(Importing):
    """Import of completions."""

    def preview_completions(
        self,
        table: ForeignTable,
        mapping: FileMapping,
        decided: Mapping[str, int] | None = None,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> CompletionsPreview:
        """Compare the file with what is known; nothing is stored."""
        self.session.allow(Permission.IMPORT_TRAINING)
        check(mapping, self.target(ImportKind.COMPLETIONS), {MAIN: table.layout})
        with self.session.ask() as reader:
            found = self._read(reader, table, mapping, progress, cancelled)
            known = staff(reader)
            plan = completed.plan(found.completions, known.matcher(), reader.find(Completion), decided)
        names = {employee: entry.name for employee, entry in known.latest.items()}
        return CompletionsPreview(plan, found.rows_read, tuple(found.refused), names)

    def take_in_completions(
        self,
        table: ForeignTable,
        mapping: FileMapping,
        decided: Mapping[str, int] | None = None,
        *,
        dry_run: bool = False,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> TakenIn:
        """Take in all completions in one transaction. ``decided``: see `domain.training.completed.plan`."""
        self.session.allow(Permission.IMPORT_TRAINING)
        check(mapping, self.target(ImportKind.COMPLETIONS), {MAIN: table.layout})

        def store(work: Work) -> TakenIn:
            record = self.record_import(work, ImportKind.COMPLETIONS, table, mapping)
            found = self._read(work, table, mapping, progress, cancelled)
            plan = completed.plan(found.completions, staff(work).matcher(), work.find(Completion), decided)
            work.add_many(Completion, (replace(one, import_id=record.id) for one in plan.new))
            taken = TakenIn(_receipt(table, found, plan), record.id)
            finish(work, record, table, taken.receipt)
            return taken

        return in_one_step(self.session, "training.completions_imported", store, dry_run=dry_run)

    def unmatched(self) -> tuple[UnmatchedPerson, ...]:
        """People with completions whom the roster does not know, with the employees they may be."""
        self.session.allow(Permission.READ_TRAINING)
        with self.session.ask() as reader:
            waiting = reader.find(Completion, employee_id=None)
            matcher = staff(reader).matcher()
        found: dict[str, UnmatchedPerson] = {}
        for one in waiting:
            mention = mention_of(one)
            key = person_key(mention)
            match = matcher.find(mention)
            rows = found[key].rows if key in found else ()
            found[key] = UnmatchedPerson(mention, (*rows, one.id), match.why_not, match.suggestions)
        return tuple(
            sorted(found.values(), key=lambda one: (one.mention.name.casefold(), one.mention.number))
        )

    def match(self, person: UnmatchedPerson, employee_id: int) -> int:
        """Give all completions of an unmatched person to an employee; how many there were."""
        self.session.allow(Permission.IMPORT_TRAINING)
        key = person_key(person.mention)
        with self.session.act("training.matched") as work:
            employee = work.get(Employee, employee_id)
            waiting = work.find(Completion, employee_id=None)
            mine = [one for one in waiting if person_key(mention_of(one)) == key]
            if not mine:
                raise Refused("These completions were matched meanwhile.", "Look at the list again.")
            for one in mine:
                work.change(replace(one, employee_id=employee_id))
            work.about(employee)
            work.detail(completions=len(mine))
        return len(mine)

    def _read(
        self,
        reader: Reader,
        table: ForeignTable,
        mapping: FileMapping,
        progress: Progress,
        cancelled: Cancelled,
    ) -> Lines:
        rows = table.rows(progress, cancelled)
        return completion_lines(rows, mapping, table.layout, courses_of(reader), self.session.today())


def _receipt(table: ForeignTable, found: Lines, plan: CompletionPlan) -> Receipt:
    counts = {
        "people": plan.people,
        "people not on the roster": len(plan.unmatched),
        "completions kept unmatched": sum(one.employee_id is None for one in plan.new),
    }
    return Receipt(
        files=file_read(table, found.rows_read),
        rows_read=found.rows_read,
        stored=len(plan.new),
        already_there=len(plan.already_there),
        exact_repeats=len(plan.repeated),
        refused=tuple(sorted(found.refused, key=lambda row: row.number)),
        notes=(*table.notes, *_notes(plan)),
        further_counts=tuple((word, number) for word, number in counts.items() if number),
    )


def _notes(plan: CompletionPlan) -> Iterator[Remark]:
    if plan.unmatched:
        yield remark(
            "{count} people of this file are not on the roster. Their completions are kept and wait for "
            "them: take in a roster that names them, or say which employee each one is.",
            count=len(plan.unmatched),
        )
