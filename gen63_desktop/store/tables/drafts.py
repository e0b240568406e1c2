"""Drafts of forms and a person's preferences: the only rows outside the history."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import Connection, delete, select, text

from gen63_desktop.store.records import instant_text
from gen63_desktop.store.tables.foundation import drafts, settings

_KEEP = text(
    "INSERT INTO drafts (person_id, form, key, sealed, at) VALUES (:person_id, :form, :key, :sealed, :at)"
    " ON CONFLICT (person_id, form, key) DO UPDATE SET sealed = excluded.sealed, at = excluded.at"
)
_SET = text(
    "INSERT INTO settings (name, value) VALUES (:name, :value)"
    " ON CONFLICT (name) DO UPDATE SET value = excluded.value"
)
_HOLD = text(
    "INSERT INTO settings (name, value) VALUES (:name, '')"
    " ON CONFLICT (name) DO UPDATE SET value = settings.value RETURNING value"
)


def keep(connection: Connection, person_id: int, form: str, key: str, sealed: str, at: datetime) -> None:
    """Store the draft in place of an earlier one, also where two windows keep it at once."""
    row = {"person_id": person_id, "form": form, "key": key, "sealed": sealed, "at": instant_text(at)}
    connection.execute(_KEEP, row)


def discard(connection: Connection, person_id: int, form: str, key: str) -> None:
    """Forget the draft, if there is one."""
    mine = (drafts.c.person_id == person_id, drafts.c.form == form, drafts.c.key == key)
    connection.execute(delete(drafts).where(*mine))


def all_of(connection: Connection, person_id: int) -> Sequence[tuple[str, str, str, datetime]]:
    """Form, key, sealed content and time of each of the person's drafts, newest first."""
    table = drafts
    query = select(table.c.form, table.c.key, table.c.sealed, table.c.at).where(
        table.c.person_id == person_id
    )
    rows = connection.execute(query.order_by(table.c.at.desc(), table.c.form, table.c.key))
    return [(row.form, row.key, row.sealed, datetime.fromisoformat(row.at)) for row in rows]


def preference(connection: Connection, name: str) -> str | None:
    """The stored text of a preference."""
    return connection.execute(select(settings.c.value).where(settings.c.name == name)).scalar()


def held_preference(connection: Connection, name: str) -> str | None:
    """The stored text, its row locked to the end of the transaction: another window that changes it waits."""
    return connection.execute(_HOLD, {"name": name}).scalar_one() or None


def set_preference(connection: Connection, name: str, value: str) -> None:
    """Store a preference's text."""
    connection.execute(_SET, {"name": name, "value": value})
