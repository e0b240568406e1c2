"""The report's tables on training."""

from __future__ import annotations

from collections.abc import Iterable

from gen63_desktop.domain.findings.figures import TrainingCell, TrainingFigures
from gen63_desktop.domain.findings.words import day, share
from gen63_desktop.domain.remarks import worded
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable

COUNT, SHARE = Kind.WHOLE_NUMBER, Kind.PERCENT

ROLLING, CALENDAR = worded("Twelve-month rule"), worded("Calendar-year rule")


def tables(figures: TrainingFigures) -> tuple[PlainTable, ...]:
    """Every table on training."""
    return overall(figures), by_course(figures), by_department(figures), trend(figures)


def _on(figures: TrainingFigures) -> str:
    return worded("As of {day}, the roster of that day", day=day(figures.day))


def overall(figures: TrainingFigures) -> PlainTable:
    """All people under both rules."""
    rows: tuple[tuple[Cell, ...], ...] = (
        _rule(ROLLING, figures.required_rolling, figures.compliant_rolling),
        _rule(CALENDAR, figures.required_calendar, figures.compliant_calendar),
    )
    return PlainTable(
        "Training compliance under both rules",
        (
            Column("Rule"),
            Column("People required", COUNT),
            Column("Compliant", COUNT),
            Column("Not compliant", COUNT),
            Column("Compliant, share", SHARE),
        ),
        rows,
        figures.basis.source,
        _on(figures),
        figures.basis.scope,
        worded(
            "A person is compliant when every course required of them is. Twelve-month rule: a completion holds for "
            "twelve months. Calendar-year rule: it holds to the end of the next calendar year."
        ),
    )


def _rule(name: str, required: int, compliant: int) -> tuple[Cell, ...]:
    return name, required, compliant, required - compliant, share(compliant, required)


_CELL_COLUMNS = (
    Column("Required", COUNT),
    Column("Done", COUNT),
    Column("12-month rule", SHARE),
    Column("Calendar rule", SHARE),
    Column("Overdue", COUNT),
    Column("Due 0–30", COUNT),
    Column("31–60", COUNT),
    Column("61–90", COUNT),
)


def _sums(cells: Iterable[TrainingCell]) -> tuple[Cell, ...]:
    here = tuple(cells)
    required = sum(cell.required_rolling for cell in here)
    compliant = sum(cell.compliant_rolling for cell in here)
    by_year = share(
        sum(cell.compliant_calendar for cell in here), sum(cell.required_calendar for cell in here)
    )
    return (
        required,
        compliant,
        share(compliant, required),
        by_year,
        sum(cell.overdue for cell in here),
        sum(cell.due_in_30 for cell in here),
        sum(cell.due_in_60 for cell in here),
        sum(cell.due_in_90 for cell in here),
    )


def by_course(figures: TrainingFigures) -> PlainTable:
    """Each course over all departments."""
    courses = sorted({cell.course for cell in figures.cells})
    rows = tuple(
        (course, *_sums(cell for cell in figures.cells if cell.course == course)) for course in courses
    )
    return PlainTable(
        "Training compliance by course",
        (Column("Course"), *_CELL_COLUMNS),
        rows,
        figures.basis.source,
        _on(figures),
        figures.basis.scope,
        worded(
            "Required, done and due by the twelve-month rule, due in so many days; a person counts once for each course."
        ),
    )


def by_department(figures: TrainingFigures) -> PlainTable:
    """Each department and course, the lowest share first."""
    cells = sorted(
        figures.cells,
        key=lambda cell: (
            share(cell.compliant_rolling, cell.required_rolling) or 0 if cell.required_rolling else 2,
            cell.department,
            cell.course,
        ),
    )
    return PlainTable(
        "Training compliance by department and course",
        (
            Column("Department", width=0.165),
            Column("Course"),
            *_CELL_COLUMNS,
        ),  # courses have the longer names
        tuple((cell.department, cell.course, *_sums((cell,))) for cell in cells),
        figures.basis.source,
        _on(figures),
        figures.basis.scope,
        worded("Required, done and due by the twelve-month rule, due in so many days."),
    )


def trend(figures: TrainingFigures) -> PlainTable:
    """The last quarters, each on its last day."""
    return PlainTable(
        "Training compliance by quarter",
        (
            Column("Quarter"),
            Column("People required", COUNT),
            Column("12-month rule", SHARE),
            Column("Calendar rule", SHARE),
        ),
        tuple(
            (
                each.quarter,
                each.required_rolling,
                share(each.compliant_rolling, each.required_rolling),
                share(each.compliant_calendar, each.required_calendar),
            )
            for each in figures.trend
        ),
        figures.basis.source,
        worded(
            "The last day of each quarter, {first} to {last}; the latest on {day}",
            first=figures.trend[0].quarter,
            last=figures.trend[-1].quarter,
            day=day(figures.trend[-1].day),
        )
        if figures.trend
        else _on(figures),
        figures.basis.scope,
    )
