"""S1: what is said of a link goes under the key of the case that is sealed, and comes back with it."""

from __future__ import annotations

from dataclasses import replace

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import NotAllowed
from gen63_desktop.domain.intake.records import CaseLink
from gen63_desktop.store.confidential import case_key_id
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import intake as _tables  # noqa: F401  makes the records known to the store
from gen63_desktop.store.work import Work


def follow_seal(work: Work, complaint_id: int, key_id: str, key: bytes) -> None:
    """Put the words of a case's links under its key, wherever the link was made; an empty ``key_id`` uncovers them.

    Where the case at the other end is sealed too, they stay under the key of that, or go under it.
    """
    for link in links_of(work, complaint_id):
        other = work.get(Complaint, link.across(complaint_id))
        if link.case_id != complaint_id and other.seal is not None:
            continue
        to = (complaint_id, key_id, key)
        if not key_id and other.seal is not None:
            to = (other.id, *_key_of(work, other.id, other.seal))
        work.veil_earlier((link,), *to[1:])
        with work.veiling(*to[1:]):
            work.change(replace(link, case_id=to[0]))


def _key_of(work: Work, complaint_id: int, epoch: int) -> tuple[str, bytes]:
    """The key of the sealed case at the other end, of which the words tell as well."""
    held = None if work.vault is None else work.vault.key_of_case(work.connection, complaint_id, epoch)
    if held is None:
        raise NotAllowed(
            "S1",
            "Something is written here that another seal protects too, which is not open to you. Nothing was changed.",
            "Have the case opened by the Chief Civil Rights Officer, or by somebody else whom both seals permit.",
        )
    return case_key_id(complaint_id, epoch), held


def links_of(reader: Reader, complaint_id: int) -> tuple[CaseLink, ...]:
    """The links of a complaint, from whichever end they were made."""
    own = reader.find(CaseLink, complaint_id=complaint_id)
    return tuple(sorted((*own, *reader.find(CaseLink, other_id=complaint_id)), key=lambda one: one.id))
