"""Reports from the records as they stood: a draft as of a day, and an issued report produced again (R3)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from gen63_desktop.domain.findings.changes import UNCHANGED, changes
from gen63_desktop.domain.findings.frozen import to_json
from gen63_desktop.domain.findings.heading import Heading
from gen63_desktop.domain.findings.kinds import OF_A_PERIOD, ReportRequest
from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.domain.identity import OfficeFacts
from gen63_desktop.domain.progress import Cancelled, Progress
from gen63_desktop.services.findings.makers import maker_of
from gen63_desktop.services.findings.making import as_it_is, data_of, read
from gen63_desktop.services.history_past import Past, instant_of_day
from gen63_desktop.services.session import Session


@dataclass(frozen=True, slots=True)
class Again:
    """An issued report produced again. ``differing``: what is not as it was issued, a sentence each."""

    number: str
    report: Any
    differing: tuple[str, ...]

    @property
    def same(self) -> bool:
        """Whether every figure is, to the last digit, the issued one."""
        return not self.differing


def draft_as_of(
    session: Session, request: ReportRequest, day: date, progress: Progress, cancelled: Cancelled
) -> Any:
    """The draft of a report from the records as they stood at the end of a day."""
    maker = maker_of(request.kind)
    past, instant = Past(session), instant_of_day(session, day)
    maker.subject(session, request)  # a case that is closed to somebody today is closed to them as it stood
    with past.session_at(past.entry_at(instant), instant) as then:
        subject = maker.subject(then, request)
        return read(then, maker, request, subject, as_it_is, progress, cancelled)[0]


def produce_again(session: Session, issued: IssuedReport, progress: Progress, cancelled: Cancelled) -> Again:
    """The report from the records as they stood when it was issued, beside the data that were kept."""
    kept = data_of(session, maker_of(issued.of_kind), issued)
    return compared(session, issued, kept, progress, cancelled)


def compared(
    session: Session, issued: IssuedReport, kept: Any, progress: Progress, cancelled: Cancelled
) -> Again:
    """The same for data that are said to be those of the report."""
    maker = maker_of(issued.of_kind)
    with Past(session).session_at(issued.history_seq, issued.as_of) as then:
        heading = _as_recorded(then.facts, issued, kept.heading)
        found = maker.gather(then, request_of(issued), heading, progress, cancelled)
    found = maker.as_issued(found, kept)
    if to_json(found, maker.form) == to_json(kept, maker.form):
        return Again(issued.number, found, ())
    told = changes(maker.tables(kept), maker.tables(found), maker.texts(kept), maker.texts(found))
    own = tuple(_differing(kept.heading, found.heading))
    return Again(issued.number, found, own if own and told == UNCHANGED else (*own, *told))


def _as_recorded(facts: OfficeFacts, issued: IssuedReport, kept: Heading) -> Heading:
    """The heading as the record of the report and the records of then have it."""
    return replace(
        kept,
        office=facts.name,
        fictional=facts.fictional,
        as_of=issued.as_of.astimezone(kept.as_of.tzinfo),
        history_number=issued.history_seq,
        history_hash=issued.history_hash,
        number=issued.number,
        issued_by=issued.issued_by_name,
        issued_as=issued.issued_as,
        reason=issued.reason,
    )


def _differing(kept: Heading, found: Heading) -> Iterator[str]:
    for field in fields(Heading):
        was, now = getattr(kept, field.name), getattr(found, field.name)
        if was != now:
            name = field.name.replace("_", " ").capitalize()
            yield f"{name}: the report says {was}, the records say {now}."


def request_of(issued: IssuedReport) -> ReportRequest:
    """What was asked for when a report was issued."""
    of_period = issued.of_kind in OF_A_PERIOD
    return ReportRequest(
        issued.of_kind,
        subject_id=issued.subject_id or 0,
        quarter=issued.quarter if of_period else "",
        day=None if of_period or issued.subject_id else issued.last,
        audience=issued.for_whom,
    )
