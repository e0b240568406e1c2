"""The commands of the queue with their single keys, which hold only there and can be turned off."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gen63_desktop.ui.shared.commands import command
from gen63_desktop.ui.shared.remembered import remember, remembered

REMEMBERED = "comments/single_keys"


@dataclass(frozen=True, slots=True)
class Runs:
    """What each command does."""

    no_concern: Callable[[], None]
    possible_bias: Callable[[], None]
    other_policy: Callable[[], None]
    not_sure: Callable[[], None]
    complaint: Callable[[], None]
    next_to_read: Callable[[], None]
    previous: Callable[[], None]
    undo: Callable[[], None]
    note: Callable[[], None]
    open_complaint: Callable[[], None]
    list_keys: Callable[[], None]


class ReadingKeys(QObject):
    """Makes the commands; ``within`` is the widget in which single keys hold."""

    changed = Signal()
    """Single keys were turned on or off."""

    def __init__(self, owner: QWidget, within: QWidget, runs: Runs) -> None:
        super().__init__(owner)
        self._keys: dict[QAction, str] = {}
        self._within = within
        self._owner = owner
        self.no_concern = self._make(self.tr("&No concern"), runs.no_concern, "1", "circle-check")
        self.possible_bias = self._make(self.tr("Possible &bias…"), runs.possible_bias, "2", "circle-alert")
        self.other_policy = self._make(self.tr("&Other policy concern"), runs.other_policy, "3", "flag")
        self.not_sure = self._make(self.tr("Not &sure"), runs.not_sure, "4", "circle-help")
        self.complaint = self._make(
            self.tr("Make a &complaint…"), runs.complaint, "C", "message-square-warning"
        )
        self.next_to_read = self._make(self.tr("Next to &read"), runs.next_to_read, "J", "arrow-down")
        self.previous = self._make(self.tr("&Previous comment"), runs.previous, "K", "arrow-up")
        self.undo = self._make(self.tr("&Undo my last decision"), runs.undo, "U", "undo-2")
        self.note = self._make(self.tr("No&te"), runs.note, "N", "pencil")
        self.open_complaint = self._make(
            self.tr("Open its co&mplaint"), runs.open_complaint, "O", "external-link"
        )
        self.list_keys = self._make(self.tr("&Keys of the queue"), runs.list_keys, "?", "keyboard")
        self.single_keys = QAction(self.tr("Sing&le keys in the queue"), owner)
        self.single_keys.setCheckable(True)
        self.single_keys.setChecked(remembered(REMEMBERED, otherwise=True) is not False)
        self.single_keys.toggled.connect(self._turn)
        self._apply()

    @property
    def decisions(self) -> tuple[QAction, ...]:
        """The commands that change something."""
        return (
            self.no_concern, self.possible_bias, self.other_policy, self.not_sure, self.complaint, self.undo,
        )  # fmt: skip

    @property
    def menu(self) -> tuple[QAction | None, ...]:
        """All commands in the order of the page's menu."""
        return (
            self.no_concern, self.possible_bias, self.other_policy, self.not_sure, self.complaint, None,
            self.next_to_read, self.previous, self.undo, self.note, self.open_complaint, None,
            self.list_keys, self.single_keys,
        )  # fmt: skip

    def in_words(self) -> list[tuple[str, str]]:
        """Each key and its command."""
        return [(key, action.text().replace("&", "").rstrip("…")) for action, key in self._keys.items()]

    def _make(self, text: str, run: Callable[[], None], key: str, icon: str) -> QAction:
        action = command(self._owner, text, run, keys=key, icon=icon, within=self._within)
        self._keys[action] = key
        return action

    def _turn(self, on: bool) -> None:
        remember(REMEMBERED, on)
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        on = self.single_keys.isChecked()
        for action, key in self._keys.items():
            action.setShortcut(QKeySequence(key) if on else QKeySequence())
