"""The history in the audit report against clocks that are walked day by day, with pauses and withdrawn statements."""

from __future__ import annotations

from collections import Counter
from datetime import date
from random import Random

import pytest

from gen63_desktop.domain.audits.records import Audit, AuditState
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.audit_report import AuditReport, Outcome
from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest
from gen63_desktop.domain.sources.records import Source
from gen63_desktop.services.office import Office
from tests.offices import MovableClock
from tests.services.test_oracle_audits import Walk, _act, _walks

WORDS = {
    Outcome.IN_TIME: "in time",
    Outcome.LATE: "late",
    Outcome.MISSED: "missed",
    Outcome.RUNNING: "running",
}


def _agree(report: AuditReport, walk: Walk) -> None:
    """The report tells what the walk met, no audit more and none less."""
    told = report.history.audits
    fell = Counter((one.due, WORDS[one.outcome]) for one in told if one.outcome in WORDS)
    assert fell == Counter(walk.fell_due)
    assert {one.performed_on: one.late_days for one in told if one.outcome is Outcome.LATE} == walk.late
    assert {one.performed_on for one in told if one.performed_on} == {one.performed_on for one in walk.audits}
    assert Counter(name for one in told for name in one.names).most_common(1)[0][1] == 1
    assert sum(len(one.names) for one in told) == len(walk.audits)
    for one in told:
        if one.begins is not None and one.performed_on is not None:
            assert one.days == (one.performed_on - one.begins).days
    assert report.history.days_overdue == (walk.overdue_days if walk.overdue else 0)
    assert report.history.in_time == sum(what == "in time" for _, what in walk.fell_due)
    assert report.history.settled == sum(what != "running" for _, what in walk.fell_due)


@pytest.mark.requirement("A1", "A6", "R1")
@pytest.mark.parametrize("seed", [63, 64, 65])
def test_the_history_of_any_source_is_the_one_that_a_calendar_tells(
    office: Office, clock: MovableClock, seed: int
) -> None:
    clock.on(date(2025, 1, 2))
    random = Random(seed)  # noqa: S311  repeatable, guards nothing
    sources = [office.sources.add(Source(name=f"Source {n}")) for n in range(3)]
    for source in sources:
        office.sources.state_use(source, uses=True, since=date(2025, 1, 2), fields=("Age",), reason="Seen")
    for _ in range(50):
        clock.pass_time(days=random.randrange(3, 40))
        try:
            _act(office, random, random.choice(sources))
        except Refused:
            continue
    today = office.session.today()
    with office.session.ask() as reader:
        walks = {walk.source.id: walk for walk in _walks(reader, today, today)}
        latest = {one.source_id: one for one in reader.find(Audit) if one.state is AuditState.SIGNED}
    assert latest
    for source_id, audit in latest.items():
        data = office.findings.prepare(ReportRequest(ReportKind.AUDIT, audit.id)).data
        _agree(data, walks[source_id])
