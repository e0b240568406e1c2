"""Intervals against the printed tables of their authors, against exact sums of fractions, and in their nature."""

from __future__ import annotations

import math
from fractions import Fraction

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from gen63_desktop.domain.estimates import counts, shares
from gen63_desktop.domain.estimates.interval import Interval, crossing, two_sided
from gen63_desktop.domain.estimates.limits import natural_limits

pytestmark = pytest.mark.requirement("K1")


def printed(interval: Interval, digits: int) -> tuple[str, str]:
    """The ends as a table prints them."""
    return f"{interval.low:.{digits}f}", f"{interval.high:.{digits}f}"


# -- published tables --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(81, 263, "0.2553", "0.3662"), (15, 148, "0.0624", "0.1605"), (0, 20, "0.0000", "0.1611"), (1, 29, "0.0061", "0.1718")],
)  # fmt: skip
def test_wilson_gives_the_values_of_newcombe_s_table_one(part: int, whole: int, low: str, high: str) -> None:
    assert printed(shares.wilson(part, whole), 4) == (low, high)


@pytest.mark.parametrize(
    ("part", "whole", "low", "high"),
    [(81, 263, "0.2527", "0.3676"), (15, 148, "0.0578", "0.1617"), (0, 20, "0.0000", "0.1684"), (1, 29, "0.0009", "0.1776")],
)  # fmt: skip
def test_clopper_and_pearson_s_limits_are_those_of_newcombe_s_table_one(
    part: int, whole: int, low: str, high: str
) -> None:
    assert printed(shares.exact_share(part, whole), 4) == (low, high)


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [
        ((56, 70), (48, 80), "0.0524", "0.3339"),
        ((9, 10), (3, 10), "0.1705", "0.8090"),
        ((6, 7), (2, 7), "0.0582", "0.8062"),
        ((5, 56), (0, 29), "-0.0381", "0.1926"),
        ((0, 10), (0, 20), "-0.1611", "0.2775"),
        ((0, 10), (0, 10), "-0.2775", "0.2775"),
        ((10, 10), (0, 20), "0.6791", "1.0000"),
        ((10, 10), (0, 10), "0.6075", "1.0000"),
    ],
)
def test_newcombe_s_difference_gives_the_values_of_his_table_two_method_ten(
    first: tuple[int, int], second: tuple[int, int], low: str, high: str
) -> None:
    assert printed(shares.newcombe(*first, *second), 4) == (low, high)


@pytest.mark.parametrize(
    ("count", "low", "high"),
    [
        (0, "0.000", "3.689"), (1, "0.025", "5.572"), (2, "0.242", "7.225"), (3, "0.619", "8.767"),
        (4, "1.090", "10.242"), (5, "1.623", "11.668"), (10, "4.795", "18.390"), (20, "12.217", "30.888"),
        (50, "37.111", "65.919"), (100, "81.364", "121.627"),
    ],
)  # fmt: skip
def test_the_limits_of_a_count_are_those_of_garwood_s_table(count: int, low: str, high: str) -> None:
    assert printed(counts.poisson(count), 3) == (low, high)


@pytest.mark.parametrize(
    ("first", "second", "low", "high"),
    [
        # breast cancer after fluoroscopy (Boice and Monson 1977), as Stata's manual prints it for "iri"
        ((41, 28_010), (15, 19_017), "1.005684", "3.609300"),
        # the example of R's poisson.test, which prints 0.8584264 and 4.2772659
        ((11, 800), (21, 3_011), "0.858426", "4.277266"),
    ],
)
def test_the_exact_ratio_of_two_rates_is_the_published_one(
    first: tuple[int, int], second: tuple[int, int], low: str, high: str
) -> None:
    assert printed(counts.rate_ratio(*first, *second), 6) == (low, high)


def test_the_normal_deviate_is_that_of_the_tables() -> None:
    assert f"{two_sided(0.95):.6f}" == "1.959964"
    assert f"{two_sided(0.998):.6f}" == "3.090232"
    with pytest.raises(ValueError, match="between 0 and 1"):
        two_sided(1)


# -- an oracle of fractions --------------------------------------------------------------------------


def _binomial_at_most(part: int, whole: int, share: Fraction) -> Fraction:
    return sum(
        (math.comb(whole, at) * share**at * (1 - share) ** (whole - at) for at in range(part + 1)),
        Fraction(0),
    )


@settings(deadline=None, max_examples=25)
@given(st.integers(1, 60), st.data())
def test_the_ends_of_an_exact_share_leave_exactly_the_tail(whole: int, data: st.DataObject) -> None:
    part = data.draw(st.integers(0, whole))
    found = shares.exact_share(part, whole)
    if part:
        above = 1 - _binomial_at_most(part - 1, whole, Fraction(found.low))
        assert float(above) == pytest.approx(0.025, abs=1e-9)
    if part < whole:
        assert float(_binomial_at_most(part, whole, Fraction(found.high))) == pytest.approx(0.025, abs=1e-9)


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 60))
def test_the_ends_of_a_count_leave_exactly_the_tail(count: int) -> None:
    found = counts.poisson(count)

    def at_most(most: int, mean: float) -> float:
        exact, term = Fraction(0), Fraction(1)
        for at in range(most + 1):
            term = term * Fraction(mean) / at if at else Fraction(1)
            exact += term
        return float(exact) * math.exp(-mean)

    assert at_most(count, found.high) == pytest.approx(0.025, rel=1e-9)
    if count:
        assert 1 - at_most(count - 1, found.low) == pytest.approx(0.025, rel=1e-7)


