"""A mapping: for each field of ours the file, the columns, the date formats and the words; and its checks."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping as Dictionary
from dataclasses import dataclass, replace

from gen63_desktop.domain.errors import Problems, Refused
from gen63_desktop.domain.mapping.dates import check_format, has_two_digit_year
from gen63_desktop.domain.mapping.source import Layout, ReadOptions, plain_title
from gen63_desktop.domain.mapping.target import FieldKind, Target, TargetField

MAIN = "main"
"""The alias of the file whose rows are the records; further files are joined to it by an id."""

REFUSE, KEEP = "refuse", "keep"
"""What happens to a word that the map does not list: the row has a problem, or the field stays empty.

Their own word is kept beside ours in either case.
"""


@dataclass(frozen=True, slots=True)
class FileSource:
    """One file of the import. ``id_column`` holds the id that joins the files."""

    alias: str = MAIN
    part: str = ""
    id_column: str = ""
    name: str = ""
    """The name of the file for which the mapping was made; only to recognise it."""
    layout: str = ""
    """Digest of the file's titles; only to recognise it."""
    options: ReadOptions = dataclasses.field(default_factory=ReadOptions)


@dataclass(frozen=True, slots=True)
class FieldSource:
    """Where a field's values come from: columns of a file, or one constant for all rows.

    Several columns are joined by ``join`` (a day and a time; a first and a last name). ``separator``
    divides a cell into several words. ``words`` are pairs of their word and ours; ours may be empty.
    """

    field: str
    columns: tuple[str, ...] = ()
    file: str = MAIN
    join: str = " "
    date_formats: tuple[str, ...] = ()
    words: tuple[tuple[str, str], ...] = ()
    unlisted: str = REFUSE
    separator: str = ""
    constant: str = ""


@dataclass(frozen=True, slots=True)
class Mapping:
    """How the columns and words of one or several files become the fields of a target.

    ``two_digit_pivot``: two-digit years up to it are 20xx, later ones 19xx; None refuses them.
    """

    target: str
    fields: tuple[FieldSource, ...]
    files: tuple[FileSource, ...] = (FileSource(),)
    two_digit_pivot: int | None = None
    future_days_confirmed: bool = False
    early_days_confirmed: bool = False

    def source(self, field: str) -> FieldSource | None:
        """Where the field comes from, if it is mapped."""
        return next((source for source in self.fields if source.field == field), None)

    def file(self, alias: str) -> FileSource:
        """The file of that alias."""
        for file in self.files:
            if file.alias == alias:
                return file
        raise Refused("The mapping has no file “{alias}”.", "Add it under [files].", alias=alias)

    def with_field(self, source: FieldSource) -> Mapping:
        """The mapping with this field's source put in the place of the former one."""
        others = tuple(field for field in self.fields if field.field != source.field)
        return replace(self, fields=(*others, source))

    def without_field(self, field: str) -> Mapping:
        """The mapping with this field left unmapped."""
        return replace(self, fields=tuple(source for source in self.fields if source.field != field))


def check(mapping: Mapping, target: Target, layouts: Dictionary[str, Layout]) -> None:
    """Raise all problems of the mapping for these files (by alias) together; silent where it can be used."""
    problems: list[Refused] = []
    if mapping.target != target.name:
        problems.append(
            Refused(
                "The mapping is for {theirs}, not for {ours}.",
                "Choose another mapping.",
                theirs=mapping.target,
                ours=target.name,
            )
        )
    problems += _file_problems(mapping, layouts)
    for source in mapping.fields:
        try:
            field = target.field(source.field)
        except Refused as refusal:
            problems.append(refusal)
            continue
        problems += _field_problems(mapping, source, field, layouts)
    for field in target.fields:
        if field.required and mapping.source(field.name) is None:
            problems.append(
                Refused("“{field}” has no column.", "Choose the column that holds it.", field=field.title)
            )
    if mapping.two_digit_pivot is not None and not 0 <= mapping.two_digit_pivot <= 99:
        problems.append(
            Refused(
                "The pivot for two-digit years is {pivot}.",
                "It is a number from 0 to 99.",
                pivot=mapping.two_digit_pivot,
            )
        )
    if problems:
        raise problems[0] if len(problems) == 1 else Problems(problems)


