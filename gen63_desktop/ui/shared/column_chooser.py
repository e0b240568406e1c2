"""Which columns a list shows and in what order, by keyboard."""

from __future__ import annotations

from PySide6.QtCore import Qt
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

from gen63_desktop.ui.shared import icons
from gen63_desktop.ui.shared.table_layout import TableLayout
from gen63_desktop.ui.shared.theme import look


class ColumnChooser(QDialog):
    """Ticks show a column; the buttons move it; nothing holds before OK."""

    def __init__(self, layout: TableLayout, parent: QWidget) -> None:
        super().__init__(parent.window())
        self._arranger = layout
        self._proposed = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Columns"))
        title = QLabel(self.tr("Columns of this list"))
        look(title, "h2")
        said = self.tr("Tick what the list shows. Move up is further to the left.")
        if away := layout.given_way():
            waits = self.tr("Out of sight until the list is wider: {columns}.")
            said += " " + waits.format(columns=", ".join(away))
        hint = QLabel(said)
        hint.setWordWrap(True)
        look(hint, "muted")
        self.items = QListWidget()
        self.items.setAccessibleName(self.tr("Columns of this list"))
        self._up = self._button(self.tr("Move up"), "arrow-up", lambda: self._move(-1))
        self._down = self._button(self.tr("Move down"), "arrow-down", lambda: self._move(1))
        self._default = self._button(self.tr("As proposed"), "rotate-ccw", self._reset)
        side = QVBoxLayout()
        side.addWidget(self._up)
        side.addWidget(self._down)
        side.addWidget(self._default)
        side.addStretch()
        middle = QHBoxLayout()
        middle.addWidget(self.items, 1)
        middle.addLayout(side)
        ok = QPushButton(self.tr("OK"))
        look(ok, "primary")
        ok.setDefault(True)
        ok.clicked.connect(self.accept)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        last = QHBoxLayout()
        last.addStretch()
        last.addWidget(cancel)
        last.addWidget(ok)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(hint)
        column.addLayout(middle, 1)
        column.addLayout(last)
        self._titles = {spec.key: spec.title for spec, _shown in layout.order()}
        self._fill([(spec.key, shown) for spec, shown in layout.order()])
        self.items.itemChanged.connect(lambda _item: self._keep_one())

    def _button(self, text: str, icon: str, run: object) -> QPushButton:
        button = QPushButton(text)
        icons.dress(button, icon)
        button.setAutoDefault(False)
        button.clicked.connect(run)
        return button

    def _fill(self, order: list[tuple[str, bool]]) -> None:
        self.items.clear()
        for key, shown in order:
            item = QListWidgetItem(self._titles[key])
            item.setData(Qt.ItemDataRole.UserRole, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if shown else Qt.CheckState.Unchecked)
            self.items.addItem(item)
        self.items.setCurrentRow(0)

    def chosen(self) -> list[tuple[str, bool]]:
        """Keys of the columns from left to right, and whether each is ticked."""
        items = [self.items.item(row) for row in range(self.items.count())]
        return [
            (str(i.data(Qt.ItemDataRole.UserRole)), i.checkState() is Qt.CheckState.Checked) for i in items
        ]

    def _keep_one(self) -> None:
        """The last column stays: a list without columns could not be read."""
        ticked = [key for key, shown in self.chosen() if shown]
        if not ticked:
            self.items.item(max(self.items.currentRow(), 0)).setCheckState(Qt.CheckState.Checked)

    def _move(self, by: int) -> None:
        row = self.items.currentRow()
        to = row + by
        if row >= 0 and 0 <= to < self.items.count():
            self.items.insertItem(to, self.items.takeItem(row))
            self.items.setCurrentRow(to)

    def _reset(self) -> None:
        self._fill(self._arranger.default_order())
        self._proposed = True

    def accept(self) -> None:
        """Let the choice hold."""
        if self._proposed:
            self._arranger.widen_as_proposed()
        self._arranger.arrange(self.chosen())
        super().accept()
