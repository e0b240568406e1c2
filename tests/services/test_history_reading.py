"""The history of a record, readable beside it, with all its parts and without what nobody may see there."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party, PartyRole, Status
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.sealing import SEALED
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.history import FieldChange, Shape
from gen63_desktop.services.office import Office

NARRATIVE = "The driver closed the door when he saw my walker."


def _received(office: Office) -> Complaint:
    complaint = Complaint("", date(2026, 11, 2), NARRATIVE)
    allegation = AllegationEntry(Allegation(0, conduct="Refused to let her board", bases=(Basis.DISABILITY,)))
    party = PartyEntry(Party(0, PartyRole.COMPLAINANT, "Xochitl Marrow"))
    return office.complaints.receive(NewComplaint(complaint, (party,), (allegation,)))


def _told(office: Office, kind: str, record_id: int) -> list[FieldChange]:
    return [change for line in office.history.of(kind, record_id) for change in line.changes]


@pytest.mark.requirement("S2")
def test_a_complaints_history_tells_what_changed_in_it_and_in_its_parts(either_office: Office) -> None:
    complaint = _received(either_office)
    own = either_office.session.person.id
    plan = Plan(own, "Call", None, own, Status.INVESTIGATION)
    either_office.complaints.plan(complaint.id, plan)
    newest, oldest = either_office.history.of("complaints", complaint.id)
    assert newest.person == oldest.person == "Dana Whitfield"
    assert ("status", "received", "under investigation", Shape.WORD) in [
        (c.field, c.before, c.after, c.shape) for c in newest.changes
    ]
    assert ("investigator_id", "", "Dana Whitfield", Shape.PERSON) in [
        (c.field, c.before, c.after, c.shape) for c in newest.changes
    ]
    made = {(c.kind, c.field): c for c in oldest.changes}
    assert made["complaints", "narrative"].after == NARRATIVE
    assert made["complaints", "received"].shape is Shape.DAY
    assert made["allegations", "bases"].after == "disability"
    assert made["allegations", "bases"].before is None


@pytest.mark.requirement("S3")
def test_an_identity_is_never_told_in_a_history_where_no_look_is_recorded(either_office: Office) -> None:
    complaint = _received(either_office)
    told = _told(either_office, "complaints", complaint.id)
    (name,) = [change for change in told if (change.kind, change.field) == ("parties", "name")]
    assert (name.after, name.shape) == (SEALED, Shape.SEALED)
    assert not any("Xochitl" in f"{change.before}{change.after}" for change in told)


@pytest.mark.requirement("S2")
def test_a_part_that_was_taken_away_stays_in_the_history(either_office: Office) -> None:
    complaint = _received(either_office)
    (party,) = either_office.complaints.case(complaint.id).parties
    either_office.complaints.remove_person(party, "entered twice")
    newest = either_office.history.of("complaints", complaint.id)[0]
    assert newest.why == "entered twice"
    assert [(c.kind, c.after) for c in newest.changes if c.field == "role"] == [("parties", None)]


@pytest.mark.requirement("S2")
def test_what_came_in_an_import_says_with_how_many_it_came(either_office: Office) -> None:
    with either_office.session.act("people.imported") as work:
        batch = work.add_many(Person, (Person(f"Person {n}") for n in range(7)))
    (line,) = either_office.history.of("people", batch.first + 3)
    assert line.together == 7


@pytest.mark.requirement("S2")
def test_keys_and_numbers_of_the_program_are_not_told(either_office: Office) -> None:
    tan = either_office.people.add("J. Tan", (Role.INVESTIGATOR,))
    either_office.people.change(replace(tan, title="Senior", roles=()))
    fields = {change.field for change in _told(either_office, "people", tan.id)}
    assert fields == {"name", "roles", "title", "active"}


@pytest.mark.requirement("S1")
def test_the_history_of_a_complaint_that_is_not_there_is_refused(office: Office) -> None:
    with pytest.raises(Refused):
        office.history.of("complaints", 4711)
