"""Every signature of the history and nothing else, on all cores."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from sqlalchemy import text

from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.store.audit_trail.leaving import signing_keys
from gen63_desktop.store.audit_trail.signatures import Checker, Signed
from gen63_desktop.store.reader import Reader

_STEP = 5_000
_QUERY = text("SELECT seq, person_id, head, signature FROM history_entries ORDER BY seq")


def check_signatures(
    reader: Reader,
    *,
    processes: int | None = None,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> tuple[int, list[int]]:
    """How many signatures were checked, and the entries whose does not hold.

    It goes by the stored heads and persons: that these are what was signed, `check_chain` and `verify` find.
    """
    total, checker = reader.head().seq, Checker(processes)
    try:
        for signed in _signed(reader):
            if signed.seq % _STEP == 0:
                stop_if(cancelled)
                progress(signed.seq, total, "Checking the signatures")
            checker.give(signed)
        return checker.count, [each.seq for each in checker.finish()]
    finally:
        checker.close()


def _signed(reader: Reader) -> Iterator[Signed]:
    """Each entry's signature with the key that the person had then: that of an entry before, but for the first."""
    given: dict[int, tuple[list[int], list[str]]] = {}
    for key in signing_keys(reader):
        since, keys = given.setdefault(key.person, ([], []))
        since.append(0 if key.seq == 1 else key.seq + 1)
        keys.append(key.public)
    rows = reader.connection.execute(_QUERY, execution_options={"yield_per": _STEP})
    for part in rows.partitions(_STEP):
        for seq, person, head, signature in part:
            since, keys = given.get(person, ([], []))
            place = bisect_right(since, seq)
            yield Signed(seq, person, keys[place - 1] if place else "", head, signature)
