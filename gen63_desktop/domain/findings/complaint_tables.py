"""The tables of the findings on a complaint."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from gen63_desktop.domain.findings.complaint_report import AllegationFound, ComplaintReport, RespondentShown
from gen63_desktop.domain.findings.kinds import Audience
from gen63_desktop.domain.findings.violation_report import ClockRead
from gen63_desktop.domain.findings.violation_tables import RELIED, clock_words
from gen63_desktop.domain.findings.words import day
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable

_WORDS = frozenset(
    {"Conduct", "Alleged bases", "Agency’s own word", "Employer", "Description", "Grounds", "Reasons"}
)
"""Columns with words that people wrote."""
_DAY, _COUNT = Kind.DAY, Kind.WHOLE_NUMBER


def tables(report: ComplaintReport) -> tuple[PlainTable, ...]:
    """Every table, in the order of the report."""
    held = (
        *((evidence(report),) if report.evidence else ()),
        *((appeals(report),) if report.appeals else ()),
    )
    found = (findings(report), respondents(report), clocks(report), *held)
    return (*found, removed(report)) if report.redacted else found


def without_words(found: tuple[PlainTable, ...]) -> tuple[PlainTable, ...]:
    """The tables without the columns of words that people wrote."""
    return tuple(_without_words(table) for table in found)


def _without_words(table: PlainTable) -> PlainTable:
    kept = [place for place, column in enumerate(table.columns) if column.title not in _WORDS]
    rows = tuple(tuple(row[place] for place in kept) for row in table.rows)
    return replace(table, columns=tuple(table.columns[place] for place in kept), rows=rows)


def findings(report: ComplaintReport) -> PlainTable:
    """Every allegation with how it ended."""
    columns = [
        Column("Allegation", _COUNT),
        Column("Conduct", width=0.3),
        Column("Alleged bases", width=0.22),
        Column("Outcome"),
        Column("Standard", width=0.18),
    ]
    if any(one.their_finding for one in report.allegations):
        columns.append(Column("Agency’s own word"))
    if report.full:
        columns.append(Column("Violation"))
    rows = tuple(_finding(one, columns) for one in report.allegations)
    return _table(
        report, "Allegations and how they ended", tuple(columns), rows, f"All allegations of {report.number}"
    )


def respondents(report: ComplaintReport) -> PlainTable:
    """Whom or what each allegation is directed at."""
    columns = [Column("Respondent"), Column("Allegation", _COUNT), Column("Kind")]
    if report.full:
        columns += [Column("Name"), Column("Identifier"), Column("Unit")]
    columns += [Column("Employer"), Column("Sworn")]
    rows = tuple(
        _respondent(one, allegation, full=report.full)
        for allegation in report.allegations
        for one in allegation.respondents
    )
    scope = "Respondents of every allegation"
    return _table(report, "Respondents", tuple(columns), rows, scope)


def clocks(report: ComplaintReport) -> PlainTable:
    """Clocks met and missed."""
    columns = (
        Column("Clock", width=0.24),
        Column("From", _DAY),
        Column("Due", _DAY),
        Column("Ended", _DAY),
        Column("Days", _COUNT),
        Column("Outcome"),
        Column("Rule", width=0.26),
    )
    rows = tuple(_clock(one) for one in report.clocks)
    return _table(report, "Clocks met and missed", columns, rows, "The clock of the response")


def evidence(report: ComplaintReport) -> PlainTable:
    """The items of evidence that the case holds."""
    columns: tuple[Column, ...] = (
        Column("Number"),
        Column("Description", width=0.3),
        Column("Obtained", _DAY),
        Column("Bytes", _COUNT),
        Column("SHA-256 of the file", width=0.26),
    )
    rows: tuple[tuple[Cell, ...], ...] = tuple(
        (one.name, one.remark, one.on, one.size, one.sha256) for one in report.evidence
    )
    if any(one.relied for one in report.evidence):
        columns = (*columns, RELIED)
        rows = tuple((*row, one.relied) for row, one in zip(rows, report.evidence, strict=True))
    return _table(report, "Evidence of the case", columns, rows, f"All items of evidence of {report.number}")


def appeals(report: ComplaintReport) -> PlainTable:
    """Who did not accept how the complaint ended, and what was decided."""
    columns = (
        Column("Received", _DAY),
        Column("From", width=0.13),
        Column("In time until", _DAY),
        Column("Grounds", width=0.2),
        Column("How it stands", width=0.15),
        Column("Decided", _DAY),
        Column("Reviewer", width=0.12),
        Column("Reasons", width=0.2),
    )
    rows = tuple(
        (
            one.received,
            one.sender,
            one.until,
            one.grounds,
            one.stands,
            one.decided,
            one.reviewer,
            " ".join(part for part in (one.reasons, one.late_words) if part),
        )
        for one in report.appeals
    )
    return _table(report, "Appeals", columns, rows, f"All appeals on {report.number}")


def removed(report: ComplaintReport) -> PlainTable:
    """On which grounds passages were taken out, and how many."""
    columns = (Column("Ground", width=0.34), Column("Law", width=0.4), Column("Passages taken out", _COUNT))
    rows = tuple((one.ground.label, one.ground.law, one.passages) for one in report.removed)
    return _table(report, "What was taken out", columns, rows, "Passages of this version")


def outcome_words(one: AllegationFound) -> str:
    """How an allegation ended, or how far it is."""
    if one.finding is not None:
        return one.finding.label if one.outcome.decided else f"{one.finding.label} (proposed)"
    if one.closing is not None and one.outcome.decided:
        return f"Closed without a finding: {one.closing.value}"
    return one.outcome.value.capitalize()


def alleged(one: AllegationFound) -> str:
    """The bases that the act is said to rest on."""
    named = [basis.value for basis in one.bases] + (
        ["retaliation for having complained"] if one.retaliation else []
    )
    text = ", ".join(named)
    return f"{text} ({one.other_basis})" if one.other_basis else text


def _finding(one: AllegationFound, columns: list[Column]) -> tuple[Cell, ...]:
    cells: dict[str, Cell] = {
        "Allegation": one.place,
        "Conduct": one.conduct,
        "Alleged bases": alleged(one),
        "Outcome": outcome_words(one),
        "Standard": one.standard.value.capitalize() if one.standard is not None else "",
        "Agency’s own word": one.their_finding,
        "Violation": one.violation,
    }
    return tuple(cells[column.title] for column in columns)


def _respondent(one: RespondentShown, allegation: AllegationFound, *, full: bool) -> tuple[Cell, ...]:
    sworn = {True: "Yes", False: "No", None: "Not known"}[one.sworn] if one.kind.is_person else ""
    named = (one.name, one.identifier, one.unit) if full else ()
    return (one.called, allegation.place, one.kind.label, *named, one.employer, sworn)


def _clock(one: ClockRead) -> tuple[Cell, ...]:
    rule = f"{one.rule}; {one.note}" if one.note else one.rule
    return one.name, one.started, one.due, one.ended, one.days, clock_words(one), rule


def _table(
    report: ComplaintReport,
    title: str,
    columns: tuple[Column, ...],
    rows: tuple[tuple[Cell, ...], ...],
    scope: str,
) -> PlainTable:
    until: date = report.closed or report.heading.as_of.date()
    taken_out = (
        ""
        if report.audience is Audience.EXECUTIVE
        else "Marks in brackets stand where something was taken out."
    )
    return PlainTable(
        title,
        columns,
        rows,
        source="Records of the complaint, GEN 63 Desktop",
        time_range=f"{day(report.received)} – {day(until)}",
        scope=scope,
        note=taken_out,
    )
