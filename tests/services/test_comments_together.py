"""Decisions on several comments changed in one step, and that taken back as one step, on both engines."""

from __future__ import annotations

from pathlib import Path

import pytest

from gen63_desktop.domain.comments.records import CommentDecision, Decision, Ending
from gen63_desktop.domain.comments.together import Redecided
from gen63_desktop.domain.complaints.entries import Plan
from gen63_desktop.domain.errors import Refused, WorkCancelled
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.together import MOST, Done, Proposal, Seen, Tally
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from tests.comment_files import Q3, rows, take_in
from tests.offices import MovableClock
from tests.team_offices import TeamPlace

NO, OTHER, UNSURE = Decision.NO_CONCERN, Decision.OTHER_POLICY, Decision.NOT_SURE
NOW = Redecided(NO, "Counsel: the fare rule is no bias", "Counsel's word of November 20")


def _stands(office: Office, *ids: int) -> list[Decision | None]:
    found = [office.comments.look_at(one).standing for one in ids]
    return [None if one is None else one.decision for one in found]


def _decided(office: Office, tmp_path: Path, *decisions: Decision) -> None:
    """So many comments and three more, the first ones decided by the person at hand."""
    take_in(office, tmp_path / "q3.csv", rows(len(decisions) + 3))
    for number, decision in enumerate(decisions, 1):
        bases = (Basis.RACE,) if decision is Decision.POSSIBLE_BIAS else ()
        office.comments.decide(number, decision, bases, note=f"Note {number}")


@pytest.mark.requirement("M2", "U2")
def test_what_was_read_is_decided_otherwise_together_after_a_look_and_each_keeps_its_trail(
    either_office: Office, tmp_path: Path
) -> None:
    office = either_office
    _decided(office, tmp_path, UNSURE, OTHER, NO)
    proposal = office.comments.propose_together([1, 2, 3, 4, 2, 9_999], NOW)
    assert [(one.id, one.name) for one in proposal.seen] == [(1, "CC-00001"), (2, "CC-00002")]
    assert (proposal.already, proposal.gone) == (1, 1)
    assert [one.name for one in proposal.left] == ["CC-00004"]
    assert set(proposal.tallies) == {
        Tally("decision", NO.value, 0, 2), Tally("decision", UNSURE.value, 1, 0), Tally("decision", OTHER.value, 1, 0)
    }  # fmt: skip
    assert _stands(office, 1, 2) == [UNSURE, OTHER], "a look changes nothing"
    with office.session.ask() as reader:
        head = reader.head().seq
    done = office.comments.change_together(proposal)
    with office.session.ask() as reader:
        assert reader.head().seq == head + 2, "one entry for each"
    assert _stands(office, 1, 2, 3, 4) == [NO, NO, NO, None]
    seen = office.comments.look_at(2)
    assert seen.standing is not None
    assert seen.standing.note == "Note 2\nCounsel: the fare rule is no bias", "no sentence is lost"
    assert [(one.decision, one.ending) for one in seen.trail] == [(OTHER, Ending.REPLACED)]
    assert office.comments.counts(Q3).no_concern == 3
    again = office.comments.undo_together(done)
    assert _stands(office, 1, 2, 3, 4) == [UNSURE, OTHER, NO, None]
    assert office.comments.counts(Q3).no_concern == 1, "the list's own marks went back too"
    office.comments.change_together(again)
    assert _stands(office, 1, 2, 3, 4) == [NO, NO, NO, None]


@pytest.mark.requirement("M2", "M4", "M5")
@pytest.mark.parametrize("decision", list(Decision))
def test_a_comment_that_nobody_read_is_never_decided_together(
    either_office: Office, tmp_path: Path, decision: Decision
) -> None:
    office = either_office
    _decided(office, tmp_path, NO)
    change = Redecided(decision, reason="All of them alike")
    if decision is Decision.POSSIBLE_BIAS:
        with pytest.raises(Refused, match="comment by comment"):
            office.comments.propose_together([2, 3], change)
    else:
        assert office.comments.propose_together([2, 3], change).seen == ()
    for token in ((0, 0), (1, 1), (2, 1)):
        forged = Proposal(change, (Seen(2, token, "CC-00002"),))
        with pytest.raises(Refused):
            office.comments.change_together(forged)
    assert _stands(office, 2, 3) == [None, None]
    assert office.comments.counts(Q3).unread == 3


