"""The whole report on training compliance: its parts in order, drawn to bytes."""

from __future__ import annotations

from typing import Any

from reportlab.platypus import PageBreak

from gen63_desktop.domain.findings.training_report import TrainingReport
from gen63_desktop.domain.findings.training_sums import check
from gen63_desktop.domain.findings.training_words import key_figures, points, verdict
from gen63_desktop.domain.findings.words import day
from gen63_desktop.reports.kit import front_page, paper
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import Markup, bold, joined, ours
from gen63_desktop.reports.training import counted, missing, places

_RULES = {
    "Compliance": "is a fact about one day: the roster of that day, and the completions dated on or before it.",
    "Twelve-month rule:": "a completion holds up to the same day twelve months later, that day included.",
    "Calendar-year rule:": "a completion holds to the end of the next calendar year, in which the course falls due again.",
    "On leave:": "a person on leave is not counted. A due day that falls into the leave moves behind the first day back.",
    "Not yet due:": "a person newly bound (hired, moved into the role, or the requirement is new) is counted once the "
    "days allowed to newcomers have passed; by the calendar-year rule not before the end of that year.",
    "Leavers": "are not counted from the day after their last day.",
    "A share": "stands beside the two counts that it is made of, and reads 100% only where nobody is missing.",
    "Names:": "this report names employees. It is for the Chief Executive Officer and for the supervisors named, and not "
    "for publication.",
}


def draw(report: TrainingReport) -> bytes:
    """The report as PDF/UA-1 and PDF/A-2a; the same data give the same bytes.

    Raises Problems where its figures contradict one another.
    """
    check(report)
    composer = Composer()
    return paper.report(
        report.heading, f"Training compliance on {day(report.day)}", _story(report, composer), composer
    )


def _story(report: TrainingReport, composer: Composer) -> list[Any]:
    return [
        *_first_page(report, composer),
        *counted.story(report, composer),
        *places.story(report, composer),
        *counted.trend(report, composer),
        *missing.appendices(report, composer),
        *_about(composer),
        *paper.closing(report.heading, composer),  # last: it names the characters that the fonts lacked
    ]


def _first_page(report: TrainingReport, composer: Composer) -> list[Any]:
    covers = "Compliance with the training that GEN 63 §4.2 and §4.3 require, by department and course."
    return [
        *paper.opening(
            report.heading, composer, "Training compliance report", f"On {day(report.day)}", covers
        ),
        composer.paragraph(bold(composer.people.markup(verdict(report))), "lead"),
        front_page.tiles(key_figures(report), composer),
        *front_page.matters(points(report), composer, "Nobody is missing, and nothing else needs you."),
        *front_page.contents(composer),
        PageBreak(),
    ]


def _about(composer: Composer) -> list[Any]:
    rules: list[Markup] = [joined(bold(ours(head)), ours(text)) for head, text in _RULES.items()]
    return [
        composer.section("About this report"),
        composer.subsection("How things are counted"),
        *composer.bullets(rules),
    ]
