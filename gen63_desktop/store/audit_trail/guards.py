"""Triggers that note what changed records past the one door, and the door that tells them to be quiet.

They find accidents and clumsy tampering. Whoever holds the data key and knows this program can open the
door or drop the triggers as the program does; against them stand the signatures and the check of the
rows (`verify`), not these triggers.

On SQLite the door is a field of the head's row, which each act writes anyway: set inside the transaction,
emptied before the commit, so that nobody else ever sees it open. On PostgreSQL it is a setting that ends
with the transaction.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from sqlalchemy import Connection, Engine, inspect, text
from sqlalchemy.exc import DBAPIError

from gen63_desktop.domain.errors import Refused
from gen63_desktop.store import driver
from gen63_desktop.store.engine import WRITES, is_sqlite
from gen63_desktop.store.records import mappers

VERBS = {"add": "INSERT", "change": "UPDATE", "remove": "DELETE"}
SCHEMA = "schema"
"""The kind under which a missing guard is noted."""
_UNKNOWN = "unknown trigger "
_TABLE = "table "
_STANDS = "EXISTS (SELECT 1 FROM foreign_changes WHERE examined = 0)"
_OPEN_SQLITE = (
    f"UPDATE history_head SET door = 'open' WHERE one = 1 AND door = '' RETURNING seq, head, {_STANDS}"
)
_SHUT_SQLITE = "UPDATE history_head SET door = '' WHERE one = 1"
_OPEN_POSTGRESQL = (
    f"SELECT set_config('gen63.door', 'open', true), {_STANDS}, h.seq, h.head"
    " FROM (SELECT 1) AS always LEFT JOIN history_head h ON h.one = 1"
)
SHUT_AT_SERVER = "SELECT set_config('gen63.door', '', true)"
_SHUT_DOOR = "coalesce(current_setting('gen63.door', true), '') = ''"
_NOW_SQLITE = "strftime('%Y-%m-%dT%H:%M:%fZ', 'now')"
_NOW_POSTGRESQL = "to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')"
_NOTE = "INSERT INTO foreign_changes (kind, record_id, op, was, at, login, examined)"
_FUNCTION = f"""
CREATE OR REPLACE FUNCTION gen63_foreign_change() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER
SET search_path FROM CURRENT AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        {_NOTE} VALUES (TG_TABLE_NAME, 0, 'remove', '', {_NOW_POSTGRESQL}, session_user, 0);
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        {_NOTE} VALUES (TG_TABLE_NAME, OLD.id, CASE TG_OP WHEN 'UPDATE' THEN 'change' ELSE 'remove' END,
            to_jsonb(OLD)::text, {_NOW_POSTGRESQL}, session_user, 0);
    END IF;
    IF TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND NEW.id <> OLD.id) THEN
        {_NOTE} VALUES (TG_TABLE_NAME, NEW.id, 'add', '', {_NOW_POSTGRESQL}, session_user, 0);
    END IF;
    RETURN NULL;
END $$
"""
_HISTORY_GUARDS = (
    ("history_entries", "update"), ("history_entries", "delete"), ("history_changes", "delete"),
    ("foreign_changes", "delete"),
)  # fmt: skip


_DESTROYING = "(SELECT door FROM history_head WHERE one = 1) IS NOT 'destroying'"
_SAME = " OR ".join(
    f"NEW.{name} <> OLD.{name}" for name in ("seq", "previous", "head", "signature", "person_id", "at")
)
_UNLESS_SQLITE = {
    ("history_entries", "update"): f"{_DESTROYING} OR {_SAME} OR substr(NEW.payload, 1, 5) <> 'leaf:'",
    ("history_changes", "delete"): _DESTROYING,
}
"""When the history refuses, where a destruction may take something: content and values, never an entry."""


class ForeignChangesStandError(Refused):
    """Records were changed past the program, and nobody has examined that yet."""


# -- the door --------------------------------------------------------------------------------------


class Opened:
    """The door stands open. ``head``: the history's last entry then; at a server others may write one meanwhile."""

    def __init__(
        self, connection: Connection, standing: bool | None = None, head: tuple[int, str] | None = None
    ) -> None:
        self._connection = connection
        self._standing = standing
        self.head = head

    @property
    def standing(self) -> bool:
        """Whether changes past the program are there that nobody has examined."""
        if self._standing is None:
            driver.run_waiting(self._connection)
        return bool(self._standing)

    def answered(self, rows: driver.Rows) -> None:
        """What the server said when it opened the door."""
        _open, standing, seq, head = rows[0]
        self._standing = bool(standing)
        if head is not None:
            self.head = int(seq), str(head)


def open_door(connection: Connection) -> Opened:
    """Tell the triggers that the one door writes; a server is told it with the first statement behind it."""
    if not is_sqlite(connection):
        opened = Opened(connection)
        driver.later(connection, _OPEN_POSTGRESQL, told=opened.answered)
        return opened
    rows = driver.ask(connection, _OPEN_SQLITE)
    if not rows:
        raise Refused(
            "The head of the history is not as the program leaves it: somebody wrote there past the program.",
            "Nothing was saved. Check the history (menu File) and restore the latest backup.",
        )
    seq, head, standing = rows[0]
    return Opened(connection, bool(standing), (int(seq), str(head)))  # nobody else writes until the commit


