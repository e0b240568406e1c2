"""Retention as a service: rules, holds, and the list of where each record stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from gen63_desktop.domain.retention.kinds import RuleName, Series, State
from gen63_desktop.domain.retention.periods import Kept, PeriodRow, row_of
from gen63_desktop.domain.retention.records import AnyHold
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.rows_listing import RowsListing
from gen63_desktop.services import held_records as held
from gen63_desktop.services.retention.holding import Holding
from gen63_desktop.services.retention.rules import RetentionRules, book_of
from gen63_desktop.services.retention.words import ACT_WORDS
from gen63_desktop.services.whole_view import require_every_case
from gen63_desktop.store import retention as asked
from gen63_desktop.store.reader import Reader

__all__ = ["ACT_WORDS", "Periods", "Retention"]

_ORDER = {state: place for place, state in enumerate(State)}
_OTHERS: tuple[tuple[RuleName, Series, str, Callable[[Reader], tuple[asked.Ended, ...]]], ...] = (
    (RuleName.COMMENTS, Series.COMMENTS, "comments", asked.signed_quarters),
    (RuleName.AUDITS, Series.AUDITS, "audits", asked.signed_audits),
    (RuleName.VIOLATIONS, Series.VIOLATIONS, "violations", asked.ended_violations),
    (RuleName.REPORTS, Series.REPORTS, "findings", asked.reports_of_no_case),
)


class Periods:
    """Holds the rows that the list shows."""

    def __init__(self) -> None:
        self.rows: tuple[PeriodRow, ...] = ()

    def count(self, state: State) -> int:
        """How many records are in a state."""
        return sum(row.state is state for row in self.rows)


class Retention(Holding, RetentionRules):
    """How long records are kept. Nothing here destroys anything: the list says where each record stands."""

    def periods(self) -> tuple[PeriodRow, ...]:
        """Every record whose case, review, audit, violation or report has ended, as it stands today."""
        self.session.allow(Permission.READ_RETENTION)
        require_every_case(self.session)
        with self.session.ask() as reader:
            book, today = book_of(reader), self.session.today()
            return tuple(row_of(one, book, today, place) for place, one in enumerate(self._kept(reader), 1))

    def listing(self) -> tuple[Periods, RowsListing[PeriodRow]]:
        """The same as a list, and the holder whose rows it shows."""
        self.session.allow(Permission.READ_RETENTION)
        holder = Periods()
        return holder, RowsListing(
            lambda: holder.rows,
            {
                "id": lambda row: row.id,
                "number": lambda row: row.kept.number,
                "series": lambda row: row.series.value,
                "rule": lambda row: row.kept.rule.value,
                "state": lambda row: row.state.value,
                "weight": lambda row: _ORDER[row.state],
                "start": lambda row: row.kept.start.isoformat() if row.kept.start else None,
                "until": lambda row: row.until.isoformat() if row.until else None,
                "holds": lambda row: ", ".join(row.kept.held_by) or None,
            },
            lambda row: f"{row.kept.number} {row.kept.rule.value} {' '.join(row.kept.held_by)}",
        )

    def _kept(self, reader: Reader) -> Iterator[Kept]:
        cases = asked.closed_cases(reader, self.session.case_scope())
        on_cases = held.held_cases(reader)
        for one in cases:
            rule = RuleName.SUSTAINED if one.sustained else RuleName.NOT_SUSTAINED
            yield _as_kept(one, rule, "complaints", _numbers(on_cases, one.record_id))
        for rule, series, kind, ended in _OTHERS:
            holds = asked.holds_of_series(reader, series)
            for one in ended(reader):
                yield _as_kept(one, rule, kind, holds)


def _numbers(on_cases: Mapping[int, tuple[AnyHold, ...]], case: int) -> tuple[str, ...]:
    return tuple(sorted(hold.number for hold in on_cases.get(case, ())))


def _as_kept(one: asked.Ended, rule: RuleName, kind: str, holds: tuple[str, ...]) -> Kept:
    return Kept(rule, kind, one.record_id, one.number, one.start, one.waits_for, holds)
