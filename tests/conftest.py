"""What every test may ask for, and what no test may leave unnoticed."""

from __future__ import annotations

import gc
import logging
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from tests.long_runs import times
from tests.postgresql_databases import database

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # no test opens a window on a person's screen
if screens := os.environ.get("GEN63_TEST_SCREENS", "").split():  # each process has a screen of its own
    os.environ["DISPLAY"] = screens[int(os.environ.get("PYTEST_XDIST_WORKER", "gw0")[2:])]
for name in ("GEN63_OFFICE", "GEN63_PASSPHRASE"):
    os.environ.pop(name, None)  # the person's own office is none of the tests' business

settings.register_profile("same each time", derandomize=True, deadline=None, database=None)
settings.register_profile("anew each time", deadline=None)
settings.load_profile(("same each time", "anew each time")[times(0, 1)])
"""What stops a change is that change, no throw of the dice; ``--long`` is where new cases are looked for."""

pytest_plugins = ("tests.offices", "tests.demonstration", "tests.team_offices")


def pytest_collection_finish() -> None:
    """What was imported for the tests stays to their end: the garbage collector need not look through it again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def samples() -> Path:
    """The folder with the real public samples; skips the test where there is none."""
    folder = os.environ.get("GEN63_SAMPLES", "")
    if not folder or not Path(folder).is_dir():
        pytest.skip("GEN63_SAMPLES names no folder with the real samples")
    return Path(folder)


@pytest.fixture(autouse=True, scope="session")
def _own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Settings, logs and the demonstration office of the tests lie apart from the person's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("GEN63_HOME", str(tmp_path_factory.mktemp("home")))
        yield


# --- PostgreSQL ---------------------------------------------------------------------------------


@pytest.fixture(scope="session")
def postgresql_server() -> str:
    """The URL of the throw-away server's superuser. Never skipped on Linux."""
    url = os.environ.get("GEN63_TEST_POSTGRESQL", "")
    if not url and sys.platform.startswith("linux"):
        pytest.fail(
            "There is no PostgreSQL server for this test. Run: python3 run.py test, "
            "or: .venv/bin/python tests/throwaway_postgresql.py .venv/bin/pytest tests/store"
        )
    if not url:
        pytest.skip("PostgreSQL is tested on Linux")
    return url


@pytest.fixture
def postgresql_url(postgresql_server: str) -> Iterator[str]:
    """The URL of an empty database of this test's own, dropped when the test ends."""
    with database(postgresql_server) as url:
        yield url


# --- what the program logs ----------------------------------------------------------------------


class _Warnings(logging.Handler):
    """Keeps what was logged as a warning or worse."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        line = f"{record.levelname} {record.name}: {record.getMessage()}"
        if record.exc_info and record.exc_info[1] is not None:
            line += f" ({record.exc_info[1]!r})"
        self.lines.append(line)


@pytest.fixture(autouse=True)
def _no_unexpected_log_lines(request: pytest.FixtureRequest) -> Iterator[None]:
    """A warning in the log fails the test, unless ``@pytest.mark.expects_log("pattern")`` announced it.

    Qt's own warnings are held by pytest-qt (``qt_log_level_fail``).
    """
    expected = [word for mark in request.node.iter_markers("expects_log") for word in mark.args]
    heard = _Warnings()
    logging.getLogger().addHandler(heard)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(heard)
    surprises = [line for line in heard.lines if not any(re.search(word, line) for word in expected)]
    missed = [word for word in expected if not any(re.search(word, line) for line in heard.lines)]
    if surprises:
        pytest.fail("Logged without being expected:\n" + "\n".join(surprises), pytrace=False)
    if missed:
        pytest.fail("Expected in the log, but not there: " + ", ".join(missed), pytrace=False)
