"""A letter composed of a template and values: words in blocks. A value is data, wherever it comes from."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from hashlib import sha256

from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.findings.letterhead import Letterhead
from gen63_desktop.domain.letters.asking import asks_for
from gen63_desktop.domain.letters.fields import Field
from gen63_desktop.domain.letters.filling import AllegationLine
from gen63_desktop.domain.letters.kinds import Language
from gen63_desktop.domain.letters.templates import (
    BlockKind,
    Piece,
    Template,
    TemplateBlock,
    blocks,
    subject_pieces,
)  # fmt: skip

LONGEST_VALUE = 20_000
_RIGHT_TO_LEFT = frozenset({"R", "AL", "AN", "RLE", "RLO", "RLI"})
_MAY_BE_EMPTY = frozenset({Field.OWN_WORDS})
Values = Mapping[Field, str]


@dataclass(frozen=True, slots=True)
class Block:
    """A block of a letter: plain words; a line break in them is a line break."""

    kind: BlockKind
    text: str
    basis: str = ""
    """A further line of an allegation: what it is said to rest on."""
    ended: str = ""
    """Its finding, in bold, and after it what that says."""
    meaning: str = ""


@dataclass(frozen=True, slots=True)
class LetterPaper:
    """All that stands on a letter's pages. A draft has no number."""

    number: str
    language: Language
    letterhead: Letterhead
    office: str
    date: str
    to: tuple[str, ...]
    subject: str
    blocks: tuple[Block, ...]
    at: datetime
    draft: bool = False
    fictional: bool = False

    def digest(self) -> str:
        """What tells two letters apart that say something else; number, date and marking are left out."""
        said = (self.language, self.to, self.subject, self.blocks, self.office, self.letterhead)
        return sha256(repr(said).encode("utf-8", "surrogatepass")).hexdigest()


def subject_of(template: Template, values: Values) -> str:
    """The line on what the letter is about."""
    return " ".join(_said(subject_pieces(template.subject), values).split())


def composed(
    template: Template, rights: Template | None, values: Values, lines: Sequence[AllegationLine]
) -> tuple[Block, ...]:
    """The letter's blocks, once nothing is missing."""
    out: list[Block] = []
    for block in blocks(template.body):
        if block.alone is Field.RIGHTS and rights is not None:
            out += [_plain(one, values) for one in blocks(rights.body)]
        elif block.alone is not None and block.alone.facts.block:
            out += _field_blocks(block.alone, values, lines)
        else:
            out.append(_plain(block, values))
    return tuple(out)


def missing(
    template: Template, rights: Template | None, values: Values, lines: Sequence[AllegationLine]
) -> tuple[Field, ...]:
    """The fields that the texts name and nothing fills, in the order of the list."""
    wanted = named_in(template) | (named_in(rights) if rights is not None else set())
    return tuple(field for field in Field if field in wanted and not _has(field, values, lines))


def named_in(template: Template) -> set[Field]:
    """The fields that a text names."""
    pieces: list[Piece] = [piece for block in blocks(template.body) for piece in block.pieces]
    pieces += subject_pieces(template.subject)
    return {piece for piece in pieces if isinstance(piece, Field)}


def check_words(
    values: Values, lines: Sequence[AllegationLine], to: Sequence[str], typed: Sequence[Field]
) -> None:
    """Refuse what no letter may hold: a question that is never asked, a script that would be drawn wrong."""
    problems: list[Refused] = []
    told = [("address", "\n".join(to)), *((field.value, text) for field, text in values.items())]
    told += [(f"allegation {line.id}", line.words) for line in lines]
    for where, text in told:
        if any(unicodedata.bidirectional(each) in _RIGHT_TO_LEFT for each in text):
            problems.append(
                Refused(
                    "Here stand words that are written from right to left, which this program would draw wrong.",
                    "Write them in Latin letters, or have the letter written elsewhere and note it on the case.",
                    where=where,
                )
            )
        if len(text) > LONGEST_VALUE:
            problems.append(Refused("This is too long for a letter.", "Shorten it.", where=where))
    for field in typed:
        problems += [
            RuleBroken(
                "C4",
                "The letter asks for what is never asked for: “{words}”.",
                "Take the question out. A person may say it; nobody is asked.",
                where=field.value,
                words=words,
            )
            for words in asks_for(values.get(field, ""), strictly=False)
        ]
    if problems:
        raise Problems(problems)


def _has(field: Field, values: Values, lines: Sequence[AllegationLine]) -> bool:
    if field in {Field.ALLEGATIONS, Field.FINDINGS} and lines:
        return all(line.words for line in lines)
    return field in _MAY_BE_EMPTY or field is Field.RIGHTS or bool(values.get(field, "").strip())


def _plain(block: TemplateBlock, values: Values) -> Block:
    return Block(block.kind, _said(block.pieces, values))


def _said(pieces: Sequence[Piece], values: Values) -> str:
    return "".join(values.get(piece, "") if isinstance(piece, Field) else piece for piece in pieces)


def _field_blocks(field: Field, values: Values, lines: Sequence[AllegationLine]) -> list[Block]:
    if field in {Field.ALLEGATIONS, Field.FINDINGS} and lines:
        plain = [Block(BlockKind.NUMBERED, line.words, line.basis) for line in lines]
        if field is Field.ALLEGATIONS:
            return plain
        return [
            replace(block, ended=line.ended, meaning=line.meaning)
            for block, line in zip(plain, lines, strict=True)
        ]
    text = values.get(field, "").strip()
    if field is Field.INFORMATION_NEEDED:
        each = [line.strip().removeprefix("- ").strip() for line in text.splitlines() if line.strip()]
        return [Block(BlockKind.ITEM, one) for one in each]
    return [Block(BlockKind.PARAGRAPH, part) for part in paragraphs(text)]


def paragraphs(text: str) -> list[str]:
    """What a person typed, parted at blank lines; nothing in it is a field, a heading or a list."""
    out: list[list[str]] = [[]]
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        if line.strip():
            out[-1].append(line.strip())
        elif out[-1]:
            out.append([])
    return ["\n".join(part) for part in out if part]
