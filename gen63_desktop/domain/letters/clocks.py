"""C13: the clocks that a letter answers, and the time that people have to go elsewhere."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.appeals.records import Appeal
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.deadlines import DayCount, Deadline, DueState, due_state
from gen63_desktop.domain.letters.kinds import LetterKind
from gen63_desktop.domain.letters.records import Letter

INFORMATION = Deadline(
    30, DayCount.BUSINESS, "Published procedures of transit agencies; counsel sets the agency’s own"
)
FEDERAL_FILING = Deadline(180, DayCount.CALENDAR, "49 CFR 21.11(b); FTA’s complaint process")
STATE_FILING_YEARS = 1


@dataclass(frozen=True, slots=True)
class RuleOfClock:
    """A rule as a letter, or a line about one, tells it: ``unit`` is what ``length`` counts."""

    length: int
    unit: str
    source: str


@dataclass(frozen=True, slots=True)
class LetterClock:
    """One clock of a case. ``event`` is the day that started it, ``done`` that on which a letter met it."""

    kind: LetterKind
    event: date
    due: date
    rule: RuleOfClock | None
    done: date | None = None

    def state(self, today: date) -> DueState:
        """Where it stands on a day."""
        return due_state(self.due, today, self.done)


def one_year_after(day: date) -> date:
    """The same day of the next year; the last of February after a leap day."""
    try:
        return day.replace(year=day.year + STATE_FILING_YEARS)
    except ValueError:
        return date(day.year + STATE_FILING_YEARS, 2, 28)


def appeal_untold(appeal: Appeal | None, letters: Sequence[Letter]) -> bool:
    """Whether no letter told yet how an appeal was decided; one that came back told nobody."""
    if appeal is None or appeal.decided_on is None:
        return False
    told = [one.sent_on for one in letters if one.kind is LetterKind.APPEAL and one.returned_on is None]
    return not any(day >= appeal.decided_on for day in told)


def turning_away_untold(appeal: Appeal | None, letters: Sequence[Letter]) -> bool:
    """Whether no letter told yet that an appeal is not taken up; one that came back told nobody."""
    if appeal is None:
        return False
    told = [one.sent_on for one in letters if one.kind is LetterKind.NOT_TAKEN and one.returned_on is None]
    return not any(day >= appeal.recorded_on for day in told)


def proposed_kind(
    standing: Sequence[LetterClock],
    complaint: Complaint,
    appeal_untold: bool = False,
    turning_away_untold: bool = False,
) -> LetterKind:
    """The letter that is due first: what a new letter starts as."""
    due = sorted(
        (one for one in standing if one.done is None and one.rule is not None), key=lambda one: one.due
    )
    if due:
        return due[0].kind
    if appeal_untold:
        return LetterKind.APPEAL
    if turning_away_untold:
        return LetterKind.NOT_TAKEN
    return LetterKind.INFORMATION if complaint.is_open else LetterKind.DISPOSITION
