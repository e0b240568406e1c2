"""Making and opening offices: all or nothing, and by the right person only."""

from __future__ import annotations

import signal
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from sqlalchemy import text

from gen63_desktop import startup
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Role
from gen63_desktop.services import seeding
from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.sealing import FLOOR
from tests.offices import NEW, PASSPHRASE, PERSON, MovableClock


@pytest.mark.requirement("S1")
def test_a_new_office_holds_its_first_person_its_settings_and_a_sound_history(
    tmp_path: Path, clock: MovableClock
) -> None:
    new = replace(NEW, fiscal_year_month=10, holidays=(date(2026, 12, 25),))
    office = startup.create_office(tmp_path / "a" / "office", new, PASSPHRASE, clock=clock, cost=FLOOR)
    office.close()

    office = startup.open_office(tmp_path / "a" / "office", PERSON, PASSPHRASE, clock=clock)
    facts, person = office.settings.facts(), office.session.person
    verdict = office.history.verify()
    office.close()

    assert (facts.name, facts.fiscal_year_month, facts.holidays) == (NEW.name, 10, (date(2026, 12, 25),))
    assert (person.name, person.roles) == (PERSON, (Role.CHIEF, Role.ADMINISTRATOR))
    assert verdict.problems == ()
    assert verdict.entries == 3, "made, signed out, signed in"
    assert startup.people_of(tmp_path / "a" / "office") == (PERSON,)


@pytest.mark.parametrize(
    ("change", "passphrase"),
    [
        ({"name": " "}, PASSPHRASE),
        ({"person": ""}, PASSPHRASE),
        ({"fiscal_year_month": 2, "fiscal_year_day": 30}, PASSPHRASE),
        ({"fiscal_year_month": 13}, PASSPHRASE),
        ({}, "too short"),
        ({}, "Dana Whitfield Office"),
    ],
)  # fmt: skip
def test_an_office_that_cannot_be_is_refused_and_leaves_nothing(
    tmp_path: Path, change: dict[str, object], passphrase: str
) -> None:
    with pytest.raises(Refused):
        startup.create_office(tmp_path / "office", replace(NEW, **change), passphrase, cost=FLOOR)  # type: ignore[arg-type]
    assert not list(tmp_path.iterdir())


@pytest.mark.requirement("S4")
@pytest.mark.parametrize("existed", [False, True])
def test_an_office_whose_making_fails_leaves_the_folder_as_it_was(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, existed: bool
) -> None:
    def fails(_: object) -> None:
        raise ZeroDivisionError

    if existed:
        (tmp_path / "office").mkdir()
    with monkeypatch.context() as patch:
        patch.setattr(seeding, "seed", fails)
        with pytest.raises(ZeroDivisionError):
            startup.create_office(tmp_path / "office", NEW, PASSPHRASE, cost=FLOOR)
    assert (tmp_path / "office").exists() is existed

    startup.create_office(tmp_path / "office", NEW, PASSPHRASE, cost=FLOOR).close()


STOPPED = """
import os, signal, sys
from pathlib import Path
from gen63_desktop import startup
from gen63_desktop.services import seeding
from gen63_desktop.store.encryption.sealing import FLOOR
seeding.seed = lambda work: os.kill(os.getpid(), signal.SIGKILL)
startup.create_office(Path(sys.argv[1]), startup.NewOffice("Office", sys.argv[2]), sys.argv[3], cost=FLOOR)
"""


@pytest.mark.requirement("S4")
@pytest.mark.skipif(sys.platform == "win32", reason="killed by signal")
def test_an_office_whose_making_was_killed_says_so_and_never_opens_half_made(
    tmp_path: Path, clock: MovableClock
) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", STOPPED, tmp_path / "office", PERSON, PASSPHRASE], check=False
    )
    assert ended.returncode == -signal.SIGKILL

    with pytest.raises(Refused, match="never finished"):
        startup.open_office(tmp_path / "office", PERSON, PASSPHRASE, clock=clock)


@pytest.mark.requirement("S1")
@pytest.mark.parametrize(
    ("person", "passphrase"), [(PERSON, "violet harbor lantern eighty"), ("Nobody", PASSPHRASE)]
)
def test_a_wrong_passphrase_and_an_unknown_person_open_nothing_and_take_no_place(
    office_folder: Path, clock: MovableClock, person: str, passphrase: str
) -> None:
    before = {path: path.read_bytes() for path in office_folder.rglob("*") if path.is_file()}
    with pytest.raises(Refused, match="passphrase does not open"):
        startup.open_office(office_folder, person, passphrase, clock=clock)
    after = {path: path.read_bytes() for path in office_folder.rglob("*") if path.is_file()}
    assert len(after.pop(office_folder / "office.attempts").splitlines()) == 1
    assert after == before


@pytest.mark.requirement("S1")
def test_someone_whom_the_register_has_as_gone_is_not_let_in(
    office: Office, office_folder: Path, clock: MovableClock
) -> None:
    with office.session.store.unsigned() as connection:
        connection.execute(text("UPDATE people SET active = 0 WHERE id = 1"))
    with pytest.raises(Refused, match="does not know you"):
        startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
