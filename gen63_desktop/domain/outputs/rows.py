"""The rows that every output is made of: codes, days and numbers of each complaint, and nobody's name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.complaints.counting_once import alleged_again, received_again
from gen63_desktop.domain.complaints.records import Outcome, Status
from gen63_desktop.domain.outputs.course import AppealSaid, CallSaid
from gen63_desktop.domain.remarks import ours, worded
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.domain.vocabulary.statutes import Statute

NOT_RECORDED = worded("Not recorded")


@dataclass(frozen=True, slots=True)
class Against:
    """A respondent by kind, employing agency and whether sworn (None: not known)."""

    kind: RespondentKind
    employer: str = ""
    sworn: bool | None = None

    @property
    def agency(self) -> str:
        """The employing agency; for what is no person, what it is."""
        if not self.kind.is_person:
            return ours(self.kind.label)
        return " ".join(self.employer.split()) or NOT_RECORDED


@dataclass(frozen=True, slots=True)
class Alleged:
    """One allegation. ``conduct`` is empty where the case is sealed."""

    id: int
    place: int
    bases: tuple[Basis, ...]
    retaliation: bool
    statutes: tuple[Statute, ...]
    outcome: Outcome
    finding: Finding | None
    closing: ClosingReason | None
    approved_on: date | None
    against: tuple[Against, ...] = ()
    conduct: str = ""

    @property
    def decided(self) -> Finding | None:
        """The finding, once it is approved or came with an imported register."""
        return self.finding if self.outcome in {Outcome.APPROVED, Outcome.IMPORTED} else None

    @property
    def closed_without(self) -> bool:
        """Whether it ended without a finding."""
        ended = {Outcome.NO_FINDING, Outcome.IMPORTED}
        return self.decided is None and self.outcome in ended

    @property
    def duplicate(self) -> bool:
        """Whether it ended because it stands in another complaint too, where it is counted."""
        return alleged_again(self.outcome, self.finding, self.closing)


@dataclass(frozen=True, slots=True)
class Closure:
    """A closing and, where it was, the reopening after it."""

    closed: date
    reopened: date | None = None


@dataclass(frozen=True, slots=True)
class Steps:
    """What was done about a complaint, by days: the first acknowledgement, notices that arrived, requests, extensions.

    ``investigated_since`` is the first day that somebody investigated; ``actions`` counts corrective actions by
    state, for those that a violation found in the complaint led to.
    """

    acknowledged: date | None = None
    asked: tuple[date, ...] = ()
    noticed: tuple[date, ...] = ()
    extensions: int = 0
    investigated_since: date | None = None
    violations: int = 0
    actions: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class CaseRow:
    """A complaint. ``answerable``: the office owes it an acknowledgement or gave one."""

    id: int
    number: str
    received: date | None
    status: Status
    closed: date | None
    closing: ClosingReason | None
    line: str
    sealed: bool
    imported: bool
    answerable: bool
    allegations: tuple[Alleged, ...] = ()
    closures: tuple[Closure, ...] = ()
    steps: Steps = Steps()
    calls: tuple[CallSaid, ...] = ()
    appeals: tuple[AppealSaid, ...] = ()

    @property
    def again(self) -> bool:
        """Whether it is a complaint received before, which counts where the other one stands (C12)."""
        return received_again(self.status, self.closing, (one.decided for one in self.allegations))

    @property
    def counted(self) -> tuple[Alleged, ...]:
        """The allegations that stand in no other complaint."""
        return () if self.again else tuple(one for one in self.allegations if not one.duplicate)

    @property
    def closed_on_unknown_day(self) -> bool:
        """Whether it is closed and no record says when."""
        return self.status is Status.CLOSED and self.closed is None

    def open_on(self, day: date) -> bool:
        """Whether it was open at the end of a day; one of no known day received, or closed on none, never is."""
        return self.received is not None and self.unfinished_on(day)

    def unfinished_on(self, day: date) -> bool:
        """The same, where one of no known day is taken as received."""
        if (self.received is not None and self.received > day) or self.closed_on_unknown_day:
            return False
        return not any(
            one.closed <= day and (one.reopened is None or one.reopened > day) for one in self.closures
        )

    def closed_in(self, first: date, last: date) -> tuple[Closure, ...]:
        """Its closings on these days."""
        return tuple(one for one in self.closures if first <= one.closed <= last)

    def received_in(self, first: date, last: date) -> bool:
        """Whether it was received on these days."""
        return self.received is not None and first <= self.received <= last


def allegations_of(cases: tuple[CaseRow, ...]) -> Iterator[tuple[CaseRow, Alleged]]:
    """Every allegation with its case."""
    for case in cases:
        for one in case.allegations:
            yield case, one
