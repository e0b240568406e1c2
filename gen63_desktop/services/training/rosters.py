"""Taking in a roster: the plan a person looks at, their decisions, and the import in one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from gen63_desktop.domain.mapping.mapping import MAIN, Mapping, check
from gen63_desktop.domain.mapping.targets.training import ROSTER
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.domain.receipts import Receipt, RefusedRow
from gen63_desktop.domain.remarks import Remark, remark
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.training import roster
from gen63_desktop.domain.training.completed import mention_of
from gen63_desktop.domain.training.records import (
    Completion,
    Employee,
    ImportKind,
    Leave,
    RosterEntry,
)
from gen63_desktop.domain.training.roster import NO_DECISIONS, Decisions, RosterLine, RosterPlan
from gen63_desktop.exchange.foreign_table import ForeignTable
from gen63_desktop.services.imports import TakenIn, in_one_step
from gen63_desktop.services.training.importing import (
    Importing,
    file_read,
    finish,
    refused_row,
)
from gen63_desktop.services.training.lines import Lines, day_in_preamble, roster_lines
from gen63_desktop.services.training.part import Staff, last_roster, staff
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.work import Work


@dataclass(frozen=True, slots=True)
class RosterPreview:
    """What taking in a roster would do, and the rows that cannot be read. Names of known people by id."""

    plan: RosterPlan
    rows_read: int
    refused: tuple[RefusedRow, ...]
    names: dict[int, str]


class Rosters(Importing):
    """Import of rosters."""

    def roster_day(self, table: ForeignTable) -> date:
        """The day that the file says it was drawn on, else today."""
        today = self.session.today()
        return day_in_preamble(table.layout, today) or today

    def preview_roster(
        self,
        table: ForeignTable,
        mapping: Mapping,
        as_of: date,
        *,
        whole: bool,
        decisions: Decisions = NO_DECISIONS,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> RosterPreview:
        """Compare the file with what is known; nothing is stored."""
        self.session.allow(Permission.IMPORT_TRAINING)
        check(mapping, ROSTER, {MAIN: table.layout})
        today = self.session.today()
        found = roster_lines(table.rows(progress, cancelled), mapping, table.layout, today)
        with self.session.ask() as reader:
            self._must_be_in_order(reader, as_of)
            known = staff(reader)
        made = _plan(found, known, as_of, whole=whole, decisions=decisions)
        names = {employee: entry.name for employee, entry in known.latest.items()}
        return RosterPreview(made, found.rows_read, tuple(found.refused), names)

    def take_in_roster(
        self,
        table: ForeignTable,
        mapping: Mapping,
        as_of: date,
        *,
        whole: bool,
        decisions: Decisions = NO_DECISIONS,
        dry_run: bool = False,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> TakenIn:
        """Take in the roster of a day, in one transaction.

        ``whole``: it names everybody. Of those it does not name only those leave who are among the
        decisions. Completions that waited for a person who is new are given to them.
        """
        self.session.allow(Permission.IMPORT_TRAINING)
        check(mapping, ROSTER, {MAIN: table.layout})

        def store(work: Work) -> TakenIn:
            self._must_be_in_order(work, as_of)
            today = self.session.today()
            found = roster_lines(table.rows(progress, cancelled), mapping, table.layout, today)
            return self._store_roster(work, table, mapping, found, as_of, whole, decisions)

        return in_one_step(self.session, "training.roster_imported", store, dry_run=dry_run)

    def _must_be_in_order(self, reader: Reader, as_of: date) -> None:
        last = last_roster(reader)
        roster.must_not_be_older(as_of, last.as_of if last else None, self.session.today())

    def _store_roster(
        self,
        work: Work,
        table: ForeignTable,
        mapping: Mapping,
        found: Lines,
        as_of: date,
        whole: bool,
        decisions: Decisions,
    ) -> TakenIn:
        record = self.record_import(work, ImportKind.ROSTER, table, mapping)
        known = staff(work)
        made = _plan(found, known, as_of, whole=whole, decisions=decisions)
        leaving = [one for one in made.absent if one.employee_id in decisions.leaving]
        newcomers = [one.line for one in made.new]
        batch = work.add_many(Employee, (Employee(line.number, record.id) for line in newcomers))
        fresh = list(zip(range(batch.first, batch.last + 1), newcomers, strict=True))
        changed = [(one.employee_id, one.line, one.before) for one in made.changed]
        entries = [
            *(roster.entry_for(employee, line, as_of, None) for employee, line in fresh),
            *(roster.entry_for(employee, line, as_of, before) for employee, line, before in changed),
            *(roster.gone(one, as_of) for one in leaving),
        ]
        work.add_many(RosterEntry, (replace(one, import_id=record.id) for one in entries))
        told = [*fresh, *((employee, line) for employee, line, _before in changed)]
        work.add_many(Leave, (replace(one, import_id=record.id) for one in _leaves(told, known, as_of)))
        matched = _match_waiting(work, record.id)
        receipt = _receipt(table, found, made, left=len(leaving), matched=matched)
        finish(work, replace(record, as_of=as_of, whole=whole), table, receipt)
        return TakenIn(receipt, record.id)


def _plan(found: Lines, known: Staff, as_of: date, *, whole: bool, decisions: Decisions) -> RosterPlan:
    return roster.plan(
        found.roster,
        known.people,
        known.latest,
        as_of,
        whole=whole,
        decisions=decisions,
        unread=found.unread,
    )


def _leaves(told: list[tuple[int, RosterLine]], known: Staff, as_of: date) -> Iterator[Leave]:
    leaves = {person.id: person.leaves for person in known.people}
    for employee, line in told:
        leave = roster.leave_of(employee, line, leaves.get(employee, ()), as_of)
        if leave is not None:
            yield leave


def _match_waiting(work: Work, import_id: int) -> int:
    """Give completions that waited for someone to the people whom the roster brought."""
    waiting = work.find(Completion, employee_id=None)
    if not waiting:
        return 0
    matcher = staff(work).matcher()
    matched = 0
    for completion in waiting:
        employee = matcher.find(mention_of(completion)).employee_id
        if employee is not None:
            work.change(replace(completion, employee_id=employee, matched_by_import=import_id))
            matched += 1
    return matched


def _receipt(table: ForeignTable, found: Lines, made: RosterPlan, *, left: int, matched: int) -> Receipt:
    refused = [
        *found.refused,
        *(
            refused_row(table, one.line.row, remark("It may be someone known: {match}.", match=one.why))
            for one in made.undecided
        ),
        *(
            refused_row(
                table, other.row, remark("Row {row} says something else of the same person.", row=one.row)
            )
            for one, other in made.contradicting
        ),
    ]
    back = sum(one.returns for one in made.changed)
    counts = {
        "new": len(made.new),
        "changed": len(made.changed) - back,
        "back": back,
        "left": left,
        "absent, not confirmed as left": len(made.absent) - left,
        "earlier completions matched": matched,
    }
    return Receipt(
        files=file_read(table, found.rows_read),
        rows_read=found.rows_read,
        stored=len(made.new) + len(made.changed),
        already_there=len(made.unchanged),
        exact_repeats=len(made.repeated),
        refused=tuple(sorted(refused, key=lambda row: row.number)),
        notes=(*table.notes, *_notes(made, left)),
        further_counts=tuple((word, number) for word, number in counts.items() if number),
    )


def _notes(made: RosterPlan, left: int) -> Iterator[Remark]:
    yield remark("Roster of {day}.", day=made.as_of.isoformat())
    if len(made.absent) > left:
        yield remark(
            "{count} employed people are not on this roster. They stay employed until it is confirmed that "
            "they left.",
            count=len(made.absent) - left,
        )
