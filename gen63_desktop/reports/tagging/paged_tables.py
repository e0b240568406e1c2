"""Tables of any length: cut into one small table a page, and within a row where no page holds it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, Flowable

from gen63_desktop.reports.tagging.structure import Node
from gen63_desktop.reports.tagging.tables import BrokenRow, DataTable, Row, Tags, table_node

_BROKEN_FROM = 190.0
"""Points from which on a row is broken rather than taken to the next page whole."""

_LEAST_PART = 60.0
_AIR_OF_A_CELL = 8.0
_TWO_SMALL = 90.0
_WITH_TAIL = 2
_ALWAYS = 10_000
"""Points of room that no page has left."""

_HEAD = -1
"""Where the height of the heads stands among those of the rows."""


class PagedTable(Flowable):  # type: ignore[misc]  # ReportLab is untyped
    """A table of any length: one small table for each page, so that time grows with the rows, not their square.

    ``tail`` is what follows the last row and never stands on a page without a row.
    """

    batch = 90  # rows measured at a time; more than fit on a page

    def __init__(
        self,
        head: Sequence[Row],
        rows: Sequence[Row],
        *,
        head_columns: int = 0,
        node: Node | None = None,
        tail: Sequence[Any] = (),
        **options: Any,
    ) -> None:
        super().__init__()
        self.tail = list(tail)
        self.spaceAfter = self.tail[-1].getSpaceAfter() if self.tail else 0
        self.head, self.rows, self.options, self.start = list(head), list(rows), options, 0
        self.tags = Tags(node or table_node(), len(self.head), head_columns)
        self.heights: list[float] = []
        self.carried: Row | None = None

    def _rest(self, start: int, carried: Row | None = None) -> PagedTable:
        """The table from a row on; ``carried`` is what is left of that row."""
        rest = PagedTable.__new__(PagedTable)
        Flowable.__init__(rest)
        rest.head, rest.rows, rest.options, rest.tags = self.head, self.rows, self.options, self.tags
        rest.start, rest.heights, rest.carried = start, [], carried
        rest.tail, rest.spaceAfter = self.tail, self.spaceAfter
        return rest

    def _part(self, stop: int, begun: Row | None = None) -> Any:
        """The rows up to ``stop``, and the beginning of the next one where it is broken."""
        key = self.start, stop
        if begun is None and self.carried is None and key in self.tags.parts:
            return self.tags.parts[key]
        rows = [*self.head, *self.rows[self.start : stop]]
        pieces: dict[int, BrokenRow] = {}
        if self.carried is not None:
            if stop > self.start:
                rows[len(self.head)] = self.carried
            pieces[len(self.head)] = self._broken(self.start)
        if begun is not None:
            pieces[len(rows)] = self._broken(stop)
            rows.append(begun)
        part = DataTable(rows, head_rows=len(self.head), renderCB=self.tags, **self.options)
        part.pieces = pieces
        if begun is None and self.carried is None:
            _share_looks(part)
            self.tags.parts[key] = part
        return part

    def _broken(self, row: int) -> BrokenRow:
        return self.tags.broken.setdefault(row, BrokenRow(Node("TR", self.tags.body)))

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The height of the rows left, or more than there is room for."""
        stop = min(len(self.rows), self.start + self.batch)
        known, first = self.tags.heights, self.start
        if self.carried is not None:
            first = self.start + 1
        missing = next((row for row in range(first, stop) if (row, width) not in known), stop)
        if missing < stop or (_HEAD, width) not in known:
            measured = self._measured(self.rows[missing:stop], width, height)
            heads = len(self.head)
            known[_HEAD, width] = sum(measured[:heads])
            known.update({(missing + at, width): high for at, high in enumerate(measured[heads:])})
        own = [] if self.carried is None else self._measured([self.carried], width, height)[-1:]
        self.heights = [*own, *(known[row, width] for row in range(first, stop))]
        self.width, self.height = width, known[_HEAD, width] + sum(self.heights)
        if stop < len(self.rows):
            return width, max(self.height, height + 1)
        self.height += self._tail_height(width)
        return width, self.height

    def start_height(self, width: float) -> float:
        """The heads and the first rows: less than this is no beginning of a table."""
        self.wrap(width, 0)
        first = self.heights[0]
        if first > _BROKEN_FROM:
            rows = _LEAST_PART + _AIR_OF_A_CELL
        elif len(self.heights) > 1 and first + self.heights[1] <= _TWO_SMALL:
            rows = first + self.heights[1]
        else:
            rows = first
        tail = self._tail_height(width) if len(self.rows) == 1 else 0.0
        start = self.tags.heights[_HEAD, width] + rows
        return start + tail if first + tail <= _BROKEN_FROM else start

    def _tail_height(self, width: float) -> float:
        return sum(
            float(each.getSpaceBefore() + each.wrapOn(self.canv, width, 10_000)[1]) for each in self.tail
        )

    def _measured(self, rows: Sequence[Row], width: float, height: float) -> list[float]:
        """The heights of the heads and of some rows, which do not depend on the rows beside them."""
        part = DataTable([*self.head, *rows], head_rows=len(self.head), renderCB=self.tags, **self.options)
        part.wrapOn(self.canv, width, height)
        measured: list[float] = part._rowHeights  # noqa: SLF001  no public way
        return measured

    def split(self, width: float, height: float) -> list[Any]:
        """The rows that fit, with a part of the next where it is very high, and the rest."""
        self.wrap(width, height)
        room, fits = height - self.tags.heights[_HEAD, width], 0
        while fits < len(self.heights) and self.heights[fits] <= room + 1e-6:
            room, fits = room - self.heights[fits], fits + 1
        stop = self.start + fits
        if fits < len(self.heights) and self.heights[fits] > _BROKEN_FROM and room > _LEAST_PART:
            halves = self._halves(stop, width, room)
            if halves and not fits and self.carried is not None:
                return [self._beginning(halves[0]), self._rest(stop, halves[1])]
            if halves:
                return [self._part(stop, halves[0]), self._rest(stop, halves[1])]
        if stop == len(self.rows):  # the tail alone does not fit: some rows go with it
            kept_back = min(_WITH_TAIL, fits - 1)
            stop -= kept_back
            if not kept_back:
                return [self._part(stop), *self.tail]
            return [self._part(stop), CondPageBreak(_ALWAYS), self._rest(stop)]
        if fits > 1 and stop == len(self.rows) - 1 and self.heights[-1] <= _BROKEN_FROM:
            stop -= 1  # never a single row alone on the next page
        if stop == self.start:
            return []
        return [self._part(stop), *([self._rest(stop)] if stop < len(self.rows) else [])]

    def _beginning(self, cells: Row) -> Any:
        """A page that holds nothing but a further part of a broken row."""
        part = DataTable([*self.head, cells], head_rows=len(self.head), renderCB=self.tags, **self.options)
        part.pieces = {len(self.head): self._broken(self.start)}
        return part

    def _halves(self, row: int, width: float, room: float) -> tuple[Row, Row] | None:
        """The cells of a row cut where the page ends; None where nothing of them fits."""
        cells = self.carried if self.carried is not None and row == self.start else self.rows[row]
        alone = DataTable([*self.head, cells], head_rows=len(self.head), renderCB=self.tags, **self.options)
        alone.wrapOn(self.canv, width, room)
        looks, wide = alone._cellStyles[-1], alone._colWidths  # noqa: SLF001  no public way
        above, below = [], []
        for cell, look, column in zip(cells, looks, wide, strict=True):
            inner = column - look.leftPadding - look.rightPadding
            first, rest = _cut(self.canv, cell, inner, room - look.topPadding - look.bottomPadding)
            above.append(first)
            below.append(rest)
        return (above, below) if any(cell != "" for cell in above) else None

    def draw(self) -> None:
        """Draw the rows left, and the tail below them."""
        part = self._part(len(self.rows))
        y = self.height - part.wrapOn(self.canv, self.width, self.height)[1]
        part.drawOn(self.canv, 0, y)
        for each in self.tail:
            y -= each.getSpaceBefore() + each.wrapOn(self.canv, self.width, self.height)[1]
            each.drawOn(self.canv, 0, y)


def _share_looks(part: Any) -> None:
    """Cells that look the same share their look: ReportLab gives each its own, the most of a long table's memory."""
    known: dict[tuple[Any, ...], Any] = {}
    for row in part._cellStyles:  # noqa: SLF001  no public way
        for at, look in enumerate(row):
            key = tuple(value for name, value in vars(look).items() if name != "name")
            row[at] = known.setdefault(key, look)


def _cut(canvas: Any, cell: Any, width: float, room: float) -> tuple[Any, Any]:
    """What of a cell fits, and the rest; text that is no paragraph is short and goes first."""
    if not isinstance(cell, Flowable):
        return cell, ""
    if cell.wrapOn(canvas, width, room)[1] <= room:
        return cell, ""
    parts = cell.splitOn(canvas, width, room)
    return (parts[0], parts[1]) if len(parts) == 2 else ("", cell)
