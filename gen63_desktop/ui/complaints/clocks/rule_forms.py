"""The forms on a rule of a clock: the next edition, simulated before it is saved, and counsel's confirmation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.domain.clocks.kinds import AppliesTo, Ground, Roll, Unit
from gen63_desktop.domain.clocks.records import ClockRule
from gen63_desktop.domain.clocks.shown import Simulation
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.case_form import CaseForm
from gen63_desktop.ui.complaints.clock_labels import inside
from gen63_desktop.ui.complaints.clocks.rules_text import simulation_text
from gen63_desktop.ui.complaints.counsel_form import CounselForm
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.choice_fields import ChecklistField, ChoiceField
from gen63_desktop.ui.shared.day_field import DayField
from gen63_desktop.ui.shared.dialog_parts import fit
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.fields import LongTextField, TextField, TickField
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.vocabulary import word


class RuleForm(CaseForm):
    """The next edition of a rule; it is saved only after it was simulated."""

    def __init__(self, office: Office, rule: ClockRule, parent: QWidget | None = None) -> None:
        title = self.tr("Change the rule: {rule}").format(rule=inside(rule.rule))
        super().__init__(office, title, self.tr("Simulate…"), "clock rule", rule.rule.name, parent)
        self.rule = rule
        self.say(
            self.tr(
                "A change is a new edition; the editions before it are kept, and what has ended stays as it was "
                "counted. First you see which open complaints it would move."
            )
        )
        self.add(TextField("length", self.tr("Length"), required=True))
        self.add(
            ChoiceField("unit", self.tr("Counted in"), [(one, word(one)) for one in Unit], required=True)
        )
        rolls = [(one, word(one)) for one in Roll]
        self.add(ChoiceField("roll", self.tr("Where its day is not a business day"), rolls, required=True))
        bound = [(one, word(one)) for one in AppliesTo]
        self.add(ChoiceField("applies", self.tr("Applies to"), bound, required=True))
        self.add(
            ChecklistField("pauses", self.tr("Paused by"), [(one, word(one)) for one in Ground], lines=8)
        )
        hint = self.tr("Empty: no limit. 0: it is never extended.")
        self.add(TextField("extension_days", self.tr("Days by which it may be extended in all"), hint=hint))
        self.add(TextField("source", self.tr("Source"), required=True))
        self.add(LongTextField("note", self.tr("Note"), lines=3))
        self.add(DayField("from_day", self.tr("Holds from"), office.session.today, required=True))
        reach = self.tr("It moves complaints that are open now, too. Otherwise they keep their edition.")
        self.add(TickField("reaches_open", self.tr("Open complaints too"), hint=reach))
        self.add(LongTextField("why", self.tr("Why it changes"), required=True, lines=2))
        self._fill()
        self.start()

    def _fill(self) -> None:
        rule = self.rule
        for name in ("unit", "roll", "applies", "pauses", "source", "note"):
            self.fields[name].set_value(getattr(rule, name))
        self.fields["length"].set_value(str(rule.length))
        days = rule.extension_days
        self.fields["extension_days"].set_value("" if days is None else str(days))
        self.fields["from_day"].set_value(self.office.session.today())

    def check(self) -> dict[str, str]:
        """Figures are whole numbers."""
        values, whole = self.values(), self.tr("Type a whole number, like 90.")
        found = {}
        for name in ("length", "extension_days"):
            text = values[name].strip()
            if text and not (text.isascii() and text.isdecimal() and len(text) <= 6):
                found[name] = whole
        return found

    def typed(self) -> ClockRule:
        """The edition as it is typed, over the one that was seen."""
        values = self.values()
        days = values["extension_days"].strip()
        return replace(
            self.rule,
            length=int(values["length"]),
            unit=values["unit"],
            roll=values["roll"],
            applies=values["applies"],
            pauses=tuple(one for one in Ground if one in values["pauses"]),
            extension_days=int(days) if days else None,
            source=values["source"],
            note=values["note"],
            from_day=values["from_day"],
            reaches_open=values["reaches_open"],
            why=values["why"],
        )

    def send(self) -> None:
        """See what it would move."""
        typed, clocks = self.typed(), self.office.clocks
        tasks.ask_long(
            self,
            self.tr("Simulating the rule"),
            lambda progress, cancelled: clocks.simulate(typed, progress, cancelled),
            lambda found: self._simulated(found, typed),
            self._refused,
        )

    def _simulated(self, found: Simulation, typed: ClockRule) -> None:
        said = simulation_text(found, typed, self.office.session.today())
        SimulationDialog(said, lambda: self._save(typed), self).open()

    def _save(self, typed: ClockRule) -> None:
        clocks = self.office.clocks
        self.act(self.tr("Saving the rule"), lambda: clocks.change_rule(typed))


class SimulationDialog(QDialog):
    """Which complaints would move, from which day to which; saved from here, or left."""

    def __init__(self, said: str, save: Callable[[], None], parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("What would move"))
        self._save = save
        self.text = QPlainTextEdit(said)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("What would move"))
        self.save_button = QPushButton(self.tr("Save this edition"))
        look(self.save_button, "primary")
        self.save_button.setAutoDefault(False)
        self.save_button.clicked.connect(self._saved)
        back = QPushButton(self.tr("Back to the form"))
        back.setAutoDefault(False)
        back.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addStretch()
        buttons.addWidget(back)
        buttons.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(text_label(self.windowTitle(), "h2"))
        column.addWidget(text_label(self.tr("Nothing is saved yet."), "muted"))
        column.addWidget(self.text, 1)
        column.addLayout(buttons)
        fit(self, 84, 26)

    def _saved(self) -> None:
        self.accept()
        self._save()


class ConfirmationForm(CounselForm):
    """Who of counsel confirmed an edition, and when."""

    def __init__(self, office: Office, rule: ClockRule, parent: QWidget | None = None) -> None:
        title = self.tr("Counsel confirmed: {rule}, edition {n}")
        super().__init__(
            office,
            title.format(rule=inside(rule.rule), n=rule.edition),
            ("clock confirmation", rule.rule.name),
            lambda counsel, on, words: office.clocks.confirm(rule.rule, rule.edition, counsel, on, words),
            parent,
        )
