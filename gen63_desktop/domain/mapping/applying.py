"""Applies a mapping to one row: values for our fields, what was typed, and every problem of the row."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gen63_desktop.domain.mapping.dates import DateFault, Moment, describe_format, read_moment
from gen63_desktop.domain.mapping.mapping import KEEP, MAIN, FieldSource, Mapping, column_index
from gen63_desktop.domain.mapping.source import Layout, SourceRow
from gen63_desktop.domain.mapping.target import FieldKind, Target, TargetField
from gen63_desktop.domain.mapping.words import plain_word
from gen63_desktop.domain.remarks import Remark, remark

Value = str | int | float | bool | date | Moment | tuple[str, ...] | None
EARLIEST = date(1900, 1, 1)


class ProblemKind(StrEnum):
    """What is wrong with a value."""

    ROW = "row does not fit"
    MISSING = "missing"
    UNREADABLE = "unreadable"
    UNKNOWN_WORD = "unknown word"
    FUTURE = "in the future"
    EARLY = "before 1900"


@dataclass(frozen=True, slots=True)
class RowProblem:
    """One problem of a row; ``field`` is empty where it is the whole row's."""

    field: str
    kind: ProblemKind
    text: Remark

    def sentence(self) -> str:
        """The problem in words."""
        return self.text.sentence()


@dataclass(frozen=True, slots=True)
class MappedRow:
    """A row in our terms.

    ``values`` hold every mapped field of this file (None where empty or unreadable), ``typed`` the cells as
    written, ``rest`` the filled cells of columns that no field uses, by title.
    """

    number: int
    key: str
    values: dict[str, Value]
    typed: dict[str, str]
    rest: dict[str, str]
    problems: tuple[RowProblem, ...]
    source: SourceRow

    def text(self, field: str) -> str:
        """A text field's value; empty where there is none."""
        value = self.values.get(field)
        return value if isinstance(value, str) else ""

    def day(self, field: str) -> date | None:
        """The day of a date field."""
        value = self.values.get(field)
        return value.day if isinstance(value, Moment) else value if isinstance(value, date) else None


class RowMapping:
    """A mapping made ready for one file of a layout; apply it to each of its rows."""

    def __init__(
        self, mapping: Mapping, target: Target, layout: Layout, today: date, file: str = MAIN
    ) -> None:
        fields = [
            _FieldReader(mapping, source, target.field(source.field), layout, today)
            for source in mapping.fields
            if source.file == file or (source.constant and file == MAIN)
        ]
        self._plain = [(reader.field.name, reader.indexes[0]) for reader in fields if reader.is_plain]
        self._others = [reader for reader in fields if not reader.is_plain]
        id_column = mapping.file(file).id_column
        self._key = column_index(layout, id_column) if id_column else None
        used = {index for reader in fields for index in reader.indexes}
        self._rest = [(at, title) for at, title in enumerate(layout.columns) if at not in used]

    def apply(self, row: SourceRow) -> MappedRow:
        """The row in our terms; nothing is raised, problems are listed."""
        problems = [RowProblem("", ProblemKind.ROW, row.problem)] if row.problem else []
        cells = row.values
        values: dict[str, Value] = {name: cells[at].strip() or None for name, at in self._plain}
        typed: dict[str, str] = {name: cells[at] for name, at in self._plain}
        for reader in self._others:
            text = reader.text(row)
            typed[reader.field.name] = text
            value, problem = reader.read(text)
            values[reader.field.name] = value
            if problem is not None:
                problems.append(problem)
        rest = {title: cells[at] for at, title in self._rest if cells[at].strip()}
        return MappedRow(row.number, self.key(row), values, typed, rest, tuple(problems), row)

    def key(self, row: SourceRow) -> str:
        """The id by which this row joins the other files; empty where it has none."""
        return row.values[self._key].strip() if self._key is not None else ""


def apply(
    mapping: Mapping, target: Target, layout: Layout, row: SourceRow, today: date, file: str = MAIN
) -> MappedRow:
    """One row in our terms. For many rows make a RowMapping once."""
    return RowMapping(mapping, target, layout, today, file).apply(row)


Read = tuple[Value, RowProblem | None]


