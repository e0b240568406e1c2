"""The views of a list in a window: order, names, which one comes first, which of one's own go."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.domain.saved_views import LONGEST, Arranged
from gen63_desktop.ui.shared import icons, messages
from gen63_desktop.ui.shared.theme import look

_WIDEST = 70
"""Characters of width that the names get at most; longer ones are scrolled."""
_KEY, _TITLE = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class ViewsDialog(QDialog):
    """Everything by keyboard; nothing holds before OK."""

    chosen = Signal(object)
    """What is to be done to the views: an `Arranged`."""

    def __init__(
        self,
        views: Sequence[tuple[str, str]],
        given: Collection[str],
        first: str,
        parent: QWidget,
        *,
        whose: Mapping[str, str] | None = None,
        hidden: Collection[str] = (),
    ) -> None:
        """``whose`` says of shared views who shares them, ``hidden`` which of these the person does not see."""
        super().__init__(parent.window())
        self._whose = dict(whose or {})
        self._hidden_before, self._hidden = frozenset(hidden), set(hidden)
        self._given, self._first = frozenset(given), first
        self._before, self._began_with = dict(views), first
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Views"))
        title = QLabel(self.tr("Views of this list"))
        look(title, "h2")
        hint = QLabel(
            self.tr(
                "Up is further to the left; shared views stand last. F2 changes the name of a view of yours."
            )
        )
        hint.setWordWrap(True)
        look(hint, "muted")
        self.items = QListWidget()
        self.items.setAccessibleName(self.tr("Views of this list"))
        self.items.setEditTriggers(QListWidget.EditTrigger.NoEditTriggers)
        self.items.itemDelegate().closeEditor.connect(self._edited)
        rename = QShortcut(QKeySequence("F2"), self.items)
        rename.activated.connect(lambda: self.rename.click())  # noqa: PLW0108  the button is made below
        for key, name in views:
            self._add(key, name)
        whole = self.items.sizeHintForColumn(0) + 2 * self.items.frameWidth() + 16
        self.items.setMinimumWidth(min(whole, self.fontMetrics().averageCharWidth() * _WIDEST))
        middle = QHBoxLayout()
        middle.addWidget(self.items, 1)
        middle.addLayout(self._side())
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(hint)
        column.addLayout(middle, 1)
        column.addLayout(self._last())
        self.items.currentRowChanged.connect(lambda _row: self._follow())
        self.items.itemChanged.connect(self._renamed)
        self.items.setCurrentRow(0)
        self._follow()

    def _add(self, key: str, name: str) -> None:
        item = QListWidgetItem()
        item.setData(_KEY, key)
        item.setData(_TITLE, name)
        if self._is_own(key):
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        self.items.addItem(item)
        self._say(item)

    def _side(self) -> QVBoxLayout:
        self.up = self._button(self.tr("Move &up"), "arrow-up", lambda: self._move(-1))
        self.down = self._button(self.tr("Move &down"), "arrow-down", lambda: self._move(1))
        self.begin = self._button(self.tr("&Begin with it"), "check", self._begin)
        self.rename = self._button(self.tr("&Rename"), "pencil", self._rename)
        self.delete = self._button(self.tr("De&lete"), "trash-2", self._delete)
        self.hide_view = self._button(self.tr("&Hide"), "eye", self._hide)
        side = QVBoxLayout()
        buttons = (self.up, self.down, self.begin, self.rename, self.delete, self.hide_view)
        self.hide_view.setVisible(bool(self._whose))
        for button in buttons:
            side.addWidget(button)
        side.addStretch()
        return side

    def _last(self) -> QHBoxLayout:
        ok = QPushButton(self.tr("OK"))
        look(ok, "primary")
        ok.setDefault(True)
        ok.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addStretch()
        row.addWidget(cancel)
        row.addWidget(ok)
        return row

    def _button(self, text: str, icon: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        icons.dress(button, icon)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        return button

    # -- rows ------------------------------------------------------------------------------------

    def _say(self, item: QListWidgetItem) -> None:
        """A row says whose it is, and whether the list begins with it."""
        name, key = str(item.data(_TITLE)), str(item.data(_KEY))
        whose = self.tr("the program's") if key in self._given else self.tr("yours")
        if key in self._whose:
            whose = self.tr("shared by {name}").format(name=self._whose[key])
        if key in self._hidden:
            whose = self.tr("{whose}, hidden").format(whose=whose)
        first = self.tr("{whose}, the list begins with it").format(whose=whose)
        said = first if key == self._first else whose
        self.items.blockSignals(True)
        item.setText(self.tr("{name} ({said})").format(name=name, said=said))
        self.items.blockSignals(False)

    def _renamed(self, item: QListWidgetItem) -> None:
        typed = " ".join(item.text().split())[:LONGEST]
        others = {name.casefold() for key, name in self.order() if key != item.data(_KEY)}
        if typed.casefold() in others:
            messages.announce(self.tr("Another view has this name."), assertive=True)
        elif typed:
            self.items.blockSignals(True)
            item.setData(_TITLE, typed)
            self.items.blockSignals(False)
        self._say(item)

    def _edited(self) -> None:
        if (item := self.items.currentItem()) is not None:
            self._say(item)

    def _follow(self) -> None:
        row, item = self.items.currentRow(), self.items.currentItem()
        key = str(item.data(_KEY)) if row >= 0 else ""
        own = self._is_own(key)
        self.up.setEnabled(self._may_move(-1))
        self.down.setEnabled(self._may_move(1))
        self.begin.setEnabled(row >= 0 and key != self._first and key not in self._hidden)
        self.hide_view.setEnabled(key in self._whose)
        self.hide_view.setText(self.tr("S&how again") if key in self._hidden else self.tr("&Hide"))
        self.rename.setEnabled(own)
        self.delete.setEnabled(own)

    def _is_own(self, key: str) -> bool:
        return bool(key) and key not in self._given and key not in self._whose

    def _may_move(self, by: int) -> bool:
        """There is a place, and it is among views that are shared as well, or none of them."""
        row = self.items.currentRow()
        if row < 0 or not 0 <= row + by < self.items.count():
            return False
        here, there = (str(self.items.item(at).data(_KEY)) in self._whose for at in (row, row + by))
        return here == there

    def _hide(self) -> None:
        item = self.items.currentItem()
        key = str(item.data(_KEY))
        self._hidden ^= {key}
        if key in self._hidden and key == self._first:
            self._first = ""
        self._say(item)
        self._follow()

    def _move(self, by: int) -> None:
        row = self.items.currentRow()
        if self._may_move(by):
            self.items.insertItem(row + by, self.items.takeItem(row))
            self.items.setCurrentRow(row + by)

    def _begin(self) -> None:
        self._first = str(self.items.currentItem().data(_KEY))
        for row in range(self.items.count()):
            self._say(self.items.item(row))
        self._follow()

    def _rename(self) -> None:
        item = self.items.currentItem()
        self.items.blockSignals(True)
        item.setText(str(item.data(_TITLE)))
        self.items.blockSignals(False)
        self.items.setFocus()
        self.items.editItem(item)

    def _delete(self) -> None:
        item = self.items.takeItem(self.items.currentRow())
        if str(item.data(_KEY)) == self._first:
            self._first = ""
        self._follow()

    def order(self) -> list[tuple[str, str]]:
        """Keys with names, from left to right."""
        items = [self.items.item(row) for row in range(self.items.count())]
        return [(str(item.data(_KEY)), str(item.data(_TITLE))) for item in items]

    def accept(self) -> None:
        """Let it hold."""
        now = dict(self.order())
        self.chosen.emit(
            Arranged(
                order=tuple(now),
                first=None if self._first == self._began_with else self._first,
                renamed={key: name for key, name in now.items() if name != self._before[key]},
                gone=frozenset(self._before.keys() - now.keys()),
                hidden={key: key in self._hidden for key in self._hidden ^ self._hidden_before},
            )
        )
        super().accept()
