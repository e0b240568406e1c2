"""The registers imported so far: each with its receipt, and undone in one step."""

from __future__ import annotations

import json
from collections.abc import Sequence

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

from gen63_desktop.domain.complaints.records import ImportState, RegisterImport
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import import_words, messages, tasks, words
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.importing.undo_form import UndoImportForm

_NOT_COUNTS = frozenset({"dry_run", "files", "refused_rows", "notes"})
_ROWS = 2_000


class ImportsDialog(QDialog):
    """Earlier imports."""

    def __init__(self, office: Office, parent: QWidget) -> None:
        super().__init__(parent.window())
        self._office = office
        self._imports: Sequence[RegisterImport] = ()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Imported registers"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Imported registers"))
        self.list.currentRowChanged.connect(lambda _row: self._show())
        self.receipt = QPlainTextEdit()
        self.receipt.setReadOnly(True)
        self.receipt.setTabChangesFocus(True)
        self.receipt.setAccessibleName(self.tr("Receipt"))
        self._empty = text_label(self.tr("No register was imported yet."), "muted")
        self.undo_button = QPushButton(self.tr("&Undo this import…"))
        self.undo_button.setAutoDefault(False)
        self.undo_button.clicked.connect(self._undo)
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        buttons = QHBoxLayout()
        buttons.addWidget(self.undo_button)
        buttons.addStretch()
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(text_label(self.windowTitle(), "h2"))
        column.addWidget(self._empty, 1, Qt.AlignmentFlag.AlignTop)
        column.addWidget(self.list, 1)
        column.addWidget(self.receipt, 2)
        column.addLayout(buttons)
        metrics = QFontMetrics(self.font())
        self.resize(metrics.averageCharWidth() * 90, metrics.height() * 32)
        self._read()

    def _read(self) -> None:
        complaints, people = self._office.complaints, self._office.people
        tasks.ask(self, lambda: (complaints.register_imports(), people.names()), self._shown)

    def _shown(self, answer: tuple[Sequence[RegisterImport], dict[int, str]]) -> None:
        self._imports, names = answer
        self.list.clear()
        for one in self._imports:
            text = self.tr("{moment}, {files}, {n} complaints, by {name}").format(
                moment=words.moment(one.at),
                files=", ".join(one.files),
                n=words.number(one.complaints),
                name=names.get(one.by, "?"),
            )
            undone = one.state is ImportState.UNDONE
            self.list.addItem(self.tr("{import_}, undone").format(import_=text) if undone else text)
        self._empty.setVisible(not self._imports)
        self.list.setVisible(bool(self._imports))
        self.receipt.setVisible(bool(self._imports))
        self.list.setCurrentRow(0)
        self._show()

    @property
    def current(self) -> RegisterImport | None:
        """The chosen import."""
        row = self.list.currentRow()
        return self._imports[row] if 0 <= row < len(self._imports) else None

    def _show(self) -> None:
        one = self.current
        self.undo_button.setEnabled(one is not None and one.state is ImportState.STORED)
        self.receipt.setPlainText("" if one is None else receipt_words(one.receipt))

    def _undo(self) -> None:
        one = self.current
        if one is None:
            return
        complaints, number = self._office.complaints, one.id
        form = UndoImportForm(lambda why: complaints.undo_register_import(number, why))
        form.finished.connect(self._undone)
        FormDialog(form, self, columns=56).open()

    def _undone(self, _result: object) -> None:
        messages.tell(self.tr("The import was undone. Everything is as it was before."))
        self._read()


def receipt_words(receipt: str) -> str:
    """A kept receipt as text: the counts, the notes, the rows that were refused."""
    kept = json.loads(receipt)
    lines = [
        f"{import_words.counted(name.replace('_', ' '))}: {words.number(count)}"
        for name, count in kept.items()
        if name not in _NOT_COUNTS and isinstance(count, int)
    ]
    lines += ["", *kept.get("notes", ())] if kept.get("notes") else []
    refused = kept.get("refused_rows", ())
    if refused:
        lines.append("")
    lines += [f"{row['file']}, {row['row']}: {' '.join(row['reasons'])}" for row in refused[:_ROWS]]
    return "\n".join(lines)
