"""The 90-day audit report: what it is on, what it prints, and why it may not be issued yet (A4)."""

from __future__ import annotations

from collections.abc import Iterator

from gen63_desktop.domain.audits.records import Audit, AuditState
from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.findings import audit_tables
from gen63_desktop.domain.findings.audit_report import AuditReport, audit_name
from gen63_desktop.domain.findings.audit_words import verdict
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest, Subject
from gen63_desktop.domain.findings.words import day
from gen63_desktop.domain.progress import Cancelled, Progress, stop_if
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.sources.records import Source
from gen63_desktop.domain.tables import PlainTable
from gen63_desktop.services.findings.audit_facts import read
from gen63_desktop.services.findings.maker import Maker
from gen63_desktop.services.session import Session
from gen63_desktop.store.tables import audits as _tables  # noqa: F401  makes the records known to the store
from gen63_desktop.store.tables import violations as _violations  # noqa: F401  the same


class OnAudits(Maker[AuditReport]):
    """One audit of one source, signed or, as a draft, not yet."""

    kind = ReportKind.AUDIT
    form = "gen63 90-day audit report, form 1"
    data = AuditReport

    def subject(self, session: Session, request: ReportRequest) -> Subject:
        """The audit by its short name, from the day it looks back to up to the day it was performed."""
        _allow(session)
        with session.ask() as reader:
            audit = reader.get(Audit, request.subject_id)
            source = reader.get(Source, audit.source_id)
            performed = audit.performed_on
            earlier = [
                one.performed_on
                for one in reader.find(Audit, source_id=source.id, state=AuditState.SIGNED.value)
                if one.performed_on is not None and one.performed_on < (performed or audit.started_on)
            ]
        last = performed or audit.started_on
        said = f"performed {day(performed)}" if performed else f"begun {day(audit.started_on)}"
        return Subject(
            name=audit_name(audit),
            title=f"{source.name}, {said}",
            first=max(earlier, default=min(audit.started_on, last)),
            last=last,
        )

    def gather(
        self,
        session: Session,
        request: ReportRequest,
        heading: Heading,
        progress: Progress,
        cancelled: Cancelled,
    ) -> AuditReport:
        """Everything from one reading."""
        _allow(session)
        stop_if(cancelled)
        progress(0, 1, "Reading the audit")
        with session.ask() as reader:
            return read(reader, request.subject_id, heading)

    def draw(self, data: AuditReport) -> bytes:
        """The PDF."""
        from gen63_desktop.reports.audit.report import draw

        return draw(data)

    def tables(self, data: AuditReport) -> tuple[PlainTable, ...]:
        """Every table, those without rows too."""
        return audit_tables.tables(data)

    def texts(self, data: AuditReport) -> tuple[tuple[str, str], ...]:
        """The verdict, the reason of the delay, and each addendum: an issued report changes by a new edition."""
        return (
            ("Verdict", verdict(data).sentence),
            ("Reason of the delay", data.audit.late_reason),
            *(
                (f"Addendum {place} of {day(one.added_on)}", one.text)
                for place, one in enumerate(data.addenda, 1)
            ),
        )

    def unready(self, data: AuditReport) -> tuple[Refused, ...]:
        """An audit that is not signed, and each finding without a violation in the register."""
        return tuple(_unready(data))


def _allow(session: Session) -> None:
    """The report shows the audit and the violations that followed: nobody draws half of it."""
    session.allow(Permission.READ_SOURCES)
    session.allow(Permission.READ_ALL_VIOLATIONS)


def _unready(data: AuditReport) -> Iterator[Refused]:
    audit = data.audit
    if audit.state is AuditState.OPEN:
        yield RuleBroken(
            "A5",
            "The audit {name} of {source} is not signed.",
            "Sign it on its page; until then the report can be drawn as a draft only.",
            name=audit.name,
            source=data.source.name,
        )
    if audit.state is AuditState.GIVEN_UP:
        yield RuleBroken(
            "A5",
            "The audit {name} of {source} was given up and never counts.",
            "Report on the audit that was performed instead.",
            name=audit.name,
            source=data.source.name,
        )
        return
    for question in data.unregistered:
        withdrawn = [one.number for one in data.violations if one.place == question.place and not one.stands]
        if withdrawn:
            yield RuleBroken(
                "A4",
                "The finding of question {place} ({text}) has no violation that stands: {withdrawn} was withdrawn.",
                "Register the violation from the audit’s page, then issue the report.",
                place=question.place,
                text=question.text,
                withdrawn=", ".join(withdrawn),
            )
        else:
            yield RuleBroken(
                "A4",
                "The finding of question {place} ({text}) is not in the register of violations.",
                "Register the violation from the audit’s page, then issue the report.",
                place=question.place,
                text=question.text,
            )
