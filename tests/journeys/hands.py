"""The keyboard, the mouse and the eyes of a person: what the journeys act and look with.

Nothing here calls the program: keys and clicks go to its windows, and what is compared is what they show.
Waiting is always for something to be seen, never for time.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QFileDialog,
    QLineEdit,
    QListWidget,
    QMainWindow,
    QMenu,
    QScrollArea,
    QTabBar,
    QTableView,
    QWidget,
)

from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.button_row import ButtonRow
from tests.journeys.eyes import name_of, plain, texts

PATIENCE_S = 60
_GLANCE_MS = 5
MOST_TABS = 250

WidgetT = TypeVar("WidgetT", bound=QWidget)


def until(seen: Callable[[], object], what: str | Callable[[], str] = "") -> None:
    """Wait until something is seen; looks whenever the program has done something, and every now and then."""
    end = time.monotonic() + PATIENCE_S
    while not seen():
        if time.monotonic() > end:
            raise AssertionError(f"never seen: {what() if callable(what) else what or seen}")
        turn = QEventLoop()
        QTimer.singleShot(_GLANCE_MS, turn.quit)
        turn.exec()


class Hands:
    """Acts on whatever window is in front."""

    # -- what is in front --------------------------------------------------------------------------

    @property
    def front(self) -> QWidget:
        """The window that takes the keys: the newest dialog, or the main window."""
        modal = QApplication.activeModalWidget()
        if modal is not None:
            return modal
        shown = [w for w in QApplication.topLevelWidgets() if isinstance(w, QMainWindow) and w.isVisible()]
        assert len(shown) == 1, f"windows in sight: {shown}"
        return shown[0]

    def rest(self) -> QWidget:
        """Wait until no work is under way and the window in front takes the keys; returns it."""
        until(lambda: not tasks.busy(), "the end of the work")
        QApplication.processEvents()
        until(lambda: not tasks.busy(), "the end of the work")
        QApplication.sync()  # what the screen has to say about windows that have just gone
        until(self._takes_the_keys, "a window that takes the keys")
        return self.front

    def _takes_the_keys(self) -> bool:
        front = self.front
        if not front.isActiveWindow():  # there may be no window manager to do it
            front.activateWindow()
            QApplication.sync()
        return front.isActiveWindow() and front is self.front

    def focus(self) -> QWidget:
        """Where the keys go."""
        front = self.rest()
        popup = QApplication.activePopupWidget()
        return popup or QApplication.focusWidget() or front

    # -- the keyboard ------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Press keys one after the other, like "Ctrl+N" or "Tab"."""
        for key in keys:
            chord = QKeySequence(key)[0]
            QTest.keyClick(self._window_with_the_keys(), chord.key(), chord.keyboardModifiers())

    def type(self, text: str) -> None:
        """Type words where the cursor is."""
        for letter in text:
            if letter.isascii():
                QTest.keyClick(self._window_with_the_keys(), letter)
            else:  # no key has it: as from an input method
                QTest.keyClicks(self.focus(), letter)

    def _window_with_the_keys(self) -> QWindow:
        """Keys go to a window, as the system gives them: past whatever watches windows, then to the focus in it."""
        handle = self.focus().window().windowHandle()
        assert handle is not None
        return handle

    def put_away_proposals(self) -> None:
        """Close what the field proposes. The key goes to the proposals: they may go by themselves at any moment,
        and Escape would then close the dialog."""
        popup = QApplication.activePopupWidget()
        if popup is not None:
            QTest.keyClick(popup, Qt.Key.Key_Escape)

    def tab_to(self, name: str) -> QWidget:
        """Press Tab until the control with this name has the focus."""
        for _ in range(MOST_TABS):
            found = self.focus()
            if name_of(found) in (name, f"{name} (required)"):
                return found
            self.press("Tab")
        raise AssertionError(f"Tab never reaches {name!r} in {self.front.windowTitle()!r}")

    def fill(self, answers: dict[str, str]) -> None:
        """Fill fields by Tab, in the order given; each is found by its label."""
        for label, text in answers.items():
            self.answer(label, text)

    def answer(self, label: str, text: str) -> None:
        """Tab to a field and answer it: typed, chosen or ticked, whatever the field takes."""
        field = self.tab_to(label)
        if isinstance(field, QComboBox):
            self.choose(field, text)
        elif isinstance(field, QListWidget):
            self.tick(field, *text.split("|"))
        elif isinstance(field, QAbstractButton):
            self.press("Space")
            assert field.isChecked() == (text != "no")
        else:
            self.press("Ctrl+A")
            self.type(text)

    def choose(self, combo: QComboBox, text: str) -> None:
        """Choose an entry by its words, or in a long list by words that only it has."""
        if combo.isEditable():
            self.press("Ctrl+A")
            self.type(text)
            self.put_away_proposals()
            self.press("Tab")
            self.press("Shift+Tab")
        else:
            self.press("Home")
            for _ in range(combo.count()):
                if combo.currentText() == text:
                    break
                self.press("Down")
        assert text in combo.currentText()

    def tick(self, ticks: QListWidget, *labels: str) -> None:
        """Tick entries of a list."""
        for label in labels:
            self.go_down_to(ticks, label, whole=True)
            self.press("Space")
            assert ticks.currentItem().checkState() is Qt.CheckState.Checked

    def go_down_to(self, entries: QListWidget, words: str, *, whole: bool = False) -> None:
        """Go to the entry with these words, or that starts with them, by the arrow keys."""
        self.press("Home")
        for _ in range(entries.count()):
            text = entries.currentItem().text()
            if text == words or (not whole and text.startswith(words)):
                return
            self.press("Down")
        raise AssertionError(f"no entry {words!r}")

    # -- the mouse ---------------------------------------------------------------------------------

    def click_at(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Click on a place that can be seen; scrolls to it first."""
        for area in _around(widget, QScrollArea):
            area.ensureWidgetVisible(widget)
        where = widget.rect().center() if at is None else at
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)

    def click(self, name: str) -> None:
        """Click the button with these words; where its row has no room for it, its entry under More."""
        self.rest()
        missing = f"button {name!r} in {self.front.windowTitle()!r}"
        until(lambda: self.offers(name), missing)
        if found := self.buttons(name):
            self.click_at(found[0])
        else:
            self.click_at(self._rows_with(name)[0].more)
            self.choose_in_menu(self.popup(), name)

    def offers(self, name: str) -> bool:
        """Whether a command of a record can be chosen now, as a button or under More."""
        return bool(self.buttons(name) or self._rows_with(name))

    def why_not(self, name: str) -> str:
        """Click a command of a record that cannot be chosen now, under More; what it says beside it."""
        row = next(one for one in self.front.findChildren(ButtonRow) if _has(one, name))
        self.click_at(row.more)
        menu = self.popup()
        action = next(one for one in menu.actions() if plain(one.text()) == name)
        assert not action.isEnabled()
        self.click_at(menu, menu.actionGeometry(action).center())
        menu.close()
        return action.toolTip()

    def _rows_with(self, name: str) -> list[ButtonRow]:
        """The rows in sight under whose More the command can be chosen now."""
        return [
            row
            for row in self.front.findChildren(ButtonRow)
            if _has(row, name) and any(plain(b.text()) == name and b.isEnabled() for b in row.under_more())
        ]

    def buttons(self, name: str) -> list[QAbstractButton]:
        """The buttons with these words that can be clicked now."""
        return [
            b
            for b in self.front.findChildren(QAbstractButton)
            if b.isVisible() and b.isEnabled() and name in (plain(b.text()), b.accessibleName())
        ]

    def menu(self, *path: str) -> None:
        """Choose from the menu bar by mouse: ``menu("File", "People…")``."""
        front = self.rest()
        assert isinstance(front, QMainWindow)
        bar = front.menuBar()
        action = next(a for a in bar.actions() if plain(a.text()) == path[0])
        self.click_at(bar, bar.actionGeometry(action).center())
        menu = action.menu()
        for word in path[1:]:
            menu = self.choose_in_menu(menu, word)

    def choose_in_menu(self, menu: object, *words: str) -> object:
        """Click an entry of a menu that is open; the submenu that it opens, if it does."""
        for word in words:
            assert isinstance(menu, QMenu)
            until(menu.isVisible, f"menu with {word!r}")
            action = next(a for a in menu.actions() if plain(a.text()) == word)
            assert action.isEnabled(), f"{word!r} is greyed out"
            further = action.menu()
            self.click_at(menu, menu.actionGeometry(action).center())
            menu = further
        return menu

    def popup(self) -> QMenu:
        """The menu that is open over the window."""
        until(lambda: isinstance(QApplication.activePopupWidget(), QMenu), "a menu")
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu)
        return menu

    def click_row(self, view: QTableView, text: str, *, twice: bool = False) -> None:
        """Click the row in which a cell has these words."""
        self.rest()
        index = _row_with(view, text)
        view.scrollTo(index)
        where = view.visualRect(index).center()
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where)
        if twice:
            QTest.mouseDClick(
                view.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, where
            )

    def show_tab(self, words: str) -> None:
        """Click the tab that starts with these words, as soon as it is there."""
        self.rest()
        until(lambda: self._tabs(words), lambda: f"tab {words!r} in:\n{self.words()}")
        bar, place = self._tabs(words)[0]
        self.click_at(bar, bar.tabRect(place).center())

    def _tabs(self, words: str) -> list[tuple[QTabBar, int]]:
        shown = [bar for bar in self.front.findChildren(QTabBar) if bar.isVisible()]
        return [(b, n) for b in shown for n in range(b.count()) if plain(b.tabText(n)).startswith(words)]

    # -- dialogs -----------------------------------------------------------------------------------

    def dialog(self, title: str) -> QDialog:
        """Wait for a dialog with this title to be in front."""

        def there() -> bool:
            front = QApplication.activeModalWidget()
            return isinstance(front, QDialog) and front.windowTitle().startswith(title)

        until(there, lambda: f"dialog {title!r}, but {self.front.windowTitle()!r}: {self.words()}")
        front = self.rest()
        assert isinstance(front, QDialog)
        return front

    def gone(self, dialog: QWidget) -> None:
        """Wait until a dialog has closed."""
        until(lambda: self.front is not dialog, "the end of a dialog")
        self.rest()

    def choose_file(self, *paths: Path) -> None:
        """Put paths into the file dialog in front; typed, they would bring up proposals when nobody foresees it."""
        until(lambda: isinstance(QApplication.activeModalWidget(), QFileDialog), "a file dialog")
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QFileDialog)
        ends: list[int] = []
        dialog.finished.connect(ends.append)
        self.rest()
        names = dialog.findChild(QLineEdit, "fileNameEdit")
        assert names is not None
        names.setFocus()
        names.setText(str(paths[0]) if len(paths) == 1 else " ".join(f'"{path}"' for path in paths))
        QTest.keyClick(names, Qt.Key.Key_Return)
        self.gone(dialog)
        assert ends == [QDialog.DialogCode.Accepted], "the file dialog was put away"

    def send(self, title: str, answers: dict[str, str], verb: str) -> None:
        """Answer the form that has opened and send it off, by the keyboard."""
        form = self.dialog(title)
        self.fill(answers)
        self.tab_to(verb)
        self.press("Space")
        self.gone(form)

    def bring_in(self, title: str, *files: Path) -> QDialog:
        """Take files into the import wizard that has opened, as far as the trial; returns the wizard."""
        wizard = self.dialog(title)
        self.click("Choose files…" if len(files) > 1 else "Choose a file…")
        self.choose_file(*files)
        self.reads(files[0].name, wizard)
        self.press("Alt+N")
        self.reads("Step 2 of 3", wizard)
        return wizard

    def check_history(self) -> None:
        """Have the history checked: nothing was altered behind the program's back."""
        self.rest()
        self.menu("File", "Check the history…")
        dialog = self.dialog("History check")
        self.reads("Nothing was altered", dialog)
        self.press("Escape")
        self.gone(dialog)

    # -- the eyes ----------------------------------------------------------------------------------

    def words(self, within: QWidget | None = None) -> str:
        """Every word that can be read in the window in front, or in a part of it."""
        return "\n".join(texts(within if within is not None else self.front))

    def reads(self, text: str, within: QWidget | None = None) -> None:
        """Wait until these words can be read."""
        until(lambda: text in self.words(within), lambda: f"{text!r} in:\n{self.words(within)}")

    def is_told(self, text: str) -> None:
        """Wait for a message of the status bar, which goes by itself: a busy computer may look too late to read it."""
        said = messages.door().said
        until(
            lambda: any(text in one.text for one in said), lambda: f"{text!r} in {[one.text for one in said]}"
        )

    @property
    def list(self) -> QTableView:
        """The list in sight."""
        self.rest()
        return next(view for view in self.front.findChildren(QTableView) if view.isVisible())

    def rows(self) -> list[list[str]]:
        """What the shown columns of the list in sight say, row by row, in the order on the screen."""
        view = self.list
        header, model = view.horizontalHeader(), view.model()
        order = [header.logicalIndex(n) for n in range(header.count())]
        shown = [n for n in order if not view.isColumnHidden(n)]
        return [[str(model.index(r, c).data() or "") for c in shown] for r in range(model.rowCount())]


def _around(widget: QWidget, kind: type[WidgetT]) -> Iterator[WidgetT]:
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, kind):
            yield parent
        parent = parent.parentWidget()


def _row_with(view: QTableView, text: str):  # type: ignore[no-untyped-def]  # noqa: ANN202  Qt's own index
    model = view.model()
    for row in range(model.rowCount()):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            if not view.isColumnHidden(column) and text in str(index.data() or ""):
                return index
    raise AssertionError(f"no row with {text!r}")


def _has(row: ButtonRow, name: str) -> bool:
    """Whether the command stands under More there."""
    return row.more.isVisible() and any(plain(one.text()) == name for one in row.under_more())
