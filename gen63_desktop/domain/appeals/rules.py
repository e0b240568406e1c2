"""The rules of appeals: what is appealed, until when, who may review it, and what a decision does (C7, C13)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from datetime import date

from gen63_desktop.domain.appeals.records import (
    Appeal,
    AppealFrom,
    AppealState,
    NewAppeal,
    Review,
)  # fmt: skip
from gen63_desktop.domain.complaints.records import Allegation, Closing, Complaint, Investigator, Outcome
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.identity import Person


def received(
    new: NewAppeal,
    complaint: Complaint,
    closing: Closing | None,
    until: date,
    others: Collection[Appeal],
    by: int,
    today: date,
) -> Appeal:
    """The appeal as it is kept; refused where nothing was decided that it could be against, or it says too little."""
    if complaint.is_open or closing is None:
        raise RuleBroken(
            "C7",
            "Complaint {number} is not closed, so there is no disposition to appeal.",
            "Write a note on what was said; the investigation is still open.",
            number=complaint.number,
        )
    problems = [
        *_of_days(new, closing, today),
        *_of_words(new, late=new.received_on > until),
        *_of_others(new, others),
    ]
    if problems:
        raise Problems(problems)
    late = new.received_on > until
    return Appeal(
        complaint.id,
        closing.id,
        new.appeal_from,
        new.received_on,
        new.grounds.strip(),
        until,
        new.allowed_by.strip(),
        new.late_words.strip(),
        _state(new, late=late),
        new.reviewer_id,
        by,
        today,
    )


def _state(new: NewAppeal, *, late: bool) -> AppealState:
    if new.taken_up:
        return AppealState.OPEN
    return AppealState.NOT_TAKEN if late else AppealState.NOT_ADMISSIBLE


def _of_days(new: NewAppeal, closing: Closing, today: date) -> Sequence[Refused]:
    if closing.closed <= new.received_on <= today:
        return ()
    return (
        RuleBroken(
            "C13",
            "{day} lies in the future or before the complaint was closed on {closed}.",
            "Correct the day.",
            where="received_on",
            day=new.received_on,
            closed=closing.closed,
        ),
    )


def _of_words(new: NewAppeal, *, late: bool) -> Sequence[Refused]:
    problems = []
    if not new.grounds.strip():
        problems.append(
            RuleBroken("C7", "Nothing says why they appeal.", "Write the grounds.", where="grounds")
        )
    if new.taken_up and new.appeal_from is AppealFrom.RESPONDENT and not new.allowed_by.strip():
        problems.append(
            RuleBroken(
                "C7",
                "A respondent appeals only where a policy or an agreement allows it.",
                "Name the policy, or record that the appeal is not taken up.",
                where="allowed_by",
            )
        )
    if late and not new.late_words.strip():
        problems.append(
            RuleBroken(
                "C13",
                "The appeal came after its last day.",
                "Say why it is taken up all the same, or why not.",
                where="late_words",
            )
        )
    elif not new.taken_up and not new.late_words.strip():
        problems.append(
            RuleBroken(
                "C7",
                "Nothing says why an appeal that came in time is not taken up.",
                "Write the reason: it is told to whoever appealed.",
                where="late_words",
            )
        )
    return problems


def _of_others(new: NewAppeal, others: Collection[Appeal]) -> Sequence[Refused]:
    same = (new.appeal_from, new.received_on, new.grounds.strip())
    if any(
        one.state is AppealState.OPEN and (one.appeal_from, one.received_on, one.grounds) == same
        for one in others
    ):
        return (
            RuleBroken(
                "C7",
                "This appeal is under review already.",
                "Add to it by a note, or decide it first.",
                where="appeal_from",
            ),
        )
    return ()


def check_reviewer(
    person: Person,
    allegations: Collection[Allegation],
    investigators: Collection[Investigator],
    closings: Collection[Closing],
    approvers: Collection[int] = (),
) -> None:
    """Refuse whoever investigated the complaint, proposed, recorded or approved a finding in it, or ended it without.

    ``approvers`` are all who ever approved one: a finding that was taken back names them no more.
    """
    had_part = {one.person_id for one in investigators} | set(approvers)
    had_part |= {one.by or 0 for one in closings if one.reason is not None}
    for one in allegations:
        had_part |= {one.proposed_by or 0, one.recorded_by or 0, one.approved_by or 0}
    if person.id in had_part:
        raise RuleBroken(
            "C7",
            "{name} investigated this complaint or had part in its findings, and never reviews them.",
            "Choose somebody who had no part in them.",
            where="reviewer_id",
            name=person.name,
        )


def check_own_decision(reviewer: Person, actor: int) -> None:
    """Refuse to record a decision in the name of someone who can make it themselves."""
    if reviewer.id != actor and reviewer.signs_in and reviewer.active:
        raise RuleBroken(
            "C7",
            "{name} signs in to this office and decides in their own name.",
            "Have {name} sign in and decide it.",
            name=reviewer.name,
        )


def decided(appeal: Appeal, review: Review, allegations: Sequence[Allegation], today: date) -> Appeal:
    """The appeal with its decision."""
    _check_open(appeal)
    problems: list[Refused] = []
    if not review.words.strip():
        problems.append(
            RuleBroken("C7", "A decision on an appeal rests on reasons.", "Write them.", where="review_words")
        )
    if not appeal.received_on <= review.on <= today:
        problems.append(
            RuleBroken(
                "C7",
                "{day} lies in the future or before the appeal was received.",
                "Correct the day.",
                where="decided_on",
                day=review.on,
            )
        )
    known = {one.id for one in allegations}
    if review.outcome.reopens and allegations and not set(review.allegation_ids) & known:
        problems.append(
            RuleBroken(
                "C7",
                "Nothing says which findings are looked at again.",
                "Choose the allegations.",
                where="allegation_ids",
            )
        )
    if review.outcome.reopens and not review.next_step.strip():
        problems.append(
            RuleBroken(
                "C5",
                "An open complaint always has a next step.",
                "Say what is to be done next.",
                where="next_step",
            )
        )
    if problems:
        raise Problems(problems)
    return replace(
        appeal,
        state=AppealState.DECIDED,
        reviewer_id=review.by,
        review_outcome=review.outcome,
        review_words=review.words.strip(),
        allegation_ids=tuple(one for one in review.allegation_ids if one in known)
        if review.outcome.reopens
        else (),
        decided_on=review.on,
    )


def to_tell(
    appeals: Collection[Appeal], complaint: Complaint, closings: Collection[Closing]
) -> Appeal | None:
    """The appeal decided last, while its decision stands; one that was overtaken would be told wrong.

    What it upheld stands until that closing is reopened; what it reopened, until the complaint is closed again.
    """
    found = [one for one in appeals if one.state is AppealState.DECIDED and one.review_outcome is not None]
    last = max(found, key=lambda one: (one.decided_on or date.min, one.id), default=None)
    if last is None or last.review_outcome is None:
        return None
    reopened = {one.id for one in closings if one.reopened is not None}
    stands = complaint.is_open if last.review_outcome.reopens else last.closing_id not in reopened
    return last if stands else None


def turned_away(appeals: Collection[Appeal], closings: Collection[Closing]) -> Appeal | None:
    """The appeal not taken up last, while the disposition stands that it is against."""
    reopened = {one.id for one in closings if one.reopened is not None}
    found = [one for one in appeals if one.state.turned_away and one.closing_id not in reopened]
    return max(found, key=lambda one: one.id, default=None)


def withdrawn(appeal: Appeal, words: str, today: date) -> Appeal:
    """The appeal taken back by whoever made it."""
    _check_open(appeal)
    if not words.strip():
        raise RuleBroken(
            "C7", "Nothing says how it was withdrawn.", "Say who withdrew it and how.", where="words"
        )
    return replace(appeal, state=AppealState.WITHDRAWN, review_words=words.strip(), decided_on=today)


def opened_again(allegation: Allegation, words: str) -> Allegation:
    """The allegation without its end, so that the new finding is proposed and approved like any other."""
    if not allegation.outcome.decided:
        return allegation
    return replace(
        allegation,
        outcome=Outcome.OPEN,
        finding=None,
        closing=None,
        approved_by=None,
        approved_on=None,
        return_words=words,
    )


def _check_open(appeal: Appeal) -> None:
    if appeal.state is not AppealState.OPEN:
        raise Refused("This appeal is not under review any more.", "Look at the complaint again.")
