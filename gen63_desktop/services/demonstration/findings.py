"""Two years of quarterly reports and what became of them; some on a violation, an audit and a complaint.

The report of the last complete quarter is left to be issued.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.audits.records import AuditState
from gen63_desktop.domain.complaints.records import Status
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest
from gen63_desktop.domain.findings.records import Decision, IssuedReport, Means, ReportState
from gen63_desktop.domain.listing import Filter, ListRequest, Sort, Test
from gen63_desktop.services.demonstration.stage import Stage
from gen63_desktop.services.demonstration.violations import CEO

_DAYS_AFTER = 24
_REASON = "Four comments of the quarter arrived after the first report and were decided since."
_DECISIONS = (
    "Noted. The recommended actions are decided one by one.",
    "Bring the overdue audits to my next meeting with the holders of the data.",
    "Departments below 100 % training report to me weekly until they are there.",
    "Accepted as written.",
)
_TRIED = 12
"""So many records are looked at for one whose report can be issued."""


def schedule(stage: Stage) -> None:
    """Each quarter's report goes out some weeks after its end."""
    last = Quarter.of(stage.today).previous()
    quarter = Quarter.of(stage.first_day)
    issued = 0
    while quarter.last < last.first:
        due = quarter.last + timedelta(days=_DAYS_AFTER)
        _issue(stage, quarter, due)
        issued += 1
        if issued == 3:
            _issue(stage, quarter, due + timedelta(days=30), _REASON)
        quarter = quarter.next()


def finish(stage: Stage) -> None:
    """At the end of the play: what is due of the follow-up, and a report of each further kind."""
    findings = stage.office.findings
    _follow_up(stage)
    findings.issue_report(ReportRequest(ReportKind.TRAINING, day=stage.office.session.today()))
    for kind, records in (
        (ReportKind.VIOLATION, _violations(stage)),
        (ReportKind.AUDIT, _audits(stage)),
        (ReportKind.COMPLAINT, _complaints(stage)),
    ):
        for record_id in records:
            try:
                findings.issue_report(ReportRequest(kind, record_id))
            except Refused:
                continue  # it is not ready: the next one is tried
            break


def _issue(stage: Stage, quarter: Quarter, day: date, reason: str = "") -> None:
    stage.on(day, lambda: _act(stage, quarter, reason), hour=16)


def _act(stage: Stage, quarter: Quarter, reason: str) -> None:
    _follow_up(stage)
    stage.office.findings.issue(quarter, reason)


def _follow_up(stage: Stage) -> None:
    """What was sent, received and decided since, entered from the papers of the CEO's office."""
    findings, today = stage.office.findings, stage.office.session.today()
    to = next((one.id for one in findings.recipients() if one.name == CEO), None)
    waiting = [row for row in findings.reports() if row.state is not ReportState.REPLACED]
    for row in waiting if to is not None else ():
        report = findings.get(row.id)
        day = report.issued_at.astimezone().date()
        if row.state is ReportState.ISSUED and day + timedelta(days=2) <= today:
            findings.send(report.id, "", Means.IN_HAND, to=to, on=day + timedelta(days=1))
            stamp = f"Receipt stamp of {day + timedelta(days=2):%B %d, %Y}"
            findings.receive(report.id, by=to, on=day + timedelta(days=2), document=stamp)
        if day + timedelta(days=140) <= today or row is not waiting[0]:
            _decide(stage, report, to, day + timedelta(days=12))


def _decide(stage: Stage, report: IssuedReport, to: int | None, day: date) -> None:
    findings = stage.office.findings
    if any(step.decision is not None for step in findings.steps(report.id)):
        return
    if day <= stage.office.session.today():
        document = f"Memorandum of the CEO, {day:%B} {day.year}"
        words = _DECISIONS[report.id % len(_DECISIONS)]
        findings.decide(report.id, Decision.ACCEPTED, words, by=to, on=day, document=document)


def _violations(stage: Stage) -> Iterable[int]:
    listing = stage.office.violations.listing()
    rows = listing.page(ListRequest(Sort("number", descending=True)), None)
    return [row.id for row in rows][:_TRIED]


def _audits(stage: Stage) -> Iterable[int]:
    audits = stage.office.audits
    for row in audits.register():
        for past in audits.source_record(row.id).audits:
            if past.audit.state is AuditState.SIGNED:
                yield past.audit.id
                break


def _complaints(stage: Stage) -> Iterable[int]:
    closed = Filter("status", Test.ANY_OF, (Status.CLOSED.value,))
    listing = stage.office.complaints.listing()
    rows = listing.page(ListRequest(Sort("received", descending=True), (closed,)), None)
    return [row.id for row in rows][:_TRIED]
