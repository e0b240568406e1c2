"""The legs of the tests: each runs, tells its closing line, and can fail the whole."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.house import ROOT

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is one leg")

TESTS = """
import os, pytest

def test_the_server_is_there():
    assert os.environ["GEN63_TEST_POSTGRESQL"].startswith("postgresql+psycopg://")

@pytest.mark.journey
def test_a_journey():
    assert os.environ["QT_QPA_PLATFORM"] in {PLATFORMS}

@pytest.mark.heard
def test_what_is_heard():
    assert os.environ["QT_QPA_PLATFORM"] == "offscreen" or os.environ["AT_SPI_BUS_ADDRESS"].startswith("unix:")
"""


def _run(house: Path, *, platforms: str, words: tuple[str, ...] = ()) -> tuple[int, list[str]]:
    """A house with tests of its own; the exit status and what was printed."""
    (house / "tests").mkdir(exist_ok=True)
    for name in (
        "without_a_screen.py",
        "throwaway_postgresql.py",
        "virtual_screen.py",
        "accessibility_bus.py",
    ):
        shutil.copy(ROOT / "tests" / name, house / "tests")
    shutil.copy(ROOT / "pyproject.toml", house)
    text = TESTS.replace("{PLATFORMS}", platforms)
    (house / "tests" / "test_legs.py").write_text(text)
    command = [sys.executable, house / "tests" / "without_a_screen.py", *words]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, done.stdout.splitlines()


def test_all_tests_run_offscreen_the_journeys_again_on_an_x_server_and_there_what_is_heard(
    tmp_path: Path,
) -> None:
    status, said = _run(tmp_path, platforms="('offscreen', 'xcb')")

    assert status == 0, said
    assert said[-3].startswith("offscreen: 3 passed in ")
    assert said[-2].startswith("journeys on X: 1 passed in ")
    assert said[-1].startswith("heard on X: 1 passed, 2 deselected in ")


def test_a_journey_that_fails_on_the_x_server_alone_fails_the_whole(tmp_path: Path) -> None:
    status, said = _run(tmp_path, platforms="('offscreen',)")

    assert status == 1
    assert said[-3].startswith("offscreen: 3 passed in ")
    assert said[-2].startswith("journeys on X: 1 failed in ")


def test_words_go_on_to_pytest(tmp_path: Path) -> None:
    status, said = _run(tmp_path, platforms="()", words=("-k", "server"))

    assert status == 0, said
    assert said[-3].startswith("offscreen: 1 passed in ")


def test_a_long_run_tells_the_tests_and_gives_them_time(tmp_path: Path) -> None:
    (tmp_path / "tests").mkdir()
    (tmp_path / "tests" / "test_length.py").write_text(
        "def test_length(pytestconfig):\n    import os\n    assert os.environ['GEN63_LONG'] == '1'\n"
        "    assert pytestconfig.getoption('timeout') > 3600\n"
    )

    status, said = _run(tmp_path, platforms="()", words=("-k", "length", "--long"))

    assert status == 0, said
    assert said[-3].startswith("offscreen: 1 passed in ")


def test_what_runs_on_a_screen_stands_where_the_legs_look_for_it() -> None:
    marked = re.compile(r"^(?:pytestmark = .*|@pytest\.)mark\.(journey|heard)\b", re.MULTILINE)
    found = [
        (path.parent.name, mark)
        for path in (ROOT / "tests").rglob("test_*.py")
        if path.name != Path(__file__).name  # its words of such tests are none
        for mark in marked.findall(path.read_text(encoding="utf-8"))
    ]

    assert len(found) > 10
    assert set(found) == {("journeys", "journey"), ("heard", "heard")}
