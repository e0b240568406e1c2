"""The rules of corrective actions: recommended, decided, done, verified, looked at again (C8, C16).

Each rule takes an action with the day and gives the action back with the step that was taken.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.violations.records import ActionState, ActionStep, CorrectiveAction, StepKind

LOOK_AFTER = timedelta(days=90)
"""How long after it closed an action is looked at again (C16)."""


@dataclass(frozen=True, slots=True)
class Deed:
    """Who did something on which day, who recorded it when, in which words and by which document."""

    by: int
    on: date
    recorded_by: int
    today: date
    words: str = ""
    document: str = ""

    @property
    def on_behalf(self) -> bool:
        """Whether it is recorded for someone else."""
        return self.by != self.recorded_by


Taken = tuple[CorrectiveAction, ActionStep]


def check_recommendation(action: CorrectiveAction, today: date) -> None:
    """Refuse a recommendation that does not say what is to be done, or by a day that has passed."""
    problems: list[Refused] = []
    if not action.what.strip():
        problems.append(
            RuleBroken("C8", "Nothing says what is to be done.", "Describe the action.", where="what")
        )
    if action.due < today:
        problems.append(
            RuleBroken(
                "C8", "The due date, {day}, has passed.", "Choose a later day.", where="due", day=action.due
            )
        )
    if problems:
        raise problems[0] if len(problems) == 1 else Problems(problems)


def decide(action: CorrectiveAction, deed: Deed, recommended: ActionStep, *, accepted: bool) -> Taken:
    """The action as the CEO or designee decided on it; declined only with a reason."""
    _must_be(action, "Nothing waits for a decision here.", ActionState.RECOMMENDED)
    if not accepted and not deed.words.strip():
        raise RuleBroken(
            "C8", "An action is declined with a reason.", "Write the reason of the decision.", where="words"
        )
    if deed.on_behalf and not deed.document.strip():
        raise RuleBroken(
            "R4",
            "A decision that is recorded for someone else needs the document it stands in.",
            "Name the memorandum or letter, with its date.",
            where="document",
        )
    _check_day(deed, recommended.on)
    if accepted and action.due < deed.today:
        raise RuleBroken(
            "C8",
            "The due date of the action, {day}, has passed before it was decided.",
            "Give it a due date to come first.",
            day=action.due,
        )
    kind = StepKind.ACCEPTED if accepted else StepKind.DECLINED
    state = ActionState.ACCEPTED if accepted else ActionState.DECLINED
    return _step(replace(action, state=state), kind, deed)


def revise(action: CorrectiveAction, owner: int, due: date, deed: Deed) -> Taken:
    """The action with another owner or due date, and the reason."""
    _must_be(action, "This action is not under way.", ActionState.RECOMMENDED, ActionState.ACCEPTED)
    if not deed.words.strip():
        raise RuleBroken("C8", "Nothing says why.", "Write the reason.", where="words")
    if due < deed.today and due != action.due:
        raise RuleBroken(
            "C8", "The due date, {day}, has passed.", "Choose a later day.", where="due", day=due
        )
    return _step(replace(action, owner_id=owner, due=due), StepKind.REVISED, deed)


def check_under_way(action: CorrectiveAction) -> None:
    """Refuse to report an action done that nobody has accepted."""
    _must_be(action, "Only an accepted action is reported done.", ActionState.ACCEPTED)


def report_done(action: CorrectiveAction, deed: Deed, since: date) -> Taken:
    """The action as its owner reports it done; it counts once another person has verified it."""
    check_under_way(action)
    _must_say(deed, "Nothing says what was done.", "Write what was done, and where it can be seen.")
    _check_day(deed, since)
    return _step(replace(action, state=ActionState.DONE), StepKind.DONE, deed)


def check_not_owner(action: CorrectiveAction, person: int) -> None:
    """Refuse the owner's own verification, whatever their roles."""
    if person == action.owner_id:
        raise RuleBroken(
            "C8",
            "Whoever owns a corrective action never verifies it, and this one is yours.",
            "Someone else who may verify actions signs in and does it.",
        )


def verify(action: CorrectiveAction, deed: Deed) -> Taken:
    """The action verified by someone who does not own it; ninety days later it is looked at again."""
    _must_be(action, "Only what was reported done is verified.", ActionState.DONE)
    check_not_owner(action, deed.by)
    _must_say(deed, "Nothing says how it was verified.", "Write what you looked at and found.")
    closed = replace(action, state=ActionState.VERIFIED, look_due=deed.on + LOOK_AFTER)
    return _step(closed, StepKind.VERIFIED, deed)


def give_back(action: CorrectiveAction, due: date, deed: Deed) -> Taken:
    """The action under way again, because it was not done as reported."""
    _must_be(action, "Only what was reported done is returned.", ActionState.DONE)
    check_not_owner(action, deed.by)
    _must_say(deed, "Nothing says what is missing.", "Write what is still to be done.")
    _check_new_due(due, deed)
    return _step(replace(action, state=ActionState.ACCEPTED, due=due), StepKind.RETURNED, deed)


