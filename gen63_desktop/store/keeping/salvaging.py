"""A damaged office becomes a new one: database, key file, attached files, an entry that says so, and a list."""

from __future__ import annotations

import contextlib
import re
import shutil
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection, func, select, text

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import OfficeFacts, Person
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.store.attachments import Attachments
from gen63_desktop.store.audit_trail.entries import BulkDigest, bulk_change, new_salt, row_change
from gen63_desktop.store.audit_trail.removals import _batches as batches
from gen63_desktop.store.audit_trail.verify import verify
from gen63_desktop.store.confidential import Vault
from gen63_desktop.store.encryption.key_file import Keys
from gen63_desktop.store.engine import embedded
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.files import write_atomically
from gen63_desktop.store.keeping.contents import SALVAGED, named_files
from gen63_desktop.store.keeping.keeper import BACKUPS, DATABASE, KEYS
from gen63_desktop.store.keeping.place import FILES, Place, name_of
from gen63_desktop.store.keeping.salvage import Rescued, ranges, rebuild, refuse_nobody, rescue
from gen63_desktop.store.location import Occupancy, require_local
from gen63_desktop.store.office_folder import attachments_of
from gen63_desktop.store.records import mappers
from gen63_desktop.store.unit_of_work import Store
from gen63_desktop.store.work import Work

LIST = "what was not saved.txt"
_NUMBER = re.compile(r"C-(\d{4})-(\d+)")


@dataclass(frozen=True, slots=True)
class Salvaged:
    """The new office and what it lacks. ``lost`` are ranges of ids by kind; ``chain``: the history goes on."""

    folder: Path
    pages: tuple[int, ...]
    records: int
    entries: int
    chain: bool
    rebuilt: int
    lost: dict[str, tuple[tuple[int, int], ...]]
    lost_files: tuple[str, ...]
    problems: tuple[str, ...]


