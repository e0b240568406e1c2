"""Retention as a service: rules, holds, and the list of where each record stands."""

from __future__ import annotations

from gen63_desktop.domain.retention.kinds import State
from gen63_desktop.domain.retention.periods import PeriodRow, row_of
from gen63_desktop.domain.roles import Permission
from gen63_desktop.domain.rows_listing import RowsListing
from gen63_desktop.services.retention.destroying import Destroying
from gen63_desktop.services.retention.holding import Holding
from gen63_desktop.services.retention.kept import every_record
from gen63_desktop.services.retention.rules import RetentionRules, book_of
from gen63_desktop.services.retention.words import ACT_WORDS
from gen63_desktop.services.whole_view import require_every_case

__all__ = ["ACT_WORDS", "Periods", "Retention"]

_ORDER = {state: place for place, state in enumerate(State)}


class Periods:
    """Holds the rows that the list shows."""

    def __init__(self) -> None:
        self.rows: tuple[PeriodRow, ...] = ()

    def count(self, state: State) -> int:
        """How many records are in a state."""
        return sum(row.state is state for row in self.rows)


class Retention(Holding, RetentionRules, Destroying):
    """How long records are kept, and their destruction once two people approved what a third proposed."""

    def periods(self) -> tuple[PeriodRow, ...]:
        """Every record whose case, review, audit, violation or report has ended, as it stands today."""
        self.session.allow(Permission.READ_RETENTION)
        require_every_case(self.session)
        with self.session.ask() as reader:
            book, today = book_of(reader), self.session.today()
            return tuple(
                row_of(one, book, today, place)
                for place, one in enumerate(every_record(self.session, reader), 1)
            )

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
