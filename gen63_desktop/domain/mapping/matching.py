"""Which column is which field: by title, checked against the values under it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gen63_desktop.domain.mapping.date_proposal import propose_formats
from gen63_desktop.domain.mapping.source import Layout, SourceRow
from gen63_desktop.domain.mapping.target import FieldKind, TargetField
from gen63_desktop.domain.mapping.words import spoken

_TOO_GENERAL = frozenset(
    [
        "id",
        "date",
        "at",
        "time",
        "name",
        "number",
        "code",
        "type",
        "status",
        "source",
        "title",
        "text",
        "line",
        "last",
        "first",
        "end",
        "open",
        "received",
        "created",
        "result",
        "results",
        "group",
        "class",
        "module",
        "place",
        "summary",
        "record",
        "user",
        "case",
    ]
)
"""Words that mark a field only where they are the whole title."""
_VAGUE = frozenset(
    ["id", "date", "at", "time", "name", "number", "code", "type", "end", "start", "status", "first", "last"]
)
"""Words that, even together, mark a field only where they are the whole title (end date)."""
_ONLY_VOLUNTEERED = (
    "sexual orientation",
    "gender identity",
    "immigration",
    "citizen",
    "pronoun",
    "transgender",
)
"""C4: a column of these is never proposed for what is known of a person; alleged bases are another matter."""
_OF_PERSONS = "person"
SAMPLED = 200


@dataclass(frozen=True, slots=True)
class Match:
    """A column proposed for a field; the higher the score, the surer."""

    field: TargetField
    index: int
    title: str
    score: float


def best_matches(
    fields: Sequence[TargetField], layout: Layout, rows: Sequence[SourceRow]
) -> tuple[Match, ...]:
    """Each field at most one column and each column at most one field, the surest first."""
    found = [
        Match(field, index, title, score)
        for field in fields
        for index, title in enumerate(layout.columns)
        if (score := _score(field, title)) > 0 and _values_fit(field, index, rows)
    ]
    order = {field.name: at for at, field in enumerate(fields)}
    found.sort(key=lambda match: (-match.score, order[match.field.name], match.index))
    taken_fields: set[str] = set()
    taken_columns: set[int] = set()
    matches: list[Match] = []
    for match in found:
        if match.field.name in taken_fields or match.index in taken_columns:
            continue
        taken_fields.add(match.field.name)
        taken_columns.add(match.index)
        matches.append(match)
    matches.sort(key=lambda match: order[match.field.name])
    return tuple(matches)


def match_strength(fields: Sequence[TargetField], layout: Layout, rows: Sequence[SourceRow]) -> float:
    """How well the file as a whole serves these fields."""
    return sum(match.score for match in best_matches(fields, layout, rows))


def _score(field: TargetField, title: str) -> float:
    """100 for the likeliest title of the field, less for later ones, less for titles that only hold one."""
    plain = spoken(title)
    words = plain.split()
    if not words or (field.part == _OF_PERSONS and any(mark in plain for mark in _ONLY_VOLUNTEERED)):
        return 0.0
    best = 0.0
    for place, synonym in enumerate(field.synonyms):
        wanted = synonym.split()
        if wanted == words:
            best = max(best, 100.0 - place)
        elif sorted(wanted) == sorted(words):
            best = max(best, 95.0 - place)
        elif set(wanted) < set(words) and not _says_too_little(wanted):
            best = max(best, 50.0 + 10 * len(wanted) - 3 * (len(words) - len(wanted)) - 0.1 * place)
    return best


def _says_too_little(wanted: list[str]) -> bool:
    return set(wanted) <= _VAGUE or (len(wanted) == 1 and wanted[0] in _TOO_GENERAL)


def _values_fit(field: TargetField, index: int, rows: Sequence[SourceRow]) -> bool:
    """Whether the values can be the field's at all; an empty column fits any."""
    if not field.kind.is_date and field.kind not in {FieldKind.WHOLE_NUMBER, FieldKind.DECIMAL}:
        return True
    step = max(1, len(rows) // SAMPLED)
    values = [row.values[index] for row in rows[::step] if row.values[index].strip()]
    if not values:
        return True
    if field.kind.is_date:
        return propose_formats(values).looks_like_dates
    figures = sum(
        1 for value in values if value.strip().lstrip("+-").replace(",", "").replace(".", "").isdigit()
    )
    return figures >= 0.6 * len(values)
