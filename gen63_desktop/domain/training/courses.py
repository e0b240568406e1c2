"""The required courses: how a new office opens with them, and when one may be kept."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from dataclasses import replace

from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.mapping.target import FieldKind, OurWord, Target
from gen63_desktop.domain.mapping.targets.training import COMPLETIONS
from gen63_desktop.domain.training.records import Audience, Course

COURSE = "course"
"""The field of an import of completions that says which course was completed."""
MOST_DAYS = 366
MOST_MONTHS = 120


def opening_courses(seed: str) -> tuple[Course, ...]:
    """The courses that a new office starts with, read from the shipped list."""
    return tuple(
        Course(
            code=entry["code"],
            name=entry["name"],
            audience=Audience(entry["audience"]),
            clause=entry["clause"],
            months=entry["months"],
            note=entry["note"],
        )
        for entry in tomllib.loads(seed)["course"]
    )


def checked(course: Course, others: Iterable[Course]) -> Course:
    """The course with its texts trimmed, or all that keeps it from being kept."""
    roles = tuple(dict.fromkeys(" ".join(role.split()) for role in course.roles if role.strip()))
    tidy = replace(
        course,
        name=" ".join(course.name.split()),
        clause=course.clause.strip(),
        note=course.note.strip(),
        roles=roles if course.audience is Audience.ROLES else (),
    )
    problems: list[Refused] = []
    if not tidy.name:
        problems.append(Refused("The course has no name.", "Give it one.", where="name"))
    if any(other.id != tidy.id and other.name.casefold() == tidy.name.casefold() for other in others):
        problems.append(
            Refused(
                "There is a course called {name} already.", "Open that one.", where="name", name=tidy.name
            )
        )
    if tidy.audience is Audience.ROLES and not tidy.roles:
        problems.append(
            RuleBroken("T1", "No role is named that must take it.", "Name at least one role.", where="roles")
        )
    if not 0 <= tidy.months <= MOST_MONTHS:
        problems.append(
            Refused("A completion cannot hold {months} months.", "Give 0 (for ever) to {most}.",
                    where="months", months=tidy.months, most=MOST_MONTHS)
        )  # fmt: skip
    for where, days in (("newcomer_days", tidy.newcomer_days), ("return_days", tidy.return_days)):
        if not 0 <= days <= MOST_DAYS:
            problems.append(
                Refused(
                    "{days} days cannot be allowed.",
                    "Give 0 to {most}.",
                    where=where,
                    days=days,
                    most=MOST_DAYS,
                )
            )
    if tidy.required_from and tidy.required_until and tidy.required_until < tidy.required_from:
        problems.append(
            Refused("The requirement ends before it begins.", "Check both days.", where="required_until")
        )
    if problems:
        raise Problems(problems)
    return tidy


def completions_target(courses: Iterable[Course]) -> Target:
    """What an import of completions can fill, with our courses as the words to map theirs to.

    A file of one course may name it nowhere in its rows; which one it is can then be said for all of them.
    """
    names = tuple(OurWord(course.name, (course.code,) if course.code else ()) for course in courses)
    fields = tuple(
        replace(field, kind=FieldKind.WORD, words=names, required=False) if field.name == COURSE else field
        for field in COMPLETIONS.fields
    )
    return replace(COMPLETIONS, fields=fields)
