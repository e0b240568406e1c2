"""What the parts of a case file share: labelled facts, and tables with their caveats."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from gen63_desktop.domain.case_paper import CasePaper
from gen63_desktop.domain.findings.words import moment
from gen63_desktop.domain.tables import Cell, Column, PlainTable
from gen63_desktop.reports.kit.composer import Composer


def known(composer: Composer, *pairs: tuple[str, str]) -> list[Any]:
    """The facts that are known; nothing where none is."""
    there = [(label, value) for label, value in pairs if value]
    return composer.facts(there) if there else []


def table(
    paper: CasePaper,
    composer: Composer,
    title: str,
    columns: Sequence[Column],
    rows: Sequence[tuple[Cell, ...]],
    none: str,
) -> list[Any]:
    """A table of this case as of the moment of the print; one sentence where there is nothing to list."""
    if not rows:
        return [composer.say(none)]
    made = PlainTable(
        title,
        tuple(columns),
        tuple(rows),
        source=f"Records of {paper.office}",
        time_range=f"as of {moment(paper.at)}",
        scope=f"complaint {paper.number}",
    )
    return composer.table(made, none, longest_cell=0)


def label(value: str) -> str:
    """A word of a list, at the head of a line."""
    return value[:1].upper() + value[1:]
