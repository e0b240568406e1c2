"""What stands on a first page below the head: tiles of key figures, what needs a decision, the contents."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, Spacer

from gen63_desktop.domain.findings.key_figures import KeyFigure, State
from gen63_desktop.domain.findings.points import Point, Weight
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.boxes import Tile, Tiles
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import Markup, bold, joined, ours
from gen63_desktop.reports.tagging.contents import Contents

_COLOURS = {
    State.PLAIN: styles.ACCENT,
    State.GOOD: styles.GOOD,
    State.CAUTION: styles.CAUTION,
    State.ALERT: styles.ALERT,
    State.NOTHING: styles.STRONG_RULE,
}


def tiles(figures: Sequence[KeyFigure], composer: Composer) -> Any:
    """The key figures; their texts may hold names from people."""
    said = composer.people.markup
    return Tiles(
        [Tile(said(one.label), said(one.value), said(one.note), _COLOURS[one.state]) for one in figures]
    )


def matters(points: Sequence[Point], composer: Composer, nothing: str, most: int = 6) -> list[Any]:
    """What needs a decision or attention, decisions first, or a sentence that nothing does."""
    if not points:
        return [composer.section("What needs you"), composer.say(nothing)]
    items: list[Markup] = []
    for point in points[:most]:
        asks = "Decision" if point.weight is Weight.DECIDE else "Attention"
        head = bold(composer.people.markup(f"{asks}: {point.head}."))
        items.append(joined(head, composer.people.markup(point.text)))
    out = [composer.section("What needs your decision or attention"), *composer.numbered(items)]
    if len(points) > most:
        rest = sorted({point.section for point in points[most:]})
        text = f"{len(points) - most} more of the same kind stand in: {'; '.join(rest)}."
        out.append(composer.say(text, "small"))
    return out


def contents(composer: Composer) -> list[Any]:
    """The sections with their pages."""
    return [
        CondPageBreak(95),
        Spacer(1, 8),
        composer.paragraph(bold(ours("Contents")), "fact"),
        Contents([styles.style("contents 1")], first_level=1),
    ]
