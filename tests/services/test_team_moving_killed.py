"""A move that is killed leaves the office where it was, whole; it is done again once the remains are removed."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused
from gen63_desktop.services.office import Office
from tests.offices import PASSPHRASE, PERSON, MovableClock
from tests.team_offices import LOGIN, MakeAddress, TeamPlace

_MOVER = """
import sys
from pathlib import Path
from gen63_desktop import startup
from gen63_desktop.domain.team_address import parse_address
from gen63_desktop.store.encryption.sealing import FLOOR
from gen63_desktop.store.team import connecting
connecting._PASSWORD_COST = FLOOR
there, back, address, admin, password, person, passphrase = sys.argv[1:]
def show(done, total, step):
    print(step, flush=True)
administrator = startup.Administrator(admin, password)
if there:
    startup.move_to_team(Path(there), person, passphrase, parse_address(address), administrator, progress=show)
else:
    startup.move_to_folder(parse_address(address), person, passphrase, administrator, Path(back), progress=show)
"""


def _killed_at(step: str, *words: str) -> None:
    """Start a move and kill it when it comes to a step."""
    mover = subprocess.Popen(
        [sys.executable, "-c", _MOVER, *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert mover.stdout is not None
    said = ""
    for line in mover.stdout:
        said = line.strip()
        if said == step:
            break
    mover.kill()
    _, errors = mover.communicate()
    assert said == step, errors


@pytest.mark.requirement("S6")
@pytest.mark.timeout(280)
@pytest.mark.parametrize(
    "step", ["Copying complaints", "Copying training_imports", "Proving people (at the server)"]
)
def test_a_move_to_a_server_that_is_killed_leaves_the_folder_whole(
    office_folder: Path, clock: MovableClock, new_address: MakeAddress, step: str
) -> None:
    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    case = office.complaints.receive(NewComplaint(Complaint("", office.session.today(), "kept")))
    office.close()
    address, admin = new_address()

    _killed_at(step, str(office_folder), "", str(address), admin.login, admin.password, PERSON, PASSPHRASE)

    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    assert office.complaints.get(case.id).narrative == "kept"
    assert office.history.verify().problems == ()
    office.close()
    with pytest.raises(Refused, match="holds something already"):
        startup.move_to_team(office_folder, PERSON, PASSPHRASE, address, admin, clock=clock)


@pytest.mark.requirement("S6")
@pytest.mark.timeout(280)
def test_a_move_to_a_folder_that_is_killed_leaves_the_server_whole_and_is_done_again(
    team_place: TeamPlace, team_office: Office, tmp_path: Path
) -> None:
    team_office.close()
    place, admin, target = team_place.address, team_place.administrator, tmp_path / "office"

    _killed_at(
        "Proving people (here)", "", str(target), str(place), admin.login, admin.password, LOGIN, PASSPHRASE
    )

    assert not target.exists()
    office = team_place.open()
    assert office.history.verify().problems == ()
    office.close()
    startup.move_to_folder(place, LOGIN, PASSPHRASE, admin, target, clock=team_place.clock)
    assert startup.open_office(target, PERSON, PASSPHRASE, clock=team_place.clock).close() is None
