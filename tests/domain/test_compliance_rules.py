"""The rules of the matrix: what each makes of the facts of a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from gen63_desktop import resources
from gen63_desktop.domain.audits.clock import ClockState
from gen63_desktop.domain.compliance.facts import (
    ActionFact,
    AuditFact,
    BoundFact,
    CaseFact,
    ComplaintFacts,
    CourseFact,
    Facts,
    QuarterFact,
    SourceFact,
    SustainedFact,
    TrainingFacts,
    ViolationFact,
)
from gen63_desktop.domain.compliance.matrix import lines
from gen63_desktop.domain.compliance.register import Answered, Obligation, read_register
from gen63_desktop.domain.compliance.rules.all import judge
from gen63_desktop.domain.compliance.states import Judgement, State
from gen63_desktop.domain.violations.records import ActionState, ViolationState

DAY = date(2026, 11, 20)
REGISTER = read_register(resources.text("compliance/gen-63.toml"))
SIGNED = AuditFact(
    7, date(2026, 10, 1), "Dana Whitfield", "chief civil rights officer", True, ("no-deployment",), ()
)
USED = SourceFact(1, "Surveys", ClockState.IN_TIME, date(2026, 12, 30), None, 0, True, SIGNED)
UNKNOWN = SourceFact(2, "CCTV", ClockState.NOT_ASSESSED, None, None, 0, True)
LATE = replace(
    USED, id=3, name="Crime", state=ClockState.OVERDUE, due=date(2026, 9, 3), overdue_since=date(2026, 9, 4)
)
QUARTER = QuarterFact(
    "2026 Q2", date(2026, 6, 30), date(2026, 9, 30), 12, 12, 5, date(2026, 7, 20), "Dana Whitfield"
)
OPEN = ViolationFact(
    4, "V-2026-0004", ("GEN 63 §3.3",), False, "", date(2026, 11, 2), date(2026, 11, 3), date(2026, 11, 4),
    ViolationState.ACTION, (ActionFact(ActionState.ACCEPTED, date(2026, 12, 1)),), True,
)  # fmt: skip
FULL = BoundFact(10, 10, 10, 10, 10, 10, 0, 0, 10)


def one(code: str) -> Obligation:
    return next(each for each in REGISTER.obligations if each.code == code)


def of(code: str, facts: Facts) -> Judgement:
    return judge(one(code), facts)


def training(bound: BoundFact, months: int = 12) -> Facts:
    course = CourseFact(1, "implicit-bias", "Implicit bias training", months)
    pairs = (("implicit-bias", bound),)
    return Facts(DAY, training=TrainingFacts(DAY, 10, 10, DAY, DAY, (course,), pairs, pairs, bound))


@pytest.mark.requirement("R5")
def test_without_any_records_nothing_is_met_and_every_clause_says_so() -> None:
    found = lines(REGISTER, Facts(DAY), ())
    assert {line.state for line in found} == {State.NO_DATA, State.NOT_KEPT}
    assert all(line.because and not line.evidence and line.since is None for line in found)


@pytest.mark.requirement("R5")
def test_an_area_that_is_not_kept_says_never_more_whatever_the_records_hold() -> None:
    facts = Facts(
        DAY,
        (USED,),
        training(FULL).training,
        (QUARTER,),
        ComplaintFacts(3, 0, ()),
        (),
        (replace(OPEN, clauses=("GEN 63 §3.6",)),),
    )
    for line in lines(REGISTER, facts, ()):
        if one(line.code).answered is Answered.NOT_KEPT:
            assert (line.state, line.figures, line.evidence) == (State.NOT_KEPT, (), ())


@pytest.mark.requirement("R5", "A1")
@pytest.mark.parametrize(
    ("sources", "state"),
    [
        ((), State.NO_DATA),
        ((UNKNOWN,), State.NO_DATA),
        ((replace(UNKNOWN, state=ClockState.NOT_REQUIRED),), State.NOT_DUE),
        ((replace(USED, audit=None),), State.NOT_DUE),
        ((USED,), State.MET),
        ((USED, replace(USED, id=9, audit=None)), State.MET),
        ((USED, UNKNOWN), State.IN_PART),
        ((USED, LATE), State.NOT_MET),
        ((replace(LATE, in_use=False), USED), State.MET),
    ],
)
def test_the_ninety_days_are_met_only_while_no_source_is_overdue_or_unknown(
    sources: tuple[SourceFact, ...], state: State
) -> None:
    assert of("3.3-3", Facts(DAY, sources)).state is state


@pytest.mark.requirement("R5", "A1")
def test_what_is_not_met_says_since_when_and_names_the_record() -> None:
    found = of("3.3-3", Facts(DAY, (USED, LATE)))
    assert found.since == date(2026, 9, 4)
    assert [(each.kind, each.record_id) for each in found.evidence if each.against] == [("Source", 3)]


@pytest.mark.requirement("R5", "A3")
def test_a_signature_without_the_capacity_is_never_met() -> None:
    assert of("3.3-4", Facts(DAY, (USED,))).state is State.MET
    forged = replace(USED, audit=replace(SIGNED, entitled=False))
    assert of("3.3-4", Facts(DAY, (USED, forged))).state is State.NOT_MET


@pytest.mark.requirement("R5", "A2")
@pytest.mark.parametrize(
    ("sources", "state"),
    [
        ((USED,), State.MET),
        ((replace(USED, audit=None),), State.NO_DATA),
        ((replace(USED, audit=replace(SIGNED, answered=())),), State.NO_DATA),
        ((USED, replace(LATE, audit=SIGNED)), State.IN_PART),
        ((replace(USED, audit=replace(SIGNED, findings=("no-deployment",))),), State.NOT_MET),
    ],
)
def test_an_answer_counts_only_from_audits_of_the_last_ninety_days_and_a_finding_always(
    sources: tuple[SourceFact, ...], state: State
) -> None:
    assert of("3.3-2", Facts(DAY, sources)).state is state


@pytest.mark.requirement("R5")
def test_a_control_that_shows_a_part_of_a_sentence_is_never_met() -> None:
    audit = replace(SIGNED, answered=("policies-kept",))
    facts = Facts(DAY, (replace(USED, audit=audit),))
    assert of("3.3-5", facts).state is State.MET
    assert of("PU-1", facts).state is State.IN_PART
    assert one("PU-1").rest in of("PU-1", facts).because


@pytest.mark.requirement("R5", "R6")
def test_an_open_violation_of_a_clause_keeps_its_sentences_from_being_met() -> None:
    facts = Facts(DAY, (USED,), violations=(OPEN,))
    assert of("3.3-3", facts).state is State.IN_PART
    assert (
        of("3.3-3", replace(facts, violations=(replace(OPEN, state=ViolationState.CLOSED),))).state
        is State.MET
    )


@pytest.mark.requirement("R5", "A4")
def test_a_violation_from_an_audit_counts_against_the_sentence_of_its_question_alone() -> None:
    facts = Facts(DAY, (USED,), violations=(replace(OPEN, question="no-deployment"),))
    assert of("3.3-2", facts).state is State.NOT_MET
    assert of("3.3-3", facts).state is State.MET


@pytest.mark.requirement("R5", "T6")
@pytest.mark.parametrize(
    ("bound", "months", "state"),
    [
        (FULL, 12, State.MET),
        (replace(FULL, compliant_rolling=9, compliant_calendar=9), 12, State.NOT_MET),
        (replace(FULL, compliant_rolling=9), 12, State.IN_PART),
        (replace(FULL, compliant_calendar=9), 12, State.IN_PART),
        (replace(FULL, bound=9), 12, State.IN_PART),
        (replace(FULL, completions=0), 12, State.NO_DATA),
        (replace(FULL, bound=0), 12, State.NO_DATA),
        (replace(FULL, people=0), 12, State.NO_DATA),
        (
            replace(FULL, required_rolling=0, compliant_rolling=0, required_calendar=0, compliant_calendar=0),
            12,
            State.NOT_DUE,
        ),
        (FULL, 24, State.IN_PART),
        (FULL, 0, State.IN_PART),
    ],
)
def test_annual_training_is_met_only_where_nobody_is_missing_under_either_rule(
    bound: BoundFact, months: int, state: State
) -> None:
    assert of("4.2-1", training(bound, months)).state is state


@pytest.mark.requirement("R5", "T2")
def test_one_practitioner_short_of_all_is_not_a_hundred_per_cent() -> None:
    short = replace(FULL, compliant_rolling=9, compliant_calendar=9)
    assert of("4.3-3", training(short)).state is State.NOT_MET
    assert of("4.3-3", training(FULL)).state is State.MET


@pytest.mark.requirement("R5", "T6")
def test_a_day_before_the_first_roster_has_no_data() -> None:
    facts = training(FULL).training
    assert facts is not None
    later = replace(facts, first_roster=DAY + timedelta(days=1))
    assert of("4.2-1", Facts(DAY, training=later)).state is State.NO_DATA


@pytest.mark.requirement("R5", "M5")
@pytest.mark.parametrize(
    ("quarters", "state"),
    [
        ((QUARTER,), State.MET),
        ((replace(QUARTER, review_id=None),), State.NOT_MET),
        ((QUARTER, replace(QUARTER, comments=0, review_id=None)), State.IN_PART),
        ((replace(QUARTER, comments=0, review_id=None),), State.NO_DATA),
        ((replace(QUARTER, due=DAY, review_id=None),), State.NOT_DUE),
        ((replace(QUARTER, due=DAY),), State.MET),
    ],
)
def test_a_quarters_review_is_met_only_by_its_sign_off(
    quarters: tuple[QuarterFact, ...], state: State
) -> None:
    assert of("4.3-5", Facts(DAY, quarters=quarters)).state is state


@pytest.mark.requirement("R5", "M5")
def test_a_lapse_of_long_ago_is_not_looked_at_among_the_last_four_quarters() -> None:
    old = replace(QUARTER, quarter="2020 Q1", due=date(2020, 6, 30), review_id=None)
    assert of("4.3-5", Facts(DAY, quarters=(old, QUARTER, QUARTER, QUARTER, QUARTER))).state is State.MET
    assert of("4.3-5", Facts(DAY, quarters=(old, QUARTER, QUARTER, QUARTER))).state is State.NOT_MET


@pytest.mark.requirement("R5", "C5")
def test_complaints_are_addressed_only_while_each_open_one_is_owned_planned_and_in_time() -> None:
    assert of("4.3-4", Facts(DAY, complaints=ComplaintFacts(5, 2, ()))).state is State.MET
    assert of("4.3-4", Facts(DAY, complaints=ComplaintFacts(5, 0, ()))).state is State.MET
    late = CaseFact(1, "C-2026-0001", date(2026, 7, 1), date(2026, 9, 29), (), True)
    found = of("4.3-4", Facts(DAY, complaints=ComplaintFacts(5, 2, (late,))))
    assert (found.state, found.since) == (State.NOT_MET, date(2026, 9, 30))


@pytest.mark.requirement("R5", "S1")
def test_a_record_that_is_closed_to_the_person_counts_and_is_not_named() -> None:
    shut = CaseFact(1, "C-2026-0001", date(2026, 7, 1), date(2026, 9, 29), (), False)
    facts = Facts(DAY, complaints=ComplaintFacts(5, 2, (shut,)), violations=(replace(OPEN, seen=False),))
    for code in ("4.3-4", "4.1-2", "3.3-3"):
        found = of(code, replace(facts, sources=(USED,)))
        hidden = [each for each in found.evidence if each.kind in {"Complaint", "Violation"}]
        assert hidden
        assert all(each.closed and not each.record_id and not each.number for each in hidden)


@pytest.mark.requirement("R5", "R4")
@pytest.mark.parametrize(
    ("violations", "sustained", "state"),
    [
        ((), (), State.NO_DATA),
        ((OPEN,), (), State.MET),
        ((replace(OPEN, transmitted_on=None),), (), State.NOT_MET),
        ((replace(OPEN, transmitted_on=DAY + timedelta(days=1)),), (), State.NOT_MET),
        ((), (SustainedFact(1, "C-2026-0001", 1, DAY, (), True),), State.NOT_MET),
        ((OPEN,), (SustainedFact(1, "C-2026-0001", 1, DAY, (4,), True),), State.MET),
    ],
)
def test_violations_are_reported_only_where_every_transmittal_is_recorded(
    violations: tuple[ViolationFact, ...], sustained: tuple[SustainedFact, ...], state: State
) -> None:
    assert of("4.1-2", Facts(DAY, violations=violations, sustained=sustained)).state is state


@pytest.mark.requirement("R5", "C8")
@pytest.mark.parametrize(
    ("changed", "state"),
    [
        ({}, State.MET),
        ({"state": ViolationState.REGISTERED, "actions": ()}, State.NOT_MET),
        ({"actions": (ActionFact(ActionState.ACCEPTED, DAY - timedelta(days=1)),)}, State.NOT_MET),
        ({"actions": (ActionFact(ActionState.VERIFIED, DAY - timedelta(days=1)),)}, State.MET),
        ({"state": ViolationState.DECISION}, State.IN_PART),
        (
            {"state": ViolationState.CLOSED, "actions": (ActionFact(ActionState.DECLINED, DAY),)},
            State.IN_PART,
        ),
    ],
)
def test_corrective_action_is_met_only_where_it_is_accepted_and_in_time(
    changed: dict[str, object], state: State
) -> None:
    violation = replace(OPEN, **changed)  # type: ignore[arg-type]  # fields of several types
    assert of("4.1-3", Facts(DAY, violations=(violation,))).state is state


@pytest.mark.requirement("R5", "C8")
def test_confirmed_bias_without_an_answer_is_not_met_and_with_one_never_more_than_in_part() -> None:
    case = SustainedFact(1, "C-2026-0001", 1, date(2026, 11, 1), (4,), True)
    assert of("PS-2", Facts(DAY, sustained=(case,), violations=(OPEN,))).state is State.IN_PART
    unanswered = of("PS-2", Facts(DAY, sustained=(replace(case, violations=()),)))
    assert (unanswered.state, unanswered.since) == (State.NOT_MET, date(2026, 11, 1))
    other = replace(case, violations=(), on_a_basis=False)
    assert of("PS-2", Facts(DAY, sustained=(other,))).state is State.NO_DATA


@pytest.mark.requirement("R5")
def test_conduct_is_never_met_however_good_the_records_look() -> None:
    based = replace(OPEN, clauses=("GEN 63 §1.0",), on_a_basis=True)
    closed = replace(based, state=ViolationState.CLOSED)
    old = replace(closed, found_on=DAY - timedelta(days=400))
    for code in ("PS-1", "1.0-1"):
        assert of(code, Facts(DAY, violations=(based,))).state is State.NOT_MET
        assert of(code, Facts(DAY, violations=(closed,))).state is State.IN_PART
        assert of(code, Facts(DAY, violations=(old,))).state is State.NO_DATA
        assert of(code, Facts(DAY, complaints=ComplaintFacts(900, 0, ()))).state is State.NO_DATA
