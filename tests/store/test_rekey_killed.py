"""Changing the data key, killed at any moment: exactly one key opens an intact office, and the next opening finishes it."""

from __future__ import annotations

import contextlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.store import rekeying
from gen63_desktop.store.encryption.key_file import KeyFile
from gen63_desktop.store.encryption.sealing import FLOOR, DoesNotOpen, subkey, unlock
from tests.earlier_files import of_an_earlier_version
from tests.long_runs import times
from tests.offices import PASSPHRASE, PERSON, MovableClock

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the child forks and is killed by signal")
JIA, OWN = "Jia Tan", "maple canyon ribbon seventeen"
ROWS = 800
KEPT, EARLIER = b"a photograph" * 50_000, b"of an earlier version" * 50_000

WORKER = """
import os, sys
from pathlib import Path
from gen63_desktop import startup
from gen63_desktop.services.access import access
from gen63_desktop.store import rekeying
from gen63_desktop.store.encryption.sealing import FLOOR
import sqlcipher3, rfc8785, zxcvbn, sqlalchemy.dialects.sqlite
folder, person, passphrase, gone = sys.argv[1:]
say = lambda *words: os.write(1, (" ".join(map(str, words)) + "\\n").encode())
for _turn in sys.stdin:
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        say("dead")
        continue
    office = startup.open_office(Path(folder), person, passphrase, cost=FLOOR)
    say("pid", os.getpid())
    office.access.take_away(int(gone), "left")
    say("done")
    office.close()
    say("closed")
    os._exit(0)
"""


@pytest.fixture
def two_people(office_folder: Path, clock: MovableClock) -> tuple[Path, int]:
    """A closed office of some megabytes, with a second person who signs in."""
    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock, cost=FLOOR)
    with office.session.act("person.added") as work:
        work.add_many(Person, (Person(f"Fictional {n}", title="x" * 4_000) for n in range(ROWS)))
    office.session.attachments.keep(KEPT)
    of_an_earlier_version(office_folder, EARLIER, office.session.keys.office_keys("attachments")[0])  # type: ignore[attr-defined]
    jia = office.people.add(JIA, (Role.OFFICER,))
    assert office.access is not None
    first = office.access.give(jia.id)
    office.close()
    startup.open_office(office_folder, JIA, first, own_passphrase=OWN, clock=clock, cost=FLOOR).close()
    return office_folder, jia.id


def files_of(folder: Path) -> list[Path]:
    """The attached files of an office; two, whatever happens."""
    found = [path for path in sorted((folder / "attachments").glob("??/*")) if len(path.name) == 64]
    assert len(found) == 2
    return found


def opens_under(ring: tuple[bytes, ...], path: Path) -> bool:
    """Whether a file opens with nothing but the office's keys of a time."""
    for key in ring:
        with contextlib.suppress(DoesNotOpen):
            unlock(subkey(key, "content"), path.read_bytes(), path.name)
            return True
    return False


class Removal:
    """A program that takes the second person's sign-in away, again and again from the same start."""

    def __init__(self, folder: Path, gone: int) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", WORKER, folder, PERSON, PASSPHRASE, str(gone)],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip

    def turn(self, after: float | None) -> tuple[list[str], float]:
        """Let it begin, kill it after so many seconds (None: not at all); what it said, and how long it took."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write("go\n")
        self._process.stdin.flush()
        pid = int(self._process.stdout.readline().split()[1])
        begun = time.monotonic()
        if after is not None:
            while time.monotonic() - begun < after:
                pass
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        said = []
        while (line := self._process.stdout.readline()) != "dead\n":
            said.append(line.strip())
        return said, time.monotonic() - begun

    def end(self) -> None:
        self._process.communicate()


def keys_in(file: Path, passphrase: str, person: str) -> list[bytes]:
    """Every data key that the person's slot gives: the present one, and the next where there is one."""
    slots = KeyFile.read(file).slots
    keys = slots.open(person, passphrase)
    following = slots.next_key(keys)
    return [keys.data_key] + ([following] if following is not None else [])


