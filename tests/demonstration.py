"""The demonstration office of a run: built once, for all its workers and legs.

``without_a_screen.py`` runs this as a program beside the first tests, so that nobody waits who asks later.
"""

from __future__ import annotations

import os
import sys
import time
from pathlib import Path

import pytest

from gen63_desktop import startup
from tests.offices import MovableClock

VARIABLE = "GEN63_TEST_DEMONSTRATION"
"""Where the legs of a run find the folder that they share."""

_PATIENCE_SECONDS = 240


def built(shared: Path) -> Path:
    """The closed demonstration office in a folder; made here, or waited for where another is making it.

    Raises ``TimeoutError`` where that other does not finish.
    """
    folder, ready = shared / "demonstration" / "office", shared / "demonstration" / "ready"
    try:
        folder.parent.mkdir()
    except FileExistsError:
        end = time.monotonic() + _PATIENCE_SECONDS
        while not ready.exists():
            if time.monotonic() > end:
                raise TimeoutError("another process did not finish the demonstration office") from None
            time.sleep(0.2)
        return folder
    startup.build_demonstration(folder, clock=MovableClock()).close()
    ready.touch()
    return folder


@pytest.fixture(scope="session")
def demonstration_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The closed demonstration office, built once for all workers of a run. Copy it before you change it."""
    base = tmp_path_factory.getbasetemp()
    own = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    return built(Path(os.environ.get(VARIABLE, own)))


if __name__ == "__main__":
    os.environ["GEN63_HOME"] = str(Path(sys.argv[1]) / "home")
    built(Path(sys.argv[1]))
