"""The quarterly report to the CEO as frozen data: everything that is printed, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime

from gen63_desktop.domain.findings.figures import (
    AuditFigures,
    CommentFigures,
    ComplaintFigures,
    TrainingFigures,
)
from gen63_desktop.domain.findings.heading import CONFIDENTIAL, Heading
from gen63_desktop.domain.findings.kinds import Audience, ReportKind
from gen63_desktop.domain.findings.letterhead import Letterhead
from gen63_desktop.domain.findings.trends import QuarterTrends
from gen63_desktop.domain.findings.violations import ViolationFigures


@dataclass(frozen=True, slots=True)
class QuarterlyReport:
    """One issue of the report; a draft has no number and no ``issued_at``.

    ``as_of`` is the moment whose records it shows, ``history_number`` and ``history_hash`` the last
    entry of the office's history at that moment. Times carry the zone in which they are printed.
    ``replaces`` is the number of an earlier report of the same quarter, ``reason`` why it is replaced.
    Reports issued before the office kept a register of violations have no ``violations``, those from before
    quarters were compared no ``trends``.
    """

    quarter: str
    first: date
    last: date
    office: str
    fictional: bool
    as_of: datetime
    history_number: int
    history_hash: str
    complaints: ComplaintFigures
    comments: CommentFigures
    audits: AuditFigures
    training: TrainingFigures
    number: str = ""
    issued_at: datetime | None = None
    issued_by: str = ""
    issued_as: str = ""
    replaces: str = ""
    reason: str = ""
    marking: str = CONFIDENTIAL
    violations: ViolationFigures | None = None
    changed: tuple[str, ...] = ()
    letterhead: Letterhead | None = None
    trends: QuarterTrends | None = None

    @property
    def heading(self) -> Heading:
        """What the report says of itself."""
        return Heading(
            kind=ReportKind.QUARTERLY,
            audience=Audience.EXECUTIVE,
            subject=self.quarter,
            office=self.office,
            fictional=self.fictional,
            as_of=self.as_of,
            history_number=self.history_number,
            history_hash=self.history_hash,
            marking=self.marking,
            number=self.number,
            issued_at=self.issued_at,
            issued_by=self.issued_by,
            issued_as=self.issued_as,
            replaces=self.replaces,
            reason=self.reason,
            changed=self.changed,
            letterhead=self.letterhead or Letterhead(),
        )

    def with_heading(self, heading: Heading) -> QuarterlyReport:
        """The same figures under another heading."""
        return replace(
            self,
            as_of=heading.as_of,
            history_number=heading.history_number,
            history_hash=heading.history_hash,
            marking=heading.marking,
            number=heading.number,
            issued_at=heading.issued_at,
            issued_by=heading.issued_by,
            issued_as=heading.issued_as,
            replaces=heading.replaces,
            reason=heading.reason,
            changed=heading.changed,
            letterhead=heading.letterhead if heading.letterhead != Letterhead() else None,
        )

    @property
    def draft(self) -> bool:
        """Whether it has not been issued."""
        return not self.number

    @property
    def unfinished(self) -> bool:
        """Whether the quarter was still running on the as-of day."""
        return self.as_of.date() <= self.last
