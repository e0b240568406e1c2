"""Locks that the system holds on a file for a program, and lets go of by itself when that is killed."""

from __future__ import annotations

import contextlib
import sys
from typing import IO

FAR = 1 << 30
"""A place behind the end of every file that is locked: Windows keeps others from reading what is locked."""

if sys.platform == "win32":
    import msvcrt

    def taken(file: IO[bytes], at: int = 0, *, shared: bool = False) -> bool:
        """Lock the file, or the byte ``at`` this place, where nobody else has; ``shared``: others may do so too."""
        del shared  # there is no such lock here
        file.seek(at)
        try:
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

    def let_go(file: IO[bytes], at: int = 0) -> None:
        """Give the lock up."""
        file.seek(at)
        with contextlib.suppress(OSError):
            msvcrt.locking(file.fileno(), msvcrt.LK_UNLCK, 1)
else:
    import fcntl

    def taken(file: IO[bytes], at: int = 0, *, shared: bool = False) -> bool:
        """Lock the file, or the byte ``at`` this place, where nobody else has; ``shared``: others may do so too."""
        del at  # the whole file is locked, and read all the same
        try:
            fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except OSError:
            return False
        return True

    def let_go(file: IO[bytes], at: int = 0) -> None:
        """Give the lock up."""
        del at
        fcntl.flock(file, fcntl.LOCK_UN)
