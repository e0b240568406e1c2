"""V2: the policy's definitions, opened beside the question that uses the words."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.domain.vocabulary.definitions import DEFINITIONS, Term
from gen63_desktop.ui.shared import icons
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.theme import look


class Definitions(QWidget):
    """A button that opens and closes the definitions of some terms; the words are the policy's own."""

    def __init__(self, terms: tuple[Term, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.button = QPushButton(self.tr("What do these words mean?"))
        self.button.setCheckable(True)
        self.button.setAutoDefault(False)
        look(self.button, "link")
        icons.dress(self.button, "book-open")
        self.button.toggled.connect(self._open)
        self.panel = QFrame()
        look(self.panel, "card")
        inside = QVBoxLayout(self.panel)
        inside.setContentsMargins(12, 10, 12, 10)
        inside.setSpacing(4)
        for term in terms:
            definition = DEFINITIONS[term]
            title = self.tr("{term} ({source})").format(term=term.value, source=definition.source)
            inside.addWidget(text_label(title, "strong"))
            inside.addWidget(text_label(definition.text))
            if definition.remark:
                remark = self.tr("Note: {remark}").format(remark=definition.remark)
                inside.addWidget(text_label(remark, "muted"))
        self.panel.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.button)
        column.addWidget(self.panel)

    def _open(self, shown: bool) -> None:
        self.panel.setVisible(shown)
        self.button.setAccessibleDescription(
            "\n".join(f"{t.value}: {DEFINITIONS[t].text}" for t in Term) if shown else ""
        )
