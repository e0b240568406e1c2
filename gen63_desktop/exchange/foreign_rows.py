"""From the raw rows of a grid to its layout and to the rows under its header."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.mapping.source import NO_HEADER, ReadOptions, SourceRow
from gen63_desktop.domain.remarks import Remark, remark
from gen63_desktop.exchange.header_rows import GridRow, propose_header, titles
from gen63_desktop.exchange.limits import COLUMNS, HEADER_SEARCH_ROWS

Merged = Sequence[tuple[tuple[int, int], tuple[int, int]]]


class Grid(Protocol):
    """The raw rows of a file, whatever its format."""

    format: str
    pads_short_rows: bool
    sha256: str
    done: int
    total: int

    @property
    def notes(self) -> tuple[Remark, ...]:
        """What to tell about the file; complete once all rows were read."""
        ...

    def rows(self) -> Iterator[GridRow]:
        """All rows, numbered from 1, empty ones included."""
        ...


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of the table and the row after which its rows begin."""

    columns: tuple[str, ...]
    row: int
    rows: int
    proposed: bool
    preamble: tuple[tuple[str, ...], ...] = ()


def find_header(top: Sequence[GridRow], options: ReadOptions, merged: Merged, name: str) -> Header:
    """The header among the first rows of the grid: as the person decided, else as proposed."""
    proposed = options.header_row is None
    row = propose_header(top) if options.header_row is None else options.header_row
    if row < 0 or options.header_rows < 1 or (row and options.header_rows > row):
        raise Refused("There is no header row {row}.", "Rows are counted from 1.", where=name, row=row)
    by_number = dict(top)
    if row and row not in by_number:
        raise Refused(
            "The header cannot be row {row}: it is sought in the first {rows} rows.",
            "Remove the rows above the table and save the file again.",
            where=name,
            row=row,
            rows=len(top),
        )
    first = row - options.header_rows + 1 if row else 1
    heads = [_filled(by_number.get(at, []), at, merged) for at in range(first, row + 1)] if row else []
    width = _width([cells for number, cells in top if number >= first])
    if width > COLUMNS:
        raise Refused(
            "The table has {width} columns, more than {limit}.",
            "Export only the columns you need.",
            where=name,
            width=width,
            limit=COLUMNS,
        )
    if not width:
        raise Refused("The file holds no table.", "Choose the file that holds the table.", where=name)
    above = (tuple(cell for cell in cells if cell.strip()) for number, cells in top if number < first)
    return Header(titles(heads, width), row, options.header_rows, proposed, tuple(filter(None, above)))


def _filled(cells: list[str], number: int, merged: Merged) -> list[str]:
    """A header row with the text of a merged range in each of its cells, for rows of the header only."""
    filled = list(cells)
    for (top, left), (bottom, right) in merged:
        if top <= number - 1 <= bottom and right > left and left < len(filled) and filled[left]:
            for index in range(left + 1, min(right + 1, len(filled))):
                filled[index] = filled[index] or filled[left]
    return filled


def _width(rows: Sequence[list[str]]) -> int:
    """Cells up to the last that is filled: the header's where there is one, else the widest row's."""
    if not rows:
        return 0
    return max(_filled_width(cells) for cells in rows[:1]) or max(_filled_width(cells) for cells in rows)


def _filled_width(cells: list[str]) -> int:
    """Cells up to the last that is filled; looked for from the end, where it mostly is."""
    width = len(cells)
    while width and not cells[width - 1].strip():
        width -= 1
    return width


def table_rows(grid: Grid, header: Header, *, fill_short: bool) -> Iterator[SourceRow]:
    """The rows under the header; empty ones are skipped, ill-fitting ones carry their problem."""
    width = len(header.columns)
    pads = fill_short or grid.pads_short_rows
    for number, cells in grid.rows():
        if number <= header.row and header.row != NO_HEADER:
            continue
        filled = _filled_width(cells)
        if not filled:
            continue
        if filled == width:
            yield SourceRow(number, tuple(cells[:width]))
        elif filled > width:
            yield SourceRow(
                number,
                tuple(cells[:width]),
                remark("The row has {cells} cells, the header {columns}.", cells=filled, columns=width),
            )
        elif len(cells) < width and not pads:
            yield SourceRow(
                number,
                tuple(cells + [""] * (width - len(cells))),
                remark(
                    "The row has only {cells} cells, the header {columns}.", cells=len(cells), columns=width
                ),
            )
        else:
            yield SourceRow(number, tuple((cells + [""] * (width - len(cells)))[:width]))


def top_rows(grid: Grid) -> list[GridRow]:
    """The rows among which the header is sought."""
    top: list[GridRow] = []
    for row in grid.rows():
        top.append(row)
        if len(top) == HEADER_SEARCH_ROWS:
            break
    return top
