"""The signed history of a complaint, told in words."""

from __future__ import annotations

import json
from datetime import datetime

from gen63_desktop.domain.complaints.records import Complaint, RegisterImport
from gen63_desktop.domain.complaints.time_line import Detail, Kind, TimeLineEntry
from gen63_desktop.domain.sealing import CONFIDENTIAL
from gen63_desktop.services.complaints.link_hints import without_hints
from gen63_desktop.services.complaints.sources import NAMED_LISTS, names_of
from gen63_desktop.services.complaints.words import ACT_WORDS
from gen63_desktop.services.session import Session
from gen63_desktop.store.audit_trail import telling
from gen63_desktop.store.audit_trail.telling import ToldChange
from gen63_desktop.store.complaints import asked
from gen63_desktop.store.reader import Reader

_KINDS = {
    "complaints": Kind.COMPLAINT,
    "allegations": Kind.ALLEGATION,
    "respondents": Kind.RESPONDENT,
    "parties": Kind.PERSON,
    "characteristics": Kind.CHARACTERISTIC,
    "investigators": Kind.INVESTIGATOR,
    "complaint_notes": Kind.NOTE,
    "letters": Kind.LETTER,
    "clock_pauses": Kind.PAUSE,
    "clock_entries": Kind.CLOCK,
    "acknowledgements": Kind.ACKNOWLEDGEMENT,
    "appeals": Kind.APPEAL,
    "referrals": Kind.REFERRAL,
    "evidence_items": Kind.EVIDENCE,
    "custody_entries": Kind.CUSTODY,
    "recording_requests": Kind.RECORDING,
    "investigation_tasks": Kind.TASK,
    "investigation_issues": Kind.ISSUE,
    "interviews": Kind.INTERVIEW,
    "calls_for_service": Kind.CALL,
}
_QUIET = frozenset(
    {
        "id", "version", "serial", "bases", "marks", "complaint_id", "allegation_id", "party_id", "import_id", "place",
        "extended", "by", "at", "recorded_by", "since", "until", "blob", "sha256", "size", "checked", "sent_by",
        "signed_as", "edition", "rights_edition", "evidence_id", "recorded_at", "file_key", "file_kind", "asked_by",
        "answered_by", "made_by", "made_on", "ended_by", "issue_id", "corrects", "recorded_on",
        "closing_id", "allegation_ids",
    }
)  # fmt: skip
"""Fields that repeat what another line says, or that only the program needs."""
_IN_THE_REASON = frozenset({"on", "reason", "words", "move_reason", "moved_by", "moved_on"})
"""Fields of pauses and clocks that stand in the head of the entry."""
_LOUD = {("allegations", "bases"), ("complaints", "place")}
_PEOPLE = frozenset(
    {
        "owner_id",
        "investigator_id",
        "person_id",
        "proposed_by",
        "approved_by",
        "reopened_by",
        "interviewer_id",
        "told_by",
        "reviewer_id",
        "undone_by",
    }
)
_YES = frozenset({"volunteered", "bears_on_incident", "retaliation", "represented", "interpreted"})
_LISTS = frozenset({"bases", "actual", "statutes", "marks"})
_TWICE = frozenset({"extensions", "closings"})
"""Records whose content stands in the complaint's own change and in the act's reason."""


def of(session: Session, reader: Reader, complaint: Complaint) -> tuple[TimeLineEntry, ...]:
    """All entries about a complaint, newest first; an imported one begins with its import."""
    people = asked.names(reader)
    entries = [
        TimeLineEntry(
            seq=entry.seq,
            at=datetime.fromisoformat(entry.at),
            person=people.get(entry.person_id, "?"),
            act=entry.act,
            words=ACT_WORDS.get(entry.act, entry.act),
            why=entry.why,
            details=_once([one for row in entry.changes for one in _details(row, people, reader)]),
        )
        for entry in without_hints(session, reader, telling.told(reader, "complaints", complaint.id))
        if not entry.together  # an import is told below, with its files
    ]
    if complaint.import_id is not None:
        entries.append(_imported(reader.get(RegisterImport, complaint.import_id), complaint, people))
    return tuple(entries)


def _once(details: list[Detail]) -> tuple[Detail, ...]:
    """Without the investigator's own record where the complaint's change names them already."""
    named = any(detail.field == "investigator_id" for detail in details)
    return tuple(d for d in details if not (named and d.kind is Kind.INVESTIGATOR))


def _imported(source: RegisterImport, complaint: Complaint, people: dict[int, str]) -> TimeLineEntry:
    files = Detail(Kind.COMPLAINT, complaint.id, "files", "", ", ".join(source.files))
    number = Detail(Kind.COMPLAINT, complaint.id, "source_ref", "", complaint.source_ref)
    return TimeLineEntry(
        seq=0,
        at=source.at,
        person=people.get(source.by, "?"),
        act="register.imported",
        words=ACT_WORDS["register.imported"],
        why="",
        details=(files, number) if complaint.source_ref else (files,),
    )


def _details(row: ToldChange, people: dict[int, str], reader: Reader) -> list[Detail]:
    if row.kind in _TWICE or row.kind not in _KINDS:
        return []
    kind = _KINDS[row.kind]
    told = []
    for field, (before, after) in (row.values or {}).items():
        if field in _QUIET and (row.kind, field) not in _LOUD:
            continue
        if kind in {Kind.PAUSE, Kind.CLOCK} and field in _IN_THE_REASON:
            continue
        if field in NAMED_LISTS:
            old, new = (", ".join(names_of(reader, field, _ids(each))) for each in (before, after))
        else:
            old, new = _words(field, before, people), _words(field, after, people)
        if old != new:
            told.append(Detail(kind, row.record_id, field, old, new))
    if (row.sealed and kind is not Kind.EVIDENCE) or row.values is None:  # of evidence it is a key, no words
        told.append(Detail(kind, row.record_id, "sealed", "", CONFIDENTIAL))
    return told


def _ids(value: object) -> list[int]:
    found: list[int] = json.loads(value) if isinstance(value, str) and value.startswith("[") else []
    return found


def _words(field: str, value: object, people: dict[int, str]) -> str:
    """A stored value as a reader sees it: lists of words, names of people, yes for what is set."""
    if value is None or value == "":
        return ""
    if field in _PEOPLE and isinstance(value, int):
        return people.get(value, "?")
    if field == "sworn":
        return "yes" if value else "no"
    if field in _YES:
        return "yes" if value else ""
    if field in _LISTS:
        return ", ".join(json.loads(str(value)))
    return str(value)
