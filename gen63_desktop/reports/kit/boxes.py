"""Boxes behind paragraphs, parts side by side, and tiles of key figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.platypus import Flowable

from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.people_text import Markup
from gen63_desktop.reports.tagging.structure import Node
from gen63_desktop.reports.tagging.text import Para

Size = tuple[float, float]

_ROOM_FOR_A_PART = 40.0
_NEARLY_A_PAGE = 0.9 * styles.HEIGHT


class Boxed(Flowable):  # type: ignore[misc]  # ReportLab is untyped
    """Paragraphs on a ground with a rule at their left; it may go on over the page."""

    def __init__(self, content: Sequence[Any], *, ground: Any, rule: Any, padding: float = 7.0) -> None:
        super().__init__()
        self.content, self.ground, self.rule, self.padding = list(content), ground, rule, padding
        self.spaceBefore = self.spaceAfter = 8

    def _heights(self, width: float) -> list[float]:
        out = []
        for each in self.content:
            _, high = each.wrapOn(self.canv, width - 2 * self.padding - 3, 10_000)
            out.append(high + each.getSpaceAfter())
        return out

    def wrap(self, width: float, _height: float) -> Size:
        """The height of the paragraphs and the padding."""
        self.width = width
        self.height = sum(self._heights(width)) + 2 * self.padding
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        """The paragraphs that fit, and the rest in a box of its own; a long paragraph goes on in it."""
        room, fits = height - 2 * self.padding, 0
        for high in self._heights(width):
            if high > room:
                break
            room, fits = room - high, fits + 1
        if fits == len(self.content):
            return []
        parts = self._parts(self.content[fits], width, room) if room > _ROOM_FOR_A_PART else []
        above, below = [*self.content[:fits], *parts[:1]], [*parts[1:], *self.content[fits + bool(parts) :]]
        return [self._like(above), self._like(below)] if above else []

    def _parts(self, each: Any, width: float, room: float) -> list[Any]:
        inner = width - 2 * self.padding - 3
        parts = each.splitOn(self.canv, inner, room - each.getSpaceAfter())
        return parts if len(parts) == 2 else []

    def _like(self, content: list[Any]) -> Boxed:
        return Boxed(content, ground=self.ground, rule=self.rule, padding=self.padding)

    def draw(self) -> None:
        """The ground, then the paragraphs from the top."""
        canvas = self.canv
        with canvas.artifact():
            canvas.setFillColor(self.ground)
            canvas.rect(0, 0, self.width, self.height, stroke=0, fill=1)
            canvas.setFillColor(self.rule)
            canvas.rect(0, 0, 2.5, self.height, stroke=0, fill=1)
        y = self.height - self.padding
        for each, high in zip(self.content, self._heights(self.width), strict=True):
            y -= high
            each.drawOn(canvas, self.padding + 3, y + each.getSpaceAfter())


class Beside(Flowable):  # type: ignore[misc]  # ReportLab is untyped
    """Two columns of flowables, read one after the other; where no page holds them they stand in turn."""

    def __init__(
        self, left: Sequence[Any], right: Sequence[Any], share: float = 0.5, gap: float = 18.0
    ) -> None:
        super().__init__()
        self.columns = (list(left), list(right))
        self.share, self.gap = share, gap

    def _widths(self, width: float) -> Size:
        return (width - self.gap) * self.share, (width - self.gap) * (1 - self.share)

    def _heights(self, width: float) -> tuple[list[float], list[float]]:
        out: tuple[list[float], list[float]] = ([], [])
        for column, room, heights in zip(self.columns, self._widths(width), out, strict=True):
            for number, each in enumerate(column):
                before = each.getSpaceBefore() if number else 0
                heights.append(each.wrapOn(self.canv, room, 10_000)[1] + each.getSpaceAfter() + before)
        return out

    def wrap(self, width: float, _height: float) -> Size:
        """The height of the taller column."""
        self.width = width
        self.height = max(sum(heights) for heights in self._heights(width))
        return self.width, self.height

    def split(self, _width: float, height: float) -> list[Any]:
        """Not over the page; what is higher than a page stands one below the other."""
        return [*self.columns[0], *self.columns[1]] if height > _NEARLY_A_PAGE else []

    def draw(self) -> None:
        """The left column, then the right one, both from the top."""
        x = 0.0
        for column, heights, room in zip(
            self.columns, self._heights(self.width), self._widths(self.width), strict=True
        ):
            y = self.height
            for each, high in zip(column, heights, strict=True):
                y -= high
                each.drawOn(self.canv, x, y + each.getSpaceAfter())
            x += room + self.gap


@dataclass(frozen=True, slots=True)
class Tile:
    """One key figure. ``state`` colours the note, whose words say the same."""

    label: Markup
    value: Markup
    note: Markup
    state: Any = styles.MUTED


class Tiles(Flowable):  # type: ignore[misc]  # ReportLab is untyped
    """Key figures in a grid, read as a list."""

    def __init__(
        self, tiles: Sequence[Tile], across: int = 3, gap: float = 8.0, padding: float = 8.0
    ) -> None:
        super().__init__()
        self.across, self.gap, self.padding = across, gap, padding
        self.spaceAfter = 10
        top = Node("L", attributes=("/O/List/ListNumbering/None",))
        self.tiles = [(tile, self._paragraphs(tile, top)) for tile in tiles]

    @staticmethod
    def _paragraphs(tile: Tile, top: Node) -> list[Para]:
        body = Node("LBody", Node("LI", top))
        return [
            Para(text, styles.style(name), parent=body)
            for text, name in (
                (tile.label, "tile label"),
                (tile.value, "tile value"),
                (tile.note, "tile note"),
            )
        ]

    def wrap(self, width: float, _height: float) -> Size:
        """Rows as high as their highest tile."""
        self.width = width
        self.each = (width - self.gap * (self.across - 1)) / self.across
        room = self.each - 2 * self.padding - 2
        highs = [sum(each.wrapOn(self.canv, room, 10_000)[1] for each in texts) for _, texts in self.tiles]
        rows = [highs[at : at + self.across] for at in range(0, len(highs), self.across)]
        self.rows = [max(row) + 2 * self.padding - 2 for row in rows]
        self.height = sum(self.rows) + self.gap * (len(self.rows) - 1)
        return self.width, self.height

    def draw(self) -> None:
        """Tile by tile."""
        canvas, top = self.canv, self.height
        for number, (tile, texts) in enumerate(self.tiles):
            row, column = divmod(number, self.across)
            x = column * (self.each + self.gap)
            y = top - sum(self.rows[: row + 1]) - self.gap * row
            with canvas.artifact():
                canvas.setFillColor(styles.QUIET)
                canvas.rect(x, y, self.each, self.rows[row], stroke=0, fill=1)
                canvas.setFillColor(tile.state)
                canvas.rect(x, y, 2.5, self.rows[row], stroke=0, fill=1)
            at = y + self.rows[row] - self.padding + 2
            for each in texts:
                at -= each.height
                each.drawOn(canvas, x + self.padding + 3, at)
