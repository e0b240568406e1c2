"""Destroying cases: what belongs to one, how it stands, and taking it out of rows, indexes and history."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, delete, literal, or_, select, text, update

from gen63_desktop.store.audit_trail import destroyed, guards
from gen63_desktop.store.audit_trail.destroyed import OF_RECORDS
from gen63_desktop.store.audit_trail.destroying import Plan, plan, told_rows
from gen63_desktop.store.audit_trail.entries import without_payload
from gen63_desktop.store.confidential import told_beside
from gen63_desktop.store.engine import is_sqlite
from gen63_desktop.store.keeping.contents import SALVAGED, file_columns, files_in_history, named_files
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import Mapper, mapper_of_kind, mappers
from gen63_desktop.store.tables.complaints import complaints
from gen63_desktop.store.tables.drafts import preference, set_preference
from gen63_desktop.store.tables.file_keys import file_keys
from gen63_desktop.store.tables.foundation import (
    drafts,
    foreign_changes,
    history_changes,
    history_entries,
    history_head,
)  # fmt: skip
from gen63_desktop.store.tables.intake import case_links
from gen63_desktop.store.tables.names import name_words
from gen63_desktop.store.unit_of_work import Store
from gen63_desktop.store.work import Work

COLUMNS = {
    "case_links": ("complaint_id", "other_id", "case_id"),
    "investigators": ("complaint_id",),
    "case_keys": ("complaint_id",),
    "case_walls": ("complaint_id",),
}
"""Kinds that belong to a case by other fields than the one of their mapper."""
STAYING = frozenset(
    {
        "comments", "comment_decisions", "comment_complaints", "violations", "destruction_items", "destroyed_cases",
    }
)  # fmt: skip
"""Kinds that name a case and are a series of their own, or tell of its destruction."""
_DERIVED = frozenset({"file_texts"})
"""Kinds that the program makes by itself of what is there: they go with the case, and change nothing of it."""
_STANDING = text("SELECT of_case, kind, id, version FROM gen63_standing(CAST(:cases AS bigint[]))")
_DESTROY = text(
    "SELECT gen63_destroy(:batch, CAST(:cases AS bigint[]), CAST(:told AS jsonb), CAST(:entries AS bigint[]),"
    " CAST(:marks AS bigint[]), CAST(:files AS text[]))"
)
_AT_ONCE = 400
_SWEEP = "office/destroyed files are being overwritten"


def belonging() -> dict[str, tuple[str, ...]]:
    """Every kind of record that belongs to a case, with the fields by which it does."""
    found = {mapper.kind: (mapper.case,) for mapper in mappers() if mapper.case}
    return {kind: names for kind, names in {**found, **COLUMNS}.items() if kind not in STAYING}


def standing_kinds() -> dict[str, tuple[str, ...]]:
    """The kinds of them by which a case stands as it was proposed, or was changed since."""
    return {kind: names for kind, names in belonging().items() if kind not in _DERIVED}


def records_of(reader: Reader, cases: Collection[int]) -> dict[str, set[int]]:
    """The ids of everything that belongs to cases, and of what ever did."""
    wanted, found = frozenset(cases), dict[str, set[int]]()
    for kind, names in belonging().items():
        mapper = mapper_of_kind(kind)
        if mapper is None:
            continue
        ids = {number for portion in _portions(wanted) for number in _ids(reader, mapper, names, portion)}
        found[kind] = ids | set(_removed(reader, mapper, names, wanted))
    return {kind: ids for kind, ids in found.items() if ids}


def _ids(reader: Reader, mapper: Mapper[Any], names: tuple[str, ...], cases: list[int]) -> Iterator[int]:
    table = mapper.table
    query = select(table.c.id).where(or_(*(table.c[name].in_(cases) for name in names)))
    yield from reader.connection.execute(query).scalars()


def _removed(
    reader: Reader, mapper: Mapper[Any], names: tuple[str, ...], cases: frozenset[int]
) -> Iterator[int]:
    """What belonged to the cases and was removed: the history still holds what it was."""
    table = history_changes.c
    query = select(history_changes).where(table.kind == mapper.kind, table.op == "remove")
    for row in reader.connection.execute(query).all():
        said = reader.told(row)
        values = json.loads(said[1]) if said is not None else told_beside(row.data) or {}
        if any(values.get(name, (None,))[0] in cases for name in names):
            yield int(row.record_id)


def standings(reader: Reader, cases: Collection[int]) -> dict[int, str]:
    """A digest of how each case stands: of the kind, id and version of everything that belongs to it."""
    parts: dict[int, list[tuple[str, int, int]]] = {case: [] for case in cases}
    for case, kind, number, version in _standing(reader, cases):
        parts[int(case)].append((str(kind), int(number), int(version)))
    return {case: sha256(json.dumps(sorted(said)).encode()).hexdigest() for case, said in parts.items()}


def _standing(reader: Reader, cases: Collection[int]) -> Iterator[Any]:
    if _has_rights(reader.connection):
        for portion in _portions(cases):
            yield from reader.connection.execute(_STANDING, {"cases": portion})
        return
    for kind, names in standing_kinds().items():
        mapper = mapper_of_kind(kind)
        if mapper is None:
            continue
        table = mapper.table
        for name in names:
            for portion in _portions(cases):
                query = select(table.c[name], literal(kind), table.c.id, table.c.version)
                yield from reader.connection.execute(query.where(table.c[name].in_(portion)))


def sealed_comments(reader: Reader, cases: Collection[int]) -> frozenset[int]:
    """The cases under whose key comments lie: these are a series of their own, and would be lost with it."""
    found = set[int]()
    for kind in ("comments", "comment_decisions"):
        mapper = mapper_of_kind(kind)
        if mapper is not None:
            column = mapper.table.c[mapper.case]
            for portion in _portions(cases):
                query = select(column).where(column.in_(portion))
                found.update(int(case or 0) for case in reader.connection.execute(query).scalars())
    return frozenset(found)


def linked_to(reader: Reader, cases: Collection[int]) -> dict[int, set[int]]:
    """The cases to which each of these is linked."""
    link, found = case_links.c, {case: set[int]() for case in cases}
    for portion in _portions(cases):
        query = select(link.complaint_id, link.other_id)
        query = query.where(or_(link.complaint_id.in_(portion), link.other_id.in_(portion)))
        for one, other in reader.connection.execute(query):
            for here, there in ((int(one), int(other)), (int(other), int(one))):
                if here in found:
                    found[here].add(there)
    return found


def kept_in_a_file_until(reader: Reader) -> date | None:
    """The day until which a file tells of every case: entries of a torn history, which a salvaged office keeps."""
    entry = history_entries.c
    query = select(entry.at, entry.payload).where(entry.act == SALVAGED)
    days = [
        at for at, payload in reader.connection.execute(query) if json.loads(payload)["detail"].get("blob")
    ]
    return datetime.fromisoformat(max(days)).astimezone().date() if days else None


def lock(work: Work, cases: Collection[int]) -> frozenset[int]:
    """Keep everybody from changing these cases to the end of the act; those that are there.

    Cases first, the head of the history last, as every act has it: nobody waits for who waits for them.
    """
    found = set[int]()
    for portion in _portions(cases):
        query = select(complaints.c.id).where(complaints.c.id.in_(portion)).order_by(complaints.c.id)
        found.update(work.connection.execute(query.with_for_update()).scalars())
    work.connection.execute(select(history_head.c.seq).with_for_update())
    return frozenset(found)


def steps_of(reader: Reader, act: str, batch_id: int) -> dict[int, int]:
    """The entries of an act on a batch, by the person who did it."""
    entry = history_entries.c
    query = select(entry.person_id, entry.seq).where(
        entry.act == act, entry.subject_kind == "destruction_batches", entry.subject_id == batch_id
    )
    return {int(person): int(seq) for person, seq in reader.connection.execute(query)}


# -- taking it out ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Taken:
    """What an act took out: records and entries, and the attached files that only these named."""

    records: int
    entries: int
    files: tuple[str, ...]


def take_out(work: Work, batch_id: int, numbers: Mapping[int, str]) -> Taken:
    """Take cases of a batch, given with their numbers, out of rows, indexes and history; the act's entry says it.

    All of it is one transaction with that entry: there is no half of it.
    """
    records = records_of(work, numbers)
    files = _files(work, records)
    what = plan(work, records, tuple(numbers.values()))
    for change in what.changes:
        work.attest(change)
    count = sum(len(ids) for ids in records.values())
    if _has_rights(work.connection):
        _at_server(work.connection, batch_id, tuple(numbers), what, files)
        return Taken(count, len(what.entries), ())
    _remove_rows(work, records)
    with guards.destroying(work.connection):
        _empty_history(work.connection, what)
    _forget_drafts(work.connection, "complaints", numbers)
    _forget_drafts(work.connection, "findings", records.get("issued_reports", ()))
    _forget_drafts(work.connection, "violations", records.get("allegations", ()), "allegation:")
    _rebuild_indexes(work.connection, records)
    note_sweep(work.connection)
    left = {one.blob for one in named_files(work.connection)} | files_in_history(work.connection)
    for portion in _names(files - left):  # without its key a file opens nowhere but in backups of before
        work.connection.execute(delete(file_keys).where(file_keys.c.blob.in_(portion)))
    return Taken(count, len(what.entries), tuple(sorted(files - left)))


def _has_rights(connection: Connection) -> bool:
    """Whether each person has a login of their own at a server, which deletes nothing of this itself."""
    asked = (
        "SELECT to_regprocedure('public.gen63_destroy(bigint, bigint[], jsonb, bigint[], bigint[], text[])')"
    )
    return not is_sqlite(connection) and connection.exec_driver_sql(asked).scalar() is not None


def _at_server(
    connection: Connection, batch_id: int, cases: tuple[int, ...], what: Plan, files: Collection[str]
) -> None:
    told = json.dumps([{"kind": kind, "ids": sorted(ids)} for kind, ids in what.records.items()])
    values = {
        "batch": batch_id, "cases": list(cases), "told": told, "entries": what.entries, "marks": what.marks,
        "files": sorted(files),
    }  # fmt: skip
    connection.execute(_DESTROY, values)


def _files(reader: Reader, records: Mapping[str, Collection[int]]) -> set[str]:
    """The attached files that the records name, or named."""
    found = set[str]()
    for kind, ids in records.items():
        mapper = mapper_of_kind(kind)
        columns = file_columns(mapper) if mapper is not None else ()
        if mapper is None or not columns:
            continue
        for portion in _portions(ids):
            query = select(*(mapper.table.c[name] for name in columns)).where(mapper.table.c.id.in_(portion))
            found.update(blob for row in reader.connection.execute(query) for blob in row if blob)
            told = select(history_changes).where(
                history_changes.c.kind == kind, history_changes.c.record_id.in_(portion)
            )
            for row in reader.connection.execute(told.where(history_changes.c.op.in_(OF_RECORDS))).all():
                said = reader.told(row)
                values = json.loads(said[1]) if said is not None else {}
                found.update(blob for name in columns for blob in values.get(name, ()) if blob)
    return found


def _remove_rows(work: Work, records: Mapping[str, Collection[int]]) -> None:
    for kind, ids in records.items():
        mapper = mapper_of_kind(kind)
        if mapper is None:
            continue
        for portion in _portions(ids):
            work.connection.execute(delete(mapper.table).where(mapper.table.c.id.in_(portion)))
            if mapper.found_by:
                named = (name_words.c.kind == kind, name_words.c.record_id.in_(portion))
                work.connection.execute(delete(name_words).where(*named))


def _empty_history(connection: Connection, what: Plan) -> None:
    entries, changes, marks = history_entries.c, history_changes.c, foreign_changes.c
    for portion in _portions(what.entries):
        query = select(entries.seq, entries.payload).where(entries.seq.in_(portion))
        for seq, payload in connection.execute(query).all():
            values = {
                "payload": without_payload(payload), "act": destroyed.DESTROYED_ENTRY, "subject_kind": "",
                "subject_id": 0,
            }  # fmt: skip
            connection.execute(update(history_entries).where(entries.seq == seq).values(**values))
    for kind, ids in told_rows(what):
        told = changes.kind == kind, changes.record_id.in_(ids), changes.op.in_(OF_RECORDS)
        connection.execute(delete(history_changes).where(*told))
    for portion in _portions(what.marks):
        connection.execute(update(foreign_changes).where(marks.n.in_(portion)).values(was=""))


def _forget_drafts(connection: Connection, area: str, numbers: Collection[int], begun: str = "") -> None:
    """Unfinished forms of an area about these records, whoever began them; ``begun``: what their keys begin with."""
    for number in numbers:
        key = f"{begun}{int(number)}"
        about = or_(drafts.c.key == key, drafts.c.key.like(f"{key}:%"))
        connection.execute(delete(drafts).where(drafts.c.form.like(f"{area}.%"), about))


def _rebuild_indexes(connection: Connection, kinds: Collection[str]) -> None:
    """A full-text index keeps the words of what was deleted until it is made anew."""
    if not is_sqlite(connection):
        return
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND sql LIKE 'CREATE VIRTUAL TABLE %'"
    there = set(connection.exec_driver_sql(query).scalars())
    for index in sorted(f"{kind}_search" for kind in kinds):
        if index in there:
            connection.exec_driver_sql(f"INSERT INTO {index} ({index}) VALUES ('rebuild')")


# -- overwriting -----------------------------------------------------------------------------------


def note_sweep(connection: Connection) -> None:
    """Let whoever opens the office next overwrite what the file still holds, should this program end first."""
    if is_sqlite(connection):
        set_preference(connection, _SWEEP, "due")


def sweep_is_due(connection: Connection) -> bool:
    """Whether destroyed records may still stand in the office's file, in pages that nothing uses."""
    return preference(connection, _SWEEP) == "due"


def sweep(store: Store) -> bool:
    """Write the office's file anew without what was deleted; whether it is done, or somebody was reading.

    A server overwrites freed rows by its own vacuum.
    """
    with store.reading() as reader:
        if not sweep_is_due(reader.connection):
            return True
    raw = store.engine.raw_connection()
    try:
        driver: Any = raw.driver_connection
        driver.execute("PRAGMA query_only=OFF")
        driver.execute("VACUUM")
        busy = driver.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
    except store.engine.dialect.loaded_dbapi.Error:  # a full disk, a reader: it is tried again
        return False
    finally:
        raw.close()
    if busy:
        return False
    with store.unsigned() as connection:
        set_preference(connection, _SWEEP, "")
    return True


def _names(blobs: Collection[str]) -> Iterator[list[str]]:
    ordered = sorted(blobs)
    for at in range(0, len(ordered), _AT_ONCE):
        yield ordered[at : at + _AT_ONCE]


def _portions(numbers: Collection[int]) -> Iterator[list[int]]:
    ordered = sorted(numbers)
    for at in range(0, len(ordered), _AT_ONCE):
        yield ordered[at : at + _AT_ONCE]
