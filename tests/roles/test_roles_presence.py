"""Who else is here, in an office on one computer: told to who may open the case, and to nobody by any other way."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.presence import Place
from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.sealing import lock, unlock
from gen63_desktop.store.records import mapper_of
from gen63_desktop.store.whereabouts import mark_of
from tests.roles.world import OWN, Facts, World

pytestmark = pytest.mark.requirement("C17")


@pytest.fixture(scope="module")
def opened(built: tuple[Path, Facts], tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    """One office for all tests here: each leaves nobody there."""
    folder, facts = built
    files = tmp_path_factory.mktemp("present")
    made = World(Path(shutil.copytree(folder, files / "office")), files, facts)
    yield made
    made.close()


@pytest.fixture
def world(opened: World) -> Iterator[World]:
    yield opened
    for office in opened.opened():
        office.presence.leave()
        office.presence.come_back()


def case(number: int, form: str = "") -> Place:
    return Place("complaints", number, form)


def files(world: World) -> list[Path]:
    return sorted((world.folder / "open").glob("*.here"))


def test_who_opens_a_case_or_its_form_is_told_who_has_it_open_and_since_when(world: World) -> None:
    chief, officer = world.chief, world.by("officer")
    own, noon = world.facts.other, world.clock().replace(second=0, microsecond=0)
    assert chief.presence.stay([case(own), case(own, "complaints.plan")]) == ()
    world.clock.pass_time(minutes=12)
    (there,) = officer.presence.stay([case(own)])
    assert (there.place, there.name, there.since) == (case(own), "Cleo Marsh", noon)
    opened = officer.presence.stay([case(own), case(own, "complaints.plan")])
    assert {one.place.form for one in opened} == {"", "complaints.plan"}
    assert [one.since for one in chief.presence.stay([case(own)])] == [world.clock()]
    assert len(officer.presence.stay([case(own), case(own, "complaints.plan")])) == 1, "the form was left"
    assert chief.presence.stay([]) == ()
    assert officer.presence.stay([case(own)]) == ()


def test_what_was_saved_meanwhile_hides_nobody_and_the_person_s_own_programs_are_nobody_else(
    world: World,
) -> None:
    chief, officer, number = world.chief, world.by("officer"), world.facts.other
    chief.presence.stay([case(number)])
    officer.presence.stay([case(number)])
    officer.complaints.change(replace(officer.complaints.get(number), place="Hill Street"))
    assert officer.presence.stay([case(number)]) == (), "until the other program looks at the case again"
    chief.presence.stay([case(number)])
    assert [one.name for one in officer.presence.stay([case(number)])] == ["Cleo Marsh"]
    again = world.second("officer")
    assert {one.name for one in again.presence.stay([case(number)])} == {"Cleo Marsh"}


def test_locked_and_closed_programs_are_gone_at_once_and_a_late_answer_brings_nobody_back(
    world: World,
) -> None:
    chief, officer, number = world.chief, world.second("officer"), world.facts.other
    officer.presence.stay([case(number)])
    assert len(chief.presence.stay([case(number)])) == 1
    officer.presence.leave()
    assert chief.presence.stay([case(number)]) == ()
    assert officer.presence.stay([case(number)]) == ()
    assert chief.presence.stay([case(number)]) == (), (
        "what was under way while the window was locked says nothing"
    )
    officer.presence.come_back()
    officer.presence.stay([case(number)])
    assert len(chief.presence.stay([case(number)])) == 1
    officer.close()
    assert chief.presence.stay([case(number)]) == ()
    chief.presence.leave()
    assert files(world) == []


@pytest.mark.requirement("S1", "S2")
def test_who_may_not_open_a_case_is_told_of_nobody_and_says_nothing(world: World) -> None:
    chief, outside = world.chief, [world.by(key) for key in ("officer", "auditor", "reviewer", "nobody")]
    sealed = case(world.facts.sealed)
    chief.presence.stay([sealed])
    for office in outside:
        assert office.presence.stay([sealed]) == ()
    assert chief.presence.stay([sealed]) == (), (
        "who guesses numbers is not taken for somebody who has it open"
    )
    investigator = world.by("investigator")
    chief.presence.stay([case(world.facts.other)])
    assert investigator.presence.stay([case(world.facts.other)]) == ()


def _guesses(office: Office) -> set[bytes]:
    """The marks of all cases as somebody makes them who reads past the program what they can read."""
    mapper = mapper_of(Complaint)
    with office.session.ask() as reader:
        said = [json.dumps(["complaints", *mapper.to_values(one)]) for one in reader.find(Complaint)]
    return {mark_of(office.session.keys, json.dumps([one, ""]).encode()) for one in said}  # type: ignore[arg-type]  # a test's office has them all


@pytest.mark.requirement("S2")
def test_the_file_on_disk_holds_no_name_and_no_number_and_of_a_sealed_case_not_even_for_who_has_the_office_s_key(
    world: World,
) -> None:
    chief, outsider = world.chief, world.by("auditor")
    chief.presence.stay([case(world.facts.sealed)])
    (file,) = files(world)
    kept = file.read_bytes()
    number = chief.complaints.get(world.facts.sealed).number
    for said in ("Cleo Marsh", number, "complaints", "person"):
        assert said.encode() not in kept + file.name.encode()
    key = outsider.session.keys.office_keys("whereabouts")[-1]  # type: ignore[attr-defined]  # an attacker's own program
    told = json.loads(unlock(key, kept, "whereabouts"))
    (mark,) = told["open"]
    assert bytes.fromhex(mark) in _guesses(chief), "the guess is made as the program makes it"
    assert bytes.fromhex(mark) not in _guesses(outsider)
    size = len(kept)
    chief.presence.stay([case(world.facts.other), *(case(world.facts.other, f"form {n}") for n in range(20))])
    assert len(file.read_bytes()) == size, "how much somebody has open is not seen either"
    chief.presence.leave()


KILLED = """
import sys, threading
from pathlib import Path
from gen63_desktop import startup
from gen63_desktop.domain.presence import Place
from gen63_desktop.store.encryption.sealing import FLOOR
office = startup.open_office(Path(sys.argv[1]), sys.argv[2], sys.argv[3], cost=FLOOR)
office.presence.stay([Place("complaints", int(sys.argv[4]))])
print("here", flush=True)
threading.Event().wait()
"""


def test_a_program_that_is_killed_leaves_nobody_there_and_its_file_is_cleared_away(world: World) -> None:
    number, officer = world.facts.other, world.by("officer")
    program = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(world.folder), "Cleo Marsh", OWN, str(number)],
        stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert program.stdout is not None
    try:
        assert program.stdout.readline() == "here\n"
        assert [one.name for one in officer.presence.stay([case(number)])] == ["Cleo Marsh"]
    finally:
        program.kill()
        program.wait()
    program.stdout.close()
    assert officer.presence.stay([case(number)]) == ()
    officer.presence.leave()
    assert files(world) == []


def test_foreign_and_damaged_files_are_passed_over(world: World) -> None:
    chief, officer, number = world.chief, world.by("officer"), world.facts.other
    chief.presence.stay([case(number)])
    (file,) = files(world)
    whole = file.read_bytes()
    for damaged in (b"", b"x" * 4000, whole[:-1] + bytes([whole[-1] ^ 1])):
        file.write_bytes(damaged)
        assert officer.presence.stay([case(number)]) == ()
    chief.presence.stay([case(number)])
    file.unlink()
    chief.presence.stay([case(number)])
    assert len(officer.presence.stay([case(number)])) == 1, "a file that was taken away is made again"


@pytest.mark.parametrize(
    "said",
    [
        b"[" * 2000,
        b'{"person": 1, "open": {"MARK": "0001-01-01T00:00:00+14:00"}}',
        b'{"person": 1, "open": {"MARK": "9999-12-31T23:59:59-14:00"}}',
        b'{"person": 1, "open": {"MARK": "0002-01-01T00:00:00+00:00"}}',
        b'{"person": [1], "open": {"MARK": "2026-11-20T12:00:00+00:00"}}',
        b'{"person": 1, "open": []}',
    ],
)
def test_what_a_colleague_forged_with_the_office_s_key_is_passed_over(world: World, said: bytes) -> None:
    chief, officer, number = world.chief, world.by("officer"), world.facts.other
    with chief.session.ask() as reader:
        values = mapper_of(Complaint).to_values(reader.get(Complaint, number))
    chief.presence.stay([case(number)])
    keys = chief.session.keys
    mark = mark_of(keys, json.dumps([json.dumps(["complaints", *values]), ""]).encode())  # type: ignore[arg-type]  # a test's office has them all
    key = keys.office_keys("whereabouts")[-1]  # type: ignore[attr-defined]  # the same
    (file,) = files(world)
    with file.open("r+b") as forged:
        forged.write(lock(key, said.replace(b"MARK", mark.hex().encode()).ljust(2048), "whereabouts"))
    assert officer.presence.stay([case(number)]) == ()
    chief.presence.stay([case(number)])
    assert len(officer.presence.stay([case(number)])) == 1


def test_nothing_of_it_is_written_into_the_history_or_the_database(world: World) -> None:
    chief = world.chief
    with chief.session.ask() as reader:
        before = reader.head(), reader.last_change()
    chief.presence.stay([case(world.facts.other)])
    chief.presence.leave()
    with chief.session.ask() as reader:
        assert (reader.head(), reader.last_change()) == before
