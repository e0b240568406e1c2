"""The sections at the left, each with the number of things that wait there."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from gen63_desktop.ui.shared import icons, words
from gen63_desktop.ui.shared.theme import look, theme, tokens
from gen63_desktop.ui.shell.pages import Section

_COUNT = Qt.ItemDataRole.UserRole + 1


class _WithCount(QStyledItemDelegate):
    """Draws the number at the right of a section's name."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw the entry, then its number."""
        super().paint(painter, option, index)
        number = index.data(_COUNT)
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if not number or not text:
            return
        painter.save()
        painter.setPen(QColor(tokens().muted))
        room = QRect(option.rect).adjusted(0, 0, -10, 0)
        side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, side, words.number(int(number)))
        painter.restore()


class Navigation(QFrame):
    """The list of sections. ``compact`` shows icons only, with names in tips and for screen readers."""

    chosen = Signal(str)

    def __init__(self, sections: tuple[Section, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        look(self, "nav")
        self._sections = sections
        self._compact = False
        self._brand = QLabel("GEN 63 Desktop")
        look(self._brand, "brand")
        self.list = QListWidget()
        look(self.list, "nav")
        self.list.setAccessibleName(self.tr("Sections"))
        self.list.setItemDelegate(_WithCount(self.list))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for _section in sections:
            self.list.addItem(QListWidgetItem())
        self._person = QLabel()
        self._person.setTextFormat(Qt.TextFormat.PlainText)
        self._person.setWordWrap(True)
        look(self._person, "muted")
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 14, 10, 12)
        column.setSpacing(10)
        column.addWidget(self._brand)
        column.addWidget(self.list, 1)
        column.addWidget(self._person)
        self._counts: dict[str, int] = {}
        self.list.currentRowChanged.connect(self._picked)
        theme().changed.connect(self._fit)
        self._fit()

    @property
    def compact(self) -> bool:
        """Whether only icons are shown."""
        return self._compact

    def set_compact(self, compact: bool) -> None:
        """Show icons only, or names too."""
        if compact != self._compact:
            self._compact = compact
            self._fit()

    def show_person(self, signed_in: str, designees: str = "") -> None:
        """Say who is signed in, and who acts for the chief today."""
        text = f"{signed_in}\n{designees}" if designees else signed_in
        self._person.setText(text)
        self._person.setAccessibleName(text)
        self.list.setAccessibleDescription(text)  # heard and found where only icons are shown, too

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many things wait in each section."""
        self._counts = dict(counts)
        self._label()

    def count_of(self, key: str) -> int:
        """The number shown beside a section."""
        return self._counts.get(key, 0)

    def select(self, key: str) -> None:
        """Mark a section without choosing it again."""
        row = next((n for n, section in enumerate(self._sections) if section.key == key), -1)
        self.list.blockSignals(True)
        self.list.setCurrentRow(row)
        self.list.blockSignals(False)
        self._label()

    def _picked(self, row: int) -> None:
        if 0 <= row < len(self._sections):
            self._label()
            self.chosen.emit(self._sections[row].key)

    def _label(self) -> None:
        glyph = icons.glyph_size()
        for row, section in enumerate(self._sections):
            item = self.list.item(row)
            number = self._counts.get(section.key, 0)
            name = section.words
            here = row == self.list.currentRow()
            item.setText("" if self._compact else name)
            item.setIcon(icons.icon(section.icon, (lambda t: t.accent) if here else None, glyph))
            item.setData(_COUNT, number)
            waits = self.tr("{name}, {n} waiting").format(name=name, n=words.number(number))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, waits if number else name)
            item.setToolTip(waits if number else name)

    def _fit(self) -> None:
        metrics = QFontMetrics(QApplication.font())
        glyph = icons.glyph_size()
        self.list.setIconSize(QSize(glyph, glyph))
        height = max(round(metrics.height() * 2.1), 28)
        for row in range(self.list.count()):
            self.list.item(row).setSizeHint(QSize(0, height))
        longest = max((metrics.horizontalAdvance(s.words) for s in self._sections), default=0)
        numbers = metrics.horizontalAdvance("0,000")
        self.setFixedWidth(glyph + 46 if self._compact else longest + numbers + glyph + 46)
        self._brand.setVisible(not self._compact)
        self._person.setVisible(not self._compact)
        self._label()
