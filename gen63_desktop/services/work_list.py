"""My work: overdue, due this week, assigned, to approve, new, unfinished, and the person's own cases, over all areas."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import TYPE_CHECKING

from gen63_desktop.domain.agency_calendar import AgencyCalendar
from gen63_desktop.domain.audits.clock import ClockState
from gen63_desktop.domain.complaints.records import Status
from gen63_desktop.domain.complaints.rows import ComplaintRow
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.outputs import behind
from gen63_desktop.domain.remarks import remark
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.work_list import Group, WorkItem, assigned_from
from gen63_desktop.services.clock_following import follow_all
from gen63_desktop.services.clocks.service import Clocks
from gen63_desktop.services.letters.service import Letters
from gen63_desktop.services.session import Session
from gen63_desktop.store.comments import review
from gen63_desktop.store.complaints.lists import all_complaints

if TYPE_CHECKING:
    from gen63_desktop.services.audits import Audits
    from gen63_desktop.services.drafts import Drafts
    from gen63_desktop.services.findings.service import Findings
    from gen63_desktop.services.investigation.service import Investigations
    from gen63_desktop.services.keeping.service import Keeping
    from gen63_desktop.services.retention.service import Retention
    from gen63_desktop.services.training.service import Training
    from gen63_desktop.services.violations.service import Violations

SHOWN = 50
"""Complaints of one group that are named; the others are one line with their count."""
WEEK = timedelta(days=6)
_OPEN = Filter("status", Test.NONE_OF, (Status.CLOSED.value,))
_UNDER_WAY = Filter("status", Test.ANY_OF, (Status.INVESTIGATION.value,))
_ASKED = Filter("status", Test.ANY_OF, (Status.WAITING.value,))
_PROPOSED = Filter("status", Test.ANY_OF, (Status.APPROVAL.value,))


class WorkList:
    """What waits for the signed-in person, by their roles."""

    def __init__(
        self,
        session: Session,
        audits: Audits,
        training: Training,
        drafts: Drafts,
        keeping: Keeping,
        violations: Violations,
        findings: Findings,
        letters: Letters,
        clocks: Clocks,
        investigation: Investigations,
        retention: Retention,
    ) -> None:
        self._session = session
        self._sources = audits
        self._courses = training
        self._unfinished = drafts
        self._keeping = keeping
        self._violations = violations
        self._findings = findings
        self._letters = letters
        self._clocks = clocks
        self._investigation = investigation
        self._retention = retention
        self._listing = all_complaints(session.ask, session.present_scope)

    def items(self) -> tuple[WorkItem, ...]:
        """All items, by group and due day."""
        today = self._session.today()
        follow_all(self._session)  # before anything is shown as due
        found = [
            *self._complaints(today),
            *self._audits(today),
            *self._comments(),
            *self._training(today),
            *self._keeping.work_items(today),
            *self._violations.work_items(today),
            *self._findings.work_items(today),
            *self._letters.work_items(today),
            *self._clocks.work_items(today),
            *self._investigation.work_items(today),
            *self._retention.work_items(today),
            *self._drafts(),
        ]
        found += self._not_now(today, found)
        order = list(Group)
        return tuple(sorted(found, key=lambda i: (order.index(i.group), i.due or date.max, i.area, i.title)))

    def counts(self) -> dict[Group, int]:
        """How many things stand in each group."""
        counts = dict.fromkeys(Group, 0)
        for item in self.items():
            counts[item.group] += item.count
        return counts

    def _complaints(self, today: date) -> Iterator[WorkItem]:
        if not self._session.may(Permission.READ_COMPLAINTS):
            return
        yesterday, week_end = (today - timedelta(days=1)).isoformat(), (today + WEEK).isoformat()
        late = Filter("due", Test.TO, (yesterday,))
        week = (Filter("due", Test.FROM, (today.isoformat(),)), Filter("due", Test.TO, (week_end,)))
        yield from self._some(Group.OVERDUE, ListRequest(Sort("due"), (_OPEN, late)))
        yield from self._some(Group.DUE_THIS_WEEK, ListRequest(Sort("due"), (_OPEN, *week)))
        later = Filter("not_due_by", Test.ANY_OF, (week_end,))
        named = self._named(today, Test.ANY_OF)
        yield from self._some(Group.ASSIGNED, ListRequest(Sort("due"), (_OPEN, later, named)))
        if self._session.may(Permission.APPROVE_FINDINGS):
            to_approve = (_OPEN, _PROPOSED, later, self._investigated(Test.NONE_OF))
            yield from self._some(Group.TO_APPROVE, ListRequest(Sort("due"), to_approve))
        new = (
            _OPEN,
            Filter("status", Test.ANY_OF, (Status.RECEIVED.value,)),
            later,
            self._named(today, Test.NONE_OF),
        )
        yield from self._some(Group.NEW, ListRequest(Sort("received", descending=True), new))

    def _named(self, today: date, test: Test) -> Filter:
        """Cases whose investigator the person became since yesterday, or the others."""
        since = assigned_from(today, AgencyCalendar(frozenset(self._session.facts.holidays)))
        return Filter("named", test, (self._session.person.id, since.isoformat()))

    def _investigated(self, test: Test) -> Filter:
        """Cases that the person ever investigated, or the others: nobody approves findings of their own case (C7)."""
        return Filter("investigated", test, (self._session.person.id,))

    def _not_now(self, today: date, found: Sequence[WorkItem]) -> Iterator[WorkItem]:
        """The person's other open cases: no other group tells of them. First those on which it is another's turn."""
        if not self._session.may(Permission.READ_COMPLAINTS):
            return
        told = {item.record_id for item in found if item.area == "complaints" and item.record_id}
        later = (
            _OPEN,
            Filter("worker", Test.ANY_OF, (self._session.person.id,)),
            Filter("not_due_by", Test.ANY_OF, ((today + WEEK).isoformat(),)),
            self._named(today, Test.NONE_OF),
            Filter(behind.COLUMN, Test.NONE_OF, (behind.value_of_ids(told),)),
        )
        approves = self._session.may(Permission.APPROVE_FINDINGS)
        own = (self._investigated(Test.ANY_OF),) if approves else ()  # the others are theirs to approve
        yield from self._some(Group.FOR_OTHERS, ListRequest(Sort("due"), (_ASKED, *later)))
        yield from self._some(Group.FOR_OTHERS, ListRequest(Sort("due"), (_PROPOSED, *own, *later)))
        yield from self._some(Group.MINE_LATER, ListRequest(Sort("due"), (_UNDER_WAY, *later)))

    def _some(self, group: Group, request: ListRequest) -> Iterator[WorkItem]:
        rows = self._listing.page(request, None)
        for row in rows[:SHOWN]:
            yield _complaint(group, row)
        if len(rows) > SHOWN:
            more = self._listing.count(request) - SHOWN
            yield WorkItem(group, "complaints", remark("Further complaints"), count=more)

    def _audits(self, today: date) -> Iterator[WorkItem]:
        if not self._session.may(Permission.READ_SOURCES):
            return
        for row in self._sources.register(today):
            clock, title = row.clock, remark("90-day audit: {name}", name=row.source.name)
            if clock.state is ClockState.OVERDUE:
                yield WorkItem(Group.OVERDUE, "audits", title, due=clock.due, record_id=row.id)
            elif clock.due is not None and clock.due <= today + WEEK:
                yield WorkItem(Group.DUE_THIS_WEEK, "audits", title, due=clock.due, record_id=row.id)
            elif clock.state is ClockState.NOT_ASSESSED:
                note = remark("Nobody has stated whether it uses demographic data.")
                yield WorkItem(Group.NEW, "audits", row.source.name, note, record_id=row.id)

    def _comments(self) -> Iterator[WorkItem]:
        if not self._session.may(Permission.REVIEW_COMMENTS):
            return
        with self._session.ask() as reader:
            for quarter, comments in review.quarters(reader):
                by_decision = review.by_decision(reader, quarter)
                decided = sum(
                    n for decision, n in by_decision.items() if decision is not None and decision.settles
                )
                left = comments - decided
                if left:
                    title = remark("Comment review {quarter}", quarter=str(quarter))
                    yield WorkItem(Group.NEW, "comments", title, remark("Comments to read"), count=left)

    def _training(self, today: date) -> Iterator[WorkItem]:
        if not self._session.may(Permission.READ_TRAINING):
            return
        yield from self._courses.work_items(today)

    def _drafts(self) -> Iterator[WorkItem]:
        for draft in self._unfinished.all():
            yield WorkItem(
                Group.DRAFTS,
                "",
                remark("Unfinished form"),
                draft.at.isoformat(),
                form=draft.form,
                key=draft.key,
            )


def _complaint(group: Group, row: ComplaintRow) -> WorkItem:
    return WorkItem(group, "complaints", f"{row.number} {row.summary}".strip(), row.owner, row.due, row.id)
