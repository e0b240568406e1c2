"""A backup restored into a temporary folder, opened, and checked in every part."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Connection, text

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.keeping.records import FileFault
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.remarks import worded
from gen63_desktop.store import schema_upgrade
from gen63_desktop.store.attachments import Attachments
from gen63_desktop.store.audit_trail.verify import verify
from gen63_desktop.store.engine import embedded
from gen63_desktop.store.file_keys import KnownFileKeys
from gen63_desktop.store.keeping.contents import counts_in, head_in, knows, named_files
from gen63_desktop.store.keeping.frozen import frozen, require_whole
from gen63_desktop.store.keeping.keeper import DATABASE, Keeper
from gen63_desktop.store.keeping.place import FILES, Stored
from gen63_desktop.store.keeping.restore import Restored, restore
from gen63_desktop.store.reader import Head, Reader

_SHOWN = 20


@dataclass(frozen=True, slots=True)
class Trial:
    """What the backup held and what was wrong with it."""

    entries: int
    records: int
    files: int
    problems: tuple[str, ...]


def trial(
    keeper: Keeper,
    stored: Stored,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> Trial:
    """Restore the backup, open it and compare it with its manifest and with the office; nothing is left."""
    with tempfile.TemporaryDirectory(prefix="gen63-trial-") as name:
        restored = restore(stored, Path(name) / "office", progress, cancelled)
        database, key = restored.folder / DATABASE, _key_of(keeper, restored)
        problems: list[str] = []
        if stored.manifest.schema != schema_upgrade.HEAD:
            engine = embedded(database, key, pooled=False)
            schema_upgrade.upgrade(engine)
            engine.dispose()
        with frozen(database, key) as connection:
            require_whole(connection, stored.database.name)
            verdict = verify(Reader(connection), progress=progress, cancelled=cancelled)
            problems += verdict.problems[:_SHOWN]
            problems += _against_manifest(connection, stored)
            own = KnownFileKeys(connection, keeper.attachments.ring)
            files, wrong = _files(keeper.attachments.at(restored.folder / FILES, own), connection, cancelled)
            problems += wrong
        with keeper.store.reading() as reader:
            if not knows(reader.connection, Head(stored.manifest.head_seq, stored.manifest.head)):
                problems.append(
                    worded("The office's history does not hold the entry that the backup ends with.")
                )
    return Trial(verdict.entries, verdict.records, files, tuple(problems))


def file_problem(kind: str, record_id: int, fault: FileFault) -> str:
    """That an attached file is not whole, in words."""
    said = {
        FileFault.MISSING: worded("missing"),
        FileFault.DAMAGED: worded("damaged or altered"),
        FileFault.DIFFERENT: worded("not what its record says"),
    }[fault]
    return worded("Attached file of {table} {id}: {fault}.", table=kind, id=record_id, fault=said)


def _key_of(keeper: Keeper, restored: Restored) -> bytes:
    """The data key that opens the restored database: the present one or one of earlier times."""
    for key in keeper.data_keys():
        try:
            with frozen(restored.folder / DATABASE, key) as connection:
                connection.execute(text("SELECT count(*) FROM sqlite_master")).all()
        except Refused:
            continue
        return key
    raise Refused(
        "None of your keys opens this backup.",
        "Try a later backup, or restore this one with the passphrase that held when it was made.",
        where=restored.stored.manifest.name,
    )


def _against_manifest(connection: Connection, stored: Stored) -> list[str]:
    manifest, found = stored.manifest, list[str]()
    if head_in(connection) != Head(manifest.head_seq, manifest.head):
        found.append(worded("The history in the backup does not end where its description says."))
    counts = counts_in(connection)
    found += [
        worded(
            "The backup holds {n} records of the kind {table}; its description says {count}.",
            n=counts.get(kind, 0),
            table=kind,
            count=count,
        )
        for kind, count in sorted(manifest.counts.items())
        if counts.get(kind, 0) != count
    ]
    return found


def _files(files: Attachments, connection: Connection, cancelled: Cancelled) -> tuple[int, list[str]]:
    """How many attached files there are, and which are not whole."""
    count, wrong = 0, list[str]()
    for named in named_files(connection):
        stop_if(cancelled)
        count += 1
        fault = files.fault(named.blob, named.sha256)
        if fault is not None:
            wrong.append(file_problem(named.kind, named.record_id, fault))
    rest = (
        [worded("Further attached files that are not whole: {n}.", n=len(wrong) - _SHOWN)]
        if len(wrong) > _SHOWN
        else []
    )
    return count, wrong[:_SHOWN] + rest
