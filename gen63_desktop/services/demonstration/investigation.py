"""The investigation of a few complaints of the demonstration, as it stands on its last day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

from gen63_desktop.domain.complaints.records import Complaint, Status
from gen63_desktop.domain.investigation.calls import Answer, CallForService
from gen63_desktop.domain.investigation.custody import Move
from gen63_desktop.domain.investigation.evidence import EvidenceKind, NewEvidence
from gen63_desktop.domain.investigation.interviews import (
    Interview,
    InterviewRole,
    InterviewState,
    InterviewWay,
)
from gen63_desktop.domain.investigation.plan import Issue
from gen63_desktop.domain.investigation.recordings import RecordingRequest, RecordingSource, RequestState
from gen63_desktop.domain.investigation.tasks import Task, TaskState
from gen63_desktop.services.demonstration.stage import Stage

_CASES = 3
_LOG = b"Control room log (fictional)\n14:02 Operator of the line reports a dispute at the front door.\n14:06 Closed.\n"
_SHEET = b"Vehicle check-out sheet (fictional)\nRamp tested: yes\nDoor camera: in order\n"


def furnish(stage: Stage) -> None:
    """Fill the investigation of the latest cases under investigation. Nothing is drawn by lot."""
    with stage.office.session.ask() as reader:
        found = reader.find(Complaint, status=Status.INVESTIGATION.value)
    cases = [one for one in reversed(found) if one.investigator_id is not None][:_CASES]
    for place, complaint in enumerate(cases):
        _plan(stage, complaint)
        _evidence(stage, complaint, moved=place == 0)
        _recordings(stage, complaint, place)
        if place == 0:
            _interviews(stage, complaint)
            _call(stage, complaint)


def _plan(stage: Stage, complaint: Complaint) -> None:
    service, today = stage.office.investigation, stage.office.session.today()
    me, investigator = stage.office.session.person.id, complaint.investigator_id
    assert investigator is not None  # noqa: S101  such cases are chosen
    issue = service.add_issue(
        Issue(
            complaint.id,
            0,
            "What happened between the operator and the rider, in which order?",
            "The complainant, the operator, riders nearby; recordings; the control room's log.",
        )
    )
    service.add_issue(
        Issue(
            complaint.id,
            0,
            "Were riders who are not of the alleged basis treated otherwise in the same place?",
            "Recordings of the half hour before and after.",
        )
    )
    done = service.add_task(
        Task(complaint.id, "Obtain the log of the control room", investigator, today, me, today, issue.id)
    )
    service.end_task(done, TaskState.DONE, "It is evidence.")
    service.add_task(
        Task(
            complaint.id,
            "Interview the operator, with their representative",
            investigator,
            today + timedelta(days=4),
            me,
            today,
            issue.id,
        )
    )
    service.add_task(
        Task(complaint.id, "Read the draft of the summary", me, today + timedelta(days=9), me, today)
    )


def _obtained(on: date, kind: EvidenceKind, description: str, giver: str, name: str) -> NewEvidence:
    return NewEvidence(kind, description, on, giver, "", "Jia Tan", "Mail inside the agency", name)


def _evidence(stage: Stage, complaint: Complaint, *, moved: bool) -> None:
    service, today = stage.office.investigation, stage.office.session.today()
    log = _obtained(
        today, EvidenceKind.DATA, "Log of the control room for the hour", "Control room", "log.txt"
    )
    item = service.record_evidence(complaint.id, log, _LOG)
    service.check_evidence_file(item.id)
    if not moved:
        return
    day = today - timedelta(days=3)
    sheet = _obtained(day, EvidenceKind.DOCUMENT, "Check-out sheet of the vehicle", "Division 7", "sheet.txt")
    item = service.record_evidence(complaint.id, sheet, _SHEET)
    purpose, means = "Comparison with the maintenance record", "In hand"
    service.move_evidence(item.id, Move(day, "10:30", "Jia Tan", "Vehicle maintenance", purpose, means))
    wrong = service.move_evidence(item.id, Move(today, "", "Division 7", "Jia Tan", "Return", means))
    right = Move(today, "", "Vehicle maintenance", "Jia Tan", "Return", means)
    service.correct_custody(wrong.id, right, "Maintenance had it, as its receipt says.")


def _recordings(stage: Stage, complaint: Complaint, place: int) -> None:
    service, now = stage.office.investigation, stage.office.session.now()
    vehicle = complaint.vehicle or "Bus 5512"
    first = service.request_recording(
        _request(complaint, RecordingSource.VEHICLE, f"{vehicle}, front door", now, 44 + 9 * place, 72)
    )
    if place == 0:
        station = complaint.place or "Bayline Center"
        lost = service.request_recording(
            _request(complaint, RecordingSource.STATION, f"{station}, platform 2", now, 200, 168)
        )
        service.answer_request(
            lost, RequestState.OVERWRITTEN, "The recorder had written over it on the seventh day."
        )
    if place == 1:
        service.change_request(replace(first, retention_hours=96))


def _request(
    complaint: Complaint, source: RecordingSource, what: str, now: datetime, ago: int, hours: int
) -> RecordingRequest:
    starts = (now - timedelta(hours=ago)).replace(minute=0, second=0, microsecond=0)
    custodian = "Video evidence unit"
    return RecordingRequest(
        complaint.id, source, what, starts, starts + timedelta(minutes=30), custodian, now, 0, hours
    )


def _interviews(stage: Stage, complaint: Complaint) -> None:
    service, today = stage.office.investigation, stage.office.session.today()
    who = complaint.investigator_id
    service.add_interview(
        Interview(
            complaint.id,
            InterviewRole.COMPLAINANT,
            "The complainant",
            today - timedelta(days=2),
            "09:30",
            InterviewWay.TELEPHONE,
            who,
            InterviewState.HELD,
            language=complaint.language or "English",
            summary="They described the place, the words that were said, and who stood near. They asked that the "
            "operator be told how the words were heard.",
        )
    )
    service.add_interview(
        Interview(
            complaint.id,
            InterviewRole.RESPONDENT,
            "The operator",
            today + timedelta(days=4),
            "13:00",
            InterviewWay.IN_PERSON,
            who,
            represented=True,
            beside="Union representative",
        )
    )


def _call(stage: Stage, complaint: Complaint) -> None:
    session = stage.office.session
    stage.office.investigation.add_call(
        CallForService(
            complaint.id,
            "TW-20871",
            complaint.incident,
            complaint.incident_time,
            "A rider was said to sleep across two seats.",
            Answer.YES,
            Answer.NO,
            "Two security officers",
            "No ambassador was on duty at the station.",
            session.person.id,
            session.now(),
        )
    )
