"""Opens the forms of an investigation, each with what it needs to know of the case; drafts too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QMimeData, QObject
from PySide6.QtGui import QGuiApplication

from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.investigation.entries import EvidenceShown, InvestigationFile
from gen63_desktop.domain.investigation.interviews import Interview
from gen63_desktop.services.investigation.recordings import proposed_evidence
from gen63_desktop.ui.complaints import investigation_tab as tab
from gen63_desktop.ui.complaints.case_page import AfterALook, CasePage
from gen63_desktop.ui.complaints.investigation import (
    evidence_forms,
    interview_forms,
    plan_forms,
    request_forms,
)
from gen63_desktop.ui.complaints.investigation_labels import evidence_line
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.attachment_field import can_be_attached
from gen63_desktop.ui.shared.choice_fields import Option
from gen63_desktop.ui.shared.form import Form


class Holder(Protocol):
    """Holds the tab in which an entry is chosen, and shows what a form did."""

    view: tab.InvestigationTab

    def done(self, form: Form, part: str, said: str) -> None:
        """Open a form; what it did is shown in its part."""
        ...


class Opening(QObject):
    """Forms about the chosen entry, or about a new one."""

    def __init__(self, commands: Holder, page: CasePage, after_a_look: AfterALook) -> None:
        super().__init__(page)
        self._commands, self._page, self._office = commands, page, page.office
        self._after_a_look = after_a_look

    # -- plan and tasks ----------------------------------------------------------------------------

    def add_issue(self, case: CaseFile) -> None:
        """A new issue."""
        form = plan_forms.IssueForm(self._office, case.complaint, _allegations(case))
        self._commands.done(form, tab.PLAN, self.tr("The issue is in the plan."))

    def change_issue(self, case: CaseFile) -> None:
        """The chosen issue."""
        issue = self._commands.view.chosen(tab.PLAN)
        if issue is not None:
            form = plan_forms.IssueForm(self._office, case.complaint, _allegations(case), issue)
            self._commands.done(form, tab.PLAN, self.tr("The issue is saved."))

    def add_task(self, case: CaseFile) -> None:
        """A new task."""
        issues = self._file().issues if self._commands.view.found else ()
        form = plan_forms.TaskForm(self._office, case.complaint, self._page.people, issues)
        self._commands.done(form, tab.TASKS, self.tr("The task is given."))

    def change_task(self, case: CaseFile) -> None:
        """The chosen task."""
        task = self._commands.view.chosen(tab.TASKS)
        if task is not None:
            issues, people = self._file().issues, self._page.people
            form = plan_forms.TaskForm(self._office, case.complaint, people, issues, task)
            self._commands.done(form, tab.TASKS, self.tr("The task is saved."))

    def end_task(self, _case: CaseFile) -> None:
        """What became of the chosen task."""
        task = self._commands.view.chosen(tab.TASKS)
        if task is not None:
            form = plan_forms.EndTaskForm(self._office, task)
            self._commands.done(form, tab.TASKS, self.tr("The task has ended."))

    # -- interviews and calls ----------------------------------------------------------------------

    def add_interview(self, case: CaseFile) -> None:
        """A new interview."""
        form = interview_forms.InterviewForm(
            self._office, case.complaint, self._page.people, self._recordings()
        )
        self._commands.done(form, tab.INTERVIEWS, self.tr("The interview is noted."))

    def change_interview(self, case: CaseFile) -> None:
        """The chosen interview, as it is after a look at who it was."""
        chosen = self._commands.view.chosen(tab.INTERVIEWS)
        if chosen is not None:
            self._after_a_look(case, lambda seen: self._read_interview(seen, chosen.id))

    def _read_interview(self, case: CaseFile, number: int) -> None:
        service = self._office.investigation

        def show(found: InvestigationFile) -> None:
            interview = next((one for one in found.interviews if one.id == number), None)
            if interview is not None:
                self._open_interview(case, interview)

        tasks.ask(self._page, lambda: service.of_case(case.complaint.id), show)

    def _open_interview(self, case: CaseFile, interview: Interview) -> None:
        people = self._page.people
        form = interview_forms.InterviewForm(
            self._office, case.complaint, people, self._recordings(), interview
        )
        self._commands.done(form, tab.INTERVIEWS, self.tr("The interview is saved."))

    def add_call(self, case: CaseFile) -> None:
        """A call for service."""
        form = interview_forms.CallForm(self._office, case.complaint)
        self._commands.done(form, tab.CALLS, self.tr("The call is linked to the complaint."))

    def change_call(self, case: CaseFile) -> None:
        """The chosen call."""
        call = self._commands.view.chosen(tab.CALLS)
        if call is not None:
            form = interview_forms.CallForm(self._office, case.complaint, call)
            self._commands.done(form, tab.CALLS, self.tr("The call is saved."))

    # -- evidence ----------------------------------------------------------------------------------

    def add_evidence(self, case: CaseFile, data: QMimeData | None = None) -> None:
        """A new item; with what was dropped or copied."""
        form = evidence_forms.EvidenceForm(self._office, case.complaint)
        self._commands.done(form, tab.EVIDENCE, self.tr("The evidence is recorded."))
        if data is not None:
            form.file.take_from(data)

    def paste_evidence(self, case: CaseFile) -> None:
        """A new item from the clipboard: a file that was copied, or a picture."""
        data = QGuiApplication.clipboard().mimeData()
        if can_be_attached(data):
            self.add_evidence(case, data)
        else:
            messages.tell(self.tr("There is no file and no picture on the clipboard. Copy one first."))

    def describe(self, _case: CaseFile) -> None:
        """What is said of the chosen item."""
        if (shown := self._item()) is not None:
            form = evidence_forms.DescriptionForm(self._office, shown.item)
            self._commands.done(form, tab.EVIDENCE, self.tr("The description is saved."))

    def withdraw(self, _case: CaseFile) -> None:
        """The chosen item was recorded in error."""
        if (shown := self._item()) is not None:
            form = evidence_forms.WithdrawalForm(self._office, shown.item)
            self._commands.done(form, tab.EVIDENCE, self.tr("The evidence is withdrawn; it stays in sight."))

    def move(self, _case: CaseFile) -> None:
        """The chosen item changes hands."""
        if (shown := self._item()) is not None:
            form = evidence_forms.MoveForm(self._office, shown)
            self._commands.done(form, tab.EVIDENCE, self.tr("It stands in the chain of custody."))

    def correct(self, _case: CaseFile) -> None:
        """An entry of the chosen item's chain was wrong."""
        if (shown := self._item()) is not None:
            form = evidence_forms.CorrectionForm(self._office, shown)
            self._commands.done(form, tab.EVIDENCE, self.tr("The correction stands in the chain of custody."))

    # -- recordings --------------------------------------------------------------------------------

    def ask(self, case: CaseFile) -> None:
        """A recording is asked for."""
        form = request_forms.RequestForm(self._office, case.complaint)
        self._commands.done(
            form, tab.RECORDINGS, self.tr("The request is noted; its hours are counted down.")
        )

    def change_request(self, case: CaseFile) -> None:
        """The chosen request."""
        request = self._commands.view.chosen(tab.RECORDINGS)
        if request is not None:
            form = request_forms.RequestForm(self._office, case.complaint, request)
            self._commands.done(form, tab.RECORDINGS, self.tr("The request is saved."))

    def receive(self, case: CaseFile) -> None:
        """What was asked for came: it becomes evidence."""
        request = self._commands.view.chosen(tab.RECORDINGS)
        if request is not None:
            proposed = proposed_evidence(request, self._office.session.person.name)
            form = evidence_forms.EvidenceForm(self._office, case.complaint, proposed, request)
            self._commands.done(form, tab.EVIDENCE, self.tr("The recording is evidence now."))

    def answer(self, _case: CaseFile) -> None:
        """What was asked for does not come."""
        request = self._commands.view.chosen(tab.RECORDINGS)
        if request is not None:
            form = request_forms.AnswerForm(self._office, request)
            self._commands.done(form, tab.RECORDINGS, self.tr("The answer is noted."))

    # -- drafts ------------------------------------------------------------------------------------

    def open_draft(self, name: str, part: str, case: CaseFile) -> bool:
        """Open the form of a draft on its entry; False where it is none of an investigation."""
        new = {
            "issue": self.add_issue,
            "task": self.add_task,
            "interview": self.add_interview,
            "evidence": self.add_evidence,
            "recording": self.ask,
            "call": self.add_call,
        }
        on_entry: dict[str, tuple[str, Callable[[CaseFile], None]]] = {
            "issue": (tab.PLAN, self.change_issue),
            "task": (tab.TASKS, self.change_task),
            "task end": (tab.TASKS, self.end_task),
            "interview": (tab.INTERVIEWS, self.change_interview),
            "evidence description": (tab.EVIDENCE, self.describe),
            "evidence withdrawal": (tab.EVIDENCE, self.withdraw),
            "custody": (tab.EVIDENCE, self.move),
            "custody correction": (tab.EVIDENCE, self.correct),
            "recording": (tab.RECORDINGS, self.change_request),
            "received recording": (tab.RECORDINGS, self.receive),
            "recording answer": (tab.RECORDINGS, self.answer),
            "call": (tab.CALLS, self.change_call),
        }
        if part == "new" and name in new:
            new[name](case)
            return True
        if name not in on_entry or not part.isdecimal():
            return False
        section, run = on_entry[name]
        service, view = self._office.investigation, self._commands.view

        def show(found: InvestigationFile) -> None:
            view.show_file(case, found)
            view.bar.choose(section)
            view.parts[section].choose(int(part))
            if view.parts[section].chosen_id == int(part):
                run(case)

        tasks.ask(self._page, lambda: service.of_case(case.complaint.id), show)
        return True

    # -- what the forms need -----------------------------------------------------------------------

    def _file(self) -> InvestigationFile:
        found = self._commands.view.found
        assert found is not None  # noqa: S101  an entry of it is chosen
        return found

    def _item(self) -> EvidenceShown | None:
        found = self._commands.view.chosen(tab.EVIDENCE)
        return found if isinstance(found, EvidenceShown) else None

    def _recordings(self) -> list[Option]:
        found = self._commands.view.found
        return [] if found is None else [(one.item.id, evidence_line(one)) for one in found.evidence]


def _allegations(case: CaseFile) -> list[Option]:
    return [(one.id, f"{one.place}. {' '.join(one.conduct.split())[:80]}") for one in case.allegations]
