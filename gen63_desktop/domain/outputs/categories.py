"""The public dashboard's eight categories: allegations against a security response, by what they rest on (C9, C14)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.estimates.counts import poisson
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.key_figures import KeyFigure, State
from gen63_desktop.domain.findings.words import capital, day, number, plural, span
from gen63_desktop.domain.outputs.log_report import SOURCE
from gen63_desktop.domain.outputs.period import Period
from gen63_desktop.domain.outputs.rows import Alleged, CaseRow
from gen63_desktop.domain.tables import Cell, Column, Kind, PlainTable
from gen63_desktop.domain.vocabulary.bases import Basis, DashboardCategory
from gen63_desktop.domain.vocabulary.findings import Finding

SMALLEST_SHOWN = 11
"""Counts from 1 to 10 may single somebody out (CalHHS Data De-identification Guidelines, 4.4)."""


def categories_of(one: Alleged) -> frozenset[DashboardCategory]:
    """The categories that an allegation counts under."""
    return frozenset(basis.facts.dashboard for basis in one.bases if basis.facts.dashboard is not None)


def against_security(one: Alleged) -> bool:
    """C9: whether it is directed at a security response."""
    return any(each.kind.is_security for each in one.against)


def counted(case: CaseRow) -> tuple[Alleged, ...]:
    """The allegations of a complaint that the dashboard counts; a duplicate counts where it stands first."""
    return tuple(one for one in case.counted if against_security(one) and categories_of(one))


@dataclass(frozen=True, slots=True)
class CategoryCount:
    """One category: its allegations, the complaints that they stand in, and how many were sustained."""

    name: str
    allegations: int
    complaints: int
    sustained: int

    @property
    def small(self) -> bool:
        """Whether the number may single somebody out."""
        return any(0 < each < SMALLEST_SHOWN for each in (self.allegations, self.complaints, self.sustained))


@dataclass(frozen=True, slots=True)
class CategoryReport:
    """The eight categories of a period; ``total`` counts each allegation once.

    ``security`` are all allegations received against a security response, of which ``no_category`` rest on none of
    the eight; ``others`` are against others or against nobody named, ``duplicates`` closed as such, whomever against.
    """

    heading: Heading
    period: str
    first: date
    last: date
    day: date
    categories: tuple[CategoryCount, ...]
    total: CategoryCount
    received: int
    security: int
    no_category: int
    others: int
    undated: int
    duplicates: int = 0


def category_report(
    heading: Heading, period: Period, today: date, cases: tuple[CaseRow, ...]
) -> CategoryReport:
    """The categories of a period, counted by the date received."""
    came = [case for case in cases if case.received_in(period.first, period.end(today))]
    every = [one for case in came for one in case.allegations]
    own = [one for case in came for one in case.counted]
    security = [one for one in own if against_security(one)]
    return CategoryReport(
        heading,
        period.name,
        period.first,
        period.last,
        today,
        tuple(_count(category.value, came, category) for category in DashboardCategory),
        _count("All eight categories", came),
        received=len(every),
        security=len(security),
        no_category=sum(not categories_of(one) for one in security),
        others=len(own) - len(security),
        undated=sum(case.received is None for case in cases),
        duplicates=len(every) - len(own),
    )


def _count(name: str, came: list[CaseRow], category: DashboardCategory | None = None) -> CategoryCount:
    own = [
        [one for one in counted(case) if category is None or category in categories_of(one)] for case in came
    ]
    return CategoryCount(
        capital(name),
        sum(len(found) for found in own),
        sum(bool(found) for found in own),
        sum(one.decided is Finding.SUSTAINED for found in own for one in found),
    )


# -- in words and tables -----------------------------------------------------------------------------


def verdict(report: CategoryReport) -> str:
    """The sentence of the first page."""
    if not report.total.allegations:
        return f"No allegation of {report.period} counts under one of the eight categories."
    return (
        f"{capital(plural(report.total.allegations, 'allegation'))} received in {report.period} against a security response "
        f"{'rests' if report.total.allegations == 1 else 'rest'} on one of the eight categories."
    )


def key_figures(report: CategoryReport) -> tuple[KeyFigure, ...]:
    """Counted, sustained, and small numbers."""
    small = sum(each.small for each in report.categories)
    return (
        KeyFigure("Allegations counted", number(report.total.allegations), f"of {number(report.received)} received", State.PLAIN),
        KeyFigure("Sustained", number(report.total.sustained), f"as of {day(report.day)}", State.PLAIN),
        KeyFigure(
            "Small numbers", number(small), "categories with a count of 1 to 10",
            State.CAUTION if small else State.GOOD,
        ),
    )  # fmt: skip


def tables(report: CategoryReport) -> tuple[PlainTable, ...]:
    """The categories, which bases count under each, and what is not counted."""
    return categories_table(report), bases_table(), not_counted(report)


def _range(report: CategoryReport) -> str:
    return (
        f"{report.period}: {span(report.first, report.last)}. Counted by the date received; findings as of "
        f"{day(report.day)}"
    )


def categories_table(report: CategoryReport) -> PlainTable:
    """Allegations by category, with the interval of each count."""
    return PlainTable(
        "Allegations against a security response by category",
        (
            Column("Category", width=0.2),
            Column("Allegations", Kind.WHOLE_NUMBER),
            Column("95% interval from", Kind.DECIMAL),
            Column("to", Kind.DECIMAL),
            Column("Complaints", Kind.WHOLE_NUMBER),
            Column("Sustained", Kind.WHOLE_NUMBER),
            Column("Small number"),
        ),
        tuple(_row(each) for each in (*report.categories, report.total)),
        SOURCE,
        _range(report),
        "Allegations against contracted law enforcement or a security officer that rest on a basis of one of the eight "
        "categories of Motion 45’s dashboard",
        "An allegation that rests on several categories counts under each and once in the last line. The interval is "
        "Garwood’s exact one for a count: so far a number may move by chance from one such period to the next. "
        "“Small number” marks a line with a count of 1 to 10: as it stands it is not for the public.",
    )


def _row(each: CategoryCount) -> tuple[Cell, ...]:
    ends = poisson(each.allegations)
    return (
        each.name,
        each.allegations,
        round(ends.low, 1),
        round(ends.high, 1),
        each.complaints,
        each.sustained,
        "Yes" if each.small else "",
    )


def bases_table() -> PlainTable:
    """Which alleged bases count under which category: the rule, as data."""
    return PlainTable(
        "Which alleged bases count under which category",
        (Column("Category", width=0.25), Column("Alleged bases")),
        tuple(
            (capital(each.value), ", ".join(basis.value for basis in Basis if basis.facts.dashboard is each))
            for each in DashboardCategory
        ),
        "The office’s list of protected bases",
        "As the program has it",
        "Every basis that has a category; the others count under none",
        "None: " + ", ".join(basis.value for basis in Basis if basis.facts.dashboard is None) + ".",
    )


def not_counted(report: CategoryReport) -> PlainTable:
    """Every allegation received in the period, and which are counted."""
    undated = ""
    if report.undated:
        undated = (
            f"{capital(plural(report.undated, 'complaint'))} without a date received "
            f"{'is' if report.undated == 1 else 'are'} counted in no period."
        )
    return PlainTable(
        "Allegations received, and which of them are counted",
        (Column("Allegations"), Column("Number", Kind.WHOLE_NUMBER)),
        (
            (
                "Against a security response, in one of the eight categories: counted",
                report.total.allegations,
            ),
            ("Against a security response, in none of them", report.no_category),
            ("Against others, or nobody is named", report.others),
            ("Closed as a duplicate: counted in the other complaint", report.duplicates),
            ("Received in the period", report.received),
        ),
        SOURCE,
        _range(report),
        "All allegations of the complaints received in the period",
        undated,
    )
