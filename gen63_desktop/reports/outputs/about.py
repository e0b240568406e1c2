"""What stands around the tables of every output: the first page, the rules, how to check the file."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.key_figures import KeyFigure
from gen63_desktop.reports.kit import front_page, paper
from gen63_desktop.reports.kit.composer import Composer
from gen63_desktop.reports.kit.people_text import Markup, bold, joined, ours


def first_page(
    heading: Heading,
    composer: Composer,
    title: str,
    subtitle: str,
    covers: str,
    said: str,
    figures: Sequence[KeyFigure],
) -> list[Any]:
    """Title, the sentence that a reader takes away, the key figures."""
    return [
        *paper.opening(heading, composer, title, subtitle, covers),
        composer.paragraph(bold(composer.people.markup(said)), "lead"),
        front_page.tiles(figures, composer),
    ]


def rules(heading: Heading, composer: Composer, texts: Sequence[tuple[str, str]]) -> list[Any]:
    """How things are counted, and how to check the file; the end of a report."""
    items: list[Markup] = [
        joined(bold(ours(f"{head}:")), composer.people.markup(text)) for head, text in texts
    ]
    return [
        composer.section("About this report"),
        composer.subsection("How things are counted"),
        *composer.bullets(items),
        *paper.closing(heading, composer),  # last: it names the characters that the fonts lacked
    ]