class _FieldReader:
    """Reads one field of ours out of a row."""

    def __init__(
        self, mapping: Mapping, source: FieldSource, field: TargetField, layout: Layout, today: date
    ) -> None:
        self.field = field
        self._mapping, self._source, self._today = mapping, source, today
        found = (column_index(layout, column) for column in source.columns)
        self.indexes = [index for index in found if index is not None]
        self._words = {plain_word(theirs): ours for theirs, ours in source.words}
        self._words |= {plain_word(word.word): word.word for word in field.our_words if field.kind.is_word}
        self._words |= {plain_word(theirs): ours for theirs, ours in source.words}
        readers: dict[FieldKind, Callable[[str], Read]] = {
            FieldKind.DAY: self._moment,
            FieldKind.TIME: self._moment,
            FieldKind.WORD: self._word,
            FieldKind.WORDS: self._several_words,
            FieldKind.YES_NO: self._word,
            FieldKind.WHOLE_NUMBER: self._number,
            FieldKind.DECIMAL: self._number,
        }
        self._read = readers.get(field.kind, self._text)
        self.is_plain = (
            field.kind is FieldKind.TEXT and not field.required and not self._words and len(self.indexes) == 1
        )
        """Whether the value is the one cell's text as it stands, without blanks around it."""

    def text(self, row: SourceRow) -> str:
        """What was typed: the cells as written, several of them joined."""
        if self._source.constant:
            return self._source.constant
        if len(self.indexes) == 1:
            return row.values[self.indexes[0]]
        return self._source.join.join(cell for at in self.indexes if (cell := row.values[at].strip()))

    def read(self, text: str) -> Read:
        """The value that the text means, or None and the problem."""
        plain = text.strip()
        if not plain:
            if self._words.get(""):
                return self._read("")
            if self.field.required:
                return None, self._problem(
                    ProblemKind.MISSING, remark("{field} is empty.", field=self.field.title)
                )
            return (() if self.field.kind is FieldKind.WORDS else None), None
        return self._read(plain)

    def _problem(self, kind: ProblemKind, text: Remark) -> RowProblem:
        return RowProblem(self.field.name, kind, text)

    def _text(self, text: str) -> Read:
        return self._words.get(plain_word(text), text) if self._words else text, None

    def _word(self, text: str) -> Read:
        ours = self._words.get(plain_word(text))
        if ours is None:
            if self._source.unlisted == KEEP:
                return None, None
            return None, self._unknown_word(text)
        if self.field.kind is FieldKind.YES_NO:
            return (ours == "yes") if ours else None, None
        return ours or None, None

    def _several_words(self, text: str) -> Read:
        mark = self._source.separator
        parts = [part.strip() for part in text.split(mark)] if mark else [text]
        found: list[str] = []
        for part in filter(None, parts):
            ours = self._words.get(plain_word(part))
            if ours is None and self._source.unlisted != KEEP:
                return (), self._unknown_word(part)
            if ours and ours not in found:
                found.append(ours)
        return tuple(found), None

    def _unknown_word(self, text: str) -> RowProblem:
        return self._problem(
            ProblemKind.UNKNOWN_WORD,
            remark(
                "{field}: the word “{word}” is not mapped to one of ours.",
                field=self.field.title,
                word=text[:80],
            ),
        )

    def _moment(self, text: str) -> Read:
        moment = read_moment(text, self._source.date_formats, self._mapping.two_digit_pivot)
        if isinstance(moment, DateFault):
            return None, self._problem(ProblemKind.UNREADABLE, self._date_words(moment, text))
        if moment.day > self._today and not (self.field.may_be_future or self._mapping.future_days_confirmed):
            return None, self._problem(
                ProblemKind.FUTURE,
                remark("{field}: “{text}” is in the future.", field=self.field.title, text=text[:80]),
            )
        if moment.day < EARLIEST and not self._mapping.early_days_confirmed:
            return None, self._problem(
                ProblemKind.EARLY,
                remark("{field}: “{text}” is before 1900.", field=self.field.title, text=text[:80]),
            )
        return moment.day if self.field.kind is FieldKind.DAY else moment, None

    def _date_words(self, fault: DateFault, text: str) -> Remark:
        if fault is DateFault.TWO_DIGIT_YEAR:
            return remark(
                "{field}: “{text}” has a year of two digits, and its century is not confirmed.",
                field=self.field.title,
                text=text[:80],
            )
        if fault is DateFault.AMBIGUOUS:
            return remark(
                "{field}: “{text}” means different days in the formats chosen.",
                field=self.field.title,
                text=text[:80],
            )
        if re.fullmatch(r"[2-6]\d{4}(\.\d+)?", text):
            return remark(
                "{field}: “{text}” is a number; if it is Excel’s number of a day, format the cells as dates "
                "and save again.",
                field=self.field.title,
                text=text[:80],
            )
        return remark(
            "{field}: “{text}” is not a day written as {formats}.",
            field=self.field.title,
            text=text[:80],
            formats=" or ".join(map(describe_format, self._source.date_formats)) or "year-month-day",
        )

    def _number(self, text: str) -> Read:
        plain = text.replace("\u00a0", "").replace(" ", "")
        if re.fullmatch(r"[-+]?[0-9]{1,3}(,[0-9]{3})+(\.[0-9]+)?", plain):
            plain = plain.replace(",", "")
        if re.fullmatch(r"[-+]?[0-9]{1,15}(\.0+)?", plain):
            whole = int(plain.split(".")[0])
            return (whole if self.field.kind is FieldKind.WHOLE_NUMBER else float(whole)), None
        if self.field.kind is FieldKind.DECIMAL and re.fullmatch(r"[-+]?[0-9]{0,15}\.[0-9]{1,15}", plain):
            return float(plain), None
        return None, self._problem(
            ProblemKind.UNREADABLE,
            remark(
                "{field}: “{text}” is not a {kind}.",
                field=self.field.title,
                text=text[:80],
                kind=self.field.kind.value,
            ),
        )
