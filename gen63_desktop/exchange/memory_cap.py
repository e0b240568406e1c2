"""A cap on the memory of the process that reads a foreign file."""

from __future__ import annotations

import os
import sys
import threading
from typing import Any

OVER_THE_CAP = 63
"""Exit status of a worker that was stopped by its own watch."""


def cap_memory(limit: int) -> None:
    """Let this process have at most ``limit`` bytes, by the strongest means that the system offers."""
    if sys.platform == "win32":
        _cap_by_job(limit)
        return
    import resource

    for kind in (resource.RLIMIT_AS, resource.RLIMIT_DATA):
        _soft, hard = resource.getrlimit(kind)
        wanted = limit if hard == resource.RLIM_INFINITY else min(limit, hard)
        try:
            resource.setrlimit(kind, (wanted, hard))
        except (ValueError, OSError):
            continue  # macOS accepts neither on some versions; the watch below holds there
    if sys.platform == "darwin":
        threading.Thread(target=_watch, args=(limit,), daemon=True).start()


def _watch(limit: int) -> None:
    """End the process once its peak passed the limit (macOS counts ru_maxrss in bytes)."""
    import resource

    pause = threading.Event()
    while not pause.wait(0.05):
        if resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > limit:
            os._exit(OVER_THE_CAP)


def _cap_by_job(limit: int) -> None:
    """Put this process into a Windows job object with a memory limit and no children outliving it.

    Written from Microsoft's documentation of JOBOBJECT_EXTENDED_LIMIT_INFORMATION.
    """
    import ctypes
    from ctypes import wintypes

    class Basic(ctypes.Structure):
        _fields_ = (
            ("PerProcessUserTimeLimit", ctypes.c_int64),
            ("PerJobUserTimeLimit", ctypes.c_int64),
            ("LimitFlags", wintypes.DWORD),
            ("MinimumWorkingSetSize", ctypes.c_size_t),
            ("MaximumWorkingSetSize", ctypes.c_size_t),
            ("ActiveProcessLimit", wintypes.DWORD),
            ("Affinity", ctypes.c_size_t),
            ("PriorityClass", wintypes.DWORD),
            ("SchedulingClass", wintypes.DWORD),
        )

    class Extended(ctypes.Structure):
        _fields_ = (
            ("Basic", Basic),
            ("IoInfo", ctypes.c_uint64 * 6),
            ("ProcessMemoryLimit", ctypes.c_size_t),
            ("JobMemoryLimit", ctypes.c_size_t),
            ("PeakProcessMemoryUsed", ctypes.c_size_t),
            ("PeakJobMemoryUsed", ctypes.c_size_t),
        )

    limit_process_memory, kill_on_job_close, extended_limits = 0x100, 0x2000, 9
    kernel: Any = ctypes.__dict__["WinDLL"]("kernel32", use_last_error=True)
    kernel.CreateJobObjectW.restype = wintypes.HANDLE
    kernel.CreateJobObjectW.argtypes = (wintypes.LPVOID, wintypes.LPCWSTR)
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    kernel.SetInformationJobObject.argtypes = (
        wintypes.HANDLE,
        ctypes.c_int,
        wintypes.LPVOID,
        wintypes.DWORD,
    )
    kernel.AssignProcessToJobObject.argtypes = (wintypes.HANDLE, wintypes.HANDLE)
    facts = Extended()
    facts.Basic.LimitFlags = limit_process_memory | kill_on_job_close
    facts.ProcessMemoryLimit = limit
    job = kernel.CreateJobObjectW(None, None)  # kept open until the process ends
    kernel.SetInformationJobObject(job, extended_limits, ctypes.byref(facts), ctypes.sizeof(facts))
    kernel.AssignProcessToJobObject(job, kernel.GetCurrentProcess())
