"""What the C library keeps of memory that the program has given back.

Opening an office takes large blocks for a moment (the key is derived in them), and each thread that reads has a heap
of its own: glibc keeps tens of megabytes that nobody uses. Windows and macOS return them by themselves.
"""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable
from typing import Any

_TRIM_THRESHOLD, _MMAP_THRESHOLD, _ARENA_MAX = -1, -3, -8
_BLOCK = 128 * 1024


def give_back_early() -> None:
    """Let large blocks go back as soon as they are free, and all threads share one heap."""
    if (mallopt := _of_glibc("mallopt")) is not None:
        for what, value in ((_ARENA_MAX, 1), (_MMAP_THRESHOLD, _BLOCK), (_TRIM_THRESHOLD, _BLOCK)):
            mallopt(what, value)


def give_back() -> None:
    """Give back all that is free, also between what is not."""
    if (malloc_trim := _of_glibc("malloc_trim")) is not None:
        malloc_trim(0)


def _of_glibc(name: str) -> Callable[..., Any] | None:
    if not sys.platform.startswith("linux"):
        return None
    function: Callable[..., Any] | None = getattr(ctypes.CDLL(None), name, None)  # none in another C library
    return function
