"""Referring a complaint, recording what came back, taking a referral back (C11)."""

from __future__ import annotations

from PySide6.QtWidgets import QPushButton, QWidget

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.intake.referral import Referral, ReferredTo
from gen63_desktop.domain.routing.suggesting import Suggestion
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.complaints.routing.panel import SuggestionPanel
from gen63_desktop.ui.complaints.routing_labels import because
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.vocabulary import word


class ReferralForm(CaseForm):
    """Under which procedure or to whom, when, with which reference, and why; what the rules suggest stands above.

    ``take``: the suggestion is put into the fields at once.
    """

    def __init__(
        self, office: Office, complaint: Complaint, parent: QWidget | None = None, *, take: bool = False
    ) -> None:
        super().__init__(
            office,
            self.tr("Refer {number}").format(number=complaint.number),
            self.tr("Record the referral"),
            "referral",
            draft_key(complaint.id),
            parent,
        )
        self._complaint = complaint
        self._take_at_once = take
        self.take_button = QPushButton(self.tr("&Take the suggestion"))
        self.take_button.setAutoDefault(False)
        self.take_button.clicked.connect(self.take_suggestion)
        self.suggestion = SuggestionPanel(self.take_button)
        self.body.addWidget(self.suggestion)
        self._add_fields(office)
        self.start()
        tasks.ask(
            self, lambda: office.routing.suggest_stored(complaint.id), self._suggested, lambda _error: True
        )

    def _add_fields(self, office: Office) -> None:
        self.add(
            ChoiceField(
                "to",
                self.tr("Under which procedure, or to whom?"),
                [(one, word(one)) for one in ReferredTo],
                required=True,
            )
        )
        self.add(
            TextField(
                "body", self.tr("Name of the body"), hint=self.tr("Needed where it is outside of the agency.")
            )
        )
        self.add(TextField("reference", self.tr("Their reference"), hint=self.tr("It can be added later.")))
        self.add(
            DayField(
                "sent_on", self.tr("Referred on"), office.session.today, required=True, not_after_today=True
            )
        )
        self.fields["sent_on"].set_value(office.session.today())
        self.add(LongTextField("reason", self.tr("Why?"), required=True, lines=3))
        self.say(
            self.tr("The complaint stays open until you close it, so that the answer is not lost sight of.")
        )

    def _suggested(self, found: Suggestion) -> None:
        self.suggestion.show_found(found)
        # it is above the questions: Tab reaches it last, before it begins anew with them
        QWidget.setTabOrder(self.send_button, self.take_button)
        if self._take_at_once:
            self.take_suggestion()

    def take_suggestion(self) -> None:
        """Put what is suggested into the fields; words that are typed already stay."""
        first = self.suggestion.first
        if first is None:
            return
        self.fields["to"].set_value(first.rule.to)
        self.fields["body"].set_value(first.rule.body)
        if self.fields["reason"].empty():
            self.fields["reason"].set_value(because(first))
        unnamed = first.rule.to.is_outside and not first.rule.body
        self.fields["body" if unnamed else "reason"].control.setFocus()

    def check(self) -> dict[str, str]:
        """An outside body has a name."""
        values = self.values()
        if values["to"] is not None and values["to"].is_outside and not values["body"]:
            return {"body": self.tr("Name the body to which it is referred.")}
        return {}

    def send(self) -> None:
        """Record it."""
        values = self.values()
        rule = self.suggestion.rule_for(values["to"], values["body"])
        referral = Referral(
            self._complaint.id,
            sent_by=self.office.session.person.id,
            rule=None if rule is None else rule.rule,
            rule_edition=None if rule is None else rule.edition,
            **values,
        )
        self.act(self.tr("Recording the referral"), lambda: self.office.intake.refer(referral))


class AnswerForm(CaseForm):
    """What came back, and when."""

    def __init__(self, office: Office, referral: Referral, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("Answer to the referral: {to}").format(to=referral.body or word(referral.to)),
            self.tr("Record the answer"),
            "referral answer",
            draft_key(referral.complaint_id, referral.id),
            parent,
        )
        self._referral = referral
        self.add(
            DayField("on", self.tr("Came back on"), office.session.today, required=True, not_after_today=True)
        )
        self.add(LongTextField("answer", self.tr("What came back?"), required=True, lines=5))
        self.fields["on"].set_value(referral.answered_on or office.session.today())
        self.fields["answer"].set_value(referral.answer)
        self.start()

    def send(self) -> None:
        """Record it."""
        values, referral = self.values(), self._referral
        self.act(
            self.tr("Recording the answer"),
            lambda: self.office.intake.answer_referral(referral, values["on"], values["answer"]),
        )


class WithdrawalForm(CaseForm):
    """Why a referral is taken back."""

    def __init__(self, office: Office, referral: Referral, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("Take the referral back"),
            self.tr("Take it back"),
            "referral withdrawal",
            draft_key(referral.complaint_id, referral.id),
            parent,
        )
        self._referral = referral
        self.say(self.tr("For a referral that was recorded by mistake. The history keeps it."))
        self.add(LongTextField("why", self.tr("Why?"), required=True, lines=3))
        self.start()

    def send(self) -> None:
        """Take it back."""
        why, referral = self.values()["why"], self._referral
        self.act(
            self.tr("Taking the referral back"), lambda: self.office.intake.withdraw_referral(referral, why)
        )
