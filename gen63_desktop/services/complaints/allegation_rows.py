"""Storing an allegation together with its respondents."""

from __future__ import annotations

from dataclasses import replace

from gen63_desktop.domain.complaints.entries import AllegationEntry
from gen63_desktop.domain.complaints.records import Allegation, Outcome, Respondent
from gen63_desktop.store.work import Work

NOT_OF_A_FORM = (
    "complaint_id", "place", "outcome", "finding", "closing", "rationale", "proposed_by", "proposed_on",
    "recorded_by", "approved_by", "approved_on", "return_words", "import_id", "evidence",
    "evidence_ids", "interview_ids", "note_ids",
)  # fmt: skip
"""Fields that change only by acts of their own."""


def store_allegation(work: Work, complaint_id: int, place: int, entry: AllegationEntry) -> Allegation:
    """Store a new allegation; it has no finding yet."""
    alleged = entry.allegation
    allegation = work.add(
        Allegation(
            complaint_id=complaint_id,
            place=place,
            conduct=alleged.conduct.strip(),
            bases=alleged.bases,
            other_basis=alleged.other_basis.strip(),
            actual=alleged.actual,
            volunteered=alleged.volunteered,
            bears_on_incident=alleged.bears_on_incident,
            retaliation=alleged.retaliation,
            statutes=alleged.statutes,
            clause=alleged.clause.strip(),
            outcome=Outcome.OPEN,
            their_finding=alleged.their_finding,
            discipline=alleged.discipline,
        )
    )
    store_respondents(work, allegation, entry)
    return allegation


def store_respondents(work: Work, allegation: Allegation, entry: AllegationEntry) -> None:
    """Make these the allegation's respondents; who came meanwhile stays."""
    kept = {respondent.id for respondent in entry.respondents}
    there = work.find(Respondent, allegation_id=allegation.id)
    for known in there if entry.seen is None else entry.seen:
        if known.id not in kept and known.id in {one.id for one in there}:
            work.remove(known)
    for respondent in entry.respondents:
        owned = replace(respondent, complaint_id=allegation.complaint_id, allegation_id=allegation.id)
        if respondent.id:
            work.change(owned)
        else:
            work.add(owned)
