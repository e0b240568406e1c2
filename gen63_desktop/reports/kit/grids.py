"""A plain table as a grid on the page: heads of one or more levels, figures flush right, rules between rows."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gen63_desktop.charts import fonts
from gen63_desktop.domain.tables import Column, PlainTable
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.cells import PADDING, SIZE, indents, is_words, widths
from gen63_desktop.reports.kit.people_text import PeopleText, bold
from gen63_desktop.reports.kit.shapes import Level, Written
from gen63_desktop.reports.tagging.paged_tables import PagedTable
from gen63_desktop.reports.tagging.structure import Node
from gen63_desktop.reports.tagging.tables import DataTable
from gen63_desktop.reports.tagging.text import Para

LONGEST_CELL = 600

_LONGEST_IN_LINES = 160
"""Characters of a cell that is broken into lines here; a longer one is a paragraph, which goes over pages."""


def grid(
    people: PeopleText,
    table: PlainTable,
    rows: list[list[str]],
    room: float,
    node: Node,
    *,
    levels: Sequence[Level] = (),
    bold_rows: set[int] = frozenset(),  # type: ignore[assignment]  # an empty one to read from
    longest_cell: int = LONGEST_CELL,
    paged: bool = True,
    tail: Sequence[Any] = (),
    measured: Written | None = None,
) -> Any:
    """The grid; ``paged`` goes on over pages, row by row and within a row that no page holds.

    ``tail`` follows the last row of a paged one, never on a page without a row.
    A cell longer than ``longest_cell`` is cut with a word on how much is left out; 0 never cuts. The columns
    are as wide as the rows ``measured`` need, its own unless others are given.
    """
    heads, spans = _heads(people, table, levels)
    wide = widths(table, measured or rows, room, fill=room < styles.WIDTH)
    inner = [each - 2 * PADDING - more for each, more in zip(wide, indents(table), strict=True)]
    body = [
        [
            _cell(people, cell, column, longest_cell, width, strong=at in bold_rows)
            for cell, column, width in zip(row, table.columns, inner, strict=True)
        ]
        for at, row in enumerate(rows)
    ]
    options: dict[str, Any] = {
        "colWidths": wide,
        "style": [*_lines(table, len(heads)), *spans],
        "hAlign": "LEFT",
    }
    if paged:
        return PagedTable(heads, body, head_columns=1, node=node, tail=tail, **options)
    return DataTable([*heads, *body], head_rows=len(heads), head_columns=1, node=node, **options)


def _heads(
    people: PeopleText, table: PlainTable, levels: Sequence[Level]
) -> tuple[list[list[Any]], list[tuple[Any, ...]]]:
    """The rows of heads, and which cells of them are one."""
    count = len(table.columns)
    own = [
        Para(people.markup(column.title), styles.style("head number" if column.is_number else "head"))
        for column in table.columns
    ]
    cells: list[list[Any]] = [[""] * count for _ in levels] + [list(own)]
    spans: list[tuple[Any, ...]] = []
    free = [0] * count  # the first row of heads that is still free above each column
    for row, level in enumerate(levels):
        if sum(wide for _, wide in level) != count:
            msg = f"a level of heads covers {count} columns, each once"
            raise ValueError(msg)
        at = 0
        for words, wide in level:
            if words:
                cells[row][at] = Para(people.markup(words), styles.style("head group"))
                spans.append(("SPAN", (at, row), (at + wide - 1, row)))
                spans.append(("LINEBELOW", (at, row), (at + wide - 1, row), 0.5, styles.STRONG_RULE))
                free[at : at + wide] = [row + 1] * wide
            at += wide
    for column, first in enumerate(free):
        if first < len(levels):
            cells[first][column], cells[-1][column] = own[column], ""
            spans.append(("SPAN", (column, first), (column, len(levels))))
    return cells, spans


def _cell(people: PeopleText, text: str, column: Column, longest: int, width: float, *, strong: bool) -> Any:
    """Words as a paragraph; what stands on a few lines as it is needs none, which spares time and room."""
    if not is_words(column):
        if not strong:
            return text
        return Para(bold(people.markup(text)), styles.style("cell number" if column.is_number else "cell"))
    if not strong and people.is_plain(text):
        lines = _in_lines(text, width)
        if lines is not None:
            return lines
    words = people.shortened(text, longest) if longest else people.markup(text)
    return Para(bold(words) if strong else words, styles.style("cell"))


def _in_lines(text: str, width: float) -> str | None:
    """The text in lines that fit, each but the last with the space at its end; None where a paragraph is needed."""
    if fonts.width(text, fonts.REGULAR, SIZE) <= width:
        return text
    if len(text) > _LONGEST_IN_LINES or "  " in text or "-" in text:
        return None
    lines: list[str] = []
    for word in text.split(" "):
        longer = f"{lines[-1]}{word}" if lines else word
        if lines and fonts.width(longer, fonts.REGULAR, SIZE) <= width:
            lines[-1] = f"{longer} "
        elif fonts.width(word, fonts.REGULAR, SIZE) <= width:
            lines.append(f"{word} ")
        else:
            return None
    return "\n".join(lines)[:-1]


def _lines(table: PlainTable, heads: int) -> list[tuple[Any, ...]]:
    """The look of a table: rules between rows, figures flush right, nothing upright."""
    last = heads - 1
    out: list[tuple[Any, ...]] = [
        ("FONT", (0, 0), (-1, -1), fonts.REGULAR, SIZE, 10.8),
        ("TEXTCOLOR", (0, 0), (-1, -1), styles.INK),
        ("VALIGN", (0, 0), (-1, last), "BOTTOM"),
        ("VALIGN", (0, heads), (-1, -1), "TOP"),
        ("LINEABOVE", (0, 0), (-1, 0), 0.9, styles.STRONG_RULE),
        ("LINEBELOW", (0, last), (-1, last), 0.9, styles.STRONG_RULE),
        ("LINEBELOW", (0, heads), (-1, -1), 0.4, styles.RULE),
        ("TOPPADDING", (0, 0), (-1, -1), 2.6),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3.2),
        ("LEFTPADDING", (0, 0), (-1, -1), PADDING),
        ("RIGHTPADDING", (0, 0), (-1, -1), PADDING),
    ]
    for at, column in enumerate(table.columns):
        if column.is_number:
            out.append(("ALIGN", (at, heads), (at, -1), "RIGHT"))
    shift = enumerate(indents(table))
    out.extend(("LEFTPADDING", (at, last), (at, -1), PADDING + more) for at, more in shift if more)
    return out
