"""A fictional 90-day audit report for the tests of its drawing, with something in every part."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

from gen63_desktop.domain.audits.records import AuditState, Verdict
from gen63_desktop.domain.findings.audit_report import (
    ActionShown,
    AddendumShown,
    AuditFacts,
    AuditReport,
    DesignationQuoted,
    EvidenceShown,
    FieldShown,
    Outcome,
    OverdueShown,
    PastAuditShown,
    Performer,
    QuestionAnswered,
    SourceFacts,
    SourceHistory,
    ViolationShown,
)
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import Audience, ReportKind
from gen63_desktop.domain.violations.records import ActionState, ViolationState

DAY = date(2026, 11, 20)
PERFORMED = date(2026, 11, 3)
NINETY = timedelta(days=90)


def heading(number: str = "AR-2026-0013-01") -> Heading:
    """The heading of an issued report."""
    at = datetime(2026, 11, 20, 17, 5, tzinfo=UTC)
    return Heading(
        kind=ReportKind.AUDIT,
        audience=Audience.EXECUTIVE,
        subject="A-2026-0013",
        office="Office of Civil Rights, Fictional Transit",
        fictional=False,
        as_of=at,
        history_number=812,
        history_hash="ab" * 32,
        number=number,
        issued_at=at if number else None,
        issued_by="Dana Whitfield" if number else "",
        issued_as="Chief Civil Rights Officer" if number else "",
    )


def question(
    place: int, *, finding: bool = False, note: str = "Looked at the extract of October."
) -> QuestionAnswered:
    """A question with its answer and one file."""
    return QuestionAnswered(
        place=place,
        code=f"question-{place}",
        text="Is the source collected, kept and used in compliance with the policies on discrimination and bias?",
        clause="GEN 63 §3.3",
        clause_text="All data sources which utilize demographic data will be audited every 90 days.",
        compliant=Verdict.YES,
        verdict=Verdict.NO if finding else Verdict.YES,
        note=note,
        checked_on=PERFORMED,
        entered_on=PERFORMED,
        entered_by="Ines Ferreira",
        finding=finding,
        evidence=(EvidenceShown("extract of October.xlsx", 48_211, "0f" * 32, PERFORMED, "Ines Ferreira"),),
    )


def violation(place: int) -> ViolationShown:
    """A violation with an action in each state."""
    states = (ActionState.RECOMMENDED, ActionState.ACCEPTED, ActionState.VERIFIED)
    actions = tuple(
        ActionShown(
            at,
            "supervisor level",
            "State a reason for each demographic field held, or delete the field.",
            "Sam Okafor",
            DAY + timedelta(days=20 * (at - 2) - 5),
            state,
            verified_on=DAY if state is ActionState.VERIFIED else None,
            verified_by="Dana Whitfield" if state is ActionState.VERIFIED else "",
        )
        for at, state in enumerate(states, 1)
    )
    return ViolationShown(
        number=f"V-2026-{place:04d}",
        place=place,
        what="Two fields had no stated reason.",
        clauses=("GEN 63 §3.3",),
        state=ViolationState.DECISION,
        registered_on=PERFORMED + timedelta(days=2),
        transmitted_on=PERFORMED + timedelta(days=3),
        receipt_on=None,
        closed_on=None,
        withdrawn_on=None,
        withdrawn_why="",
        actions=actions,
    )


def history() -> SourceHistory:
    """Eight audits, one of them late, and the running one."""
    first = PERFORMED - 8 * timedelta(days=85)
    audits = []
    for at in range(8):
        day = first + (at + 1) * timedelta(days=85)
        late = at == 3
        due = day + timedelta(days=-4 if late else 5)
        audits.append(
            PastAuditShown(
                (f"A-2025-{at:04d}",),
                due - NINETY,
                due,
                day,
                Outcome.LATE if late else Outcome.IN_TIME,
                (day - due + NINETY).days,
                4 if late else 0,
                "Dana Whitfield",
                0,
                this_one=at == 7,
            )
        )
    due = PERFORMED + NINETY
    audits.append(PastAuditShown((), PERFORMED, due, None, Outcome.RUNNING, (DAY - PERFORMED).days))
    late_due = audits[3].due or DAY
    spell = OverdueShown(
        late_due, late_due + timedelta(days=1), audits[3].performed_on, 4, "An audit was performed"
    )
    return SourceHistory(tuple(audits), (spell,), "in time", due)


def audit_report() -> AuditReport:
    """The whole report."""
    return AuditReport(
        heading=heading(),
        source=SourceFacts(
            name="Customer Experience surveys",
            clause="GEN 63 §3.2",
            owner="System Security and Law Enforcement",
            holder="Data and Analytics",
            purpose="Awareness of safety and security issues",
            refresh="Monthly",
            retention="Five years",
            personal_information="yes",
            personal_details="Names in free text",
            note="",
            uses="uses",
            uses_since=date(2024, 8, 12),
            fields=("Race and ethnicity", "Age group"),
        ),
        audit=AuditFacts(
            name="A-2026-0013",
            state=AuditState.SIGNED,
            edition=1,
            started_on=PERFORMED - timedelta(days=3),
            started_by="Ines Ferreira",
            since=PERFORMED - timedelta(days=85),
            due=PERFORMED + timedelta(days=5),
            performed_on=PERFORMED,
            entered_on=PERFORMED,
            signed_on=PERFORMED + timedelta(days=12),
            signed_by="Ines Ferreira",
            signed_by_title="Equity Analyst",
            signed_as="designee",
            late=True,
            late_reason="The auditor was on leave.",
            own_work=False,
            designation=DesignationQuoted(
                "Memo 13",
                date(2026, 9, 28),
                date(2026, 10, 1),
                date(2026, 12, 31),
                "Dana Whitfield",
                date(2026, 9, 29),
            ),
            performers=(Performer("Omar Reyes", "Auditor", 4, PERFORMED, PERFORMED),),
        ),
        questions=(question(1), question(2, finding=True), question(3), question(4)),
        fields=(FieldShown("Race and ethnicity", "Title VI analysis"), FieldShown("Age group", "")),
        violations=(violation(2),),
        addenda=(AddendumShown(DAY, "Dana Whitfield", "The extract was that of October, not of September."),),
        history=history(),
    )
