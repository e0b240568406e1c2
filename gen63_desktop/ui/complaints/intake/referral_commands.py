"""The commands on referrals of the complaint that is shown."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.intake.referral import Referral
from gen63_desktop.domain.roles import Permission
from gen63_desktop.ui.complaints.case_page import CasePage
from gen63_desktop.ui.complaints.intake.referral_forms import AnswerForm, ReferralForm, WithdrawalForm
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.commands import CommandButton
from gen63_desktop.ui.shared.offers import offer, only_for


class ReferralCommands(QObject):
    """To refer, to record the answer, to take a referral back."""

    def __init__(self, page: CasePage) -> None:
        super().__init__(page)
        self._page, self._office = page, page.office
        add = page.add_record_command
        self.refer = add(
            self.tr("Refer the complaint…"), self._refer, keys="Ctrl+Shift+E", icon="external-link"
        )
        self.answer = add(self.tr("Record the answer to the referral…"), self._answer, icon="inbox")
        self.withdraw = add(self.tr("Take the referral back…"), self._withdraw, icon="undo-2")
        for action in (self.refer, self.answer, self.withdraw):
            only_for(action, page.office.session.may(Permission.WORK_COMPLAINTS))
        page.view.related.offer(CommandButton(self.refer), CommandButton(self.answer))

    def follow(self) -> None:
        """Offer what can be done with the chosen referral."""
        case, tab = self._page.case, self._page.view.related
        offer(self.refer, "" if case is not None else self.tr("Choose a complaint in the list."))
        chosen = "" if case is not None and tab.referral is not None else self.tr("No referral is chosen.")
        offer(self.answer, chosen, hide=True)
        offer(self.withdraw, chosen, hide=True)

    def drafts(self, part: str) -> dict[str, Callable[[CaseFile], None]]:
        """How unfinished forms are opened again, by their names."""
        number = int(part) if part.isdecimal() else 0

        def of_one(run: Callable[[Referral], None]) -> Callable[[CaseFile], None]:
            def read(case: CaseFile) -> None:
                intake = self._office.intake

                def found(there: tuple[Referral, ...]) -> None:
                    for one in there:
                        if one.id == number:
                            run(one)

                tasks.ask(self._page, lambda: intake.referrals(case.complaint.id), found)

            return read

        return {
            "referral": lambda _case: self._refer(),
            "referral answer": of_one(self._answer_to),
            "referral withdrawal": of_one(self._withdraw_it),
        }

    def _refer(self) -> None:
        if self._page.case is not None:
            self.refer_it(self._page.case.complaint)

    def refer_it(self, complaint: Complaint, *, take: bool = False) -> None:
        """Open the form on a complaint; ``take``: with what is suggested in its fields."""
        form = ReferralForm(self._office, complaint, take=take)
        self._page.open_form(form, self.tr("The referral is recorded."))

    def _answer(self) -> None:
        if (referral := self._page.view.related.referral) is not None:
            self._answer_to(referral)

    def _answer_to(self, referral: Referral) -> None:
        self._page.open_form(AnswerForm(self._office, referral), self.tr("The answer is recorded."))

    def _withdraw(self) -> None:
        if (referral := self._page.view.related.referral) is not None:
            self._withdraw_it(referral)

    def _withdraw_it(self, referral: Referral) -> None:
        form = WithdrawalForm(self._office, referral)
        self._page.open_form(form, self.tr("The referral is taken back; the history keeps it."))
