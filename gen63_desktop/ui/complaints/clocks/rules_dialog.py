"""The rules of the clocks with their sources and states; each is changed as a new edition, and confirmed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.domain.clocks.kinds import FIXED
from gen63_desktop.domain.clocks.shown import ShownRule
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.clocks.rule_forms import ConfirmationForm, RuleForm
from gen63_desktop.ui.complaints.clocks.rules_text import rule_line, rule_text
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.theme import look


class ClockRulesDialog(QDialog):
    """All rules; who may set them finds the ways to change and to confirm one."""

    def __init__(self, office: Office, parent: QWidget) -> None:
        super().__init__(parent.window())
        self._office = office
        self._rules: Sequence[ShownRule] = ()
        self._may = office.session.may(Permission.SET_CLOCKS)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Rules of clocks"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Rules of clocks"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("The rule and its editions"))
        self.change_button = self._button(self.tr("C&hange the rule…"), self._change, "primary")
        self.confirm_button = self._button(self.tr("Counsel con&firmed it…"), self._confirm)
        close = self._button(self.tr("Close"), self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.change_button)
        buttons.addWidget(self.confirm_button)
        buttons.addStretch()
        buttons.addWidget(close)
        panes = QHBoxLayout()
        panes.addWidget(self.list, 2)
        panes.addWidget(self.text, 3)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(text_label(self.windowTitle(), "h2"))
        column.addLayout(panes, 1)
        column.addLayout(buttons)
        metrics, room = QFontMetrics(self.font()), self.screen().availableSize()
        self.resize(
            min(metrics.averageCharWidth() * 130, room.width() - 40),
            min(metrics.height() * 34, room.height() - 80),
        )
        self.change_button.setVisible(self._may)
        self.confirm_button.setVisible(self._may)
        self.read()

    def _button(self, text: str, run: Callable[[], None], style: str = "") -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        if style:
            look(button, style)
        return button

    def read(self, then: Callable[[], None] | None = None) -> None:
        """Read the rules again; the chosen one stays chosen."""

        def found(rules: Sequence[ShownRule]) -> None:
            self._shown(rules)
            if then is not None:
                then()

        tasks.ask(self, self._office.clocks.rules, found)

    def _shown(self, rules: Sequence[ShownRule]) -> None:
        row = max(self.list.currentRow(), 0)
        self._rules = rules
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([rule_line(one) for one in rules])
        self.list.setCurrentRow(min(row, len(rules) - 1))
        self.list.blockSignals(False)
        self._show()

    @property
    def current(self) -> ShownRule | None:
        """The chosen rule."""
        row = self.list.currentRow()
        return self._rules[row] if 0 <= row < len(self._rules) else None

    def _show(self) -> None:
        one = self.current
        self.change_button.setEnabled(one is not None and one.newest.rule not in FIXED)
        self.confirm_button.setEnabled(one is not None)
        self.text.setPlainText("" if one is None else rule_text(one))

    def _change(self) -> None:
        if (one := self.current) is not None:
            form = RuleForm(self._office, one.newest)
            form.finished.connect(lambda _made: self._done(self.tr("The rule has a new edition.")))
            FormDialog(form, self, columns=96).open()

    def _confirm(self) -> None:
        if (one := self.current) is not None:
            form = ConfirmationForm(self._office, one.newest)
            form.finished.connect(lambda _made: self._done(self.tr("Counsel’s confirmation is recorded.")))
            FormDialog(form, self).open()

    def _done(self, said: str) -> None:
        messages.tell(said)
        self.read()

    def open_draft(self, name: str, key: str) -> None:
        """Open the form that was not finished, once the rules are read."""

        def chosen() -> None:
            rows = [at for at, one in enumerate(self._rules) if one.newest.rule.name == key]
            if rows:
                self.list.setCurrentRow(rows[0])
                if name == "clock rule":
                    self._change()
                else:
                    self._confirm()

        self.read(chosen)
