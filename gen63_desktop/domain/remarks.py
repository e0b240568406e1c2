"""A remark about data: a sentence kept as a template with named values, so that it can be translated."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Self

Fact = str | int | date


@dataclass(frozen=True, slots=True)
class Remark:
    """One sentence. ``text`` is the template (``{cells} cells …``), ``values`` fill it."""

    text: str
    values: tuple[tuple[str, Fact], ...] = ()

    def sentence(self) -> str:
        """The filled sentence in English."""
        return self.text.format(**dict(self.values))

    def __str__(self) -> str:
        return self.sentence()

    def words(self) -> Worded:
        """The sentence as words that a window says in its language, to stand in others."""
        return Worded(self.sentence(), self)


def remark(text: str, /, **values: Fact) -> Remark:
    """Make a remark: ``remark("{rows} rows were empty.", rows=3)``."""
    return Remark(text, tuple(values.items()))


def english(said: Remark | str) -> str:
    """A remark's sentence; words of people as they are."""
    return said.sentence() if isinstance(said, Remark) else said


class Worded(str):
    """English words that remember how they were made: a window says them in its language, a report prints them."""

    __slots__ = ("remark",)
    remark: Remark

    def __new__(cls, text: str, remark: Remark) -> Self:
        """The English words, and the template with the values that they were made of."""
        made = super().__new__(cls, text)
        made.remark = remark
        return made

    def __getnewargs__(self) -> tuple[str, Remark]:  # type: ignore[override]  # for copies: of str itself, text alone
        """What a copy is made of."""
        return str(self), self.remark


def worded(text: str, /, **values: Fact) -> Worded:
    """Words of the program: ``worded("{part} of {whole}", part=3, whole=number(12_000))``; values may be such words."""
    made = Remark(text, tuple(values.items()))
    return Worded(made.sentence() if values else text, made)


def written(english: str, template: str, **values: Fact) -> Worded:
    """Words whose English is not their template with its values, as a date or a word of a list."""
    return Worded(english, Remark(template, tuple(values.items())))


def ours(word: str) -> Worded:
    """A word of a list of the program's, as it stands at the head of a line."""
    return written(word, "{kind}", kind=word)


def capital(text: str) -> str:
    """The text with a capital at its beginning."""
    raised = text[:1].upper() + text[1:]
    return Worded(raised, Remark(CAPITAL, (("text", text),))) if isinstance(text, Worded) else raised


def together(*sentences: str, by: str = " ") -> str:
    """Sentences one after the other, those that say nothing left out."""
    there = [one for one in sentences if one]
    if len(there) < 2:
        return there[0] if there else ""
    first, rest = there[0], together(*there[1:], by=by)
    return Worded(f"{first}{by}{rest}", Remark(f"{{first}}{by}{{rest}}", (("first", first), ("rest", rest))))


CAPITAL = "{text:capital}"
"""The template of words that get a capital at their beginning, in whatever language they are said."""
