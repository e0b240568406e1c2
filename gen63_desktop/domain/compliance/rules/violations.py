"""Rules that look at violations, corrective actions and sustained allegations."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from datetime import date, timedelta

from gen63_desktop.domain.compliance.facts import Facts, SustainedFact, ViolationFact
from gen63_desktop.domain.compliance.states import Evidence, Figure, Judgement, State
from gen63_desktop.domain.findings.words import capital, counted
from gen63_desktop.domain.remarks import together, worded
from gen63_desktop.domain.violations.records import ActionState, ViolationState

LOOKED_BACK = timedelta(days=365)
"""How far conduct is looked back at; a violation that is still open counts however old it is."""
_DAY = timedelta(days=1)
_ANSWERED = {ActionState.ACCEPTED, ActionState.DONE, ActionState.VERIFIED}


def violations_reported(facts: Facts) -> Judgement:
    """Whether every violation was reported to the CEO, and every sustained finding registered as one."""
    waiting = [
        one for one in facts.violations if one.transmitted_on is None or one.transmitted_on > facts.day
    ]
    unregistered = [one for one in facts.sustained if not one.violations]
    sent = len(facts.violations) - len(waiting)
    figures = (
        Figure("Violations in the register", len(facts.violations)),
        Figure("Reported to the Chief Executive Officer or designee", sent, len(facts.violations)),
        Figure("Not reported", len(waiting), len(facts.violations)),
        Figure("Sustained allegations that no violation is registered from", len(unregistered)),
        Figure("Violation reports issued", len(facts.reports)),
    )
    if not facts.violations and not unregistered:
        return Judgement(
            State.NO_DATA, "No violation is registered. That none happened is not shown by that.", figures
        )
    evidence = (
        *(_sustained(one, against=True) for one in unregistered),
        *(_violation(one, against=one in waiting) for one in facts.violations),
        *(
            Evidence(
                "IssuedReport", one.id, one.number, worded("Violation report"), one.issued_on, one.sha256
            )
            for one in facts.reports
        ),
    )
    if waiting or unregistered:
        said = (
            [
                worded(
                    "{violations} not reported.",
                    violations=counted(len(waiting), "violation is", "violations are"),
                )
            ]
            if waiting
            else []
        )
        if unregistered:
            said.append(
                worded(
                    "No violation is registered from {allegations}.",
                    allegations=counted(len(unregistered), "sustained allegation"),
                )
            )
        days = [one.registered_on for one in waiting]
        days += [
            one.approved_on for one in facts.sustained if not one.violations and one.approved_on is not None
        ]
        return Judgement(State.NOT_MET, together(*said), figures, evidence, min(days, default=None))
    return Judgement(State.MET, "Every violation in the register was reported.", figures, evidence)


def corrective_actions(facts: Facts) -> Judgement:
    """Whether every violation has corrective action that was decided, and none of it is past its due date."""
    found = facts.violations
    without = [one for one in found if one.state is ViolationState.REGISTERED]
    late = [one for one in found if one.overdue_since(facts.day) is not None]
    awaiting = [one for one in found if one.state is ViolationState.DECISION]
    declined = [
        one
        for one in found
        if one.actions and all(each.state is ActionState.DECLINED for each in one.actions)
    ]
    figures = (
        Figure("Violations in the register", len(found)),
        Figure("With corrective action accepted", sum(_answered(one) for one in found), len(found)),
        Figure("Without a recommended action", len(without), len(found)),
        Figure("With an action past its due date", len(late), len(found)),
        Figure("With an action that awaits a decision", len(awaiting), len(found)),
        Figure("With every action declined", len(declined), len(found)),
    )
    if not found:
        return Judgement(
            State.NO_DATA, "No violation is registered. That none happened is not shown by that.", figures
        )
    evidence = tuple(_violation(one, against=one in without or one in late) for one in found)
    if without or late:
        days = [one.registered_on for one in without]
        days += [due + _DAY for one in late if (due := one.overdue_since(facts.day)) is not None]
        return Judgement(State.NOT_MET, _behind(len(without), len(late)), figures, evidence, min(days))
    if awaiting or declined:
        return Judgement(State.IN_PART, _not_agreed(len(awaiting), len(declined)), figures, evidence)
    said_all = "Every violation has corrective action that was accepted, none past its due date."
    return Judgement(State.MET, said_all, figures, evidence)


def _behind(without: int, late: int) -> str:
    """What is said of violations without an action, and of those with a late one."""
    said = []
    if without:
        said.append(
            worded(
                "{violations} has no action." if without == 1 else "{violations} have no action.",
                violations=counted(without, "violation"),
            )
        )
    if late:
        violations = counted(late, "violation has", "violations have")
        said.append(worded("{violations} an action past its due date.", violations=violations))
    return together(*said)


def _not_agreed(awaiting: int, declined: int) -> str:
    """What is said of violations whose actions nobody has decided on, and of those that want none."""
    said = []
    if awaiting:
        violations = counted(awaiting, "violation awaits", "violations await")
        said.append(worded("{violations} a decision.", violations=violations))
    if declined:
        said.append(
            worded("Every action of {violations} was declined.", violations=counted(declined, "violation"))
        )
    return together(*said)


def confirmed_bias(facts: Facts) -> Judgement:
    """Whether every confirmed case of bias was answered with a violation and corrective action."""
    found = [one for one in facts.sustained if one.on_a_basis]
    by_id = {one.id: one for one in facts.violations}
    acted = [one for one in found if _any_action(one, by_id, _ANSWERED)]
    awaiting = [
        one for one in found if one not in acted and _any_action(one, by_id, {ActionState.RECOMMENDED})
    ]
    unanswered = [one for one in found if one not in acted and one not in awaiting]
    figures = (
        Figure("Sustained allegations that rest on a protected basis", len(found)),
        Figure("Registered as a violation", sum(bool(one.violations) for one in found), len(found)),
        Figure("With corrective action accepted", len(acted), len(found)),
        Figure("With an action that awaits a decision", len(awaiting), len(found)),
        Figure("Without either", len(unanswered), len(found)),
    )
    if not found:
        said = (
            "No sustained allegation rests on a protected basis. That no bias occurred is not shown by that."
        )
        return Judgement(State.NO_DATA, said, figures)
    evidence = tuple(_sustained(one, against=one in unanswered) for one in found)
    if unanswered:
        days = [one.approved_on for one in unanswered if one.approved_on is not None]
        many = counted(len(unanswered), "sustained allegation has", "sustained allegations have")
        said = worded(
            "{allegations} no violation with corrective action that was accepted or awaits a decision.",
            allegations=many,
        )
        return Judgement(State.NOT_MET, said, figures, evidence, min(days, default=None))
    if awaiting:
        said = worded(
            "Corrective action awaits a decision for {allegations}.",
            allegations=counted(len(awaiting), "sustained allegation"),
        )
        return Judgement(State.IN_PART, said, figures, evidence)
    said = "Every confirmed case was registered and answered with corrective action."
    return Judgement(State.MET, said, figures, evidence)


def conduct_on_a_basis(facts: Facts) -> Judgement:
    """Whether violations that rest on a protected basis are on record."""
    return _conduct(
        facts, [one for one in facts.violations if one.on_a_basis], worded("on a protected basis")
    )


def conduct_of_clause(facts: Facts, clause: str) -> Judgement:
    """Whether violations of a clause are on record."""
    return _conduct(
        facts, [one for one in facts.violations if clause in one.clauses], worded("of this clause")
    )


def open_of_clause(facts: Facts, clause: str) -> list[ViolationFact]:
    """The open violations of a clause."""
    return [one for one in facts.violations if one.is_open and clause in one.clauses]


def shown(found: Iterable[ViolationFact]) -> tuple[Evidence, ...]:
    """Violations as evidence against a sentence."""
    return tuple(_violation(one, against=True) for one in found)


def _conduct(facts: Facts, found: Sequence[ViolationFact], which: str) -> Judgement:
    recent = [one for one in found if one.is_open or one.found_on > facts.day - LOOKED_BACK]
    running = [one for one in recent if one.is_open]
    figures = (
        Figure("Found in the twelve months to the day, or open", len(recent)),
        Figure("Open", len(running), len(recent)),
        Figure("Closed", len(recent) - len(running), len(recent)),
    )
    evidence = tuple(_violation(one, against=one.is_open) for one in recent)
    if running:
        said = worded(
            "{violations} {which} is open." if len(running) == 1 else "{violations} {which} are open.",
            violations=counted(len(running), "violation"),
            which=which,
        )
        return Judgement(
            State.NOT_MET, capital(said), figures, evidence, min(one.found_on for one in running)
        )
    if recent:
        said = worded(
            "{violations} {which} is on record and answered."
            if len(recent) == 1
            else "{violations} {which} are on record and answered.",
            violations=counted(len(recent), "violation"),
            which=which,
        )
        return Judgement(State.IN_PART, capital(said), figures, evidence)
    said = worded(
        "No violation {which} is on record. That everybody was treated so is not shown by that.", which=which
    )
    return Judgement(State.NO_DATA, said, figures)


def _answered(violation: ViolationFact) -> bool:
    return any(one.state in _ANSWERED for one in violation.actions)


def _any_action(one: SustainedFact, by_id: dict[int, ViolationFact], states: Collection[ActionState]) -> bool:
    actions = [each for number in one.violations if number in by_id for each in by_id[number].actions]
    return any(each.state in states for each in actions)


def _violation(one: ViolationFact, *, against: bool) -> Evidence:
    if not one.seen:
        return Evidence(
            "Violation", 0, "", worded("A violation that is closed to you"), against=against, closed=True
        )
    sent: date | None = one.transmitted_on
    title = worded(
        "{state}; reported" if sent is not None else "{state}; not reported", state=one.state.label
    )
    return Evidence(
        "Violation",
        one.id,
        one.number,
        title,
        one.registered_on,
        against=against,
        entry=one.entry.number,
        entry_hash=one.entry.hash,
    )


def _sustained(one: SustainedFact, *, against: bool) -> Evidence:
    if not one.seen:
        return Evidence(
            "Complaint", 0, "", worded("A complaint that is closed to you"), against=against, closed=True
        )
    title = worded("Sustained allegation {place}", place=one.place)
    return Evidence("Complaint", one.complaint_id, one.number, title, one.approved_on, against=against)
