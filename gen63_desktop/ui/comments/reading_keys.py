"""The commands of the queue with their keys, which hold only there, can be changed and can be turned off."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from gen63_desktop.ui.comments import queue_keys
from gen63_desktop.ui.shared.commands import command, plain
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
    """Single keys were turned on or off, or are others now."""

    def __init__(self, owner: QWidget, within: QWidget, runs: Runs) -> None:
        super().__init__(owner)
        self._actions: dict[str, QAction] = {}
        self._keys = dict(queue_keys.STANDARD)
        self._within = within
        self._owner = owner
        make = self._make
        self.no_concern = make("no_concern", self.tr("&No concern"), runs.no_concern, "circle-check")
        self.possible_bias = make(
            "possible_bias", self.tr("Possible &bias…"), runs.possible_bias, "circle-alert"
        )
        self.other_policy = make("other_policy", self.tr("&Other policy concern"), runs.other_policy, "flag")
        self.not_sure = make("not_sure", self.tr("Not &sure"), runs.not_sure, "circle-help")
        self.complaint = make(
            "complaint", self.tr("Make a &complaint…"), runs.complaint, "message-square-warning"
        )
        self.next_to_read = make("next_to_read", self.tr("Next to &read"), runs.next_to_read, "arrow-down")
        self.previous = make("previous", self.tr("&Previous comment"), runs.previous, "arrow-up")
        self.undo = make("undo", self.tr("&Undo my last decision"), runs.undo, "undo-2")
        self.note = make("note", self.tr("No&te"), runs.note, "pencil")
        self.open_complaint = make(
            "open_complaint", self.tr("Open its co&mplaint"), runs.open_complaint, "external-link"
        )
        self.list_keys = make("list_keys", self.tr("&Keys of the queue…"), runs.list_keys, "keyboard")
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

    @property
    def chosen(self) -> dict[str, str]:
        """The key of each command, also while they are turned off."""
        return dict(self._keys)

    @property
    def names(self) -> dict[str, str]:
        """What each command is called."""
        return {name: plain(action.text()).rstrip("…") for name, action in self._actions.items()}

    def use(self, keys: Mapping[str, str]) -> None:
        """From now on the commands have these keys."""
        self._keys = dict(keys)
        self._apply()
        self.changed.emit()

    def _make(self, name: str, text: str, run: Callable[[], None], icon: str) -> QAction:
        action = command(self._owner, text, run, icon=icon, within=self._within)
        self._actions[name] = action
        return action

    def _turn(self, on: bool) -> None:
        remember(REMEMBERED, on)
        self._apply()
        self.changed.emit()

    def _apply(self) -> None:
        on = self.single_keys.isChecked()
        for name, action in self._actions.items():
            key = self._keys[name] if on else ""
            action.setShortcut(QKeySequence(key))
            text = plain(action.text())
            action.setToolTip(f"{text} ({queue_keys.shown(key)})" if key else text)
