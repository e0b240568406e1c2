"""Lists against a list of Python's own, on both engines: every row once, in order, whatever the filter."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import BigInteger, Column, Float, MetaData, Table, Text

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.listing import PAGE, Filter, ListRequest, Sort, Test
from gen63_desktop.services.office import Office
from gen63_desktop.store.lists import ListColumn, TableListing

CASES = Table(
    "cases",
    MetaData(),
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("word", Text, nullable=False),
    Column("maybe", Text),
    Column("amount", BigInteger, nullable=False),
    Column("maybe_amount", BigInteger),
    Column("rate", Float),
)
NULLABLE = {"maybe", "maybe_amount", "rate"}


@dataclass(frozen=True, slots=True)
class Case:
    """A narrow row."""

    id: int
    word: str
    maybe: str | None
    amount: int
    maybe_amount: int | None
    rate: float | None


# words whose order is the same by bytes and by the rules of a language: the engines differ in these
WORDS = st.sampled_from(["", "a", "aa", "ab", "b", "c", "z", "2026-01-01", "2026-01-02", "2026 Q1"])
ROWS = st.lists(
    st.tuples(
        WORDS, st.none() | WORDS, st.integers(-2, 2), st.none() | st.integers(-2, 2),
        st.none() | st.sampled_from([-1.5, 0.0, 0.25, 2.0]),
    ),
    max_size=30,
)  # fmt: skip
COLUMNS = ("id", "word", "maybe", "amount", "maybe_amount", "rate")


def _values(column: str) -> st.SearchStrategy[Any]:
    if column in {"word", "maybe"}:
        return WORDS
    if column == "rate":
        return st.sampled_from([-1.5, 0.0, 0.25, 2.0])
    return st.integers(-2, 5)


@st.composite
def _filters(draw: st.DrawFn) -> Filter:
    column, test = draw(st.sampled_from(COLUMNS)), draw(st.sampled_from(Test))
    values = _values(column)
    if test in {Test.FROM, Test.TO}:
        return Filter(column, test, (draw(values),))
    if test in {Test.MISSING, Test.PRESENT}:
        return Filter(column, test)
    several = values | st.none() if column in NULLABLE else values
    return Filter(column, test, tuple(draw(st.lists(several, max_size=3))))


REQUESTS = st.builds(
    ListRequest,
    st.builds(Sort, st.sampled_from(COLUMNS), st.booleans()),
    st.lists(_filters(), max_size=3).map(tuple),
    st.just(""),
    st.lists(st.builds(Sort, st.sampled_from(COLUMNS), st.booleans()), max_size=2).map(tuple),
)


def _holds(wanted: Filter, row: Case) -> bool:
    value = getattr(row, wanted.column)
    match wanted.test:
        case Test.ANY_OF:
            return value in wanted.values
        case Test.NONE_OF:
            return value not in wanted.values
        case Test.FROM:
            return value is not None and value >= wanted.values[0]
        case Test.TO:
            return value is not None and value <= wanted.values[0]
        case Test.MISSING:
            return value in (None, "", 0)
        case Test.PRESENT:
            return value not in (None, "", 0)


def _expected(rows: list[Case], request: ListRequest) -> list[Case]:
    """The same list, made by Python."""
    kept = [row for row in rows if all(_holds(wanted, row) for wanted in request.filters)]
    column, down = request.sort.column, request.sort.descending
    kept.sort(key=lambda row: row.id, reverse=down)
    for sort in reversed(request.then):
        there = [row for row in kept if getattr(row, sort.column) not in (None, "")]
        empty = [row for row in kept if getattr(row, sort.column) in (None, "")]
        there.sort(key=lambda row, name=sort.column: getattr(row, name), reverse=sort.descending)  # type: ignore[misc]
        kept = there + empty
    there = [row for row in kept if getattr(row, column) is not None]
    there.sort(key=lambda row: getattr(row, column), reverse=down)
    return there + [row for row in kept if getattr(row, column) is None]


@pytest.fixture(params=[True, False], ids=["indexed", "keys alone"])
def listing(
    either_office: Office, request: pytest.FixtureRequest
) -> tuple[TableListing[Case], Callable[[list[Case]], None]]:
    """A list over a table of the test's own, and how to fill it."""
    store = either_office.session.store
    with store.unsigned() as connection:
        CASES.create(connection)

    def fill(rows: list[Case]) -> None:
        with store.unsigned() as connection:
            connection.execute(CASES.delete())
            if rows:
                names = [column.name for column in CASES.columns]
                connection.execute(
                    CASES.insert(), [{name: getattr(row, name) for name in names} for row in rows]
                )

    return (
        TableListing(
            store.reading, CASES, CASES.c.id, list(CASES.columns), Case,
            {
                name: ListColumn(CASES.c[name], nullable=name in NULLABLE, indexed=request.param)
                for name in COLUMNS
            },
        ),
        fill,
    )  # fmt: skip


