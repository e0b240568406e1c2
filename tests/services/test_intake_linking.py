"""Complaints linked and merged: nothing is lost, every count holds, and undoing restores everything."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Outcome, Party, Respondent
from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.intake.records import CaseLink, LinkKind
from gen63_desktop.domain.intake.referral import Referral, ReferredTo
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.sealing import FLOOR
from gen63_desktop.store.records import mappers
from tests.offices import TODAY, MovableClock
from tests.services.test_sealed_cases import everything_stored

OWN = "orbit walnut kettle friday"


def _receive(office: Office, narrative: str) -> Complaint:
    entry = AllegationEntry(
        Allegation(0, conduct=f"{narrative} (conduct)", bases=(Basis.RACE,)),
        (Respondent(0, 0, RespondentKind.EMPLOYEE, "Operator Ash"),),
    )
    person = PartyEntry(Party(0, name="Renata Oake"))
    case = office.complaints.receive(
        NewComplaint(Complaint("", TODAY - timedelta(days=5), narrative), (person,), (entry,))
    )
    office.complaints.add_note(case.id, f"Note on {narrative}")
    return office.complaints.plan(
        case.id, Plan(office.session.person.id, "Call them", next_step_due=date(2026, 12, 1))
    )


def _everything(office: Office) -> dict[str, list[Any]]:
    """Every record that hangs on complaints, without its version."""
    with office.session.ask() as reader:
        return {
            mapper.kind: [replace(one, version=0) for one in reader.find(mapper.record_type)]
            for mapper in mappers()
            if mapper.case or mapper.kind == "investigators"
        }


def _linked(office: Office, complaint: Complaint) -> list[tuple[str, LinkKind]]:
    return [(one.case.complaint.number, one.link.kind) for one in office.intake.related(complaint.id).linked]


@pytest.mark.requirement("C12")
def test_a_link_is_seen_from_both_ends_and_taken_away_with_a_reason(either_office: Office) -> None:
    office = either_office
    one, other = _receive(office, "First"), _receive(office, "Second")
    link = office.intake.link(one.id, other.id, LinkKind.SAME_INCIDENT, "Both tell of the same door")
    assert _linked(office, one) == [(other.number, LinkKind.SAME_INCIDENT)]
    assert _linked(office, other) == [(one.number, LinkKind.SAME_INCIDENT)]
    with pytest.raises(Refused, match="linked already"):
        office.intake.link(other.id, one.id, LinkKind.RELATED, "Again")
    with pytest.raises(Refused, match="with a reason"):
        office.intake.unlink(link, " ")
    office.intake.unlink(link, "It was another door")
    assert _linked(office, one) == []
    assert [e.act for e in office.complaints.time_line(one.id)][:2] == [
        "complaint.unlinked", "complaint.linked",
    ]  # fmt: skip


@pytest.mark.requirement("C12")
def test_a_merge_moves_nothing_and_undoing_it_restores_everything(either_office: Office) -> None:
    office = either_office
    one, kept = _receive(office, "First"), _receive(office, "Second")
    (allegation,) = office.complaints.case(one.id).allegations
    before = _everything(office)
    link = office.intake.merge(one.id, kept.id, "The same door, told twice")
    merged = office.complaints.find_number(one.number)
    assert (merged.status.value, merged.closing, merged.narrative) == (
        "closed", ClosingReason.DUPLICATE, "First",
    )  # fmt: skip
    after = _everything(office)
    for kind in ("parties", "respondents", "complaint_notes", "characteristics"):
        assert after[kind] == before[kind]
    (seen,) = office.intake.related(kept.id).linked
    assert seen.merged_here
    assert (seen.case.complaint.number, seen.notes, len(seen.case.parties)) == (one.number, 1, 1)
    assert [each.id for each in seen.case.allegations] == [allegation.id]
    with pytest.raises(RuleBroken, match="Undo the merge"):
        office.complaints.reopen(one.id, "It came up again", "Read it")
    restored = office.intake.undo_merge(link, "Two doors after all")
    assert replace(restored, version=0) == replace(one, version=0)
    assert _everything(office) == before


@pytest.mark.requirement("C12")
def test_counts_neither_double_nor_lose_a_merged_complaint(either_office: Office) -> None:
    office, quarter = either_office, Quarter.of(TODAY)
    one, kept = _receive(office, "First"), _receive(office, "Second")
    before = office.complaints.figures(quarter, TODAY)
    link = office.intake.merge(one.id, kept.id, "The same door")
    merged = office.complaints.figures(quarter, TODAY)
    assert (before.received, merged.received) == (2, 1)
    assert sum(office.complaints.count_by_status().values()) == 2
    office.intake.undo_merge(link, "Two doors")
    assert office.complaints.figures(quarter, TODAY) == before


@pytest.mark.requirement("C12")
def test_merges_that_would_lose_something_are_refused(either_office: Office) -> None:
    office = either_office
    one, kept, third = (_receive(office, said) for said in ("First", "Second", "Third"))
    with pytest.raises(RuleBroken, match="into itself"):
        office.intake.merge(one.id, one.id, "Same")
    with pytest.raises(RuleBroken, match="Nothing says why"):
        office.intake.merge(one.id, kept.id, "")
    office.intake.merge(one.id, kept.id, "Same door")
    with pytest.raises(RuleBroken, match="not overwritten"):
        office.intake.merge(one.id, third.id, "Same door")
    with pytest.raises(RuleBroken, match="merged into another one itself"):
        office.intake.merge(third.id, one.id, "Same door")
    office.intake.merge(kept.id, third.id, "Same door")
    assert {number for number, _ in _linked(office, third)} == {one.number, kept.number}
    maya = office.people.add("Maya Rivera", (Role.INVESTIGATOR,))
    office.complaints.plan(third.id, Plan(office.session.person.id, "Go on", investigator_id=maya.id))
    (allegation,) = office.complaints.case(third.id).allegations
    office.complaints.propose_finding(allegation, Finding.UNFOUNDED, "The log", maya.id)
    fourth = _receive(office, "Fourth")
    with pytest.raises(RuleBroken, match="wait for approval"):
        office.intake.merge(third.id, fourth.id, "Same door")
    (still,) = office.complaints.case(third.id).allegations
    assert still.outcome is Outcome.PROPOSED


@pytest.mark.requirement("S1")
def test_who_may_not_see_a_case_sees_no_link_to_it_nor_its_words(office: Office, clock: MovableClock) -> None:
    other = office.people.add("Ines Calloway", (Role.OFFICER,))
    one, sealed = _receive(office, "First"), _receive(office, "Second")
    link = office.intake.link(one.id, sealed.id, LinkKind.RELATED, "The manatee drove both")
    office.complaints.seal(sealed.id, [office.session.person.id], "A conflict of interest")
    assert office.access is not None
    given = office.access.give(other.id)
    assert office.folder is not None
    folder = office.folder
    assert office.intake.related(one.id).linked[0].link.reason == "The manatee drove both"
    theirs = startup.open_office(folder, other.name, given, own_passphrase=OWN, clock=clock, cost=FLOOR)
    assert theirs.intake.related(one.id).linked == ()
    with theirs.session.ask() as reader:
        (stored,) = reader.find(CaseLink)
    assert "manatee" not in str(stored)
    assert "manatee" not in str(theirs.history.of("complaints", one.id))
    assert not [e for e in theirs.complaints.time_line(one.id) if e.act == "complaint.linked"]
    assert not [e for e in theirs.history.of("complaints", one.id) if e.act == "complaint.linked"]
    with pytest.raises(Refused, match="no such record"):
        theirs.intake.unlink(link, "Away with it")
    with pytest.raises(Refused, match="no such record"):
        theirs.intake.link(one.id, sealed.id, LinkKind.RELATED, "Trying")
    with pytest.raises(Refused, match="no such record"):
        theirs.intake.merge(one.id, sealed.id, "Trying")
    office.complaints.unseal(sealed.id, "The conflict ended")
    assert theirs.intake.related(one.id).linked[0].link.reason == "The manatee drove both"
    assert office.history.verify().problems == ()
    theirs.close()


@pytest.mark.requirement("S1", "C12")
def test_opening_one_of_two_sealed_cases_keeps_what_links_them_under_the_seal_of_the_other(
    office: Office,
) -> None:
    one, other = _receive(office, "First"), _receive(office, "Second")
    office.intake.link(one.id, other.id, LinkKind.RELATED, "The manatee drove both")
    mine = [office.session.person.id]
    office.complaints.seal(one.id, mine, "A conflict of interest")
    office.complaints.seal(other.id, mine, "A conflict of interest")
    office.complaints.unseal(one.id, "The conflict ended")
    assert "manatee" not in everything_stored(office)
    assert office.intake.related(one.id).linked[0].link.reason == "The manatee drove both"
    office.complaints.unseal(other.id, "The conflict ended")
    assert office.intake.related(one.id).linked[0].link.reason == "The manatee drove both"
    assert "manatee" in everything_stored(office)
    assert office.history.verify().problems == ()


@pytest.mark.requirement("S1", "C12")
@pytest.mark.parametrize("kept_is_sealed", [True, False])
def test_why_a_merge_with_a_sealed_case_is_undone_stands_nowhere_openly(
    office: Office, kept_is_sealed: bool
) -> None:
    one, kept = _receive(office, "First"), _receive(office, "Second")
    office.intake.merge(one.id, kept.id, "The manatee drove both")
    office.complaints.seal((kept if kept_is_sealed else one).id, [office.session.person.id], "A conflict")
    (related,) = office.intake.related(one.id).linked
    office.intake.undo_merge(related.link, "The manatee was elsewhere")
    assert "manatee" not in everything_stored(office)
    told = office.complaints.time_line(one.id)[0]
    assert (told.act, told.why) == ("complaint.merge_undone", "The manatee was elsewhere")
    assert office.history.verify().problems == ()


@pytest.mark.requirement("S1")
def test_what_is_said_of_a_referral_is_sealed_with_its_case(office: Office, clock: MovableClock) -> None:
    other = office.people.add("Ines Calloway", (Role.OFFICER,))
    case = _receive(office, "First")
    mine = office.session.person.id
    asked = Referral(case.id, ReferredTo.OTHER, "Manatee Board (fictional)", "W-1", TODAY, "manatee", mine)
    referral = office.intake.refer(asked)
    office.intake.answer_referral(referral, TODAY, "The manatee board took it over")
    office.complaints.seal(case.id, [mine], "A conflict of interest")
    assert office.access is not None
    assert office.folder is not None
    given = office.access.give(other.id)
    theirs = startup.open_office(
        office.folder, other.name, given, own_passphrase=OWN, clock=clock, cost=FLOOR
    )
    with pytest.raises(Refused, match="no such record"):
        theirs.intake.referrals(case.id)
    with theirs.session.ask() as reader:
        assert "alrus" not in str(reader.find(Referral))
        assert "alrus" not in str(reader.connection.exec_driver_sql("SELECT * FROM referrals").all())
        told = reader.connection.exec_driver_sql("SELECT data FROM history_changes WHERE kind = 'referrals'")
        assert "alrus" not in str(told.all())
    (kept,) = office.intake.referrals(case.id)
    assert kept.answer == "The manatee board took it over"
    theirs.close()


@pytest.mark.requirement("C11")
def test_a_referral_that_cannot_be_is_refused(office: Office) -> None:
    case = _receive(office, "First")
    whole = Referral(case.id, ReferredTo.FEDERAL, "Fictional Federal Office", "", TODAY, "Theirs", 0)
    for wrong in (
        replace(whole, body=" "),
        replace(whole, reason=""),
        replace(whole, sent_on=TODAY + timedelta(days=1)),
        replace(whole, sent_on=TODAY - timedelta(days=30)),
    ):
        with pytest.raises(RuleBroken):
            office.intake.refer(wrong)
    referral = office.intake.refer(whole)
    for day, answer in ((TODAY, " "), (TODAY + timedelta(days=1), "Yes"), (TODAY - timedelta(days=1), "Yes")):
        with pytest.raises(RuleBroken):
            office.intake.answer_referral(referral, day, answer)
    with pytest.raises(Refused, match="with a reason"):
        office.intake.withdraw_referral(referral, "")
    office.intake.withdraw_referral(referral, "Recorded by mistake")
    assert office.intake.referrals(case.id) == ()
