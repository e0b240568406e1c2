"""Two years of violations: registered from findings, decided by the CEO, done, verified, looked at again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.violations.records import CorrectiveAction, Level, Origin, Violation
from gen63_desktop.domain.violations.rows import Unregistered
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.demonstration import case_words
from gen63_desktop.services.demonstration.stage import Stage

CEO = "Morgan Hale"
_EVERY = 14
"""Days between two sittings in which findings are registered."""
_OWNERS = (
    ("Sam Okafor", "Operations manager, Division 4"),
    ("Priya Nair", "Security manager"),
    ("Tom Alvarez", "Training manager"),
)
_ACTIONS = (
    (Level.SUPERVISOR, "Coach the unit on fair and impartial treatment, with a signed attendance sheet."),
    (Level.SUPERVISOR, "Ride along on three shifts and report what was seen."),
    (Level.EXECUTIVE, "Write the duty to board every rider into the operators' handbook."),
    (Level.EXECUTIVE, "Add the case, without names, to the annual bias training."),
)
_DATA_ACTIONS = (
    (Level.SUPERVISOR, "State a reason for each demographic field held, or delete the field."),
    (Level.EXECUTIVE, "Close the access of the deployment desk to the source."),
)
_ELSEWHERE = (
    (
        Origin.PRODUCT,
        "A trend report was issued without its data scope.",
        "Vandalism trends, spring issue",
        "GEN 63 §3.7",
        RespondentKind.ANALYTIC_PRODUCT,
    ),
    (
        Origin.OUTSIDE,
        "An external data set was used without citing the instance and the circumstances.",
        "Letter of the Public Safety Advisory Committee",
        "GEN 63 §3.2",
        RespondentKind.EMPLOYEE,
    ),
    (
        Origin.COMMENTS,
        "Comments about one station were left out of the quarterly review.",
        "Second reading of the comment review",
        "GEN 63 §4.3",
        RespondentKind.EMPLOYEE,
    ),
)


@dataclass
class _Cast:
    """Who decides, and who owns actions."""

    ceo: Person
    owners: tuple[Person, ...]
    random: Random
    """Chance of its own, so that the rest of the play goes on as it would without."""


def schedule(stage: Stage) -> None:
    """Let the office sit every two weeks over what was found."""
    people = stage.office.people
    cast = _Cast(
        people.add(CEO, (Role.EXECUTIVE,), "Chief Executive Officer"),
        tuple(people.add(name, (), title) for name, title in _OWNERS),
        Random(stage.first_day.toordinal()),  # noqa: S311  repeatable, guards nothing
    )
    with _own_chance(stage, cast):
        _schedule(stage, cast)


def _schedule(stage: Stage, cast: _Cast) -> None:
    day = stage.first_day + timedelta(days=60)
    while day <= stage.today - timedelta(days=4):
        _on(stage, cast, stage.working_day(day, 4), lambda: _sit(stage, cast), hour=15)
        day += timedelta(days=_EVERY)
    for number, found in enumerate(_ELSEWHERE):
        on = stage.today - timedelta(days=250 - 90 * number)
        _on(stage, cast, stage.working_day(on, 5), lambda one=found: _from_elsewhere(stage, cast, one))  # type: ignore[misc]  # bound at once


def _sit(stage: Stage, cast: _Cast) -> None:
    """Register what was found until the week before."""
    last = _day(stage) - timedelta(days=5)
    for found in stage.office.violations.unregistered():
        if found.found_on is not None and found.found_on <= last:
            _register(stage, cast, found)


def _register(stage: Stage, cast: _Cast, found: Unregistered) -> None:
    violations = stage.office.violations
    if found.origin is Origin.COMPLAINT:
        draft = violations.draft_from_allegation(found.allegation_id)
        clauses = draft.clauses or (() if draft.other_clause else ("GEN 63 policy statement",))
        draft = replace(draft, what=case_words.what_was_found(draft), clauses=clauses)
    else:
        draft = violations.draft_from_audit(found.audit_id, found.audit_question)
    told = replace(draft, analysis=case_words.analysis(draft), decider_id=cast.ceo.id)
    _begin(stage, cast, violations.register(told))


def _from_elsewhere(stage: Stage, cast: _Cast, found: tuple[Origin, str, str, str, RespondentKind]) -> None:
    origin, what, where, clause, kind = found
    violation = Violation(
        what=what,
        origin=origin,
        found_on=_day(stage) - timedelta(days=stage.random.randint(1, 9)),
        found_in=where,
        clauses=(clause,),
        respondents=(kind,),
        about=where if origin is Origin.PRODUCT else "",
        decider_id=cast.ceo.id,
    )
    told = replace(violation, analysis=case_words.analysis(violation))
    _begin(stage, cast, stage.office.violations.register(told))


def _begin(stage: Stage, cast: _Cast, violation: Violation) -> None:
    after = stage.working_day(_day(stage) + timedelta(days=2), 6)
    _on(stage, cast, after, lambda: _recommend(stage, cast, violation.id))


def _recommend(stage: Stage, cast: _Cast, violation_id: int) -> None:
    violations, day = stage.office.violations, _day(stage)
    violation = violations.get(violation_id)
    sent = violations.transmit(violation, cast.ceo.id, day, f"Memorandum {day:%y}-{violation_id:03}")
    known = _DATA_ACTIONS if violation.origin is Origin.AUDIT else _ACTIONS
    for level, what in stage.random.sample(known, stage.random.choice((1, 1, 2))):
        owner = stage.one_of(cast.owners)
        due = day + timedelta(days=stage.random.randint(30, 75))
        action = violations.recommend(sent.id, level, what, owner.id, due)
        wait = stage.working_day(day + timedelta(days=stage.random.randint(5, 16)), 3)
        _on(stage, cast, wait, lambda one=action: _decide(stage, cast, one))  # type: ignore[misc]  # bound at once


def _decide(stage: Stage, cast: _Cast, action: CorrectiveAction) -> None:
    violations, day = stage.office.violations, _day(stage)
    violation = violations.get(action.violation_id)
    if violation.receipt_on is None and violation.transmitted_on is not None:
        violations.transmit(violation, cast.ceo.id, violation.transmitted_on, violation.transmittal, day)
    accepted = stage.chance(0.9)
    words = "" if accepted else "Covered by the action decided on before; doing it twice helps nobody."
    document = f"Memorandum of the CEO, {day:%B} {day.year}"
    decided = violations.decide(action, accepted=accepted, words=words, by=cast.ceo.id, document=document)
    if accepted and (stage.chance(0.9) or _long_ago(stage)):
        late = stage.chance(0.15)
        days = stage.random.randint(3, 15) if late else -stage.random.randint(1, 12)
        done_on = max(decided.due + timedelta(days=days), day + timedelta(days=1))
        _on(stage, cast, stage.working_day(done_on, 1), lambda: _done(stage, cast, decided))


def _done(stage: Stage, cast: _Cast, action: CorrectiveAction) -> None:
    done = stage.office.violations.report_done(
        action, "Done for the whole unit; the attendance sheets are in the division's file."
    )
    day = stage.working_day(_day(stage) + timedelta(days=3), 9)
    _on(stage, cast, day, lambda: _verify(stage, cast, done))


def _verify(stage: Stage, cast: _Cast, action: CorrectiveAction) -> None:
    violations = stage.office.violations
    if stage.chance(0.08):
        due = _day(stage) + timedelta(days=21)
        again = violations.give_back(action, "Two people of the unit were absent and not made up for.", due)
        _on(stage, cast, stage.working_day(due - timedelta(days=5), 3), lambda: _done(stage, cast, again))
        return
    verified = violations.verify(action, "Read the sheets and spoke with three people of the unit.")
    if verified.look_due is not None and (stage.chance(0.85) or _long_ago(stage)):
        _on(stage, cast, _on_or_after(verified.look_due), lambda: _look(stage, cast, verified))


def _look(stage: Stage, cast: _Cast, action: CorrectiveAction) -> None:
    violations = stage.office.violations
    recurred = stage.chance(0.06)
    due = _day(stage) + timedelta(days=30) if recurred else None
    said = (
        "Two complaints of the same kind on the same line since."
        if recurred
        else "Read all complaints and comments of the ninety days; nothing of the kind came again."
    )
    looked = violations.look(action, said, recurred=recurred, due=due)
    if due is not None:
        _on(stage, cast, stage.working_day(due - timedelta(days=6), 3), lambda: _done(stage, cast, looked))


def _on_or_after(day: date) -> date:
    while day.weekday() > 4:
        day += timedelta(days=1)
    return day


def _on(stage: Stage, cast: _Cast, day: date, act: Callable[[], None], *, hour: int | None = None) -> None:
    """Schedule an act that has the chance of violations."""

    def run() -> None:
        with _own_chance(stage, cast):
            act()

    stage.on(day, run, hour=hour)


@contextmanager
def _own_chance(stage: Stage, cast: _Cast) -> Iterator[None]:
    others, stage.random = stage.random, cast.random
    try:
        yield
    finally:
        stage.random = others


def _long_ago(stage: Stage) -> bool:
    """What the office did not do in time lies in the last months only."""
    return _day(stage) < stage.today - timedelta(days=240)


def _day(stage: Stage) -> date:
    return stage.office.session.today()
