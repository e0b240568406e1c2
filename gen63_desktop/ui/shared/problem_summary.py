"""All errors of a form, each a link to its field."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout

from gen63_desktop.ui.shared import icons, words
from gen63_desktop.ui.shared.theme import look


class ProblemSummary(QFrame):
    """All errors of the form, each a link to its field."""

    wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        look(self, "problem")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(14, 10, 14, 10)
        self._column.setSpacing(2)
        self._head = QLabel()
        self._head.setWordWrap(True)
        self._icon = QLabel()
        icons.dress(self._icon, "circle-alert", lambda tokens: tokens.late[0])
        top = QHBoxLayout()
        top.addWidget(self._icon)
        top.addWidget(self._head, 1)
        self._column.addLayout(top)
        self._links: list[QPushButton] = []
        self.lines: tuple[str, ...] = ()
        self.hide()

    def show_problems(self, problems: list[tuple[str, str, str]]) -> None:
        """List them; none hides the summary."""
        for link in self._links:
            self._column.removeWidget(link)
            link.deleteLater()
        self._links = []
        self.lines = tuple(f"{label}: {text}" for _name, label, text in problems)
        self.setVisible(bool(problems))
        if not problems:
            return
        head = words.count(
            len(problems), self.tr("{n} answer needs attention."), self.tr("{n} answers need attention.")
        )
        self._head.setText(head)
        self.setAccessibleName(head)
        for name, label, text in problems:
            link = QPushButton(label.replace("&", "&&"))
            look(link, "link")
            link.setAutoDefault(False)
            link.setAccessibleName(self.tr("Go to {label}: {text}").format(label=label, text=text))
            link.setToolTip(words.tip(text))
            link.clicked.connect(lambda _checked=False, n=name: self.wanted.emit(n))
            self._column.addWidget(link)
            self._links.append(link)
