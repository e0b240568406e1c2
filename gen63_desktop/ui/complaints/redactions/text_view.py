"""A text with what is taken out of it struck through, and what looks like a name underlined; words are chosen by keys."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from gen63_desktop.domain.redactions.review import ReviewedText
from gen63_desktop.ui.shared.plain_text import PlainText
from gen63_desktop.ui.shared.theme import theme, tokens
from gen63_desktop.ui.shared.tokens import Tone


class TextView(PlainText):
    """Read only; what the signs say stands in the list below it too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTabChangesFocus(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._shown: ReviewedText | None = None
        theme().changed.connect(self._sign)

    def show_text(self, reviewed: ReviewedText | None) -> None:
        """Show a text with its signs; the cursor goes to its beginning."""
        self._shown = reviewed
        # a line's end of two signs is shown as two, so that every place stays where it is
        self.setPlainText(self._text.replace("\r\n", " \n"))
        self.setAccessibleName("" if reviewed is None else reviewed.text.label)
        self._sign()

    @property
    def _text(self) -> str:
        return "" if self._shown is None else self._shown.text.text

    def chosen(self) -> tuple[int, int]:
        """Where the chosen words begin and end in the text."""
        cursor = self.textCursor()
        text = self._text
        return _from_qt(text, cursor.selectionStart()), _from_qt(text, cursor.selectionEnd())

    def choose(self, start: int, end: int) -> None:
        """Choose these words."""
        text = self._text
        cursor = self.textCursor()
        cursor.setPosition(_to_qt(text, start))
        cursor.setPosition(_to_qt(text, end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def _sign(self) -> None:
        shown = self._shown
        signs: list[QTextEdit.ExtraSelection] = []
        if shown is not None:
            signs += [self._selection(one.start, one.end, _taken_out()) for one in shown.removed]
            signs += [self._selection(one.start, one.end, _to_look_at()) for one in shown.suspects]
        self.setExtraSelections(signs)

    def _selection(self, start: int, end: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        text = self._text
        sign = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(_to_qt(text, start))
        cursor.setPosition(_to_qt(text, end), QTextCursor.MoveMode.KeepAnchor)
        sign.cursor = cursor
        sign.format = look
        return sign


def _taken_out() -> QTextCharFormat:
    text, ground = tokens().pair(Tone.LATE)
    look = QTextCharFormat()
    look.setFontStrikeOut(True)
    look.setForeground(QColor(text))
    look.setBackground(QColor(ground))
    return look


def _to_look_at() -> QTextCharFormat:
    text, _ground = tokens().pair(Tone.WAITING)
    look = QTextCharFormat()
    look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    look.setUnderlineColor(QColor(text))
    return look


def _to_qt(text: str, place: int) -> int:
    """Qt counts UTF-16 units: a character beyond the first plane is two of them."""
    return len(text[:place].encode("utf-16-le", "surrogatepass")) // 2


def _from_qt(text: str, units: int) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")[: units * 2].decode("utf-16-le", "surrogatepass"))
