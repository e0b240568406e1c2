"""The texts of a case that its findings print, each with a key by which a marked passage names it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from gen63_desktop.domain.complaints.records import Allegation, Complaint, Outcome


@dataclass(frozen=True, slots=True)
class CaseText:
    """One text: ``key`` outlives every edit of it, ``label`` is what people call it."""

    key: str
    label: str
    text: str


_OF_COMPLAINT = (
    ("summary", "Summary"),
    ("incident_words", "When it happened, in words"),
    ("line", "Line"),
    ("place", "Place"),
    ("vehicle", "Vehicle"),
    ("remedy", "What is asked for"),
    ("filed_elsewhere", "Filed elsewhere"),
    ("closing_words", "Why it was closed"),
)
_OF_ALLEGATION = (
    ("conduct", "conduct"),
    ("other_basis", "other basis"),
    ("clause", "rule"),
    ("evidence", "evidence considered"),
    ("rationale", "analysis"),
    ("their_finding", "the agency’s own word"),
)


def key_of(allegation: Allegation, field: str) -> str:
    """The key of a text of an allegation."""
    return f"allegation {allegation.id} {field}"


def texts_of(complaint: Complaint, allegations: Sequence[Allegation]) -> tuple[CaseText, ...]:
    """Every text that a version for others prints, in the order in which it is printed; empty ones are left out."""
    found = [CaseText(field, label, getattr(complaint, field)) for field, label in _OF_COMPLAINT]
    for one in allegations:
        for field, label in _OF_ALLEGATION:
            named = "reason" if field == "rationale" and one.outcome is Outcome.NO_FINDING else label
            found.append(
                CaseText(key_of(one, field), f"Allegation {one.place}, {named}", getattr(one, field) or "")
            )
    return tuple(one for one in found if one.text.strip())
