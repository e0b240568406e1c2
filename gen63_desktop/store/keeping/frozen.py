"""A finished copy of a database, opened without changing a byte of it, also on a network share."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.pool import NullPool

from gen63_desktop.domain.errors import Refused
from gen63_desktop.store.faults import in_words

_PRAGMAS = ("cipher_log_level=NONE", "query_only=ON", "trusted_schema=OFF", "cell_size_check=ON")


@contextmanager
def frozen(path: Path, data_key: bytes) -> Iterator[Connection]:
    """A connection to a file that nobody writes to; errors become refusals in words."""
    import sqlcipher3

    def connect() -> Any:
        connection = sqlcipher3.dbapi2.connect(
            f"{path.absolute().as_uri()}?mode=ro&immutable=1",
            uri=True,
            isolation_level=None,
            check_same_thread=False,
        )
        try:
            connection.execute(f"PRAGMA key=\"x'{data_key.hex()}'\"")
            for pragma in (*_PRAGMAS, "temp_store=MEMORY"):
                connection.execute(f"PRAGMA {pragma}").fetchall()
        except BaseException:
            connection.close()
            raise
        return connection

    engine = create_engine(
        "sqlite://", creator=connect, module=sqlcipher3.dbapi2, poolclass=NullPool, hide_parameters=True
    )
    event.listen(engine, "begin", lambda connection: connection.exec_driver_sql("BEGIN"))
    try:
        with in_words(path.name), engine.connect() as connection:
            yield connection
    finally:
        engine.dispose()


def require_whole(connection: Connection, name: str) -> None:
    """Refuse a file whose pages or structure are damaged."""
    with in_words(name):
        pages = connection.exec_driver_sql("PRAGMA cipher_integrity_check").all()
        structure = connection.exec_driver_sql("PRAGMA quick_check").scalar()
    if pages or structure != "ok":
        raise Refused(
            "The copy of the office is damaged and was not kept.",
            "Check the disk, then try again.",
            where=name,
        )
