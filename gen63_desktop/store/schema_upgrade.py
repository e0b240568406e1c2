"""Bringing a database to the program's schema: all in one transaction, never backwards.

Alembic is imported only when there is something to migrate.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import Connection, Engine, inspect, text

from gen63_desktop import resources
from gen63_desktop.domain.errors import Refused
from gen63_desktop.store.audit_trail import guards
from gen63_desktop.store.engine import WRITES
from gen63_desktop.store.faults import in_words

HEAD = "0031"
"""The schema that this program reads and writes."""


def revision_of(connection: Connection) -> str | None:
    """The database's schema, or None for an empty database."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def require_known(revision: str | None) -> None:
    """Refuse a database that a newer program has written."""
    if revision is not None and revision > HEAD:
        raise Refused(
            "This office was last opened with a newer version of the program (schema {theirs}, this one knows {ours}).",
            "Install the newer version on this computer. Nothing was changed.",
            theirs=revision,
            ours=HEAD,
        )


def needs_upgrade(engine: Engine) -> bool:
    """Whether the database is older than the program; refused if it is newer."""
    with in_words(), engine.connect() as connection:
        revision = revision_of(connection)
    require_known(revision)
    if revision is None:
        raise Refused(
            "The office's file holds no office: it was damaged, or the program was stopped while making it.",
            "Restore the latest backup. If the office was never used, make it again in a new folder.",
        )
    return revision != HEAD


def upgrade(engine: Engine, revision: str = "head") -> None:
    """Bring the schema to ``revision``, in one transaction."""
    _run(engine, lambda command, config: command.upgrade(config, revision))


def downgrade(engine: Engine, revision: str) -> None:
    """Take the schema back to ``revision``, in one transaction; for tests of the migrations."""
    _run(engine, lambda command, config: command.downgrade(config, revision))


def _run(engine: Engine, step: Callable[[Any, Any], None]) -> None:
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", resources.migrations().as_posix())
    with in_words(), engine.connect() as plain:
        connection = plain.execution_options(**{WRITES: True})
        with connection.begin():
            require_known(revision_of(connection))
            config.attributes["connection"] = connection
            guards.lift(connection)
            step(command, config)
            guards.lay(connection)
