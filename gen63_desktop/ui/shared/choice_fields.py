"""Fields that choose: one of a list, several of a list, a person."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QFontMetrics, QShowEvent, QWheelEvent
from PySide6.QtWidgets import QApplication, QComboBox, QCompleter, QLabel, QListWidget, QListWidgetItem

from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.fields import Field
from gen63_desktop.ui.shared.theme import look, theme
from gen63_desktop.ui.shared.whole_lines import wrap_lines

Option = tuple[Any, str]
"""The value that services take (a str, an int, an enum), and its label."""

_SHORT = 8
"""So many options are chosen from without typing."""

_SAID_ONE_BY_ONE = 8
"""So many ticked options are named below the list; more are only counted."""


class _QuietCombo(QComboBox):
    """Scrolling past it does not change it."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Only the focused one turns."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class ChoiceField(Field):
    """One of a list; long lists are searched by typing any part of a label."""

    def __init__(
        self,
        name: str,
        label: str,
        options: Sequence[Option],
        *,
        required: bool = False,
        hint: str = "",
        none: str = "",
    ) -> None:
        super().__init__(name, label, required=required, hint=hint)
        self._none = none or self.tr("Not chosen")
        self._options: list[Option] = []
        self.combo = _QuietCombo()
        self.combo.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.combo.setMinimumContentsLength(12)
        self.combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.set_options(options)
        self.combo.currentIndexChanged.connect(lambda _index: self.changed.emit())
        self.place(self.combo)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other options; the answer stays where it is still among them."""
        kept = self.value() if self._options else None
        self._options = [(None, self._none), *options]
        self.combo.blockSignals(True)
        self.combo.clear()
        self.combo.addItems([label for _value, label in self._options])
        searchable = len(options) > _SHORT
        if searchable != self.combo.isEditable():
            self.combo.setEditable(searchable)
        edit, completer = self.combo.lineEdit(), self.combo.completer()
        if searchable and edit is not None and completer is not None:
            self.combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            if (popup := completer.popup()) is not None:
                look(popup, "completions")
            edit.setAccessibleName(self.label)
            edit.editingFinished.connect(self._settle)
            edit.installEventFilter(self)
        self.combo.blockSignals(False)
        self.set_value(kept)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Typing starts over a chosen label, not inside it."""
        edit = self.combo.lineEdit()
        if event.type() == QEvent.Type.FocusIn and edit is not None and watched is edit:
            edit.selectAll()
        return False

    def _settle(self) -> None:
        """Take the option that the typed words name, where there is just one."""
        typed = self.combo.currentText().strip().casefold()
        labels = [label.casefold() for _value, label in self._options]
        hits = [n for n, label in enumerate(labels) if label == typed]
        hits = hits or [n for n, label in enumerate(labels) if typed and typed in label]
        if not typed:
            self.combo.setCurrentIndex(0)
        elif len(hits) == 1:
            self.combo.setCurrentIndex(hits[0])
            self.combo.setEditText(self._options[hits[0]][1])

    def _stray(self) -> str:
        """Typed words that name no option."""
        if not self.combo.isEditable():
            return ""
        typed = self.combo.currentText().strip()
        return "" if typed == self._options[max(self.combo.currentIndex(), 0)][1] else typed

    def value(self) -> Any:
        """The chosen value; None where none is chosen."""
        index = self.combo.currentIndex()
        return self._options[index][0] if 0 <= index < len(self._options) and not self._stray() else None

    def raw(self) -> Any:
        """The chosen value as plain data."""
        value = self.value()
        return value if value is None or isinstance(value, int) else str(value)

    def set_raw(self, raw: Any) -> None:
        """Choose the value; one that is not offered chooses none."""
        index = next((n for n, (value, _label) in enumerate(self._options) if value == raw), 0)
        self.combo.setCurrentIndex(index)

    def problem(self) -> str:
        """Typed words must name an option."""
        if stray := self._stray():
            return self.tr("“{text}” is not in the list. Choose one of its entries.").format(text=stray)
        return super().problem()


