"""The header and footer of every page: whose report, how confidential, which page, whether fictional."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from gen63_desktop.charts import fonts
from gen63_desktop.charts.measures import cut
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.wording import ENGLISH, Wording
from gen63_desktop.reports.tagging.canvas import FOOTER, HEADER

FICTIONAL = ENGLISH.fictional
DRAFT = ENGLISH.draft


@dataclass(frozen=True, slots=True)
class PageFrame:
    """What stands on every page; texts hold only characters that the fonts have.

    ``headed`` is a first page with the agency's letterhead: it does not name the office twice. ``size`` is that
    of the paper, which may lie on its side.
    """

    office: str
    marking: str
    report: str
    fictional: bool
    draft: bool
    headed: bool = False
    words: Wording = ENGLISH
    size: tuple[float, float] = styles.PAGE

    def __call__(self, canvas: Any, page: int, pages: int) -> None:
        """Draw it; readers of the structure skip it."""
        wide, high = self.size
        right = wide - styles.RIGHT
        with canvas.artifact(HEADER):
            y = high - 40
            canvas.setFillColor(styles.MUTED)
            canvas.setFont(fonts.REGULAR, 8.5)
            room = right - styles.LEFT - fonts.width(self.marking, fonts.BOLD, 8.5) - 20
            bare = self.headed and page == 1
            if not bare:
                canvas.drawString(styles.LEFT, y, cut(self.office, room, 8.5))
                self._rule(canvas, y - 6)
            canvas.setFont(fonts.BOLD, 8.5)
            canvas.drawRightString(right, y, self.marking)
            self._banner(canvas, y - 20)
        with canvas.artifact(FOOTER):
            self._rule(canvas, 46)
            canvas.setFillColor(styles.MUTED)
            canvas.setFont(fonts.REGULAR, 8.5)
            count = self.words.page.format(page=page, pages=pages)
            room = right - styles.LEFT - fonts.width(count, fonts.REGULAR, 8.5) - 20
            canvas.drawString(styles.LEFT, 34, cut(self.report, room, 8.5))
            canvas.drawRightString(right, 34, count)

    def _rule(self, canvas: Any, y: float) -> None:
        canvas.setStrokeColor(styles.RULE)
        canvas.setLineWidth(0.6)
        canvas.line(styles.LEFT, y, self.size[0] - styles.RIGHT, y)

    def _banner(self, canvas: Any, y: float) -> None:
        banner = [
            text
            for text, shown in ((self.words.fictional, self.fictional), (self.words.draft, self.draft))
            if shown
        ]
        if banner:
            canvas.setFillColor(styles.ALERT)
            canvas.setFont(fonts.BOLD, 8.5)
            canvas.drawCentredString(self.size[0] / 2, y + 2, "  ·  ".join(banner))
