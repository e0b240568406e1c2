"""Text with parts taken out: a visible mark stands where they were, and the parts are not in the file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gen63_desktop.reports.kit.people_text import Markup, PeopleText, with_plain_line_ends
from gen63_desktop.reports.kit.wording import Wording

_BOX = "#E1E4EA"


@dataclass(frozen=True, slots=True)
class Redacted:
    """A part that was taken out. ``what`` says in a word or two what it was ("identity"), never the part."""

    what: str


Words = str | Sequence[str | Redacted]
"""A text from people, or its pieces with the marks of what was taken out."""


def mark(people: PeopleText, what: str, words: Wording) -> Markup:
    """The mark of a redaction, [redacted: identity] in a box; seen and heard by the same words."""
    said = words.redacted.format(what=what)
    return Markup(f'<span backColor="{_BOX}">{people.markup(f"[{said}]")}</span>')


def markup(people: PeopleText, text: Words, words: Wording) -> Markup:
    """Text and marks in their order."""
    pieces = [text] if isinstance(text, str) else text
    return Markup(
        "".join(
            mark(people, piece.what, words) if isinstance(piece, Redacted) else people.markup(piece)
            for piece in pieces
        )
    )


def paragraphs(text: Words) -> list[list[str | Redacted]]:
    """The text cut at its empty lines; a single end of line stays within its paragraph."""
    out: list[list[str | Redacted]] = [[]]
    for piece in [text] if isinstance(text, str) else text:
        if isinstance(piece, Redacted):
            out[-1].append(piece)
            continue
        first, *rest = _blocks(piece)
        out[-1].append(first)
        out.extend([[block] for block in rest])
    return [kept for kept in map(_without_blanks, out) if kept]


def _blocks(text: str) -> list[str]:
    blocks: list[list[str]] = [[]]
    for line in with_plain_line_ends(text).split("\n"):
        blocks[-1].append(line)
        if not line.strip():
            blocks.append([])
    return ["\n".join(lines) for lines in blocks]


def _without_blanks(pieces: list[str | Redacted]) -> list[str | Redacted]:
    """Without the ends of lines that only parted it from its neighbours."""
    kept = [piece for piece in pieces if isinstance(piece, Redacted) or piece]
    if kept and isinstance(kept[0], str):
        kept[0] = kept[0].lstrip("\n")
    if kept and isinstance(kept[-1], str):
        kept[-1] = kept[-1].rstrip()
    return [piece for piece in kept if isinstance(piece, Redacted) or piece]
