"""One change of several records: what it would do to each, what it leaves as it is and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from gen63_desktop.domain.errors import Refused, RuleBroken

MOST = 10_000
"""So many records are changed in one step."""
NAMED = 10
"""So many of them are named in a refusal."""

C = TypeVar("C")
Token = tuple[int, int]
Value = str | bool | None
Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Seen:
    """A record that would be changed. ``token``: id and version of what the change rests on, as it was looked at."""

    id: int
    token: Token
    name: str


@dataclass(frozen=True, slots=True)
class Left:
    """A record that stays as it is, by the name that people know it by, and the rule that says why."""

    name: str
    why: Refused


@dataclass(frozen=True, slots=True)
class Tally:
    """How many records have a value of a field before and after."""

    field: str
    value: Value
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Proposal(Generic[C]):
    """What a change would do. ``already`` have what is wanted, ``gone`` are no longer there."""

    change: C
    seen: tuple[Seen, ...]
    already: int = 0
    gone: int = 0
    left: tuple[Left, ...] = ()
    tallies: tuple[Tally, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """What was changed: ``token`` is what stands since, ``before`` what is put back where nobody changed it again."""

    id: int
    token: Token
    name: str
    before: Any = None


@dataclass(frozen=True, slots=True)
class Done(Generic[C]):
    """A change that was made: what can be taken back, and what stayed as it was."""

    change: C
    made: tuple[Made, ...]
    left: tuple[Left, ...]
    gone: int = 0


def check_count(count: int) -> None:
    """Refuse a selection of none, or of more than one step holds."""
    if not count:
        raise Refused("Nothing is selected.", "Select in the list what is to be changed.")
    if count > MOST:
        raise Refused(
            "{count} are selected; one step changes at most {most}.",
            "Filter the list, or select a part of it, and go on with the rest afterwards.",
            count=f"{count:,}",
            most=f"{MOST:,}",
        )


def changed_since() -> Refused:
    """What somebody changed after the look, or after the act, stays as it is."""
    return Refused(
        "It was changed since.", "Look at it, and change it by itself if that is still what you want."
    )


def not_all_back(names: Sequence[str]) -> RuleBroken:
    """What was changed before the person cancelled and could not be put back is named: nothing changes unsaid."""
    return RuleBroken(
        "U2",
        "You cancelled, and these stay changed, because somebody went on with them or a rule forbids it: {names}.",
        "Look at each, and change it by itself if that is what you want.",
        names=", ".join(names[:NAMED]) + (" …" if len(names) > NAMED else ""),
    )


def tallies(pairs: Iterable[tuple[Values, Values]]) -> tuple[Tally, ...]:
    """For each field that is set, how many records have each value before and after, the most frequent first."""
    before, after = Counter[tuple[str, Value]](), Counter[tuple[str, Value]]()
    fields: dict[str, None] = {}
    for was, becomes in pairs:
        fields |= dict.fromkeys(becomes)
        before.update((field, was[field]) for field in becomes)
        after.update(becomes.items())
    keys = sorted({*before, *after}, key=lambda key: (-after[key], -before[key], str(key[1])))
    return tuple(
        Tally(field, key[1], before[key], after[key]) for field in fields for key in keys if key[0] == field
    )
