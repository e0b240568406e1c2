"""The report's tables on complaints."""

from __future__ import annotations

from gen63_desktop.domain.findings.due_dates import sorted_out
from gen63_desktop.domain.findings.figures import ComplaintFigures, Count, DueDate
from gen63_desktop.domain.findings.words import day, share, span
from gen63_desktop.domain.remarks import ours, together, worded
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable

COUNT, SHARE, DAY = Kind.WHOLE_NUMBER, Kind.PERCENT, Kind.DAY
BY_RECEIVED = worded("Counted by the date received")
BY_CLOSED = worded("Counted by the date closed")


def tables(figures: ComplaintFigures) -> tuple[PlainTable, ...]:
    """Every table on complaints, those without rows too."""
    return (
        flow(figures),
        trend(figures),
        by_channel(figures),
        by_basis(figures),
        received_by_finding(figures),
        by_finding(figures),
        by_closure(figures),
        sustained(figures),
        due_dates(figures),
        missed(figures),
        overdue(figures),
    )


def period(figures: ComplaintFigures, rule: str) -> str:
    """The quarter's days and the counting rule."""
    days = worded("{quarter}: {days}.", quarter=figures.quarter, days=span(figures.first, figures.last))
    return together(days, rule)


def _present(rule: str, figures: ComplaintFigures) -> str:
    return worded("{rule}; the finding is the present one, as of {day}", rule=rule, day=day(figures.as_of))


def _of_due_dates(figures: ComplaintFigures) -> str:
    return worded(
        "Due dates in the quarter, and complaints closed late in it, as of {day}", day=day(figures.as_of)
    )


def flow(figures: ComplaintFigures) -> PlainTable:
    """How the open complaints of the quarter's start became those of its end."""
    rows: tuple[tuple[Cell, ...], ...] = (
        (worded("Open at the start of the quarter"), figures.open_at_start),
        (worded("Received in the quarter"), figures.received),
        (worded("Reopened in the quarter"), figures.reopened),
        (worded("Closed in the quarter"), figures.closed),
        *_unaccounted(figures),
        (worded("Open at the end of the quarter"), figures.open_at_end),
    )
    return PlainTable(
        "Complaints received, closed and open",
        (Column("Complaints"), Column("Number", COUNT)),
        rows,
        figures.basis.source,
        period(
            figures,
            worded("Received by date received, closed by date closed, as of {day}", day=day(figures.as_of)),
        ),
        figures.basis.scope,
    )


def _unaccounted(figures: ComplaintFigures) -> tuple[tuple[Cell, ...], ...]:
    if not figures.unaccounted:
        return ()
    return ((worded("Imported with dates missing or out of order"), figures.unaccounted),)


def trend(figures: ComplaintFigures) -> PlainTable:
    """The last quarters."""
    return PlainTable(
        "Complaints by quarter",
        (Column("Quarter"), Column("Received", COUNT), Column("Closed", COUNT), Column("Open at end", COUNT)),
        tuple((each.quarter, each.received, each.closed, each.open_at_end) for each in figures.trend),
        figures.basis.source,
        together(
            worded("{quarters}.", quarters=_quarters(figures)),
            worded("Received by date received, closed by date closed, as of {day}", day=day(figures.as_of)),
        ),
        figures.basis.scope,
    )


def _quarters(figures: ComplaintFigures) -> str:
    if not figures.trend:
        return figures.quarter
    return worded("{first} to {last}", first=figures.trend[0].quarter, last=figures.trend[-1].quarter)


def _counted(counts: tuple[Count, ...], whole: int) -> tuple[tuple[Cell, ...], ...]:
    return tuple((each.label, each.number, share(each.number, whole)) for each in counts)


def most_first(counts: tuple[Count, ...]) -> tuple[Count, ...]:
    """The greatest number first; equal ones in the order of the vocabulary."""
    return tuple(sorted(counts, key=lambda each: -each.number))


def by_channel(figures: ComplaintFigures) -> PlainTable:
    """How complaints reached the office."""
    return PlainTable(
        "Complaints received by channel",
        (Column("Channel"), Column("Complaints", COUNT), Column("Share", SHARE)),
        _counted(most_first(figures.by_channel), figures.received),
        figures.basis.source,
        period(figures, BY_RECEIVED),
        figures.basis.scope,
    )


def by_basis(figures: ComplaintFigures) -> PlainTable:
    """What the acts are said to rest on."""
    rows = (
        *_counted(most_first(figures.by_basis), figures.allegations_received),
        *_counted(
            (Count(worded("No basis named"), figures.allegations_without_basis),),
            figures.allegations_received,
        ),
    )
    return PlainTable(
        "Allegations received by alleged basis",
        (Column("Alleged basis"), Column("Allegations", COUNT), Column("Share", SHARE)),
        rows,
        figures.basis.source,
        period(figures, BY_RECEIVED),
        figures.basis.scope,
        worded(
            "An allegation that rests on several bases counts under each, so the numbers may add up to more than the "
            "{n} allegations received. A basis is alleged, actual or perceived; it says nothing about the person.",
            n=f"{figures.allegations_received:,}",
        ),
    )


