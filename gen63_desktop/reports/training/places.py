"""The sections by department and by course: both rules side by side, what is overdue and what falls due."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from gen63_desktop.charts import training as charts
from gen63_desktop.domain.findings import training_tables as tables
from gen63_desktop.domain.findings.training_report import TrainingReport
from gen63_desktop.reports.kit.composer import Composer

_NOBODY = "No course was required of anybody employed on that day."


def story(report: TrainingReport, composer: Composer) -> list[Any]:
    """People by department, courses, both together, then what falls due."""
    departments = tables.by_department(report)
    rows = (*departments.rows, tables.all_departments(report)) if report.departments else ()
    people = replace(departments, columns=departments.columns[:7], rows=tuple(row[:7] for row in rows))
    due = tables.due(report)
    if report.cells:
        due = replace(due, rows=(*due.rows, tables.all_courses(report)))
    return [
        composer.section("2. By department and by course"),
        *composer.chart_alone(charts.by_department(report), people),
        *composer.table(
            tables.short_heads(people),
            _NOBODY,
            [-1],
            levels=((("", 1), (tables.ROLLING, 3), (tables.CALENDAR, 3)),),
        ),
        *composer.table(tables.by_course(report), _NOBODY),
        *composer.table(
            tables.short_heads(tables.by_cell(report)),
            _NOBODY,
            levels=((("", 2), (tables.ROLLING, 3), (tables.CALENDAR, 3)),),
        ),
        composer.section("3. What is overdue and what falls due"),
        *composer.table(
            tables.short_heads(due),
            _NOBODY,
            [-1],
            levels=((("", 2), (tables.ROLLING, 4), (tables.CALENDAR, 4)),),
        ),
    ]
