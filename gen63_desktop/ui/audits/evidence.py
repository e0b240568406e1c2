"""The files that support an answer: attach, save a copy, take off."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QFontMetrics
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.domain.attached import safe_file_name
from gen63_desktop.domain.audits.records import Audit, EvidenceFile
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import icons, messages, tasks, words
from gen63_desktop.ui.shared.attached_file import read_file
from gen63_desktop.ui.shared.file_marks import marks_words
from gen63_desktop.ui.shared.theme import look

_FILE = Qt.ItemDataRole.UserRole


class EvidenceList(QWidget):
    """Files of one answer. ``changed`` follows each file that was attached or taken off."""

    changed = Signal()

    def __init__(
        self, office: Office, audit: Audit, question: str, number: int, *, read_only: bool = False
    ) -> None:
        super().__init__()
        self._office = office
        self._audit = audit
        self._question = question
        self.setAcceptDrops(not read_only)
        self._caption = QLabel(self.tr("Files"))
        look(self._caption, "strong")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Files of question {n}").format(n=number))
        self.list.setMaximumHeight(QFontMetrics(self.list.font()).height() * 5)
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._caption.setBuddy(self.list)
        self.attach_button = QPushButton(self.tr("Attach a file…"))
        icons.dress(self.attach_button, "paperclip")
        self.attach_button.setAccessibleName(self.tr("Attach a file to question {n}").format(n=number))
        self.save_button = QPushButton(self.tr("Save a copy…"))
        self.save_button.setAccessibleName(
            self.tr("Save a copy of the chosen file of question {n}").format(n=number)
        )
        self.remove_button = QPushButton(self.tr("Take off"))
        self.remove_button.setAccessibleName(
            self.tr("Take the chosen file off question {n}").format(n=number)
        )
        row = QHBoxLayout()
        for button in (self.attach_button, self.save_button, self.remove_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        row.addStretch()
        self._read_only = read_only
        self.attach_button.setVisible(not read_only)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self._caption)
        column.addWidget(self.list)
        column.addLayout(row)
        self.attach_button.clicked.connect(self.browse)
        self.save_button.clicked.connect(self.save_copy)
        self.remove_button.clicked.connect(self.take_off)
        self.list.currentRowChanged.connect(lambda _row: self._enable())
        self._enable()

    def show_files(self, files: Sequence[EvidenceFile]) -> None:
        """Show the files that are attached."""
        self.list.clear()
        for file in files:
            line = f"{safe_file_name(file.name)} · {words.size(file.size)} · {words.day(file.added_on)}"
            item = QListWidgetItem(f"{line} · {marks_words(file.marks)}" if file.marks else line)
            if file.marks:
                item.setIcon(icons.icon("triangle-alert", lambda tokens: tokens.late[0], icons.glyph_size()))
            item.setData(_FILE, file)
            item.setToolTip(f"SHA-256 {file.sha256}")
            self.list.addItem(item)
        self.list.setVisible(bool(files))
        self._caption.setVisible(bool(files))
        self.save_button.setVisible(bool(files))
        self.remove_button.setVisible(bool(files) and not self._read_only)
        if files:
            self.list.setCurrentRow(0)
        self._enable()

    def current(self) -> EvidenceFile | None:
        """The chosen file."""
        item = self.list.currentItem() if self.list.currentRow() >= 0 else None
        file = item.data(_FILE) if item is not None else None
        return file if isinstance(file, EvidenceFile) else None

    def _enable(self) -> None:
        chosen = self.current() is not None
        self.save_button.setEnabled(chosen)
        self.remove_button.setEnabled(chosen)

    def browse(self) -> None:
        """Choose a file to attach."""
        dialog = QFileDialog(self.window(), self.tr("Attach a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.attach(Path(name)))
        dialog.open()

    def attach(self, path: Path) -> None:
        """Attach a file."""
        audits, audit, question = self._office.audits, self._audit, self._question
        tasks.act(
            self,
            self.tr("Attaching the file"),
            lambda: audits.attach(audit, question, path.name, read_file(path)),
            lambda file: self._over(self.tr("{name} is attached.").format(name=file.name)),
        )

    def take_off(self) -> None:
        """Take the chosen file off the answer."""
        file = self.current()
        if file is None:
            return
        messages.confirm(
            self,
            self.tr("Take {name} off this answer?").format(name=file.name),
            self.tr("The history keeps that it was attached, with its digest."),
            self.tr("Take off"),
            lambda: self._detach(file),
        )

    def _detach(self, file: EvidenceFile) -> None:
        audits = self._office.audits
        tasks.act(
            self,
            self.tr("Taking the file off"),
            lambda: audits.detach(file),
            lambda _nothing: self._over(self.tr("{name} was taken off.").format(name=file.name)),
        )

    def _over(self, text: str) -> None:
        messages.tell(text)
        self.changed.emit()

    def save_copy(self) -> None:
        """Save a copy of the chosen file where the person wants it."""
        file = self.current()
        if file is None:
            return
        dialog = QFileDialog(self.window(), self.tr("Save a copy"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.selectFile(safe_file_name(file.name))
        dialog.fileSelected.connect(lambda name: self._save(file, Path(name)))
        dialog.open()

    def _save(self, file: EvidenceFile, path: Path) -> None:
        audits = self._office.audits
        tasks.act(
            self,
            self.tr("Saving the copy"),
            lambda: audits.save_evidence(file, path),
            lambda _nothing: messages.tell(self.tr("Saved {name}.").format(name=path.name)),
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files only."""
        if _local_files(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach what was dropped."""
        for path in _local_files(event.mimeData()):
            self.attach(path)
        event.acceptProposedAction()


def _local_files(data: QMimeData) -> list[Path]:
    paths = [Path(url.toLocalFile()) for url in data.urls() if QUrl(url).isLocalFile()]
    return [path for path in paths if path.is_file()]
