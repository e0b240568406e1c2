"""The clocks of one complaint as its records give them: event, due date, what paused and moved it, what met it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from gen63_desktop.domain.agency_calendar import AgencyCalendar
from gen63_desktop.domain.appeals.records import Appeal, AppealState
from gen63_desktop.domain.clocks import pausing
from gen63_desktop.domain.clocks.acknowledging import Acknowledgement, acknowledged
from gen63_desktop.domain.clocks.counting import Count, count, moved_on
from gen63_desktop.domain.clocks.kinds import EntryKind, RuleName
from gen63_desktop.domain.clocks.records import ClockEntry, ClockRule, Pause
from gen63_desktop.domain.clocks.rules import RuleBook, holds_for
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Closing,
    Complaint,
    Extension,
    Outcome,
    Respondent,
    Status,
)  # fmt: skip
from gen63_desktop.domain.deadlines import DueState, due_state
from gen63_desktop.domain.letters.kinds import LetterKind
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.domain.vocabulary.statutes import Statute


@dataclass(frozen=True, slots=True)
class SentLetter:
    """What clocks need to know of a letter."""

    complaint_id: int
    kind: LetterKind
    sent_on: date
    answer_by: date | None = None
    returned_on: date | None = None


@dataclass(frozen=True)
class CaseRecords:
    """What the clocks of a complaint are counted from."""

    complaint: Complaint
    allegations: Sequence[Allegation] = ()
    respondents: Sequence[Respondent] = ()
    letters: Sequence[SentLetter] = ()
    closings: Sequence[Closing] = ()
    extensions: Sequence[Extension] = ()
    pauses: Sequence[Pause] = ()
    entries: Sequence[ClockEntry] = ()
    book: RuleBook = field(default_factory=RuleBook)
    calendar: AgencyCalendar = field(default_factory=AgencyCalendar)
    acknowledgements: Sequence[Acknowledgement] = ()
    appeals: Sequence[Appeal] = ()

    @cached_property
    def sworn(self) -> bool:
        """Whether a respondent is a sworn officer."""
        return any(one.sworn is True for one in self.respondents)

    def binds(self, rule: ClockRule) -> bool:
        """Whether a rule applies to the complaint (C15)."""
        statutes = {one for allegation in self.allegations for one in allegation.statutes}
        facts = [basis.facts for basis in self.complaint.bases]
        title_vi = Statute.TITLE_VI in statutes or any(one.title_vi for one in facts)
        ada = bool(statutes & {Statute.ADA, Statute.REHABILITATION_ACT}) or any(one.ada for one in facts)
        return holds_for(rule, sworn=self.sworn, title_vi=title_vi, ada=ada)

    def sent(self, kind: LetterKind) -> list[SentLetter]:
        """The letters of a kind that did not come back."""
        return [one for one in self.letters if one.kind is kind and one.returned_on is None]

    def entered(self, rule: RuleName, kind: EntryKind) -> list[ClockEntry]:
        """What was recorded of a clock, in the order of recording."""
        return sorted(
            (one for one in self.entries if one.rule is rule and one.kind is kind), key=lambda one: one.id
        )

    def extended(self, rule: RuleName) -> list[Extension]:
        """How a clock was extended by hand, in the order of recording.

        A date that had passed and that a pause or an edition moved is told as an extension too, so that it stays
        told as missed; it is counted anew with the pauses and moves nothing itself.
        """
        if rule is RuleName.RESPONSE:
            anew = {(one.day, one.due, one.on) for one in self.entered(rule, EntryKind.RECOUNTED)}
            return sorted(
                (one for one in self.extensions if (one.from_due, one.to_due, one.on) not in anew),
                key=lambda one: one.id,
            )
        return [
            Extension(one.complaint_id, one.day, one.due, one.words, one.by, one.on, one.id)
            for one in self.entered(rule, EntryKind.EXTENDED)
            if one.due is not None
        ]


@dataclass(frozen=True, slots=True)
class CaseClock:
    """A clock of a complaint. ``begun`` is the entry that started it, ``anchor`` what set its date by hand last.

    ``since`` is the day from which pauses move the date, ``due`` what holds; ``count`` is None where no rule
    gave the date; ``granted`` counts the days of the extensions since a reopening. ``closed_it`` tells that it
    ended with the complaint and not by what the rule asks for. ``acknowledged`` is the record that met it where
    no letter did.
    """

    rule: ClockRule
    event: date
    due: date
    done: date | None
    since: date
    count: Count | None = None
    begun: ClockEntry | None = None
    anchor: Extension | ClockEntry | None = None
    asked_by: date | None = None
    paused: int = 0
    pauses: tuple[Pause, ...] = ()
    extensions: tuple[Extension, ...] = ()
    as_recorded: bool = False
    closed_it: bool = False
    granted: int = 0
    acknowledged: Acknowledgement | None = None

    def state(self, today: date) -> DueState:
        """Where it stands on a day."""
        return due_state(self.due, today, self.done)

    def pause_on(self, day: date) -> Pause | None:
        """The pause it is in on a day."""
        return None if self.done is not None else pausing.running(self.pauses, self.rule, day)


def clocks_of(case: CaseRecords) -> tuple[CaseClock, ...]:
    """Every clock that the complaint has, in the order of the rules."""
    found = (make(case) for make in _MAKERS)
    return tuple(one for one in found if one is not None)


def clock_of(case: CaseRecords, rule: RuleName) -> CaseClock | None:
    """One of them."""
    return next((one for one in clocks_of(case) if one.rule.rule is rule), None)


def response_due(case: CaseRecords) -> date | None:
    """When the complaint is due, counted anew; None where nothing is recorded that it could be counted from."""
    made = _moving(case, RuleName.RESPONSE, case.complaint.received, case.complaint.closed)
    return None if made is None else made.due


def _moving(
    case: CaseRecords, name: RuleName, event: date | None, done: date | None, begun: ClockEntry | None = None
) -> CaseClock | None:
    """A clock that pauses and extensions move, counted from its event, or from the date set by hand last."""
    anchor, given = _set_last(case, name)
    if event is None and anchor is None:
        return None
    by_hand: list[Extension | ClockEntry] = [*case.extended(name), *_entries_set(case, name)]
    start = event or min(_day_set(one) for one in by_hand)
    rule = case.book.holding(name, start, done)
    if not case.binds(rule):
        return None
    held = tuple(one for one in case.pauses if pausing.spans((one,), rule))
    stood = pausing.spans(held, rule)
    counted = None if event is None else count(event, rule.length, rule.unit, rule.roll, case.calendar, stood)
    extensions = tuple(case.extended(name))
    granted = sum((one.to_due - one.from_due).days for one in given if one.from_due is not None)
    if anchor is None:
        assert counted is not None  # noqa: S101  there is an event where nothing was set by hand
        return CaseClock(
            rule,
            start,
            counted.due,
            done,
            start,
            counted,
            begun,
            None,
            None,
            counted.paused,
            held,
            extensions,
        )
    since, set_to = _day_set(anchor), anchor.to_due if isinstance(anchor, Extension) else anchor.due
    assert set_to is not None  # noqa: S101  an entry without a date sets none
    due, paused = moved_on(since, set_to, rule.unit, case.calendar, stood)
    return CaseClock(
        rule, start, due, done, since, counted, begun, anchor, None, paused, held, extensions, granted=granted
    )


def _day_set(anchor: Extension | ClockEntry) -> date:
    return anchor.on if isinstance(anchor, Extension) else anchor.day


def _entries_set(case: CaseRecords, name: RuleName) -> list[ClockEntry]:
    return [one for one in case.entered(name, EntryKind.SET) if one.due is not None]


def _set_last(case: CaseRecords, name: RuleName) -> tuple[Extension | ClockEntry | None, list[Extension]]:
    """What set the date by hand last, and the extensions that count: those since it was set, as on reopening."""
    extensions = case.extended(name)
    every = _entries_set(case, name)
    if not every:
        return (extensions[-1] if extensions else None), extensions
    begun = max(every, key=lambda one: (one.day, one.id))
    since: list[Extension] = []
    for one in extensions:
        follows = one.from_due == (since[-1].to_due if since else begun.due)
        if one.on > begun.day or (one.on == begun.day and (follows or not _of_spell_before(case, one))):
            since.append(one)
    return (since[-1] if since else begun), since


def _of_spell_before(case: CaseRecords, one: Extension) -> bool:
    """Whether an extension of the day of a reopening came before the closing."""
    return any(
        each.reopened == one.on and each.due is not None and one.to_due <= each.due for each in case.closings
    )


def _plain(case: CaseRecords, name: RuleName, event: date, done: date | None) -> CaseClock | None:
    rule = case.book.holding(name, event, done)
    if not case.binds(rule):
        return None
    counted = count(event, rule.length, rule.unit, rule.roll, case.calendar)
    return CaseClock(rule, event, counted.due, done, event, counted)


def _filing(case: CaseRecords) -> CaseClock | None:
    """Where only about a day is known, nobody can say whether 180 days have passed."""
    incident, received = case.complaint.incident, case.complaint.received
    if incident is None or received is None or case.complaint.incident_about is not None:
        return None
    return _plain(case, RuleName.FILING, incident, received)


def _acknowledgement(case: CaseRecords) -> CaseClock | None:
    complaint = case.complaint
    letters = [one.sent_on for one in case.sent(LetterKind.ACKNOWLEDGEMENT)]
    found = acknowledged(
        imported=complaint.import_id is not None, letters=letters, records=case.acknowledgements
    )
    if complaint.received is None or not found.owed or (found.on is None and not complaint.is_open):
        return None
    made = _plain(case, RuleName.ACKNOWLEDGEMENT, complaint.received, found.on)
    if made is None or found.on in letters:
        return made
    met = next((one for one in case.acknowledgements if one.stands()), None)
    return replace(made, acknowledged=met if found.on is not None else None)


def _response(case: CaseRecords) -> CaseClock | None:
    complaint = case.complaint
    if complaint.due is None:
        return None
    made = _moving(case, RuleName.RESPONSE, complaint.received, complaint.closed)
    if made is None:
        rule = case.book.holding(RuleName.RESPONSE, complaint.due, complaint.closed)
        return CaseClock(
            rule, complaint.due, complaint.due, complaint.closed, complaint.due, as_recorded=True
        )
    return replace(made, due=complaint.due, as_recorded=made.due != complaint.due)


def _information(case: CaseRecords) -> CaseClock | None:
    """While the complaint waits: once it goes on, the answer is there or nobody waits for it."""
    asked = [one for one in case.sent(LetterKind.INFORMATION) if one.answer_by is not None]
    if case.complaint.status is not Status.WAITING or not asked or (by := asked[-1].answer_by) is None:
        return None
    sent = asked[-1].sent_on
    rule = case.book.holding(RuleName.INFORMATION, sent)
    return CaseClock(rule, sent, by, None, sent, asked_by=by)


def _notice(case: CaseRecords) -> CaseClock | None:
    """What was closed before it came to this office, with a register, owes no letter of it."""
    complaint = case.complaint
    reopened = max((one.reopened for one in case.closings if one.reopened is not None), default=None)
    elsewhere = any(one.import_id is not None and one.reopened is None for one in case.closings)
    if complaint.closed is None or elsewhere:
        return None
    told = [one.sent_on for one in case.sent(LetterKind.DISPOSITION)]
    since = [day for day in told if reopened is None or day >= reopened]
    return _plain(case, RuleName.NOTICE, complaint.closed, min(since, default=None))


def _review(case: CaseRecords) -> CaseClock | None:
    """The appeal under review that came first, else the last one decided."""
    open_ones = [one for one in case.appeals if one.state is AppealState.OPEN]
    decided = [one for one in case.appeals if one.state is AppealState.DECIDED]
    if not open_ones and not decided:
        return None
    one = open_ones[0] if open_ones else decided[-1]
    return _plain(case, RuleName.REVIEW, one.received_on, one.decided_on)


def _discipline(case: CaseRecords) -> CaseClock | None:
    """It runs on past the closing where a finding was sustained; otherwise it ends with the complaint."""
    complaint = case.complaint
    if not case.sworn or (complaint.import_id is not None and not complaint.is_open):
        return None
    begun = _last(case.entered(RuleName.DISCIPLINE, EntryKind.STARTED))
    event = begun.day if begun is not None else complaint.received
    if event is None:
        return None
    met = [one.day for one in case.entered(RuleName.DISCIPLINE, EntryKind.MET) if one.day >= event]
    sustained = any(
        one.finding is Finding.SUSTAINED and one.outcome is Outcome.APPROVED and one.id in _of_sworn(case)
        for one in case.allegations
    )
    over = not met and complaint.closed is not None and not sustained
    done = met[-1] if met else (complaint.closed if over else None)
    made = _moving(case, RuleName.DISCIPLINE, event, done, begun)
    return None if made is None else replace(made, closed_it=over)


def _last(entries: Sequence[ClockEntry]) -> ClockEntry | None:
    return entries[-1] if entries else None


def _of_sworn(case: CaseRecords) -> set[int]:
    return {one.allegation_id for one in case.respondents if one.sworn is True}


def _by_hand(name: RuleName) -> Callable[[CaseRecords], CaseClock | None]:
    def make(case: CaseRecords) -> CaseClock | None:
        begun = _last(case.entered(name, EntryKind.STARTED))
        if begun is None:
            return None
        met = [one.day for one in case.entered(name, EntryKind.MET) if one.id > begun.id]
        own = _since(case, begun)
        return _moving(own, name, begun.day, met[-1] if met else None, begun)

    return make


def _since(case: CaseRecords, begun: ClockEntry) -> CaseRecords:
    """Without the extensions of a request before this one."""
    return replace(
        case, entries=[one for one in case.entries if one.rule is not begun.rule or one.id >= begun.id]
    )


_MAKERS: tuple[Callable[[CaseRecords], CaseClock | None], ...] = (
    _filing,
    _acknowledgement,
    _response,
    _information,
    _notice,
    _review,
    _discipline,
    _by_hand(RuleName.RECORDS),
    _by_hand(RuleName.DISCLOSURE),
)
