"""Reading the queue: the order, decisions that are never lost, undo, complaints made from comments."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.comments.records import CommentDecision, Decision, Ending
from gen63_desktop.domain.complaints.records import Allegation, Complaint
from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.services.office import Office
from tests.comment_files import Q3, rows, take_in
from tests.offices import PASSPHRASE, PERSON, MovableClock

NO, BIAS, OTHER, UNSURE = (
    Decision.NO_CONCERN,
    Decision.POSSIBLE_BIAS,
    Decision.OTHER_POLICY,
    Decision.NOT_SURE,
)


def read_through(office: Office, decisions: list[Decision]) -> list[int]:
    """Decide what the queue gives; the ids in the order in which it gave them."""
    order, at = [], 0
    for decision in decisions:
        shown = office.comments.next_to_read(Q3, at)
        assert shown is not None
        at = shown.comment.id
        order.append(at)
        office.comments.decide(at, decision, (Basis.RACE,) if decision is BIAS else ())
    return order


@pytest.mark.requirement("M2")
def test_the_queue_goes_by_day_and_ends_with_those_without_a_date(
    either_office: Office, tmp_path: Path
) -> None:
    wanted = rows(4)
    for row, received in zip(
        wanted, ("", "09/30/2026 10:00", "07/01/2026 23:00", "07/01/2026 01:00"), strict=True
    ):
        row[1] = received
    take_in(either_office, tmp_path / "q3.csv", wanted, quarter=Q3)
    order = read_through(either_office, [NO] * 4)
    shown = [either_office.comments.look_at(id_).comment.source_ref for id_ in order]
    assert shown == ["CC-00003", "CC-00004", "CC-00002", "CC-00001"]
    assert either_office.comments.next_to_read(Q3, order[-1]) is None
    back = [either_office.comments.before(id_) for id_ in order]
    assert [None if b is None else b.comment.id for b in back] == [None, *order[:-1]]
    ahead = [either_office.comments.following(id_) for id_ in order]
    assert [None if a is None else a.comment.id for a in ahead] == [*order[1:], None]


@pytest.mark.requirement("M2")
def test_what_was_passed_over_comes_back_and_what_is_not_sure_comes_last(
    office: Office, tmp_path: Path
) -> None:
    take_in(office, tmp_path / "q3.csv", rows(4))
    first = office.comments.next_to_read(Q3)
    assert first is not None
    passed = first.comment.id
    second = office.comments.next_to_read(Q3, passed)
    assert second is not None
    unsure = second.comment.id
    office.comments.decide(unsure, UNSURE)
    at = unsure
    for _ in range(2):
        shown = office.comments.next_to_read(Q3, at)
        assert shown is not None
        at = shown.comment.id
        assert at not in (passed, unsure)
        office.comments.decide(at, NO)
    again = office.comments.next_to_read(Q3, at)
    assert again is not None
    assert again.comment.id == passed
    office.comments.decide(passed, NO)
    last = office.comments.next_to_read(Q3, passed)
    assert last is not None
    assert last.comment.id == unsure
    office.comments.decide(unsure, OTHER)
    assert office.comments.next_to_read(Q3, unsure) is None


@pytest.mark.requirement("M2")
def test_a_decision_keeps_bases_note_reader_and_time(
    either_office: Office, tmp_path: Path, clock: MovableClock
) -> None:
    take_in(either_office, tmp_path / "q3.csv", rows(1))
    shown = either_office.comments.decide(
        1, BIAS, (Basis.RACE, Basis.OTHER), other_basis="veteran", note=" said so himself "
    )
    stood = shown.standing
    assert stood is not None
    assert (stood.bases, stood.other_basis) == ((Basis.RACE, Basis.OTHER), "veteran")
    assert (stood.note, stood.by, stood.at) == ("said so himself", 1, clock.instant)
    counts = either_office.comments.counts(Q3)
    assert (counts.possible_bias, counts.left) == (1, 0)


@pytest.mark.requirement("M2")
def test_a_changed_decision_needs_a_reason_and_the_earlier_one_is_never_lost(
    either_office: Office, tmp_path: Path, clock: MovableClock
) -> None:
    take_in(either_office, tmp_path / "q3.csv", rows(1))
    either_office.comments.decide(1, NO)
    clock.pass_time(minutes=1)
    with pytest.raises(RuleBroken, match="say why"):
        either_office.comments.decide(1, OTHER)
    shown = either_office.comments.decide(1, OTHER, reason="schedule policy, on a second reading")
    assert shown.standing is not None
    assert shown.standing.reason == "schedule policy, on a second reading"
    assert [(d.decision, d.ending) for d in shown.trail] == [(NO, Ending.REPLACED)]
    assert either_office.comments.counts(Q3).by_reader == ((PERSON, 1),)


@pytest.mark.requirement("M2")
def test_saying_the_same_again_makes_no_second_decision_but_keeps_a_new_note(
    office: Office, tmp_path: Path
) -> None:
    take_in(office, tmp_path / "q3.csv", rows(1))
    office.comments.decide(1, NO, note="first")
    office.comments.decide(1, NO)
    shown = office.comments.decide(1, NO, note="second")
    assert shown.standing is not None
    assert (shown.standing.note, shown.trail) == ("second", ())
    assert office.comments.note(1, "third").standing.note == "third"  # type: ignore[union-attr]


@pytest.mark.requirement("M2")
def test_undo_goes_back_one_decision_at_a_time_even_after_a_restart(
    office_folder: Path, tmp_path: Path, clock: MovableClock
) -> None:
    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    take_in(office, tmp_path / "q3.csv", rows(2))
    for comment, decision, reason in ((1, NO, ""), (2, UNSURE, ""), (2, OTHER, ""), (1, OTHER, "again")):
        clock.pass_time(minutes=1)
        office.comments.decide(comment, decision, reason=reason)
    office.close()
    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    clock.pass_time(minutes=1)
    seen = []
    for _ in range(4):
        shown = office.comments.undo_last(Q3)
        seen.append((shown.comment.id, None if shown.standing is None else shown.standing.decision))
    assert seen == [(1, NO), (2, UNSURE), (2, None), (1, None)]
    with pytest.raises(Refused, match="no decision of yours to undo"):
        office.comments.undo_last(Q3)
    assert office.comments.counts(Q3).unread == 2
    with office.session.ask() as reader:
        kept = reader.find(CommentDecision)
    assert len(kept) == 4
    assert all(decision.ending is Ending.UNDONE for decision in kept)
    office.close()


@pytest.mark.requirement("M2")
def test_undo_takes_back_only_the_person_s_own_decisions(either_office: Office, tmp_path: Path) -> None:
    take_in(either_office, tmp_path / "q3.csv", rows(1))
    with either_office.session.act("person.added") as work:
        other = work.add(Person("Ben Ito", (Role.OFFICER,)))
        now = either_office.session.now()
        work.add(CommentDecision(1, Q3, NO, (), "", "", "", other.id, now))
    with pytest.raises(Refused, match="no decision of yours"):
        either_office.comments.undo_last(Q3)


@pytest.mark.requirement("M3")
def test_a_comment_becomes_a_complaint_in_one_step_linked_both_ways(
    either_office: Office, tmp_path: Path
) -> None:
    take_in(either_office, tmp_path / "q3.csv", rows(2))
    shown = either_office.comments.make_complaint(2, (Basis.RACE, Basis.AGE), note="names the operator")
    link = shown.complaint
    assert link is not None
    assert shown.standing is not None
    assert shown.standing.decision is BIAS
    with either_office.session.ask() as reader:
        complaint = reader.get(Complaint, link.complaint_id)
        (allegation,) = reader.find(Allegation, complaint_id=complaint.id)
    assert complaint.number == link.number
    assert (complaint.narrative, complaint.received) == (shown.comment.text, shown.comment.received)
    assert (complaint.channel, complaint.line) == (Channel.CUSTOMER_COMMENT, shown.comment.line)
    assert allegation.bases == (Basis.RACE, Basis.AGE)
    back = either_office.comments.comment_of(complaint.id)
    assert back is not None
    assert back.comment_id == 2
    assert either_office.comments.counts(Q3).complaints == 1
    made = ListRequest(Sort("received"), (Filter("complaint", Test.PRESENT),))
    assert [row.complaint for row in either_office.comments.listing().page(made, None)] == [link.number]


@pytest.mark.requirement("M3")
def test_a_comment_never_becomes_two_complaints_and_stays_possible_bias(
    office: Office, tmp_path: Path
) -> None:
    take_in(office, tmp_path / "q3.csv", rows(1))
    office.comments.make_complaint(1, (Basis.RACE,))
    with pytest.raises(RuleBroken, match="already"):
        office.comments.make_complaint(1, (Basis.RACE,))
    with pytest.raises(RuleBroken, match="stays “possible bias”"):
        office.comments.decide(1, NO, reason="mistake")
    with pytest.raises(RuleBroken, match="stays “possible bias”"):
        office.comments.undo_last(Q3)
    with office.session.ask() as reader:
        assert len(reader.find(Complaint)) == 1


@pytest.mark.requirement("M3")
def test_a_complaint_that_cannot_be_taken_in_leaves_the_comment_undecided(
    office: Office, tmp_path: Path
) -> None:
    take_in(office, tmp_path / "q3.csv", rows(1))
    with pytest.raises(RuleBroken, match="at least one basis"):
        office.comments.make_complaint(1, ())
    assert office.comments.look_at(1).standing is None
    assert office.comments.counts(Q3).unread == 1


@pytest.mark.requirement("M2")
def test_the_minutes_left_follow_the_reader_s_own_pace(
    office: Office, tmp_path: Path, clock: MovableClock
) -> None:
    take_in(office, tmp_path / "q3.csv", rows(60))
    assert office.comments.minutes_left(Q3, 60) is None
    for comment in range(1, 7):
        clock.pass_time(seconds=20)
        office.comments.decide(comment, NO)
    assert office.comments.minutes_left(Q3, 54) == 18


@pytest.mark.requirement("M2")
def test_my_decisions_list_what_stands_latest_first(
    either_office: Office, tmp_path: Path, clock: MovableClock
) -> None:
    take_in(either_office, tmp_path / "q3.csv", rows(3))
    for comment, decision in ((1, NO), (2, OTHER), (3, BIAS)):
        clock.pass_time(minutes=1)
        either_office.comments.decide(comment, decision, (Basis.AGE,) if decision is BIAS else ())
    either_office.comments.decide(1, OTHER, reason="again")
    listing = either_office.comments.my_decisions()
    request = ListRequest(Sort("at", descending=True))
    assert [(r.comment_id, r.decision) for r in listing.page(request, None)] == [
        (1, OTHER),
        (3, BIAS),
        (2, OTHER),
    ]
    only = ListRequest(Sort("at"), (Filter("decision", Test.ANY_OF, (BIAS.value,)),))
    assert [row.bases for row in listing.page(only, None)] == [(Basis.AGE,)]


@pytest.mark.requirement("S1")
def test_only_a_role_that_reviews_comments_decides(office: Office, tmp_path: Path) -> None:
    take_in(office, tmp_path / "q3.csv", rows(1))
    office.session.person = replace(office.session.person, roles=(Role.EXECUTIVE,))
    for attempt in (
        lambda: office.comments.decide(1, NO),
        lambda: office.comments.undo_last(Q3),
        lambda: office.comments.look_at(1),
        lambda: office.comments.next_to_read(Q3),
        lambda: office.comments.undo_import(1, ""),
        lambda: office.comments.sign_off(Q3, ""),
    ):
        with pytest.raises(RuleBroken, match="roles do not permit"):
            attempt()


@pytest.mark.requirement("M1")
def test_today_s_date_bounds_what_a_file_may_hold(
    office: Office, tmp_path: Path, clock: MovableClock
) -> None:
    clock.on(date(2026, 8, 1))
    wanted = rows(2)
    wanted[1][1] = "09/01/2026 10:00"
    receipt = take_in(office, tmp_path / "q3.csv", wanted).receipt
    assert (receipt.stored, [row.number for row in receipt.refused]) == (1, [3])
    assert "in the future" in str(receipt.refused[0].reasons[0])
