"""Where a person signs: room and a rule for the pen, and in words who it is, in which capacity, and when."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from reportlab.platypus import Flowable, KeepTogether, Spacer

from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.people_text import PeopleText, bold
from gen63_desktop.reports.tagging.text import Para

_PEN = 30.0
_WIDE = 230.0


@dataclass(frozen=True, slots=True)
class Signer:
    """Who signs. ``when`` stands as it is given; ``digitally`` says so in words and leaves no room for a pen."""

    name: str
    title: str = ""
    when: str = ""
    digitally: str = ""


class _Rule(Flowable):  # type: ignore[misc]  # ReportLab is untyped
    """Room for a pen over a rule; an artifact."""

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as a signature."""
        self.width, self.height = min(width, _WIDE), _PEN
        return self.width, self.height

    def draw(self) -> None:
        """The rule at the foot."""
        with self.canv.artifact():
            self.canv.setStrokeColor(styles.STRONG_RULE)
            self.canv.setLineWidth(0.8)
            self.canv.line(0, 3, self.width, 3)


def signature(people: PeopleText, signer: Signer) -> list[Any]:
    """The block of one signature, kept together."""
    lines = [Para(bold(people.markup(signer.name)), styles.style("fact"))]
    lines += [
        Para(people.markup(text), styles.style("fact"))
        for text in (signer.title, signer.digitally, signer.when)
        if text
    ]
    return [KeepTogether([*([] if signer.digitally else [_Rule()]), *lines, Spacer(1, 10)])]
