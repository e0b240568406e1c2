"""The records behind the marks of the quarter's charts: which list opens, with which filters."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from enum import StrEnum

from gen63_desktop.charts.description import Opening
from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.signals import Figure, Trend
from gen63_desktop.domain.findings.trends import QuarterCounts, QuarterTrends
from gen63_desktop.domain.listing import Filter, Test, Value
from gen63_desktop.domain.training.compliance import Rule, Status
from gen63_desktop.domain.violations.records import ViolationState
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import Finding

AUDIT_DUE = "audit_due"
"""Not a column of the list of sources: the audits due from one day to another, by what became of them."""

PERFORMED = "performed_in"
"""Not a column of that list either: the audits performed from one day to another."""

_ALL = (("view", "all"),)
_ONCE = Filter("once", Test.ANY_OF, ("yes",))
"""Without the complaints that were received before: figures count them once."""


class Became(StrEnum):
    """What became of an audit that fell due."""

    IN_TIME = "in time"
    LATE = "late"
    MISSED = "missed"


def received(one: QuarterCounts, counts: int, _as_of: date) -> Opening:
    """The complaints received in a quarter."""
    return Opening("complaints", (*_between("received", one), _ONCE), counts, _ALL)


def closed(one: QuarterCounts, counts: int, _as_of: date) -> Opening:
    """The complaints closed in a quarter, also those that were reopened since."""
    return Opening("complaints", (_any("closed_in", _span(one)),), counts, _ALL)


def open_at_end(one: QuarterCounts, counts: int, as_of: date) -> Opening:
    """The complaints open at the end of a quarter, or of the as-of day."""
    return Opening("complaints", (_any("open_on", min(one.last, as_of).isoformat()),), counts, _ALL)


def due(one: QuarterCounts, counts: int, as_of: date) -> Opening:
    """The complaints whose due dates were met or missed in a quarter."""
    return Opening("complaints", (_any("due_in", f"{_span(one)}/{as_of.isoformat()}"),), counts, _ALL)


def comments(one: QuarterCounts, counts: int, _as_of: date) -> Opening:
    """The customer comments of a quarter."""
    return Opening("comments", (_any("quarter", one.quarter),), counts, _ALL)


def on_basis(one: QuarterCounts, label: str) -> Opening | None:
    """The complaints received in a quarter with an allegation on a basis; one may hold several."""
    basis = next((each for each in Basis if each.label == label), None)
    if basis is None:
        return None
    return Opening("complaints", (*_between("received", one), _ONCE, _any("basis", basis.value)), None, _ALL)


def with_finding(one: QuarterCounts, label: str) -> Opening | None:
    """The complaints closed in a quarter with an allegation of a finding; one may hold several."""
    finding = next((each for each in Finding if each.label == label), None)
    if finding is None:
        return None
    return Opening("complaints", (_any("closed_in", _span(one)), _any("finding", finding.value)), None, _ALL)


def decided(one: QuarterCounts, label: str, counts: int) -> Opening:
    """The customer comments of a quarter with a decision; without one, those also of which a reader is not sure."""
    found = next((each for each in Decision if each.settles and each.value.capitalize() == label), None)
    wanted: tuple[Value, ...] = (None, Decision.NOT_SURE.value) if found is None else (found.value,)
    return Opening("comments", (_any("quarter", one.quarter), _any("decision", *wanted)), counts, _ALL)


def of_bias(one: QuarterCounts, label: str, counts: int) -> Opening | None:
    """The customer comments of a quarter decided as possible bias on a basis."""
    basis = next((each for each in Basis if each.label == label), None)
    if basis is None:
        return None
    return Opening("comments", (_any("quarter", one.quarter), _any("basis", basis.value)), counts, _ALL)


def violations(one: QuarterCounts, counts: int, _as_of: date) -> Opening:
    """The violations registered in a quarter and not withdrawn."""
    standing = Filter("state", Test.NONE_OF, (ViolationState.WITHDRAWN.value,))
    return Opening("violations", (*_between("registered_on", one), standing), counts, _ALL)


def audits(one: QuarterCounts, day: date, became: Iterable[Became] = Became) -> Opening:
    """The sources whose audits fell due in a quarter and were in time, late or missed by a day."""
    wanted = (one.first.isoformat(), one.last.isoformat(), day.isoformat(), *(each.value for each in became))
    return Opening("sources", (_any(AUDIT_DUE, *wanted),), None)


def performed(one: QuarterCounts, day: date) -> Opening:
    """The sources that were audited in a quarter, up to a day."""
    wanted = (one.first.isoformat(), min(one.last, day).isoformat())
    return Opening("sources", (_any(PERFORMED, *wanted),), None)


def people(day: date, counts: int, rule: Rule = Rule.ROLLING) -> Opening:
    """The people of whom a course is required on a day, a line each."""
    return Opening(
        "training",
        (_any("person", "complete", "lacking"),),
        counts,
        _on(day, rule),
    )


def department(name: str, day: date, counts: int) -> Opening:
    """The courses required of the people of a department on a day."""
    return Opening(
        "training",
        (_any("department", name), _any("status", Status.COMPLIANT.value, Status.OVERDUE.value)),
        counts,
        _on(day, Rule.ROLLING),
    )


def _on(day: date, rule: Rule) -> tuple[tuple[str, str], ...]:
    return (("view", "people"), ("day", day.isoformat()), ("rule", rule.value))


def of_key_figures(report: QuarterlyReport) -> tuple[Opening | None, ...]:
    """The records behind the six key figures, in their order; None where there are none to open."""
    data = report.trends
    if data is None:
        return (None,) * 6
    one, complaints = data.quarters[-1], report.complaints
    found = (
        (complaints.received, received(one, complaints.received, data.as_of)),
        (complaints.open_at_end, open_at_end(one, complaints.open_at_end, data.as_of)),
        (one.due, due(one, one.due, data.as_of)),
        (one.comments, comments(one, one.comments, data.as_of)),
        (report.audits.performed, performed(one, report.audits.as_of)),
        (one.required, people(report.training.day, one.required)),
    )
    return tuple(opening if counts else None for counts, opening in found)


def of_trend(trend: Trend, data: QuarterTrends) -> tuple[Opening | None, ...]:
    """The records behind each quarter of a key figure: the whole of a share, the cases of a number."""
    end = min(data.quarters[-1].last, data.as_of)
    out: list[Opening | None] = []
    for point, one in zip(trend.points, data.quarters, strict=True):
        counts = point.part if point.whole is None else point.whole
        if point.value is None or not counts:
            out.append(None)
        elif trend.figure is Figure.AUDITS:
            out.append(audits(one, end))
        elif trend.figure is Figure.TRAINING:
            out.append(people(min(one.last, data.as_of), counts))
        else:
            out.append(_MAKERS[trend.figure](one, counts, data.as_of))
    return tuple(out)


_MAKERS: dict[Figure, Callable[[QuarterCounts, int, date], Opening]] = {
    Figure.RECEIVED: received,
    Figure.CLOSED_IN_TIME: due,
    Figure.COMMENTS: comments,
    Figure.VIOLATIONS: violations,
}


def _any(column: str, *values: Value) -> Filter:
    return Filter(column, Test.ANY_OF, values)


def _between(column: str, one: QuarterCounts) -> tuple[Filter, ...]:
    return (
        Filter(column, Test.FROM, (one.first.isoformat(),)),
        Filter(column, Test.TO, (one.last.isoformat(),)),
    )


def _span(one: QuarterCounts) -> str:
    return f"{one.first.isoformat()}/{one.last.isoformat()}"
