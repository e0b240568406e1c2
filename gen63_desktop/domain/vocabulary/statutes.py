"""V4: the statutes that a complaint or an allegation may rest on, as a coded list."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from gen63_desktop.domain.vocabulary.bases import Basis


class Statute(StrEnum):
    """A law. GEN 63 names Title VII where its words are those of Title VI; both are kept apart here."""

    TITLE_VI = "Title VI of the Civil Rights Act of 1964"
    TITLE_VII = "Title VII of the Civil Rights Act of 1964"
    ADA = "Americans with Disabilities Act"
    REHABILITATION_ACT = "Rehabilitation Act of 1973"

    @property
    def note(self) -> str:
        """What a reader must know about it."""
        return NOTES[self]


NOTES: dict[Statute, str] = {
    Statute.TITLE_VI: (
        "Forbids discrimination on the basis of race, color or national origin by recipients of federal "
        "financial assistance. GEN 63 §2.0 gives these words under the name of Title VII."
    ),
    Statute.TITLE_VII: (
        "The name that GEN 63 uses in its purpose, §2.0 and §6.0; the law of that name is about employment."
    ),
    Statute.ADA: "Forbids discrimination on the basis of disability.",
    Statute.REHABILITATION_ACT: (
        "Forbids discrimination on the basis of disability by recipients of federal financial assistance. "
        "Named in GEN 63 §2.0, footnote 1."
    ),
}


def statutes_for(bases: Iterable[Basis]) -> tuple[Statute, ...]:
    """The federal laws that protect a rider on these bases; a proposal, the person decides."""
    facts = [basis.facts for basis in bases]
    proposed = []
    if any(fact.title_vi for fact in facts):
        proposed.append(Statute.TITLE_VI)
    if any(fact.ada for fact in facts):
        proposed += [Statute.ADA, Statute.REHABILITATION_ACT]
    return tuple(proposed)
