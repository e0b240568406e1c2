"""The cells of a plain table in words, and how wide its columns are."""

from __future__ import annotations

from datetime import date, datetime

from gen63_desktop.charts import fonts
from gen63_desktop.domain.findings import words
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable

SIZE, PADDING = 8.5, 4.5
_NARROWEST = 30.0
_AIR, _NARROW = 12.0, 0.8


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
        return words.percent(float(cell), aligned=True)
    if column.kind is Kind.DECIMAL:
        return f"{cell:,.{column.digits}f}"
    return words.number(cell)


def is_words(column: Column) -> bool:
    """Whether its cells are text from people, which wraps, and not a number or a day."""
    return column.kind is Kind.TEXT


def widths(table: PlainTable, rows: list[list[str]], room: float, *, fill: bool) -> list[float]:
    """Column widths: numbers and days as wide as they are, texts share what is left.

    A table that is much narrower than the room stays so unless it is to ``fill`` it: an eye does not
    find its way over a wide gap.
    """
    natural = [_natural(column, [row[at] for row in rows]) for at, column in enumerate(table.columns)]
    whole = sum(wide + _AIR for _, wide in natural)
    if not fill and whole < room * _NARROW and not any(column.width for column in table.columns):
        return [wide + _AIR for _, wide in natural]
    out = [
        max(column.width * room, least) if column.width else wide if not is_words(column) else least
        for column, (least, wide) in zip(table.columns, natural, strict=True)
    ]
    open_ended = [at for at, column in enumerate(table.columns) if is_words(column) and not column.width]
    spare = room - sum(out)
    if spare < 0:  # headings wrap before texts lose their room
        slack = [wide - least for wide, (least, _) in zip(out, natural, strict=True)]
        if sum(slack) > 0:
            cut = min(1.0, -spare / sum(slack))
            out = [wide - gap * cut for wide, gap in zip(out, slack, strict=True)]
    elif open_ended:
        wants = [max(1.0, natural[at][1] - out[at]) for at in open_ended]
        for at, want in zip(open_ended, wants, strict=True):
            out[at] += spare * want / sum(wants)
    else:
        out = [wide * room / sum(out) for wide in out]
    total = sum(out)
    return [wide * room / total for wide in out] if total > room else out


def _natural(column: Column, cells: list[str]) -> tuple[float, float]:
    """The least and the wanted width: longest word, and longest line up to a limit."""
    head = max(fonts.width(word, fonts.BOLD, SIZE) for word in column.title.split())
    lines = max((fonts.width(cell, fonts.REGULAR, SIZE) for cell in cells[:400]), default=0.0)
    if is_words(column):
        longest = max((_longest_word(cell) for cell in cells[:400]), default=0.0)
        whole = max(lines, fonts.width(column.title, fonts.BOLD, SIZE))
        return max(_NARROWEST, head, min(longest, 90.0)) + 2 * PADDING, min(whole, 260.0) + 2 * PADDING
    wanted = max(lines, head, min(fonts.width(column.title, fonts.BOLD, SIZE), 62.0))
    return max(lines, head) + 2 * PADDING, wanted + 2 * PADDING + 4


def _longest_word(cell: str) -> float:
    return max((fonts.width(word, fonts.REGULAR, SIZE) for word in cell[:400].split()), default=0.0)
