"""The last messages of this window, newest first, to be read again in one's own time."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QDialog, QLabel, QVBoxLayout, QWidget

from gen63_desktop.ui.shared import messages, words
from gen63_desktop.ui.shared.dialog_parts import bare_buttons, fit
from gen63_desktop.ui.shared.message import Kind
from gen63_desktop.ui.shared.plain_text import PlainText
from gen63_desktop.ui.shared.theme import look


class LastMessages(QDialog):
    """What was said and refused since the office was opened or unlocked."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Last messages"))
        head = QLabel(self.windowTitle())
        look(head, "h2")
        self.text = PlainText()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.windowTitle())
        self.text.setPlainText(told_so_far())
        buttons = bare_buttons(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(head)
        column.addWidget(self.text, 1)
        column.addWidget(buttons)
        fit(self, 84, 26)
        self.text.setFocus()


def told_so_far() -> str:
    """Each message with its time, the latest first."""
    said = []
    for at, message in reversed(messages.door().heard):
        head = words.clock(at)
        if message.kind is Kind.REFUSED:
            head = QCoreApplication.translate("LastMessages", "{time} Not done").format(time=head)
        said.append("\n".join((head, message.text, *message.lines)))
    return "\n\n".join(said) or QCoreApplication.translate("LastMessages", "Nothing was said yet.")
