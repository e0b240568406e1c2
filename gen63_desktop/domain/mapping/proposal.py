"""Proposes a mapping from titles and sample rows; whatever is not certain becomes a question."""

from __future__ import annotations

import itertools
from collections.abc import Mapping as Dictionary
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from gen63_desktop.domain.mapping.date_proposal import DateProposal, propose_formats
from gen63_desktop.domain.mapping.dates import describe_format
from gen63_desktop.domain.mapping.file_roles import propose_files
from gen63_desktop.domain.mapping.mapping import FieldSource, FileSource, Mapping
from gen63_desktop.domain.mapping.matching import Match, best_matches
from gen63_desktop.domain.mapping.source import Layout, SourceRow
from gen63_desktop.domain.mapping.target import FieldKind, Target, TargetField
from gen63_desktop.domain.mapping.words import propose_words, spoken, unmapped_words
from gen63_desktop.domain.remarks import Remark, remark

ISO_DAY = "%Y-%m-%d"
SEPARATORS = (";", "|", ",", "/")


class QuestionKind(StrEnum):
    """What a person must decide before the import."""

    DATE_FORMAT = "date format"
    CENTURY = "century"
    COLUMN = "column"
    WORDS = "words"


@dataclass(frozen=True, slots=True)
class Question:
    """Something that the files do not settle. ``choices`` are answers to choose from, where there are any."""

    field: str
    kind: QuestionKind
    text: Remark
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Proposal:
    """A mapping to start from. With questions open it is not ready: ``mapping.check`` refuses what is missing."""

    mapping: Mapping
    questions: tuple[Question, ...]
    dates: tuple[tuple[str, DateProposal], ...] = ()
    """What was found about the dates of each date field."""


Sample = tuple[Layout, Sequence[SourceRow]]


def propose(target: Target, samples: Dictionary[str, Sample], today: date) -> Proposal:
    """Guess by titles, confirm by values. ``samples``: for each file (by any name) its layout and first rows."""
    files = propose_files(target, samples)
    sources: list[FieldSource] = []
    questions: list[Question] = []
    dates: list[tuple[str, DateProposal]] = []
    empty: set[str] = set()
    for file, name in files:
        layout, rows = samples[name]
        for match in best_matches(_fields_of(target, file, len(files)), layout, rows):
            values = [row.values[match.index] for row in rows]
            source, asked, found = _propose_field(match, file, values)
            sources.append(source)
            questions += asked
            if found is not None:
                dates.append((match.field.name, found))
            if found is not None and not any(value.strip() for value in values):
                empty.add(source.field)
    sources = _read_like_others(sources, empty)
    mapped = {source.field for source in sources}
    for field in target.fields:
        if field.name in mapped:
            continue
        constant = _from_preamble(field, samples)
        if constant:
            sources.append(FieldSource(field.name, constant=constant))
        elif field.required:
            questions.append(_no_column(field, samples))
    if any(found.two_digit_years for _field, found in dates):
        questions.append(_century(today))
    mapping = Mapping(target.name, tuple(sources), tuple(file for file, _name in files))
    return Proposal(mapping, tuple(questions), tuple(dates))


def _read_like_others(sources: list[FieldSource], empty: set[str]) -> list[FieldSource]:
    """A date column without a value so far is read as the other date columns of its file are, else as ISO days."""
    formats: dict[str, tuple[str, ...]] = {}
    for source in sources:
        if source.date_formats and source.field not in empty:
            formats.setdefault(source.file, source.date_formats)
    return [
        replace(source, date_formats=formats.get(source.file, (ISO_DAY,)))
        if source.field in empty
        else source
        for source in sources
    ]


def _fields_of(target: Target, file: FileSource, files: int) -> tuple[TargetField, ...]:
    """With one file, all fields; with several, the main file gives those of every part that has no file."""
    if files == 1:
        return target.fields
    return tuple(field for field in target.fields if field.part == file.part)


def _propose_field(
    match: Match, file: FileSource, values: list[str]
) -> tuple[FieldSource, list[Question], DateProposal | None]:
    field = match.field
    source = FieldSource(field.name, (match.title,), file.alias)
    if field.kind.is_date:
        found = propose_formats(values)
        source = FieldSource(field.name, (match.title,), file.alias, date_formats=found.formats)
        return source, _date_questions(field, found), found
    if field.kind.is_word:
        return (*_word_source(field, match.title, file.alias, values), None)
    return source, [], None


def _date_questions(field: TargetField, found: DateProposal) -> list[Question]:
    return [
        Question(
            field.name,
            QuestionKind.DATE_FORMAT,
            remark(
                "{field}: “{value}” could be {first} or {second}. Which is it?",
                field=field.title,
                value=found.doubtful,
                first=describe_format(pair[0]),
                second=describe_format(pair[1]),
            ),
            pair,
        )
        for pair in found.choices
    ]


def _word_source(
    field: TargetField, title: str, alias: str, values: list[str]
) -> tuple[FieldSource, list[Question]]:
    separator = _separator(field, values) if field.kind is FieldKind.WORDS else ""
    words = [part for value in values for part in (value.split(separator) if separator else [value])]
    pairs = propose_words(field, words)
    source = FieldSource(field.name, (title,), alias, words=pairs, separator=separator)
    unknown = unmapped_words(field, pairs, words)
    if not unknown:
        return source, []
    question = Question(
        field.name,
        QuestionKind.WORDS,
        remark(
            "{field}: {count} of their words have none of ours yet: {words}.",
            field=field.title,
            count=len(unknown),
            words=", ".join(f"“{word[:60]}”" for word in unknown[:12]),
        ),
        unknown,
    )
    return source, [question]


def _separator(field: TargetField, values: list[str]) -> str:
    """The mark that divides cells into the most words of ours; none where whole cells fit as well."""
    filled = [value for value in values if value.strip()][:200]
    whole = len(propose_words(field, filled))

    def known(mark: str) -> int:
        return len(propose_words(field, [part for value in filled for part in value.split(mark)]))

    best = max(SEPARATORS, key=known)
    return best if known(best) > whole else ""


def _from_preamble(field: TargetField, samples: Dictionary[str, Sample]) -> str:
    """A value that stands above the header beside a title of the field: ``Module ID= | Bias training``."""
    if field.kind is not FieldKind.TEXT or not field.required:
        return ""
    titles = {spoken(synonym) for synonym in field.synonyms}
    for layout, _rows in samples.values():
        for line in layout.preamble:
            for label, value in itertools.pairwise(line):
                if spoken(label) in titles and value.strip():
                    return " ".join(value.split())
    return ""


def _no_column(field: TargetField, samples: Dictionary[str, Sample]) -> Question:
    layout = next(iter(samples.values()))[0]
    return Question(
        field.name,
        QuestionKind.COLUMN,
        remark("Which column holds “{field}”?", field=field.title),
        layout.columns,
    )


def _century(today: date) -> Question:
    return Question(
        "",
        QuestionKind.CENTURY,
        remark(
            "Years are written with two digits. Are those up to {year:02} in this century, and later ones in the "
            "century before?",
            year=today.year % 100,
        ),
        (str(today.year % 100),),
    )
