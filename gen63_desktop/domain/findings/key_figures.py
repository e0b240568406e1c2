"""The six figures that a reader takes away from a quarter, with what they mean, for the page and the screen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gen63_desktop.domain.findings.due_dates import sorted_out
from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.words import counted, day, number, share
from gen63_desktop.domain.percents import percent
from gen63_desktop.domain.remarks import worded


class State(StrEnum):
    """How a figure stands; its note says the same in words."""

    PLAIN = "plain"
    GOOD = "good"
    CAUTION = "caution"
    ALERT = "alert"
    NOTHING = "nothing to say"


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One figure."""

    label: str
    value: str
    note: str
    state: State


def key_figures(report: QuarterlyReport) -> tuple[KeyFigure, ...]:
    """Received, open, due dates, comments, audits, training."""
    return (
        _received(report),
        _open(report),
        _due(report),
        _comments(report),
        _audits(report),
        _training(report),
    )


def _received(report: QuarterlyReport) -> KeyFigure:
    figures = report.complaints
    before = figures.trend[-2] if len(figures.trend) > 1 else None
    closed = number(figures.closed)
    note = worded("{n} closed", n=closed)
    if before is not None:
        earlier = number(before.received)
        note = worded("{earlier} in {quarter}; {n} closed", earlier=earlier, quarter=before.quarter, n=closed)
    return KeyFigure("Complaints received", number(figures.received), note, State.PLAIN)


def _open(report: QuarterlyReport) -> KeyFigure:
    figures = report.complaints
    late = len(figures.overdue)
    when = day(figures.as_of)
    note = (
        worded("{n} past due on {day}", n=number(late), day=when)
        if late
        else worded("None past due on {day}", day=when)
    )
    state = State.ALERT if late else State.GOOD
    return KeyFigure("Complaints open at the end", number(figures.open_at_end), note, state)


def _due(report: QuarterlyReport) -> KeyFigure:
    dates = sorted_out(report.complaints.due_dates, report.complaints.as_of)
    if dates.rate is None:
        return KeyFigure("Due dates met", "–", "No complaint fell due", State.NOTHING)
    missed = len(dates.late) + len(dates.missed)
    note = worded(
        "{part} of {whole} complaints; {missed} missed",
        part=number(len(dates.met)),
        whole=number(dates.decided),
        missed=number(missed),
    )
    state = State.CAUTION if missed else State.GOOD
    return KeyFigure("Due dates met", percent(dates.rate), note, state)


def _comments(report: QuarterlyReport) -> KeyFigure:
    figures = report.comments
    label = worded("Customer comments decided")
    if not figures.comments:
        return KeyFigure(label, "–", "None imported for the quarter", State.CAUTION)
    signed = figures.sign_off is not None
    note = worded(
        "{part} of {whole}; signed off" if signed else "{part} of {whole}; not signed off",
        part=number(figures.decided),
        whole=number(figures.comments),
    )
    value = percent(share(figures.decided, figures.comments))
    return KeyFigure(label, value, note, State.GOOD if signed else State.CAUTION)


def _audits(report: QuarterlyReport) -> KeyFigure:
    figures = report.audits
    note = worded(
        "{due} fell due; {late} overdue" if figures.overdue else "{due} fell due; none overdue",
        due=number(figures.due),
        **({"late": number(figures.overdue)} if figures.overdue else {}),
    )
    state = State.ALERT if figures.overdue else State.GOOD
    return KeyFigure("90-day audits performed", number(figures.performed), note, state)


def _training(report: QuarterlyReport) -> KeyFigure:
    figures = report.training
    rate = share(figures.compliant_rolling, figures.required_rolling)
    label = worded("Training compliance (12-month rule)")
    if rate is None:
        return KeyFigure(label, "–", "Nobody on the roster is required", State.NOTHING)
    people = counted(figures.required_rolling, "person", "people")
    note = worded("{part} of {people}; required 100%", part=number(figures.compliant_rolling), people=people)
    return KeyFigure(label, percent(rate), note, State.GOOD if rate == 1 else State.CAUTION)
