"""Tables as structure: header cells with their scope, a heading that repeats as an artifact, any length."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, Table

from gen63_desktop.reports.tagging.canvas import REPEATED
from gen63_desktop.reports.tagging.structure import Element, Node, table_summary

Row = Sequence[Any]

_ROW, _CELL = Node("TR"), Node("TD")
_COLUMN_HEAD = Node("TH", attributes=("/O/Table/Scope/Column",))
_ROW_HEAD = Node("TH", attributes=("/O/Table/Scope/Row",))


class _Tags:
    """ReportLab's ``renderCB``: told of each row and cell as the table is drawn."""

    def __init__(self, node: Node, head_rows: int, head_columns: int) -> None:
        self.node, self.head_rows, self.head_columns = node, head_rows, head_columns
        self.head, self.body = Node("THead", node), Node("TBody", node)
        self.parts: dict[tuple[int, int], Any] = {}  # a PagedTable's memory, kept for its further passes
        self.heights: dict[tuple[int, float], list[float]] = {}
        self.silent = self.continued = self.heading = False
        self.repeated: Any = None
        self.cell: Any = None
        self.row: Element

    def __call__(self, table: Any, event: str, *args: Any) -> None:
        canvas = table.canv
        if event == "startTable":
            self.silent = canvas.in_artifact
            self.continued, self.repeated = self.node in canvas.begun_tables, None
            canvas.begun_tables.add(self.node)
        if not self.silent:
            getattr(self, event)(canvas, table, *args)

    def startTable(self, canvas: Any, _table: Any) -> None:
        canvas.element(self.node)

    def endTable(self, _canvas: Any, _table: Any) -> None:
        """Nothing is left open."""

    def startBG(self, canvas: Any, _table: Any) -> None:
        self.since = canvas.mark()

    def endBG(self, canvas: Any, _table: Any) -> None:
        canvas.decoration(self.since)

    def startLines(self, canvas: Any, table: Any) -> None:
        self.startBG(canvas, table)

    def endLines(self, canvas: Any, table: Any) -> None:
        self.endBG(canvas, table)

    def startRow(self, canvas: Any, table: Any, row: int) -> None:
        if self.continued and row < table.repeatRows:  # the heading again: it was read once
            self.repeated = canvas.artifact(REPEATED)
            self.repeated.__enter__()
        else:
            self.heading = not self.continued and row < self.head_rows
            self.row = Element(_ROW, canvas.element(self.head if self.heading else self.body))

    def endRow(self, _canvas: Any, _table: Any) -> None:
        if self.repeated:
            self.repeated.__exit__(None, None, None)
            self.repeated = None

    def startCell(self, canvas: Any, table: Any, row: int, column: int, value: Any, *_where: Any) -> None:
        if self.repeated:
            return
        cell = Element(self._node(table, row, column), self.row)
        nested = isinstance(value, Flowable | list | tuple)
        self.cell = canvas.inside(cell) if nested else canvas.content(cell)
        self.cell.__enter__()

    def endCell(self, _canvas: Any, _table: Any) -> None:
        if not self.repeated:
            self.cell.__exit__(None, None, None)

    def _node(self, table: Any, row: int, column: int) -> Node:
        heads = self.heading or column < self.head_columns
        node = (_COLUMN_HEAD if self.heading else _ROW_HEAD) if heads else _CELL
        span = table._spanRanges.get((column, row)) if table._spanCmds else None  # noqa: SLF001  no public way
        if not span or span == (column, row, column, row):
            return node
        left, top, right, bottom = span
        scope = f"/Scope/{'Column' if self.heading else 'Row'}" if heads else ""
        size = f"/ColSpan {right - left + 1}/RowSpan {bottom - top + 1}"
        return Node(node.tag, attributes=(f"/O/Table{scope}{size}",))


def table_node(summary: str = "", parent: Node | None = None) -> Node:
    """The element of a table; a caption that names it as its parent becomes the table's own."""
    return Node("Table", parent, attributes=(table_summary(summary),) if summary else ())


class DataTable(Table):  # type: ignore[misc]  # ReportLab is untyped
    """A table of up to some pages; for any number of rows there is PagedTable."""

    def __init__(
        self,
        rows: Sequence[Row],
        *,
        head_rows: int = 1,
        head_columns: int = 0,
        node: Node | None = None,
        renderCB: Any = None,  # noqa: N803  ReportLab's name: it makes the parts of a split table itself
        **options: Any,
    ) -> None:
        options.setdefault("repeatRows", head_rows)
        tags = renderCB or _Tags(node or table_node(), head_rows, head_columns)
        super().__init__(rows, renderCB=tags, **options)


class PagedTable(Flowable):  # type: ignore[misc]  # ReportLab is untyped
    """A table of any length: one small table for each page, so that time grows with the rows, not their square."""

    batch = 90  # rows measured at a time; more than fit on a page

    def __init__(
        self,
        head: Sequence[Row],
        rows: Sequence[Row],
        *,
        head_columns: int = 0,
        node: Node | None = None,
        **options: Any,
    ) -> None:
        super().__init__()
        self.head, self.rows, self.options, self.start = list(head), list(rows), options, 0
        self.tags = _Tags(node or table_node(), len(self.head), head_columns)
        self.heights: list[float] = []

    def _rest(self, start: int) -> PagedTable:
        rest = PagedTable.__new__(PagedTable)
        Flowable.__init__(rest)
        rest.head, rest.rows, rest.options, rest.tags = self.head, self.rows, self.options, self.tags
        rest.start, rest.heights = start, []
        return rest

    def _part(self, stop: int) -> Any:
        key = self.start, stop
        if key not in self.tags.parts:
            rows = self.head + self.rows[self.start : stop]
            self.tags.parts[key] = DataTable(
                rows, head_rows=len(self.head), renderCB=self.tags, **self.options
            )
        return self.tags.parts[key]

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The height of the rows left, or more than there is room for."""
        stop = min(len(self.rows), self.start + self.batch)
        if (self.start, width) not in self.tags.heights:
            part = self._part(stop)
            part.wrapOn(self.canv, width, height)
            self.tags.heights[self.start, width] = part._rowHeights  # noqa: SLF001  no public way
            if stop < len(self.rows):
                del self.tags.parts[self.start, stop]
        self.heights = self.tags.heights[self.start, width]
        self.width, self.height = width, sum(self.heights)
        return width, self.height if stop == len(self.rows) else max(self.height, height + 1)

    def split(self, width: float, height: float) -> list[Any]:
        """The rows that fit, and the rest."""
        self.wrap(width, height)
        heads = len(self.head)
        room, fits = height - sum(self.heights[:heads]), 0
        while heads + fits < len(self.heights) and self.heights[heads + fits] <= room + 1e-6:
            room, fits = room - self.heights[heads + fits], fits + 1
        if self.start + fits == len(self.rows) - 1:
            fits -= 1  # never a single row alone on the next page
        if fits <= 0:
            return []
        stop = self.start + fits
        return [self._part(stop), *([self._rest(stop)] if stop < len(self.rows) else [])]

    def draw(self) -> None:
        """Draw the rows left."""
        part = self._part(len(self.rows))
        part.wrapOn(self.canv, self.width, self.height)
        part.drawOn(self.canv, 0, 0)
