"""A verified copy of the office every day, and never a bad one."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.errors import Refused
from gen63_desktop.services.office import Office
from gen63_desktop.store import backup
from tests.offices import PASSPHRASE, PERSON, TODAY, MovableClock


def _copies(office: Office) -> list[str]:
    assert office.folder is not None
    return sorted(path.name for path in (office.folder / "backups").glob("*.db"))


@pytest.mark.requirement("S4")
def test_each_day_has_one_copy_and_the_latest_seven_are_kept(office: Office, clock: MovableClock) -> None:
    for number in range(9):
        clock.on(TODAY + timedelta(days=number))
        assert office.keep_daily_copy() is not None
        assert office.keep_daily_copy() is None
    assert len(_copies(office)) == backup.KEPT
    assert _copies(office)[-1] == f"daily-{TODAY + timedelta(days=8):%Y%m%d}.db"


@pytest.mark.requirement("S4")
def test_a_copy_opens_in_the_place_of_the_office_with_all_that_was_saved(
    office: Office, clock: MovableClock, tmp_path: Path
) -> None:
    office.people.add("Jia Tan", ())
    copy = office.keep_daily_copy()
    assert copy is not None
    assert office.folder is not None
    restored = tmp_path / "restored"
    restored.mkdir()
    (restored / "office.keys").write_bytes((office.folder / "office.keys").read_bytes())
    (restored / "office.db").write_bytes(copy.read_bytes())
    opened = startup.open_office(restored, PERSON, PASSPHRASE, clock=clock)
    try:
        assert [person.name for person in opened.people.all()] == ["Dana Whitfield", "Jia Tan"]
        assert opened.history.verify().problems == ()
    finally:
        opened.close()


@pytest.mark.requirement("S4")
def test_a_damaged_copy_is_refused(office: Office) -> None:
    copy = office.keep_daily_copy()
    assert copy is not None
    data = bytearray(copy.read_bytes())
    data[len(data) // 2] ^= 1
    copy.write_bytes(data)
    with pytest.raises(Refused):
        backup.verify(copy, office.session.keys.data_key)  # type: ignore[attr-defined]
