"""A log drawn: one line for each complaint, then the count of those that are in it and those that are not."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from gen63_desktop.domain.findings.words import day, span
from gen63_desktop.domain.outputs.log_report import (
    LogLine,
    LogReport,
    accounted,
    key_figures,
    log_table,
    verdict,
)
from gen63_desktop.domain.outputs.logs import RULES, Log
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable
from gen63_desktop.reports.kit import paper
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.outputs.about import first_page, rules

_COLUMNS = (
    Column("Complaint", width=0.115),
    Column("Filed", Kind.DAY, width=0.1),
    Column("Basis", width=0.13),
    Column("Summary of allegation", width=0.22),
    Column("Status, actions taken", width=0.195),
    Column("Completed", Kind.DAY, width=0.1),
    Column("Disposition, its date", width=0.14),
)


def draw(report: LogReport) -> bytes:
    """The report as PDF/UA-1 and PDF/A-2a; the same data give the same bytes."""
    composer = Composer()
    return paper.report(
        report.heading, f"{report.log.value}, {report.period}", _story(report, composer), composer
    )


def _story(report: LogReport, composer: Composer) -> list[Any]:
    rule = RULES[report.log]
    return [
        *first_page(
            report.heading,
            composer,
            report.log.value,
            f"{report.period}: {span(report.first, report.last)}",
            f"Complaints active in the period, for {rule.source}.",
            verdict(report),
            key_figures(report),
        ),
        composer.section("1. The log"),
        *composer.table(_page_table(report), "No complaint of this log was active in the period."),
        composer.section("2. Complaints that are in it, and those that are not"),
        *composer.table(accounted(report), ""),
        *rules(report.heading, composer, _texts(report)),
    ]


def _page_table(report: LogReport) -> PlainTable:
    """The log with what belongs together in one column, so that it fits a page."""
    return replace(log_table(report), columns=_COLUMNS, rows=tuple(_row(line) for line in report.lines))


def _row(line: LogLine) -> tuple[Cell, ...]:
    against = f". Against: {'; '.join(line.against)}" if line.against else ""
    actions = f". {line.actions}" if line.actions else ""
    ended = f"{line.disposition}, {day(line.disposed)}" if line.disposed else line.disposition
    return (
        line.number,
        line.filed,
        ", ".join(line.bases) or "; ".join(line.statutes),
        f"{line.summary.removesuffix('.')}{against}",
        f"{line.status}{actions}",
        line.completed,
        ended,
    )


def _texts(report: LogReport) -> list[tuple[str, str]]:
    rule = RULES[report.log]
    other = "ADA log" if report.log is Log.TITLE_VI else "Title VI log"
    return [
        ("What the law asks for", f"{rule.source}: {rule.asks}."),
        ("Who is in it", f"{log_table(report).scope}. A complaint that belongs in the {other} too stands there with its own allegations; the two are kept apart."),
        ("Which period", "A complaint is active on the days from its receipt to its closing, and again after it was reopened. Status, actions and disposition are those of the day named above."),
        ("No person", "No person is named: names of the case’s persons and respondents that the records hold are taken out of the words on conduct, and a sealed case shows codes and days only."),
        ("To confirm with counsel", rule.confirm),
    ]  # fmt: skip
