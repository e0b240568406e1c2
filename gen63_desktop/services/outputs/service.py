"""The outputs of complaints besides reports: the periods that are offered, and in which log a complaint stands."""

from __future__ import annotations

from pathlib import Path

from gen63_desktop.domain.outputs.logs import Membership, memberships
from gen63_desktop.domain.outputs.period import Period, periods
from gen63_desktop.domain.outputs.statistics import Statistics, statistics
from gen63_desktop.domain.outputs.statistics_tables import figure_tables
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services import exports
from gen63_desktop.services.complaints.service import Complaints
from gen63_desktop.services.outputs.reading import every_case
from gen63_desktop.services.session import Session
from gen63_desktop.store.complaints.outputs import alleged_in


class Outputs:
    """What the office tells of its complaints, from the same rows."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def periods(self) -> tuple[Period, ...]:
        """The quarters and years that have begun, of the calendar and of the office's fiscal year."""
        return periods(self.session.today(), self.session.facts.fiscal_year_month)

    def period(self, text: str) -> Period:
        """Read "2026", "FY27", "2026 Q3" or "FY27 Q1"."""
        return Period.parse(text, self.session.facts.fiscal_year_month)

    def logs_of(self, complaint_id: int) -> tuple[Membership, ...]:
        """Each log, and why a complaint stands in it or not."""
        self.session.allow(Permission.READ_COMPLAINTS)
        with self.session.ask() as reader:
            Complaints(self.session).seen(reader, complaint_id)
            return memberships(alleged_in(reader, complaint_id))

    def statistics(
        self, period: Period, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled
    ) -> Statistics:
        """The office's statistics of complaints for a period that has begun; refused to whom a case is closed."""
        today = self.session.today()
        period.check_begun(today)
        progress(0, None, "Reading complaints")
        cases = every_case(self.session, today)
        stop_if(cancelled)
        return statistics(period, today, cases)

    def save_statistics(
        self,
        found: Statistics,
        path: Path,
        progress: Progress = no_progress,
        cancelled: Cancelled = never_cancelled,
    ) -> int:
        """Write the tables of statistics to a file (XLSX, JSON, or CSV files in a ZIP); rows written."""
        self.session.allow(Permission.READ_ALL_COMPLAINTS)
        tables = [each.table for each in figure_tables(found)]
        return exports.write_tables(self.session, path, tables, progress, cancelled)
