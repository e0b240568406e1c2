"""The sections on who is counted, on both rules, and on the quarters before."""

from __future__ import annotations

from typing import Any

from gen63_desktop.charts import training as charts
from gen63_desktop.domain.findings import training_tables as tables
from gen63_desktop.domain.findings.training_report import TrainingReport
from gen63_desktop.domain.findings.words import capital, day, number, plural
from gen63_desktop.reports.kit.composer import Composer


def story(report: TrainingReport, composer: Composer) -> list[Any]:
    """Who is counted, both rules, the courses, and those who came, went or were away."""
    out = [composer.section("1. Who is counted"), composer.say(_opening(report))]
    if report.bound:
        out += composer.table(tables.overall(report), "")
    out += composer.table(tables.courses(report), "No course was required on that day.")
    if report.employed:
        out += composer.table(tables.movements(report), "")
    return out


def _opening(report: TrainingReport) -> str:
    if report.roster_from is None:
        return "No roster is in the office’s records; who was employed on that day is not known."
    roster = ""
    if report.last_roster is not None:
        before = (report.day - report.last_roster).days
        age = f", {plural(before, 'day')} before" if before else ", the same day"
        roster = f" The last roster is that of {day(report.last_roster)} ({report.last_roster_file}){age}."
    elif report.day < report.roster_from:
        roster = f" The first roster is that of {day(report.roster_from)}; who left before it is not known."
    free = report.employed - report.bound
    of_all = f"Of {plural(report.employed, 'person', 'people')} employed on {day(report.day)}"
    text = f"{of_all} a course is required of {number(report.bound)} and none of {number(free)}"
    if not free:
        text = f"A course is required of all {plural(report.employed, 'person', 'people')} employed on {day(report.day)}"
    unmatched = ""
    if report.unmatched:
        count = sum(one.completions for one in report.unmatched)
        unmatched = (
            f" {capital(plural(count, 'completion matches', 'completions match'))} nobody on a roster and "
            f"{'counts' if count == 1 else 'count'} for nobody (Appendix B)."
        )
    return f"{text}.{roster}{unmatched}"


def trend(report: TrainingReport, composer: Composer) -> list[Any]:
    """The quarters before, as the records know them now."""
    shown = tables.trend(report)
    if len(report.trend) < 2:
        return [
            composer.section("4. Earlier quarters"),
            composer.say(
                "The records hold no roster of an earlier quarter’s end, so there is no trend to show."
            ),
        ]
    return [
        composer.section("4. Earlier quarters"),
        *composer.chart_alone(charts.trend(report), shown),
        *composer.table(
            tables.short_heads(shown), "", levels=((("", 2), (tables.ROLLING, 3), (tables.CALENDAR, 3)),)
        ),
    ]
