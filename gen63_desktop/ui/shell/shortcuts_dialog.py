"""All keys of the page in sight and of the window, in a list that can be searched and printed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QFontMetrics, QKeySequence, QPagedPaintDevice, QTextCursor, QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.ui.shared import icons
from gen63_desktop.ui.shared.commands import plain
from gen63_desktop.ui.shared.theme import look


@dataclass(frozen=True, slots=True)
class KeyOf:
    """A command, its keys, and the menu that holds it."""

    command: str
    keys: str
    where: str


def keys_of(where: str, actions: Sequence[QAction | None]) -> list[KeyOf]:
    """The commands with keys among these actions, those of their menus included."""
    found: list[KeyOf] = []
    for action in actions:
        if action is None or action.isSeparator():
            continue
        menu: object = action.menu()
        if isinstance(menu, QMenu):
            found += keys_of(where, menu.actions())
            continue
        written = [
            key.toString(QKeySequence.SequenceFormat.NativeText)
            for key in action.shortcuts()
            if not key.isEmpty() and not _of_few_keyboards(key)
        ]
        if written:
            found.append(KeyOf(plain(action.text()).rstrip("…"), ", ".join(written), where))
    return found


_OF_FEW_KEYBOARDS = frozenset({"F14", "F16", "F18", "F20", "Undo", "Redo", "Cut", "Copy", "Paste"})
"""Keys of their own that some systems name besides the usual ones; nobody looks for them here."""


def _of_few_keyboards(key: QKeySequence) -> bool:
    return key.toString(QKeySequence.SequenceFormat.PortableText) in _OF_FEW_KEYBOARDS


def keys_of_menus(menus: Sequence[QAction]) -> list[KeyOf]:
    """The commands with keys in the menus of a menu bar."""
    return [key for menu in menus for key in keys_of(plain(menu.text()), [menu])]


class ShortcutsDialog(QDialog):
    """The list of keys; typing filters it."""

    def __init__(self, keys: Sequence[KeyOf], page: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self._keys = tuple(keys)
        self._heading = self.tr("Keyboard shortcuts on the page {page}").format(page=page)
        title = QLabel(self._heading)
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setWordWrap(True)
        look(title, "h2")
        self.search = QLineEdit()
        self.search.setAccessibleName(self.tr("Search in the shortcuts"))
        self.search.setPlaceholderText(self.tr("Type a command or a key"))
        self.table = QTableWidget(len(keys), 3)
        self.table.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.table.setHorizontalHeaderLabels(self._titles())
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self._fill(keys)
        header = self.table.horizontalHeader()
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)  # several keys go on below
        self.table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.search.textChanged.connect(self._filter)
        close = QPushButton(self.tr("Close"))
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        printing = QPushButton(self.tr("&Print…"))
        printing.setAutoDefault(False)
        icons.dress(printing, "printer")
        printing.clicked.connect(self._print)
        row = QHBoxLayout()
        row.addWidget(printing)
        row.addStretch()
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        for widget in (title, self.search, self.table):
            column.addWidget(widget)
        column.addLayout(row)
        metrics = QFontMetrics(self.font())
        room = self.screen().availableSize()
        self.resize(
            min(metrics.averageCharWidth() * 84, room.width() - 40),
            min(metrics.height() * 32, room.height() - 80),
        )

    def _titles(self) -> tuple[str, str, str]:
        return self.tr("Command"), self.tr("Keys"), self.tr("Menu")

    def _print(self) -> None:
        from PySide6.QtPrintSupport import QPrintDialog, QPrinter

        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        asked = QPrintDialog(printer, self)
        asked.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        asked.accepted.connect(lambda: self.print_on(printer))
        asked.setWindowModality(Qt.WindowModality.WindowModal)
        asked.show()

    def print_on(self, paper: QPagedPaintDevice) -> None:
        """Print every key, whatever the search leaves in sight."""
        document = QTextDocument()
        cursor = QTextCursor(document)
        cursor.insertText(self._heading)
        table = cursor.insertTable(len(self._keys) + 1, 3)
        rows = [self._titles(), *((key.command, key.keys, key.where) for key in self._keys)]
        for row, texts in enumerate(rows):
            for column, text in enumerate(texts):
                table.cellAt(row, column).firstCursorPosition().insertText(text)
        document.print_(paper)

    def _fill(self, keys: Sequence[KeyOf]) -> None:
        titles = self._titles()
        height = round(QFontMetrics(self.font()).height() * 1.9)
        for row, key in enumerate(keys):
            self.table.setRowHeight(row, height)
            for column, text in enumerate((key.command, key.keys, key.where)):
                item = QTableWidgetItem(text)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{titles[column]}: {text}")
                self.table.setItem(row, column, item)

    def _filter(self, typed: str) -> None:
        wanted = typed.strip().casefold()
        for row in range(self.table.rowCount()):
            items = [self.table.item(row, column) for column in range(3)]
            text = " ".join(item.text() for item in items if item is not None).casefold()
            self.table.setRowHidden(row, wanted not in text)

    def shown(self) -> tuple[str, ...]:
        """The commands that the search leaves."""
        rows = [row for row in range(self.table.rowCount()) if not self.table.isRowHidden(row)]
        return tuple(item.text() for row in rows if (item := self.table.item(row, 0)) is not None)
