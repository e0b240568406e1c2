"""A row of the table of roles: a public method, who may call it, and a call of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.services.office import Office
from tests.comment_files import Q3
from tests.offices import TODAY
from tests.roles.world import World

LETTERS = {
    "A": "administrator", "C": "chief", "O": "officer", "I": "investigator", "R": "reviewer", "E": "executive",
    "U": "auditor",
}  # fmt: skip
EVERYBODY = (*LETTERS.values(), "nobody")
Q = Quarter.parse(Q3)
LATER = TODAY + timedelta(days=6)
Act = Callable[[World, Office], object]


@dataclass(frozen=True)
class Row:
    """One method: who may, and a call of it."""

    who: str
    call: Act

    @property
    def allowed(self) -> tuple[str, ...]:
        """The members who may."""
        return EVERYBODY if self.who == "*" else tuple(LETTERS[letter] for letter in self.who)


def every(found: Iterable[Any]) -> list[Any]:
    return list(found)


def listed(listing: Any, column: str) -> object:
    request = ListRequest(Sort(column))
    listing.count(request)
    return list(listing.page(request, None))
