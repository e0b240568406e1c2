"""Moving an office to a server and back: everything is copied, and both ends prove equal before it counts.

The source is read in one transaction in which nobody else writes, and nothing in it is changed; whatever
happens on the way, it stays the office. A slot moves as it is, so each passphrase goes on; at the server
each person but the mover signs in for the first time with a code, because the password of their login can
be made only where their passphrase is typed.
"""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, Engine, select, update

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.progress import Progress
from gen63_desktop.domain.team_address import TeamAddress
from gen63_desktop.store import schema_upgrade
from gen63_desktop.store.audit_trail import guards
from gen63_desktop.store.encryption.key_file import KeyFile
from gen63_desktop.store.encryption.keys import Keys
from gen63_desktop.store.encryption.passphrases import generate
from gen63_desktop.store.encryption.slots import Slots
from gen63_desktop.store.engine import WRITES, embedded
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.files import sync_folder, write_atomically
from gen63_desktop.store.keeping.contents import head_in, require_chain
from gen63_desktop.store.location import require_local
from gen63_desktop.store.office_folder import DATABASE, KEYS, settle
from gen63_desktop.store.tables.foundation import history_head
from gen63_desktop.store.tables.team import blob_chunks, blobs
from gen63_desktop.store.team import blobs as rows_of_files
from gen63_desktop.store.team import slots as slot_rows
from gen63_desktop.store.team.connecting import name, quoted, run
from gen63_desktop.store.team.copying import TableProof, copy_all, prove
from gen63_desktop.store.team.making import Administrator, Made, as_owner, lay_out
from gen63_desktop.store.team.office_keys import login_of
from gen63_desktop.store.team.rights.names import ServerRoles
from gen63_desktop.store.unit_of_work import Head, Reader

CODE_DAYS = 30
_NOTE_ENTRIES = "SELECT gen63_note_case(seq, subject_kind, subject_id, '') FROM history_entries"
_NOTE_CHANGES = "SELECT gen63_note_case(seq, kind, record_id, data) FROM history_changes"


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


@dataclass(frozen=True, slots=True)
class FirstSignIn:
    """What a person needs once to sign in at the server, apart from their passphrase."""

    person: str
    login: str
    code: str


@dataclass(frozen=True, slots=True)
class Holding:
    """One end of a move as it was read: rows, files, head."""

    head: Head
    tables: tuple[TableProof, ...]
    files: Mapping[str, str]

    def files_digest(self) -> str:
        """Over names and contents as they are stored."""
        return hashlib.sha256(json.dumps(sorted(self.files.items())).encode()).hexdigest()


# -- to a server -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class MovedToTeam:
    """How the move went."""

    proof: Proof
    sign_ins: tuple[FirstSignIn, ...]
    backup_password: str


def to_team(
    folder: Path,
    source: Engine,
    keys: Keys,
    passphrase: str,
    address: TeamAddress,
    administrator: Administrator,
    now: datetime,
    progress: Progress,
) -> MovedToTeam:
    """Copy an open office on this computer to a server, prove that it arrived, and let its people in there."""
    with in_words(), source.connect() as plain:
        reading = plain.execution_options(**{WRITES: True})  # nobody else writes until this ends
        with reading.begin() as held:
            made = lay_out(address, administrator)
            try:
                sign_ins = _arrive(folder, reading, made, keys, passphrase, now, progress)
                here = Holding(head_in(reading), prove(reading, progress, "here"), _files_in(folder))
                there = _at_server(made.engine, progress)
                proof = _equal(
                    here, there, str(folder), str(address), now, KeyFile.read(folder / KEYS).office
                )
                held.rollback()
            except BaseException:
                made.abandon()
                raise
    made.close()
    return MovedToTeam(proof, sign_ins, made.backup_password)


def _arrive(
    folder: Path,
    source: Connection,
    made: Made,
    keys: Keys,
    passphrase: str,
    now: datetime,
    progress: Progress,
) -> tuple[FirstSignIn, ...]:
    with in_words(), made.engine.begin() as target, guards.door(target):
        copy_all(source, target, progress)
        head = head_in(source)
        target.execute(update(history_head).values(seq=head.seq, head=head.hash))
        for blob, path in _paths(folder):
            rows_of_files.put(target, blob, path.read_bytes())
    made.put_in_force()
    slots = KeyFile.read(folder / KEYS).slots
    made.keep_slots(slots, keys)
    with in_words(), made.engine.begin() as target:
        run(target, _NOTE_ENTRIES)
        run(target, _NOTE_CHANGES)
        people = {
            one.signing_key: one for one in Reader(target).find(Person) if one.active and one.signing_key
        }
    given, taken = [], set[str]()
    for holder in slots.holders():
        person = people.get(holder.signing_key)
        if holder.recovery or person is None:
            continue
        login = _free(login_of(person.name), taken)
        own = holder.id == keys.slot
        secret = passphrase if own else generate()
        made.let_in(holder.id, login, person.id, secret, None if own else now + timedelta(days=CODE_DAYS))
        given.append(FirstSignIn(person.name, login, "" if own else secret))
    return tuple(given)


