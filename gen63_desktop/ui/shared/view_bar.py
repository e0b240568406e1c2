"""Views of one list side by side, each with its count: All open 48, Overdue 2."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QWidget

from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.flow_layout import FlowLayout
from gen63_desktop.ui.shared.theme import look


class ViewBar(QWidget):
    """One of several views; arrows move between them, and the chosen one holds at once."""

    chosen = Signal(str)

    def __init__(self, name: str, views: Sequence[tuple[str, str]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._titles = dict(views)
        self._whose: dict[str, str] = {}
        self._shared_word = QLabel(self.tr("Shared:"), self)
        look(self._shared_word, "muted")
        self._shared_word.hide()
        self._counts: dict[str, int] = {}
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._row = FlowLayout(self, spacing=2)
        for key, title in views:
            self._add(key, title)
        self.choose(next(iter(self._buttons)))

    def _add(self, key: str, title: str) -> None:
        button = _ViewButton(self, key)
        look(button, "view")
        button.setCheckable(True)
        button.setAutoDefault(False)
        button.setText(title.replace("&", "&&"))
        if self._whose and self._shared_word.isHidden() and key in self._whose:
            self._row.addWidget(self._shared_word)
            self._shared_word.show()
        button.setToolTip(self._whose.get(key, ""))
        self._group.addButton(button)
        self._buttons[key] = button
        button.toggled.connect(lambda on, k=key: self.chosen.emit(k) if on else None)
        self._row.addWidget(button)

    def set_views(self, views: Sequence[tuple[str, str]], whose: Mapping[str, str] | None = None) -> None:
        """Offer other views, in this order; the chosen one stays chosen, or else the first is.

        ``whose`` says of shared views, which come last, who shares them.
        """
        same = dict(views) == self._titles and tuple(key for key, _ in views) == self.keys
        if same and self._whose == (whose or {}):
            return
        self._whose = dict(whose or {})
        self._row.removeWidget(self._shared_word)
        self._shared_word.hide()
        chosen, had_focus = self.current, any(button.hasFocus() for button in self._buttons.values())
        before: QWidget = next(iter(self._buttons.values()))  # where those stood whose place they take
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._titles, self._buttons = dict(views), {}
        for key, title in views:
            self._add(key, title)
            button = self._buttons[key]
            button.show()
            QWidget.setTabOrder(before, button)
            before = button
        if chosen in self._buttons:
            with QSignalBlocker(self._buttons[chosen]):  # it was chosen all the time
                self._buttons[chosen].setChecked(True)
        else:
            self.choose(next(iter(self._buttons)))
        if had_focus:
            self._buttons[self.current].setFocus()
        self._label()
        self.updateGeometry()

    @property
    def current(self) -> str:
        """The chosen view."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    @property
    def keys(self) -> tuple[str, ...]:
        """The views from left to right."""
        return tuple(self._buttons)

    def choose(self, key: str) -> None:
        """Choose a view."""
        if key in self._buttons:
            self._buttons[key].setChecked(True)
            self._label()

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Show how many rows each view has."""
        self._counts = dict(counts)
        self._label()

    def count_of(self, key: str) -> int | None:
        """The count shown beside a view."""
        return self._counts.get(key)

    def step(self, key: str, by: int) -> None:
        """Go to the view beside this one."""
        keys = list(self._buttons)
        to = keys[(keys.index(key) + by) % len(keys)]
        self._buttons[to].setFocus(Qt.FocusReason.TabFocusReason)
        self.choose(to)

    def _label(self) -> None:
        for key, button in self._buttons.items():
            title = self._titles[key]
            number = self._counts.get(key)
            text = title if number is None else f"{title}  {words.number(number)}"
            button.setText(text.replace("&", "&&"))
            shared = self.tr("Shared: {view}").format(view=text)
            button.setAccessibleName(shared if key in self._whose else text)


class _ViewButton(QPushButton):
    """A view of the bar."""

    def __init__(self, bar: ViewBar, key: str) -> None:
        super().__init__()
        self._bar = bar
        self._key = key

    def sizeHint(self) -> QSize:
        """Room for the title in bold, as it is written while its view is chosen."""
        hint, bold = super().sizeHint(), QFont(self.font())
        bold.setWeight(QFont.Weight.DemiBold)
        wider = QFontMetrics(bold).horizontalAdvance(self.text()) - self.fontMetrics().horizontalAdvance(
            self.text()
        )
        return hint + QSize(max(0, wider), 0)

    def minimumSizeHint(self) -> QSize:
        """The same: a title is never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go to the views beside."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if step is None:
            super().keyPressEvent(event)
        else:
            self._bar.step(self._key, step)
