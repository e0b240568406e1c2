"""The commands on the time line of the complaint that is shown: narrow it, show all of it, put it on paper."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.complaints.time_line import Narrowing, TimeLineEntry
from gen63_desktop.ui.complaints.case_page import CasePage
from gen63_desktop.ui.complaints.case_part import CasePart
from gen63_desktop.ui.complaints.time_line_forms import NarrowingForm
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.offers import offer


class TimeLineCommands(CasePart):
    """Makes the commands and their buttons, and reads the time line."""

    def __init__(self, page: CasePage) -> None:
        super().__init__(page)
        self._tab = page.view.time_line
        self._told = False
        """The time line of the complaint in sight is read: an unread one would be printed as an empty one."""
        self.narrow = page.add_record_command(
            self.tr("Show a part of the time line…"), self._narrow, icon="list-filter"
        )
        self.whole = page.add_record_command(
            self.tr("Show the whole time line"), lambda: self._show(Narrowing()), icon="history"
        )
        self.print = page.add_record_command(self.tr("Time line as PDF…"), self._print, icon="printer")
        self._tab.offer(CommandButton(self.narrow), CommandButton(self.whole), CommandButton(self.print))

    def _show_none(self) -> None:
        """Another complaint is shown whole."""
        self._told = False
        self._tab.narrowing = Narrowing()
        self._page.view.show_time_line((), None)

    def _read(self, case: CaseFile) -> None:
        complaints, wanted = self._office.complaints, case.complaint.id

        def found(entries: Sequence[TimeLineEntry]) -> None:
            if case is self._case:
                self._told = True
                self._page.view.show_time_line(entries, case)
                self._offer()

        tasks.ask(self._page, lambda: complaints.time_line(wanted), found, lambda _gone: True)

    def _offer(self) -> None:
        none = (
            "" if self._told else self._unread() if self._case else self.tr("Choose a complaint in the list.")
        )
        for action in (self.narrow, self.print):
            offer(action, none)
        whole = self.tr("The whole time line is shown.")
        offer(self.whole, none or ("" if self._tab.narrowing.narrows else whole), hide=True)

    def _unread(self) -> str:
        return self.tr("The time line is not read yet.")

    def _narrow(self) -> None:
        form = NarrowingForm(self._office, self._tab.entries, self._tab.narrowing)
        form.finished.connect(self._show)
        FormDialog(form, self._page, columns=64).open()

    def _show(self, narrowing: Narrowing) -> None:
        self._page.view.tabs.setCurrentWidget(self._tab)
        self._tab.narrow(narrowing)
        self._offer()

    def _print(self) -> None:
        if self._case is None:
            return
        name = self.tr("Time line {number}.pdf").format(number=self._case.complaint.number)
        dialog = QFileDialog(self._page.window(), self.tr("Save as"), name, self.tr("PDF files (*.pdf)"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda file: self.write_to(Path(file)))
        dialog.open()

    def write_to(self, path: Path) -> None:
        """Write what is shown to this file, oldest first."""
        if self._case is None:
            return
        if not self._told:  # another complaint came into sight while the file was chosen
            messages.tell(self._unread())
            return
        number, complaints = self._case.complaint.id, self._office.complaints
        shown, entries = self._tab.shown_words(), self._tab.printed()

        def done(_paper: object) -> None:
            messages.tell(self.tr("Saved as {name}.").format(name=path.name))
            self._page.look_again()

        tasks.act(
            self._page,
            self.tr("Printing the time line"),
            lambda: complaints.print_time_line(number, shown, entries, path),
            done,
        )
