"""Figures from the records as they stood: a draft as of a day, and an issued report produced again (R3)."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace
from datetime import date

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.findings.arithmetic import check
from gen63_desktop.domain.findings.frozen import to_json
from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.services.audits import Audits
from gen63_desktop.services.comments.service import Comments
from gen63_desktop.services.complaints.service import Complaints
from gen63_desktop.services.findings.gathering import Areas, gather
from gen63_desktop.services.history_past import Past, instant_of_day
from gen63_desktop.services.session import Session
from gen63_desktop.services.training.service import Training
from gen63_desktop.services.violations.service import Violations


@dataclass(frozen=True, slots=True)
class Again:
    """An issued report produced again. ``differing``: the parts that are not as they were issued."""

    number: str
    report: QuarterlyReport
    differing: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether every figure is, to the last digit, the issued one."""
        return not self.differing


def draft_as_of(
    session: Session, quarter: Quarter, day: date, progress: Progress, cancelled: Cancelled
) -> QuarterlyReport:
    """The figures of a quarter from the records as they stood at the end of a day."""
    past, instant = Past(session), instant_of_day(session, day)
    with past.session_at(past.entry_at(instant), instant) as then:
        report = gather(then, _areas(then), quarter, progress, cancelled)
    check(report)
    return report


def produce_again(
    session: Session, issued: IssuedReport, kept: QuarterlyReport, progress: Progress, cancelled: Cancelled
) -> Again:
    """The report from the records as they stood when it was issued, beside the figures that were kept."""
    with Past(session).session_at(issued.history_seq, issued.as_of) as then:
        quarter = Quarter.parse(issued.quarter, then.facts.fiscal_year_month)
        found = gather(then, _areas(then), quarter, progress, cancelled)
    found = replace(
        found,
        number=kept.number,
        issued_at=kept.issued_at,
        issued_by=kept.issued_by,
        issued_as=kept.issued_as,
        replaces=kept.replaces,
        reason=kept.reason,
        violations=None if kept.violations is None else found.violations,
    )
    differing = tuple(
        field.name for field in fields(kept) if getattr(found, field.name) != getattr(kept, field.name)
    )
    if not differing and to_json(found) != to_json(kept):
        differing = ("text",)
    return Again(issued.number, found, differing)


def _areas(session: Session) -> Areas:
    complaints = Complaints(session)
    return Areas(
        complaints,
        Comments(session, complaints),
        Audits(session),
        Training(session),
        Violations(session),
    )
