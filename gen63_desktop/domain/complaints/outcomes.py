"""C7: findings are proposed by one and approved by another; closing and reopening have their reasons."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from gen63_desktop.domain.complaints.casework import check_open
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Closing,
    Complaint,
    Investigator,
    Outcome,
    Status,
)  # fmt: skip
from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding


def check_proposer(by: int, recorded_by: int, investigators: Collection[Investigator]) -> None:
    """Refuse to record a proposal in the name of someone who does not investigate the complaint."""
    if by != recorded_by and not any(i.person_id == by for i in investigators):
        raise RuleBroken(
            "C7",
            "A finding can be recorded for someone else only where they are an investigator of the complaint.",
            "Name them as its investigator first, or propose the finding in your own name.",
        )


def propose(
    allegation: Allegation,
    finding: Finding,
    rationale: str,
    by: int,
    on: date,
    recorded_by: int | None = None,
    evidence: str = "",
) -> Allegation:
    """The allegation with a finding that waits for another person's approval; ``evidence`` was considered."""
    if allegation.outcome is Outcome.APPROVED:
        raise RuleBroken(
            "C7",
            "This allegation has an approved finding.",
            "Have the finding returned with a reason before another is proposed.",
        )
    if not rationale.strip():
        raise RuleBroken("C7", "A finding rests on reasons.", "Write what the finding rests on.")
    return replace(
        allegation,
        outcome=Outcome.PROPOSED,
        finding=finding,
        closing=None,
        rationale=rationale.strip(),
        evidence=evidence.strip() or None,
        proposed_by=by,
        proposed_on=on,
        recorded_by=by if recorded_by is None else recorded_by,
        approved_by=None,
        approved_on=None,
        return_words="",
    )


def check_may_investigate(person_id: int, allegations: Collection[Allegation]) -> None:
    """Refuse an investigator who approved a finding of the complaint that stands: it would become their own."""
    if any(a.outcome is Outcome.APPROVED and a.approved_by == person_id for a in allegations):
        raise RuleBroken(
            "C7",
            "Whoever approved a finding of a complaint never investigates it afterwards.",
            "Choose someone else, or have the approved finding returned with a reason first.",
        )


def investigated_by(person_id: int, allegation: Allegation, investigators: Collection[Investigator]) -> bool:
    """Whether a person investigated the complaint at any time, or proposed the finding."""
    return person_id == allegation.proposed_by or any(i.person_id == person_id for i in investigators)


def approve(allegation: Allegation, by: int, on: date, investigators: Collection[Investigator]) -> Allegation:
    """The allegation with its finding approved, by someone who had no part in the investigation.

    ``investigators`` are all that the complaint ever had: who hands a case on, or takes part in it under
    another role, has still investigated it.
    """
    _check_proposed(allegation)
    if investigated_by(by, allegation, investigators):
        raise RuleBroken(
            "C7",
            "Whoever investigated a complaint never approves its finding, and you took part in this one.",
            "Someone else who may approve findings signs in and approves it, or returns it.",
        )
    return replace(allegation, outcome=Outcome.APPROVED, approved_by=by, approved_on=on)


def give_back(
    allegation: Allegation, reason: str, by: int, investigators: Collection[Investigator]
) -> Allegation:
    """The allegation without a finding again; an approved one is only returned by who may approve it."""
    if allegation.outcome not in {Outcome.PROPOSED, Outcome.APPROVED}:
        raise RuleBroken("C7", "There is no finding to return.", "Propose one first.")
    if not reason.strip():
        raise RuleBroken("C7", "A finding is returned with a reason.", "Say what is still open.")
    if allegation.outcome is Outcome.APPROVED and investigated_by(by, allegation, investigators):
        raise RuleBroken(
            "C7",
            "An approved finding can only be taken back by someone who did not investigate the complaint.",
            "Ask the person who approved it.",
        )
    return replace(
        allegation,
        outcome=Outcome.OPEN,
        finding=None,
        approved_by=None,
        approved_on=None,
        return_words=reason.strip(),
    )


def without_finding(allegation: Allegation, reason: ClosingReason, words: str) -> Allegation:
    """The allegation closed without a finding."""
    if allegation.outcome in {Outcome.PROPOSED, Outcome.APPROVED}:
        raise RuleBroken(
            "C7", "This allegation has a finding.", "Have the finding returned with a reason first."
        )
    if not words.strip():
        raise RuleBroken(
            "C7", "An allegation is closed without a finding only for a stated reason.", "State the reason."
        )
    return replace(
        allegation, outcome=Outcome.NO_FINDING, finding=None, closing=reason, rationale=words.strip()
    )


