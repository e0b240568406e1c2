"""What became due, was assigned or came in while the person works: told quietly in the status bar, kept in a list.

Only what others did, or what the day brought, is told: the person knows what they did themselves. No sound, no window
by itself, no name in the status bar; each kind can be turned off.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Signal
from PySide6.QtWidgets import QMenu, QWidget

from gen63_desktop.domain.work_list import Group, WorkItem
from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages, words
from gen63_desktop.ui.shared.remembered import remember, remembered
from gen63_desktop.ui.shell.menus import Menus
from gen63_desktop.ui.shell.records_dialog import OpenRecord, RecordsDialog
from gen63_desktop.ui.work_list.page import group_words
from gen63_desktop.ui.work_list.waiting import waiting_in

KINDS = (Group.OVERDUE, Group.DUE_THIS_WEEK, Group.ASSIGNED, Group.TO_APPROVE, Group.NEW)
_OFF = "news/off"
_BEAT_MS = 60 * 1000
_EVERY = 5
"""Beats from one look to the next."""

_KEPT = 100
_Key = tuple[Group, str, str, int]


class News(QObject):
    """Looks every few minutes, while the window is in sight, at what waits for the person."""

    beat = Signal()
    """A minute has gone by, while the window is in sight: for whatever else is looked at now and then."""

    def __init__(self, window: QWidget, office: Office, open_record: OpenRecord) -> None:
        super().__init__(window)
        self._window, self._open_record = window, open_record
        self._waiting = waiting_in(office)
        self._known: Counter[_Key] | None = None
        self._asked = False
        self.told: list[WorkItem] = []
        self._waiting.seen.connect(self._seen)
        self._waiting.failed.connect(self._failed)
        self._timer = QTimer(self)
        self._beats = 0
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def add_to(self, menus: Menus, menu: QMenu) -> None:
        """The list, and a menu with the kinds that are told of."""
        menus.add(menu, self.tr("&What is new…"), self.show)
        kinds = menu.addMenu(self.tr("&Tell me of"))
        off = self.turned_off()
        for kind in KINDS:
            action = menus.add(kinds, command_words(kind), partial(self._turn, kind))
            action.setCheckable(True)
            action.setChecked(kind not in off)

    @staticmethod
    def turned_off() -> frozenset[Group]:
        """The kinds that the person does not want to be told of."""
        kept = remembered(_OFF)
        return frozenset(kind for kind in KINDS if isinstance(kept, list) and kind.value in kept)

    def _turn(self, kind: Group) -> None:
        """Turn a kind off, or on again."""
        remember(_OFF, [one.value for one in self.turned_off() ^ {kind}])

    def _beat(self) -> None:
        self._beats += 1
        if self._beats % _EVERY == 0:
            self.look()
        if self._window.isVisible():
            self.beat.emit()

    def look(self) -> None:
        """Look whether there is something new; not while the office is locked or the window is away."""
        if self._window.isVisible():
            self._asked = True
            self._waiting.look()

    def _failed(self, _error: object) -> None:
        self._asked = False

    def _seen(self, items: Iterable[WorkItem]) -> None:
        items = [item for item in items if item.group in KINDS]
        now: Counter[_Key] = Counter()
        for item in items:
            now[_key(item)] += item.count
        before, self._known = self._known, now
        asked, self._asked = self._asked, False
        if before is None or not asked:
            return
        off = self.turned_off()
        found = [item for item in items if item.group not in off and now[_key(item)] > before[_key(item)]]
        if found:
            self.told = [*found, *(one for one in self.told if one not in found)][:_KEPT]
            many = {key: now[key] - before[key] for key in map(_key, found)}
            messages.tell(_sentence(many))

    def show(self) -> None:
        """Show what was told since the office was opened, as far as it still waits and may still be seen."""
        waits = self._known or Counter()
        still = [item for item in self.told if waits[_key(item)]]
        NewsDialog(still, self._open_record, self._window).open()


def command_words(kind: Group) -> str:
    """What a kind is called among the commands, where a column or a view may bear the name of the group alone."""
    return {
        Group.OVERDUE: QCoreApplication.translate("News", "Overdue work"),
        Group.DUE_THIS_WEEK: QCoreApplication.translate("News", "Work due this week"),
        Group.ASSIGNED: QCoreApplication.translate("News", "Work assigned since yesterday"),
        Group.TO_APPROVE: QCoreApplication.translate("News", "Findings to approve"),
        Group.NEW: QCoreApplication.translate("News", "New work"),
    }[kind]


def _key(item: WorkItem) -> _Key:
    return item.group, item.area, item.title if not item.record_id else "", item.record_id


def _sentence(found: dict[_Key, int]) -> str:
    """How many of each kind; which ones, the list says."""
    counts: Counter[Group] = Counter()
    for key, count in found.items():
        counts[key[0]] += count
    parts = [f"{group_words(kind)}: {words.number(counts[kind])}" for kind in KINDS if counts[kind]]
    said = QCoreApplication.translate("News", "New in My work. {kinds}.")
    return said.format(kinds="; ".join(parts))


class NewsDialog(RecordsDialog):
    """What was told, the newest first; Enter opens it."""

    def __init__(self, told: Iterable[WorkItem], open_record: OpenRecord, parent: QWidget) -> None:
        super().__init__(
            QCoreApplication.translate("NewsDialog", "What is new"),
            QCoreApplication.translate(
                "NewsDialog",
                "Since you opened the office, by others or because the day has come. Enter opens it.",
            ),
            QCoreApplication.translate(
                "NewsDialog", "Nothing has come in or become due since you opened the office."
            ),
            open_record,
            parent,
        )
        self.show_rows(
            [
                (f"{group_words(item.group)}: {messages.said(item.says)}", item.area, item.record_id)
                for item in told
            ]
        )
