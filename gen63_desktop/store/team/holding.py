"""What an office holds at either place, a copy of it in a folder, and the proof that both hold the same."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, Engine, select, update

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.progress import Progress, no_progress
from gen63_desktop.store import schema_upgrade
from gen63_desktop.store.audit_trail import guards
from gen63_desktop.store.encryption.key_file import KeyFile
from gen63_desktop.store.encryption.keys import Keys
from gen63_desktop.store.encryption.slots import Slots
from gen63_desktop.store.engine import WRITES, embedded
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.files import sync_folder, write_atomically
from gen63_desktop.store.keeping.contents import head_in, require_chain
from gen63_desktop.store.location import require_local
from gen63_desktop.store.office_folder import DATABASE, KEYS, settle
from gen63_desktop.store.reader import Head
from gen63_desktop.store.tables.foundation import history_head
from gen63_desktop.store.tables.team import blob_chunks, blobs
from gen63_desktop.store.team import slots as slot_rows
from gen63_desktop.store.team.copying import TableProof, copy_all, prove


@dataclass(frozen=True, slots=True)
class Proof:
    """What both ends were found to hold: they are equal."""

    office: str
    source: str
    target: str
    at: str
    head: Head
    tables: tuple[TableProof, ...]
    files: int
    files_digest: str

    def text(self) -> str:
        """For a file that is kept: read by people, checked by programs."""
        lines = [
            f"The office {self.office} moved from {self.source} to {self.target} on {self.at}.",
            "Both ends were read after the move and hold the same:",
            f"head of the history: entry {self.head.seq}, {self.head.hash}",
            f"attached files: {self.files}, SHA-256 over all of them {self.files_digest}",
            *(f"{one.table}: {one.rows} rows, SHA-256 {one.digest}" for one in self.tables),
            "",
            json.dumps(asdict(self), ensure_ascii=False),
        ]
        return "\n".join(lines) + "\n"


def proof_of(text: str) -> Proof:
    """The proof in a file's text; ValueError where it is none."""
    try:
        said = json.loads(text.rstrip().rsplit("\n", 1)[-1])
        said["head"] = Head(**said["head"])
        said["tables"] = tuple(TableProof(**one) for one in said["tables"])
        return Proof(**said)
    except (KeyError, TypeError) as error:
        raise ValueError from error


@dataclass(frozen=True, slots=True)
class Holding:
    """One end of a move as it was read: rows, files, head."""

    head: Head
    tables: tuple[TableProof, ...]
    files: Mapping[str, str]

    def files_digest(self) -> str:
        """Over names and contents as they are stored."""
        return hashlib.sha256(json.dumps(sorted(self.files.items())).encode()).hexdigest()


def into_folder(
    source: Connection,
    keys: Keys,
    where: str,
    folder: Path,
    now: datetime,
    progress: Progress,
    then: Callable[[], None] = lambda: None,
) -> Proof:
    """Copy an office at a server, as one transaction sees it, into a new folder; refused unless both are equal.

    ``then`` is done once the folder is whole. What is not finished leaves nothing behind.
    """
    require_local(folder)
    if folder.exists() and any(folder.iterdir()):
        raise Refused("The folder is not empty.", "Choose a new folder.", where=str(folder))
    building = folder.with_name(f".{folder.name}.arriving")
    shutil.rmtree(building, ignore_errors=True)
    try:
        there = Holding(head_in(source), prove(source, progress, "at the server"), files_at(source, progress))
        slots = _build(building, source, keys, progress)
        here = _read_back(building, keys, progress)
        proof = equal(here, there, where, str(folder), now, slots.office)
        settle(building)
        if folder.exists():
            folder.rmdir()
        building.rename(folder)
        sync_folder(folder.parent)
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    then()
    return proof


def _read_back(building: Path, keys: Keys, progress: Progress) -> Holding:
    engine = embedded(building / DATABASE, keys.data_key)
    try:
        with in_words(), engine.connect() as target, target.begin():
            require_chain(target)
            return Holding(head_in(target), prove(target, progress, "here"), files_in(building, progress))
    finally:
        engine.dispose()


def _build(building: Path, source: Connection, keys: Keys, progress: Progress) -> Slots:
    """The new folder: keys, database, files."""
    with in_words(str(building)):
        for part in ("attachments", "backups"):
            (building / part).mkdir(parents=True)
        slots = Slots(slot_rows.read(source).content)
        slots.seal(keys.data_key)
        KeyFile(building / KEYS, slots).save()
    engine = embedded(building / DATABASE, keys.data_key, new=True, durable=False)
    try:
        schema_upgrade.upgrade(engine)
        with in_words(), engine.connect() as plain:
            target = plain.execution_options(**{WRITES: True})
            with target.begin(), guards.door(target):
                copy_all(source, target, progress)
                head = head_in(source)
                target.execute(update(history_head).values(seq=head.seq, head=head.hash))
    finally:
        engine.dispose()
    names = source.execute(select(blobs.c.blob).order_by(blobs.c.blob)).scalars().all()
    for number, blob in enumerate(names):
        progress(number, len(names), "Copying attached files")
        place = building / "attachments" / blob[:2]
        place.mkdir(exist_ok=True)
        write_atomically(place / blob, file_at(source, blob))
    return slots


# -- both ends -------------------------------------------------------------------------------------


def equal(here: Holding, there: Holding, source: str, target: str, now: datetime, office: str) -> Proof:
    """The proof, or a refusal that names what differs."""
    differ = [a.table for a, b in zip(here.tables, there.tables, strict=True) if a != b]
    differ += ["the head of the history"] if here.head != there.head else []
    differ += ["attached files"] if dict(here.files) != dict(there.files) else []
    if differ:
        raise Refused(
            "What arrived is not what was sent: {what}. The office stays where it was.",
            "Try again. If it happens again, send the log to whoever supports the program.",
            what=", ".join(differ),
        )
    return Proof(
        office, source, target, f"{now:%Y-%m-%d %H:%M} UTC", here.head, here.tables, len(here.files), here.files_digest()
    )  # fmt: skip


def at_server(engine: Engine, progress: Progress) -> Holding:
    """What the server holds, read anew by a connection of its own."""
    with in_words(), engine.connect() as connection, connection.begin():
        require_chain(connection)
        return Holding(
            head_in(connection), prove(connection, progress, "at the server"), files_at(connection)
        )


def paths(folder: Path) -> Iterator[tuple[str, Path]]:
    """The attached files of a folder, by name."""
    for path in sorted((folder / "attachments").glob("??/*")):
        if len(path.name) == 64:
            yield path.name, path


def files_in(folder: Path, progress: Progress = no_progress) -> dict[str, str]:
    """The SHA-256 of each attached file of a folder, as it is stored."""
    found = {}
    for place, (blob, path) in enumerate(paths(folder)):
        progress(place, None, "Proving attached files (here)")
        found[blob] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def files_at(connection: Connection, progress: Progress = no_progress) -> dict[str, str]:
    """The same at a server."""
    names, found = connection.execute(select(blobs.c.blob).order_by(blobs.c.blob)).scalars().all(), {}
    for place, blob in enumerate(names):
        progress(place, len(names), "Proving attached files (at the server)")
        found[blob] = hashlib.sha256(file_at(connection, blob)).hexdigest()
    return found


def file_at(connection: Connection, blob: str) -> bytes:
    """The stored bytes of a file at a server."""
    query = select(blob_chunks.c.data).where(blob_chunks.c.blob == blob).order_by(blob_chunks.c.n)
    return b"".join(bytes(piece) for piece in connection.execute(query).scalars())