def salvage(
    folder: Path,
    keys: Keys,
    target: Path,
    now: datetime,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> Salvaged:
    """Salvage the office in ``folder`` into a new folder; the damaged one stays as it is."""
    require_local(target)
    with in_words(str(target)):
        if not Occupancy(folder).alone():
            raise Refused("A window has the damaged office open.", "Close it first.", where=str(folder))
        existed = target.exists()
        if existed and (not target.is_dir() or any(target.iterdir())):
            raise Refused("The folder is not empty.", "Choose a new folder.", where=str(target))
        try:
            for name in (FILES, BACKUPS):
                (target / name).mkdir(parents=True, exist_ok=True)
            done = _into(folder, keys, target, now, progress, cancelled)
            data = next(p for p in (folder / KEYS, folder / BACKUPS / KEYS) if p.is_file()).read_bytes()
            write_atomically(target / BACKUPS / KEYS, data)
            write_atomically(target / LIST, _list_of(done).encode())
            write_atomically(target / KEYS, data)  # last: now it is an office
        except BaseException:
            shutil.rmtree(target, ignore_errors=True)
            if existed:
                target.mkdir()
            raise
    return done


def _into(
    folder: Path, keys: Keys, target: Path, now: datetime, progress: Progress, cancelled: Cancelled
) -> Salvaged:
    rescued, key = _rescued(folder, keys.data_keys, target, progress, cancelled)
    store = Store(embedded(target / DATABASE, key), Vault(keys))
    try:
        new = attachments_of(target, store, keys)
        old = new.at(folder / FILES)
        with store.writing(
            signer=keys, who=lambda work: _signer(work, keys), office=_uid, now=lambda: now, act=SALVAGED
        ) as work:
            rebuilt = _tell(work, rescued, new)
        with store.reading() as reader:
            lost_files = _bring_files(reader.connection, old, new, folder)
            verdict = verify(reader)
    finally:
        store.close()
    count = sum(len(ids) for ids in rebuilt.values())
    lost = _really_lost(rescued, rebuilt)
    return Salvaged(
        target, rescued.pages, verdict.records, rescued.entries, rescued.head is not None, count,
        lost, lost_files, verdict.problems,
    )  # fmt: skip


def _signer(work: Work, keys: Keys) -> int:
    """The person of these keys, once what was lost of the register was rebuilt."""
    people = work.find(Person, signing_key=keys.signing_key)
    if len(people) != 1:
        raise refuse_nobody()
    return people[0].id


def _uid(work: Work) -> str:
    facts = work.find(OfficeFacts)
    if len(facts) != 1:
        raise refuse_nobody()
    return facts[0].uid


def _rescued(
    folder: Path, data_keys: Sequence[bytes], target: Path, progress: Progress, cancelled: Cancelled
) -> tuple[Rescued, bytes]:
    for key in data_keys[:-1]:
        with contextlib.suppress(Refused):
            return rescue(folder, key, target, progress, cancelled), key
    return rescue(folder, data_keys[-1], target, progress, cancelled), data_keys[-1]


# -- the entry -------------------------------------------------------------------------------------


def _tell(work: Work, rescued: Rescued, files: Attachments) -> dict[str, list[int]]:
    """Say in the history what happened; which records were rebuilt from their entries."""
    rebuilt: dict[str, list[int]] = {}
    if rescued.head is not None:
        rebuilt = rebuild(work.connection, rescued)
        _tell_losses(work, rescued, rebuilt)
        work.detail(head=rescued.head.hash)
    else:
        _attest_all(work)
        kept = files.keep(rescued.earlier)
        work.detail(earlier_entries=rescued.entries, blob=kept.blob, file_sha256=kept.sha256)
    _count_on(work)
    lost = sum(last - first + 1 for spans in _really_lost(rescued, rebuilt).values() for first, last in spans)
    work.detail(damaged_pages=len(rescued.pages), lost=lost, rebuilt=sum(map(len, rebuilt.values())))
    return rebuilt


def _really_lost(rescued: Rescued, rebuilt: dict[str, list[int]]) -> dict[str, tuple[tuple[int, int], ...]]:
    left = {kind: sorted(set(ids) - set(rebuilt.get(kind, ()))) for kind, ids in rescued.lost.items()}
    return {kind: tuple(ranges(ids)) for kind, ids in left.items() if ids}


def _tell_losses(work: Work, rescued: Rescued, rebuilt: dict[str, list[int]]) -> None:
    """Of batches, what is lost is told as gone; no digest can say what it was."""
    for kind, spans in _really_lost(rescued, rebuilt).items():
        for first, last in spans:
            for begin, end in batches(work.connection, kind):
                low, high = max(first, begin), min(last, end)
                if low <= high:
                    nothing = BulkDigest(salt := new_salt()).hexdigest()
                    work.attest(bulk_change(kind, "bulk-remove", salt, low, high, high - low + 1, nothing))


def _attest_all(work: Work) -> None:
    """Every record as it was found, so that a new chain can begin with it."""
    for mapper in mappers():
        query = select(*(mapper.table.c[name] for name in mapper.columns)).order_by(mapper.table.c.id)
        if mapper.kind == "people":
            for row in work.connection.execute(query).all():
                values = dict(zip(mapper.columns, row, strict=True))
                work.attest(
                    row_change("people", int(row.id), "add", None, values, mapper.digestible(tuple(row)))
                )
            continue
        salt, ids = new_salt(), []
        digest = BulkDigest(salt)
        for row in work.connection.execute(query, execution_options={"yield_per": 5_000}):
            digest.add(mapper.digestible(tuple(row)))
            ids.append(int(row.id))
        if ids:
            work.attest(bulk_change(mapper.kind, "bulk", salt, ids[0], ids[-1], len(ids), digest.hexdigest()))


def _count_on(work: Work) -> None:
    """No id and no number is given twice, also where the counters themselves were lost."""
    most: dict[str, int] = {}
    for mapper in mappers():
        last = work.connection.execute(select(func.max(mapper.table.c.id))).scalar()
        most[mapper.kind] = int(last or 0)
    for number in work.connection.execute(text("SELECT number FROM complaints")).scalars():
        if said := _NUMBER.fullmatch(str(number)):
            series = f"number: complaints {said[1]}"
            most[series] = max(most.get(series, 0), int(said[2]))
    keep = text(
        "INSERT INTO record_ids (kind, last) VALUES (:kind, :last)"
        " ON CONFLICT (kind) DO UPDATE SET last = max(record_ids.last, excluded.last)"
    )
    for kind, last in most.items():
        if last:
            work.connection.execute(keep, {"kind": kind, "last": last})


# -- attached files and the list -------------------------------------------------------------------


def _bring_files(connection: Connection, old: Attachments, new: Attachments, folder: Path) -> tuple[str, ...]:
    """Copy the attached files that are whole, from the office or from its backups; name the others."""
    spare, lost = Place(folder / BACKUPS, ""), []
    for named in named_files(connection):
        data = old.encrypted(named.blob) or _from_backups(spare, new, named.blob)
        if data is None and new.encrypted(named.blob) is None:
            lost.append(f"{named.kind} {named.record_id}")
        elif data is not None:
            new.take_back(named.blob, data)
    return tuple(lost)


def _from_backups(spare: Place, files: Attachments, blob: str) -> bytes | None:
    """A file as a backup has it, where it opens."""
    for path in (spare.file(name_of(blob, own_key=own)) for own in (True, False)):
        with contextlib.suppress(OSError):
            if files.opens(data := path.read_bytes(), blob):
                return data
    return None


def _list_of(done: Salvaged) -> str:
    lines = [
        "What was not saved when this office was salvaged from a damaged file",
        "",
        f"Damaged pages of the file: {', '.join(map(str, done.pages)) or 'none found'}",
        f"Records in the new office: {done.records}, of which {done.rebuilt} were rebuilt from their history",
        f"Entries of the history that could be read: {done.entries}",
        "The chain of the history is whole and goes on."
        if done.chain
        else "The chain of the history was torn. A new one begins; the earlier entries are kept as an attached file.",
        "",
        "Records that could not be read, by kind and number (a number may never have been used):",
        *[
            f"  {kind}: " + ", ".join(f"{a}" if a == b else f"{a} to {b}" for a, b in spans)
            for kind, spans in sorted(done.lost.items())
        ],
        *(["  none"] if not done.lost else []),
        "",
        "Attached files that are lost, by the record that names them:",
        *([f"  {one}" for one in done.lost_files] or ["  none"]),
        "",
        "What the check of the history says of the new office:",
        *([f"  {one}" for one in done.problems] or ["  nothing was altered"]),
        "",
    ]
    return "\n".join(lines)
