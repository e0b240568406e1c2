"""Connections to an office's database: SQLCipher on one computer, PostgreSQL for a team.

SQLite runs in WAL with full synchronisation, because a saved record must survive a power cut; writers
begin IMMEDIATE, because a deferred transaction that turns into a writer fails under load.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, ExceptionContext, create_engine, event
from sqlalchemy.pool import NullPool

from gen63_desktop.domain.errors import Refused
from gen63_desktop.store import connections, driver
from gen63_desktop.store.after_a_fault import Suspicion
from gen63_desktop.store.data_key import DataKey

OLDEST_SQLITE = (3, 51, 3)
WRITES = "gen63_writes"
_OUR_OWN = "P0001"  # what our own triggers raise, in words of ours
_PRAGMAS = (
    "cipher_log_level=NONE",
    "journal_mode=WAL",
    "synchronous=FULL",
    "foreign_keys=ON",
    "recursive_triggers=ON",
    "secure_delete=ON",
    "trusted_schema=OFF",
    "cell_size_check=ON",
    "temp_store=MEMORY",
    "mmap_size=0",
)
_TO_READ_KB, _TO_WRITE_KB = 20 * 1024, 64 * 1024
"""What a connection keeps of the file. Several read at once, each with its own; an import is written by one."""


def require_sqlite(version: tuple[int, ...]) -> None:
    """Refuse a SQLite whose write-ahead log can lose committed pages (before 3.51.3)."""
    if version < OLDEST_SQLITE:
        raise Refused(
            "This computer's SQLite is {found}; older than {needed} it can damage an office.",
            "Install the program again with its own packages (python3 run.py setup).",
            found=".".join(map(str, version)),
            needed=".".join(map(str, OLDEST_SQLITE)),
        )


def embedded(
    path: Path, data_key: DataKey | bytes, *, new: bool = False, pooled: bool = True, durable: bool = True
) -> Engine:
    """The engine of an encrypted office file; every connection is opened with the raw data key.

    Only ``new=True`` makes a file that is not there: an office whose file vanished must not go on
    with an empty one.

    ``durable=False`` does not wait for the disk: only for building an office that is thrown away if
    the build does not finish.
    """
    import sqlcipher3

    require_sqlite(sqlcipher3.dbapi2.sqlite_version_info)

    def connect() -> Any:
        connection = sqlcipher3.dbapi2.connect(
            f"{path.absolute().as_uri()}?mode={'rwc' if new else 'rw'}",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
            timeout=10,
        )
        try:
            connection.execute(f"PRAGMA key=\"x'{data_key.hex()}'\"")
            for pragma in _PRAGMAS:
                connection.execute(f"PRAGMA {pragma}").fetchall()
            kept = _TO_WRITE_KB if new or connections.wants_to_write() else _TO_READ_KB
            connection.execute(f"PRAGMA cache_size=-{kept}").fetchall()
            if not durable:
                connection.execute("PRAGMA synchronous=OFF").fetchall()
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine(
        "sqlite://",
        creator=connect,
        module=sqlcipher3.dbapi2,
        poolclass=connections.WriterApart if pooled else NullPool,
        hide_parameters=True,
    )
    event.listen(engine, "begin", _begin_sqlite)
    Suspicion().watch(engine)  # behind the BEGIN: it reads
    return engine


def _begin_sqlite(connection: Connection) -> None:
    writes = connection.get_execution_options().get(WRITES, False)
    if bool(driver.ask(connection, "PRAGMA query_only")[0][0]) is writes:  # one door for writing
        # said only where it is not so: each time it makes SQLite forget every statement that it has compiled
        connection.exec_driver_sql(f"PRAGMA query_only={'OFF' if writes else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


@contextmanager
def to_write(engine: Engine) -> Iterator[Connection]:
    """A connection that writes, in no transaction yet."""
    with connections.to_write():
        plain = engine.connect()
    with plain:
        yield plain.execution_options(**{WRITES: True})


def team(url: str) -> Engine:
    """The engine of a PostgreSQL office. Writers run READ COMMITTED behind the lock on the head."""
    engine = create_engine(
        url, hide_parameters=True, pool_pre_ping=True, connect_args={"prepare_threshold": None}
    )
    event.listen(engine, "handle_error", say_no_values)
    driver.watch(engine)
    return engine


def say_no_values(failure: ExceptionContext) -> None:
    """PostgreSQL's errors quote rows: what may reach a log says the kind and the place only."""
    original, wrapped = failure.original_exception, failure.sqlalchemy_exception
    state, places = getattr(original, "sqlstate", None), getattr(original, "diag", None)
    if state is None:
        return
    names = (getattr(places, name, None) for name in ("table_name", "column_name", "constraint_name"))
    said = f"{type(original).__name__} {state} {' '.join(name for name in names if name)}".rstrip()
    if state == _OUR_OWN:
        said = str(original).partition("\n")[0]
    original.args = (said,)
    if wrapped is not None:
        wrapped.args = (said,)


def is_sqlite(connection: Connection) -> bool:
    """Whether the connection is to an embedded office."""
    return connection.dialect.name == "sqlite"
