"""Recordings, tasks, interviews and calls: counted down, given, closed with their case, in findings on paper (C6, C10)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.findings.kinds import Audience
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.investigation.calls import Answer, CallForService
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.investigation.interviews import (
    Interview,
    InterviewRole,
    InterviewState,
    InterviewWay,
)
from gen63_desktop.domain.investigation.plan import Issue
from gen63_desktop.domain.investigation.recordings import Countdown, RecordingRequest, RequestState
from gen63_desktop.domain.investigation.tasks import Task, TaskState
from gen63_desktop.domain.sealing import CONFIDENTIAL, SEALED
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.work_list import Group
from gen63_desktop.services.complaints.sealing import Identities
from gen63_desktop.services.findings.complaint_facts import read_case, report_of
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock
from tests.reports.test_reports_complaint_findings import _heading as heading
from tests.services.investigation_steps import obtain, obtained, receive, request
from tests.services.test_letters_sealed import give_keys
from tests.services.test_sealed_cases import everything_stored, join


def task(office: Office, complaint_id: int, **said: object) -> Task:
    """A task of the person signed in."""
    me = office.session.person.id
    return replace(Task(complaint_id, "Ask the depot", me, TODAY, me, TODAY), **said)  # type: ignore[arg-type]


def interview(complaint_id: int, **said: object) -> Interview:
    """A planned interview."""
    plain = Interview(
        complaint_id, InterviewRole.WITNESS, "Pat Wallaroo", None, "", InterviewWay.TELEPHONE, None
    )
    return replace(plain, **said)  # type: ignore[arg-type]


def call(office: Office, complaint_id: int, **said: object) -> CallForService:
    """A call with both answers."""
    plain = CallForService(
        complaint_id, "4711", TODAY, "", "Somebody slept", Answer.YES, Answer.YES, "Ambassador", "", 0,
        office.session.now(),
    )  # fmt: skip
    return replace(plain, **said)  # type: ignore[arg-type]


@pytest.mark.requirement("C6", "S1")
def test_a_task_of_somebody_to_whom_the_case_was_sealed_waits_with_who_owns_the_case(office: Office) -> None:
    other = office.people.add("Ines Calloway", (Role.OFFICER,))
    assert office.access is not None
    office.access.give(other.id)
    case = receive(office)
    office.investigation.add_task(task(office, case.id, owner_id=other.id))
    assert list(office.investigation.work_items(TODAY)) == []
    give_keys(office)
    office.complaints.seal(case.id, [office.session.person.id], "A conflict")
    (item,) = office.investigation.work_items(TODAY)
    assert "Ask the depot" in item.title


@pytest.mark.requirement("C7")
@pytest.mark.parametrize("at_once", [True, False])
def test_whoever_held_an_interview_approves_no_finding_of_the_case(office: Office, at_once: bool) -> None:
    maya = office.people.add("Maya Rivera", (Role.INVESTIGATOR,))
    alleged = NewComplaint(
        Complaint("", TODAY, "The door closed."),
        allegations=(AllegationEntry(Allegation(0, conduct="Closed the door", bases=(Basis.RACE,))),),
    )
    case, me = office.complaints.receive(alleged), office.session.person.id
    held = interview(
        case.id, on=TODAY, interviewer_id=me, state=InterviewState.HELD, summary="They saw the door"
    )
    if at_once:
        office.investigation.add_interview(held)
    else:
        planned = office.investigation.add_interview(replace(held, state=InterviewState.SCHEDULED))
        office.investigation.change_interview(replace(held, id=planned.id, version=planned.version))
    office.complaints.plan(case.id, Plan(me, "Go on", investigator_id=maya.id))
    (allegation,) = office.complaints.case(case.id).allegations
    proposed = office.complaints.propose_finding(allegation, Finding.UNFOUNDED, "The log", maya.id)
    with pytest.raises(RuleBroken, match="took part in this one"):
        office.complaints.approve_finding(proposed)


@pytest.mark.requirement("C6", "C12")
def test_what_waits_in_a_merged_case_waits_on_as_long_as_the_case_that_was_kept_is_open(
    office: Office,
) -> None:
    one, kept, last = (receive(office, f"The door closed, told {n} times.") for n in range(3))
    request(office, one)
    office.investigation.add_task(task(office, one.id))
    waiting = list(office.investigation.work_items(TODAY))
    assert len(waiting) == 2
    office.intake.merge(one.id, kept.id, "The same door")
    assert list(office.investigation.work_items(TODAY)) == waiting
    office.intake.merge(kept.id, last.id, "The same door")
    assert list(office.investigation.work_items(TODAY)) == waiting
    office.complaints.close(last.id, ClosingReason.WITHDRAWN, "They asked for it")
    assert list(office.investigation.work_items(TODAY)) == []


@pytest.mark.requirement("C6")
def test_a_recording_is_overwritten_its_retention_after_its_first_minute(
    office: Office, clock: MovableClock
) -> None:
    asked = request(office, receive(office), hours=72, ago=48)
    hour = asked.overwritten_at
    assert hour == asked.starts + timedelta(hours=72)
    assert asked.countdown(clock.instant) is Countdown.HOURS
    assert asked.countdown(hour - timedelta(days=2)) is Countdown.SOON
    assert asked.countdown(hour - timedelta(days=9)) is Countdown.LATER
    assert asked.countdown(hour) is Countdown.PASSED
    assert replace(asked, retention_hours=None).countdown(hour) is None
    assert replace(asked, state=RequestState.REFUSED).countdown(hour) is None


@pytest.mark.requirement("C6")
def test_my_work_says_which_recordings_are_about_to_be_overwritten(
    office: Office, clock: MovableClock
) -> None:
    complaint = receive(office)
    asked = request(office, complaint, hours=72, ago=48)
    request(office, complaint, hours=None)

    def waits() -> list[tuple[Group, str]]:
        return sorted((one.group, one.note) for one in office.work_list.items() if "Recording" in one.title)

    unknown = (Group.NEW, "Nobody said yet how long it is kept")
    assert waits() == [(Group.DUE_THIS_WEEK, "Overwritten in 24 h"), unknown]
    clock.pass_time(hours=25)
    assert waits()[1] == (Group.OVERDUE, "The hour of overwriting has passed without an answer")
    office.investigation.answer_request(asked, RequestState.OVERWRITTEN, "Gone on the third day")
    assert waits() == [unknown]
    office.complaints.close(complaint.id, ClosingReason.WITHDRAWN, "They withdrew it")
    assert waits() == []


@pytest.mark.requirement("C6")
def test_what_was_received_is_evidence_once_and_an_answer_is_never_given_twice(office: Office) -> None:
    complaint = receive(office)
    asked = request(office, complaint)
    service = office.investigation
    with pytest.raises(RuleBroken, match="custodian said"):
        service.answer_request(asked, RequestState.REFUSED, " ")
    item = service.receive_recording(asked, obtained(), b"ID3 it")
    (stored,) = service.of_case(complaint.id).requests
    assert (stored.state, stored.evidence_id) == (RequestState.RECEIVED, item.id)
    for act in (
        lambda: service.receive_recording(stored, obtained(), b"ID3 it"),
        lambda: service.answer_request(stored, RequestState.REFUSED, "No"),
        lambda: service.change_request(replace(stored, retention_hours=9)),
    ):
        with pytest.raises(Refused):
            act()
    assert len(service.of_case(complaint.id).evidence) == 1


@pytest.mark.requirement("C6")
def test_a_request_that_cannot_be_is_refused_with_every_reason(office: Office) -> None:
    now = office.session.now()
    good = request(office, receive(office))
    bad = replace(good, what=" ", custodian="", ends=good.starts - timedelta(minutes=1), retention_hours=0)
    with pytest.raises(Problems) as refused:
        office.investigation.change_request(bad)
    assert {one.where for one in refused.value.problems} == {"what", "custodian", "ends", "retention_hours"}
    later = now + timedelta(hours=1)
    with pytest.raises(Problems, match="future"):
        office.investigation.change_request(replace(good, starts=later, ends=later))


@pytest.mark.requirement("C6")
def test_tasks_are_on_my_work_of_whoever_does_them_and_end_once(office: Office) -> None:
    complaint = receive(office)
    service = office.investigation
    away = office.people.add("Ivy Marlow", (Role.INVESTIGATOR,))
    mine = service.add_task(task(office, complaint.id))
    theirs = service.add_task(task(office, complaint.id, owner_id=away.id, what="Ride along", due=None))
    found = {one.title: one.group for one in office.work_list.items() if "Task" in one.title}
    assert found == {
        f"{complaint.number} Task: Ask the depot": Group.DUE_THIS_WEEK,
        f"{complaint.number} Task: Ride along": Group.NEW,
    }
    done = service.end_task(mine, TaskState.DONE, "")
    assert (done.ended_on, done.ended_by) == (TODAY, office.session.person.id)
    with pytest.raises(RuleBroken, match="ended already"):
        service.end_task(done, TaskState.DROPPED, "Twice")
    with pytest.raises(RuleBroken, match="ended already"):
        service.change_task(replace(done, what="Else"))
    with pytest.raises(RuleBroken, match="why"):
        service.end_task(theirs, TaskState.DROPPED, " ")
    office.complaints.close(complaint.id, ClosingReason.WITHDRAWN, "They withdrew it")
    assert not [one for one in office.work_list.items() if "Task" in one.title]
    with pytest.raises(Refused, match="closed"):
        service.add_task(task(office, complaint.id))


@pytest.mark.requirement("C6")
def test_nothing_of_one_case_is_hung_on_another(office: Office) -> None:
    one, other = receive(office), receive(office)
    service = office.investigation
    issue = service.add_issue(Issue(other.id, 0, "Was it open?"))
    item = obtain(office, other)
    with pytest.raises(Refused):
        service.add_task(task(office, one.id, issue_id=issue.id))
    with pytest.raises(Refused):
        service.add_interview(interview(one.id, evidence_id=item.id))
    moved = service.change_issue(replace(issue, complaint_id=one.id, place=9, answer="It was."))
    assert (moved.complaint_id, moved.place, moved.answered_on) == (other.id, 1, TODAY)
    held = service.add_interview(interview(other.id))
    assert service.change_interview(replace(held, complaint_id=one.id)).complaint_id == other.id
    assert service.of_case(one.id).interviews == ()


@pytest.mark.requirement("C6", "S2")
def test_who_was_interviewed_is_an_identity_and_lies_encrypted(either_office: Office) -> None:
    office = either_office
    complaint = receive(office)
    office.investigation.add_interview(interview(complaint.id, beside="Tamandua, counsel"))
    dump = everything_stored(office).casefold()
    assert "wallaroo" not in dump
    assert "tamandua" not in dump
    (hidden,) = office.investigation.of_case(complaint.id).interviews
    assert (hidden.whom, hidden.beside) == (CONFIDENTIAL, CONFIDENTIAL)
    with pytest.raises(Refused, match="not shown to you"):
        office.investigation.change_interview(replace(hidden, language="Spanish"))
    office.complaints.identities(complaint.id, "To call them")
    (seen,) = office.investigation.of_case(complaint.id).interviews
    assert seen.whom == "Pat Wallaroo"
    with pytest.raises(Problems) as refused:
        office.investigation.change_interview(replace(seen, state=InterviewState.HELD))
    assert {one.where for one in refused.value.problems} == {"on", "interviewer_id", "summary"}


@pytest.mark.requirement("C10")
def test_a_call_that_was_answered_otherwise_than_fit_says_why(office: Office) -> None:
    complaint = receive(office)
    service = office.investigation
    with pytest.raises(Problems, match="differ"):
        service.add_call(call(office, complaint.id, sent=Answer.NO))
    with pytest.raises(Problems, match="which call"):
        service.add_call(call(office, complaint.id, what="", reference=""))
    kept = service.add_call(call(office, complaint.id, sent=Answer.NO, reasons="None was free"))
    assert (kept.fit, kept.sent, kept.by) == (Answer.YES, Answer.NO, office.session.person.id)
    changed = service.change_call(replace(kept, sent=Answer.NOT_KNOWN, by=99))
    assert (changed.sent, changed.by) == (Answer.NOT_KNOWN, kept.by)


@pytest.mark.promise("walls")
@pytest.mark.requirement("S1", "S3")
def test_nothing_of_a_sealed_investigation_is_read_by_who_is_not_permitted(either_office: Office) -> None:
    office = either_office
    give_keys(office)
    complaint = receive(office)
    service = office.investigation
    asked = service.change_request(
        replace(request(office, complaint), what="Bus gazelle", custodian="Ibisbill unit")
    )
    issue = service.add_issue(Issue(complaint.id, 0, "The lorises", "Ask the echidna"))
    given = service.add_task(task(office, complaint.id, what="Ask the potoroo"))
    service.add_interview(interview(complaint.id, summary="The caracal said so"))
    service.add_call(call(office, complaint.id, what="A narwhal slept", responder="Manatee team"))
    office.complaints.seal(complaint.id, [office.session.person.id], "A conflict")
    dump = everything_stored(office).casefold()
    for word in (
        "gazelle",
        "ibisbill",
        "lorises",
        "echidna",
        "potoroo",
        "caracal",
        "narwhal",
        "manatee",
        "wallaroo",
    ):
        assert word not in dump
    other = join(office, "Ines Calloway", Role.CHIEF)
    with other.session.ask() as reader:
        assert reader.get(RecordingRequest, asked.id).what == SEALED
        assert reader.get(Task, given.id).what == SEALED
        assert reader.get(Issue, issue.id).question == SEALED
    theirs = other.investigation
    for act in (
        lambda: theirs.of_case(complaint.id),
        lambda: theirs.change_request(asked),
        lambda: theirs.end_task(given, TaskState.DONE, ""),
        lambda: theirs.change_issue(issue),
        lambda: theirs.add_call(call(other, complaint.id)),
        lambda: theirs.add_interview(interview(complaint.id)),
    ):
        with pytest.raises(Refused):
            act()
    assert not [one for one in other.work_list.items() if complaint.number in one.title]
    assert service.of_case(complaint.id).requests[0].what == "Bus gazelle"


@pytest.mark.requirement("C6", "C8")
def test_the_findings_for_the_ceo_list_the_evidence_with_its_digests_and_no_other_version_does(
    office: Office,
) -> None:
    complaint = receive(office)
    item = obtain(office, complaint, description="Sheet that names Pat Wallaroo")
    obtain(office, complaint, None, description="A torn transfer")
    with office.session.ask() as reader:
        case = read_case(reader, complaint.id, Identities((), ()))
        assert reader.get(EvidenceItem, item.id).file_key
    full = report_of(case, heading(Audience.EXECUTIVE))
    assert [(one.name, one.sha256) for one in full.evidence] == [
        (item.number, item.file_sha256),
        (f"{item.number[:-1]}2", "no file"),
    ]
    for audience in (Audience.COMPLAINANT, Audience.PUBLIC):
        assert report_of(case, heading(audience)).evidence == ()
    from gen63_desktop.reports.checking import check
    from gen63_desktop.reports.complaint.report import draw
    from gen63_desktop.reports.pictures import text

    pdf = draw(full)
    assert check(pdf) == ()
    said = "".join("".join(page.split()) for page in text(pdf))
    assert item.file_sha256 in said
    assert "Atorntransfer" in said
