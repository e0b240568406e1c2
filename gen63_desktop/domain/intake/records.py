"""What the office keeps of complaints that belong together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gen63_desktop.domain.complaints.records import Status


class LinkKind(StrEnum):
    """How two complaints belong together."""

    SAME_INCIDENT = "same incident"
    REPEAT = "repeat by the same person"
    SAME_RESPONDENT = "same respondent"
    RELATED = "related"
    MERGED = "merged as a duplicate"

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value[0].upper() + self.value[1:]


CHOSEN_KINDS = tuple(kind for kind in LinkKind if kind is not LinkKind.MERGED)
"""The kinds that a person chooses; a merge is an act of its own."""


@dataclass(frozen=True, slots=True)
class CaseLink:
    """Two complaints that belong together, and why.

    In a merge ``complaint_id`` is the one closed as a duplicate and ``other_id`` the one that is kept; what
    undoing it restores stands in ``was``, the next step, ``closing_id`` and ``ended`` (the allegations that
    were closed with it, and their ``rationales`` until then). ``case_id`` is the one of both by whose seal the words go.
    """

    complaint_id: int
    other_id: int
    kind: LinkKind
    reason: str
    by: int
    on: date
    case_id: int
    was: Status | None = None
    next_step: str = ""
    next_step_due: date | None = None
    closing_id: int | None = None
    ended: tuple[int, ...] = ()
    rationales: tuple[str, ...] = ()
    id: int = 0
    version: int = 0

    def across(self, complaint_id: int) -> int:
        """The complaint at the other end."""
        return self.other_id if complaint_id == self.complaint_id else self.complaint_id
