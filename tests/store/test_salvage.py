"""A damaged office is salvaged into a new one: what reads comes over, what does not is named, the history says so."""

from __future__ import annotations

import json
import random
import shutil
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.services.keeping.salvage import Salvaged, salvage_office
from gen63_desktop.services.office import Office
from gen63_desktop.store import backup
from gen63_desktop.store.encryption.key_file import KeyFile
from gen63_desktop.store.keeping.salvaging import LIST
from tests.migrations import earlier_offices as earlier
from tests.offices import PASSPHRASE, PERSON, MovableClock
from tests.services.audit_steps import survey

pytestmark = pytest.mark.requirement("S4")
PAGE = 4_096
MANY = 600


def _key(folder: Path) -> bytes:
    return KeyFile.read(folder / "office.keys").open(PERSON, PASSPHRASE).data_key


def _pages_of(folder: Path, table: str) -> list[int]:
    """The leaf pages of a table's own tree, found by damaging nothing: where its rows' reading fails without them."""
    import sqlcipher3

    connection = sqlcipher3.dbapi2.connect(str(folder / "office.db"), isolation_level=None)
    connection.execute(f"PRAGMA key=\"x'{_key(folder).hex()}'\"")
    connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    count = connection.execute("PRAGMA page_count").fetchone()[0]
    root = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchone()[0]
    connection.close()
    return [root, count]


def _damage(folder: Path, pages: list[int]) -> None:
    with (folder / "office.db").open("r+b") as file:
        for page in pages:
            file.seek((page - 1) * PAGE + 50)
            file.write(b"\xff" * 100)


def _hits(folder: Path, table: str) -> list[int]:
    """Pages whose damage costs rows of the table but not the table itself, tried on copies."""
    import sqlcipher3

    root, count = _pages_of(folder, table)
    whole = (folder / "office.db").read_bytes()
    dice = random.Random(63)  # noqa: S311  repeatable dice, no secret
    found: list[int] = []
    copy = folder.parent / "tried.db"
    for page in dice.sample(range(3, count), count - 3):
        if page == root or len(found) == 3:
            continue
        data = bytearray(whole)
        data[(page - 1) * PAGE + 50 : (page - 1) * PAGE + 150] = b"\xff" * 100
        copy.write_bytes(data)
        connection = sqlcipher3.dbapi2.connect(str(copy), isolation_level=None)
        connection.execute("PRAGMA cipher_log_level=NONE").fetchall()
        connection.execute(f"PRAGMA key=\"x'{_key(folder).hex()}'\"")
        try:
            connection.execute("SELECT count(*) FROM sqlite_master").fetchall()
        except sqlcipher3.dbapi2.DatabaseError:
            connection.close()
            continue
        try:
            connection.execute(f'SELECT sum(length(title)) FROM "{table}" NOT INDEXED').fetchall()
        except sqlcipher3.dbapi2.DatabaseError:
            found.append(page)
        connection.close()
    copy.unlink()
    return found


@pytest.fixture
def filled(office_folder: Path, clock: MovableClock) -> Path:
    """A closed office with many people of one batch, some who came one by one, and an attached file."""
    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    with office.session.act("people.imported") as work:
        work.add_many(Person, (Person(f"Person {n}", title="x" * 300) for n in range(MANY)))
    for n in range(30):
        office.people.add(f"One by one {n}", (), "y" * 300)
    record = office.audits.start(survey(office).id)
    office.audits.attach(record.audit, record.questions[0].code, "plan.pdf", b"%PDF" * 400)
    office.close()
    return office_folder


