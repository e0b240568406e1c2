"""Templates: read into blocks once, checked when they are saved; what is filled in later is data, never read again.

A blank line parts paragraphs; a paragraph that begins with "# " is a heading, lines that begin with "- " are
items of a list. A field is its name between braces.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.letters.asking import asks_for
from gen63_desktop.domain.letters.fields import COMPULSORY, Field
from gen63_desktop.domain.letters.kinds import Language, TemplateName

LONGEST = 12_000
"""Characters of a template."""
_TOKEN = re.compile(r"[{}]|[^{}]+")
_KNOWN = {field.value: field for field in Field}
Piece = str | Field
"""Words of the template, or a field."""


class BlockKind(StrEnum):
    """What a block of a letter is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    NUMBERED = "numbered item"
    SIGNATURE = "signature"
    """A paragraph that begins with the officer's name: room for a pen stands above it."""


@dataclass(frozen=True, slots=True)
class Template:
    """An edition of a text; ``shipped``: it is the one that came with the program. Never changed."""

    name: TemplateName
    language: Language
    edition: int
    subject: str
    body: str
    shipped: bool
    made_by: int | None
    made_at: datetime
    why: str = ""
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class TemplateBlock:
    """A block as the template has it."""

    kind: BlockKind
    pieces: tuple[Piece, ...]
    line: int

    @property
    def alone(self) -> Field | None:
        """The field that is the whole block."""
        only = self.pieces[0] if len(self.pieces) == 1 else None
        return only if isinstance(only, Field) else None


def check(template: Template) -> None:
    """Refuse a template that could not make a right letter; everything that is wrong together."""
    problems = [*_about_length(template)]
    if template.name is not TemplateName.RIGHTS:
        problems += _about_subject(template)
    read, found = _read(template.body, "body")
    problems += found
    problems += _about_fields(template.name, read)
    named = {piece for block in read for piece in block.pieces if isinstance(piece, Field)}
    problems += [
        Refused(
            "{field} is missing: {sentence}",
            "A text of this kind always says it. Put it back where it belongs.",
            where="body",
            field=f"{{{field.value}}}",
            sentence=field.facts.sentence,
        )
        for field in COMPULSORY[template.name]
        if field not in named
    ]
    problems += _about_questions(template)
    if problems:
        raise Problems(problems)


def blocks(body: str) -> tuple[TemplateBlock, ...]:
    """The blocks of a template that was checked."""
    read, problems = _read(body, "body")
    if problems:
        raise Problems(problems)
    return read


def subject_pieces(subject: str) -> tuple[Piece, ...]:
    """The line on what the letter is about."""
    pieces, problems = _pieces(" ".join(subject.split()), 1, "subject")
    if problems:
        raise Problems(problems)
    return pieces


def _about_length(template: Template) -> list[Refused]:
    if template.body.strip() and len(template.body) <= LONGEST:
        return []
    what = (
        "The text has {n} characters; {most} are the most." if template.body.strip() else "The text is empty."
    )
    return [
        Refused(what, "Shorten it, or put words into it.", where="body", n=len(template.body), most=LONGEST)
    ]


def _about_subject(template: Template) -> list[Refused]:
    if not template.subject.strip():
        return [Refused("The letter says not what it is about.", "Write it in one line.", where="subject")]
    pieces, problems = _pieces(" ".join(template.subject.split()), 1, "subject")
    for field in (piece for piece in pieces if isinstance(piece, Field)):
        if field.facts.block:
            problems.append(
                Refused(
                    "{field} is longer than a line.",
                    "Put it into the text.",
                    where="subject",
                    field=f"{{{field}}}",
                )
            )
        elif not field.facts.stands_in(template.name):
            problems.append(_elsewhere(field, 1, template.name, "subject"))
    return problems


