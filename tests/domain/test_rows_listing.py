"""Lists over rows that are worked out."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from gen63_desktop.domain.listing import PAGE, Filter, ListRequest, Sort, Test
from gen63_desktop.domain.rows_listing import RowsListing


@dataclass(frozen=True, slots=True)
class Line:
    id: int
    name: str
    due: str | None
    courses: tuple[str, ...] = ()


LINES = [
    Line(
        number,
        f"Name {number % 7}",
        None if number % 5 == 0 else f"2026-{number % 12 + 1:02}-01",
        ("a",) if number % 2 else ("a", "b"),
    )
    for number in range(1, 3 * PAGE)
]
LISTING = RowsListing(
    lambda: LINES,
    {
        "name": lambda line: line.name,
        "due": lambda line: line.due,
        "id": lambda line: line.id,
        "courses": lambda line: line.courses,
    },
    lambda line: line.name,
)


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize("column", ["name", "due", "id"])
def test_the_pages_from_the_fences_are_the_whole_list_in_order(column: str, descending: bool) -> None:
    request = ListRequest(Sort(column, descending))
    fences = LISTING.fences(request)
    paged = [row for fence in fences for row in LISTING.page(request, fence)]
    assert len(fences) == 3
    assert [row.id for row in paged] == [row.id for row in LISTING.matching(request)]
    assert sorted(row.id for row in paged) == [line.id for line in LINES]
    assert LISTING.count(request) == len(LINES)


@pytest.mark.parametrize("descending", [False, True])
def test_empty_values_come_last_in_either_direction(descending: bool) -> None:
    rows = LISTING.matching(ListRequest(Sort("due", descending)))
    empty = [row.due is None for row in rows]
    assert empty == sorted(empty)
    days = [row.due for row in rows if row.due is not None]
    assert days == sorted(days, reverse=descending)


@pytest.mark.parametrize("descending", [False, True])
def test_rows_that_the_first_sort_leaves_beside_each_other_are_in_the_order_of_the_next(
    descending: bool,
) -> None:
    request = ListRequest(Sort("name", descending), then=(Sort("due", not descending),))
    rows = [row for fence in LISTING.fences(request) for row in LISTING.page(request, fence)]
    assert [row.id for row in rows] == [row.id for row in LISTING.matching(request)]
    assert [row.name for row in rows] == sorted((line.name for line in LINES), reverse=descending)
    for name in {line.name for line in LINES}:
        dues = [row.due for row in rows if row.name == name]
        filled = [due for due in dues if due is not None]
        assert filled == sorted(filled, reverse=not descending)
        assert dues[: len(filled)] == filled, "empty values last"


@pytest.mark.parametrize(
    ("condition", "wanted"),
    [
        (Filter("name", Test.ANY_OF, ("Name 1", "Name 2")), lambda line: line.name in {"Name 1", "Name 2"}),
        (Filter("name", Test.NONE_OF, ("Name 1",)), lambda line: line.name != "Name 1"),
        (
            Filter("due", Test.FROM, ("2026-06-01",)),
            lambda line: line.due is not None and line.due >= "2026-06-01",
        ),
        (
            Filter("due", Test.TO, ("2026-06-01",)),
            lambda line: line.due is not None and line.due <= "2026-06-01",
        ),
        (Filter("due", Test.MISSING), lambda line: line.due is None),
        (Filter("due", Test.PRESENT), lambda line: line.due is not None),
        (Filter("due", Test.ANY_OF, (None,)), lambda line: line.due is None),
        (Filter("courses", Test.ANY_OF, ("b",)), lambda line: "b" in line.courses),
    ],
)
def test_a_filter_leaves_exactly_the_rows_that_meet_it(condition: Filter, wanted: object) -> None:
    request = ListRequest(Sort("id"), (condition,))
    expected = [line.id for line in LINES if wanted(line)]  # type: ignore[operator]
    assert 0 < len(expected) < len(LINES)
    assert [row.id for row in LISTING.matching(request)] == expected


def test_words_are_looked_for_in_any_order_and_case() -> None:
    assert LISTING.count(ListRequest(Sort("id"), words="3 NAME")) == sum(
        line.name == "Name 3" for line in LINES
    )
