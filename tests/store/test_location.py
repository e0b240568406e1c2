"""Where an office may lie, and who may have it open at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.errors import Refused
from gen63_desktop.store.location import Occupancy, machine, require_local
from tests.offices import PASSPHRASE, PERSON, MovableClock

MOUNTS = """\
/dev/sda1 / ext4 rw 0 0
tmpfs /tmp tmpfs rw 0 0
server:/share /srv/share nfs4 rw 0 0
//server/case\\040files /srv/case\\040files cifs rw 0 0
user@host:/ /srv/far fuse.sshfs rw 0 0
/dev/sdb1 /srv/share/local ext4 rw 0 0
broken line
"""


@pytest.mark.requirement("S4")
@pytest.mark.parametrize(
    "folder", ["/srv/share", "/srv/share/a/b", "/srv/case files/office", "/srv/far/office"]
)
def test_a_network_share_is_refused(folder: str) -> None:
    with pytest.raises(Refused, match="network share"):
        require_local(Path(folder), MOUNTS)


@pytest.mark.parametrize("folder", ["/home/office", "/srv/shared", "/srv/share/local/office", "/srv"])
def test_a_disk_of_this_computer_is_not_refused(folder: str) -> None:
    require_local(Path(folder), MOUNTS)


@pytest.mark.requirement("S4")
@pytest.mark.parametrize("name", ["OneDrive", "OneDrive - Fictional Transit", "dropbox", "Google Drive"])
def test_a_synchronised_folder_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused, match="synchronized by"):
        startup.create_office(tmp_path / name / "office", startup.NewOffice("Office", PERSON), PASSPHRASE)
    assert not (tmp_path / name).exists()


def _holder(folder: Path, *, about: dict[str, object] | bytes, minutes_ago: float = 0) -> Path:
    (folder / "open").mkdir(exist_ok=True)
    file = folder / "open" / "other.json"
    file.write_bytes(about if isinstance(about, bytes) else json.dumps(about).encode())
    then = file.stat().st_mtime - minutes_ago * 60
    os.utime(file, (then, then))
    return file


ELSEWHERE: dict[str, object] = {"computer": "FRONT-DESK", "machine": "another", "process": 1}


@pytest.mark.requirement("S4")
def test_an_office_open_on_another_computer_is_refused_and_left_alone(
    office_folder: Path, clock: MovableClock
) -> None:
    other = _holder(office_folder, about=ELSEWHERE, minutes_ago=2.5)

    with pytest.raises(Refused, match="open on another computer \\(FRONT-DESK\\)"):
        startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)

    assert list((office_folder / "open").iterdir()) == [other]


@pytest.mark.requirement("S4")
def test_another_computer_that_was_not_seen_for_three_minutes_is_taken_as_gone(
    office_folder: Path, clock: MovableClock
) -> None:
    other = _holder(office_folder, about=ELSEWHERE, minutes_ago=3.5)

    startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock).close()

    assert not other.exists()


@pytest.mark.parametrize("rubbish", [b"", b"{", b"[]", b'{"computer": 1}'])
def test_rubbish_among_the_places_keeps_nobody_out(
    office_folder: Path, clock: MovableClock, rubbish: bytes
) -> None:
    _holder(office_folder, about=rubbish)
    startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock).close()


@pytest.mark.requirement("S4")
def test_the_place_of_a_program_that_crashed_is_free_at_once(office_folder: Path) -> None:
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    mine = {"computer": "here", "machine": machine(), "process": ended.pid}
    crashed = _holder(office_folder, about=mine)

    assert Occupancy(office_folder).alone()
    assert not crashed.exists()


def test_a_running_program_of_this_computer_is_seen_but_keeps_nobody_out(
    office_folder: Path, clock: MovableClock
) -> None:
    _holder(office_folder, about={"computer": "here", "machine": machine(), "process": os.getppid()})
    assert not Occupancy(office_folder).alone()
    startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock).close()


def test_every_process_of_a_computer_gives_it_the_same_name() -> None:
    asked = [sys.executable, "-c", "from gen63_desktop.store.location import machine; print(machine())"]
    answers = {subprocess.check_output(asked, text=True).strip() for _ in range(2)}
    assert answers == {machine()}


def test_a_program_that_leaves_takes_its_place_with_it(office_folder: Path) -> None:
    occupancy = Occupancy(office_folder)
    occupancy.enter()
    assert len(list((office_folder / "open").iterdir())) == 1
    occupancy.leave()
    assert not list((office_folder / "open").iterdir())
