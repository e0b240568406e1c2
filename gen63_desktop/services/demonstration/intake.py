"""Complaints of the demonstration that belong together, and referrals with their answers. Nothing is drawn by lot."""

from __future__ import annotations

from datetime import timedelta

from gen63_desktop.domain.complaints.records import Complaint, Status
from gen63_desktop.domain.intake.records import LinkKind
from gen63_desktop.domain.intake.referral import Referral, ReferredTo
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.services.demonstration.stage import Stage

_POLICE = "County Transit Police (fictional)"


def furnish(stage: Stage) -> None:
    """Link the latest open complaints of one line, and say to whom closed ones were referred."""
    with stage.office.session.ask() as reader:
        closed = reader.find(Complaint, status=Status.CLOSED.value)
        at_work = reader.find(Complaint, status=Status.INVESTIGATION.value)
    _link(stage, at_work)
    referred = [one for one in closed if one.closing is ClosingReason.REFERRED and one.closed]
    for at, one in enumerate(reversed(referred[-3:])):
        _refer(stage, one, answered=at > 0)


def _link(stage: Stage, complaints: tuple[Complaint, ...]) -> None:
    by_line: dict[str, Complaint] = {}
    linked = 0
    for one in reversed(complaints):
        if one.line in by_line and linked < 2:
            reason = f"Both tell of line {one.line}; the investigator looks at them together."
            stage.office.intake.link(by_line[one.line].id, one.id, LinkKind.RELATED, reason)
            linked += 1
        by_line.setdefault(one.line, one)


def _refer(stage: Stage, complaint: Complaint, *, answered: bool) -> None:
    assert complaint.closed is not None  # noqa: S101  only such are given
    intake = stage.office.intake
    referral = intake.refer(
        Referral(
            complaint.id,
            ReferredTo.LAW_ENFORCEMENT,
            _POLICE,
            f"CTP {complaint.closed.year}-{complaint.id:04}",
            complaint.closed,
            "The officer is employed there; the service agreement leaves the inquiry to the employer.",
            stage.office.session.person.id,
        )
    )
    if answered:
        on = min(complaint.closed + timedelta(days=30), stage.office.session.today())
        intake.answer_referral(referral, on, "They closed it as not sustained and sent their letter.")
