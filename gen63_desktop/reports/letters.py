"""A letter on paper: letterhead, addressee, subject, its blocks, in the language it is written in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from reportlab.platypus import KeepTogether, Spacer

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.letterhead import Letterhead
from gen63_desktop.domain.letters import words
from gen63_desktop.domain.letters.composing import Block, LetterPaper
from gen63_desktop.domain.letters.templates import BlockKind
from gen63_desktop.reports.kit import letters as kit
from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.paper import about_letter, letter
from gen63_desktop.reports.kit.people_text import Markup, PeopleText, bold, joined
from gen63_desktop.reports.tagging.text import Para, bullet_list

_PEN = 26.0
"""Room for a signature."""

_LONG_ITEM = 1_200
_LEADING, _AFTER = 14.5, 8.0


def draw(paper: LetterPaper) -> bytes:
    """The letter as PDF/UA-1 and PDF/A-2a; the same letter gives the same bytes."""
    composer = Composer(paper.language.code, left_to_right_only=True)
    people, said = composer.people, words.PAGE[paper.language]
    composer.words = replace(composer.words, draft=said.draft)  # a letter is sent, not issued
    title = f"{paper.subject} ({said.fictional})" if paper.fictional else paper.subject
    about = about_letter(composer, title, paper.office, paper.number or said.draft, paper.at)
    story: list[Any] = [*kit.address(people, paper.to), _words(people, paper.date)]
    story.append(kit.subject(people, f"{said.subject} {paper.subject}"))
    story += _blocks(composer, paper.blocks)
    footer = "  ·  ".join(part for part in (paper.number or said.draft, paper.date) if part)
    return letter(
        composer,
        story,
        about=about,
        head=paper.letterhead if not paper.letterhead.is_blank else Letterhead(agency=paper.office),
        office=paper.office,
        footer=footer,
        marking=said.marking,
        fictional=paper.fictional,
        draft=paper.draft,
    )


def not_drawn(paper: LetterPaper) -> list[Refused]:
    """What the typefaces lack: a letter shows no person a code in place of a character."""
    people = PeopleText()
    for text in _texts(paper):
        people.plain(text)
    return [
        Refused(
            "The typeface of letters lacks {character}.",
            "Write it in other words, a name in Latin letters.",
            character=named,
        )
        for named in people.named
    ]


def _texts(paper: LetterPaper) -> Iterator[str]:
    yield from (paper.office, paper.subject, *paper.to)
    for block in paper.blocks:
        yield from (block.text, block.basis, block.ended, block.meaning)


def _blocks(composer: Composer, blocks: tuple[Block, ...]) -> list[Any]:
    out: list[Any] = []
    at = 0
    while at < len(blocks):
        kind = blocks[at].kind
        run = at + 1
        if kind in {BlockKind.ITEM, BlockKind.NUMBERED}:
            while run < len(blocks) and blocks[run].kind is kind:
                run += 1
        if kind is BlockKind.SIGNATURE and out:
            pen = _signature(composer, blocks[at])
            before = out[-2:] if len(out) > 1 and isinstance(out[-2], Para) else out[-1:]
            del out[-len(before) :]
            out.append(KeepTogether([*before, *pen]))  # a signature never stands alone on a page
        else:
            out += _drawn(composer, blocks[at:run])
        at = run
    return out


def _drawn(composer: Composer, run: tuple[Block, ...]) -> list[Any]:
    people, kind = composer.people, run[0].kind
    if kind is BlockKind.HEADING:
        return [Para(people.markup(run[0].text), styles.style("subsection"), tag="H2")]
    if kind is BlockKind.ITEM:
        return _listed([people.markup(one.text) for one in run], _item(), numbered=False)
    if kind is BlockKind.NUMBERED:
        return _listed([_allegation(people, one) for one in run], _point(), numbered=True)
    return [_words(people, run[0].text)]


def _allegation(people: PeopleText, block: Block) -> Markup:
    """Its words, its basis below, and its finding in bold below that."""
    ended = joined(
        bold(people.markup(block.ended)) if block.ended else Markup(""), people.markup(block.meaning)
    )
    return Markup(
        "<br/>".join(part for part in (people.markup(block.text), people.markup(block.basis), ended) if part)
    )


def _listed(items: list[Markup], style: Any, *, numbered: bool) -> list[Any]:
    """A list whose items are not torn apart, and after which the text begins at its usual distance."""
    if numbered:
        made = bullet_list(items, style, bullet=lambda at: f"{at + 1}.", numbering="Decimal")
    else:
        made = bullet_list(items, style)
    made[-1].style = style.clone("last of a list", spaceAfter=_AFTER)
    return [
        each if len(text) > _LONG_ITEM else KeepTogether([each])
        for each, text in zip(made, items, strict=True)
    ]


def _signature(composer: Composer, block: Block) -> list[Any]:
    return [Spacer(1, _PEN), _words(composer.people, block.text)]


def _words(people: PeopleText, text: str) -> Any:
    style = styles.style("letter").clone("words of a letter", leading=_LEADING, spaceAfter=_AFTER)
    return Para(people.markup(text), style)


def _item() -> Any:
    return styles.style("item").clone("letter item", fontSize=10.5, leading=_LEADING, spaceAfter=4)


def _point() -> Any:
    return styles.style("point").clone(
        "letter point", fontSize=10.5, leading=_LEADING, spaceAfter=5, bulletFontSize=10.5
    )
