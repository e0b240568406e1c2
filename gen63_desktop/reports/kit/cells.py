"""The cells of a plain table in words, and how wide its columns are."""

from __future__ import annotations

from datetime import date, datetime

from gen63_desktop.charts import fonts
from gen63_desktop.domain.findings import words
from gen63_desktop.domain.percents import percent
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable

SIZE, PADDING = 8.5, 4.5
_NARROWEST = 30.0
_AIR, _NARROW, _AFTER_A_NUMBER = 12.0, 0.8, 10.0


def written(cell: Cell, column: Column) -> str:
    """A cell as it is printed; an empty one is a dash."""
    if cell is None or cell == "":
        return "–"
    if isinstance(cell, datetime):
        return words.moment(cell)
    if isinstance(cell, date):
        return words.day(cell)
    if isinstance(cell, str):
        return cell
    if column.kind is Kind.PERCENT:
        return percent(float(cell))
    if column.kind is Kind.DECIMAL:
        return f"{cell:,.{column.digits}f}"
    return words.number(cell)


def is_words(column: Column) -> bool:
    """Whether its cells are text from people, which wraps, and not a number or a day."""
    return column.kind is Kind.TEXT


def indents(table: PlainTable) -> list[float]:
    """Room before each column: text that follows a figure needs more of it."""
    numbers = [column.is_number for column in table.columns]
    return [
        _AFTER_A_NUMBER if at and numbers[at - 1] and not number else 0.0 for at, number in enumerate(numbers)
    ]


def widths(table: PlainTable, rows: list[list[str]], room: float, *, fill: bool) -> list[float]:
    """Column widths: first what each cannot do without, then what texts want, then what figures want.

    A table that is much narrower than the room stays so unless it is to ``fill`` it: an eye does not
    find its way over a wide gap.
    """
    natural = [_natural(column, [row[at] for row in rows]) for at, column in enumerate(table.columns)]
    shift = indents(table)
    least = [low + more for (low, _), more in zip(natural, shift, strict=True)]
    wanted = [
        max(low, column.width * room) if column.width else max(low, wide + more)
        for column, low, (_, wide), more in zip(table.columns, least, natural, shift, strict=True)
    ]
    if not fill and sum(wanted) + _AIR * len(wanted) < room * _NARROW:
        return [wide + _AIR for wide in wanted]
    texts = [at for at, column in enumerate(table.columns) if is_words(column)]
    others = [at for at in range(len(least)) if at not in texts]
    out, spare = list(least), room - sum(least)
    for group in (texts, others):
        spare = _give(out, wanted, group, spare)
    takers = (texts or others) if fill else range(len(out))
    for at in takers:
        out[at] += max(spare, 0.0) / len(takers)
    return out if spare >= 0 else [wide * room / sum(out) for wide in out]


def least_width(table: PlainTable, rows: list[list[str]]) -> float:
    """What the columns cannot do without."""
    natural = (_natural(column, [row[at] for row in rows])[0] for at, column in enumerate(table.columns))
    return sum(natural) + sum(indents(table))


def wanted_width(table: PlainTable, rows: list[list[str]]) -> float:
    """What the columns want, so that short texts stand on one line and long ones on few."""
    natural = (_natural(column, [row[at] for row in rows])[1] for at, column in enumerate(table.columns))
    return sum(natural) + sum(indents(table))


def _give(out: list[float], wanted: list[float], group: list[int], spare: float) -> float:
    """Give a group of columns what they want, or even parts of what there is; what is left."""
    order = sorted(group, key=lambda each: wanted[each] - out[each])
    for place, at in enumerate(order):
        given = min(max(spare, 0.0) / (len(order) - place), wanted[at] - out[at])
        out[at] += given
        spare -= given
    return spare


def _natural(column: Column, cells: list[str]) -> tuple[float, float]:
    """The least and the wanted width: longest word, and longest line up to a limit."""
    head = 1 + max(fonts.width(word, fonts.BOLD, SIZE) for word in column.title.split())
    lines = max((fonts.width(cell, fonts.REGULAR, SIZE) for cell in cells[:400]), default=0.0)
    if is_words(column):
        longest = max((_longest_word(cell) for cell in cells[:400]), default=0.0)
        whole = 1 + max(lines, fonts.width(column.title, fonts.BOLD, SIZE))
        return max(_NARROWEST, head, min(longest, 90.0)) + 2 * PADDING, min(whole, 260.0) + 2 * PADDING
    wanted = max(lines, head, min(fonts.width(column.title, fonts.BOLD, SIZE), 62.0))
    return max(lines, head) + 2 * PADDING, wanted + 2 * PADDING + 4


def _longest_word(cell: str) -> float:
    return max((fonts.width(word, fonts.REGULAR, SIZE) for word in cell[:400].split()), default=0.0)
