"""The commands on a record, below it in one row: what has no room, or cannot be done now, stands under More."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from gen63_desktop.ui.shared import icons
from gen63_desktop.ui.shared.commands import CommandButton, EnterButton
from gen63_desktop.ui.shared.menu import Menu
from gen63_desktop.ui.shared.theme import look

_SPACING = 6


class ButtonRow(QWidget):
    """Buttons in the order in which they were added; the first ones, and any primary one, are the last to go.

    A row of one height leaves the room to the record. What cannot be done now is read under More with
    the reason, where the keyboard reaches it: a disabled button is passed over by Tab.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[CommandButton] = []
        self._shown: list[QWidget] = []
        self.more = EnterButton(self.tr("More"), self)
        self.more.setAccessibleName(self.tr("More commands"))
        self.more.setAccessibleDescription(self.tr("Opens a menu"))
        self.more.setToolTip(self.tr("More commands"))
        look(self.more, "ghost")
        icons.dress(self.more, "ellipsis")
        self.more.clicked.connect(self.open_more)
        self.more.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self.arrange)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def add(self, *buttons: CommandButton) -> None:
        """Put buttons at the end of the row."""
        for button in buttons:
            button.setParent(self)
            button.command.changed.connect(self._soon.start)
            button.set_aside(True)
            self._buttons.append(button)
            QWidget.setTabOrder(button, self.more)
        self.more.raise_()  # the last of the row for a screen reader too
        self._soon.start()

    def under_more(self) -> list[CommandButton]:
        """The buttons whose commands stand under More now."""
        return [one for one in self._offered() if one not in self._shown]

    def open_more(self) -> None:
        """Open the menu of the other commands."""
        menu = Menu(self.tr("More commands"), self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setToolTipsVisible(True)
        menu.addActions([one.command for one in self.under_more()])
        above = self.more.mapToGlobal(self.more.rect().topLeft())
        menu.popup(above)

    # -- room ----------------------------------------------------------------------------------------

    def _offered(self) -> list[CommandButton]:
        return [one for one in self._buttons if one.command.isVisible()]

    def _chosen(self) -> list[CommandButton]:
        """The buttons that have room, in their order."""
        offered = self._offered()
        if self._width(offered) <= self.width() and all(one.command.isEnabled() for one in offered):
            return offered
        room = self.width() - _wide(self.more)
        chosen: list[CommandButton] = []
        for one in sorted(offered, key=lambda each: each.property("look") != "primary"):
            room -= _wide(one) + _SPACING
            if room >= 0 and one.command.isEnabled():
                chosen.append(one)
            elif room < 0:
                break
            else:
                room += _wide(one) + _SPACING
        return [one for one in offered if one in chosen]

    def _width(self, among: list[CommandButton]) -> int:
        return sum(_wide(one) + _SPACING for one in among) - _SPACING

    def arrange(self) -> None:
        """Place what has room; the rest goes under More."""
        chosen, had_focus = self._chosen(), next((one for one in self._buttons if one.hasFocus()), None)
        rest = [one for one in self._offered() if one not in chosen]
        if len(rest) == 1 and _wide(rest[0]) <= _wide(self.more):
            chosen, rest = self._offered(), []
        self._shown = [*chosen, *([self.more] if rest else [])]
        self.more.setVisible(bool(rest))
        x = 0
        for one in self._shown:
            size = one.sizeHint()
            one.setGeometry(QRect(x, 0, min(size.width(), max(self.width() - x, 0)), self._height()))
            x += size.width() + _SPACING
        for button in self._buttons:
            button.set_aside(button not in chosen)
        if had_focus is not None and had_focus in rest:
            self.more.setFocus()
        self.setVisible(bool(self._shown))
        self.updateGeometry()

    def _height(self) -> int:
        return max((one.sizeHint().height() for one in (*self._buttons, self.more)), default=0)

    def sizeHint(self) -> QSize:
        """One row of all."""
        return QSize(self._width(self._offered()), self._height())

    def minimumSizeHint(self) -> QSize:
        """All may stand under More."""
        return QSize(_wide(self.more), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """There is room for more, or for less."""
        super().resizeEvent(event)
        self.arrange()

    def event(self, event: QEvent) -> bool:
        """A button needs another width: its words, their size or the language changed."""
        if event.type() in {QEvent.Type.LayoutRequest, QEvent.Type.StyleChange, QEvent.Type.FontChange}:
            self._soon.start()
        return super().event(event)


def _wide(button: QWidget) -> int:
    button.ensurePolished()
    return button.sizeHint().width()
