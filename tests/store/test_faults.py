"""Damage, full disks, forbidden folders: one plain sentence each, and nothing saved is lost."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from gen63_desktop import startup
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.services.office import Office
from gen63_desktop.store import backup
from gen63_desktop.store.audit_trail.verify import verify
from gen63_desktop.store.encryption.key_file import KeyFile
from gen63_desktop.store.encryption.sealing import FLOOR
from gen63_desktop.store.engine import embedded, require_sqlite, team
from gen63_desktop.store.schema_upgrade import needs_upgrade
from tests.offices import NEW, PASSPHRASE, PERSON, MovableClock


def _read_all(folder: Path, clock: MovableClock) -> tuple[tuple[str, ...], tuple[str, ...]]:
    office = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock)
    try:
        with office.session.ask() as reader:
            problems = verify(reader).problems
        return problems, tuple(person.name for person in office.people.all())
    finally:
        office.close()


def _refuses_or_gives(held: object, folder: Path, clock: MovableClock) -> bool:
    """Whether it was refused in words; otherwise it must give what it held."""
    try:
        found = _read_all(folder, clock)
    except Refused as said:
        return "backup" in said.sentence()
    assert found == held
    return False


@pytest.fixture
def filled(office_folder: Path, clock: MovableClock) -> Path:
    """A closed office of some hundred pages."""
    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    with office.session.act("people.imported") as work:
        work.add_many(Person, (Person(f"Person {n}", title="x" * 500) for n in range(500)))
    office.close()
    return office_folder


# --- damage ---------------------------------------------------------------------------------------


@pytest.mark.requirement("S4")
def test_one_flipped_bit_is_refused_or_touches_nothing_that_is_held(
    filled: Path, clock: MovableClock
) -> None:
    held, file = _read_all(filled, clock), filled / "office.db"
    whole = file.read_bytes()
    key = KeyFile.read(filled / "office.keys").open(PERSON, PASSPHRASE).data_key
    dice = random.Random(63)  # noqa: S311  repeatable dice, no secret
    refused = 0
    for place in [0, 15, 16, 100, len(whole) - 1, *(dice.randrange(len(whole)) for _ in range(25))]:
        damaged = bytearray(whole)
        damaged[place] ^= 1 << dice.randrange(8)
        file.write_bytes(damaged)
        with pytest.raises(Refused):
            backup.verify(file, key)
        refused += _refuses_or_gives(held, filled, clock)
    assert refused > 10

    file.write_bytes(whole)
    assert _read_all(filled, clock) == held


@pytest.mark.requirement("S4")
@pytest.mark.parametrize("left", [0, 1, 100, 4096, 0.5, -4096, -1])
def test_a_file_that_was_cut_short_is_refused_and_not_written_to(
    filled: Path, clock: MovableClock, left: float
) -> None:
    file = filled / "office.db"
    whole = file.read_bytes()
    file.write_bytes(whole[: int(len(whole) * left) if left == 0.5 else int(left)])
    before = file.read_bytes()

    with pytest.raises(Refused, match="backup"):
        _read_all(filled, clock)

    assert file.read_bytes() == before


@pytest.mark.requirement("S4")
def test_a_file_that_is_gone_is_refused_and_not_replaced_by_an_empty_one(
    filled: Path, clock: MovableClock
) -> None:
    office = startup.open_office(filled, PERSON, PASSPHRASE, clock=clock)
    office.session.store.close()
    away = (filled / "office.db").rename(filled / "moved away")
    with pytest.raises(Refused, match="cannot be opened"):
        office.people.all()
    assert not (filled / "office.db").exists()
    away.rename(filled / "office.db")
    assert len(office.people.all()) == 501
    office.close()
    (filled / "office.db").unlink()

    with pytest.raises(Refused, match="no database"):
        startup.open_office(filled, PERSON, PASSPHRASE, clock=clock)


@pytest.mark.requirement("S4")
def test_a_lost_key_file_is_named_and_its_spare_copy_opens_the_office(
    office_folder: Path, clock: MovableClock
) -> None:
    (office_folder / "office.keys").unlink()
    with pytest.raises(Refused, match="no key file"):
        startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)

    shutil.copy(office_folder / "backups" / "office.keys", office_folder)
    assert _read_all(office_folder, clock) == ((), (PERSON,))


def test_a_program_whose_sqlite_can_lose_pages_is_refused() -> None:
    for old in ((3, 51, 2), (3, 7, 0), (3, 46, 1)):
        with pytest.raises(Refused, match=r"older than 3\.51\.3"):
            require_sqlite(old)
    require_sqlite((3, 51, 3))
    require_sqlite((3, 100, 0))


# --- folders --------------------------------------------------------------------------------------


@pytest.mark.requirement("S4")
def test_an_office_is_never_made_over_something_that_is_there(tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"dear")
    with pytest.raises(Refused, match="not empty"):
        startup.create_office(tmp_path, NEW, PASSPHRASE, cost=FLOOR)
    with pytest.raises(Refused):
        startup.create_office(tmp_path / "photo.jpg", NEW, PASSPHRASE, cost=FLOOR)
    with pytest.raises(Refused):
        startup.create_office(tmp_path / "photo.jpg" / "office", NEW, PASSPHRASE, cost=FLOOR)
    assert [(path.name, path.read_bytes()) for path in tmp_path.iterdir()] == [("photo.jpg", b"dear")]


def test_a_folder_that_is_no_office_is_refused_in_words(tmp_path: Path, clock: MovableClock) -> None:
    (tmp_path / "file").touch()
    for folder in (tmp_path, tmp_path / "nowhere", tmp_path / "file"):
        with pytest.raises(Refused, match="no key file"):
            startup.open_office(folder, PERSON, PASSPHRASE, clock=clock)
        with pytest.raises(Refused, match="no key file"):
            startup.people_of(folder)
    (tmp_path / "office.keys").mkdir()
    with pytest.raises(Refused):
        startup.people_of(tmp_path)


def _mount(*words: str | Path) -> bool:
    """Whether root's mount did it; containers may forbid it."""
    return os.name == "posix" and os.geteuid() == 0 and subprocess.run(["mount", *words], check=False, capture_output=True).returncode == 0  # fmt: skip


