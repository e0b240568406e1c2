"""The commands on the investigation of the complaint that is shown."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog

from gen63_desktop.domain.attached import safe_file_name
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.investigation.custody import CustodyEntry, FileState
from gen63_desktop.domain.investigation.entries import EvidenceShown, InvestigationFile
from gen63_desktop.domain.roles import Permission
from gen63_desktop.ui.complaints import investigation_tab as tab
from gen63_desktop.ui.complaints.case_page import AfterALook, CasePage
from gen63_desktop.ui.complaints.case_part import CasePart
from gen63_desktop.ui.complaints.investigation.dropping import DroppedEvidence
from gen63_desktop.ui.complaints.investigation.offers import offer_all
from gen63_desktop.ui.complaints.investigation.opening import Opening
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.file_marks import marks_words
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.offers import only_for
from gen63_desktop.ui.shared.opened_files import OpenedFiles
from gen63_desktop.ui.shared.preview_dialog import PreviewDialog
from gen63_desktop.ui.shared.vocabulary import word


class InvestigationCommands(CasePart):
    """Makes the commands, and keeps the tab of the investigation in step with the case."""

    def __init__(self, page: CasePage, after_a_look: AfterALook) -> None:
        super().__init__(page)
        self.view = page.view.investigation
        self._files = OpenedFiles(self)
        self.forms = Opening(self, page, after_a_look)
        self._make()
        self._place()
        if self._office.session.may(Permission.WORK_COMPLAINTS):
            DroppedEvidence(page, self.forms.add_evidence)
        self.view.count_by(page.office.session.now)
        self.view.chosen_changed.connect(self._offer)

    # -- making ------------------------------------------------------------------------------------

    def _make(self) -> None:
        forms = self.forms
        self.add_issue = self._command(self.tr("Add an issue…"), forms.add_issue, "plus")
        self.change_issue = self._command(self.tr("Change the issue…"), forms.change_issue, "pencil")
        self.add_task = self._command(self.tr("Add a task…"), forms.add_task, "list-checks", "Ctrl+Shift+Y")
        self.change_task = self._command(self.tr("Change the task…"), forms.change_task, "pencil")
        self.end_task = self._command(self.tr("End the task…"), forms.end_task, "check")
        self.add_interview = self._command(self.tr("Add an interview…"), forms.add_interview, "users")
        self.change_interview = self._command(
            self.tr("Change the interview…"), forms.change_interview, "pencil"
        )
        self.add_evidence = self._command(
            self.tr("Record evidence…"), forms.add_evidence, "paperclip", "Ctrl+Shift+J"
        )
        self.paste_evidence = self._command(
            self.tr("Evidence from the clipboard…"), forms.paste_evidence, "copy", "Ctrl+Shift+V"
        )
        self.describe = self._command(self.tr("Correct its description…"), forms.describe, "pencil")
        self.withdraw = self._command(self.tr("Withdraw the evidence…"), forms.withdraw, "circle-x")
        self.move = self._command(self.tr("It changes hands…"), forms.move, "arrow-right")
        self.correct = self._command(self.tr("Correct the custody…"), forms.correct, "file-pen")
        self.check = self._command(self.tr("Check the file"), self._check, "shield-check")
        self.preview = self._command(self.tr("Show the file here"), self._preview, "eye")
        self.open = self._command(self.tr("Open the file"), self._open, "external-link")
        self.save = self._command(self.tr("Save the file…"), self._save, "download")
        self.ask = self._command(self.tr("Ask for a recording…"), forms.ask, "clock", "Ctrl+Shift+U")
        self.change_request = self._command(self.tr("Correct the request…"), forms.change_request, "pencil")
        self.receive = self._command(self.tr("It was received…"), forms.receive, "inbox")
        self.answer = self._command(self.tr("It was refused or overwritten…"), forms.answer, "circle-x")
        self.add_call = self._command(self.tr("Link a call for service…"), forms.add_call, "link")
        self.change_call = self._command(self.tr("Correct the call…"), forms.change_call, "pencil")
        writes = self._office.session.may(Permission.WORK_COMPLAINTS)
        for action in self.writing:
            only_for(action, writes)
        for action in (self.preview, self.open, self.save):
            only_for(action, self._reads)

    @property
    def writing(self) -> tuple[QAction, ...]:
        """The commands that write."""
        return (
            self.add_issue, self.change_issue, self.add_task, self.change_task, self.end_task, self.add_interview,
            self.change_interview, self.add_evidence, self.paste_evidence, self.describe, self.withdraw, self.move, self.correct, self.check,
            self.ask, self.change_request, self.receive, self.answer, self.add_call, self.change_call,
        )  # fmt: skip

    def _place(self) -> None:
        buttons = {
            tab.PLAN: (self.add_issue, self.change_issue),
            tab.TASKS: (self.add_task, self.end_task, self.change_task),
            tab.INTERVIEWS: (self.add_interview, self.change_interview),
            tab.EVIDENCE: (self.add_evidence, self.move, self.check, self.preview, self.open),
            tab.RECORDINGS: (self.ask, self.receive, self.answer),
            tab.CALLS: (self.add_call, self.change_call),
        }  # fmt: skip
        for part, actions in buttons.items():
            first, *others = actions
            self.view.parts[part].offer(CommandButton(first, "primary"), *map(CommandButton, others))

    # -- what is there -----------------------------------------------------------------------------

    @property
    def case(self) -> CaseFile | None:
        """The complaint that is shown."""
        return self._case

    def _show_none(self) -> None:
        self.view.show_file(self._case, None)

    def _read(self, case: CaseFile) -> None:
        service, wanted = self._office.investigation, case.complaint.id

        def found(answer: InvestigationFile) -> None:
            if case is self.case:
                self.view.show_file(case, answer)
                self._offer()

        tasks.ask(self._page, lambda: service.of_case(wanted), found, lambda _error: True)

    def _offer(self) -> None:
        offer_all(self, self.case)

    def done(self, form: Form, part: str, said: str) -> None:
        """Open a form; what it did is shown in its part."""
        form.finished.connect(lambda _result: self._show(part))
        self._page.open_form(form, said)

    def _show(self, part: str) -> None:
        self._page.view.tabs.setCurrentWidget(self.view)
        self.view.bar.choose(part)

    def open_draft(self, name: str, part: str, case: CaseFile) -> bool:
        """Open the form of a draft; False where it is none of an investigation."""
        return self.forms.open_draft(name, part, case)

    # -- files -------------------------------------------------------------------------------------

    def _item(self) -> EvidenceShown | None:
        found = self.view.chosen(tab.EVIDENCE)
        return found if isinstance(found, EvidenceShown) else None

    def _check(self, _case: CaseFile) -> None:
        if (shown := self._item()) is None:
            return
        service, item = self._office.investigation, shown.item

        def checked(entry: CustodyEntry) -> None:
            self._page.look_again()
            if entry.found is FileState.WHOLE:
                whole = self.tr(
                    "The file of {number} is the one that was obtained. The check is in its chain."
                )
                messages.tell(whole.format(number=item.number))
                return
            bad = self.tr("The file of {number} is not the one that was obtained: {found}.")
            found = word(entry.found).lower() if entry.found is not None else ""
            messages.refused(self._page, Refused(bad.format(number=item.number, found=found)))

        tasks.act(
            self._page, self.tr("Checking the file"), lambda: service.check_evidence_file(item.id), checked
        )

    def _preview(self, _case: CaseFile) -> None:
        if (shown := self._item()) is None:
            return
        previews, item = self._office.previews, shown.item
        title = f"{item.number}: {item.file_name}"
        PreviewDialog(title, lambda width: previews.of_evidence(item.id, width), self._page).open()

    def _open(self, _case: CaseFile) -> None:
        if (shown := self._item()) is None:
            return
        item = shown.item
        if not item.marks:
            self._fetch(shown)
            return
        messages.confirm(
            self._page,
            self.tr("Open this file?"),
            self.tr("{name}: {marks}").format(name=item.file_name, marks=marks_words(item.marks)),
            self.tr("Open it all the same"),
            lambda: self._fetch(shown),
            danger=True,
        )

    def _fetch(self, shown: EvidenceShown) -> None:
        service, item = self._office.investigation, shown.item
        name = safe_file_name(item.file_name, item.number)

        def show(data: bytes) -> None:
            try:
                self._files.show(name, data)
            except Refused as refusal:
                messages.refused(self._page, refusal)

        tasks.ask(self._page, lambda: service.evidence_file(item.id), show)

    def _save(self, _case: CaseFile) -> None:
        if (shown := self._item()) is None:
            return
        name = safe_file_name(shown.item.file_name, shown.item.number)
        dialog = QFileDialog(self._page.window(), self.tr("Save as"), name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.fileSelected.connect(lambda file: self.write_to(shown, Path(file)))
        dialog.open()

    def write_to(self, shown: EvidenceShown, path: Path) -> None:
        """Write a copy of an item's file to this file."""
        service, number = self._office.investigation, shown.item.id

        def done(_nothing: object) -> None:
            messages.tell(self.tr("Saved as {name}.").format(name=path.name))

        tasks.act(self._page, self.tr("Saving the file"), lambda: service.save_evidence(number, path), done)
