"""How two people meet in the forms of an investigation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.investigation.calls import Answer, CallForService
from gen63_desktop.domain.investigation.interviews import Interview, InterviewRole, InterviewWay
from gen63_desktop.domain.investigation.plan import Issue
from gen63_desktop.domain.investigation.tasks import Task
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.investigation.evidence_forms import DescriptionForm
from gen63_desktop.ui.complaints.investigation.interview_forms import CallForm, InterviewForm
from gen63_desktop.ui.complaints.investigation.plan_forms import IssueForm, TaskForm
from gen63_desktop.ui.complaints.investigation.request_forms import RequestForm
from gen63_desktop.ui.shared.form import Form
from tests.offices import TODAY
from tests.services.investigation_steps import obtain, receive, request


@dataclass(frozen=True)
class Edit:
    """How two people meet in a form: it is made, one field is typed, somebody else saves, and what must hold after."""

    form: Form
    typed: tuple[str, Any]
    theirs: Callable[[], object]
    asked: str
    kept: Callable[[], object]
    mine: object


def _people(office: Office) -> list[tuple[int, str]]:
    return [(one.id, one.name) for one in office.people.all()]


def _task(office: Office) -> Edit:
    case, me, service = receive(office), office.session.person.id, office.investigation
    stored = service.add_task(Task(case.id, "Ask", me, TODAY, me, TODAY))
    return Edit(
        TaskForm(office, case, _people(office), (), stored), ("what", "Mine"),
        lambda: service.change_task(replace(stored, what="Theirs", due=None)),
        "what", lambda: [(one.what, one.due) for one in service.of_case(case.id).tasks], [("Mine", None)],
    )  # fmt: skip


def _issue(office: Office) -> Edit:
    case, service = receive(office), office.investigation
    stored = service.add_issue(Issue(case.id, 0, "Was the ramp out?"))
    return Edit(
        IssueForm(office, case, (), stored), ("question", "Mine"),
        lambda: service.change_issue(replace(stored, question="Theirs", steps="The log")),
        "question", lambda: [(one.question, one.steps) for one in service.of_case(case.id).issues], [("Mine", "The log")],
    )  # fmt: skip


def _looked_at(office: Office, case: Complaint) -> None:
    office.complaints.identities(case.id, "To see who is interviewed")


def _interview(office: Office) -> Edit:
    case, me, service = receive(office), office.session.person.id, office.investigation
    made = Interview(case.id, InterviewRole.WITNESS, "A keeper", None, "", InterviewWay.TELEPHONE, me)
    stored = service.add_interview(made)
    _looked_at(office, case)

    def kept() -> list[tuple[str, str]]:
        return [(one.summary, one.language) for one in service.of_case(case.id).interviews]

    return Edit(
        InterviewForm(office, case, _people(office), (), stored), ("summary", "Mine"),
        lambda: service.change_interview(replace(stored, summary="Theirs", language="Spanish")),
        "summary", kept, [("Mine", "Spanish")],
    )  # fmt: skip


def _call(office: Office) -> Edit:
    case, me, service = receive(office), office.session.person.id, office.investigation
    answers = Answer.YES, Answer.YES
    made = CallForService(case.id, "1", None, "", "A call", *answers, "Team", "", me, office.session.now())
    stored = service.add_call(made)
    return Edit(
        CallForm(office, case, stored), ("what", "Mine"),
        lambda: service.change_call(replace(stored, what="Theirs", reference="2")),
        "what", lambda: [(one.what, one.reference) for one in service.of_case(case.id).calls], [("Mine", "2")],
    )  # fmt: skip


def _request(office: Office) -> Edit:
    case, service = receive(office), office.investigation
    stored = request(office, case)
    return Edit(
        RequestForm(office, case, stored), ("what", "Mine"),
        lambda: service.change_request(replace(stored, what="Theirs", custodian="Archive")),
        "what", lambda: [(one.what, one.custodian) for one in service.of_case(case.id).requests], [("Mine", "Archive")],
    )  # fmt: skip


def _description(office: Office) -> Edit:
    case, service = receive(office), office.investigation
    stored = obtain(office, case)
    form = DescriptionForm(office, stored)
    form.fields["why"].set_value("The mark is on the back")

    def kept() -> list[tuple[str, str]]:
        items = [one.item for one in service.of_case(case.id).evidence]
        return [(one.description, one.obtained_where) for one in items]

    return Edit(
        form, ("description", "Mine"),
        lambda: service.describe_evidence(replace(stored, description="Theirs", obtained_where="Depot"), "Seen again"),
        "description", kept, [("Mine", "Depot")],
    )  # fmt: skip


INVESTIGATION: dict[type[Form], Callable[[Office], Edit]] = {
    TaskForm: _task,
    IssueForm: _issue,
    InterviewForm: _interview,
    CallForm: _call,
    RequestForm: _request,
    DescriptionForm: _description,
}
"""The forms that edit a record of an investigation."""