@pytest.fixture
def read_only(office_folder: Path) -> Iterator[Path]:
    """An office on a disk that cannot be written to."""
    if not _mount("--bind", office_folder, office_folder):
        pytest.skip("needs root and mount: permission bits do not hold root")
    _mount("-o", "remount,ro,bind", office_folder)
    yield office_folder
    subprocess.run(["umount", office_folder], check=True)


def test_an_office_that_cannot_be_written_to_is_refused_in_words(
    read_only: Path, clock: MovableClock
) -> None:
    with pytest.raises(Refused, match="may not read or write here"):
        startup.open_office(read_only, PERSON, PASSPHRASE, clock=clock)
    with pytest.raises(Refused, match="may not read or write here"):
        startup.create_office(read_only / "attachments" / "office", NEW, PASSPHRASE, cost=FLOOR)


# --- full disks -----------------------------------------------------------------------------------


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of five megabytes."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if not _mount("-t", "tmpfs", "-o", "size=5m", "tmpfs", disk):
        pytest.skip("needs root and mount")
    yield disk
    subprocess.run(["umount", disk], check=True)


def _fill(office: Office) -> list[str]:
    """Save until the disk is full; the names that were acknowledged."""
    saved: list[str] = []
    while len(saved) < 1_000:
        try:
            saved.append(office.people.add(f"Person {len(saved)}", (), "x" * 40_000).name)
        except Refused as said:
            if "disk is full" in said.sentence():
                return saved
            raise
    raise AssertionError


@pytest.mark.requirement("S4")
def test_a_full_disk_is_said_in_words_and_loses_nothing(
    small_disk: Path, office_folder: Path, clock: MovableClock
) -> None:
    folder = Path(shutil.copytree(office_folder, small_disk / "office"))
    office = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock)
    saved = _fill(office)
    for full in (
        lambda: office.drafts.keep("form", "new", {"text": "x" * 500_000}),
        lambda: office.session.attachments.keep(b"x" * 5_000_000),
        lambda: backup.copy(
            folder / "office.db", office.session.keys.data_key, folder / "backups" / "copy.db"
        ),  # type: ignore[attr-defined]
        lambda: startup.create_office(small_disk / "second", NEW, PASSPHRASE, cost=FLOOR),
    ):
        with pytest.raises(Refused, match="disk is full"):
            full()
    assert {person.name for person in office.people.all()} == {PERSON, *saved}
    assert not (small_disk / "second").exists()
    assert not (folder / "backups" / "copy.db").exists()
    assert not list(folder.rglob(".writing-*"))

    _mount("-o", "remount,size=60m", small_disk)
    office.people.add("After", ())
    office.close()
    problems, names = _read_all(folder, clock)
    assert problems == ()
    assert set(names) == {PERSON, "After", *saved}


