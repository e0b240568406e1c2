"""How one file is read: its first rows, and what a person can decide about them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)  # fmt: skip

from gen63_desktop.domain.mapping.source import DELIMITERS, ENCODINGS, ReadOptions
from gen63_desktop.ui.shared import import_words, messages, words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.importing.job import Table
from gen63_desktop.ui.shared.theme import look

SHOWN_ROWS = 6
HEADERS_OFFERED = 30


class ReadingBox(QWidget):
    """One file; ``changed`` is sent with other options when the person decides otherwise."""

    changed = Signal(object)

    def __init__(self, table: Table, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table = table
        layout = table.layout
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        title = QLabel(layout.file)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        look(title, "h3")
        column.addWidget(title)
        row = QHBoxLayout()
        row.setSpacing(12)
        self.fields: list[ChoiceField] = []
        if len(layout.sheets) > 1:
            self._offer(
                row, "sheet", self.tr("Sheet"), [(s.name, s.name) for s in layout.sheets], layout.sheet
            )
        rows = [(number, self.tr("Row {n}").format(n=number)) for number in range(1, self._last_header() + 1)]
        self._offer(row, "header_row", self.tr("Titles are in"), rows, layout.header_row)
        if layout.format == "csv":
            self._offer(
                row,
                "encoding",
                self.tr("Text is"),
                [(mark, import_words.said(name)) for mark, name in ENCODINGS.items()],
                layout.encoding,
            )
            kinds = [(mark, import_words.said(name)) for mark, name in DELIMITERS.items()]
            self._offer(row, "delimiter", self.tr("Cells are parted by"), kinds, layout.delimiter)
        row.addStretch()
        column.addLayout(row)
        column.addWidget(self._preview())
        for note in (*layout.notes, *table.notes):
            said = QLabel(messages.remarked(note))
            said.setTextFormat(Qt.TextFormat.PlainText)
            said.setWordWrap(True)
            look(said, "muted")
            column.addWidget(said)

    def _last_header(self) -> int:
        return max(HEADERS_OFFERED, self.table.layout.header_row)

    def _offer(
        self, row: QHBoxLayout, name: str, label: str, options: Sequence[tuple[object, str]], now: object
    ) -> None:
        field = ChoiceField(name, label, options)
        field.set_value(now)
        field.changed.connect(lambda: self._decided(name, field.value(), now))
        row.addWidget(field)
        self.fields.append(field)

    def _decided(self, name: str, value: object, before: object) -> None:
        if value is None or value == before:
            return
        options = self.table.layout.options
        if name == "sheet":
            options = ReadOptions(sheet=str(value))
        elif name in ("encoding", "delimiter"):
            options = replace(options, header_row=None)
            given = str(value)
            options = (
                replace(options, encoding=given) if name == "encoding" else replace(options, delimiter=given)
            )
        else:
            options = replace(options, header_row=int(str(value)), header_rows=1)
        self.changed.emit(options)

    def _preview(self) -> QTableWidget:
        layout, rows = self.table.layout, self.table.sample[:SHOWN_ROWS]
        shown = QTableWidget(len(rows), len(layout.columns))
        shown.setAccessibleName(self.tr("First rows of {file}").format(file=layout.file))
        shown.setHorizontalHeaderLabels(list(layout.columns))
        shown.setVerticalHeaderLabels([str(row.number) for row in rows])
        shown.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        shown.setTabKeyNavigation(False)
        shown.setWordWrap(False)
        for at, row in enumerate(rows):
            for place, value in enumerate(row.values):
                item = QTableWidgetItem(" ".join(value.split())[:200])
                item.setToolTip(words.tip(value[:1000]))
                shown.setItem(at, place, item)
        header = shown.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        shown.resizeColumnsToContents()
        widest = shown.fontMetrics().averageCharWidth() * 34
        for place in range(len(layout.columns)):
            shown.setColumnWidth(place, min(shown.columnWidth(place), widest))
        line = shown.fontMetrics().height() + 12
        shown.verticalHeader().setDefaultSectionSize(line)
        shown.setFixedHeight(line * (len(rows) + 2) + 8)
        return shown
