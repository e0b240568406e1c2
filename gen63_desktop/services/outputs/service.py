"""The outputs of complaints besides reports: the periods that are offered, and in which log a complaint stands."""

from __future__ import annotations

from gen63_desktop.domain.outputs.logs import Membership, memberships
from gen63_desktop.domain.outputs.period import Period, periods
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.complaints.service import Complaints
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
