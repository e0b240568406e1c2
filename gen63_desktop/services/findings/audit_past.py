"""The history of a source's audits for the report on one of them: due, performed, early or late, overdue."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date

from gen63_desktop.domain.audits.checklist import findings
from gen63_desktop.domain.audits.clock import INTERVAL, Duty
from gen63_desktop.domain.audits.record import KeptSpell, overdue_record, source_clock
from gen63_desktop.domain.audits.records import Answer, Audit, AuditState
from gen63_desktop.domain.findings.audit_report import (
    Outcome,
    OverdueShown,
    PastAuditShown,
    SourceHistory,
    audit_name,
)
from gen63_desktop.domain.findings.words import day as day_words
from gen63_desktop.domain.sources.records import DemographicStatement, Source
from gen63_desktop.services.audit_views import performed_days, questions_of
from gen63_desktop.store.reader import Reader


def history(reader: Reader, source: Source, this: Audit, names: Mapping[int, str], on: date) -> SourceHistory:
    """The history of a source as of a day, with this audit marked in it."""
    statements = reader.find(DemographicStatement, source_id=source.id)
    audits = reader.find(Audit, source_id=source.id)
    days = performed_days(audits)
    clock = source_clock(source, statements, days, on)
    signed: dict[date, list[Audit]] = defaultdict(list)
    for audit in audits:
        if audit.state is AuditState.SIGNED and audit.performed_on is not None and audit.performed_on <= on:
            signed[audit.performed_on].append(audit)
    late = {spell.until: spell.days for spell in clock.overdue if spell.ended_by_audit and spell.until}
    shown = [_of_duty(duty, late, on) for duty in clock.duties]
    met = {duty.met_on for duty in clock.duties}
    shown += [PastAuditShown((), None, None, day, Outcome.NO_CLOCK) for day in signed if day not in met]
    filled = [
        _filled(reader, one, signed.get(one.performed_on or date.min, ()), this, names) for one in shown
    ]
    return SourceHistory(
        audits=tuple(sorted(filled, key=lambda one: (one.performed_on or one.due or on, one.due or on))),
        overdue=tuple(_overdue(one) for one in overdue_record(source, statements, days, on)),
        clock=clock.state.value,
        next_due=clock.due,
        days_overdue=clock.days_overdue,
        given_up=sum(audit.state is AuditState.GIVEN_UP for audit in audits),
    )


def _of_duty(duty: Duty, late: Mapping[date, int], on: date) -> PastAuditShown:
    begins = duty.due - INTERVAL
    if duty.met_on is not None:
        outcome = Outcome.LATE if duty.met_on in late else Outcome.IN_TIME
        days, late_days = (duty.met_on - begins).days, late.get(duty.met_on, 0)
        return PastAuditShown((), begins, duty.due, duty.met_on, outcome, days, late_days)
    if duty.ceased_on is not None and duty.ceased_on <= duty.due:
        outcome = Outcome.CEASED
    else:
        outcome = Outcome.MISSED if duty.due < on else Outcome.RUNNING
    return PastAuditShown((), begins, duty.due, None, outcome, ((duty.ceased_on or on) - begins).days)


def _filled(
    reader: Reader, shown: PastAuditShown, audits: Sequence[Audit], this: Audit, names: Mapping[int, str]
) -> PastAuditShown:
    """The line with the audits that were performed on its day."""
    if not audits:
        return shown
    found = sum(
        len(findings(questions_of(reader, one), reader.find(Answer, audit_id=one.id))) for one in audits
    )
    return PastAuditShown(
        tuple(audit_name(one) for one in audits),
        shown.begins,
        shown.due,
        shown.performed_on,
        shown.outcome,
        shown.days,
        shown.late_days,
        ", ".join(dict.fromkeys(names.get(one.signed_by or 0, "") for one in audits)),
        found,
        any(one.id == this.id for one in audits),
    )


def _overdue(kept: KeptSpell) -> OverdueShown:
    spell = kept.spell
    if kept.known_until is not None:
        ended = f"A statement recorded {day_words(kept.known_until)} took it out of the clock; the record keeps it"
    elif spell.ended_by_audit:
        ended = "An audit was performed"
    elif spell.until is not None:
        ended = "The source went out of use"
    else:
        ended = "Not ended"
    return OverdueShown(spell.due, spell.since, spell.until, spell.days, ended)
