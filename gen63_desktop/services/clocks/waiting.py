"""What of the clocks stands in My work: each one that is due or overdue, and pauses that end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date, timedelta

from gen63_desktop.domain.clocks.kinds import RuleName
from gen63_desktop.domain.clocks.standing import CaseClock, CaseRecords, clocks_of
from gen63_desktop.domain.remarks import remark
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.work_list import Group, WorkItem
from gen63_desktop.services.clock_counting import gather, open_complaints
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.store.complaints import clock_cases

WEEK = timedelta(days=6)
NAMED = 20
"""Complaints of one clock and group that are named; the others are one line with their count."""
_ELSEWHERE = frozenset({RuleName.FILING, RuleName.RESPONSE, RuleName.ACKNOWLEDGEMENT, RuleName.INFORMATION})
"""Filing is a note on the past; My work has the complaint's due date and what letters answer from those areas."""


class Waiting(Part):
    """What falls due."""

    def work_items(self, today: date) -> Iterator[WorkItem]:
        """Clocks due within the week or late, and pauses that end within it, on the cases the person may open.

        Notices count for complaints closed since the first letter: people were told in other ways before.
        """
        if not self.session.may(Permission.READ_COMPLAINTS):
            return
        named: Counter[tuple[Group, RuleName]] = Counter()
        for case, clock in self._due(today):
            group = Group.OVERDUE if clock.due < today else Group.DUE_THIS_WEEK
            name = clock.rule.rule
            named[group, name] += 1
            if named[group, name] <= NAMED:
                title = remark("{number} {kind}", number=case.complaint.number, kind=_head(name.value))
                yield WorkItem(group, "complaints", title, "", clock.due, case.complaint.id)
        for (group, name), count in named.items():
            if count > NAMED:
                title = remark("{kind}: further complaints", kind=_head(name.value))
                yield WorkItem(group, "complaints", title, count=count - NAMED)
        yield from self._pauses(today)

    def _due(self, today: date) -> list[tuple[CaseRecords, CaseClock]]:
        """By due date, the oldest first."""
        scope = self.session.present_scope()
        with self.session.ask() as reader:
            ids = set(clock_cases.by_other_clocks(reader, scope))
            since = clock_cases.first_letter(reader)
            owed = set() if since is None else set(clock_cases.untold(reader, scope, since))
            found = [
                (case, clock)
                for case in gather(self.session, reader, open_complaints(reader, sorted(ids | owed)))
                for clock in clocks_of(case)
                if clock.done is None and clock.due <= today + WEEK and _counts(clock, case, owed)
            ]
        return sorted(found, key=lambda one: (one[1].due, one[0].complaint.serial))

    def _pauses(self, today: date) -> Iterator[WorkItem]:
        scope = self.session.present_scope()
        with self.session.ask() as reader:
            ids = clock_cases.pausing(reader, scope, today, today + WEEK)
            cases = list(gather(self.session, reader, open_complaints(reader, ids)))
        for case in cases:
            for last in sorted(_ends(case, today)):
                title = remark("{number} The pause ends; prolong it or go on", number=case.complaint.number)
                yield WorkItem(Group.DUE_THIS_WEEK, "complaints", title, "", last, case.complaint.id)


def _ends(case: CaseRecords, today: date) -> set[date]:
    """The days within the week on which a clock of the case has no pause any more, whatever others are in."""
    running = [one.pauses for one in clocks_of(case) if one.done is None]
    ends = {max((one.last for one in pauses), default=date.min) for pauses in running}
    return {last for last in ends if today <= last <= today + WEEK}


def _counts(clock: CaseClock, case: CaseRecords, owed: set[int]) -> bool:
    name = clock.rule.rule
    if name is RuleName.NOTICE:
        return case.complaint.id in owed
    return name not in _ELSEWHERE


def _head(words: str) -> str:
    return words[0].upper() + words[1:]
