"""A secret that is shown only once: a first passphrase, a recovery key."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QFontDatabase, QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.ui.office.sign_in_forms import paragraph
from gen63_desktop.ui.shared import icons, messages
from gen63_desktop.ui.shared.dialog_parts import whole
from gen63_desktop.ui.shared.message import Message
from gen63_desktop.ui.shared.message_dialog import NoticeBar
from gen63_desktop.ui.shared.theme import look

Way = tuple[str, str, Callable[[], object]]
"""A further way to keep the secret: icon, words, what it does."""


class ShownOnceDialog(QDialog):
    """Shows the secret until the person says that it is kept."""

    def __init__(
        self,
        title: str,
        explanation: str,
        name: str,
        secret: str,
        kept: str,
        ways: Sequence[Way],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(title)
        self.notice = NoticeBar()
        head = QLabel(title)
        head.setWordWrap(True)
        look(head, "h2")
        self.secret = QPlainTextEdit(secret)
        self.secret.setReadOnly(True)
        self.secret.setTabChangesFocus(True)
        self.secret.setAccessibleName(name)
        self.secret.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        font = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        font.setPointSizeF(QApplication.font().pointSizeF() * 1.25)
        self.secret.setFont(font)
        self.secret.setFixedHeight(QFontMetrics(font).lineSpacing() * 3 + 18)
        self.kept = QCheckBox(kept)
        self.close_button = QPushButton(self.tr("Close"))
        look(self.close_button, "primary")
        self.close_button.setEnabled(False)
        self.kept.toggled.connect(self.close_button.setEnabled)
        self.close_button.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for widget in (head, self.notice, paragraph(explanation), self.secret):
            column.addWidget(widget)
        column.addLayout(self._row_of([("copy", self.tr("&Copy"), self.copy), *ways]))
        column.addWidget(self.kept)
        column.addStretch()
        end = QHBoxLayout()
        end.addStretch()
        end.addWidget(self.close_button)
        column.addLayout(end)
        whole(self, 72)
        self.secret.setFocus()

    def _row_of(self, ways: Sequence[Way]) -> QHBoxLayout:
        row = QHBoxLayout()
        self.buttons: list[QPushButton] = []
        for icon, text, run in ways:
            button = QPushButton(text)
            button.setAutoDefault(False)
            icons.dress(button, icon)
            button.clicked.connect(lambda _checked=False, do=run: do())
            row.addWidget(button)
            self.buttons.append(button)
        row.addStretch()
        return row

    def copy(self) -> None:
        """Put it on the clipboard; locking the office takes it away again."""
        QApplication.clipboard().setText(self.secret.toPlainText())
        messages.tell(self.tr("Copied. Locking the office or ending the program empties the clipboard."))

    def reject(self) -> None:
        """Not before it is kept: it cannot be shown again."""
        if self.kept.isChecked():
            super().reject()
        else:
            self.notice.show_message(
                _not_kept(self.tr("It cannot be shown again. Keep it first, then tick the box."))
            )
            self.kept.setFocus()

    def show_refusal(self, message: Message) -> None:
        """Say why it could not be stored or printed (called by ``messages.refused``)."""
        self.notice.show_message(message)

    def closeEvent(self, event: QCloseEvent) -> None:
        """The window's own close button: as Escape."""
        if self.kept.isChecked():
            event.accept()
        else:
            event.ignore()
            self.reject()


def _not_kept(text: str) -> Message:
    from gen63_desktop.ui.shared.message import Kind

    messages.announce(text)
    return Message(Kind.TOLD, text)
