"""When a source uses demographic data: stated by a person with a day, never assumed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.sources.records import DemographicStatement


class Assessed(StrEnum):
    """What is known about a source's use of demographic data."""

    NOT_ASSESSED = "not assessed"
    USES = "uses"
    DOES_NOT_USE = "does not use"


@dataclass(frozen=True, slots=True)
class Assessment:
    """The answer that holds on a day, and the statement behind it."""

    answer: Assessed
    since: date | None = None
    fields: tuple[str, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True)
class UsePeriod:
    """Days on which demographic data was used: from ``start`` up to, not including, ``end``."""

    start: date
    end: date | None = None

    def holds(self, day: date) -> bool:
        """Whether the day lies in the period."""
        return self.start <= day and (self.end is None or day < self.end)


def standing(statements: Iterable[DemographicStatement]) -> tuple[DemographicStatement, ...]:
    """The statements that were not withdrawn, in order of the day from which they hold."""
    kept = [statement for statement in statements if statement.withdrawn_on is None]
    return tuple(sorted(kept, key=lambda statement: (statement.since, statement.id)))


def assessed_on(statements: Iterable[DemographicStatement], day: date) -> Assessment:
    """What is known for a day. A day before the first statement is not assessed."""
    current: DemographicStatement | None = None
    for statement in standing(statements):
        if statement.since <= day:
            current = statement
    if current is None:
        return Assessment(Assessed.NOT_ASSESSED)
    answer = Assessed.USES if current.uses else Assessed.DOES_NOT_USE
    return Assessment(answer, current.since, current.fields, current.reason)


def periods_of_use(
    statements: Iterable[DemographicStatement], retired_on: date | None = None
) -> tuple[UsePeriod, ...]:
    """The stretches of use. A source that was retired uses nothing from that day on."""
    periods: list[UsePeriod] = []
    start: date | None = None
    for statement in standing(statements):
        if statement.uses and start is None:
            start = statement.since
        elif not statement.uses and start is not None:
            periods.append(UsePeriod(start, statement.since))
            start = None
    if start is not None:
        periods.append(UsePeriod(start))
    if retired_on is not None:
        periods = [UsePeriod(p.start, min(p.end or retired_on, retired_on)) for p in periods]
    return tuple(period for period in periods if period.end is None or period.start < period.end)


def stated(
    statement: DemographicStatement, others: Sequence[DemographicStatement], today: date
) -> DemographicStatement:
    """The statement with its texts trimmed, or all that keeps it from being made."""
    fields = tuple(dict.fromkeys(" ".join(name.split()) for name in statement.fields if name.strip()))
    tidy = replace(statement, fields=fields, reason=statement.reason.strip())
    problems: list[Refused] = []
    if tidy.since > today:
        problems.append(
            RuleBroken(
                "D1",
                "The day from which it holds, {day}, lies in the future.",
                "State it once it has happened.",
                where="since",
                day=tidy.since,
            )
        )
    if not tidy.reason:
        problems.append(
            RuleBroken(
                "D1",
                "Nothing says how this is known.",
                "Name who said so, or what was looked at.",
                where="reason",
            )
        )
    if not tidy.uses and tidy.fields:
        problems.append(
            RuleBroken(
                "D1",
                "Demographic fields are listed, and the source is said to use none.",
                "Remove the fields, or say that the source uses demographic data.",
                where="fields",
            )
        )
    if any(other.since == tidy.since for other in standing(others)):
        problems.append(
            RuleBroken(
                "D1",
                "A statement for {day} is there already.",
                "Withdraw that one first, with the reason.",
                where="since",
                day=tidy.since,
            )
        )
    if problems:
        raise Problems(problems)
    return tidy


def withdrawn(statement: DemographicStatement, by: int, on: date, why: str) -> DemographicStatement:
    """The statement as withdrawn: it no longer holds, and stays to be read with the reason."""
    if statement.withdrawn_on is not None:
        raise Refused("This statement was withdrawn already.", "Nothing is left to do.")
    if not why.strip():
        raise RuleBroken(
            "A1", "A statement is withdrawn for a reason.", "Say what was wrong with it.", where="why"
        )
    return replace(statement, withdrawn_by=by, withdrawn_on=on, withdrawn_why=why.strip())