def shut_door(connection: Connection) -> None:
    """Before the commit: what comes now is noted again."""
    connection.exec_driver_sql(_SHUT_SQLITE if is_sqlite(connection) else SHUT_AT_SERVER)


@contextmanager
def destroying(connection: Connection) -> Iterator[None]:
    """Within an act, the door through which a destruction takes the content of entries out of the history.

    At a server it opens for the owner of the tables alone, whatever anybody else sets.
    """
    if is_sqlite(connection):
        opened, shut = (
            f"UPDATE history_head SET door = '{how}' WHERE one = 1" for how in ("destroying", "open")
        )
    else:
        opened, shut = (f"SELECT set_config('gen63.destroying', '{how}', true)" for how in ("yes", ""))
    connection.exec_driver_sql(opened)
    yield
    connection.exec_driver_sql(shut)


@contextmanager
def door(connection: Connection) -> Iterator[None]:
    """The door around rows that are copied as they are, with their whole history: a move, a salvage."""
    open_door(connection)
    driver.run_waiting(connection)  # rows may be copied past the statements that it would go with
    yield
    shut_door(connection)


def refuse_while_standing(connection: Connection) -> ForeignChangesStandError:
    """What the next person is told."""
    query = "SELECT count(*), min(at) FROM foreign_changes WHERE examined = 0"
    count, at = connection.exec_driver_sql(query).one()
    return ForeignChangesStandError(
        "Somebody changed records past the program ({count} changes, the first on {day}). Until that is "
        "examined, nothing can be saved: it would be signed in your name.",
        "An administrator or auditor opens “Changes past the program” (menu File, History).",
        count=int(count),
        day=str(at)[:10],
    )


# -- laying, lifting, checking ---------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Trigger:
    """A trigger as it is to be, as the database writes it down."""

    name: str
    table: str
    create: str
    earlier: str = ""
    """As an earlier schema had it."""


def lay(connection: Connection) -> None:
    """Create every guard that this schema has a table for, where it does not stand."""
    tables = _columns(connection)
    if "foreign_changes" not in tables:
        return
    if not is_sqlite(connection):
        connection.exec_driver_sql(_FUNCTION)
    found = _found(connection)
    for trigger in _wanted(connection, tables):
        if not _stands(connection, trigger, found):
            _drop(connection, trigger.name, trigger.table)
            connection.exec_driver_sql(trigger.create)


def lift(connection: Connection) -> None:
    """Take the guards of the records away while the schema is changed; note those that were gone already."""
    tables = _columns(connection)
    if "foreign_changes" not in tables:
        return
    for name in missing(connection, earlier=True):
        if not name.startswith(_TABLE):  # a table that is not there yet comes with the change
            _note_missing(connection, name)
    for trigger in _record_triggers(connection, tables):
        _drop(connection, trigger.name, trigger.table)
    for trigger in _history_triggers(connection):
        if trigger.earlier:  # which names no column: one that a trigger names cannot be dropped
            _drop(connection, trigger.name, trigger.table)
            connection.exec_driver_sql(trigger.earlier)
    if not is_sqlite(connection):
        connection.exec_driver_sql("DROP FUNCTION IF EXISTS gen63_foreign_change()")


def missing(connection: Connection, *, earlier: bool = False) -> tuple[str, ...]:
    """Guards and tables that are gone or not as the program made them, and triggers that it never made.

    ``earlier``: they may also be as an earlier schema had them.
    """
    tables = _columns(connection)
    gone = [f"{_TABLE}{m.kind}" for m in mappers() if m.kind not in tables]
    found = _found(connection)
    wanted = _wanted(connection, tables)
    gone += [
        f"trigger {each.name}" for each in wanted if not _stands(connection, each, found, earlier=earlier)
    ]
    if is_sqlite(connection):
        known = {each.name for each in wanted}
        gone += [
            f"{_UNKNOWN}{name}"
            for name, sql in found.items()
            if name not in known
            and not name.startswith(tuple(f"{table}_search_" for table in tables))
            and sql
        ]
    return tuple(gone)


def watch(engine: Engine) -> tuple[str, ...]:
    """At opening: note each guard that is gone, lay it again, take away what is none; which they were."""
    with engine.connect() as connection, connection.begin():
        gone = missing(connection)
    if not gone:
        return ()
    try:
        with engine.connect() as plain:
            connection = plain.execution_options(**{WRITES: True})
            with connection.begin():
                for name in gone:
                    _note_missing(connection, name)
                    if name.startswith(_UNKNOWN):
                        _drop(connection, f'"{name.removeprefix(_UNKNOWN)}"', "")
                lay(connection)
    except DBAPIError as error:
        raise Refused(
            "The database no longer notes what is changed past the program ({names}).",
            "Whoever keeps the server puts it back: gen63 team upgrade --address ADDRESS.",
            names=", ".join(gone),
        ) from error
    return gone


