"""The command line's part for sign-ins: secrets from the environment, never from arguments."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gen63_desktop.domain.identity import Role
from gen63_desktop.services.office import Office
from tests.offices import PASSPHRASE, PERSON
from tests.services.access_steps import JIA, OTHER, OWN, opened


def gen63(*words: str, folder: Path, **secrets: str) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "COLUMNS": "200", "GEN63_OFFICE": str(folder), **secrets}
    return subprocess.run(
        [sys.executable, "-m", "gen63_desktop", "people", *words],
        capture_output=True, text=True, env=environment, timeout=120, check=False, stdin=subprocess.DEVNULL,
    )  # fmt: skip


@pytest.fixture
def folder(office: Office, office_folder: Path) -> Path:
    """A closed office with a second person who does not sign in yet."""
    office.people.add(JIA, (Role.OFFICER,))
    office.close()
    return office_folder


@pytest.mark.requirement("S1", "S3")
def test_a_sign_in_is_given_begun_and_taken_on_the_command_line(folder: Path) -> None:
    given = gen63("give", JIA, folder=folder, GEN63_PASSPHRASE=PASSPHRASE)
    assert given.returncode == 0, given.stderr
    words = given.stdout.splitlines()[-1]
    begun = gen63("begin", "--person", JIA, folder=folder, GEN63_PASSPHRASE=words, GEN63_NEW_PASSPHRASE=OWN)
    assert begun.returncode == 0, begun.stderr
    listed = gen63("list", "--person", PERSON, "--json", folder=folder, GEN63_PASSPHRASE=PASSPHRASE)
    people = {one["name"]: one for one in json.loads(listed.stdout)["people"]}
    assert people[JIA]["signs_in"]
    assert not people[JIA]["first_passphrase"]
    taken = gen63(
        "take", JIA, "--person", PERSON, "--why", "left", folder=folder, GEN63_PASSPHRASE=PASSPHRASE
    )
    assert taken.returncode == 0, taken.stderr
    assert "stay readable" in taken.stdout
    refused = gen63("list", "--person", JIA, folder=folder, GEN63_PASSPHRASE=OWN)
    assert (refused.returncode, refused.stdout) == (1, "")


@pytest.mark.requirement("S1", "S3")
def test_a_recovery_key_is_made_and_used_on_the_command_line(folder: Path, tmp_path: Path) -> None:
    made = gen63("recovery-key", folder=folder, GEN63_PASSPHRASE=PASSPHRASE)
    assert made.returncode == 0, made.stderr
    key = made.stdout.splitlines()[-1]
    used = gen63("recover", PERSON, folder=folder, GEN63_RECOVERY_KEY=key, GEN63_NEW_PASSPHRASE=OTHER)
    assert used.returncode == 0, used.stderr
    page = tmp_path / "key.pdf"
    saved = gen63("recovery-key", "--pdf", str(page), folder=folder, GEN63_PASSPHRASE=OTHER)
    assert saved.returncode == 0, saved.stderr
    assert page.read_bytes().startswith(b"%PDF")
    assert key not in saved.stdout
    opened(folder, PERSON, OTHER).close()


@pytest.mark.requirement("S3")
def test_the_own_passphrase_is_changed_and_no_command_takes_a_secret_as_an_argument(folder: Path) -> None:
    changed = gen63("passphrase", folder=folder, GEN63_PASSPHRASE=PASSPHRASE, GEN63_NEW_PASSPHRASE=OWN)
    assert changed.returncode == 0, changed.stderr
    opened(folder, PERSON, OWN).close()
    weak = gen63("passphrase", folder=folder, GEN63_PASSPHRASE=OWN, GEN63_NEW_PASSPHRASE="password password")
    assert weak.returncode == 1
    assert "easy to guess" in weak.stderr
    for command in ("list", "give", "begin", "take", "passphrase", "recovery-key", "recover"):
        told = gen63(command, "--help", folder=folder).stdout
        assert "--passphrase-file" in told or command == "recover"
        assert "--passphrase " not in told
        assert "--key" not in told
