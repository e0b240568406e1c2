"""The commands on appeals, and the tab that shows them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from gen63_desktop.domain.appeals.records import Appeal, AppealState
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.roles import Permission
from gen63_desktop.ui.complaints.case_page import CasePage
from gen63_desktop.ui.complaints.case_part import CasePart
from gen63_desktop.ui.complaints.course.appeal_forms import AppealForm, ReviewForm, WithdrawalForm
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.offers import offer, only_for


class AppealCommands(CasePart):
    """Receiving, deciding, withdrawing."""

    def __init__(self, page: CasePage) -> None:
        super().__init__(page)
        self._tab = page.view.appeals
        may = page.office.session.may
        self.receive = self._command(self.tr("Record an appeal…"), self._receive, icon="inbox")
        self.decide = self._command(self.tr("Decide the appeal…"), self._decide, icon="gavel")
        self.withdraw = self._command(self.tr("Appeal withdrawn…"), self._withdraw, icon="undo-2")
        only_for(self.decide, may(Permission.APPROVE_FINDINGS))
        for action in (self.receive, self.withdraw):
            only_for(action, may(Permission.WORK_COMPLAINTS))
        for action in (self.receive, self.decide, self.withdraw):
            self._tab.offer(CommandButton(action))
        self._tab.chosen_changed.connect(self._offer)

    def drafts(self, part: str) -> dict[str, Callable[[CaseFile], None]]:
        """The unfinished forms, by name; ``part`` is the id of the appeal."""
        return {
            "appeal": self._receive,
            "appeal review": lambda case: self._on_read(case, part, self._review),
            "appeal withdrawal": lambda case: self._on_read(case, part, self._withdrawn),
        }

    def _show_none(self) -> None:
        self._page.view.show_appeals((), None)

    def _read(self, case: CaseFile) -> None:
        complaints, wanted = self._office.complaints, case.complaint.id

        def found(answer: Sequence[Appeal]) -> None:
            if case is self._case:
                self._page.view.show_appeals(answer, case)
                self._offer()

        tasks.ask(self._page, lambda: complaints.appeals(wanted), found, lambda _error: True)

    def _offer(self) -> None:
        none = "" if self._case is not None else self.tr("Choose a complaint in the list.")
        still_open = self._case is not None and self._case.complaint.is_open
        before = self.tr("An appeal is against a disposition; this complaint is open.")
        offer(self.receive, none or (before if still_open else ""))
        one = self._tab.appeal if self._case is not None else None
        under = one is not None and one.state is AppealState.OPEN
        choose = none or ("" if under else self.tr("Choose an appeal that is under review."))
        for action in (self.decide, self.withdraw):
            offer(action, choose)

    def _receive(self, case: CaseFile) -> None:
        complaints, people = self._office.complaints, self._page.people

        def ask(until: date | None) -> None:
            form = AppealForm(self._office, case, people, until)
            self._page.open_form(form, self.tr("The appeal is recorded."))

        tasks.ask(self._page, lambda: complaints.appeal_until(case.complaint.id), ask)

    def _decide(self, case: CaseFile) -> None:
        if (one := self._tab.appeal) is not None:
            self._review(case, one)

    def _review(self, case: CaseFile, one: Appeal) -> None:
        form = ReviewForm(self._office, case, one, self._page.people)
        self._page.open_form(form, self.tr("The appeal is decided."))

    def _withdraw(self, case: CaseFile) -> None:
        if (one := self._tab.appeal) is not None:
            self._withdrawn(case, one)

    def _withdrawn(self, case: CaseFile, one: Appeal) -> None:
        form = WithdrawalForm(self._office, case, one)
        self._page.open_form(form, self.tr("The withdrawal is recorded."))

    def _on_read(self, case: CaseFile, part: str, run: Callable[[CaseFile, Appeal], None]) -> None:
        complaints = self._office.complaints

        def found(answer: Sequence[Appeal]) -> None:
            one = next((each for each in answer if str(each.id) == part), None)
            if one is not None:
                run(case, one)

        tasks.ask(self._page, lambda: complaints.appeals(case.complaint.id), found)
