"""What the parts of the reports service share: which reports a person may see (S1)."""

from __future__ import annotations

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import no_such_record
from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.case_access import sees_case
from gen63_desktop.services.session import Session
from gen63_desktop.store.complaints.scope import relation_of
from gen63_desktop.store.reader import Reader


class Part:
    """One part of the service; all parts are one `Findings`."""

    def __init__(self, session: Session) -> None:
        self.session = session

    def seen(self, reader: Reader, report_id: int) -> IssuedReport:
        """A report that the person may see; any other is to them as if there were none."""
        report = reader.get(IssuedReport, report_id)
        if report.case_id is None:
            self.session.allow(Permission.READ_REPORTS)
        elif not self.sees(reader, report):
            raise no_such_record(report_id)
        return report

    def sees(self, reader: Reader, report: IssuedReport) -> bool:
        """Whether the person may see it. A report on a case goes by the walls and the seal of the case."""
        reads = self.session.may(Permission.READ_REPORTS)
        if report.case_id is None:
            return reads
        if self.session.store.looks is not None and not self.session.may(Permission.READ_COMPLAINTS):
            # the server shows no row of a case that is walled; whoever reads no complaints holds no case's key
            return reads and not report.sealed_blob
        complaint = reader.look_up(Complaint, report.case_id)
        if complaint is None:
            return False
        relation = relation_of(reader, complaint, self.session.person.id)
        if relation.walled or (relation.sealed and not relation.permitted):
            return False
        own = report.of_kind is ReportKind.COMPLAINT and sees_case(self.session, reader, complaint)
        return reads or own
