"""The tables of a training compliance report; every share stands beside the counts that it is made of."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from gen63_desktop.domain.findings.training_report import (
    CellShown,
    DepartmentShown,
    TrainingReport,
    added,
)
from gen63_desktop.domain.findings.words import capital, day, share
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable
from gen63_desktop.domain.training.compliance import Rule
from gen63_desktop.domain.training.summary import People, Tally

COUNT, SHARE, DAY = Kind.WHOLE_NUMBER, Kind.PERCENT, Kind.DAY
ROLLING, CALENDAR = "Twelve-month rule", "Calendar-year rule"
RULES = {Rule.ROLLING: ROLLING, Rule.CALENDAR: CALENDAR}

_SOURCE = "Rosters and completions taken in by the office"
_PAIRS = "Pairs of person and required course: a person counts once for each course"
_PEOPLE = "A person is compliant when every course required of them is"


def tables(report: TrainingReport) -> tuple[PlainTable, ...]:
    """Every table of figures; the named lists are in ``training_lists``."""
    return (
        overall(report),
        by_course(report),
        by_department(report),
        by_cell(report),
        due(report),
        movements(report),
        trend(report),
        courses(report),
    )


def table_of(
    report: TrainingReport,
    title: str,
    columns: Iterable[Column],
    rows: Iterable[tuple[Cell, ...]],
    scope: str,
    note: str = "",
) -> PlainTable:
    """A table on the day of the report, with its caveat."""
    roster = f"; the last roster is that of {day(report.last_roster)}" if report.last_roster else ""
    time_range = f"As of {day(report.day)}{roster}"
    return PlainTable(title, tuple(columns), tuple(rows), _SOURCE, time_range, scope, note)


def overall(report: TrainingReport) -> PlainTable:
    """All people under both rules."""
    return table_of(
        report,
        "People under both rules",
        (
            Column("Rule"),
            Column("Bound", COUNT),
            Column("On leave", COUNT),
            Column("Not yet due", COUNT),
            Column("Counted", COUNT),
            Column("Compliant", COUNT),
            Column("Missing", COUNT),
            Column("Share", SHARE),
        ),
        tuple((RULES[rule], *_people(report.people(rule))) for rule in Rule),
        f"Everybody employed on {day(report.day)} of whom a course is required",
        f"{_PEOPLE}. Bound = on leave + not yet due + counted; share = compliant of counted.",
    )


def _people(one: People) -> tuple[Cell, ...]:
    missing = one.required - one.compliant
    return (
        one.bound,
        one.on_leave,
        one.not_yet_due,
        one.required,
        one.compliant,
        missing,
        share(one.compliant, one.required),
    )


def by_course(report: TrainingReport) -> PlainTable:
    """Each course under both rules."""
    return table_of(
        report,
        "Courses under both rules",
        (
            Column("Course"),
            Column("Rule"),
            Column("Counted", COUNT),
            Column("Done", COUNT),
            Column("Share", SHARE),
            Column("Overdue", COUNT),
            Column("On leave", COUNT),
            Column("Not yet due", COUNT),
        ),
        tuple(_by_course(report)),
        "Everybody employed on that day of whom the course is required",
        f"{_PAIRS}. Counted = done + overdue.",
    )


def _by_course(report: TrainingReport) -> Iterator[tuple[Cell, ...]]:
    for course in sorted({cell.course for cell in report.cells}, key=str.casefold):
        cells = [cell for cell in report.cells if cell.course == course]
        for rule in Rule:
            one = _sum(cells, rule)
            yield (course, RULES[rule], *_tally(one), one.overdue, one.on_leave, one.not_yet_due)


def _sum(cells: Iterable[CellShown], rule: Rule) -> Tally:
    return added(tuple(cell.rolling if rule is Rule.ROLLING else cell.calendar for cell in cells))


def _tally(one: Tally) -> tuple[Cell, ...]:
    return one.required, one.compliant, share(one.compliant, one.required)


def short_heads(table: PlainTable) -> PlainTable:
    """The table with columns named without their rule, for a page that has the rules in a head above them."""
    columns = tuple(
        replace(column, title=capital(column.title.partition(": ")[2]) or column.title)
        for column in table.columns
    )
    return replace(table, columns=columns)


def departments_in_order(report: TrainingReport) -> list[DepartmentShown]:
    """The departments, the lowest share of the twelve-month rule first, those in which nobody counts last."""
    return sorted(
        report.departments,
        key=lambda one: (
            share(one.rolling.compliant, one.rolling.required) if one.rolling.required else 2.0,
            one.department.casefold(),
        ),
    )


def _cells_in_order(report: TrainingReport) -> list[CellShown]:
    places = {one.department: place for place, one in enumerate(departments_in_order(report))}
    return sorted(
        report.cells, key=lambda one: (places.get(one.department, len(places)), one.course.casefold())
    )


def by_department(report: TrainingReport) -> PlainTable:
    """People of each department under both rules, the lowest share first."""
    ordered = departments_in_order(report)
    return table_of(
        report,
        "People by department under both rules",
        (
            Column("Department"),
            *(
                Column(f"{name}: {what}", kind)
                for name in RULES.values()
                for what, kind in (("counted", COUNT), ("compliant", COUNT), ("share", SHARE))
            ),
            Column("Employed", COUNT),
            Column("On leave", COUNT),
            Column("Not yet due", COUNT),
        ),
        tuple(
            (
                one.department,
                *_of_people(one.rolling),
                *_of_people(one.calendar),
                one.employed,
                one.rolling.on_leave,
                one.rolling.not_yet_due,
            )
            for one in ordered
        ),
        f"Everybody employed on {day(report.day)}",
        f"{_PEOPLE}. On leave and not yet due by the twelve-month rule.",
    )


def all_departments(report: TrainingReport) -> tuple[Cell, ...]:
    """The line below ``by_department`` on a page: everybody, as on the first page."""
    one, other = report.rolling, report.calendar
    people = (*_of_people(one), *_of_people(other), report.employed, one.on_leave, one.not_yet_due)
    return ("All departments", *people)


def all_courses(report: TrainingReport) -> tuple[Cell, ...]:
    """The line below ``due`` on a page: every pair of person and course."""
    both = (added(report.tallies(rule)) for rule in Rule)
    return ("All departments", "All courses", *(cell for one in both for cell in _bands(one)))


def _of_people(one: People) -> tuple[Cell, ...]:
    return one.required, one.compliant, share(one.compliant, one.required)


def by_cell(report: TrainingReport) -> PlainTable:
    """Each department and course under both rules, departments in the order of ``by_department``."""
    return table_of(
        report,
        "Departments and courses under both rules",
        (
            Column("Department", width=0.19),
            Column("Course", width=0.27),
            *(
                Column(f"{name}: {what}", kind)
                for name in RULES.values()
                for what, kind in (("counted", COUNT), ("done", COUNT), ("share", SHARE))
            ),
        ),
        tuple(
            (one.department, one.course, *_tally(one.rolling), *_tally(one.calendar))
            for one in _cells_in_order(report)
        ),
        "Everybody employed on that day of whom the course is required",
        f"{_PAIRS}. Counted = done + overdue.",
    )


def due(report: TrainingReport) -> PlainTable:
    """What is overdue and what falls due in 30, 60 and 90 days."""
    return table_of(
        report,
        "Overdue and falling due",
        (
            Column("Department", width=0.19),
            Column("Course", width=0.27),
            *(
                Column(f"{name}: {what}", COUNT)
                for name in RULES.values()
                for what in ("overdue", "due 0–30", "31–60", "61–90")
            ),
        ),
        tuple(
            (one.department, one.course, *_bands(one.rolling), *_bands(one.calendar))
            for one in _cells_in_order(report)
        ),
        "Everybody employed on that day of whom the course is required",
        f"{_PAIRS}. Days are counted from {day(report.day)}; a course counts in one band only.",
    )


def _bands(one: Tally) -> tuple[Cell, ...]:
    return one.overdue, one.due_30, one.due_60, one.due_90


def movements(report: TrainingReport) -> PlainTable:
    """How those who came, went or were away are counted."""
    one, since = report.movements, day(report.movements.since)
    return table_of(
        report,
        "Leave, new hires and leavers",
        (Column("People"), Column("Number", COUNT), Column("How they are counted")),
        (
            ("Employed on the day", report.employed, "By the roster of that day"),
            (f"Hired after {since}", one.hired, "As each of the lines below says"),
            ("Of these, compliant", one.hired_compliant, "Counted, compliant"),
            (
                "Of these, overdue",
                one.hired_overdue,
                "Counted, missing: the days allowed to newcomers have passed",
            ),
            ("Of these, not yet due", one.hired_not_yet_due, "Not counted: the first date has not passed"),
            ("Of these, on leave", one.hired_on_leave, "Not counted while on leave"),
            ("Of these, bound by no course", one.hired_unbound, "Not counted"),
            ("On leave on the day", one.away, "Not counted while away, whatever their last completion"),
            ("Of these, bound by a course", one.away_bound, "Due again after the first day back"),
            (f"Left after {since}", one.left, "Not counted: not employed on the day"),
        ),
        "People of the rosters; by the twelve-month rule",
    )


def trend(report: TrainingReport) -> PlainTable:
    """The last days of the earlier quarters, and the day of the report."""
    return replace(
        table_of(
            report,
            "People by quarter under both rules",
            (
                Column("Quarter"),
                Column("Day", DAY),
                *(
                    Column(f"{name}: {what}", kind)
                    for name in RULES.values()
                    for what, kind in (("counted", COUNT), ("compliant", COUNT), ("share", SHARE))
                ),
            ),
            tuple(
                (one.label, one.day, *_of_people(one.rolling), *_of_people(one.calendar))
                for one in report.trend
            ),
            "Everybody employed on each of these days of whom a course is required",
            f"{_PEOPLE}. As the records know those days now: a completion taken in later counts on the day it is of.",
        ),
        time_range=_span(report),
    )


def _span(report: TrainingReport) -> str:
    if not report.trend:
        return f"As of {day(report.day)}"
    return f"The last day of each quarter from {day(report.trend[0].day)}, and {day(report.day)}"


def courses(report: TrainingReport) -> PlainTable:
    """The required courses with their rules."""
    return table_of(
        report,
        "The required courses",
        (
            Column("Course"),
            Column("Required of"),
            Column("Clause"),
            Column("Holds, months", COUNT),
            Column("Days allowed to newcomers", COUNT),
            Column("Days allowed after leave", COUNT),
        ),
        tuple(
            (
                one.name,
                one.audience,
                one.clause,
                one.months or None,
                one.newcomer_days,
                one.return_days,
            )
            for one in report.courses
        ),
        "Every course that is required on that day",
        "A course without months holds for ever.",
    )
