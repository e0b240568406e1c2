"""What a case holds that the finding of an allegation may rest on, read from its records."""

from __future__ import annotations

from collections.abc import Iterable

from gen63_desktop.domain.complaints.records import Note
from gen63_desktop.domain.complaints.relied_on import ReliedOn
from gen63_desktop.domain.findings.words import day
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.investigation.interviews import Interview, InterviewState
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import investigation as _tables  # noqa: F401  makes the records known to the store


def sources_of(reader: Reader, complaint_id: int) -> ReliedOn:
    """Items that were not withdrawn, interviews that were held, and notes."""
    return sources_among(
        reader.find(EvidenceItem, complaint_id=complaint_id),
        reader.find(Interview, complaint_id=complaint_id),
        reader.find(Note, complaint_id=complaint_id),
    )


def sources_among(
    items: Iterable[EvidenceItem], interviews: Iterable[Interview], notes: Iterable[Note]
) -> ReliedOn:
    """The same of a case whose records were read."""
    return ReliedOn(
        tuple(one.id for one in items if not one.is_withdrawn),
        tuple(one.id for one in interviews if one.state is InterviewState.HELD),
        tuple(one.id for one in notes),
    )


NAMED_LISTS = frozenset({"evidence_ids", "interview_ids", "note_ids"})
"""Fields with the ids of what a finding rests on."""


def names_of(reader: Reader, field: str, ids: Iterable[int]) -> list[str]:
    """What a history calls the records whose ids stand in a field: no words of theirs, and nobody by name."""
    return [_name(reader, field, one) for one in ids]


def _name(reader: Reader, field: str, number: int) -> str:
    if field == "evidence_ids":
        item = reader.look_up(EvidenceItem, number)
        return f"#{number}" if item is None else item.number
    if field == "interview_ids":
        held = reader.look_up(Interview, number)
        return f"#{number}" if held is None else f"interview ({held.role.value}, {day(held.on)})"
    note = reader.look_up(Note, number)
    return f"#{number}" if note is None else f"note of {day(note.at.astimezone().date())}"