def look(action: CorrectiveAction, deed: Deed, *, recurred: bool, due: date | None) -> Taken:
    """The action after the look; a recurrence reopens it with a new due date."""
    if action.state is not ActionState.VERIFIED or action.look_due is None:
        raise RuleBroken(
            "C16", "No look is due for this action.", "An action is looked at ninety days after it closed."
        )
    check_not_owner(action, deed.by)
    if deed.on < action.look_due:
        raise RuleBroken(
            "C16",
            "The look comes ninety days after the action closed, on {day}.",
            "If it has recurred already, reopen the action.",
            day=action.look_due,
        )
    _must_say(deed, "Nothing says what was looked at.", "Write what you looked at and found.")
    if not recurred:
        return _step(replace(action, look_due=None), StepKind.NO_RECURRENCE, deed)
    return _reopen(action, due, deed, StepKind.RECURRENCE)


def reopen(action: CorrectiveAction, due: date, deed: Deed) -> Taken:
    """A verified action under way again, for a reason."""
    _must_be(action, "Only a verified action is reopened.", ActionState.VERIFIED)
    _must_say(deed, "Nothing says why.", "Write what happened.")
    return _reopen(action, due, deed, StepKind.REOPENED)


def _reopen(action: CorrectiveAction, due: date | None, deed: Deed, kind: StepKind) -> Taken:
    if due is None:
        raise RuleBroken("C16", "A reopened action needs a due date.", "Choose a day.", where="due")
    _check_new_due(due, deed)
    again = replace(action, state=ActionState.ACCEPTED, due=due, look_due=None, reopened=action.reopened + 1)
    return _step(again, kind, deed)


def first_step(action: CorrectiveAction, deed: Deed) -> ActionStep:
    """The step of a recommendation that was just stored."""
    return _step(action, StepKind.RECOMMENDED, deed)[1]


def _step(action: CorrectiveAction, kind: StepKind, deed: Deed) -> Taken:
    step = ActionStep(
        violation_id=action.violation_id,
        action_id=action.id,
        kind=kind,
        on=deed.on,
        entered_on=deed.today,
        by=deed.by,
        recorded_by=deed.recorded_by,
        owner_id=action.owner_id,
        due=action.due,
        words=deed.words.strip(),
        document=deed.document.strip(),
    )
    return action, step


def _must_be(action: CorrectiveAction, what: str, *states: ActionState) -> None:
    if action.state not in states:
        raise RuleBroken(
            "C8", what + " It is: {state}.", "Look at the action again.", state=action.state.value
        )


def _must_say(deed: Deed, what: str, do: str) -> None:
    if not deed.words.strip():
        raise RuleBroken("C8", what, do, where="words")


def _check_day(deed: Deed, first: date) -> None:
    if deed.on < first or deed.on > deed.today:
        raise RuleBroken(
            "C8",
            "{day} cannot be: it lies before {first} or has not come yet.",
            "Correct the day.",
            where="on",
            day=deed.on,
            first=first,
        )


def _check_new_due(due: date, deed: Deed) -> None:
    if due < deed.today:
        raise RuleBroken(
            "C8", "The due date, {day}, has passed.", "Choose a later day.", where="due", day=due
        )


# -- where an action stood on a day -----------------------------------------------------------------


_STATE_AFTER = {
    StepKind.RECOMMENDED: ActionState.RECOMMENDED,
    StepKind.ACCEPTED: ActionState.ACCEPTED,
    StepKind.DECLINED: ActionState.DECLINED,
    StepKind.DONE: ActionState.DONE,
    StepKind.RETURNED: ActionState.ACCEPTED,
    StepKind.VERIFIED: ActionState.VERIFIED,
    StepKind.NO_RECURRENCE: ActionState.VERIFIED,
    StepKind.RECURRENCE: ActionState.ACCEPTED,
    StepKind.REOPENED: ActionState.ACCEPTED,
}


@dataclass(frozen=True, slots=True)
class Standing:
    """Where an action stood: state, due date, owner, and from when it is looked at again."""

    state: ActionState
    due: date
    owner_id: int
    look_due: date | None


def standing(steps: Sequence[ActionStep], on: date, recorded_by: date | None = None) -> Standing | None:
    """Where an action stood on a day, by what was recorded until another (that day); None before it began."""
    until = recorded_by or on
    known = [step for step in steps if step.on <= on and step.entered_on <= until]
    known.sort(key=lambda step: step.id)
    if not known:
        return None
    state = ActionState.RECOMMENDED
    look_due: date | None = None
    for step in known:
        state = _STATE_AFTER.get(step.kind, state)
        if step.kind is StepKind.VERIFIED:
            look_due = step.on + LOOK_AFTER
        elif step.kind is not StepKind.REVISED:
            look_due = None
    return Standing(state, known[-1].due, known[-1].owner_id, look_due)
