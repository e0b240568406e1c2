"""Where an embedded office may lie, and which programs have it open.

An embedded office is one computer's: its write-ahead log works on local disks only. Several programs on
that computer may have it open at once; another computer is refused while one of them has it.
"""

from __future__ import annotations

import contextlib
import json
import os
import platform
import socket
import sys
import threading
import time
import uuid
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from gen63_desktop.domain.errors import Refused
from gen63_desktop.store.files import write_atomically

_NETWORK_TYPES = frozenset(
    {
        "nfs", "nfs4", "cifs", "smb3", "smbfs", "smb2", "afpfs", "webdav", "davfs", "fuse.davfs2", "fuse.sshfs",
        "fuse.rclone", "afs", "ceph", "fuse.ceph", "glusterfs", "fuse.glusterfs", "lustre", "ncpfs", "coda", "gpfs",
    }
)  # fmt: skip
_SYNCED = ("OneDrive", "Dropbox", "Google Drive", "iCloud Drive", "Box Sync", "Nextcloud", "SharePoint")
_BEAT = 20.0
_STALE = 180.0


def require_local(folder: Path, mounts: str | None = None) -> None:
    """Refuse a network share or a synchronised folder.

    ``mounts``: the text of the system's table of mounts; read from the system where None.
    """
    resolved = folder.resolve()
    kind = _network_kind(resolved, mounts)
    if kind:
        raise Refused(
            "This folder lies on a network share ({kind}). An office kept there can be damaged.",
            "Choose a folder on this computer's own disk. For a team on several computers, ask for a PostgreSQL office.",
            where=str(folder),
            kind=kind,
        )
    parts = {part.casefold() for part in resolved.parts}
    for name in _SYNCED:
        if any(part == name.casefold() or part.startswith(name.casefold() + " - ") for part in parts):
            raise Refused(
                "This folder is synchronized by {name}, which copies files while they are being written.",
                "Choose a folder that is not synchronized, and keep backups of it.",
                where=str(folder),
                name=name,
            )


def _network_kind(path: Path, mounts: str | None) -> str:
    if sys.platform == "win32":
        return _windows_kind(path)
    if mounts is None:
        mounts = _system_mounts()
    best, kind = "", ""
    for line in mounts.splitlines():
        fields = line.split()
        if len(fields) < 3:
            continue
        point = fields[1].replace("\\040", " ")
        holds = path == Path(point) or Path(point) in path.parents
        if holds and len(point) >= len(best):
            best, kind = point, fields[2]
    return kind if kind in _NETWORK_TYPES else ""


def _system_mounts() -> str:
    with contextlib.suppress(OSError):
        return Path("/proc/self/mounts").read_text(encoding="utf-8", errors="replace")
    import re
    import subprocess

    shown = subprocess.run(["/sbin/mount"], capture_output=True, text=True, check=False).stdout
    pairs = re.findall(r"^(.+) on (.+) \((\w+)", shown, re.MULTILINE)
    return "\n".join(f"{a.replace(' ', '_')} {b.replace(' ', chr(92) + '040')} {c}" for a, b, c in pairs)


def _windows_kind(path: Path) -> str:
    if str(path).startswith("\\\\"):
        return "UNC"
    if sys.platform == "win32":
        import ctypes

        remote = 4
        if ctypes.windll.kernel32.GetDriveTypeW(path.anchor) == remote:
            return "network drive"
    return ""


@dataclass(frozen=True, slots=True)
class Holder:
    """A program that has the office open."""

    computer: str
    machine: str
    process: int
    seen: float


class Occupancy:
    """This program's place among those that have the office open."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "open"
        self._mine = self.folder / f"{uuid.uuid4().hex}.json"
        self._done = threading.Event()
        self._beat: threading.Thread | None = None

    def enter(self) -> None:
        """Take a place; refused while a program on another computer has the office open."""
        self.folder.mkdir(exist_ok=True)
        self._write()  # before looking: of two computers that enter at once, none overlooks the other
        for holder in self._others():
            if holder.machine != machine():
                self.leave()
                raise Refused(
                    "The office is open on another computer ({computer}).",
                    "Close it there first. If that computer has crashed, wait three minutes and try again.",
                    computer=holder.computer,
                )
        self._beat = threading.Thread(target=self._keep, name="office place", daemon=True)
        self._beat.start()

    def alone(self) -> bool:
        """Whether no other program has the office open."""
        return not list(self._others())

    def leave(self) -> None:
        """Give the place up."""
        self._done.set()
        if self._beat is not None:
            self._beat.join(timeout=5)
        with contextlib.suppress(OSError):
            self._mine.unlink()

    def _keep(self) -> None:
        while not self._done.wait(_BEAT):
            with contextlib.suppress(OSError):
                if self._mine.exists():
                    os.utime(self._mine)
                else:
                    self._write()

    def _write(self) -> None:
        about = {"computer": socket.gethostname(), "machine": machine(), "process": os.getpid()}
        write_atomically(self._mine, json.dumps(about).encode())  # half a file would be overlooked

    def _others(self) -> Iterator[Holder]:
        for file in sorted(self.folder.glob("*.json")):
            if file == self._mine:
                continue
            try:
                about = json.loads(file.read_text(encoding="utf-8"))
                holder = Holder(
                    str(about["computer"]), str(about["machine"]), int(about["process"]), file.stat().st_mtime
                )
            except (OSError, ValueError, KeyError, TypeError):
                continue
            if _gone(holder):
                with contextlib.suppress(OSError):
                    file.unlink()
            else:
                yield holder


def _gone(holder: Holder) -> bool:
    if holder.machine == machine() and os.name != "nt":
        try:
            os.kill(holder.process, 0)
        except (ProcessLookupError, OverflowError):
            return True
        except PermissionError:
            pass  # it lives, under another account
    # also for a living process: its number may have been given to another program. File times are the file system's, so this is the one clock that all computers share
    return time.time() - holder.seen > _STALE


@cache
def machine() -> str:
    """What tells this computer from others, also those of the same name: the same in every process.

    The network card's address is not: it changes with docks and is random where there is no card.
    """
    own = ""
    with contextlib.suppress(OSError):
        own = _machine_id()
    return f"{platform.node()}-{own}" if own else platform.node()


def _machine_id() -> str:
    if sys.platform == "win32":
        import winreg

        with winreg.OpenKey(winreg.HKEY_LOCAL_MACHINE, r"SOFTWARE\Microsoft\Cryptography") as key:
            return str(winreg.QueryValueEx(key, "MachineGuid")[0])
    if sys.platform == "darwin":
        return f"{uuid.getnode():x}"  # macOS gives every computer a fixed address of its own
    return Path("/etc/machine-id").read_text(encoding="ascii").strip()