def _about_fields(name: TemplateName, read: tuple[TemplateBlock, ...]) -> list[Refused]:
    problems: list[Refused] = []
    for block in read:
        for field in (piece for piece in block.pieces if isinstance(piece, Field)):
            if not field.facts.stands_in(name):
                problems.append(_elsewhere(field, block.line, name, "body"))
            elif field.facts.block and (block.alone is None or block.kind is not BlockKind.PARAGRAPH):
                problems.append(
                    Refused(
                        "Line {line}: {field} is a list or paragraphs of its own.",
                        "Let it stand alone, with a blank line before and after.",
                        where="body",
                        line=block.line,
                        field=f"{{{field}}}",
                    )
                )
    return problems


def _elsewhere(field: Field, line: int, name: TemplateName, where: str) -> Refused:
    return Refused(
        "Line {line}: {field} has no value in this text ({name}).",
        "Take it out.",
        where=where,
        line=line,
        field=f"{{{field}}}",
        name=name.value,
    )


def _about_questions(template: Template) -> list[Refused]:
    found = asks_for(f"{template.subject}\n{template.body}", strictly=True)
    return [
        RuleBroken(
            "C4",
            "The text asks for what is never asked for: “{words}”.",
            "Take the question out. A person may say it; nobody is asked.",
            where="body",
            words=words,
        )
        for words in found
    ]


def _read(body: str, where: str) -> tuple[tuple[TemplateBlock, ...], list[Refused]]:
    out: list[TemplateBlock] = []
    problems: list[Refused] = []
    lines = body.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    begun: list[str] = []
    start = 1

    def finish() -> None:
        text = "\n".join(begun).strip()
        if text:
            kind = BlockKind.HEADING if text.startswith("# ") else BlockKind.PARAGRAPH
            _take(out, problems, kind, text.removeprefix("# "), start, where)
        begun.clear()

    for number, line in enumerate(lines, 1):
        stripped = line.strip()
        if stripped.startswith("- "):
            finish()
            _take(out, problems, BlockKind.ITEM, stripped[2:].strip(), number, where)
        elif not stripped or stripped.startswith("# "):
            finish()
            if stripped:
                _take(out, problems, BlockKind.HEADING, stripped[2:].strip(), number, where)
        else:
            if not begun:
                start = number
            begun.append(stripped)
    finish()
    return tuple(out), problems


def _take(
    out: list[TemplateBlock], problems: list[Refused], kind: BlockKind, text: str, line: int, where: str
) -> None:
    pieces, found = _pieces(text, line, where)
    problems.extend(found)
    if kind is BlockKind.PARAGRAPH and pieces and pieces[0] is Field.OFFICER_NAME:
        kind = BlockKind.SIGNATURE
    out.append(TemplateBlock(kind, pieces, line))


def _pieces(text: str, line: int, where: str) -> tuple[tuple[Piece, ...], list[Refused]]:
    """Words and fields of a block; its problems name the line."""
    out: list[Piece] = []
    problems: list[Refused] = []
    opened: str | None = None
    for part in _TOKEN.findall(text):
        if part == "{":
            if opened is not None:
                problems.append(_unbalanced("{", line, where))
            opened = ""
        elif part == "}":
            if opened is None:
                problems.append(_unbalanced("}", line, where))
            elif opened.strip() in _KNOWN:
                out.append(_KNOWN[opened.strip()])
            else:
                problems.append(
                    Refused(
                        "Line {line}: “{field}” is no field.",
                        "Choose a field from the list.",
                        where=where,
                        line=line,
                        field=opened.strip(),
                    )
                )
            opened = None
        elif opened is not None:
            opened += part
        else:
            out.append(part)
        line += part.count("\n")
    if opened is not None:
        problems.append(_unbalanced("{", line, where))
    return tuple(out), problems


def _unbalanced(brace: str, line: int, where: str) -> Refused:
    return Refused(
        "Line {line}: a brace {brace} has no partner.",
        "A field stands between two braces; nothing else does.",
        where=where,
        line=line,
        brace=brace,
    )
