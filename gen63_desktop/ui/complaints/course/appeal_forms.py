"""The forms of an appeal: receiving it, deciding it, and that it was withdrawn."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.appeals.records import Appeal, AppealFrom, AppealOutcome, NewAppeal, Review
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.appeals_tab import appeal_line
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.complaints.finding_forms import allegation_line
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.choice_fields import ChecklistField, ChoiceField, PersonField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.vocabulary import word

People = Sequence[tuple[int, str]]


class AppealForm(CaseForm):
    """An appeal, or a request to look at the disposition again, as it came in."""

    def __init__(
        self,
        office: Office,
        case: CaseFile,
        people: People,
        until: date | None,
        parent: QWidget | None = None,
    ) -> None:
        number = case.complaint.number
        super().__init__(
            office,
            self.tr("Appeal on {number}").format(number=number),
            self.tr("Record"),
            "appeal",
            draft_key(case.complaint.id),
            parent,
        )
        self._complaint, today = case.complaint, office.session.today
        if until is not None:
            said = self.tr(
                "In time until {day}, by the rule of clocks. A later one is kept too, with the reason."
            )
            self.say(said.format(day=words.day(until)))
        senders = [(one, word(one)) for one in AppealFrom]
        self.add(ChoiceField("appeal_from", self.tr("From"), senders, required=True))
        self.add(DayField("received_on", self.tr("Received on"), today, required=True, not_after_today=True))
        self._ask_why()
        self.add(
            TextField(
                "allowed_by",
                self.tr("Allowed by"),
                hint=self.tr("For a respondent: the policy or agreement that allows it."),
            )
        )
        taken = [(True, self.tr("It is taken up")), (False, self.tr("It is not taken up"))]
        self.add(ChoiceField("taken_up", self.tr("Is it taken up?"), taken, required=True))
        self.add(
            LongTextField(
                "late_words",
                self.tr("Why it is not taken up, or taken up although it is late"),
                hint=self.tr("The letter about it tells why it was not taken up."),
                lines=2,
            )
        )
        self.add(
            PersonField(
                "reviewer_id",
                self.tr("Reviewer"),
                people,
                hint=self.tr("Nobody who investigated the complaint or had part in its findings."),
            )
        )
        self.fields["appeal_from"].set_value(AppealFrom.COMPLAINANT)
        self.fields["received_on"].set_value(today())
        self.fields["taken_up"].set_value(taken[0][0])
        self.start()

    def _ask_why(self) -> None:
        hint = self.tr("Why they do not accept how it ended, in their words.")
        self.add(LongTextField("grounds", self.tr("Grounds"), required=True, lines=4, hint=hint))

    def send(self) -> None:
        """Record it."""
        new, complaint, complaints = NewAppeal(**self.values()), self._complaint, self.office.complaints
        self.act(self.tr("Recording the appeal"), lambda: complaints.receive_appeal(complaint.id, new))


class ReviewForm(CaseForm):
    """The decision on an appeal."""

    def __init__(
        self, office: Office, case: CaseFile, appeal: Appeal, people: People, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            office,
            self.tr("Decide the appeal on {number}").format(number=case.complaint.number),
            self.tr("Decide"),
            "appeal review",
            draft_key(case.complaint.id, appeal.id),
            parent,
        )
        self._appeal, session = appeal, office.session
        self.say(appeal_line(appeal))
        self.say(appeal.grounds)
        outcomes = [(one, word(one)) for one in AppealOutcome]
        self.add(ChoiceField("outcome", self.tr("Decision"), outcomes, required=True))
        self.say(
            self.tr(
                "Where a finding is to be changed or the case is sent back, the complaint is reopened: the "
                "findings chosen are taken back, and new ones are proposed and approved like any other."
            )
        )
        self.add(LongTextField("words", self.tr("Reasons"), required=True, lines=4))
        allegations = [(one.id, allegation_line(one)) for one in case.allegations]
        self.add(
            ChecklistField("allegation_ids", self.tr("Allegations looked at again"), allegations, lines=4)
        )
        self.add(
            TextField("next_step", self.tr("Next step"), hint=self.tr("Where the complaint is reopened."))
        )
        self.add(
            PersonField(
                "by",
                self.tr("Decided by"),
                people,
                required=True,
                hint=self.tr("You, or a reviewer who does not sign in to this office."),
            )
        )
        self.add(DayField("on", self.tr("Decided on"), session.today, required=True, not_after_today=True))
        self.fields["by"].set_value(appeal.reviewer_id or session.person.id)
        self.fields["on"].set_value(session.today())
        self.start()

    def send(self) -> None:
        """Decide it."""
        given, appeal, complaints = self.values(), self._appeal, self.office.complaints
        review = Review(
            given["by"], given["outcome"], given["words"], given["on"], tuple(given["allegation_ids"] or ()),
            given["next_step"],
        )  # fmt: skip
        self.act(self.tr("Deciding the appeal"), lambda: complaints.decide_appeal(appeal, review))


class WithdrawalForm(CaseForm):
    """That an appeal was taken back by whoever made it."""

    def __init__(self, office: Office, case: CaseFile, appeal: Appeal, parent: QWidget | None = None) -> None:
        super().__init__(
            office,
            self.tr("Appeal withdrawn, {number}").format(number=case.complaint.number),
            self.tr("Record"),
            "appeal withdrawal",
            draft_key(case.complaint.id, appeal.id),
            parent,
        )
        self._appeal = appeal
        self.say(appeal_line(appeal))
        self.add(LongTextField("words", self.tr("Who withdrew it, and how?"), required=True, lines=3))
        self.start()

    def send(self) -> None:
        """Record it."""
        given, appeal, complaints = self.values(), self._appeal, self.office.complaints
        self.act(
            self.tr("Recording the withdrawal"), lambda: complaints.withdraw_appeal(appeal, given["words"])
        )
