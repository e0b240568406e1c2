"""Keeps each heading with what it heads, whatever that is, and lets go where a page would stay half empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, KeepTogether

from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.facts import Fact
from gen63_desktop.reports.tagging.figures import Figure
from gen63_desktop.reports.tagging.text import Para

_ROOM_FOR_A_START = 170.0
_SURELY, _SHORT = 3, 500
"""Fewer facts than these are not parted from their heading, nor those that hold no more characters together."""
_MUCH = 0.4 * styles.HEIGHT
"""So much of a page is not left empty for the sake of keeping a figure and its table side by side."""


class OrApart(KeepTogether):  # type: ignore[misc]  # ReportLab is untyped
    """Kept together; where that left much of a page empty and the figure fits, the figure, then its table.

    ``apart`` gives the same content in that other way; only one of the two is ever drawn.
    """

    def __init__(self, content: Sequence[Any], apart: Callable[[], Sequence[Any]]) -> None:
        super().__init__(list(content))
        self._apart = apart
        self._headings: list[Any] = []
        self._way: list[Any] = []

    def headed(self, headings: Sequence[Any]) -> OrApart:
        """The same under headings, which go along."""
        made = OrApart([*headings, *self._content], self._apart)
        made._headings = list(headings)
        return made

    def split(self, width: float, height: float) -> list[Any]:
        """Whole on the next page, or the figure here and the table after it."""
        self.wrap(width, height)
        if self._H > height >= _MUCH:
            self._way = self._way or [*self._headings, *self._apart()]
            if self._start(width) <= height:
                return [KeepTogether.NullActionFlowable(), *self._way]
        whole: list[Any] = super().split(width, height)
        return whole

    def _start(self, width: float) -> float:
        """The height down to the foot of the figure."""
        high = 0.0
        for each in self._way:
            high += each.getSpaceBefore() + each.wrapOn(self.canv, width, 10_000)[1] + each.getSpaceAfter()
            if isinstance(each, Figure):
                break
        return high


def _stays(fact: Fact, begun: Sequence[Any]) -> bool:
    """Whether a fact stays with those begun under a heading: the second does, and all of a short list."""
    facts = [*(each for each in begun if isinstance(each, Fact)), fact]
    return len(facts) < _SURELY or sum(len(each.value.getPlainText()) for each in facts) <= _SHORT


def with_headings_kept(story: Sequence[Any]) -> list[Any]:
    """The story with headings moved into the block that follows them.

    ReportLab's own keepWithNext forgets a block that is itself kept together.
    """
    out: list[Any] = []
    waiting: list[Any] = []
    begun: list[Any] | None = None
    for each in story:
        if begun is not None and isinstance(each, Fact) and _stays(each, begun):
            begun.append(each)
            continue
        begun = None
        if isinstance(each, Para) and each.getKeepWithNext():
            waiting.append(each)
        elif not waiting:
            out.append(each)
        elif isinstance(each, CondPageBreak):
            out.extend([CondPageBreak(_ROOM_FOR_A_START), *waiting])
            waiting = []
        elif isinstance(each, OrApart):
            out.append(each.headed(waiting))
            waiting = []
        elif isinstance(each, KeepTogether):
            out.append(KeepTogether([*waiting, *each._content]))  # noqa: SLF001  no public way
            waiting = []
        elif isinstance(each, (Para, Fact)):
            out.append(KeepTogether([*waiting, each]))
            begun = out[-1]._content if isinstance(each, Fact) else None  # noqa: SLF001  no public way
            waiting = []
        else:
            out.extend([CondPageBreak(_ROOM_FOR_A_START), *waiting, each])
            waiting = []
    return [*out, *waiting]
