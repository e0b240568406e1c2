"""A fictional training compliance report for the tests of its drawing: a company of any size."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from gen63_desktop.domain.findings import training_counting as counting
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import Audience as For
from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.findings.training_report import TrainingReport, UnmatchedShown
from gen63_desktop.domain.training.people import Trainee, trainee
from gen63_desktop.domain.training.records import Audience, Course, Leave, RosterEntry
from gen63_desktop.domain.training.summary import people

DAY = date(2026, 11, 20)
COURSES = (
    Course("implicit-bias", "Implicit bias training", Audience.EVERYBODY, "GEN 63 §4.2", id=1),
    Course(
        "data-privacy",
        "State and federal legislation on data privacy, data, and standards",
        Audience.PRACTITIONERS,
        "GEN 63 §4.2",
        newcomer_days=30,
        return_days=14,
        id=2,
    ),
)
NAMES = ("Amara Rasmussen", "Wilhelmina Okonkwo-Thibodeaux", "José Ñúñez", "Bo Lee", "Oluwaseun Hashimoto")
DEPARTMENTS = (
    "Bus Operations",
    "System Security and Law Enforcement",
    "Data and Analytics",
    "Facilities",
    "",
)


def worker(
    number: int, *, late: int = 4, names: tuple[str, ...] = NAMES, departments: tuple[str, ...] = DEPARTMENTS
) -> Trainee:
    """One of the company; every ``late``-th is overdue, one in fifty on leave."""
    hired = date(2015, 1, 1) + timedelta(days=number % 3000)
    entry = RosterEntry(
        employee_id=number,
        since=hired,
        present=True,
        name=f"{names[number % len(names)]}",
        department=departments[number % len(departments)],
        role="Operator",
        practitioner=number % 7 == 0,
        supervisor=names[number // 30 % len(names)] if number % 11 else "",
        hired=hired,
    )
    done = DAY - timedelta(days=400 if number % late == 0 else 100 + number % 260)
    leaves = [Leave(number, DAY - timedelta(days=9))] if number % 50 == 0 else []
    return trainee(number, f"{10_000 + number}", [entry], leaves, {1: [done], 2: [done]})


def training_report(
    size: int = 300,
    *,
    late: int = 4,
    names: tuple[str, ...] = NAMES,
    departments: tuple[str, ...] = DEPARTMENTS,
    number: str = "TR-2026-11-20-01",
) -> TrainingReport:
    """The report on a company of a size."""
    staff = [worker(each, late=late, names=names, departments=departments) for each in range(1, size + 1)]
    on = counting.everybody(staff, COURSES, DAY)
    at = datetime(2026, 11, 20, 17, 5, tzinfo=UTC)
    heading = Heading(
        kind=ReportKind.TRAINING,
        audience=For.EXECUTIVE,
        subject=DAY.isoformat(),
        office="Office of Civil Rights, Fictional Transit",
        fictional=False,
        as_of=at,
        history_number=812,
        history_hash="ab" * 32,
        number=number,
        issued_at=at if number else None,
        issued_by="Dana Whitfield" if number else "",
    )
    ends = counting.quarter_ends(DAY, date(2025, 1, 1) if size else None)
    return TrainingReport(
        heading=heading,
        day=DAY,
        employed=sum(1 for _ in on.employed()),
        rolling=people(on.rolling),
        calendar=people(on.calendar),
        courses=tuple(counting.course_shown(course) for course in COURSES),
        departments=tuple(counting.departments(on)),
        cells=tuple(counting.courses_by_department(on)),
        missing=tuple(counting.missing(on)),
        unmatched=(UnmatchedShown("Nobody Known", "999", "", 2, DAY - timedelta(days=30)),) if size else (),
        movements=counting.movements(on),
        trend=(
            *(counting.point(staff[:400], COURSES, str(each), each.last) for each in ends),
            counting.point(staff, COURSES, "This report", DAY),
        ),
        roster_from=date(2025, 1, 1) if size else None,
        last_roster=DAY - timedelta(days=50) if size else None,
        last_roster_file="roster.csv" if size else "",
        compliant_under_one=counting.under_one_rule(on),
    )
