"""What the quarter asks of the CEO, and what the report lacks: sentences that follow from the figures alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from gen63_desktop.domain.findings.due_dates import sorted_out
from gen63_desktop.domain.findings.figures import AuditState
from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.signals import Figure, Reading, sentence, trends
from gen63_desktop.domain.findings.words import day, listed, number, plural

_NAMED = 6
"""How many complaints, sources or departments a sentence names before it counts the rest."""


class Weight(StrEnum):
    """What a point asks for."""

    DECIDE = "decision"
    ACT = "attention"


@dataclass(frozen=True, slots=True)
class Point:
    """One matter: a head of a few words, a sentence, and the section that has the details."""

    weight: Weight
    head: str
    text: str
    section: str


def points(report: QuarterlyReport) -> tuple[Point, ...]:
    """Every matter that the figures raise, decisions first."""
    found = [
        *_complaints(report),
        *_comments(report),
        *_audits(report),
        *_training(report),
        *_violations(report),
        *_signals(report),
    ]
    return tuple(sorted(found, key=lambda point: point.weight is not Weight.DECIDE))


def gaps(report: QuarterlyReport) -> tuple[str, ...]:
    """What a reader would miss in the report if it were issued now."""
    return tuple(_gaps(report))


def _complaints(report: QuarterlyReport) -> Iterator[Point]:
    figures = report.complaints
    if figures.sustained:
        count = len(figures.sustained)
        allegations = sum(each.allegations for each in figures.sustained)
        yield Point(
            Weight.DECIDE,
            "Corrective action",
            f"{_cap(plural(count, 'complaint'))} closed with {plural(allegations, 'sustained allegation')} "
            f"({listed([each.complaint for each in figures.sustained], _NAMED)}). GEN 63 §4.1 asks you or your "
            "designee to decide on corrective action at supervisor or executive level.",
            "Sustained allegations",
        )
    if figures.overdue:
        worst = max(figures.overdue, key=lambda each: each.days_late(figures.as_of))
        yield Point(
            Weight.ACT,
            "Complaints past due",
            f"{_cap(plural(len(figures.overdue), 'open complaint'))} "
            f"{'is' if len(figures.overdue) == 1 else 'are'} past the due date as of {day(figures.as_of)}; the "
            f"oldest, {worst.complaint}, by {plural(worst.days_late(figures.as_of), 'day')}.",
            "Due dates",
        )
    late = sorted_out(figures.due_dates, figures.as_of)
    missed = len(late.late) + len(late.missed)
    if missed:
        yield Point(
            Weight.ACT,
            "Due dates missed",
            f"{number(missed)} of {plural(late.decided, 'due date')} of the quarter "
            f"{'was' if missed == 1 else 'were'} missed.",
            "Due dates",
        )


def _comments(report: QuarterlyReport) -> Iterator[Point]:
    figures = report.comments
    if figures.comments and figures.sign_off is None:
        left = f"{plural(figures.undecided, 'comment')} of {number(figures.comments)} not yet decided"
        done = "every comment is decided, the sign-off is missing"
        yield Point(
            Weight.ACT,
            "Comment review not signed off",
            f"The review of the quarter's customer comments (GEN 63 §4.3) is not signed off: "
            f"{left if figures.undecided else done}.",
            "Comment review",
        )
    if figures.possible_bias_without_complaint:
        yield Point(
            Weight.ACT,
            "Possible bias without a complaint",
            f"{_cap(plural(figures.possible_bias_without_complaint, 'comment'))} decided as possible bias "
            "have not become a complaint.",
            "Comment review",
        )


def _audits(report: QuarterlyReport) -> Iterator[Point]:
    figures = report.audits
    bad = [each for each in figures.by_source if each.non_compliant_answers]
    if bad:
        answers = sum(each.non_compliant_answers for each in bad)
        yield Point(
            Weight.DECIDE,
            "Audit findings",
            f"{_cap(plural(answers, 'finding'))} of non-compliance in the audits of "
            f"{listed([each.source for each in bad], _NAMED)}. GEN 63 §4.1 asks you or your designee to decide on "
            "corrective action.",
            "90-day audits",
        )
    late = [each for each in figures.by_source if each.state is AuditState.OVERDUE]
    if late:
        named = [f"{each.source} ({plural(each.days_overdue, 'day')})" for each in late]
        yield Point(
            Weight.ACT,
            "Audits overdue",
            f"{_cap(plural(len(late), 'data source'))} that {'uses' if len(late) == 1 else 'use'} demographic data "
            f"passed the 90 days of GEN 63 §3.3 without an audit, as of {day(figures.as_of)}: "
            f"{listed(named, _NAMED)}.",
            "90-day audits",
        )
    unknown = sum(each.state is AuditState.NOT_ASSESSED for each in figures.by_source)
    if unknown:
        yield Point(
            Weight.ACT,
            "Sources not assessed",
            f"Nobody has yet recorded whether {plural(unknown, 'data source')} "
            f"{'uses' if unknown == 1 else 'use'} demographic data; until then no audit is due for "
            f"{'it' if unknown == 1 else 'them'}.",
            "90-day audits",
        )


def _training(report: QuarterlyReport) -> Iterator[Point]:
    figures = report.training
    short = figures.required_rolling - figures.compliant_rolling
    if short > 0:
        below = sorted(
            {cell.department for cell in figures.cells if cell.compliant_rolling < cell.required_rolling}
        )
        yield Point(
            Weight.ACT,
            "Training below 100%",
            f"{_cap(plural(short, 'person', 'people'))} of {number(figures.required_rolling)} "
            f"{'lacks' if short == 1 else 'lack'} a required course as of {day(figures.day)} (twelve-month rule), in "
            f"{plural(len(below), 'department')}: {listed(below, _NAMED)}.",
            "Training",
        )


def _violations(report: QuarterlyReport) -> Iterator[Point]:
    figures, section = report.violations, "Violations and corrective actions"
    if figures is None:
        return
    if figures.awaiting_decision:
        one = figures.awaiting_decision == 1
        yield Point(
            Weight.DECIDE,
            "Recommended actions",
            f"{_cap(plural(figures.awaiting_decision, 'corrective action'))} {'awaits' if one else 'await'} your "
            "decision or that of your designee.",
            section,
        )
    if figures.overdue:
        named = [f"{each.violation}, action {each.action}" for each in figures.overdue]
        yield Point(
            Weight.ACT,
            "Actions past due",
            f"{_cap(plural(len(figures.overdue), 'corrective action'))} "
            f"{'is' if len(named) == 1 else 'are'} past the due date as of {day(figures.as_of)}: "
            f"{listed(named, _NAMED)}.",
            section,
        )
    if figures.sustained_unregistered:
        yield Point(
            Weight.ACT,
            "Sustained without a violation",
            f"No violation is registered yet from {plural(figures.sustained_unregistered, 'sustained allegation')}.",
            section,
        )


def _signals(report: QuarterlyReport) -> Iterator[Point]:
    """Figures beyond their usual ups and downs; an undecided review is a point of its own already."""
    if report.trends is None:
        return
    for trend in trends(report.trends):
        if trend.reading is Reading.SIGNAL and trend.figure is not Figure.COMMENTS:
            text = sentence(trend).removeprefix("Signal: ")
            yield Point(Weight.ACT, f"{trend.figure.value}: a signal", text, "Trends and clocks")


def _gaps(report: QuarterlyReport) -> Iterator[str]:
    if report.unfinished:
        yield f"The quarter runs until {day(report.last)}; the figures show it up to {day(report.as_of.date())}."
    unclear = report.complaints.dates_unclear
    if unclear:
        yield (
            f"{_cap(plural(unclear, 'complaint'))} {'has' if unclear == 1 else 'have'} dates that are missing "
            "or contradict one another; by date received or closed some of them cannot be counted."
        )
    if not report.comments.comments:
        yield "No customer comment of the quarter has been imported, so nothing is known of them."
    if not report.audits.sources:
        yield "No data source is registered, so no audit can be due."
    if not report.training.people:
        yield "No roster has been imported, so training compliance is not known."


def _cap(text: str) -> str:
    return text[:1].upper() + text[1:]
