"""The plan of an investigation: its issues, and tasks that somebody does until a day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.investigation.plan import Issue
from gen63_desktop.domain.investigation.tasks import Task, TaskState
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints import investigation_labels as labels
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.shared.choice_fields import ChoiceField, Option, PersonField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.merging import Versions
from gen63_desktop.ui.shared.vocabulary import word

People = Sequence[tuple[int, str]]


class IssueForm(CaseForm):
    """A question that the investigation has to answer."""

    def __init__(
        self,
        office: Office,
        complaint: Complaint,
        allegations: Sequence[Option],
        issue: Issue | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            office,
            self.tr("Issue to be resolved, {number}").format(number=complaint.number),
            self.tr("Save"),
            "issue",
            draft_key(complaint.id, "new" if issue is None else issue.id),
            parent,
        )
        self._issue = issue or Issue(complaint.id, 0, "")
        self.add(LongTextField("question", self.tr("What is to be resolved?"), required=True, lines=3))
        self.add(ChoiceField("allegation_id", self.tr("Allegation"), allegations))
        self.add(
            LongTextField(
                "steps",
                self.tr("Steps and sources"),
                lines=5,
                hint=self.tr("Who is to be asked, what is to be looked at, in which order."),
            )
        )
        self.add(
            LongTextField(
                "answer",
                self.tr("What they showed"),
                lines=5,
                hint=self.tr("Filled in, the issue is resolved."),
            )
        )
        for name in ("question", "allegation_id", "steps", "answer"):
            self.fields[name].set_value(getattr(self._issue, name))
        self.start()

    def _typed(self) -> Issue:
        return replace(self._issue, **self.values())

    def send(self) -> None:
        """Save it."""
        issue, service = self._typed(), self.office.investigation
        if issue.id:
            self.act(self.tr("Saving the issue"), lambda: service.change_issue(issue))
        else:
            self.act(self.tr("Adding the issue"), lambda: service.add_issue(issue))

    def versions(self, theirs: Any) -> Versions | None:
        """The issue as it was, as it is typed, and how it is saved."""
        del theirs
        return Versions(self._issue, self._typed(), self.office.investigation.change_issue)


class TaskForm(CaseForm):
    """What somebody does, and by when."""

    def __init__(
        self,
        office: Office,
        complaint: Complaint,
        people: People,
        issues: Sequence[Issue],
        task: Task | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Add a task to {number}") if task is None else self.tr("Task of {number}")
        super().__init__(
            office,
            title.format(number=complaint.number),
            self.tr("Save"),
            "task",
            draft_key(complaint.id, "new" if task is None else task.id),
            parent,
        )
        self._names, today = dict(people), office.session.today
        me = office.session.person.id
        self._task = task or Task(complaint.id, "", complaint.investigator_id or me, None, me, today())
        self.add(LongTextField("what", self.tr("What is to be done?"), required=True, lines=3))
        self.add(PersonField("owner_id", self.tr("Who does it?"), people, required=True))
        self.add(DayField("due", self.tr("By"), today))
        known = [(one.id, labels.issue_line(one)) for one in issues]
        self.add(ChoiceField("issue_id", self.tr("For which issue of the plan?"), known))
        for name in ("what", "owner_id", "due", "issue_id"):
            self.fields[name].set_value(getattr(self._task, name))
        self.start()

    def _typed(self) -> Task:
        return replace(self._task, **self.values())

    def send(self) -> None:
        """Save it."""
        task, service = self._typed(), self.office.investigation
        if task.id:
            self.act(self.tr("Saving the task"), lambda: service.change_task(task))
        else:
            self.act(self.tr("Adding the task"), lambda: service.add_task(task))

    def versions(self, theirs: Any) -> Versions | None:
        """The task as it was, as it is typed, and how it is saved."""
        del theirs
        return Versions(self._task, self._typed(), self.office.investigation.change_task, self._names)


class EndTaskForm(CaseForm):
    """A task is done, or dropped for a reason."""

    def __init__(self, office: Office, task: Task, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("End the task"),
            self.tr("End it"),
            "task end",
            draft_key(task.complaint_id, task.id),
            parent,
        )
        self._task = task
        self.say(task.what)
        states = (TaskState.DONE, TaskState.DROPPED)
        self.add(
            ChoiceField(
                "state", self.tr("What became of it?"), [(one, word(one)) for one in states], required=True
            )
        )
        self.add(
            TextField("words", self.tr("In a few words"), hint=self.tr("Needed where the task is dropped."))
        )
        self.fields["state"].set_value(TaskState.DONE)
        self.start()

    def check(self) -> dict[str, str]:
        """Who drops a task says why."""
        values = self.values()
        if values["state"] is TaskState.DROPPED and not values["words"]:
            return {"words": self.tr("Say why the task is dropped.")}
        return {}

    def send(self) -> None:
        """End it."""
        values, task, service = self.values(), self._task, self.office.investigation
        self.act(self.tr("Ending the task"), lambda: service.end_task(task, values["state"], values["words"]))
