"""What the records hold as evidence: notes of the case, the comment behind it, files of an audit, earlier reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import sha256

from gen63_desktop.domain.audits.records import Audit, EvidenceFile
from gen63_desktop.domain.comments.records import Comment, CommentComplaint
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Note
from gen63_desktop.domain.complaints.relied_on import relied_on, resting_on_item
from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.domain.findings.violation_report import EvidenceListed
from gen63_desktop.domain.findings.words import day
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.investigation.interviews import Interview
from gen63_desktop.services.complaints.part import allegations_of
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import comments as _comments  # noqa: F401  makes the records known to the store
from gen63_desktop.store.tables import findings as _findings  # noqa: F401  the same
from gen63_desktop.store.tables import investigation as _investigation  # noqa: F401  the same

Named = Callable[[int | None], str]
Wash = Callable[[str], str]


def of_case(reader: Reader, complaint: Complaint, named: Named, wash: Wash) -> list[EvidenceListed]:
    """The comment that the complaint was made from, the items of evidence and the notes of the investigation."""
    out = []
    allegations = allegations_of(reader, complaint.id)
    for link in reader.find(CommentComplaint, complaint_id=complaint.id):
        comment = reader.look_up(Comment, link.comment_id)
        if comment is not None:
            said = _digest(comment.text)
            name = f"Comment {comment.source_ref or comment.id} of {link.quarter}"
            out.append(
                EvidenceListed("Customer comment", name, *said, named(link.by), link.at, comment.received)
            )
    out += items_of_case(reader.find(EvidenceItem, complaint_id=complaint.id), allegations, named, wash)
    for place, note in enumerate(reader.find(Note, complaint_id=complaint.id), 1):
        said = _digest(note.text)
        name = f"Note {place} of {complaint.number}"
        resting = _places(one.place for one in allegations if note.id in relied_on(one).notes)
        by, text = named(note.by), wash(note.text)
        out.append(EvidenceListed("Note of the case", name, *said, by, note.at, None, text, resting))
    return out


def _places(places: Iterable[int]) -> str:
    return ", ".join(str(one) for one in places)


def items_of_case(
    items: Iterable[EvidenceItem], allegations: Iterable[Allegation], named: Named, wash: Wash
) -> list[EvidenceListed]:
    """The items of a case, each with the allegations whose findings rest on it."""
    found = tuple(allegations)
    return [
        listed_item(item, named, wash, _places(one.place for one in resting_on_item(found, item.id)))
        for item in items
    ]


def rests_on(
    allegation: Allegation,
    items: Iterable[EvidenceItem],
    interviews: Iterable[Interview],
    notes: Iterable[Note],
    named: Named,
    wash: Wash,
) -> tuple[str, ...]:
    """What a finding rests on, one line each: items by number, interviews by role, notes by their place."""
    relied = relied_on(allegation)
    lines = [
        f"{one.number}: {one.kind.value}, {wash(one.description)}"
        for one in items
        if one.id in relied.evidence
    ]
    lines += [
        f"Interview: {one.role.value}, {day(one.on)}, {one.way.value}, held by {named(one.interviewer_id)}"
        for one in interviews
        if one.id in relied.interviews
    ]
    lines += [
        f"Note {place}, written by {named(one.by)}"
        for place, one in enumerate(notes, 1)
        if one.id in relied.notes
    ]
    return tuple(lines)


def listed_item(item: EvidenceItem, named: Named, wash: Wash, relied: str = "") -> EvidenceListed:
    """An item of the case: its number, and the size and digest of its file as it was obtained."""
    said = wash(item.description)
    if item.is_withdrawn:
        said = f"Withdrawn on {day(item.withdrawn_on)}: {wash(item.withdrawn_why or '')}. {said}"
    return EvidenceListed(
        f"Evidence: {item.kind.value}",
        item.number,
        item.size if item.has_file else None,
        item.file_sha256 if item.has_file else "no file",
        named(item.recorded_by),
        item.recorded_at,
        item.obtained_on,
        said,
        relied,
    )


def of_audit(reader: Reader, audit: Audit, question: str, named: Named) -> list[EvidenceListed]:
    """The files that are attached to the answer with the finding."""
    return [
        EvidenceListed(
            "File of the audit",
            one.name,
            one.size,
            one.sha256,
            named(one.added_by),
            None,
            one.added_on,
            "; ".join(f"remarkable: {mark.value}" for mark in one.marks or ()),
        )
        for one in reader.find(EvidenceFile, audit_id=audit.id, question=question)
    ]


def of_reports(reader: Reader, names: Iterable[str]) -> list[EvidenceListed]:
    """The reports that were issued on these records."""
    return [
        EvidenceListed(
            "Issued report",
            one.number,
            one.size,
            one.sha256,
            one.issued_by_name,
            one.issued_at,
            None,
        )
        for name in names
        for one in reader.find(IssuedReport, quarter=name)
    ]


def _digest(text: str) -> tuple[int, str]:
    data = text.encode("utf-8", errors="surrogatepass")
    return len(data), sha256(data).hexdigest()
