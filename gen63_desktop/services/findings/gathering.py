"""Gathers the figures of all areas for one quarterly report."""

from __future__ import annotations

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.progress import Cancelled, Progress, stop_if
from gen63_desktop.services.audits import Audits
from gen63_desktop.services.comments.service import Comments
from gen63_desktop.services.complaints.service import Complaints
from gen63_desktop.services.findings.steps import STEPS
from gen63_desktop.services.quarter_trends import quarter_trends
from gen63_desktop.services.session import Session
from gen63_desktop.services.training.service import Training
from gen63_desktop.services.violations.service import Violations
from gen63_desktop.services.whole_view import require_every_case


def gather(
    session: Session, quarter: Quarter, heading: Heading, progress: Progress, cancelled: Cancelled
) -> QuarterlyReport:
    """The figures of a quarter from the records that a session shows. Each area reads for itself."""
    require_every_case(session)
    day = session.today()
    if quarter.first > day:
        raise Refused("{quarter} has not begun.", "Choose a quarter that has begun.", quarter=str(quarter))
    progress(0, STEPS, "Reading complaints")
    complaints = Complaints(session)
    complaint_figures = complaints.figures(quarter, day)
    stop_if(cancelled)
    progress(1, STEPS, "Reading the comment review")
    comments = Comments(session, complaints).figures(quarter, day)
    stop_if(cancelled)
    progress(2, STEPS, "Reading audits")
    audits = Audits(session).figures(quarter, day)
    stop_if(cancelled)
    progress(3, STEPS, "Reading training")
    training = Training(session).figures(quarter, day)
    stop_if(cancelled)
    violations = Violations(session).figures(quarter, day)
    stop_if(cancelled)
    return QuarterlyReport(
        quarter=str(quarter),
        first=quarter.first,
        last=quarter.last,
        office=heading.office,
        fictional=heading.fictional,
        as_of=heading.as_of,
        history_number=heading.history_number,
        history_hash=heading.history_hash,
        complaints=complaint_figures,
        comments=comments,
        audits=audits,
        training=training,
        violations=violations,
        trends=quarter_trends(session, quarter, complaint_figures, comments, audits, training, violations),
    ).with_heading(heading)
