"""Runs a piece of a test with the rights of an ordinary person, also where the tests run as root."""

from __future__ import annotations

import os
import traceback
from collections.abc import Callable
from pathlib import Path

NOBODY = 65_534


def as_unprivileged(act: Callable[[], str], folder: Path, *, writable: bool = False) -> str:
    """What ``act`` gives in a child process that is not root and may enter (and write to) ``folder``."""
    if writable:
        folder.chmod(0o777)
    for above in (folder, *folder.parents):
        if above.stat().st_uid == os.geteuid() and above.name.startswith(("pytest-", "popen-", folder.name)):
            above.chmod(above.stat().st_mode | 0o055)
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:  # the child ends in here, whatever happens
        try:
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(NOBODY)
                os.setuid(NOBODY)
            said = act()
        except BaseException:  # noqa: BLE001  the parent shows it
            said = traceback.format_exc()
        os.write(writing, said.encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as stream:
        said = stream.read().decode()
    os.waitpid(child, 0)
    return said
