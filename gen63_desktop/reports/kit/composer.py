"""Composes a report: headings, paragraphs, numbered tables and figures with their caveats, notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from reportlab.platypus import CondPageBreak, KeepTogether

from gen63_desktop.charts import fonts
from gen63_desktop.charts.description import Chart, Form
from gen63_desktop.charts.drawing import drawing
from gen63_desktop.charts.layout import lay_out
from gen63_desktop.charts.wording import alternate_text
from gen63_desktop.domain.tables import Column, PlainTable
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.boxes import Beside, Boxed
from gen63_desktop.reports.kit.cells import PADDING, SIZE, indents, is_words, least_width, widths, written
from gen63_desktop.reports.kit.people_text import Markup, PeopleText, bold, joined, ours
from gen63_desktop.reports.tagging.figures import Figure
from gen63_desktop.reports.tagging.structure import Node
from gen63_desktop.reports.tagging.tables import DataTable, PagedTable, table_node
from gen63_desktop.reports.tagging.text import Para, bullet_list

_LONGEST_KEPT = 9
"""Rows of a table that is kept on one page with its caption and caveats."""

_LONGEST_CELL = 600


class Composer:
    """Makes the parts of one report and numbers them in the order in which they are made."""

    def __init__(self) -> None:
        self.people = PeopleText()
        self._tables = self._figures = self._notes = 0

    # -- text ------------------------------------------------------------------------

    def section(self, title: str) -> Any:
        """A heading of level 2."""
        return Para(ours(title), styles.style("section"), tag="H2")

    def subsection(self, title: str) -> Any:
        """A heading of level 3."""
        return Para(ours(title), styles.style("subsection"), tag="H3")

    def paragraph(self, text: Markup, style: str = "body", tag: str = "P") -> Any:
        """A paragraph."""
        return Para(text, styles.style(style), tag=tag)

    def say(self, text: str, style: str = "body") -> Any:
        """A paragraph of words that may hold texts from people."""
        return self.paragraph(self.people.markup(text), style)

    def bullets(self, items: Sequence[Markup]) -> list[Any]:
        """A list with bullets."""
        return list(bullet_list(items, styles.style("item")))

    def numbered(self, items: Sequence[Markup]) -> list[Any]:
        """A list with numbers."""
        style = styles.style("point")
        return list(bullet_list(items, style, bullet=lambda at: f"{at + 1}.", numbering="Decimal"))

    # -- notes -----------------------------------------------------------------------

    def notes(self, texts: Sequence[str]) -> tuple[Markup, list[Any]]:
        """References to notes for the text, and the notes for the end of the section."""
        if not texts:
            return Markup(""), []
        links, paragraphs = [], []
        for text in texts:
            self._notes += 1
            key = f"note-{self._notes:03d}"
            links.append(f'<link href="#{key}" color="#174E9E"><u>note {self._notes}</u></link>')
            number = Markup(f'<a name="{key}"/><b>Note {self._notes}.</b>')
            node = Node("Note", identifier=key)
            words = joined(number, self.people.markup(text))
            paragraphs.append(Para(words, styles.style("caveat"), node=node))
        box = Boxed(paragraphs, ground=styles.QUIET, rule=styles.STRONG_RULE)
        return Markup(f"({', '.join(links)})"), [box]

    # -- tables and figures ----------------------------------------------------------

    def caveats(self, table: PlainTable) -> Any:
        """Source, time range and scope in a box; the three that GEN 63 §3.7 asks for, and a note."""
        parts = [
            joined(bold(ours(f"{label}:")), self.people.markup(_ended(text)))
            for label, text in table.caveats()
        ]
        return Boxed(
            [Para(joined(*parts), styles.style("caveat"))],
            ground=styles.QUIET,
            rule=styles.STRONG_RULE,
            padding=5,
        )

    def table(self, table: PlainTable, empty: str, bold_rows: Sequence[int] = ()) -> list[Any]:
        """A numbered table with its caveats; a sentence where it has no rows."""
        rows = self._rows(table)
        if not rows:
            words = joined(bold(ours(f"{table.title}.")), self.people.markup(empty))
            return [KeepTogether([self.paragraph(words), self.caveats(table)])]
        parts = self._captioned(table, rows, styles.WIDTH, bold_rows)
        if len(rows) <= _LONGEST_KEPT:
            return [KeepTogether([*parts, self.caveats(table)])]
        return [CondPageBreak(150), *parts, self.caveats(table)]

    def pair(self, left: PlainTable, right: PlainTable, bold_rows: Sequence[int] = ()) -> list[Any]:
        """Two small tables of the same source side by side, with one box of caveats."""
        room = (styles.WIDTH - 18) / 2
        if left.source != right.source or not self._rows(right):
            return [*self.table(left, "", bold_rows), *self.table(right, "There are no cases.")]
        first = self._captioned(left, self._rows(left), room, bold_rows, whole=True)
        number = self._tables
        second = self._captioned(right, self._rows(right), room, whole=True)
        ranges = f"Table {number}, {_ended(left.time_range)} Table {self._tables}, {right.time_range}"
        scope = left.scope if left.scope == right.scope else f"{_ended(left.scope)} {right.scope}"
        both = replace(left, time_range=ranges, scope=scope, note=f"{left.note} {right.note}".strip())
        return [KeepTogether([Beside(first, second), self.caveats(both)])]

    def chart(self, chart: Chart | None, table: PlainTable, empty: str, share: float = 0.54) -> list[Any]:
        """A numbered figure with the table of its values beside it."""
        rows = self._rows(table)
        if not rows or chart is None:
            return self.table(table, empty)
        left = (styles.WIDTH - 18) * share
        if least_width(table, rows) > styles.WIDTH - 18 - left:
            figure, captioned = self._figure(chart, styles.WIDTH), self._captioned(table, rows, styles.WIDTH)
            return [KeepTogether([*figure, *captioned, self.caveats(table)])]
        height = 0.0 if chart.form is Form.BARS else max(150.0, 18.0 * (len(rows) + 1))
        figure = self._figure(chart, left, height)
        captioned = self._captioned(table, rows, styles.WIDTH - 18 - left, whole=True)
        both = Beside(figure, captioned, share)
        return [KeepTogether([both, self.caveats(table)])]

    def chart_alone(self, chart: Chart | None, table: PlainTable) -> list[Any]:
        """A numbered figure whose values stand in a table elsewhere; it shares that table's caveats."""
        if chart is None:
            return []
        return [KeepTogether([*self._figure(chart, styles.WIDTH), self.caveats(replace(table, note=""))])]

    def _rows(self, table: PlainTable) -> list[list[str]]:
        return [
            [written(cell, column) for cell, column in zip(row, table.columns, strict=True)]
            for row in table.rows
        ]

    def _figure(self, chart: Chart, width: float, height: float = 0.0) -> list[Any]:
        self._figures += 1
        whole = Node("Div")
        caption = joined(ours(f"Figure {self._figures}."), self.people.markup(chart.title))
        clean = _for_the_page(chart, self.people)
        picture = drawing(lay_out(clean, width, height))
        return [
            Para(caption, styles.style("caption"), tag="Caption", parent=whole),
            Figure(picture, alternate_text(clean), parent=whole),
        ]

    def _captioned(
        self,
        table: PlainTable,
        rows: list[list[str]],
        room: float,
        bold_rows: Sequence[int] = (),
        *,
        whole: bool = False,
    ) -> list[Any]:
        self._tables += 1
        node = table_node(self.people.plain(f"{table.title}. {table.scope}"))
        caption = joined(ours(f"Table {self._tables}."), self.people.markup(table.title))
        long = len(rows) > _LONGEST_KEPT and not whole
        style = styles.style("caption")
        if long:  # a heading kept with a table of several pages would push it to the next page
            style = style.clone("caption of a long table", keepWithNext=0)
        return [
            Para(caption, style, tag="Caption", parent=node),
            self._grid(table, rows, room, node, {at % len(rows) for at in bold_rows}, long=long),
        ]

    def _grid(
        self,
        table: PlainTable,
        rows: list[list[str]],
        room: float,
        node: Node,
        bold_rows: set[int],
        *,
        long: bool,
    ) -> Any:
        numbers = [column.is_number for column in table.columns]
        head = [
            Para(self.people.markup(column.title), styles.style("head number" if flush else "head"))
            for column, flush in zip(table.columns, numbers, strict=True)
        ]
        body = [
            [
                self._cell(cell, column, strong=at in bold_rows)
                for cell, column in zip(row, table.columns, strict=True)
            ]
            for at, row in enumerate(rows)
        ]
        options: dict[str, Any] = {
            "colWidths": widths(table, rows, room, fill=room < styles.WIDTH),
            "style": _lines(numbers, indents(table), bold_rows),
            "hAlign": "LEFT",
        }
        if long:
            return PagedTable([head], body, head_columns=1, node=node, **options)
        return DataTable([head, *body], head_columns=1, node=node, **options)

    def _cell(self, text: str, column: Column, *, strong: bool) -> Any:
        if not is_words(column):
            return text
        words = self.people.shortened(text, _LONGEST_CELL)
        return Para(bold(words) if strong else words, styles.style("cell"))


