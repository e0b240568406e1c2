"""Rules that look at rosters and completions."""

from __future__ import annotations

from gen63_desktop.domain.compliance.facts import BoundFact, CourseFact, Facts, TrainingFacts
from gen63_desktop.domain.compliance.states import Evidence, Figure, Judgement, State
from gen63_desktop.domain.findings.words import counted, listed
from gen63_desktop.domain.remarks import Worded, together, worded

_YEAR = 12


def course(facts: Facts, code: str) -> Judgement:
    """Whether everybody employed holds the course, every year."""
    training = facts.training
    if training is None or not _has_roster(training):
        return _no_roster()
    wanted = _course(training, code)
    bound = dict(training.all_of).get(code)
    if wanted is None or bound is None:
        return Judgement(State.NO_DATA, "The course is not among those that the office requires.")
    found = _judged(training, bound, wanted.name, worded("employees"), (wanted,))
    if found.state is State.MET and not 0 < wanted.months <= _YEAR:
        said = "By the office's rule a completion holds for longer than a year."
        return Judgement(State.IN_PART, together(found.because, worded(said)), found.figures, found.evidence)
    return found


def course_of_practitioners(facts: Facts, code: str) -> Judgement:
    """Whether every analytics practitioner holds the course."""
    training = facts.training
    if training is None or not _has_roster(training):
        return _no_roster()
    wanted = _course(training, code)
    bound = dict(training.practitioners_of).get(code)
    if wanted is None or bound is None:
        return Judgement(State.NO_DATA, "The course is not among those that the office requires.")
    return _judged(training, bound, wanted.name, worded("analytics practitioners"), (wanted,))


def practitioners(facts: Facts) -> Judgement:
    """Whether every analytics practitioner holds every course that is required of them: 100 %."""
    training = facts.training
    if training is None or not _has_roster(training):
        return _no_roster()
    names = listed([one.name for one in training.courses])
    return _judged(
        training, training.practitioners_all, names, worded("analytics practitioners"), training.courses
    )


def _has_roster(training: TrainingFacts) -> bool:
    first = training.first_roster
    return first is not None and first <= training.day and training.employed > 0


def _no_roster() -> Judgement:
    return Judgement(
        State.NO_DATA, "No roster of the day or of an earlier one has been taken in, so nobody is known."
    )


def _course(training: TrainingFacts, code: str) -> CourseFact | None:
    return next((one for one in training.courses if one.code == code), None)


def _figures(bound: BoundFact, whom: Worded) -> tuple[Figure, ...]:
    return (
        Figure(worded("Employed on the day, {whom}", whom=whom), bound.people),
        Figure("Bound by the office's rules", bound.bound, bound.people),
        Figure("Compliant, rolling twelve months", bound.compliant_rolling, bound.required_rolling),
        Figure("Compliant, calendar year", bound.compliant_calendar, bound.required_calendar),
        Figure("On leave, not counted", bound.on_leave),
        Figure("First date not due yet, not counted", bound.not_yet_due),
    )


def _judged(
    training: TrainingFacts, bound: BoundFact, name: str, whom: Worded, courses: tuple[CourseFact, ...]
) -> Judgement:
    figures = _figures(bound, whom)
    if not bound.people:
        return Judgement(State.NO_DATA, worded("The roster names no {whom}.", whom=whom), figures)
    if not bound.bound:
        return Judgement(
            State.NO_DATA,
            worded("The office's rules bind none of the {whom} on the day.", whom=whom),
            figures,
        )
    if not bound.completions:
        return Judgement(
            State.NO_DATA, worded("No completion has been taken in: {name}.", name=name), figures
        )
    evidence = _evidence(training, courses)
    rolling = bound.required_rolling - bound.compliant_rolling
    calendar = bound.required_calendar - bound.compliant_calendar
    if rolling and calendar:
        said = worded(
            "{people} overdue by the rolling rule, {calendar} by the calendar year: {name}.",
            people=counted(rolling, "person", "people"),
            calendar=calendar,
            name=name,
        )
        both = [one for one in (bound.overdue_since_rolling, bound.overdue_since_calendar) if one is not None]
        return Judgement(State.NOT_MET, said, figures, evidence, max(both, default=None))
    if rolling or calendar:
        said = worded(
            "By the rolling rule {people} overdue, by the calendar year nobody; GEN 63 does not say which of the two it "
            "means."
            if rolling
            else "By the calendar year {people} overdue, by the rolling rule nobody; GEN 63 does not say which of the two "
            "it means.",
            people=counted(rolling or calendar, "person is", "people are"),
        )
        return Judgement(State.IN_PART, said, figures, evidence)
    if not bound.required_rolling and not bound.required_calendar:
        return Judgement(State.NOT_DUE, "Of nobody who is bound has the first date come.", figures, evidence)
    said = worded("Nobody is overdue under either rule: {name}.", name=name)
    if bound.bound < bound.people:
        unbound = bound.people - bound.bound
        rest = worded(
            "The office's rules do not bind {people} of the {whom}.",
            people=counted(unbound, "person", "people"),
            whom=whom,
        )
        return Judgement(State.IN_PART, together(said, rest), figures, evidence)
    return Judgement(State.MET, said, figures, evidence)


def _evidence(training: TrainingFacts, courses: tuple[CourseFact, ...]) -> tuple[Evidence, ...]:
    return (
        Evidence("training", 0, "", worded("Last roster by the day"), training.last_roster),
        *(
            Evidence("Course", one.id, "", worded("Required course: {name}", name=one.name))
            for one in courses
        ),
        *(
            Evidence("training", 0, "", worded("Imported file {name}", name=file.name), file.day, file.sha256)
            for file in training.files
        ),
    )
