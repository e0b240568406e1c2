"""C5: a complaint has a status, an owner, a next step and a due date until it is closed."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from gen63_desktop.domain.complaints.records import Allegation, Complaint, Outcome, Status
from gen63_desktop.domain.deadlines import check_extension
from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.identity import Person

MOVES: dict[Status, frozenset[Status]] = {
    Status.RECEIVED: frozenset({Status.INVESTIGATION, Status.WAITING}),
    Status.INVESTIGATION: frozenset({Status.WAITING, Status.RECEIVED}),
    Status.WAITING: frozenset({Status.INVESTIGATION, Status.RECEIVED}),
    Status.APPROVAL: frozenset({Status.INVESTIGATION, Status.WAITING}),
    Status.CLOSED: frozenset(),
}
"""The moves that a person makes. Approval, closing and reopening come about by their own acts."""


def check_open(complaint: Complaint) -> None:
    """Refuse to work on a closed complaint."""
    if not complaint.is_open:
        raise RuleBroken(
            "C5",
            "Complaint {number} is closed.",
            "Reopen it with a reason to work on it again; notes can be added as it is.",
            number=complaint.number,
        )


def with_status(complaint: Complaint, status: Status) -> Complaint:
    """The complaint in another status, where the move is one that a person makes."""
    check_open(complaint)
    if status is complaint.status:
        return complaint
    if status not in MOVES[complaint.status]:
        raise RuleBroken(
            "C5",
            "A complaint that is “{now}” cannot simply be set to “{then}”.",
            "Close or reopen it by the commands for this; approval follows from the findings.",
            now=complaint.status.value,
            then=status.value,
        )
    return replace(complaint, status=status)


def with_owner(complaint: Complaint, owner: Person) -> Complaint:
    """The complaint in the hands of another person."""
    check_open(complaint)
    _check_present(owner)
    return replace(complaint, owner_id=owner.id)


def with_investigator(complaint: Complaint, investigator: Person) -> Complaint:
    """The complaint with an investigator; one just received is under investigation from then on."""
    check_open(complaint)
    _check_present(investigator)
    status = Status.INVESTIGATION if complaint.status is Status.RECEIVED else complaint.status
    return replace(complaint, investigator_id=investigator.id, status=status)


def with_next_step(complaint: Complaint, step: str, due: date | None) -> Complaint:
    """The complaint with what is to be done next; there is always something."""
    check_open(complaint)
    if not step.strip():
        raise RuleBroken(
            "C5", "An open complaint always has a next step.", "Say what is to be done next, or close it."
        )
    return replace(complaint, next_step=step.strip(), next_step_due=due)


def extended(complaint: Complaint, new_due: date, reason: str) -> Complaint:
    """The complaint with a later due date."""
    check_open(complaint)
    check_extension(complaint.due, new_due, reason)
    return replace(complaint, due=new_due, extended=True)


def status_after(complaint: Complaint, allegations: Collection[Allegation]) -> Complaint:
    """Awaiting approval once each allegation has an outcome and one of them is only proposed."""
    outcomes = [allegation.outcome for allegation in allegations]
    waits = Outcome.PROPOSED in outcomes and Outcome.OPEN not in outcomes
    if waits and complaint.is_open:
        return replace(complaint, status=Status.APPROVAL)
    if not waits and complaint.status is Status.APPROVAL and Outcome.OPEN in outcomes:
        return replace(complaint, status=Status.INVESTIGATION)
    return complaint


def _check_present(person: Person) -> None:
    if not person.active:
        raise RuleBroken(
            "C5",
            "{name} is no longer with the office.",
            "Choose someone who is.",
            name=person.name,
        )
