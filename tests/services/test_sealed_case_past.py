"""What once stood in a case goes with it: under its key when it is sealed, back when it is opened (S1, S3)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import Allegation, Characteristic, Complaint, Party, Respondent
from gen63_desktop.domain.errors import NotAllowed, Refused
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.sealing import CONFIDENTIAL
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.key_file import Keys
from tests.migrations import earlier_offices as earlier
from tests.offices import PASSPHRASE, PERSON, TODAY, MovableClock
from tests.services.test_sealed_cases import everything_stored, join

DROPPED, TAKEN_OUT, LATER = "potoroo", "Wilhelmina Thackeray", "axolotl"


def with_own_key(office: Office) -> int:
    """The person signed in, able to be permitted to a sealed case."""
    me, keys = office.session.person, office.session.keys
    assert isinstance(keys, Keys)
    with office.session.act("person.changed") as work:
        known = work.get(type(me), me.id)
        work.change(replace(known, sealing_key=keys.sealing_key))
    return me.id


@pytest.fixture
def case(either_office: Office) -> Complaint:
    """A case out of which an allegation, and a respondent of another, were taken before it is sealed."""
    office = either_office
    kept = AllegationEntry(
        Allegation(0, conduct="Passed the stop", bases=(Basis.DISABILITY,)),
        (Respondent(0, 0, name=TAKEN_OUT),),
    )
    dropped = AllegationEntry(Allegation(0, conduct=f"Shouted {DROPPED}", bases=(Basis.RACE,)), ())
    stored = office.complaints.receive(
        NewComplaint(
            Complaint("", TODAY, "Refused"), (PartyEntry(Party(0, name="Ada Ortiz"), ()),), (kept, dropped)
        )
    )
    first, second = office.complaints.case(stored.id).allegations
    office.complaints.drop_allegation(second, "Entered twice")
    held = office.complaints.case(stored.id).respondents_of(first)
    office.complaints.change_allegation(AllegationEntry(first, (), seen=held))
    return office.complaints.get(stored.id)


@pytest.mark.requirement("S1", "S3")
def test_what_was_taken_out_of_a_case_before_it_is_sealed_is_sealed_with_it(
    either_office: Office, case: Complaint
) -> None:
    assert DROPPED in everything_stored(either_office)
    either_office.complaints.seal(case.id, [with_own_key(either_office)], "Conflict of interest")
    dump = everything_stored(either_office).casefold()
    assert [word for word in (DROPPED, *TAKEN_OUT.casefold().split()) if word in dump] == []
    other = join(either_office, "Ines Calloway", Role.CHIEF)
    assert (either_office.history.verify().problems, other.history.verify().problems) == ((), ())
    told = repr(either_office.history.of("complaints", case.id))
    assert DROPPED in told
    assert TAKEN_OUT in told


@pytest.mark.requirement("S1", "S2")
def test_what_was_taken_out_of_a_sealed_case_is_readable_again_once_it_is_opened(
    either_office: Office, case: Complaint
) -> None:
    office = either_office
    me = with_own_key(office)
    office.complaints.seal(case.id, [me], "Conflict of interest")
    office.complaints.seal(case.id, [me], "A new key")
    office.complaints.unseal(case.id, "The conflict is over")
    other = join(office, "Ines Calloway", Role.CHIEF)
    told = repr(other.history.of("complaints", case.id))
    assert DROPPED in told
    assert TAKEN_OUT in told
    assert other.history.verify().problems == ()


@pytest.mark.requirement("S2", "S3")
def test_opening_a_case_from_before_leaves_no_identity_openly_in_the_history(
    tmp_path: Path, clock: MovableClock
) -> None:
    folder, held = earlier.unpacked("0006", "embedded", tmp_path), earlier.held("0006", "embedded")["rows"]
    party = next(row for row in held["parties"] if row["name"])
    office = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock)
    try:
        number = party["complaint_id"]
        assert party["name"] not in everything_stored(office)
        office.complaints.seal(number, [office.session.person.id], "Conflict of interest")
        office.complaints.unseal(number, "The conflict is over")
        assert party["name"] not in everything_stored(office)
        seen = office.complaints.identities(number, "To see that nothing was lost")
        assert party["name"] in {one.name for one in seen.parties}
        assert office.history.verify().problems == ()
    finally:
        office.close()


@pytest.mark.requirement("S1", "S3")
def test_the_words_of_a_violation_leave_the_search_index_with_the_seal(office: Office) -> None:
    me = with_own_key(office)
    alleged = AllegationEntry(Allegation(0, conduct="Refused the ramp", bases=(Basis.DISABILITY,)), ())
    stored = office.complaints.receive(NewComplaint(Complaint("", TODAY, "Refused"), (), (alleged,)))
    investigator = office.people.add("Ivy Marlow", (Role.INVESTIGATOR,))
    office.complaints.plan(stored.id, Plan(me, "Interview", TODAY, investigator.id))
    allegation = office.complaints.case(stored.id).allegations[0]
    proposed = office.complaints.propose_finding(
        allegation, Finding.SUSTAINED, "The recording shows it.", by=investigator.id
    )
    office.complaints.approve_finding(proposed)
    draft = office.violations.draft_from_allegation(allegation.id)
    office.violations.register(
        replace(draft, what=f"The {LATER} was left", other_clause="Ramp rule", found_in="capybara yard")
    )
    assert LATER in everything_stored(office)
    office.complaints.seal(stored.id, [me], "Conflict of interest")
    dump = everything_stored(office)
    assert [word for word in (LATER, "capybara") if word in dump] == []


@pytest.mark.requirement("S2", "C17")
def test_what_is_shown_in_place_of_an_identity_is_never_saved_over_it(either_office: Office) -> None:
    complaints = either_office.complaints
    said = Characteristic(0, 0, Basis.DISABILITY, "uses a walker")
    entry = PartyEntry(Party(0, name=TAKEN_OUT, phone="555-0134"), (said,))
    stored = complaints.receive(NewComplaint(Complaint("", TODAY, "Refused"), (entry,), ()))
    unseen = complaints.case(stored.id)
    assert unseen.parties[0].name == CONFIDENTIAL
    with pytest.raises(NotAllowed):
        complaints.change_person(PartyEntry(unseen.parties[0], unseen.characteristics))
    seen = complaints.identities(stored.id, "To call back")
    assert (seen.parties[0].name, seen.parties[0].phone) == (TAKEN_OUT, "555-0134")
    assert seen.characteristics[0].words == "uses a walker"
    with pytest.raises(NotAllowed):
        complaints.change_person(PartyEntry(seen.parties[0], unseen.characteristics))
    assert complaints.case(stored.id).characteristics[0].words == "uses a walker"


@pytest.mark.requirement("S1", "S2")
def test_a_new_circle_reads_the_reasons_that_were_given_under_the_earlier_key(
    either_office: Office, case: Complaint
) -> None:
    office, other = either_office, join(either_office, "Ines Calloway", Role.CHIEF)
    complaints = office.complaints
    complaints.seal(case.id, [with_own_key(office)], "Conflict of interest")
    complaints.change(replace(complaints.get(case.id), summary="At the stop"), f"The {LATER} was told")
    complaints.seal(case.id, [other.session.person.id], "The chief recuses herself")
    assert LATER in repr(other.history.of("complaints", case.id))
    assert [one.name for one in other.complaints.permitted(case.id)] == ["Ines Calloway"]
    assert LATER not in everything_stored(office)
    with pytest.raises(Refused):
        complaints.get(case.id)
