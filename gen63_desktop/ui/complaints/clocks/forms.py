"""The forms on the clocks of a case: pause, go on, prolong, more time, a start, an end."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from PySide6.QtWidgets import QWidget

from gen63_desktop.domain.clocks.kinds import RuleName
from gen63_desktop.domain.clocks.records import Pause
from gen63_desktop.domain.clocks.shown import ClocksOfCase
from gen63_desktop.domain.clocks.standing import CaseClock
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import CaseForm, draft_key
from gen63_desktop.ui.complaints.clock_labels import inside, names
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.fields import LongTextField
from gen63_desktop.ui.shared.vocabulary import word

_DAY = timedelta(days=1)


class _ClockForm(CaseForm):
    """What they share: a reason that is kept with the due date."""

    def ask_why(self, name: str, label: str, hint: str = "") -> None:
        """The question that none of them leaves out."""
        self.add(LongTextField(name, label, required=True, lines=3, hint=hint))
        self.start()


class PauseForm(_ClockForm):
    """A pause with its ground, its days and its reason."""

    def __init__(
        self, office: Office, complaint: Complaint, found: ClocksOfCase, parent: QWidget | None = None
    ) -> None:
        title = self.tr("Pause clocks of {number}").format(number=complaint.number)
        super().__init__(office, title, self.tr("Pause"), "pause", draft_key(complaint.id), parent)
        self._complaint, today = complaint, office.session.today
        self.say(
            self.tr(
                "The days of a pause are not counted. A pause never runs on by itself: it stands in My work "
                "before it ends, and is prolonged then or not."
            )
        )
        grounds = [
            (ground, self.tr("{ground} (stops: {clocks})").format(ground=word(ground), clocks=names(rules)))
            for ground, rules in found.grounds
        ]
        self.add(ChoiceField("ground", self.tr("Ground"), grounds, required=True))
        self.add(
            DayField("first", self.tr("First day not counted"), today, required=True, not_after_today=True)
        )
        self.add(DayField("last", self.tr("Last day not counted"), today, required=True))
        self.fields["first"].set_value(today())
        self.ask_why(
            "reason", self.tr("Reason"), self.tr("Which body has it and under what reference, for example.")
        )

    def send(self) -> None:
        """Pause them."""
        values, complaint, clocks = self.values(), self._complaint, self.office.clocks
        self.act(
            self.tr("Pausing the clocks"),
            lambda: clocks.pause(
                complaint.id, values["ground"], values["first"], values["last"], values["reason"]
            ),
        )


class PauseEndForm(_ClockForm):
    """A pause that ends on another day: the clocks go on earlier, or it is prolonged."""

    def __init__(
        self, office: Office, complaint: Complaint, pauses: Sequence[Pause], *, longer: bool,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        if longer:
            title, verb = self.tr("Prolong a pause of {number}"), self.tr("Prolong")
        else:
            title, verb = self.tr("Let clocks of {number} go on"), self.tr("Go on")
        name = "longer pause" if longer else "pause end"
        super().__init__(
            office, title.format(number=complaint.number), verb, name, draft_key(complaint.id), parent
        )
        self._pauses, self._longer, today = {one.id: one for one in pauses}, longer, office.session.today
        self.add(
            ChoiceField(
                "pause", self.tr("Pause"), [(one.id, _pause_words(one)) for one in pauses], required=True
            )
        )
        self.fields["pause"].set_value(pauses[-1].id)
        if longer:
            self.add(DayField("day", self.tr("Last day not counted"), today, required=True))
        else:
            label = self.tr("First day that counts again")
            self.add(DayField("day", label, today, required=True, not_after_today=True))
            self.fields["day"].set_value(today())
        self.ask_why("reason", self.tr("Reason"))

    def send(self) -> None:
        """Give it another last day."""
        values, clocks = self.values(), self.office.clocks
        last = values["day"] if self._longer else values["day"] - _DAY
        pause = self._pauses[values["pause"]]
        self.act(
            self.tr("Moving the end of the pause"), lambda: clocks.move_pause(pause, last, values["reason"])
        )


class ClockExtensionForm(_ClockForm):
    """More time for a clock other than the complaint's own."""

    def __init__(
        self, office: Office, complaint: Complaint, clock: CaseClock, parent: QWidget | None = None
    ) -> None:
        title = self.tr("Extend on {number}: {clock}")
        super().__init__(
            office,
            title.format(number=complaint.number, clock=inside(clock.rule.rule)),
            self.tr("Extend"),
            "clock extension",
            draft_key(complaint.id, clock.rule.rule.name),
            parent,
        )
        self._complaint, self._clock = complaint, clock
        self.say(self.tr("It is due on {day}.").format(day=words.day(clock.due)))
        self.add(DayField("new_due", self.tr("New due date"), office.session.today, required=True))
        self.ask_why("reason", self.tr("Reason"), self.tr("It is kept with the due date."))

    def send(self) -> None:
        """Extend it."""
        values, complaint, clock, clocks = self.values(), self._complaint, self._clock, self.office.clocks
        self.act(
            self.tr("Extending the due date"),
            lambda: clocks.extend(
                complaint.id, clock.rule.rule, values["new_due"], values["reason"], clock.due
            ),
        )


class ClockStartForm(_ClockForm):
    """The event that starts a clock: a request for records, or the day of discovery."""

    def __init__(
        self, office: Office, complaint: Complaint, found: ClocksOfCase, parent: QWidget | None = None
    ) -> None:
        title = self.tr("Start a clock of {number}").format(number=complaint.number)
        super().__init__(office, title, self.tr("Start"), "clock start", draft_key(complaint.id), parent)
        self._complaint = complaint
        rules = [(rule, word(rule)) for rule in found.to_begin]
        self.add(ChoiceField("rule", self.tr("Clock"), rules, required=True))
        today = office.session.today
        self.add(DayField("day", self.tr("Day of the event"), today, required=True, not_after_today=True))
        self.ask_why("words", self.tr("What happened on that day"))

    def send(self) -> None:
        """Start it."""
        values, complaint, clocks = self.values(), self._complaint, self.office.clocks
        self.act(
            self.tr("Starting the clock"),
            lambda: clocks.begin(complaint.id, values["rule"], values["day"], values["words"]),
        )


class ClockMetForm(_ClockForm):
    """How and when the duty of a clock was fulfilled."""

    def __init__(
        self, office: Office, complaint: Complaint, rule: RuleName, parent: QWidget | None = None
    ) -> None:
        title = self.tr("Fulfilled on {number}: {clock}")
        super().__init__(
            office,
            title.format(number=complaint.number, clock=inside(rule)),
            self.tr("Record"),
            "clock met",
            draft_key(complaint.id, rule.name),
            parent,
        )
        self._complaint, self._rule, today = complaint, rule, office.session.today
        self.add(DayField("day", self.tr("Fulfilled on"), today, required=True, not_after_today=True))
        self.ask_why("words", self.tr("How it was fulfilled"))

    def send(self) -> None:
        """Record it."""
        values, complaint, rule, clocks = self.values(), self._complaint, self._rule, self.office.clocks
        self.act(
            self.tr("Recording it"), lambda: clocks.met(complaint.id, rule, values["day"], values["words"])
        )


def _pause_words(pause: Pause) -> str:
    return f"{words.day(pause.first)} – {words.day(pause.last)}: {word(pause.ground)}"
