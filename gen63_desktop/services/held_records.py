"""Which cases are held, asked of the records; and the refusal to remove what is held (S5)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from contextlib import contextmanager
from functools import cache

from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.retention.holds import HeldFacts, holds_case, stands
from gen63_desktop.domain.retention.kinds import Series
from gen63_desktop.domain.retention.records import AnyHold, CaseHold, Hold
from gen63_desktop.services.session import Session
from gen63_desktop.store import retention as asked
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import retention as _tables  # noqa: F401  makes holds known to the store

_NAMED = 5


def look_for_names(session: Session, complaint_id: int, asked_for: Hold | None = None) -> None:
    """Let a server note a look at one case (0: at all), where a hold asks whom its letters and interviews name."""
    with session.ask() as reader:
        wide = (asked_for,) if asked_for is not None else wide_holds(reader)
    if any(one.person or one.words for one in wide):
        session.store.look(complaint_id, "hold.examined")


def wide_holds(reader: Reader) -> tuple[Hold, ...]:
    """The holds that reach beyond one case and stand."""
    return tuple(one for one in reader.find(Hold, released_on=None) if stands(one))


def held_cases(reader: Reader, only: Collection[int] | None = None) -> Mapping[int, tuple[AnyHold, ...]]:
    """The holds that stand on each held case; of all cases, or of some.

    Complaints that were merged are one: what holds one of them holds them all.
    """
    together = asked.merged(reader)
    wanted = None if only is None else {one for case in only for one in together.get(case, (case,))}
    found = defaultdict[int, list[AnyHold]](list)
    for hold, cases in _held(reader, wanted):
        every = dict.fromkeys(one for each in cases for one in together.get(each, (each,)))
        for case in every:
            if only is None or case in only:
                found[case].append(hold)
    return {case: tuple(holds) for case, holds in found.items()}


def _held(reader: Reader, only: Collection[int] | None) -> Iterator[tuple[AnyHold, tuple[int, ...]]]:
    asked_for = {} if only is None else {"complaint_id": tuple(sorted(only))}
    if only is None or only:
        for one in reader.find(CaseHold, released_on=None, **asked_for):
            yield one, (one.complaint_id,)
    yield from cases_held_by(reader, wide_holds(reader), only).items()


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


@contextmanager
def while_no_series_is_held(reader: Reader, series: Series) -> Iterator[None]:
    """Refuse to remove records of a series that is held, also by a hold that is set meanwhile."""
    _refuse_held_series(reader, series)
    yield
    _refuse_held_series(reader, series)


@contextmanager
def while_no_case_is_held(reader: Reader, import_id: int) -> Iterator[None]:
    """Refuse to remove the complaints of an import where one of them is held, also by a hold that is set meanwhile.

    What is removed cannot be looked at again: so any further hold by then, whatever it is on, stops the removal.
    """
    cases = asked.cases_of_import(reader, import_id)
    before = asked.standing_holds(reader)
    _refuse_held(reader, cases)
    yield
    if further := asked.standing_holds(reader) - before:
        raise RuleBroken(
            "S5",
            "A hold was set meanwhile ({holds}). Nothing was removed.",
            "Try again: it goes by the holds that there are now.",
            holds=", ".join(sorted(further)),
        )


def _refuse_held_series(reader: Reader, series: Series) -> None:
    if holds := asked.holds_of_series(reader, series):
        raise RuleBroken(
            "S5",
            "The {series} are held ({holds}), so nothing of them is removed.",
            "Have the hold released first, where its matter has ended.",
            series=series.value,
            holds=", ".join(holds),
        )


def _refuse_held(reader: Reader, cases: Collection[int]) -> None:
    held = held_cases(reader, cases)
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
