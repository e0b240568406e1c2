"""Windows and bars with a message: a refusal with its problems, a question before a final step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.ui.shared import icons
from gen63_desktop.ui.shared.dialog_parts import whole
from gen63_desktop.ui.shared.message import Message
from gen63_desktop.ui.shared.theme import look

_LINES_IN_SIGHT = 6


class NoticeBar(QFrame):
    """A message at the top of a page or form; hidden while there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = QLabel()
        self._text = QLabel()
        self._text.setWordWrap(True)
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._lines = _reader(self, "")
        self._lines.setAccessibleName(self.tr("All problems"))
        self._close = QPushButton()
        look(self._close, "ghost")
        self._close.setAccessibleName(self.tr("Dismiss this message"))
        self._close.setToolTip(self.tr("Dismiss this message"))
        icons.dress(self._close, "x")
        self._close.clicked.connect(self.hide)
        column = QVBoxLayout()
        column.addWidget(self._text)
        column.addWidget(self._lines)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 8, 8, 8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.setVisible(False)

    def show_message(self, message: Message, kind: str = "problem") -> None:
        """Show the message; ``kind`` is problem, warning, notice or success."""
        look(self, kind)
        for inside in (self._text, self._close):
            look(inside, str(inside.property("look") or ""))
        names = {"problem": "circle-alert", "warning": "triangle-alert", "success": "circle-check"}
        tones = {"problem": "late", "warning": "waiting", "success": "done"}
        tone = tones.get(kind, "new")
        icons.dress(self._icon, names.get(kind, "info"), lambda tokens: str(getattr(tokens, tone)[0]))
        self._text.setText(message.text)
        self.setAccessibleName(message.text)
        self._lines.setPlainText("\n".join(message.lines))
        self._lines.setFixedHeight(_height_of(len(message.lines)))
        self._lines.setVisible(bool(message.lines))
        self.setVisible(True)

    @property
    def text(self) -> str:
        """What it says; empty while hidden."""
        return "" if self.isHidden() else self._text.text()

    @property
    def lines(self) -> str:
        """The problems it lists."""
        return "" if self.isHidden() else self._lines.toPlainText()


def _reader(parent: QWidget, text: str) -> QPlainTextEdit:
    """A text to read, to select and to copy, by keyboard too."""
    reader = QPlainTextEdit(text, parent)
    reader.setReadOnly(True)
    reader.setTabChangesFocus(True)
    reader.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    reader.setMaximumHeight(_height_of(_LINES_IN_SIGHT))
    return reader


def _height_of(lines: int) -> int:
    """Room for so many lines, and no more than are kept in sight."""
    line = QFontMetrics(QApplication.font()).lineSpacing()
    return line * min(max(lines, 1), _LINES_IN_SIGHT) + 26


def _frame(owner: QWidget | None, title: str, text: str) -> tuple[QDialog, QVBoxLayout]:
    dialog = QDialog(owner.window() if owner is not None else None)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.setWindowTitle(title)
    dialog.setWindowModality(Qt.WindowModality.WindowModal)
    whole(dialog, 60)
    column = QVBoxLayout(dialog)
    column.setContentsMargins(20, 18, 20, 16)
    column.setSpacing(12)
    head = QLabel(title)
    head.setWordWrap(True)
    head.setTextFormat(Qt.TextFormat.PlainText)
    look(head, "h2")
    column.addWidget(head)
    if text:
        body = QLabel(text)
        body.setWordWrap(True)
        body.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(body)
    dialog.setAccessibleDescription(text)
    return dialog, column


def show_refusal(message: Message, owner: QWidget | None) -> None:
    """A window for a refusal that has no page to stand on."""
    _show_lines(message, owner, QCoreApplication.translate("Messages", "This could not be done"))


def show_notice(message: Message, owner: QWidget | None) -> None:
    """A window for several things that the person must know."""
    dialog, column = _frame(owner, message.text, "\n\n".join(message.lines))
    _close_below(dialog, column)


def _show_lines(message: Message, owner: QWidget | None, window_title: str) -> None:
    dialog, column = _frame(owner, message.text, "")
    dialog.setWindowTitle(window_title)
    if message.lines:
        lines = _reader(dialog, "\n".join(message.lines))
        lines.setAccessibleName(window_title)
        column.addWidget(lines)
    _close_below(dialog, column)


def _close_below(dialog: QDialog, column: QVBoxLayout) -> None:
    close = QPushButton(QCoreApplication.translate("Messages", "Close"))
    close.setDefault(True)
    close.clicked.connect(dialog.accept)
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(close)
    column.addLayout(row)
    dialog.open()


def ask_to_confirm(
    owner: QWidget,
    question: str,
    explanation: str,
    verb: str,
    then: Callable[[], object],
    *,
    danger: bool,
    otherwise: str = "",
) -> None:
    """Ask; the safe answer has the focus where the other one destroys."""
    dialog, column = _frame(owner, question, explanation)
    yes = QPushButton(verb)
    look(yes, "primary")
    no = QPushButton(otherwise or QCoreApplication.translate("Messages", "Cancel"))
    (no if danger else yes).setDefault(True)
    row = QHBoxLayout()
    row.addStretch()
    row.addWidget(no)
    row.addWidget(yes)
    column.addLayout(row)
    no.clicked.connect(dialog.reject)
    yes.clicked.connect(dialog.accept)
    dialog.accepted.connect(then)
    dialog.open()
    (no if danger else yes).setFocus()
