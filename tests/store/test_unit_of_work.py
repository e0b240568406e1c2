"""The one door for writing: a record and its history entry, together or not at all."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gen63_desktop.domain.errors import ChangedMeanwhile, Refused
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.services.office import Office


def _head(office: Office) -> int:
    with office.session.ask() as reader:
        return reader.head().seq


@pytest.mark.requirement("S2")
def test_a_new_record_comes_back_as_it_was_stored_and_leaves_one_entry(either_office: Office) -> None:
    before = _head(either_office)
    with either_office.session.act("person.added") as work:
        stored = work.add(Person("Ana Núñez 'quoted' \\", (Role.INVESTIGATOR, Role.OFFICER), "é"))
    assert stored.id > 0
    assert stored.version == 1
    with either_office.session.ask() as reader:
        assert reader.get(Person, stored.id) == stored
    assert _head(either_office) == before + 1


@pytest.mark.requirement("S4")
def test_an_act_that_fails_leaves_neither_record_nor_entry(either_office: Office) -> None:
    before = _head(either_office)
    with pytest.raises(ZeroDivisionError), either_office.session.act("person.added") as work:
        work.add(Person("Nobody"))
        raise ZeroDivisionError
    assert _head(either_office) == before
    assert [person.name for person in either_office.people.all()] == ["Dana Whitfield"]


@pytest.mark.requirement("C17", "S4")
def test_the_second_of_two_editors_sees_both_versions_and_overwrites_nothing(either_office: Office) -> None:
    person = either_office.people.add("J. Tan", (Role.INVESTIGATOR,))
    either_office.people.change(replace(person, title="Senior investigator"))
    with pytest.raises(ChangedMeanwhile) as refused:
        either_office.people.change(replace(person, title="Analyst"))
    assert isinstance(refused.value.theirs, Person)
    assert refused.value.theirs.title == "Senior investigator"
    assert refused.value.mine == replace(person, title="Analyst")
    assert either_office.people.get(person.id).title == "Senior investigator"


def test_saving_what_is_already_so_leaves_no_entry(either_office: Office) -> None:
    person = either_office.people.add("J. Tan", (Role.INVESTIGATOR,))
    before = _head(either_office)
    assert either_office.people.change(person) == person
    assert _head(either_office) == before


def test_many_records_are_stored_in_order_with_ids_of_their_own(either_office: Office) -> None:
    with either_office.session.act("people.imported") as work:
        batch = work.add_many(Person, (Person(f"Person {n}", title="imported") for n in range(12_345)))
    assert batch.count == 12_345
    with either_office.session.ask() as reader:
        first, last = reader.get(Person, batch.first), reader.get(Person, batch.last)
    assert (first.name, last.name) == ("Person 0", "Person 12344")
    after = either_office.people.add("Next", ())
    assert after.id == batch.last + 1


def test_a_batch_is_removed_in_one_step(either_office: Office) -> None:
    with either_office.session.act("people.imported") as work:
        work.add_many(Person, (Person(f"Person {n}", title="imported") for n in range(100)))
    with either_office.session.act("people.undone") as work:
        assert work.remove_many(Person, title="imported") == 100
    assert len(either_office.people.all()) == 1


def test_a_record_that_is_gone_is_refused_in_words(either_office: Office) -> None:
    with either_office.session.ask() as reader, pytest.raises(Refused, match="no such record"):
        reader.get(Person, 4711)


def test_listeners_hear_once_of_each_commit_and_never_of_a_failure(office: Office) -> None:
    heard: list[frozenset[str]] = []
    office.session.on_change(heard.append)
    office.people.add("J. Tan", ())
    with pytest.raises(ZeroDivisionError), office.session.act("person.added") as work:
        work.add(Person("Nobody"))
        raise ZeroDivisionError
    assert heard == [frozenset({"people"})]
