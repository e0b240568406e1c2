"""Who signs an audit, what it needs, and that it never changes afterwards."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

import pytest

from gen63_desktop import resources
from gen63_desktop.domain.audits.checklist import (
    FIELDS_QUESTION,
    answered,
    findings,
    opening_checklist,
    tidy_fields,
)
from gen63_desktop.domain.audits.records import (
    Answer,
    Audit,
    AuditState,
    Capacity,
    HeldField,
    Verdict,
)
from gen63_desktop.domain.audits.signing import (
    Authority,
    Checklist,
    addendum,
    authority,
    given_up,
    must_be_only_open_one,
    must_be_open,
    signed,
)
from gen63_desktop.domain.designations import Designation, ended, named
from gen63_desktop.domain.errors import Problems, RuleBroken
from gen63_desktop.domain.roles import Duty

QUESTIONS = opening_checklist(resources.text("checklists/demographic-audit.toml"))
DAY = date(2026, 3, 2)
AUDIT = Audit(source_id=1, edition=1, started_by=7, started_on=DAY, id=3)
CHIEF = Authority(Capacity.CHIEF)
FIELD = HeldField(audit_id=3, name="Age", reason="Title VI analysis")
NAMED = Designation(
    person_id=9,
    starts=date(2026, 1, 1),
    ends=date(2026, 3, 31),
    document="Memorandum 2026-04",
    written_on=date(2025, 12, 20),
    recorded_by=7,
    recorded_on=date(2025, 12, 22),
    duties=(Duty.AUDITS,),
    id=5,
)


def answers(**changed: Answer) -> tuple[Answer, ...]:
    good = {
        question.code: Answer(
            audit_id=3,
            question=question.code,
            verdict=question.compliant,
            note="Read the data dictionary",
            checked_on=DAY,
            entered_on=DAY,
            entered_by=7,
        )
        for question in QUESTIONS
    }
    good.update({code.replace("_", "-"): answer for code, answer in changed.items()})
    return tuple(good.values())


def checklist(given: Sequence[Answer] | None = None, with_files: Sequence[str] = ()) -> Checklist:
    return Checklist(QUESTIONS, answers() if given is None else given, (FIELD,), with_files)


def one(code: str) -> Answer:
    return next(answer for answer in answers() if answer.question == code)


def requirements_of(problems: Problems) -> set[str]:
    return {problem.requirement for problem in problems.problems if isinstance(problem, RuleBroken)}


@pytest.mark.requirement("A2")
def test_the_checklist_asks_about_fields_direct_threat_deployment_and_policies() -> None:
    assert [question.code for question in QUESTIONS] == [
        FIELDS_QUESTION,
        "direct-threat-only",
        "no-deployment",
        "policies-kept",
    ]
    assert "(active shooter, terror suspect, robbery suspect)" in QUESTIONS[1].clause_text
    assert not QUESTIONS[2].may_not_apply


@pytest.mark.requirement("A6")
def test_an_audit_counts_on_the_day_its_last_check_was_performed() -> None:
    late_check = replace(
        one("policies-kept"), checked_on=DAY + timedelta(days=3), entered_on=DAY + timedelta(days=4)
    )
    done = signed(AUDIT, checklist(answers(policies_kept=late_check)), CHIEF, 7, DAY + timedelta(days=5))
    assert (done.performed_on, done.entered_on, done.signed_on) == (
        DAY + timedelta(days=3),
        DAY + timedelta(days=4),
        DAY + timedelta(days=5),
    )
    assert done.state is AuditState.SIGNED


@pytest.mark.requirement("A6")
def test_a_check_is_never_performed_in_the_future() -> None:
    with pytest.raises(RuleBroken, match="has not come yet"):
        answered(replace(one("policies-kept"), checked_on=DAY + timedelta(days=1)), AUDIT, DAY, 7)
    smuggled = replace(one("policies-kept"), checked_on=DAY + timedelta(days=1))
    with pytest.raises(Problems, match="has not come yet"):
        signed(AUDIT, checklist(answers(policies_kept=smuggled)), CHIEF, 7, DAY)


@pytest.mark.requirement("A6")
@pytest.mark.parametrize("delay", [8, 30])
def test_an_audit_signed_more_than_seven_days_later_needs_a_reason(delay: int) -> None:
    with pytest.raises(Problems, match="more than seven days later") as caught:
        signed(AUDIT, checklist(), CHIEF, 7, DAY + timedelta(days=delay), "  ")
    assert requirements_of(caught.value) == {"A6"}
    done = signed(AUDIT, checklist(), CHIEF, 7, DAY + timedelta(days=delay), "The chief was on leave")
    assert done.late_reason == "The chief was on leave"
    assert done.performed_on == DAY


@pytest.mark.requirement("A6")
def test_an_audit_signed_on_the_seventh_day_needs_none() -> None:
    assert signed(AUDIT, checklist(), CHIEF, 7, DAY + timedelta(days=7)).late_reason == ""


@pytest.mark.requirement("A2")
def test_all_that_is_missing_is_said_at_once() -> None:
    bare = Checklist(QUESTIONS, (), ())
    with pytest.raises(Problems) as caught:
        signed(AUDIT, bare, CHIEF, 7, DAY)
    assert len(caught.value.problems) == len(QUESTIONS)


@pytest.mark.requirement("A2")
def test_each_answer_needs_a_note_or_a_file() -> None:
    silent = replace(one("policies-kept"), note="   ")
    with pytest.raises(Problems, match="no evidence"):
        signed(AUDIT, checklist(answers(policies_kept=silent)), CHIEF, 7, DAY)
    by_file = checklist(answers(policies_kept=silent), with_files=["policies-kept"])
    assert signed(AUDIT, by_file, CHIEF, 7, DAY).state is AuditState.SIGNED


@pytest.mark.requirement("A2")
def test_the_question_about_deployment_is_never_passed_over() -> None:
    passed_over = replace(one("no-deployment"), verdict=Verdict.NOT_APPLICABLE)
    with pytest.raises(Problems, match="always applies"):
        signed(AUDIT, checklist(answers(no_deployment=passed_over)), CHIEF, 7, DAY)


@pytest.mark.requirement("A2")
def test_a_field_that_is_held_without_a_reason_cannot_be_answered_for_with_yes() -> None:
    unexplained = Checklist(QUESTIONS, answers(), (FIELD, replace(FIELD, name="Income", reason="")))
    with pytest.raises(Problems, match="Income is held without a reason"):
        signed(AUDIT, unexplained, CHIEF, 7, DAY)
    with pytest.raises(Problems, match="No field is listed"):
        signed(AUDIT, Checklist(QUESTIONS, answers(), ()), CHIEF, 7, DAY)
    says_no = replace(one(FIELDS_QUESTION), verdict=Verdict.NO, note="Nobody knows why income is asked")
    finding = Checklist(QUESTIONS, answers(fields_held=says_no), unexplained.fields)
    assert signed(AUDIT, finding, CHIEF, 7, DAY).state is AuditState.SIGNED


@pytest.mark.requirement("A2")
def test_use_for_deployment_is_a_finding_with_words() -> None:
    used = replace(one("no-deployment"), verdict=Verdict.YES, note="Survey maps were in the deployment brief")
    found = findings(QUESTIONS, answers(no_deployment=used))
    assert [finding.question.code for finding in found] == ["no-deployment"]
    assert found[0].answer.note == "Survey maps were in the deployment brief"
    wordless = checklist(answers(no_deployment=replace(used, note="")), with_files=["no-deployment"])
    with pytest.raises(Problems, match="A finding needs words"):
        signed(AUDIT, wordless, CHIEF, 7, DAY)


@pytest.mark.requirement("A2")
def test_a_compliant_audit_has_no_finding() -> None:
    assert findings(QUESTIONS, answers()) == ()


def test_a_field_stands_in_the_list_once() -> None:
    with pytest.raises(Problems, match="listed twice"):
        tidy_fields(AUDIT, (FIELD, replace(FIELD, name=" age ")))
    assert tidy_fields(AUDIT, (FIELD, replace(FIELD, name=" ", reason=""))) == (FIELD,)


@pytest.mark.requirement("A3")
def test_the_chief_signs_without_a_designation() -> None:
    assert authority(7, is_chief=True, designations=(), performed_on=DAY, today=DAY) == CHIEF


@pytest.mark.requirement("A3")
def test_a_designee_signs_under_the_designation_that_covers_the_day() -> None:
    given = authority(9, is_chief=False, designations=(NAMED,), performed_on=DAY, today=DAY)
    assert given == Authority(Capacity.DESIGNEE, 5)


@pytest.mark.requirement("A3")
@pytest.mark.parametrize(
    ("person", "designations", "performed", "today"),
    [
        (9, (), DAY, DAY),
        (8, (NAMED,), DAY, DAY),
        (9, (NAMED,), date(2025, 12, 31), DAY),
        (9, (NAMED,), DAY, date(2026, 4, 1)),
        (9, (replace(NAMED, ended_on=date(2026, 2, 28)),), DAY, DAY),
        (
            9,
            (replace(NAMED, ends=date(2026, 3, 2)), replace(NAMED, starts=date(2026, 3, 4))),
            DAY,
            date(2026, 3, 5),
        ),
    ],
    ids=[
        "none",
        "somebody else's",
        "performed before it",
        "signed after it",
        "ended early",
        "two with a gap",
    ],
)
def test_nobody_else_can_sign(
    person: int, designations: tuple[Designation, ...], performed: date, today: date
) -> None:
    with pytest.raises(RuleBroken) as caught:
        authority(person, is_chief=False, designations=designations, performed_on=performed, today=today)
    assert caught.value.requirement == "A3"


@pytest.mark.requirement("A3")
def test_a_designee_is_named_in_writing_and_not_for_days_before_the_document() -> None:
    with pytest.raises(Problems, match="named in writing"):
        named(replace(NAMED, document=" "))
    with pytest.raises(Problems, match="days before it"):
        named(replace(NAMED, written_on=date(2026, 1, 2), recorded_on=date(2026, 1, 2)))
    with pytest.raises(Problems, match="ends before it starts"):
        named(replace(NAMED, ends=date(2025, 12, 31)))
    with pytest.raises(Problems, match="future"):
        named(replace(NAMED, recorded_on=date(2025, 12, 1)))
    assert named(NAMED) == NAMED


@pytest.mark.requirement("A3")
def test_a_designation_is_not_ended_before_an_audit_that_was_signed_under_it() -> None:
    with pytest.raises(Problems, match="was signed under this designation"):
        ended(NAMED, date(2026, 2, 1), "moved", last_signed=DAY)
    with pytest.raises(Problems, match="outside the period"):
        ended(NAMED, date(2026, 5, 1), "moved", last_signed=None)
    assert ended(NAMED, DAY, "moved", last_signed=DAY).ended_on == DAY


@pytest.mark.requirement("A5")
def test_nothing_moves_in_a_signed_audit() -> None:
    done = signed(AUDIT, checklist(), CHIEF, 7, DAY)
    for attempt in (
        lambda: must_be_open(done),
        lambda: signed(done, checklist(), CHIEF, 7, DAY),
        lambda: given_up(done, "a mistake"),
    ):
        with pytest.raises(RuleBroken) as caught:
            attempt()
        assert caught.value.requirement == "A5"


@pytest.mark.requirement("A5")
def test_a_mistake_is_corrected_beside_the_signed_audit() -> None:
    done = signed(AUDIT, checklist(), CHIEF, 7, DAY)
    added = addendum(done, " The extract was of February ", 7, DAY)
    assert (added.audit_id, added.text) == (3, "The extract was of February")
    with pytest.raises(RuleBroken, match="empty"):
        addendum(done, " ", 7, DAY)
    with pytest.raises(RuleBroken, match="not signed"):
        addendum(AUDIT, "x", 7, DAY)


@pytest.mark.requirement("A5")
def test_an_audit_that_was_given_up_stays_so_with_its_reason() -> None:
    with pytest.raises(RuleBroken, match="Say why"):
        given_up(AUDIT, " ")
    gone = given_up(AUDIT, "wrong source")
    with pytest.raises(RuleBroken, match="given up"):
        must_be_open(gone)


def test_a_source_has_one_open_audit_at_a_time() -> None:
    with pytest.raises(RuleBroken, match="is open"):
        must_be_only_open_one((AUDIT,))
    must_be_only_open_one((given_up(AUDIT, "wrong source"),))
