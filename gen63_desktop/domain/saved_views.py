"""Views of lists that a person keeps: filters, words, sort and columns under a name, in an order of their own."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from gen63_desktop.domain.errors import Refused

MOST = 30
"""So many views of one list a person keeps."""

LONGEST = 40
"""Characters of a view's name: it stands on a button."""


OWN = "own:"
"""How the key of a view of one's own begins."""


SHARED = "shared:"
"""How the key of a view begins that the office shares."""


@dataclass(frozen=True, slots=True)
class SavedView:
    """A view of a list. ``content`` is plain data that the list reads: what it shows, and how."""

    key: str
    title: str
    content: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class ListViews:
    """The views of one list that a person keeps.

    ``order`` names views from left to right, the program's own among them; those it does not name follow.
    ``first`` is the one that the list begins with; empty: the program's. ``last`` is the highest number that a
    view ever had, so that no later one is taken for it. ``hidden`` are shared views that the person does not want
    to see.
    """

    views: tuple[SavedView, ...] = ()
    order: tuple[str, ...] = ()
    first: str = ""
    last: int = 0
    hidden: frozenset[str] = frozenset()

    def view(self, key: str) -> SavedView | None:
        """The view of this key."""
        return next((one for one in self.views if one.key == key), None)


@dataclass(frozen=True, slots=True)
class Arranged:
    """What a person did to the views that they were shown: nothing is said of others, saved meanwhile.

    ``order`` names from left to right the views that stay; ``first`` is None where it was left as it is.
    """

    order: tuple[str, ...] = ()
    first: str | None = None
    renamed: Mapping[str, str] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    hidden: Mapping[str, bool] = field(default_factory=dict)
    """Shared views that are to be hidden from now on, or shown again."""


def arranged(kept: ListViews, wish: Arranged, taken: Collection[str] = ()) -> ListViews:
    """The views as they are wished; ``taken`` are names that the program's own views have."""
    views: list[SavedView] = []
    for view in kept.views:
        if view.key not in wish.gone:
            others = [*taken, *(one.title for one in views)]
            views.append(replace(view, title=title_to_keep(wish.renamed.get(view.key, view.title), others)))
    known = {view.key for view in kept.views}
    named = set(wish.order)
    later = (key for key in (*kept.order, *(view.key for view in views)) if key not in named)
    order = [key for key in (*wish.order, *dict.fromkeys(later)) if key not in wish.gone]
    first = kept.first if wish.first is None else wish.first
    lost = first in wish.gone or (first.startswith(OWN) and first not in known)
    hidden = frozenset(
        key for key in kept.hidden | wish.hidden.keys() if wish.hidden.get(key, key in kept.hidden)
    )
    lost = lost or first in hidden
    return replace(kept, views=tuple(views), order=tuple(order), first="" if lost else first, hidden=hidden)


def title_to_keep(title: str, others: Collection[str]) -> str:
    """The name without further blanks; refused where it says nothing, is too long or taken."""
    clean = " ".join(title.split())
    if not clean:
        raise Refused("The view needs a name.", "Type one.", where="title")
    if len(clean) > LONGEST:
        raise Refused(
            "The name has {n} characters; a view's name has at most {most}.",
            "Shorten it.",
            where="title",
            n=len(clean),
            most=LONGEST,
        )
    if clean.casefold() in {other.casefold() for other in others}:
        raise Refused(
            "There is a view “{title}” already.", "Choose another name.", where="title", title=clean
        )
    return clean


def check_room(views: Collection[SavedView]) -> None:
    """Refuse one view more than a bar of views can hold."""
    if len(views) >= MOST:
        raise Refused(
            "You keep {most} views of this list, which is as many as there can be.",
            "Delete one that you do not need any more.",
            most=MOST,
        )
