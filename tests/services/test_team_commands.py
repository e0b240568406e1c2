"""The commands take the address of a team's office wherever they take a folder."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.identity import Role
from gen63_desktop.store.encryption.sealing import Cost
from gen63_desktop.store.team import connecting
from tests.offices import NEW, PASSPHRASE, PERSON, MovableClock
from tests.team_offices import LOGIN, MakeAddress, TeamPlace


def gen63(*words: str, **environment: str) -> tuple[int, str]:
    """The command as a person types it; its status and what it says."""
    told = {"GEN63_PASSPHRASE": PASSPHRASE, **environment}
    done = subprocess.run(
        [sys.executable, "-m", "gen63_desktop", *words],
        env=os.environ | told,
        capture_output=True,
        text=True,
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.mark.requirement("S1", "S6")
@pytest.mark.timeout(420)
def test_an_office_is_made_checked_backed_up_and_moved_back_by_commands(
    new_address: MakeAddress, tmp_path: Path
) -> None:
    address, administrator = new_address()
    admin = ("--admin", administrator.login)
    secret = {"GEN63_ADMIN_PASSWORD": administrator.password}

    made = gen63(
        "team", "create", "--address", str(address), *admin, "--name", "Office of Civil Rights",
        "--person", PERSON, "--login", LOGIN, **secret,
    )  # fmt: skip
    backup_password = made[1].strip().splitlines()[-1]
    verified = gen63("verify", "--office", str(address), "--person", LOGIN)
    nobody = gen63("verify", "--office", str(address))
    backed_up = gen63(
        "team", "backup", "--address", str(address), "--person", LOGIN, "--copies", str(tmp_path / "copies"),
        GEN63_BACKUP_PASSWORD=backup_password,
    )  # fmt: skip
    (backup,) = (tmp_path / "copies").iterdir()
    where, by_backup = (
        ("--address", str(address), "--person", LOGIN),
        {"GEN63_BACKUP_PASSWORD": backup_password},
    )
    drilled = gen63("team", "drill", *where, "--copies", str(tmp_path / "copies"), **by_backup)
    checked = gen63("team", "check", *where, **by_backup)
    whole = gen63("verify", "--office", str(address), "--person", LOGIN, "--as-backup", **by_backup)
    assert (drilled[0], checked[0], whole[0]) == (0, 0, 0), (drilled, checked, whole)
    assert "were restored and are whole" in drilled[1]
    copy = gen63("verify", "--office", str(backup))
    moved = gen63(
        "move", "--from", str(address), "--to", str(tmp_path / "office"), "--person", LOGIN, *admin, **secret
    )
    gone = gen63("verify", "--office", str(address), "--person", LOGIN)

    assert (made[0], verified[0], backed_up[0], copy[0], moved[0]) == (0, 0, 0, 0, 0), (made, moved)
    assert "nothing was altered" in verified[1]
    assert "nothing was altered" in copy[1]
    assert "hold the same" in moved[1]
    assert nobody == (1, f"{address}: A team's office is opened with a login. Say which with --person.\n")
    assert gone[0] == 1
    assert PASSPHRASE not in "".join(said for _, said in (made, verified, backed_up, copy, moved, gone))


@pytest.mark.requirement("S1")
def test_a_sign_in_is_given_and_begun_by_commands(
    new_address: MakeAddress, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connecting, "_PASSWORD_COST", Cost())  # as the commands, in processes of their own
    place = TeamPlace(*new_address(), clock)
    startup.create_team_office(place.address, place.administrator, NEW, LOGIN, PASSPHRASE, clock=clock)
    first_person = place.open()
    first_person.people.add("Lee Ortega", (Role.OFFICER,))
    first_person.close()
    address = str(place.address)

    given = gen63("people", "give", "Lee Ortega", "--office", address, "--person", LOGIN)
    first = given[1].strip().splitlines()[-1]
    begun = gen63(
        "people", "begin", "--office", address, "--person", "lee.ortega",
        GEN63_PASSPHRASE=first, GEN63_NEW_PASSPHRASE="copper meadow whistle forty",
    )  # fmt: skip

    assert given[0] == 0
    assert "login: lee.ortega" in given[1]
    assert begun == (0, "From now on your own passphrase opens the office, and only that.\n")
    lee = place.open("lee.ortega", "copper meadow whistle forty")
    assert lee.session.person.name == "Lee Ortega"
    lee.close()
