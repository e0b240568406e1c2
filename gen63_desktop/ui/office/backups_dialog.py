"""The office's backups: which there are, where, when one was last tried, and what to do with them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.domain.keeping.records import BackupRow, Drill
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.keeping.copies import Copies
from gen63_desktop.services.office import Office
from gen63_desktop.ui.office import keeping_commands
from gen63_desktop.ui.office.backup_words import backup_words, drill_words
from gen63_desktop.ui.office.restore_form import RestoreForm
from gen63_desktop.ui.office.second_place_form import SecondPlaceForm
from gen63_desktop.ui.shared import icons, messages, tasks, words
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.theme import look


@dataclass(frozen=True, slots=True)
class _Seen:
    backups: tuple[BackupRow, ...]
    drill: Drill | None
    place: str
    warning: str


class BackupsDialog(QDialog):
    """A list with its commands; who only reads the office sees the list alone."""

    def __init__(self, office: Office, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._office = office
        self.setWindowTitle(self.tr("Backups"))
        explanation = QLabel(self._explained())
        explanation.setWordWrap(True)
        look(explanation, "muted")
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Backups, newest first"))
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.second = self._line()
        self.tried = self._line()
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(explanation)
        column.addWidget(self.list, 1)
        column.addWidget(self.second)
        column.addWidget(self.tried)
        column.addLayout(self._buttons(manages=office.session.may(Permission.MANAGE_OFFICE)))
        self.resize(720, 480)
        self.refresh()

    def _explained(self) -> str:
        if self._office.copies.available:
            return self.tr(
                "Each is a copy of the whole office in a folder of its own, encrypted, which opens with the "
                "passphrases that held when it was made. Of the last 7 days, 4 weeks and 12 months the newest is "
                "kept. None is made by itself: whoever keeps the server plans it for every day, or you make one here. "
                "To bring one back, copy its folder and have it moved to the server (gen63 move)."
            )
        return self.tr(
            "One a day is made by itself. Of the last 7 days, 4 weeks and 12 months the newest is kept. "
            "Every backup is encrypted and opens with the passphrases that held when it was made."
        )

    def _line(self) -> QLabel:
        line = QLabel()
        line.setWordWrap(True)
        line.setTextFormat(Qt.TextFormat.PlainText)
        return line

    def _buttons(self, *, manages: bool) -> QHBoxLayout:
        row = QHBoxLayout()
        self.now_button = self._button(self.tr("Back up &now"), "archive", self.back_up)
        self.try_button = self._button(self.tr("&Try a restore…"), "shield-check", self.try_restore)
        self.restore_button = self._button(self.tr("&Restore…"), "rotate-ccw", self.restore)
        self.place_button = self._button(self.tr("&Second place…"), "folder", self.choose_place)
        in_folder = (self.restore_button, self.place_button)
        for button in (self.now_button, self.try_button, *in_folder):
            button.setVisible(manages and not (button in in_folder and self._office.copies.available))
            row.addWidget(button)
        self.close_button = QPushButton(self.tr("Close"))
        self.close_button.clicked.connect(self.accept)
        row.addStretch()
        row.addWidget(self.close_button)
        return row

    def _button(self, text: str, icon: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        icons.dress(button, icon)
        button.clicked.connect(run)
        return button

    def refresh(self) -> None:
        """Read again."""
        tasks.ask(self, self._read, self._show)

    def _read(self) -> _Seen:
        keeping, copies = self._office.keeping, self._office.copies
        if copies.available:
            return self._read_copies(copies)
        folder = keeping.second.folder()
        return _Seen(
            keeping.backups(),
            next(iter(keeping.drills()), None),
            words.path(folder) if folder is not None else "",
            messages.said(keeping.second_place_warning() or ""),
        )

    def _read_copies(self, copies: Copies) -> _Seen:
        folder = copies.folder()
        warning = "" if folder is None or folder.is_dir() else self.tr("The folder is not there: {folder}")
        if folder is None:
            warning = self.tr("No folder for copies is chosen on this computer yet.")
        return _Seen(
            copies.all(),
            next(iter(self._office.keeping.drills()), None),
            words.path(folder) if folder is not None else "",
            warning.format(folder=folder),
        )

    def _show(self, seen: _Seen) -> None:
        self.list.clear()
        for row in seen.backups:
            self.list.addItem(QListWidgetItem(backup_words(row)))
        if not seen.backups:
            self.list.addItem(QListWidgetItem(self.tr("There is no backup yet.")))
        self.list.setCurrentRow(0)
        place = (
            self.tr("Folder of copies on this computer: {folder}")
            if self._office.copies.available
            else self.tr("Second place on this computer: {folder}")
        )
        self.second.setText(seen.warning or place.format(folder=seen.place))
        self.tried.setText(drill_words(seen.drill))
        self.try_button.setEnabled(bool(seen.backups))

    # -- commands ----------------------------------------------------------------------------------

    def back_up(self) -> None:
        """Make one now."""
        keeping_commands.back_up_now(self, self._office, self.refresh)

    def try_restore(self) -> None:
        """Restore the latest for trial."""
        keeping_commands.try_a_restore(self, self._office, self.refresh)

    def restore(self) -> None:
        """Restore one into a new folder."""
        FormDialog(RestoreForm(self._office.folder), self).open()

    def choose_place(self) -> None:
        """Choose the second folder."""
        form = SecondPlaceForm(self._office)
        form.finished.connect(lambda _nothing: self.refresh())
        FormDialog(form, self).open()
