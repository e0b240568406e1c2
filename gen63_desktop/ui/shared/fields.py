"""Labelled fields of forms: label above, hint, the control, and an error in words below it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.ui.shared.plain_text import PlainText
from gen63_desktop.ui.shared.theme import look, theme

_SHORT_ANSWER = 4
"""A field of so many lines takes no more room than it asks for."""


class Field(QWidget):
    """One question of a form.

    ``name`` is the key of its answer in ``Form.values()`` and in drafts. A subclass calls ``place``
    with its control, and gives ``value``, ``raw`` and ``set_raw`` (plain JSON data for drafts).
    """

    changed = Signal()

    def __init__(self, name: str, label: str, *, required: bool = False, hint: str = "") -> None:
        super().__init__()
        self.name = name
        self.label = label
        self.required = required
        self.hint = hint
        self._error = ""
        self._control: QWidget = self
        self._caption = QLabel(self.tr("{label} (required)").format(label=label) if required else label)
        self._caption.setTextFormat(Qt.TextFormat.PlainText)
        self._caption.setWordWrap(True)
        look(self._caption, "strong")
        self._hint_label = QLabel(hint)
        self._hint_label.setTextFormat(Qt.TextFormat.PlainText)
        self._hint_label.setWordWrap(True)
        self._hint_label.setVisible(bool(hint))
        look(self._hint_label, "muted")
        self._error_label = QLabel()
        self._error_label.setTextFormat(Qt.TextFormat.PlainText)
        self._error_label.setWordWrap(True)
        self._error_label.hide()
        look(self._error_label, "late")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self._column.addWidget(self._caption)
        self._column.addWidget(self._hint_label)

    def place(self, control: QWidget, below: QWidget | None = None, *, holder: QWidget | None = None) -> None:
        """Put the control under the label; ``holder`` is a widget that holds it with its buttons."""
        self._control = control
        self.setFocusProxy(control)
        self._caption.setBuddy(control)
        control.setAccessibleName(self._caption.text())
        self._describe()
        self._column.addWidget(holder or control)
        if below is not None:
            self._column.addWidget(below)
        self._column.addWidget(self._error_label)

    @property
    def control(self) -> QWidget:
        """The control that takes the focus."""
        return self._control

    # -- the answer ------------------------------------------------------------------------------

    def value(self) -> Any:
        """The answer, as the services take it; None or "" where there is none."""
        raise NotImplementedError

    def raw(self) -> Any:
        """What stands in the field, as plain JSON data."""
        return self.value()

    def set_raw(self, raw: Any) -> None:
        """Put back what ``raw`` gave; data of another form is ignored."""
        raise NotImplementedError

    def set_value(self, value: Any) -> None:
        """Show an answer."""
        self.set_raw(value)

    def empty(self) -> bool:
        """Whether there is no answer."""
        value = self.value()
        return value is None or value in ("", ())

    def problem(self) -> str:
        """What is wrong with the answer and what to type; empty where it is right."""
        if self.required and self.empty():
            return self.tr("This is needed. Fill in “{label}”.").format(label=self.label)
        return ""

    # -- the error -------------------------------------------------------------------------------

    @property
    def error(self) -> str:
        """The error shown."""
        return self._error

    def show_error(self, text: str) -> None:
        """Show an error below the control; empty takes it away."""
        self._error = text
        self._error_label.setText(text)
        self._error_label.setVisible(bool(text))
        self._control.setProperty("wrong", "true" if text else "false")
        style = self._control.style()
        style.unpolish(self._control)
        style.polish(self._control)
        self._describe()

    def _describe(self) -> None:
        parts = (self.tr("Error: {text}").format(text=self._error) if self._error else "", self.hint)
        self._control.setAccessibleDescription(" ".join(part for part in parts if part))

    def set_label(self, label: str) -> None:
        """Ask in other words."""
        self.label = label
        self._caption.setText(self.tr("{label} (required)").format(label=label) if self.required else label)
        self._control.setAccessibleName(self._caption.text())

    def set_required(self, required: bool) -> None:
        """Say whether an answer is needed."""
        self.required = required
        self.set_label(self.label)


class TextField(Field):
    """One line of text."""

    def __init__(
        self, name: str, label: str, *, required: bool = False, hint: str = "", example: str = ""
    ) -> None:
        super().__init__(name, label, required=required, hint=hint)
        self.edit = QLineEdit()
        self.edit.setPlaceholderText(example)
        self.edit.textChanged.connect(lambda _text: self.changed.emit())
        self.place(self.edit)

    def value(self) -> str:
        """The text without blanks around it."""
        return self.edit.text().strip()

    def raw(self) -> str:
        """The text as typed."""
        return self.edit.text()

    def set_raw(self, raw: Any) -> None:
        """Show the text."""
        self.edit.setText(raw if isinstance(raw, str) else "")


class LongTextField(Field):
    """Many lines of text; Tab leaves it."""

    def __init__(
        self, name: str, label: str, *, required: bool = False, hint: str = "", lines: int = 6
    ) -> None:
        super().__init__(name, label, required=required, hint=hint)
        self.edit = PlainText()
        self.edit.setTabChangesFocus(True)
        self._lines = lines
        self.edit.textChanged.connect(self.changed)
        self.place(self.edit)
        theme().changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        """As high as its lines, whatever the size of the text."""
        height = QFontMetrics(QApplication.font()).lineSpacing() * self._lines + 16
        self.edit.setMinimumHeight(height)
        if self._lines <= _SHORT_ANSWER:
            self.edit.setMaximumHeight(height)
            self.edit.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def value(self) -> str:
        """The text without blank lines around it."""
        return self.edit.toPlainText().strip()

    def raw(self) -> str:
        """The text as typed."""
        return self.edit.toPlainText()

    def set_raw(self, raw: Any) -> None:
        """Show the text."""
        text = raw if isinstance(raw, str) else ""
        if text != self.edit.toPlainText():
            self.edit.setPlainText(text)


class TickField(Field):
    """Yes or no, as one box to tick; its label stands beside the box."""

    def __init__(self, name: str, label: str, *, hint: str = "") -> None:
        super().__init__(name, label, hint=hint)
        self.box = QCheckBox(label.replace("&", "&&"))
        self.box.toggled.connect(lambda _on: self.changed.emit())
        self._caption.hide()
        self._column.removeWidget(self._hint_label)
        self.place(self.box, self._hint_label)

    def value(self) -> bool:
        """Whether it is ticked."""
        return self.box.isChecked()

    def empty(self) -> bool:
        """A box is always answered."""
        return False

    def set_raw(self, raw: Any) -> None:
        """Tick it or not."""
        self.box.setChecked(raw is True)


class PassphraseField(Field):
    """A secret: hidden until the person asks to see it; may be pasted; never part of a draft."""

    def __init__(self, name: str, label: str, *, required: bool = True, hint: str = "") -> None:
        super().__init__(name, label, required=required, hint=hint)
        self.edit = QLineEdit()
        self.edit.setEchoMode(QLineEdit.EchoMode.Password)
        self.edit.setInputMethodHints(
            Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
        )
        self.edit.textChanged.connect(lambda _text: self.changed.emit())
        self._show = QPushButton(self.tr("Show"))
        self._show.setCheckable(True)
        self._show.setAutoDefault(False)
        self._show.setAccessibleName(self.tr("Show {label}").format(label=label))
        self._show.toggled.connect(self._toggle)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.edit, 1)
        row.addWidget(self._show)
        self.place(self.edit, holder=holder)

    def _toggle(self, shown: bool) -> None:
        mode = QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password
        self.edit.setEchoMode(mode)
        self._show.setText(self.tr("Hide") if shown else self.tr("Show"))

    def show_typed(self) -> None:
        """Show what stands in the field, until it is hidden again."""
        self._show.setChecked(True)

    def value(self) -> str:
        """The passphrase, exactly as typed."""
        return self.edit.text()

    def raw(self) -> None:
        """Nothing: secrets are not drafted."""

    def set_raw(self, raw: Any) -> None:
        """Empty it."""
        del raw
        self.edit.clear()
