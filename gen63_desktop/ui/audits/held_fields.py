"""The list of demographic fields in the form of an audit: each with the reason why it is held."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.domain.audits.records import HeldField
from gen63_desktop.ui.shared import icons
from gen63_desktop.ui.shared.fields import Field


class HeldFieldsField(Field):
    """One line for each field: its name and why it is held."""

    def __init__(self, name: str, label: str, *, hint: str = "") -> None:
        super().__init__(name, label, hint=hint)
        self._stored: dict[int, HeldField] = {}
        self.lines: list[_Line] = []
        self._holder = QWidget()
        self._rows = QVBoxLayout(self._holder)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(6)
        self.add_button = QPushButton(self.tr("Add a field"))
        self.add_button.setAutoDefault(False)
        icons.dress(self.add_button, "plus")
        self.add_button.clicked.connect(lambda _checked=False: self.add_line().name.setFocus())
        self._rows.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.place(self.add_button, holder=self._holder)
        self.add_button.setAccessibleName(self.add_button.text())

    def add_line(self, name: str = "", reason: str = "", stored: int = 0) -> _Line:
        """Add a line."""
        line = _Line(len(self.lines) + 1, name, reason, stored)
        line.name.textChanged.connect(lambda _text: self.changed.emit())
        line.reason.textChanged.connect(lambda _text: self.changed.emit())
        line.remove.clicked.connect(lambda _checked=False: self._remove(line))
        self.lines.append(line)
        self._rows.insertWidget(self._rows.count() - 1, line)
        self.changed.emit()
        return line

    def _remove(self, line: _Line) -> None:
        place = self.lines.index(line)
        self.lines.remove(line)
        self._rows.removeWidget(line)
        line.deleteLater()
        for number, one in enumerate(self.lines, 1):
            one.count(number)
        after = self.lines[min(place, len(self.lines) - 1)].remove if self.lines else self.add_button
        after.setFocus()
        self.changed.emit()

    def show_fields(self, fields: Sequence[HeldField]) -> None:
        """Show what is stored."""
        self._stored = {field.id: field for field in fields}
        self.set_raw([[field.id, field.name, field.reason] for field in fields])

    def value(self) -> tuple[HeldField, ...]:
        """The fields, those that are stored with their id."""
        return tuple(
            replace(
                self._stored.get(line.stored, HeldField(0, "", "")),
                name=line.name.text().strip(),
                reason=line.reason.text().strip(),
            )
            for line in self.lines
            if line.name.text().strip() or line.reason.text().strip()
        )

    def raw(self) -> list[list[Any]]:
        """The lines as plain data."""
        return [[line.stored, line.name.text(), line.reason.text()] for line in self.lines]

    def set_raw(self, raw: Any) -> None:
        """Show lines."""
        for line in self.lines:
            self._rows.removeWidget(line)
            line.deleteLater()
        self.lines = []
        for one in raw if isinstance(raw, list) else []:
            if isinstance(one, list) and len(one) == 3:
                stored = one[0] if isinstance(one[0], int) and one[0] in self._stored else 0
                self.add_line(str(one[1]), str(one[2]), stored)


class _Line(QWidget):
    """A field and its reason."""

    def __init__(self, number: int, name: str, reason: str, stored: int) -> None:
        super().__init__()
        self.stored = stored
        self.name = QLineEdit(name)
        self.name.setPlaceholderText(self.tr("Field, for example Age group"))
        self.reason = QLineEdit(reason)
        self.reason.setPlaceholderText(self.tr("Why it is held"))
        self.remove = QPushButton()
        self.remove.setAutoDefault(False)
        icons.dress(self.remove, "trash-2")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.name, 2)
        row.addWidget(self.reason, 3)
        row.addWidget(self.remove)
        self.count(number)

    def count(self, number: int) -> None:
        """Say which line it is."""
        self.name.setAccessibleName(self.tr("Field {n}: name").format(n=number))
        self.reason.setAccessibleName(self.tr("Field {n}: why it is held").format(n=number))
        self.remove.setAccessibleName(self.tr("Remove field {n}").format(n=number))
        self.remove.setToolTip(self.remove.accessibleName())
