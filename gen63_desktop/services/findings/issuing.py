"""Issues a report: drawn, checked, kept with its hash and its figures, and entered in the history."""

from __future__ import annotations

from dataclasses import replace

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.findings.frozen import to_json
from gen63_desktop.domain.findings.quarterly import QuarterlyReport
from gen63_desktop.domain.findings.records import IssuedReport, report_number
from gen63_desktop.domain.progress import Cancelled, Progress, stop_if
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.findings.gathering import STEPS, Areas, gather
from gen63_desktop.services.session import Session, check_reason
from gen63_desktop.store.reader import Reader

_TRIES = 3


class _OvertakenError(Exception):
    """Someone wrote while the report was drawn: its head of the history is no longer the head."""


def issue(
    session: Session, areas: Areas, quarter: Quarter, reason: str, progress: Progress, cancelled: Cancelled
) -> IssuedReport:
    """Issue the report of a quarter; drawn anew where someone wrote meanwhile, so that it shows the head."""
    check_reason(reason)
    for _ in range(_TRIES):
        report, before = _numbered(session, areas, quarter, reason, progress, cancelled)
        try:
            return _keep(session, report, before, progress, cancelled)
        except _OvertakenError:
            continue
    raise Refused(
        "The records were changed again and again while the report was drawn.",
        "Try again when nobody is importing or entering records.",
    )


def latest_of(reader: Reader, quarter: str) -> IssuedReport | None:
    """The last report issued on a quarter."""
    return max(reader.find(IssuedReport, quarter=quarter), key=lambda report: report.issue, default=None)


def _numbered(
    session: Session, areas: Areas, quarter: Quarter, reason: str, progress: Progress, cancelled: Cancelled
) -> tuple[QuarterlyReport, IssuedReport | None]:
    """The report with its number, who issues it and what it replaces."""
    with session.ask() as reader:
        before = latest_of(reader, str(quarter))
    if before is not None and not reason.strip():
        raise RuleBroken(
            "R3",
            "{number} has been issued on {quarter}; an issued report is never changed.",
            "To issue another one that replaces it, say why.",
            number=before.number,
            quarter=str(quarter),
        )
    draft = gather(session, areas, quarter, progress, cancelled)
    person = session.person
    return replace(
        draft,
        number=report_number(quarter, before.issue + 1 if before else 1),
        issued_at=draft.as_of,
        issued_by=person.name,
        issued_as=session.capacity_for(Permission.ISSUE_REPORTS),
        replaces=before.number if before else "",
        reason=reason.strip() if before else "",
    ), before


def drawn(report: QuarterlyReport, progress: Progress) -> bytes:
    """The file of a report, which passed the check; refused otherwise."""
    from gen63_desktop.reports import checking
    from gen63_desktop.reports.quarterly.report import draw

    progress(4, STEPS, "Drawing the report")
    pdf = draw(report)
    progress(5, STEPS, "Checking that it is accessible")
    problems = checking.check(pdf)
    if problems:
        raise Problems(
            [
                Refused(
                    "The drawn report does not pass the check of accessible PDF: {problem}.",
                    "This is a fault of the program. Report it with this text; nothing was issued.",
                    problem=problem,
                )
                for problem in problems
            ]
        )
    return pdf


def _keep(
    session: Session,
    report: QuarterlyReport,
    before: IssuedReport | None,
    progress: Progress,
    cancelled: Cancelled,
) -> IssuedReport:
    from gen63_desktop.reports.checking import passed

    pdf = drawn(report, progress)
    stop_if(cancelled)
    progress(6, STEPS, "Keeping the report")
    file = session.attachments.keep(pdf)
    data = session.attachments.keep(to_json(report).encode("utf-8"))
    if report.issued_at is None:
        raise AssertionError
    with session.act("report.issued", why=report.reason) as work:
        head = work.head()
        if (head.seq, head.hash) != (report.history_number, report.history_hash):
            raise _OvertakenError
        kept = work.add(
            IssuedReport(
                number=report.number,
                quarter=report.quarter,
                first=report.first,
                last=report.last,
                issue=before.issue + 1 if before else 1,
                issued_at=report.issued_at,
                issued_by=session.person.id,
                issued_by_name=report.issued_by,
                issued_as=report.issued_as,
                as_of=report.as_of,
                history_seq=report.history_number,
                history_hash=report.history_hash,
                blob=file.blob,
                sha256=file.sha256,
                size=file.size,
                data_blob=data.blob,
                data_sha256=data.sha256,
                checked=passed(),
                replaces=before.id if before else None,
                reason=report.reason,
            )
        )
        work.about(kept)
        work.detail(number=kept.number, quarter=kept.quarter, file_sha256=kept.sha256)
    progress(STEPS, STEPS, "Done")
    return kept
