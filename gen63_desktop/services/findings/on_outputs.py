"""What the law asks for, as reports: the Title VI log, the ADA log, the state table, the eight categories (C14)."""

from __future__ import annotations

from abc import abstractmethod
from datetime import date
from typing import TypeVar

from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest, Subject
from gen63_desktop.domain.outputs import categories, log_report, state_table
from gen63_desktop.domain.outputs.categories import CategoryReport
from gen63_desktop.domain.outputs.log_report import LogReport
from gen63_desktop.domain.outputs.logs import Log
from gen63_desktop.domain.outputs.period import Period
from gen63_desktop.domain.outputs.rows import CaseRow
from gen63_desktop.domain.outputs.state_table import StateReport
from gen63_desktop.domain.progress import Cancelled, Progress, stop_if
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.tables import PlainTable
from gen63_desktop.services.findings.maker import Maker, ReportData
from gen63_desktop.services.outputs.reading import every_case, every_case_in_words
from gen63_desktop.services.session import Session

DataT = TypeVar("DataT", bound=ReportData)


class OnPeriod(Maker[DataT]):
    """An output of a quarter or a year, made of the rows of all complaints."""

    def subject(self, session: Session, request: ReportRequest) -> Subject:
        """The period, which has begun."""
        session.allow(Permission.READ_ALL_COMPLAINTS)
        period = self.period(session, request)
        kind = self.kind.label
        return Subject(period.name, f"{kind}, {period.name}", period.first, period.last)

    def gather(
        self,
        session: Session,
        request: ReportRequest,
        heading: Heading,
        progress: Progress,
        cancelled: Cancelled,
    ) -> DataT:
        """Every complaint is read; the rules of the output say which are counted."""
        period, today = self.period(session, request), session.today()
        progress(0, None, "Reading complaints")
        cases = self.read(session, today)
        stop_if(cancelled)
        return self.counted(heading, period, today, cases)

    def period(self, session: Session, request: ReportRequest) -> Period:
        """The period that is asked for."""
        period = Period.parse(request.quarter, session.facts.fiscal_year_month)
        period.check_begun(session.today())
        return period

    def read(self, session: Session, today: date) -> tuple[CaseRow, ...]:
        """The rows that it is made of."""
        return every_case(session, today)

    @abstractmethod
    def counted(self, heading: Heading, period: Period, today: date, cases: tuple[CaseRow, ...]) -> DataT:
        """The output."""


class _OnLog(OnPeriod[LogReport]):
    """A log of one law."""

    data = LogReport
    log: Log

    def read(self, session: Session, today: date) -> tuple[CaseRow, ...]:
        """With the words on conduct, without names."""
        return every_case_in_words(session, today)

    def counted(self, heading: Heading, period: Period, today: date, cases: tuple[CaseRow, ...]) -> LogReport:
        """The log."""
        return log_report.log_report(heading, self.log, period, today, cases)

    def draw(self, data: LogReport) -> bytes:
        """The PDF."""
        from gen63_desktop.reports.outputs.log import draw

        return draw(data)

    def tables(self, data: LogReport) -> tuple[PlainTable, ...]:
        """The log, and every complaint of the period by log."""
        return log_report.tables(data)

    def texts(self, data: LogReport) -> tuple[tuple[str, str], ...]:
        """The sentence of the first page."""
        return (("Summary", log_report.verdict(data)),)


class OnTitleVI(_OnLog):
    """Complaints under Title VI."""

    kind = ReportKind.TITLE_VI_LOG
    form = "gen63 Title VI log, form 1"
    log = Log.TITLE_VI


class OnAda(_OnLog):
    """Complaints under the ADA and the Rehabilitation Act, apart from those under Title VI."""

    kind = ReportKind.ADA_LOG
    form = "gen63 ADA log, form 1"
    log = Log.ADA


class OnStateTable(OnPeriod[StateReport]):
    """The state's table of a calendar year."""

    kind = ReportKind.STATE_TABLE
    form = "gen63 annual state table, form 1"
    data = StateReport

    def period(self, session: Session, request: ReportRequest) -> Period:
        """A calendar year; the state asks for no other period."""
        period = super().period(session, request)
        if not period.calendar_year:
            raise RuleBroken(
                "C14",
                "The state asks for calendar years, and {period} is none.",
                "Choose a year like 2026.",
                where="period",
                period=period.name,
            )
        return period

    def counted(
        self, heading: Heading, period: Period, today: date, cases: tuple[CaseRow, ...]
    ) -> StateReport:
        """The table."""
        return state_table.state_report(heading, period, today, cases)

    def draw(self, data: StateReport) -> bytes:
        """The PDF."""
        from gen63_desktop.reports.outputs.state_table import draw

        return draw(data)

    def tables(self, data: StateReport) -> tuple[PlainTable, ...]:
        """Every table."""
        return state_table.tables(data)

    def texts(self, data: StateReport) -> tuple[tuple[str, str], ...]:
        """The sentence of the first page."""
        return (("Summary", state_table.verdict(data)),)


class OnCategories(OnPeriod[CategoryReport]):
    """The dashboard's eight categories."""

    kind = ReportKind.CATEGORIES
    form = "gen63 dashboard categories, form 1"
    data = CategoryReport

    def counted(
        self, heading: Heading, period: Period, today: date, cases: tuple[CaseRow, ...]
    ) -> CategoryReport:
        """The categories."""
        return categories.category_report(heading, period, today, cases)

    def draw(self, data: CategoryReport) -> bytes:
        """The PDF."""
        from gen63_desktop.reports.outputs.categories import draw

        return draw(data)

    def tables(self, data: CategoryReport) -> tuple[PlainTable, ...]:
        """Every table."""
        return categories.tables(data)

    def texts(self, data: CategoryReport) -> tuple[tuple[str, str], ...]:
        """The sentence of the first page."""
        return (("Summary", categories.verdict(data)),)
