"""A real X server without a screen (Xvfb), for as long as the tests on it run.

It has no window manager: a window becomes active only when it asks for it (``activateWindow``).
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def display() -> Iterator[str]:
    """The name of a fresh display, like ``:3``."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1440x900x24", "-nolisten", "tcp"]
    try:
        # A session of its own: Ctrl-C reaches the tests, and they stop the server when they are done.
        server = subprocess.Popen(command, pass_fds=[write], start_new_session=True)
    finally:
        os.close(write)
    try:
        with os.fdopen(read, encoding="ascii") as news:
            number = news.readline().strip()  # the server writes it when it is ready
        if not number:
            raise RuntimeError("Xvfb did not start; what it said stands above.")
        yield f":{number}"
    finally:
        server.terminate()
        server.wait(20)
