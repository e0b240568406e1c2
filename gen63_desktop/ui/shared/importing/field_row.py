"""One of our fields in an import: the column that fills it, its dates, its words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gen63_desktop.domain.mapping.date_proposal import propose_formats
from gen63_desktop.domain.mapping.dates import CANDIDATES
from gen63_desktop.domain.mapping.mapping import FieldSource, column_index
from gen63_desktop.domain.mapping.target import TargetField
from gen63_desktop.ui.shared import import_words
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.importing.job import Table
from gen63_desktop.ui.shared.theme import look

EXAMPLES = 3


@dataclass(frozen=True, slots=True)
class Column:
    """A column of one of the files."""

    alias: str
    title: str


class FieldRow(QWidget):
    """A field with its column; ``changed`` when the person decides otherwise."""

    changed = Signal()
    words_wanted = Signal(object)

    def __init__(
        self,
        field: TargetField,
        source: FieldSource | None,
        tables: dict[str, Table],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._tables = tables
        self._source = source
        self._columns = [
            Column(alias, title) for alias, table in tables.items() for title in table.layout.columns
        ]
        several = len(tables) > 1
        names = [
            (at, f"{column.title} ({tables[column.alias].layout.file})" if several else column.title)
            for at, column in enumerate(self._columns)
        ]
        self.column = ChoiceField(
            field.name,
            import_words.said(field.title),
            names,
            required=field.required,
            hint=import_words.said(field.help),
            none=self.tr("Not in these files"),
        )
        self.formats = ChoiceField(
            f"{field.name}_format", self.tr("Dates are written"), self._format_options()
        )
        self.words = QPushButton()
        self.words.setAutoDefault(False)
        self.words.clicked.connect(lambda: self.words_wanted.emit(self))
        self._examples = QLabel()
        self._examples.setTextFormat(Qt.TextFormat.PlainText)
        self._examples.setWordWrap(True)
        look(self._examples, "muted")
        self._error = QLabel()
        self._error.setTextFormat(Qt.TextFormat.PlainText)
        self._error.setWordWrap(True)
        self._error.hide()
        look(self._error, "late")
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.column, 3, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.formats, 3, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self.words, 0, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        column.addLayout(row)
        column.addWidget(self._examples)
        column.addWidget(self._error)
        self._show_source()
        self.column.changed.connect(self._column_chosen)
        self.formats.changed.connect(self._format_chosen)

    def source(self) -> FieldSource | None:
        """The field's source as decided; None: not in these files."""
        return self._source

    def set_source(self, source: FieldSource) -> None:
        """Take words chosen elsewhere."""
        self._source = source
        self._show_words()
        self.changed.emit()

    def show_error(self, text: str) -> None:
        """Say below the field what is wrong with it; nothing takes that away."""
        self._error.setText(text)
        self._error.setVisible(bool(text))
        description = self.tr("Error: {text}").format(text=text) if text else self.column.hint
        self.column.control.setAccessibleDescription(description)

    @property
    def error(self) -> str:
        """What is wrong with it."""
        return "" if self._error.isHidden() else self._error.text()

    def values(self) -> Sequence[str]:
        """The first values of the chosen column."""
        if self._source is None or not self._source.columns:
            return ()
        table = self._tables[self._source.file]
        place = column_index(table.layout, self._source.columns[0])
        return () if place is None else [row.values[place] for row in table.sample]

    def _format_options(self) -> list[tuple[str, str]]:
        kept = self._source.date_formats if self._source is not None else ()
        offered = dict.fromkeys((*kept, *CANDIDATES))
        return [(one, import_words.date_format(one)) for one in offered]

    def _show_source(self) -> None:
        source = self._source
        if source is not None and source.columns:
            wanted = Column(source.file, source.columns[0])
            self.column.set_value(self._columns.index(wanted) if wanted in self._columns else None)
        self._show_details()

    def _show_details(self) -> None:
        source = self._source
        self.formats.setVisible(self.field.kind.is_date and source is not None)
        if source is not None and source.date_formats:
            self.formats.set_value(source.date_formats[0])
        self._show_words()
        shown = [" ".join(value.split())[:60] for value in dict.fromkeys(self.values()) if value.strip()][
            :EXAMPLES
        ]
        parts = [self.tr("For example {values}").format(values="; ".join(shown))] if shown else []
        if source is not None and source.constant:
            parts = [self.tr("The same for all rows: {value}").format(value=source.constant)]
        if source is not None and len(source.columns) > 1:
            parts.append(self.tr("Joined with {columns}").format(columns=", ".join(source.columns[1:])))
        if source is not None and len(source.date_formats) > 1:
            further = "; ".join(import_words.date_format(one) for one in source.date_formats[1:])
            parts.append(self.tr("Also read as {formats}").format(formats=further))
        self._examples.setText(". ".join(parts))
        self._examples.setVisible(bool(parts))

    def _show_words(self) -> None:
        source = self._source
        self.words.setVisible(self.field.kind.is_word and source is not None and bool(source.columns))
        if source is not None:
            mapped = sum(1 for _theirs, ours in source.words if ours)
            text = QCoreApplication.translate("FieldRow", "Words ({n})…").format(n=mapped)
            self.words.setText(text)
            self.words.setAccessibleName(f"{self.column.label}: {text}")

    def _column_chosen(self) -> None:
        at = self.column.value()
        if at is None:
            self._source = None
        else:
            column = self._columns[at]
            found = propose_formats(self._values_of(column)) if self.field.kind.is_date else None
            self._source = FieldSource(
                self.field.name,
                (column.title,),
                column.alias,
                date_formats=found.formats[:1] if found else (),
            )
        self.formats.set_value(None)
        self._show_details()
        self.changed.emit()

    def _values_of(self, column: Column) -> list[str]:
        table = self._tables[column.alias]
        place = column_index(table.layout, column.title)
        return [] if place is None else [row.values[place] for row in table.sample]

    def _format_chosen(self) -> None:
        wanted = self.formats.value()
        if self._source is None or wanted is None or wanted == next(iter(self._source.date_formats), None):
            return
        self._source = replace(self._source, date_formats=(str(wanted),))
        self._show_details()
        self.changed.emit()
