"""What every report says of itself: number, edition, office, as-of, head of the history, marking."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from gen63_desktop.domain.findings.kinds import Audience, ReportKind
from gen63_desktop.domain.findings.letterhead import Letterhead

CONFIDENTIAL = "Confidential – for the Chief Executive Officer"
"""The marking of a report with exact small numbers or with names."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The head of one edition; a draft has no number and no ``issued_at``.

    ``subject`` is the short name of what the report is on. ``as_of`` is the moment whose records it shows,
    ``history_number`` and ``history_hash`` the last entry of the office's history at that moment. Times
    carry the zone in which they are printed. ``replaces`` is the number of the edition before, ``reason``
    why it is replaced, ``changed`` what is different in this one, a sentence each.
    """

    kind: ReportKind
    audience: Audience
    subject: str
    office: str
    fictional: bool
    as_of: datetime
    history_number: int
    history_hash: str
    marking: str = CONFIDENTIAL
    number: str = ""
    issued_at: datetime | None = None
    issued_by: str = ""
    issued_as: str = ""
    replaces: str = ""
    reason: str = ""
    changed: tuple[str, ...] = ()
    letterhead: Letterhead = field(default_factory=Letterhead)

    @property
    def draft(self) -> bool:
        """Whether it has not been issued."""
        return not self.number
