"""What the records hold as evidence: notes of the case, the comment behind it, files of an audit, earlier reports."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from hashlib import sha256

from gen63_desktop.domain.audits.records import Audit, EvidenceFile
from gen63_desktop.domain.comments.records import Comment, CommentComplaint
from gen63_desktop.domain.complaints.records import Complaint, Note
from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.domain.findings.violation_report import EvidenceListed
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import comments as _comments  # noqa: F401  makes the records known to the store
from gen63_desktop.store.tables import findings as _findings  # noqa: F401  the same
from gen63_desktop.store.tables import investigation as _investigation  # noqa: F401  the same

Named = Callable[[int | None], str]
Wash = Callable[[str], str]


def of_case(reader: Reader, complaint: Complaint, named: Named, wash: Wash) -> list[EvidenceListed]:
    """The comment that the complaint was made from, and the notes of the investigation."""
    out = []
    for link in reader.find(CommentComplaint, complaint_id=complaint.id):
        comment = reader.look_up(Comment, link.comment_id)
        if comment is not None:
            said = _digest(comment.text)
            name = f"Comment {comment.source_ref or comment.id} of {link.quarter}"
            out.append(
                EvidenceListed("Customer comment", name, *said, named(link.by), link.at, comment.received)
            )
    out += [listed_item(item, named, wash) for item in reader.find(EvidenceItem, complaint_id=complaint.id)]
    for place, note in enumerate(reader.find(Note, complaint_id=complaint.id), 1):
        said = _digest(note.text)
        name = f"Note {place} of {complaint.number}"
        out.append(
            EvidenceListed("Note of the case", name, *said, named(note.by), note.at, None, wash(note.text))
        )
    return out


def listed_item(item: EvidenceItem, named: Named, wash: Wash) -> EvidenceListed:
    """An item of the case: its number, and the size and digest of its file as it was obtained."""
    return EvidenceListed(
        f"Evidence: {item.kind.value}",
        item.number,
        item.size if item.has_file else None,
        item.file_sha256 if item.has_file else "no file",
        named(item.recorded_by),
        item.recorded_at,
        item.obtained_on,
        wash(item.description),
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