@settings(deadline=None, max_examples=40)
@given(st.integers(1, 80), st.integers(0, 100), st.sampled_from([0.001, 0.025, 0.975, 0.999]))
def test_a_funnel_s_limit_is_the_interpolated_quantile_of_the_binomial(
    whole: int, hundredths: int, tail: float
) -> None:
    share = hundredths / 100
    found = shares.funnel_limit(share, whole, tail)
    if share in {0.0, 1.0}:
        assert found == share
        return
    exact = Fraction(share)
    least = next(
        at for at in range(whole + 1) if float(_binomial_at_most(at, whole, exact)) > tail or at == whole
    )
    here = float(_binomial_at_most(least, whole, exact))
    before = float(_binomial_at_most(least - 1, whole, exact)) if least else 0.0
    assume(abs(here - tail) > 1e-9)
    expected = (least - (here - tail) / (here - before)) / whole
    assert found == pytest.approx(min(1.0, max(0.0, expected)), abs=1e-6)


# -- nature ------------------------------------------------------------------------------------------


@given(st.integers(1, 5_000), st.data())
def test_a_share_lies_in_its_interval_and_its_mirror_has_the_mirrored_one(
    whole: int, data: st.DataObject
) -> None:
    part = data.draw(st.integers(0, whole))
    found, mirrored = shares.wilson(part, whole), shares.wilson(whole - part, whole)
    assert 0 <= found.low <= part / whole <= found.high <= 1
    assert found.low == pytest.approx(1 - mirrored.high, abs=1e-12)
    assert found.high - found.low < 1


@given(st.integers(0, 3_000), st.integers(0, 3_000))
@settings(deadline=None, max_examples=40)
def test_a_ratio_of_rates_the_other_way_round_is_the_inverse(count: int, other: int) -> None:
    one, back = counts.rate_ratio(count, 1, other, 8), counts.rate_ratio(other, 8, count, 1)
    if count and other:
        assert one.low == pytest.approx(1 / back.high, rel=1e-6)
        assert one.low <= count * 8 / other <= one.high
    if count + other == 0:
        assert (one.low, one.high) == (0, math.inf)


def test_a_single_case_after_none_in_two_years_is_no_change_that_can_be_told() -> None:
    assert counts.rate_ratio(1, 1, 0, 8).holds(1)


def test_large_counts_have_limits_too() -> None:
    found = counts.poisson(100_000)
    assert found.low == pytest.approx(99_381.2, abs=1)
    assert found.high == pytest.approx(100_621.7, abs=1)


@pytest.mark.parametrize(("part", "whole"), [(-1, 5), (6, 5), (0, 0)])
def test_a_part_that_is_not_of_the_whole_is_refused(part: int, whole: int) -> None:
    for estimate in (shares.wilson, shares.exact_share):
        with pytest.raises(ValueError, match="a part of it"):
            estimate(part, whole)


def test_a_count_below_zero_or_without_time_is_refused() -> None:
    with pytest.raises(ValueError, match="below zero"):
        counts.poisson(-1)
    with pytest.raises(ValueError, match="stretches of time"):
        counts.rate_ratio(1, 0, 1, 1)


# -- natural process limits --------------------------------------------------------------------------


def test_natural_limits_are_the_mean_and_2_66_mean_moving_ranges() -> None:
    limits = natural_limits([39, 41, 41, 41, 43, 44, 41, 42])
    assert limits is not None
    moving = (2 + 0 + 0 + 2 + 1 + 3 + 1) / 7
    assert limits.centre == pytest.approx(41.5)
    assert limits.upper == pytest.approx(41.5 + 2.66 * moving)
    assert limits.lower == pytest.approx(41.5 - 2.66 * moving)
    assert limits.beyond(46)
    assert not limits.beyond(44)


def test_limits_are_cut_where_a_figure_cannot_go() -> None:
    limits = natural_limits([0.9, 1.0, 0.6, 1.0, 0.7, 1.0, 0.9], ceiling=1.0)
    assert limits is not None
    assert limits.upper == 1.0
    few = natural_limits([0, 3, 0, 2, 0, 1, 0, 4])
    assert few is not None
    assert few.lower == 0


def test_from_fewer_than_six_figures_there_are_no_limits() -> None:
    assert natural_limits([1, 2, 3, 4, 5]) is None
    assert natural_limits([1, None, 3, None, 5, None, 7, 8, None, 9]) is not None


def test_a_missing_figure_makes_no_range() -> None:
    with_gap = natural_limits([1, 1, 1, None, 9, 9, 9, 9])
    assert with_gap is not None
    assert with_gap.upper == with_gap.centre


def test_a_crossing_is_found_to_the_last_digit() -> None:
    assert crossing(lambda x: 2 - x * x, 0, 2) == pytest.approx(math.sqrt(2), rel=1e-15)
