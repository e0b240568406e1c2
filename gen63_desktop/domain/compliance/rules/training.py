"""Rules that look at rosters and completions."""

from __future__ import annotations

from gen63_desktop.domain.compliance.facts import BoundFact, CourseFact, Facts, TrainingFacts
from gen63_desktop.domain.compliance.states import Evidence, Figure, Judgement, State
from gen63_desktop.domain.findings.words import listed, plural

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
    found = _judged(training, bound, wanted.name, "employees", (wanted,))
    if found.state is State.MET and not 0 < wanted.months <= _YEAR:
        said = "By the office's rule a completion holds for longer than a year."
        return Judgement(State.IN_PART, f"{found.because} {said}", found.figures, found.evidence)
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
    return _judged(training, bound, wanted.name, "analytics practitioners", (wanted,))


def practitioners(facts: Facts) -> Judgement:
    """Whether every analytics practitioner holds every course that is required of them: 100 %."""
    training = facts.training
    if training is None or not _has_roster(training):
        return _no_roster()
    names = listed([one.name for one in training.courses])
    return _judged(training, training.practitioners_all, names, "analytics practitioners", training.courses)


def _has_roster(training: TrainingFacts) -> bool:
    first = training.first_roster
    return first is not None and first <= training.day and training.employed > 0


def _no_roster() -> Judgement:
    return Judgement(
        State.NO_DATA, "No roster of the day or of an earlier one has been taken in, so nobody is known."
    )


def _course(training: TrainingFacts, code: str) -> CourseFact | None:
    return next((one for one in training.courses if one.code == code), None)


def _figures(bound: BoundFact, whom: str) -> tuple[Figure, ...]:
    return (
        Figure(f"Employed on the day, {whom}", bound.people),
        Figure("Bound by the office's rules", bound.bound, bound.people),
        Figure("Compliant, rolling twelve months", bound.compliant_rolling, bound.required_rolling),
        Figure("Compliant, calendar year", bound.compliant_calendar, bound.required_calendar),
        Figure("On leave, not counted", bound.on_leave),
        Figure("First date not due yet, not counted", bound.not_yet_due),
    )


def _judged(
    training: TrainingFacts, bound: BoundFact, name: str, whom: str, courses: tuple[CourseFact, ...]
) -> Judgement:
    figures = _figures(bound, whom)
    if not bound.people:
        return Judgement(State.NO_DATA, f"The roster names no {whom}.", figures)
    if not bound.bound:
        return Judgement(State.NO_DATA, f"The office's rules bind none of the {whom} on the day.", figures)
    if not bound.completions:
        return Judgement(State.NO_DATA, f"No completion has been taken in: {name}.", figures)
    evidence = _evidence(training, courses)
    rolling = bound.required_rolling - bound.compliant_rolling
    calendar = bound.required_calendar - bound.compliant_calendar
    if rolling and calendar:
        said = f"{plural(rolling, 'person', 'people')} overdue by the rolling rule, {calendar} by the calendar year: {name}."
        both = [one for one in (bound.overdue_since_rolling, bound.overdue_since_calendar) if one is not None]
        return Judgement(State.NOT_MET, said, figures, evidence, max(both, default=None))
    if rolling or calendar:
        rule, other = ("rolling rule", "calendar year") if rolling else ("calendar year", "rolling rule")
        said = (
            f"By the {rule} {plural(rolling or calendar, 'person is', 'people are')} overdue, by the {other} nobody; "
            "GEN 63 does not say which of the two it means."
        )
        return Judgement(State.IN_PART, said, figures, evidence)
    if not bound.required_rolling and not bound.required_calendar:
        return Judgement(State.NOT_DUE, "Of nobody who is bound has the first date come.", figures, evidence)
    said = f"Nobody is overdue under either rule: {name}."
    if bound.bound < bound.people:
        unbound = bound.people - bound.bound
        said += f" The office's rules do not bind {plural(unbound, 'person', 'people')} of the {whom}."
        return Judgement(State.IN_PART, said, figures, evidence)
    return Judgement(State.MET, said, figures, evidence)


def _evidence(training: TrainingFacts, courses: tuple[CourseFact, ...]) -> tuple[Evidence, ...]:
    return (
        Evidence("training", 0, "", "Last roster by the day", training.last_roster),
        *(Evidence("Course", one.id, "", f"Required course: {one.name}") for one in courses),
        *(
            Evidence("training", 0, "", f"Imported file {file.name}", file.day, file.sha256)
            for file in training.files
        ),
    )
