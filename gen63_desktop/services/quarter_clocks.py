"""The clocks of a quarter: what fell due in it, counted from the records as they stand on a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from gen63_desktop.domain.agency_calendar import AgencyCalendar, Quarter
from gen63_desktop.domain.clocks.counting import count
from gen63_desktop.domain.clocks.kinds import RuleName, Unit
from gen63_desktop.domain.clocks.records import ClockRule
from gen63_desktop.domain.clocks.rules import RuleBook
from gen63_desktop.domain.deadlines import DueState, due_state
from gen63_desktop.domain.findings.due_dates import sorted_out
from gen63_desktop.domain.findings.figures import AuditFigures, ComplaintFigures
from gen63_desktop.domain.findings.trends import Clock
from gen63_desktop.domain.letters.kinds import LetterKind
from gen63_desktop.domain.remarks import worded
from gen63_desktop.services.clock_counting import book_of
from gen63_desktop.services.violations.figures import actions_due
from gen63_desktop.store.complaints import acknowledged
from gen63_desktop.store.complaints import letter_clocks as asked
from gen63_desktop.store.reader import Reader

NOTHING_TOLD = (
    "No letter has been sent with this program and no acknowledgement was recorded yet, so acknowledgements and "
    "notices of disposition are not counted: whether people were told in another way is not known here."
)
ACKNOWLEDGED = (
    "Acknowledgements count letters sent with this program and those recorded as made in another way; complaints "
    "with a recorded reason why there is no way to acknowledge them are left out, and those of an imported register "
    "unless one is recorded."
)
NO_NOTICES = (
    "No letter has been sent with this program yet, so notices of disposition are not counted: whether people "
    "were told in another way is not known here."
)
NOTICES = (
    "Notices of disposition count the letters sent with this program; complaints of people who stay anonymous, and "
    "those from an imported register, are left out."
)

_PER_DAY = {Unit.CALENDAR: 1, Unit.BUSINESS: 5, Unit.MONTHS: 31, Unit.YEARS: 366}
"""More calendar days than one of a unit ever takes: what began before the longest rule need not be looked at."""


def clocks(
    reader: Reader, quarter: Quarter, day: date, holidays: Iterable[date],
    complaints: ComplaintFigures, audits: AuditFigures,
) -> tuple[tuple[Clock, ...], tuple[str, ...]]:  # fmt: skip
    """Each clock, and the notes that go with them."""
    lettered, book = asked.any_letter(reader), book_of(reader)
    told = lettered or acknowledged.any_recorded(reader)
    calendar = AgencyCalendar(frozenset(holidays))
    found = [
        *([_acknowledged(reader, quarter, day, book, calendar)] if told else []),
        _answered(complaints, _told_rule(book, RuleName.RESPONSE, quarter)),
        *([_told(reader, quarter, day, book, calendar)] if lettered else []),
        _audited(audits),
        _acted(reader, quarter, day),
    ]
    notices = NOTICES if lettered else NO_NOTICES
    return tuple(found), (ACKNOWLEDGED, notices) if told else (NOTHING_TOLD,)


def _clock(name: str, rule: str, counts: str, dates: Iterable[tuple[date, date | None]], day: date) -> Clock:
    states = Counter(due_state(due, day, done) for due, done in dates)
    return Clock(
        name,
        rule,
        counts,
        in_time=states[DueState.MET],
        late=states[DueState.MISSED],
        not_met=states[DueState.OVERDUE],
        running=states[DueState.TODAY] + states[DueState.SOON] + states[DueState.LATER],
    )


def _told_rule(book: RuleBook, name: RuleName, quarter: Quarter) -> str:
    """The rule in force at the end of the quarter, for cases that began then."""
    rule = book.holding(name, quarter.last)
    return worded("{n} {kind}", n=rule.length, kind=rule.unit)


def _wait(book: RuleBook, name: RuleName) -> timedelta:
    return timedelta(days=10 + max(one.length * _PER_DAY[one.unit] for one in book.of_rule(name)))


def _due(rule: ClockRule, event: date, calendar: AgencyCalendar) -> date:
    return count(event, rule.length, rule.unit, rule.roll, calendar).due


def _acknowledged(
    reader: Reader, quarter: Quarter, day: date, book: RuleBook, calendar: AgencyCalendar
) -> Clock:
    name = RuleName.ACKNOWLEDGEMENT
    told = acknowledged.read(reader, day)
    dates = []
    for complaint, received, closed, imported in asked.receipts(
        reader, quarter.first - _wait(book, name), min(quarter.last, day)
    ):
        one = told.of(complaint, imported=imported)
        if not one.owed:
            continue
        done = one.on
        due = _due(book.holding(name, received, done or closed), received, calendar)
        if quarter.first <= due <= quarter.last:
            dates.append((due, done))
    return _clock(
        worded("Acknowledgement"),
        worded("{days} from receipt", days=_told_rule(book, name, quarter)),
        worded("an acknowledgement given: sent and not returned, or recorded as made in another way"),
        dates,
        day,
    )


def _answered(complaints: ComplaintFigures, rule: str) -> Clock:
    dates = sorted_out(complaints.due_dates, complaints.as_of)
    return Clock(
        worded("Response to a complaint"),
        worded("{days} from receipt, or as paused or extended with a reason", days=rule),
        worded("the complaint closed; closures of the quarter that came late are among them"),
        in_time=len(dates.met),
        late=len(dates.late),
        not_met=len(dates.missed),
        running=len(dates.running),
    )


def _told(reader: Reader, quarter: Quarter, day: date, book: RuleBook, calendar: AgencyCalendar) -> Clock:
    name = RuleName.NOTICE
    sent = asked.arrived(reader, LetterKind.DISPOSITION, day)
    dates = []
    for complaint, closed, reopened, before in asked.closures(
        reader, quarter.first - _wait(book, name), min(quarter.last, day)
    ):
        done = _first(sent.get(complaint, ()), before, reopened)
        due = _due(book.holding(name, closed, done), closed, calendar)
        if quarter.first <= due <= quarter.last and (reopened is None or reopened > due):
            dates.append((due, done))
    return _clock(
        worded("Notice of disposition"),
        worded("{days} from closing", days=_told_rule(book, name, quarter)),
        worded(
            "a disposition of this closing, sent with it, before or after, and not returned; closings reopened before "
            "their day are left out"
        ),
        dates,
        day,
    )


def _first(days: Iterable[date], since: date | None, until: date | None) -> date | None:
    """The decision is often sent before the complaint is closed; one sent before a reopening told of another."""
    return min(
        (one for one in days if (since is None or one >= since) and (until is None or one < until)),
        default=None,
    )


def _audited(audits: AuditFigures) -> Clock:
    now = audits.trend[-1] if audits.trend else None
    due, in_time, late, missed = (now.due, now.in_time, now.late, now.missed) if now else (0, 0, 0, 0)
    return Clock(
        worded("90-day audit"),
        worded("90 days from the last audit, or from the day demographic data came into use"),
        worded("the audit’s last check performed, and the audit signed"),
        in_time=in_time,
        late=late,
        not_met=missed,
        running=due - in_time - late - missed,
    )


def _acted(reader: Reader, quarter: Quarter, day: date) -> Clock:
    return _clock(
        worded("Corrective action"),
        worded("The due date of the decision, or as moved with a reason"),
        worded("the action reported done by its owner, whether verified yet or not"),
        _actions(reader, quarter, day),
        day,
    )


def _actions(reader: Reader, quarter: Quarter, day: date) -> Iterator[tuple[date, date | None]]:
    for due, done in actions_due(reader, day):
        if quarter.first <= due <= quarter.last:
            yield due, done
