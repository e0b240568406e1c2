"""Who may sign an audit, when it is ready, and that nothing moves in it afterwards."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from gen63_desktop.domain.audits.checklist import missing
from gen63_desktop.domain.audits.records import (
    Addendum,
    Answer,
    Audit,
    AuditState,
    Capacity,
    HeldField,
    Question,
)
from gen63_desktop.domain.designations import Designation, covers
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken

PROMPT = timedelta(days=7)
"""Entered and signed within this of the day it was performed, an audit needs no reason for the delay."""


@dataclass(frozen=True, slots=True)
class Authority:
    """Why a person may sign: as the chief, or under a designation."""

    capacity: Capacity
    designation_id: int | None = None


@dataclass(frozen=True, slots=True)
class Checklist:
    """All that an audit holds when it is to be signed. ``with_files``: the questions that have files."""

    questions: Sequence[Question]
    answers: Sequence[Answer]
    fields: Sequence[HeldField]
    with_files: Collection[str] = ()

    def performed_on(self) -> date | None:
        """The day on which the last check was performed: the day that the audit counts on."""
        return max((a.checked_on for a in self.answers if a.checked_on is not None), default=None)

    def entered_on(self) -> date | None:
        """The day on which the last answer was entered."""
        return max((a.entered_on for a in self.answers if a.entered_on is not None), default=None)


def authority(
    person: int, is_chief: bool, designations: Iterable[Designation], performed_on: date, today: date
) -> Authority:
    """Why the person may sign today an audit performed on that day; raises RuleBroken if they may not.

    A designee's period covers both days: the audit is theirs only if they were named when it was
    performed, and they can only sign while they are.
    """
    if is_chief:
        return Authority(Capacity.CHIEF)
    for designation in designations:
        if designation.person_id == person and covers(designation, performed_on, today):
            return Authority(Capacity.DESIGNEE, designation.id)
    raise RuleBroken(
        "A3",
        "Only the Chief Civil Rights Officer, or a designee named in writing for a period that covers the day "
        "the audit was performed ({performed}) and today ({today}), may sign it.",
        "Ask the Chief Civil Rights Officer to sign it, or to record the designation.",
        performed=performed_on,
        today=today,
    )


def is_late(performed_on: date, entered_on: date, signed_on: date) -> bool:
    """Whether the entry or the signature came more than seven days after the audit was performed."""
    return max(entered_on, signed_on) - performed_on > PROMPT


def signed(
    audit: Audit,
    checklist: Checklist,
    authority_of_signer: Authority,
    person: int,
    today: date,
    late_reason: str = "",
) -> Audit:
    """The signed audit, or everything that keeps it from being signed."""
    must_be_open(audit)
    problems: list[Refused] = list(
        missing(checklist.questions, checklist.answers, checklist.fields, checklist.with_files)
    )
    performed, entered = checklist.performed_on(), checklist.entered_on()
    if performed is not None and entered is not None:
        problems.extend(_about_days(performed, entered, today, late_reason))
    if problems:
        raise Problems(problems)
    return replace(
        audit,
        state=AuditState.SIGNED,
        performed_on=performed,
        entered_on=entered,
        signed_on=today,
        signed_by=person,
        signed_as=authority_of_signer.capacity,
        designation_id=authority_of_signer.designation_id,
        late_reason=late_reason.strip(),
    )


def _about_days(performed: date, entered: date, today: date, late_reason: str) -> list[Refused]:
    problems: list[Refused] = []
    if performed > today:
        problems.append(
            RuleBroken(
                "A6",
                "The last check is said to have been performed on {day}, and that day has not come yet.",
                "Give the day on which it was performed.",
                where="Performed on",
                day=performed,
            )
        )
    if is_late(performed, entered, today) and not late_reason.strip():
        problems.append(
            RuleBroken(
                "A6",
                "The audit was performed on {performed}, entered on {entered} and is signed on {signed}: more "
                "than seven days later.",
                "Say why.",
                where="late_reason",
                performed=performed,
                entered=entered,
                signed=today,
            )
        )
    return problems


def must_be_open(audit: Audit) -> None:
    """Refuse any change to an audit that is signed or given up."""
    if audit.state is AuditState.SIGNED:
        raise RuleBroken(
            "A5",
            "The audit was signed on {day} and cannot be changed.",
            "Correct a mistake with an addendum.",
            day=audit.signed_on,
        )
    if audit.state is AuditState.GIVEN_UP:
        raise RuleBroken("A5", "The audit was given up.", "Start a new audit of the source.")


def given_up(audit: Audit, why: str) -> Audit:
    """The audit as given up. It never counts, and stays to be read with the reason."""
    must_be_open(audit)
    if not why.strip():
        raise RuleBroken("A5", "An audit is given up for a reason.", "Say why.", where="why")
    return replace(audit, state=AuditState.GIVEN_UP, given_up_why=why.strip())


def addendum(audit: Audit, text: str, person: int, today: date) -> Addendum:
    """The correction of a signed audit."""
    if audit.state is not AuditState.SIGNED:
        raise RuleBroken("A5", "The audit is not signed.", "Change the audit itself.")
    if not text.strip():
        raise RuleBroken("A5", "The addendum is empty.", "Say what is to be corrected.", where="text")
    return Addendum(audit_id=audit.id, text=text.strip(), added_by=person, added_on=today)


def must_be_only_open_one(audits: Iterable[Audit]) -> None:
    """Refuse a second open audit of the same source."""
    for audit in audits:
        if audit.state is AuditState.OPEN:
            raise RuleBroken(
                "A1",
                "An audit of this source, started on {day}, is open.",
                "Continue that one, or give it up.",
                day=audit.started_on,
            )
