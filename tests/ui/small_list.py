"""A small list of fictional complaints, for tests of the kit that need no office."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.listing import PAGE, Filter, Key, ListRequest, Sort, Test
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.columns import ChoiceFilter, ColumnSpec, DayFilter, TableSpec, TableWords
from gen63_desktop.ui.shared.tokens import Tone

TODAY = date(2026, 11, 20)
STATUSES = ("New", "Investigating", "Closed")
_TONES = dict(zip(STATUSES, (Tone.NEW, Tone.PROGRESS, Tone.CLOSED), strict=True))
_SUMMARIES = ("Ramp refused twice", "Notices only in English", "Fare check of one rider of three")


@dataclass(frozen=True, slots=True)
class Case:
    """A row."""

    id: int
    number: str
    summary: str
    status: str
    due: date


def cases(n: int) -> list[Case]:
    """So many rows; every third has the same status."""
    return [
        Case(
            i,
            f"C-{i:05}",
            _SUMMARIES[i % 3],
            STATUSES[i % 3],
            TODAY + timedelta(days=(i * 7) % 60 - 20),
        )
        for i in range(1, n + 1)
    ]


class SmallList:
    """A listing over rows in memory, with the same contract as the store's."""

    def __init__(self, n: int) -> None:
        self.rows = cases(n)
        self.pages_read = 0
        self.refuse: Refused | None = None

    def _matching(self, request: ListRequest) -> list[Case]:
        if self.refuse is not None:
            raise self.refuse
        rows = [row for row in self.rows if all(_passes(row, one) for one in request.filters)]
        rows = [row for row in rows if request.words.casefold() in row.summary.casefold()]
        down = request.sort.descending
        return sorted(rows, key=lambda row: (getattr(row, request.sort.column), row.id), reverse=down)

    def count(self, request: ListRequest) -> int:
        return len(self._matching(request))

    def fences(self, request: ListRequest) -> Sequence[Key]:
        return [(start,) for start in range(0, len(self._matching(request)), PAGE)]

    def page(self, request: ListRequest, fence: Key | None) -> Sequence[Case]:
        self.pages_read += 1
        start = fence[0] if fence is not None else 0
        assert isinstance(start, int)
        return self._matching(request)[start : start + PAGE]

    def change(self, record_id: int, **values: str) -> None:
        self.rows = [replace(row, **values) if row.id == record_id else row for row in self.rows]  # type: ignore[arg-type]

    def add_before(self) -> None:
        self.rows = [Case(len(self.rows) + 1, "C-00000", "New one", "New", TODAY), *self.rows]


def _passes(row: Case, one: Filter) -> bool:
    value = getattr(row, one.column)
    text = value.isoformat() if isinstance(value, date) else value
    match one.test:
        case Test.ANY_OF:
            return text in one.values
        case Test.FROM:
            return bool(text >= str(one.values[0]))
        case Test.TO:
            return bool(text <= str(one.values[0]))
    return True


def spec() -> TableSpec:
    """How the list is declared."""
    return TableSpec(
        "cases",
        TableWords(
            "cases",
            "{n} case",
            "{n} cases",
            "No case yet. Record the first one with New case.",
            "Search words",
        ),
        (
            ColumnSpec[Case]("number", "Case", lambda row: row.number, "number", strong=True),
            ColumnSpec[Case]("summary", "Summary", lambda row: row.summary, width=20, stretch=True),
            ColumnSpec[Case](
                "due", "Due", lambda row: words.due(row.due, TODAY), "due", tone=_lateness, width=24
            ),
            ColumnSpec[Case](
                "status",
                "Status",
                lambda row: row.status,
                "status",
                tone=lambda row: _TONES[row.status],
                chip=True,
            ),
            ColumnSpec[Case]("note", "Note", lambda _row: "", hidden=True),
        ),
        Sort("number"),
        (
            ChoiceFilter("status", "Status", lambda: [(one, one) for one in STATUSES]),
            DayFilter("due", "Due", lambda: TODAY),
        ),
    )


def _lateness(row: Case) -> Tone | None:
    return Tone.LATE if row.due < TODAY else None
