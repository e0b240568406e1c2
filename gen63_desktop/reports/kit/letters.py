"""The parts of a letter: date and references, whom it goes to, its subject, how it begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import KeepTogether, Spacer

from gen63_desktop.reports.kit import styles
from gen63_desktop.reports.kit.people_text import Markup, PeopleText, bold, joined
from gen63_desktop.reports.kit.redaction import Words, markup, paragraphs
from gen63_desktop.reports.kit.signatures import Signer, signature
from gen63_desktop.reports.kit.wording import ENGLISH
from gen63_desktop.reports.tagging.text import Para

_LINE = Markup("<br/>")


def address(people: PeopleText, lines: Sequence[str]) -> list[Any]:
    """The lines of an address, where the window of an envelope shows them; empty lines are left out."""
    shown = [people.markup(line) for line in lines if line.strip()]
    return [Para(_LINE.join(shown), _close()), Spacer(1, 10)] if shown else []


def references(people: PeopleText, pairs: Sequence[tuple[str, str]]) -> list[Any]:
    """Date, case number and the like, each on a line of its own: "Date: Nov 18, 2026"."""
    shown = [
        joined(people.markup(f"{label}:"), bold(people.markup(value))) for label, value in pairs if value
    ]
    return [Para(_LINE.join(shown), _close()), Spacer(1, 10)] if shown else []


def subject(people: PeopleText, text: str) -> Any:
    """What the letter is about; its one heading of level 1."""
    style = styles.style("subsection").clone("letter subject", fontSize=12.5, leading=16, spaceAfter=10)
    return Para(people.markup(text), style, tag="H1")


def body(people: PeopleText, text: Words) -> list[Any]:
    """The paragraphs of a text that was typed: an empty line begins a new one, a line stays a line."""
    blocks = paragraphs(text)
    return [Para(markup(people, block, ENGLISH), styles.style("letter")) for block in blocks]


def closing(people: PeopleText, words: str, signer: Signer, below: Sequence[str] = ()) -> list[Any]:
    """The last line with room for a signature, who signs, and small lines below (enclosures, copies to)."""
    end = [Para(people.markup(words), styles.style("letter")), *signature(people, signer)]
    shown = [people.markup(line) for line in below if line.strip()]
    return [KeepTogether(end), *([Para(_LINE.join(shown), styles.style("small"))] if shown else [])]


def _close() -> Any:
    return styles.style("letter").clone("letter lines", spaceAfter=0)
