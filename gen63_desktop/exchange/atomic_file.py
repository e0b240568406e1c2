"""A file that is there whole or not at all: written beside, flushed to the disk, told in the history, renamed."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import BinaryIO

from gen63_desktop.domain.errors import NotPlaced, Refused

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_MOST_NAMES = 100
_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextlib.contextmanager
def atomic_file(path: Path, told: Callable[[], object] | None = None) -> Iterator[BinaryIO]:
    """Open a new file that takes the place of ``path`` once the block ends without a fault.

    A full disk, a folder that is not there or may not be written to are refused in words; then, as after
    any other fault, nothing is left behind and what stood there before still stands.

    ``told`` commits what the history keeps of the file. It is called when every byte is on the disk and before
    the file has its name: one of which the history knows nothing never lies there. Where it cannot take its name
    after that, it gets one beside it, and NotPlaced says which.
    """
    folder = path.parent
    beside = folder / f".{secrets.token_hex(8)}.part"
    if path.is_dir():
        raise Refused("“{name}” is a folder.", "Choose a file name.", name=path.name)
    try:
        with beside.open("xb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
    except OSError as fault:
        _remove(beside)
        raise _refusal(fault, path) from fault
    except BaseException:
        _remove(beside)
        raise
    if told is not None:
        _tell(told, beside)
    try:
        beside.replace(path)
    except OSError as fault:
        if told is not None:
            raise _not_placed(fault, path, _named_beside(beside, path)) from fault
        _remove(beside)
        raise _refusal(fault, path) from fault
    _settle(folder)


def write_file(path: Path, data: bytes, told: Callable[[], object] | None = None) -> None:
    """The same with bytes that are there already."""
    with atomic_file(path, told) as stream:
        stream.write(data)


def _tell(told: Callable[[], object], beside: Path) -> None:
    try:
        told()
    except BaseException:
        _remove(beside)
        raise


def _named_beside(beside: Path, path: Path) -> Path:
    """Give what has been told a name next to the one that could not be taken; its own where none can be."""
    for number in range(2, _MOST_NAMES):
        name = path.with_name(f"{path.stem} ({number}){path.suffix}")
        with contextlib.suppress(OSError):
            if not name.exists():
                return beside.rename(name)
    return beside


def _not_placed(fault: OSError, path: Path, lies: Path) -> NotPlaced:
    return NotPlaced(
        "The history holds that “{name}” was written, but the file could not take that name: {reason}.",
        "The same bytes lie whole in that folder as “{lies_as}”: use that file, or move it to where you want it.",
        lies=lies,
        name=path.name,
        reason=fault.strerror or type(fault).__name__,
        lies_as=lies.name,
    )


def _remove(beside: Path) -> None:
    with contextlib.suppress(OSError):
        beside.unlink()


def _settle(folder: Path) -> None:
    """Bring the rename itself to the disk, where the system lets a folder be opened."""
    if os.name != "posix":
        return
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _refusal(fault: OSError, path: Path) -> Refused:
    if fault.errno in _FULL:
        return Refused(
            "“{name}” could not be written: the disk is full.",
            "Make room or choose another folder; no half file was left.",
            name=path.name,
        )
    if fault.errno in _READ_ONLY:
        return Refused(
            "“{name}” could not be written: the folder or the file may not be changed, or the file is open "
            "in another program.",
            "Close it there or choose another folder.",
            name=path.name,
        )
    if fault.errno == errno.ENOENT:
        return Refused("The folder of “{name}” is not there.", "Choose another folder.", name=path.name)
    return Refused(
        "“{name}” could not be written: {reason}.",
        "Choose another name or folder.",
        name=path.name,
        reason=fault.strerror or type(fault).__name__,
    )