def _free(wanted: str, taken: set[str]) -> str:
    login, number = wanted, 1
    while login in taken:
        number += 1
        login = f"{wanted[:27]}{number}"
    taken.add(login)
    return login


# -- to a folder -----------------------------------------------------------------------------------


def to_folder(
    address: TeamAddress,
    administrator: Administrator,
    keys: Keys,
    folder: Path,
    now: datetime,
    progress: Progress,
) -> Proof:
    """Copy a team's office into a new folder and prove that it arrived; then nobody signs in at the server."""
    require_local(folder)
    if folder.exists() and any(folder.iterdir()):
        raise Refused("The folder is not empty.", "Choose a new folder.", where=str(folder))
    building = folder.with_name(f".{folder.name}.moving")
    shutil.rmtree(building, ignore_errors=True)
    source = as_owner(address, administrator)
    try:
        with _held_still(source) as reading:
            there = Holding(head_in(reading), prove(reading, progress, "at the server"), _files_at(reading))
            slots = _build(building, reading, keys, progress)
            engine = embedded(building / DATABASE, keys.data_key)
            try:
                with engine.connect() as target, target.begin():
                    require_chain(target)
                    here = Holding(head_in(target), prove(target, progress, "here"), _files_in(building))
            finally:
                engine.dispose()
            proof = _equal(here, there, str(address), str(folder), now, slots.office)
            settle(building)
            if folder.exists():
                folder.rmdir()
            building.rename(folder)
            sync_folder(folder.parent)
            shut(source, address)  # before anybody who waits could write there once more
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    finally:
        source.dispose()
    return proof


def shut(source: Engine, address: TeamAddress) -> None:
    """Nobody of the office is or comes in at the server any more: the office is elsewhere."""
    member = ServerRoles(address.database).member
    with in_words(), source.connect() as plain:
        connection = plain.execution_options(isolation_level="AUTOCOMMIT")
        run(connection, "RESET ROLE; SET ROLE NONE")
        run(connection, f"REVOKE CONNECT ON DATABASE {name(address.database)} FROM {name(member)}")
        run(
            connection,
            "SELECT pg_terminate_backend(a.pid) FROM pg_stat_activity a JOIN pg_roles r ON r.oid = a.usesysid"
            f" WHERE a.datname = current_database() AND pg_has_role(r.oid, {quoted(member)}, 'member')"
            " AND NOT r.rolsuper AND r.rolname <> session_user",
        )


@contextmanager
def _held_still(source: Engine) -> Iterator[Connection]:
    """One consistent view of everything, in which nobody writes until it ends."""
    with in_words(), source.connect() as connection, connection.begin() as held:
        tables = connection.exec_driver_sql(
            "SELECT string_agg(quote_ident(tablename), ', ') FROM pg_tables WHERE schemaname = 'public'"
        ).scalar()
        if not tables:
            raise Refused("There is no office at this address.", "Check the address.")
        run(connection, f"LOCK TABLE {tables} IN SHARE ROW EXCLUSIVE MODE")
        schema_upgrade.require_known(schema_upgrade.revision_of(connection))
        yield connection
        held.rollback()


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
    for blob in source.execute(select(blobs.c.blob).order_by(blobs.c.blob)).scalars().all():
        place = building / "attachments" / blob[:2]
        place.mkdir(exist_ok=True)
        write_atomically(place / blob, _file_at(source, blob))
    return slots


# -- both ends -------------------------------------------------------------------------------------


def _equal(here: Holding, there: Holding, source: str, target: str, now: datetime, office: str) -> Proof:
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


def _at_server(engine: Engine, progress: Progress) -> Holding:
    """What the server holds, read anew by a connection of its own."""
    with in_words(), engine.connect() as connection, connection.begin():
        require_chain(connection)
        return Holding(
            head_in(connection), prove(connection, progress, "at the server"), _files_at(connection)
        )


def _paths(folder: Path) -> Iterator[tuple[str, Path]]:
    for path in sorted((folder / "attachments").glob("??/*")):
        if len(path.name) == 64:
            yield path.name, path


def _files_in(folder: Path) -> dict[str, str]:
    return {blob: hashlib.sha256(path.read_bytes()).hexdigest() for blob, path in _paths(folder)}


def _files_at(connection: Connection) -> dict[str, str]:
    names = connection.execute(select(blobs.c.blob).order_by(blobs.c.blob)).scalars().all()
    return {blob: hashlib.sha256(_file_at(connection, blob)).hexdigest() for blob in names}


def _file_at(connection: Connection, blob: str) -> bytes:
    query = select(blob_chunks.c.data).where(blob_chunks.c.blob == blob).order_by(blob_chunks.c.n)
    return b"".join(bytes(piece) for piece in connection.execute(query).scalars())
