"""The violation report: what it is on, what it prints, and why it may not be issued yet (R1, C8)."""

from __future__ import annotations

from collections.abc import Iterator

from gen63_desktop.domain.complaints.records import Complaint, Outcome
from gen63_desktop.domain.errors import NotAllowed, Refused, RuleBroken
from gen63_desktop.domain.findings import violation_tables
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest, Subject
from gen63_desktop.domain.findings.violation_report import AllegationBehind, ViolationReport
from gen63_desktop.domain.findings.words import listed
from gen63_desktop.domain.progress import Cancelled, Progress, stop_if
from gen63_desktop.domain.redactions.terms import in_order, terms_of_parties
from gen63_desktop.domain.redactions.washing import Roles
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.tables import PlainTable
from gen63_desktop.domain.violations.records import Violation, ViolationState
from gen63_desktop.services.case_access import sees_case
from gen63_desktop.services.findings.looks import identities
from gen63_desktop.services.findings.maker import Maker
from gen63_desktop.services.findings.violation_facts import read
from gen63_desktop.services.session import Session
from gen63_desktop.services.violations.service import Violations


class OnViolations(Maker[ViolationReport]):
    """One violation of the register, wherever it was found."""

    kind = ReportKind.VIOLATION
    form = "gen63 violation report, form 1"
    data = ViolationReport
    drafted_with = (Permission.DRAFT_REPORTS, Permission.WORK_COMPLAINTS)

    def subject(self, session: Session, request: ReportRequest) -> Subject:
        """The violation by its number, from the day it was found to today."""
        violation = _seen(session, request.subject_id)
        _roles(session, violation)
        return Subject(
            name=violation.number,
            title=f"Violation of {listed([*violation.clauses, *filter(None, [violation.other_clause])])}",
            first=violation.found_on,
            last=max(session.today(), violation.found_on),
            case_id=violation.complaint_id,
        )

    def gather(
        self,
        session: Session,
        request: ReportRequest,
        heading: Heading,
        progress: Progress,
        cancelled: Cancelled,
    ) -> ViolationReport:
        """Everything from one reading."""
        violation = _seen(session, request.subject_id)
        roles = _roles(session, violation)
        stop_if(cancelled)
        progress(0, 1, "Reading the violation")
        with session.ask() as reader:
            return read(reader, request.subject_id, heading, roles)

    def draw(self, data: ViolationReport) -> bytes:
        """The PDF."""
        from gen63_desktop.reports.violation.report import draw

        return draw(data)

    def tables(self, data: ViolationReport) -> tuple[PlainTable, ...]:
        """Every table, those without rows too."""
        return violation_tables.tables(data)

    def texts(self, data: ViolationReport) -> tuple[tuple[str, str], ...]:
        """What stands outside the tables."""
        return (
            ("What was found", data.what),
            ("Analysis", data.analysis),
            *(
                (f"Allegation {one.place}, {name}", text)
                for one in data.allegations
                for name, text in (
                    ("conduct", one.conduct),
                    ("evidence considered", one.evidence),
                    ("analysis", one.rationale),
                )
                if text
            ),
        )

    def unready(self, data: ViolationReport) -> tuple[Refused, ...]:
        """Every allegation without a finding, and every sustained one without an action, together (C8)."""
        return tuple(_unready(data))


def _seen(session: Session, violation_id: int) -> Violation:
    """The violation, where the person may see it and, where it came from one, the case behind it."""
    session.allow_any(*OnViolations.drafted_with)
    violation = Violations(session).get(violation_id)
    if violation.complaint_id is None:
        return violation
    with session.ask() as reader:
        complaint = reader.look_up(Complaint, violation.complaint_id)
        if complaint is None or not sees_case(session, reader, complaint):
            raise NotAllowed(
                "S1",
                "{number} came from a complaint that you may not open, and its report tells of that case.",
                "It is drafted by someone who may open the case.",
                number=violation.number,
            )
    return violation


def _roles(session: Session, violation: Violation) -> Roles:
    """Roles for the names of complainants and witnesses, which the report does not need; a look tells who they are."""
    if violation.complaint_id is None:
        return Roles(())
    why = f"Violation report {violation.number}: roles are put for the names of complainants and witnesses"
    found = identities(session, violation.complaint_id, why)
    return Roles(in_order(terms_of_parties(found.parties)))


def _unready(data: ViolationReport) -> Iterator[Refused]:
    if data.state is ViolationState.WITHDRAWN:
        yield RuleBroken(
            "R6",
            "{number} was withdrawn as registered in error.",
            "Nothing is reported of it; register it anew if it was a violation after all.",
            number=data.number,
        )
    for one in data.allegations:
        if not one.answered:
            yield _without_finding(data, one)
        elif one.sustained and not one.violation:
            yield RuleBroken(
                "C8",
                "Allegation {place} of {complaint} is sustained, and no violation is registered from it that stands.",
                "Register the violation from the allegation, and recommend a corrective action.",
                place=one.place,
                complaint=data.complaint,
            )
        elif one.sustained and not one.actions:
            yield _without_action(f"allegation {one.place} of {data.complaint}", one.violation)
    if not data.actions and not any(one.here and one.sustained for one in data.allegations):
        yield _without_action("the violation", data.number)
    if data.complaint and not any(one.here and one.sustained for one in data.allegations):
        yield RuleBroken(
            "C8",
            "The finding that {number} was registered from does not stand as sustained any more.",
            "Have the finding approved again, or withdraw the violation.",
            number=data.number,
        )


def _without_finding(data: ViolationReport, one: AllegationBehind) -> Refused:
    if one.outcome is Outcome.PROPOSED:
        return RuleBroken(
            "C8",
            "Allegation {place} of {complaint} has a finding that nobody approved yet.",
            "Have it approved or returned by someone who did not investigate.",
            place=one.place,
            complaint=data.complaint,
        )
    return RuleBroken(
        "C8",
        "Allegation {place} of {complaint} has no finding.",
        "Propose a finding and have it approved, or close the allegation for a stated reason.",
        place=one.place,
        complaint=data.complaint,
    )


def _without_action(what: str, number: str) -> Refused:
    return RuleBroken(
        "C8",
        "No corrective action is recommended for {what} ({number}).",
        "Recommend an action at supervisor or executive level, with its owner and due date.",
        what=what,
        number=number,
    )
