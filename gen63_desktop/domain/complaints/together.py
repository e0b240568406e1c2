"""C5: one change of several complaints: what it would do to each, what it leaves as it is and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from gen63_desktop.domain.complaints import casework
from gen63_desktop.domain.complaints.records import Complaint, Status
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person

MOST = 1_000
"""So many complaints are changed in one step."""


@dataclass(frozen=True, slots=True)
class Together:
    """What is set in each of them; None stays as it is. ``next_step_due`` goes with ``next_step``."""

    owner_id: int | None = None
    next_step: str | None = None
    next_step_due: date | None = None
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Left:
    """A complaint that stays as it is, and the rule that says why."""

    number: str
    why: Refused


@dataclass(frozen=True, slots=True)
class Tally:
    """How many complaints have a value before and after; ``value`` is an owner's id, a step or a status."""

    field: str
    value: int | str | None
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a change would do: ``seen`` are id and version of those that it would change.

    ``already`` have what is wanted, ``gone`` are not there for the person (any more), with no word on which.
    """

    change: Together
    seen: tuple[tuple[int, int], ...]
    already: int
    gone: int
    left: tuple[Left, ...]
    tallies: tuple[Tally, ...]


@dataclass(frozen=True, slots=True)
class Before:
    """What a complaint had before it was changed with others, and its version since."""

    complaint_id: int
    number: str
    version: int
    owner_id: int | None
    next_step: str
    next_step_due: date | None
    status: Status


@dataclass(frozen=True, slots=True)
class Done:
    """A change that was made, or taken back: what was there before, and what stayed as it was."""

    change: Together
    before: tuple[Before, ...]
    left: tuple[Left, ...]
    gone: int = 0


def check_says_something(change: Together, count: int) -> None:
    """Refuse a change of nothing, or of more than one step holds."""
    if change.owner_id is None and change.next_step is None and change.status is None:
        raise Refused(
            "Nothing is to be changed.", "Choose an owner or a status, or write what is to be done next."
        )
    check_count(count)


def check_count(count: int) -> None:
    """Refuse a selection of none, or of more than one step holds."""
    if not count:
        raise Refused("No complaint is selected.", "Select those that are to be changed.")
    if count > MOST:
        raise Refused(
            "{count} complaints are selected; one step changes at most {most}.",
            "Filter the list, or select a part of it, and go on with the rest afterwards.",
            count=f"{count:,}",
            most=f"{MOST:,}",
        )


def changed(complaint: Complaint, change: Together, owner: Person | None) -> Complaint:
    """The complaint with what is set; refused where a rule forbids it."""
    casework.check_open(complaint)
    if owner is not None and owner.id != complaint.owner_id:
        complaint = casework.with_owner(complaint, owner)
    if change.next_step is not None:
        complaint = casework.with_next_step(complaint, change.next_step, change.next_step_due)
    if change.status is not None:
        complaint = casework.with_status(complaint, change.status)
    return complaint


def put_back(complaint: Complaint, before: Before, owner: Person | None) -> Complaint:
    """The complaint as it was before; its earlier owner must still be with the office."""
    if owner is not None and owner.id != complaint.owner_id:
        complaint = casework.with_owner(complaint, owner)
    return replace(
        complaint,
        owner_id=before.owner_id,
        next_step=before.next_step,
        next_step_due=before.next_step_due,
        status=before.status,
    )


def before_of(was: Complaint, now: Complaint) -> Before:
    """What is to be put back, as long as nobody changes the complaint again."""
    return Before(was.id, was.number, now.version, was.owner_id, was.next_step, was.next_step_due, was.status)


def tallies(change: Together, pairs: Iterable[tuple[Complaint, Complaint]]) -> tuple[Tally, ...]:
    """For each field that is set, how many complaints have each value before and after."""
    both = tuple(pairs)
    fields = ("owner_id", change.owner_id), ("next_step", change.next_step), ("status", change.status)
    found: list[Tally] = []
    for field, wanted in fields:
        if wanted is None:
            continue
        before, after = (Counter(getattr(pair[at], field) for pair in both) for at in (0, 1))
        values = sorted({*before, *after}, key=lambda value: (-after[value], -before[value], str(value)))
        found += [Tally(field, value, before[value], after[value]) for value in values]
    return tuple(found)
