"""Every record that has ended, as retention sees it: by which rule it is kept, from when, held by what."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from gen63_desktop.domain.retention.kinds import RuleName, Series
from gen63_desktop.domain.retention.periods import Kept
from gen63_desktop.domain.retention.records import AnyHold
from gen63_desktop.services import held_records as held
from gen63_desktop.services.session import Session
from gen63_desktop.store import retention as asked
from gen63_desktop.store.reader import Reader

_OTHERS: tuple[tuple[RuleName, Series, str, Callable[[Reader], tuple[asked.Ended, ...]]], ...] = (
    (RuleName.COMMENTS, Series.COMMENTS, "comments", asked.signed_quarters),
    (RuleName.AUDITS, Series.AUDITS, "audits", asked.signed_audits),
    (RuleName.VIOLATIONS, Series.VIOLATIONS, "violations", asked.ended_violations),
    (RuleName.REPORTS, Series.REPORTS, "findings", asked.reports_of_no_case),
)


def every_record(session: Session, reader: Reader) -> Iterator[Kept]:
    """Every record whose case, review, audit, violation or report has ended and which the person may see."""
    yield from closed_cases(session, reader)
    for rule, series, kind, ended in _OTHERS:
        holds = asked.holds_of_series(reader, series)
        for one in ended(reader):
            yield _as_kept(one, rule, kind, holds)


def closed_cases(session: Session, reader: Reader) -> Iterator[Kept]:
    """The closed cases among them."""
    on_cases = held.held_cases(reader)
    for one in asked.closed_cases(reader, session.case_scope()):
        rule = RuleName.SUSTAINED if one.sustained else RuleName.NOT_SUSTAINED
        yield _as_kept(one, rule, "complaints", _numbers(on_cases, one.record_id))


def _numbers(on_cases: Mapping[int, tuple[AnyHold, ...]], case: int) -> tuple[str, ...]:
    return tuple(sorted(hold.number for hold in on_cases.get(case, ())))


def _as_kept(one: asked.Ended, rule: RuleName, kind: str, holds: tuple[str, ...]) -> Kept:
    return Kept(rule, kind, one.record_id, one.number, one.start, one.waits_for, holds)
