"""The charts of the quarter beside the earlier ones: a run chart for each key figure, a funnel of departments."""

from __future__ import annotations

from gen63_desktop.charts import openings
from gen63_desktop.charts.description import Chart, Form, Measure, Series, Target
from gen63_desktop.domain.findings.figures import TrainingFigures
from gen63_desktop.domain.findings.signals import Figure, Trend
from gen63_desktop.domain.findings.trends import QuarterTrends
from gen63_desktop.domain.findings.words import day
from gen63_desktop.domain.remarks import worded

_SUBJECTS = {
    Figure.RECEIVED: "complaints received in each quarter",
    Figure.CLOSED_IN_TIME: "share of due dates of complaints that were met in time, by the quarter of the due date",
    Figure.COMMENTS: "share of each quarter’s customer comments that are decided",
    Figure.AUDITS: "share of the 90-day audits due in each quarter that were done in time",
    Figure.TRAINING: "share of people with every required course on the last day of each quarter (12-month rule)",
    Figure.VIOLATIONS: "violations registered in each quarter",
}
_REQUIRED = {Figure.AUDITS, Figure.TRAINING, Figure.COMMENTS}
"""The figures that the policy wants whole."""


def run_chart(trend: Trend, data: QuarterTrends | None = None) -> Chart | None:
    """A key figure over nine quarters with its intervals and its usual range; None where there is one value."""
    if trend.earlier < 1:
        return None
    share = trend.figure.is_share
    values = tuple(point.value for point in trend.points)
    whole = max([1.0, *(value for value in values if value is not None)])
    intervals = tuple(
        None
        if point.interval is None
        else (point.interval.low, min(point.interval.high, 1.0 if share else whole * 9))
        for point in trend.points
    )
    return Chart(
        worded("{figure}, quarter by quarter", figure=worded(trend.figure.value)),
        _SUBJECTS[trend.figure],
        Form.RUN,
        tuple(point.quarter for point in trend.points),
        (Series(trend.figure.value, values, intervals),),
        Measure.PERCENT if share else Measure.COUNT,
        target=Target(1.0, "Required") if trend.figure in _REQUIRED else None,
        limits=trend.limits,
        openings=() if data is None else (openings.of_trend(trend, data),),
    )


def departments(figures: TrainingFigures) -> Chart | None:
    """Courses completed by department and its size: which differ from all by more than chance."""
    sums: dict[str, tuple[int, int]] = {}
    for cell in figures.cells:
        done, required = sums.get(cell.department, (0, 0))
        sums[cell.department] = (done + cell.compliant_rolling, required + cell.required_rolling)
    shown = {name: pair for name, pair in sorted(sums.items()) if pair[1]}
    if len(shown) < 3:
        return None
    return Chart(
        "Required courses completed, by department and its size",
        worded(
            "required courses completed by department as of {day} (12-month rule), by how many are required",
            day=day(figures.day),
        ),
        Form.FUNNEL,
        tuple(shown),
        (Series("Completed", tuple(done / required for done, required in shown.values())),),
        Measure.PERCENT,
        "Department",
        sizes=tuple(required for _, required in shown.values()),
        openings=(
            tuple(openings.department(name, figures.day, required) for name, (_, required) in shown.items()),
        ),
    )
