"""The quarterly report to the CEO as frozen data: everything that is printed, and nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from gen63_desktop.domain.findings.figures import (
    AuditFigures,
    CommentFigures,
    ComplaintFigures,
    TrainingFigures,
)
from gen63_desktop.domain.findings.violations import ViolationFigures

CONFIDENTIAL = "Confidential – for the Chief Executive Officer"
"""The marking of a report with exact small numbers."""


@dataclass(frozen=True, slots=True)
class QuarterlyReport:
    """One issue of the report; a draft has no number and no ``issued_at``.

    ``as_of`` is the moment whose records it shows, ``history_number`` and ``history_hash`` the last
    entry of the office's history at that moment. Times carry the zone in which they are printed.
    ``replaces`` is the number of an earlier report of the same quarter, ``reason`` why it is replaced.
    Reports issued before the office kept a register of violations have no ``violations``.
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

    @property
    def draft(self) -> bool:
        """Whether it has not been issued."""
        return not self.number

    @property
    def unfinished(self) -> bool:
        """Whether the quarter was still running on the as-of day."""
        return self.as_of.date() <= self.last
