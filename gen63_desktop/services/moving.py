"""Moving an office to a server and back (S6): what a person does."""

from __future__ import annotations

from pathlib import Path

from gen63_desktop.domain.progress import Progress
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.team_address import TeamAddress
from gen63_desktop.services.complaints.hiding import hide_identities
from gen63_desktop.services.session import Session
from gen63_desktop.store.files import write_atomically
from gen63_desktop.store.office_folder import OpenFolder
from gen63_desktop.store.team import copies, moving
from gen63_desktop.store.team.holding import Proof
from gen63_desktop.store.team.making import Administrator
from gen63_desktop.store.team.moving import MovedToTeam
from gen63_desktop.store.team.opening import OpenTeam

MOVED, PROOF = "moved to a server.txt", copies.PROOF
ACT_WORDS = {
    "office.backed_up": "Office at the server copied as a backup",
    "office.move_begun": "Move of the office to another place begun",
}


def to_team(
    session: Session,
    opened: OpenFolder,
    passphrase: str,
    address: TeamAddress,
    administrator: Administrator,
    progress: Progress,
) -> MovedToTeam:
    """Move an open office from this computer to a server; the folder stays as it is, and says where it went."""
    opened.office_keys.require_alone()
    hide_identities(session)
    _say_moving(session, str(address))
    engine, now = opened.store.engine, session.now()
    moved = moving.to_team(
        opened.path, engine, opened.keys, passphrase, address, administrator, now, progress
    )
    write_atomically(opened.path / MOVED, moved.proof.text().encode())
    return moved


def to_folder(
    session: Session, opened: OpenTeam, administrator: Administrator, folder: Path, progress: Progress
) -> Proof:
    """Move a team's office into a new folder on this computer; from then on nobody signs in at the server."""
    _say_moving(session, folder.name)
    proof = moving.to_folder(opened.address, administrator, opened.keys, folder, session.now(), progress)
    write_atomically(folder / PROOF, proof.text().encode())
    return proof


def _say_moving(session: Session, where: str) -> None:
    session.allow(Permission.MANAGE_OFFICE)
    with session.act("office.move_begun") as work:
        work.about(session.facts)
        work.detail(to=where)
