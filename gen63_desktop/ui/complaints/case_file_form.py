"""What is told of the complaint that is shown: its file on paper, its due dates, the history of a field."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.case_paper import FilePart, Told
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.complaints.time_line import TimeLineEntry
from gen63_desktop.domain.roles import Permission
from gen63_desktop.ui.complaints.case_page import AfterALook, CasePage
from gen63_desktop.ui.complaints.time_line_tab import entry_words
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.choice_fields import ChecklistField
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.due_dates import ask_where, write_days
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.history_view import show_history
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.pages_dialog import PagesDialog
from gen63_desktop.ui.shared.remembered import remember, remembered

if TYPE_CHECKING:
    from gen63_desktop.services.case_files import DrawnCase

_LAST = "complaints/case file parts"
_AT_FIRST = frozenset(FilePart) - {FilePart.PERSONS, FilePart.HISTORY}


def part_words(part: FilePart) -> str:
    """What a part of the file is called."""
    return {
        FilePart.FACTS: QCoreApplication.translate("CaseFile", "Facts of the complaint"),
        FilePart.PERSONS: QCoreApplication.translate("CaseFile", "Persons"),
        FilePart.ALLEGATIONS: QCoreApplication.translate("CaseFile", "Allegations and respondents"),
        FilePart.FINDINGS: QCoreApplication.translate("CaseFile", "Findings, closings and appeals"),
        FilePart.LINKS: QCoreApplication.translate("CaseFile", "Linked and merged complaints, referrals"),
        FilePart.PLAN: QCoreApplication.translate("CaseFile", "Plan, tasks and calls for service"),
        FilePart.INTERVIEWS: QCoreApplication.translate("CaseFile", "Interviews"),
        FilePart.EVIDENCE: QCoreApplication.translate("CaseFile", "List of evidence and recordings"),
        FilePart.NOTES: QCoreApplication.translate("CaseFile", "Notes"),
        FilePart.LETTERS: QCoreApplication.translate("CaseFile", "List of letters"),
        FilePart.CLOCKS: QCoreApplication.translate("CaseFile", "Clocks"),
        FilePart.TIME_LINE: QCoreApplication.translate("CaseFile", "Time line"),
        FilePart.HISTORY: QCoreApplication.translate("CaseFile", "Numbers of its entries in the history"),
    }[part]


def told(entry: TimeLineEntry) -> Told:
    """An entry of the time line as the window words it."""
    head, *lines = entry_words(entry, whole=True).split("\n")
    return head, tuple(lines)


class CaseFileForm(Form):
    """Which parts of the file are printed; its result is the parts."""

    def __init__(self, number: str, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Case file of {number}").format(number=number), self.tr("Show the pages…"), parent
        )
        said = self.tr(
            "An accessible PDF, marked confidential. The history keeps that it was made, by whom and with which "
            "parts. Without the persons, their names, contacts and what they volunteered are masked; names that "
            "somebody wrote into a text stand in it as they were written."
        )
        self.body.addWidget(text_label(said, "muted"))
        options = [(part, part_words(part)) for part in FilePart]
        self.add(
            ChecklistField("parts", self.tr("Parts"), options, required=True, lines=len(options))
        ).set_value(_last_parts())
        self.body.addStretch()
        self.start()

    def send(self) -> None:
        """Go on with these parts; the persons are chosen anew each time."""
        parts: tuple[FilePart, ...] = self.values()["parts"]
        remember(_LAST, [part.value for part in parts if part is not FilePart.PERSONS])
        self.saved(parts)


def _last_parts() -> tuple[FilePart, ...]:
    kept = remembered(_LAST)
    known = {part.value for part in FilePart}
    if isinstance(kept, list) and kept and all(one in known for one in kept):
        return tuple(FilePart(one) for one in kept)
    return tuple(part for part in FilePart if part in _AT_FIRST)


class CaseFileCommand(QObject):
    """Offered to whoever reads the case."""

    def __init__(self, page: CasePage, after_a_look: AfterALook) -> None:
        super().__init__(page)
        self._page, self._after_a_look = page, after_a_look
        self.print: QAction = page.add_case_command(
            self.tr("Case file as PDF…"), self._ask, "printer", "Ctrl+P"
        )
        self.calendar: QAction = page.add_case_command(
            self.tr("Its due dates as a calendar…"), self._ask_calendar, "calendar-days"
        )
        for action in (self.print, self.calendar):
            only_for(action, page.office.session.may(Permission.READ_COMPLAINTS))
        page.view.summary.offer(CommandButton(self.print))
        if page.office.session.may(Permission.READ_HISTORY):
            page.view.summary.offer_histories()
            page.view.summary.history_asked.connect(self._show_history)

    def follow(self, case: CaseFile | None) -> None:
        """Offer it on a case."""
        for action in (self.print, self.calendar):
            offer(action, "" if case is not None else self.tr("Choose a complaint in the list."))

    def _ask(self, case: CaseFile) -> None:
        form = CaseFileForm(case.complaint.number)
        form.finished.connect(lambda parts: self._look(case, parts))
        FormDialog(form, self._page, columns=72).open()

    def _look(self, case: CaseFile, parts: Sequence[FilePart]) -> None:
        """The persons go along only after a look with its reason (S2)."""
        if FilePart.PERSONS in parts and case.has_identities:
            self._after_a_look(case, lambda seen: self.show_pages(seen, parts))
        else:
            self.show_pages(case, parts)

    def show_pages(self, case: CaseFile, parts: Sequence[FilePart]) -> None:
        """Draw these parts of a case and show their pages, from which the file is saved."""
        office, number = self._page.office, case.complaint.id

        def show(drawn: DrawnCase) -> None:
            title = self.tr("Case file of {number}").format(number=case.complaint.number)
            name = self.tr("Case file {number}.pdf").format(number=case.complaint.number)
            PagesDialog(
                title,
                drawn.pdf,
                office.letters.pictures,
                name,
                lambda dialog, path: self._save(dialog, drawn, path),
                self._page,
            ).open()

        tasks.ask_long(
            self._page,
            self.tr("Drawing the case file"),
            lambda progress, cancelled: office.case_files.draw(number, parts, told, progress, cancelled),
            show,
        )

    def _save(self, dialog: PagesDialog, drawn: DrawnCase, path: Path) -> None:
        files = self._page.office.case_files

        def done(_nothing: None) -> None:
            messages.tell(self.tr("Saved as {name}.").format(name=path.name))
            dialog.accept()
            self._page.look_again()

        tasks.act(dialog, self.tr("Saving the case file"), lambda: files.save(drawn, path), done)

    def _ask_calendar(self, case: CaseFile) -> None:
        name = self.tr("Due dates {number}.ics").format(number=case.complaint.number)
        ask_where(self._page, name, lambda path: self.write_calendar(case, path))

    def write_calendar(self, case: CaseFile, path: Path) -> None:
        """Write the due dates of a case to this file."""
        due_dates, number = self._page.office.due_dates, case.complaint.id
        write_days(self._page, lambda: due_dates.write_of_case(number, path), path)

    def _show_history(self, field: str) -> None:
        if (case := self._page.case) is not None:
            complaint = case.complaint
            show_history(self._page, self._page.office, "complaints", complaint.id, complaint.number, field)
