"""A fictional quarter for the tests of reports: plausible, small, and with something in every table."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

from gen63_desktop.domain.findings.figures import (
    AuditFigures,
    AuditState,
    Basis,
    CommentFigures,
    ComplaintFigures,
    Count,
    DueDate,
    QuarterOfAudits,
    QuarterOfComments,
    QuarterOfComplaints,
    QuarterOfTraining,
    SignOff,
    SourceAudit,
    SustainedComplaint,
    TrainingCell,
    TrainingFigures,
)
from gen63_desktop.domain.findings.quarterly import QuarterlyReport

FIRST, LAST, AS_OF = date(2026, 7, 1), date(2026, 9, 30), date(2026, 10, 9)
PACIFIC = timezone(timedelta(hours=-7))
QUARTERS = tuple(f"{year} Q{number}" for year in (2024, 2025, 2026) for number in (1, 2, 3, 4))[3:11]

_BASES = (
    ("Race", 31), ("Color", 6), ("Ethnicity", 9), ("National origin", 12), ("Immigration status", 2), ("Religion", 5),
    ("Sex", 4), ("Gender", 11), ("Gender identity", 3), ("Sexual orientation", 4), ("Age", 8), ("Disability", 27),
    ("Medical condition", 0), ("Marital status", 0), ("English language fluency", 7), ("Homeless circumstance", 10),
    ("Socioeconomic status", 3), ("Political affiliation", 0), ("Other protected basis", 1),
)  # fmt: skip


def complaints() -> ComplaintFigures:
    received = (48, 55, 51, 49, 58, 52, 63, 61)
    closed = (44, 50, 55, 52, 50, 55, 58, 66)
    trend, left = [], 34
    for quarter, came, went in zip(QUARTERS, received, closed, strict=True):
        left += came - went
        trend.append(QuarterOfComplaints(quarter, came, went, left))
    return ComplaintFigures(
        quarter="2026 Q3",
        first=FIRST,
        last=LAST,
        as_of=AS_OF,
        basis=Basis(
            "Complaint register of the office",
            "All complaints of bias or discrimination, whatever their channel; merged duplicates count once",
            ("3 imported complaints have no date received and are counted in no quarter.",),
        ),
        open_at_start=trend[-2].open_at_end,
        received=61,
        closed=66,
        open_at_end=trend[-1].open_at_end,
        reopened=0,
        allegations_received=104,
        allegations_without_basis=5,
        allegations_closed=97,
        complaints_without_allegation=2,
        by_channel=(
            Count("Web form", 24), Count("Telephone", 13), Count("Transit Watch app", 11), Count("Customer comment", 7),
            Count("In person", 3), Count("Letter", 2), Count("E-mail", 1), Count("Referral", 0),
        ),
        by_basis=tuple(Count(label, count) for label, count in _BASES),
        by_finding=(
            Count("Sustained", 9), Count("Not sustained", 41), Count("Exonerated", 12), Count("Unfounded", 22),
            Count("Withdrawn", 6), Count("No jurisdiction", 4), Count("Referred", 3), Count("Duplicate", 0),
        ),
        by_closure=(Count("With a finding for each allegation", 58), Count("Without a finding", 8)),
        due_dates=(
            *(
                DueDate(f"C-2026-{number:04d}", date(2026, 4, 2) + timedelta(days=number % 80),
                        date(2026, 7, 1) + timedelta(days=number % 80), date(2026, 6, 28) + timedelta(days=number % 80))
                for number in range(201, 248)
            ),
            DueDate("C-2026-0088", date(2026, 4, 9), date(2026, 7, 8), date(2026, 7, 29)),
            DueDate("C-2026-0093", date(2026, 4, 14), date(2026, 8, 12), date(2026, 8, 14), extended=True),
            DueDate("C-2026-0131", date(2026, 5, 20), date(2026, 8, 18)),
            DueDate("C-2026-0140", date(2026, 6, 11), date(2026, 9, 9)),
        ),
        overdue=(
            DueDate("C-2026-0131", date(2026, 5, 20), date(2026, 8, 18)),
            DueDate("C-2026-0140", date(2026, 6, 11), date(2026, 9, 9)),
            DueDate("C-2025-0207", date(2025, 11, 3), date(2026, 5, 2), extended=True),
        ),
        sustained=(
            SustainedComplaint("C-2026-0062", date(2026, 7, 14), 2, ("Race", "Ethnicity"), "Ordered off the bus"),
            SustainedComplaint("C-2026-0071", date(2026, 8, 3), 1, ("Disability",), "Ramp not deployed"),
            SustainedComplaint("C-2026-0079", date(2026, 8, 20), 4, ("Gender identity", "Gender"), "Remarks, denial of service"),
            SustainedComplaint("C-2026-0090", date(2026, 9, 16), 2, ("National origin",), "Fare check"),
        ),
        median_days_to_close=63.0,
        trend=tuple(trend),
        received_by_finding=(
            Count("Sustained", 4), Count("Not sustained", 9), Count("Exonerated", 3), Count("Unfounded", 6),
            Count("Closed without a finding", 8), Count("No finding yet", 74),
        ),
    )  # fmt: skip


def comments() -> CommentFigures:
    numbers = (10_912, 11_204, 11_870, 12_011, 11_488, 11_932, 12_340, 12_046)
    return CommentFigures(
        quarter="2026 Q3",
        first=FIRST,
        last=LAST,
        as_of=AS_OF,
        basis=Basis("Customer comments (CCATS), 3 imported files", "All comments dated in the quarter"),
        comments=12_046,
        decided=12_046,
        by_decision=(
            Count("No concern", 11_511), Count("Possible bias", 73), Count("Other policy concern", 455),
            Count("Not sure", 7),
        ),
        by_basis=(Count("Race", 22), Count("Disability", 31), Count("Gender", 9), Count("Age", 6), Count("Religion", 2)),
        made_complaints=71,
        possible_bias_without_complaint=2,
        readers=1,
        files_imported=3,
        rows_refused=4,
        sign_off=SignOff(
            "Rosalind Okafor", "SSLE reviewer", datetime(2026, 10, 7, 21, 40, tzinfo=UTC).astimezone(PACIFIC),
            "I read each of the 12,046 customer comments of 2026 Q3 and decided each of them. One reader read them; "
            "no second reader did.",
        ),
        trend=tuple(
            QuarterOfComments(quarter, count, count, 60 + at, signed_off=True)
            for at, (quarter, count) in enumerate(zip(QUARTERS, numbers, strict=True))
        ),
    )  # fmt: skip


_SOURCES = (
    "Calls for Service reports", "Vehicle maintenance requests", "Transit Watch App incident reports",
    "Law Enforcement Service Requests (LESR)", "Incident reports", "Customer Comment Analysis Tracking System (CCATS)",
    "Customer Experience surveys", "Intrusion alarms at Metro facilities", "Trend reports from homeless outreach teams",
    "Justice Equity Need Index", "Justice Equity Services Index", "Everbridge alerts",
    "Feedback from frontline employees", "CCTV", "Law enforcement crime statistics", "Social media",
)  # fmt: skip


def audits() -> AuditFigures:
    lines = []
    for at, name in enumerate(_SOURCES):
        if at in {1, 7, 11}:
            lines.append(SourceAudit(name, "SSLE Analytics", AuditState.NO_DUTY))
        elif at == 15:
            lines.append(SourceAudit(name, "Communications", AuditState.NOT_ASSESSED))
        elif at == 3:
            lines.append(
                SourceAudit(
                    name,
                    "SSLE",
                    AuditState.OVERDUE,
                    date(2026, 9, 12),
                    date(2026, 6, 14),
                    None,
                    "",
                    date(2026, 9, 12),
                    27,
                )
            )
        else:
            done = date(2026, 7, 6) + timedelta(days=5 * at)
            lines.append(SourceAudit(
                name, "SSLE", AuditState.DONE_LATE if at == 8 else AuditState.DONE_IN_TIME, done + timedelta(days=-6 if at == 8 else 2),
                done - timedelta(days=88), done, "Imani Castellanos (Chief Civil Rights Officer)",
                done + timedelta(days=90), 6 if at == 8 else 0, 2 if at == 4 else 0,
            ))  # fmt: skip
    return AuditFigures(
        quarter="2026 Q3",
        first=FIRST,
        last=LAST,
        as_of=AS_OF,
        basis=Basis("Register of data sources and signed audits", "All data sources in the register"),
        sources=len(lines),
        with_demographic_data=12,
        due=12,
        performed=11,
        performed_late=1,
        overdue=1,
        by_source=tuple(lines),
        trend=tuple(
            QuarterOfAudits(quarter, due, due - late - missed, late, missed)
            for quarter, due, late, missed in zip(
                QUARTERS, (9, 10, 10, 11, 11, 12, 12, 12), (2, 1, 0, 3, 0, 1, 2, 1), (1, 0, 0, 0, 1, 0, 0, 1),
                strict=True,
            )
        ),
    )  # fmt: skip


_DEPARTMENTS = {
    "Bus Operations": 412, "Rail Operations": 266, "System Security and Law Enforcement": 148, "Transit Ambassadors": 191,
    "Customer Care": 84, "Public Safety Analytics": 22, "Office of Civil Rights": 31,
}  # fmt: skip
_COURSES = ("Implicit bias (annual)", "Data privacy, data and standards")


def training() -> TrainingFigures:
    cells = []
    for at, (department, people) in enumerate(_DEPARTMENTS.items()):
        for course in _COURSES:
            if course == _COURSES[1] and department not in {
                "System Security and Law Enforcement", "Public Safety Analytics", "Office of Civil Rights",
            }:  # fmt: skip
                continue
            short = (0 if department == "Office of Civil Rights" else people // (9 + 4 * at)) + (
                course == _COURSES[1] and people > 40
            )
            cells.append(
                TrainingCell(department, course, people, people - short, people, people - short // 2, short,
                             people // 12, people // 15, people // 11)
            )  # fmt: skip
    shares = (0.81, 0.84, 0.86, 0.88, 0.9, 0.89, 0.915, 0.93)
    return TrainingFigures(
        quarter="2026 Q3",
        day=LAST,
        basis=Basis(
            "Roster and completions imported from the training system",
            "All people employed on that day; those on leave or not yet due are left out of “required”",
            ("14 completions name a person who is not on any roster; they are kept and count for nobody.",),
        ),
        people=1_201,
        on_leave=29,
        not_yet_due=18,
        required_rolling=1_154,
        compliant_rolling=1_073,
        required_calendar=1_154,
        compliant_calendar=1_110,
        cells=tuple(cells),
        unmatched_completions=14,
        trend=tuple(
            QuarterOfTraining(
                quarter, LAST, 1_150, round(1_150 * rate), 1_150, round(1_150 * min(1, rate + 0.03))
            )
            for quarter, rate in zip(QUARTERS, shares, strict=True)
        ),
    )


def report(**changes: object) -> QuarterlyReport:
    """An issued report of 2026 Q3, with the changes asked for."""
    made = QuarterlyReport(
        quarter="2026 Q3",
        first=FIRST,
        last=LAST,
        office="Office of Civil Rights, Harbor Basin Transit Authority",
        fictional=True,
        as_of=datetime(2026, 10, 9, 16, 12, tzinfo=UTC).astimezone(PACIFIC),
        history_number=18_204,
        history_hash="9f2c4be07d51a3386e0b7c55f1d2a90e4c8b61f37aa05e2b9d6c13f480e7b2a1",
        complaints=complaints(),
        comments=comments(),
        audits=audits(),
        training=training(),
        number="QR-2026Q3-01",
        issued_at=datetime(2026, 10, 9, 16, 15, tzinfo=UTC).astimezone(PACIFIC),
        issued_by="Imani Castellanos",
        issued_as="Chief Civil Rights Officer",
    )
    return replace(made, **changes)  # type: ignore[arg-type]
