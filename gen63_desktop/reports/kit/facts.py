"""Lists of facts: a label and its value side by side, read as one item; a value may go on over the page."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable

from gen63_desktop.charts import fonts
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.people_text import Markup
from gen63_desktop.reports.tagging.structure import Node
from gen63_desktop.reports.tagging.text import Para

_GAP = 12.0
_LEAST, _MOST = 70.0, 170.0


class Fact(Flowable):  # type: ignore[misc]  # ReportLab is untyped
    """One label beside its value."""

    def __init__(self, label: Para | None, value: Para, left: float) -> None:
        super().__init__()
        self.label, self.value, self.left = label, value, left
        self.spaceAfter = 3

    def _room(self, width: float) -> float:
        return width - self.left - _GAP

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As high as the higher of the two."""
        own = self.label.wrapOn(self.canv, self.left, height)[1] if self.label else 0.0
        self.width = width
        self.height = max(own, self.value.wrapOn(self.canv, self._room(width), height)[1])
        return self.width, self.height

    def split(self, width: float, height: float) -> list[Any]:
        """The label with the beginning of the value, and the rest of the value below where it stood."""
        if self.label and self.label.wrapOn(self.canv, self.left, height)[1] > height:
            return []
        self.value.wrapOn(self.canv, self._room(width), height)
        parts = self.value.split(self._room(width), height)
        if len(parts) < 2:
            return []
        rest = Fact(None, parts[1], self.left)
        rest.spaceAfter = self.spaceAfter
        return [Fact(self.label, parts[0], self.left), rest]

    def draw(self) -> None:
        """Label, then value, both from the top."""
        if self.label:
            self.label.drawOn(self.canv, 0, self.height - self.label.height)
        self.value.drawOn(self.canv, self.left + _GAP, self.height - self.value.height)


def facts(pairs: Sequence[tuple[Markup, Markup]], plain_labels: Sequence[str]) -> list[Any]:
    """L > LI > (Lbl, LBody > P); the labels' column is as wide as the longest label needs."""
    style = styles.style("fact label")
    widest = max((fonts.width(label, fonts.BOLD, style.fontSize) for label in plain_labels), default=0.0)
    left = min(max(widest + 2, _LEAST), _MOST)
    top = Node("L", attributes=("/O/List/ListNumbering/None",))
    out: list[Any] = []
    for label, value in pairs:
        item = Node("LI", top)
        name = Para(label, style, node=Node("Lbl", item))
        said = Para(value, styles.style("fact"), parent=Node("LBody", item))
        out.append(Fact(name, said, left))
    if out:
        out[-1].spaceAfter = 8
    return out
