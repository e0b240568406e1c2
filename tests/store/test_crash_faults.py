"""A disk that fails at any call, once or for good: a sentence each time, and nothing acknowledged is lost."""

from __future__ import annotations

import random
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from gen63_desktop import startup
from gen63_desktop.store.audit_trail.verify import verify
from tests.long_runs import times
from tests.offices import PASSPHRASE, PERSON, MovableClock
from tests.store.faulty_disk import Fault, FaultyWorker, Injector, Told, injector

KINDS = (
    ("fsync", "EIO"),
    ("pwrite64", "ENOSPC"),
    ("pwrite64", "EIO"),
    ("pread64", "EIO"),
    ("write", "ENOSPC"),
    ("ftruncate", "EIO"),
    ("fsync", "ENOSPC"),
    ("rename", "EIO"),
)


@pytest.fixture
def way(tmp_path: Path) -> Injector:
    """How calls are made to fail on this computer."""
    found = injector(tmp_path)
    if found is None:
        pytest.skip(
            "needs strace or a C compiler to make calls fail; "
            "the full disk and the limited file of tests/store/test_faults.py run without"
        )
    return found


@pytest.fixture
def worker(way: Injector, office_folder: Path, tmp_path: Path) -> Iterator[FaultyWorker]:
    warm = Path(shutil.copytree(office_folder, tmp_path / "warm"))
    running = FaultyWorker(way, PERSON, PASSPHRASE, warm)
    yield running
    running.end()


def _lost(folder: Path, clock: MovableClock, told: Told) -> list[str]:
    """What was acknowledged and is not there, or is not whole."""
    office = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock)
    try:
        with office.session.ask() as reader:
            problems = list(verify(reader).problems)
            if reader.connection.execute(text("PRAGMA integrity_check")).scalar() != "ok":
                problems.append("the file is not whole")
        people = {person.name: person.title for person in office.people.all()}
        drafts = [draft.content["text"] for draft in office.drafts.all()]
        for saved in told.saved:
            what, *rest = saved.split()
            if what == "person" and rest[0] not in people:
                problems.append(f"{rest[0]} was saved and is gone")
            elif what == "change" and people.get(rest[0]) != f"changed {rest[0]}":
                problems.append(f"the change of {rest[0]} was saved and is gone")
            elif what == "batch" and not {f"{rest[0]}-{n}" for n in range(20)} <= people.keys():
                problems.append(f"the batch {rest[0]} was saved and is not whole")
            elif what == "blob" and office.session.attachments.fetch(rest[0]) != rest[1].encode() * 900:
                problems.append(f"the file {rest[1]} was saved and is another")
        for refused in told.refused:
            what, _, sentence = refused.partition(" | ")
            if what.startswith("person ") and what.split()[1] in people and "Nothing was saved" in sentence:
                problems.append(f"{what}: refused with 'Nothing was saved', and is there")
        kept = [saved.split()[1] for saved in told.saved if saved.startswith("draft")]
        if kept and (not drafts or int(drafts[0][1:]) < int(kept[-1][1:])):
            problems.append(f"the draft {kept[-1]} was kept and is gone")
        partly = {name.split("-")[0] for name in people if "-" in name}
        problems += [
            f"of the batch {name} only a part is there"
            for name in partly
            if not {f"{name}-{n}" for n in range(20)} <= people.keys()
        ]
    finally:
        office.close()
    return problems


def _wrong(folder: Path, clock: MovableClock, fault: Fault, told: Told) -> list[str]:
    """Everything that a person would have to complain of."""
    found = [f"an error without a sentence: {broken}" for broken in told.broken]
    if told.status:
        found.append(f"the program died ({told.status})")
    if not fault.stays and told.refused and not any(saved.startswith("person after") for saved in told.saved):
        found.append("one fault, and no later save went through")
    return [f"{fault}: {line}" for line in found + _lost(folder, clock, told)]


@pytest.mark.promise("faults")
@pytest.mark.requirement("S4", "C17")
@pytest.mark.skipif(sys.platform == "win32", reason="the child forks")
def test_a_disk_that_fails_at_any_call_is_said_in_words_and_loses_nothing(
    worker: FaultyWorker, way: Injector, office_folder: Path, tmp_path: Path, clock: MovableClock
) -> None:
    dice = random.Random(63)  # noqa: S311  repeatable dice, no secret
    folder = tmp_path / "run"
    whole = worker.run(Path(shutil.copytree(office_folder, folder)), None)
    assert not whole.refused
    assert not whole.broken
    assert len(whole.saved) > 40
    runs, struck, told_of, wrong = times(60, 500), 0, 0, []
    for number in range(runs):
        call, error = KINDS[number % len(KINDS)]
        last = whole.calls[call]
        assert last, f"the office was written to without {call}"
        shutil.rmtree(folder)
        shutil.copytree(office_folder, folder)
        fault = Fault(call, error, dice.randint(1, last), stays=number // len(KINDS) % 3 == 2)
        told = worker.run(folder, fault)
        struck += told.struck
        told_of += bool(told.refused)
        wrong += _wrong(folder, clock, fault, told)
    sys.stdout.write(
        f"\n{way.name}: {runs} faults, {struck} came, {told_of} were told in a sentence, {len(wrong)} wrong\n"
    )
    assert wrong == []
    assert struck > runs * 0.9
    assert told_of > runs * 0.3
