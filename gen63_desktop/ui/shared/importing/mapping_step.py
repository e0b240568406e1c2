"""Columns, dates and words: how the files become our records."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from gen63_desktop.domain.errors import Problems, Refused
from gen63_desktop.domain.mapping.dates import has_two_digit_year
from gen63_desktop.domain.mapping.mapping import MAIN, Mapping, check
from gen63_desktop.domain.mapping.proposal import Proposal
from gen63_desktop.domain.mapping.source import ReadOptions
from gen63_desktop.ui.shared import import_words, messages, tasks
from gen63_desktop.ui.shared.choice_fields import ChoiceField
from gen63_desktop.ui.shared.fields import Field, TickField
from gen63_desktop.ui.shared.importing.field_row import FieldRow
from gen63_desktop.ui.shared.importing.job import ImportJob, Table
from gen63_desktop.ui.shared.importing.reading_box import ReadingBox
from gen63_desktop.ui.shared.importing.words_dialog import WordsDialog
from gen63_desktop.ui.shared.message import Kind, Message
from gen63_desktop.ui.shared.message_dialog import NoticeBar
from gen63_desktop.ui.shared.theme import look


class MappingStep(QWidget):
    """What the person confirms or corrects before the trial."""

    reread = Signal(int, object)
    """A file (by place) is to be read with other options."""

    def __init__(
        self, job: ImportJob, tables: Sequence[Table], proposed: tuple[Proposal, bool], today: date,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self._job, self._tables = job, tables
        self._proposal, remembered = proposed
        self._mapping = self._proposal.mapping
        self._named = self._by_alias()
        self.rows: list[FieldRow] = []
        self.questions: list[Field] = []
        self._joins: dict[str, ChoiceField] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(2, 2, 14, 8)
        self._column.setSpacing(14)
        self.notice = NoticeBar()
        self._column.addWidget(self.notice)
        self._say_where_it_comes_from(remembered)
        for place, table in enumerate(tables):
            box = ReadingBox(table)
            box.changed.connect(lambda options, at=place: self._reread(at, options))
            self._column.addWidget(box)
        self._add_joins()
        self._add_fields()
        self.century = TickField(
            "century", self._century_words(today), hint=self.tr("Years are written with two digits.")
        )
        self.century.set_value(self._mapping.two_digit_pivot is not None)
        self._pivot = (
            self._mapping.two_digit_pivot if self._mapping.two_digit_pivot is not None else today.year % 100
        )
        self._column.addWidget(self.century)
        self._add_questions()
        self._column.addStretch()
        self._show_century()

    def mapping(self) -> Mapping:
        """The mapping as decided; refused with everything that is still open."""
        mapping = self._decided()
        layouts = {alias: table.layout for alias, table in self._named.items()}
        self._show_errors(())
        try:
            check(mapping, self._job.target, layouts)
        except Problems as found:
            self._show_errors(found.problems)
            raise
        except Refused as found:
            self._show_errors((found,))
            raise
        return mapping

    def first_wrong(self) -> QWidget | None:
        """The first control with an error beside it."""
        rows = (row.column.control for row in self.rows if row.error)
        asked = (field.control for field in (self.century, *self.questions) if field.error)
        return next(iter((*rows, *asked)), None)

    def _show_errors(self, problems: Sequence[Refused]) -> None:
        """Each problem of a field stands beside that field, that of the century beside the box that answers it."""
        said = {str(one.values.get("field", "")): messages.sentence(one) for one in problems}
        unsure = self._has_two_digit_years() and not self.century.value()
        self.century.show_error(
            self.tr("Tick it if that is right, or choose another way in which the dates are written.")
            if problems and unsure
            else ""
        )
        for row in self.rows:
            century = unsure and _two_digit_years(row)
            row.show_error("" if century else said.get(row.field.title, ""))

    def answers(self) -> dict[str, object]:
        """The answers to the job's further questions; refused where one is missing or wrong."""
        problems: list[Refused] = []
        for field in self.questions:
            text = field.problem()
            field.show_error(text)
            if text:
                problems.append(Refused("{text}", text=text, where=field.label))
        if problems:
            raise problems[0] if len(problems) == 1 else Problems(problems)
        return {field.name: field.value() for field in self.questions}

    def show_refusal(self, message: Message) -> None:
        """A refusal stands at the top."""
        self.notice.show_message(message)

    # -- building ----------------------------------------------------------------------------------

    def _by_alias(self) -> dict[str, Table]:
        """Which table plays which part, as the proposal has it."""
        named: dict[str, Table] = {}
        left = list(self._tables)
        for file in self._mapping.files:
            fits = [t for t in left if t.layout.file == file.name] or [
                t for t in left if t.layout.digest == file.layout
            ]
            table = (fits or left)[0]
            named[file.alias] = table
            left.remove(table)
        return named

    def _say_where_it_comes_from(self, remembered: bool) -> None:
        if remembered:
            text = self.tr(
                "Files of this layout were imported before; their mapping is used again. Check it."
            )
        elif self._proposal.questions:
            text = "\n".join(messages.remarked(question.text) for question in self._proposal.questions)
        else:
            text = self.tr("The columns were recognized by their titles and values. Check them.")
        kind = Kind.TOLD
        self.notice.show_message(Message(kind, text), "warning" if self._proposal.questions else "notice")

    def _add_joins(self) -> None:
        if len(self._mapping.files) < 2:
            return
        self._column.addWidget(self._heading(self.tr("How the files belong together")))
        for file in self._mapping.files:
            table = self._named[file.alias]
            titles = [(title, title) for title in table.layout.columns]
            label = self.tr("Number that joins “{file}”").format(file=table.layout.file)
            field = ChoiceField(f"join_{file.alias}", label, titles, required=True)
            field.set_value(file.id_column)
            self._joins[file.alias] = field
            self._column.addWidget(field)

    def _add_fields(self) -> None:
        parts = self._job.target.parts
        for part in parts:
            title = import_words.said(part.capitalize()) if part else self.tr("Columns")
            self._column.addWidget(self._heading(title))
            for field in self._job.target.fields:
                if field.part == part or (field.part not in parts and part == parts[0]):
                    row = FieldRow(field, self._mapping.source(field.name), self._named)
                    row.changed.connect(self._show_century)
                    row.words_wanted.connect(self._choose_words)
                    self.rows.append(row)
                    self._column.addWidget(row)

    def _add_questions(self) -> None:
        self.questions = list(self._job.questions(self._tables))
        if self.questions:
            self._column.addWidget(self._heading(self.tr("About this import")))
        for field in self.questions:
            self._column.addWidget(field)

    def _heading(self, text: str) -> QLabel:
        label = QLabel(text)
        label.setTextFormat(Qt.TextFormat.PlainText)
        look(label, "h3")
        return label

    # -- deciding ----------------------------------------------------------------------------------

    def _decided(self) -> Mapping:
        files = tuple(
            replace(
                file,
                id_column=str(self._joins[file.alias].value() or "")
                if file.alias in self._joins
                else file.id_column,
                options=self._named[file.alias].layout.options,
            )
            for file in self._mapping.files
        )
        sources = tuple(source for row in self.rows if (source := row.source()) is not None)
        pivot = self._pivot if self.century.value() and self._has_two_digit_years() else None
        return replace(self._mapping, files=files, fields=sources, two_digit_pivot=pivot)

    def _has_two_digit_years(self) -> bool:
        return any(map(_two_digit_years, self.rows))

    def _show_century(self) -> None:
        self.century.setVisible(self._has_two_digit_years())

    def _century_words(self, today: date) -> str:
        pivot = self._mapping.two_digit_pivot
        year = pivot if pivot is not None else today.year % 100
        return self.tr("00 to {year:02} mean 20xx, later ones 19xx").format(year=year)

    def _choose_words(self, row: FieldRow) -> None:
        source = row.source()
        if source is None:
            return
        table = self._named.get(source.file) or self._named[MAIN]

        def show(words: Sequence[tuple[str, int]]) -> None:
            dialog = WordsDialog(row.field, source, words, self)
            dialog.accepted.connect(lambda: row.set_source(dialog.source()))
            dialog.open()

        tasks.ask_long(
            self,
            self.tr("Reading the words of the column"),
            lambda progress, cancelled: self._job.words_in(table, source, progress, cancelled),
            show,
        )

    def _reread(self, place: int, options: ReadOptions) -> None:
        self.reread.emit(place, options)


def _two_digit_years(row: FieldRow) -> bool:
    """Whether the field's dates have years of two digits."""
    source = row.source()
    return source is not None and any(map(has_two_digit_year, source.date_formats))
