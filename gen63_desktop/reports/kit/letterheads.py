"""The agency's letterhead at the head of a first page: the seal, the name, the lines of address, a rule."""

from __future__ import annotations

import base64
import binascii
from typing import Any

from reportlab.platypus import Flowable

from gen63_desktop.domain.findings.letterhead import Letterhead
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.images import picture
from gen63_desktop.reports.kit.people_text import PeopleText
from gen63_desktop.reports.tagging.figures import Figure
from gen63_desktop.reports.tagging.text import Para

SEAL = 54.0
"""How wide and high the seal may be, in points."""

_GAP = 14.0


class _Head(Flowable):  # type: ignore[misc]  # ReportLab is untyped
    """The seal at the left, the words beside it, a rule below."""

    def __init__(self, seal: Figure | None, lines: list[Para]) -> None:
        super().__init__()
        self.seal, self.lines = seal, lines
        self.spaceAfter = 16

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        """As high as the seal or the words."""
        wide, high = self.seal.wrapOn(self.canv, width, height) if self.seal else (0.0, 0.0)
        self.left = wide + _GAP if self.seal else 0.0
        self.words = sum(
            line.wrapOn(self.canv, width - self.left, height)[1] + line.getSpaceAfter() for line in self.lines
        )
        self.inner = max(high, self.words)
        self.width, self.height = width, self.inner + 9
        return self.width, self.height

    def draw(self) -> None:
        """Both in the middle of the height, then the rule."""
        canvas, middle = self.canv, self.height - self.inner / 2
        if self.seal:
            self.seal.drawOn(canvas, 0, middle - self.seal.height / 2)
        y = middle + self.words / 2
        for line in self.lines:
            y -= line.height
            line.drawOn(canvas, self.left, y)
            y -= line.getSpaceAfter()
        with canvas.artifact():
            canvas.setStrokeColor(styles.STRONG_RULE)
            canvas.setLineWidth(0.9)
            canvas.line(0, 0, self.width, 0)


def letterhead(people: PeopleText, head: Letterhead) -> list[Any]:
    """The letterhead as content of the page, its seal a Figure; nothing where the office has set none."""
    if head.is_blank:
        return []
    lines = [Para(people.markup(head.agency), styles.style("agency"))] if head.agency else []
    lines += [Para(people.markup(line), styles.style("agency line")) for line in head.lines if line.strip()]
    return [_Head(_seal(people, head), lines)]


def _seal(people: PeopleText, head: Letterhead) -> Figure | None:
    if not head.seal_png:
        return None
    try:
        data = base64.b64decode(head.seal_png, validate=True)
    except binascii.Error:
        data = b""
    words = people.plain(head.seal_words) or people.plain(f"Seal of {head.agency or 'the agency'}")
    return picture(data, words, SEAL, SEAL)
