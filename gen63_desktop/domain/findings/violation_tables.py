"""The tables of a violation report."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from gen63_desktop.domain.findings.violation_report import (
    ActionAsked,
    AllegationBehind,
    ClockRead,
    ClockState,
    EvidenceListed,
    RespondentNamed,
    ViolationReport,
)
from gen63_desktop.domain.findings.words import day, moment, plural
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable
from gen63_desktop.domain.violations.records import Level

_DAY, _COUNT = Kind.DAY, Kind.WHOLE_NUMBER


def tables(report: ViolationReport) -> tuple[PlainTable, ...]:
    """Every table, in the order of the report."""
    return (
        decisions(report),
        respondents(report),
        allegations(report),
        evidence(report),
        actions(report, Level.SUPERVISOR),
        actions(report, Level.EXECUTIVE),
        steps(report),
        clocks(report),
    )


def decisions(report: ViolationReport) -> PlainTable:
    """What is asked of the CEO or designee."""
    columns = (
        Column("Action", _COUNT),
        Column("What is recommended", width=0.36),
        Column("Level"),
        Column("Owner"),
        Column("Due", _DAY),
        Column("Decision", width=0.22),
    )
    rows = tuple(
        (one.place, one.what, one.level.label, one.owner, one.due, "☐ Accept\n☐ Decline, with the reason:")
        for one in report.awaiting
    )
    scope = "Recommended actions that wait for a decision"
    return _table(report, "Decisions asked of the CEO or designee", columns, rows, scope)


def respondents(report: ViolationReport) -> PlainTable:
    """Whose act it was."""
    columns = (
        Column("Allegation", _COUNT),
        Column("Respondent"),
        Column("Name"),
        Column("Identifier"),
        Column("Unit"),
        Column("Employer"),
        Column("Sworn"),
    )
    rows = tuple(_respondent(one) for one in report.respondents)
    scope = (
        "Respondents of the allegation behind the violation" if report.complaint else "Respondents by kind"
    )
    return _table(report, "Respondents", columns, rows, scope)


def allegations(report: ViolationReport) -> PlainTable:
    """Every allegation of the complaint with its finding."""
    columns = (
        Column("Allegation", _COUNT),
        Column("Conduct", width=0.22),
        Column("Alleged bases"),
        Column("Finding"),
        Column("Agency’s own word"),
        Column("Proposed"),
        Column("Approved"),
        Column("Violation"),
    )
    rows = tuple(_allegation(one) for one in report.allegations)
    scope = (
        f"All allegations of complaint {report.complaint}"
        if report.complaint
        else "No complaint is behind it"
    )
    return _table(report, "Allegations and findings", columns, rows, scope)


RELIED = Column("Relied on for allegation", width=0.1)
"""Which findings rest on a piece of evidence; the column is there where one does."""


def evidence(report: ViolationReport) -> PlainTable:
    """What the records hold as evidence."""
    columns: tuple[Column, ...] = (
        Column("Evidence"),
        Column("Name", width=0.2),
        Column("Bytes", _COUNT),
        Column("SHA-256", width=0.26),
        Column("Attached by"),
        Column("Attached on"),
    )
    note = "The size and SHA-256 of a note or comment are those of its text in UTF-8."
    rows = tuple(_evidence(one, report) for one in report.evidence)
    if any(one.relied for one in report.evidence):
        columns = (*columns, RELIED)
        rows = tuple((*row, one.relied) for row, one in zip(rows, report.evidence, strict=True))
    scope = "Notes, comments, files and issued reports on the records behind the violation"
    return replace(_table(report, "Evidence", columns, rows, scope), note=note if rows else "")


def actions(report: ViolationReport, level: Level) -> PlainTable:
    """The corrective actions of one level."""
    columns = (
        Column("Action", _COUNT),
        Column("What is recommended", width=0.42),
        Column("Owner"),
        Column("Due", _DAY),
        Column("State"),
        Column("Reopened", _COUNT),
    )
    rows = tuple(
        (one.place, one.what, _owner(one), one.due, one.state.label, one.reopened)
        for one in report.actions
        if one.level is level
    )
    return _table(report, f"Corrective action at {level.value}", columns, rows, f"Actions at {level.value}")


def steps(report: ViolationReport) -> PlainTable:
    """What happened to each action, in order."""
    columns = (
        Column("Action", _COUNT),
        Column("Step"),
        Column("On", _DAY),
        Column("By"),
        Column("Words", width=0.32),
        Column("Document"),
        Column("Due from then", _DAY),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (
            action.place,
            step.kind.label,
            step.on,
            step.by if step.by == step.recorded_by else f"{step.by} (recorded by {step.recorded_by})",
            step.words,
            step.document,
            step.due,
        )
        for action in report.actions
        for step in action.steps
    )
    return _table(report, "Course of the corrective actions", columns, rows, "Every recorded step")


def clocks(report: ViolationReport) -> PlainTable:
    """Clocks met and missed."""
    columns = (
        Column("Clock", width=0.2),
        Column("From", _DAY),
        Column("Due", _DAY),
        Column("Ended", _DAY),
        Column("Days", _COUNT),
        Column("Outcome"),
        Column("Rule", width=0.32),
    )
    rows = tuple(_clock(one) for one in report.clocks)
    return _table(report, "Clocks met and missed", columns, rows, "Every clock behind this violation")


def _respondent(one: RespondentNamed) -> tuple[Cell, ...]:
    sworn = {True: "Yes", False: "No", None: "Not known"}[one.sworn] if one.kind.is_person else ""
    return one.allegation or None, one.kind.label, one.name, one.identifier, one.unit, one.employer, sworn


def _allegation(one: AllegationBehind) -> tuple[Cell, ...]:
    bases = ", ".join(basis.value for basis in one.bases)
    alleged = f"{bases} ({one.other_basis})" if one.other_basis else bases
    return (
        one.place,
        one.conduct,
        f"{alleged}; retaliation"
        if one.retaliation and alleged
        else alleged or ("retaliation" * one.retaliation),
        outcome_words(one),
        one.their_finding,
        _by(one.proposed_by, one.proposed_on),
        _by(one.approved_by, one.approved_on),
        one.violation,
    )


def outcome_words(one: AllegationBehind) -> str:
    """How an allegation ended, or how far it is."""
    if one.finding is not None and one.outcome.decided:
        return one.finding.label
    if one.finding is not None:
        return f"{one.finding.label} (proposed)"
    return one.closing.label if one.closing is not None else one.outcome.value.capitalize()


def _evidence(one: EvidenceListed, report: ViolationReport) -> tuple[Cell, ...]:
    zone = report.heading.as_of.tzinfo
    attached = moment(one.at.astimezone(zone)) if one.at is not None else day(one.on)
    return one.what, one.name, one.size, one.sha256, one.by, attached


def _clock(one: ClockRead) -> tuple[Cell, ...]:
    return one.name, one.started, one.due, one.ended, one.days, clock_words(one), _rule(one)


def clock_words(one: ClockRead) -> str:
    """How a clock ended, in words."""
    if one.state is ClockState.MISSED:
        return f"Missed by {plural(one.late, 'day')}"
    if one.state is ClockState.OVERDUE:
        return f"Overdue by {plural(one.late, 'day')}"
    if one.state is ClockState.NO_RULE:
        return "Done" if one.ended is not None else "Not done yet"
    return one.state.value.capitalize()


def _rule(one: ClockRead) -> str:
    return f"{one.rule}; {one.note}" if one.note else one.rule


def _owner(one: ActionAsked) -> str:
    return f"{one.owner}, {one.owner_title}" if one.owner_title else one.owner


def _by(name: str, on: date | None) -> str:
    return f"{name}, {day(on)}" if name and on is not None else name


def _table(
    report: ViolationReport,
    title: str,
    columns: tuple[Column, ...],
    rows: tuple[tuple[Cell, ...], ...],
    scope: str,
) -> PlainTable:
    first = report.received or report.found_on
    return PlainTable(
        title,
        columns,
        rows,
        source="Register of violations and the records behind it, GEN 63 Desktop",
        time_range=f"{day(first)} – {day(report.as_of_day)}",
        scope=scope,
    )
