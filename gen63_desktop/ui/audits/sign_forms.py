"""Forms that end an audit or stand beside it: signing, giving up, an addendum."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QWidget

from gen63_desktop.domain.audits.records import Audit
from gen63_desktop.domain.audits.signing import Authority, is_late
from gen63_desktop.domain.audits.views import AuditRecord
from gen63_desktop.services.office import Office
from gen63_desktop.ui.audits.audit_text import audit_text
from gen63_desktop.ui.audits.labels import capacity_words
from gen63_desktop.ui.audits.reading_field import ReadingField
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.fields import LongTextField, TickField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.theme import look


class SignForm(Form):
    """Shows what is signed, in whose capacity, and asks why where it is late."""

    def __init__(
        self,
        office: Office,
        record: AuditRecord,
        authority: Authority,
        names: dict[int, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            self.tr("Sign the audit: {name}").format(name=record.source.name), self.tr("Sign"), parent
        )
        self._office = office
        self._record = record
        today = office.session.today()
        checked = [answer.checked_on for answer in record.answers if answer.checked_on is not None]
        entered = [answer.entered_on for answer in record.answers if answer.entered_on is not None]
        performed = max(checked, default=None)
        self._say(self._in_short(record, authority), "strong")
        if performed is not None:
            self._say(
                self.tr("Performed {performed}, entered {entered}, signed {signed}.").format(
                    performed=words.day(performed),
                    entered=words.day(max(entered, default=None)),
                    signed=words.day(today),
                ),
                "muted",
            )
        self.add(ReadingField("what", self.tr("What you sign"), audit_text(record, names), lines=12))
        late = performed is not None and bool(entered) and is_late(performed, max(entered), today)
        self._late = LongTextField(
            "late_reason",
            self.tr("Reason for the delay"),
            required=late,
            hint=self.tr("It was entered or is signed more than seven days after it was performed."),
            lines=3,
        )
        self.add(self._late)
        self._late.setVisible(late)
        self._agreed = self.add(
            TickField(
                "agreed",
                self.tr("I have read the answers above. After I sign, nothing in this audit can be changed."),
            )
        )
        self.start()

    def _in_short(self, record: AuditRecord, authority: Authority) -> str:
        who = self.tr("You sign as {capacity}.").format(capacity=capacity_words(authority.capacity))
        found = self.tr("The audit has no finding of non-compliance.")
        if record.findings:
            found = words.count(
                len(record.findings),
                self.tr("The audit has {n} finding of non-compliance."),
                self.tr("The audit has {n} findings of non-compliance."),
            )
        return f"{who} {found}"

    def _say(self, text: str, style: str) -> None:
        label = QLabel(text)
        label.setWordWrap(True)
        look(label, style)
        self.body.addWidget(label)

    def check(self) -> dict[str, str]:
        """Nobody signs by accident."""
        if self._agreed.value():
            return {}
        return {"agreed": self.tr("Tick this once you have read the answers.")}

    def send(self) -> None:
        """Sign."""
        reason = self._late.value()
        self.act(self.tr("Signing the audit"), lambda: self._office.audits.sign(self._record, reason))


class GiveUpForm(Form):
    """Gives an open audit up."""

    def __init__(self, office: Office, audit: Audit, name: str, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Give the audit up: {name}").format(name=name), self.tr("Give it up"), parent
        )
        self._office = office
        self._audit = audit
        self.add(
            LongTextField(
                "why",
                self.tr("Why"),
                required=True,
                hint=self.tr("It stays to be read and never counts; the due date stays as it is."),
                lines=3,
            )
        )
        self.start()

    def send(self) -> None:
        """Give it up."""
        why = self.values()["why"]
        self.act(self.tr("Giving the audit up"), lambda: self._office.audits.give_up(self._audit, why))


class AddendumForm(Form):
    """Corrects a signed audit, beside it."""

    def __init__(self, office: Office, audit: Audit, name: str, parent: QWidget | None = None) -> None:
        super().__init__(
            self.tr("Addendum to the audit: {name}").format(name=name),
            self.tr("Add it"),
            parent,
            drafts=office.drafts,
            draft_form="audits.addendum",
            draft_key=str(audit.id),
        )
        self._office = office
        self._audit = audit
        self.add(
            LongTextField(
                "text",
                self.tr("What is to be corrected"),
                required=True,
                hint=self.tr(
                    "The signed audit stays as it is; the addendum stands beside it and cannot be changed either."
                ),
                lines=6,
            )
        )
        self.start()

    def send(self) -> None:
        """Add it."""
        text = self.values()["text"]
        self.act(self.tr("Adding the addendum"), lambda: self._office.audits.add_addendum(self._audit, text))
