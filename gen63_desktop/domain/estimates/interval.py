"""A range of values with the confidence it was made for, and the normal quantile that ranges rest on."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass
from statistics import NormalDist

LEVEL = 0.95
"""The confidence of every interval that nobody asked otherwise for."""


@dataclass(frozen=True, slots=True)
class Interval:
    """From ``low`` to ``high``; ``high`` is infinite where nothing bounds it."""

    low: float
    high: float
    level: float = LEVEL

    def holds(self, value: float) -> bool:
        """Whether a value lies in it, its ends included."""
        return self.low <= value <= self.high


def two_sided(level: float) -> float:
    """The normal deviate that leaves half of the rest in each tail: 1.95996… for 95 %."""
    if not 0 < level < 1:
        raise ValueError("a level of confidence lies between 0 and 1")
    return NormalDist().inv_cdf(1 - (1 - level) / 2)


def crossing(falls: Callable[[float], float], low: float, high: float) -> float:
    """Where a function that falls from above zero to below it crosses zero, to the last digit."""
    for _ in range(2_000):
        middle = (low + high) / 2
        if middle in {low, high} or math.isclose(low, high, rel_tol=1e-15):
            return middle
        if falls(middle) > 0:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def total_down(chance: Callable[[int], float], most: int, mean: float) -> float:
    """The sum of the chances of ``most`` down to 0, left off where below the mean they no longer count."""
    terms: list[float] = []
    greatest = 0.0
    for number in range(most, -1, -1):
        term = chance(number)
        greatest = max(greatest, term)
        terms.append(term)
        if number < mean and term < greatest * 1e-20:
            break
    return min(1.0, math.fsum(terms))
