"""The files that were taken in: each with its receipt, and taken back in one step."""

from __future__ import annotations

import json

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import QDialog, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.domain.listing import Sort
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.services.training.lists import ImportRow
from gen63_desktop.ui.shared import import_words, messages, words
from gen63_desktop.ui.shared.columns import ColumnSpec, TableSpec, TableWords
from gen63_desktop.ui.shared.commands import command
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.importing.undo_form import UndoImportForm
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.tokens import Tone
from gen63_desktop.ui.training.labels import kind_words


class ImportsView(QWidget):
    """Every import of training."""

    changed = Signal()

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.table = RecordTable(self._spec(), office.training.imports_listing())
        self.table.opened.connect(lambda _row: self.show_receipt())
        self.receipt_action: QAction = command(
            self, self.tr("Show the rece&ipt…"), self.show_receipt, keys="Ctrl+R", icon="file-text"
        )
        self.undo_action: QAction = command(self, self.tr("&Undo this import…"), self.undo, icon="undo-2")
        self.table.current_changed.connect(self._arrange)
        self._arrange(None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def _spec(self) -> TableSpec:
        return TableSpec(
            key="training_imports",
            words=TableWords(
                name=self.tr("Imports of training"),
                one=self.tr("{n} import"),
                many=self.tr("{n} imports"),
                empty=self.tr("Nothing was imported yet."),
            ),
            columns=(
                ColumnSpec("at", self.tr("Imported"), lambda row: words.moment(row.at), "id", width=20),
                ColumnSpec("kind", self.tr("What"), lambda row: kind_words(row.record.kind), width=12),
                ColumnSpec(
                    "file",
                    self.tr("File"),
                    lambda row: row.record.file_name,
                    "file",
                    strong=True,
                    stretch=True,
                    width=24,
                ),
                ColumnSpec(
                    "as_of", self.tr("Day of the roster"), lambda row: words.day(row.record.as_of), width=16
                ),
                ColumnSpec(
                    "read",
                    self.tr("Rows"),
                    lambda row: words.number(row.record.rows_read),
                    right=True,
                    width=8,
                ),
                ColumnSpec(
                    "stored",
                    self.tr("Stored"),
                    lambda row: words.number(row.record.stored),
                    right=True,
                    width=8,
                ),
                ColumnSpec(
                    "refused",
                    self.tr("Refused"),
                    lambda row: words.number(row.record.refused),
                    right=True,
                    width=9,
                ),
                ColumnSpec("state", self.tr("State"), self._state, tone=_tone, chip=True, width=13),
                ColumnSpec("by", self.tr("By"), lambda row: row.person, hidden=True, width=18),
            ),
            sort=Sort("id", descending=True),
        )

    def _state(self, row: ImportRow) -> str:
        return self.tr("Undone") if row.record.undone_at is not None else self.tr("Taken in")

    def _arrange(self, row: ImportRow | None) -> None:
        none = "" if row is not None else self.tr("Choose an import in the list.")
        undone = row is not None and row.record.undone_at is not None
        only_for(self.undo_action, self._office.session.may(Permission.IMPORT_TRAINING))
        offer(self.receipt_action, none)
        offer(self.undo_action, none or (self.tr("This import was undone.") if undone else ""))

    def show_receipt(self) -> None:
        """Show the receipt of the chosen import."""
        row = self.table.current_row()
        if row is not None:
            _Receipt(row, self).open()

    def undo(self) -> None:
        """Take the chosen import back."""
        row = self.table.current_row()
        if row is None:
            return
        training = self._office.training
        form = UndoImportForm(lambda why: training.undo_import(row.id, why))
        form.finished.connect(self._undone)
        FormDialog(form, self, columns=56).open()

    def _undone(self, _result: object) -> None:
        messages.tell(self.tr("The import was undone."))
        self.changed.emit()


def _tone(row: ImportRow) -> Tone:
    return Tone.CLOSED if row.record.undone_at is not None else Tone.DONE


class _Receipt(QDialog):
    """The kept receipt, to read."""

    def __init__(self, row: ImportRow, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Receipt: {file}").format(file=row.record.file_name))
        title = QLabel(self.windowTitle())
        title.setTextFormat(Qt.TextFormat.PlainText)
        look(title, "h2")
        text = QPlainTextEdit(self._said(row))
        text.setReadOnly(True)
        text.setTabChangesFocus(True)
        text.setAccessibleName(self.windowTitle())
        close = QPushButton(self.tr("Close"))
        close.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.addWidget(title)
        column.addWidget(text, 1)
        column.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        metrics = QFontMetrics(self.font())
        self.resize(metrics.averageCharWidth() * 80, metrics.height() * 24)

    def _said(self, row: ImportRow) -> str:
        kept = json.loads(row.record.receipt or "{}")
        lines = [self.tr("Imported {moment} by {name}").format(moment=words.moment(row.at), name=row.person)]
        for name, value in kept.items():
            if isinstance(value, int) and not isinstance(value, bool):
                lines.append(f"{import_words.counted(name.replace('_', ' '))}: {words.number(value)}")
        lines += [str(note) for note in kept.get("notes", ())]
        lines += [
            self.tr("Row {row}: {reasons}").format(row=one["row"], reasons=" ".join(one["reasons"]))
            for one in kept.get("refused_rows", ())
        ]
        return "\n".join(lines)
