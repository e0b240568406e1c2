"""A plain table: typed columns, rows, and the caveat that goes with them wherever they are shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

Cell = str | int | float | date | datetime | None
"""A percent is a number where 100 % is 1.0. A time is an aware UTC datetime. None is an empty cell."""


class Kind(StrEnum):
    """What the cells of a column hold, and so how they are aligned, typed and written."""

    TEXT = "text"
    WHOLE_NUMBER = "whole number"
    DECIMAL = "decimal"
    PERCENT = "percent"
    DAY = "day"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Column:
    """One column. ``digits`` are the decimals shown; ``width`` is a share of the page (0: by its content)."""

    title: str
    kind: Kind = Kind.TEXT
    digits: int = 1
    width: float = 0.0

    @property
    def is_number(self) -> bool:
        """Whether its cells are set flush right."""
        return self.kind in {Kind.WHOLE_NUMBER, Kind.DECIMAL, Kind.PERCENT}


@dataclass(frozen=True, slots=True)
class PlainTable:
    """Rows for a report or a spreadsheet, with the three caveats of P2 and a note.

    ``rows`` may be any iterable; a generator is read once. ``source``, ``time_range`` and ``scope`` say
    where the figures come from, for which days, and what is counted. ``note`` says what else a reader must
    know: the filter, the as-of time, that an office is fictional.
    """

    title: str
    columns: tuple[Column, ...]
    rows: Iterable[tuple[Cell, ...]]
    source: str = ""
    time_range: str = ""
    scope: str = ""
    note: str = ""

    def caveats(self) -> tuple[tuple[str, str], ...]:
        """Label and text of each caveat that is there, in the order in which they are shown."""
        lines = (
            ("Source", self.source),
            ("Time range", self.time_range),
            ("Scope", self.scope),
            ("Note", self.note),
        )
        return tuple((label, text) for label, text in lines if text)
