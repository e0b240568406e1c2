"""The list of complaints against a list of Python's own: every column both ways, empty days last, whatever is filtered."""

from __future__ import annotations

import random
from typing import Any

import pytest
from sqlalchemy import insert

from gen63_desktop.domain.complaints.records import Status
from gen63_desktop.domain.listing import PAGE, Filter, ListRequest, Sort, Test
from gen63_desktop.services.office import Office
from gen63_desktop.store.tables.complaints import complaints

ROWS = PAGE + 137
DAYS = (None, "2026-01-05", "2026-02-10", "2026-03-15")
WORDS = ("", "a bus", "b stop", "c fare")
FILTERS: tuple[tuple[Filter, ...], ...] = (
    (),
    (Filter("due", Test.FROM, ("2026-02-10",)),),
    (Filter("due", Test.TO, ("2026-02-10",)), Filter("status", Test.NONE_OF, (Status.CLOSED.value,))),
    (Filter("due", Test.PRESENT),),
    (Filter("due", Test.MISSING),),
    (Filter("due", Test.ANY_OF, (None, "2026-01-05")),),
    (Filter("due", Test.NONE_OF, (None, "2026-01-05")),),
    (Filter("closed", Test.NONE_OF, ("2026-01-05",)),),
)
ORDERS: tuple[tuple[Sort, ...], ...] = (
    (),
    (Sort("closed"),),
    (Sort("summary", descending=True), Sort("due")),
    (Sort("owner"), Sort("received", descending=True)),
)


@pytest.fixture
def rows(either_office: Office) -> list[dict[str, Any]]:
    """Rows with ties and empty values in every column that a list is sorted by."""
    chance, person = random.Random(63), either_office.session.person.id  # noqa: S311
    columns = {one.name: one for one in complaints.columns}
    made = []
    for n in range(1, ROWS + 1):
        row: dict[str, Any] = {
            name: None if one.nullable else 0 if one.type.python_type is int else ""
            for name, one in columns.items()
        }
        row |= {"id": n, "version": 1, "number": f"C-{n}", "serial": n, "bases": "[]", "marks": "[]"}
        row |= {"received": chance.choice(DAYS), "due": chance.choice(DAYS), "closed": chance.choice(DAYS)}
        row |= {"summary": chance.choice(WORDS), "owner_id": chance.choice((None, person))}
        row |= {"status": chance.choice(tuple(Status)).value, "narrative": "told"}
        made.append(row)
    with either_office.session.store.unsigned() as connection:
        connection.execute(insert(complaints), made)
    return made


def _holds(row: dict[str, Any], one: Filter) -> bool:
    value = row[one.column]
    match one.test:
        case Test.ANY_OF:
            return value in one.values
        case Test.NONE_OF:
            return value not in one.values
        case Test.FROM:
            return value is not None and value >= one.values[0]
        case Test.TO:
            return value is not None and value <= one.values[0]
        case Test.MISSING:
            return value is None
        case Test.PRESENT:
            return value is not None


def _expected(rows: list[dict[str, Any]], request: ListRequest) -> list[int]:
    kept = [row for row in rows if all(_holds(row, one) for one in request.filters)]
    kept.sort(key=lambda row: int(row["id"]), reverse=request.sort.descending)
    orders = [(sort, (None, "")) for sort in reversed(request.then)]
    for sort, empty in (*orders, (request.sort, (None,))):
        name = {"owner": "owner_id", "number": "serial"}.get(sort.column, sort.column)
        there = [row for row in kept if row[name] not in empty]
        there.sort(key=lambda row, by=name: row[by], reverse=sort.descending)  # type: ignore[misc]
        kept = there + [row for row in kept if row[name] in empty]
    return [row["id"] for row in kept]


@pytest.mark.requirement("U2")
@pytest.mark.parametrize("column", ["due", "closed", "owner", "summary"])
def test_every_row_stands_once_in_its_place(
    either_office: Office, rows: list[dict[str, Any]], column: str
) -> None:
    listing = either_office.complaints.listing()
    for filters in FILTERS:
        for then in ORDERS:
            for down in (False, True):
                further = tuple(one for one in then if one.column != column)
                request = ListRequest(Sort(column, down), filters, "", further)
                expected = _expected(rows, request)
                fences = listing.fences(request)
                pages = [listing.page(request, fence) for fence in fences]
                assert [row.id for page in pages for row in page] == expected, request
                assert [row.id for row in listing.page(request, None)] == expected[:PAGE], request
                assert listing.count(request) == len(expected), request
                for place in (0, len(expected) // 2, len(expected) - 1):
                    if expected:
                        assert listing.place_of(request, expected[place]) == place, request
