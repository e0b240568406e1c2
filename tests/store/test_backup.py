"""Backups: whole or not kept, in two places, restored into a new folder, tried and recorded."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from gen63_desktop import places, startup
from gen63_desktop.domain.errors import NotAllowed, Refused, WorkCancelled
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.keeping.records import BackupKind
from gen63_desktop.services.office import Office
from gen63_desktop.store import backup
from gen63_desktop.store.keeping import manifest as manifests
from gen63_desktop.store.keeping.restore import backups_in, restore
from tests.offices import PASSPHRASE, PERSON, TODAY, MovableClock

pytestmark = pytest.mark.requirement("S4")
CANARY = "Zyxomma Quintavalle"


def _place(office: Office) -> Path:
    assert office.folder is not None
    return office.folder / "backups"


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.glob("*.json"))


def _attach(office: Office, name: str, data: bytes) -> str:
    """Evidence of an audit that is being made."""
    from tests.services.audit_steps import survey

    record = office.audits.start(survey(office).id)
    return office.audits.attach(record.audit, record.questions[0].code, name, data).blob


@pytest.fixture(autouse=True)
def _no_second_place_of_other_tests() -> Iterator[None]:
    yield
    places.backup_places().unlink(missing_ok=True)


@pytest.fixture
def second(tmp_path: Path) -> Path:
    folder = tmp_path / "usb disk"
    folder.mkdir()
    return folder


# --- making ---------------------------------------------------------------------------------------


def test_one_backup_a_day_is_made_by_itself(office: Office, clock: MovableClock) -> None:
    for number in range(9):
        clock.on(TODAY + timedelta(days=number))
        assert office.keeping.keep_daily().backup is not None
        assert office.keeping.keep_daily().backup is None
    made = [row.made.date() for row in office.keeping.backups()]
    assert made[:7] == [TODAY + timedelta(days=n) for n in range(8, 1, -1)]
    assert len(list(_place(office).glob("*.db"))) == len(made) == len(list(_place(office).glob("20*.keys")))


def test_a_backup_says_which_head_it_ends_with_in_its_name_and_its_description(office: Office) -> None:
    office.people.add("J. Tan", ())
    with office.session.ask() as reader:
        head = reader.head()
    row = office.keeping.back_up().backup
    assert row is not None
    assert (row.head_seq, row.head) == (head.seq, head.hash)
    assert f"-{head.seq}-{head.hash[:16]}" in row.name
    said = manifests.read(_place(office) / f"{row.name}.json")
    assert said.counts["people"] == 2
    assert said.kind is BackupKind.ASKED


def test_no_file_of_a_backup_shows_who_is_in_the_office(office: Office) -> None:
    office.people.add(CANARY, ())
    _attach(office, f"{CANARY}.pdf", CANARY.encode() * 20)
    office.keeping.back_up()
    files = [path for path in _place(office).rglob("*") if path.is_file()]
    assert len(files) >= 4
    assert not [path for path in files if CANARY.encode() in path.read_bytes() or "Zyx" in path.name]


def test_work_goes_on_while_a_backup_is_made(office: Office) -> None:
    """Whoever saves between the copy and its check is in neither's way, and the copy is judged by what it holds."""

    def save(_done: int, _total: int | None, step: str) -> None:
        office.people.add(f"Added while: {step}", ())

    row = office.keeping.back_up(save).backup
    assert row is not None
    with office.session.ask() as reader:
        assert reader.head().seq > row.head_seq
    assert office.keeping.try_restore().passed


def test_attached_files_are_copied_once_for_all_backups(office: Office, clock: MovableClock) -> None:
    blob = _attach(office, "plan.pdf", b"%PDF" * 500)
    office.keeping.back_up()
    kept = _place(office) / "attachments" / blob[:2] / f"{blob}.k"
    first = kept.stat()
    clock.pass_time(hours=1)
    office.keeping.back_up()
    assert kept.stat().st_mtime_ns == first.st_mtime_ns
    assert [row.files for row in office.keeping.backups()] == [1, 1][: len(office.keeping.backups())]


