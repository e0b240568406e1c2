"""A destruction whose program is killed in the middle: everything is there, or nothing, and it is carried out again."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.retention.destruction import CaseDestroyed
from gen63_desktop.store.encryption.sealing import FLOOR
from tests.long_runs import times
from tests.offices import PASSPHRASE, PERSON, MovableClock
from tests.services.destruction_steps import CANARIES, closed_case, make_three, whole_text

_DESTROYER = """
import os, signal, sys
from pathlib import Path
from sqlalchemy import Engine, event
from gen63_desktop import startup
from gen63_desktop.store.encryption.sealing import FLOOR
from tests.offices import PASSPHRASE, PERSON, MovableClock
folder, batch, left = Path(sys.argv[1]), int(sys.argv[2]), [int(sys.argv[3])]
office = startup.open_office(folder, PERSON, PASSPHRASE, clock=MovableClock(), cost=FLOOR)
@event.listens_for(Engine, "before_cursor_execute")
def count(connection, cursor, statement, *further):
    if statement.startswith(("DELETE", "UPDATE", "INSERT", "VACUUM")):
        left[0] -= 1
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
office.retention.carry_out(batch)
print("done with", left[0], "to spare", flush=True)
"""
WRITES = (14, *range(1, times(1, 25)))
"""Before which writes of the destruction the program is killed; the last come after all is saved."""


@pytest.mark.requirement("S4", "S5")
@pytest.mark.skipif(sys.platform == "win32", reason="a program kills itself by a signal")
@pytest.mark.parametrize("write", WRITES)
def test_a_destruction_that_is_killed_leaves_everything_or_nothing(
    office_folder: Path, tmp_path: Path, clock: MovableClock, write: int
) -> None:
    folder = shutil.copytree(office_folder, tmp_path / "killed")
    office = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock, cost=FLOOR)
    three = make_three(office, clock)
    case = closed_case(office, clock, CANARIES)
    batch = three.approved(case.id)
    before = whole_text(office)
    office.close()
    ended = subprocess.run(
        [sys.executable, "-c", _DESTROYER, str(folder), str(batch.id), str(write)],
        cwd=Path(__file__).parents[2], capture_output=True, text=True, timeout=120, check=False,
    )  # fmt: skip
    assert ended.returncode == -9, ended.stdout + ended.stderr
    office = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock, cost=FLOOR)
    try:
        assert office.history.verify().problems == ()
        if not office.retention.destroyed():
            assert all(row in whole_text(office) for row in before.splitlines() if "Quillfeather" in row)
            assert office.retention.carry_out(batch.id).destroyed == (case.number,)
        assert not any(word in whole_text(office) for word in CANARIES.values())
        with pytest.raises(CaseDestroyed):
            office.complaints.case(case.id)
        assert office.history.verify().problems == ()
    finally:
        office.close()
