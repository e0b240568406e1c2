"""Whoever has the office's files but no passphrase reads nothing in them (S1 of the threat model, S3)."""

from __future__ import annotations

import math
import os
from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import text

from gen63_desktop import startup
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.store import backup
from gen63_desktop.store.encryption.key_file import KeyFile
from gen63_desktop.store.engine import embedded
from tests.offices import PASSPHRASE, PERSON, MovableClock

CANARY = "Zyxomma Quintavalle"
FORMS = tuple(CANARY.encode(code) for code in ("utf-8", "utf-16-le", "utf-16-be"))


def _holding(folder: Path) -> list[Path]:
    """The files that hold the canary, or name it."""
    return [
        path
        for path in folder.rglob("*")
        if "Zyxomma" in path.name or (path.is_file() and any(form in path.read_bytes() for form in FORMS))
    ]


@pytest.mark.requirement("S3")
def test_nothing_that_people_wrote_stands_readable_in_any_file(
    office_folder: Path, tmp_path: Path, clock: MovableClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for name in ("TMPDIR", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(temporary))
    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    office.people.add(CANARY, (), CANARY)
    with office.session.act("person.added", why=CANARY) as work:
        work.detail(note=CANARY)
        work.add_many(Person, (Person(f"{CANARY} {n}", title=CANARY * 50) for n in range(2_000)))
    office.drafts.keep("complaint", CANARY, {"narrative": CANARY})
    office.preferences.set(CANARY, [CANARY])
    office.session.attachments.keep(CANARY.encode() * 100)
    with pytest.raises(Refused):
        office.people.add(CANARY, ())
    with office.session.ask() as reader:  # sorts more than fits into one page of memory
        reader.connection.execute(text("SELECT * FROM people ORDER BY title, name DESC")).all()
        backup.copy(office_folder / "office.db", KeyFile.read(office_folder / "office.keys").open(PERSON, PASSPHRASE).data_key, office_folder / "backups" / "copy.db")  # fmt: skip
        assert (office_folder / "office.db-wal").stat().st_size > 100_000

        while_open = _holding(tmp_path)
        left_behind = list(temporary.iterdir())
    office.close()

    assert while_open == _holding(tmp_path) == _holding(Path(os.environ["GEN63_HOME"])) == []
    assert left_behind == []


@pytest.mark.requirement("S3")
def test_the_canary_is_found_where_it_stands_readable(tmp_path: Path) -> None:
    """The search of the test above can find something."""
    (tmp_path / "plain").write_bytes(b"\0" + CANARY.encode())
    assert _holding(tmp_path)


@pytest.mark.requirement("S3")
def test_the_database_is_cipher_text_from_its_first_byte(office_folder: Path) -> None:
    raw = (office_folder / "office.db").read_bytes()
    assert not raw.startswith(b"SQLite format 3")
    counts = Counter(raw)
    entropy = -sum(n / len(raw) * math.log2(n / len(raw)) for n in counts.values())
    assert entropy > 7.99, "a file of random bytes has 8 bits in each"


@pytest.mark.requirement("S3")
def test_another_key_opens_neither_the_office_nor_its_backup(office_folder: Path) -> None:
    for key in (bytes(32), bytes(range(32))):
        with pytest.raises(Refused, match="does not open with its key"):
            backup.verify(office_folder / "office.db", key)


@pytest.mark.requirement("S3")
def test_a_wrong_key_does_no_harm_to_what_is_not_yet_in_the_main_file(
    office_folder: Path, clock: MovableClock
) -> None:
    """A colleague tries the wrong key while the write-ahead log holds the last saves."""
    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    office.people.add("J. Tan", ())
    engine = embedded(office_folder / "office.db", bytes(32), pooled=False)
    with pytest.raises(Exception, match="not a database"), engine.connect():
        pass
    office.people.add("R. Osei", ())
    names = {person.name for person in office.people.all()}
    office.close()

    assert names == {PERSON, "J. Tan", "R. Osei"}


@pytest.mark.requirement("S3", "C17")
def test_a_draft_opens_for_its_author_only(office_folder: Path, clock: MovableClock) -> None:
    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    office.drafts.keep("complaint", "new", {"narrative": "half a sentence"})
    with office.session.ask() as reader:
        sealed = reader.connection.execute(text("SELECT sealed FROM drafts")).scalar_one()
    office.close()
    assert "half" not in sealed
    keys = KeyFile.read(office_folder / "office.keys").open(PERSON, PASSPHRASE)
    assert keys.own_key("drafts") != keys.office_key("drafts"), "the data key alone must not open a draft"
