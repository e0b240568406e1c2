"""A designee of the chief: for a period, for what is named, saying so, and never by themselves (A3, S1)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.audits.records import Capacity
from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.designations import Designation, duties_of, duties_on
from gen63_desktop.domain.errors import NotAllowed, Problems, RuleBroken
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.roles import CARRIED, CARRIED_BY_DUTY, DESIGNEE, Duty, Permission, Standing
from tests.comment_files import Q3
from tests.offices import TODAY
from tests.roles.test_roles_separation import last_detail
from tests.roles.world import World, open_audit

WEEK = timedelta(days=7)


def name(world: World, key: str, *duties: Duty) -> Designation:
    """The chief names somebody from today for a week."""
    return world.chief.designees.name(world.facts.people[key], TODAY, TODAY + WEEK, "Memo 12", TODAY, duties)


@pytest.mark.requirement("S1")
def test_a_designee_carries_of_the_chief_what_they_were_named_for_and_nothing_else() -> None:
    for duty, permissions in CARRIED_BY_DUTY.items():
        named = Standing((), duties=frozenset({duty}))
        assert named.permissions == permissions
        assert permissions <= CARRIED[Role.CHIEF]
        assert Permission.NAME_DESIGNEE not in permissions
    assert not Standing(
        tuple(role for role in Role if role is not Role.CHIEF), duties=frozenset(Duty)
    ).carries(Permission.NAME_DESIGNEE)


@pytest.mark.requirement("S1", "R4")
def test_a_report_issued_by_a_designee_says_so_on_its_face_and_in_the_history(world: World) -> None:
    name(world, "officer", Duty.REPORTS)
    report = world.by("officer").findings.issue(Quarter.parse(Q3), "A figure was corrected")
    assert report.issued_as == DESIGNEE
    assert last_detail(world.chief, "report.issued")["acting_as"] == DESIGNEE
    with pytest.raises(NotAllowed):
        world.by("officer").comments.sign_off(Q3, "words")


@pytest.mark.requirement("S1", "M5")
def test_a_sign_off_by_a_designee_says_so(world: World) -> None:
    reviewer = world.by("reviewer").comments
    while (shown := reviewer.next_to_read(Q3)) is not None:
        reviewer.decide(shown.comment.id, Decision.NO_CONCERN)
    name(world, "investigator", Duty.COMMENT_REVIEW)
    signed = world.by("investigator").comments.sign_off(Q3, reviewer.statement(Q3))
    assert signed.role == DESIGNEE
    assert last_detail(world.chief, "comment.review_signed_off")["acting_as"] == DESIGNEE


@pytest.mark.requirement("A3", "S1")
def test_an_audit_signed_by_a_designee_says_so(world: World) -> None:
    held = name(world, "reviewer", Duty.AUDITS)
    signed = world.by("reviewer").audits.sign(world.chief.audits.record(open_audit(world).id)).audit
    assert (signed.signed_as, signed.designation_id) == (Capacity.DESIGNEE, held.id)
    assert last_detail(world.chief, "audit.signed")["acting_as"] == DESIGNEE


@pytest.mark.requirement("A3")
def test_a_designation_for_something_else_signs_no_audit(world: World) -> None:
    name(world, "officer", Duty.REPORTS, Duty.COMPLAINTS, Duty.COMMENT_REVIEW)
    with pytest.raises(RuleBroken, match="Only the Chief Civil Rights Officer"):
        world.by("officer").audits.sign(world.chief.audits.record(open_audit(world).id))


@pytest.mark.requirement("C7", "S1")
def test_a_designee_approves_as_designee_and_never_their_own(world: World) -> None:
    name(world, "reviewer", Duty.COMPLAINTS)
    name(world, "investigator", Duty.COMPLAINTS)
    (allegation,) = world.chief.complaints.case(world.facts.own).allegations
    with pytest.raises(RuleBroken, match="never approves its finding"):
        world.by("investigator").complaints.approve_finding(allegation)
    world.by("reviewer").complaints.approve_finding(allegation)
    assert last_detail(world.chief, "finding.approved")["acting_as"] == DESIGNEE


@pytest.mark.requirement("S1")
def test_what_somebody_does_in_their_own_right_does_not_say_designee(world: World) -> None:
    name(world, "officer", Duty.COMPLAINTS)
    world.by("officer").complaints.add_note(world.facts.other, "Called.")
    assert "acting_as" not in last_detail(world.chief, "complaint.note_added")


@pytest.mark.requirement("A3", "S1")
def test_a_designation_ends_by_itself(world: World) -> None:
    name(world, "officer", Duty.REPORTS)
    officer = world.by("officer")
    assert officer.session.may(Permission.ISSUE_REPORTS)
    assert [one.person_id for one in officer.designees.today()] == [world.facts.people["officer"]]
    world.clock.pass_time(days=8)
    assert not officer.session.may(Permission.ISSUE_REPORTS)
    assert officer.designees.today() == ()
    with pytest.raises(NotAllowed):
        officer.findings.issue(Quarter.parse(Q3), "Too late")


@pytest.mark.requirement("A3", "S1")
def test_a_designation_ended_before_its_time_holds_until_its_last_day(world: World) -> None:
    held = name(world, "officer", Duty.REPORTS)
    world.chief.designees.end(held, TODAY, "Back early")
    assert world.by("officer").session.may(Permission.ISSUE_REPORTS)
    world.clock.pass_time(days=1)
    assert not world.by("officer").session.may(Permission.ISSUE_REPORTS)


@pytest.mark.requirement("A3", "S1")
def test_nobody_names_themselves_and_no_designee_names_another(world: World) -> None:
    with pytest.raises(Problems, match="Nobody names themselves"):
        name(world, "chief", Duty.AUDITS)
    name(world, "officer", *Duty)
    for key in ("officer", "reviewer"):
        with pytest.raises(NotAllowed):
            world.by("officer").designees.name(
                world.facts.people[key], TODAY, TODAY + WEEK, "Memo 13", TODAY, (Duty.AUDITS,)
            )
    assert len(world.chief.designees.all()) == 1


@pytest.mark.requirement("A3")
def test_a_designee_is_named_for_something(world: World) -> None:
    with pytest.raises(Problems, match="named for something"):
        name(world, "officer")


@pytest.mark.requirement("A3")
def test_an_earlier_designation_without_duties_is_for_audits_only(world: World) -> None:
    held = name(world, "officer", Duty.AUDITS)
    before = replace(held, duties=None)
    assert duties_of(before) == {Duty.AUDITS}
    person = world.facts.people["officer"]
    assert duties_on([before], person, TODAY) == {Duty.AUDITS}
    assert duties_on([before], person, TODAY + WEEK + timedelta(days=1)) == frozenset()
    assert duties_on([before], person + 1, TODAY) == frozenset()
