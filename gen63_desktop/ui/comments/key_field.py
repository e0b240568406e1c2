"""A field that takes a key: it is pressed, not spelled."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from gen63_desktop.ui.comments.queue_keys import shown
from gen63_desktop.ui.shared.fields import Field

_LEAVES = frozenset(
    {Qt.Key.Key_Tab, Qt.Key.Key_Backtab, Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Escape}
)
_EMPTIES = frozenset({Qt.Key.Key_Backspace, Qt.Key.Key_Delete})
_HELD = frozenset(
    {
        Qt.Key.Key_Shift, Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
        Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock, Qt.Key.Key_unknown,
    }
)  # fmt: skip
_COMBINED = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class _Pressed(QLineEdit):
    """Shows the key that was pressed last. Tab, Enter and Escape keep their meaning, so nobody is caught here."""

    pressed = Signal(str)

    def event(self, event: QEvent) -> bool:
        """No shortcut comes first."""
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.key() not in _LEAVES
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Take the key; Backspace and Delete take none."""
        if event.key() in _LEAVES:
            event.ignore()
        elif event.key() in _EMPTIES:
            self.pressed.emit("")
        elif event.key() not in _HELD:
            self.pressed.emit(_written(event))


def _written(event: QKeyEvent) -> str:
    """A character as it is typed, whatever it takes to type it; any other key with the keys held beside it."""
    text = event.text()
    if text.isprintable() and text.strip() and not event.modifiers() & _COMBINED:
        return QKeySequence(text.upper()).toString(QKeySequence.SequenceFormat.PortableText)
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    return QKeySequence(held.value | event.key()).toString(QKeySequence.SequenceFormat.PortableText)


class KeyField(Field):
    """The key of one command; empty where it has none."""

    def __init__(self, name: str, label: str) -> None:
        super().__init__(name, label)
        self._key = ""
        self.edit = _Pressed()
        self.edit.setPlaceholderText(self.tr("No key"))
        self.edit.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.edit.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, False)
        self.edit.setAcceptDrops(False)
        self.edit.pressed.connect(self._take)
        self.place(self.edit)

    def _take(self, key: str) -> None:
        self.set_raw(key)
        self.edit.selectAll()
        self.changed.emit()

    def value(self) -> str:
        """The key, written alike on every computer."""
        return self._key

    def set_raw(self, raw: Any) -> None:
        """Show a key."""
        self._key = raw if isinstance(raw, str) else ""
        self.edit.setText(shown(self._key))
