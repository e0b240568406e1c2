"""The clocks of one complaint: shown with their reasons, paused, set going, extended, started and met by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from gen63_desktop.domain.clocks import pausing, telling
from gen63_desktop.domain.clocks.kinds import STARTED_BY_HAND, EntryKind, Ground, RuleName
from gen63_desktop.domain.clocks.records import ClockEntry, Confirmation, Pause
from gen63_desktop.domain.clocks.rules import stopped_by
from gen63_desktop.domain.clocks.shown import ClocksOfCase, ShownClock
from gen63_desktop.domain.clocks.standing import (
    CaseClock,
    CaseRecords,
    clock_of,
    clocks_of,
)  # fmt: skip
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.clock_counting import (
    calendar_of,
    case_records,
    counted_anew,
    first_due,
    keep_what_stands,
)  # fmt: skip
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.store.complaints import asked
from gen63_desktop.store.work import Work

_DAY_BEFORE = -1


class Acts(Part):
    """What is recorded of the clocks of a complaint."""

    def of_case(self, complaint_id: int) -> ClocksOfCase:
        """The clocks of a complaint, each with the sentences that explain its due date."""
        today = self.session.today()
        with self.session.asking(Permission.READ_COMPLAINTS) as reader:
            case = case_records(self.session, reader, self.seen(reader, complaint_id))
            confirmed = reader.find(Confirmation)
            people = asked.names(reader)
        found = clocks_of(case)
        running = [one for one in found if one.done is None]
        grounds = [
            (ground, tuple(one.rule.rule for one in running if stopped_by(one.rule, ground)))
            for ground in Ground
        ]
        return ClocksOfCase(
            tuple(
                ShownClock(
                    one, telling.lines(one, people, calendar_of(self.session), confirmed), one.pause_on(today)
                )
                for one in found
            ),
            tuple(case.pauses),
            tuple((ground, rules) for ground, rules in grounds if rules),
            tuple(rule for rule in RuleName if rule in STARTED_BY_HAND and _could_begin(case, rule, found)),
        )

    def first_due(self, event: date) -> date:
        """When a complaint is due that counts from a day."""
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            return first_due(self.session, reader, event)

    def pause(self, complaint_id: int, ground: Ground, first: date, last: date, reason: str) -> Pause:
        """Pause the clocks of a complaint that a ground stops; ``last`` is the last day not counted."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        today, me = self.session.today(), self.session.person.id
        with self.session.act("clock.paused", reason.strip()) as work:
            complaint = self.hold(work, complaint_id)
            case = case_records(self.session, work, complaint)
            running = [one.rule for one in clocks_of(case) if one.done is None]
            pausing.check_pause(first, last, ground, reason, today, complaint.received, running)
            if any(one.rule is RuleName.RESPONSE and stopped_by(one, ground) for one in running):
                day = date.fromordinal(min(today.toordinal(), first.toordinal() + _DAY_BEFORE))
                keep_what_stands(self.session, work, case, day)
            made = work.add(Pause(complaint_id, ground, first, last, reason.strip(), me, today))
            self._follow(work, complaint, reason.strip())
        return made

    def move_pause(self, pause: Pause, last: date, reason: str) -> Pause:
        """Give a pause another last day: the clocks go on earlier, or it is prolonged."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("clock.pause_moved", reason.strip()) as work:
            stored = self.seen_part(work, Pause, pause.id)
            complaint = self.hold(work, stored.complaint_id)
            changed = pausing.moved(stored, last, reason, self.session.person.id, self.session.today())
            saved = work.change(replace(changed, version=pause.version))
            self._follow(work, complaint, reason.strip())
        return saved

    def extend(
        self, complaint_id: int, rule: RuleName, new_due: date, reason: str, seen_due: date | None = None
    ) -> ClockEntry:
        """Move the due date of a clock other than the complaint's own, within what its rule allows."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        if rule is RuleName.RESPONSE:
            raise Refused("The due date of a complaint is extended with the complaint.", "Extend it there.")
        with self.session.act("clock.extended", reason.strip()) as work:
            case = self._held(work, complaint_id)
            clock = _running(case, rule)
            if seen_due is not None and clock.due != seen_due:
                raise Refused(
                    "Someone else moved the due date meanwhile: it is {day} now.",
                    "If it must be later still, look at the clock and extend it again.",
                    day=clock.due,
                )
            paused = clock.pause_on(self.session.today())
            pausing.check_more_time(clock.rule, clock.due, new_due, reason, clock.granted, paused)
            return self._enter(work, case, rule, EntryKind.EXTENDED, clock.due, reason, new_due)

    def begin(self, complaint_id: int, rule: RuleName, day: date, words: str) -> ClockEntry:
        """Record the event that starts a clock: a request for records, or the day of discovery."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("clock.begun", words.strip()) as work:
            case = self._held(work, complaint_id)
            now = clock_of(case, rule)
            runs = now is not None and now.done is None
            pausing.check_start(rule, day, words, self.session.today(), runs=runs)
            if not case.binds(case.book.holding(rule, day)):
                raise RuleBroken(
                    "C15",
                    "This rule does not bind complaint {number}.",
                    "It applies to {whom}; correct the respondents of the complaint if it is one of these.",
                    number=case.complaint.number,
                    whom=case.book.holding(rule, day).applies.value,
                )
            return self._enter(work, case, rule, EntryKind.STARTED, day, words)

    def met(self, complaint_id: int, rule: RuleName, day: date, words: str) -> ClockEntry:
        """Record that the duty of a clock was fulfilled on a day, and how."""
        self.session.allow(Permission.WORK_COMPLAINTS)
        with self.session.act("clock.met", words.strip()) as work:
            case = self._held(work, complaint_id)
            clock = _running(case, rule)
            pausing.check_met(rule, day, words, clock.event, self.session.today())
            return self._enter(work, case, rule, EntryKind.MET, day, words)

    # -- what they share -----------------------------------------------------------------------------

    def _held(self, work: Work, complaint_id: int) -> CaseRecords:
        return case_records(self.session, work, self.hold(work, complaint_id))

    def _enter(
        self, work: Work, case: CaseRecords, rule: RuleName, kind: EntryKind, day: date, words: str,
        due: date | None = None,
    ) -> ClockEntry:  # fmt: skip
        me, today = self.session.person.id, self.session.today()
        return work.add(ClockEntry(case.complaint.id, rule, kind, day, due, words.strip(), me, today))

    def _follow(self, work: Work, complaint: Complaint, why: str) -> None:
        work.change(counted_anew(self.session, work, complaint, why))


def _running(case: CaseRecords, rule: RuleName) -> CaseClock:
    clock = clock_of(case, rule)
    if clock is None or clock.done is not None:
        raise RuleBroken(
            "C13", "This clock does not run: {rule}.", "Look at the complaint again.", rule=rule.value
        )
    return clock


def _could_begin(case: CaseRecords, rule: RuleName, found: tuple[CaseClock, ...]) -> bool:
    if not case.binds(case.book.newest(rule)):
        return False
    return rule is RuleName.DISCIPLINE or not any(one.rule.rule is rule and one.done is None for one in found)
