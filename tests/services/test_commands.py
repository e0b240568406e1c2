"""The command line: what it does, what it says, and its exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

PASSPHRASE = "violet harbor lantern ninety"


def gen63(
    *words: str, passphrase: str = PASSPHRASE, office: Path | None = None, within: Path | None = None
) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "GEN63_PASSPHRASE": passphrase, "COLUMNS": "200"}
    if office is not None:
        environment["GEN63_OFFICE"] = str(office)
    return subprocess.run(
        [sys.executable, "-m", "gen63_desktop", *words],
        capture_output=True,
        text=True,
        env=environment,
        cwd=within,
        timeout=120,
        check=False,
    )


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("line") / "office"
    done = gen63("create", "--name", "Office of Civil Rights", "--person", "Dana Whitfield", office=folder)
    assert done.returncode == 0, done.stderr
    return folder


def test_the_version_is_told() -> None:
    told = gen63("--version")
    assert (told.returncode, told.stdout.split()[0]) == (0, "gen63")


def test_wrong_usage_ends_with_2() -> None:
    assert gen63("no-such-command").returncode == 2
    assert gen63("create").returncode == 2


@pytest.mark.requirement("S2")
def test_a_new_office_has_a_history_that_verifies(made: Path) -> None:
    checked = gen63("verify", "--json", office=made)
    assert checked.returncode == 0, checked.stderr
    verdict = json.loads(checked.stdout)
    assert verdict["problems"] == []
    assert verdict["entries"] >= 1
    assert len(verdict["head"]["hash"]) == 64


@pytest.mark.requirement("S1")
def test_a_wrong_passphrase_is_refused_in_one_sentence_without_a_traceback(made: Path) -> None:
    refused = gen63("verify", passphrase="not the passphrase", office=made)
    assert refused.returncode == 1
    assert "passphrase does not open this office" in refused.stderr
    assert "Traceback" not in refused.stderr
    assert "not the passphrase" not in refused.stderr


def test_a_folder_that_is_no_office_is_refused_in_words(tmp_path: Path) -> None:
    refused = gen63("verify", office=tmp_path)
    assert refused.returncode == 1
    assert str(tmp_path) in refused.stderr


def test_an_office_is_never_made_in_a_folder_that_holds_something(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("keep me")
    refused = gen63("create", "--name", "Office", "--person", "Dana", office=tmp_path)
    assert refused.returncode == 1
    assert "not empty" in refused.stderr
    assert (tmp_path / "letter.txt").read_text() == "keep me"


@pytest.mark.parametrize(
    "passphrase", ["short", "passwordpassword", "aaaaaaaaaaaaaaaaaaaa", "Dana Whitfield Office"]
)
def test_a_weak_passphrase_makes_no_office(tmp_path: Path, passphrase: str) -> None:
    folder = tmp_path / "office"
    refused = gen63(
        "create", "--name", "Office", "--person", "Dana Whitfield", passphrase=passphrase, office=folder
    )
    assert refused.returncode == 1
    assert "passphrase" in refused.stderr
    assert not folder.exists()


def test_the_passphrase_may_come_from_a_file(made: Path, tmp_path: Path) -> None:
    file = tmp_path / "passphrase.txt"
    file.write_text(PASSPHRASE + "\n")
    checked = gen63("verify", "--passphrase-file", str(file), passphrase="wrong", office=made)
    assert checked.returncode == 0, checked.stderr


def test_the_self_test_passes() -> None:
    tested = gen63("self-test", "--json")
    assert tested.returncode == 0, tested.stdout
    assert all(check["ok"] for check in json.loads(tested.stdout))
