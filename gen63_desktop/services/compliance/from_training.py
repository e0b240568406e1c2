"""What the matrix is told of training: a fact about the day, by the days of rosters and completions (T6)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from gen63_desktop.domain.compliance.facts import BoundFact, CourseFact, FileFact, TrainingFacts
from gen63_desktop.domain.training.compliance import Rule, Standing, Status, standings
from gen63_desktop.domain.training.people import Trainee
from gen63_desktop.domain.training.records import Course, ImportKind, TrainingImport
from gen63_desktop.domain.training.summary import people as counted
from gen63_desktop.services.training.part import courses_of, staff
from gen63_desktop.store.reader import Reader

_DAY = timedelta(days=1)
_Of = Callable[[Standing], bool]


def training_facts(reader: Reader, day: date) -> TrainingFacts:
    """Everybody employed on the day, with the courses that the office requires."""
    known, courses = staff(reader), courses_of(reader)
    employed = [one for one in known.people if one.spell_on(day) is not None]
    practising = [one for one in employed if _practises(one, day)]
    both = {rule: standings(employed, courses, day, rule) for rule in Rule}
    imports = [one for one in reader.find(TrainingImport) if one.undone_at is None]
    rosters = [one.as_of for one in imports if one.kind is ImportKind.ROSTER and one.as_of is not None]
    coded = [one for one in courses if one.code]
    return TrainingFacts(
        day=day,
        employed=len(employed),
        practitioners=len(practising),
        first_roster=min(rosters, default=None),
        last_roster=max((one for one in rosters if one <= day), default=None),
        courses=tuple(CourseFact(one.id, one.code, one.name, one.months) for one in courses),
        all_of=tuple((one.code, _bound(employed, (one,), both, day, _of_course(one))) for one in coded),
        practitioners_of=tuple(
            (one.code, _bound(practising, (one,), both, day, _of_course(one, practising=True)))
            for one in coded
        ),
        practitioners_all=_bound(practising, courses, both, day, lambda one: one.practitioner),
        files=tuple(
            FileFact(one.file_name, one.file_sha256, one.as_of or one.at.astimezone().date())
            for one in imports
            if (one.as_of or one.at.astimezone().date()) <= day or one.kind is ImportKind.COMPLETIONS
        ),
    )


def _practises(person: Trainee, day: date) -> bool:
    spell = person.spell_on(day)
    return spell is not None and spell.entry.practitioner


def _of_course(course: Course, *, practising: bool = False) -> _Of:
    return lambda one: one.course_id == course.id and (one.practitioner or not practising)


def _bound(
    people: Sequence[Trainee],
    courses: Sequence[Course],
    both: dict[Rule, tuple[Standing, ...]],
    day: date,
    wanted: _Of,
) -> BoundFact:
    rolling = [one for one in both[Rule.ROLLING] if wanted(one)]
    calendar = [one for one in both[Rule.CALENDAR] if wanted(one)]
    by_rolling, by_calendar = counted(rolling), counted(calendar)
    return BoundFact(
        people=len(people),
        bound=by_rolling.bound,
        required_rolling=by_rolling.required,
        compliant_rolling=by_rolling.compliant,
        required_calendar=by_calendar.required,
        compliant_calendar=by_calendar.compliant,
        on_leave=by_rolling.on_leave,
        not_yet_due=by_rolling.not_yet_due,
        completions=sum(
            done <= day for one in people for course in courses for done in one.completions.get(course.id, ())
        ),
        overdue_since_rolling=_since(rolling),
        overdue_since_calendar=_since(calendar),
    )


def _since(found: Sequence[Standing]) -> date | None:
    late = [one.due + _DAY for one in found if one.status is Status.OVERDUE and one.due is not None]
    return min(late, default=None)
