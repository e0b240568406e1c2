"""An accessibility bus of its own, as a desktop gives it to screen readers, for as long as the tests on it run.

The bus is that of AT-SPI, with its own settings and its registry; no session of a person takes part in it.
As a program it runs a command on a virtual screen beside such a bus:
``python tests/accessibility_bus.py pytest tests/heard``.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

VARIABLE = "AT_SPI_BUS_ADDRESS"
"""Where Qt, and what listens to it, find the bus."""

_SETTINGS = "/usr/share/defaults/at-spi2/accessibility.conf"


@contextmanager
def bus(screen: str) -> Iterator[str]:
    """The address of a fresh bus whose registry, which is started when it is first asked, knows the screen."""
    with tempfile.TemporaryDirectory(prefix="gen63-") as folder:
        address = f"unix:path={folder}/bus"
        read, write = os.pipe()
        command = ["dbus-daemon", f"--config-file={_SETTINGS}", "--nofork", "--nosyslog"]
        command += [f"--address={address}", f"--print-address={write}"]
        # The registry finds the bus and the screen as every program does; it needs no session of a person.
        environment = {**os.environ, VARIABLE: address, "DISPLAY": screen}
        environment.pop("DBUS_SESSION_BUS_ADDRESS", None)
        with (Path(folder) / "said").open("wb") as said:
            try:
                # A session of its own: Ctrl-C reaches the tests, and they stop the bus when they are done.
                daemon = subprocess.Popen(
                    command, pass_fds=[write], env=environment, stderr=said, start_new_session=True
                )
            finally:
                os.close(write)
        try:
            with os.fdopen(read, encoding="ascii") as news:
                ready = news.readline()  # it is written when the bus is ready
            if not ready:
                words = (Path(folder) / "said").read_text("utf-8", "replace")
                raise RuntimeError(f"The accessibility bus did not start: {words}")
            yield address
        finally:
            daemon.terminate()
            daemon.wait(20)


def main(words: list[str]) -> int:
    """Run a command beside a bus and a screen; returns its exit status."""
    from virtual_screen import display

    with display() as screen, bus(screen) as address:
        environment = os.environ | {VARIABLE: address, "DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
        return subprocess.run(words, check=False, env=environment).returncode


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
