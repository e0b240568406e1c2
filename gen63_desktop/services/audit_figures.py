"""The quarter's figures of the 90-day audits, for the report to the CEO."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.audits.checklist import findings
from gen63_desktop.domain.audits.clock import AuditClock, ClockState
from gen63_desktop.domain.audits.record import (
    KeptSpell,
    overdue_record,
    source_as_known,
    source_clock,
    statements_as_known,
)
from gen63_desktop.domain.audits.records import Answer, Audit, AuditState
from gen63_desktop.domain.findings import words
from gen63_desktop.domain.findings.figures import AuditFigures, Basis, QuarterOfAudits, SourceAudit
from gen63_desktop.domain.findings.figures import AuditState as Standing
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.remarks import worded
from gen63_desktop.domain.sources.demographic_use import Assessed, assessed_on
from gen63_desktop.domain.sources.records import DemographicStatement, Source
from gen63_desktop.services.audit_views import performed_days, questions_of
from gen63_desktop.store.reader import Reader

QUARTERS_SHOWN = 8


@dataclass(frozen=True, slots=True)
class _Facts:
    """One source with its statements and the audits signed by the as-of day."""

    source: Source
    statements: Sequence[DemographicStatement]
    audits: Sequence[Audit]

    def clock(self, on: date) -> AuditClock:
        return source_clock(self.source, self.statements, performed_days(self.audits), on)


def figures(reader: Reader, quarter: Quarter, as_of: date) -> AuditFigures:
    """The quarter's figures: the clocks at its end (or as of an earlier day), the audits signed by then."""
    day = min(quarter.last, as_of)
    facts = _facts(reader, as_of)
    lines = tuple(_line(reader, one, quarter, day) for one in facts)
    counted = _quarter(facts, quarter, day)
    performed = [
        audit
        for one in facts
        for audit in one.audits
        if audit.performed_on is not None and quarter.first <= audit.performed_on <= day
    ]
    return AuditFigures(
        quarter=str(quarter),
        first=quarter.first,
        last=quarter.last,
        as_of=day,
        basis=_basis(lines, performed, day, _taken_out(facts, quarter, day, as_of)),
        sources=len(facts),
        with_demographic_data=sum(
            assessed_on(one.statements, day).answer is Assessed.USES
            and one.clock(day).state is not ClockState.NOT_REQUIRED
            for one in facts
        ),
        due=counted.due,
        performed=len(performed),
        performed_late=sum(_performed_late(one, quarter, day) for one in facts),
        overdue=sum(line.state is Standing.OVERDUE for line in lines),
        by_source=lines,
        trend=tuple(_quarter(facts, one, day) for one in _last_quarters(quarter)),
    )


def of_quarter(reader: Reader, quarter: Quarter, day: date, as_of: date) -> QuarterOfAudits:
    """The audits that fell due in a quarter, and what had become of them by a day, as known on another."""
    return _quarter(_facts(reader, as_of), quarter, day)


def sources_due(reader: Reader, first: date, last: date, day: date, as_of: date) -> list[tuple[str, str]]:
    """Each audit that fell due on these days: its source, and whether it was in time, late or missed by a day."""
    return [
        (one.source.name, became)
        for one in _facts(reader, as_of)
        for became in _became(one.clock(day), first, last, day)
    ]


def sources_performed(reader: Reader, first: date, last: date, as_of: date) -> list[str]:
    """The source of each audit performed on these days and signed by a day."""
    return [
        one.source.name
        for one in _facts(reader, as_of)
        for audit in one.audits
        if audit.performed_on is not None and first <= audit.performed_on <= last
    ]


def _became(clock: AuditClock, first: date, last: date, day: date) -> Iterator[str]:
    """What became of each duty that fell due on these days by a day."""
    late_on = _late(clock)
    for duty in clock.duties:
        if not first <= duty.due <= last or (duty.ceased_on is not None and duty.ceased_on <= duty.due):
            continue
        if duty.met_on is not None:
            yield "late" if duty.met_on in late_on else "in time"
        elif duty.due < day:
            yield "missed"
        else:
            yield "running"


def _facts(reader: Reader, as_of: date) -> tuple[_Facts, ...]:
    statements: dict[int, list[DemographicStatement]] = defaultdict(list)
    for statement in reader.find(DemographicStatement):
        statements[statement.source_id].append(statement)
    audits: dict[int, list[Audit]] = defaultdict(list)
    for audit in reader.find(Audit, state=AuditState.SIGNED.value):
        if audit.signed_on is not None and audit.signed_on <= as_of:
            audits[audit.source_id].append(audit)
    sources = sorted(reader.find(Source), key=lambda source: (source.place, source.id))
    return tuple(
        _Facts(source_as_known(one, as_of), statements_as_known(statements[one.id], as_of), audits[one.id])
        for one in sources
    )


