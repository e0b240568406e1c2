"""Natural process limits of a run chart: how far a figure moves from quarter to quarter of its own accord."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

SCALE = 2.66
"""3 / 1.128: three times the usual change, 1.128 being the mean range of two values in standard deviations."""

FEWEST = 6
"""Values that limits are computed from at least; from fewer they would say more than is known."""

FORMULA = "mean ± 2.66 × mean moving range"


@dataclass(frozen=True, slots=True)
class Limits:
    """The usual range around the mean of ``values`` figures."""

    lower: float
    centre: float
    upper: float
    values: int

    def beyond(self, value: float) -> bool:
        """Whether a value lies outside."""
        return not self.lower <= value <= self.upper


def natural_limits(
    values: Sequence[float | None], floor: float = 0.0, ceiling: float | None = None
) -> Limits | None:
    """The XmR limits of figures in the order of time; None from fewer than six.

    W. A. Shewhart's limits for single values, as D. J. Wheeler gives them ("Understanding Variation", 2nd ed.,
    2000): the mean, give or take 2.66 times the mean of the absolute differences of neighbours. A figure that
    is missing breaks the pair on both sides. A count cannot fall below ``floor`` nor a share rise over
    ``ceiling``: there the limits are cut.
    """
    known = [value for value in values if value is not None]
    ranges = [
        abs(after - before) for before, after in pairwise(values) if before is not None and after is not None
    ]
    if len(known) < FEWEST or not ranges:
        return None
    centre = sum(known) / len(known)
    reach = SCALE * sum(ranges) / len(ranges)
    upper = centre + reach if ceiling is None else min(ceiling, centre + reach)
    return Limits(max(floor, centre - reach), centre, upper, len(known))
