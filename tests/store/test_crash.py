"""Killed programs, programs side by side, and threads: every acknowledged save is there, once."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.errors import ChangedMeanwhile, Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.services.office import Office
from gen63_desktop.store.audit_trail.verify import verify
from gen63_desktop.store.engine import embedded
from tests.long_runs import times
from tests.offices import PASSPHRASE, PERSON, MovableClock

POSIX = pytest.mark.skipif(sys.platform == "win32", reason="the child forks and is killed by signal")

WORKER = """
import os, sys
from pathlib import Path
from gen63_desktop import startup
from gen63_desktop.domain.identity import Person
from gen63_desktop.services import people, drafts
import cryptography.hazmat.primitives.ciphers.aead, sqlcipher3, rfc8785, sqlalchemy.dialects.sqlite
folder, person, passphrase = sys.argv[1:]
say = lambda *words: os.write(1, (" ".join(map(str, words)) + "\\n").encode())
for turn in sys.stdin:
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        say("dead")
        continue
    say("pid", os.getpid())
    office = startup.open_office(Path(folder), person, passphrase)
    for n in range(1_000_000):
        name = f"{turn.strip()}-{n}"
        with office.session.act("person.added") as work:
            kept = work.add(Person(name, title="x" * (n % 7 * 3000)))
            say("within", name)
            batch = work.add_many(Person, (Person(f"{name}-{i}", title="batch") for i in range(n % 4 * 30)))
        say("saved", name, kept.id, batch.last, batch.count)
        office.drafts.keep("complaint", "new", {"turn": name, "text": "y" * (n % 5 * 2000)})
        say("draft", name)
"""


def _problems(office: Office) -> tuple[str, ...]:
    with office.session.ask() as reader:
        return verify(reader).problems


class _Killed:
    """A program that saves and saves, is killed at any moment, and starts again."""

    def __init__(self, folder: Path) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-c", WORKER, folder, PERSON, PASSPHRASE],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        self.saved: dict[str, tuple[int, int, int]] = {}
        self.draft = ""

    def turn(self, number: int, lines: int) -> None:
        """Let it work for so many lines, kill it, and read what it said before."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{number}\n")
        self._process.stdin.flush()
        pid = int(self._process.stdout.readline().split()[1])
        for _ in range(lines):
            self._take(self._process.stdout.readline())
        os.kill(pid, signal.SIGKILL)
        while (line := self._process.stdout.readline()) != "dead\n":
            self._take(line)

    def _take(self, line: str) -> None:
        what, name, *numbers = line.split()
        if what == "saved":
            first, last, count = map(int, numbers)
            self.saved[name] = (first, last, count)
        elif what == "draft":
            self.draft = name

    def end(self) -> None:
        self._process.communicate()


@POSIX
@pytest.mark.promise("kill")
@pytest.mark.requirement("S4", "C17", "S2")
def test_a_program_killed_at_any_moment_loses_no_save_and_no_draft(
    office_folder: Path, tmp_path: Path, clock: MovableClock
) -> None:
    dice = random.Random(63)  # noqa: S311  repeatable dice, no secret
    kills, saves = times(50, 1_000), 0
    for begun in range(0, kills, 50):  # each fifty in a new office: opening it takes longer as it grows
        folder = Path(shutil.copytree(office_folder, tmp_path / f"office-{begun}"))
        saves += _fifty_kills(folder, clock, dice)
        shutil.rmtree(folder)
    assert saves > kills


def _fifty_kills(folder: Path, clock: MovableClock, dice: random.Random) -> int:
    """How many saves were acknowledged; after each kill all of them are there."""
    killed = _Killed(folder)
    for number in range(50):
        killed.turn(number, dice.randrange(1, 16))
        if number % 10 == 3:  # someone tries another key while the log holds the last saves
            other = embedded(folder / "office.db", bytes(32), pooled=False)
            with pytest.raises(Exception, match="not a database"), other.connect():
                pass
        office = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock)
        _all_is_there(office, killed)
        if number % 10 == 9:
            assert _problems(office) == ()
        assert len(list((folder / "open").iterdir())) == 1, "the place of the killed program is free"
        office.close()
    killed.end()
    return len(killed.saved)


def _all_is_there(office: Office, killed: _Killed) -> None:
    with office.session.ask() as reader:
        people = {person.id: person for person in reader.find(Person)}
    for name, (first, last, count) in killed.saved.items():
        assert people[first].name == name
        batch = [people[n].title for n in range(last - count + 1, last + 1)]
        assert batch == ["batch"] * count
    draft = office.drafts.find("complaint", "new")
    if killed.draft:
        assert draft is not None
        turn, n = map(int, str(draft.content["turn"]).split("-"))
        assert (turn, n) >= tuple(map(int, killed.draft.split("-")))


# --- side by side ---------------------------------------------------------------------------------


@pytest.mark.requirement("S2", "S4")
def test_eight_writers_at_once_leave_one_unbroken_history_and_lose_no_update(either_office: Office) -> None:
    with either_office.session.ask() as reader:
        before = reader.head().seq
    counted = either_office.people.add("Counter", (), "0")
    start = threading.Barrier(8)

    def write(writer: int) -> None:
        start.wait()
        done = 0
        while done < 15:
            try:
                seen = either_office.people.get(counted.id)
                either_office.people.change(replace(seen, title=str(int(seen.title) + 1)))
                done += 1
            except ChangedMeanwhile:
                continue
            with either_office.session.act("person.added") as work:
                work.add(Person(f"Writer {writer}, {done}"))

    with ThreadPoolExecutor(8) as threads:
        list(threads.map(write, range(8)))

    assert either_office.people.get(counted.id).title == "120"
    assert len(either_office.people.all()) == 2 + 120
    with either_office.session.ask() as reader:
        verdict = verify(reader)
    assert verdict.problems == ()
    assert verdict.entries == before + 1 + 240


@pytest.mark.requirement("S4")
def test_of_two_acts_that_wait_for_each_other_one_is_refused_in_words(postgresql_office: Office) -> None:
    person = postgresql_office.people.add("J. Tan", ())
    has_person, has_number = threading.Event(), threading.Event()

    def person_first() -> None:
        with postgresql_office.session.act("person.changed") as work:
            work.change(replace(person, title="Investigator"))
            has_person.set()
            has_number.wait(120)
            work.add(Person("New"))

    def number_first() -> None:
        with postgresql_office.session.act("person.changed") as work:
            work.add(Person("Other"))
            has_number.set()
            has_person.wait(120)
            work.change(replace(person, title="Analyst"))

    refused: list[Refused] = []
    with ThreadPoolExecutor(2) as threads:
        for act in [threads.submit(person_first), threads.submit(number_first)]:
            try:
                act.result()
            except Refused as said:
                refused.append(said)

    assert len(refused) == 1
    assert "Nothing of yours was saved" in refused[0].sentence()
    assert len(postgresql_office.people.all()) == 3
    assert _problems(postgresql_office) == ()
