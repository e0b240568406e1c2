"""Undoing an import: said in numbers, and only with a reason."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from gen63_desktop.domain.comments.records import CommentImport
from gen63_desktop.services.comments.service import Comments
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.fields import LongTextField
from gen63_desktop.ui.shared.form import Form


class UndoImportForm(Form):
    """Takes all comments of one import out again."""

    def __init__(self, comments: Comments, record: CommentImport, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.title = self.tr("Undo the import of {file}").format(file=record.file_name)
        self.setAccessibleName(self.title)
        self.send_button.setText(self.tr("Undo the import"))
        self._comments, self._record = comments, record
        said = QLabel(
            self.tr(
                "{n} comments are taken out again. The receipt stays, marked as undone. An import of which a "
                "comment is decided cannot be undone."
            ).format(n=words.number(record.stored))
        )
        said.setWordWrap(True)
        said.setTextFormat(Qt.TextFormat.PlainText)
        self.body.addWidget(said)
        self.why = self.add(LongTextField("why", self.tr("Why is it undone?"), required=True, lines=3))
        self.start()

    def send(self) -> None:
        """Undo."""
        comments, import_id, why = self._comments, self._record.id, self.why.value()
        self.act(self.tr("Undoing the import"), lambda: comments.undo_import(import_id, why))
