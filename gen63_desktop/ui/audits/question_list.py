"""The questions of a checklist in their order, to be added to, changed, withdrawn and moved."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import asdict
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.domain.audits.editions import QuestionEntry, entry_of
from gen63_desktop.domain.audits.records import Question, Verdict
from gen63_desktop.ui.shared import icons, messages
from gen63_desktop.ui.shared.fields import Field


class QuestionListField(Field):
    """The list with its buttons. ``kept``: codes of questions that cannot be withdrawn."""

    asked = Signal(int)
    """The question at this place is to be changed; past the last one, a question is to be added."""

    def __init__(self, name: str, label: str, kept: Collection[str]) -> None:
        super().__init__(name, label)
        self._kept = kept
        self._entries: list[QuestionEntry] = []
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setMinimumHeight(self.list.fontMetrics().lineSpacing() * 12)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemActivated.connect(lambda _item: self.asked.emit(self.list.currentRow()))
        self.list.currentRowChanged.connect(lambda _row: self._enable())
        self.add_button = self._button(self.tr("&Add…"), "plus", lambda: self.asked.emit(len(self._entries)))
        self.change_button = self._button(
            self.tr("C&hange…"), "pencil", lambda: self.asked.emit(self.list.currentRow())
        )
        self.withdraw_button = self._button(self.tr("&Withdraw"), "trash-2", self._withdraw)
        self.up_button = self._button(self.tr("Move &up"), "arrow-up", lambda: self._move(-1))
        self.down_button = self._button(self.tr("Move &down"), "arrow-down", lambda: self._move(1))
        holder = QWidget()
        row = QHBoxLayout()
        for button in (
            self.add_button, self.change_button, self.withdraw_button, self.up_button, self.down_button,
        ):  # fmt: skip
            row.addWidget(button)
        row.addStretch()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addLayout(row)
        self.place(self.list, holder=holder)

    def _button(self, text: str, icon: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setAutoDefault(False)
        icons.dress(button, icon)
        button.clicked.connect(lambda _checked=False: run())
        return button

    # -- the questions -----------------------------------------------------------------------------

    def show_questions(self, questions: Iterable[Question]) -> None:
        """Show what is asked now."""
        self._show(list(map(entry_of, questions)), 0)

    def put(self, place: int, entry: QuestionEntry) -> None:
        """Take over a question that was changed or added."""
        self._show([*self._entries[:place], entry, *self._entries[place + 1 :]], place)
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _withdraw(self) -> None:
        place = self.list.currentRow()
        left = [*self._entries[:place], *self._entries[place + 1 :]]
        self._show(left, min(place, len(left) - 1))
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _move(self, by: int) -> None:
        place = self.list.currentRow()
        moved = list(self._entries)
        moved.insert(place + by, moved.pop(place))
        self._show(moved, place + by)
        messages.announce(self.tr("It is question {n} now.").format(n=place + by + 1))
        button = self.up_button if by < 0 else self.down_button
        if not button.isEnabled():  # it has reached the end: the focus does not get lost
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()

    def _show(self, entries: list[QuestionEntry], current: int) -> None:
        self._entries = entries
        self.list.clear()
        for place, entry in enumerate(entries, start=1):
            QListWidgetItem(f"{place}. {entry.text}", self.list)
        self.list.setCurrentRow(current)
        self._enable()

    def _enable(self) -> None:
        place, last = self.list.currentRow(), len(self._entries) - 1
        there = 0 <= place <= last
        self.change_button.setEnabled(there)
        kept = there and self._entries[place].code in self._kept
        self.withdraw_button.setEnabled(there and not kept)
        tip = self.tr("GEN 63 §3.3 has every audit ask this.") if kept else ""
        self.withdraw_button.setToolTip(tip)
        self.up_button.setEnabled(place > 0)
        self.down_button.setEnabled(0 <= place < last)

    # -- the answer of the form --------------------------------------------------------------------

    def value(self) -> tuple[QuestionEntry, ...]:
        """The questions as they are to be asked."""
        return tuple(self._entries)

    def raw(self) -> list[dict[str, Any]]:
        """The questions as plain data."""
        return [asdict(entry) | {"compliant": entry.compliant.value} for entry in self._entries]

    def set_raw(self, raw: Any) -> None:
        """Show questions kept in a draft."""
        if isinstance(raw, list):
            self._show([_entry(one) for one in raw if isinstance(one, dict)], 0)


def _entry(raw: dict[str, Any]) -> QuestionEntry:
    def text(name: str) -> str:
        return str(raw.get(name, ""))

    return QuestionEntry(
        text("text"),
        text("clause"),
        text("clause_text"),
        text("guidance"),
        Verdict.NO if raw.get("compliant") == Verdict.NO.value else Verdict.YES,
        raw.get("may_not_apply") is True,
        text("code"),
    )
