"""The office's statistics of complaints for a period: each figure with what it counts and the cases behind it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from gen63_desktop.domain.estimates.medians import Median, median_of
from gen63_desktop.domain.outputs import course
from gen63_desktop.domain.outputs.course import Part
from gen63_desktop.domain.outputs.period import Period
from gen63_desktop.domain.outputs.rows import NOT_RECORDED, Alleged, CaseRow
from gen63_desktop.domain.remarks import ours, worded
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import Finding

NO_BASIS = worded("No basis named")
NOBODY_NAMED = worded("No respondent recorded")
CLOSED_WITHOUT, NO_FINDING = worded("Closed without a finding"), worded("No finding yet")
FINDINGS = (*(ours(finding.label) for finding in Finding), CLOSED_WITHOUT, NO_FINDING)
"""How an allegation may stand, in the order of the tables."""
BANDS = ((0, 30), (31, 60), (61, 90), (91, 180), (181, 365), (366, None))
"""Ages of open complaints in days; the last band has no end."""


@dataclass(frozen=True, slots=True)
class Counted:
    """How many, and the complaints behind it, each once, by id."""

    label: str
    number: int
    cases: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Took:
    """Days from one event to another. ``lacking``: how many were to be counted and lack the second event, or a day."""

    label: str
    median: Median | None
    longest: int | None
    cases: tuple[int, ...]
    lacking: Counted


@dataclass(frozen=True, slots=True)
class Group:
    """Allegations received of one basis or against one agency, and how those that are decided were found."""

    label: str
    received: Counted
    decided: int
    sustained: Counted
    to_acknowledge: Median | None
    to_close: Median | None


@dataclass(frozen=True, slots=True)
class LineGroup:
    """Complaints of one line."""

    label: str
    received: Counted
    closed: Counted
    to_acknowledge: Median | None
    to_close: Median | None


@dataclass(frozen=True, slots=True)
class Statistics:
    """All figures of a period up to its end, or to today while it is running.

    Received goes by the date received, closed by the date closed; findings are those of today. ``calls`` are those linked
    to the complaints received, ``appeals`` those received in the period themselves. ``ages`` are of
    the complaints open at the end. ``allegations`` and ``ended`` are the wholes of the shares of bases and of
    findings. ``undated`` are the complaints whose dates are missing or contradict one another.
    """

    period: Period
    end: date
    today: date
    complaints: int
    open_at_start: Counted
    received: Counted
    reopened: Counted
    closed: Counted
    open_at_end: Counted
    ageing: tuple[Counted, ...]
    ages: Median | None
    to_acknowledge: Took
    to_close: Took
    allegations: int
    bases: tuple[Group, ...]
    agencies: tuple[Group, ...]
    ended: int
    findings: tuple[Counted, ...]
    to_close_by_finding: tuple[Median | None, ...]
    lines: tuple[LineGroup, ...]
    undated: Counted
    calls: tuple[Part, ...] = ()
    appeals: tuple[Part, ...] = ()


def statistics(period: Period, today: date, cases: tuple[CaseRow, ...]) -> Statistics:
    """The figures of a period from all complaints, those received twice once (C12)."""
    first, end = period.first, period.end(today)
    register, every = len(cases), cases
    cases = tuple(case for case in every if not case.again)
    came = [case for case in cases if case.received_in(first, end)]
    shut = [(case, one.closed) for case in cases for one in case.closed_in(first, end)]
    still_open = [case for case in cases if case.open_on(end)]
    ended = list({case.id: case for case, _ in shut}.values())
    return Statistics(
        period,
        end,
        today,
        register,
        open_at_start=_cases(
            worded("Open at the start"), (c for c in cases if c.open_on(first - timedelta(days=1)))
        ),
        received=_cases(worded("Received"), came),
        reopened=_reopened(cases, first, end),
        closed=_of(worded("Closed"), len(shut), (case for case, _ in shut)),
        open_at_end=_cases(worded("Open at the end"), still_open),
        ageing=tuple(_band(low, high, still_open, end) for low, high in BANDS),
        ages=median_of([_age(case, end) for case in still_open]),
        to_acknowledge=_acknowledged(came),
        to_close=_closing_time(shut),
        allegations=sum(len(case.counted) for case in came),
        bases=_groups(came, _bases, [ours(basis.label) for basis in Basis] + [NO_BASIS]),
        agencies=_groups(came, _agencies, None),
        ended=sum(len(case.counted) for case in ended),
        findings=_findings(ended),
        to_close_by_finding=tuple(_closing_days(label, shut) for label in FINDINGS),
        lines=_lines(came, shut),
        undated=_cases(worded("Dates missing or out of order"), (case for case in cases if _undated(case))),
        calls=course.calls([(case.id, one) for case in came for one in case.calls]),
        appeals=course.appeals(
            [(case.id, one) for case in every for one in case.appeals if first <= one.received_on <= end]
        ),
    )


def _of(label: str, number: int, cases: Iterable[CaseRow]) -> Counted:
    return Counted(label, number, tuple(sorted({case.id for case in cases})))


def _cases(label: str, cases: Iterable[CaseRow]) -> Counted:
    found = list(cases)
    return _of(label, len(found), found)


def _reopened(cases: Iterable[CaseRow], first: date, end: date) -> Counted:
    found = [
        case
        for case in cases
        for one in case.closures
        if one.reopened is not None and first <= one.reopened <= end
    ]
    return _of(worded("Reopened"), len(found), found)


def _undated(case: CaseRow) -> bool:
    first = case.received
    days = [one.closed for one in case.closures] + [case.steps.acknowledged or date.max]
    early = first is not None and min(days) < first
    return first is None or case.closed_on_unknown_day or early


def _age(case: CaseRow, end: date) -> int:
    return (end - case.received).days if case.received is not None else 0


def _band(low: int, high: int | None, cases: Sequence[CaseRow], end: date) -> Counted:
    label = (
        worded("{low}–{high} days", low=low, high=high)
        if high is not None
        else worded("More than {days} days", days=low - 1)
    )
    own = [case for case in cases if low <= _age(case, end) and (high is None or _age(case, end) <= high)]
    return _cases(label, own)


def _acknowledged(came: Sequence[CaseRow]) -> Took:
    """Of the complaints received that the office answers: the first acknowledgement."""
    owed = [case for case in came if case.answerable]
    days = [(case, count) for case in owed if (count := _told_after(case)) is not None]
    counted = {case.id for case, _ in days}
    return Took(
        worded("From receipt to acknowledgement"),
        median_of([count for _, count in days]),
        max((count for _, count in days), default=None),
        tuple(sorted(counted)),
        _cases(worded("Not acknowledged"), (case for case in owed if case.steps.acknowledged is None)),
    )


def _told_after(case: CaseRow) -> int | None:
    """Days from receipt to the first acknowledgement; None where it was not given."""
    told = case.steps.acknowledged
    return None if told is None else _days_to(case, told)


def _told_days(cases: Iterable[CaseRow]) -> Median | None:
    return median_of([count for case in cases if (count := _told_after(case)) is not None])


def _closing_time(shut: Sequence[tuple[CaseRow, date]]) -> Took:
    days = [(case, count) for case, day in shut if (count := _days_to(case, day)) is not None]
    left = [case for case, day in shut if _days_to(case, day) is None]
    return Took(
        worded("From receipt to closing"),
        median_of([count for _, count in days]),
        max((count for _, count in days), default=None),
        tuple(sorted({case.id for case, _ in days})),
        _of(worded("Closed, date received missing or later"), len(left), left),
    )


def _days_to(case: CaseRow, day: date) -> int | None:
    """Days since receipt; None where it is not known or later."""
    return (day - case.received).days if case.received is not None and case.received <= day else None


def _bases(one: Alleged) -> list[str]:
    return [ours(basis.label) for basis in one.bases] or [NO_BASIS]


def _agencies(one: Alleged) -> list[str]:
    return list(dict.fromkeys(each.agency for each in one.against)) or [NOBODY_NAMED]


def _groups(
    came: Sequence[CaseRow], labels: Callable[[Alleged], list[str]], order: Sequence[str] | None
) -> tuple[Group, ...]:
    """Allegations of the complaints received, by label; one with several labels stands under each."""
    found: dict[str, list[tuple[CaseRow, Alleged]]] = {label: [] for label in order or ()}
    for case in came:
        for one in case.counted:
            for label in labels(one):
                found.setdefault(label, []).append((case, one))
    groups = [_group(label, own) for label, own in found.items()]
    return tuple(sorted(groups, key=lambda each: (-each.received.number, "" if order else each.label)))


def _group(label: str, own: Sequence[tuple[CaseRow, Alleged]]) -> Group:
    sustained = [case for case, one in own if one.decided is Finding.SUSTAINED]
    cases = {case.id: case for case, _ in own}.values()
    shut = [
        count
        for case in cases
        for each in case.closures
        if (count := _days_to(case, each.closed)) is not None
    ]
    return Group(
        label,
        _of(label, len(own), (case for case, _ in own)),
        sum(one.decided is not None for _, one in own),
        _of(worded("{what}, sustained", what=label), len(sustained), sustained),
        _told_days(cases),
        median_of(shut),
    )  # fmt: skip


def finding_label(one: Alleged) -> str:
    """How an allegation stands: its finding, or that it has none."""
    if one.decided is not None:
        return one.decided.label
    return CLOSED_WITHOUT if one.closed_without else NO_FINDING


def _findings(ended: Sequence[CaseRow]) -> tuple[Counted, ...]:
    every = [(case, finding_label(one)) for case in ended for one in case.counted]
    return tuple(_cases(label, [case for case, own in every if own == label]) for label in FINDINGS)


def _closing_days(label: str, shut: Sequence[tuple[CaseRow, date]]) -> Median | None:
    """Days to close of the closings of complaints with an allegation of this finding."""
    own = [(case, day) for case, day in shut if any(finding_label(one) == label for one in case.counted)]
    return median_of([count for case, day in own if (count := _days_to(case, day)) is not None])


def _lines(came: Sequence[CaseRow], shut: Sequence[tuple[CaseRow, date]]) -> tuple[LineGroup, ...]:
    received: dict[str, list[CaseRow]] = defaultdict(list)
    closed: dict[str, list[tuple[CaseRow, date]]] = defaultdict(list)
    for case in came:
        received[case.line or NOT_RECORDED].append(case)
    for case, day in shut:
        closed[case.line or NOT_RECORDED].append((case, day))
    groups = [_line(name, received[name], closed[name]) for name in dict.fromkeys((*received, *closed))]
    return tuple(sorted(groups, key=lambda each: (-each.received.number, each.label.casefold())))


def _line(name: str, came: Sequence[CaseRow], shut: Sequence[tuple[CaseRow, date]]) -> LineGroup:
    days = [count for case, day in shut if (count := _days_to(case, day)) is not None]
    closed = _of(worded("{what}, closed", what=name), len(shut), (case for case, _ in shut))
    return LineGroup(name, _cases(name, came), closed, _told_days(came), median_of(days))
