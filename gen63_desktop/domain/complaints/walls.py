"""From whom a case is closed: a conflict of interest, held by the server of a team's office."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CaseWall:
    """One person who sees nothing of one case. The reason is in the history, with who closed it and when."""

    complaint_id: int
    person_id: int
    id: int = 0
    version: int = 0
