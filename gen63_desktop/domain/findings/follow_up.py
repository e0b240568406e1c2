"""The rules of what becomes of an issued report: sent, received, decided (R4); each step is kept for ever."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.findings.kinds import Audience, ReportKind
from gen63_desktop.domain.findings.records import (
    Decision,
    FollowUp,
    IssuedReport,
    ReportState,
    ReportStep,
)

DECIDED_ON = frozenset({ReportKind.VIOLATION, ReportKind.COMPLAINT, ReportKind.QUARTERLY, ReportKind.AUDIT})
"""Kinds that go to the CEO or designee for a decision; the others are sent for information."""

_STATE_AFTER = {
    FollowUp.SENT: ReportState.SENT,
    FollowUp.RECEIVED: ReportState.RECEIVED,
    FollowUp.DECIDED: ReportState.DECIDED,
    FollowUp.RETURNED: ReportState.ISSUED,
}


def state_of(steps: Sequence[ReportStep], *, replaced: bool) -> ReportState:
    """Where a report stands. What has been decided stays decided, also after it went to somebody else."""
    if replaced:
        return ReportState.REPLACED
    if any(step.kind is FollowUp.DECIDED for step in steps):
        return ReportState.DECIDED
    return _STATE_AFTER[steps[-1].kind] if steps else ReportState.ISSUED


def goes_to_the_executive(report: IssuedReport) -> bool:
    """Whether the report is one that the CEO or designee is sent."""
    return report.for_whom is Audience.EXECUTIVE


def awaits_decision(report: IssuedReport) -> bool:
    """Whether the CEO or designee decides on reports of this kind."""
    return goes_to_the_executive(report) and report.of_kind in DECIDED_ON


def check_step(
    report: IssuedReport, step: ReportStep, earlier: Sequence[ReportStep], today: date, replaced_by: str
) -> None:
    """Refuse a step that cannot follow, on a day that cannot be, or that says too little."""
    if replaced_by and step.kind is not FollowUp.RETURNED:
        raise RuleBroken(
            "R4",
            "{number} has been replaced by {later}.",
            "Go on with {later}.",
            number=report.number,
            later=replaced_by,
        )
    check = {
        FollowUp.SENT: _check_sent,
        FollowUp.RECEIVED: _check_received,
        FollowUp.DECIDED: _check_decided,
        FollowUp.RETURNED: _check_returned,
    }
    check[step.kind](report, step, earlier)
    first = max(
        [report.issued_at.astimezone().date(), *(one.on for one in earlier if _comes_before(one, step))]
    )
    if not first <= step.on <= today:
        raise RuleBroken(
            "R4",
            "{day} cannot be: it lies before {first} or has not come yet.",
            "Correct the day.",
            where="on",
            day=step.on,
            first=first,
        )


def _comes_before(earlier: ReportStep, step: ReportStep) -> bool:
    return earlier.kind is FollowUp.SENT and step.kind is not FollowUp.SENT


def _sent(earlier: Sequence[ReportStep]) -> bool:
    """Whether it is on its way or there: sent, and not come back since."""
    ways = [step.kind for step in earlier if step.kind in {FollowUp.SENT, FollowUp.RETURNED}]
    return bool(ways) and ways[-1] is FollowUp.SENT


def _check_sent(report: IssuedReport, step: ReportStep, earlier: Sequence[ReportStep]) -> None:
    del report, earlier
    if not step.to_name.strip():
        raise RuleBroken("R4", "Nothing says to whom it went.", "Name the person.", where="to_name")
    if step.means is None:
        raise RuleBroken("R4", "Nothing says how it was sent.", "Choose how.", where="means")


def _check_received(report: IssuedReport, step: ReportStep, earlier: Sequence[ReportStep]) -> None:
    _must_be_sent(report, earlier)
    _must_be_named(step)
    if any(one.kind is FollowUp.RECEIVED and one.to_name == step.to_name for one in earlier):
        raise RuleBroken(
            "R4", "Its receipt by {name} is recorded already.", "Nothing is to be done.", name=step.to_name
        )
    _needs_document(step, "A receipt")


def _check_decided(report: IssuedReport, step: ReportStep, earlier: Sequence[ReportStep]) -> None:
    if not awaits_decision(report):
        raise RuleBroken(
            "R4",
            "{number} is sent for information; nobody decides on it.",
            "Record its receipt.",
            number=report.number,
        )
    _must_be_sent(report, earlier)
    _must_be_named(step)
    if step.decision is None:
        raise RuleBroken("R4", "Nothing says what was decided.", "Choose the decision.", where="decision")
    if step.decision is not Decision.NOTED and not step.words.strip():
        raise RuleBroken(
            "R4",
            "Nothing says what the decision is.",
            "Write it in the words of whoever decided.",
            where="words",
        )
    _needs_document(step, "A decision")


def _check_returned(report: IssuedReport, step: ReportStep, earlier: Sequence[ReportStep]) -> None:
    _must_be_sent(report, earlier)
    if not step.words.strip():
        raise RuleBroken("R4", "Nothing says why it came back.", "Write what was told.", where="words")


def _must_be_named(step: ReportStep) -> None:
    if not step.to_name.strip():
        raise RuleBroken("R4", "Nothing says who it was.", "Name the person.", where="by_name")


def _must_be_sent(report: IssuedReport, earlier: Sequence[ReportStep]) -> None:
    if not _sent(earlier):
        raise RuleBroken(
            "R4", "{number} has not been sent.", "Record first to whom it went.", number=report.number
        )


def _needs_document(step: ReportStep, what: str) -> None:
    if step.by != step.recorded_by and not step.document.strip():
        raise RuleBroken(
            "R4",
            "{what} that is recorded for someone else needs the document it stands in.",
            "Name the memorandum, letter or message, with its date.",
            where="document",
            what=what,
        )
