"""Rules and holds as they are shown: with names, counsel's word, and what a hold is on."""

from __future__ import annotations

from dataclasses import dataclass

from gen63_desktop.domain.retention.records import AnyHold, CaseHold, RetentionConfirmation, RetentionRule


@dataclass(frozen=True, slots=True)
class RuleView:
    """The edition of a rule that holds, who made it, and who confirmed it; ``editions`` are all, oldest first."""

    rule: RetentionRule
    made_by: str
    confirmation: RetentionConfirmation | None
    editions: tuple[RetentionRule, ...]


@dataclass(frozen=True, slots=True)
class HoldView:
    """A hold with names. ``case`` is the number of its one case; ``cases`` how many are held, where counted."""

    hold: AnyHold
    set_by: str
    released_by: str
    case: str = ""
    cases: int | None = None

    @property
    def stands(self) -> bool:
        """Whether it has not been released."""
        return self.hold.released_on is None

    @property
    def complaint_id(self) -> int | None:
        """The one case that it is on."""
        return self.hold.complaint_id if isinstance(self.hold, CaseHold) else None
