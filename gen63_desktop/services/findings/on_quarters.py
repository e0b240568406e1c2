"""The quarterly report to the CEO: how it is made."""

from __future__ import annotations

from dataclasses import replace

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.arithmetic import check
from gen63_desktop.domain.findings.frozen import FORM
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest, Subject
from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.tables.all import tables
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.domain.tables import PlainTable
from gen63_desktop.services.findings.gathering import gather
from gen63_desktop.services.findings.maker import Maker
from gen63_desktop.services.session import Session

_FIRST_YEAR = 1900


class OnQuarters(Maker[QuarterlyReport]):
    """Figures of all areas for one quarter."""

    kind = ReportKind.QUARTERLY
    form = FORM
    data = QuarterlyReport

    def subject(self, session: Session, request: ReportRequest) -> Subject:
        """The quarter."""
        quarter = _quarter(session, request)
        return Subject(str(quarter), str(quarter), quarter.first, quarter.last)

    def gather(
        self,
        session: Session,
        request: ReportRequest,
        heading: Heading,
        progress: Progress,
        cancelled: Cancelled,
    ) -> QuarterlyReport:
        """The figures; contradictory ones are refused."""
        report = gather(session, _quarter(session, request), heading, progress, cancelled)
        check(report)
        return report

    def with_heading(self, data: QuarterlyReport, heading: Heading) -> QuarterlyReport:
        """The same figures under another heading."""
        return data.with_heading(heading)

    def as_issued(self, found: QuarterlyReport, kept: QuarterlyReport) -> QuarterlyReport:
        """Without what was not in such a report yet when it was issued: violations, then trends."""
        violations = found.violations if kept.violations is not None else None
        return replace(found, violations=violations, trends=found.trends if kept.trends is not None else None)

    def draw(self, data: QuarterlyReport) -> bytes:
        """The PDF."""
        from gen63_desktop.reports.quarterly.report import draw

        return draw(data)

    def tables(self, data: QuarterlyReport) -> tuple[PlainTable, ...]:
        """Every table."""
        return tables(data)


def _quarter(session: Session, request: ReportRequest) -> Quarter:
    quarter = Quarter.parse(request.quarter, session.facts.fiscal_year_month)
    if quarter.year < _FIRST_YEAR:
        raise Refused("There are no records of {quarter}.", "Choose a later quarter.", quarter=str(quarter))
    return quarter
