"""What a person wrote or said, set off from the office's own words; any length, over any number of pages."""

from __future__ import annotations

from typing import Any

from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.people_text import Markup, PeopleText
from gen63_desktop.reports.kit.redaction import Words, markup, paragraphs
from gen63_desktop.reports.kit.wording import Wording
from gen63_desktop.reports.tagging.structure import Node
from gen63_desktop.reports.tagging.text import Para


class _Quoted(Para):
    """A paragraph with a rule at its left; its parts on further pages have the rule too."""

    def draw(self) -> None:
        """The rule, down to the next paragraph of the quote, then the words."""
        with self.canv.artifact():
            self.canv.saveState()
            self.canv.setFillColor(styles.STRONG_RULE)
            below = self.style.spaceAfter if self.continues else 0
            self.canv.rect(2, -below, 2, self.height + below, stroke=0, fill=1)
            self.canv.restoreState()
        super().draw()

    continues = False

    def split(self, width: float, height: float) -> list[Any]:
        """The parts; the last one goes on where the paragraph did."""
        parts = super().split(width, height)
        if parts and parts[-1] is not self:
            parts[-1].continues = self.continues
        return parts


def quote(people: PeopleText, text: Words, by: Markup, lang: str, words: Wording) -> list[Any]:
    """BlockQuote > P, one for each paragraph of the text; the line that says whose words they are follows."""
    whole = Node("BlockQuote", lang=lang)
    out: list[Any] = [
        _Quoted(markup(people, block, words), styles.style("quote"), parent=whole)
        for block in paragraphs(text)
    ]
    for each in out[:-1]:
        each.continues = True
    if by and out:
        out.append(Para(by, styles.style("quoted by"), tag="P"))
    return out
