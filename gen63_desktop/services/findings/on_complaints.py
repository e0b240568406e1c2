"""The findings on a complaint: the versions for the CEO, the complainant and the public (R1, C7, C8)."""

from __future__ import annotations

from collections.abc import Iterator

from gen63_desktop.domain.complaints.records import Outcome
from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.findings import complaint_tables
from gen63_desktop.domain.findings.complaint_report import (
    OWN,
    AllegationFound,
    ComplaintReport,
)
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import Audience, ReportKind, ReportRequest, Subject
from gen63_desktop.domain.findings.words import plural
from gen63_desktop.domain.progress import Cancelled, Progress, stop_if
from gen63_desktop.domain.redactions.checking import (
    LeftIn,
    blanked,
    not_own,
    still_there,
    texts_of_data,
)  # fmt: skip
from gen63_desktop.domain.redactions.removed import passages_left, terms_removed
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.tables import PlainTable
from gen63_desktop.services.complaints.part import allegations_of
from gen63_desktop.services.complaints.sealing import Identities
from gen63_desktop.services.complaints.service import Complaints
from gen63_desktop.services.findings.complaint_facts import read_case, report_of
from gen63_desktop.services.findings.looks import identities
from gen63_desktop.services.findings.maker import Maker
from gen63_desktop.services.session import Session


class OnComplaints(Maker[ComplaintReport]):
    """One complaint. Whoever drafts its findings looks at its identities: they are what is taken out."""

    kind = ReportKind.COMPLAINT
    form = "gen63 complaint findings, form 1"
    data = ComplaintReport
    audiences = (Audience.EXECUTIVE, Audience.COMPLAINANT, Audience.PUBLIC)
    drafted_with = (Permission.DRAFT_REPORTS, Permission.WORK_COMPLAINTS)

    def subject(self, session: Session, request: ReportRequest) -> Subject:
        """The complaint by its number, from the day it was received to the day it was closed."""
        session.allow_any(*self.drafted_with)
        complaint = Complaints(session).get(request.subject_id)
        _look(session, request)
        with session.ask() as reader:
            count = len(allegations_of(reader, complaint.id))
        first = complaint.received or session.today()
        return Subject(
            name=complaint.number,
            title=f"Findings on {plural(count, 'allegation')} of {complaint.number}",
            first=first,
            last=max(complaint.closed or session.today(), first),
            case_id=complaint.id,
        )

    def gather(
        self,
        session: Session,
        request: ReportRequest,
        heading: Heading,
        progress: Progress,
        cancelled: Cancelled,
    ) -> ComplaintReport:
        """Everything from one reading, without what the audience is not to read."""
        session.allow_any(*self.drafted_with)
        complaint = Complaints(session).get(request.subject_id)
        found = _look(session, request)
        stop_if(cancelled)
        progress(0, 1, "Reading the case")
        with session.ask() as reader:
            case = read_case(reader, complaint.id, found)
        return report_of(case, heading)

    def draw(self, data: ComplaintReport) -> bytes:
        """The PDF."""
        from gen63_desktop.reports.complaint.report import draw

        return draw(data)

    def tables(self, data: ComplaintReport) -> tuple[PlainTable, ...]:
        """Every table, those without rows too."""
        return complaint_tables.tables(data)

    def compared(self, data: ComplaintReport) -> tuple[PlainTable, ...]:
        """Of a version for others without what people wrote: the edition before may tell what is taken out now."""
        return complaint_tables.without_words(self.tables(data)) if data.redacted else self.tables(data)

    def texts(self, data: ComplaintReport) -> tuple[tuple[str, str], ...]:
        """What stands outside the tables, and in them where a new edition does not quote it."""
        found = [
            ("Summary", data.summary),
            ("In the complainant’s words", data.narrative),
            ("When it happened", f"{data.incident or ''} {data.incident_time} {data.incident_words}".strip()),
            ("Line", data.line),
            ("Place", data.place),
            ("Vehicle", data.vehicle),
            ("What is asked for", data.remedy),
            ("Filed elsewhere", data.filed_elsewhere),
            ("Why it was closed", data.closing_words),
        ]
        for one in data.allegations:
            found += [
                (f"Allegation {one.place}, conduct", one.conduct),
                (f"Allegation {one.place}, evidence considered", one.evidence),
                (f"Allegation {one.place}, analysis", one.analysis),
            ]
            if data.redacted:
                found += [
                    (f"Allegation {one.place}, bases", complaint_tables.alleged(one)),
                    (f"Allegation {one.place}, the agency’s own word", one.their_finding),
                    *(
                        (f"Allegation {one.place}, employer of {each.called}", each.employer)
                        for each in one.respondents
                    ),
                ]
        return tuple((name, text) for name, text in found if text)

    def unready(self, data: ComplaintReport) -> tuple[Refused, ...]:
        """Every allegation without a finding, and every marked passage that stands no more, together."""
        return tuple(_unready(data))

    def check_drawn(self, data: ComplaintReport, pdf: bytes) -> tuple[Refused, ...]:
        """Every word that was taken out and is in the data or in the finished file still (R2)."""
        return tuple(_remains(data, pdf)) if data.redacted else ()


