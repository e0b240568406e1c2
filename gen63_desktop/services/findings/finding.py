"""Which report is meant by a kind and a name that somebody types: V-2026-0007, C-2026-0143, A-2026-0033, a day."""

from __future__ import annotations

from datetime import date

from gen63_desktop.domain.audits.records import Audit
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.audit_report import audit_name
from gen63_desktop.domain.findings.kinds import OF_A_PERIOD, Audience, ReportKind, ReportRequest
from gen63_desktop.domain.retention.destruction import DestructionBatch
from gen63_desktop.domain.violations.records import Violation
from gen63_desktop.services.complaints.service import Complaints
from gen63_desktop.services.session import Session
from gen63_desktop.services.violations.part import scope_of
from gen63_desktop.store.violations.scope import may_see


def find_request(session: Session, kind: ReportKind, on: str, audience: Audience) -> ReportRequest:
    """The request; refused where nothing of that name is there. The maker holds who may see it."""
    name = on.strip()
    if kind in OF_A_PERIOD:
        return ReportRequest(kind, quarter=name, audience=audience)
    if kind in {ReportKind.TRAINING, ReportKind.MATRIX}:
        return ReportRequest(kind, day=_day(session, name), audience=audience)
    if kind is ReportKind.COMPLAINT:
        return ReportRequest(kind, Complaints(session).find_number(name).id, audience=audience)
    with session.ask() as reader:
        if kind is ReportKind.VIOLATION:
            named = reader.find(Violation, number=name.upper())
            found = [one.id for one in named if may_see(reader, scope_of(session), one.id)]
        elif kind is ReportKind.DESTRUCTION:
            found = [one.id for one in reader.find(DestructionBatch, certificate=name.upper()) if name]
        else:
            found = [one.id for one in reader.find(Audit) if audit_name(one) == name.upper()]
    if not found:
        raise Refused(
            "There is no “{name}” that a {kind} could be on.",
            "Look its number up in the list of its page.",
            name=name,
            kind=kind.value,
        )
    return ReportRequest(kind, found[0], audience=audience)


def _day(session: Session, text: str) -> date:
    if not text:
        return session.today()
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise Refused("“{text}” is no day.", "Write it like 2026-09-30.", text=text) from error
