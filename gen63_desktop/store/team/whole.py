"""A team's office seen whole and at one moment, by the server's login for backups, which reads and never writes.

Any other login would leave out, without a word, what is closed to its person.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from sqlalchemy import Connection, Engine, select

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.keeping.records import FileFault, FilesChecked, WrongFile
from gen63_desktop.domain.progress import Progress
from gen63_desktop.domain.team_address import TeamAddress
from gen63_desktop.store import schema_upgrade
from gen63_desktop.store.attachments import Attachments
from gen63_desktop.store.confidential import Vault
from gen63_desktop.store.encryption.keys import Keys
from gen63_desktop.store.encryption.sealing import DoesNotOpen
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.file_keys import KnownFileKeys
from gen63_desktop.store.keeping.contents import named_files
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.team import blobs
from gen63_desktop.store.team.connecting import NotAccepted, connect_as, reached, run
from gen63_desktop.store.team.holding import file_at
from gen63_desktop.store.team.rights.names import ServerRoles


@dataclass(frozen=True, slots=True)
class ServerPlace:
    """Where a team's office is, and what the signed-in person opens of it."""

    address: TeamAddress
    keys: Keys

    @contextmanager
    def whole(self, password: str) -> Iterator[Reader]:
        """Everything at the server as it is at this moment, with the password of the login for backups."""
        with whole_view(self.address, password) as reading:
            yield Reader(reading, Vault(self.keys))

    def check_files(self, reader: Reader, progress: Progress) -> FilesChecked:
        """Every attached file that a record names, in such a view."""
        connection = reader.connection
        files = WholeFiles(connection, lambda: self.keys.office_keys("attachments"))
        return check_files(connection, files, progress)


@contextmanager
def whole_view(address: TeamAddress, password: str) -> Iterator[Connection]:
    """Everything at the server as it is at this moment; work goes on there meanwhile."""
    login = ServerRoles(address.database).backup
    source = connect_as(address, login, password, pooled=False)
    try:
        with in_words(), _let_in(source, address, login) as reading, reading.begin():
            run(reading, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            sees = reading.exec_driver_sql("SELECT rolbypassrls FROM pg_roles WHERE rolname = current_user")
            if not sees.scalar():
                raise Refused(
                    "The server's login for backups may not read every row any more.",
                    "Whoever keeps the server gives it back: ALTER ROLE {name} BYPASSRLS.",
                    name=login,
                )
            schema_upgrade.require_known(schema_upgrade.revision_of(reading))
            yield reading
    finally:
        source.dispose()


@contextmanager
def _let_in(source: Engine, address: TeamAddress, login: str) -> Iterator[Connection]:
    try:
        with reached(source, address) as reading:
            yield reading
    except NotAccepted as error:
        raise Refused(
            "The server does not accept this password for its login for backups ({name}).",
            "It was shown once, when the office was made or moved there. Whoever keeps the server can set "
            "another one: \\password {name} in psql.",
            name=login,
        ) from error


class WholeFiles(Attachments):
    """The attached files in such a view."""

    def __init__(self, reading: Connection, keys: Callable[[], Sequence[bytes]]) -> None:
        super().__init__(Path(), keys, KnownFileKeys(reading, keys))
        self._reading = reading

    def fault(self, blob: str, digest: str) -> FileFault | None:
        """What is wrong with a file that a record names with this SHA-256; None: it is whole."""
        there = self._reading.execute(select(blobs.c.size).where(blobs.c.blob == blob)).scalar()
        if there is None:
            return FileFault.MISSING
        try:
            data = self._unlocked(file_at(self._reading, blob), blob)
        except (DoesNotOpen, ValueError):
            return FileFault.DAMAGED
        return None if sha256(data).hexdigest() == digest else FileFault.DIFFERENT


def check_files(reading: Connection, files: Attachments, progress: Progress) -> FilesChecked:
    """Every attached file that a record names."""
    named, wrong = list(named_files(reading)), []
    for place, file in enumerate(named):
        progress(place, len(named), "Checking attached files")
        fault = files.fault(file.blob, file.sha256)
        if fault is not None:
            wrong.append(WrongFile(file.kind, file.record_id, file.name, fault))
    return FilesChecked(len(named), True, tuple(wrong))
