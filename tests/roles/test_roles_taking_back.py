"""Walls, seals and roles hold for what is taken back, as for every other act (S1)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gen63_desktop.domain.deeds import Deed
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Role
from gen63_desktop.services.office import Office
from tests.roles.world import World


def _watch(office: Office) -> list[Deed]:
    deeds: list[Deed] = []
    office.taking_back.listen(deeds.append)
    return deeds


@pytest.mark.requirement("S1")
def test_a_case_closed_to_the_person_meanwhile_is_neither_changed_nor_told_of(world: World) -> None:
    officer, number = world.by("officer"), world.facts.other
    deeds = _watch(officer)
    officer.complaints.change(replace(officer.complaints.get(number), line="754"))
    world.chief.complaints.seal(number, [world.facts.people["chief"]], "A conflict of interest")
    before = world.chief.complaints.get(number)
    with pytest.raises(Refused) as refusal:
        officer.taking_back.take_back(deeds[0])
    assert before.number not in refusal.value.sentence()
    assert world.chief.complaints.get(number) == before


@pytest.mark.requirement("S1")
def test_whoever_lost_the_role_meanwhile_takes_nothing_back(world: World) -> None:
    officer, number = world.by("officer"), world.facts.other
    deeds = _watch(officer)
    officer.complaints.change(replace(officer.complaints.get(number), line="754"))
    administrator = world.by("administrator")
    person = administrator.people.get(world.facts.people["officer"])
    administrator.people.change(replace(person, roles=(Role.AUDITOR,)))
    with pytest.raises(Refused):
        officer.taking_back.take_back(deeds[0])
    assert world.chief.complaints.get(number).line == "754"
