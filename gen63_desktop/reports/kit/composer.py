"""Composes a report: headings, paragraphs, numbered tables and figures with their caveats, notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from reportlab.platypus import KeepTogether

from gen63_desktop.charts.description import Chart, Form
from gen63_desktop.charts.drawing import drawing
from gen63_desktop.charts.layout import lay_out
from gen63_desktop.charts.wording import alternate_text
from gen63_desktop.domain.tables import PlainTable
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.absent import Absent, Saying
from gen63_desktop.reports.kit.boxes import Beside, Boxed
from gen63_desktop.reports.kit.cells import least_width
from gen63_desktop.reports.kit.facts import facts
from gen63_desktop.reports.kit.flow import Begun, OrApart
from gen63_desktop.reports.kit.grids import LONGEST_CELL, grid
from gen63_desktop.reports.kit.images import picture
from gen63_desktop.reports.kit.notes import Notes
from gen63_desktop.reports.kit.people_text import Markup, PeopleText, bold, in_language, joined, ours
from gen63_desktop.reports.kit.quotes import quote
from gen63_desktop.reports.kit.redaction import Words, mark, markup
from gen63_desktop.reports.kit.shapes import Level, Shape, Written, cut, in_words, left_out, shape_of
from gen63_desktop.reports.kit.signatures import Signer, signature
from gen63_desktop.reports.kit.wording import wording
from gen63_desktop.reports.tagging.figures import Figure
from gen63_desktop.reports.tagging.structure import Node
from gen63_desktop.reports.tagging.tables import table_node
from gen63_desktop.reports.tagging.text import Item, Para, bullet_list

_LONGEST_KEPT = 9
"""Rows of a table that is kept on one page with its caption and caveats."""

_TONES = {
    "quiet": (styles.QUIET, styles.STRONG_RULE),
    "accent": (styles.ACCENT_SOFT, styles.ACCENT),
    "alert": (styles.ALERT_SOFT, styles.ALERT),
}


class Composer:
    """Makes the parts of one report and numbers them in the order in which they are made.

    ``lang`` is the language of the whole document ("en-US", "es-US"). Where ``left_to_right_only``, words
    written from right to left are refused; else a substitute stands in their place.
    """

    def __init__(self, lang: str = "en-US", *, left_to_right_only: bool = False) -> None:
        self.lang = lang
        self.words = wording(lang)
        self.people = PeopleText(left_to_right_only=left_to_right_only)
        self._tables = self._figures = 0
        self._notes = Notes(self.people, self.words)

    # -- text ------------------------------------------------------------------------

    def section(self, title: str) -> Any:
        """A heading of level 2."""
        self.people.place = title
        return Para(self.people.markup(title), styles.style("section"), tag="H2")

    def subsection(self, title: str) -> Any:
        """A heading of level 3."""
        return Para(self.people.markup(title), styles.style("subsection"), tag="H3")

    def paragraph(self, text: Markup, style: str = "body", tag: str = "P", lang: str = "") -> Any:
        """A paragraph; ``lang`` where it is in another language than the document."""
        return Para(text, styles.style(style), tag=tag, lang=lang)

    def say(self, text: str, style: str = "body", lang: str = "") -> Any:
        """A paragraph of words that may hold texts from people."""
        return self.paragraph(self.people.markup(text), style, lang=lang)

    def in_language(self, text: str, lang: str) -> Markup:
        """Words within a paragraph that are in another language ("es")."""
        return in_language(self.people.markup(text), lang)

    def bullets(self, items: Sequence[Item]) -> list[Any]:
        """A list with bullets; an item is markup, or a pair of markup and the items of a list inside it."""
        return list(bullet_list(items, styles.style("item")))

    def numbered(self, items: Sequence[Item]) -> list[Any]:
        """A list with numbers."""
        style = styles.style("point")
        return list(bullet_list(items, style, bullet=lambda at: f"{at + 1}.", numbering="Decimal"))

    def quote(self, text: Words, by: str = "", lang: str = "") -> list[Any]:
        """What a person wrote, of any length: lines and paragraphs stay, and ``by`` says whose words they are."""
        return quote(self.people, text, self.people.markup(by), lang, self.words)

    def facts(self, pairs: Sequence[tuple[str, Words]]) -> list[Any]:
        """Labels with their values, texts from people; an empty value is a dash."""
        named = [(self.people.plain(label), self._said(value)) for label, value in pairs]
        return facts([(ours(label), value) for label, value in named], [label for label, _ in named])

    def redacted(self, what: str) -> Markup:
        """The mark of a part that was taken out, [redacted: identity] in a box; the part itself is not here."""
        return mark(self.people, what, self.words)

    def with_marks(self, text: Words) -> Markup:
        """A text from people with the marks of what was taken out of it."""
        return markup(self.people, text, self.words)

    def boxed(self, paragraphs: Sequence[Markup], tone: str = "quiet") -> Any:
        """Paragraphs in a box: "quiet", "accent" or "alert"; the words say what the colour says."""
        ground, rule = _TONES[tone]
        return Boxed([Para(text, styles.style("fact")) for text in paragraphs], ground=ground, rule=rule)

    def image(self, data: bytes, alt: str, width: float = styles.WIDTH, caption: str = "") -> list[Any]:
        """A PNG or JPEG with words for those who do not see it; nothing but its pixels comes along."""
        if not caption:
            return [picture(data, self.people.plain(alt), width)]
        whole = Node("Div")
        shown = picture(data, self.people.plain(alt), width, parent=whole)
        return [KeepTogether([self._figure_caption(caption, whole), shown])]

    def signature(self, signer: Signer) -> list[Any]:
        """Where a person signs: a rule for the pen, or the words that it is signed digitally; name, title, day."""
        return signature(self.people, signer)

    def _said(self, value: Words) -> Markup:
        return markup(self.people, value, self.words) if value else ours("–")

    # -- notes -----------------------------------------------------------------------

    def notes(self, texts: Sequence[str]) -> tuple[Markup, list[Any]]:
        """References to notes for the text, and the notes for the end of the section."""
        return self._notes.group(texts)

    def note(self, text: str) -> Markup:
        """A reference to one note, for the text; ``notes_so_far`` prints what it refers to."""
        return self._notes.refer(text)

    def notes_so_far(self) -> list[Any]:
        """The notes referred to since the last time, for the end of a section."""
        return self._notes.printed()

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

    def alike(self, tables: Sequence[PlainTable]) -> Shape:
        """The one shape of tables that show the same kind of row; ``table`` draws each of them in it."""
        return shape_of(tables)

    def table(
        self,
        table: PlainTable,
        empty: str,
        bold_rows: Sequence[int] = (),
        *,
        levels: Sequence[Level] = (),
        longest_cell: int = LONGEST_CELL,
        shape: Shape | None = None,
    ) -> list[Any]:
        """A numbered table with its caveats; a sentence where it has no rows.

        ``levels`` are rows of heads above the columns' own, each a sequence of words and how many columns
        they cover. Cells longer than ``longest_cell`` are cut with a word on what is left out; 0 never cuts,
        and a row that no page holds goes on over pages. Columns that no row fills (of any table of the
        ``shape``) are left out and named.
        """
        self.people.place = table.title
        table = replace(table, rows=tuple(table.rows))
        if not table.rows:
            return [Absent(table, empty or self.words.none_here, Saying(self._absent, self.caveats))]
        alone = shape is None
        shown, shape, levels = self._filled(table, levels, shape)
        rows = shape.rows if alone else in_words(shown)
        caption, drawn = self._captioned(
            shown,
            rows,
            styles.WIDTH,
            bold_rows,
            levels=levels,
            longest_cell=longest_cell,
            tail=[self.caveats(shown)],
            measured=shape.rows,
        )
        longest = max(len(cell) for row in rows for cell in row)
        return [Begun([caption], drawn, whole=len(rows) <= _LONGEST_KEPT and longest <= LONGEST_CELL)]

    def _absent(self, titles: Sequence[str], words: str) -> Any:
        named = " ".join(_ended(title) for title in titles)
        said = self.people.markup(words)
        return self.paragraph(joined(bold(self.people.markup(named)), said) if named else said)

    def _filled(
        self, table: PlainTable, levels: Sequence[Level] = (), shape: Shape | None = None
    ) -> tuple[PlainTable, Shape, Sequence[Level]]:
        """The table without columns that no row fills, which its note names."""
        shape = shape or shape_of([table])
        names = left_out(shape, levels)
        shown, levels = cut(table, shape, levels)
        if names:
            said = self.words.nothing.format(names=", ".join(names))
            shown = replace(shown, note=f"{_ended(shown.note)} {said}" if shown.note else said)
        return shown, shape, levels

    def pair(
        self,
        left: PlainTable,
        right: PlainTable,
        bold_rows: Sequence[int] = (),
        empty: str = "There are no cases.",
    ) -> list[Any]:
        """Two small tables of the same source side by side, with one box of caveats; ``empty`` is of the right."""
        left, right = replace(left, rows=tuple(left.rows)), replace(right, rows=tuple(right.rows))
        room = (styles.WIDTH - 18) / 2
        if left.source != right.source or not left.rows or not right.rows:
            return [*self.table(left, "", bold_rows), *self.table(right, empty)]
        (left, of_left, _), (right, of_right, _) = self._filled(left), self._filled(right)
        first = self._captioned(left, of_left.rows, room, bold_rows, whole=True)
        number = self._tables
        second = self._captioned(right, of_right.rows, room, whole=True)
        named = [(f"{self.words.table} {at}, ", one) for at, one in ((number, left), (self._tables, right))]
        ranges = " ".join(f"{name}{_ended(one.time_range)}" for name, one in named).removesuffix(".")
        scope = left.scope if left.scope == right.scope else f"{_ended(left.scope)} {right.scope}"
        note = " ".join(f"{name}{one.note}" for name, one in named if one.note)
        both = replace(left, time_range=ranges, scope=scope, note=note)
        return [KeepTogether([Beside(first, second), self.caveats(both)])]

    def chart(self, chart: Chart | None, table: PlainTable, empty: str, share: float = 0.54) -> list[Any]:
        """A numbered figure with the table of its values beside it."""
        table = replace(table, rows=tuple(table.rows))
        if not table.rows or chart is None:
            return self.table(table, empty)
        shown, shape, _ = self._filled(table)
        rows = shape.rows
        left = (styles.WIDTH - 18) * share
        if least_width(shown, rows) > styles.WIDTH - 18 - left:
            figure, captioned = self._figure(chart, styles.WIDTH), self._captioned(shown, rows, styles.WIDTH)
            captioned[0].keepWithNext = 0  # the caption of a table of several pages would take it to the next
            parts: list[Any] = [*figure, *captioned]
        else:
            height = 0.0 if chart.form is Form.BARS else max(150.0, 18.0 * (len(rows) + 1))
            figure = self._figure(chart, left, height)
            captioned = self._captioned(shown, rows, styles.WIDTH - 18 - left, whole=True)
            parts = [Beside(figure, captioned, share)]
        number = self._tables
        return [
            OrApart(
                [*parts, self.caveats(shown)],
                lambda: [*figure, *self._after_its_figure(shown, rows, number, captioned[0].node.parent)],
            )
        ]

    def _after_its_figure(self, table: PlainTable, rows: Written, number: int, node: Node) -> list[Any]:
        """The same table, not beside its figure but after it, and over pages."""
        words = joined(ours(f"{self.words.table} {number}."), self.people.markup(table.title))
        caption = Para(words, styles.style("caption"), tag="Caption", parent=node)
        drawn = grid(self.people, table, rows, styles.WIDTH, node, tail=[self.caveats(table)])
        return [Begun([caption], drawn, whole=False)]

    def chart_alone(self, chart: Chart | None, table: PlainTable) -> list[Any]:
        """A numbered figure whose values stand in a table elsewhere; it shares that table's caveats."""
        if chart is None:
            return []
        return [KeepTogether([*self._figure(chart, styles.WIDTH), self.caveats(replace(table, note=""))])]

    def _figure(self, chart: Chart, width: float, height: float = 0.0) -> list[Any]:
        whole = Node("Div")
        caption = self._figure_caption(chart.title, whole)
        clean = _for_the_page(chart, self.people)
        picture_of_it = drawing(lay_out(clean, width, height))
        return [caption, Figure(picture_of_it, alternate_text(clean), parent=whole)]

    def _figure_caption(self, title: str, whole: Node) -> Any:
        self._figures += 1
        words = joined(ours(f"{self.words.figure} {self._figures}."), self.people.markup(title))
        return Para(words, styles.style("caption"), tag="Caption", parent=whole)

    def _captioned(
        self,
        table: PlainTable,
        rows: Written,
        room: float,
        bold_rows: Sequence[int] = (),
        *,
        whole: bool = False,
        levels: Sequence[Level] = (),
        longest_cell: int = LONGEST_CELL,
        tail: Sequence[Any] = (),
        measured: Written | None = None,
    ) -> list[Any]:
        """The caption with the next number, and the grid; ``whole`` is never parted."""
        self._tables += 1
        node = table_node(self.people.plain(f"{table.title}. {table.scope}"))
        caption = joined(ours(f"{self.words.table} {self._tables}."), self.people.markup(table.title))
        shown = grid(
            self.people,
            table,
            rows,
            room,
            node,
            levels=levels,
            bold_rows={at % len(rows) for at in bold_rows},
            longest_cell=longest_cell,
            paged=not whole,
            tail=tail,
            measured=measured,
        )
        return [Para(caption, styles.style("caption"), tag="Caption", parent=node), shown]


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
