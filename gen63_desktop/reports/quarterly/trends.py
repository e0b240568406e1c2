"""The section on the quarter beside the earlier ones, and on its clocks."""

from __future__ import annotations

from typing import Any

from gen63_desktop.charts import trends as charts
from gen63_desktop.domain.findings.figures import TrainingFigures
from gen63_desktop.domain.findings.signals import Reading, Trend, sentence, trends
from gen63_desktop.domain.findings.tables import training
from gen63_desktop.domain.findings.tables import trends as tables
from gen63_desktop.domain.findings.trends import QuarterTrends
from gen63_desktop.domain.findings.words import listed, plural
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import joined

_SHARE = 0.55


def story(
    data: QuarterTrends, training_figures: TrainingFigures, composer: Composer, number: int
) -> list[Any]:
    """The clocks, the overview, each key figure with what may be concluded from it."""
    links, notes = composer.notes(data.notes)
    found = trends(data)
    return [
        composer.section(f"{number}. Trends and clocks"),
        composer.paragraph(joined(composer.people.markup(_opening(data, found)), links)),
        composer.subsection("Clocks"),
        *composer.table(tables.clocks(data), ""),
        composer.subsection("What is a signal"),
        *composer.table(tables.overview(data), ""),
        *(part for trend in found if trend.has_figures for part in _figure(data, trend, composer)),
        *_without_figures(found, composer),
        *_departments(training_figures, composer),
        *notes,
    ]


def _opening(data: QuarterTrends, found: tuple[Trend, ...]) -> str:
    quarter = data.quarters[-1].quarter
    settled, missed = (
        sum(one.settled for one in data.clocks),
        sum(one.late + one.not_met for one in data.clocks),
    )
    if settled:
        met = f"Of {plural(settled, 'date')} that the clocks of {quarter} set, {plural(missed, 'was', 'were')} missed."
    else:
        met = f"No clock set a date in {quarter}."
    signals = [trend.figure.value.lower() for trend in found if trend.reading is Reading.SIGNAL]
    if any(trend.reading is Reading.RUNNING for trend in found):
        said = "The quarter is still running, so nothing is compared yet."
    elif signals:
        said = f"Beside the eight earlier quarters, {_these(signals)}; nothing else goes beyond the usual ups and downs."
    else:
        said = "Beside the eight earlier quarters no key figure goes beyond its usual ups and downs."
    return f"{met} {said}"


def _these(signals: list[str]) -> str:
    named = listed(signals)
    return f"{named} {'is a signal' if len(signals) == 1 else 'are signals'}"


def _figure(data: QuarterTrends, trend: Trend, composer: Composer) -> list[Any]:
    table = tables.of_figure(data, trend)
    chart = charts.run_chart(trend)
    return [
        composer.subsection(trend.figure.value),
        _lead(sentence(trend), composer),
        *composer.chart(chart, table, "No quarter has a figure.", _SHARE),
    ]


def _without_figures(found: tuple[Trend, ...], composer: Composer) -> list[Any]:
    """What nothing was counted of in any of the quarters is named, and takes no page."""
    names = [trend.figure.value for trend in found if not trend.has_figures]
    if not names:
        return []
    said = "In none of these quarters was anything counted that a figure could rest on of: "
    return [composer.subsection("Without a figure"), composer.say(f"{said}{', '.join(names)}.")]


def _lead(text: str, composer: Composer) -> Any:
    """A paragraph that stays with the figure it speaks of."""
    said = composer.say(text)
    said.keepWithNext = 1
    return said


def _departments(figures: TrainingFigures, composer: Composer) -> list[Any]:
    chart = charts.departments(figures)
    if chart is None:
        return []
    return [
        composer.subsection("Training by department: who differs by more than chance"),
        _lead(
            "Each department stands at its number of required courses. Between the limits a department differs from "
            "all together by no more than chance would make it; outside, its share is worth a question. A person "
            "counts once for each course, so the limits are somewhat too narrow.",
            composer,
        ),
        *composer.chart_alone(chart, training.by_department(figures)),
    ]
