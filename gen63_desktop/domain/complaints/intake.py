"""C1, C2: what a complaint and an allegation must say, what may be missing, and how complaints are numbered."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from gen63_desktop.domain.complaints.gate import check_actual
from gen63_desktop.domain.complaints.incident import About, problems_of
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Mark, Respondent, Status
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.vocabulary.bases import Basis

FIRST_STEP = "Read the complaint and decide how to go on"
"""The next step of a complaint for which nobody has named one."""

_TIME = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
_NEVER_TYPED = frozenset({Mark.REPEATED_REF})
"""Marks that only an import can set, and that no change of the complaint removes."""


def numbered(complaint: Complaint, year: int, count: int) -> Complaint:
    """The complaint with its number, C-2026-0143 for the 143rd of 2026; ``serial`` sorts like it."""
    return replace(complaint, number=f"C-{year}-{count:04}", serial=year * 10_000_000 + count)


def check_complaint(complaint: Complaint, today: date) -> None:
    """Refuse what a person typed where narrative or date received is missing, or a day cannot be (C1)."""
    problems: list[Refused] = []
    if not complaint.narrative.strip():
        problems.append(
            RuleBroken("C1", "The complaint has no narrative.", "Write what happened, in the person's words.")
        )
    if complaint.received is None:
        problems.append(
            RuleBroken("C1", "The complaint has no date received.", "Enter the day it reached the agency.")
        )
    problems += _facts(complaint, today)
    raise_all(problems)


def check_changed(before: Complaint, after: Complaint, today: date, first_closed: date | None = None) -> None:
    """Refuse a change that takes narrative or date received away; what an import lacked may stay missing.

    ``first_closed`` is the first day on which this office closed the complaint.
    """
    problems: list[Refused] = []
    if before.narrative.strip() and not after.narrative.strip():
        problems.append(
            RuleBroken("C1", "A narrative cannot be taken away.", "Correct it instead of emptying it.")
        )
    if before.received is not None and after.received is None:
        problems.append(
            RuleBroken("C1", "The date received cannot be taken away.", "Correct it instead of emptying it.")
        )
    late = first_closed is not None and after.received is not None and after.received > first_closed
    if late and before.received != after.received:
        problems.append(
            RuleBroken(
                "C5",
                "The complaint was closed on {closed}; it cannot have been received after that, on {received}.",
                "Correct the date received.",
                closed=first_closed,
                received=after.received,
            )
        )
    problems += _facts(after, today)
    raise_all(problems)


def raise_all(problems: list[Refused]) -> None:
    """Raise the problem, or all of them together."""
    if len(problems) == 1:
        raise problems[0]
    if problems:
        raise Problems(problems)


def _facts(complaint: Complaint, today: date) -> list[Refused]:
    problems: list[Refused] = []
    if complaint.received is not None and complaint.received > today:
        problems.append(
            RuleBroken(
                "C1", "The date received, {day}, is in the future.", "Correct it.", day=complaint.received
            )
        )
    between = complaint.incident_to if complaint.incident_about is About.BETWEEN else None
    if later := [day for day in (complaint.incident, between) if day is not None and day > today]:
        problems.append(
            RuleBroken(
                "C3", "The date of the incident, {day}, is in the future.", "Correct it.", day=later[0]
            )
        )
    problems += problems_of(
        complaint.incident,
        complaint.incident_to,
        complaint.incident_about,
        complaint.incident_time,
        complaint.incident_time_to or "",
    )
    if complaint.incident_time and not _TIME.fullmatch(complaint.incident_time):
        problems.append(
            RuleBroken(
                "C3", "“{time}” is not a time of day.", "Write it like 14:05.", time=complaint.incident_time
            )
        )
    if complaint.incident_time_to and not _TIME.fullmatch(complaint.incident_time_to):
        problems.append(
            RuleBroken(
                "C3",
                "“{time}” is not a time of day.",
                "Write it like 14:05.",
                time=complaint.incident_time_to,
            )
        )
    for name, value, limit in (("latitude", complaint.latitude, 90), ("longitude", complaint.longitude, 180)):
        if value is not None and not -limit <= value <= limit:
            problems.append(
                RuleBroken(
                    "C3",
                    "The {name} {value} lies outside of {low} to {high}.",
                    "Correct it.",
                    name=name,
                    value=value,
                    low=-limit,
                    high=limit,
                )
            )
    return problems


def check_allegation(allegation: Allegation) -> None:
    """Refuse an allegation that contradicts itself, or that states what may not be recorded (C2, C4)."""
    problems: list[Refused] = []
    if Basis.OTHER in allegation.bases and not allegation.other_basis.strip():
        problems.append(
            RuleBroken("V1", "“Other protected basis” is chosen but not named.", "Name the basis in words.")
        )
    if Basis.OTHER not in allegation.bases and allegation.other_basis.strip():
        problems.append(
            RuleBroken(
                "V1",
                "“{words}” is named, but “Other protected basis” is not chosen.",
                "Choose it, or empty the field.",
                words=allegation.other_basis,
            )
        )
    try:
        check_actual(allegation)
    except RuleBroken as broken:
        problems.append(broken)
    if not (allegation.conduct.strip() or allegation.bases or allegation.retaliation):
        problems.append(
            RuleBroken(
                "C2",
                "The allegation says neither what was done nor what it rested on.",
                "Describe the conduct or choose a basis.",
            )
        )
    raise_all(problems)


def check_respondent(respondent: Respondent) -> None:
    """Refuse an employer or an oath of what is no person."""
    if not respondent.kind.is_person and (respondent.sworn is not None or respondent.employer.strip()):
        raise RuleBroken(
            "C15",
            "A respondent of the kind “{kind}” has no employer and is not sworn.",
            "Empty both, or choose another kind.",
            kind=respondent.kind.value,
        )


def marked(complaint: Complaint, allegations: int) -> Complaint:
    """The complaint with the marks that fit it, given how many allegations it has."""
    late_incident = (
        complaint.incident is not None
        and complaint.received is not None
        and complaint.incident > complaint.received
    )
    closed_first = (
        complaint.closed is not None
        and complaint.received is not None
        and complaint.closed < complaint.received
    )
    present = {
        Mark.NO_NARRATIVE: not complaint.narrative.strip(),
        Mark.NO_DATE_RECEIVED: complaint.received is None,
        Mark.NO_ALLEGATION: allegations == 0,
        Mark.NO_CLOSING_DATE: complaint.status is Status.CLOSED and complaint.closed is None,
        Mark.CLOSED_FIRST: closed_first,
        Mark.INCIDENT_LATER: late_incident,
    }
    marks = tuple(m for m in Mark if present.get(m, m in _NEVER_TYPED and m in complaint.marks))
    return replace(complaint, marks=marks)


def bases_of(allegations: tuple[Allegation, ...]) -> tuple[Basis, ...]:
    """All bases of the allegations, in the order of the one list."""
    alleged = {basis for allegation in allegations for basis in allegation.bases}
    return tuple(basis for basis in Basis if basis in alleged)
