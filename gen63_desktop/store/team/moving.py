"""Moving an office to a server and back: everything is copied, and both ends prove equal before it counts.

The source is read in one transaction in which nobody else writes, and nothing in it is changed; whatever
happens on the way, it stays the office. A slot moves as it is, so each passphrase goes on; at the server
each person but the mover signs in for the first time with a code, because the password of their login can
be made only where their passphrase is typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection, Engine, update

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.progress import Progress
from gen63_desktop.domain.team_address import TeamAddress
from gen63_desktop.store import schema_upgrade
from gen63_desktop.store.audit_trail import guards
from gen63_desktop.store.encryption.key_file import KeyFile
from gen63_desktop.store.encryption.keys import Keys
from gen63_desktop.store.encryption.passphrases import generate
from gen63_desktop.store.engine import WRITES
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.keeping.contents import head_in
from gen63_desktop.store.keeping.place import Place
from gen63_desktop.store.office_folder import KEYS
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.foundation import history_head
from gen63_desktop.store.team import blobs as rows_of_files
from gen63_desktop.store.team.connecting import name, quoted, run
from gen63_desktop.store.team.copying import copy_all, prove
from gen63_desktop.store.team.holding import Holding, Proof, at_server, equal, files_in, into_folder, paths
from gen63_desktop.store.team.making import Administrator, Made, as_owner, lay_out
from gen63_desktop.store.team.office_keys import login_of
from gen63_desktop.store.team.rights.names import ServerRoles
from gen63_desktop.store.team.whole import whole_view

CODE_DAYS = 30
_NOTE_ENTRIES = "SELECT gen63_note_case(seq, subject_kind, subject_id, '') FROM history_entries"
_NOTE_CHANGES = "SELECT gen63_note_case(seq, kind, record_id, data) FROM history_changes"


@dataclass(frozen=True, slots=True)
class FirstSignIn:
    """What a person needs once to sign in at the server, apart from their passphrase."""

    person: str
    login: str
    code: str


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
                here = Holding(head_in(reading), prove(reading, progress, "here"), files_in(folder))
                there = at_server(made.engine, progress)
                proof = equal(here, there, str(folder), str(address), now, KeyFile.read(folder / KEYS).office)
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
        for blob, path in paths(folder):
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
    source = as_owner(address, administrator)
    try:
        with _held_still(source) as reading:
            # shut before anybody who waits could write there once more
            return into_folder(
                reading, keys, str(address), folder, now, progress, lambda: shut(source, address)
            )
    finally:
        source.dispose()


def back_up(
    address: TeamAddress, password: str, keys: Keys, folder: Path, now: datetime, progress: Progress
) -> Proof:
    """Copy a team's office as it is at one moment into a new folder; work goes on meanwhile.

    Read by the server's login for backups, which sees every row: any other login would leave out, without a
    word, what is closed to it. Not by pg_dump, which would write every narrative openly into a file: the
    copy is an office of its own, encrypted, and opens with everybody's passphrase.
    """
    with whole_view(address, password) as reading:
        size = reading.exec_driver_sql("SELECT pg_database_size(current_database())").scalar_one()
        Place(folder.parent, "").require_room(int(size))
        return into_folder(reading, keys, str(address), folder, now, progress)


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
