"""Checking many signatures: in processes of their own, one for each core, because threads share one."""

from __future__ import annotations

import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from gen63_desktop.store.audit_trail.signature_worker import COUNT, KEY, MESSAGE, ONE, SIGNATURE, check

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

    def raw(self) -> tuple[bytes, ...] | None:
        """Key, message and signature; None where they cannot be those of a signature."""
        try:
            parts = tuple(bytes.fromhex(each) for each in (self.key, self.head, self.signature))
        except (ValueError, TypeError):
            return None
        return parts if [len(part) for part in parts] == [KEY, MESSAGE, SIGNATURE] else None


@dataclass(frozen=True, slots=True)
class Frame:
    """Signatures that are checked together, packed for the process that does; ``which`` names one by its place."""

    packed: bytes
    which: Callable[[int], Signed]

    def broken(self, holds: bytes) -> list[Signed]:
        """Those that do not hold, from one byte for each."""
        return [self.which(place) for place, held in enumerate(holds) if not held] if 0 in holds else []


class Checker:
    """Takes signatures and says at the end which do not hold.

    A few are checked at once, by this process; more of them by ``processes`` (0: none, None: one for each
    core) that are started when it is worth it. To be closed whatever happens.
    """

    def __init__(self, processes: int | None = None) -> None:
        self._processes = cores() if processes is None else processes
        self._waiting: list[tuple[Signed, tuple[bytes, ...]]] = []
        self._held: list[Frame] = []
        self._keys: dict[bytes, Ed25519PublicKey] = {}
        self._broken: list[Signed] = []
        self._pool: _Pool | None = None
        self.count = 0

    def give(self, signed: Signed) -> None:
        """Have one checked."""
        self.count += 1
        raw = signed.raw()
        if raw is None:
            self._broken.append(signed)
            return
        self._waiting.append((signed, raw))
        if len(self._waiting) == FRAME:
            self._pack()

    def give_frame(self, frame: Frame) -> None:
        """Have many checked that are packed already."""
        self.count += len(frame.packed) // ONE
        self._send(frame)

    def finish(self) -> list[Signed]:
        """Those that do not hold, in the order of entries."""
        if self._waiting:
            self._pack()
        for frame in self._held:
            self._broken += frame.broken(check(frame.packed, self._keys))
        self._held = []
        if self._pool is not None:
            self._broken += self._pool.finish()
        return sorted(self._broken, key=lambda each: each.seq)

    def close(self) -> None:
        """Give up what is not finished."""
        if self._pool is not None:
            self._pool.stop()

    def _pack(self) -> None:
        waiting, self._waiting = self._waiting, []
        packed = b"".join(part for parts in zip(*(raw for _, raw in waiting), strict=True) for part in parts)
        self._send(Frame(packed, lambda place: waiting[place][0]))

    def _send(self, frame: Frame) -> None:
        if self._pool is None:
            self._held.append(frame)
            if self._processes == 0:
                self._broken += self._held.pop().broken(check(frame.packed, self._keys))
            elif sum(len(held.packed) for held in self._held) >= _FEW * ONE:
                self._pool, held, self._held = _Pool(self._processes), self._held, []
                for each in held:
                    self._pool.give(each)
            return
        self._pool.give(frame)


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


class _Pool:
    """As many processes as cores, each fed by a thread that waits for its answer."""

    def __init__(self, processes: int) -> None:
        self._broken: list[Signed] = []
        self._frames: queue.Queue[Frame | None] = queue.Queue(maxsize=2 * processes)
        self._failed: BaseException | None = None
        self._threads = [threading.Thread(target=self._feed, daemon=True) for _ in range(processes)]
        for thread in self._threads:
            thread.start()

    def give(self, frame: Frame) -> None:
        """Have it checked; waits while all are busy."""
        while self._failed is None:
            try:
                self._frames.put(frame, timeout=0.5)
            except queue.Full:
                continue
            return
        raise self._failed

    def finish(self) -> list[Signed]:
        """Wait for the last; what does not hold."""
        for _ in self._threads:
            self._frames.put(None)
        for thread in self._threads:
            thread.join()
        self._threads = []
        if self._failed is not None:
            raise self._failed
        return self._broken

    def stop(self) -> None:
        """Let the rest be."""
        while self._threads and not self._frames.empty():
            self._frames.get_nowait()
        for _ in self._threads:
            self._frames.put(None)
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
            while (frame := self._frames.get()) is not None:
                if self._failed is None:
                    try:
                        self._broken += frame.broken(_asked(process, frame.packed))
                    except BaseException as failure:  # noqa: BLE001  told to whoever waits for the result
                        self._failed = failure
            if process.stdin is not None:
                process.stdin.close()


def _asked(process: subprocess.Popen[bytes], packed: bytes) -> bytes:
    if process.stdin is None or process.stdout is None:
        raise AssertionError
    count = len(packed) // ONE
    process.stdin.write(COUNT.pack(count) + packed)
    process.stdin.flush()
    answer = process.stdout.read(count)
    if len(answer) != count:
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
