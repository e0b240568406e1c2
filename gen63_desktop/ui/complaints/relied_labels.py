"""What a finding rests on, in words: each item, interview and note in one line, and which findings rest on it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication

from gen63_desktop.domain.complaints.records import Allegation, Note, Outcome
from gen63_desktop.domain.complaints.relied_on import ReliedOn
from gen63_desktop.domain.complaints.rows import CaseFile
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.investigation.interviews import Interview
from gen63_desktop.ui.shared import words
from gen63_desktop.ui.shared.choice_fields import Option
from gen63_desktop.ui.shared.vocabulary import word

_EVIDENCE, _INTERVIEW, _NOTE = "evidence", "interview", "note"
_LONG = 90


def sources(case: CaseFile) -> list[Option]:
    """Everything of the case that a finding may rest on, to be chosen from."""
    may = case.sources
    return [
        *((_code(_EVIDENCE, one.id), item_line(one)) for one in case.evidence if one.id in may.evidence),
        *(
            (_code(_INTERVIEW, one.id), interview_line(one))
            for one in case.interviews
            if one.id in may.interviews
        ),
        *((_code(_NOTE, one.id), note_line(one, case)) for one in case.notes if one.id in may.notes),
    ]


def codes(chosen: ReliedOn) -> tuple[str, ...]:
    """The values by which the choices stand in the list."""
    return (
        *(_code(_EVIDENCE, one) for one in chosen.evidence),
        *(_code(_INTERVIEW, one) for one in chosen.interviews),
        *(_code(_NOTE, one) for one in chosen.notes),
    )


def chosen(values: Iterable[str]) -> ReliedOn:
    """What was chosen in the list."""
    ids: dict[str, list[int]] = {_EVIDENCE: [], _INTERVIEW: [], _NOTE: []}
    for value in values:
        kind, _, number = value.partition(" ")
        ids[kind].append(int(number))
    return ReliedOn(tuple(ids[_EVIDENCE]), tuple(ids[_INTERVIEW]), tuple(ids[_NOTE]))


def lines(case: CaseFile, relied: ReliedOn) -> list[str]:
    """What a finding rests on, one line each."""
    return [
        *(item_line(one) for one in case.evidence if one.id in relied.evidence),
        *(interview_line(one) for one in case.interviews if one.id in relied.interviews),
        *(note_line(one, case) for one in case.notes if one.id in relied.notes),
    ]


def item_line(item: EvidenceItem) -> str:
    """E-2026-0143-01: Video recording, bus 5512."""
    return f"{item.number}: {word(item.kind)}, {_short(item.description)}"


def interview_line(one: Interview) -> str:
    """Interview: witness, Nov 3, 2026, telephone; never whom."""
    said = QCoreApplication.translate("ReliedOn", "Interview: {what}")
    parts = (word(one.role).lower(), words.day(one.on), word(one.way).lower())
    return said.format(what=", ".join(part for part in parts if part))


def note_line(note: Note, case: CaseFile) -> str:
    """Note, Nov 4, 2026, Dana Whitfield: The log says so."""
    said = QCoreApplication.translate("ReliedOn", "Note, {day}, {name}: {text}")
    day = words.day(note.at.astimezone().date())
    return said.format(day=day, name=case.person(note.by), text=_short(note.text))


def findings_words(resting: Sequence[Allegation]) -> str:
    """Relied on in the finding on allegation 2 (sustained, approved)."""
    said = QCoreApplication.translate(
        "ReliedOn", "Relied on in the finding on allegation {place}: {finding}, {state}"
    )
    proposed = QCoreApplication.translate("ReliedOn", "proposed")
    approved = QCoreApplication.translate("ReliedOn", "approved")
    return "\n".join(
        said.format(
            place=one.place,
            finding=word(one.finding).lower() if one.finding is not None else "",
            state=approved if one.outcome is Outcome.APPROVED else proposed,
        )
        for one in resting
    )


def places_words(resting: Sequence[Allegation]) -> str:
    """Relied on: allegation 1, 2; for the end of a line."""
    said = QCoreApplication.translate("ReliedOn", "relied on for allegation {places}")
    return said.format(places=", ".join(str(one.place) for one in resting)) if resting else ""


def _code(kind: str, number: int) -> str:
    return f"{kind} {number}"


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _LONG else f"{flat[:_LONG].rsplit(' ', 1)[0]} …"
