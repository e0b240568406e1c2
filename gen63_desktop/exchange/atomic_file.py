"""A file that is there whole or not at all: written beside, flushed to the disk, then renamed."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

from gen63_desktop.domain.errors import Refused

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_READ_ONLY = {errno.EACCES, errno.EPERM, errno.EROFS}


@contextlib.contextmanager
def atomic_file(path: Path) -> Iterator[BinaryIO]:
    """Open a new file that takes the place of ``path`` once the block ends without a fault.

    A full disk, a folder that is not there or may not be written to are refused in words; then, as after
    any other fault, nothing is left behind and what stood there before still stands.
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
        beside.replace(path)
        _settle(folder)
    except OSError as fault:
        _remove(beside)
        raise _refusal(fault, path) from fault
    except BaseException:
        _remove(beside)
        raise


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
