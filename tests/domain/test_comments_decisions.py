"""What a decision on a comment must say, and when it may be changed."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from gen63_desktop.domain.comments.decisions import (
    check_change,
    check_decision,
    check_open,
    check_still_possible_bias,
)
from gen63_desktop.domain.comments.records import CommentComplaint, CommentDecision, CommentReview, Decision
from gen63_desktop.domain.errors import Problems, RuleBroken
from gen63_desktop.domain.vocabulary.bases import Basis

NOON = datetime(2026, 10, 5, 12, tzinfo=UTC)


def decided(decision: Decision) -> CommentDecision:
    return CommentDecision(1, "2026 Q3", decision, (), "", "", "", by=1, at=NOON)


@pytest.mark.requirement("M2")
@pytest.mark.parametrize("decision", [Decision.NO_CONCERN, Decision.OTHER_POLICY, Decision.NOT_SURE])
def test_a_decision_without_bias_needs_no_basis(decision: Decision) -> None:
    check_decision(decision, (), "")


@pytest.mark.requirement("M2")
def test_possible_bias_is_never_decided_without_a_basis() -> None:
    with pytest.raises(RuleBroken) as refusal:
        check_decision(Decision.POSSIBLE_BIAS, (), "")
    assert refusal.value.requirement == "M2"
    check_decision(Decision.POSSIBLE_BIAS, (Basis.RACE, Basis.AGE), "")


@pytest.mark.requirement("M2")
@pytest.mark.parametrize("decision", [Decision.NO_CONCERN, Decision.OTHER_POLICY, Decision.NOT_SURE])
def test_only_possible_bias_names_a_basis(decision: Decision) -> None:
    with pytest.raises(RuleBroken):
        check_decision(decision, (Basis.RACE,), "")
    with pytest.raises(RuleBroken):
        check_decision(decision, (), "veteran")


@pytest.mark.requirement("V1")
def test_another_protected_basis_is_named_in_words() -> None:
    with pytest.raises(RuleBroken):
        check_decision(Decision.POSSIBLE_BIAS, (Basis.OTHER,), "  ")
    with pytest.raises(RuleBroken):
        check_decision(Decision.POSSIBLE_BIAS, (Basis.AGE,), "veteran")
    check_decision(Decision.POSSIBLE_BIAS, (Basis.OTHER,), "veteran")


@pytest.mark.requirement("M2")
def test_all_that_is_wrong_with_a_decision_is_said_at_once() -> None:
    with pytest.raises(Problems) as refusal:
        check_decision(Decision.NO_CONCERN, (Basis.OTHER,), "")
    assert len(refusal.value.problems) == 2


@pytest.mark.requirement("M2")
def test_a_settled_decision_changes_only_with_a_reason() -> None:
    with pytest.raises(RuleBroken, match="already decided as “no concern”"):
        check_change(decided(Decision.NO_CONCERN), " \n")
    check_change(decided(Decision.NO_CONCERN), "read it again")
    check_change(decided(Decision.NOT_SURE), "")


@pytest.mark.requirement("M3")
def test_a_comment_that_became_a_complaint_stays_possible_bias() -> None:
    complaint = CommentComplaint(1, 7, "2026 Q3", "C-2026-0007", by=1, at=NOON)
    for decision in (None, Decision.NO_CONCERN, Decision.NOT_SURE):
        with pytest.raises(RuleBroken, match="C-2026-0007"):
            check_still_possible_bias(decision, complaint)
    check_still_possible_bias(Decision.POSSIBLE_BIAS, complaint)
    check_still_possible_bias(Decision.NO_CONCERN, None)


@pytest.mark.requirement("M5")
def test_a_signed_off_quarter_is_closed_to_every_change() -> None:
    review = CommentReview("2026 Q3", 3, 3, 0, 0, 0, 1, "…", 1, "Ada Moreno", "chief", NOON)
    with pytest.raises(RuleBroken, match="signed off by Ada Moreno on Oct 5, 2026"):
        check_open("2026 Q3", review)
    check_open("2026 Q3", None)
