"""The command that changes the selected complaints together, and the step that takes it back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject

from gen63_desktop.domain.complaints.together import Done, Left, Proposal, check_count
from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.roles import Permission
from gen63_desktop.ui.complaints.case_page import CasePage
from gen63_desktop.ui.complaints.together.forms import TogetherForm
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.steps import Over

NAMED = 10
"""So many complaints are named in a message."""


class TogetherCommand(QObject):
    """Offered while rows of the list are selected; what it did is a step of the page."""

    def __init__(self, page: CasePage) -> None:
        super().__init__(page)
        self._page = page
        self.action = page.add_command(
            self.tr("Chan&ge the selected together…"), self._ask, keys="Ctrl+G", icon="list-checks"
        )
        only_for(self.action, page.office.session.may(Permission.WORK_COMPLAINTS))

    def watch(self) -> None:
        """Follow the selection of the list, which is there by now."""
        table = self._page.table
        table.view.selectionModel().selectionChanged.connect(self._follow)
        table.shown.connect(self._follow)
        self._follow()

    def _follow(self) -> None:
        selected = self._page.table.selected_count
        offer(self.action, "" if selected else self.tr("Select complaints in the list."))

    def _ask(self) -> None:
        table = self._page.table
        try:
            check_count(table.selected_count)
        except Refused as refusal:
            messages.refused(self._page, refusal)
            return
        table.with_selected(self._open)

    def _open(self, rows: Sequence[Any]) -> None:
        form = TogetherForm(self._page.office, [row.id for row in rows], self._page.people)
        form.finished.connect(self._did)
        FormDialog(form, self._page).open()

    def _did(self, done: Done) -> None:
        self._page.look_again()
        said = words.count(
            len(done.before), self.tr("{n} complaint was changed."), self.tr("{n} complaints were changed.")
        )
        if done.gone:
            gone = (
                QCoreApplication.translate("PreviewForm", "{n} is not open to you any more."),
                QCoreApplication.translate("PreviewForm", "{n} are not open to you any more."),
            )
            said += " " + words.count(done.gone, *gone)
        tell(said, done.left)
        self._page.steps.did(TogetherStep(self._page, done))
        self._page.table.focus_list()


class TogetherStep(QObject):
    """A change of several complaints as a step: taken back and done again."""

    def __init__(self, page: CasePage, done: Done) -> None:
        super().__init__(page)
        self._page = page
        self._done = done
        self._again: Proposal | None = None

    @property
    def _assigns(self) -> bool:
        change = self._done.change
        return change.next_step is None and change.status is None

    def undo_words(self) -> str:
        """Undo assign 12 complaints."""
        n = len(self._done.before)
        if self._assigns:
            return words.count(n, self.tr("Undo assign {n} complaint"), self.tr("Undo assign {n} complaints"))
        return words.count(n, self.tr("Undo change {n} complaint"), self.tr("Undo change {n} complaints"))

    def redo_words(self) -> str:
        """Redo assign 12 complaints."""
        n = len(self._again.seen) if self._again is not None else 0
        if self._assigns:
            return words.count(n, self.tr("Redo assign {n} complaint"), self.tr("Redo assign {n} complaints"))
        return words.count(n, self.tr("Redo change {n} complaint"), self.tr("Redo change {n} complaints"))

    def back(self, over: Over) -> None:
        """Put back what was there, in complaints that nobody changed since."""
        complaints, done = self._page.office.complaints, self._done

        def undone(again: Proposal) -> None:
            self._again = again
            self._page.look_again()
            said = words.count(
                len(again.seen),
                self.tr("{n} complaint is as it was before."),
                self.tr("{n} complaints are as they were before."),
            )
            tell(said, again.left)
            over(True)

        tasks.act_long(
            self._page,
            self.tr("Taking it back"),
            lambda progress, cancelled: complaints.undo_together(done, progress, cancelled),
            undone,
            lambda error: self._failed(error, over),
        )

    def forth(self, over: Over) -> None:
        """Do it again in those that it was taken back in."""
        complaints, again = self._page.office.complaints, self._again
        if again is None:
            over(False)
            return

        def redone(done: Done) -> None:
            self._done = done
            self._page.look_again()
            said = words.count(
                len(done.before),
                self.tr("{n} complaint was changed again."),
                self.tr("{n} complaints were changed again."),
            )
            tell(said, done.left)
            over(True)

        tasks.act_long(
            self._page,
            self.tr("Doing it again"),
            lambda progress, cancelled: complaints.change_together(again, progress, cancelled),
            redone,
            lambda error: self._failed(error, over),
        )

    def _failed(self, error: Refused, over: Over) -> bool:
        over(False if isinstance(error, RuleBroken) else None)  # cancelled, or a server that was busy
        return False


def tell(said: str, left: Sequence[Left]) -> None:
    """Say what was done, and name those that stayed as they were."""
    if left:
        numbers = ", ".join(one.number for one in left[:NAMED]) + (" …" if len(left) > NAMED else "")
        template = (
            QCoreApplication.translate("TogetherCommand", "{n} stayed as it was: {numbers}.")
            if len(left) == 1
            else QCoreApplication.translate("TogetherCommand", "{n} stayed as they were: {numbers}.")
        )
        said += " " + template.format(n=words.number(len(left)), numbers=numbers)
    messages.tell(said)
