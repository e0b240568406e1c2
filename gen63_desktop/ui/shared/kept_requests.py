"""What a list was asked for, as plain data that is kept with a place, and read back."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.ui.shared.columns import TableSpec


def plain_request(request: ListRequest) -> dict[str, object]:
    """The request as plain data."""
    return {
        "sort": [request.sort.column, request.sort.descending],
        "then": [[sort.column, sort.descending] for sort in request.then],
        "filters": [[f.column, f.test.value, list(f.values)] for f in request.filters],
        "words": request.words,
    }


def is_asked_whole(place: Mapping[str, object], spec: TableSpec) -> bool:
    """Whether the list knows everything that the plain data asks of it: no filter would fall away unseen."""
    kept = place.get("filters", [])
    return isinstance(kept, list) and len(kept) == len(request_of(dict(place), spec).filters)


def request_of(place: dict[str, object], spec: TableSpec) -> ListRequest:
    """The request in plain data, as far as the list knows its columns."""
    sorts = {column.sort_column for column in spec.columns}
    known = {one.column for one in spec.filters}
    sort = _sort_of(place.get("sort"), sorts) or spec.sort
    further = place.get("then")
    then = [_sort_of(one, sorts - {sort.column}) for one in (further if isinstance(further, list) else [])]
    filters = []
    kept = place.get("filters")
    for item in kept if isinstance(kept, list) else []:
        if isinstance(item, list) and len(item) == 3 and item[0] in known and item[1] in set(Test):
            values = tuple(v for v in item[2] if v is None or isinstance(v, str | int))
            filters.append(Filter(str(item[0]), Test(item[1]), values))
    text = place.get("words")
    thens = tuple(one for one in then if one is not None) if spec.sorts_by_several else ()
    return ListRequest(sort, tuple(filters), text if isinstance(text, str) else "", thens)


def _sort_of(kept: object, known: Collection[str | None]) -> Sort | None:
    if isinstance(kept, list) and len(kept) == 2 and kept[0] in known:
        return Sort(str(kept[0]), bool(kept[1]))
    return None
