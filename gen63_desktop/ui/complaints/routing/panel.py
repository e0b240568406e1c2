"""Where a complaint may belong, said quietly beside a form; it decides nothing (C11)."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from gen63_desktop.domain.intake.referral import ReferredTo
from gen63_desktop.domain.routing.records import RoutingRule
from gen63_desktop.domain.routing.suggesting import Match, Suggestion
from gen63_desktop.ui.complaints.routing_labels import match_words, others_words
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.facts import text_label


class SuggestionPanel(QWidget):
    """The suggestion with its reasons; out of sight while there is none. Below it stands what takes it up."""

    def __init__(self, taking: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.found = Suggestion()
        self._taking = taking
        self._said = text_label("")
        self._others = text_label("", "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(6)
        column.addWidget(text_label(self.tr("Where it may belong"), "h3"))
        for widget in (self._said, self._others, taking):
            column.addWidget(widget)
        self.setVisible(False)

    @property
    def first(self) -> Match | None:
        """What is suggested."""
        return self.found.first

    def rule_for(self, to: ReferredTo, body: str) -> RoutingRule | None:
        """The rule that suggests to send it there, the first one where several do."""
        rules = (one.rule for one in self.found.matches)
        return next((one for one in rules if one.to is to and one.body in {"", body}), None)

    @property
    def text(self) -> str:
        """What is said."""
        return " ".join(filter(None, (self._said.text(), self._others.text())))

    def show_found(self, found: Suggestion) -> None:
        """Show this suggestion; a screen reader says it where it is another one."""
        self.found = found
        said = "" if found.first is None else match_words(found.first)
        others = others_words(found)
        new = said and said != self._said.text()
        self._said.setText(said)
        self._others.setText(others)
        self._others.setVisible(bool(others))
        self._taking.setAccessibleDescription(self.text)
        self.setVisible(bool(said))
        if new:
            messages.announce(said)
