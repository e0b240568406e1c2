"""D1: facts that several data sources have in common, and what is stated of several at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.sources.demographic_use import Assessed, assessed_on, standing, stated
from gen63_desktop.domain.sources.records import DemographicStatement, Known, Source
from gen63_desktop.domain.sources.register import checked
from gen63_desktop.domain.together import Values

FACTS = ("owner", "holder", "refresh", "retention", "personal_information")


@dataclass(frozen=True, slots=True)
class FactsChange:
    """What is set in each source; None stays as it is."""

    owner: str | None = None
    holder: str | None = None
    refresh: str | None = None
    retention: str | None = None
    personal_information: Known | None = None

    def said(self) -> dict[str, Any]:
        """The facts that are set."""
        return {name: getattr(self, name) for name in FACTS if getattr(self, name) is not None}


@dataclass(frozen=True, slots=True)
class UseChange:
    """From a day on each source uses demographic data, or does not, and how that is known."""

    uses: bool
    since: date
    reason: str


def check_says_something(change: FactsChange) -> None:
    """Refuse a change of nothing."""
    if not change.said():
        raise Refused("Nothing is to be changed.", "Fill in a fact that all of them have in common.")


def with_facts(source: Source, change: FactsChange, others: Iterable[Source]) -> Source:
    """The source with the facts that are set."""
    return checked(replace(source, **change.said()), others)


def put_back(source: Source, before: Source, change: FactsChange) -> Source:
    """The source with the facts that it had before."""
    return replace(source, **{name: getattr(before, name) for name in change.said()})


def facts_of(source: Source, change: FactsChange) -> Values:
    """What is told of a source before and after: the facts that are set."""
    return {name: str(getattr(source, name)) for name in change.said()}


def answer_on(statements: Sequence[DemographicStatement], change: UseChange) -> Assessed:
    """What holds on the day; refused where a later statement says what holds since then."""
    later = [one for one in standing(statements) if one.since > change.since]
    if later:
        raise RuleBroken(
            "D1",
            "A later statement, of {day}, says what holds since then.",
            "State it by itself, if an earlier day is what you mean.",
            day=later[0].since,
        )
    return assessed_on(statements, change.since).answer


def wanted(change: UseChange) -> Assessed:
    """The answer that the statement gives."""
    return Assessed.USES if change.uses else Assessed.DOES_NOT_USE


def statement_of(
    source_id: int, change: UseChange, by: int, today: date, others: Sequence[DemographicStatement] = ()
) -> DemographicStatement:
    """The statement about one of them, checked. Which fields a source holds is stated of each by itself."""
    made = DemographicStatement(source_id, change.uses, change.since, (), change.reason, by, today)
    return stated(made, others, today)
