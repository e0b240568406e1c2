"""A file that was drawn and has not left yet: its pages as they will be printed, and the command that saves it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.dialog_parts import bare_buttons, fit
from gen63_desktop.ui.shared.facts import text_label
from gen63_desktop.ui.shared.message import Message
from gen63_desktop.ui.shared.message_dialog import NoticeBar
from gen63_desktop.ui.shared.pages_view import Drawn, PagesView
from gen63_desktop.ui.shared.theme import look


class PagesDialog(QDialog):
    """``save`` is given the place that the person chose; it calls ``accept`` when the file lies there.

    ``pages`` is how many the file has, where ``draw`` gives the first of them alone.
    """

    def __init__(
        self,
        title: str,
        pdf: bytes,
        draw: Callable[[bytes, int], Drawn],
        name: str,
        save: Callable[[PagesDialog, Path], None],
        parent: QWidget,
        pages: int = 0,
    ) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self._name, self._save = name, save
        head = QLabel(title)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setWordWrap(True)
        look(head, "h2")
        self.notice = NoticeBar()
        said = QCoreApplication.translate(
            "PagesDialog",
            "The file will have these pages. Nothing has left yet: it does when you save it, and the history tells it.",
        )
        self._told = text_label(said, "muted")
        self.pages = PagesView(draw, total=pages)
        self.pages.cut_short.connect(lambda shown: self._told.setText(f"{said} {_first_of(shown, pages)}"))
        self.pages.show_file(pdf)
        buttons = bare_buttons(self, QDialogButtonBox.StandardButton.Cancel)
        self.save_button = QPushButton(QCoreApplication.translate("PagesDialog", "&Save as…"))
        look(self.save_button, "primary")
        self.save_button.setDefault(True)
        self.save_button.clicked.connect(self._ask_where)
        last = QHBoxLayout()
        last.addWidget(buttons, 1)
        last.addWidget(self.save_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(head)
        column.addWidget(self._told)
        column.addWidget(self.notice)
        column.addWidget(self.pages, 1)
        column.addLayout(last)
        fit(self, 100, 44)
        self.pages.setFocus()

    def show_refusal(self, message: Message) -> None:
        """A refusal stands above the pages (called by ``messages.refused``)."""
        self.notice.show_message(message)

    def _ask_where(self) -> None:
        title = QCoreApplication.translate("PagesDialog", "Save as")
        pdf_files = QCoreApplication.translate("PagesDialog", "PDF files (*.pdf)")
        dialog = QFileDialog(self, title, self._name, pdf_files)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(lambda file: self._save(self, Path(file)))
        dialog.open()


def _first_of(shown: int, pages: int) -> str:
    said = QCoreApplication.translate(
        "PagesDialog", "The first {shown} of {pages} pages are shown here; the file has them all."
    )
    return said.format(shown=words.number(shown), pages=words.number(pages))
