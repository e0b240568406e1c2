"""The investigation in the window: each part written down, counted down, drafts kept, by commands and forms alone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.investigation.calls import Answer
from gen63_desktop.domain.investigation.custody import FileState
from gen63_desktop.domain.investigation.evidence import EvidenceKind
from gen63_desktop.domain.investigation.interviews import InterviewState
from gen63_desktop.domain.investigation.recordings import RecordingSource, RequestState
from gen63_desktop.domain.investigation.tasks import TaskState
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints import investigation_tab as tab
from gen63_desktop.ui.complaints.investigation.evidence_forms import (
    CorrectionForm,
    DescriptionForm,
    EvidenceForm,
    MoveForm,
)
from gen63_desktop.ui.complaints.investigation.interview_forms import CallForm, InterviewForm
from gen63_desktop.ui.complaints.investigation.plan_forms import EndTaskForm, IssueForm, TaskForm
from gen63_desktop.ui.complaints.investigation.request_forms import AnswerForm, RequestForm
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.complaints.seal_forms import LookForm
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.merging import MergeForm
from tests.offices import TODAY, MovableClock
from tests.services.investigation_steps import FOOTAGE, obtain, receive, request

from .complaints_window import FormT, form_of, open_page, shown
from .conftest import Settle


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    with open_page(qtbot, settle, office) as opened:
        yield opened


def fill(form: Form, **values: object) -> None:
    """Type these answers."""
    for name, value in values.items():
        form.fields[name].set_value(value)


def send(settle: Settle, kind: type[FormT], /, **values: object) -> FormT:
    """Answer the open form and send it."""
    form = form_of(kind)
    fill(form, **values)
    form.submit()
    settle()
    return form


def facts(page: ComplaintsPage, part: str) -> str:
    """What stands of the chosen entry."""
    return " | ".join(
        label.accessibleName() for label in page.view.investigation.parts[part]._facts.children()  # type: ignore[attr-defined]
        if hasattr(label, "accessibleName")
    )  # fmt: skip


@pytest.mark.requirement("C6", "U1")
def test_evidence_is_recorded_moved_corrected_and_checked_in_the_window(
    page: ComplaintsPage, office: Office, settle: Settle, tmp_path: Path
) -> None:
    complaint = receive(office)
    shown(page, settle, complaint)
    made, view = page.case_commands.investigation, page.view.investigation
    file = tmp_path / "call.mp3"
    file.write_bytes(FOOTAGE)
    made.add_evidence.trigger()
    form = form_of(EvidenceForm)
    form.submit()
    assert form.fields["description"].error
    send(
        settle, EvidenceForm, file=[str(file)], description="Call of 2 PM", kind=EvidenceKind.AUDIO,
        obtained_from="Control room",
    )  # fmt: skip
    assert page.view.tabs.currentWidget() is view
    assert view.current == tab.EVIDENCE
    made.move.trigger()
    send(settle, MoveForm, giver="Nobody known", holder="Lab", purpose="Analysis", means="In hand")
    assert "CHAIN BROKEN" in view.parts[tab.EVIDENCE].list.item(0).text()
    assert "Nobody recorded how it came" in facts(page, tab.EVIDENCE)
    made.correct.trigger()
    wrong = form_of(CorrectionForm)
    assert wrong.values()["holder"] == "Lab"
    send(settle, CorrectionForm, giver="Dana Whitfield", words="A slip of the pen")
    assert "Unbroken" in facts(page, tab.EVIDENCE)
    assert "WRONG: corrected by entry 3" in facts(page, tab.EVIDENCE)
    made.check.trigger()
    settle()
    (item,) = office.investigation.of_case(complaint.id).evidence
    assert item.chain.last_check is not None
    assert item.chain.last_check.found is FileState.WHOLE
    made.describe.trigger()
    send(settle, DescriptionForm, description="Call of 2:05 PM", why="The log says so")
    assert "2:05 PM" in view.parts[tab.EVIDENCE].list.item(0).text()
    made.write_to(item, tmp_path / "copy.mp3")
    settle()
    assert (tmp_path / "copy.mp3").read_bytes() == FOOTAGE


@pytest.mark.requirement("C6", "U1")
def test_a_recording_is_counted_down_to_the_hour_at_which_it_is_overwritten(
    page: ComplaintsPage, office: Office, settle: Settle, clock: MovableClock, tmp_path: Path
) -> None:
    complaint = receive(office)
    shown(page, settle, complaint)
    made, view = page.case_commands.investigation, page.view.investigation
    made.ask.trigger()
    values = {
        "source": RecordingSource.VEHICLE, "what": "Bus 5512", "day": TODAY - timedelta(days=2), "begins": "12:00",
        "ends": "12:20", "custodian": "Video unit",
    }  # fmt: skip
    form = form_of(RequestForm)
    fill(form, **values)
    form.fields["retention_hours"].set_raw("soon")
    form.submit()
    assert "not a number of hours" in form.fields["retention_hours"].error
    form.fields["retention_hours"].set_raw("3 days")
    assert "overwritten from" in form._hour.text()
    form.submit()
    settle()
    (asked,) = office.investigation.of_case(complaint.id).requests
    assert asked.retention_hours == 72
    assert asked.overwritten_at is not None
    line = view.parts[tab.RECORDINGS].list.item(0)
    assert line.text().startswith("Overwritten in ")
    (waits,) = [one for one in office.work_list.items() if "Recording" in one.title]
    assert (waits.record_id, waits.due is not None) == (complaint.id, True)
    clock.instant = asked.overwritten_at - timedelta(minutes=65)
    view._count_down()
    assert view.parts[tab.RECORDINGS].list.item(0).text().startswith("Overwritten in 1 h 5 min")
    clock.instant = asked.overwritten_at + timedelta(minutes=1)
    view._count_down()
    assert view.parts[tab.RECORDINGS].list.item(0).text().startswith("WOULD BE OVERWRITTEN since")
    file = tmp_path / "video.mp4"
    file.write_bytes(b"\0\0\0\x18ftypmp42 a bus")
    made.receive.trigger()
    assert "Bus 5512" in form_of(EvidenceForm).values()["description"]
    send(settle, EvidenceForm, file=[str(file)])
    found = office.investigation.of_case(complaint.id)
    assert found.requests[0].state is RequestState.RECEIVED
    assert found.requests[0].evidence_id == found.evidence[0].item.id
    assert found.evidence[0].item.obtained_from == "Video unit"
    assert not [one for one in office.work_list.items() if "Recording" in one.title]


@pytest.mark.requirement("C6")
def test_a_recording_that_does_not_come_is_written_down_with_what_the_custodian_said(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office)
    request(office, complaint)
    shown(page, settle, complaint)
    made, view = page.case_commands.investigation, page.view.investigation
    view.bar.choose(tab.RECORDINGS)
    made.answer.trigger()
    send(settle, AnswerForm, state=RequestState.OVERWRITTEN, words="The recorder had failed.")
    assert "Recording overwritten" in view.parts[tab.RECORDINGS].list.item(0).text()
    assert not made.answer.isVisible()


@pytest.mark.requirement("C6", "U1")
def test_the_plan_and_its_tasks(page: ComplaintsPage, office: Office, settle: Settle) -> None:
    complaint = receive(office)
    shown(page, settle, complaint)
    made, view = page.case_commands.investigation, page.view.investigation
    made.add_issue.trigger()
    send(settle, IssueForm, question="Was the ramp in order?", steps="Ask the depot for the log")
    (issue,) = office.investigation.of_case(complaint.id).issues
    made.add_task.trigger()
    send(
        settle, TaskForm, what="Ask the depot", due=TODAY + timedelta(days=2), issue_id=issue.id,
        owner_id=office.session.person.id,
    )  # fmt: skip
    assert [one.due for one in office.work_list.items() if "Ask the depot" in one.title] == [
        TODAY + timedelta(days=2)
    ]
    made.end_task.trigger()
    form = form_of(EndTaskForm)
    fill(form, state=TaskState.DROPPED)
    form.submit()
    assert form.fields["words"].error
    send(settle, EndTaskForm, state=TaskState.DONE, words="The log is evidence")
    assert not made.end_task.isVisible()
    assert "done" in view.parts[tab.TASKS].list.item(0).text().casefold()
    view.bar.choose(tab.PLAN)
    made.change_issue.trigger()
    send(settle, IssueForm, answer="It was out of order.")
    assert "resolved" in view.parts[tab.PLAN].list.item(0).text()
    assert not [one for one in office.work_list.items() if "Ask the depot" in one.title]


@pytest.mark.requirement("C6", "S2")
def test_who_was_interviewed_is_shown_and_changed_only_after_a_look(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office)
    shown(page, settle, complaint)
    made, view = page.case_commands.investigation, page.view.investigation
    made.add_interview.trigger()
    send(settle, InterviewForm, whom="Quizenberry", beside="Ottoline, for her", represented=True)
    line = view.parts[tab.INTERVIEWS].list.item(0).text()
    assert "Quizenberry" not in line + facts(page, tab.INTERVIEWS)
    assert "Quizenberry" not in page.view.time_line.text.toPlainText()
    made.change_interview.trigger()
    form_of(LookForm).submit()
    settle()
    form = form_of(InterviewForm)
    assert form.values()["whom"] == "Quizenberry"
    fill(form, state=InterviewState.HELD)
    form.submit()
    assert form.fields["summary"].error
    send(settle, InterviewForm, on=TODAY, time="14:05", summary="She waited at the stop.")
    (held,) = office.investigation.of_case(complaint.id).interviews
    assert (held.whom, held.state, held.time) == ("Quizenberry", InterviewState.HELD, "14:05")
    assert "Quizenberry" in view.parts[tab.INTERVIEWS].list.item(0).text()


@pytest.mark.requirement("C10")
def test_a_call_for_service_says_what_was_fit_and_what_was_sent(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office)
    shown(page, settle, complaint)
    made, view = page.case_commands.investigation, page.view.investigation
    made.add_call.trigger()
    send(settle, CallForm, reference="4711", what="Somebody slept", fit=Answer.YES, sent=Answer.NO)
    form = form_of(CallForm)  # refused: what was fit was not sent, and nothing says why
    assert office.investigation.of_case(complaint.id).calls == ()
    assert form is not None
    send(settle, CallForm, reasons="No team was free")
    (call,) = office.investigation.of_case(complaint.id).calls
    assert (call.fit, call.sent, call.reasons) == (Answer.YES, Answer.NO, "No team was free")
    assert "fit: yes, sent: no" in view.parts[tab.CALLS].list.item(0).text()


@pytest.mark.requirement("C17")
def test_two_people_at_one_task_meet_field_by_field(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    from dataclasses import replace

    from gen63_desktop.domain.investigation.tasks import Task

    complaint = receive(office)
    me = office.session.person.id
    task = office.investigation.add_task(Task(complaint.id, "Ask the depot", me, None, me, TODAY))
    shown(page, settle, complaint)
    page.view.investigation.bar.choose(tab.TASKS)
    page.case_commands.investigation.change_task.trigger()
    office.investigation.change_task(replace(task, due=TODAY + timedelta(days=9)))
    settle()
    send(settle, TaskForm, what="Ask the depot in writing")
    form_of(MergeForm).submit()
    settle()
    (saved,) = office.investigation.of_case(complaint.id).tasks
    assert (saved.what, saved.due) == ("Ask the depot in writing", TODAY + timedelta(days=9))


@pytest.mark.requirement("C17")
def test_an_unfinished_form_of_an_investigation_is_found_again_on_its_entry(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office)
    item = obtain(office, complaint)
    office.drafts.keep("complaints.custody", f"{complaint.id}:{item.id}", {"holder": "Laboratory"})
    page.open_draft("complaints.custody", f"{complaint.id}:{item.id}")
    settle()
    assert form_of(MoveForm).values()["holder"] == "Laboratory"
