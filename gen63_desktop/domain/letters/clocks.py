"""C13: the clocks that a letter answers: which event starts each, by what rule, and which letter met it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.agency_calendar import AgencyCalendar
from gen63_desktop.domain.complaints.records import Closing, Complaint, Status
from gen63_desktop.domain.deadlines import DayCount, Deadline, DueState, due_state
from gen63_desktop.domain.letters.kinds import LetterKind
from gen63_desktop.domain.letters.records import Letter, LetterRow

ACKNOWLEDGEMENT = Deadline(
    10, DayCount.BUSINESS, "Published procedures of transit agencies; counsel sets the agency’s own"
)
INFORMATION = Deadline(
    30, DayCount.BUSINESS, "Published procedures of transit agencies; counsel sets the agency’s own"
)
DISPOSITION_NOTICE = Deadline(
    30, DayCount.CALENDAR, "Penal Code 832.7, for employers of peace officers; kept here for every complaint"
)
FEDERAL_FILING = Deadline(180, DayCount.CALENDAR, "49 CFR 21.11(b); FTA’s complaint process")
STATE_FILING_YEARS = 1


@dataclass(frozen=True, slots=True)
class LetterClock:
    """One clock of a case. ``event`` is the day that started it, ``done`` that on which a letter met it."""

    kind: LetterKind
    event: date
    due: date
    rule: Deadline | None
    done: date | None = None

    def state(self, today: date) -> DueState:
        """Where it stands on a day."""
        return due_state(self.due, today, self.done)


def clocks(
    complaint: Complaint,
    letters: Sequence[Letter | LetterRow],
    calendar: AgencyCalendar,
    closings: Sequence[Closing] = (),
) -> tuple[LetterClock, ...]:
    """The clocks of a case: acknowledgement since receipt, the answer asked for, notice since closing.

    A letter that came back met no clock, and a disposition from before the case was last opened again does not
    tell how it ended. What was closed before it came to this office, with a register, owes no letter of it.
    """
    arrived = [letter for letter in letters if letter.returned_on is None]
    standing = (
        _acknowledgement(complaint, arrived, calendar),
        _answer(complaint, arrived),
        _notice(complaint, arrived, closings),
    )
    return tuple(clock for clock in standing if clock is not None)


def _acknowledgement(
    complaint: Complaint, arrived: Sequence[Letter | LetterRow], calendar: AgencyCalendar
) -> LetterClock | None:
    first = min((one.sent_on for one in arrived if one.kind is LetterKind.ACKNOWLEDGEMENT), default=None)
    if complaint.received is None or (first is None and not complaint.is_open):
        return None
    due = ACKNOWLEDGEMENT.due(complaint.received, calendar)
    return LetterClock(LetterKind.ACKNOWLEDGEMENT, complaint.received, due, ACKNOWLEDGEMENT, first)


def _answer(complaint: Complaint, arrived: Sequence[Letter | LetterRow]) -> LetterClock | None:
    asked = [one for one in arrived if one.kind is LetterKind.INFORMATION and one.answer_by is not None]
    waits = complaint.status is Status.WAITING  # once it goes on, the answer is there or nobody waits for it
    if not waits or not asked or (by := asked[-1].answer_by) is None:
        return None
    return LetterClock(LetterKind.INFORMATION, asked[-1].sent_on, by, None)


def _notice(
    complaint: Complaint, arrived: Sequence[Letter | LetterRow], closings: Sequence[Closing]
) -> LetterClock | None:
    reopened = max((one.reopened for one in closings if one.reopened is not None), default=None)
    elsewhere = any(one.import_id is not None and one.reopened is None for one in closings)
    if complaint.closed is None or elsewhere:
        return None
    told = [one.sent_on for one in arrived if one.kind is LetterKind.DISPOSITION]
    since = [day for day in told if reopened is None or day >= reopened]
    due = DISPOSITION_NOTICE.due(complaint.closed)
    return LetterClock(
        LetterKind.DISPOSITION, complaint.closed, due, DISPOSITION_NOTICE, min(since, default=None)
    )


def one_year_after(day: date) -> date:
    """The same day of the next year; the last of February after a leap day."""
    try:
        return day.replace(year=day.year + STATE_FILING_YEARS)
    except ValueError:
        return date(day.year + STATE_FILING_YEARS, 2, 28)


def proposed_kind(standing: Sequence[LetterClock], complaint: Complaint) -> LetterKind:
    """The letter that is due first: what a new letter starts as."""
    due = sorted(
        (one for one in standing if one.done is None and one.rule is not None), key=lambda one: one.due
    )
    if due:
        return due[0].kind
    return LetterKind.INFORMATION if complaint.is_open else LetterKind.DISPOSITION
