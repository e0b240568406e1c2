"""What the quarter asks of the CEO, and what the report lacks: sentences that follow from the figures alone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from gen63_desktop.domain.findings.due_dates import sorted_out
from gen63_desktop.domain.findings.figures import AuditState
from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.signals import Figure, Reading, beyond, trends
from gen63_desktop.domain.findings.words import capital, counted, day, listed, number
from gen63_desktop.domain.remarks import worded

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
            capital(
                worded(
                    "{complaints} closed with {allegations} ({which}). GEN 63 §4.1 asks you or your designee to decide "
                    "on corrective action at supervisor or executive level.",
                    complaints=counted(count, "complaint"),
                    allegations=counted(allegations, "sustained allegation"),
                    which=listed([each.complaint for each in figures.sustained], _NAMED),
                )
            ),
            "Sustained allegations",
        )
    if figures.overdue:
        worst = max(figures.overdue, key=lambda each: each.days_late(figures.as_of))
        yield Point(
            Weight.ACT,
            "Complaints past due",
            capital(
                worded(
                    "{complaints} past the due date as of {day}; the oldest, {which}, by {days}.",
                    complaints=counted(len(figures.overdue), "open complaint is", "open complaints are"),
                    day=day(figures.as_of),
                    which=worst.complaint,
                    days=counted(worst.days_late(figures.as_of), "day"),
                )
            ),
            "Due dates",
        )
    late = sorted_out(figures.due_dates, figures.as_of)
    missed = len(late.late) + len(late.missed)
    if missed:
        yield Point(
            Weight.ACT,
            "Due dates missed",
            worded(
                "{part} of {dates} of the quarter was missed."
                if missed == 1
                else "{part} of {dates} of the quarter were missed.",
                part=number(missed),
                dates=counted(late.decided, "due date"),
            ),
            "Due dates",
        )


def _comments(report: QuarterlyReport) -> Iterator[Point]:
    figures = report.comments
    if figures.comments and figures.sign_off is None:
        left = worded(
            "{comments} of {whole} not yet decided",
            comments=counted(figures.undecided, "comment"),
            whole=number(figures.comments),
        )
        done = worded("every comment is decided, the sign-off is missing")
        yield Point(
            Weight.ACT,
            "Comment review not signed off",
            worded(
                "The review of the quarter's customer comments (GEN 63 §4.3) is not signed off: {why}.",
                why=left if figures.undecided else done,
            ),
            "Comment review",
        )
    if figures.possible_bias_without_complaint:
        yield Point(
            Weight.ACT,
            "Possible bias without a complaint",
            capital(
                worded(
                    "{comments} decided as possible bias have not become a complaint.",
                    comments=counted(figures.possible_bias_without_complaint, "comment"),
                )
            ),
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
            capital(
                worded(
                    "{findings} of non-compliance in the audits of {which}. GEN 63 §4.1 asks you or your designee to "
                    "decide on corrective action.",
                    findings=counted(answers, "finding"),
                    which=listed([each.source for each in bad], _NAMED),
                )
            ),
            "90-day audits",
        )
    late = [each for each in figures.by_source if each.state is AuditState.OVERDUE]
    if late:
        named = [
            worded("{source} ({days})", source=each.source, days=counted(each.days_overdue, "day"))
            for each in late
        ]
        yield Point(
            Weight.ACT,
            "Audits overdue",
            capital(
                worded(
                    "{sources} demographic data passed the 90 days of GEN 63 §3.3 without an audit, as of {day}: "
                    "{which}.",
                    sources=counted(len(late), "data source that uses", "data sources that use"),
                    day=day(figures.as_of),
                    which=listed(named, _NAMED),
                )
            ),
            "90-day audits",
        )
    unknown = sum(each.state is AuditState.NOT_ASSESSED for each in figures.by_source)
    if unknown:
        yield Point(
            Weight.ACT,
            "Sources not assessed",
            worded(
                "Nobody has yet recorded whether {sources} demographic data; until then no audit is due for it."
                if unknown == 1
                else "Nobody has yet recorded whether {sources} demographic data; until then no audit is due for them.",
                sources=counted(unknown, "data source uses", "data sources use"),
            ),
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
            capital(
                worded(
                    "{people} of {whole} lacks a required course as of {day} (twelve-month rule), in {departments}: "
                    "{which}."
                    if short == 1
                    else "{people} of {whole} lack a required course as of {day} (twelve-month rule), in {departments}: "
                    "{which}.",
                    people=counted(short, "person", "people"),
                    whole=number(figures.required_rolling),
                    day=day(figures.day),
                    departments=counted(len(below), "department"),
                    which=listed(below, _NAMED),
                )
            ),
            "Training",
        )


def _violations(report: QuarterlyReport) -> Iterator[Point]:
    figures, section = report.violations, "Violations and corrective actions"
    if figures is None:
        return
    if figures.awaiting_decision:
        yield Point(
            Weight.DECIDE,
            "Recommended actions",
            capital(
                worded(
                    "{actions} your decision or that of your designee.",
                    actions=counted(
                        figures.awaiting_decision, "corrective action awaits", "corrective actions await"
                    ),
                )
            ),
            section,
        )
    if figures.overdue:
        named = [
            worded("{violation}, action {n}", violation=each.violation, n=each.action)
            for each in figures.overdue
        ]
        yield Point(
            Weight.ACT,
            "Actions past due",
            capital(
                worded(
                    "{actions} past the due date as of {day}: {which}.",
                    actions=counted(len(named), "corrective action is", "corrective actions are"),
                    day=day(figures.as_of),
                    which=listed(named, _NAMED),
                )
            ),
            section,
        )
    if figures.sustained_unregistered:
        yield Point(
            Weight.ACT,
            "Sustained without a violation",
            worded(
                "No violation is registered yet from {allegations}.",
                allegations=counted(figures.sustained_unregistered, "sustained allegation"),
            ),
            section,
        )


def _signals(report: QuarterlyReport) -> Iterator[Point]:
    """Figures beyond their usual ups and downs; an undecided review is a point of its own already."""
    if report.trends is None:
        return
    for trend in trends(report.trends):
        if trend.reading is Reading.SIGNAL and trend.figure is not Figure.COMMENTS:
            head = worded("{figure}: a signal", figure=worded(trend.figure.value))
            yield Point(Weight.ACT, head, beyond(trend), "Trends and clocks")


def _gaps(report: QuarterlyReport) -> Iterator[str]:
    if report.unfinished:
        yield worded(
            "The quarter runs until {last}; the figures show it up to {day}.",
            last=day(report.last),
            day=day(report.as_of.date()),
        )
    unclear = report.complaints.dates_unclear
    if unclear:
        yield capital(
            worded(
                "{complaints} dates that are missing or contradict one another; by date received or closed some of "
                "them cannot be counted.",
                complaints=counted(unclear, "complaint has", "complaints have"),
            )
        )
    if not report.comments.comments:
        yield worded("No customer comment of the quarter has been imported, so nothing is known of them.")
    if not report.audits.sources:
        yield worded("No data source is registered, so no audit can be due.")
    if not report.training.people:
        yield worded("No roster has been imported, so training compliance is not known.")
