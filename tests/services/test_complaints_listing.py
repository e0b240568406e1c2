"""The list of complaints: whoever is sought is found, and nobody falls out of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Complaint,
    Party,
    Respondent,
)  # fmt: skip
from gen63_desktop.domain.complaints.rows import ComplaintRow
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office
from tests.offices import MovableClock

RECEIVED = date(2026, 11, 2)
NARRATIVE = "The driver closed the door when he saw my walker."


def _new(narrative: str = NARRATIVE, received: date = RECEIVED, **facts: object) -> Complaint:
    return replace(Complaint("", received, narrative), **facts)  # type: ignore[arg-type]


def _alleged(*bases: Basis, conduct: str = "Refused to let her board") -> AllegationEntry:
    respondent = Respondent(0, 0, RespondentKind.EMPLOYEE, "Operator 4471", employer="Fictional Transit")
    return AllegationEntry(Allegation(0, conduct=conduct, bases=bases), (respondent,))


def _receive(office: Office, *entries: AllegationEntry, **facts: object) -> Complaint:
    return office.complaints.receive(NewComplaint(_new(**facts), (), entries))  # type: ignore[arg-type]


def _rows(office: Office, *filters: Filter, words: str = "", sort: str = "received") -> list[ComplaintRow]:
    request = ListRequest(Sort(sort), tuple(filters), words)
    listing = office.complaints.listing()
    rows = list(listing.page(request, None))
    assert listing.count(request) == len(rows)
    return rows


@pytest.fixture
def maya(either_office: Office) -> Person:
    """An investigator who does not sign in."""
    return either_office.people.add("Maya Rivera", (Role.INVESTIGATOR,))


@pytest.mark.requirement("C5")
def test_the_list_finds_complaints_by_basis_status_owner_due_date_quarter_and_mark(
    either_office: Office, maya: Person
) -> None:
    old = _receive(either_office, _alleged(Basis.AGE), received=date(2026, 7, 1))
    new = _receive(either_office, _alleged(Basis.RACE, Basis.AGE))
    bare = _receive(either_office, received=date(2026, 11, 5))
    either_office.complaints.plan(new.id, Plan(maya.id, "Call"))
    shut = _receive(either_office, received=date(2026, 11, 6))
    either_office.complaints.close(shut.id, ClosingReason.WITHDRAWN, "Withdrew")

    def found(*filters: Filter) -> list[str]:
        return [row.number for row in _rows(either_office, *filters)]

    assert found(Filter("basis", Test.ANY_OF, ("age",))) == [old.number, new.number]
    assert found(Filter("basis", Test.ANY_OF, (None,))) == [bare.number, shut.number]
    assert found(Filter("basis", Test.NONE_OF, ("race",))) == [old.number, bare.number, shut.number]
    assert found(Filter("owner", Test.ANY_OF, (maya.id,))) == [new.number]
    assert found(Filter("status", Test.ANY_OF, ("closed",))) == [shut.number]
    overdue = (Filter("status", Test.NONE_OF, ("closed",)), Filter("due", Test.TO, ("2026-11-19",)))
    assert found(*overdue) == [old.number]
    assert found(Filter("quarter", Test.ANY_OF, (str(Quarter(2026, 3)),))) == [old.number]
    assert found(Filter("mark", Test.PRESENT)) == [bare.number, shut.number]
    assert found(Filter("mark", Test.ANY_OF, ("no allegation",))) == [bare.number, shut.number]


@pytest.mark.requirement("C5")
@pytest.mark.parametrize("sort", ["number", "received", "due", "status", "owner", "summary", "closed"])
def test_no_complaint_falls_out_of_the_list_whatever_it_is_sorted_by(
    either_office: Office, sort: str
) -> None:
    numbers = {_receive(either_office).number for _ in range(3)}
    closed = _receive(either_office)
    either_office.complaints.close(closed.id, ClosingReason.WITHDRAWN, "Withdrew")
    assert {row.number for row in _rows(either_office, sort=sort)} == {*numbers, closed.number}


@pytest.mark.requirement("C5")
def test_words_find_a_complaint_by_its_texts_and_by_the_people_in_it(either_office: Office) -> None:
    guest = PartyEntry(Party(0, name="José Núñez", email="jose@example.org"))
    told = either_office.complaints.receive(NewComplaint(_new("Left standing at the depot"), (guest,)))
    other = _receive(either_office, summary="Ramp was broken")
    assert [r.number for r in _rows(either_office, words="depot")] == [told.number]
    assert [r.number for r in _rows(either_office, words="jose nunez")] == [told.number]
    assert [r.number for r in _rows(either_office, words="ramp brok")] == [other.number]
    assert [r.number for r in _rows(either_office, words=other.number)] == [other.number]
    assert _rows(either_office, words='" OR 1=1 --') == []


@pytest.mark.requirement("K5")
def test_the_list_shows_what_was_closed_in_a_quarter_open_at_its_end_and_due_in_it(
    either_office: Office, clock: MovableClock
) -> None:
    complaints = either_office.complaints
    for day in (date(2026, 6, 20), date(2026, 7, 10), date(2026, 8, 1)):
        complaints.receive(NewComplaint(Complaint("", day, "He drove on."), (), ()))
    first, second, _third = complaints.listing().ids(ListRequest(Sort("added")))
    clock.on(date(2026, 11, 20))
    complaints.close(first, ClosingReason.WITHDRAWN, "By telephone")
    complaints.close(second, ClosingReason.WITHDRAWN, "By telephone")
    complaints.reopen(second, "She called again", "Call her back")

    def shown(column: str, *values: str, test: Test = Test.ANY_OF) -> int:
        return complaints.listing().count(ListRequest(Sort("number"), (Filter(column, test, values),)))

    assert shown("closed_in", "2026-10-01/2026-12-31") == 2, "one that was reopened was closed too"
    assert shown("closed_in", "2026-07-01/2026-09-30") == 0
    assert shown("open_on", "2026-09-30") == 3
    assert shown("open_on", "2026-11-20") == 2
    assert shown("open_on", "2026-09-30", test=Test.NONE_OF) == 0
    assert shown("due_in", "2026-07-01/2026-09-30/2026-11-20") == 1
    assert shown("due_in", "2026-10-01/2026-12-31/2026-11-20") == 3
    assert shown("due_in", "no span at all") == 0