def _salvage(folder: Path, target: Path, clock: MovableClock) -> tuple[Salvaged, Office]:
    before = {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
    done = salvage_office(folder, PERSON, PASSPHRASE, target, clock=clock)
    after = {path: path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}
    assert after == before, "the damaged office is not touched"
    return done, startup.open_office(target, PERSON, PASSPHRASE, clock=clock)


def test_an_undamaged_office_is_salvaged_whole(filled: Path, tmp_path: Path, clock: MovableClock) -> None:
    done, office = _salvage(filled, tmp_path / "new", clock)
    try:
        assert (done.lost, done.lost_files, done.problems, done.chain) == ({}, (), (), True)
        assert len(office.people.all()) == MANY + 31
        assert office.history.verify().problems == ()
        assert office.keeping.check_files().wrong == ()
        assert office.people.add("After", ()).id == MANY + 32, "no number is given twice"
    finally:
        office.close()


def test_all_but_the_damaged_rows_come_over_and_the_history_goes_on(
    filled: Path, tmp_path: Path, clock: MovableClock
) -> None:
    pages = _hits(filled, "people")
    assert pages
    _damage(filled, pages)
    with pytest.raises(Refused):
        backup.verify(filled / "office.db", _key(filled))

    done, office = _salvage(filled, tmp_path / "new", clock)
    try:
        assert set(done.pages) == set(pages)
        people = office.people.all()
        lost = sum(last - first + 1 for first, last in done.lost.get("people", ()))
        assert 0 < lost <= 14 * len(pages)
        assert len(people) == MANY + 31 - lost
        assert len(people) >= 0.98 * MANY
        assert {f"One by one {n}" for n in range(30)} <= {person.name for person in people}
        assert done.chain
        assert office.history.verify().problems == done.problems == ()
        listed = (tmp_path / "new" / LIST).read_text()
        assert "people: " in listed
        assert "Person" not in listed
        with office.session.ask() as reader:
            from sqlalchemy import text

            acts = reader.connection.execute(
                text("SELECT act, payload FROM history_entries ORDER BY seq")
            ).all()
        (payload,) = [json.loads(row.payload) for row in acts if row.act == "office.salvaged"]
        assert payload["detail"]["lost"] == lost
        assert acts[0].act == "office.created"
    finally:
        office.close()


def test_a_torn_history_is_kept_beside_a_new_one_that_begins_by_saying_so(
    filled: Path, tmp_path: Path, clock: MovableClock
) -> None:
    office = startup.open_office(filled, PERSON, PASSPHRASE, clock=clock)
    for n in range(40):
        office.people.add(f"Further {n}", (), "z" * 200)
    office.close()
    import sqlcipher3

    root, count = _pages_of(filled, "history_entries")
    whole = (filled / "office.db").read_bytes()
    key = _key(filled)
    for page in range(count - 1, 3, -1):
        (filled / "office.db").write_bytes(whole)
        _damage(filled, [page])
        connection = sqlcipher3.dbapi2.connect(f"file:{filled / 'office.db'}?mode=ro&immutable=1", uri=True)
        connection.execute("PRAGMA cipher_log_level=NONE").fetchall()
        connection.execute(f"PRAGMA key=\"x'{key.hex()}'\"")
        try:
            connection.execute("SELECT sum(length(payload)) FROM history_entries NOT INDEXED").fetchall()
        except sqlcipher3.dbapi2.DatabaseError:
            connection.close()
            if page != root:
                break
        connection.close()
    done, office = _salvage(filled, tmp_path / "new", clock)
    try:
        assert not done.chain
        assert done.entries > 30
        assert len(office.people.all()) == MANY + 71
        assert office.history.verify().problems == ()
        with office.session.ask() as reader:
            from sqlalchemy import text

            first = reader.connection.execute(
                text("SELECT act, payload FROM history_entries WHERE seq = 1")
            ).one()
        assert first.act == "office.salvaged"
        detail = json.loads(first.payload)["detail"]
        assert detail["earlier_entries"] == done.entries
        import gzip

        lines = gzip.decompress(office.session.attachments.fetch(detail["blob"])).decode().splitlines()
        assert sum("entry" in json.loads(line) for line in lines) == done.entries
        assert office.keeping.check_files().checked == 2, (
            "the earlier history is looked after as attached files are"
        )
        office.people.add("After", ())
        assert office.history.verify().problems == ()
    finally:
        office.close()


def test_records_whose_attached_file_is_lost_are_named(
    filled: Path, tmp_path: Path, clock: MovableClock
) -> None:
    (file,) = [path for path in (filled / "attachments").rglob("*") if path.is_file()]
    file.write_bytes(b"\0" * 40)
    done, office = _salvage(filled, tmp_path / "new", clock)
    office.close()
    assert done.lost_files == ("audit_files 1",)
    assert "audit_files 1" in (tmp_path / "new" / LIST).read_text()


def test_an_attached_file_that_a_backup_has_comes_back(
    filled: Path, tmp_path: Path, clock: MovableClock
) -> None:
    office = startup.open_office(filled, PERSON, PASSPHRASE, clock=clock)
    office.keeping.back_up()
    office.close()
    (file,) = [path for path in (filled / "attachments").rglob("*") if path.is_file()]
    file.unlink()
    done, office = _salvage(filled, tmp_path / "new", clock)
    try:
        assert done.lost_files == ()
        assert office.keeping.check_files().wrong == ()
    finally:
        office.close()


def test_an_office_of_an_earlier_schema_is_salvaged_and_brought_up(
    tmp_path: Path, clock: MovableClock
) -> None:
    folder, facts = earlier.unpacked("0006", "embedded", tmp_path), earlier.held("0006", "embedded")
    done, office = _salvage(folder, tmp_path / "new", clock)
    try:
        assert done.chain
        assert done.lost == {}
        assert earlier.differences(office, facts) == []
        assert earlier.lost_files(office, facts) == []
        assert office.history.verify().problems == ()
    finally:
        office.close()


def test_a_file_of_which_nothing_reads_is_refused_and_leaves_no_folder(
    filled: Path, tmp_path: Path, clock: MovableClock
) -> None:
    _damage(filled, [1, 2])
    with pytest.raises(Refused, match="latest backup"):
        salvage_office(filled, PERSON, PASSPHRASE, tmp_path / "new", clock=clock)
    assert not (tmp_path / "new").exists()


def test_nothing_is_salvaged_over_what_is_there_or_from_an_office_that_is_open(
    filled: Path, tmp_path: Path, clock: MovableClock
) -> None:
    (tmp_path / "photos").mkdir()
    (tmp_path / "photos" / "cat.jpg").write_bytes(b"dear")
    for target in (tmp_path / "photos", filled):
        with pytest.raises(Refused, match="not empty"):
            salvage_office(filled, PERSON, PASSPHRASE, target, clock=clock)
    office = startup.open_office(
        Path(shutil.copytree(filled, tmp_path / "open")), PERSON, PASSPHRASE, clock=clock
    )
    try:
        with pytest.raises(Refused, match="Close it first"):
            salvage_office(tmp_path / "open", PERSON, PASSPHRASE, tmp_path / "new", clock=clock)
    finally:
        office.close()
