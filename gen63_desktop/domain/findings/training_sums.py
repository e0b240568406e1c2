"""Whether the figures of a training report agree: what its front page says is what its named list holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from gen63_desktop.domain.errors import Problems, Refused
from gen63_desktop.domain.findings.training_report import MissingShown, TrainingReport, added
from gen63_desktop.domain.training.compliance import Rule


def check(report: TrainingReport) -> None:
    """Refuse figures that contradict one another, all contradictions together."""
    found = tuple(_contradictions(report))
    if found:
        raise Problems(
            [
                Refused(
                    "The figures contradict one another: {what}.",
                    "Nothing was drawn. Report this with its text; it is a fault of the program.",
                    what=what,
                )
                for what in found
            ]
        )


def _contradictions(report: TrainingReport) -> Iterator[str]:
    by_department: dict[str, list[MissingShown]] = defaultdict(list)
    for one in report.missing:
        by_department[one.department].append(one)
        if not any(one.overdue(rule) for rule in Rule):
            yield f"{one.name} stands in the named list and is overdue under neither rule"
    for rule in Rule:
        yield from _of_people(report, rule)
        yield from _of_pairs(report, rule)
        for department in report.departments:
            people = department.rolling if rule is Rule.ROLLING else department.calendar
            named = {one.employee_id for one in by_department[department.department] if one.overdue(rule)}
            yield from _differs(
                len(named),
                f"people of {department.department} in the named list",
                people.required - people.compliant,
                f"not compliant ({rule.value})",
            )
    yield from _differs(
        sum(one.employed for one in report.departments),
        "people employed in the departments",
        report.employed,
        "people employed",
    )
    if report.trend and report.trend[-1].day == report.day and report.trend[-1].rolling != report.rolling:
        yield "the last point of the trend is not the day of the report"
    unknown = set(by_department) - {one.department for one in report.departments}
    if unknown:
        yield f"the named list holds {len(unknown)} departments that are not among the departments"


def _of_people(report: TrainingReport, rule: Rule) -> Iterator[str]:
    people, name = report.people(rule), rule.value
    yield from _differs(
        report.missing_people(rule),
        "people in the named list",
        people.required - people.compliant,
        f"not compliant ({name})",
    )
    yield from _differs(
        people.required + people.on_leave + people.not_yet_due,
        "people counted, on leave and not yet due",
        people.bound,
        f"people bound ({name})",
    )
    parts = [one.rolling if rule is Rule.ROLLING else one.calendar for one in report.departments]
    for what in ("bound", "required", "compliant", "on_leave", "not_yet_due"):
        yield from _differs(
            sum(getattr(one, what) for one in parts),
            f"{what} of the departments",
            getattr(people, what),
            f"{what} of all ({name})",
        )
    if people.bound > report.employed:
        yield f"{people.bound:,} people are bound and {report.employed:,} employed ({name})"


def _of_pairs(report: TrainingReport, rule: Rule) -> Iterator[str]:
    total = added(report.tallies(rule))
    listed = sum(one.overdue(rule) for one in report.missing)
    yield from _differs(listed, "lines of the named list", total.overdue, f"courses overdue ({rule.value})")


def _differs(one: int, what: str, other: int, than: str) -> Iterator[str]:
    if one != other:
        yield f"{what}: {one:,}, but {than}: {other:,}"
