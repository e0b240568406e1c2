"""A team's office copied into a folder, and which dated copies stay there."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from gen63_desktop.domain.keeping.rotation import kept
from gen63_desktop.domain.progress import Progress
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.session import Session
from gen63_desktop.store.files import write_atomically
from gen63_desktop.store.team import copies, moving
from gen63_desktop.store.team.holding import Proof
from gen63_desktop.store.team.whole import ServerPlace

PROOF = copies.PROOF


def back_up(session: Session, place: ServerPlace, password: str, folder: Path, progress: Progress) -> Proof:
    """Copy a team's office into a new folder as an encrypted office, proved equal to what the server held."""
    session.allow(Permission.MANAGE_OFFICE)
    proof = moving.back_up(place.address, password, place.keys, folder, session.now(), progress)
    write_atomically(folder / PROOF, proof.text().encode())
    with session.act("office.backed_up") as work:
        work.about(session.facts)
        work.detail(head=proof.head.hash, entries=proof.head.seq)
    return proof


def dated(folder: Path, now: datetime) -> Path:
    """Where the copy of this moment goes among the dated ones in a folder."""
    return copies.dated(folder, now)


def let_old_copies_go(folder: Path) -> tuple[str, ...]:
    """Remove dated copies but those of 7 days, 4 weeks and 12 months of each office; only finished ones go."""
    there = copies.copies_in(folder)
    offices: dict[str, list[datetime]] = {}
    for one in there:
        offices.setdefault(one.proof.office, []).append(one.made)
    stay = {office: kept(moments) for office, moments in offices.items()}
    gone = [one for one in reversed(there) if one.made not in stay[one.proof.office]]
    for one in gone:
        copies.remove(one)
    return tuple(one.folder.name for one in gone)
