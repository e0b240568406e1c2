"""The quarter beside the eight before it, from the figures of the areas and one quarter more of each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.comments.review import review_quarter
from gen63_desktop.domain.findings import words
from gen63_desktop.domain.findings.due_dates import sorted_out
from gen63_desktop.domain.findings.figures import (
    AuditFigures,
    CommentFigures,
    ComplaintFigures,
    DueDate,
    QuarterOfAudits,
    QuarterOfComments,
    TrainingFigures,
)
from gen63_desktop.domain.findings.trends import EARLIER, QuarterCounts, QuarterTrends
from gen63_desktop.domain.findings.violations import ViolationFigures
from gen63_desktop.domain.identity import OfficeFacts
from gen63_desktop.services import audit_figures
from gen63_desktop.services.comments import figures as comment_figures
from gen63_desktop.services.quarter_clocks import clocks
from gen63_desktop.services.session import Session
from gen63_desktop.services.training import figures as training_figures
from gen63_desktop.services.violations import figures as violation_figures
from gen63_desktop.store.complaints import figures as asked
from gen63_desktop.store.reader import Reader

_BEGAN = "The first {what} stands in the register on {day}; quarters that began before that day have no number of them."


def quarter_trends(
    session: Session,
    quarter: Quarter,
    complaints: ComplaintFigures,
    comments: CommentFigures,
    audits: AuditFigures,
    training: TrainingFigures,
    violations: ViolationFigures,
) -> QuarterTrends:
    """The numbers of nine quarters and the clocks of the last, as the records stand on the session's day."""
    day = session.today()
    with session.ask() as reader:
        began = {
            "complaint": asked.first_received(reader),
            "violation": violation_figures.first_registered(reader),
        }
        quarters = tuple(
            _Read(reader, day, session.facts.fiscal_year_month, began).each(
                quarter, complaints, comments, audits, training, violations
            )
        )
        holidays = reader.find(OfficeFacts)[0].holidays
        found, notes = clocks(reader, quarter, day, holidays, complaints, audits)
    told = tuple(
        _BEGAN.format(what=what, day=words.day(on))
        for what, on in began.items()
        if on is not None and on > quarters[0].first
    )
    return QuarterTrends(quarters, found, day, (*notes, *told))


class _Read:
    """Reads nine quarters: eight are in the figures already, the oldest is read for itself."""

    def __init__(
        self, reader: Reader, day: date, fiscal_month: int, began: Mapping[str, date | None]
    ) -> None:
        self.reader, self.day, self.fiscal_month, self.began = reader, day, fiscal_month, began

    def each(
        self, quarter: Quarter, complaints: ComplaintFigures, comments: CommentFigures,
        audits: AuditFigures, training: TrainingFigures, violations: ViolationFigures,
    ) -> Iterator[QuarterCounts]:  # fmt: skip
        quarters = [quarter]
        while len(quarters) < EARLIER + 1:
            quarters.insert(0, quarters[0].previous())
        end = min(quarter.last, self.day)
        of_comments = [self._reviewed(quarters[0], quarter), *comments.trend]
        of_audits = [audit_figures.of_quarter(self.reader, quarters[0], end, self.day), *audits.trend]
        trained = {
            one.quarter: one
            for one in (*training_figures.of_quarter(self.reader, quarters[0]), *training.trend)
        }
        registered = [
            violation_figures.registered_in(self.reader, quarters[0], self.day),
            *(one.registered for one in violations.trend),
        ]
        for at, one in enumerate(quarters):
            met, due = self._due_dates(one, complaints.due_dates if at == EARLIER else None)
            on_roster = trained.get(str(one))
            audited = of_audits[at]
            yield QuarterCounts(
                quarter=str(one),
                first=one.first,
                last=one.last,
                received=self._received(one) if at == EARLIER or self._kept("complaint", one) else None,
                due=due,
                met=met,
                comments=of_comments[at].comments,
                decided=of_comments[at].decided,
                audits=_settled(audited),
                in_time=audited.in_time,
                required=on_roster.required_rolling if on_roster else 0,
                compliant=on_roster.compliant_rolling if on_roster else 0,
                violations=registered[at] if at == EARLIER or self._kept("violation", one) else None,
            )  # fmt: skip

    def _reviewed(self, oldest: Quarter, reported: Quarter) -> QuarterOfComments:
        """The comment review of the oldest quarter, which runs on calendar quarters."""
        review = review_quarter(str(oldest), reported.fiscal_start or self.fiscal_month)
        return comment_figures.of_quarter(self.reader, review, comment_figures.end_of(self.day))

    def _kept(self, what: str, quarter: Quarter) -> bool:
        """Whether the register covers the whole quarter: before its first entry nobody wrote one down."""
        began = self.began[what]
        return began is not None and began <= quarter.first

    def _received(self, quarter: Quarter) -> int:
        return asked.received(self.reader, asked.span(quarter.first, min(quarter.last, self.day)))

    def _due_dates(self, quarter: Quarter, known: tuple[DueDate, ...] | None) -> tuple[int, int]:
        """Due dates met in time, and those met or missed."""
        if known is None:
            span = asked.span(quarter.first, quarter.last)
            known = tuple(
                DueDate(row.number, row.received, row.due, row.met_on, row.extended)
                for row in asked.due_dates(self.reader, span, self.day)
            )
        found = sorted_out(known, self.day)
        return len(found.met), found.decided


def _settled(audited: QuarterOfAudits) -> int:
    return audited.in_time + audited.late + audited.missed
