"""S1: what a history says of a link is left out for who may not see the complaint at its other end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gen63_desktop.domain.intake.records import CaseLink
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.services.session import Session
from gen63_desktop.store.audit_trail.telling import ToldChange, ToldEntry
from gen63_desktop.store.reader import Reader

_KIND = "case_links"
_OF_LINKS = frozenset({"complaint.linked", "complaint.unlinked"})


def without_hints(session: Session, reader: Reader, entries: Iterable[ToldEntry]) -> Iterator[ToldEntry]:
    """The entries without those about links to complaints that the person may not open."""
    part = Part(session)
    for entry in entries:
        if entry.act not in _OF_LINKS and all(one.kind != _KIND for one in entry.changes):
            yield entry
            continue
        kept = tuple(one for one in entry.changes if one.kind != _KIND or _seen(part, reader, one))
        if entry.act in _OF_LINKS and not any(one.kind == _KIND for one in kept):
            continue
        yield entry if len(kept) == len(entry.changes) else entry._replace(changes=kept)


def _seen(part: Part, reader: Reader, change: ToldChange) -> bool:
    """Whether both ends of the link are complaints that the person may open."""
    if change.values is None:
        return False
    link = reader.look_up(CaseLink, change.record_id)
    ends = [link.complaint_id, link.other_id] if link is not None else _told(change)
    return len(ends) == 2 and all(part.sees(reader, one) for one in ends)


def _told(change: ToldChange) -> list[int]:
    pairs = ((change.values or {}).get(name, (None, None)) for name in ("complaint_id", "other_id"))
    return [int(end) for pair in pairs if (end := pair[1] or pair[0])]
