"""The statistics as tables: every figure with its interval, its counting date, small numbers marked, and its cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from gen63_desktop.domain.complaints.counting_once import CAVEAT
from gen63_desktop.domain.estimates.counts import poisson
from gen63_desktop.domain.estimates.medians import Median
from gen63_desktop.domain.estimates.shares import wilson
from gen63_desktop.domain.findings.words import capital, counted, day, number, share, span
from gen63_desktop.domain.outputs.categories import SMALLEST_SHOWN
from gen63_desktop.domain.outputs.course import Part
from gen63_desktop.domain.outputs.log_report import SOURCE
from gen63_desktop.domain.outputs.statistics import Counted, Group, Statistics
from gen63_desktop.domain.outputs.statistics_cards import between
from gen63_desktop.domain.remarks import ours, together, worded
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable

COUNT, SHARE, DAYS = Kind.WHOLE_NUMBER, Kind.PERCENT, Kind.DECIMAL
SMALL = Column("Small number")
_EVERY = together(worded("All complaints of bias or discrimination, whatever their channel."), CAVEAT)
_GARWOOD = worded("The interval of a count is Garwood’s exact one, 95%.")
_WILSON = worded("The interval of a share is Wilson’s, 95%.")
_ORDER = worded(
    "The interval of a median is exact, from the order of the values, 95%; below six values there is none."
)
_SMALL = worded(
    "A small number is a count of 1 to 10, which may single somebody out: not for the public as it stands."
)


@dataclass(frozen=True, slots=True)
class FigureTable:
    """A table, and for each of its rows what it counts and the complaints behind it."""

    table: PlainTable
    behind: tuple[Counted, ...]


def figure_tables(found: Statistics) -> tuple[FigureTable, ...]:
    """Every table, in order; whether a number is small stands beside it."""
    made = (
        flow(found),
        ageing(found),
        times(found),
        groups(found, found.bases, worded("Allegations by alleged basis"), "Alleged basis", worded("An allegation that rests on several bases counts under each.")),
        findings(found),
        groups(found, found.agencies, worded("Allegations by respondent’s agency"), "Employing agency", worded("An allegation that has respondents of several agencies counts under each.")),
        lines(found),
        parts(
            found, found.calls, worded("Calls for service linked to complaints"), "Calls for service",
            worded("Calls linked to complaints, by the date received of the complaint"),
            worded("Bias-free policing: every call for service recorded with a complaint received. A share is of the calls of "
            "which both are known, what was fit and what was sent"),
        ),
        parts(
            found, found.appeals, worded("Appeals"), "Appeals", worded("Appeals by the day they were received"),
            worded("Every appeal received in the period, whenever its complaint was; the share of a decision is of those decided"),
        ),
    )  # fmt: skip
    return tuple(replace(each, table=_marked_early(each.table)) for each in made)


def _marked_early(table: PlainTable) -> PlainTable:
    """The table with its last column, the mark of small numbers, after the first number."""
    *rest, mark = table.columns
    return replace(
        table,
        columns=(*rest[:2], mark, *rest[2:]),
        rows=tuple((*row[:2], row[-1], *row[2:-1]) for row in table.rows),
    )


def _range(found: Statistics, rule: str) -> str:
    days = worded(
        "{period}: {days}, up to {day}.",
        period=found.period.name,
        days=span(found.period.first, found.period.last),
        day=day(found.end),
    )
    return together(days, rule)


def _small(*counts: int) -> str:
    return ours("Yes" if any(0 < each < SMALLEST_SHOWN for each in counts) else "No")


def _count_ends(count: int) -> tuple[Cell, ...]:
    ends = poisson(count)
    return round(ends.low, 1), round(ends.high, 1)


def _share_ends(part: int, whole: int) -> tuple[Cell, ...]:
    if not whole:
        return None, None, None
    ends = wilson(part, whole)
    return share(part, whole), ends.low, ends.high


def _median_ends(one: Median | None) -> tuple[Cell, ...]:
    if one is None:
        return None, None, None
    ends = one.interval
    return one.value, None if ends is None else ends.low, None if ends is None else ends.high


def _medians(what: str) -> tuple[Column, Column, Column]:
    """The columns of a median with its interval."""
    return Column(what, DAYS), *_ends(what, DAYS)


def _ends(what: str, kind: Kind) -> tuple[Column, Column]:
    """The columns of an interval; each names what it is the interval of, as files are read by these names."""
    return Column(worded("{what}, 95% from", what=worded(what)), kind), Column(
        worded("{what}, 95% to", what=worded(what)), kind
    )


def flow(found: Statistics) -> FigureTable:
    """How the complaints open at the start became those open at the end."""
    rows: list[tuple[Cell, ...]] = []
    behind = [found.open_at_start, found.received, found.reopened, found.closed, found.open_at_end]
    for one in behind:
        flows = one in (found.received, found.closed)
        ends: tuple[Cell, ...] = _count_ends(one.number) if flows else (None, None)
        rows.append((one.label, one.number, *ends, _small(one.number)))
    unclear = ""
    if found.undated.number:
        unclear = capital(
            worded(
                "{complaints} of the register has dates that are missing or contradict one another; by so many at most "
                "these lines may not add up."
                if found.undated.number == 1
                else "{complaints} of the register have dates that are missing or contradict one another; by so many at "
                "most these lines may not add up.",
                complaints=counted(found.undated.number, "complaint"),
            )
        )
    table = PlainTable(
        worded("Complaints received, closed and open"),
        (Column("Complaints"), Column("Number", COUNT), *_ends("Number", DAYS), SMALL),
        tuple(rows),
        SOURCE,
        _range(found, worded("Received by date received, closed and reopened by their own dates")),
        together(_EVERY, worded("A complaint closed twice counts as two closings")),
        together(_GARWOOD, _SMALL, unclear),
    )
    return FigureTable(table, tuple(behind))


def ageing(found: Statistics) -> FigureTable:
    """How old the open complaints are."""
    whole = found.open_at_end.number
    age = (
        ""
        if found.ages is None
        else worded(
            "Median age: {days} days ({interval}).",
            days=number(found.ages.value),
            interval=between(found.ages),
        )
    )
    table = PlainTable(
        worded("Age of open complaints"),
        (Column("Since receipt"), Column("Complaints", COUNT), Column("Share", SHARE), *_ends("Share", SHARE), SMALL),
        tuple((one.label, one.number, *_share_ends(one.number, whole), _small(one.number)) for one in found.ageing),
        SOURCE,
        _range(found, worded("Open at the end of {day}; age counted from the date received", day=day(found.end))),
        together(_EVERY, worded("One without a date received, or closed on an unknown day, is not counted")),
        together(_WILSON, age, _SMALL),
    )  # fmt: skip
    return FigureTable(table, found.ageing)


def times(found: Statistics) -> FigureTable:
    """How long it took to acknowledge and to close."""
    rows: list[tuple[Cell, ...]] = []
    behind: list[Counted] = []
    for took in (found.to_acknowledge, found.to_close):
        counted = 0 if took.median is None else took.median.count
        rows.append((took.label, counted, *_median_ends(took.median), took.longest, _small(counted)))
        rows.append(
            (took.lacking.label, took.lacking.number, None, None, None, None, _small(took.lacking.number))
        )
        behind += [Counted(took.label, counted, took.cases), took.lacking]
    table = PlainTable(
        worded("Time to acknowledge and to close, in days"),
        (Column("Time"), Column("Counted", COUNT), *_medians("Median days"), Column("Longest", COUNT), SMALL),
        tuple(rows),
        SOURCE,
        _range(found, worded("Acknowledgement: complaints by date received. Closing: closings by date closed")),
        worded("Acknowledgement: the first letter that did not come back, or an acknowledgement recorded as made in another way; not "
        "complaints with a recorded reason why there is no way to, and those of an imported register only where one is "
        "recorded. Closing: every closing, those of imported registers too"),
        together(_ORDER, worded("Those not yet acknowledged are not in the median, which is lower for it."), _SMALL),
    )  # fmt: skip
    return FigureTable(table, tuple(behind))


def groups(found: Statistics, own: Sequence[Group], title: str, head: str, several: str) -> FigureTable:
    """Allegations by group: how many, how many of those decided were sustained, and how long it took."""
    rows = tuple(
        (
            one.label,
            one.received.number,
            *_count_ends(one.received.number),
            one.decided,
            one.sustained.number,
            *_share_ends(one.sustained.number, one.decided),
            *_median_ends(one.to_acknowledge),
            *_median_ends(one.to_close),
            _small(one.received.number, one.decided, one.sustained.number),
        )
        for one in own
    )
    table = PlainTable(
        title,
        (
            Column(head),
            Column("Allegations", COUNT),
            *_ends("Allegations", DAYS),
            Column("Decided", COUNT),
            Column("Sustained", COUNT),
            Column("Sustained of decided", SHARE),
            *_ends("Sustained", SHARE),
            *_medians("Days to acknowledge"),
            *_medians("Days to close"),
            SMALL,
        ),
        rows,
        SOURCE,
        _range(found, worded("Counted by the date received of the complaint; findings as of {day}", day=day(found.today))),
        worded(
            "Of the complaints received: {allegations}; decided are those with an approved finding or one of an "
            "imported register; the days are medians of their complaints, from receipt to the first acknowledgement "
            "and to each closing",
            allegations=counted(found.allegations, "allegation"),
        ),
        together(several, _GARWOOD, _WILSON, _ORDER, _SMALL),
    )  # fmt: skip
    return FigureTable(table, tuple(one.received for one in own))


def findings(found: Statistics) -> FigureTable:
    """How the allegations of the complaints closed ended, and how long their complaints took."""
    rows = tuple(
        (
            one.label,
            one.number,
            *_share_ends(one.number, found.ended),
            *_median_ends(took),
            _small(one.number),
        )
        for one, took in zip(found.findings, found.to_close_by_finding, strict=True)
    )
    table = PlainTable(
        worded("Allegations closed by finding"),
        (
            Column("Finding"),
            Column("Allegations", COUNT),
            Column("Share", SHARE),
            *_ends("Share", SHARE),
            *_medians("Days to close"),
            SMALL,
        ),
        rows,
        SOURCE,
        _range(found, worded("Counted by the date closed; findings as of {day}", day=day(found.today))),
        worded(
            "Of the complaints closed: {allegations}, each once; the days are those from receipt to the closings of "
            "the period",
            allegations=counted(found.ended, "allegation"),
        ),
        together(_WILSON, _ORDER, _SMALL),
    )
    return FigureTable(table, found.findings)


def lines(found: Statistics) -> FigureTable:
    """Complaints by line."""
    table = PlainTable(
        worded("Complaints by line"),
        (
            Column("Line"),
            Column("Received", COUNT),
            *_ends("Received", DAYS),
            Column("Closed", COUNT),
            *_medians("Days to acknowledge"),
            *_medians("Days to close"),
            SMALL,
        ),
        tuple(
            (
                one.label,
                one.received.number,
                *_count_ends(one.received.number),
                one.closed.number,
                *_median_ends(one.to_acknowledge),
                *_median_ends(one.to_close),
                _small(one.received.number, one.closed.number),
            )
            for one in found.lines
        ),
        SOURCE,
        _range(
            found,
            worded(
                "Received by date received, closed by date closed; days to acknowledge of those received, to close of "
                "those closed"
            ),
        ),
        together(_EVERY, worded("By the line as it is written in the complaint")),
        together(
            _GARWOOD,
            _ORDER,
            _SMALL,
            worded("A line is no rate: it says nothing of how many people ride it."),
        ),
    )
    return FigureTable(table, tuple(one.received for one in found.lines))


def parts(
    found: Statistics, own: Sequence[Part], title: str, head: str, rule: str, scope: str
) -> FigureTable:
    """Calls or appeals, each with the whole that it is a share of."""
    rows = tuple(
        (
            one.label,
            one.number,
            one.whole,
            *((None, None, None) if one.whole is None else _share_ends(one.number, one.whole)),
            _small(one.number),
        )
        for one in own
    )
    table = PlainTable(
        title,
        (
            Column(head),
            Column("Number", COUNT),
            Column("Of", COUNT),
            Column("Share", SHARE),
            *_ends("Share", SHARE),
            SMALL,
        ),
        rows,
        SOURCE,
        _range(found, rule),
        scope,
        together(_WILSON, _SMALL),
    )
    return FigureTable(table, tuple(Counted(one.label, one.number, one.cases) for one in own))
