"""The forms of the follow-up: sent, received, decided, came back, and the message that a report goes out with."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.findings.records import Decision, IssuedReport, Means
from gen63_desktop.domain.identity import Person
from gen63_desktop.services.office import Office
from gen63_desktop.ui.findings.labels import decision_words, means_words
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.form import Form

ELSE = 0
"""In place of a person of the office: somebody else, by name."""


class FollowUpForm(Form):
    """A form about one issued report; what is typed in it survives as a draft."""

    def __init__(
        self,
        office: Office,
        report: IssuedReport,
        title: str,
        verb: str,
        form: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            title, verb, parent, drafts=office.drafts, draft_form=f"findings.{form}", draft_key=str(report.id)
        )
        self.office, self.report, self._who = office, report, ""
        about = self.tr("{number}, {what}").format(number=report.number, what=report.about)
        self.body.addWidget(text_label(about, "muted"))

    def add_who(self, name: str, label: str, people: Sequence[Person], *, anybody: bool = True) -> None:
        """Which person it was: one who decides, or where ``anybody`` may be meant somebody else by name."""
        self._who = name if anybody else ""
        options = [(person.id, _named(person)) for person in people]
        if anybody:
            options.append((ELSE, self.tr("Somebody else")))
        self.add(ChoiceField(name, label, options, required=True))
        if anybody:
            self.add(TextField(f"{name}_name", self.tr("Name, where it is somebody else")))

    def check(self) -> dict[str, str]:
        """Somebody else has a name."""
        values = self.values()
        if self._who and values[self._who] == ELSE and not values[f"{self._who}_name"].strip():
            return {f"{self._who}_name": self.tr("Write the name.")}
        return {}

    def add_day(self, label: str) -> None:
        """On which day it was."""
        day = DayField("on", label, self.office.session.today, required=True, not_after_today=True)
        day.set_value(self.office.session.today())
        self.add(day)

    def add_document(self) -> None:
        """Where it stands, for what is recorded for somebody else."""
        self.add(
            TextField(
                "document",
                self.tr("Which document does it stand in?"),
                hint=self.tr("The memorandum, letter or message, with its date."),
                required=True,
            )
        )


class SendForm(FollowUpForm):
    """To whom the report went."""

    def __init__(
        self,
        office: Office,
        report: IssuedReport,
        recipients: Sequence[Person],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            office,
            report,
            self.tr("Record that the report was sent"),
            self.tr("Record it"),
            "sent",
            parent,
        )
        self.add_who("to", self.tr("To whom?"), recipients)
        self.add(
            ChoiceField("means", self.tr("How?"), [(one, means_words(one)) for one in Means], required=True)
        )
        self.add_day(self.tr("On which day?"))
        self.add(LongTextField("words", self.tr("Note"), lines=2))
        self.start()

    def send(self) -> None:
        """Record it."""
        values, findings, number = self.values(), self.office.findings, self.report.id
        self.act(
            self.tr("Recording that it was sent"),
            lambda: findings.send(
                number,
                values["to_name"],
                values["means"],
                to=values["to"] or None,
                on=values["on"],
                words=values["words"],
            ),
        )


class ReceiptForm(FollowUpForm):
    """When the recipient had it: one's own receipt, or from a document that of somebody else."""

    def __init__(
        self,
        office: Office,
        report: IssuedReport,
        recipients: Sequence[Person],
        *,
        own: bool,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Confirm the receipt") if own else self.tr("Record the receipt")
        super().__init__(office, report, title, self.tr("Record it"), "received", parent)
        self._own = own
        if not own:
            self.add_who("by", self.tr("Who received it?"), recipients)
        self.add_day(self.tr("On which day was it received?"))
        if not own:
            self.add_document()
        self.start()

    def send(self) -> None:
        """Record it."""
        values, findings, number = self.values(), self.office.findings, self.report.id
        self.act(
            self.tr("Recording the receipt"),
            lambda: findings.receive(
                number,
                by=values.get("by") or None,
                by_name=values.get("by_name", ""),
                on=values["on"],
                document=values.get("document", ""),
            ),
        )


class DecisionForm(FollowUpForm):
    """What was decided on the report as a whole."""

    def __init__(
        self,
        office: Office,
        report: IssuedReport,
        recipients: Sequence[Person],
        *,
        own: bool,
        parent: QWidget | None = None,
    ) -> None:
        title = self.tr("Decide on the report") if own else self.tr("Record the decision")
        super().__init__(office, report, title, self.tr("Record it"), "decided", parent)
        if not own:
            self.add_who("by", self.tr("Who decided?"), recipients, anybody=False)
        self.add(
            ChoiceField(
                "decision",
                self.tr("What is the decision?"),
                [(one, decision_words(one)) for one in Decision],
                required=True,
            )
        )
        self.add(
            LongTextField(
                "words",
                self.tr("In words"),
                hint=self.tr("Corrective actions are decided one by one, in Violations and actions."),
                lines=4,
            )
        )
        self.add_day(self.tr("On which day?"))
        if not own:
            self.add_document()
        self.start()

    def check(self) -> dict[str, str]:
        """Whatever is more than taken note of is said in words."""
        values = self.values()
        if values["decision"] is not Decision.NOTED and not values["words"].strip():
            return {"words": self.tr("Write what was decided.")}
        return {}

    def send(self) -> None:
        """Record it."""
        values, findings, number = self.values(), self.office.findings, self.report.id
        self.act(
            self.tr("Recording the decision"),
            lambda: findings.decide(
                number,
                values["decision"],
                values["words"],
                by=values.get("by"),
                on=values["on"],
                document=values.get("document", ""),
            ),
        )


class ReturnedForm(FollowUpForm):
    """Why the report did not arrive."""

    def __init__(self, office: Office, report: IssuedReport, parent: QWidget | None = None) -> None:
        super().__init__(
            office, report, self.tr("The report came back"), self.tr("Record it"), "returned", parent
        )
        self.add(LongTextField("words", self.tr("What was told?"), required=True, lines=3))
        self.add_day(self.tr("On which day did it come back?"))
        self.start()

    def send(self) -> None:
        """Record it."""
        values, findings, number = self.values(), self.office.findings, self.report.id
        self.act(
            self.tr("Recording that it came back"),
            lambda: findings.came_back(number, values["words"], values["on"]),
        )


class MessageForm(FollowUpForm):
    """The e-mail draft that a report goes out with; the mail program sends it."""

    def __init__(
        self, office: Office, report: IssuedReport, path: Path, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            office, report, self.tr("E-mail with the report"), self.tr("Save the draft"), "message", parent
        )
        self._path = path
        said = self.tr(
            "A file that your mail program opens as a message ready to be sent, with the report attached. "
            "An e-mail is as safe as the way that it goes."
        )
        self.body.addWidget(text_label(said, "muted"))
        self.add(TextField("to", self.tr("E-mail address"), hint=self.tr("May be left to the mail program.")))
        self.add(_filled(TextField("subject", self.tr("Subject"), required=True), self._subject()))
        self.add(_filled(LongTextField("text", self.tr("Text"), required=True, lines=6), self._text()))
        self.start()

    def _subject(self) -> str:
        return f"{self.report.number}: {self.report.about}"

    def _text(self) -> str:
        said = self.tr(
            "Attached is {number}, issued on {day}. Whoever holds the file can have it checked: its SHA-256 is\n{hash}"
        )
        return said.format(
            number=self.report.number,
            day=words.day(self.report.issued_at.astimezone().date()),
            hash=self.report.sha256,
        )

    def send(self) -> None:
        """Write the file."""
        values, findings, number, path = self.values(), self.office.findings, self.report.id, self._path
        self.act(
            self.tr("Writing the message"),
            lambda: findings.message(number, path, values["to"], values["subject"], values["text"]),
        )


def _filled(field: Any, text: str) -> Any:
    field.set_value(text)
    return field


def _named(person: Person) -> str:
    return f"{person.name}, {person.title}" if person.title else person.name
