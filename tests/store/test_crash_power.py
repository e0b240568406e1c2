"""A power cut at any moment: the disk as it may then be is rebuilt from the trace of every write and sync.

Writes that were not yet synced are there, are not, or are there in part. The same replay of a program
that does not wait for the disk must lose saves, or the replay would prove nothing.
"""

from __future__ import annotations

import random
import re
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import text

from gen63_desktop.domain.errors import Refused
from gen63_desktop.store.audit_trail.verify import verify
from gen63_desktop.store.encryption.key_file import KeyFile
from gen63_desktop.store.engine import embedded
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.unit_of_work import Store
from tests.long_runs import times
from tests.offices import PASSPHRASE, PERSON

WRITER = """
import os, sys
from pathlib import Path
from sqlalchemy import event
from gen63_desktop import startup
from gen63_desktop.store import engine
folder, person, passphrase, sync = sys.argv[1:]
engine._PRAGMAS = (*engine._PRAGMAS, f"synchronous={sync}", "wal_autocheckpoint=40")
office = startup.open_office(Path(folder), person, passphrase)
for n in range(40):
    office.people.add(f"Person {n}", (), "x" * (n % 5 * 4000))
    with office.session.ask() as reader:
        os.write(1, f"ACK {reader.head().seq} {reader.head().hash}\\n".encode())
os._exit(0)
"""
CALL = re.compile(r'^\d+ +(\w+)\((\d+)<([^>]*)>(?:, "([^"]*)")?(?:\.\.\.)?(?:, (\d+))?(?:, (\d+))?')
FILES = ("office.db", "office.db-wal")


@dataclass
class Event:
    """A write, a cut, a sync, or a save that was acknowledged."""

    what: str
    file: str = ""
    data: bytes = b""
    at: int = 0
    head: tuple[int, str] = (0, "")

    def to(self, disk: bytearray) -> None:
        if self.what == "cut":
            del disk[self.at :]
            disk.extend(bytes(self.at - len(disk)))
            return
        disk.extend(bytes(max(0, self.at + len(self.data) - len(disk))))
        disk[self.at : self.at + len(self.data)] = self.data

    def torn(self, dice: random.Random) -> list[Event]:
        """What may be left of a write, in sectors of 512 bytes."""
        sectors = range(0, len(self.data), 512) if self.what == "write" else ()
        return [
            Event("write", self.file, self.data[n : n + 512], self.at + n)
            for n in sectors
            if dice.random() < 0.6
        ]


@dataclass
class Trace:
    """A program's work, write by write."""

    before: dict[str, bytes]
    events: list[Event] = field(default_factory=list)

    def cut(self, dice: random.Random, how: str) -> tuple[dict[str, bytearray], list[tuple[int, str]]]:
        """The files after a power cut at a random moment, and what had been acknowledged by then."""
        disk = {name: bytearray(data) for name, data in self.before.items()}
        waiting: dict[str, list[Event]] = {}
        saved = []
        for event in self.events[: dice.randrange(1, len(self.events) + 1)]:
            if event.what == "saved":
                saved.append(event.head)
            elif event.what == "sync":
                for done in waiting.pop(event.file, []):
                    done.to(disk.setdefault(event.file, bytearray()))
            else:
                waiting.setdefault(event.file, []).append(event)
        for name, events in waiting.items():
            for event in events:
                for left in _left(event, dice, how):
                    left.to(disk.setdefault(name, bytearray()))
        return disk, saved


def _left(event: Event, dice: random.Random, how: str) -> list[Event]:
    if how == "all":
        return [event]
    if how == "none" or dice.random() < 0.5:
        return []
    return event.torn(dice) if how == "torn" else [event]


def _trace(folder: Path, sync: str) -> Trace:
    trace = Trace({name: (folder / name).read_bytes() for name in FILES if (folder / name).exists()})
    log = folder.parent / f"trace-{sync}"
    watched = "trace=pwrite64,write,ftruncate,fsync,fdatasync"
    subprocess.run(
        ["strace", "-f", "-y", "-xx", "-s", "300000", "-e", watched, "-o", log,
         sys.executable, "-c", WRITER, folder, PERSON, PASSPHRASE, sync],
        check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    for line in log.read_text().splitlines():
        if (call := CALL.match(line)) is not None and (event := _event(line, call)) is not None:
            trace.events.append(event)
    return trace


def _event(line: str, call: re.Match[str]) -> Event | None:
    name, handle, path, data, _, offset = call.groups()
    path = _bytes(path).decode() if path.startswith("\\x") else path
    file = path.rpartition("/")[2]
    if name == "write" and handle == "1" and (said := _bytes(data)).startswith(b"ACK"):
        return Event("saved", head=(int(said.split()[1]), said.split()[2].decode()))
    if file not in FILES:
        return None
    if name == "pwrite64":
        return Event("write", file, _bytes(data), int(offset))
    if name == "ftruncate":
        return Event("cut", file, at=int(line.rpartition(", ")[2].split(")")[0]))
    return Event("sync", file)


def _bytes(shown: str) -> bytes:
    return bytes.fromhex(shown.replace("\\x", ""))


def _survives(store: Store, saved: list[tuple[int, str]]) -> bool:
    """Whether the office opens with every acknowledged entry, an unbroken history and sound pages."""
    try:
        with in_words(), store.reading() as reader:
            sound = reader.connection.execute(text("PRAGMA quick_check")).scalar() == "ok"
            rows = reader.connection.execute(text("SELECT seq, head FROM history_entries"))
            heads = {row.seq: row.head for row in rows}
            return (
                sound and all(heads.get(seq) == head for seq, head in saved) and not verify(reader).problems
            )
    except Refused:
        return False


def _lost(trace: Trace, folder: Path, key: bytes, times: int) -> int:
    """How many states do not survive. Each is opened by a new connection; statements are compiled only once."""
    dice = random.Random(63)  # noqa: S311  repeatable dice, no secret
    store = Store(embedded(folder / "office.db", key, pooled=False))
    lost = 0
    for how in ("none", "all", "some", "torn"):
        for _ in range(times):
            disk, saved = trace.cut(dice, how)
            shutil.rmtree(folder, ignore_errors=True)
            folder.mkdir()
            for name, data in disk.items():
                (folder / name).write_bytes(data)
            lost += not _survives(store, saved)
    store.close()
    return lost


@pytest.mark.promise("power")
@pytest.mark.requirement("S4")
@pytest.mark.skipif(shutil.which("strace") is None, reason="needs strace")
def test_a_power_cut_at_any_moment_loses_no_acknowledged_save(office_folder: Path, tmp_path: Path) -> None:
    key = KeyFile.read(office_folder / "office.keys").open(PERSON, PASSPHRASE).data_key
    second = Path(shutil.copytree(office_folder, tmp_path / "second"))
    try:
        careful = _trace(office_folder, "FULL")
    except subprocess.CalledProcessError:
        pytest.skip("strace may not trace here")
    assert sum(event.what == "saved" for event in careful.events) == 40
    assert sum(event.what == "sync" for event in careful.events) > 40
    assert _lost(careful, tmp_path / "disk", key, times(400, 10_000) // 4) == 0

    careless = _trace(second, "NORMAL")
    assert _lost(careless, tmp_path / "disk", key, 5) > 0, "the replay would not notice a loss"
