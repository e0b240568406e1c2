"""The tests' own PostgreSQL server: closed to others, and gone afterwards, whatever happens."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.architecture.house import ROOT

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="PostgreSQL is tested on Linux")

PROGRAM = ROOT / "tests" / "throwaway_postgresql.py"
TELL = "import os, sys; print(os.environ['GEN63_TEST_POSTGRESQL'], flush=True); "
STAY = TELL + "sys.stdin.read()"
FAIL = TELL + "sys.exit(7)"


def _beside_a_server(temporary: Path, command: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        # A shell that starts the tests in the background lets them, and all they start, ignore Ctrl-C.
        ["env", "--default-signal=INT", sys.executable, PROGRAM, sys.executable, "-c", command],
        env=os.environ | {"TMPDIR": str(temporary)},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )


def _port(run: subprocess.Popen[str]) -> int:
    assert run.stdout is not None
    return int(run.stdout.readline().rpartition("@127.0.0.1:")[2].partition("/")[0])


def _answers(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


@pytest.fixture
def temporary() -> Iterator[Path]:
    """A folder for temporary files that the server's user can reach too, as pytest's own is not."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield folder


def test_a_failing_command_keeps_its_exit_status_and_the_server_goes(temporary: Path) -> None:
    with _beside_a_server(temporary, FAIL) as run:
        port = _port(run)

    assert run.returncode == 7
    assert not _answers(port)
    assert not list(temporary.iterdir())


@pytest.mark.parametrize("interruption", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_leaves_neither_server_nor_files(
    temporary: Path, interruption: signal.Signals
) -> None:
    with _beside_a_server(temporary, STAY) as run:
        port = _port(run)
        there = _answers(port)
        os.killpg(run.pid, interruption)  # as a terminal does with Ctrl-C

    assert there
    assert run.returncode != 0
    assert not _answers(port)
    assert not list(temporary.iterdir())


def test_nobody_enters_without_the_run_s_own_password(postgresql_server: str) -> None:
    import psycopg
    from sqlalchemy.engine import make_url

    stranger = make_url(postgresql_server).set(drivername="postgresql", password="guessed")

    with pytest.raises(psycopg.OperationalError, match="password authentication failed"):
        psycopg.connect(stranger.render_as_string(hide_password=False))


def test_each_test_has_an_empty_database_of_its_own(postgresql_url: str, postgresql_server: str) -> None:
    import sqlalchemy

    engine = sqlalchemy.create_engine(postgresql_url)

    assert sqlalchemy.inspect(engine).get_table_names() == []
    assert engine.url.database != sqlalchemy.make_url(postgresql_server).database
    engine.dispose()
