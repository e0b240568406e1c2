"""Checking many signatures: in processes of their own, one for each core, because threads share one."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from gen63_desktop.store.audit_trail.signature_worker import COUNT, KEY, MESSAGE, SIGNATURE, check

SWITCH = "--check-signatures"
"""With this word alone the frozen program is such a process."""
FRAME = 2_000
_BOOT = (
    "import sys; sys.path.append(sys.argv[1]);"
    " from gen63_desktop.store.audit_trail.signature_worker import main; main()"
)
_FEW = 4 * FRAME
"""Under so many signatures starting processes costs more than it saves."""


@dataclass(frozen=True, slots=True)
class Signed:
    """A signature to be checked, all as hex: of which entry, of whom, by which key."""

    seq: int
    person: int
    key: str
    head: str
    signature: str

    def packed(self) -> bytes | None:
        """Key, message and signature; None where they cannot be those of a signature."""
        try:
            parts = [bytes.fromhex(each) for each in (self.key, self.head, self.signature)]
        except (ValueError, TypeError):
            return None
        return b"".join(parts) if [len(part) for part in parts] == [KEY, MESSAGE, SIGNATURE] else None


class Checker:
    """Takes signatures and says at the end which do not hold.

    A few are checked at once, by this process; more of them by ``processes`` (0: none, None: one for each
    core) that are started when it is worth it. To be closed whatever happens.
    """

    def __init__(self, processes: int | None = None) -> None:
        self._processes = cores() if processes is None else processes
        self._waiting: list[Signed] = []
        self._keys: dict[bytes, Ed25519PublicKey] = {}
        self._broken: list[Signed] = []
        self._pool: _Pool | None = None
        self.count = 0

    def give(self, signed: Signed) -> None:
        """Have one checked."""
        self.count += 1
        self._waiting.append(signed)
        if len(self._waiting) == _FEW or (self._pool is not None and len(self._waiting) == FRAME):
            self._send()

    def finish(self) -> list[Signed]:
        """Those that do not hold, in the order of entries."""
        if self._pool is None:
            self._broken += _judge(self._waiting, check(b"".join(_packed(self._waiting)), self._keys))
            self._waiting = []
        else:
            self._send()
            self._broken += self._pool.finish()
        return sorted(self._broken, key=lambda each: each.seq)

    def close(self) -> None:
        """Give up what is not finished."""
        if self._pool is not None:
            self._pool.stop()

    def _send(self) -> None:
        waiting, self._waiting = self._waiting, []
        if self._processes == 0:
            self._broken += _judge(waiting, check(b"".join(_packed(waiting)), self._keys))
            return
        if self._pool is None:
            self._pool = _Pool(self._processes)
        for at in range(0, len(waiting), FRAME):
            self._pool.give(waiting[at : at + FRAME])


def broken(signed: Iterable[Signed], *, processes: int | None = None) -> list[Signed]:
    """Those of many signatures that do not hold."""
    checker = Checker(processes)
    try:
        for each in signed:
            checker.give(each)
        return checker.finish()
    finally:
        checker.close()


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def _packed(part: Sequence[Signed]) -> list[bytes]:
    return [packed for each in part if (packed := each.packed()) is not None]


def _judge(part: Sequence[Signed], holds: bytes) -> list[Signed]:
    """Those of a part that do not hold, from one byte for each that could be packed."""
    answers = iter(holds)
    return [each for each in part if each.packed() is None or not next(answers)]


class _Pool:
    """As many processes as cores, each fed by a thread that waits for its answer."""

    def __init__(self, processes: int) -> None:
        self._broken: list[Signed] = []
        self._parts: queue.Queue[list[Signed] | None] = queue.Queue(maxsize=2 * processes)
        self._failed: BaseException | None = None
        self._threads = [threading.Thread(target=self._feed, daemon=True) for _ in range(processes)]
        for thread in self._threads:
            thread.start()

    def give(self, part: list[Signed]) -> None:
        """Have a part checked; waits while all are busy."""
        while self._failed is None:
            try:
                self._parts.put(part, timeout=0.5)
            except queue.Full:
                continue
            return
        raise self._failed

    def finish(self) -> list[Signed]:
        """Wait for the last; what does not hold."""
        for _ in self._threads:
            self._parts.put(None)
        for thread in self._threads:
            thread.join()
        self._threads = []
        if self._failed is not None:
            raise self._failed
        return self._broken

    def stop(self) -> None:
        """Let the rest be."""
        while self._threads and not self._parts.empty():
            self._parts.get_nowait()
        for _ in self._threads:
            self._parts.put(None)
        for thread in self._threads:
            thread.join()
        self._threads = []

    def _feed(self) -> None:
        process = subprocess.Popen(  # noqa: S603  this program itself
            _command(),
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            bufsize=1 << 20,
            env=_environment(),
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
        with process:
            while (part := self._parts.get()) is not None:
                if self._failed is None:
                    try:
                        self._broken += _judge(part, _asked(process, _packed(part)))
                    except BaseException as failure:  # noqa: BLE001  told to whoever waits for the result
                        self._failed = failure
            if process.stdin is not None:
                process.stdin.close()


def _asked(process: subprocess.Popen[bytes], packed: list[bytes]) -> bytes:
    if process.stdin is None or process.stdout is None:
        raise AssertionError
    process.stdin.write(COUNT.pack(len(packed)) + b"".join(packed))
    process.stdin.flush()
    answer = process.stdout.read(len(packed))
    if len(answer) != len(packed):
        raise ChildProcessError("a process that checks signatures ended")
    return answer


def _command() -> list[str]:
    """What starts such a process: from a checkout, from an installed wheel, or from a frozen program."""
    if getattr(sys, "frozen", False):
        return [sys.executable, SWITCH]
    return [sys.executable, "-P", "-c", _BOOT, str(Path(__file__).resolve().parents[3])]


def _environment() -> dict[str, str]:
    """Ours without what is the office's: nothing secret is needed there."""
    return {name: value for name, value in os.environ.items() if not name.upper().startswith("GEN63_")}