LIMITED = """
import resource, signal, sys
from pathlib import Path
from gen63_desktop import startup
from gen63_desktop.domain.errors import Refused
folder, person, passphrase = sys.argv[1:]
office = startup.open_office(Path(folder), person, passphrase)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (1_500_000, 1_500_000))
refused = 0
for n in range(500):
    try:
        print(office.people.add(f"Person {n}", (), "x" * 40_000).name, flush=True)
    except Refused as said:
        refused += 1
        if refused == 3:
            break
print(len(office.people.all()), file=sys.stderr)
"""


@pytest.mark.requirement("S4")
@pytest.mark.skipif(sys.platform == "win32", reason="limits of file size are POSIX's")
def test_a_file_that_may_not_grow_any_more_loses_nothing(office_folder: Path, clock: MovableClock) -> None:
    child = subprocess.run(
        [sys.executable, "-c", LIMITED, office_folder, PERSON, PASSPHRASE],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    saved = child.stdout.splitlines()

    assert len(saved) > 5
    assert int(child.stderr) >= len(saved) + 1, "what was saved can be read while nothing more can be written"
    problems, names = _read_all(office_folder, clock)
    assert problems == ()
    assert set(names) == {PERSON, *saved}


# --- PostgreSQL -----------------------------------------------------------------------------------


def test_a_server_that_does_not_answer_or_does_not_know_us_is_said_in_words(postgresql_server: str) -> None:
    for url, said in (
        ("postgresql+psycopg://gen63:x@127.0.0.1:1/postgres", "does not answer"),
        (postgresql_server.replace("gen63:", "gen63:wrong"), "does not answer|does not accept"),
    ):
        with pytest.raises(Refused, match=said):
            needs_upgrade(team(url))


@pytest.mark.requirement("S3")
def test_an_error_of_the_server_quotes_no_row(postgresql_office: Office) -> None:
    """PostgreSQL's DETAIL shows the failing row; what may reach a log must not."""
    person = postgresql_office.people.add("Zyxomma Quintavalle", ())
    for statement in (
        f"INSERT INTO people SELECT * FROM people WHERE id = {person.id}",
        f"UPDATE people SET roles = NULL WHERE id = {person.id}",
        "SELECT CAST(name AS integer) FROM people WHERE name LIKE 'Z%'",
    ):
        with pytest.raises(DBAPIError) as failed, postgresql_office.session.store.unsigned() as connection:
            connection.execute(text(statement))
        chain = f"{failed.value!r} {failed.value} {failed.value.__cause__!r} {failed.value.__cause__}"
        assert "Zyxomma" not in chain
        assert isinstance(failed.value.orig, psycopg.Error)


@pytest.mark.requirement("S2")
def test_a_reader_cannot_write(either_office: Office) -> None:
    with pytest.raises((DBAPIError, Refused)), either_office.session.ask() as reader:
        reader.connection.execute(text("UPDATE people SET title = 'Chief'"))
    either_office.people.add("J. Tan", ())
    with pytest.raises((DBAPIError, Refused)), either_office.session.ask() as reader:
        reader.connection.execute(text("DELETE FROM people"))


def test_words_that_people_wrote_never_choose_the_sentence(either_office: Office) -> None:
    """An error is told by its code: a text about a corrupt officer is no damaged disk."""
    person = either_office.people.add("disk i/o error, corrupt, read-only, permission denied", ())
    with pytest.raises(DBAPIError), either_office.session.store.unsigned() as connection:
        connection.execute(text(f"INSERT INTO people SELECT * FROM people WHERE id = {person.id}"))


def test_the_engine_refuses_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be opened"):
        needs_upgrade(embedded(tmp_path / "office.db", bytes(32)))
    assert not list(tmp_path.iterdir())
