"""The whole report on compliance: the summary, every obligation in a line, then each with rule and evidence."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.compliance.report import MatrixReport, key_figures, not_met, overview, verdict
from gen63_desktop.domain.compliance.states import State
from gen63_desktop.domain.findings.words import day
from gen63_desktop.reports.compliance import clauses
from gen63_desktop.reports.kit import front_page, paper
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import Markup, bold, joined, ours


def draw(report: MatrixReport) -> bytes:
    """The report as PDF/UA-1 and PDF/A-2a; the same data give the same bytes."""
    composer = Composer()
    name = f"Compliance matrix of GEN 63, {day(report.matrix.day)}"
    return paper.report(report.heading, name, _story(report, composer), composer)


def _story(report: MatrixReport, composer: Composer) -> list[Any]:
    matrix = report.matrix
    return [
        *_first_page(report, composer),
        composer.section("Every obligation"),
        composer.say(
            "In the order of the policy, in its own words. A sentence that binds to several things stands once for each; "
            "the words in brackets say which."
        ),
        *composer.table(overview(matrix), "", longest_cell=0),
        *clauses.story(matrix, composer),
        *_about(report, composer),
        *paper.closing(report.heading, composer),  # last: it names the characters that the fonts lacked
    ]


def _first_page(report: MatrixReport, composer: Composer) -> list[Any]:
    matrix = report.matrix
    covers = f"{matrix.document}, sentence by sentence. {matrix.standing}"
    return [
        *paper.opening(report.heading, composer, "Compliance matrix", f"GEN 63 on {day(matrix.day)}", covers),
        composer.paragraph(bold(composer.people.markup(verdict(matrix))), "lead"),
        front_page.tiles(key_figures(matrix), composer),
        *_not_met(report, composer),
        *front_page.contents(composer),
    ]


def _not_met(report: MatrixReport, composer: Composer) -> list[Any]:
    said = composer.people.markup
    items = [joined(bold(said(f"{head}:")), said(why)) for head, why in not_met(report.matrix)]
    if not items:
        return [composer.section("What is not met"), composer.say("By the records nothing is not met.")]
    return [composer.section("What is not met"), *composer.bullets(items)]


def _about(report: MatrixReport, composer: Composer) -> list[Any]:
    states: list[Markup] = [joined(bold(ours(f"{state.label}:")), ours(state.meaning)) for state in State]
    return [
        composer.section("About this report"),
        composer.subsection("What the states say"),
        *composer.bullets(states),
        composer.subsection("How the matrix is made"),
        composer.say(
            "Each state is computed from the records by the rule that stands beside it. Nobody sets a state, and no note "
            "changes one. Where the policy names no day or number, the rule says what is taken in its place. An area of "
            "which this program keeps no records is named as such and no more."
        ),
        composer.say(
            f"The matrix is that of {day(report.matrix.day)}. Audits and training are read by the days on which they "
            "happened, as far as the office knew of them at the as-of time; complaints, comments and violations as their "
            "records stood at the end of that day."
        ),
        composer.say(
            "Evidence is named by its number in the office’s records and, where a file stands behind it, by the SHA-256 of "
            "that file, which tells whether a copy is the same to the last bit. The spreadsheet of this report names "
            "every item; the page names the first of each obligation, what is not met before the rest."
        ),
    ]
