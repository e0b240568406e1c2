"""The section on training."""

from __future__ import annotations

from typing import Any

from gen63_desktop.charts import quarterly as charts
from gen63_desktop.domain.findings.figures import TrainingFigures
from gen63_desktop.domain.findings.tables import training as tables
from gen63_desktop.domain.findings.words import day, number, plural, share
from gen63_desktop.domain.percents import percent
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import joined


def story(figures: TrainingFigures, composer: Composer) -> list[Any]:
    """All people, the departments, the courses, the trend."""
    links, notes = composer.notes(figures.basis.notes)
    out = [
        composer.section("4. Training"),
        composer.paragraph(joined(composer.people.markup(_opening(figures)), links)),
    ]
    if figures.people:
        out.extend(composer.table(tables.overall(figures), ""))
        out.extend(composer.chart_alone(charts.by_department(figures), tables.by_department(figures)))
        out.extend(composer.table(tables.by_course(figures), "No course is required of anybody."))
        out.extend(composer.table(tables.by_department(figures), "No course is required of anybody."))
        out.extend(
            composer.chart(
                charts.training_trend(figures), tables.trend(figures), "No earlier day is known.", 0.58
            )
        )
    return [*out, *notes]


def _opening(figures: TrainingFigures) -> str:
    if not figures.people:
        return "No roster is in the office’s records; training compliance cannot be reported."
    unmatched = ""
    if figures.unmatched_completions:
        unmatched = (
            f" {plural(figures.unmatched_completions, 'imported completion')} matched nobody on the roster and count "
            "for nobody."
        )
    return (
        f"GEN 63 §4.3 asks for 100% annual compliance. On {day(figures.day)} the roster held "
        f"{plural(figures.people, 'person', 'people')}: {number(figures.on_leave)} on leave, "
        f"{number(figures.not_yet_due)} with nothing due yet. Of {number(figures.required_rolling)} who must have "
        f"completed their courses, {number(figures.compliant_rolling)} "
        f"({percent(share(figures.compliant_rolling, figures.required_rolling))}) had done so within twelve months, and "
        f"{number(figures.compliant_calendar)} of {number(figures.required_calendar)} "
        f"({percent(share(figures.compliant_calendar, figures.required_calendar))}) by the calendar-year rule.{unmatched}"
    )
