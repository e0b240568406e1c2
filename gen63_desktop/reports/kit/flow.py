"""Keeps each heading with what it heads, whatever that is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import CondPageBreak, KeepTogether

from gen63_desktop.reports.tagging.text import Para

_ROOM_FOR_A_START = 170.0


def with_headings_kept(story: Sequence[Any]) -> list[Any]:
    """The story with headings moved into the block that follows them.

    ReportLab's own keepWithNext forgets a block that is itself kept together.
    """
    out: list[Any] = []
    waiting: list[Any] = []
    for each in story:
        if isinstance(each, Para) and each.getKeepWithNext():
            waiting.append(each)
        elif not waiting:
            out.append(each)
        elif isinstance(each, CondPageBreak):
            out.extend([CondPageBreak(_ROOM_FOR_A_START), *waiting])
            waiting = []
        elif isinstance(each, KeepTogether):
            out.append(KeepTogether([*waiting, *each._content]))  # noqa: SLF001  no public way
            waiting = []
        elif isinstance(each, Para):
            out.append(KeepTogether([*waiting, each]))
            waiting = []
        else:
            out.extend([CondPageBreak(_ROOM_FOR_A_START), *waiting, each])
            waiting = []
    return [*out, *waiting]
