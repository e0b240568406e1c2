"""A second person where one is required, whatever the roles; in an office of one the entry says that there was none."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from sqlalchemy import select

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.audits.records import AuditState
from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Outcome, Status
from gen63_desktop.domain.errors import NotAllowed, RuleBroken
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.services.office import Office
from gen63_desktop.store.tables.foundation import history_entries
from tests.comment_files import Q3, rows, take_in
from tests.offices import TODAY, MovableClock
from tests.roles.world import World, open_audit
from tests.services.audit_steps import performed, survey


def last_detail(office: Office, act: str) -> dict[str, object]:
    """What the last entry of an act keeps of it."""
    query = (
        select(history_entries.c.payload)
        .where(history_entries.c.act == act)
        .order_by(history_entries.c.seq.desc())
    )
    with office.session.ask() as reader:
        return dict(json.loads(reader.connection.execute(query).scalars().first() or "{}")["detail"])


def give_every_role(world: World, key: str) -> None:
    """Nobody is kept from it for want of a role."""
    admin = world.by("administrator")
    person = admin.people.get(world.facts.people[key])
    admin.people.change(replace(person, roles=tuple(Role)))


def allegation(world: World) -> Allegation:
    return world.chief.complaints.case(world.facts.own).allegations[0]


@pytest.mark.requirement("C7", "S1")
def test_nobody_approves_a_finding_of_a_case_they_investigated_whatever_their_roles(world: World) -> None:
    give_every_role(world, "investigator")
    with pytest.raises(RuleBroken, match="never approves its finding") as refused:
        world.by("investigator").complaints.approve_finding(allegation(world))
    assert refused.value.requirement == "C7"
    assert allegation(world).outcome is Outcome.PROPOSED
    assert world.by("officer").complaints.approve_finding(allegation(world)).outcome is Outcome.APPROVED


@pytest.mark.requirement("C7", "S1")
def test_nobody_takes_an_approved_finding_back_without_the_role_that_approves(world: World) -> None:
    world.by("officer").complaints.approve_finding(allegation(world))
    plan = Plan(world.facts.people["nobody"], "Read")
    with pytest.raises(RuleBroken, match="may not open this complaint"):
        world.chief.complaints.plan(world.facts.own, plan)
    admin = world.by("administrator")
    other = admin.people.get(world.facts.people["nobody"])
    admin.people.change(replace(other, roles=(Role.INVESTIGATOR,)))
    world.chief.complaints.plan(world.facts.own, plan)
    with pytest.raises(NotAllowed, match="approve findings"):
        world.by("nobody").complaints.return_finding(allegation(world), "I do not like it")
    assert allegation(world).outcome is Outcome.APPROVED


@pytest.mark.requirement("C7")
def test_no_proposal_is_recorded_in_the_name_of_somebody_who_signs_in(world: World) -> None:
    chief, me = world.chief.complaints, world.facts.people["investigator"]
    entry = AllegationEntry(Allegation(0, conduct="Another", bases=(Basis.AGE,)))
    fresh = chief.add_allegation(world.facts.own, entry)
    with pytest.raises(RuleBroken, match="proposes findings in their own name"):
        chief.propose_finding(fresh, Finding.UNFOUNDED, "The log", by=me)
    assert chief.case(world.facts.own).allegations[-1].outcome is Outcome.OPEN


@pytest.mark.requirement("C7")
def test_a_proposal_of_somebody_who_does_not_sign_in_is_recorded_and_marked(world: World) -> None:
    paper = world.by("administrator").people.add("Paper Only", (Role.INVESTIGATOR,))
    chief = world.chief.complaints
    chief.plan(world.facts.own, Plan(world.facts.people["investigator"], "Read", investigator_id=paper.id))
    entry = AllegationEntry(Allegation(0, conduct="Another", bases=(Basis.AGE,)))
    fresh = chief.add_allegation(world.facts.own, entry)
    proposed = chief.propose_finding(fresh, Finding.UNFOUNDED, "Their memo", by=paper.id)
    assert (proposed.proposed_by, proposed.recorded_by) == (paper.id, world.facts.people["chief"])


@pytest.mark.requirement("C7", "S1")
def test_whoever_investigated_does_not_end_a_case_without_findings_while_somebody_else_can(
    world: World,
) -> None:
    give_every_role(world, "investigator")
    mine, why = world.by("investigator").complaints, "They withdrew it"
    mine.return_finding(allegation(world), "Once more")
    with pytest.raises(RuleBroken, match="do not close it without findings") as refused:
        mine.close(world.facts.own, ClosingReason.WITHDRAWN, why)
    assert "Omar Finch" in refused.value.sentence()
    with pytest.raises(RuleBroken, match="do not close it without findings"):
        mine.close_allegation(allegation(world), ClosingReason.WITHDRAWN, why)
    assert mine.get(world.facts.own).is_open
    closed = world.by("officer").complaints.close(world.facts.own, ClosingReason.WITHDRAWN, why)
    assert closed.status is Status.CLOSED


@pytest.mark.requirement("C7")
def test_a_case_with_an_approved_finding_is_closed_by_its_investigator(world: World) -> None:
    world.by("officer").complaints.approve_finding(allegation(world))
    assert not world.by("investigator").complaints.close(world.facts.own).is_open


@pytest.mark.requirement("M5", "S1")
def test_nobody_signs_the_review_of_comments_they_decided_while_somebody_else_can(world: World) -> None:
    reviewer = world.by("reviewer").comments
    while (shown := reviewer.next_to_read(Q3)) is not None:
        reviewer.decide(shown.comment.id, Decision.NO_CONCERN)
    words = reviewer.statement(Q3)
    with pytest.raises(RuleBroken, match="do not sign their review") as refused:
        reviewer.sign_off(Q3, words)
    assert refused.value.requirement == "M5"
    assert reviewer.review(Q3) is None
    assert world.chief.comments.sign_off(Q3, words).by == world.facts.people["chief"]


@pytest.mark.requirement("S1")
def test_nobody_signs_an_audit_they_performed_while_somebody_else_can(world: World) -> None:
    """Another chief answered the questions; the one who signs did not."""
    admin = world.by("administrator")
    person = admin.people.get(world.facts.people["officer"])
    admin.people.change(replace(person, roles=(Role.CHIEF,)))
    officer, audit = world.by("officer").audits, open_audit(world)
    record = officer.record(audit.id)
    told = tuple(replace(answer, note="Looked at it again") for answer in record.answers)
    record = officer.save(audit, told, record.fields)
    for attempt in (lambda: officer.authority(audit.id), lambda: officer.sign(record)):
        with pytest.raises(RuleBroken, match="so you do not sign it"):
            attempt()
    assert open_audit(world).state is AuditState.OPEN
    assert (
        world.chief.audits.sign(world.chief.audits.record(audit.id)).audit.signed_by
        == (world.facts.people["chief"])
    )


@pytest.mark.requirement("S1", "R4")
def test_only_the_chief_or_a_designee_for_it_issues_a_report(world: World) -> None:
    for key in ("officer", "reviewer", "auditor", "executive", "administrator"):
        with pytest.raises(NotAllowed):
            world.by(key).findings.issue(Quarter.parse(Q3), "Once more")


@pytest.mark.requirement("S1", "M5", "C7")
def test_in_an_office_of_one_everything_goes_and_the_entries_say_that_nobody_else_could(
    office: Office, clock: MovableClock, tmp_path_factory: pytest.TempPathFactory
) -> None:
    take_in(office, tmp_path_factory.mktemp("files") / "q3.csv", rows(1))
    shown = office.comments.next_to_read(Q3)
    assert shown is not None
    office.comments.decide(shown.comment.id, Decision.NO_CONCERN)
    office.comments.sign_off(Q3, office.comments.statement(Q3))
    assert (
        last_detail(office, "comment.review_signed_off")["second_person"] == "nobody else signs in who could"
    )
    office.audits.sign(performed(office, survey(office), TODAY))
    assert last_detail(office, "audit.signed")["second_person"] == "nobody else signs in who could"
    me = office.session.person.id
    case = office.complaints.receive(NewComplaint(Complaint("", TODAY, "It happened.")))
    office.complaints.plan(case.id, Plan(me, "Read", investigator_id=me))
    office.complaints.close(case.id, ClosingReason.WITHDRAWN, "They withdrew it")
    assert last_detail(office, "complaint.closed")["second_person"] == "nobody else signs in who could"
