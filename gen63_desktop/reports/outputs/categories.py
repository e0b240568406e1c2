"""The eight categories drawn: how many allegations rest on each, and by which rule."""

from __future__ import annotations

from typing import Any

from gen63_desktop.charts.description import Chart, Form, Series
from gen63_desktop.domain.findings.words import span
from gen63_desktop.domain.outputs import categories as rules_of
from gen63_desktop.domain.outputs.categories import CategoryReport
from gen63_desktop.reports.kit import paper
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.outputs.about import first_page, rules

_TEXTS = [
    ("What is counted", "Allegations against a security response (contracted law enforcement, a security officer) that rest on one of the eight categories of Motion 45’s dashboard. The basis is alleged; it says nothing about the person."),
    ("Not for the public as it stands", "These are exact numbers for the office. A count of 1 to 10 may single somebody out; before anything is published, such counts and those from which they could be worked out are suppressed."),
    ("Findings", "An allegation is sustained once its finding is approved, or where an imported register says so."),
]  # fmt: skip


def draw(report: CategoryReport) -> bytes:
    """The report as PDF/UA-1 and PDF/A-2a; the same data give the same bytes."""
    composer = Composer()
    name = f"Allegations by the dashboard’s eight categories, {report.period}"
    return paper.report(report.heading, name, _story(report, composer), composer)


def _story(report: CategoryReport, composer: Composer) -> list[Any]:
    return [
        *first_page(
            report.heading,
            composer,
            "The dashboard’s eight categories",
            f"{report.period}: {span(report.first, report.last)}",
            "Allegations of bias against a security response, for Motion 45’s public dashboard.",
            rules_of.verdict(report),
            rules_of.key_figures(report),
        ),
        composer.section("1. Allegations by category"),
        *composer.chart_alone(_chart(report), rules_of.categories_table(report)),
        *composer.table(rules_of.categories_table(report), "", [-1]),
        composer.section("2. Which basis counts where"),
        *composer.table(rules_of.bases_table(), ""),
        composer.section("3. What is counted and what is not"),
        *composer.table(rules_of.not_counted(report), "", [-1]),
        *rules(report.heading, composer, _TEXTS),
    ]


def _chart(report: CategoryReport) -> Chart | None:
    if not report.total.allegations:
        return None
    return Chart(
        "Allegations by category",
        "Allegations against a security response",
        Form.BARS,
        tuple(each.name for each in report.categories),
        (Series("Allegations", tuple(each.allegations for each in report.categories)),),
        categories_are="Category",
    )