def _lines(numbers: list[bool], indent: list[float], bold_rows: set[int]) -> list[tuple[Any, ...]]:
    """The look of a table: rules between rows, figures flush right, nothing upright."""
    out: list[tuple[Any, ...]] = [
        ("FONT", (0, 0), (-1, -1), fonts.REGULAR, SIZE, 10.8),
        ("TEXTCOLOR", (0, 0), (-1, -1), styles.INK),
        ("VALIGN", (0, 0), (-1, 0), "BOTTOM"),
        ("VALIGN", (0, 1), (-1, -1), "TOP"),
        ("LINEABOVE", (0, 0), (-1, 0), 0.9, styles.STRONG_RULE),
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, styles.STRONG_RULE),
        ("LINEBELOW", (0, 1), (-1, -1), 0.4, styles.RULE),
        ("TOPPADDING", (0, 0), (-1, -1), 2.6),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3.2),
        ("LEFTPADDING", (0, 0), (-1, -1), PADDING),
        ("RIGHTPADDING", (0, 0), (-1, -1), PADDING),
    ]
    for at, number in enumerate(numbers):
        if number:
            out.append(("ALIGN", (at, 1), (at, -1), "RIGHT"))
    out.extend(("LEFTPADDING", (at, 0), (at, -1), PADDING + more) for at, more in enumerate(indent) if more)
    out.extend(("FONT", (0, row + 1), (-1, row + 1), fonts.BOLD, SIZE, 10.8) for row in sorted(bold_rows))
    return out


def _ended(text: str) -> str:
    return text if text.endswith((".", "!", "?")) else text + "."


def _for_the_page(chart: Chart, people: PeopleText) -> Chart:
    """The chart with names that the fonts can draw."""
    return replace(
        chart,
        title=people.plain(chart.title),
        subject=people.plain(chart.subject),
        categories=tuple(people.plain(name) for name in chart.categories),
        series=tuple(replace(each, name=people.plain(each.name)) for each in chart.series),
    )
