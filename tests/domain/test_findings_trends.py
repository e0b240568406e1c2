"""The quarter beside the earlier ones: what is called a signal, what is not, and in which words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gen63_desktop.charts import trends as charts
from gen63_desktop.charts.run import beyond
from gen63_desktop.charts.wording import alternate_text
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.findings.frozen import from_json, to_json
from gen63_desktop.domain.findings.points import points
from gen63_desktop.domain.findings.signals import Figure, Reading, Trend, sentence, trends
from gen63_desktop.domain.findings.tables.all import tables
from gen63_desktop.domain.findings.trends import EARLIER, Clock, QuarterCounts, QuarterTrends
from tests.reports.fictional import report

pytestmark = [pytest.mark.requirement("R1"), pytest.mark.requirement("K1")]

AS_OF = date(2026, 10, 9)


def quarters(**changed: object) -> tuple[QuarterCounts, ...]:
    """Nine quarters that are all alike; ``changed`` are numbers of the last one."""
    names = [Quarter(2026, 3)]
    while len(names) < EARLIER + 1:
        names.insert(0, names[0].previous())
    made = [
        QuarterCounts(
            str(one), one.first, one.last, received=50 + at % 3, due=40, met=34 + at % 2, comments=260,
            decided=260, audits=8, in_time=7 + at % 2, required=1_000, compliant=960 + at % 4, violations=3 + at % 2,
        )
        for at, one in enumerate(names)
    ]  # fmt: skip
    made[-1] = replace(made[-1], **changed)  # type: ignore[arg-type]
    return tuple(made)


def data(made: tuple[QuarterCounts, ...], as_of: date = AS_OF) -> QuarterTrends:
    return QuarterTrends(made, (Clock("90-day audit", "90 days", "performed", 7, 1, 0, 2),), as_of)


def trend(figure: Figure, made: tuple[QuarterCounts, ...], as_of: date = AS_OF) -> Trend:
    return next(one for one in trends(data(made, as_of)) if one.figure is figure)


def test_a_quarter_like_the_others_is_no_signal_and_says_so() -> None:
    for one in trends(data(quarters())):
        assert one.reading is Reading.USUAL, one.figure
        assert sentence(one).startswith("No signal: ")


def test_twice_the_usual_number_of_complaints_is_a_signal_that_claims_no_cause() -> None:
    found = trend(Figure.RECEIVED, quarters(received=104))
    assert found.reading is Reading.SIGNAL
    said = sentence(found)
    assert "104 lies above the usual range" in said
    assert "what it is, the figure does not say" in said
    assert "more trust in complaining" in said.replace("or more", "more")


def test_one_violation_after_two_years_of_none_is_never_called_a_signal() -> None:
    made = tuple(replace(one, violations=0) for one in quarters())
    found = trend(Figure.VIOLATIONS, (*made[:-1], replace(made[-1], violations=1)))
    assert found.limits is not None
    assert found.limits.beyond(1), "outside the limits alone is not enough"
    assert found.reading is Reading.FEW_CASES
    assert "It is no signal." in sentence(found)


def test_a_share_of_few_cases_outside_the_range_is_never_called_a_signal() -> None:
    made = quarters(due=3, met=1)
    assert trend(Figure.CLOSED_IN_TIME, made).reading is Reading.FEW_CASES
    many = quarters(due=60, met=20)
    assert trend(Figure.CLOSED_IN_TIME, many).reading is Reading.SIGNAL


def test_a_running_quarter_is_never_compared() -> None:
    found = trends(data(quarters(received=5, due=2, met=0), as_of=date(2026, 9, 30)))
    assert {one.reading for one in found} == {Reading.RUNNING}
    assert all("still running" in sentence(one) for one in found)


def test_from_five_earlier_quarters_nothing_is_said_of_what_is_usual() -> None:
    made = quarters(received=500)
    short = (*(replace(one, received=None) for one in made[:3]), *made[3:])
    found = trend(Figure.RECEIVED, short)
    assert found.reading is Reading.FEW_QUARTERS
    assert "Only 5 earlier quarters have a figure" in sentence(found)


def test_a_quarter_with_nothing_to_count_has_no_figure() -> None:
    found = trend(Figure.AUDITS, quarters(audits=0, in_time=0))
    assert (found.last.value, found.reading) == (None, Reading.NOTHING)


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(0, 200), min_size=9, max_size=9))
def test_only_what_lies_outside_the_limits_is_ever_a_signal(numbers: list[int]) -> None:
    made = tuple(replace(one, received=number) for one, number in zip(quarters(), numbers, strict=True))
    found = trend(Figure.RECEIVED, made)
    assert found.limits is not None
    if found.reading is Reading.SIGNAL:
        assert found.limits.beyond(numbers[-1])
    assert sentence(found).startswith("Signal") == (found.reading is Reading.SIGNAL)


def test_the_chart_shows_nine_quarters_their_intervals_and_the_usual_range() -> None:
    found = trend(Figure.RECEIVED, quarters(received=104))
    chart = charts.run_chart(found)
    assert chart is not None
    assert len(chart.categories) == EARLIER + 1
    assert all(chart.series[0].interval(at) for at in range(9))
    assert beyond(chart) == (8,)
    assert "Outside it: 2026 Q3." in alternate_text(chart)
    assert "mean ± 2.66 × mean moving range" in alternate_text(chart)


def test_a_signal_is_a_point_for_the_ceo_and_an_undecided_review_is_not_named_twice() -> None:
    made = replace(report(), trends=data(quarters(received=104, decided=130)))
    heads = [point.head for point in points(made)]
    assert "Complaints received: a signal" in heads
    assert not any("comments" in head.lower() and "signal" in head for head in heads)


@pytest.mark.requirement("R2")
def test_clocks_and_trends_are_tables_of_the_report_with_their_caveats() -> None:
    made = replace(report(), trends=data(quarters()))
    found = {table.title: table for table in tables(made)}
    clocks = found["Clocks met and missed"]
    assert list(clocks.rows) == [("90-day audit", "90 days", 10, 7, 1, 0, 2, 7 / 8)]
    assert "2.66 times" in found["Key figures beside the earlier quarters"].note
    assert len([title for title in found if title.endswith("quarter by quarter")]) >= 6


@pytest.mark.requirement("R3")
def test_trends_are_kept_to_the_last_digit_and_a_report_from_before_them_is_read_as_it_was() -> None:
    made = replace(report(), trends=data(quarters()))
    assert from_json(to_json(made)) == made
    before = to_json(report()).replace(',\n  "trends": null', "").replace('  "trends": null,\n', "")
    assert "trends" not in before
    read = from_json(before)
    assert read == report()
    assert read.trends is None
    assert not any("Clocks" in table.title for table in tables(read))
    assert not any("signal" in point.head for point in points(read))