def column_index(layout: Layout, column: str) -> int | None:
    """Where the column of that title stands; blanks and case do not count."""
    wanted = plain_title(column)
    return next((at for at, title in enumerate(layout.columns) if plain_title(title) == wanted), None)


def _file_problems(mapping: Mapping, layouts: Dictionary[str, Layout]) -> list[Refused]:
    problems: list[Refused] = []
    aliases = [file.alias for file in mapping.files]
    if MAIN not in aliases or len(set(aliases)) != len(aliases):
        problems.append(
            Refused("One file of the mapping is called {main}, each other has a name of its own.", main=MAIN)
        )
    for file in mapping.files:
        layout = layouts.get(file.alias)
        if layout is None:
            problems.append(
                Refused("The file “{alias}” of the mapping is missing.", "Give it too.", alias=file.alias)
            )
        elif file.id_column and column_index(layout, file.id_column) is None:
            problems.append(_no_column(file.id_column, layout))
        elif len(mapping.files) > 1 and not file.id_column:
            problems.append(
                Refused(
                    "No column is named by which the file joins the others.",
                    "Choose its id column.",
                    where=layout.file,
                )
            )
    return problems


def _field_problems(
    mapping: Mapping, source: FieldSource, field: TargetField, layouts: Dictionary[str, Layout]
) -> list[Refused]:
    problems: list[Refused] = []
    if bool(source.columns) == bool(source.constant):
        problems.append(
            Refused("“{field}” needs either a column or one value for all rows.", field=field.title)
        )
    if source.columns and source.file not in {file.alias for file in mapping.files}:
        problems.append(Refused("The mapping has no file “{alias}”.", "Add it.", alias=source.file))
    layout = layouts.get(source.file)
    if layout is not None:
        problems += [
            _no_column(column, layout) for column in source.columns if column_index(layout, column) is None
        ]
    if field.kind.is_date:
        problems += _date_problems(mapping, source, field)
    return problems + _word_problems(source, field)


def _date_problems(mapping: Mapping, source: FieldSource, field: TargetField) -> list[Refused]:
    problems: list[Refused] = []
    for wanted in source.date_formats:
        try:
            check_format(wanted)
        except Refused as refusal:
            problems.append(refusal)
    if source.columns and not source.date_formats:
        problems.append(
            Refused(
                "The date format of “{field}” is not chosen.",
                "Choose whether day or month comes first.",
                field=field.title,
            )
        )
    if any(map(has_two_digit_year, source.date_formats)) and mapping.two_digit_pivot is None:
        problems.append(
            Refused(
                "“{field}” has years of two digits, and their century is not confirmed.",
                "Say up to which year they are 20xx.",
                field=field.title,
            )
        )
    return problems


def _word_problems(source: FieldSource, field: TargetField) -> list[Refused]:
    problems: list[Refused] = []
    if source.unlisted not in {REFUSE, KEEP}:
        problems.append(
            Refused(
                "“{unlisted}” is no rule for words that are not listed.",
                "Say refuse or keep.",
                unlisted=source.unlisted,
            )
        )
    if not field.kind.is_word:
        return problems
    ours = {word.word for word in field.our_words}
    used = [word for _theirs, word in source.words if word]
    constant = [source.constant] if source.constant and field.kind is not FieldKind.WORDS else []
    problems += [
        Refused(
            "“{word}” is none of our words for “{field}”.",
            "They are: {words}.",
            word=word,
            field=field.title,
            words=", ".join(sorted(ours)),
        )
        for word in dict.fromkeys([*used, *constant])
        if word not in ours
    ]
    return problems


def _no_column(column: str, layout: Layout) -> Refused:
    return Refused(
        "There is no column “{column}”.",
        "Its columns are: {columns}.",
        where=layout.file,
        column=column,
        columns=", ".join(layout.columns[:60]),
    )
