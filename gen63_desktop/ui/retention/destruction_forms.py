"""The forms of a destruction: proposing a batch, approving it, giving it up, carrying it out."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from gen63_desktop.services.office import Office
from gen63_desktop.services.retention.batches import BatchView, CarriedOut, Ready
from gen63_desktop.ui.retention.labels import rule_words
from gen63_desktop.ui.shared import messages, words
from gen63_desktop.ui.shared.choice_fields import ChecklistField
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.fields import LongTextField, TextField
from gen63_desktop.ui.shared.form import Form

_NAMED = 40
"""Cases not to be destroyed now that a form lists one a line; of more it says how many there are besides."""
_SHORT = 12
"""So many cases of a batch are shown one below the other; more in a list that scrolls."""


class ProposeForm(Form):
    """A batch of cases whose period is over."""

    def __init__(self, office: Office, ready: Sequence[Ready], parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Propose a destruction"), self.tr("Propose it"), parent)
        self._office = office
        free = [one for one in ready if not one.stops and not one.batch]
        if free:
            self._ask(free)
        else:
            self._say_nothing_ready()
        self._say_stopped([one for one in ready if one.stops or one.batch])
        if free:
            self.add(
                LongTextField(
                    "reason",
                    self.tr("Reason"),
                    required=True,
                    lines=2,
                    hint=self.tr("It stays, and is printed on the certificate: name no fact of a case."),
                )
            )
        self.start()

    def _say_nothing_ready(self) -> None:
        """There is nothing to answer: what makes a case ready stands in the place of the questions."""
        self.body.addWidget(text_label(self.tr("No case can be proposed today."), "strong"))
        self.body.addWidget(
            text_label(
                self.tr(
                    "A case can be proposed once it is closed, its period of retention is over, counsel has confirmed the rule of "
                    "that period, and nothing holds it or a case linked to it. The list of the page Retention says of each record "
                    "until when it is kept and by which rule."
                ),
                "muted",
            )
        )
        self.send_button.hide()
        self.cancel_button.setText(self.tr("Close"))

    def _ask(self, free: Sequence[Ready]) -> None:
        self.body.addWidget(
            text_label(
                self.tr(
                    "The list is frozen as you propose it. Two other people approve it before anything is destroyed, and whatever "
                    "happens to a case until then (a hold, a note, a link) stops that case. After a destruction no fact of the case "
                    "stays but its number and the certificate: figures of past quarters stand in issued reports only."
                ),
                "muted",
            )
        )
        line = self.tr("{number} · kept until {day}")
        options = [
            (
                one.row.kept.record_id,
                line.format(number=one.row.kept.number, day=words.day(one.row.until)),
            )
            for one in free
        ]
        self.add(ChecklistField("cases", self.tr("Cases"), options, required=True, lines=10))

    def _say_stopped(self, stopped: Sequence[Ready]) -> None:
        if not stopped:
            return
        in_batch = self.tr("in batch {number}")
        lines = [
            f"{one.row.kept.number}: {'; '.join((*one.stops, *([in_batch.format(number=one.batch)] if one.batch else [])))}"
            for one in stopped[:_NAMED]
        ]
        if len(stopped) > _NAMED:
            lines.append(self.tr("and {n} more").format(n=words.number(len(stopped) - _NAMED)))
        self.body.addWidget(
            text_label(self.tr("Their period is over, but not to be destroyed now:"), "strong")
        )
        self.body.addWidget(text_label("\n".join(lines), "muted"))

    def send(self) -> None:
        """Propose it; where nothing is ready there is nothing to send."""
        given = self.values()
        if "cases" not in given:
            return
        self.act(
            self.tr("Proposing the destruction"),
            lambda: self._office.retention.propose(given["cases"], given["reason"]),
        )


class _BatchForm(Form):
    """A form about one batch: what it destroys stands above the questions."""

    def __init__(
        self, office: Office, view: BatchView, title: str, verb: str, said: str, parent: QWidget | None
    ) -> None:
        super().__init__(title.format(number=view.batch.number), verb, parent)
        self.office, self.view = office, view
        self.body.addWidget(text_label(said, "muted"))
        self.body.addWidget(text_label(self._count(), "strong"))
        self.body.addWidget(self._cases())

    def _count(self) -> str:
        return words.count(
            len(self.view.items),
            QCoreApplication.translate("RetentionForms", "{n} case:"),
            QCoreApplication.translate("RetentionForms", "{n} cases:"),
        )

    def _cases(self) -> QWidget:
        """Every case of the list, however long: nobody agrees on what was not shown."""
        line = QCoreApplication.translate(
            "RetentionForms", "{number} · {rule}, edition {edition} · kept until {day}"
        )
        text = "\n".join(
            line.format(
                number=one.number, rule=rule_words(one.rule), edition=one.edition, day=words.day(one.until)
            )
            for one in self.view.items
        )
        if len(self.view.items) <= _SHORT:
            return text_label(text)
        shown = QPlainTextEdit(text)
        shown.setReadOnly(True)
        shown.setTabChangesFocus(True)
        shown.setAccessibleName(QCoreApplication.translate("RetentionForms", "Cases of the batch"))
        shown.setMinimumHeight(shown.fontMetrics().lineSpacing() * _SHORT)
        return shown


class ApproveForm(_BatchForm):
    """One of the two approvals."""

    def __init__(self, office: Office, view: BatchView, parent: QWidget | None = None) -> None:
        said = QCoreApplication.translate(
            "RetentionForms",
            "You approve this list as {name} proposed it: “{reason}”. Look at each case that you do not know before you approve. "
            "Who proposed a batch does not approve it, and nobody approves it twice.",
        ).format(name=view.names.get(view.batch.proposed_by, ""), reason=view.batch.reason)
        super().__init__(
            office,
            view,
            QCoreApplication.translate("RetentionForms", "Approve batch {number}"),
            QCoreApplication.translate("RetentionForms", "Approve the destruction"),
            said,
            parent,
        )
        self.add(LongTextField("words", self.tr("Remark"), lines=2))
        self.start()

    def send(self) -> None:
        """Approve what is shown."""
        batch, said = self.view.batch, self.values()["words"]
        self.act(
            self.tr("Approving the destruction"),
            lambda: self.office.retention.approve(batch.id, batch.digest, said),
        )


class WithdrawForm(_BatchForm):
    """Gives a batch up."""

    def __init__(self, office: Office, view: BatchView, parent: QWidget | None = None) -> None:
        said = QCoreApplication.translate(
            "RetentionForms", "Nothing of it is destroyed, and its cases may be proposed again."
        )
        super().__init__(
            office,
            view,
            QCoreApplication.translate("RetentionForms", "Withdraw batch {number}"),
            QCoreApplication.translate("RetentionForms", "Withdraw it"),
            said,
            parent,
        )
        self.add(LongTextField("words", self.tr("Reason"), required=True, lines=2))
        self.start()

    def send(self) -> None:
        """Withdraw it."""
        batch, said = self.view.batch, self.values()["words"]
        self.act(self.tr("Withdrawing the batch"), lambda: self.office.retention.withdraw(batch.id, said))


class CarryOutForm(_BatchForm):
    """Carries a batch out, once its number is typed: it cannot be undone."""

    def __init__(self, office: Office, view: BatchView, parent: QWidget | None = None) -> None:
        said = QCoreApplication.translate(
            "RetentionForms",
            "This cannot be undone. The cases go with every word, person, letter, attached file and issued report of theirs, and "
            "so does what the history said of them; numbers, days and signatures of its entries stay. A case that was held, "
            "changed or linked to an open one since it was proposed is left out. Backups made before hold the cases until they "
            "go by rule; the certificate names them.",
        )
        super().__init__(
            office,
            view,
            QCoreApplication.translate("RetentionForms", "Carry out batch {number}"),
            QCoreApplication.translate("RetentionForms", "Destroy the records"),
            said,
            parent,
        )
        self.add(
            TextField(
                "number",
                self.tr("Number of the batch"),
                required=True,
                hint=self.tr("Type {number} to confirm.").format(number=view.batch.number),
            )
        )
        self.start()

    def check(self) -> dict[str, str]:
        """The number is the batch's."""
        typed = str(self.values()["number"]).strip().upper()
        if typed == self.view.batch.number:
            return {}
        return {"number": self.tr("Type {number}.").format(number=self.view.batch.number)}

    def send(self) -> None:
        """Destroy what may still be destroyed."""
        self.act(
            self.tr("Destroying the records"),
            lambda: self.office.retention.carry_out(self.view.batch.id),
            self._done,
        )

    def _done(self, done: CarriedOut) -> None:
        said = words.count(
            len(done.destroyed), self.tr("{n} case was destroyed."), self.tr("{n} cases were destroyed.")
        )
        if done.left_out:
            why = "; ".join(f"{number}: {reason}" for number, reason in done.left_out.items())
            said += " " + self.tr("Left out: {cases}.").format(cases=why)
        if done.warning:
            said += " " + messages.told(done.warning)
        messages.tell(said)
        self.saved(done)
