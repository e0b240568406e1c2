"""Which backups are kept: of the last 7 days, 4 weeks and 12 months that have any, the newest of each."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import date, datetime, timedelta

DAYS, WEEKS, MONTHS = 7, 4, 12


def kept(moments: Iterable[datetime]) -> frozenset[datetime]:
    """Those of the moments whose backups are kept.

    Counted are the days, weeks and months that have a backup, not those that went by: an office that
    was closed for a year loses none by that.
    """
    newest_first = sorted(set(moments), reverse=True)
    return frozenset(
        _newest(newest_first, lambda at: at.date(), DAYS)
        | _newest(newest_first, lambda at: at.isocalendar()[:2], WEEKS)
        | _newest(newest_first, lambda at: (at.year, at.month), MONTHS)
    )


def _newest(moments: list[datetime], period: Callable[[datetime], Hashable], count: int) -> set[datetime]:
    first_seen: dict[Hashable, datetime] = {}
    for moment in moments:
        first_seen.setdefault(period(moment), moment)
    return set(list(first_seen.values())[:count])


def gone_by(today: date) -> date:
    """The last day of the month in which the last backup of until today goes, where each month has one."""
    month = today.year * 12 + today.month + MONTHS  # the month after, counted from 0
    return date(month // 12, month % 12 + 1, 1) - timedelta(days=1)
