"""A due date explains itself: sentences in an order in which they can be read aloud."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gen63_desktop.domain.agency_calendar import AgencyCalendar
from gen63_desktop.domain.clocks.counting import Span
from gen63_desktop.domain.clocks.kinds import Roll, RuleName, Unit
from gen63_desktop.domain.clocks.records import ClockEntry, Confirmation, Pause
from gen63_desktop.domain.clocks.standing import CaseClock
from gen63_desktop.domain.complaints.records import Extension

Value = str | int | date | tuple[date, ...] | StrEnum


class Said(StrEnum):
    """A kind of sentence, as the template that its values go into."""

    DUE = "It is due on {day}."
    WAS_DUE = "It was due on {day}."
    ACKNOWLEDGED = "It was met {way}; {name} recorded this on {on}."
    ACKNOWLEDGED_BY = "It was met {way}, by {who}; {name} recorded this on {on}."
    MET = "It was met on {day}, in time."
    MET_LATE = "It was met on {day}, after its due date, {due}."
    ENDED = "It ended with the complaint on {day}: no finding against a sworn officer was sustained."
    RULE = "Rule: {n} {unit} from {event}; edition {edition}. Source: {source}."
    CONFIRMED = "{counsel} confirmed this edition for counsel on {day}."
    UNCONFIRMED = "Counsel has not confirmed this edition yet: confirm with counsel."
    STARTED = "It started on {day}: {event}. That day is not counted."
    FROM_RECEIPT = "It counts from {day}, the day the complaint was received, because no other day of discovery is recorded."
    RECORDED_START = "It started on {day}: {event}. {name} recorded this on {on}: {words}"
    PLAIN = "Counted without pauses and extensions it ends on {day}."
    HOLIDAYS = "Holidays that were not counted: {days}."
    ROLLED = "{day} is not a business day; the rule moves it to {due}: {roll}."
    STAYED = "{day} is not a business day; the rule says that it stays."
    LETTER = "The letter asks for the answer by {day}."
    EXTENDED = "{name} extended it on {on} from {before} to {after}: {reason}"
    SET = "{name} set it to {due} on {on}: {words}"
    PAUSED = "Paused from {first} to {last}, {n} {unit}: {ground}. {name} recorded this on {on}: {reason}"
    NOT_HERE = "A pause from {first} to {last} moves nothing here: this clock did not count on its days."
    MOVED = "{name} moved the last day of this pause on {on}: {reason}"
    ONCE = "Pauses that overlap count once: {n} {unit} in all."
    ITS_WORDS = "The record says: {words}"
    AS_RECORDED = "The date stands as it was recorded: {day}."


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence: its kind and the values in it."""

    said: Said
    values: Mapping[str, Value]

    def __str__(self) -> str:
        shown = {
            name: ", ".join(map(str, value)) if isinstance(value, tuple) else str(value)
            for name, value in self.values.items()
        }
        return self.said.value.format(**shown)


def lines(
    clock: CaseClock,
    people: Mapping[int, str],
    calendar: AgencyCalendar,
    confirmations: Collection[Confirmation] = (),
) -> tuple[Line, ...]:
    """The due date and all that made it, the answer first."""
    return (
        *_end(clock),
        *_told(clock, people),
        *_rule(clock, confirmations),
        *_start(clock, people),
        *_count(clock, calendar),
        *_acts(clock, people),
        *_pauses(clock, people, calendar),
        *_recorded(clock),
    )


def _line(said: Said, **values: Value) -> Line:
    return Line(said, values)


def _end(clock: CaseClock) -> Iterator[Line]:
    if clock.done is None:
        yield _line(Said.DUE, day=clock.due)
    elif clock.closed_it:
        yield _line(Said.ENDED, day=clock.done)
    elif clock.done <= clock.due:
        yield _line(Said.MET, day=clock.done)
        yield _line(Said.WAS_DUE, day=clock.due)
    else:
        yield _line(Said.MET_LATE, day=clock.done, due=clock.due)


def _told(clock: CaseClock, people: Mapping[int, str]) -> Iterator[Line]:
    """How it was acknowledged where no letter did it."""
    if (one := clock.acknowledged) is None:
        return
    name = people.get(one.recorded_by, "?")
    if one.told_by is None:
        yield _line(Said.ACKNOWLEDGED, way=one.way, name=name, on=one.recorded_on)
    else:
        who = people.get(one.told_by, "?")
        yield _line(Said.ACKNOWLEDGED_BY, way=one.way, who=who, name=name, on=one.recorded_on)
    said = " ".join(part for part in (one.words, one.proof) if part)
    if said:
        yield _line(Said.ITS_WORDS, words=said)


