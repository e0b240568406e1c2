"""Step 2: how the file is read: encoding, separator, sheet, header row; its first rows show whether it is right."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from gen63_desktop.domain.mapping.source import (
    DELIMITERS,
    ENCODINGS,
    EncodingChoice,
    EncodingUnknown,
    Layout,
    ReadOptions,
)
from gen63_desktop.ui.shared.importing.importer import Opened
from gen63_desktop.ui.shared.importing.preview_table import PreviewTable
from gen63_desktop.ui.shared.theme import look

_MOST_HEADER_ROW = 200


class LayoutStep(QWidget):
    """Shows how the file was read; another answer reads it again."""

    asked = Signal(object)
    """The file is to be read with these `ReadOptions`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = self.tr("Check how it is read")
        self._options = ReadOptions()
        self._showing = False
        self.encoding = self._combo(self.tr("Encoding of the text"))
        self.delimiter = self._combo(self.tr("Separator of the cells"))
        self.sheet = self._combo(self.tr("Sheet"))
        self.header = QSpinBox()
        self.header.setRange(0, _MOST_HEADER_ROW)
        self.header.setSpecialValueText(self.tr("none"))
        self.header.setKeyboardTracking(False)
        self.header.setAccessibleName(self.tr("Row with the titles of the columns"))
        self.header.valueChanged.connect(lambda _value: self._answer())
        self._rows: list[tuple[QLabel, QWidget]] = []
        self._notes = QLabel()
        self._notes.setWordWrap(True)
        self._notes.setTextFormat(Qt.TextFormat.PlainText)
        look(self._notes, "muted")
        self.preview = PreviewTable()
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for at, control in enumerate((self.encoding, self.delimiter, self.sheet, self.header)):
            caption = QLabel(control.accessibleName())
            caption.setBuddy(control)
            caption.setWordWrap(True)
            self._rows.append((caption, control))
            grid.addWidget(caption, at, 0)
            grid.addWidget(control, at, 1)
        grid.setColumnStretch(1, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(grid)
        column.addWidget(self._notes)
        column.addWidget(self.preview, 1)

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setMinimumContentsLength(12)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.activated.connect(lambda _index: self._answer())
        return combo

    def show_table(self, table: Opened) -> None:
        """Show what was read and how."""
        layout = table.layout
        self._options = layout.options
        self._showing = True
        _fill(self.encoding, [(name, code) for code, name in ENCODINGS.items()], layout.encoding)
        _fill(self.delimiter, [(name, mark) for mark, name in DELIMITERS.items()], layout.delimiter)
        _fill(self.sheet, [(self._sheet_name(layout, s.name), s.name) for s in layout.sheets], layout.sheet)
        self.header.setValue(layout.header_row)
        self._showing = False
        self._offer(
            bool(layout.encoding), bool(layout.delimiter), len(layout.sheets) > 1, bool(layout.columns)
        )
        self._notes.setText("\n".join(note.sentence() for note in (*layout.notes, *table.notes)))
        self._notes.setVisible(bool(self._notes.text()))
        self.preview.setVisible(True)
        self.preview.show_table(table)

    def show_encodings(self, unknown: EncodingUnknown) -> None:
        """The text could be in several encodings: offer them with lines that show the difference."""
        self._showing = True
        choices = [(_choice_words(choice), choice.encoding) for choice in unknown.choices]
        _fill(self.encoding, [(self.tr("Choose the line that reads right"), ""), *choices], "")
        self._showing = False
        self._offer(True, False, False, False)
        lines = [f"{choice.label}: {line}" for choice in unknown.choices for line in choice.lines[:2]]
        self._notes.setText("\n".join([unknown.sentence(), *lines]))
        self._notes.setVisible(True)
        self.preview.setVisible(False)

    def first(self) -> QWidget:
        """Where the cursor goes."""
        return next((control for _, control in self._rows if not control.isHidden()), self.preview)

    def _sheet_name(self, layout: Layout, name: str) -> str:
        hidden = any(sheet.name == name and sheet.hidden for sheet in layout.sheets)
        return self.tr("{name} (hidden)").format(name=name) if hidden else name

    def _offer(self, *offered: bool) -> None:
        for (caption, control), there in zip(self._rows, offered, strict=True):
            caption.setVisible(there)
            control.setVisible(there)

    def _answer(self) -> None:
        if self._showing:
            return
        encoding = self.encoding.currentData()
        if not self.encoding.isHidden() and not encoding:
            return
        options = replace(self._options, encoding=encoding or None)
        if not self.delimiter.isHidden():
            options = replace(options, delimiter=self.delimiter.currentData() or None)
        if not self.sheet.isHidden():
            same = self.sheet.currentData() == self._options.sheet
            options = replace(options, sheet=self.sheet.currentData() or None)
            options = options if same else replace(options, header_row=None)
        if not self.header.isHidden() and options.header_row is not None:
            options = replace(options, header_row=self.header.value())
        if options != self._options:
            self.asked.emit(options)


def _fill(combo: QComboBox, items: list[tuple[str, str]], chosen: str) -> None:
    combo.clear()
    for label, value in items:
        combo.addItem(label, value)
    if chosen and combo.findData(chosen) < 0:
        combo.addItem(chosen, chosen)
    combo.setCurrentIndex(max(combo.findData(chosen), 0))


def _choice_words(choice: EncodingChoice) -> str:
    line = " ".join(choice.lines[0].split())[:60] if choice.lines else ""
    return f"{choice.label}: {line}" if line else choice.label