def _line(reader: Reader, facts: _Facts, quarter: Quarter, day: date) -> SourceAudit:
    clock = facts.clock(day)
    performed = [
        audit
        for audit in facts.audits
        if audit.performed_on is not None and quarter.first <= audit.performed_on <= day
    ]
    last = max(performed, key=lambda audit: (audit.performed_on or day, audit.id), default=None)
    before = [
        one for one in performed_days(facts.audits) if one < ((last and last.performed_on) or quarter.first)
    ]
    in_quarter = [duty.due for duty in clock.duties if quarter.first <= duty.due <= quarter.last]
    late_days = [days for met_on, days in _late(clock).items() if met_on >= quarter.first]
    state = _state(clock, performed=last is not None, late=bool(late_days))
    return SourceAudit(
        source=facts.source.name,
        owner=facts.source.owner,
        state=state,
        due=clock.due if state is Standing.OVERDUE else max(in_quarter, default=clock.due),
        previous=max(before, default=None),
        performed=last.performed_on if last is not None else None,
        signed_by=_name(reader, last),
        next_due=clock.due,
        days_overdue=clock.days_overdue if state is Standing.OVERDUE else max(late_days, default=0),
        non_compliant_answers=sum(
            len(findings(questions_of(reader, audit), reader.find(Answer, audit_id=audit.id)))
            for audit in performed
        ),
    )


def _state(clock: AuditClock, *, performed: bool, late: bool) -> Standing:
    if clock.state is ClockState.OVERDUE:
        return Standing.OVERDUE
    if performed:
        return Standing.DONE_LATE if late else Standing.DONE_IN_TIME
    if clock.state is ClockState.NOT_ASSESSED:
        return Standing.NOT_ASSESSED
    return Standing.NO_DUTY if clock.state is ClockState.NOT_REQUIRED else Standing.NOT_YET_DUE


def _name(reader: Reader, audit: Audit | None) -> str:
    if audit is None or audit.signed_by is None:
        return ""
    person = reader.look_up(Person, audit.signed_by)
    return f"{person.name} ({audit.signed_as})" if person is not None else ""


def _performed_late(facts: _Facts, quarter: Quarter, day: date) -> int:
    return sum(quarter.first <= met_on <= day for met_on in _late(facts.clock(day)))


def _late(clock: AuditClock) -> dict[date, int]:
    """The days of the audits that came late, and by how many days of use."""
    return {spell.until: spell.days for spell in clock.overdue if spell.ended_by_audit and spell.until}


def _taken_out(
    facts: Iterable[_Facts], quarter: Quarter, day: date, as_of: date
) -> list[tuple[str, KeptSpell]]:
    """Overdue spells of the quarter that a later statement took out of a clock: the record keeps them."""
    return [
        (one.source.name, kept)
        for one in facts
        for kept in overdue_record(one.source, one.statements, performed_days(one.audits), as_of)
        if kept.known_until is not None
        and kept.spell.since <= day
        and (kept.spell.until or kept.known_until) >= quarter.first
    ]


def _quarter(facts: Iterable[_Facts], quarter: Quarter, as_of: date) -> QuarterOfAudits:
    """The audits that fell due in a quarter, and what became of them by the as-of day."""
    became = Counter(
        what for one in facts for what in _became(one.clock(as_of), quarter.first, quarter.last, as_of)
    )
    return QuarterOfAudits(str(quarter), became.total(), became["in time"], became["late"], became["missed"])


def _last_quarters(quarter: Quarter) -> tuple[Quarter, ...]:
    quarters = [quarter]
    while len(quarters) < QUARTERS_SHOWN:
        quarters.append(quarters[-1].previous())
    return tuple(reversed(quarters))


def _basis(
    lines: Sequence[SourceAudit],
    performed: Sequence[Audit],
    day: date,
    taken_out: Sequence[tuple[str, KeptSpell]],
) -> Basis:
    notes = []
    gaps = sum(line.state is Standing.NOT_ASSESSED for line in lines)
    if gaps:
        notes.append(
            f"Of {len(lines)} data sources, {gaps} have not been assessed for demographic data as of {words.day(day)}; "
            "they have no clock yet and are not counted as audited."
        )
    late = [audit for audit in performed if audit.late_reason]
    if late:
        notes.append(
            f"Audits entered or signed more than seven days after they were performed: {len(late)}, each with a "
            "recorded reason. An audit counts on the day its last check was performed."
        )
    if performed:
        editions = sorted({audit.edition for audit in performed})
        numbers = words.listed([str(number) for number in editions])
        which = "edition" if len(editions) == 1 else "editions"
        notes.append(f"The audits performed answered {which} {numbers} of the office’s checklist.")
    notes += [
        f"{source} was shown as overdue since {words.day(kept.spell.since)}, until a statement recorded on "
        f"{words.day(kept.known_until)} took this out of its clock; it is not among the numbers."
        for source, kept in taken_out
    ]
    return Basis(
        source=worded("Register of data sources and signed 90-day audits of the office"),
        scope=worded("All data sources in the register; audits that were signed by the as-of day"),
        notes=tuple(notes),
    )
