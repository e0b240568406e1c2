"""What holds of several employees from a day on, said as one step after a look at what it would do."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.domain.retention.kinds import Series
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.together import (
    Done,
    Left,
    Made,
    Proposal,
    Seen,
    Values,
    changed_since,
    check_count,
    tallies,
)
from gen63_desktop.domain.training import together as rules
from gen63_desktop.domain.training.records import Employee, RosterEntry
from gen63_desktop.domain.training.together import EntryChange
from gen63_desktop.services.held_records import while_no_series_is_held
from gen63_desktop.services.together import change_each, undo_each
from gen63_desktop.services.training.part import Part
from gen63_desktop.store.tables.history import latest
from gen63_desktop.store.work import Work


class PeopleTogether(Part):
    """Department, job title, supervisor, analytics or leaving of several employees."""

    def propose_together(self, employee_ids: Sequence[int], change: EntryChange) -> Proposal[EntryChange]:
        """What the change would do to these employees. Nothing is changed."""
        self.session.allow(Permission.IMPORT_TRAINING)
        ids = tuple(dict.fromkeys(employee_ids))
        check_count(len(ids))
        rules.check_says_something(change, self.session.today())
        with self.session.ask() as reader:
            people = reader.find(Employee, id=ids)
            entries = defaultdict[int, list[RosterEntry]](list)
            for entry in reader.find(RosterEntry, employee_id=ids):
                entries[entry.employee_id].append(entry)
        seen, left = list[Seen](), list[Left]()
        pairs = list[tuple[Values, Values]]()
        already = 0
        for one in people:
            name = _name(one, entries[one.id])
            try:
                stands = rules.entry_on(entries[one.id], change.since)
                becomes = rules.changed(stands, change)
            except Refused as why:
                left.append(Left(name, why))
                continue
            if becomes == stands:
                already += 1
                continue
            seen.append(Seen(one.id, (stands.id, stands.version), name))
            pairs.append((rules.values(stands, change), rules.values(becomes, change)))
        gone = len(ids) - len(people)
        return Proposal(change, tuple(seen), already, gone, tuple(left), tallies(pairs))

    def change_together(
        self,
        proposal: Proposal[EntryChange],
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> Done[EntryChange]:
        """Do what was proposed; what a roster or somebody said since the look stays as it is.

        Each employee is an act of its own. Whoever cancels finds all as it was before.
        """
        self.session.allow(Permission.IMPORT_TRAINING)
        change = proposal.change
        rules.check_says_something(change, self.session.today())
        return change_each(
            proposal, lambda seen: self._one_changed(seen, change), self._one_back, progress, cancelled
        )

    def undo_together(
        self,
        done: Done[EntryChange],
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> Proposal[EntryChange]:
        """Take the entries out again, except where something was said of the employee since."""
        self.session.allow(Permission.IMPORT_TRAINING)
        return undo_each(done, self._one_back, progress, cancelled)

    def _one_changed(self, seen: Seen, change: EntryChange) -> Made:
        with self.session.act("training.people_changed_together") as work:
            employee = work.held(Employee, seen.id)  # held: nobody says another thing at once
            stands = rules.entry_on(work.find(RosterEntry, employee_id=employee.id), change.since)
            if (stands.id, stands.version) != seen.token:
                raise changed_since()
            becomes = rules.changed(stands, change)
            made = work.add(replace(becomes, since=change.since, import_id=None, id=0, version=0))
            work.about(employee)
        return Made(seen.id, (made.id, made.version), seen.name)

    def _one_back(self, made: Made) -> Seen:
        with self.session.act("training.people_change_undone") as work:
            employee = work.held(Employee, made.id)
            entries = work.find(RosterEntry, employee_id=employee.id)
            added = next((one for one in entries if (one.id, one.version) == made.token), None)
            if added is None or added.id != max(one.id for one in entries) or not self._made(work, added):
                raise changed_since()
            with while_no_series_is_held(work, Series.TRAINING):
                work.remove(added)
            stands = rules.entry_on([one for one in entries if one.id != added.id], added.since)
            work.about(employee)
        return Seen(made.id, (stands.id, stands.version), made.name)

    def _made(self, work: Work, entry: RosterEntry) -> bool:
        """Whether the person typed the entry: what a roster or somebody else said is not theirs to take out."""
        last = latest(work, "training_roster_entries", entry.id)
        return entry.import_id is None and last is not None and last[0] == self.session.person.id


def _name(employee: Employee, entries: Sequence[RosterEntry]) -> str:
    latest = max(entries, key=lambda one: (one.since, one.id), default=None)
    named = "" if latest is None else latest.name
    return " · ".join(part for part in (named, employee.number) if part) or f"#{employee.id}"
