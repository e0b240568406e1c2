"""run.py: an old Python gets a sentence, a repeat start only compares, a moved folder is made anew."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.house import ROOT

pytestmark = pytest.mark.skipif(os.name == "nt", reason="stands in for uv and Python with shell scripts")

SCREENS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}

UV = """#!/bin/sh
echo "uv $(sed -n 's/^uv==\\([0-9.]*\\).*/\\1/p' "{root}/uv.txt")"
[ "$1" = "--version" ] && exit 0
echo "$@" >> "{root}/uv-calls"
mkdir -p "{root}/.venv/bin"
printf '#!/bin/sh\\necho started "$@"\\n' > "{root}/.venv/bin/python"
cp "{root}/.venv/bin/python" "{root}/.venv/bin/gen63"
chmod +x "{root}/.venv/bin/python" "{root}/.venv/bin/gen63"
"""
"""Stands in for uv: remembers what it was asked and leaves an environment that says how it was started."""


class Checkout:
    """A copy of what run.py needs, with a stand-in for uv in its .tools."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.calls = root / "uv-calls"
        (root / ".tools" / "bin").mkdir(parents=True)
        for name in ("run.py", "uv.txt", "uv.lock", "pyproject.toml"):
            shutil.copy(ROOT / name, root)
        self.place_uv()

    def place_uv(self) -> None:
        uv = self.root / ".tools" / "bin" / "uv"
        uv.write_text(UV.format(root=self.root))
        uv.chmod(0o755)

    def run(self, *words: str, screen: bool = True) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, self.root / "run.py", *words]
        blind = {name: value for name, value in os.environ.items() if name not in SCREENS}
        environment = blind | ({"DISPLAY": ":0"} if screen else {})
        return subprocess.run(command, env=environment, capture_output=True, text=True, check=False)

    def asked_of_uv(self) -> list[str]:
        return self.calls.read_text().splitlines() if self.calls.exists() else []


@pytest.fixture
def checkout(tmp_path: Path) -> Checkout:
    return Checkout(tmp_path / "checkout")


def _as_if(lines: str) -> subprocess.CompletedProcess[str]:
    """Run lines of Python beside run.py."""
    return subprocess.run(
        [sys.executable, "-c", lines], cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("version", ["3, 10, 12", "3, 6, 15", "3, 14, 0"])
def test_a_python_that_is_too_old_or_too_new_gets_a_sentence(version: str) -> None:
    done = _as_if(f"import run, sys; sys.version_info = ({version}); sys.exit(run.main(['app']))")

    assert done.returncode == 1
    assert "needs Python 3.11 to 3.13; this is Python " + ".".join(version.split(", ")[:2]) in done.stderr
    assert "run.py" in done.stderr


def test_an_old_python_can_read_the_file_at_all() -> None:
    assert ast.parse((ROOT / "run.py").read_text(encoding="utf-8"), feature_version=(3, 6))


def test_an_unknown_word_is_answered_with_the_usage() -> None:
    done = _as_if("import run, sys; sys.exit(run.main(['launch']))")

    assert done.returncode == 2
    assert "There is no command 'launch'" in done.stderr
    assert "usage: python3 run.py" in done.stderr


@pytest.mark.skipif(shutil.which("apt-get") is None, reason="the line is for systems with apt")
def test_without_rights_the_person_gets_the_one_line_to_run() -> None:
    done = _as_if("import run, os; os.geteuid = lambda: 1000; run.install_packages(['xvfb', 'libgl1'])")

    line = "sudo apt-get update && sudo apt-get install -y --no-install-recommends xvfb libgl1"
    assert line in [text.strip() for text in done.stderr.splitlines()]


def test_the_first_start_installs_what_is_locked_and_starts_the_application(checkout: Checkout) -> None:
    done = checkout.run("app", "--office", "somewhere")

    assert done.returncode == 0, done.stderr
    assert checkout.asked_of_uv() == ["sync --locked --quiet --no-dev --inexact"]
    assert "started -m gen63_desktop app --office somewhere" in done.stdout


def test_a_repeat_start_only_compares(checkout: Checkout) -> None:
    checkout.run("setup")
    shutil.rmtree(checkout.root / ".tools")

    done = checkout.run()

    assert done.stdout == "started -m gen63_desktop app\n"
    assert len(checkout.asked_of_uv()) == 1


@pytest.mark.parametrize("name", ["uv.lock", "pyproject.toml", "uv.txt"])
def test_a_changed_pin_is_installed_at_the_next_start(checkout: Checkout, name: str) -> None:
    checkout.run()
    with (checkout.root / name).open("a") as file:
        file.write("# newer\n")

    checkout.run()

    assert len(checkout.asked_of_uv()) == 2


def test_the_tests_tools_come_on_top_and_stay(checkout: Checkout) -> None:
    checkout.run()
    checkout.run("setup", "--dev")
    checkout.run("setup")

    assert checkout.asked_of_uv()[1:] == ["sync --locked --quiet"] * 2


def test_a_copied_folder_gets_an_environment_of_its_own(checkout: Checkout, tmp_path: Path) -> None:
    checkout.run()
    shutil.copytree(checkout.root, tmp_path / "copy")
    stranger = tmp_path / "copy" / ".venv" / "points-to-the-old-place"
    stranger.touch()
    copy = Checkout.__new__(Checkout)
    copy.root, copy.calls = tmp_path / "copy", tmp_path / "copy" / "uv-calls"
    copy.place_uv()

    done = copy.run()

    assert "started" in done.stdout
    assert not stranger.exists()
    assert len(copy.asked_of_uv()) == 2


def test_a_failed_installation_says_so_and_starts_nothing(checkout: Checkout) -> None:
    uv = checkout.root / ".tools" / "bin" / "uv"
    uv.write_text(uv.read_text() + "exit 3\n")

    done = checkout.run()

    assert done.returncode == 1
    assert "Installing the libraries failed (exit status 3)" in done.stderr
    assert "started" not in done.stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere a session has a screen")
def test_a_session_without_a_screen_gets_a_sentence_after_all_is_installed(checkout: Checkout) -> None:
    done = checkout.run(screen=False)

    assert done.returncode == 1
    assert "this session has no screen" in done.stderr
    assert "started" not in done.stdout
    assert len(checkout.asked_of_uv()) == 1
