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
from gen63_desktop.domain.saved_views import MOST, SHARED

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
    return (
        set(content) <= _KEYS
        and all(isinstance(content.get(key, ""), str) for key in ("words", "base"))
        and all(isinstance(content.get(key, []), list) for key in ("sort", "then", "filters", "columns"))
        and all(map(_is_filter, content.get("filters", [])))
    )


def _is_filter(one: Any) -> bool:
    if not (isinstance(one, list) and len(one) == 3 and isinstance(one[0], str) and isinstance(one[2], list)):
        return False
    bounds = one[1] in (Test.FROM.value, Test.TO.value)
    return (
        one[1] in set(Test)
        and all(value is None or (isinstance(value, str | int)) for value in one[2])
        and (not bounds or (len(one[2]) == 1 and one[2][0] is not None))
    )
