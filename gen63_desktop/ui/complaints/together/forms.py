"""What is to be set in the selected complaints, and what that would do before it is done."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QLabel, QWidget

from gen63_desktop.domain.complaints.casework import MOVES
from gen63_desktop.domain.complaints.records import Status
from gen63_desktop.domain.complaints.together import Done, Proposal, Tally, Together
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.fields import TextField
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.vocabulary import word

NAMED = 100
"""So many complaints that stay as they are get a line of their own."""
VALUES = 20
"""So many values of a field do; a thousand next steps are told by nobody, and read by nobody."""

People = Sequence[tuple[int, str]]


class TogetherForm(Form):
    """Owner, next step and status for all of them; what is left empty stays as it is in each."""

    def __init__(
        self, office: Office, ids: Sequence[int], people: People, parent: QWidget | None = None
    ) -> None:
        title = words.count(
            len(ids),
            QCoreApplication.translate("TogetherForm", "Change {n} complaint"),
            QCoreApplication.translate("TogetherForm", "Change {n} complaints together"),
        )
        super().__init__(title, QCoreApplication.translate("TogetherForm", "See what will change…"), parent)
        self._office, self._ids, self._people = office, tuple(ids), people
        self.body.addWidget(
            text_label(self.tr("What you leave empty stays as it is in each of them."), "muted")
        )
        as_it_is = self.tr("As it is")
        named = sorted(people, key=lambda one: one[1].casefold())
        self.add(ChoiceField("owner_id", self.tr("Owner"), named, none=as_it_is))
        self.add(TextField("next_step", self.tr("Next step"), hint=self.tr("What is to be done next.")))
        self.add(DayField("next_step_due", self.tr("By"), office.session.today))
        statuses = [(status, word(status)) for status in MOVES if status in _SET_BY_HAND]
        self.add(ChoiceField("status", self.tr("Status"), statuses, none=as_it_is))
        self.start()

    def check(self) -> dict[str, str]:
        """Something is to be changed, and a day goes with a step."""
        values = self.values()
        if values["next_step_due"] is not None and not values["next_step"].strip():
            return {"next_step": self.tr("Say what is to be done by that day.")}
        if not any((values["owner_id"], values["next_step"].strip(), values["status"])):
            return {"owner_id": self.tr("Choose an owner or a status, or write a next step.")}
        return {}

    def send(self) -> None:
        """Ask what it would do, and show that."""
        values = self.values()
        change = Together(
            values["owner_id"],
            values["next_step"].strip() or None,
            values["next_step_due"],
            values["status"],
        )
        self._set_sending(sending=True)
        complaints, ids = self._office.complaints, self._ids
        tasks.ask(self, lambda: complaints.propose_together(ids, change), self._show, self._refused)

    def _show(self, proposal: Proposal) -> None:
        self._set_sending(sending=False)
        preview = PreviewForm(self._office, proposal, self._people)
        preview.finished.connect(self.saved)
        FormDialog(preview, self).open()


_SET_BY_HAND = frozenset({Status.RECEIVED, Status.INVESTIGATION, Status.WAITING})


class PreviewForm(Form):
    """How many complaints have what before and after, and which stay as they are, with the reasons."""

    def __init__(
        self, office: Office, proposal: Proposal, people: People, parent: QWidget | None = None
    ) -> None:
        changing = len(proposal.seen)
        verb = words.count(
            changing,
            QCoreApplication.translate("PreviewForm", "Change {n} complaint"),
            QCoreApplication.translate("PreviewForm", "Change {n} complaints"),
        )
        super().__init__(QCoreApplication.translate("PreviewForm", "What will change"), verb, parent)
        self._office, self._proposal = office, proposal
        self._names = dict(people)
        self.lines: list[str] = []
        self._say_counts(proposal)
        for field, title in (
            ("owner_id", self.tr("Owner")),
            ("next_step", self.tr("Next step")),
            ("status", self.tr("Status")),
        ):
            self._say_tallies(title, [one for one in proposal.tallies if one.field == field])
        self._say_left(proposal)
        self.send_button.setEnabled(bool(changing))
        self.cancel_button.setText(self.tr("Back"))
        self.start()

    def _say(self, text: str, style: str = "") -> None:
        self.lines.append(text)
        label: QLabel = text_label(text, style)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        label.setAccessibleName(text)
        self.body.addWidget(label)

    def _say_counts(self, proposal: Proposal) -> None:
        changing = self.tr("{n} complaint will change."), self.tr("{n} complaints will change.")
        self._say(words.count(len(proposal.seen), *changing), "strong")
        if proposal.already:
            same = self.tr("{n} has this already."), self.tr("{n} have this already.")
            self._say(words.count(proposal.already, *same))
        if proposal.gone:
            gone = self.tr("{n} is not open to you any more."), self.tr("{n} are not open to you any more.")
            self._say(words.count(proposal.gone, *gone))
        if proposal.change.next_step is not None:
            day = proposal.change.next_step_due
            until = self.tr("The next step is due on {day}.").format(day=words.day(day))
            self._say(until if day is not None else self.tr("The next step has no day."))

    def _say_tallies(self, title: str, tallies: Sequence[Tally]) -> None:
        if not tallies:
            return
        self._say(title, "h3")
        line = self.tr("{value}: {before} before, {after} after")
        for one in tallies[:VALUES]:
            before, after = words.number(one.before), words.number(one.after)
            self._say(line.format(value=self._value(one), before=before, after=after))
        self._say_more(len(tallies) - VALUES)

    def _say_more(self, more: int) -> None:
        if more > 0:
            self._say(words.count(more, self.tr("And {n} more."), self.tr("And {n} more.")))

    def _value(self, one: Tally) -> str:
        if one.field == "owner_id":
            if one.value is None:
                return self.tr("Nobody yet")
            return self._names.get(int(one.value), self.tr("Somebody who left"))
        if isinstance(one.value, Status):
            return word(one.value)
        return str(one.value) or self.tr("None yet")

    def _say_left(self, proposal: Proposal) -> None:
        if not proposal.left:
            return
        head = (
            self.tr("{n} cannot be changed, and stays as it is"),
            self.tr("{n} cannot be changed, and stay as they are"),
        )
        self._say(words.count(len(proposal.left), *head), "h3")
        for one in proposal.left[:NAMED]:
            why = messages.sentence(one.why)
            self._say(why if one.number in why else f"{one.number}: {why}")
        self._say_more(len(proposal.left) - NAMED)

    def send(self) -> None:
        """Do it."""
        complaints, proposal = self._office.complaints, self._proposal
        self._set_sending(sending=True)
        tasks.act_long(
            self,
            self.tr("Changing the complaints"),
            lambda progress, cancelled: complaints.change_together(proposal, progress, cancelled),
            self._done,
            self._refused,
        )

    def _done(self, done: Done) -> None:
        self._set_sending(sending=False)
        self.saved(done)
