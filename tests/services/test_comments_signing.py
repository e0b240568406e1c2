"""Signing a quarter's review off, what that closes, and what the report is told."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.comments.records import CommentReview, Decision
from gen63_desktop.domain.errors import Problems, RuleBroken
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from tests.comment_files import Q3, rows, take_in
from tests.offices import PERSON, MovableClock

NO, BIAS, OTHER, UNSURE = (
    Decision.NO_CONCERN,
    Decision.POSSIBLE_BIAS,
    Decision.OTHER_POLICY,
    Decision.NOT_SURE,
)
QUARTER = Quarter.parse(Q3)


def decide_all(office: Office, decisions: list[Decision], start: int = 1) -> None:
    for comment, decision in enumerate(decisions, start):
        office.comments.decide(comment, decision, (Basis.RACE,) if decision is BIAS else ())


def sign(office: Office) -> CommentReview:
    return office.comments.sign_off(Q3, office.comments.statement(Q3))


@pytest.mark.requirement("M5")
def test_a_quarter_is_signed_off_with_its_counts_who_and_when(
    either_office: Office, tmp_path: Path, clock: MovableClock
) -> None:
    take_in(either_office, tmp_path / "q3.csv", rows(4))
    decide_all(either_office, [NO, NO, OTHER])
    either_office.comments.make_complaint(4, (Basis.RACE,))
    review = sign(either_office)
    assert (review.comments, review.no_concern, review.other_policy, review.possible_bias) == (4, 2, 1, 1)
    assert (review.complaints, review.readers) == (1, 1)
    assert (review.signer, review.at) == (PERSON, clock.instant)
    assert f"One reader, {PERSON}, read and decided each of them." in review.statement
    assert either_office.comments.review(Q3) == review
    assert either_office.comments.quarters() == ((Q3, 4, True),)


@pytest.mark.requirement("M5")
def test_a_quarter_with_an_undecided_or_unsure_comment_is_never_signed_off(
    office: Office, tmp_path: Path
) -> None:
    take_in(office, tmp_path / "q3.csv", rows(3))
    decide_all(office, [NO, UNSURE])
    for attempt in (lambda: office.comments.statement(Q3), lambda: office.comments.sign_off(Q3, "…")):
        with pytest.raises(Problems) as refusal:
            attempt()
        assert "1 of 3 comments" in refusal.value.sentence()
        assert "not sure" in refusal.value.sentence()
    assert office.comments.review(Q3) is None


@pytest.mark.requirement("M5")
def test_a_quarter_is_never_signed_off_before_it_is_over(
    office: Office, tmp_path: Path, clock: MovableClock
) -> None:
    clock.on(date(2026, 9, 30))
    take_in(office, tmp_path / "q3.csv", rows(1))
    decide_all(office, [NO])
    with pytest.raises(RuleBroken, match="lasts until Sep 30, 2026"):
        sign(office)
    clock.on(date(2026, 10, 1))
    sign(office)


@pytest.mark.requirement("M5")
def test_nobody_signs_for_other_figures_than_those_they_read(office: Office, tmp_path: Path) -> None:
    take_in(office, tmp_path / "q3.csv", rows(2))
    decide_all(office, [NO, NO])
    read = office.comments.statement(Q3)
    office.comments.decide(2, OTHER, reason="second reading")
    with pytest.raises(RuleBroken, match="counts have changed"):
        office.comments.sign_off(Q3, read)


@pytest.mark.requirement("M5")
def test_after_the_sign_off_nothing_about_the_quarter_changes(either_office: Office, tmp_path: Path) -> None:
    comments = either_office.comments
    taken = take_in(either_office, tmp_path / "q3.csv", rows(2))
    decide_all(either_office, [NO, BIAS])
    review = sign(either_office)
    with either_office.session.ask() as reader:
        before = reader.head()
    for attempt in (
        lambda: comments.decide(1, OTHER, reason="late"),
        lambda: comments.note(1, "late"),
        lambda: comments.undo_last(Q3),
        lambda: comments.make_complaint(2, (Basis.RACE,)),
        lambda: comments.undo_import(taken.import_id, "late"),
        lambda: comments.sign_off(Q3, review.statement),
        lambda: comments.statement(Q3),
        lambda: take_in(either_office, tmp_path / "late.csv", rows(1, 3), quarter=Q3),
    ):
        with pytest.raises(RuleBroken, match=r"signed off") as refusal:
            attempt()
        assert refusal.value.requirement == "M5"
    with either_office.session.ask() as reader:
        assert reader.head() == before


@pytest.mark.requirement("M5", "M1")
def test_late_comments_of_a_signed_quarter_are_refused_rows_and_others_are_stored(
    office: Office, tmp_path: Path
) -> None:
    take_in(office, tmp_path / "q3.csv", rows(1))
    decide_all(office, [NO])
    sign(office)
    late = rows(2, 2)
    late[1][1] = "10/02/2026 10:00"
    receipt = take_in(office, tmp_path / "late.csv", late).receipt
    assert (receipt.stored, [row.number for row in receipt.refused]) == (1, [2])
    assert "the review of 2026 Q3 is signed off" in str(receipt.refused[0].reasons[0])


@pytest.mark.requirement("R1", "M5")
def test_the_figures_are_those_of_the_review(either_office: Office, tmp_path: Path) -> None:
    wanted = rows(6)
    wanted.append(["CC-9", "never", "", "", "unreadable", ""])
    take_in(either_office, tmp_path / "q3.csv", wanted)
    decide_all(either_office, [NO, NO, OTHER, UNSURE])
    either_office.comments.decide(5, BIAS, (Basis.RACE, Basis.AGE))
    either_office.comments.make_complaint(6, (Basis.RACE,))
    figures = either_office.comments.figures(QUARTER, date(2026, 11, 20))
    assert (figures.comments, figures.decided, figures.undecided) == (6, 5, 1)
    assert [(count.label, count.number) for count in figures.by_decision] == [
        ("No concern", 2),
        ("Possible bias", 2),
        ("Other policy concern", 1),
    ]
    bases = {count.label: count.number for count in figures.by_basis}
    assert (bases["Race"], bases["Age"], bases["Religion"]) == (2, 1, 0)
    assert (figures.made_complaints, figures.possible_bias_without_complaint) == (1, 1)
    assert (figures.readers, figures.files_imported, figures.rows_refused) == (1, 1, 1)
    assert figures.sign_off is None
    assert any("not sure" in note for note in figures.basis.notes)
    assert (figures.first, figures.last) == (QUARTER.first, QUARTER.last)


@pytest.mark.requirement("R3", "M5")
def test_the_figures_of_a_past_day_are_those_that_stood_then(
    office: Office, tmp_path: Path, clock: MovableClock
) -> None:
    clock.on(date(2026, 10, 1))
    take_in(office, tmp_path / "q3.csv", rows(3))
    clock.on(date(2026, 10, 2))
    decide_all(office, [NO, NO])
    clock.on(date(2026, 10, 5))
    office.comments.decide(2, OTHER, reason="second reading")
    clock.on(date(2026, 10, 7))
    office.comments.undo_last(Q3)
    decide_all(office, [NO], start=3)
    clock.on(date(2026, 10, 9))
    sign(office)

    def stood(day: int) -> tuple[int, int, list[int], bool]:
        at = office.comments.figures(QUARTER, date(2026, 10, day))
        return at.comments, at.decided, [count.number for count in at.by_decision], at.sign_off is not None

    assert office.comments.figures(QUARTER, date(2026, 9, 30)).comments == 0
    assert stood(1) == (3, 0, [0, 0, 0], False)
    assert stood(2) == (3, 2, [2, 0, 0], False)
    assert stood(5) == (3, 2, [1, 0, 1], False)
    assert stood(7) == (3, 3, [3, 0, 0], False)
    assert stood(9) == (3, 3, [3, 0, 0], True)


@pytest.mark.requirement("R1", "V3")
def test_the_trend_ends_with_the_quarter_and_a_fiscal_quarter_is_the_same_three_months(
    office: Office, tmp_path: Path
) -> None:
    wanted = rows(2)
    wanted[0][1] = "06/30/2026 10:00"
    take_in(office, tmp_path / "two.csv", wanted)
    office.comments.decide(1, BIAS, (Basis.SEX,))
    figures = office.comments.figures(Quarter.parse("FY27 Q1"), date(2026, 11, 20))
    assert figures.quarter == "FY27 Q1"
    assert figures.comments == 1
    last = figures.trend[-2:]
    assert [(q.quarter, q.comments, q.decided, q.possible_bias) for q in last] == [
        ("2026 Q2", 1, 1, 1),
        ("2026 Q3", 1, 0, 0),
    ]
    assert len(figures.trend) == 8


@pytest.mark.requirement("R1", "M1")
def test_decisions_of_an_import_undone_since_are_in_no_figures(
    either_office: Office, tmp_path: Path, clock: MovableClock
) -> None:
    clock.on(date(2026, 10, 1))
    taken = take_in(either_office, tmp_path / "q3.csv", rows(2))
    decide_all(either_office, [NO])
    clock.on(date(2026, 10, 3))
    either_office.comments.undo_last(Q3)
    either_office.comments.undo_import(taken.import_id, "wrong file")
    figures = either_office.comments.figures(QUARTER, date(2026, 10, 1))
    assert (figures.comments, figures.decided) == (0, 0)
