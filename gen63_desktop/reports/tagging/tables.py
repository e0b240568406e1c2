"""Tables as structure: header cells with scope or by name, a heading that repeats as an artifact."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.platypus import Flowable, Table

from gen63_desktop.reports.tagging.canvas import REPEATED
from gen63_desktop.reports.tagging.structure import Element, Node, table_summary

Row = Sequence[Any]

_ROW, _CELL = Node("TR"), Node("TD")
_COLUMN_HEAD = Node("TH", attributes=("/O/Table/Scope/Column",))
_ROW_HEAD = Node("TH", attributes=("/O/Table/Scope/Row",))


@dataclass(eq=False, slots=True)
class BrokenRow:
    """A row that goes on over the page: its parts are one row, and the parts of each cell one cell."""

    node: Node
    cells: dict[int, Node] = field(default_factory=dict)


class Tags:
    """ReportLab's ``renderCB``: told of each row and cell as the table is drawn.

    Where the heads have several levels each cell names its heads, since scope alone would leave it open which
    of them a reader says with the cell.
    """

    def __init__(self, node: Node, head_rows: int, head_columns: int) -> None:
        self.node, self.head_rows, self.head_columns = node, head_rows, head_columns
        self.head, self.body = Node("THead", node), Node("TBody", node)
        self.parts: dict[tuple[int, int], Any] = {}  # a PagedTable's memory, kept for its further passes
        self.heights: dict[tuple[int, float], float] = {}
        self.broken: dict[int, BrokenRow] = {}
        self.silent = self.continued = self.heading = False
        self.repeated: Any = None
        self.cell: Any = None
        self.row: Element
        self.piece: BrokenRow | None = None
        self.number, self.rows_begun = 0, 0
        self.column_names: dict[int, list[str]] = {}
        self.row_names: list[str] = []

    def __call__(self, table: Any, event: str, *args: Any) -> None:
        """An event of the drawing, by the name of one of the methods below."""
        canvas = table.canv
        if event == "startTable":
            self.silent = canvas.in_artifact
            self.continued, self.repeated = self.node in canvas.begun_tables, None
            canvas.begun_tables.add(self.node)
            if not self.continued:
                self.number, self.rows_begun, self.column_names = len(canvas.begun_tables), 0, {}
        if not self.silent:
            getattr(self, event)(canvas, table, *args)

    def startTable(self, canvas: Any, _table: Any) -> None:
        """The table's element comes before its rows."""
        canvas.element(self.node)

    def endTable(self, _canvas: Any, _table: Any) -> None:
        """Nothing is left open."""

    def startBG(self, canvas: Any, _table: Any) -> None:
        """Grounds are about to be painted."""
        self.since = canvas.mark()

    def endBG(self, canvas: Any, _table: Any) -> None:
        """What was painted is decoration."""
        canvas.decoration(self.since)

    def startLines(self, canvas: Any, table: Any) -> None:
        """Rules are about to be drawn."""
        self.startBG(canvas, table)

    def endLines(self, canvas: Any, table: Any) -> None:
        """What was drawn is decoration."""
        self.endBG(canvas, table)

    def startRow(self, canvas: Any, table: Any, row: int) -> None:
        """A row of the head or body, a further part of a broken row, or the head once more."""
        if self.continued and row < table.repeatRows:  # the heading again: it was read once
            self.repeated = canvas.artifact(REPEATED)
            self.repeated.__enter__()
            return
        self.heading = not self.continued and row < self.head_rows
        self.piece = None if self.heading else getattr(table, "pieces", {}).get(row)
        if self.piece:
            canvas.element(self.body)
            self.row = canvas.element(self.piece.node)
        else:
            self.row = Element(_ROW, canvas.element(self.head if self.heading else self.body))
        self.rows_begun, self.row_names = self.rows_begun + 1, []

    def endRow(self, _canvas: Any, _table: Any) -> None:
        """The head once more ends; a row has no end of its own."""
        if self.repeated:
            self.repeated.__exit__(None, None, None)
            self.repeated = None

    def startCell(self, canvas: Any, table: Any, row: int, column: int, value: Any, *_where: Any) -> None:
        """A cell: what it holds is its content, or elements inside it."""
        if self.repeated:
            return
        cell = self._element(canvas, table, row, column)
        nested = isinstance(value, Flowable | list | tuple)
        self.cell = canvas.inside(cell) if nested else canvas.content(cell)
        self.cell.__enter__()

    def endCell(self, _canvas: Any, _table: Any) -> None:
        """The cell is whole, or its part on this page."""
        if not self.repeated:
            self.cell.__exit__(None, None, None)

    def _element(self, canvas: Any, table: Any, row: int, column: int) -> Element:
        if self.piece is None:
            return Element(self._node(table, row, column), self.row)
        if column not in self.piece.cells:
            like = self._node(table, row, column)
            self.piece.cells[column] = Node(
                like.tag, self.piece.node, identifier=like.identifier, attributes=like.attributes
            )
        found: Element = canvas.element(self.piece.cells[column])
        return found

    def _node(self, table: Any, row: int, column: int) -> Node:
        heads = self.heading or column < self.head_columns
        node = (_COLUMN_HEAD if self.heading else _ROW_HEAD) if heads else _CELL
        span = table._spanRanges.get((column, row)) if table._spanCmds else None  # noqa: SLF001  no public way
        left, top, right, bottom = span or (column, row, column, row)
        named = self.head_rows > 1
        if not named and (left, top) == (right, bottom):
            return node
        name = f"t{self.number}r{self.rows_begun}c{column}" if heads and named else ""
        own = self._heads_of(column) if named else ""
        self._remember(name, left, right)
        scope = f"/Scope/{'Column' if self.heading else 'Row'}" if heads else ""
        size = (
            ""
            if (left, top) == (right, bottom)
            else f"/ColSpan {right - left + 1}/RowSpan {bottom - top + 1}"
        )
        return Node(node.tag, identifier=name, attributes=(f"/O/Table{scope}{own}{size}",))

    def _heads_of(self, column: int) -> str:
        names = [*self.column_names.get(column, ()), *self.row_names]
        return f"/Headers[{''.join(f'({name})' for name in names)}]" if names else ""

    def _remember(self, name: str, left: int, right: int) -> None:
        if name and self.heading:
            for column in range(left, right + 1):
                self.column_names.setdefault(column, []).append(name)
        elif name:
            self.row_names.append(name)


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
        options["longTableOptimize"] = 0  # it leaves rows unmeasured where cells span
        tags = renderCB or Tags(node or table_node(), head_rows, head_columns)
        super().__init__(rows, renderCB=tags, **options)