@pytest.mark.requirement("M2", "M5", "S1")
def test_what_somebody_else_read_is_never_decided_together_but_goes_back_to_be_read_again(
    team_place: TeamPlace, tmp_path: Path
) -> None:
    chief = team_place.open()
    reader = team_place.let_in(chief, "Rita Reader", Role.REVIEWER)
    officer = team_place.let_in(chief, "Oscar Officer", Role.OFFICER)
    take_in(reader, tmp_path / "q3.csv", rows(3))
    for number in (1, 2, 3):
        reader.comments.decide(number, OTHER)
    proposal = officer.comments.propose_together([1, 2], NOW)
    assert proposal.seen == ()
    assert "Somebody else read" in proposal.left[0].why.sentence()
    token = (1, 1)
    with officer.session.ask() as look:
        token = (look.find(CommentDecision, comment_id=1)[0].id, 1)
    with pytest.raises(Refused):
        officer.comments.change_together(Proposal(NOW, (Seen(1, token, ""),)))
    back = Redecided(UNSURE, reason="The rule on fares was read wrongly")
    done = officer.comments.change_together(officer.comments.propose_together([1, 2], back))
    assert _stands(officer, 1, 2, 3) == [UNSURE, UNSURE, OTHER]
    counts = officer.comments.counts(Q3)
    assert (counts.not_sure, counts.decided) == (2, 1), (
        "they wait to be read, and the quarter cannot be signed"
    )
    assert counts.by_reader == (("Rita Reader", 1),)
    with pytest.raises(Refused):
        reader.comments.undo_together(done)
    assert _stands(officer, 1, 2) == [UNSURE, UNSURE], "nobody takes back what another decided"
    unread = officer.comments.propose_together([1, 2], NOW)
    assert unread.seen == (), "who gave them back has not read them"
    token = done.made[0].token
    with pytest.raises(Refused):
        officer.comments.change_together(Proposal(NOW, (Seen(1, token, ""),)))
    officer.comments.undo_together(done)
    assert _stands(officer, 1, 2) == [OTHER, OTHER]


@pytest.mark.requirement("M2", "U2")
def test_who_cancels_is_told_what_somebody_else_went_on_with_meanwhile(
    team_place: TeamPlace, tmp_path: Path
) -> None:
    chief = team_place.open()
    reader = team_place.let_in(chief, "Rita Reader", Role.REVIEWER)
    officer = team_place.let_in(chief, "Oscar Officer", Role.OFFICER)
    take_in(reader, tmp_path / "q3.csv", rows(3))
    for number in (1, 2, 3):
        reader.comments.decide(number, UNSURE)
    reached: list[int] = []

    def progress(at: int, _of: int | None, _step: str) -> None:
        reached.append(at)
        if at == 1:
            officer.comments.note(1, "See the minutes of Monday")

    proposal = reader.comments.propose_together([1, 2, 3], Redecided(NO))
    with pytest.raises(Refused, match=r"stay changed.*: CC-00001"):
        reader.comments.change_together(proposal, progress, lambda: len(reached) == 2)
    assert _stands(reader, 1, 2, 3) == [NO, UNSURE, UNSURE]


@pytest.mark.requirement("M5")
def test_nothing_of_a_signed_quarter_is_decided_or_taken_back_together(
    either_office: Office, tmp_path: Path, clock: MovableClock
) -> None:
    office = either_office
    take_in(office, tmp_path / "q3.csv", rows(3))
    for number in (1, 2, 3):
        office.comments.decide(number, OTHER)
    proposal = office.comments.propose_together([1, 2, 3], NOW)
    done = office.comments.change_together(office.comments.propose_together([1], NOW))
    clock.pass_time(hours=24 * 200)
    office.comments.sign_off(Q3, office.comments.statement(Q3))
    with pytest.raises(Refused):
        office.comments.change_together(proposal)
    with pytest.raises(Refused):
        office.comments.undo_together(done)
    late = office.comments.propose_together([1, 2, 3], Redecided(UNSURE, reason="Too late"))
    assert late.seen == ()
    assert all("signed off" in one.why.sentence() for one in late.left)
    assert _stands(office, 1, 2, 3) == [NO, OTHER, OTHER]


