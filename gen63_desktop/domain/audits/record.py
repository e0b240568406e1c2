"""The lasting record that audits of a source were overdue, whatever was stated about the source later.

The clock follows what is stated now. A statement that is withdrawn, or made for an earlier day, can make an
overdue spell vanish from it; the record keeps the spell as it was known until then.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from gen63_desktop.domain.audits.clock import AuditClock, OverdueSpell, clock
from gen63_desktop.domain.sources.demographic_use import Assessed, assessed_on, periods_of_use
from gen63_desktop.domain.sources.records import DemographicStatement, Source


@dataclass(frozen=True, slots=True)
class KeptSpell:
    """An overdue spell. ``known_until`` is the day on which a later statement took it out of the clock."""

    spell: OverdueSpell
    known_until: date | None = None


def source_clock(
    source: Source, statements: Sequence[DemographicStatement], performed: Iterable[date], on: date
) -> AuditClock:
    """The clock of a source on a day."""
    periods = periods_of_use(statements, source.retired_on)
    out_of_use = source.retired_on is not None and source.retired_on <= on
    assessed = out_of_use or assessed_on(statements, on).answer is not Assessed.NOT_ASSESSED
    return clock(periods, performed, on, assessed=assessed)


def overdue_record(
    source: Source, statements: Sequence[DemographicStatement], performed: Sequence[date], on: date
) -> tuple[KeptSpell, ...]:
    """Every overdue spell up to a day, also those that a later statement took out of the clock."""
    kept = [KeptSpell(spell) for spell in source_clock(source, statements, performed, on).overdue]
    for day in sorted(_days_of_restating(source, statements)):
        if day > on:
            continue
        before = day - timedelta(days=1)
        then = source_clock(
            source_as_known(source, before), statements_as_known(statements, before), performed, before
        )
        for spell in then.overdue:
            _merge(kept, spell, day)
    return tuple(sorted(kept, key=lambda one: (one.spell.since, one.spell.due)))


def _merge(kept: list[KeptSpell], spell: OverdueSpell, known_until: date) -> None:
    """Keep the spell as it was known, unless one that is kept already says as much."""
    for place, one in enumerate(kept):
        if one.spell.due == spell.due and one.spell.since == spell.since:
            if one.spell.days < spell.days:
                kept[place] = KeptSpell(replace(spell, until=spell.until or known_until), known_until)
            return
    kept.append(KeptSpell(replace(spell, until=spell.until or known_until), known_until))


def _days_of_restating(source: Source, statements: Iterable[DemographicStatement]) -> set[date]:
    days = {statement.stated_on for statement in statements}
    days |= {statement.withdrawn_on for statement in statements if statement.withdrawn_on is not None}
    if source.retired_stated_on is not None:
        days.add(source.retired_stated_on)
    return days


def source_as_known(source: Source, day: date) -> Source:
    """The source as it was known on a day: a retirement that was recorded later had not happened yet."""
    if source.retired_stated_on is not None and source.retired_stated_on > day:
        return replace(source, retired_on=None, retired_stated_on=None)
    return source


def statements_as_known(
    statements: Iterable[DemographicStatement], day: date
) -> tuple[DemographicStatement, ...]:
    """The statements as they were known on a day: those made by then, withdrawn only if that was by then."""
    return tuple(
        statement
        if statement.withdrawn_on is not None and statement.withdrawn_on <= day
        else replace(statement, withdrawn_on=None)
        for statement in statements
        if statement.stated_on <= day
    )
