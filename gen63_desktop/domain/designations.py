"""A designee of the chief: named in writing, for a period and for named duties; it ends by itself (A3, S1)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.roles import Duty

_BEFORE_DUTIES = frozenset({Duty.AUDITS})


@dataclass(frozen=True, slots=True)
class Designation:
    """A person named in writing to act for the chief from ``starts`` to ``ends``, both included.

    ``duties`` None: recorded when a designee could be named for the 90-day audits only.
    """

    person_id: int
    starts: date
    ends: date
    document: str
    written_on: date
    recorded_by: int
    recorded_on: date
    ended_on: date | None = None
    ended_why: str = ""
    duties: tuple[Duty, ...] | None = None
    id: int = 0
    version: int = 0


def duties_of(designation: Designation) -> frozenset[Duty]:
    """What the person was named for."""
    return _BEFORE_DUTIES if designation.duties is None else frozenset(designation.duties)


def last_day(designation: Designation) -> date:
    """The last day of the designation: its end, or the day on which it was ended before."""
    if designation.ended_on is None:
        return designation.ends
    return min(designation.ends, designation.ended_on)


def covers(designation: Designation, *days: date) -> bool:
    """Whether the designation holds on all the days."""
    return all(designation.starts <= day <= last_day(designation) for day in days)


def duties_on(designations: Iterable[Designation], person_id: int, day: date) -> frozenset[Duty]:
    """What a person may do for the chief on a day."""
    held = [duties_of(one) for one in designations if one.person_id == person_id and covers(one, day)]
    return frozenset().union(*held)


def named(designation: Designation) -> Designation:
    """The designation with its texts trimmed, or all that keeps it from being recorded."""
    duties = tuple(duty for duty in Duty if duty in duties_of(designation))
    tidy = replace(designation, document=designation.document.strip(), duties=duties)
    problems = [*_about_whom(tidy), *_about_days(tidy)]
    if problems:
        raise Problems(problems)
    return tidy


def _about_whom(tidy: Designation) -> Iterable[Refused]:
    if tidy.person_id == tidy.recorded_by:
        yield RuleBroken("A3", "Nobody names themselves.", "Choose someone else.", where="person")
    if not tidy.duties:
        yield RuleBroken(
            "A3", "A designee is named for something.", "Choose at least one duty.", where="duties"
        )
    if not tidy.document:
        yield RuleBroken(
            "A3", "A designee is named in writing.", "Give the reference of the document.", where="document"
        )


def _about_days(tidy: Designation) -> Iterable[Refused]:
    if tidy.ends < tidy.starts:
        yield RuleBroken("A3", "The period ends before it starts.", "Check both days.", where="ends")
    if tidy.starts < tidy.written_on:
        yield RuleBroken(
            "A3",
            "The document of {written} cannot name a designee for days before it.",
            "Let the period start on that day or later.",
            where="starts",
            written=tidy.written_on,
        )
    if tidy.written_on > tidy.recorded_on:
        yield RuleBroken("A3", "The day of the document lies in the future.", "Check it.", where="written_on")


def ended(designation: Designation, on: date, why: str, last_signed: date | None) -> Designation:
    """The designation, ended before its time. What was signed under it while it held stays signed."""
    problems: list[Refused] = []
    if designation.ended_on is not None:
        problems.append(Refused("The designation was ended already.", "Nothing is left to do."))
    if not designation.starts <= on <= designation.ends:
        problems.append(
            RuleBroken(
                "A3",
                "The day is outside the period from {starts} to {ends}.",
                "Give a day in the period.",
                where="last_day",
                starts=designation.starts,
                ends=designation.ends,
            )
        )
    if last_signed is not None and on < last_signed:
        problems.append(
            RuleBroken(
                "A3",
                "An audit was signed under this designation on {day}.",
                "Give that day or a later one.",
                where="last_day",
                day=last_signed,
            )
        )
    if not why.strip():
        problems.append(RuleBroken("A3", "A designation is ended for a reason.", "Say why.", where="why"))
    if problems:
        raise Problems(problems)
    return replace(designation, ended_on=on, ended_why=why.strip())
