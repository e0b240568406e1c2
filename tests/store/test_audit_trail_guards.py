"""What changes records past the one door is noted, and never signed as the next person's own."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import text

from gen63_desktop import startup
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.services.office import Office
from gen63_desktop.store.audit_trail import guards
from gen63_desktop.store.records import mappers
from tests.offices import PASSPHRASE, PERSON, MovableClock


def _past_the_program(office: Office, *statements: str) -> None:
    with office.session.store.unsigned() as connection:
        for statement in statements:
            connection.execute(text(statement))


def _noted(office: Office) -> list[tuple[str, int, str]]:
    with office.session.ask() as reader:
        query = "SELECT kind, record_id, op FROM foreign_changes ORDER BY n"
        return [tuple(row) for row in reader.connection.exec_driver_sql(query)]  # type: ignore[misc]


def _work(office: Office) -> None:
    office.people.add("Next", ())


@pytest.fixture
def tan(either_office: Office) -> Person:
    return either_office.people.add("J. Tan", (), "Investigator")


@pytest.mark.requirement("S2")
def test_work_through_the_one_door_leaves_no_mark(either_office: Office, tan: Person) -> None:
    either_office.people.change(replace(tan, title="Senior investigator"))
    with either_office.session.act("people.imported") as work:
        work.add_many(Person, (Person(f"Person {n}", title="many") for n in range(20)))
    with either_office.session.act("people.undone") as work:
        work.remove_many(Person, title="many")
    assert _noted(either_office) == []


@pytest.mark.requirement("S2")
@pytest.mark.parametrize(
    ("attack", "op"),
    [
        ("UPDATE people SET title = 'Chief' WHERE id = 2", "change"),
        ("DELETE FROM people WHERE id = 2", "remove"),
        ("INSERT", "add"),
    ],
)  # fmt: skip
def test_a_change_past_the_program_stops_the_next_persons_work(
    either_office: Office, tan: Person, attack: str, op: str
) -> None:
    if op == "add":
        columns = "name, roles, title, signing_key, active, version"
        attack = f"INSERT INTO people ({columns}, id) SELECT {columns}, 77 FROM people WHERE id = 1"
    _past_the_program(either_office, attack)
    assert _noted(either_office) == [("people", 77 if op == "add" else 2, op)]
    with pytest.raises(Refused, match="past the program"):
        _work(either_office)
    assert [person.name for person in either_office.people.all() if person.name == "Next"] == []


@pytest.mark.requirement("S2")
def test_every_kind_of_record_has_its_triggers(either_office: Office) -> None:
    with either_office.session.ask() as reader:
        assert guards.missing(reader.connection) == ()
        found = guards._found(reader.connection)
    for mapper in mappers():
        for op in ("add", "change", "remove"):
            assert f"{mapper.kind}_foreign_{op}" in found


@pytest.mark.requirement("S2")
def test_the_examiner_sees_what_the_history_says_and_what_stands_and_work_goes_on(
    either_office: Office, tan: Person
) -> None:
    _past_the_program(either_office, "UPDATE people SET title = 'Chief' WHERE id = 2")
    foreign = either_office.history.foreign
    (seen,) = foreign.standing()
    assert (seen.kind, seen.name, seen.op, seen.times) == ("people", "J. Tan", "change", 1)
    assert [(c.field, c.before, c.after) for c in seen.changes] == [("title", "Investigator", "Chief")]
    with pytest.raises(Refused, match="says what was found"):
        foreign.examine((seen,), " ")
    foreign.examine((seen,), "A restore by the help desk; they were asked.")
    assert foreign.standing() == ()
    _work(either_office)
    assert either_office.history.verify().problems == ()
    line = either_office.history.of("people", 2)[0]
    assert line.act == "history.examined"
    assert line.why.startswith("A restore by the help desk")
    assert [(c.field, c.before, c.after) for c in line.changes] == [("title", "Investigator", "Chief")]


@pytest.mark.requirement("S2")
def test_what_came_in_a_batch_and_was_changed_or_removed_past_the_program_is_told_with_its_values(
    either_office: Office,
) -> None:
    with either_office.session.act("people.imported") as work:
        batch = work.add_many(Person, (Person(f"Person {n}", title="many") for n in range(5)))
    _past_the_program(
        either_office,
        f"UPDATE people SET title = 'few' WHERE id = {batch.first}",
        f"UPDATE people SET title = 'fewer' WHERE id = {batch.first}",
        f"DELETE FROM people WHERE id = {batch.last}",
    )
    foreign = either_office.history.foreign
    changed, removed = foreign.standing()
    assert [(c.field, c.before, c.after) for c in changed.changes] == [("title", "many", "fewer")]
    assert (removed.op, removed.name) == ("remove", "Person 4")
    foreign.examine((changed, removed), "Found at the monthly check.")
    assert either_office.history.verify().problems == ()


@pytest.mark.requirement("S2")
def test_what_came_after_the_list_was_shown_is_not_examined_with_it(
    either_office: Office, tan: Person
) -> None:
    _past_the_program(either_office, "UPDATE people SET title = 'Chief' WHERE id = 2")
    shown = either_office.history.foreign.standing()
    _past_the_program(either_office, "UPDATE people SET title = 'Deputy' WHERE id = 2")
    with pytest.raises(Refused, match="since this was shown"):
        either_office.history.foreign.examine(shown, "Seen.")
    with pytest.raises(Refused, match="past the program"):
        _work(either_office)


@pytest.mark.requirement("S2")
def test_marks_cannot_be_deleted_and_the_door_cannot_be_left_open(office: Office) -> None:
    office.people.add("J. Tan", ())
    _past_the_program(office, "UPDATE people SET title = 'Chief' WHERE id = 2")
    with pytest.raises(Exception, match="append-only"):
        _past_the_program(office, "DELETE FROM foreign_changes")
    _past_the_program(office, "UPDATE history_head SET door = 'open'")
    with pytest.raises(Refused, match="head of the history is not as the program leaves it"):
        _work(office)


@pytest.mark.requirement("S2")
@pytest.mark.parametrize(
    "attack",
    [
        ("DROP TRIGGER people_foreign_change",),
        ("DROP TRIGGER foreign_changes_no_delete",),
        ("DROP TRIGGER people_foreign_add", "CREATE TRIGGER people_foreign_add AFTER INSERT ON people BEGIN SELECT 1; END"),
        ("CREATE TRIGGER helpful AFTER INSERT ON people BEGIN UPDATE people SET title = 'x'; END",),
    ],
)  # fmt: skip
def test_a_dropped_or_foreign_trigger_is_noticed_when_the_office_is_opened(
    office_folder: Path, clock: MovableClock, attack: tuple[str, ...]
) -> None:
    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    _past_the_program(office, *attack)
    office.close()
    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    try:
        with pytest.raises(Refused, match="past the program"):
            _work(office)
        seen = office.history.foreign.standing()
        assert [each.op for each in seen] == ["guard"]
        office.history.foreign.examine(seen, "The trigger was dropped by a tool.")
        _work(office)
    finally:
        office.close()
