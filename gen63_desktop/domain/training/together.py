"""T3, T6: what holds of several employees from a day on, said once; what later entries say is never overtaken."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.together import Values
from gen63_desktop.domain.training.records import RosterEntry

FIELDS = ("department", "role", "supervisor", "supervisor_email", "practitioner")


@dataclass(frozen=True, slots=True)
class EntryChange:
    """What is set in each entry from ``since`` on; None stays as it is. ``left``: none of them is employed any more."""

    since: date
    department: str | None = None
    role: str | None = None
    supervisor: str | None = None
    supervisor_email: str | None = None
    practitioner: bool | None = None
    left: bool = False


def check_says_something(change: EntryChange, today: date) -> None:
    """Refuse a change of nothing, or one from a day that has not come."""
    if change.since > today:
        raise Refused("The day has not come yet.", "Record the change when it happens.", where="since")
    if not change.left and all(getattr(change, field) is None for field in FIELDS):
        raise Refused("Nothing is to be changed.", "Say what holds of them from that day on.")


def entry_on(entries: Iterable[RosterEntry], day: date) -> RosterEntry:
    """The entry that holds on the day; refused where there is none, or where a later one says otherwise."""
    ordered = sorted(entries, key=lambda entry: (entry.since, entry.id))
    until = [entry for entry in ordered if entry.since <= day]
    later = [entry for entry in ordered if entry.since > day]
    if later:
        raise RuleBroken(
            "T6",
            "A later entry, of {day}, says what holds since then.",
            "Choose that day or a later one, or change the entry by itself.",
            day=later[0].since,
        )
    if not until:
        raise RuleBroken("T6", "No roster names them on that day.", "Take in the roster that names them.")
    return until[-1]


def changed(entry: RosterEntry, change: EntryChange) -> RosterEntry:
    """What holds from the day on; refused of somebody who was not employed."""
    if not entry.present:
        raise RuleBroken(
            "T6",
            "They are not employed on that day.",
            "Where somebody came back, change the entry by itself.",
        )
    said = {field: getattr(change, field) for field in FIELDS if getattr(change, field) is not None}
    tidy: dict[str, Any] = {
        field: " ".join(value.split()) if isinstance(value, str) else value for field, value in said.items()
    }
    return replace(entry, **tidy, present=not change.left)


def values(entry: RosterEntry, change: EntryChange) -> Values:
    """What is told of an entry before and after: the fields that are set."""
    said = {field: getattr(entry, field) for field in FIELDS if getattr(change, field) is not None}
    return said | ({"present": entry.present} if change.left else {})
