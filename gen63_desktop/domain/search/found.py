"""What a search over everything is asked, and what it found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gen63_desktop.domain.search.excerpts import Marks, Wanted, excerpt

FIRST = 50
"""So many results at once; more when they are asked for."""

COUNTED = 1_000
"""Results are counted so far and no further: nobody waits for the count of a common word."""


class Kind(StrEnum):
    """What is searched."""

    CASE = "cases"
    ALLEGATION = "allegations"
    NOTE = "notes"
    INTERVIEW = "interviews"
    EVIDENCE = "evidence"
    FILE = "files"
    RECORDING = "recordings"
    CALL = "calls"
    TASK = "tasks"
    ISSUE = "issues"
    REFERRAL = "referrals"
    CLOSING = "closings"
    APPEAL = "appeals"
    COMMENT = "comments"

    @property
    def whose_status(self) -> Kind:
        """The kind of record whose status its results have: a part of a case has that of the case."""
        return self if self is Kind.COMMENT else Kind.CASE


@dataclass(frozen=True, slots=True)
class Asked:
    """The words, and what narrows them. ``before``: an id, from which on older results are wanted."""

    words: str
    year: str = ""
    status: str = ""
    before: int | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A result, newest first. ``name`` is its number; ``sealed``: its words are in no index and not shown.

    ``case_id`` is the case that it is a part of, ``status`` the status of that case, and ``part_id`` what is shown in it.

    The piece of its texts that is shown is cut when it is shown: of fifty results few are ever in sight.
    """

    kind: Kind
    id: int
    name: str
    day: date | None
    status: str
    texts: tuple[str | None, ...]
    wanted: Wanted
    sealed: bool = False
    case_id: int | None = None
    part_id: int = 0

    def told(self) -> tuple[str, Marks]:
        """The words around what was searched for, and where in them that stands."""
        return ("", ()) if self.sealed else excerpt([text or "" for text in self.texts], self.wanted)


@dataclass(frozen=True, slots=True)
class Found:
    """Results of one kind; ``more``: there are older ones."""

    hits: tuple[Hit, ...]
    more: bool


@dataclass(frozen=True, slots=True)
class Facets:
    """How many results of a kind there are by year and status; ``capped``: of the newest thousand alone."""

    kind: Kind
    by: Mapping[tuple[str, str], int]
    capped: bool

    def count(self, year: str = "", status: str = "") -> int:
        """Results of a year, of a status, of both, or all."""
        return sum(n for (y, s), n in self.by.items() if year in ("", y) and status in ("", s))

    def years(self) -> tuple[str, ...]:
        """The years, the last first; results without a day have none."""
        return tuple(sorted({year for year, _ in self.by if year}, reverse=True))

    def statuses(self) -> tuple[tuple[str, int], ...]:
        """The statuses, the most frequent first."""
        counted: Counter[str] = Counter()
        for (_, status), number in self.by.items():
            counted[status] += number
        return tuple(counted.most_common())


def statuses(facets: Mapping[Kind, Facets]) -> list[tuple[Kind, str, int, bool]]:
    """Of all kinds: whose status it is, the status, how many, whether there are more; the most frequent first of each."""
    counted: dict[Kind, Counter[str]] = {}
    capped = {kind.whose_status for kind, one in facets.items() if one.capped}
    for kind, one in facets.items():
        counted.setdefault(kind.whose_status, Counter()).update(dict(one.statuses()))
    return [
        (kind, status, number, kind in capped)
        for kind, by in counted.items()
        for status, number in by.most_common()
    ]
