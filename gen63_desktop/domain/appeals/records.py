"""What the office keeps of an appeal, or a request to look at a disposition again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class AppealFrom(StrEnum):
    """Who appeals."""

    COMPLAINANT = "the complainant"
    RESPONDENT = "a respondent, as a policy allows"


class AppealState(StrEnum):
    """Where an appeal stands."""

    OPEN = "under review"
    DECIDED = "decided"
    NOT_TAKEN = "not taken up, too late"
    NOT_ADMISSIBLE = "not taken up, not admissible"
    WITHDRAWN = "withdrawn"

    @property
    def turned_away(self) -> bool:
        """Whether it ended without a review."""
        return self in {AppealState.NOT_TAKEN, AppealState.NOT_ADMISSIBLE}


class AppealOutcome(StrEnum):
    """How a review ended."""

    UPHELD = "findings upheld"
    CHANGED = "a finding is to be changed"
    REMANDED = "sent back to be investigated further"

    @property
    def reopens(self) -> bool:
        """Whether the complaint is at work again."""
        return self is not AppealOutcome.UPHELD


@dataclass(frozen=True, slots=True)
class Appeal:
    """An appeal against the closing ``closing_id``.

    ``in_time_until`` is the last day by the rule that held; ``allowed_by`` names the policy where a respondent
    appeals, ``late_words`` say why a late one was taken up, or why one was not. ``allegation_ids`` are those of which the
    findings were taken back by the decision.
    """

    complaint_id: int
    closing_id: int
    appeal_from: AppealFrom
    received_on: date
    grounds: str
    in_time_until: date
    allowed_by: str
    late_words: str
    state: AppealState
    reviewer_id: int | None
    recorded_by: int
    recorded_on: date
    review_outcome: AppealOutcome | None = None
    review_words: str = ""
    allegation_ids: tuple[int, ...] = ()
    decided_on: date | None = None
    id: int = 0
    version: int = 0

    @property
    def late(self) -> bool:
        """Whether it came after the last day."""
        return self.received_on > self.in_time_until


@dataclass(frozen=True, slots=True)
class NewAppeal:
    """An appeal as it is recorded; one that is not taken up came too late, or is not admissible for its reason."""

    appeal_from: AppealFrom
    received_on: date
    grounds: str
    allowed_by: str = ""
    late_words: str = ""
    taken_up: bool = True
    reviewer_id: int | None = None


@dataclass(frozen=True, slots=True)
class Review:
    """The decision as it is recorded; ``next_step`` where the complaint is reopened."""

    by: int
    outcome: AppealOutcome
    words: str
    on: date
    allegation_ids: tuple[int, ...] = ()
    next_step: str = ""
