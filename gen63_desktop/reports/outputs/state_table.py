"""The annual state table drawn: complaints by type and finding, by agency, allegations, and what is not counted."""

from __future__ import annotations

from typing import Any

from gen63_desktop.domain.findings.words import day
from gen63_desktop.domain.outputs import state_table as rules_of
from gen63_desktop.domain.outputs.state_table import StateReport
from gen63_desktop.reports.kit import paper
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.shapes import Shape
from gen63_desktop.reports.outputs.about import first_page, rules

_TEXTS = [
    ("What the law asks for", "Penal Code 13012(a)(5) and the state’s form: each year the complaints against peace officers that allege racial or identity profiling, by type, and how each was found."),
    ("Whom it binds", "Only employers of peace officers answer to the state. The agency’s own unsworn staff, security officers and ambassadors are not counted; contracted law enforcement is, agency by agency, for the agencies to enter. Who reports to the state is for counsel to confirm."),
    ("Types", "An alleged basis counts under the type that the office’s list of bases names for it: ancestry under ethnicity, sex under gender. The form’s row for nationality is not filled: complaints of it are counted under national origin."),
    ("What this table cannot tell", "The register holds complaints of bias and discrimination. The form’s lines on all complaints against officers and on acts that are a crime are not made from it."),
    ("Findings", "Only findings that are approved, or that came with an imported register, count; a proposed one is pending."),
]  # fmt: skip


def draw(report: StateReport) -> bytes:
    """The report as PDF/UA-1 and PDF/A-2a; the same data give the same bytes."""
    composer = Composer()
    name = f"Annual state table of profiling complaints, {report.period}"
    return paper.report(report.heading, name, _story(report, composer), composer)


def _story(report: StateReport, composer: Composer) -> list[Any]:
    complaints, allegations = rules_of.complaints_table(report), rules_of.allegations_table(report)
    shape = composer.alike([complaints, *rules_of.agency_tables(report), allegations])
    return [
        *first_page(
            report.heading,
            composer,
            "Annual state table",
            f"Complaints of racial or identity profiling received in {report.period}",
            f"By type and finding, for Penal Code 13012; findings as of {day(report.day)}.",
            rules_of.verdict(report),
            rules_of.key_figures(report),
        ),
        composer.section("1. Complaints by type and finding"),
        *composer.table(complaints, "", [-1], shape=shape),
        *_agencies(report, composer, shape),
        composer.section("3. Allegations by type and finding"),
        *composer.table(allegations, "", [-1], shape=shape),
        composer.section("4. What is counted and what is not"),
        *composer.table(rules_of.not_counted(report), "", [-1]),
        *rules(report.heading, composer, _TEXTS),
    ]


def _agencies(report: StateReport, composer: Composer, shape: Shape) -> list[Any]:
    out = [composer.section("2. By employing agency")]
    for table in rules_of.agency_tables(report):
        out += composer.table(table, "", [-1], shape=shape)
    if not report.agencies:
        out.append(composer.say("No complaint of profiling by a peace officer was received in the year."))
    return out
