"""Every rule in one place: its words, how it reads a past day, and the judgement of an obligation."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

from gen63_desktop.domain.compliance.facts import Facts
from gen63_desktop.domain.compliance.register import Answered, Obligation
from gen63_desktop.domain.compliance.rules import audits, review, training, violations
from gen63_desktop.domain.compliance.states import Judgement, Reading, State
from gen63_desktop.domain.findings.words import capital, counted
from gen63_desktop.domain.remarks import together, worded


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule in words, how it reads a past day, and its function."""

    words: str
    reading: Reading
    judge: Callable[[Facts, Obligation], Judgement]


RULES: dict[Answered, Rule] = {
    Answered.AUDIT_CLOCK: Rule(
        "Met while every source in use that is stated to use demographic data has a signed audit of the last 90 days, or "
        "its first audit is not due yet. Not met while any is overdue: ninety days are ninety days. In part where "
        "nobody has said of a source whether it uses demographic data.",
        Reading.BY_EFFECT,
        lambda facts, _: audits.audit_clock(facts),
    ),
    Answered.AUDIT_SIGNATURES: Rule(
        "Met while the last signed audit of every source was signed by the chief, or by a designee whose written "
        "designation held on the day of the audit and on the day of signing.",
        Reading.BY_EFFECT,
        lambda facts, _: audits.audit_signatures(facts),
    ),
    Answered.AUDIT_ANSWER: Rule(
        "Met while the last signed audit of every source that uses demographic data, not older than 90 days, answers "
        "the question as the policy asks or as not applicable. Not met while any of these audits has a finding.",
        Reading.BY_EFFECT,
        lambda facts, one: audits.audit_answer(facts, one.subject),
    ),
    Answered.COURSE: Rule(
        "Met while nobody employed on the day and bound by the course is overdue, by the rolling twelve months and by the "
        "calendar year alike. Not met where people are overdue under both; in part where under one of them, where "
        "the office's rules do not bind everybody, or where a completion holds for longer than a year.",
        Reading.BY_EFFECT,
        lambda facts, one: training.course(facts, one.subject),
    ),
    Answered.COURSE_OF_PRACTITIONERS: Rule(
        "Met while no analytics practitioner employed on the day is overdue, by the rolling twelve months and by the "
        "calendar year alike. Not met where people are overdue under both; in part where under one of them, or "
        "where the office's rules do not bind every practitioner. GEN 63 names no interval for this course.",
        Reading.BY_EFFECT,
        lambda facts, one: training.course_of_practitioners(facts, one.subject),
    ),
    Answered.PRACTITIONERS: Rule(
        "Met while every analytics practitioner employed on the day is compliant with every course that is required of "
        "them, by the rolling twelve months and by the calendar year alike: 100 %. One person short under both is not met.",
        Reading.BY_EFFECT,
        lambda facts, _: training.practitioners(facts),
    ),
    Answered.COMPLAINTS_ADDRESSED: Rule(
        "Met while every open complaint has an owner, a next step and a due date that has not passed. GEN 63 names no "
        "number of days: the due date is that of the agency's procedure, 90 days from receipt, or as it was extended "
        "with a reason.",
        Reading.AS_STOOD,
        lambda facts, _: review.complaints_addressed(facts),
    ),
    Answered.COMMENT_REVIEWS: Rule(
        "Looks at the last four quarters whose review was due, from the first quarter with comments on. GEN 63 names no day "
        "by which a quarter is reviewed: it is taken as due by the end of the next quarter. Met where all are signed off; "
        "in part where a quarter has no comments in the office.",
        Reading.AS_STOOD,
        lambda facts, _: review.comment_reviews(facts),
    ),
    Answered.VIOLATIONS_REPORTED: Rule(
        "Met while the transmittal of every violation in the register is recorded, and a violation is registered from every "
        "approved sustained allegation. GEN 63 names no period: a violation counts as not reported from the day it was "
        "registered. Violations registered in error and withdrawn are left out.",
        Reading.AS_STOOD,
        lambda facts, _: violations.violations_reported(facts),
    ),
    Answered.CORRECTIVE_ACTIONS: Rule(
        "Met while every violation in the register has corrective action that was accepted, none of it past its due date. "
        "Not met where a violation has no action or one past its due date; in part where a decision is awaited, or every "
        "action was declined. Violations withdrawn are left out.",
        Reading.AS_STOOD,
        lambda facts, _: violations.corrective_actions(facts),
    ),
    Answered.CONFIRMED_BIAS: Rule(
        "Looks at approved sustained allegations that rest on a protected basis. Not met where one of them has no violation "
        "with corrective action that was accepted or awaits a decision; in part where one awaits it.",
        Reading.AS_STOOD,
        lambda facts, _: violations.confirmed_bias(facts),
    ),
    Answered.CONDUCT_ON_A_BASIS: Rule(
        "Not met while a violation that rests on a protected basis is open; in part where one was found in the twelve months "
        "to the day and is answered. Never met: that nothing is on record does not show that nothing happened.",
        Reading.AS_STOOD,
        lambda facts, _: violations.conduct_on_a_basis(facts),
    ),
    Answered.CONDUCT_OF_CLAUSE: Rule(
        "Not met while a violation of this clause is open; in part where one was found in the twelve months to the day and "
        "is answered. Never met: that nothing is on record does not show that nothing happened.",
        Reading.AS_STOOD,
        lambda facts, one: violations.conduct_of_clause(facts, one.clause),
    ),
    Answered.NOT_KEPT: Rule(
        "Nothing is computed.", Reading.NONE, lambda _, one: Judgement(State.NOT_KEPT, worded(one.rest))
    ),
}  # fmt: skip

_FROM_VIOLATIONS = {
    Answered.VIOLATIONS_REPORTED, Answered.CORRECTIVE_ACTIONS, Answered.CONFIRMED_BIAS, Answered.CONDUCT_ON_A_BASIS,
    Answered.CONDUCT_OF_CLAUSE, Answered.NOT_KEPT,
}  # fmt: skip


def judge(obligation: Obligation, facts: Facts) -> Judgement:
    """Where an obligation stands: by its rule, never better than its control shows, nor than open violations let it."""
    found = RULES[obligation.answered].judge(facts, obligation)
    if obligation.answered is Answered.NOT_KEPT:
        return found
    if not obligation.whole:
        found = replace(
            found,
            state=State.IN_PART if found.state is State.MET else found.state,
            because=together(found.because, worded(obligation.rest)),
        )
    return found if obligation.answered in _FROM_VIOLATIONS else _with_violations(obligation, facts, found)


def _with_violations(obligation: Obligation, facts: Facts, found: Judgement) -> Judgement:
    """An open violation of the clause: of this very question it is not met, of another one it says nothing here."""
    running = violations.open_of_clause(facts, obligation.clause)
    own = [one for one in running if one.question and one.question == obligation.subject]
    unplaced = [one for one in running if not one.question]
    if not own and not unplaced:
        return found
    cites = counted(len(own or unplaced), "open violation cites", "open violations cite")
    said = (
        worded("{violations} this clause.", violations=cites)
        if own
        else worded(
            "{violations} this clause; which of its sentences, the register does not say.", violations=cites
        )
    )
    state, since = found.state, found.since
    if own:
        state, since = State.NOT_MET, min([one.found_on for one in own] + ([since] if since else []))
    elif state is State.MET:
        state = State.IN_PART
    text = together(found.because, capital(said))
    return replace(
        found,
        state=state,
        because=text,
        since=since,
        evidence=(*violations.shown([*own, *unplaced]), *found.evidence),
    )