def _rule(clock: CaseClock, confirmations: Collection[Confirmation]) -> Iterator[Line]:
    rule = clock.rule
    yield _line(
        Said.RULE, n=rule.length, unit=rule.unit, event=rule.starts, edition=rule.edition, source=rule.source
    )
    given = [one for one in confirmations if (one.rule, one.edition) == (rule.rule, rule.edition)]
    if given:
        last = max(given, key=lambda one: (one.on, one.id))
        yield _line(Said.CONFIRMED, counsel=last.counsel, day=last.on)
    else:
        yield _line(Said.UNCONFIRMED)


def _start(clock: CaseClock, people: Mapping[int, str]) -> Iterator[Line]:
    begun = clock.begun
    if begun is not None:
        yield _line(
            Said.RECORDED_START, day=begun.day, event=clock.rule.starts, name=people.get(begun.by, "?"),
            on=begun.on, words=begun.words,
        )  # fmt: skip
    elif clock.rule.rule is RuleName.DISCIPLINE:
        yield _line(Said.FROM_RECEIPT, day=clock.event)
    elif clock.count is not None or clock.asked_by is not None:
        yield _line(Said.STARTED, day=clock.event, event=clock.rule.starts)


def _count(clock: CaseClock, calendar: AgencyCalendar) -> Iterator[Line]:
    if clock.asked_by is not None:
        yield _line(Said.LETTER, day=clock.asked_by)
    found = clock.count
    if found is None:
        return
    if clock.pauses or clock.anchor is not None:
        yield _line(Said.PLAIN, day=found.nominal)
    if clock.anchor is not None:
        return
    if found.holidays:
        yield _line(Said.HOLIDAYS, days=found.holidays)
    if found.counted != found.due:
        yield _line(Said.ROLLED, day=found.counted, due=found.due, roll=clock.rule.roll)
    elif clock.rule.roll is Roll.STAYS and not calendar.is_business_day(found.counted):
        yield _line(Said.STAYED, day=found.counted)


def _acts(clock: CaseClock, people: Mapping[int, str]) -> Iterator[Line]:
    for one in clock.extensions:
        yield _extended(one, people)
    if isinstance(clock.anchor, ClockEntry) and clock.anchor.due is not None:
        entry = clock.anchor
        yield _line(
            Said.SET, name=people.get(entry.by, "?"), due=clock.anchor.due, on=entry.on, words=entry.words
        )


def _extended(one: Extension, people: Mapping[int, str]) -> Line:
    name = people.get(one.by, "?")
    if one.from_due is None:
        return _line(Said.SET, name=name, due=one.to_due, on=one.on, words=one.reason)
    return _line(
        Said.EXTENDED, name=name, on=one.on, before=one.from_due, after=one.to_due, reason=one.reason
    )


def _pauses(clock: CaseClock, people: Mapping[int, str], calendar: AgencyCalendar) -> Iterator[Line]:
    unit = clock.rule.unit if clock.rule.unit is Unit.BUSINESS else Unit.CALENDAR
    told = 0
    for one in sorted(clock.pauses, key=lambda pause: (pause.first, pause.id)):
        days = _days(clock, one, unit, calendar)
        told += days
        if not days:
            yield _line(Said.NOT_HERE, first=one.first, last=one.last)
        else:
            yield _line(
                Said.PAUSED, first=one.first, last=one.last, n=days, unit=unit, ground=one.ground,
                name=people.get(one.by, "?"), on=one.on, reason=one.reason,
            )  # fmt: skip
        if one.moved_by is not None and one.moved_on is not None:
            yield _line(
                Said.MOVED, name=people.get(one.moved_by, "?"), on=one.moved_on, reason=one.move_reason
            )
    if told > clock.paused:
        yield _line(Said.ONCE, n=clock.paused, unit=unit)


def _days(clock: CaseClock, pause: Pause, unit: Unit, calendar: AgencyCalendar) -> int:
    """The days that this pause alone leaves out of the count, up to the due date."""
    if pause.first > clock.due:
        return 0
    return Span(pause.first, pause.last).days_after(clock.since, unit, calendar)


def _recorded(clock: CaseClock) -> Iterator[Line]:
    if clock.as_recorded:
        yield _line(Said.AS_RECORDED, day=clock.due)