def by_finding(figures: ComplaintFigures) -> PlainTable:
    """How allegations ended."""
    return PlainTable(
        "Allegations closed by finding",
        (Column("Finding"), Column("Allegations", COUNT), Column("Share", SHARE)),
        _counted(figures.by_finding, figures.allegations_closed),
        figures.basis.source,
        period(figures, _present(BY_CLOSED, figures)),
        figures.basis.scope,
    )


def received_by_finding(figures: ComplaintFigures) -> PlainTable:
    """How the allegations that came in stand now."""
    return PlainTable(
        "Allegations received by present finding",
        (Column("Present finding"), Column("Allegations", COUNT), Column("Share", SHARE)),
        _counted(figures.received_by_finding, figures.allegations_received),
        figures.basis.source,
        period(figures, _present(BY_RECEIVED, figures)),
        figures.basis.scope,
    )


def by_closure(figures: ComplaintFigures) -> PlainTable:
    """How complaints ended."""
    return PlainTable(
        "Complaints closed by outcome",
        (Column("Outcome"), Column("Complaints", COUNT), Column("Share", SHARE)),
        _counted(figures.by_closure, figures.closed),
        figures.basis.source,
        period(figures, BY_CLOSED),
        figures.basis.scope,
    )


def sustained(figures: ComplaintFigures) -> PlainTable:
    """The complaints on which the CEO decides."""
    return PlainTable(
        "Complaints closed with a sustained allegation",
        (
            Column("Complaint"),
            Column("Closed", DAY),
            Column("Sustained", COUNT),
            Column("Alleged bases"),
            Column("Conduct"),
        ),
        tuple(
            (each.complaint, each.closed, each.allegations, together(*each.bases, by=", "), each.conduct)
            for each in figures.sustained
        ),
        figures.basis.source,
        period(figures, _present(BY_CLOSED, figures)),
        figures.basis.scope,
    )


def due_dates(figures: ComplaintFigures) -> PlainTable:
    """How many due dates of the quarter were met."""
    dates = sorted_out(figures.due_dates, figures.as_of)
    rows: tuple[tuple[Cell, ...], ...] = (
        (worded("Met in time"), len(dates.met), share(len(dates.met), dates.decided)),
        (worded("Missed, closed late"), len(dates.late), share(len(dates.late), dates.decided)),
        (worded("Missed, still open"), len(dates.missed), share(len(dates.missed), dates.decided)),
        (worded("Not yet due"), len(dates.running), None),
    )
    return PlainTable(
        "Due dates of the quarter",
        (Column("Due dates"), Column("Number", COUNT), Column("Share of those due", SHARE)),
        rows,
        figures.basis.source,
        period(figures, _of_due_dates(figures)),
        figures.basis.scope,
        worded(
            "A due date that was moved with a reason before it passed is replaced by the new one. One that was moved "
            "only after it had passed was missed; the new one counts for itself."
        ),
    )


def _dates(each: DueDate, figures: ComplaintFigures) -> tuple[Cell, ...]:
    closed = each.met_on if each.met_on is not None and each.met_on <= figures.as_of else None
    return (
        each.complaint,
        each.received,
        each.due,
        closed,
        each.days_late(figures.as_of),
        ours("Yes" if each.extended else "No"),
    )


_DATE_COLUMNS = (
    Column("Complaint"),
    Column("Received", DAY),
    Column("Due", DAY),
    Column("Closed", DAY),
    Column("Days late", COUNT),
    Column("Extended"),
)


def missed(figures: ComplaintFigures) -> PlainTable:
    """Every complaint that missed its due date, the latest first."""
    dates = sorted_out(figures.due_dates, figures.as_of)
    rows = sorted(
        (*dates.late, *dates.missed), key=lambda each: (-each.days_late(figures.as_of), each.complaint)
    )
    return PlainTable(
        "Due dates missed",
        _DATE_COLUMNS,
        tuple(_dates(each, figures) for each in rows),
        figures.basis.source,
        period(figures, _of_due_dates(figures)),
        figures.basis.scope,
    )


def overdue(figures: ComplaintFigures) -> PlainTable:
    """Every complaint that is open and past due, whenever it was due."""
    rows = sorted(figures.overdue, key=lambda each: (-each.days_late(figures.as_of), each.complaint))
    return PlainTable(
        "Open complaints past due",
        tuple(column for column in _DATE_COLUMNS if column.title != "Closed"),
        tuple((*_dates(each, figures)[:3], *_dates(each, figures)[4:]) for each in rows),
        figures.basis.source,
        worded("All complaints open as of {day}, whenever they were received", day=day(figures.as_of)),
        figures.basis.scope,
    )
