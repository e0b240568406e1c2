"""Counts: the exact interval of one, and of the ratio of two rates."""

from __future__ import annotations

import math

from gen63_desktop.domain.estimates.interval import LEVEL, Interval, crossing, total_down
from gen63_desktop.domain.estimates.shares import exact_share


def poisson(count: int, level: float = LEVEL) -> Interval:
    """The exact interval of the number that was to be expected where so many were counted.

    F. Garwood, "Fiducial limits for the Poisson distribution", Biometrika 28 (1936), 437-442.
    """
    if count < 0:
        raise ValueError("a count is not below zero")
    tail = (1 - level) / 2
    top = count + 10 * math.sqrt(count + 1) + 40
    low = 0.0 if count == 0 else crossing(lambda mean: tail - 1 + at_most(count - 1, mean), 0.0, float(count))
    high = crossing(lambda mean: at_most(count, mean) - tail, float(count), top)
    return Interval(low, high, level)


def at_most(count: int, mean: float) -> float:
    """The probability of at most so many where so many are expected: the Poisson sum."""
    if count < 0:
        return 0.0
    if mean <= 0:
        return 1.0
    return total_down(lambda number: exactly(number, mean), count, mean)


def exactly(count: int, mean: float) -> float:
    """The probability of exactly so many where so many are expected, above zero."""
    return math.exp(count * math.log(mean) - mean - math.lgamma(count + 1))


def rate_ratio(count: int, time: float, other: int, other_time: float, level: float = LEVEL) -> Interval:
    """The exact interval of one rate over another: counts in two stretches of time, or of persons.

    Given the sum of both counts, the first is binomial: J. Przyborowski and H. Wilenski, "Homogeneity of
    results in testing samples from Poisson series", Biometrika 31 (1940), 313-323. The share's exact interval
    becomes that of the ratio. Without any count nothing is known: from zero to infinity.
    """
    if count < 0 or other < 0 or time <= 0 or other_time <= 0:
        raise ValueError("a ratio of rates needs counts and stretches of time")
    if count + other == 0:
        return Interval(0.0, math.inf, level)
    share = exact_share(count, count + other, level)
    scale = other_time / time
    low = share.low / (1 - share.low) * scale
    high = math.inf if share.high >= 1 else share.high / (1 - share.high) * scale
    return Interval(low, high, level)
