"""The register of people."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gen63_desktop.domain.errors import NotAllowed, Refused
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.services.office import Office


def test_a_person_is_kept_tidily_and_listed_by_name(either_office: Office) -> None:
    either_office.people.add("  zoë   Park ", (Role.INVESTIGATOR,), " Analyst ")
    either_office.people.add("ana Núñez", ())
    people = either_office.people.all()
    assert [person.name for person in people] == ["ana Núñez", "Dana Whitfield", "zoë Park"]
    assert people[2].title == "Analyst"
    assert not people[2].signs_in


@pytest.mark.parametrize("name", ["", "  ", "\t"])
def test_a_person_without_a_name_is_refused(office: Office, name: str) -> None:
    with pytest.raises(Refused, match="needs a name"):
        office.people.add(name, ())
    with pytest.raises(Refused, match="needs a name"):
        office.people.change(replace(office.session.person, name=name))


def test_two_people_of_one_name_are_refused_when_added_and_when_renamed(office: Office) -> None:
    tan = office.people.add("J. Tan", ())
    for name in ("DANA WHITFIELD", " Dana  Whitfield "):
        with pytest.raises(Refused, match="already someone named"):
            office.people.add(name, ())
        with pytest.raises(Refused, match="already someone named"):
            office.people.change(replace(tan, name=name))
    assert office.people.change(replace(tan, title="the same name")).name == "J. Tan"


@pytest.mark.requirement("S1")
def test_an_office_always_keeps_an_administrator_who_signs_in(office: Office) -> None:
    office.people.add("J. Tan", (Role.ADMINISTRATOR,))  # named in records only: does not sign in
    with pytest.raises(Refused, match="no administrator"):
        office.people.change(replace(office.session.person, roles=(Role.CHIEF,)))
    with pytest.raises(Refused, match="yourself"):
        office.people.change(replace(office.session.person, active=False))
    assert office.people.get(1).roles == (Role.CHIEF, Role.ADMINISTRATOR)


@pytest.mark.requirement("S1")
def test_a_changed_role_holds_from_the_next_act_on(office: Office) -> None:
    changed = office.people.change(replace(office.session.person, roles=(Role.ADMINISTRATOR,), title="Clerk"))
    assert office.session.person == changed
    office.people.change(replace(office.session.person, title="Chief clerk"))


@pytest.mark.requirement("S1")
def test_whoever_does_not_manage_the_office_changes_nobody(office: Office) -> None:
    office.session.person = replace(office.session.person, roles=(Role.CHIEF,))
    with pytest.raises(NotAllowed):
        office.people.add("J. Tan", ())
    with pytest.raises(NotAllowed):
        office.people.change(office.people.get(1))
    with pytest.raises(NotAllowed):
        office.settings.change(office.settings.facts())
    assert len(office.people.all()) == 1


@pytest.mark.requirement("S2")
def test_nobody_gives_a_person_another_signing_key_by_saving_their_name(office: Office) -> None:
    before = office.people.get(1)
    office.people.change(replace(before, title="Chief", signing_key="00" * 32))
    assert office.people.get(1).signing_key == before.signing_key


def test_someone_who_left_keeps_the_name_in_records_but_is_not_offered(office: Office) -> None:
    tan = office.people.add("J. Tan", ())
    office.people.change(replace(tan, active=False))
    assert tan.id not in {person.id for person in office.people.all(active_only=True)}
    assert office.people.names()[tan.id] == "J. Tan"
    assert isinstance(office.people.get(tan.id), Person)
