"""The report's tables on the quarter beside the earlier ones, and on its clocks."""

from __future__ import annotations

from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.signals import HOW, Figure, Trend, trends
from gen63_desktop.domain.findings.trends import QuarterTrends
from gen63_desktop.domain.findings.words import day, share
from gen63_desktop.domain.remarks import together, worded
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable

COUNT, SHARE, DECIMAL = Kind.WHOLE_NUMBER, Kind.PERCENT, Kind.DECIMAL
_PARTS = {
    Figure.CLOSED_IN_TIME: ("Met", "Due"),
    Figure.COMMENTS: ("Decided", "All"),
    Figure.AUDITS: ("In time", "Due"),
    Figure.TRAINING: ("Done", "Of"),
}
SOURCE = worded("The office’s registers of complaints, comments, data sources, training and violations")
SCOPE = worded(
    "All records of each register, counted as in the sections before; earlier quarters as the records stand now"
)


def tables(report: QuarterlyReport) -> tuple[PlainTable, ...]:
    """Every table on trends and clocks; none in a report from before they were in it."""
    data = report.trends
    if data is None:
        return ()
    return (clocks(data), overview(data), *(of_figure(data, trend) for trend in trends(data)))


def _range(data: QuarterTrends) -> str:
    return worded(
        "{first} to {last}, as of {day}",
        first=data.quarters[0].quarter,
        last=data.quarters[-1].quarter,
        day=day(data.as_of),
    )


def clocks(data: QuarterTrends) -> PlainTable:
    """What fell due in the quarter under each clock, and what became of it."""
    quarter = data.quarters[-1]
    return PlainTable(
        "Clocks met and missed",
        (
            Column("Clock", width=0.2),
            Column("Rule", width=0.26),
            Column("Fell due", COUNT),
            Column("In time", COUNT),
            Column("Late", COUNT),
            Column("Not met", COUNT),
            Column("Running", COUNT),
            Column("In time, share", SHARE),
        ),
        tuple(
            (one.name, one.rule, one.due, one.in_time, one.late, one.not_met, one.running, share(one.in_time, one.settled))
            for one in data.clocks
        ),
        worded("Registers of complaints, letters, data sources and violations"),
        worded(
            "{quarter}: what fell due from {first} to {last}, as of {day}",
            quarter=quarter.quarter,
            first=day(quarter.first),
            last=day(quarter.last),
            day=day(data.as_of),
        ),
        together(
            *(together(one.name, one.counts, by=": ") for one in data.clocks), by="; "
        ),
        worded(
            "Late: done after its day. Not met: past its day and not recorded as done. The share rests on what was met "
            "or missed."
        ),
    )  # fmt: skip


def overview(data: QuarterTrends) -> PlainTable:
    """Each key figure with its interval, the usual range, and what it says."""
    return PlainTable(
        "Key figures beside the earlier quarters",
        (
            Column("Key figure"),
            Column(data.quarters[-1].quarter),
            Column("95% interval"),
            Column("Earlier mean"),
            Column("Usual range"),
            Column("Reading"),
        ),
        tuple(_overview_row(trend) for trend in trends(data)),
        SOURCE,
        _range(data),
        SCOPE,
        HOW,
    )


def _overview_row(trend: Trend) -> tuple[Cell, ...]:
    ends, limits = trend.last.interval, trend.limits
    return (
        worded(trend.figure.value),
        trend.written(trend.last.value),
        "–"
        if ends is None
        else worded("{low} to {high}", low=trend.written(ends.low), high=trend.written(ends.high)),
        "–" if limits is None else trend.written(limits.centre),
        "–"
        if limits is None
        else worded("{low} to {high}", low=trend.written(limits.lower), high=trend.written(limits.upper)),
        worded(trend.reading.value),
    )


def of_figure(data: QuarterTrends, trend: Trend) -> PlainTable:
    """One key figure, quarter by quarter."""
    kind = SHARE if trend.figure.is_share else DECIMAL
    parts = (
        (*(Column(name, COUNT) for name in _PARTS[trend.figure]), Column("Share", SHARE))
        if trend.figure.is_share
        else (Column("Number", COUNT),)
    )
    return PlainTable(
        worded("{figure}, quarter by quarter", figure=worded(trend.figure.value)),
        (Column("Quarter"), *parts, Column("From", kind), Column("To", kind)),
        tuple(
            (
                point.quarter,
                *((point.part, point.whole, point.value) if trend.figure.is_share else (point.part,)),
                *((None, None) if point.interval is None else (point.interval.low, point.interval.high)),
            )
            for point in trend.points
        ),
        SOURCE,
        _range(data),
        SCOPE,
        worded("From and to: 95% interval."),
    )  # fmt: skip
