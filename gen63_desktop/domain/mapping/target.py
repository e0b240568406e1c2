"""What an import can fill: our fields, what they hold, and the titles that others give them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gen63_desktop.domain.errors import Refused


class FieldKind(StrEnum):
    """What a field of ours holds, and so how a cell becomes its value."""

    TEXT = "text"
    DAY = "day"
    TIME = "day and time"
    WORD = "one of our words"
    WORDS = "several of our words"
    WHOLE_NUMBER = "whole number"
    DECIMAL = "decimal number"
    YES_NO = "yes or no"

    @property
    def is_date(self) -> bool:
        """Whether its column needs a date format."""
        return self in {FieldKind.DAY, FieldKind.TIME}

    @property
    def is_word(self) -> bool:
        """Whether its column needs a map from their words to ours."""
        return self in {FieldKind.WORD, FieldKind.WORDS, FieldKind.YES_NO}


@dataclass(frozen=True, slots=True)
class OurWord:
    """A word of a closed list of ours, with the words that others use for it."""

    word: str
    synonyms: tuple[str, ...] = ()


YES_NO_WORDS = (
    OurWord("yes", ("y", "true", "t", "1", "x", "si", "sí")),
    OurWord("no", ("n", "false", "f", "0")),
)


@dataclass(frozen=True, slots=True)
class TargetField:
    """One field that a column can fill.

    ``synonyms`` are titles others give it, likeliest first; ``part`` is the record it belongs to, where one
    import makes several (a complaint, its allegations). A required field without value is a problem of the row.
    """

    name: str
    title: str
    kind: FieldKind = FieldKind.TEXT
    synonyms: tuple[str, ...] = ()
    part: str = ""
    required: bool = False
    may_be_future: bool = False
    words: tuple[OurWord, ...] = ()
    help: str = ""

    @property
    def our_words(self) -> tuple[OurWord, ...]:
        """The closed list that the column's words are mapped to."""
        return YES_NO_WORDS if self.kind is FieldKind.YES_NO else self.words


@dataclass(frozen=True, slots=True)
class Target:
    """One kind of import. The first of ``parts`` is what a row of the main file is."""

    name: str
    title: str
    fields: tuple[TargetField, ...]
    parts: tuple[str, ...] = ("",)

    def field(self, name: str) -> TargetField:
        """The field of that name; refused in words where there is none."""
        for field in self.fields:
            if field.name == name:
                return field
        raise Refused(
            "{target} have no field “{field}”.",
            "The fields are: {known}.",
            target=self.title,
            field=name,
            known=", ".join(field.name for field in self.fields),
        )
