"""S1: what is said of a link goes under the key of the case that is sealed, and comes back with it."""

from __future__ import annotations

from dataclasses import replace

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.intake.records import CaseLink
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import intake as _tables  # noqa: F401  makes the records known to the store
from gen63_desktop.store.work import Work


def follow_seal(work: Work, complaint_id: int, key_id: str, key: bytes) -> None:
    """Put the words of a case's links under its key, wherever the link was made; an empty ``key_id`` uncovers them.

    Where the case at the other end is sealed too, they stay under the key of that.
    """
    for link in links_of(work, complaint_id):
        if link.case_id != complaint_id and work.get(Complaint, link.case_id).seal is not None:
            continue
        work.veil_earlier((link,), key_id, key)
        with work.veiling(key_id, key):
            work.change(replace(link, case_id=complaint_id))


def links_of(reader: Reader, complaint_id: int) -> tuple[CaseLink, ...]:
    """The links of a complaint, from whichever end they were made."""
    own = reader.find(CaseLink, complaint_id=complaint_id)
    return tuple(sorted((*own, *reader.find(CaseLink, other_id=complaint_id)), key=lambda one: one.id))