def _paged(listing: TableListing[Case], request: ListRequest) -> list[Case]:
    fences = listing.fences(request)
    pages = [listing.page(request, fence) for fence in fences]
    assert all(len(page) == PAGE for page in pages[:-1])
    first = listing.page(request, None)
    assert list(first) == (list(pages[0]) if pages else [])
    return [row for page in pages for row in page]


Fixture = tuple[TableListing[Case], Callable[[list[Case]], None]]


@pytest.mark.requirement("U2")
def test_a_list_shows_what_its_filters_say_in_the_order_of_its_sort(listing: Fixture) -> None:
    table, fill = listing

    @settings(max_examples=120, deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(ROWS, st.lists(REQUESTS, min_size=3, max_size=6))
    def compare(values: list[tuple[Any, ...]], requests: list[ListRequest]) -> None:
        rows = [Case(n, *row) for n, row in enumerate(values, 1)]
        fill(rows)
        for request in requests:
            expected = _expected(rows, request)
            assert _paged(table, request) == expected
            assert table.count(request) == len(expected)
            assert list(table.ids(request)) == [row.id for row in expected]
            places = {row.id: place for place, row in enumerate(expected)}
            assert all(table.place_of(request, row.id) == places.get(row.id, -1) for row in rows[:3])

    compare()


@pytest.mark.requirement("U2")
@pytest.mark.parametrize("rows", [PAGE - 1, PAGE, PAGE + 1, 3 * PAGE + 7])
def test_the_pages_of_a_long_list_hold_every_row_exactly_once(listing: Fixture, rows: int) -> None:
    """Ties and empty values across the borders of pages, either direction, every column."""
    table, fill = listing
    words = ["", "a", "b"]
    held = [
        Case(
            n, words[n % 3], None if n % 4 == 0 else words[n % 2], n % 3 - 1,
            None if n % 5 < 3 else n % 2, None if n % 7 else n / 4,
        )
        for n in range(1, rows + 1)
    ]  # fmt: skip
    fill(held)
    for column in COLUMNS:
        for down in (False, True):
            request = ListRequest(Sort(column, down))
            assert _paged(table, request) == _expected(held, request), request
            assert len(table.fences(request)) == -(-rows // PAGE)


@pytest.mark.requirement("U2")
def test_a_long_list_sorted_by_several_columns_holds_every_row_once_with_the_empty_ones_last(
    listing: Fixture,
) -> None:
    table, fill = listing
    words = ["", "a", "b"]
    held = [
        Case(n, words[n % 3], None if n % 4 == 0 else words[n % 2], n % 3, None if n % 5 < 3 else n % 2, None)
        for n in range(1, 2 * PAGE + 8)
    ]
    fill(held)
    for first, second, third in (("maybe", "word", "amount"), ("amount", "maybe", "maybe_amount")):
        for down in (False, True):
            then = (Sort(second, not down), Sort(third, descending=True))
            request = ListRequest(Sort(first, down), then=then)
            assert _paged(table, request) == _expected(held, request), request


@pytest.mark.requirement("U2")
@pytest.mark.parametrize("values", [(), (None,), (None, "b"), ("b", None), ("a", "b")])
def test_a_bound_that_is_not_one_value_is_refused_and_never_half_read(
    listing: Fixture, values: tuple[str | None, ...]
) -> None:
    table, _ = listing
    for test in (Test.FROM, Test.TO):
        with pytest.raises(Refused, match="cannot be filtered in this way"):
            table.count(ListRequest(Sort("maybe"), (Filter("maybe", test, values),)))


def test_a_row_that_came_meanwhile_hides_none_and_shows_none_twice(listing: Fixture) -> None:
    """Fences are keys, not places: a row that is added above does not move the pages below."""
    table, fill = listing
    held = [Case(n, "b", None, 0, None, None) for n in range(1, 2 * PAGE + 1)]
    fill(held)
    request = ListRequest(Sort("word"))
    fences = table.fences(request)
    fill([*held, Case(9_999, "a", None, 0, None, None)])

    second = table.page(request, fences[1])

    assert [row.id for row in second] == [row.id for row in held[PAGE:]]