@POSIX
@pytest.mark.promise("keys")
@pytest.mark.timeout(times(600, 7_200))
@pytest.mark.requirement("S1", "S3", "S4")
def test_a_removal_killed_at_any_moment_leaves_one_key_that_opens_an_intact_office(
    two_people: tuple[Path, int], tmp_path: Path, clock: MovableClock
) -> None:
    folder, gone = two_people
    start = tmp_path / "start"
    shutil.copytree(folder, start)
    old = keys_in(start / "office.keys", PASSPHRASE, PERSON)[0]
    office = startup.open_office(start, PERSON, PASSPHRASE, clock=clock, cost=FLOOR)
    ring = office.session.keys.office_keys("attachments")  # type: ignore[attr-defined]
    office.close()
    assert [opens_under(ring, path) for path in files_of(start)].count(True) == 1, (
        "the one of an earlier version"
    )
    removal = Removal(folder, gone)
    _said, whole = removal.turn(None)
    # Where the removal is in the history, and where the new key is in the file: each second throw of the dice
    # goes about one of them, and follows it, for a machine that others keep busy takes longer than at first.
    about = [whole / 4, whole * 0.9]
    dice = random.Random(63)  # noqa: S311  repeatable dice, no secret
    found = {"old": 0, "new": 0, "taken": 0, "kept": 0}
    for n in range(times(30, 500)):
        shutil.rmtree(folder)
        shutil.copytree(start, folder)
        said, _took = removal.turn(dice.uniform(0.5, 1.5) * about[n % 2])
        probe = tmp_path / "probe"
        shutil.rmtree(probe, ignore_errors=True)
        shutil.copytree(folder, probe)
        keys = keys_in(probe / "office.keys", PASSPHRASE, PERSON)
        opening = [key for key in keys if rekeying.opens(probe / "office.db", key)]
        assert len(opening) == 1, "exactly one of the keys in the file opens the database"
        found["old" if opening[0] == old else "new"] += 1
        spare = keys_in(probe / "backups" / "office.keys", PASSPHRASE, PERSON)
        assert opening[0] in spare, "the spare key file opens it, too"
        office = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock, cost=FLOOR)
        assert office.history.verify().problems == ()
        assert len(office.people.all()) == ROWS + 2
        taken = not office.people.get(gone).signs_in
        for path in files_of(folder):
            assert office.session.attachments.fetch(path.name) in (KEPT, EARLIER)
        office.close()
        for path in files_of(folder) if taken else ():
            assert not opens_under(ring, path), "no file opens with the office's keys of before"
        if "done" in said:
            assert taken, "an acknowledged removal holds"
        found["taken" if taken else "kept"] += 1
        about[n % 2] *= 0.75 if (taken, opening[0] != old)[n % 2] else 1.25
        after = keys_in(folder / "office.keys", PASSPHRASE, PERSON)
        assert len(after) == 1
        assert (after[0] != old) == taken, "whoever was taken out holds no key of the office any more"
        assert rekeying.opens(folder / "office.db", after[0])
        if taken:
            with pytest.raises(Refused):
                startup.open_office(folder, JIA, OWN, clock=clock, cost=FLOOR)
            assert JIA not in json.dumps(json.loads((folder / "office.keys").read_text()))
        else:
            startup.open_office(folder, JIA, OWN, clock=clock, cost=FLOOR).close()
    removal.end()
    print(found)  # noqa: T201  the measurement of a long run
    assert all(found.values()), f"the dice hit one side only: {found}"


@pytest.mark.requirement("S4")
def test_a_key_of_an_earlier_time_does_not_open_the_office_and_trying_it_changes_nothing(
    two_people: tuple[Path, int], clock: MovableClock
) -> None:
    folder, gone = two_people
    old = keys_in(folder / "office.keys", PASSPHRASE, PERSON)[0]
    office = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock, cost=FLOOR)
    assert office.access is not None
    office.access.take_away(gone)
    office.people.add("Robin Ellis", ())
    assert not rekeying.opens(folder / "office.db", old)
    assert any(person.name == "Robin Ellis" for person in office.people.all())
    office.close()
    again = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock, cost=FLOOR)
    assert any(person.name == "Robin Ellis" for person in again.people.all())
    again.close()
