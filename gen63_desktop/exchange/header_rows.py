"""Finds the row that holds the titles, under any preamble, and makes titles of it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from gen63_desktop.domain.mapping.source import NO_HEADER, column_letter, plain_title

GridRow = tuple[int, list[str]]
"""Row number as a spreadsheet shows it, and its cells."""

_NUMBER = re.compile(r"[-+(]?[$€£]?\s?[\d.,]+\s?%?\)?")
_DAY = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}([ T].*)?")
LONGEST_TITLE = 200


def propose_header(rows: Sequence[GridRow]) -> int:
    """The number of the row with the titles; NO_HEADER where the first full row looks like data.

    A title row is about as full as the fullest row, is made of distinct short words, and is the first such.
    """
    filled = {number: [cell.strip() for cell in cells if cell.strip()] for number, cells in rows}
    widest = max((len(cells) for cells in filled.values()), default=0)
    if not widest:
        return NO_HEADER
    for share in (0.6, 0.4):
        for number, cells in filled.items():
            if cells and len(cells) >= share * widest:
                if _like_titles(cells):
                    return number
                break  # the first full row is data: a row further down is none of titles
    return NO_HEADER


def _like_titles(cells: list[str]) -> bool:
    figures = sum(1 for cell in cells if _NUMBER.fullmatch(cell) or _DAY.fullmatch(cell))
    distinct = len({plain_title(cell) for cell in cells})
    return (
        figures <= 0.3 * len(cells)
        and distinct >= 0.6 * len(cells)
        and all(len(cell) <= LONGEST_TITLE for cell in cells)
    )


def titles(rows: Sequence[Sequence[str]], width: int) -> tuple[str, ...]:
    """Unique titles for ``width`` columns out of one or several header rows, upper rows first."""
    found: list[str] = []
    for index in range(width):
        parts = [" ".join(row[index].split()) if index < len(row) else "" for row in rows]
        kept = [part for at, part in enumerate(parts) if part and part not in parts[:at]]
        found.append(" / ".join(kept) or f"Column {column_letter(index)}")
    return _unique(found)


def _unique(found: list[str]) -> tuple[str, ...]:
    seen: Counter[str] = Counter()
    taken = {plain_title(title) for title in found}
    unique: list[str] = []
    for title in found:
        key = plain_title(title)
        seen[key] += 1
        if seen[key] == 1:
            unique.append(title)
            continue
        again = seen[key]
        while plain_title(f"{title} ({again})") in taken:
            again += 1
        taken.add(plain_title(f"{title} ({again})"))
        unique.append(f"{title} ({again})")
    return tuple(unique)
