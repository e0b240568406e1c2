"""The report's tables on the review of customer comments."""

from __future__ import annotations

from gen63_desktop.domain.findings.figures import CommentFigures, QuarterOfComments
from gen63_desktop.domain.findings.words import day, share, span
from gen63_desktop.domain.remarks import ours, worded
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable

COUNT, SHARE = Kind.WHOLE_NUMBER, Kind.PERCENT


def tables(figures: CommentFigures) -> tuple[PlainTable, ...]:
    """Every table on the review."""
    return by_decision(figures), by_basis(figures), trend(figures)


def _period(figures: CommentFigures) -> str:
    return worded(
        "{quarter}: {days}. Counted by the date of the comment, as of {day}",
        quarter=figures.quarter,
        days=span(figures.first, figures.last),
        day=day(figures.as_of),
    )


def by_decision(figures: CommentFigures) -> PlainTable:
    """What was decided, and what is still to be read."""
    rows: list[tuple[Cell, ...]] = [
        (each.label, each.number, share(each.number, figures.comments)) for each in figures.by_decision
    ]
    rows.append((worded("Not yet decided"), figures.undecided, share(figures.undecided, figures.comments)))
    return PlainTable(
        "Customer comments by decision",
        (Column("Decision"), Column("Comments", COUNT), Column("Share", SHARE)),
        tuple(rows),
        figures.basis.source,
        _period(figures),
        figures.basis.scope,
    )


def by_basis(figures: CommentFigures) -> PlainTable:
    """What possible bias is said to rest on."""
    whole = next((each.number for each in figures.by_decision if each.label.lower() == "possible bias"), 0)
    return PlainTable(
        "Comments of possible bias by basis",
        (Column("Basis"), Column("Comments", COUNT), Column("Share", SHARE)),
        tuple(
            (each.label, each.number, share(each.number, whole))
            for each in sorted(figures.by_basis, key=lambda each: -each.number)
        ),
        figures.basis.source,
        _period(figures),
        figures.basis.scope,
        worded("A comment that touches several bases counts under each."),
    )


def trend(figures: CommentFigures) -> PlainTable:
    """The last quarters."""
    return PlainTable(
        "Comment review by quarter",
        (
            Column("Quarter"),
            Column("Comments", COUNT),
            Column("Decided", COUNT),
            Column("Possible bias", COUNT),
            Column("Signed off"),
        ),
        tuple(
            (
                each.quarter,
                each.comments,
                each.decided,
                each.possible_bias,
                _signed_off(each),
            )
            for each in figures.trend
        ),
        figures.basis.source,
        worded(
            "{first} to {last}, as of {day}",
            first=figures.trend[0].quarter,
            last=figures.trend[-1].quarter,
            day=day(figures.as_of),
        )
        if figures.trend
        else _period(figures),
        figures.basis.scope,
    )


def _signed_off(quarter: QuarterOfComments) -> str:
    """A quarter without comments has no review, so nothing of it is unsigned."""
    if quarter.signed_off:
        return ours("Yes")
    return ours("No") if quarter.comments else worded("Nothing to sign off")
