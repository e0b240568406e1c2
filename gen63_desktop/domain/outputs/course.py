"""Statistics of what belongs to the course of complaints: calls for service (C10), and appeals."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.appeals.records import AppealOutcome, AppealState
from gen63_desktop.domain.investigation.calls import Answer
from gen63_desktop.domain.remarks import worded


@dataclass(frozen=True, slots=True)
class CallSaid:
    """A call for service linked to a complaint: was a response without law enforcement fit, was one sent."""

    fit: Answer
    sent: Answer


@dataclass(frozen=True, slots=True)
class AppealSaid:
    """An appeal, without words."""

    received_on: date
    late: bool
    state: AppealState
    outcome: AppealOutcome | None


@dataclass(frozen=True, slots=True)
class Part:
    """A number of calls or appeals, the whole that it is a share of (None: none), and its complaints by id."""

    label: str
    number: int
    whole: int | None
    cases: tuple[int, ...]


Found = Sequence[tuple[int, CallSaid]]


def calls(found: Found) -> tuple[Part, ...]:
    """How often a response without law enforcement was fit, and whether it was sent, of the calls that say so."""
    told = [each for each in found if each[1].fit is not Answer.NOT_KNOWN]
    fit = [each for each in told if each[1].fit is Answer.YES]
    unfit = [each for each in told if each[1].fit is Answer.NO]
    of_fit = [each for each in fit if each[1].sent is not Answer.NOT_KNOWN]
    of_unfit = [each for each in unfit if each[1].sent is not Answer.NOT_KNOWN]

    def sent(among: Found, answer: Answer) -> Found:
        return [each for each in among if each[1].sent is answer]

    return (
        _part(worded("Calls recorded"), found, None),
        _part(worded("A response without law enforcement was fit"), fit, told),
        _part(
            worded("It was not known whether it was fit"),
            [each for each in found if each[1].fit is Answer.NOT_KNOWN],
            found,
        ),
        _part(worded("Fit, and one was sent"), sent(of_fit, Answer.YES), of_fit),
        _part(worded("Fit, and none was sent"), sent(of_fit, Answer.NO), of_fit),
        _part(worded("Fit, and it was not known what was sent"), sent(fit, Answer.NOT_KNOWN), fit),
        _part(worded("Not fit, and one was sent"), sent(of_unfit, Answer.YES), of_unfit),
    )


def appeals(found: Sequence[tuple[int, AppealSaid]]) -> tuple[Part, ...]:
    """Appeals received, how many came late, and how they ended."""

    def those(test: Callable[[AppealSaid], bool]) -> list[tuple[int, AppealSaid]]:
        return [each for each in found if test(each[1])]

    decided = those(lambda one: one.outcome is not None)
    return (
        _part(worded("Appeals received"), found, None),
        _part(worded("Late"), those(lambda one: one.late), found),
        _part(worded("Not taken up, too late"), those(lambda one: one.state is AppealState.NOT_TAKEN), found),
        _part(
            worded("Not taken up, not admissible"),
            those(lambda one: one.state is AppealState.NOT_ADMISSIBLE),
            found,
        ),
        _part(worded("Under review"), those(lambda one: one.state is AppealState.OPEN), found),
        _part(worded("Withdrawn"), those(lambda one: one.state is AppealState.WITHDRAWN), found),
        _part(worded("Decided"), decided, found),
        *(
            _part(
                worded("Decided: {kind}", kind=outcome),
                [each for each in decided if each[1].outcome is outcome],
                decided,
            )
            for outcome in AppealOutcome
        ),
    )


def _part(label: str, own: Iterable[tuple[int, object]], whole: Sequence[object] | None) -> Part:
    found = list(own)
    cases = tuple(sorted({case for case, _ in found}))
    return Part(label, len(found), None if whole is None else len(whole), cases)