@pytest.mark.requirement("M3", "S1")
def test_a_comment_that_became_a_complaint_stays_so_and_names_no_complaint_that_is_closed_to_the_reader(
    team_place: TeamPlace, tmp_path: Path
) -> None:
    chief = team_place.open()
    officer = team_place.let_in(chief, "Oscar Officer", Role.OFFICER)
    reader = team_place.let_in(chief, "Rita Reader", Role.REVIEWER)
    take_in(reader, tmp_path / "q3.csv", rows(2))
    made = officer.comments.make_complaint(1, (Basis.RACE,), note="The operator is named in it")
    officer.comments.decide(2, OTHER)
    assert made.complaint is not None
    number, case = made.complaint.number, made.complaint.complaint_id
    chief.complaints.plan(case, Plan(chief.session.person.id, "Read it"))
    chief.complaints.close_to(case, officer.session.person.id, "They know the operator")
    back = Redecided(UNSURE, reason="Read once more")
    for one in (officer, reader):
        proposal = one.comments.propose_together([1, 2], back)
        assert [left.name for left in proposal.left] == ["CC-00001"]
        assert number not in proposal.left[0].why.sentence()
        assert "possible bias" in proposal.left[0].why.sentence()
        for act in (
            lambda one=one: one.comments.decide(1, UNSURE, reason="Read once more"),
            lambda one=one: one.comments.change_together(Proposal(back, (Seen(1, (1, 1), "CC-00001"),))),
        ):
            with pytest.raises(Refused) as refusal:
                act()
            assert number not in refusal.value.sentence()
    with pytest.raises(Refused, match="not open to you"):
        officer.comments.make_complaint(1, (Basis.RACE,))
    assert _stands(chief, 1) == [Decision.POSSIBLE_BIAS]


@pytest.mark.requirement("M2", "C17")
def test_what_was_decided_or_noted_since_stays_and_is_named(either_office: Office, tmp_path: Path) -> None:
    office = either_office
    _decided(office, tmp_path, UNSURE, UNSURE, UNSURE)
    proposal = office.comments.propose_together([1, 2, 3], Redecided(NO))
    office.comments.decide(2, OTHER)
    done = office.comments.change_together(proposal)
    assert [one.name for one in done.left] == ["CC-00002"]
    assert _stands(office, 1, 2, 3) == [NO, OTHER, NO]
    office.comments.note(3, "See the minutes of Monday")
    back = office.comments.undo_together(done)
    assert [one.name for one in back.left] == ["CC-00003"]
    assert _stands(office, 1, 2, 3) == [UNSURE, OTHER, NO]


@pytest.mark.requirement("M2", "U2")
def test_who_cancels_finds_all_decisions_as_they_were(either_office: Office, tmp_path: Path) -> None:
    office = either_office
    _decided(office, tmp_path, UNSURE, UNSURE, UNSURE)
    proposal = office.comments.propose_together([1, 2, 3], Redecided(NO))
    reached: list[int] = []

    def progress(at: int, _of: int | None, _step: str) -> None:
        reached.append(at)

    with pytest.raises(WorkCancelled):
        office.comments.change_together(proposal, progress, lambda: len(reached) == 2)
    assert _stands(office, 1, 2, 3) == [UNSURE] * 3
    done = office.comments.change_together(office.comments.propose_together([1, 2, 3], Redecided(NO)))
    reached.clear()
    back = office.comments.undo_together(done, progress, lambda: len(reached) == 3)
    assert _stands(office, 1, 2, 3) == [UNSURE, UNSURE, NO]
    assert "before you cancelled" in back.left[0].why.sentence()


@pytest.mark.requirement("M2")
def test_a_settled_decision_goes_only_with_a_reason_and_none_or_too_many_are_refused(
    office: Office, tmp_path: Path
) -> None:
    _decided(office, tmp_path, OTHER, UNSURE)
    proposal = office.comments.propose_together([1, 2], Redecided(NO))
    assert [one.id for one in proposal.seen] == [2]
    assert "say why" in proposal.left[0].why.sentence()
    with pytest.raises(Refused, match="Nothing is selected"):
        office.comments.propose_together([], NOW)
    with pytest.raises(Refused, match="at most"):
        office.comments.propose_together(range(MOST + 1), NOW)
    nothing: Done[Redecided] = Done(NOW, (), ())
    with pytest.raises(Refused):
        office.comments.undo_together(nothing)


@pytest.mark.requirement("M2")
def test_decisions_changed_together_say_nothing_of_how_fast_somebody_reads(
    office: Office, tmp_path: Path, clock: MovableClock
) -> None:
    take_in(office, tmp_path / "q3.csv", rows(12))
    for number in range(1, 7):
        clock.pass_time(seconds=60)
        office.comments.decide(number, UNSURE)
    pace = office.comments.minutes_left(Q3, 10)
    assert pace == 10
    office.comments.change_together(office.comments.propose_together(range(1, 7), Redecided(NO)))
    assert office.comments.minutes_left(Q3, 10) == pace
