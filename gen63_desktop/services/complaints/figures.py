"""The quarter's figures of complaints, for the report to the CEO."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from datetime import date, timedelta
from statistics import median

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.counting_once import CAVEAT
from gen63_desktop.domain.complaints.records import Mark, Outcome
from gen63_desktop.domain.findings.figures import Basis as FigureBasis
from gen63_desktop.domain.findings.figures import (
    ComplaintFigures,
    Count,
    DueDate,
    QuarterOfComplaints,
    SustainedComplaint,
)  # fmt: skip
from gen63_desktop.domain.remarks import ours, worded
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.services.complaints.part import Part
from gen63_desktop.services.whole_view import require_every_case
from gen63_desktop.store.complaints import figures as asked
from gen63_desktop.store.reader import Reader

TREND = 8
"""Quarters of the trend, the reported one last."""

_NOTES = {
    Mark.NO_DATE_RECEIVED: "{count:,} complaints have no date received; they are counted in no quarter.",
    Mark.NO_CLOSING_DATE: "{count:,} complaints are closed on a day that is not known; they are counted as "
    "received, and neither as closed in a quarter nor as open.",
    Mark.CLOSED_FIRST: "{count:,} complaints were closed, by their dates, before they were received; their days "
    "are left out of the median.",
    Mark.REPEATED_REF: "{count:,} complaints share the number of an imported register with another one; each is "
    "counted.",
}


_UNCLEAR = (Mark.NO_DATE_RECEIVED, Mark.NO_CLOSING_DATE, Mark.CLOSED_FIRST)
"""With these, received and closed do not account for the change of those open."""


class Figures(Part):
    """What the report says of complaints."""

    def figures(self, quarter: Quarter, as_of: date) -> ComplaintFigures:
        """The quarter, as the records tell it, up to the as-of day."""
        self.session.allow(Permission.READ_ALL_COMPLAINTS)
        require_every_case(self.session)
        with self.session.ask() as reader:
            return _figures(reader, quarter, as_of)


def _figures(reader: Reader, quarter: Quarter, as_of: date) -> ComplaintFigures:
    end = min(quarter.last, as_of)
    days = asked.span(quarter.first, end)
    every, without, bases = asked.bases_received(reader, days)
    findings = _by_finding(asked.outcomes_closed(reader, days))
    marks = asked.marked(reader)
    marks[Mark.CLOSED_FIRST] = asked.closed_before_received(reader)
    channels = asked.by_channel(reader, days)
    took = asked.days_to_close(reader, days)
    return ComplaintFigures(
        quarter=str(quarter),
        first=quarter.first,
        last=quarter.last,
        as_of=as_of,
        basis=_basis(marks),
        open_at_start=asked.open_at_end_of(reader, quarter.first - timedelta(days=1)),
        received=asked.received(reader, days),
        closed=asked.closed(reader, days),
        open_at_end=asked.open_at_end_of(reader, end),
        reopened=asked.reopened(reader, days),
        allegations_received=every,
        allegations_without_basis=without,
        allegations_closed=sum(count.number for count in findings),
        complaints_without_allegation=asked.without_allegation(reader, days),
        by_channel=(
            *(Count(ours(channel.label), channels.get(channel.value, 0)) for channel in Channel),
            Count(worded("Not recorded"), channels.get(None, 0)),
        ),
        by_basis=tuple(Count(ours(basis.label), bases[basis.value]) for basis in Basis),
        by_finding=findings,
        by_closure=_by_closure(reader, days),
        due_dates=tuple(
            _due_date(row) for row in asked.due_dates(reader, asked.span(quarter.first, quarter.last), as_of)
        ),
        overdue=tuple(_due_date(row) for row in asked.overdue(reader, as_of)),
        sustained=_sustained(reader, days),
        median_days_to_close=float(median(took)) if took else None,
        trend=_trend(reader, quarter, as_of),
        received_by_finding=_by_finding(asked.outcomes_received(reader, days)),
        dates_unclear=sum(marks[mark] for mark in _UNCLEAR),
    )


def _basis(marks: Counter[Mark]) -> FigureBasis:
    return FigureBasis(
        source=worded("Complaint register of the office"),
        scope=worded(
            "All complaints of bias or discrimination, whatever their channel; received by the date received, closed by "
            "the date closed"
        ),
        notes=(CAVEAT, *(text.format(count=marks[mark]) for mark, text in _NOTES.items() if marks[mark])),
    )


def _by_finding(outcomes: list[tuple[str | None, str, int]]) -> tuple[Count, ...]:
    counts: Counter[str] = Counter()
    for finding, outcome, count in outcomes:
        if finding is not None and outcome != Outcome.PROPOSED.value:
            counts[Finding(finding).label] += count
        elif outcome in {Outcome.NO_FINDING.value, Outcome.IMPORTED.value}:
            counts["Closed without a finding"] += count
        else:
            counts["No finding yet"] += count  # a complaint that was reopened since, or imported as it was
    labels = [
        *(ours(finding.label) for finding in Finding),
        worded("Closed without a finding"),
        worded("No finding yet"),
    ]
    return tuple(Count(label, counts[label]) for label in labels)


def _by_closure(reader: Reader, days: asked.Span) -> tuple[Count, ...]:
    counts: Counter[str] = Counter()
    for reason, imported, count in asked.by_closure(reader, days):
        if reason is not None:
            counts[ClosingReason(reason).label] += count
        else:
            counts[
                "Closed in the imported register" if imported else "With an outcome for each allegation"
            ] += count
    labels = [
        worded("With an outcome for each allegation"),
        *(ours(reason.label) for reason in ClosingReason),
    ]
    imported_label = worded("Closed in the imported register")
    shown = [*labels, imported_label] if counts[imported_label] else labels
    return tuple(Count(label, counts[label]) for label in shown)


def _due_date(row: asked.DueRow) -> DueDate:
    return DueDate(row.number, row.received, row.due, row.met_on, row.extended)


def _sustained(reader: Reader, days: asked.Span) -> tuple[SustainedComplaint, ...]:
    cases: dict[tuple[str, str], list[tuple[str, str]]] = defaultdict(list)
    for number, closed, bases, conduct in asked.sustained(reader, days):
        cases[number, closed].append((bases, conduct))
    return tuple(
        SustainedComplaint(
            complaint=number,
            closed=date.fromisoformat(closed),
            allegations=len(allegations),
            bases=_labels([bases for bases, _ in allegations]),
            conduct="; ".join(dict.fromkeys(conduct for _, conduct in allegations if conduct)),
        )
        for (number, closed), allegations in cases.items()
    )


def _labels(stored: list[str]) -> tuple[str, ...]:
    named = {basis for bases in stored for basis in json.loads(bases)}
    return tuple(basis.label for basis in Basis if basis.value in named)


def _trend(reader: Reader, quarter: Quarter, as_of: date) -> tuple[QuarterOfComplaints, ...]:
    quarters = [quarter]
    while len(quarters) < TREND:
        quarters.insert(0, quarters[0].previous())
    told = []
    for one in quarters:
        end = min(one.last, as_of)
        days = asked.span(one.first, end)
        told.append(
            QuarterOfComplaints(
                str(one),
                asked.received(reader, days),
                asked.closed(reader, days),
                asked.open_at_end_of(reader, end),
            )
        )
    return tuple(told)
