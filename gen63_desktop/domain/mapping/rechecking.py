"""Whether a remembered mapping still fits: what a new file of the same layout leaves open."""

from __future__ import annotations

from collections.abc import Mapping as Dictionary
from collections.abc import Sequence

from gen63_desktop.domain.mapping.date_proposal import twin_of
from gen63_desktop.domain.mapping.dates import Moment, describe_format, has_two_digit_year, read_moment
from gen63_desktop.domain.mapping.mapping import REFUSE, FieldSource, Mapping, column_index
from gen63_desktop.domain.mapping.proposal import Question, QuestionKind
from gen63_desktop.domain.mapping.source import Layout, SourceRow
from gen63_desktop.domain.mapping.target import Target, TargetField
from gen63_desktop.domain.mapping.words import unmapped_words
from gen63_desktop.domain.remarks import remark

Sample = tuple[Layout, Sequence[SourceRow]]


def questions_of(mapping: Mapping, target: Target, samples: Dictionary[str, Sample]) -> tuple[Question, ...]:
    """Questions that the first rows of the files (by alias) put to the mapping; none where it fits.

    A system that was set to another country writes days the other way round under the same titles: half of
    them would be read as another day, and only the other half would be refused.
    """
    asked: list[Question] = []
    for source in mapping.fields:
        if not source.columns or source.file not in samples:
            continue
        field = target.field(source.field)
        values = _values(source, samples[source.file])
        if field.kind.is_date:
            asked += _date_questions(mapping, source, field, values)
        elif field.kind.is_word and source.unlisted == REFUSE:
            asked += _word_questions(source, field, values)
    return tuple(asked)


def _values(source: FieldSource, sample: Sample) -> list[str]:
    layout, rows = sample
    indexes = [at for column in source.columns if (at := column_index(layout, column)) is not None]
    joined = (source.join.join(cell for at in indexes if (cell := row.values[at].strip())) for row in rows)
    return list(dict.fromkeys(filter(None, joined)))


def _date_questions(
    mapping: Mapping, source: FieldSource, field: TargetField, values: list[str]
) -> list[Question]:
    unread = [v for v in values if not _reads(v, source.date_formats, mapping.two_digit_pivot)]
    asked: list[Question] = []
    for wanted in source.date_formats:
        twin = twin_of(wanted)
        pivot = mapping.two_digit_pivot if has_two_digit_year(wanted) else None
        doubtful = next((v for v in unread if twin != wanted and _reads(v, (twin,), pivot)), "")
        if doubtful:
            text = remark(
                "{field}: the mapping reads days as {format}, but “{value}” does not fit. Is this file "
                "written as {other}?",
                field=field.title,
                format=describe_format(wanted),
                value=doubtful,
                other=describe_format(twin),
            )
            asked.append(Question(field.name, QuestionKind.DATE_FORMAT, text, (wanted, twin)))
    return asked


def _reads(value: str, formats: tuple[str, ...], pivot: int | None) -> bool:
    return isinstance(read_moment(value, formats, pivot), Moment)


def _word_questions(source: FieldSource, field: TargetField, values: list[str]) -> list[Question]:
    mark = source.separator
    words = [part for value in values for part in (value.split(mark) if mark else [value])]
    unknown = unmapped_words(field, source.words, words)
    if not unknown:
        return []
    text = remark(
        "{field}: {count} of their words have none of ours yet: {words}.",
        field=field.title,
        count=len(unknown),
        words=", ".join(f"“{word[:60]}”" for word in unknown[:12]),
    )
    return [Question(field.name, QuestionKind.WORDS, text, unknown)]