def _look(session: Session, request: ReportRequest) -> Identities:
    why = f"Complaint findings for the {request.audience.value}: names are put as roles or taken out"
    return identities(session, request.subject_id, why)


def _unready(data: ComplaintReport) -> Iterator[Refused]:
    if not data.allegations:
        yield RuleBroken(
            "C7",
            "{number} holds no allegation, so there is nothing to find on.",
            "Record what is alleged, and have a finding on it.",
            number=data.number,
        )
    for one in data.open_allegations:
        yield _without_finding(data.number, one)
    for lost in data.lost:
        yield RuleBroken(
            "R2",
            "A passage marked as “{ground}” by {by} on {on} no longer stands where it was marked: {text}.",
            "Open Redactions… on the complaint’s page: mark the passage anew, or take the mark away.",
            ground=lost.ground.value,
            by=lost.by,
            on=lost.on,
            text=lost.where,
        )


def _without_finding(number: str, one: AllegationFound) -> Refused:
    if one.outcome is Outcome.PROPOSED:
        return RuleBroken(
            "C7",
            "Allegation {place} of {number} has a finding that nobody approved yet.",
            "Have it approved or returned by someone who did not investigate.",
            place=one.place,
            number=number,
        )
    return RuleBroken(
        "C7",
        "Allegation {place} of {number} has no finding.",
        "Propose a finding and have it approved, or close the allegation for a stated reason.",
        place=one.place,
        number=number,
    )


def _remains(data: ComplaintReport, pdf: bytes) -> Iterator[Refused]:
    from gen63_desktop.reports.complaint.report import draw
    from gen63_desktop.reports.reading_back import texts_in

    terms = terms_removed(data)
    if terms is None:
        yield RuleBroken(
            "R2",
            "What was taken out of these data is not known any more: they were read from what is kept.",
            "Draft the version anew from the records; an issued file is compared byte by byte instead.",
        )
        return
    left = LeftIn(passages_left(data))
    for ground in {
        one for text in texts_of_data(data, OWN) for one in still_there(left.counted(text), terms)
    }:
        yield RuleBroken(
            "R2",
            "A {ground} that was to be taken out stands in the data of this version still.",
            "This is a fault of the program: nothing was issued. Report it with the version’s name.",
            ground=ground.value,
        )
    strange = not_own(terms, (text for _, text in texts_in(draw(blanked(data, OWN)))))
    for ground, where in sorted(
        {(one, where) for where, text in texts_in(pdf) for one in still_there(left.everywhere(text), strange)}
    ):
        yield RuleBroken(
            "R2",
            "A {ground} that was taken out stands in the finished file still, in {text}.",
            "Nothing was issued. This is a fault of the program: report it with the version’s name.",
            ground=ground.value,
            text=where,
        )