def check_changeable(allegation: Allegation) -> None:
    """Refuse to change what is alleged under a finding that answers it."""
    if allegation.outcome in {Outcome.PROPOSED, Outcome.APPROVED}:
        raise RuleBroken(
            "C7",
            "This allegation has a finding, which answers it as it is written.",
            "Have the finding returned with a reason, then change the allegation.",
        )


def check_droppable(allegation: Allegation, reason: str) -> None:
    """Refuse to take an allegation out that has a finding, or without a reason."""
    if allegation.outcome in {Outcome.PROPOSED, Outcome.APPROVED} or allegation.finding is not None:
        raise RuleBroken(
            "C7",
            "An allegation with a finding stays in the complaint.",
            "Have the finding returned first, or close the allegation without a finding.",
        )
    if not reason.strip():
        raise RuleBroken(
            "C2", "An allegation is taken out only with a reason.", "Say why; the history keeps both."
        )


def close(
    complaint: Complaint,
    allegations: Sequence[Allegation],
    on: date,
    reason: ClosingReason | None,
    words: str,
    reopened: date | None = None,
) -> tuple[Complaint, tuple[Allegation, ...]]:
    """The complaint closed: each allegation has its outcome, or the whole complaint a stated reason.

    Returned with the allegations that are closed without a finding by it. ``reopened`` is the last day on
    which the complaint was reopened.
    """
    check_open(complaint)
    undecided = _undecided(complaint, allegations, reason)
    if reason is not None and not words.strip():
        raise RuleBroken("C7", "The reason for closing is not explained.", "Explain it in a few words.")
    _check_closing_day(complaint, on, reopened)
    closed = replace(
        complaint,
        status=Status.CLOSED,
        closed=on,
        closing=reason,
        closing_words=words.strip(),
        next_step="",
        next_step_due=None,
    )
    return closed, tuple(without_finding(a, reason, words) for a in undecided if reason is not None)


def _undecided(
    complaint: Complaint, allegations: Sequence[Allegation], reason: ClosingReason | None
) -> list[Allegation]:
    """The allegations without an outcome; refused where they keep the complaint from being closed."""
    proposed = [a for a in allegations if a.outcome is Outcome.PROPOSED]
    undecided = [a for a in allegations if not a.outcome.decided]
    if proposed:
        raise RuleBroken(
            "C7",
            "{count} proposed findings of complaint {number} wait for approval.",
            "Have them approved or returned before the complaint is closed.",
            count=len(proposed),
            number=complaint.number,
        )
    if reason is None and (undecided or not allegations):
        raise RuleBroken(
            "C7",
            "A complaint is closed with a finding for each allegation, or without one for a stated reason; "
            "{count} allegations of complaint {number} have no outcome.",
            "Complete the findings, or choose the reason for closing without them.",
            count=len(undecided),
            number=complaint.number,
        )
    return undecided


def _check_closing_day(complaint: Complaint, on: date, reopened: date | None) -> None:
    if complaint.received is not None and on < complaint.received:
        raise RuleBroken(
            "C5",
            "The complaint cannot be closed on {on}, before it was received on {received}.",
            "Correct the day.",
            on=on,
            received=complaint.received,
        )
    if reopened is not None and on < reopened:
        raise RuleBroken(
            "C5",
            "The complaint cannot be closed on {on}, before it was reopened on {reopened}.",
            "Correct the day.",
            on=on,
            reopened=reopened,
        )


def reopen(
    complaint: Complaint, closing: Closing | None, on: date, reason: str, step: str, due: date
) -> Complaint:
    """The complaint at work again, with a next step and a new due date."""
    if complaint.is_open:
        raise RuleBroken(
            "C5", "Complaint {number} is open.", "There is nothing to reopen.", number=complaint.number
        )
    if not reason.strip():
        raise RuleBroken("C7", "A complaint is reopened with a reason.", "Say what has come up.")
    if closing is not None and on < closing.closed:
        raise RuleBroken(
            "C5",
            "The complaint was closed on {day}, later than this.",
            "Correct the day.",
            day=closing.closed,
        )
    if due < on:
        raise RuleBroken("C5", "The new due date, {day}, is past.", "Choose a later day.", day=due)
    if not step.strip():
        raise RuleBroken("C5", "An open complaint always has a next step.", "Say what is to be done next.")
    return replace(
        complaint,
        status=Status.INVESTIGATION,
        closed=None,
        closing=None,
        closing_words="",
        next_step=step.strip(),
        next_step_due=None,
        due=due,
        extended=True,  # moved with a reason: it no longer follows from the date received
    )


def _check_proposed(allegation: Allegation) -> None:
    if allegation.outcome is not Outcome.PROPOSED:
        raise RuleBroken(
            "C7", "No finding is waiting for approval on this allegation.", "Refresh the page and look again."
        )
