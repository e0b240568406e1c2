"""The menu Edit: commands for the text, the list or the page that has the focus; undo says what it takes back."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from gen63_desktop.ui.shared.steps import Steps
from gen63_desktop.ui.shell.menus import Menus


def edit_menu(menus: Menus) -> None:
    """Commands for the text or list that has the focus."""
    menu = menus.menu(QCoreApplication.translate("Menus", "&Edit"))
    key = QKeySequence.StandardKey
    undo = menus.add(menu, QCoreApplication.translate("Menus", "&Undo"), lambda: _step("undo"), key.Undo)
    redo = menus.add(menu, QCoreApplication.translate("Menus", "&Redo"), lambda: _step("redo"), key.Redo)
    menu.addSeparator()
    menus.add(menu, QCoreApplication.translate("Menus", "Cu&t"), lambda: _on_focus("cut"), key.Cut)
    menus.add(menu, QCoreApplication.translate("Menus", "&Copy"), lambda: _on_focus("copy"), key.Copy)
    menus.add(menu, QCoreApplication.translate("Menus", "&Paste"), lambda: _on_focus("paste"), key.Paste)
    menu.addSeparator()
    menus.add(
        menu,
        QCoreApplication.translate("Menus", "Select &all"),
        lambda: _on_focus("selectAll"),
        key.SelectAll,
    )

    def say_steps() -> None:
        undo.setText(step_words("undo") or QCoreApplication.translate("Menus", "&Undo"))
        redo.setText(step_words("redo") or QCoreApplication.translate("Menus", "&Redo"))

    menu.aboutToShow.connect(say_steps)


def step_words(what: str) -> str:
    """The name of the step that ``undo`` or ``redo`` would take; empty where that is a text's or nothing's."""
    steps = getattr(_target(what), "steps", None)
    if not isinstance(steps, Steps):
        return ""
    return (steps.undo_words if what == "undo" else steps.redo_words).replace("&", "&&")


def _step(what: str) -> None:
    found = _target(what)
    if found is not None:
        getattr(found, what)()


def _on_focus(what: str) -> None:
    """Run an editing command on the focused widget, or on what holds it (a list copies its rows)."""
    found = next((one for one in _from_focus() if callable(getattr(one, what, None))), None)
    if found is not None:
        getattr(found, what)()


def _target(what: str) -> QWidget | None:
    """The text with the focus while it has something typed to take back, else the page around it or in sight."""
    found = next((one for one in _from_focus() if _has(one, what)), None)
    return found or getattr(QApplication.activeWindow(), "page", None)


def _from_focus() -> Iterator[QWidget]:
    """The widget with the focus, then what holds it."""
    widget: QWidget | None = QApplication.focusWidget()
    while widget is not None:
        yield widget
        widget = widget.parentWidget()


def _has(widget: QWidget, what: str) -> bool:
    if isinstance(widget, QLineEdit):
        return widget.isUndoAvailable() if what == "undo" else widget.isRedoAvailable()
    if isinstance(widget, QTextEdit | QPlainTextEdit):
        text = widget.document()
        return text.isUndoAvailable() if what == "undo" else text.isRedoAvailable()
    return callable(getattr(widget, what, None))
