"""The coded facts of a quarter's complaints, for the reviewers of SSLE (M6)."""

from __future__ import annotations

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.case_scope import CaseScope, Reach, Relation, may_see_case
from gen63_desktop.domain.complaints.coded import (
    CodedAllegation,
    CodedComplaint,
    CodedQuarter,
    is_about_ssle,
)  # fmt: skip
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Respondent
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.complaints.part import Part, allegations_of
from gen63_desktop.store.complaints import asked
from gen63_desktop.store.complaints.coded import coded_quarter
from gen63_desktop.store.complaints.scope import relation_of
from gen63_desktop.store.reader import Reader


class Coding(Part):
    """What can be known of complaints without opening them."""

    def coded_facts(self, quarter: Quarter) -> CodedQuarter:
        """Codes and days of the complaints received or closed in a quarter; of those withheld the count."""
        self.session.allow_any(Permission.READ_CODED_FACTS, Permission.READ_ALL_COMPLAINTS)
        if self.session.store.looks is not None and not self.session.may(Permission.READ_ALL_COMPLAINTS):
            with self.session.ask() as reader:  # the server gives a reviewer these columns and no others
                return coded_quarter(reader, quarter.first, quarter.last)
        scope = CaseScope(self.session.person.id, Reach.ALL, self.session.case_scope().opens_sealed)
        told, withheld = [], 0
        with self.session.ask() as reader:
            for number in asked.received_or_closed(reader, quarter.first, quarter.last):
                complaint = reader.get(Complaint, number)
                respondents = reader.find(Respondent, complaint_id=number)
                about = is_about_ssle((one.kind, one.employer, one.unit) for one in respondents)
                open_to = may_see_case(scope, self._relation(reader, complaint))
                if not open_to or (about and not self.session.may(Permission.READ_ALL_COMPLAINTS)):
                    withheld += 1
                else:
                    told.append(_coded(complaint, allegations_of(reader, number), respondents))
        return CodedQuarter(tuple(told), withheld)

    def _relation(self, reader: Reader, complaint: Complaint) -> Relation:
        return relation_of(reader, complaint, self.session.person.id)


def _coded(
    complaint: Complaint, allegations: tuple[Allegation, ...], respondents: tuple[Respondent, ...]
) -> CodedComplaint:
    return CodedComplaint(
        complaint.number,
        complaint.received,
        complaint.channel,
        complaint.status,
        complaint.due,
        complaint.closed,
        tuple(
            CodedAllegation(
                one.bases,
                one.retaliation,
                tuple(sorted({r.kind for r in respondents if r.allegation_id == one.id})),
                one.outcome,
                one.finding,
            )
            for one in allegations
        ),
    )
