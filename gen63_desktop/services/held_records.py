"""Which cases are held, asked of the records; and the refusal to remove what is held (S5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import cache

from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.retention.holds import HeldFacts, holds_case, stands
from gen63_desktop.domain.retention.kinds import Series
from gen63_desktop.domain.retention.records import AnyHold, CaseHold, Hold
from gen63_desktop.store import retention as asked
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import retention as _tables  # noqa: F401  makes holds known to the store

_NAMED = 5


def wide_holds(reader: Reader) -> tuple[Hold, ...]:
    """The holds that reach beyond one case and stand."""
    return tuple(one for one in reader.find(Hold, released_on=None) if stands(one))


def held_cases(reader: Reader, only: Collection[int] | None = None) -> Mapping[int, tuple[AnyHold, ...]]:
    """The holds that stand on each held case; of all cases, or of some."""
    found = defaultdict[int, list[AnyHold]](list)
    asked_for = {} if only is None else {"complaint_id": tuple(sorted(only))}
    if only is None or only:
        for one in reader.find(CaseHold, released_on=None, **asked_for):
            found[one.complaint_id].append(one)
    wide = wide_holds(reader)
    for hold, cases in cases_held_by(reader, wide, only).items():
        for case in cases:
            found[case].append(hold)
    return {case: tuple(holds) for case, holds in found.items()}


def cases_held_by(
    reader: Reader, wide: Collection[Hold], only: Collection[int] | None = None
) -> Mapping[Hold, tuple[int, ...]]:
    """The cases that each of these holds holds."""
    of_cases = [one for one in wide if one.series is Series.COMPLAINTS]
    if not of_cases:
        return {}

    @cache
    def named(words: str) -> frozenset[int]:
        return asked.named_in(reader, words, only)

    facts: tuple[HeldFacts, ...] = asked.held_facts(reader, only)
    return {hold: tuple(one.id for one in facts if holds_case(hold, one, named)) for hold in of_cases}


def refuse_held_series(reader: Reader, series: Series) -> None:
    """Refuse to remove records of a series that is held."""
    if holds := asked.holds_of_series(reader, series):
        raise RuleBroken(
            "S5",
            "The {series} are held ({holds}), so nothing of them is removed.",
            "Have the hold released first, where its matter has ended.",
            series=series.value,
            holds=", ".join(holds),
        )


def refuse_held_import(reader: Reader, import_id: int) -> None:
    """Refuse to remove the complaints of an import where one of them is held."""
    held = held_cases(reader, asked.cases_of_import(reader, import_id))
    if not held:
        return
    numbers = sorted(asked.numbers_of(reader, held).values())
    shown = ", ".join(numbers[:_NAMED]) + (" …" if len(numbers) > _NAMED else "")
    raise RuleBroken(
        "S5",
        "The import cannot be undone: {count} of its complaints are held ({holds}): {numbers}.",
        "Have the hold released first, where its matter has ended.",
        count=f"{len(held):,}",
        holds=", ".join(sorted({one.number for holds in held.values() for one in holds})),
        numbers=shown,
    )
