"""Gathers the figures of all areas for one report, as they stood at one point of the history."""

from __future__ import annotations

from dataclasses import dataclass

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.identity import OfficeFacts
from gen63_desktop.domain.progress import Cancelled, Progress, stop_if
from gen63_desktop.services.audits import Audits
from gen63_desktop.services.comments.service import Comments
from gen63_desktop.services.complaints.service import Complaints
from gen63_desktop.services.session import Session
from gen63_desktop.services.training.service import Training
from gen63_desktop.services.violations.service import Violations
from gen63_desktop.services.whole_view import require_every_case
from gen63_desktop.store.reader import Head

STEPS = 7
"""Steps of issuing a report that progress counts: four areas, drawing, checking, keeping."""

_TRIES = 3


@dataclass(frozen=True, slots=True)
class Areas:
    """Where figures come from."""

    complaints: Complaints
    comments: Comments
    audits: Audits
    training: Training
    violations: Violations


def gather(
    session: Session, areas: Areas, quarter: Quarter, progress: Progress, cancelled: Cancelled
) -> QuarterlyReport:
    """The draft of a report. Each area reads for itself: if someone wrote meanwhile, all is read again."""
    require_every_case(session)
    today = session.today()
    if quarter.first > today:
        raise Refused("{quarter} has not begun.", "Choose a quarter that has begun.", quarter=str(quarter))
    for _ in range(_TRIES):
        before = _head(session)
        report = _read(session, areas, quarter, before, progress, cancelled)
        if _head(session) == before:
            return report
    raise Refused(
        "The records were changed again and again while the figures were read.",
        "Try again when nobody is importing or entering records.",
    )


def _head(session: Session) -> Head:
    with session.ask() as reader:
        return reader.head()


def _read(
    session: Session, areas: Areas, quarter: Quarter, head: Head, progress: Progress, cancelled: Cancelled
) -> QuarterlyReport:
    as_of = session.now().astimezone()
    day = session.today()
    with session.ask() as reader:
        facts = reader.find(OfficeFacts)[0]
    progress(0, STEPS, "Reading complaints")
    complaints = areas.complaints.figures(quarter, day)
    stop_if(cancelled)
    progress(1, STEPS, "Reading the comment review")
    comments = areas.comments.figures(quarter, day)
    stop_if(cancelled)
    progress(2, STEPS, "Reading audits")
    audits = areas.audits.figures(quarter, day)
    stop_if(cancelled)
    progress(3, STEPS, "Reading training")
    training = areas.training.figures(quarter, day)
    stop_if(cancelled)
    violations = areas.violations.figures(quarter, day)
    stop_if(cancelled)
    return QuarterlyReport(
        quarter=str(quarter),
        first=quarter.first,
        last=quarter.last,
        office=facts.name,
        fictional=facts.fictional,
        as_of=as_of.replace(microsecond=0),
        history_number=head.seq,
        history_hash=head.hash,
        complaints=complaints,
        comments=comments,
        audits=audits,
        training=training,
        violations=violations,
    )
