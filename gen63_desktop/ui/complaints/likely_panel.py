"""Beside the intake form: complaints that may be the same again, found while the person types (C12)."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from gen63_desktop.domain.intake.likeness import Asked, Likely
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.intake_labels import likely_facts, likely_line
from gen63_desktop.ui.complaints.typed_look import TypedLook
from gen63_desktop.ui.shared import messages, words
from gen63_desktop.ui.shared.chosen_list import ChosenList
from gen63_desktop.ui.shared.facts import Facts, text_label

_LOW = 6
"""Lines that it takes below the questions while nothing is found."""
_UNBOUNDED = (1 << 24) - 1
"""Qt's height of a widget that may be as high as it likes."""


class _Found(ChosenList):
    """The likely ones, the chosen one's facts below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Perhaps the same"), self.tr("Nothing like it is known so far."), parent)
        self.likely: tuple[Likely, ...] = ()
        self._facts = Facts()
        self.below.addWidget(self._facts)
        self.below.addStretch()

    def show_likely(self, found: tuple[Likely, ...]) -> None:
        """Show these."""
        self.likely = found
        self.show_entries([(one.id, likely_line(one)) for one in found])

    @property
    def chosen(self) -> Likely | None:
        """The chosen one."""
        return next((one for one in self.likely if one.id == self.chosen_id), None)

    def show_chosen(self) -> None:
        """Its facts."""
        chosen = self.chosen
        self._facts.show_facts(() if chosen is None else likely_facts(chosen))


class LikelyPanel(QWidget):
    """Looks for complaints like the one that is typed, and can have the chosen one linked with it."""

    looked = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._below = False
        self._found = _Found()
        self._found.show_likely(())
        self.link_box = QCheckBox(self.tr("Link the new complaint with the chosen one"))
        self.link_box.setVisible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(text_label(self.tr("Perhaps the same again"), "h3"))
        column.addWidget(self._found, 1)
        column.addWidget(self.link_box)
        self._look = TypedLook(self, lambda asked: office.intake.likely(asked), self._show, Asked())  # noqa: PLW0108  the service is made when it is first asked

    def stand_below(self, below: bool) -> None:
        """Below the questions it takes a few lines while nothing is found; beside them there is room."""
        self._below = below
        low = below and not self._found.likely
        self.setMaximumHeight(self.fontMetrics().lineSpacing() * _LOW if low else _UNBOUNDED)

    def changeEvent(self, event: QEvent) -> None:
        """Larger text needs higher lines."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange} and hasattr(self, "_found"):
            self.stand_below(self._below)

    def ask(self, asked: Asked) -> None:
        """What is typed so far; looked for after a pause."""
        self._look.ask(asked)

    @property
    def entries(self) -> tuple[str, ...]:
        """The lines that are shown."""
        return tuple(likely_line(one) for one in self._found.likely)

    def to_link(self) -> Likely | None:
        """The complaint that the new one is to be linked with."""
        return self._found.chosen if self.link_box.isChecked() else None

    def _show(self, answer: tuple[Likely, ...]) -> None:
        before = {one.id for one in self._found.likely}
        self._found.show_likely(answer)
        self.stand_below(self._below)
        self.link_box.setVisible(bool(answer))
        if not answer:
            self.link_box.setChecked(False)
        if {one.id for one in answer} - before:
            said = words.count(
                len(answer),
                self.tr("{n} complaint may be the same."),
                self.tr("{n} complaints may be the same."),
            )
            messages.announce(said)
        self.looked.emit()
