"""Figures that contradict one another are never printed: what must add up, and which sums do not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gen63_desktop.domain.errors import Problems, RuleBroken
from gen63_desktop.domain.findings.figures import Count
from gen63_desktop.domain.findings.quarterly import QuarterlyReport


def check(report: QuarterlyReport) -> None:
    """Refuse a report whose figures contradict one another; every contradiction is named."""
    problems = [
        RuleBroken(
            "R1",
            "The figures do not agree: {what}.",
            "This is a fault of the program or of the records. Run “gen63 verify” and report what it says.",
            what=problem,
        )
        for problem in (
            *_complaints(report),
            *_comments(report),
            *_audits(report),
            *_training(report),
            *_violations(report),
        )
    ]
    if problems:
        raise Problems(problems)


def _total(counts: Iterable[Count]) -> int:
    return sum(count.number for count in counts)


def _differs(one: int, what_one: str, other: int, what_other: str) -> Iterator[str]:
    if one != other:
        yield f"{what_one} is {one:,}, but {what_other} is {other:,}"


def _exceeds(part: int, what_part: str, whole: int, what_whole: str) -> Iterator[str]:
    if part > whole or part < 0:
        yield f"{what_part} is {part:,} of {whole:,} ({what_whole})"


def _complaints(report: QuarterlyReport) -> Iterator[str]:
    figures = report.complaints
    if abs(figures.unaccounted) > figures.dates_unclear:
        yield from _differs(
            figures.open_at_end,
            "complaints open at the end",
            figures.open_at_end - figures.unaccounted,
            "those open at the start plus received and reopened less closed",
        )
    yield from _differs(
        _total(figures.by_finding), "allegations by finding", figures.allegations_closed, "allegations closed"
    )
    yield from _differs(
        _total(figures.by_closure), "complaints by closure", figures.closed, "complaints closed"
    )
    yield from _differs(
        _total(figures.by_channel), "complaints by channel", figures.received, "complaints received"
    )
    if figures.received_by_finding:
        yield from _differs(
            _total(figures.received_by_finding),
            "allegations received by present finding",
            figures.allegations_received,
            "allegations received",
        )
    yield from _exceeds(
        figures.allegations_without_basis,
        "allegations without a basis",
        figures.allegations_received,
        "allegations received",
    )
    for count in figures.by_basis:
        yield from _exceeds(
            count.number,
            f"allegations by {count.label}",
            figures.allegations_received,
            "allegations received",
        )
    if figures.trend:
        now = figures.trend[-1]
        yield from _differs(now.received, "received in the trend", figures.received, "complaints received")
        yield from _differs(now.closed, "closed in the trend", figures.closed, "complaints closed")
        yield from _differs(now.open_at_end, "open in the trend", figures.open_at_end, "open at the end")


def _comments(report: QuarterlyReport) -> Iterator[str]:
    figures = report.comments
    yield from _exceeds(figures.decided, "comments decided", figures.comments, "comments")
    yield from _differs(
        _total(figures.by_decision), "comments by decision", figures.decided, "comments decided"
    )
    if figures.sign_off is not None and figures.undecided:
        yield f"the comment review is signed off with {figures.undecided:,} comments undecided"


def _audits(report: QuarterlyReport) -> Iterator[str]:
    figures = report.audits
    yield from _differs(len(figures.by_source), "sources listed", figures.sources, "sources")
    yield from _exceeds(
        figures.with_demographic_data, "sources with demographic data", figures.sources, "sources"
    )
    yield from _exceeds(
        figures.performed_late, "audits performed late", figures.performed, "audits performed"
    )
    for each in figures.trend:
        settled = each.in_time + each.late + each.missed
        yield from _exceeds(settled, f"audits settled in {each.quarter}", each.due, "due")


def _training(report: QuarterlyReport) -> Iterator[str]:
    figures = report.training
    for rule, required, compliant in (
        ("rolling", figures.required_rolling, figures.compliant_rolling),
        ("calendar", figures.required_calendar, figures.compliant_calendar),
    ):
        yield from _exceeds(required, f"people required ({rule})", figures.people, "people on the roster")
        yield from _exceeds(compliant, f"people compliant ({rule})", required, "people required")
    for cell in figures.cells:
        where = f"{cell.department}, {cell.course}"
        yield from _exceeds(cell.compliant_rolling, f"{where}: rolling", cell.required_rolling, "required")
        yield from _exceeds(cell.compliant_calendar, f"{where}: calendar", cell.required_calendar, "required")
        yield from _exceeds(cell.overdue, f"{where}: overdue", cell.required_rolling, "required")


def _violations(report: QuarterlyReport) -> Iterator[str]:
    figures = report.violations
    if figures is None:
        return
    yield from _differs(
        _total(figures.by_origin), "violations by origin", figures.registered, "violations registered"
    )
    yield from _differs(
        _total(figures.by_state), "violations by state", figures.in_register, "violations in the register"
    )
    yield from _exceeds(figures.registered, "violations registered", figures.in_register, "in the register")
    yield from _exceeds(figures.open_at_end, "violations open", figures.in_register, "in the register")
    yield from _exceeds(len(figures.overdue), "actions overdue", figures.under_way, "actions under way")
    for count in figures.by_clause:
        yield from _exceeds(
            count.number, f"violations of {count.label}", figures.registered, "violations registered"
        )
    if figures.trend:
        now = figures.trend[-1]
        yield from _differs(
            now.registered, "registered in the trend", figures.registered, "violations registered"
        )
        yield from _differs(now.open_at_end, "open in the trend", figures.open_at_end, "violations open")
