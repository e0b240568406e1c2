"""Due dates of complaints: met, missed, or still running on a day."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.findings.figures import DueDate


@dataclass(frozen=True, slots=True)
class DueDates:
    """Due dates sorted by what became of them as of a day; ``late`` were met after they had passed."""

    met: tuple[DueDate, ...]
    late: tuple[DueDate, ...]
    missed: tuple[DueDate, ...]
    running: tuple[DueDate, ...]

    @property
    def decided(self) -> int:
        """How many were met or missed: what a rate is computed on."""
        return len(self.met) + len(self.late) + len(self.missed)

    @property
    def rate(self) -> float | None:
        """The share met in time; None where none was due."""
        return len(self.met) / self.decided if self.decided else None


def sorted_out(due_dates: tuple[DueDate, ...], as_of: date) -> DueDates:
    """Sort due dates; a due date that is today is still running."""
    kinds: dict[str, list[DueDate]] = {"met": [], "late": [], "missed": [], "running": []}
    for each in due_dates:
        done = each.met_on if each.met_on is not None and each.met_on <= as_of else None
        if done is not None:
            kind = "met" if done <= each.due else "late"
        else:
            kind = "missed" if each.due < as_of else "running"
        kinds[kind].append(each)
    return DueDates(**{kind: tuple(dates) for kind, dates in kinds.items()})
