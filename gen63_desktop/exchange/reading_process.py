"""Starts the worker that reads a foreign file, takes its frames, and ends it at any time."""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from gen63_desktop.domain.errors import Refused, WorkCancelled
from gen63_desktop.domain.mapping.source import EncodingChoice, EncodingUnknown
from gen63_desktop.domain.progress import Cancelled
from gen63_desktop.domain.remarks import Remark
from gen63_desktop.exchange import wire
from gen63_desktop.exchange.memory_cap import OVER_THE_CAP

log = logging.getLogger(__name__)

WORKER_SWITCH = "--read-foreign-file"
"""A frozen program starts itself with this switch; its ``main`` then calls ``exchange.worker.main()``."""

FRAMES_AHEAD = 4
PATIENCE = 0.1
_BOOT = "import sys; sys.path.append(sys.argv[1]); from gen63_desktop.exchange.worker import main; main()"


def _command() -> list[str]:
    """What starts a worker: from a checkout, from an installed wheel, or from a frozen program."""
    if not sys.executable:
        raise Refused("The program cannot find itself to read the file.", "Start it by its own command.")
    if getattr(sys, "frozen", False):
        return [sys.executable, WORKER_SWITCH]
    home = str(Path(__file__).resolve().parents[2])
    return [sys.executable, "-P", "-c", _BOOT, home]


def _environment() -> dict[str, str]:
    """Ours without what is the office's: a passphrase has no place beside a hostile file."""
    return {name: value for name, value in os.environ.items() if not name.upper().startswith("GEN63_")}


def frames(request: wire.Frame, name: str, cancelled: Cancelled) -> Iterator[wire.Frame]:
    """The worker's answer to one request. Refusals are raised; leaving the loop early ends the worker."""
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    worker = subprocess.Popen(  # noqa: S603  our own interpreter or program, arguments of our own
        _command(),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        creationflags=flags,
    )
    taken: queue.Queue[wire.Frame | None] = queue.Queue(FRAMES_AHEAD)
    stop = threading.Event()
    taker = threading.Thread(target=_take, args=(worker.stdout, taken, stop), daemon=True)
    try:
        with contextlib.suppress(BrokenPipeError):
            assert worker.stdin is not None  # noqa: S101  Popen was given a pipe
            wire.send(worker.stdin, request)
            worker.stdin.close()
        taker.start()
        ended = False
        while (frame := _next(taken, cancelled)) is not None:
            _raise_if_refused(frame, name)
            ended = ended or bool(frame.get("end")) or "layout" in frame
            yield frame
        if not ended:
            raise _died(worker.wait(), name)
    finally:
        stop.set()
        worker.kill()
        worker.wait()
        for stream in (worker.stdin, worker.stdout):
            if stream is not None:
                with contextlib.suppress(OSError):
                    stream.close()
        if taker.ident is not None:
            taker.join()


def _take(stream: IO[bytes], taken: queue.Queue[wire.Frame | None], stop: threading.Event) -> None:
    """Move frames from the pipe to the queue (a thread, since a pipe cannot be waited for on Windows)."""
    frame: wire.Frame | None = {}
    while frame is not None and not stop.is_set():
        try:
            frame = wire.receive(stream)
        except (wire.BrokenWire, OSError, ValueError):
            frame = None
        while not stop.is_set():
            try:
                taken.put(frame, timeout=PATIENCE)
                break
            except queue.Full:
                continue


def _next(taken: queue.Queue[wire.Frame | None], cancelled: Cancelled) -> wire.Frame | None:
    while True:
        if cancelled():
            raise WorkCancelled
        try:
            return taken.get(timeout=PATIENCE)
        except queue.Empty:
            continue


def _raise_if_refused(frame: wire.Frame, name: str) -> None:
    if "refused" in frame:
        raise _refusal(frame["refused"])
    if "memory" in frame:
        raise _too_much_memory(name)
    if "unreadable" in frame:
        raise Refused(
            "The file cannot be read: {reason}.",
            "Check that it is still there and that you may open it.",
            where=name,
            reason=str(frame["unreadable"]),
        )
    if "fault" in frame:
        log.warning("reading a foreign file failed: %s at %s", frame["fault"], frame["places"])
        raise Refused(
            "The file is damaged or of an unknown kind and cannot be read.",
            "Open it in Excel, save it again and import the new file; nothing was taken from it.",
            where=name,
        )


def _refusal(plain: dict[str, Any]) -> Refused:
    choices = plain.get("choices")
    if choices is None:
        return Refused(plain["what"], plain["do"], where=plain["where"], **plain["values"])
    return EncodingUnknown(
        plain["what"],
        plain["do"],
        where=plain["where"],
        choices=tuple(EncodingChoice(name, label, tuple(lines)) for name, label, lines in choices),
        **plain["values"],
    )


def _died(status: int, name: str) -> Refused:
    """The worker ended without a last word: an allocation failed, or the system ended it."""
    log.info("the reading process ended with status %s%s", status, " (cap)" if status == OVER_THE_CAP else "")
    return _too_much_memory(name)


def _too_much_memory(name: str) -> Refused:
    return Refused(
        "Reading the file needed more memory than is allowed for it, and was stopped.",
        "It may be damaged or far larger than it looks: save the one sheet you need as CSV and import that.",
        where=name,
    )


def as_remark(plain: list[Any]) -> Remark:
    """A remark as it came over the wire."""
    text, values = plain
    return Remark(str(text), tuple((str(key), value) for key, value in values))
