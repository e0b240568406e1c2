"""The only way for text into a report: cleaned, escaped, and without a character that no font has."""

from __future__ import annotations

import re
import unicodedata
from typing import NewType
from xml.sax.saxutils import escape

from gen63_desktop.charts import fonts
from gen63_desktop.domain.errors import Refused

Markup = NewType("Markup", str)
"""ReportLab markup that was made here or by our own templates; only this may become a paragraph."""

LONGEST_WORD = 1_000
"""Characters after which a word is broken: the time to lay out a line grows with its square."""

_LINES = re.compile(r"\r\n|[\r\n\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_DAY = re.compile(r"\b((?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)) (\d{1,2})(?:, (\d{4}))?\b")
_LONG = re.compile(rf"(\S{{{LONGEST_WORD}}})(?=\S)")
_RIGHT_TO_LEFT = frozenset({"R", "AL"})
_UNWRAPPED = re.compile(r'(<br/>|<link href="actual:[^"]*">[^<]*</link>)')


class PeopleText:
    """Makes text from people fit for the page, and remembers the characters it had to name instead.

    Words written from right to left would be drawn backwards: a substitute stands in their place, as in that of
    any character that no font has, so that one word of a narrative does not stop a finding. Where
    ``left_to_right_only``, as in a letter, they are refused; ``place`` says which part is being composed.
    """

    def __init__(self, *, left_to_right_only: bool = False) -> None:
        self._named: set[str] = set()
        self._left_to_right_only = left_to_right_only
        self.place = ""

    def markup(self, text: str) -> Markup:
        """Text as markup: nothing in it is a tag. A missing character stands as [U+1F600]."""
        out, run = [], []
        for character in self._fit(text):
            if self._missing(character):
                run.append(character)
                continue
            out.append(_substitutes(run))
            run = []
            out.append("<br/>" if character == "\n" else escape(character))
        out.append(_substitutes(run))
        return Markup(_DAY.sub(_unbroken, "".join(out)))

    def plain(self, text: str) -> str:
        """Text on one line for what is no paragraph: headers, bookmarks, labels in charts."""
        shown = (f"[U+{ord(each):04X}]" if self._missing(each) else each for each in self._fit(text))
        return " ".join("".join(shown).split())

    def is_plain(self, text: str) -> bool:
        """Whether the text is drawn as it is: one line, nothing in it to clean or to name."""
        return all(ord(each) in fonts.shared_characters() for each in text) and _clean(text) == text

    def shortened(self, text: str, most: int) -> Markup:
        """Text for a cell; of one that is too long the beginning, and how much more there is."""
        clean = _clean(text)
        if len(clean) <= most:
            return self.markup(clean)
        return self.markup(f"{clean[:most].rstrip()} … [{len(clean) - most:,} more characters in the record]")

    @property
    def named(self) -> tuple[str, ...]:
        """The characters that were named, each as [U+1F600] GRINNING FACE."""
        return tuple(
            f"[U+{ord(each):04X}] {unicodedata.name(each, 'a character without a name')}"
            for each in sorted(self._named)
        )

    def _fit(self, text: str) -> str:
        """The text, cleaned; where that is asked for, refused if words of it run from right to left."""
        clean = _clean(text)
        if clean.isascii() or not self._left_to_right_only:
            return clean
        found = next((word for word in clean.split() if not _RIGHT_TO_LEFT.isdisjoint(_directions(word))), "")
        if found:
            raise Refused(
                "The text “{start}” holds words written from right to left, the first of them “{word}”. The pages "
                "of this program cannot draw them yet.",
                "Give these words in Latin letters or in translation; the record may keep the original beside it.",
                where=self.place,
                start=_beginning(clean),
                word=found[:40],
            )
        return clean

    def _missing(self, character: str) -> bool:
        missing = character != "\n" and (
            ord(character) not in fonts.shared_characters()
            or unicodedata.bidirectional(character) in _RIGHT_TO_LEFT
        )
        if missing:
            self._named.add(character)
        return missing


def ours(text: str) -> Markup:
    """Words of our own templates, where they hold no markup."""
    return Markup(escape(text))


def bold(text: Markup) -> Markup:
    """The same in semibold."""
    return Markup(f"<b>{text}</b>")


def joined(*parts: Markup, by: str = " ") -> Markup:
    """Parts one after the other."""
    return Markup(escape(by).join(part for part in parts if part))


def in_language(text: Markup, lang: str) -> Markup:
    """The words marked as being in another language ("es"), so that they are read aloud in it."""
    pieces = _UNWRAPPED.split(text)  # a substitute is a mark of its own, and no mark stands in another
    return Markup(
        "".join(
            piece if at % 2 or not piece.strip() else f'<link href="lang:{escape(lang)}">{piece}</link>'
            for at, piece in enumerate(pieces)
        )
    )


def with_plain_line_ends(text: str) -> str:
    """The text with one sign for every kind of end of line."""
    return _LINES.sub("\n", text)


def _directions(word: str) -> set[str]:
    return {unicodedata.bidirectional(character) for character in word}


def _beginning(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 60 else words[:60].rstrip() + "…"


def _clean(text: str) -> str:
    """Composed, without controls, formatting signs and half characters; a long word is broken."""
    text = unicodedata.normalize("NFC", with_plain_line_ends(text).replace("\t", " "))
    kept = "".join(
        "\ufffd" if "\ud800" <= each <= "\udfff" else each
        for each in text
        if each == "\n" or unicodedata.category(each) not in {"Cc", "Cf"}
    )
    return _LONG.sub("\\1\n", kept)


def _unbroken(found: re.Match[str]) -> str:
    """A date stays on one line."""
    return found[0].replace(" ", "\u00a0")


def _substitutes(run: list[str]) -> str:
    """The names in brackets; a reader of the structure meets the characters themselves."""
    if not run:
        return ""
    if all(unicodedata.bidirectional(each) in _RIGHT_TO_LEFT for each in run):
        shown = "letter" if len(run) == 1 else "letters"
        shown = f"{len(run)} {shown} written from right to left"
    else:
        shown = " ".join(f"U+{ord(each):04X}" for each in run)
    real = "-".join(f"{ord(each):X}" for each in run)
    return f'<link href="actual:{real}">[{shown}]</link>'
