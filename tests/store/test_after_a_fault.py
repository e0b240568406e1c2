"""After an error of the disk the office is reopened and its history's end is checked before anything is tried again."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.errors import Refused
from gen63_desktop.services.office import Office
from gen63_desktop.store.unit_of_work import Store
from tests.offices import PASSPHRASE, PERSON, MovableClock

pytestmark = [
    pytest.mark.requirement("S4", "C17"),
    pytest.mark.skipif(sys.platform == "win32", reason="limits of file size are POSIX's"),
]

LIMITED = """
import resource, signal, sys
from pathlib import Path
from sqlalchemy import event
from gen63_desktop import startup
from gen63_desktop.domain.errors import Refused
folder, person, passphrase = sys.argv[1:]
office = startup.open_office(Path(folder), person, passphrase)
office.people.add("Before", ())
looked, opened = [], []
engine = office.session.store.engine
event.listen(engine, "before_cursor_execute", lambda *a: looked.append(a[2]) if "history_entries ORDER BY seq DESC" in a[2] else None)
event.listen(engine, "connect", lambda *_: opened.append(1))
office.people.all()
print("quiet", len(looked))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
size = max(path.stat().st_size for path in Path(folder).glob("office.db*"))
resource.setrlimit(resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
typed = {"narrative": "Not lost " + "x" * 300}
refused = ""
for n in range(400):
    try:
        office.people.add(f"Person {n}", (), "x" * 60_000)
    except Refused as said:
        refused = said.sentence()
        break
print("refused", refused)
resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
office.drafts.keep("complaints.intake", "new", typed)
print("looked", len(looked) > 0)
seen = len(looked)
office.people.all()
print("again", len(looked) - seen)
office.close()
"""


def test_a_write_that_fails_is_followed_by_a_look_at_the_end_of_the_history_and_only_once(
    office_folder: Path, clock: MovableClock
) -> None:
    child = subprocess.run(
        [sys.executable, "-c", LIMITED, office_folder, PERSON, PASSPHRASE],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert child.returncode == 0, child.stderr
    said = dict(line.split(" ", 1) for line in child.stdout.splitlines())
    assert said["quiet"] == "0"
    assert "disk" in said["refused"] or "could not be read or written" in said["refused"]
    assert said["looked"] == "True"
    assert said["again"] == "0"

    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    try:
        assert office.history.verify().problems == ()
        draft = office.drafts.find("complaints.intake", "new")
        assert draft is not None
        assert str(draft.content["narrative"]).startswith("Not lost")
    finally:
        office.close()


def _damaged_while_open(office: Office, folder: Path) -> bytes:
    """Make every page of the file unreadable under an open office; what it was."""
    office.session.store.engine.dispose()
    file = folder / "office.db"
    whole = file.read_bytes()
    file.write_bytes(whole[:16] + bytes(len(whole) - 16))
    return whole


def test_an_office_whose_disk_recovers_goes_on_without_being_opened_again(office: Office) -> None:
    assert office.folder is not None
    whole = _damaged_while_open(office, office.folder)
    for _time in range(2):
        with pytest.raises(Refused, match="backup"):
            office.people.add("While damaged", ())
    (office.folder / "office.db").write_bytes(whole)
    office.people.add("After", ())
    assert {person.name for person in office.people.all()} == {PERSON, "After"}
    assert office.history.verify().problems == ()


def test_an_office_whose_history_ends_elsewhere_after_an_error_is_not_written_to(
    office: Office, tmp_path: Path
) -> None:
    """The file under an open office is another one after the error: its last entry was cut off."""
    assert office.folder is not None
    office.people.add("Last", ())
    store: Store = office.session.store
    store.engine.dispose()
    cut = Path(shutil.copy(office.folder / "office.db", tmp_path / "cut.db"))
    from sqlalchemy import text

    from gen63_desktop.store.engine import WRITES, embedded

    engine = embedded(cut, office.session.keys.data_key, pooled=False)  # type: ignore[attr-defined]
    with engine.connect().execution_options(**{WRITES: True}) as connection, connection.begin():
        for (name,) in connection.execute(
            text("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        ).all():
            connection.execute(text(f'DROP TRIGGER "{name}"'))
        connection.execute(
            text("DELETE FROM history_entries WHERE seq = (SELECT max(seq) FROM history_entries)")
        )
    engine.dispose()
    _damaged_while_open(office, office.folder)
    with pytest.raises(Refused):
        office.people.all()
    shutil.copy(cut, office.folder / "office.db")
    for forbidden in (lambda: office.people.add("Never", ()), office.people.all):
        with pytest.raises(Refused, match="end of the office's history is not whole"):
            forbidden()  # type: ignore[operator]
