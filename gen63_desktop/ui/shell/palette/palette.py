"""The palette's window: a field, and below it what fits, the nearest first; arrows choose, Enter does it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QListWidgetItem, QVBoxLayout, QWidget

from gen63_desktop.domain.complaints.rows import ComplaintRow
from gen63_desktop.domain.retention.destruction import DestroyedCase
from gen63_desktop.domain.search.case_numbers import is_full
from gen63_desktop.ui.shared import messages, tasks, words
from gen63_desktop.ui.shared.theme import look
from gen63_desktop.ui.shared.told_rows import DETAIL, SIDE, told_list
from gen63_desktop.ui.shell.palette.offers import Offer, ranked

if TYPE_CHECKING:
    from gen63_desktop.domain.errors import Refused

_PAUSE_MS = 60
"""Typing rests so long before cases are asked for; commands and views answer at once."""

_MOST = 60
_CASES = 8
"""So many cases are found at the most; there may be more where there are so many."""

_MOVES = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})

Found = ComplaintRow | DestroyedCase
FindCases = Callable[[str], Sequence[Found]]
AsOffers = Callable[[Iterable[Found]], Iterable[Offer]]


class Palette(QDialog):
    """What is chosen runs once the window is gone and the focus is back where it was."""

    chosen = Signal(object)

    def __init__(
        self,
        offers: Sequence[Offer],
        used: Sequence[str],
        find_cases: FindCases | None,
        as_offers: AsOffers,
        parent: QWidget,
    ) -> None:
        """``find_cases`` asks the office, in a worker's thread; None where the person may not read cases."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setWindowTitle(self.tr("Find a command, case or person"))
        self._offers, self._used = list(offers), list(used)
        self._find, self._as_offers = find_cases, as_offers
        self._found: list[Offer] = []
        self._answered = ""
        self._go_on_answer = self._asking = False
        self._shown: list[Offer] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self._ask)
        self._lay_out(parent)
        self._show()

    def _lay_out(self, parent: QWidget) -> None:
        self.field = QLineEdit()
        self.field.setAccessibleName(self.tr("Find a command, case or person"))
        self.field.setPlaceholderText(self.tr("A command, a case number, a name, a view or words of a case"))
        self.field.setClearButtonEnabled(False)
        self.field.installEventFilter(self)
        self.field.textChanged.connect(self._typed)
        self.field.returnPressed.connect(self.choose)
        self.list = told_list(self.tr("What fits"))
        self.list.itemActivated.connect(lambda _item: self.choose())
        self.list.itemClicked.connect(lambda _item: self.choose())
        self.count = QLabel()
        self.count.setWordWrap(True)
        self.count.setTextFormat(Qt.TextFormat.PlainText)
        look(self.count, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 14, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.field)
        column.addWidget(self.list, 1)
        column.addWidget(self.count)
        metrics = QFontMetrics(self.font())
        around = parent.size()
        self.resize(
            min(metrics.averageCharWidth() * 96, around.width() - 40),
            min(metrics.height() * 30, around.height() - 40),
        )

    # -- what fits -------------------------------------------------------------------------------

    def _typed(self, text: str) -> None:
        self._go_on_answer = False
        self._found = []
        self._answered = ""
        self._show()
        if self._find is not None and text.strip():
            self._pause.start()
        else:
            self._pause.stop()

    def _ask(self) -> None:
        find, typed = self._find, self.field.text()
        if find is not None and typed.strip():
            self._asking = True
            tasks.ask(self, lambda: (typed, find(typed)), self._cases_found, self._no_answer)

    def _cases_found(self, answer: tuple[str, Sequence[Found]]) -> None:
        typed, rows = answer
        self._asking = False
        if typed != self.field.text():
            return
        self._found, self._answered = list(self._as_offers(rows)), typed
        moved = self.list.currentRow() > 0
        self._show(self.current if moved else None)
        if self._go_on_answer:
            self.choose()

    def _no_answer(self, _error: Refused) -> bool:
        """Cases cannot be asked for now; commands and views are there all the same."""
        self._go_on_answer = self._asking = False
        return True

    def add_offers(self, offers: Iterable[Offer]) -> None:
        """Offer these, too, as people and cases that had to be read; the choice stays."""
        self._offers.extend(offers)
        self._show(self.current if self.list.currentRow() > 0 else None)

    def set_used(self, used: Sequence[str]) -> None:
        """What the person used last stands first."""
        self._used = list(used)
        self._show(self.current if self.list.currentRow() > 0 else None)

    def _show(self, stay: Offer | None = None) -> None:
        fits = ranked(self.field.text(), [*self._found, *self._offers], self._used)
        kept = {offer.key: offer for offer in reversed(fits)}
        self._shown = [offer for offer in fits if kept[offer.key] is offer][:_MOST]
        self.list.clear()
        for offer in self._shown:
            self.list.addItem(_item(offer))
        if self._shown:
            keys = [offer.key for offer in self._shown]
            self.list.setCurrentRow(keys.index(stay.key) if stay is not None and stay.key in keys else 0)
        self._say_count(more=len(kept) > _MOST or len(self._found) >= _CASES)

    def _say_count(self, *, more: bool) -> None:
        if self._shown:
            text = words.count(len(self._shown), self.tr("{n} shown."), self.tr("{n} shown."))
            if more:
                text += " " + self.tr("These are the nearest; type more to narrow them.")
            text += " " + self.tr("Arrows choose, Enter opens, Esc closes.")
        else:
            text = self.tr("Nothing fits. Type fewer letters, a case number, or words of a case.")
        self.count.setText(text)
        self.field.setAccessibleDescription(text)

    # -- by keyboard -----------------------------------------------------------------------------

    @property
    def current(self) -> Offer | None:
        """What Enter does."""
        row = self.list.currentRow()
        return self._shown[row] if 0 <= row < len(self._shown) else None

    @property
    def shown(self) -> tuple[Offer, ...]:
        """What fits, in order."""
        return tuple(self._shown)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the field move in the list; what is reached is read out."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = Qt.Key(event.key())
            if key in _MOVES and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
                self._move(key)
                return True
        return super().eventFilter(watched, event)

    def _move(self, key: Qt.Key) -> None:
        number = self.list.count()
        if not number:
            return
        row = self.list.currentRow()
        page = max(self.list.viewport().height() // max(self.list.sizeHintForRow(0), 1) - 1, 1)
        to = {
            Qt.Key.Key_Up: (row - 1) % number,
            Qt.Key.Key_Down: (row + 1) % number,
            Qt.Key.Key_PageUp: max(row - page, 0),
            Qt.Key.Key_PageDown: min(row + page, number - 1),
        }[key]
        self.list.setCurrentRow(to)
        said = self.tr("{entry}, {place} of {all}")
        messages.announce(
            said.format(entry=self._shown[to].said(), place=words.number(to + 1), all=words.number(number))
        )

    def choose(self) -> None:
        """Do what the cursor is on; a whole case number that was just typed is looked up first."""
        typed = self.field.text()
        if self._find is not None and is_full(typed) and self._answered != typed:
            self._go_on_answer = True
            if self._pause.isActive() or not self._asking:
                self._pause.stop()
                self._ask()
            return
        offer = self.current
        if offer is not None:
            self.chosen.emit(offer)
            self.accept()


def _item(offer: Offer) -> QListWidgetItem:
    item = QListWidgetItem(offer.text)
    item.setData(DETAIL, offer.detail)
    item.setData(SIDE, offer.keys or offer.kind)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, offer.said())
    item.setToolTip(offer.detail)
    return item
