"""The compliance matrix as a report: of which day it is, what it prints, and why it may not be issued yet (R5)."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from gen63_desktop.domain.compliance.report import MatrixReport, verdict
from gen63_desktop.domain.compliance.tables import tables
from gen63_desktop.domain.errors import NotAllowed, Refused, RuleBroken
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest, Subject
from gen63_desktop.domain.findings.words import day
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.tables import PlainTable
from gen63_desktop.services.compliance.service import Compliance
from gen63_desktop.services.findings.maker import Maker
from gen63_desktop.services.session import Session


class OnCompliance(Maker[MatrixReport]):
    """GEN 63 sentence by sentence, on one day."""

    kind = ReportKind.MATRIX
    form = "gen63 compliance matrix, form 1"
    data = MatrixReport

    def subject(self, session: Session, request: ReportRequest) -> Subject:
        """The day; today where none is asked for, never one that has not come."""
        session.allow(Permission.READ_COMPLIANCE)
        on = _day(session, request)
        return Subject(on.isoformat(), f"Compliance with GEN 63 on {day(on)}", on, on)

    def gather(
        self,
        session: Session,
        request: ReportRequest,
        heading: Heading,
        progress: Progress,
        cancelled: Cancelled,
    ) -> MatrixReport:
        """The matrix of the day, as the records have it at the heading's moment."""
        found = Compliance(session).matrix(_day(session, request), progress, cancelled)
        return MatrixReport(
            heading,
            replace(
                found,
                read_at=heading.as_of,
                history_number=heading.history_number,
                history_hash=heading.history_hash,
            ),
        )

    def draw(self, data: MatrixReport) -> bytes:
        """The PDF."""
        from gen63_desktop.reports.compliance.report import draw

        return draw(data)

    def tables(self, data: MatrixReport) -> tuple[PlainTable, ...]:
        """The obligations, the states, every figure, all evidence, the notes."""
        return tables(data.matrix)

    def texts(self, data: MatrixReport) -> tuple[tuple[str, str], ...]:
        """The verdict of the first page."""
        return (("Verdict", verdict(data.matrix)),)

    def unready(self, data: MatrixReport) -> tuple[Refused, ...]:
        """Where records that a state rests on are closed to whoever drafts it."""
        shut = sum(each.closed for one in data.matrix.lines for each in one.evidence)
        if not shut:
            return ()
        return (
            NotAllowed(
                "S1",
                "Records that states rest on are closed to you ({count}), so the report would not name its evidence.",
                "It is issued by someone to whom they are open.",
                count=shut,
            ),
        )


def _day(session: Session, request: ReportRequest) -> date:
    today = session.today()
    on = request.day or today
    if on > today:
        raise RuleBroken(
            "R5",
            "Compliance is a fact about a day, and {day} has not come yet.",
            "Choose today or an earlier day.",
            where="day",
            day=day(on),
        )
    return on
