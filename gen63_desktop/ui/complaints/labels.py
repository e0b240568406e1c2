"""What fields, statuses and days of a complaint are called on its page."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.complaints.incident import known
from gen63_desktop.domain.complaints.records import Complaint, Outcome, Status
from gen63_desktop.domain.complaints.time_line import Kind
from gen63_desktop.domain.deadlines import DueState
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.ui.complaints.incident_field import known_words, time_words
from gen63_desktop.ui.shared import history_fields, words
from gen63_desktop.ui.shared.tokens import Tone
from gen63_desktop.ui.shared.vocabulary import word

STATUS_TONES = {
    Status.RECEIVED: Tone.NEW,
    Status.INVESTIGATION: Tone.PROGRESS,
    Status.WAITING: Tone.WAITING,
    Status.APPROVAL: Tone.WAITING,
    Status.CLOSED: Tone.CLOSED,
}
OUTCOME_TONES = {
    Outcome.OPEN: Tone.NEW,
    Outcome.PROPOSED: Tone.WAITING,
    Outcome.APPROVED: Tone.DONE,
    Outcome.NO_FINDING: Tone.CLOSED,
    Outcome.IMPORTED: Tone.CLOSED,
}


def bases_words(bases: tuple[Basis, ...]) -> str:
    """The bases, one after the other."""
    return ", ".join(word(basis) for basis in bases)


def due_words(state: DueState, due: date | None, closed: date | None, today: date, late: int) -> str:
    """The due date as the list shows it: met, missed, or how far away."""
    if state is DueState.MET:
        return QCoreApplication.translate("Complaints", "Closed {day}").format(day=words.day(closed))
    if state is DueState.MISSED:
        if late == 1:
            return QCoreApplication.translate("Complaints", "Closed 1 day late")
        return QCoreApplication.translate("Complaints", "Closed {n} days late").format(n=words.number(late))
    if state is DueState.NONE:
        return ""
    return words.due(due, today)


def due_tone(state: DueState) -> Tone | None:
    """The colour of a due date that asks for attention."""
    return Tone.LATE if state in {DueState.OVERDUE, DueState.TODAY, DueState.MISSED} else None


def incident_words(complaint: Complaint) -> str:
    """When it happened, as far as it is known."""
    when = known(complaint.incident, complaint.incident_to, complaint.incident_about)
    parts = (
        "" if when is None else known_words(when),
        time_words(complaint),
        complaint.incident_words,
    )
    return ", ".join(part for part in parts if part)


def where_words(complaint: Complaint) -> str:
    """Where it happened, as far as it is known."""
    parts = []
    if complaint.line:
        named = QCoreApplication.translate("Complaints", "line {line}").format(line=complaint.line)
        parts.append(named if complaint.line.isdecimal() else complaint.line)
    if complaint.place:
        parts.append(complaint.place)
    if complaint.direction:
        towards = QCoreApplication.translate("Complaints", "direction {direction}")
        parts.append(towards.format(direction=complaint.direction))
    if complaint.vehicle:
        vehicle = QCoreApplication.translate("Complaints", "vehicle {vehicle}")
        parts.append(vehicle.format(vehicle=complaint.vehicle))
    if complaint.latitude is not None and complaint.longitude is not None:
        parts.append(f"{complaint.latitude}, {complaint.longitude}")
    return ", ".join(parts)


def kind_words(kind: Kind) -> str:
    """What a change of the time line is about; empty for the complaint itself."""
    return {
        Kind.ALLEGATION: QCoreApplication.translate("Complaints", "Allegation"),
        Kind.RESPONDENT: QCoreApplication.translate("Complaints", "Respondent"),
        Kind.PERSON: QCoreApplication.translate("Complaints", "Person"),
        Kind.CHARACTERISTIC: QCoreApplication.translate("Complaints", "Characteristic"),
        Kind.INVESTIGATOR: QCoreApplication.translate("Complaints", "Investigator"),
        Kind.NOTE: QCoreApplication.translate("Complaints", "Note"),
        Kind.LETTER: QCoreApplication.translate("Complaints", "Letter"),
        Kind.PAUSE: QCoreApplication.translate("Complaints", "Pause"),
        Kind.CLOCK: QCoreApplication.translate("Complaints", "Clock"),
        Kind.APPEAL: QCoreApplication.translate("Complaints", "Appeal"),
        Kind.ACKNOWLEDGEMENT: QCoreApplication.translate("Complaints", "Acknowledgement"),
        Kind.EVIDENCE: QCoreApplication.translate("Complaints", "Evidence"),
        Kind.CUSTODY: QCoreApplication.translate("Complaints", "Chain of custody"),
        Kind.RECORDING: QCoreApplication.translate("Complaints", "Request for a recording"),
        Kind.TASK: QCoreApplication.translate("Complaints", "Task"),
        Kind.ISSUE: QCoreApplication.translate("Complaints", "Issue"),
        Kind.INTERVIEW: QCoreApplication.translate("Complaints", "Interview"),
        Kind.CALL: QCoreApplication.translate("Complaints", "Call for service"),
        Kind.REFERRAL: QCoreApplication.translate("Complaints", "Referral"),
    }.get(kind, "")


def field_words(field: str) -> str:
    """What a field is called; as every history calls it where the forms of a complaint have none for it."""
    return _field_titles().get(field) or history_fields.field_words(field)


def field_place(field: str) -> int:
    """Where a field stands among the others."""
    names = list(_field_titles())
    return names.index(field) if field in names else len(names)


def _field_titles() -> dict[str, str]:
    """All names, in the order of the forms."""
    return _of_complaint() | _of_allegation() | _of_people() | _of_letters()


def _of_complaint() -> dict[str, str]:
    return {
        "number": QCoreApplication.translate("Complaints", "Number"),
        "received": QCoreApplication.translate("Complaints", "Date received"),
        "received_words": QCoreApplication.translate("Complaints", "Date received, in their words"),
        "narrative": QCoreApplication.translate("Complaints", "Narrative"),
        "summary": QCoreApplication.translate("Complaints", "Summary"),
        "channel": QCoreApplication.translate("Complaints", "Channel"),
        "identity": QCoreApplication.translate("Complaints", "Complainant"),
        "sealed": QCoreApplication.translate("Complaints", "Identity"),
        "language": QCoreApplication.translate("Complaints", "Language"),
        "accommodation": QCoreApplication.translate("Complaints", "Accommodation"),
        "category": QCoreApplication.translate("Complaints", "Category"),
        "incident": QCoreApplication.translate("Complaints", "Date of the incident"),
        "incident_to": QCoreApplication.translate("Complaints", "Last day that it may have been"),
        "incident_about": QCoreApplication.translate("Complaints", "How the date is meant"),
        "incident_time": QCoreApplication.translate("Complaints", "Time of the incident"),
        "incident_time_to": QCoreApplication.translate("Complaints", "Time, at the latest"),
        "incident_words": QCoreApplication.translate("Complaints", "When it happened"),
        "line": QCoreApplication.translate("Complaints", "Line"),
        "place": QCoreApplication.translate("Complaints", "Place"),
        "direction": QCoreApplication.translate("Complaints", "Direction"),
        "vehicle": QCoreApplication.translate("Complaints", "Vehicle"),
        "latitude": QCoreApplication.translate("Complaints", "Latitude"),
        "longitude": QCoreApplication.translate("Complaints", "Longitude"),
        "remedy": QCoreApplication.translate("Complaints", "What the complainant asks for"),
        "filed_elsewhere": QCoreApplication.translate("Complaints", "Also filed with"),
        "jurisdiction": QCoreApplication.translate("Complaints", "Whose it is to decide"),
        "jurisdiction_words": QCoreApplication.translate("Complaints", "Why it is so"),
        "to": QCoreApplication.translate("Complaints", "Referred to"),
        "body": QCoreApplication.translate("Complaints", "Body"),
        "reference": QCoreApplication.translate("Complaints", "Reference"),
        "reason": QCoreApplication.translate("Complaints", "Reason"),
        "answered_on": QCoreApplication.translate("Complaints", "Answered on"),
        "answer": QCoreApplication.translate("Complaints", "What came back"),
        "status": QCoreApplication.translate("Complaints", "Status"),
        "owner_id": QCoreApplication.translate("Complaints", "Owner"),
        "investigator_id": QCoreApplication.translate("Complaints", "Investigator"),
        "person_id": QCoreApplication.translate("Complaints", "Person"),
        "since": QCoreApplication.translate("Complaints", "Since"),
        "until": QCoreApplication.translate("Complaints", "Until"),
        "next_step": QCoreApplication.translate("Complaints", "Next step"),
        "next_step_due": QCoreApplication.translate("Complaints", "Next step by"),
        "due": QCoreApplication.translate("Complaints", "Due date"),
        "closed": QCoreApplication.translate("Complaints", "Closed"),
        "closing": QCoreApplication.translate("Complaints", "Closed without a finding"),
        "closing_words": QCoreApplication.translate("Complaints", "Reason"),
        "source_ref": QCoreApplication.translate("Complaints", "Number in the register"),
        "files": QCoreApplication.translate("Complaints", "Files"),
        "rule": QCoreApplication.translate("Complaints", "Which clock"),
        "ground": QCoreApplication.translate("Complaints", "Ground"),
        "first": QCoreApplication.translate("Complaints", "First day"),
        "last": QCoreApplication.translate("Complaints", "Last day"),
        "day": QCoreApplication.translate("Complaints", "Day"),
    }


def _of_allegation() -> dict[str, str]:
    return {
        "conduct": QCoreApplication.translate("Complaints", "Conduct"),
        "bases": QCoreApplication.translate("Complaints", "Alleged bases"),
        "other_basis": QCoreApplication.translate("Complaints", "Other basis"),
        "actual": QCoreApplication.translate("Complaints", "Said to be true of the person"),
        "volunteered": QCoreApplication.translate("Complaints", "Volunteered"),
        "bears_on_incident": QCoreApplication.translate("Complaints", "Bears on the incident"),
        "retaliation": QCoreApplication.translate("Complaints", "Retaliation"),
        "statutes": QCoreApplication.translate("Complaints", "Statutes"),
        "clause": QCoreApplication.translate("Complaints", "Clause"),
        "outcome": QCoreApplication.translate("Complaints", "Outcome"),
        "finding": QCoreApplication.translate("Complaints", "Finding"),
        "evidence": QCoreApplication.translate("Complaints", "Evidence considered"),
        "rationale": QCoreApplication.translate("Complaints", "What it rests on"),
        "their_finding": QCoreApplication.translate("Complaints", "Finding in the agency's words"),
        "discipline": QCoreApplication.translate("Complaints", "Discipline in the agency's words"),
        "proposed_by": QCoreApplication.translate("Complaints", "Proposed by"),
        "proposed_on": QCoreApplication.translate("Complaints", "Proposed on"),
        "approved_by": QCoreApplication.translate("Complaints", "Approved by"),
        "approved_on": QCoreApplication.translate("Complaints", "Approved on"),
        "return_words": QCoreApplication.translate("Complaints", "Returned because"),
    }


def _of_people() -> dict[str, str]:
    return {
        "kind": QCoreApplication.translate("Complaints", "Kind"),
        "name": QCoreApplication.translate("Complaints", "Name"),
        "identifier": QCoreApplication.translate("Complaints", "Badge or number"),
        "employer": QCoreApplication.translate("Complaints", "Employer"),
        "unit": QCoreApplication.translate("Complaints", "Unit"),
        "sworn": QCoreApplication.translate("Complaints", "Sworn"),
        "role": QCoreApplication.translate("Complaints", "Role"),
        "addressed_as": QCoreApplication.translate("Complaints", "Wishes to be addressed as"),
        "gender": QCoreApplication.translate("Complaints", "Gender that the person uses"),
        "phone": QCoreApplication.translate("Complaints", "Telephone"),
        "email": QCoreApplication.translate("Complaints", "E-mail"),
        "reach_by": QCoreApplication.translate("Complaints", "Wishes to be reached by"),
        "safe_times": QCoreApplication.translate("Complaints", "When and how it is safe"),
        "no_message": QCoreApplication.translate("Complaints", "Messages"),
        "address": QCoreApplication.translate("Complaints", "Address"),
        "note": QCoreApplication.translate("Complaints", "Note"),
        "text": QCoreApplication.translate("Complaints", "Text"),
        "characteristic": QCoreApplication.translate("Complaints", "Characteristic"),
        "words": QCoreApplication.translate("Complaints", "In their words"),
        "how_it_bears": QCoreApplication.translate("Complaints", "How it bears on the incident"),
    }


def _of_letters() -> dict[str, str]:
    return {
        "way": QCoreApplication.translate("Complaints", "How it went out"),
        "sent_on": QCoreApplication.translate("Complaints", "Sent on"),
        "answer_by": QCoreApplication.translate("Complaints", "Answer by"),
        "returned_on": QCoreApplication.translate("Complaints", "Came back on"),
        "returned_words": QCoreApplication.translate("Complaints", "What stands on it"),
    }