def _note_missing(connection: Connection, name: str) -> None:
    now = _NOW_SQLITE if is_sqlite(connection) else _NOW_POSTGRESQL
    login = "''" if is_sqlite(connection) else "session_user"
    note = text(f"{_NOTE} VALUES ('{SCHEMA}', 0, :name, '', {now}, {login}, 0)")
    connection.execute(note, {"name": name})


def _columns(connection: Connection) -> Mapping[str, tuple[str, ...]]:
    """The columns of each table that is there, by name."""
    if is_sqlite(connection):
        query = (
            "SELECT t.name, c.name FROM sqlite_master t JOIN pragma_table_info(t.name) c "
            "WHERE t.type = 'table' AND t.sql NOT LIKE 'CREATE VIRTUAL%' ORDER BY t.name, c.name"
        )
        found: dict[str, tuple[str, ...]] = {}
        for table, column in connection.exec_driver_sql(query):
            found[table] = (*found.get(table, ()), column)
        return found
    return dict.fromkeys(inspect(connection).get_table_names(), ())


def _wanted(connection: Connection, tables: Mapping[str, tuple[str, ...]]) -> list[_Trigger]:
    return [*_record_triggers(connection, tables), *_history_triggers(connection)]


def _record_triggers(connection: Connection, tables: Mapping[str, tuple[str, ...]]) -> list[_Trigger]:
    sqlite, out = is_sqlite(connection), []
    for kind in (mapper.kind for mapper in mappers() if mapper.kind in tables):
        for op, verb in VERBS.items():
            name = f"{kind}_foreign_{op}"
            create = (
                _sqlite_trigger(name, kind, op, tables[kind]) if sqlite else _team_trigger(name, kind, verb)
            )
            out.append(_Trigger(name, kind, create))
        if not sqlite:
            name = f"{kind}_foreign_truncate"
            out.append(_Trigger(name, kind, _team_trigger(name, kind, "TRUNCATE", "STATEMENT")))
    return out


def _sqlite_trigger(name: str, kind: str, op: str, columns: tuple[str, ...]) -> str:
    note = f"{_NOTE} VALUES ('{kind}', {{}}.id, '{op}', {{}}, {_NOW_SQLITE}, '', 0);"
    was = "json_object(" + ", ".join(f"'{column}', OLD.\"{column}\"" for column in columns) + ")"
    body = note.format("NEW", "''") if op == "add" else note.format("OLD", was)
    if op == "change":
        moved = f"SELECT '{kind}', NEW.id, 'add', '', {_NOW_SQLITE}, '', 0 WHERE NEW.id <> OLD.id;"
        body += f" {_NOTE} {moved}"
    return (
        f"CREATE TRIGGER {name} AFTER {VERBS[op]} ON {kind} "
        f"WHEN (SELECT door FROM history_head WHERE one = 1) IS NOT 'open' BEGIN {body} END"
    )


def _team_trigger(name: str, kind: str, verb: str, each: str = "ROW") -> str:
    return (
        f"CREATE TRIGGER {name} AFTER {verb} ON {kind} FOR EACH {each} WHEN ({_SHUT_DOOR}) "
        "EXECUTE FUNCTION gen63_foreign_change()"
    )


def _history_triggers(connection: Connection) -> list[_Trigger]:
    out = []
    for table, verb in _HISTORY_GUARDS:
        name = f"{table}_no_{verb}"
        begun, refuse = f"CREATE TRIGGER {name} BEFORE {verb} ON {table}", "the history is append-only"
        body = f"BEGIN SELECT RAISE(ABORT, '{refuse}'); END"
        if not is_sqlite(connection):
            out.append(_Trigger(name, table, f"{begun} FOR EACH ROW EXECUTE FUNCTION gen63_append_only()"))
        elif (unless := _UNLESS_SQLITE.get((table, verb))) is not None:
            out.append(_Trigger(name, table, f"{begun} WHEN {unless} {body}", f"{begun}\n{body}"))
        else:
            out.append(_Trigger(name, table, f"{begun} {body}"))
    return out


def _found(connection: Connection) -> Mapping[str, str]:
    if is_sqlite(connection):
        query = "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'"
    else:
        query = "SELECT tgname, tgenabled::text FROM pg_trigger WHERE NOT tgisinternal"
    return {str(name): str(value) for name, value in connection.exec_driver_sql(query)}


def _stands(
    connection: Connection, trigger: _Trigger, found: Mapping[str, str], *, earlier: bool = False
) -> bool:
    value = found.get(trigger.name, "")
    if not is_sqlite(connection):
        return value in {"O", "A"}
    written = " ".join(value.split())
    return written == trigger.create or (
        earlier and written != "" and written == " ".join(trigger.earlier.split())
    )


def _drop(connection: Connection, name: str, table: str) -> None:
    on = "" if is_sqlite(connection) else f" ON {table}"
    connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}{on}")
