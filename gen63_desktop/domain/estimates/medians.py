"""The median of days, and its exact interval from the order of the values alone."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median as middle

from gen63_desktop.domain.estimates.interval import LEVEL, Interval


@dataclass(frozen=True, slots=True)
class Median:
    """The median of ``count`` values; ``interval`` is None where they are too few for its level."""

    value: float
    count: int
    interval: Interval | None


def median_of(values: Sequence[int], level: float = LEVEL) -> Median | None:
    """The median with its exact interval; None of nothing.

    Between the r-th smallest and the r-th greatest of n values the true median lies with a probability of at
    least 1 - 2 B(r - 1; n, 1/2), whatever the distribution (W. R. Thompson, "On confidence ranges for the median
    and other expectation distributions for populations of unknown distribution form", Annals of Mathematical
    Statistics 7 (1936), 122-128). r is the greatest that keeps the level; below six values there is none for 95 %.
    """
    if not values:
        return None
    ordered = sorted(values)
    rank = order_rank(len(ordered), level)
    interval = None
    if rank:
        interval = Interval(float(ordered[rank - 1]), float(ordered[len(ordered) - rank]), level)
    return Median(float(middle(ordered)), len(ordered), interval)


def order_rank(count: int, level: float = LEVEL) -> int:
    """The greatest r for which the r-th smallest to the r-th greatest keep the level; 0 where none does."""
    tail = (1 - level) / 2
    below, rank = 0.0, 0
    for number in range(count // 2):
        below += math.exp(
            math.lgamma(count + 1)
            - math.lgamma(number + 1)
            - math.lgamma(count - number + 1)
            - count * math.log(2)
        )
        if below > tail:
            break
        rank = number + 1
    return rank
