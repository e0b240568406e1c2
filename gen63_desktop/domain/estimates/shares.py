"""Shares: the interval of one share, of the difference of two, and the limits of a funnel of many."""

from __future__ import annotations

import math

from gen63_desktop.domain.estimates.interval import LEVEL, Interval, crossing, total_down, two_sided


def wilson(part: int, whole: int, level: float = LEVEL) -> Interval:
    """The score interval of a share, without continuity correction.

    E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of the
    American Statistical Association 22 (1927), 209-212; method 3 of R. G. Newcombe, "Two-sided confidence
    intervals for the single proportion", Statistics in Medicine 17 (1998), 857-872.
    """
    _check(part, whole)
    z = two_sided(level)
    share = part / whole
    spread = z * math.sqrt(z * z / (4 * whole) + share * (1 - share))
    middle, scale = part + z * z / 2, whole + z * z
    reach = spread * math.sqrt(whole)
    low = 0.0 if part == 0 else max(0.0, (middle - reach) / scale)
    high = 1.0 if part == whole else min(1.0, (middle + reach) / scale)
    return Interval(low, high, level)


def newcombe(part: int, whole: int, other_part: int, other_whole: int, level: float = LEVEL) -> Interval:
    """The interval of a share less another one, from two independent sets of records.

    R. G. Newcombe, "Interval estimation for the difference between independent proportions: comparison of
    eleven methods", Statistics in Medicine 17 (1998), 873-890, method 10 (hybrid score, no correction).
    """
    one, other = wilson(part, whole, level), wilson(other_part, other_whole, level)
    share, other_share = part / whole, other_part / other_whole
    difference = share - other_share
    below = math.hypot(share - one.low, other.high - other_share)
    above = math.hypot(one.high - share, other_share - other.low)
    return Interval(max(-1.0, difference - below), min(1.0, difference + above), level)


def exact_share(part: int, whole: int, level: float = LEVEL) -> Interval:
    """The exact interval of a share, which holds at least the level whatever the true share is.

    C. J. Clopper and E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the
    binomial", Biometrika 26 (1934), 404-413.
    """
    _check(part, whole)
    tail = (1 - level) / 2
    low = 0.0 if part == 0 else crossing(lambda p: tail - 1 + at_most(part - 1, whole, p), 0.0, 1.0)
    high = 1.0 if part == whole else crossing(lambda p: at_most(part, whole, p) - tail, 0.0, 1.0)
    return Interval(low, high, level)


def at_most(part: int, whole: int, share: float) -> float:
    """The probability of at most so many of the whole where each has this share: the binomial sum."""
    if part < 0:
        return 0.0
    if part >= whole or share <= 0:
        return 1.0
    if share >= 1:
        return 0.0
    return total_down(lambda number: exactly(number, whole, share), part, whole * share)


def exactly(part: int, whole: int, share: float) -> float:
    """The probability of exactly so many of the whole, for a share between 0 and 1, its ends left out."""
    ways = math.lgamma(whole + 1) - math.lgamma(part + 1) - math.lgamma(whole - part + 1)
    return math.exp(ways + part * math.log(share) + (whole - part) * math.log1p(-share))


def funnel_limit(share: float, whole: int, tail: float) -> float:
    """The share below which so small a group falls with this probability, if it is like all others.

    D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24
    (2005), 1185-1202, appendix A.1: the exact binomial quantile, interpolated between whole numbers.
    """
    if whole < 1 or not 0 <= share <= 1 or not 0 < tail < 1:
        raise ValueError("a limit needs a group, a share and a tail")
    if share in {0.0, 1.0}:
        return share
    below = 0.0
    for number in range(whole + 1):
        here = exactly(number, whole, share)
        if below + here > tail or number == whole:
            back = (below + here - tail) / here if here > 0 else 0.0
            return min(1.0, max(0.0, (number - back) / whole))
        below += here
    raise AssertionError  # the last number always returns


def _check(part: int, whole: int) -> None:
    if whole < 1 or not 0 <= part <= whole:
        raise ValueError("a share needs a whole of at least one and a part of it")
