"""Likely duplicates and repeats: found by text, person, place and day, respondent; never what one may not see."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.incident import About
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party, Respondent
from gen63_desktop.domain.intake.likeness import Asked, Why
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office
from tests.offices import TODAY

RAMP = "The operator of the bus at Marble Street refused to lower the ramp and drove on while I waited in the rain."
OTHER = "Two officers asked everybody on the platform for a ticket but searched the bag of my cousin alone."


def _receive(
    office: Office, narrative: str, *, name: str = "", respondent: str = "", **facts: object
) -> Complaint:
    complaint = Complaint("", TODAY - timedelta(days=3), narrative, **facts)  # type: ignore[arg-type]
    people = (PartyEntry(Party(0, name=name, phone="555-0117")),) if name else ()
    against = (Respondent(0, 0, RespondentKind.EMPLOYEE, respondent),) if respondent else ()
    entries = (AllegationEntry(Allegation(0, conduct="Refused"), against),) if respondent else ()
    return office.complaints.receive(NewComplaint(complaint, people, entries))


def _found(office: Office, **asked: object) -> dict[int, tuple[Why, ...]]:
    return {one.id: one.why for one in office.intake.likely(Asked(**asked))}  # type: ignore[arg-type]


@pytest.mark.requirement("C12")
def test_the_same_words_and_like_words_are_found_and_other_words_are_not(either_office: Office) -> None:
    same, other = _receive(either_office, RAMP), _receive(either_office, OTHER)
    like = "At Marble Street the operator of the bus refused to lower the ramp and drove on while I waited."
    assert _found(either_office, narrative=RAMP.upper()) == {same.id: (Why.SAME_TEXT,)}
    assert _found(either_office, narrative=like) == {same.id: (Why.LIKE_TEXT,)}
    assert other.id not in _found(either_office, narrative=like)
    assert _found(either_office, narrative="The bus was late.") == {}


@pytest.mark.requirement("C12")
def test_a_wave_of_one_text_is_one_entry_that_tells_how_many_there_are(either_office: Office) -> None:
    wave = [_receive(either_office, RAMP) for _ in range(12)]
    (found,) = either_office.intake.likely(Asked(narrative=RAMP))
    assert (found.id, found.group) == (wave[0].id, 12)


@pytest.mark.requirement("C12")
def test_person_respondent_and_place_with_the_day_are_each_found(either_office: Office) -> None:
    day = TODAY - timedelta(days=9)
    case = _receive(
        either_office, OTHER, name="Renata Oake", respondent="Badge 7731", line="207", incident=day
    )
    person, place, respondent = Why.PERSON, Why.PLACE_AND_DAY, Why.RESPONDENT
    assert _found(either_office, people=("renata oake",)) == {case.id: (person,)}
    assert _found(either_office, people=("555-0117",)) == {case.id: (person,)}
    assert _found(either_office, people=("Renata Birch",)) == {}
    assert _found(either_office, respondents=("badge 7731",)) == {case.id: (respondent,)}
    near, far = day + timedelta(days=1), day + timedelta(days=2)
    assert _found(either_office, line="207", incident=near) == {case.id: (place,)}
    assert _found(either_office, line="207", incident=far) == {}
    assert _found(either_office, line="", incident=near) == {}
    assert _found(either_office, narrative=OTHER, people=("Renata Oake",), but=case.id) == {}


@pytest.mark.requirement("C3", "C12")
def test_a_year_or_a_month_is_no_day_that_two_complaints_share(either_office: Office) -> None:
    year, month = date(2026, 1, 1), date(2026, 5, 1)
    some = _receive(either_office, OTHER, line="207", incident=year, incident_to=date(2026, 11, 18),
                    incident_about=About.YEAR)  # fmt: skip
    _receive(either_office, "He was told to move.", line="207", incident=month, incident_to=date(2026, 5, 31),
             incident_about=About.MONTH)  # fmt: skip
    between = _receive(either_office, "She was told to move.", line="207", incident=date(2026, 7, 3),
                       incident_to=date(2026, 7, 7), incident_about=About.BETWEEN)  # fmt: skip
    assert _found(either_office, line="207", incident=year) == {}
    assert _found(either_office, line="207", incident=month) == {}
    assert _found(either_office, line="207", incident=date(2026, 7, 5)) == {between.id: (Why.PLACE_AND_DAY,)}
    on_the_day = _receive(either_office, "A third text of it.", line="207", incident=year)
    assert either_office.intake.related(some.id).likely == ()
    assert either_office.intake.related(on_the_day.id).likely == ()


@pytest.mark.requirement("S1")
def test_a_sealed_case_is_never_hinted_at(office: Office) -> None:
    day = TODAY - timedelta(days=9)
    case = _receive(office, RAMP, name="Renata Oake", respondent="Badge 7731", line="207", incident=day)
    office.complaints.seal(case.id, [office.session.person.id], "A conflict of interest")
    asked = Asked(RAMP, ("Renata Oake", "555-0117"), ("Badge 7731",), "207", "", "", day)
    assert office.intake.likely(asked) == ()
    open_one = _receive(office, RAMP)
    (found,) = office.intake.likely(asked)
    assert (found.id, found.group) == (open_one.id, 1)


@pytest.mark.requirement("C12")
@pytest.mark.parametrize("typed", ["", "  ", '"', "* OR NEAR(", "a", "\x00\ud800", "AND " * 3000, "' --"])
def test_whatever_is_typed_is_only_ever_words(either_office: Office, typed: str) -> None:
    _receive(either_office, RAMP)
    assert (
        either_office.intake.likely(
            Asked(typed, (typed,), (typed,), typed, typed, typed, date.min.replace(year=2))
        )
        == ()
    )
