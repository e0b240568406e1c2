"""The forms of corrective actions: recommending, deciding, other owner or due date, done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.violations.records import CorrectiveAction, Level, Violation
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared.choice_fields import ChoiceField, PersonField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.vocabulary import word
from gen63_desktop.ui.violations.forms import ViolationForm, draft_key

People = Sequence[tuple[int, str]]
_MONTH = timedelta(days=30)


class RecommendForm(ViolationForm):
    """An action is recommended: at which level, what, by whom, by when."""

    def __init__(
        self, office: Office, violation: Violation, people: People, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            office,
            self.tr("Recommend an action on {number}").format(number=violation.number),
            self.tr("Recommend"),
            "recommendation",
            draft_key(violation.id),
            parent,
        )
        self._violation = violation
        self.add(
            ChoiceField(
                "level",
                self.tr("Level"),
                [(level, word(level)) for level in Level],
                required=True,
                hint=self.tr("GEN 63 §4.1 knows corrective action at supervisor and at executive level."),
            )
        )
        self.add(
            LongTextField(
                "what",
                self.tr("What is to be done?"),
                required=True,
                hint=self.tr("So that someone else can verify it. No names: the CEO and the owner read it."),
                lines=4,
            )
        )
        self.add(
            PersonField(
                "owner",
                self.tr("Owner"),
                people,
                required=True,
                hint=self.tr("Sees to it that it is done. The owner never verifies it."),
            )
        )
        self.add(DayField("due", self.tr("To be done by"), office.session.today, required=True))
        self.fields["due"].set_value(office.session.today() + _MONTH)
        self.start()

    def send(self) -> None:
        """Recommend it."""
        values, violation = self.values(), self._violation
        self.act(
            self.tr("Recording the recommendation"),
            lambda: self.office.violations.recommend(
                violation.id, values["level"], values["what"], values["owner"], values["due"]
            ),
        )


class ActionForm(ViolationForm):
    """A form about one action, which stands at its head."""

    def __init__(
        self,
        office: Office,
        title: str,
        verb: str,
        form: str,
        action: CorrectiveAction,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(office, title, verb, form, draft_key(action.violation_id, action.id), parent)
        self.action = action
        self.say(action.what, "strong")


class DecisionForm(ActionForm):
    """The decision of the CEO or designee: their own, or recorded from a document."""

    def __init__(
        self,
        office: Office,
        action: CorrectiveAction,
        deciders: People,
        *,
        own: bool,
        decider: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            office,
            self.tr("Decide on the action") if own else self.tr("Record the decision on the action"),
            self.tr("Decide") if own else self.tr("Record the decision"),
            "decision",
            action,
            parent,
        )
        self._own = own
        self.add(
            ChoiceField(
                "accepted",
                self.tr("Decision"),
                [("yes", self.tr("Accepted: it is to be done")), ("no", self.tr("Declined"))],
                required=True,
            )
        )
        self.add(
            LongTextField(
                "words",
                self.tr("Reason"),
                hint=self.tr("Needed where the action is declined. No names."),
                lines=3,
            )
        )
        if not own:
            self._add_document(deciders, decider)
        self.start()

    def _add_document(self, deciders: People, decider: int | None) -> None:
        if not deciders:
            self.say(
                self.tr(
                    "Nobody of the office has the role executive reader yet. An administrator adds the CEO "
                    "under People; the CEO need not sign in."
                )
            )
        self.add(PersonField("by", self.tr("Who decided"), deciders, required=True))
        self.fields["by"].set_value(decider)
        today = self.office.session.today
        self.add(DayField("on", self.tr("Decided on"), today, required=True, not_after_today=True))
        self.fields["on"].set_value(today())
        self.add(
            TextField(
                "document",
                self.tr("The document it stands in"),
                required=True,
                hint=self.tr("The memorandum or letter with its date."),
            )
        )

    def check(self) -> dict[str, str]:
        """An action is declined with a reason."""
        values = self.values()
        if values["accepted"] == "no" and not values["words"]:
            return {"words": self.tr("Write why the action is declined.")}
        return {}

    def send(self) -> None:
        """Decide, or record the decision."""
        values, action, service = self.values(), self.action, self.office.violations
        accepted, words = values["accepted"] == "yes", values["words"]
        if self._own:
            self.act(
                self.tr("Recording the decision"),
                lambda: service.decide(action, accepted=accepted, words=words),
            )
        else:
            self.act(
                self.tr("Recording the decision"),
                lambda: service.decide(
                    action,
                    accepted=accepted,
                    words=words,
                    by=values["by"],
                    on=values["on"],
                    document=values["document"],
                ),
            )


class ReviseForm(ActionForm):
    """Another owner or due date, with the reason."""

    def __init__(
        self, office: Office, action: CorrectiveAction, people: People, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            office,
            self.tr("Owner and due date of the action"),
            self.tr("Save"),
            "revision",
            action,
            parent,
        )
        self.add(PersonField("owner", self.tr("Owner"), people, required=True))
        self.add(DayField("due", self.tr("To be done by"), office.session.today, required=True))
        self.add(LongTextField("why", self.tr("Why is it changed?"), required=True, lines=3))
        self.fields["owner"].set_value(action.owner_id)
        self.fields["due"].set_value(action.due)
        self.start()

    def check(self) -> dict[str, str]:
        """Something is changed."""
        values = self.values()
        if (values["owner"], values["due"]) == (self.action.owner_id, self.action.due):
            return {"due": self.tr("Choose another owner or another day.")}
        return {}

    def send(self) -> None:
        """Save it."""
        values, action = self.values(), self.action
        self.act(
            self.tr("Saving owner and due date"),
            lambda: self.office.violations.revise(action, values["owner"], values["due"], values["why"]),
        )


class DoneForm(ActionForm):
    """An action is reported done; it counts once another person has verified it."""

    def __init__(
        self, office: Office, action: CorrectiveAction, owner: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            office, self.tr("Report the action done"), self.tr("Report it done"), "done", action, parent
        )
        if action.owner_id != office.session.person.id:
            self.say(self.tr("You record it for its owner, {name}.").format(name=owner))
        self.add(
            LongTextField(
                "words",
                self.tr("What was done?"),
                required=True,
                hint=self.tr(
                    "And where it can be seen: it counts once another person has verified it. No names."
                ),
                lines=4,
            )
        )
        today = office.session.today
        self.add(DayField("on", self.tr("Done on"), today, required=True, not_after_today=True))
        self.fields["on"].set_value(today())
        self.add(TextField("document", self.tr("Document or file that shows it")))
        self.start()

    def send(self) -> None:
        """Report it."""
        values, action = self.values(), self.action
        self.act(
            self.tr("Reporting the action done"),
            lambda: self.office.violations.report_done(
                action, values["words"], values["on"], values["document"]
            ),
        )
