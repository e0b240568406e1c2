"""The forms of whoever checks an action: verified or returned, the look ninety days after, reopening."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.violations.records import ActionStep, CorrectiveAction
from gen63_desktop.domain.violations.rows import Since
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField
from gen63_desktop.ui.violations.action_forms import ActionForm

_MONTH = timedelta(days=30)


class VerifyForm(ActionForm):
    """What was reported done is verified, or goes back."""

    def __init__(
        self,
        office: Office,
        action: CorrectiveAction,
        done: ActionStep | None,
        owner: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            office, self.tr("Verify the action"), self.tr("Save"), "verification", action, parent
        )
        if done is not None:
            reported = self.tr("{name} reported on {day}: {words}")
            self.say(reported.format(name=owner, day=words.day(done.on), words=done.words), "")
        self.add(
            ChoiceField(
                "result",
                self.tr("What did you find?"),
                [
                    ("done", self.tr("It is done as reported")),
                    ("not", self.tr("It is not done: it goes back")),
                ],
                required=True,
            )
        )
        self.add(
            LongTextField(
                "words",
                self.tr("What did you look at, and what did you see?"),
                required=True,
                hint=self.tr("The evidence of the verification. No names."),
                lines=4,
            )
        )
        self.add(
            DayField(
                "due",
                self.tr("New due date, where it goes back"),
                office.session.today,
            )
        )
        self.start()

    def check(self) -> dict[str, str]:
        """What goes back has a new due date."""
        values = self.values()
        if values["result"] == "not" and values["due"] is None:
            return {"due": self.tr("Choose by when it is to be done.")}
        return {}

    def send(self) -> None:
        """Verify it, or give it back."""
        values, action, service = self.values(), self.action, self.office.violations
        if values["result"] == "done":
            self.act(self.tr("Recording the verification"), lambda: service.verify(action, values["words"]))
        else:
            self.act(
                self.tr("Returning the action"),
                lambda: service.give_back(action, values["words"], values["due"]),
            )


class LookForm(ActionForm):
    """The look ninety days after an action closed, at the same employee, line or product (C16)."""

    def __init__(
        self,
        office: Office,
        action: CorrectiveAction,
        since: Sequence[Since],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            office, self.tr("Ninety-day look at the action"), self.tr("Save the look"), "look", action, parent
        )
        self.say(self.tr("Recorded since the action closed, on the same line, unit, source or badge:"))
        lines = [f"{words.day(one.on)}  {one.text}".strip() for one in since]
        self.say("\n".join(lines) or self.tr("Nothing that you may see."), "")
        self.add(
            ChoiceField(
                "result",
                self.tr("Has it recurred?"),
                [
                    ("no", self.tr("No recurrence")),
                    ("yes", self.tr("It has recurred: the action is reopened")),
                ],
                required=True,
            )
        )
        self.add(
            LongTextField(
                "words",
                self.tr("What did you look at, and what did you see?"),
                required=True,
                hint=self.tr("Records, recordings, the same employee, line or product. No names."),
                lines=4,
            )
        )
        self.add(DayField("due", self.tr("New due date, where it has recurred"), office.session.today))
        self.start()

    def check(self) -> dict[str, str]:
        """What is reopened has a new due date."""
        values = self.values()
        if values["result"] == "yes" and values["due"] is None:
            return {"due": self.tr("Choose by when it is to be done.")}
        return {}

    def send(self) -> None:
        """Save the look."""
        values, action = self.values(), self.action
        self.act(
            self.tr("Saving the look"),
            lambda: self.office.violations.look(
                action, values["words"], recurred=values["result"] == "yes", due=values["due"]
            ),
        )


class ReopenForm(ActionForm):
    """A verified action is reopened for a reason."""

    def __init__(self, office: Office, action: CorrectiveAction, parent: QWidget | None = None) -> None:
        super().__init__(office, self.tr("Reopen the action"), self.tr("Reopen"), "reopening", action, parent)
        self.add(LongTextField("why", self.tr("What happened?"), required=True, lines=3))
        self.add(DayField("due", self.tr("To be done by"), office.session.today, required=True))
        self.fields["due"].set_value(office.session.today() + _MONTH)
        self.start()

    def send(self) -> None:
        """Reopen it."""
        values, action = self.values(), self.action
        self.act(
            self.tr("Reopening the action"),
            lambda: self.office.violations.reopen(action, values["why"], values["due"]),
        )