def test_an_attached_file_that_is_damaged_is_named_by_the_backup_and_does_not_replace_a_good_copy(
    office: Office, clock: MovableClock
) -> None:
    first, second = _attach(office, "a.txt", b"a" * 1_000), ""
    office.keeping.back_up()
    record = office.audits.register()
    assert record
    assert office.folder is not None
    path = office.folder / "attachments" / first[:2] / first
    path.write_bytes(b"\0" * 30)
    clock.pass_time(hours=1)
    done = office.keeping.back_up()
    assert done.backup is not None
    assert done.backup.lacking == 0, "the place has a whole copy of an earlier day"
    shutil.rmtree(_place(office) / "attachments")
    clock.pass_time(hours=1)
    done = office.keeping.back_up()
    assert done.backup is not None
    assert done.backup.lacking == 1
    assert "1 attached file is lost or damaged" in done.warning
    assert second == ""


def test_a_backup_that_would_fill_the_disk_is_refused_before_it_is_begun(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = shutil.disk_usage("/")._replace(free=20 << 20)
    office.people.add("x" * 100, (), "x" * 6_000_000)
    with monkeypatch.context() as patch:
        patch.setattr(shutil, "disk_usage", lambda _path: full)
        with pytest.raises(Refused, match="has 20 MB left"):
            office.keeping.back_up()
    assert not [
        path
        for path in _place(office).iterdir()
        if path.suffix in {".db", ".json"} or path.name.startswith(".")
    ]


@pytest.mark.parametrize("step", [0, 1])
def test_a_backup_that_is_given_up_half_way_leaves_nothing(office: Office, step: int) -> None:
    _attach(office, "plan.pdf", b"%PDF" * 500)
    before = sorted(path for path in _place(office).iterdir() if path.is_file())
    calls = iter(range(100))
    with pytest.raises(WorkCancelled):
        office.keeping.back_up(cancelled=lambda: next(calls) >= step)
    assert sorted(path for path in _place(office).iterdir() if path.is_file()) == before


def test_a_damaged_copy_is_refused(office: Office) -> None:
    row = office.keeping.back_up().backup
    assert row is not None
    copy = _place(office) / f"{row.name}.db"
    data = bytearray(copy.read_bytes())
    data[len(data) // 2] ^= 1
    copy.write_bytes(data)
    with pytest.raises(Refused):
        backup.verify(copy, office.session.keys.data_key)  # type: ignore[attr-defined]


def test_checking_a_backup_does_not_change_a_byte_of_it(office: Office) -> None:
    row = office.keeping.back_up().backup
    assert row is not None
    before = {
        path: (path.read_bytes(), path.stat().st_mtime_ns)
        for path in _place(office).rglob("*")
        if path.is_file()
    }
    office.keeping.try_restore()
    after = {
        path: (path.read_bytes(), path.stat().st_mtime_ns)
        for path in _place(office).rglob("*")
        if path.is_file()
    }
    assert after == before


def test_only_who_manages_the_office_makes_backups_by_hand(office: Office) -> None:
    office.people.add("Other Administrator", (Role.ADMINISTRATOR,))
    me = office.people.get(office.session.person.id)
    from dataclasses import replace

    office.session.person = replace(me, roles=(Role.INVESTIGATOR,))
    for forbidden in (
        office.keeping.back_up,
        office.keeping.try_restore,
        office.keeping.backups,
        lambda: office.keeping.choose_second_place(None),
    ):
        with pytest.raises(NotAllowed):
            forbidden()  # type: ignore[operator]
    assert office.keeping.keep_daily().backup is not None, "the program's own backup asks nobody"


# --- the second place -----------------------------------------------------------------------------


def test_a_second_place_gets_every_backup_and_is_restored_from_alone(
    office: Office, second: Path, clock: MovableClock, tmp_path: Path
) -> None:
    blob = _attach(office, "plan.pdf", b"%PDF" * 500)
    office.keeping.choose_second_place(second)
    done = office.keeping.back_up()
    assert done.warning == ""
    office.close()
    assert office.folder is not None
    shutil.rmtree(office.folder)

    stored = backups_in(second)[0]
    assert restore(stored, tmp_path / "again").missing == ()
    opened = startup.open_office(tmp_path / "again", PERSON, PASSPHRASE, clock=clock)
    try:
        assert opened.history.verify().problems == ()
        assert opened.session.attachments.fetch(blob) == b"%PDF" * 500
        assert opened.keeping.check_files().wrong == ()
    finally:
        opened.close()


def test_a_missing_second_place_is_a_warning_and_not_an_error_and_is_caught_up_later(
    office: Office, second: Path, clock: MovableClock
) -> None:
    assert "no second place" in office.keeping.back_up().warning
    office.keeping.choose_second_place(second)
    away = second.rename(second.with_name("unplugged"))
    clock.pass_time(days=1)
    done = office.keeping.keep_daily()
    assert done.backup is not None
    assert "not there" in done.warning
    assert any(item.area == "keeping" for item in office.work_list.items())

    away.rename(second)
    assert office.keeping.keep_daily().warning == ""
    assert [stored.manifest.name for stored in backups_in(second)] == [done.backup.name]
    assert not any(item.area == "keeping" for item in office.work_list.items())


def test_a_second_place_that_would_be_lost_with_the_office_is_refused(office: Office, second: Path) -> None:
    assert office.folder is not None
    (second / "file").touch()
    for folder, said in (
        (office.folder, "own folder"),
        (office.folder / "backups", "own folder"),
        (second / "nowhere", "not there"),
        (second / "file", "not there"),
    ):
        with pytest.raises(Refused, match=said):
            office.keeping.choose_second_place(folder)
    assert office.keeping.second.folder() is None


def test_a_second_place_holds_the_backups_of_several_offices_apart(
    office: Office, second: Path, tmp_path: Path, clock: MovableClock
) -> None:
    from gen63_desktop.store.encryption.sealing import FLOOR
    from tests.offices import NEW

    other = startup.create_office(tmp_path / "other", NEW, PASSPHRASE, clock=clock, cost=FLOOR)
    try:
        for one in (office, other):
            one.keeping.choose_second_place(second)
            one.keeping.back_up()
        assert len(backups_in(second)) == 2
        for one in (office, other):
            assert {row.second for row in one.keeping.backups()} == {True, False}
            assert len(one.keeping.backups()) == 2
    finally:
        other.close()


# --- room -----------------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of twenty megabytes."""
    disk = tmp_path / "small"
    disk.mkdir()
    if os.name != "posix" or os.geteuid() != 0 or subprocess.run(["mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", disk], check=False, capture_output=True).returncode:  # fmt: skip
        pytest.skip("needs root and mount")
    yield disk
    subprocess.run(["umount", disk], check=True)


def test_a_second_place_without_room_is_a_warning_and_the_first_place_has_its_backup(
    office: Office, small_disk: Path
) -> None:
    office.people.add("x", (), "x" * 8_000_000)
    office.keeping.choose_second_place(small_disk)
    done = office.keeping.back_up()
    assert done.backup is not None
    assert "MB left" in done.warning
    assert backups_in(small_disk) == ()


def test_what_was_never_finished_is_cleared_away_after_a_day(office: Office, clock: MovableClock) -> None:
    left, fresh = _place(office) / ".making-0", _place(office) / ".making-1"
    for path in (left, fresh):
        path.write_bytes(b"half")
    old = clock().timestamp() - 90_000
    os.utime(left, (old, old))
    os.utime(fresh, (clock().timestamp(), clock().timestamp()))
    office.keeping.back_up()
    assert not left.exists()
    assert fresh.exists()


def test_daily_copies_of_earlier_versions_follow_the_same_rule(office: Office) -> None:
    place = _place(office)
    for number in range(30):
        (place / f"daily-{TODAY - timedelta(days=number + 1):%Y%m%d}.db").write_bytes(b"old")
    (place / "daily-notes.db").write_bytes(b"somebody's own")
    office.keeping.back_up()
    left = sorted(path.name for path in place.glob("daily-2*.db"))
    assert len(left) <= 7 + 4 + 2
    assert f"daily-{TODAY - timedelta(days=1):%Y%m%d}.db" in left
    assert f"daily-{TODAY - timedelta(days=12):%Y%m%d}.db" in left, "the last of its week"
    assert (place / "daily-notes.db").exists()
