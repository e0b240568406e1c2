"""The dates of a column: in which format they are written, how some of them read, and the person's word for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from gen63_desktop.domain.mapping.date_proposal import propose_formats
from gen63_desktop.domain.mapping.dates import (
    CANDIDATES,
    Moment,
    describe_format,
    has_two_digit_year,
    read_moment,
)
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.theme import look

_EXAMPLES = 4
_TRIED = 60
Formats = tuple[str, ...]


class DateBox(QWidget):
    """Shown for a field of days or times. Nothing is imported before the reading is confirmed."""

    changed = Signal()

    def __init__(self, field: str, today: date, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: Sequence[str] = ()
        self.formats = QComboBox()
        self.formats.setAccessibleName(self.tr("Date format of {field}").format(field=field))
        self.formats.setMinimumContentsLength(20)
        self.formats.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.pivot = QSpinBox()
        self.pivot.setRange(0, 99)
        self.pivot.setValue(today.year % 100)
        self.pivot.setAccessibleName(self.tr("Two-digit years up to this one are in this century"))
        self._pivot_words = QLabel(self.pivot.accessibleName())
        self._pivot_words.setWordWrap(True)
        self._examples = QLabel()
        self._examples.setTextFormat(Qt.TextFormat.PlainText)
        self._examples.setWordWrap(True)
        look(self._examples, "muted")
        self.confirmed = QCheckBox(self.tr("These dates are read rightly"))
        pivot_row = QHBoxLayout()
        pivot_row.addWidget(self._pivot_words, 1)
        pivot_row.addWidget(self.pivot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.formats)
        column.addLayout(pivot_row)
        column.addWidget(self._examples)
        column.addWidget(self.confirmed)
        self.formats.currentIndexChanged.connect(lambda _index: self._chosen())
        self.pivot.valueChanged.connect(lambda _value: self._chosen())
        self.confirmed.toggled.connect(lambda _on: self.changed.emit())

    @property
    def chosen(self) -> Formats:
        """The formats that the column is read with."""
        return tuple(self.formats.currentData() or ())

    @property
    def two_digit_pivot(self) -> int | None:
        """The last year of this century, where years have two digits."""
        return self.pivot.value() if any(map(has_two_digit_year, self.chosen)) else None

    @property
    def examples(self) -> str:
        """How some of the values read."""
        return self._examples.text()

    def show_values(self, values: Sequence[str], known: Formats, pivot: int | None) -> None:
        """Offer the formats that fit the values; ``known`` are those of the mapping."""
        self._values = list(dict.fromkeys(value.strip() for value in values if value.strip()))[:_TRIED]
        found = propose_formats(values)
        options: list[Formats] = [formats for formats in (known, found.formats) if formats]
        options += [(*found.formats, one) for pair in found.choices for one in pair]
        options += [(one,) for one in CANDIDATES if self._reads_all((one,))]
        self.formats.blockSignals(True)
        self.formats.clear()
        doubt = bool(found.choices) and not known
        if doubt or not options:
            self.formats.addItem(self.tr("Choose how the dates are written"), ())
        for option in dict.fromkeys(options):
            self.formats.addItem(" / ".join(describe_format(one) for one in option), option)
        self.formats.blockSignals(False)
        if pivot is not None:
            self.pivot.setValue(pivot)
        self._chosen()

    def _reads_all(self, formats: Formats) -> bool:
        return bool(self._values) and all(
            isinstance(read_moment(value, formats, 68), Moment) for value in self._values
        )

    def _chosen(self) -> None:
        two_digits = any(map(has_two_digit_year, self.chosen))
        self.pivot.setVisible(two_digits)
        self._pivot_words.setVisible(two_digits)
        self._examples.setText("\n".join(self._read(value) for value in self._some()))
        self.confirmed.setChecked(False)
        self.confirmed.setEnabled(bool(self.chosen))
        self.confirmed.setAccessibleDescription(self._examples.text())
        self.changed.emit()

    def _some(self) -> list[str]:
        """Values that show the difference: a late day of a month first, then others from all over."""
        step = max(1, len(self._values) // _EXAMPLES)
        return list(self._values[::step][:_EXAMPLES])

    def _read(self, value: str) -> str:
        moment = read_moment(value, self.chosen, self.two_digit_pivot)
        if not isinstance(moment, Moment):
            return self.tr("“{value}” cannot be read").format(value=value)
        said = words.weekday_and_day(moment.day)
        if moment.clock is not None:
            said += f", {moment.clock:%H:%M}"
        return self.tr("“{value}” is read as {day}").format(value=value, day=said)
