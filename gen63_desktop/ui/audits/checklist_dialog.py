"""The checklist of the 90-day audits: every edition to be read, and the way to the next one."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.domain.audits.editions import Edition
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.office import Office
from gen63_desktop.ui.audits.checklist_forms import EditionForm
from gen63_desktop.ui.audits.checklist_text import edition_name, edition_text
from gen63_desktop.ui.audits.reading_field import ReadingField
from gen63_desktop.ui.shared import icons, messages, tasks
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.theme import look

Editions = tuple[Edition, ...]


class ChecklistDialog(QDialog):
    """Shows the newest edition first."""

    def __init__(self, office: Office, parent: QWidget, *, change: bool = False) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self._office = office
        self._editions: Editions = ()
        self._change_at_once = change
        self.setWindowTitle(self.tr("Checklist of the 90-day audits"))
        title = QLabel(self.windowTitle())
        title.setWordWrap(True)
        look(title, "h2")
        self.choice = QComboBox()
        self.choice.setAccessibleName(self.tr("Edition"))
        caption = QLabel(self.tr("&Edition"))
        caption.setBuddy(self.choice)
        which = QHBoxLayout()
        which.addWidget(caption)
        which.addWidget(self.choice, 1)
        self.text = ReadingField("edition", self.tr("What it asks"), lines=14)
        self.change_button = QPushButton(self.tr("&Change the checklist…"))
        self.change_button.setAutoDefault(False)
        icons.dress(self.change_button, "pencil")
        self.change_button.setVisible(office.session.may(Permission.SIGN_AUDITS))
        self.change_button.setEnabled(False)
        close = QPushButton(self.tr("Close"))
        buttons = QHBoxLayout()
        buttons.addWidget(self.change_button)
        buttons.addStretch()
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addWidget(title)
        column.addLayout(which)
        column.addWidget(self.text, 1)
        column.addLayout(buttons)
        self.choice.currentIndexChanged.connect(self._show_edition)
        self.change_button.clicked.connect(self.change)
        close.clicked.connect(self.accept)
        metrics = QFontMetrics(self.font())
        room = self.screen().availableSize()
        self.resize(
            min(metrics.averageCharWidth() * 96, room.width() - 40),
            min(metrics.height() * 36, room.height() - 80),
        )
        self._read()

    def _read(self) -> None:
        tasks.ask(self, self._office.checklists.editions, self._show)

    def _show(self, editions: Editions) -> None:
        self._editions = editions
        self.choice.clear()
        self.choice.addItems([edition_name(edition) for edition in editions])
        self.change_button.setEnabled(bool(editions))
        if self._change_at_once:
            self._change_at_once = False
            self.change()

    def _show_edition(self, place: int) -> None:
        if 0 <= place < len(self._editions):
            self.text.show_text(edition_text(self._editions[place]))

    def change(self) -> None:
        """Make the next edition of the newest one."""
        if self._editions:
            form = EditionForm(self._office, self._editions[0])
            form.finished.connect(self._made)
            FormDialog(form, self, columns=92).open()

    def _made(self, edition: Edition) -> None:
        messages.tell(self.tr("Edition {n} of the checklist holds from now on.").format(n=edition.number))
        self._read()
