"""What waits for a person in violations: to register, to recommend, to decide, to do, to verify, to look at."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from gen63_desktop.domain.remarks import Remark, remark
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.violations.records import ActionState, Origin
from gen63_desktop.domain.violations.rows import ActionLine
from gen63_desktop.domain.work_list import Group, WorkItem
from gen63_desktop.services.violations.part import scope_of
from gen63_desktop.services.violations.reading import Reading
from gen63_desktop.store.violations import asked

WEEK = timedelta(days=6)
SHOWN = 50
"""Findings that are named one by one; further ones are one line with their count."""
_TITLE = 90


class Waiting(Reading):
    """The items of My work."""

    def work_items(self, today: date) -> Iterator[WorkItem]:
        """What waits for the signed-in person."""
        if self.session.may(Permission.REGISTER_VIOLATIONS):
            yield from self._to_register()
        if not self.session.may(Permission.READ_VIOLATIONS):
            return
        with self.session.ask() as reader:
            scope = scope_of(self.session)
            bare = asked.without_action(reader, scope)
            lines = list(asked.waiting_actions(reader, scope))
            decides = self._somebody_decides(reader)
            lost = asked.without_finding(reader, scope) if self._decides_what_stays() else ()
        for violation_id, number, what in lost:
            yield WorkItem(
                Group.NEW,
                "violations",
                _short(f"{number} {what}"),
                remark("Its finding was taken back: does it stay?"),
                record_id=violation_id,
            )
        if self.session.may(Permission.RECOMMEND_ACTIONS):
            for violation_id, number, what in bare:
                title = _short(f"{number} {what}")
                note = remark("No action recommended")
                yield WorkItem(Group.NEW, "violations", title, note, record_id=violation_id)
        for line in lines:
            yield from self._of(line, today, decides=decides)

    def _decides_what_stays(self) -> bool:
        return self.session.may(Permission.REGISTER_VIOLATIONS) and self.session.may(
            Permission.READ_COMPLAINTS
        )

    def _to_register(self) -> Iterator[WorkItem]:
        found = self.unregistered()
        for one in found[:SHOWN]:
            if one.origin is Origin.COMPLAINT:
                note = remark("Sustained, no violation registered")
                yield WorkItem(Group.NEW, "SustainedFinding", one.says, note, record_id=one.allegation_id)
            else:
                note = remark("Finding of an audit, no violation registered")
                yield WorkItem(Group.NEW, "AuditFinding", one.says, note, record_id=one.answer_id)
        if len(found) > SHOWN:
            title = remark("Further findings without a violation")
            yield WorkItem(Group.NEW, "violations", title, count=len(found) - SHOWN)

    def _of(self, line: ActionLine, today: date, *, decides: bool) -> Iterator[WorkItem]:
        me = self.session.person.id
        mine = line.owner_id == me
        checks = self.session.may(Permission.VERIFY_ACTIONS)
        if line.state is ActionState.RECOMMENDED:
            records = not decides and self.session.may(Permission.REGISTER_VIOLATIONS)
            if self.session.may(Permission.DECIDE_ACTIONS) or records:
                yield _item(Group.NEW, line, remark("Awaits a decision"))
        elif line.state is ActionState.ACCEPTED and (mine or checks):
            yield from _dated(line, line.due, today, remark("Corrective action to be done"))
        elif line.state is ActionState.DONE and checks and not mine:
            yield _item(Group.NEW, line, remark("Reported done, to be verified"))
        elif line.look_due is not None and checks and not mine:
            yield from _dated(line, line.look_due, today, remark("Ninety-day look"))


def _dated(line: ActionLine, due: date, today: date, note: Remark) -> Iterator[WorkItem]:
    if due < today:
        yield _item(Group.OVERDUE, line, note, due)
    elif due <= today + WEEK:
        yield _item(Group.DUE_THIS_WEEK, line, note, due)


def _item(group: Group, line: ActionLine, note: Remark, due: date | None = None) -> WorkItem:
    title = remark(
        "{number}, action {place}: {what}", number=line.violation, place=line.place, what=_short(line.what)
    )
    return WorkItem(group, "violations", title, note, due, line.violation_id)


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _TITLE else f"{flat[:_TITLE].rstrip()}…"
