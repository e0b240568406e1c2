"""The charts of a training compliance report, from its data; None where there is nothing to draw."""

from __future__ import annotations

from gen63_desktop.charts.description import Chart, Form, Measure, Series, Target
from gen63_desktop.domain.findings.training_report import DepartmentShown, TrainingReport
from gen63_desktop.domain.findings.training_tables import departments_in_order
from gen63_desktop.domain.findings.words import day, share

SHOWN = 14
"""Departments in a chart; the table has them all."""


def by_department(report: TrainingReport) -> Chart | None:
    """The share of people compliant in each department, the lowest first; None of a single one."""
    counted = [one for one in departments_in_order(report) if one.rolling.required]
    shown = counted[:SHOWN]
    if len(shown) < 2:  # one bar compares nothing
        return None
    which = f", the {len(shown)} lowest of {len(counted)}" if len(shown) < len(counted) else ""
    return Chart(
        f"People compliant by department{which}, twelve-month rule",
        f"people compliant with every course required of them by department as of {day(report.day)}, "
        "twelve-month rule, with the counts behind each name",
        Form.BARS,
        tuple(_named(one) for one in shown),
        (Series("Compliant", tuple(share(one.rolling.compliant, one.rolling.required) for one in shown)),),
        Measure.PERCENT,
        "Department",
        Target(1.0, "Required"),
    )


def _named(one: DepartmentShown) -> str:
    return f"{one.department} ({one.rolling.compliant:,} of {one.rolling.required:,})"


def trend(report: TrainingReport) -> Chart | None:
    """The share of people compliant at the end of each quarter and on the day, under both rules."""
    if len(report.trend) < 2 or not any(one.rolling.required for one in report.trend):
        return None
    return Chart(
        "People compliant at the end of each quarter and on the day of this report",
        "people compliant with every course required of them on the last day of each quarter and on the day of the "
        "report, by both rules",
        Form.LINES,
        tuple(one.label for one in report.trend),
        (
            Series(
                "12-month",
                tuple(share(one.rolling.compliant, one.rolling.required) for one in report.trend),
            ),
            Series(
                "Calendar year",
                tuple(share(one.calendar.compliant, one.calendar.required) for one in report.trend),
            ),
        ),
        Measure.PERCENT,
        target=Target(1.0, "Required"),
    )
