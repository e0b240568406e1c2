"""Reading frozen records in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlalchemy import Connection, select

from gen63_desktop.domain.errors import Refused, no_such_record
from gen63_desktop.domain.retention.destruction import DestroyedCase, case_destroyed
from gen63_desktop.store import driver
from gen63_desktop.store.audit_trail.entries import (
    GENESIS,
)  # fmt: skip
from gen63_desktop.store.confidential import Vault, is_veiled, without_keys
from gen63_desktop.store.engine import is_sqlite
from gen63_desktop.store.records import Mapper, Record, Stored, mapper_of
from gen63_desktop.store.statements import ROW_ID, statements_of
from gen63_desktop.store.tables.foundation import history_head

R = TypeVar("R", bound=Record)

Looks = Callable[[str, Mapping[str, Any]], None]

READ_HEAD = select(history_head.c.seq, history_head.c.head)
_LAST_CHANGE = "SELECT head, (SELECT max(n) FROM foreign_changes) FROM history_head"


@dataclass(frozen=True, slots=True)
class Head:
    """The last entry of the history: its number and its hash (64 hex digits)."""

    seq: int
    hash: str


class Reader:
    """Reads frozen records in one transaction; ``vault`` opens what is confidential in them."""

    def __init__(self, connection: Connection, vault: Vault | None = None) -> None:
        self.connection = connection
        self.vault = vault
        self.looks: Looks | None = None

    def get(self, record_type: type[R], record_id: int) -> R:
        """The record; refused in words where there is none."""
        record = self.look_up(record_type, record_id)
        if record is None:
            raise self.missing(record_type, record_id)
        return record

    def missing(self, record_type: type[R], record_id: int) -> Refused:
        """What is said of a record that is not there: of a destroyed case, that it was destroyed."""
        if mapper_of(record_type).kind == "complaints":
            for case in self.find(DestroyedCase, complaint_id=record_id):
                return case_destroyed(case)
        return no_such_record(record_id)

    def look_up(self, record_type: type[R], record_id: int) -> R | None:
        """The record, or None."""
        mapper = mapper_of(record_type)
        row = self._row(mapper, record_id, lock=False)
        return None if row is None else mapper.from_values(self.opened(mapper, row))

    def opened(self, mapper: Mapper[Any], row: Sequence[Stored]) -> Sequence[Stored]:
        """A stored row as it was given: what is confidential in it opened, as far as this person can."""
        if not mapper.seals:
            return row
        if self.vault is None:
            return without_keys(mapper, row)
        return self.vault.open(self.connection, mapper, row)

    def told(self, change: Any) -> tuple[str, str] | None:
        """Salt and values of a stored change (a row of history_changes); None where this person cannot open them."""
        if not is_veiled(change.data):
            return change.salt, change.data
        if self.vault is None:
            return None
        return self.vault.unveil(self.connection, change.data, (int(change.seq), int(change.n)))

    def holds_key_of(self, sealed: str) -> bool:
        """Whether this person has the key that a sealed text names."""
        return self.vault is not None and self.vault.holds(self.connection, sealed)

    def find(self, record_type: type[R], **equal: Stored | tuple[Stored, ...]) -> tuple[R, ...]:
        """All records whose fields equal these stored values (a tuple: any of them), by id."""
        mapper = mapper_of(record_type)
        self._look(mapper, equal)
        kinds = {name: None if value is None else isinstance(value, tuple) for name, value in equal.items()}
        asked = statements_of(mapper).where_equal(tuple(kinds.items()))
        values = {name: value for name, value in equal.items() if value is not None}
        if any(kinds.values()):
            rows = [tuple(row) for row in self.connection.execute(asked.query, values)]
        else:
            rows = asked.rows(self.connection, **values)
        if not mapper.seals:
            return tuple(map(mapper.from_values, rows))
        return tuple(mapper.from_values(row if row[-1] is None else self.opened(mapper, row)) for row in rows)

    def head(self) -> Head:
        """The head of the history as this transaction sees it."""
        row = self.connection.execute(READ_HEAD).one_or_none()
        return Head(0, GENESIS) if row is None else Head(row.seq, row.head)

    def last_change(self) -> tuple[str, int]:
        """The last entry, and the last change past the program: while both are the same, so are the records."""
        if is_sqlite(self.connection):
            rows = driver.ask(self.connection, _LAST_CHANGE)
        else:  # within a view, where a plan that the server has lost could not be made anew
            rows = [tuple(row) for row in self.connection.exec_driver_sql(_LAST_CHANGE)]
        return (str(rows[0][0]), int(rows[0][1] or 0)) if rows else (GENESIS, 0)

    def _row(self, mapper: Mapper[Any], record_id: int, *, lock: bool) -> tuple[Any, ...] | None:
        self._look(mapper, {"id": record_id})
        statements = statements_of(mapper)
        if not lock:
            rows = statements.prepared_row.rows(self.connection, **{ROW_ID: record_id})
            return rows[0] if rows else None
        row = self.connection.execute(statements.locked_row, {ROW_ID: record_id}).one_or_none()
        return None if row is None else tuple(row)

    def _look(self, mapper: Mapper[Any], asked: Mapping[str, Any]) -> None:
        """Let the server of a team's office note what is looked at, before it shows it."""
        if self.looks is not None and mapper.confidential:
            self.looks(mapper.kind, asked)
