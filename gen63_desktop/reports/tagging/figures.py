"""Drawings and images as figures with alternate text, and ornaments that nobody needs to hear of."""

from __future__ import annotations

import re
from typing import Any

from reportlab.platypus import Flowable

from gen63_desktop.reports.tagging.structure import Node

_FILE_NAME = re.compile(r"\S+\.(png|jpe?g|svg|gif|tiff?|bmp|pdf)", re.IGNORECASE)


class NoAlternateTextError(ValueError):
    """A figure says nothing to a person who cannot see it."""


class Figure(Flowable):  # type: ignore[misc]  # ReportLab is untyped
    """A drawing or image as one element; its alternate text says what it shows."""

    def __init__(self, inner: Any, alt: str, parent: Node | None = None) -> None:
        super().__init__()
        if not alt.strip() or _FILE_NAME.fullmatch(alt.strip()):
            msg = f"a figure needs alternate text that says what it shows, not {alt!r}"
            raise NoAlternateTextError(msg)
        self.inner, self.node = inner, Node("Figure", parent, alt=alt)
        self.hAlign = "LEFT"

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The size of the drawing."""
        self.width, self.height = self.inner.wrapOn(self.canv, width, height)
        return self.width, self.height

    def draw(self) -> None:
        """Draw it as the content of its element."""
        canvas = self.canv
        if canvas.in_artifact:
            self.inner.drawOn(canvas, 0, 0)
            return
        element = canvas.element(self.node)
        element.box = canvas.absolutePosition(0, 0) + canvas.absolutePosition(self.width, self.height)
        with canvas.content(element):
            self.inner.drawOn(canvas, 0, 0)


class Decoration(Flowable):  # type: ignore[misc]  # ReportLab is untyped
    """A rule or ornament: an artifact."""

    def __init__(self, inner: Any) -> None:
        super().__init__()
        self.inner = inner

    def getSpaceBefore(self) -> float:
        """The ornament's own."""
        return float(self.inner.getSpaceBefore())

    def getSpaceAfter(self) -> float:
        """The ornament's own."""
        return float(self.inner.getSpaceAfter())

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """The size of the ornament."""
        size: tuple[float, float] = self.inner.wrapOn(self.canv, width, height)
        return size

    def draw(self) -> None:
        """Draw it where no reader stops."""
        with self.canv.artifact():
            self.inner.drawOn(self.canv, 0, 0)
