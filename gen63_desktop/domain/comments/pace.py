"""How fast a reader decides, and so how many minutes are left."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from datetime import datetime
from statistics import median

PAUSE = 300.0
"""A gap longer than five minutes is a pause, not reading."""
RECENT = 50
"""Decisions that the pace is taken from."""


def seconds_per_comment(times: Sequence[datetime]) -> float | None:
    """The reader's median seconds from one decision to the next; None while there are too few to say."""
    recent = sorted(times)[-RECENT:]
    gaps = [(b - a).total_seconds() for a, b in itertools.pairwise(recent)]
    reading = [gap for gap in gaps if gap <= PAUSE]
    return median(reading) if len(reading) >= 3 else None


def minutes_left(times: Sequence[datetime], left: int) -> int | None:
    """Whole minutes that the rest takes at the reader's own pace, rounded up."""
    pace = seconds_per_comment(times)
    return None if pace is None else int(-(-left * pace // 60))
