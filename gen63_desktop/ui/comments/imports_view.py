"""The imports of comments: each with its receipt, and undone in one step."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gen63_desktop.domain.comments.records import CommentImport, ImportState
from gen63_desktop.domain.listing import Sort
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.comments.receipt_dialog import ReceiptDialog
from gen63_desktop.ui.comments.undo_form import UndoImportForm
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.columns import ColumnSpec, TableSpec, TableWords
from gen63_desktop.ui.shared.commands import command
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.offers import offer, only_for
from gen63_desktop.ui.shared.record_table import RecordTable
from gen63_desktop.ui.shared.tokens import Tone


class ImportsView(QWidget):
    """Every import of comments."""

    changed = Signal()

    def __init__(self, office: Office, first_step: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office = office
        self.table = RecordTable(self._spec(first_step), office.comments.imports_listing())
        self.table.opened.connect(lambda row: self.show_receipt(row.id))
        self.show_action = command(
            self, self.tr("Show the &receipt"), self._show_current, icon="file-text", keys="Ctrl+R"
        )
        self.undo_action = command(self, self.tr("&Undo this import…"), self._undo_current, icon="undo-2")
        only_for(self.undo_action, office.session.may(Permission.IMPORT_COMMENTS))
        self.table.current_changed.connect(self._arrange)
        self._arrange(None)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.table)

    def _spec(self, first_step: QAction) -> TableSpec:
        return TableSpec(
            key="comment_imports",
            words=TableWords(
                name=self.tr("Imports of comments"),
                one=self.tr("{n} import"),
                many=self.tr("{n} imports"),
                empty=self.tr("Nothing was imported yet."),
            ),
            columns=(
                ColumnSpec("at", self.tr("Imported"), lambda row: words.moment(row.at), "number", width=26),
                ColumnSpec(
                    "file", self.tr("File"), lambda row: row.file_name, "file", width=28, stretch=True
                ),
                _count("read", self.tr("Rows read"), "rows_read"),
                _count("stored", self.tr("Stored"), "stored", sort_column="stored"),
                _count("there", self.tr("Already there"), "already_there"),
                _count("refused", self.tr("Refused"), "refused"),
                ColumnSpec("state", self.tr("State"), self._state, "state", _tone, chip=True, width=12),
            ),
            sort=Sort("number", descending=True),
            first_step=first_step,
        )

    def _state(self, row: CommentImport) -> str:
        return self.tr("Undone") if row.state is ImportState.UNDONE else self.tr("Stored")

    def enter(self) -> None:
        """Show the imports."""
        if self.table.model.request is None:
            self.table.load()
        else:
            self.table.refresh()
        self.table.focus_list()

    def look_again(self) -> None:
        """Imports changed."""
        if self.table.model.request is not None:
            self.table.refresh()

    def show_receipt(self, import_id: int) -> None:
        """Open the receipt of an import."""
        comments = self._office.comments
        tasks.ask(
            self,
            lambda: comments.kept_receipt(import_id),
            lambda kept: ReceiptDialog(kept, self).open(),
        )

    def undo_import(self, record: CommentImport) -> None:
        """Ask why, then take the import out again."""
        form = UndoImportForm(self._office.comments, record)
        form.finished.connect(self._undone)
        FormDialog(form, self).open()

    def _undone(self, record: CommentImport) -> None:
        messages.tell(
            self.tr("The import of {file} is undone: {n} comments were taken out.").format(
                file=record.file_name, n=words.number(record.stored)
            )
        )
        self.changed.emit()

    def _show_current(self) -> None:
        row = self.table.current_row()
        if row is not None:
            self.show_receipt(row.id)

    def _undo_current(self) -> None:
        row = self.table.current_row()
        if row is not None and row.state is ImportState.STORED:
            self.undo_import(row)

    def _arrange(self, row: CommentImport | None) -> None:
        none = "" if row is not None else self.tr("Choose an import in the list.")
        undone = row is not None and row.state is not ImportState.STORED
        offer(self.show_action, none)
        offer(self.undo_action, none or (self.tr("This import was undone.") if undone else ""))


def _count(key: str, title: str, field: str, *, sort_column: str | None = None) -> ColumnSpec[CommentImport]:
    return ColumnSpec(
        key, title, lambda row: words.number(getattr(row, field)), sort_column, width=12, right=True
    )


def _tone(row: CommentImport) -> Tone:
    return Tone.CLOSED if row.state is ImportState.UNDONE else Tone.DONE
