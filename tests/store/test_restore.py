"""Backups restored into a new folder, and tried: what is missing is named, and each trial is recorded."""

from __future__ import annotations

import os
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from gen63_desktop import places, startup
from gen63_desktop.domain.errors import Refused
from gen63_desktop.services.office import Office
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


# --- restoring ------------------------------------------------------------------------------------


def test_a_backup_opens_as_an_office_with_all_that_was_saved(
    office: Office, clock: MovableClock, tmp_path: Path
) -> None:
    office.people.add("Jia Tan", ())
    office.keeping.back_up()
    office.people.add("After the backup", ())
    assert office.folder is not None
    (stored,) = backups_in(office.folder)
    restore(stored, tmp_path / "new" / "office")
    opened = startup.open_office(tmp_path / "new" / "office", PERSON, PASSPHRASE, clock=clock)
    try:
        assert [person.name for person in opened.people.all()] == ["Dana Whitfield", "Jia Tan"]
        assert opened.history.verify().problems == ()
    finally:
        opened.close()


def test_a_backup_is_never_restored_over_anything(office: Office, tmp_path: Path) -> None:
    office.keeping.back_up()
    assert office.folder is not None
    (stored,) = backups_in(office.folder)
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").write_bytes(b"dear")
    (tmp_path / "file").write_bytes(b"dear")
    before = {path: path.read_bytes() for path in sorted(office.folder.rglob("*")) if path.is_file()}
    for target in (
        office.folder,
        office.folder / "attachments" / "..",
        tmp_path / "photos",
        tmp_path / "file",
    ):
        with pytest.raises(Refused):
            restore(stored, target)
    assert (tmp_path / "photos" / "cat.jpg").read_bytes() == b"dear"
    assert (tmp_path / "file").read_bytes() == b"dear"
    assert {path: path.read_bytes() for path in sorted(office.folder.rglob("*")) if path.is_file()} == before


def test_a_backup_that_was_altered_is_refused_and_leaves_no_folder(office: Office, tmp_path: Path) -> None:
    office.keeping.back_up()
    (stored,) = backups_in(_place(office))
    data = bytearray(stored.database.read_bytes())
    data[-1] ^= 1
    stored.database.write_bytes(data)
    with pytest.raises(Refused, match="damaged or altered"):
        restore(stored, tmp_path / "again")
    assert not (tmp_path / "again").exists()


def test_what_a_backup_lacks_is_named(office: Office, clock: MovableClock, tmp_path: Path) -> None:
    blob = _attach(office, "plan.pdf", b"%PDF" * 500)
    office.keeping.back_up()
    (_place(office) / "attachments" / blob[:2] / f"{blob}.k").unlink()
    (stored,) = backups_in(_place(office))
    assert restore(stored, tmp_path / "again").missing == (blob,)
    opened = startup.open_office(tmp_path / "again", PERSON, PASSPHRASE, clock=clock)
    try:
        (wrong,) = opened.keeping.check_files().wrong
        assert (wrong.kind, wrong.name) == ("audit_files", "plan.pdf")
    finally:
        opened.close()


# --- drills ---------------------------------------------------------------------------------------


def test_a_drill_leaves_a_signed_record_of_what_was_tried_and_found(office: Office) -> None:
    _attach(office, "plan.pdf", b"%PDF" * 500)
    row = office.keeping.back_up().backup
    assert row is not None
    drill = office.keeping.try_restore()
    assert drill.passed
    assert (drill.backup, drill.head, drill.files) == (row.name, row.head, 1)
    assert drill.entries == row.head_seq
    assert office.keeping.drills() == (drill,)
    line = office.history.of("drills", drill.id)[0]
    assert line.words == "A backup was restored for trial"
    assert office.history.verify().problems == ()


def test_a_drill_finds_what_is_wrong_with_a_backup_and_says_so_in_its_record(office: Office) -> None:
    blob = _attach(office, "plan.pdf", b"%PDF" * 500)
    office.keeping.back_up()
    path = _place(office) / "attachments" / blob[:2] / f"{blob}.k"
    path.write_bytes(path.read_bytes()[:-1])
    drill = office.keeping.try_restore()
    assert not drill.passed
    assert any("damaged" in problem for problem in drill.problems)
    assert not list(Path(os.environ.get("TMPDIR", "/tmp")).glob("gen63-trial-*/office/office.db"))  # noqa: S108  where it would lie


def test_a_drill_is_asked_for_once_a_quarter(office: Office, clock: MovableClock) -> None:
    def due() -> list[date | None]:
        return [item.due for item in office.work_list.items() if item.area == "keeping"]

    assert due() == []
    clock.pass_time(days=92)
    assert due() == [TODAY + timedelta(days=92)]
    office.keeping.back_up()
    office.keeping.try_restore()
    assert due() == []
    clock.pass_time(days=91)
    assert due() == []
    clock.pass_time(days=1)
    assert len(due()) == 1
