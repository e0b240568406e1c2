"""What an office's database holds, quickly: head, chain by hash, counts, the attached files it names."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, inspect, select

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.progress import Cancelled, never_cancelled, stop_if
from gen63_desktop.store.audit_trail.entries import GENESIS, head_of
from gen63_desktop.store.reader import Head
from gen63_desktop.store.records import Mapper, mappers
from gen63_desktop.store.tables.foundation import history_changes, history_entries, history_head

_STEP = 5_000
SALVAGED = "office.salvaged"


@dataclass(frozen=True, slots=True)
class NamedFile:
    """An attached file that a record names."""

    blob: str
    sha256: str
    kind: str
    record_id: int
    name: str


def head_in(connection: Connection) -> Head:
    """The head as the office counts it."""
    row = connection.execute(select(history_head.c.seq, history_head.c.head)).one_or_none()
    return Head(0, GENESIS) if row is None else Head(row.seq, row.head)


def counts_in(connection: Connection) -> dict[str, int]:
    """Records by kind; kinds that an older schema does not know are left out."""
    there = set(inspect(connection).get_table_names())
    return {
        mapper.kind: connection.execute(select(func.count()).select_from(mapper.table)).scalar_one()
        for mapper in mappers()
        if mapper.kind in there
    }


def require_chain(connection: Connection, cancelled: Cancelled = never_cancelled) -> Head:
    """The end of the chain, each link hashed anew; refused where a link does not hold."""
    table, last = history_entries, Head(0, GENESIS)
    query = select(table.c.seq, table.c.previous, table.c.payload, table.c.head).order_by(table.c.seq)
    for row in connection.execute(query, execution_options={"yield_per": _STEP}):
        if (
            row.seq != last.seq + 1
            or row.previous != last.hash
            or head_of(row.previous, row.seq, row.payload) != row.head
        ):
            raise Refused(
                "The history is broken at entry {seq}.",
                "Check the history (menu File), and restore the latest backup that is whole.",
                seq=row.seq,
            )
        last = Head(row.seq, row.head)
        if last.seq % _STEP == 0:
            stop_if(cancelled)
    if last != head_in(connection):
        raise Refused(
            "The history ends at entry {seq}, earlier than the office counted.",
            "Check the history (menu File), and restore the latest backup that is whole.",
            seq=last.seq,
        )
    return last


def knows(connection: Connection, head: Head) -> bool:
    """Whether the history holds this entry with this hash."""
    if head.seq == 0:
        return head.hash == GENESIS
    query = select(history_entries.c.head).where(history_entries.c.seq == head.seq)
    return connection.execute(query).scalar() == head.hash


# -- attached files --------------------------------------------------------------------------------


def file_columns(mapper: Mapper[Any]) -> tuple[str, ...]:
    """The columns in which records of a kind name attached files."""
    return tuple(name for name in mapper.names if name == "blob" or name.endswith("_blob"))


def named_files(connection: Connection) -> Iterator[NamedFile]:
    """Every attached file that a record names, by kind and id; also of an office of an earlier schema."""
    looked = inspect(connection)
    there = set(looked.get_table_names())
    for mapper in mappers():
        columns = file_columns(mapper) if mapper.kind in there else ()
        if not columns:
            continue
        table = mapper.table
        known = {column["name"] for column in looked.get_columns(mapper.kind)}
        title = next((table.c[name] for name in ("name", "number") if name in mapper.names), table.c.id)
        for column in (name for name in columns if name in known):
            digest = table.c[column.removesuffix("blob") + "sha256"]
            query = select(table.c[column], digest, table.c.id, title).order_by(table.c.id)
            for blob, sha256, record_id, name in connection.execute(query):
                if blob:
                    yield NamedFile(blob, sha256, mapper.kind, record_id, str(name))
    yield from _earlier_histories(connection)


def _earlier_histories(connection: Connection) -> Iterator[NamedFile]:
    """The entries of a torn chain, which a salvaged office keeps as a file."""
    table = history_entries
    query = select(table.c.seq, table.c.payload).where(table.c.act == SALVAGED).order_by(table.c.seq)
    for seq, payload in connection.execute(query):
        detail = json.loads(payload)["detail"]
        if detail.get("blob"):
            yield NamedFile(detail["blob"], detail["file_sha256"], "history_entries", seq, "earlier history")


def files_in_history(connection: Connection) -> frozenset[str]:
    """Every attached file that an entry of the history still names, as removed evidence is."""
    columns = {mapper.kind: file_columns(mapper) for mapper in mappers() if file_columns(mapper)}
    query = select(history_changes.c.kind, history_changes.c.data).where(
        history_changes.c.kind.in_(columns), history_changes.c.data != ""
    )
    found: set[str] = set()
    for kind, data in connection.execute(query):
        if not data.startswith("{"):  # under the key of a sealed case, whose files have moved under it too
            continue
        values: Mapping[str, list[Any]] = json.loads(data)
        for name in columns[kind]:
            found.update(value for value in values.get(name, ()) if value)
    return frozenset(found)
