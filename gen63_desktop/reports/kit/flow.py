"""Keeps each heading with what it heads, whatever that is, and lets go where a page would stay half empty."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, KeepTogether

from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.absent import said_once
from gen63_desktop.reports.kit.facts import Fact
from gen63_desktop.reports.tagging.figures import Figure
from gen63_desktop.reports.tagging.text import Para

_ROOM_FOR_A_START = 170.0
_SURELY, _SHORT = 3, 500
"""Fewer facts than these are not parted from their heading, nor those that hold no more characters together."""
_A_LAST_WORD = "small"
"""The style of a sentence that ends a list of facts and is not parted from it."""
_SHORT_END = 1_400
"""Characters of a last section that stays in one block."""
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


class Begun(KeepTogether):  # type: ignore[misc]  # ReportLab is untyped
    """A table with its caption and headings: none of these is ever parted from the table's first rows.

    One that is to stay ``whole`` goes to the next page where little of this one is left, or else is parted
    between rows like a long one, so that no page stays half empty.
    """

    def __init__(self, heads: Sequence[Any], table: Any, *, whole: bool) -> None:
        for each in heads:
            each.keepWithNext = 0  # it would take a table of several pages to the next one
        super().__init__([*heads, table])
        self._heads, self._table, self._whole = list(heads), table, whole

    def headed(self, headings: Sequence[Any]) -> Begun:
        """The same under headings, which go along."""
        return Begun([*headings, *self._heads], self._table, whole=self._whole)

    def split(self, width: float, height: float) -> list[Any]:
        """From here on, or from the next page on."""
        self.wrap(width, height)
        stays = height >= self._H
        if not stays and (not self._whole or height >= _MUCH or self._H > styles.HEIGHT):
            stays = self._start(width) <= min(height, styles.HEIGHT)
        at_top = getattr(getattr(self, "_frame", None), "_atTop", False)
        first = KeepTogether.NullActionFlowable() if stays or at_top else KeepTogether.FrameBreak()
        return [first, *self._content]

    def _start(self, width: float) -> float:
        """The height of the heads and of the first rows."""
        high = sum(
            each.getSpaceBefore() + each.wrapOn(self.canv, width, 10_000)[1] + each.getSpaceAfter()
            for each in self._heads
        )
        self._table.canv = self.canv
        return float(high + self._table.start_height(width))


def _stays(fact: Fact, begun: Sequence[Any]) -> bool:
    """Whether a fact stays with those begun under a heading: the second does, and all of a short list."""
    facts = [*(each for each in begun if isinstance(each, Fact)), fact]
    return len(facts) < _SURELY or sum(len(each.value.getPlainText()) for each in facts) <= _SHORT


def with_headings_kept(story: Sequence[Any]) -> list[Any]:
    """The story with headings moved into the block that follows them, and empty tables said together.

    ReportLab's own keepWithNext forgets a block that is itself kept together.
    """
    story = said_once(story, _title_of)
    out: list[Any] = []
    waiting: list[Any] = []
    begun: list[Any] | None = None
    for at, each in enumerate(story):
        if begun is not None and isinstance(each, Fact) and _stays(each, begun):
            begun.append(each)
            continue
        if begun is not None and isinstance(each, Para) and each.style.name == _A_LAST_WORD:
            begun.append(each)
            begun = None
            continue
        begun = None
        if isinstance(each, Para) and (each.getKeepWithNext() or (waiting and _leads(each, story[at + 1 :]))):
            waiting.append(each)
        elif not waiting:
            out.append(each)
        elif isinstance(each, CondPageBreak):
            out.extend([CondPageBreak(_ROOM_FOR_A_START), *waiting])
            waiting = []
        elif isinstance(each, (OrApart, Begun)):
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


def _title_of(each: Any) -> str:
    """The words of a heading below the report's own."""
    return str(each.getPlainText()) if isinstance(each, Para) and each.node.tag in {"H2", "H3"} else ""


def _leads(said: Para, rest: Sequence[Any]) -> bool:
    """Whether a paragraph under a heading is a short word before a table or figure, which stays with it."""
    words = len(said.getPlainText())
    for each in rest:
        if isinstance(each, (OrApart, Begun)):
            return words <= _SHORT
        if not isinstance(each, Para) or each.getKeepWithNext():
            return False
        words += len(each.getPlainText())
    return False


def with_the_end_kept(story: Sequence[Any]) -> list[Any]:
    """The story, its last section in one block where it is short: no last page holds a few lines of it alone."""
    starts = [at for at, each in enumerate(story) if _tag_of_first(each) == "H2"]
    tail = list(story[starts[-1] :]) if starts else []
    parts = [one for each in tail for one in (each._content if isinstance(each, KeepTogether) else [each])]  # noqa: SLF001  no public way
    if not tail or not all(isinstance(one, Para) for one in parts):
        return list(story)
    if sum(len(one.getPlainText()) for one in parts) > _SHORT_END:
        return list(story)
    return [*story[: starts[-1]], KeepTogether(parts)]


def _tag_of_first(each: Any) -> str:
    first = each._content[0] if isinstance(each, KeepTogether) else each  # noqa: SLF001  no public way
    return first.node.tag if isinstance(first, Para) else ""
