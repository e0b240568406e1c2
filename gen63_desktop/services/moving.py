"""Moving an office to a server and back, and copying one at a server as a backup (S6): what a person does."""

from __future__ import annotations

import shutil
from datetime import UTC, datetime
from pathlib import Path

from gen63_desktop.domain.keeping.rotation import kept
from gen63_desktop.domain.progress import Progress
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.team_address import TeamAddress
from gen63_desktop.services.complaints.hiding import hide_identities
from gen63_desktop.services.session import Session
from gen63_desktop.store.files import write_atomically
from gen63_desktop.store.office_folder import OpenFolder, is_office
from gen63_desktop.store.team import moving
from gen63_desktop.store.team.holding import Proof
from gen63_desktop.store.team.making import Administrator
from gen63_desktop.store.team.moving import MovedToTeam
from gen63_desktop.store.team.opening import OpenTeam

_MOMENT = "%Y%m%dT%H%M%SZ"
MOVED, PROOF = "moved to a server.txt", "moved from a server.txt"
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


def back_up(session: Session, opened: OpenTeam, password: str, folder: Path, progress: Progress) -> Proof:
    """Copy a team's office into a new folder as an encrypted office, proved equal to what the server held."""
    session.allow(Permission.MANAGE_OFFICE)
    proof = moving.back_up(opened.address, password, opened.keys, folder, session.now(), progress)
    write_atomically(folder / PROOF, proof.text().encode())
    with session.act("office.backed_up") as work:
        work.about(session.facts)
        work.detail(head=proof.head.hash, entries=proof.head.seq)
    return proof


def dated(folder: Path, now: datetime) -> Path:
    """Where the copy of this moment goes among the dated ones in a folder."""
    return folder / f"{now.astimezone(UTC):{_MOMENT}}"


def let_old_copies_go(folder: Path) -> tuple[str, ...]:
    """Remove dated copies but those of 7 days, 4 weeks and 12 months; only what `dated` named and was proved whole."""
    copies = {at: path for path in folder.iterdir() if (at := _moment_of(path)) is not None}
    stay = kept(copies)
    gone = [path for at, path in sorted(copies.items()) if at not in stay]
    for path in gone:
        (path / PROOF).unlink()  # first, so that a copy half removed never passes for one
        shutil.rmtree(path)
    return tuple(path.name for path in gone)


def _moment_of(path: Path) -> datetime | None:
    if path.is_symlink() or not (path / PROOF).is_file() or not is_office(path):
        return None
    try:
        return datetime.strptime(path.name, _MOMENT).replace(tzinfo=UTC)
    except ValueError:
        return None


def _say_moving(session: Session, where: str) -> None:
    session.allow(Permission.MANAGE_OFFICE)
    with session.act("office.move_begun") as work:
        work.about(session.facts)
        work.detail(to=where)
