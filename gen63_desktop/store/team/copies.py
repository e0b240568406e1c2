"""Dated copies of a team's office in a folder: which there are, and one of them restored for trial."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sqlalchemy import Connection, func, select

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.keeping.records import BackupKind, BackupRow
from gen63_desktop.domain.progress import Progress
from gen63_desktop.domain.remarks import worded
from gen63_desktop.store.attachments import Attachments
from gen63_desktop.store.audit_trail.verify import verify
from gen63_desktop.store.confidential import Vault
from gen63_desktop.store.encryption.key_file import KeyFile
from gen63_desktop.store.encryption.keys import Keys
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.file_keys import KnownFileKeys
from gen63_desktop.store.keeping.contents import head_in, knows
from gen63_desktop.store.keeping.frozen import frozen, require_whole
from gen63_desktop.store.keeping.place import Place
from gen63_desktop.store.keeping.trial import Trial, file_problem
from gen63_desktop.store.office_folder import DATABASE, KEYS, is_office
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import mappers
from gen63_desktop.store.tables.foundation import history_entries
from gen63_desktop.store.team.copying import prove
from gen63_desktop.store.team.holding import Proof, files_in, proof_of
from gen63_desktop.store.team.whole import check_files

PROOF = "moved from a server.txt"
"""Written last: a copy without it was never finished."""
_MOMENT = "%Y%m%dT%H%M%SZ"
_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Copy:
    """A finished copy. ``proof``: what it and the server were found to hold when it was made."""

    folder: Path
    made: datetime
    proof: Proof

    def row(self) -> BackupRow:
        """What is told of it."""
        kinds = {mapper.kind for mapper in mappers()}
        records = sum(one.rows for one in self.proof.tables if one.table in kinds)
        size = (self.folder / DATABASE).stat().st_size
        head = self.proof.head
        return BackupRow(
            self.folder.name, self.made, BackupKind.ASKED, head.seq, head.hash, records, self.proof.files, 0, size,
            second=False,
        )  # fmt: skip


def dated(folder: Path, now: datetime) -> Path:
    """Where the copy of this moment goes among the dated ones in a folder."""
    return folder / f"{now.astimezone(UTC):{_MOMENT}}"


def copies_in(folder: Path) -> tuple[Copy, ...]:
    """The finished copies in a folder, of whatever office, newest first."""
    with in_words(str(folder)):
        found = [copy for path in sorted(folder.iterdir()) if (copy := _copy_at(path)) is not None]
    return tuple(reversed(found))


def _copy_at(path: Path) -> Copy | None:
    if path.is_symlink() or not (path / PROOF).is_file() or not is_office(path):
        return None
    try:
        made = datetime.strptime(path.name, _MOMENT).replace(tzinfo=UTC)
        return Copy(path, made, proof_of((path / PROOF).read_text(encoding="utf-8")))
    except ValueError:
        return None


def remove(copy: Copy) -> None:
    """Remove a copy."""
    with in_words(str(copy.folder)):
        (copy.folder / PROOF).unlink()  # first, so that a copy half removed never passes for one
        shutil.rmtree(copy.folder)


# -- trial -----------------------------------------------------------------------------------------


def trial(copy: Copy, keys: Keys, server: Reader, progress: Progress) -> Trial:
    """Lay the copy out in a temporary folder, open it, and compare it with its proof and with the server.

    Nothing of it is left, and no byte of the copy changes. All that is compared is compared as it is stored.
    """
    with tempfile.TemporaryDirectory(prefix="gen63-trial-") as name:
        office = Path(name) / "office"
        _lay_out(copy, office, progress)
        ring = partial(keys.office_keys, "attachments")
        with frozen(office / DATABASE, _data_key(copy, office, keys)) as connection:
            require_whole(connection, copy.folder.name)
            verdict = verify(Reader(connection, Vault(keys)), progress=progress)
            checked = check_files(
                connection,
                Attachments(office / "attachments", ring, KnownFileKeys(connection, ring)),
                progress,
            )
            problems = [*verdict.problems[:_SHOWN], *_against_proof(copy, connection, office, progress)]
            problems += [file_problem(w.kind, w.record_id, w.fault) for w in checked.wrong[:_SHOWN]]
            problems += _against_server(connection, server.connection)
    return Trial(verdict.entries, verdict.records, checked.checked, tuple(problems))


def _lay_out(copy: Copy, office: Path, progress: Progress) -> None:
    with in_words(str(office)):
        every = [path for path in sorted(copy.folder.rglob("*")) if path.is_file()]
        Place(office.parent, "").require_room(sum(path.stat().st_size for path in every))
        for place, path in enumerate(every):
            progress(place, len(every), "Restoring the copy")
            target = office / path.relative_to(copy.folder)
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, target)


def _data_key(copy: Copy, office: Path, keys: Keys) -> bytes:
    """What opens the copy: it is asked of the copy's own key file, or found among the keys of earlier times."""
    slots = KeyFile.read(office / KEYS).slots
    if any(holder.id == keys.slot for holder in slots.holders()):
        return slots.reopened(keys).data_key
    for key in keys.data_keys:
        try:
            with frozen(office / DATABASE, key) as connection:
                connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").all()
        except Refused:
            continue
        return key
    raise Refused(
        "None of your keys opens this copy.",
        "Try a later one, or open this one with a passphrase that held when it was made.",
        where=copy.folder.name,
    )


def _against_proof(copy: Copy, connection: Connection, office: Path, progress: Progress) -> Iterator[str]:
    proof = copy.proof
    if head_in(connection) != proof.head:
        yield worded("The history in the copy does not end where its proof says.")
    said = {one.table: one for one in proof.tables}
    for found in prove(connection, progress, "the copy"):
        if found.table in said and found != said[found.table]:
            yield worded(
                "The table {name} in the copy is not what the server held when it was made.", name=found.table
            )
    files = files_in(office, progress)
    if len(files) != proof.files:
        yield worded(
            "The copy holds {n} attached files; its proof says {told}.", n=len(files), told=proof.files
        )


def _against_server(connection: Connection, server: Connection) -> Iterator[str]:
    if not knows(server, head_in(connection)):
        there = server.execute(select(func.max(history_entries.c.seq))).scalar()
        yield worded(
            "The history at the server ({n} entries) does not hold the entry that the copy ends with.",
            n=int(there or 0),
        )