class PersonField(ChoiceField):
    """A person of the office, by id; ``people`` are ids with names."""

    def __init__(
        self,
        name: str,
        label: str,
        people: Sequence[tuple[int, str]],
        *,
        required: bool = False,
        hint: str = "",
    ) -> None:
        ordered = sorted(people, key=lambda one: one[1].casefold())
        super().__init__(name, label, ordered, required=required, hint=hint)
        self._none = self.tr("Nobody yet")
        self.set_options(ordered)


class ChecklistField(Field):
    """Several of a list: arrows move, Space ticks, letters find; what is ticked is said below."""

    def __init__(
        self,
        name: str,
        label: str,
        options: Sequence[Option],
        *,
        required: bool = False,
        hint: str = "",
        lines: int = 6,
    ) -> None:
        super().__init__(name, label, required=required, hint=hint)
        self._options: list[Option] = []
        self._lines = lines
        self.list = QListWidget()
        wrap_lines(self.list, ticked=True)
        self._said = QLabel()
        self._said.setWordWrap(True)
        look(self._said, "muted")
        self.set_options(options)
        self.list.itemChanged.connect(self._ticked)
        self.place(self.list, self._said)
        theme().changed.connect(self._fit)
        self._say()

    def showEvent(self, event: QShowEvent) -> None:
        """Lay the lines out again: they were measured before the style sheet held."""
        super().showEvent(event)
        self.list.doItemsLayout()

    @property
    def options(self) -> tuple[Option, ...]:
        """What can be ticked."""
        return tuple(self._options)

    def set_options(self, options: Sequence[Option]) -> None:
        """Offer other options; what is ticked stays so where it is still among them."""
        ticked = self.value()
        self._options = list(options)
        self.list.blockSignals(True)
        self.list.clear()
        for value, text in self._options:
            item = QListWidgetItem(text)
            item.setFlags(
                Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsUserCheckable
            )
            on = value in ticked
            item.setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        if self._options:
            self.list.setCurrentRow(0)
        self.list.blockSignals(False)
        self._fit()
        self._say()

    def _fit(self) -> None:
        """As high as its lines, whatever the size of the text."""
        height = QFontMetrics(QApplication.font()).height() + 14
        self.list.setMinimumHeight(height * min(self._lines, max(len(self._options), 1)) + 6)
        self.list.setMaximumHeight(height * max(self._lines, 1) + 6)

    def _ticked(self) -> None:
        self._say()
        self.changed.emit()

    def _say(self) -> None:
        chosen = [self._options[n][1] for n in self._rows()]
        if len(chosen) > _SAID_ONE_BY_ONE:
            text = self.tr("{n} chosen").format(n=words.number(len(chosen)))
        elif chosen:
            text = self.tr("Chosen: {items}").format(items=", ".join(chosen))
        else:
            text = self.tr("None chosen")
        self._said.setText(text)
        self.list.setAccessibleDescription(" ".join(part for part in (text, self.hint) if part))

    def _rows(self) -> list[int]:
        checked = Qt.CheckState.Checked
        return [n for n in range(self.list.count()) if self.list.item(n).checkState() is checked]

    def value(self) -> tuple[Any, ...]:
        """The ticked values, in the list's order."""
        return tuple(self._options[n][0] for n in self._rows())

    def raw(self) -> list[Any]:
        """The ticked values as plain data."""
        return [value if isinstance(value, int) else str(value) for value in self.value()]

    def set_raw(self, raw: Any) -> None:
        """Tick these values."""
        wanted = set(raw) if isinstance(raw, list | tuple | set | frozenset) else set()
        self.list.blockSignals(True)
        for number, (value, _label) in enumerate(self._options):
            on = value in wanted or str(value) in wanted
            self.list.item(number).setCheckState(Qt.CheckState.Checked if on else Qt.CheckState.Unchecked)
        self.list.blockSignals(False)
        self._ticked()

    @property
    def in_words(self) -> str:
        """What is ticked, in words."""
        return words.listed([self._options[n][1] for n in self._rows()])
