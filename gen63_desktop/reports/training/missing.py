"""The appendices: everyone missing, department by department, and those with completions whom no roster names."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import Any

from reportlab.platypus import CondPageBreak, PageBreak

from gen63_desktop.domain.findings import training_lists as lists
from gen63_desktop.domain.findings.training_report import MissingShown, TrainingReport
from gen63_desktop.domain.findings.words import day, number, plural
from gen63_desktop.domain.training.compliance import Rule
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.composer import Composer

_LONG = 25
"""Lines from which a department begins on a page of its own: a list that is handed to it."""


def appendices(report: TrainingReport, composer: Composer) -> list[Any]:
    """Appendix A and, where there is anybody in it, Appendix B."""
    out = [PageBreak(), composer.section("Appendix A. Everyone missing"), composer.say(_opening(report))]
    grouped: dict[str, list[MissingShown]] = defaultdict(list)
    for one in report.missing:
        grouped[one.department].append(one)
    tables = lists.missing_by(report, grouped)
    shape = composer.alike(tables) if tables else None
    for place, ((department, lines), table) in enumerate(zip(grouped.items(), tables, strict=True)):
        if place:
            out.append(PageBreak() if len(lines) >= _LONG else CondPageBreak(styles.HEIGHT / 5))
        said = " ".join(part for part in ("" if len(grouped) == 1 else _counted(lines), table.note) if part)
        out += [composer.subsection(department), *([composer.say(said)] if said else [])]
        out += composer.table(replace(table, note=""), "", shape=shape)
    if report.unmatched:
        out += [
            CondPageBreak(styles.HEIGHT / 3),
            composer.section("Appendix B. Completions that match nobody on a roster"),
            composer.say(
                "A completion counts once it is matched to somebody, on the page Training. Until then somebody may "
                "stand in Appendix A who completed the course."
            ),
            *composer.table(lists.unmatched(report), ""),
        ]
    return out


def _opening(report: TrainingReport) -> str:
    if report.roster_from is None:
        return "Without a roster nobody can be named."
    if not report.missing:
        return f"Nobody employed on {day(report.day)} is overdue with a course, under either rule."
    return f"{_counted(list(report.missing))} The counts are those of the first page."


def _counted(lines: list[MissingShown]) -> str:
    """People, and lines, of each rule."""
    people = plural(len({one.employee_id for one in lines}), "person", "people")
    parts = [_by(lines, Rule.ROLLING, "twelve-month rule"), _by(lines, Rule.CALENDAR, "calendar-year rule")]
    return f"{people[:1].upper()}{people[1:]} missing: {' and '.join(parts)}."


def _by(lines: list[MissingShown], rule: Rule, name: str) -> str:
    late = [one for one in lines if one.overdue(rule)]
    if not late:
        return f"none by the {name}"
    return f"{number(len({one.employee_id for one in late}))} by the {name} ({plural(len(late), 'course')})"
