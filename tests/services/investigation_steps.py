"""What the tests of investigations share: a case, an item of evidence, a request for a recording."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.investigation.calls import Answer, CallForService
from gen63_desktop.domain.investigation.custody import Move
from gen63_desktop.domain.investigation.evidence import EvidenceItem, EvidenceKind, NewEvidence
from gen63_desktop.domain.investigation.interviews import Interview, InterviewRole, InterviewWay
from gen63_desktop.domain.investigation.plan import Issue
from gen63_desktop.domain.investigation.recordings import RecordingRequest, RecordingSource
from gen63_desktop.domain.investigation.tasks import Task
from gen63_desktop.services.office import Office
from tests.offices import TODAY

FOOTAGE = b"ID3 a recording that the yellowhammer made"


def receive(office: Office, narrative: str = "The driver closed the door.") -> Complaint:
    """A complaint of the office."""
    return office.complaints.receive(NewComplaint(Complaint("", TODAY, narrative)))


def obtained(data: bytes | None = FOOTAGE, **said: object) -> NewEvidence:
    """A recording of a call as a form gives it."""
    values: dict[str, object] = {
        "kind": EvidenceKind.AUDIO,
        "description": "Call to the control room",
        "obtained_on": TODAY,
        "obtained_from": "Control room",
        "held_by": "Dana Whitfield",
        "means": "Handed over on a stick",
        "file_name": "" if data is None else "call.mp3",
    }
    return NewEvidence(**{**values, **said})  # type: ignore[arg-type]


def obtain(
    office: Office, complaint: Complaint, data: bytes | None = FOOTAGE, **said: object
) -> EvidenceItem:
    """Evidence of the complaint, with a file."""
    return office.investigation.record_evidence(complaint.id, obtained(data, **said), data)


def move(giver: str, holder: str, **said: object) -> Move:
    """A change of hands of today."""
    values: dict[str, object] = {"on": TODAY, "time": "", "purpose": "Analysis", "means": "In hand"}
    return Move(giver=giver, holder=holder, **{**values, **said})  # type: ignore[arg-type]


def request(office: Office, complaint: Complaint, hours: int | None = 72, ago: int = 48) -> RecordingRequest:
    """A recording that began so many hours ago and is kept for so many."""
    now: datetime = office.session.now()
    starts = now - timedelta(hours=ago)
    return office.investigation.request_recording(
        RecordingRequest(
            complaint.id,
            RecordingSource.VEHICLE,
            "Bus 5512, camera 3",
            starts,
            starts + timedelta(minutes=20),
            "Video unit",
            now,
            0,
            hours,
        )
    )


def investigated(office: Office, complaint: Complaint, word: str) -> None:
    """Each kind of record that an investigation keeps, with a word in it."""
    service, me, number = office.investigation, office.session.person.id, complaint.id
    item = obtain(office, complaint, description=f"{word} recording", obtained_from=f"{word} unit")
    service.move_evidence(item.id, move("Dana Whitfield", f"{word} laboratory"))
    asked = request(office, complaint)
    service.change_request(replace(asked, what=f"{word} camera"))
    issue = service.add_issue(Issue(number, 0, f"Was the {word} there?"))
    service.add_task(Task(number, f"Ask the {word}", me, TODAY, me, TODAY, issue.id))
    way = InterviewWay.TELEPHONE
    service.add_interview(Interview(number, InterviewRole.WITNESS, f"{word} keeper", None, "", way, me))
    answers = Answer.YES, Answer.YES
    now = office.session.now()
    service.add_call(CallForService(number, "1", None, "", f"{word} call", *answers, "Team", "", me, now))
