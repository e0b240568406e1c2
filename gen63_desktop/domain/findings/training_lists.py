"""The named lists of a training compliance report: everyone missing, and those whom no roster names."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from gen63_desktop.domain.findings.training_report import NO_SUPERVISOR, MissingShown, TrainingReport
from gen63_desktop.domain.findings.training_tables import table_of
from gen63_desktop.domain.findings.words import day
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable
from gen63_desktop.domain.training.compliance import Rule, Status

COUNT, DAY = Kind.WHOLE_NUMBER, Kind.DAY

_STATUS = {
    Status.COMPLIANT: "Compliant",
    Status.NOT_YET_DUE: "Not yet due",
    Status.OVERDUE: "Overdue",
    Status.ON_LEAVE: "On leave",
}


def missing(report: TrainingReport) -> PlainTable:
    """Everyone missing, by department and supervisor."""
    return table_of(
        report,
        "Everyone missing, by department and supervisor",
        (
            Column("Department"),
            Column("Supervisor"),
            Column("Name"),
            Column("Employee number"),
            Column("Job title"),
            Column("Course"),
            Column("Twelve-month rule"),
            Column("Was due", DAY),
            Column("Days overdue", COUNT),
            Column("Calendar-year rule"),
            Column("Was due (calendar)", DAY),
            Column("Days overdue (calendar)", COUNT),
            Column("Last completed", DAY),
            Column("Hired", DAY),
        ),
        tuple(
            (
                one.department,
                one.supervisor,
                one.name,
                one.number,
                one.role,
                one.course,
                *_under(one, Rule.ROLLING, report),
                *_under(one, Rule.CALENDAR, report),
                one.last,
                one.hired,
            )
            for one in report.missing
        ),
        "Everybody employed on that day who is overdue with a course under one rule or both; a line for each course",
    )


def _under(one: MissingShown, rule: Rule, report: TrainingReport) -> tuple[Cell, ...]:
    status, due_on = (
        (one.rolling, one.rolling_due) if rule is Rule.ROLLING else (one.calendar, one.calendar_due)
    )
    if status is not Status.OVERDUE or due_on is None:
        return _STATUS[status], None, None
    return _STATUS[status], due_on, (report.day - due_on).days


def missing_by(
    report: TrainingReport, grouped: Mapping[str, Sequence[MissingShown]]
) -> tuple[PlainTable, ...]:
    """The missing of each department as the page shows them, all with the same columns.

    A supervisor or course is said once in the note of a table where every department has a single one.
    """
    once = [
        column
        for column, of in _SAID_ONCE.items()
        if any(len(lines) > 1 for lines in grouped.values())
        and all(len({of(one) for one in lines}) == 1 for lines in grouped.values())
    ]
    return tuple(_missing_of(report, department, lines, once) for department, lines in grouped.items())


_SAID_ONCE: dict[Column, Callable[[MissingShown], str]] = {
    Column("Supervisor", width=0.17): lambda one: one.supervisor,
    Column("Course", width=0.22): lambda one: one.course,
}


def _missing_of(
    report: TrainingReport, department: str, lines: Sequence[MissingShown], once: Sequence[Column]
) -> PlainTable:
    shown: list[tuple[Column, Callable[[MissingShown], str]]] = [
        (Column("Name", width=0.2), lambda one: one.name),
        (Column("Number", width=0.09), lambda one: one.number),
    ]
    said = []
    for column, of in _SAID_ONCE.items():
        if column in once:
            said.append(_of_all(column.title, of(lines[0])))
        else:
            shown.append((column, of))
    shown += [
        (Column("12-month rule", width=0.165), lambda one: _shown(one, Rule.ROLLING)),
        (Column("Calendar rule", width=0.155), lambda one: _shown(one, Rule.CALENDAR)),
    ]
    return table_of(
        report,
        f"Missing in {department}",
        tuple(column for column, _ in shown),
        tuple(tuple(of(one) for _, of in shown) for one in lines),
        f"Everybody in {department} who is overdue with a course under one rule or both; a line for each course",
        " ".join(said),
    )


def _of_all(title: str, value: str) -> str:
    return (
        f"{value}, of everybody here." if value == NO_SUPERVISOR else f"{title} of everybody here: {value}."
    )


def _shown(one: MissingShown, rule: Rule) -> str:
    status, due_on = (
        (one.rolling, one.rolling_due) if rule is Rule.ROLLING else (one.calendar, one.calendar_due)
    )
    if status is Status.OVERDUE and due_on is not None:
        return f"Due {day(due_on)}"
    return _STATUS[status]


def unmatched(report: TrainingReport) -> PlainTable:
    """Those with completions whom no roster names."""
    return table_of(
        report,
        "Completions that match nobody on a roster",
        (
            Column("Name"),
            Column("Number"),
            Column("Department"),
            Column("Completions", COUNT),
            Column("Latest", DAY),
        ),
        tuple((one.name, one.number, one.department, one.completions, one.last) for one in report.unmatched),
        "Completions taken in, dated on or before the day, of people whom no roster names; they count for nobody",
    )
