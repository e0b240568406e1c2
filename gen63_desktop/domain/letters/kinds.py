"""The kinds of letter, the texts that are kept as templates, the languages and the ways of sending."""

from __future__ import annotations

import unicodedata
from enum import StrEnum


class LetterKind(StrEnum):
    """What a letter does."""

    ACKNOWLEDGEMENT = "acknowledgement"
    INFORMATION = "request for information"
    EXTENSION = "extension"
    REFERRAL = "referral"
    DISPOSITION = "disposition"
    APPEAL = "decision on an appeal"
    NOT_TAKEN = "appeal not taken up"

    @property
    def tells_rights(self) -> bool:
        """Whether it tells the rights to go elsewhere, in the office's text on them."""
        return self in {LetterKind.DISPOSITION, LetterKind.APPEAL, LetterKind.NOT_TAKEN}

    @property
    def only_to_those_concerned(self) -> bool:
        """Whether a witness never gets one: it tells what the case is about or how it ended."""
        return self is not LetterKind.INFORMATION


class TemplateName(StrEnum):
    """A text that the office keeps: one for each kind, and the rights that a decision tells."""

    ACKNOWLEDGEMENT = "acknowledgement"
    INFORMATION = "request for information"
    EXTENSION = "extension"
    REFERRAL = "referral"
    DISPOSITION = "disposition"
    APPEAL = "decision on an appeal"
    NOT_TAKEN = "appeal not taken up"
    RIGHTS = "rights to go elsewhere"


class Language(StrEnum):
    """A language that letters are written in."""

    ENGLISH = "English"
    SPANISH = "Spanish"

    @property
    def code(self) -> str:
        """The language as a file says it."""
        return {Language.ENGLISH: "en-US", Language.SPANISH: "es-US"}[self]


class Way(StrEnum):
    """How a letter goes out."""

    POST = "post"
    EMAIL = "e-mail"
    HAND = "in hand"


_SPOKEN = {
    Language.ENGLISH: {"english", "en", "eng", "ingles"},
    Language.SPANISH: {"spanish", "es", "spa", "espanol", "castellano"},
}


def language_of(recorded: str) -> Language | None:
    """The language of letters for someone whose language is recorded in these words; None: it is another."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", recorded) if not unicodedata.combining(c))
    words = plain.casefold().replace("-", " ").replace("(", " ").replace("/", " ").split()
    first = words[0].strip(".,;") if words else ""
    return next((language for language, names in _SPOKEN.items() if first in names), None)
