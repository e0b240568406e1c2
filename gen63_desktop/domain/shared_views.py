"""Views of lists that somebody shares with the office: who sees them, and what one may hold.

What a view looks for may name a person, so a view is told to nobody who may not read its list. It filters what
each person may open: it shows and counts nothing more.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.listing import Test
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.saved_views import LONGEST, MOST, SHARED

_P = Permission
READERS: dict[str, tuple[Permission, ...]] = {
    "complaints": (_P.READ_COMPLAINTS, _P.READ_ALL_COMPLAINTS),
    "violations": (_P.READ_VIOLATIONS, _P.READ_ALL_VIOLATIONS),
    "comments": (_P.READ_COMMENTS,),
    "sources": (_P.READ_SOURCES,),
    "training_people": (_P.READ_TRAINING,),
}
"""Lists whose views can be shared, and the permissions of which who reads the list has one."""

LARGEST = 20_000
"""Characters of what a shared view holds: far more than any list asks."""
_FAR = 1 << 63
_LOOKED_AT = 4 * LONGEST
_KEYS = frozenset({"sort", "then", "filters", "words", "base", "columns"})


@dataclass(frozen=True, slots=True)
class SharedView:
    """A view that the office keeps. ``content`` is what it shows, as JSON."""

    of_list: str
    title: str
    content: str
    made_by: int
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class SharedShown:
    """A shared view as a person meets it. ``content`` is None where it holds what no list asks for."""

    view: SharedView
    by: str
    content: Mapping[str, Any] | None
    may_change: bool

    @property
    def key(self) -> str:
        """Its key among the views of the list."""
        return f"{SHARED}{self.view.id}"


def readers_of(of_list: str) -> tuple[Permission, ...]:
    """The permissions of which who reads the list has one."""
    if of_list not in READERS:
        raise Refused("Views of this list cannot be shared.", "Keep it as a view of your own.")
    return READERS[of_list]


def content_to_share(content: Mapping[str, Any]) -> str:
    """What the view shows, as it is kept."""
    text = json.dumps(dict(content), ensure_ascii=False, sort_keys=True)
    if not _plain(content) or len(text) > LARGEST:
        raise Refused(
            "This view holds more than a shared view can, or something that no list asks for.",
            "Take filters or words out, and share it again.",
        )
    return text


def content_of(text: str) -> Mapping[str, Any] | None:
    """What a kept view shows; None where it is nothing that a list could be asked."""
    try:
        content = json.loads(text) if len(text) <= LARGEST else None
    except (ValueError, RecursionError):
        return None
    return content if isinstance(content, dict) and _plain(content) else None


def title_to_show(title: str) -> str:
    """The name as it fits on a button, whoever wrote it there."""
    readable = "".join(sign if sign.isprintable() else " " for sign in title[:_LOOKED_AT])
    return " ".join(readable.split())[:LONGEST] or "?"


def check_room_for_shared(views: Collection[SharedView]) -> None:
    """Refuse one more than the bar of views can hold beside everybody's own."""
    if len(views) >= MOST:
        raise Refused(
            "{most} views of this list are shared, which is as many as there can be.",
            "Take one away that nobody needs any more.",
            most=MOST,
        )


def _plain(content: Mapping[str, Any]) -> bool:
    """Whether it is made of what a list can be asked, and nothing else."""
    parts = {key: content.get(key, []) for key in ("sort", "then", "filters", "columns")}
    if not set(content) <= _KEYS or not all(isinstance(part, list) for part in parts.values()):
        return False
    return (
        all(_is_text(content.get(key, "")) for key in ("words", "base"))
        and (not parts["sort"] or _is_named(parts["sort"]))
        and all(map(_is_named, (*parts["then"], *parts["columns"])))
        and all(map(_is_filter, parts["filters"]))
    )


def _is_text(one: Any) -> bool:
    """Text that every window and database takes: neither empty characters nor halves of one."""
    return isinstance(one, str) and "\0" not in one and not any("\ud800" <= sign <= "\udfff" for sign in one)


def _is_named(one: Any) -> bool:
    """A column with yes or no: whether it goes down, or is shown."""
    return isinstance(one, list) and len(one) == 2 and _is_text(one[0]) and isinstance(one[1], bool)


def _is_filter(one: Any) -> bool:
    if not (isinstance(one, list) and len(one) == 3 and _is_text(one[0]) and _is_text(one[1])):
        return False
    _column, test, values = one
    bounds = test in (Test.FROM.value, Test.TO.value)
    return (
        test in set(Test)
        and isinstance(values, list)
        and all(value is None or _is_text(value) or _is_number(value) for value in values)
        and (not bounds or (len(values) == 1 and values[0] is not None))
    )


def _is_number(one: Any) -> bool:
    return isinstance(one, int) and abs(one) < _FAR
