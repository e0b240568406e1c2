"""Cases that the palette finds: by number, its beginning and words; never one that is closed to the person."""

from __future__ import annotations

import base64

import pytest

from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.complaints.walls import CaseWall
from gen63_desktop.domain.identity import Role
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.services.test_sealed_case_past import with_own_key
from tests.services.test_sealed_cases import join


def _receive(office: Office, narrative: str) -> Complaint:
    return office.complaints.receive(NewComplaint(Complaint("", TODAY, narrative), (), ()))


def _found(office: Office, typed: str) -> list[str]:
    return [row.number for row in office.search.cases(typed)]


@pytest.mark.requirement("C5")
def test_cases_are_found_by_number_beginning_and_words_the_newest_first(either_office: Office) -> None:
    office = either_office
    first, second, third = (
        _receive(office, text) for text in ("The ramp was out", "A ramp again", "No elevator")
    )

    assert _found(office, second.number.lower()) == [second.number]
    assert _found(office, "2") == [second.number]
    assert _found(office, "C-2026-00") == [third.number, second.number, first.number]
    assert _found(office, "ram") == [second.number, first.number]
    assert _found(office, "manatee") == []
    assert _found(office, "C-2026-0009") == []
    assert [row.id for row in office.search.cases_of([second.id, 99, first.id])] == [second.id, first.id]
    assert office.search.cases_of([]) == ()


@pytest.mark.requirement("S1")
@pytest.mark.parametrize(
    "typed", ['"', "' OR 1=1 --", "NEAR(a b)", "ramp* OR", "\x00", "%", "_" * 3_000, "((((", "-"]
)
def test_whatever_is_typed_is_words_and_no_question_to_the_database(office: Office, typed: str) -> None:
    _receive(office, "The ramp was out")

    assert _found(office, typed) == []


@pytest.mark.requirement("S1")
def test_a_sealed_case_is_found_by_its_number_by_whom_it_is_sealed_to_and_by_nobody_else(
    either_office: Office,
) -> None:
    office = either_office
    case = _receive(office, "The manatee was left behind")
    other = join(office, "Ines Calloway", Role.CHIEF, Role.AUDITOR)
    assert _found(other, "manatee") == [case.number]

    office.complaints.seal(case.id, [with_own_key(office)], "Conflict of interest")

    assert _found(office, case.number) == [case.number]
    assert [row.number for row in office.search.cases_of([case.id])] == [case.number]
    for typed in (case.number, case.number[:8], "1", "manatee"):
        assert _found(other, typed) == [], typed
    assert other.search.cases_of([case.id]) == ()


@pytest.mark.requirement("S1")
def test_a_case_behind_a_wall_is_found_by_nothing(either_office: Office) -> None:
    office = either_office
    case = _receive(office, "The manatee was left behind")
    other = join(office, "Ines Calloway", Role.CHIEF)
    assert _found(other, "manatee") == [case.number]

    with office.session.act("complaint.changed") as work:
        work.add(CaseWall(case.id, other.session.person.id))

    for typed in (case.number, "1", "C-2026", "manatee"):
        assert _found(other, typed) == [], typed
    assert other.search.cases_of([case.id]) == ()
    assert _found(office, "manatee") == [case.number]


@pytest.mark.requirement("S2")
def test_what_was_used_last_comes_first_for_that_person_and_cannot_be_read_by_others(
    either_office: Office,
) -> None:
    office = either_office
    for key in ("case:731", "command:Go/Back", "case:731", *(f"view:v/{n}" for n in range(25))):
        office.search.note_used(key)
    office.search.note_used("case:731")

    assert office.search.last_used()[:2] == ("case:731", "view:v/24")
    assert len(office.search.last_used()) == 20
    stored = base64.b64decode(office.preferences.get("search.used"))
    assert b"case:7" not in stored
    assert b"view:v" not in stored
