"""The complaints behind a figure, as one value of a list's filter: what it counts, and which complaints, by id."""

from __future__ import annotations

import re
from collections.abc import Iterable

from gen63_desktop.domain.outputs.statistics import Counted

COLUMN = "counted"
"""The column of the list of complaints that such a value filters."""

_VALUE = re.compile(
    r"(?P<label>.*)\|(?P<ids>(?:\d{1,18}(?:-\d{1,18})?(?:,\d{1,18}(?:-\d{1,18})?)*)?)", re.DOTALL
)


def value_of(one: Counted, period: str) -> str:
    """“Received, 2026 Q3|1-14,17”: neighbouring ids are written as a range."""
    return f"{one.label}, {period}|{','.join(_ranges(one.cases))}"


def value_of_ids(ids: Iterable[int]) -> str:
    """The same for complaints that no figure names."""
    return f"|{','.join(_ranges(ids))}"


def _ranges(ids: Iterable[int]) -> list[str]:
    spans: list[list[int]] = []
    for number in sorted(set(ids)):
        if spans and spans[-1][1] == number - 1:
            spans[-1][1] = number
        else:
            spans.append([number, number])
    return [str(first) if first == last else f"{first}-{last}" for first, last in spans]


def label_of(value: object) -> str:
    """What is counted."""
    found = _VALUE.fullmatch(str(value))
    return found["label"] if found else str(value)


def spans_of(value: object) -> tuple[tuple[int, int], ...]:
    """The first and the last id of each range; nothing where the value is none of these."""
    found = _VALUE.fullmatch(str(value))
    if found is None or not found["ids"]:
        return ()
    parts = (part.partition("-") for part in found["ids"].split(","))
    return tuple((int(first), int(last or first)) for first, _, last in parts)
