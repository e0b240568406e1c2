"""Which key each command of the queue has: the standard ones, and those that a person chose."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gen63_desktop.ui.shared.commands import plain

PREFERENCE = "comments/keys"
STANDARD = {
    "no_concern": "1",
    "possible_bias": "2",
    "other_policy": "3",
    "not_sure": "4",
    "complaint": "C",
    "next_to_read": "J",
    "previous": "K",
    "undo": "U",
    "note": "N",
    "open_complaint": "O",
    "list_keys": "?",
}

_OF_THE_TEXT = frozenset(
    {
        "Space", "Up", "Down", "Left", "Right", "PgUp", "PgDown", "Home", "End", "Ctrl+Home", "Ctrl+End",
        "Ctrl+C", "Ctrl+A", "Ctrl+Return", "Shift+F10", "Menu",
    }
)  # fmt: skip
"""Keys that move in the comment and copy from it."""


def arranged(kept: object) -> dict[str, str]:
    """All commands with their keys, where ``kept`` holds those that the person changed.

    A key that was chosen is taken from the command whose standard key it is.
    """
    chosen = (
        {name: key for name, key in kept.items() if name in STANDARD and isinstance(key, str)}
        if isinstance(kept, dict)
        else {}
    )
    taken = {key for key in chosen.values() if key}
    return {name: chosen.get(name, "" if key in taken else key) for name, key in STANDARD.items()}


def changed(keys: Mapping[str, str]) -> dict[str, str]:
    """The keys that are not the standard ones."""
    return {name: key for name, key in keys.items() if key != STANDARD[name]}


def shown(key: str) -> str:
    """A key as the keyboards of this computer call it."""
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)


def problems(keys: Mapping[str, str], names: Mapping[str, str], window: Mapping[str, str]) -> dict[str, str]:
    """Why keys cannot be had, by command. ``names`` calls the commands, ``window`` those of the window by key."""
    found: dict[str, str] = {}
    for name, key in keys.items():
        if not key:
            continue
        twin = next((other for other, same in keys.items() if other != name and same == key), "")
        if twin:
            found[name] = _said(
                QCoreApplication.translate(
                    "QueueKeys", "{key} is also the key of “{command}”. Give one of them another key."
                ),
                key,
                names[twin],
            )
        elif key in _OF_THE_TEXT:
            found[name] = _said(
                QCoreApplication.translate(
                    "QueueKeys", "{key} moves in the comment or copies from it. Press another key."
                ),
                key,
            )
        elif key.startswith("Alt+"):
            found[name] = _said(
                QCoreApplication.translate("QueueKeys", "Alt opens the menus. Press another key than {key}."),
                key,
            )
        elif key in window:
            found[name] = _said(
                QCoreApplication.translate(
                    "QueueKeys", "{key} is the key of “{command}” in this window. Press another key."
                ),
                key,
                window[key],
            )
    return found


def _said(template: str, key: str, command: str = "") -> str:
    return template.format(key=shown(key), command=command)


def keys_of_window(window: QWidget, within: QWidget) -> dict[str, str]:
    """The commands that now have keys in the window, by key; without those bound to ``within`` itself."""
    found: dict[str, str] = {}
    for action in window.findChildren(QAction):
        owner = action.parent()
        if action.shortcutContext() == Qt.ShortcutContext.WidgetWithChildrenShortcut and (
            within in action.associatedObjects()
        ):
            continue
        if isinstance(owner, QWidget) and not owner.isVisible() and owner is not window:
            continue  # of a page that is not in sight
        for key in action.shortcuts():
            found.setdefault(
                key.toString(QKeySequence.SequenceFormat.PortableText), plain(action.text()).rstrip("…")
            )
    return found
