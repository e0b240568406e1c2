"""Every signature of the history and nothing else, on all cores.

Entries are read many at a time, as a few long texts: reading must not take longer than the cores need for
checking what was read.
"""

from __future__ import annotations

from bisect import bisect_right

from sqlalchemy import text

from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.store.audit_trail.leaving import signing_keys
from gen63_desktop.store.audit_trail.signature_worker import KEY, MESSAGE, SIGNATURE
from gen63_desktop.store.audit_trail.signatures import FRAME, Checker, Frame, Signed, broken
from gen63_desktop.store.engine import is_sqlite
from gen63_desktop.store.reader import Reader

_TOGETHER = "FROM history_entries WHERE seq BETWEEN :first AND :last"
_MISSHAPEN = (
    f"sum(CASE WHEN length(head) = {2 * MESSAGE} AND length(signature) = {2 * SIGNATURE} THEN 0 ELSE 1 END)"
)
_TOGETHER_SQLITE = text(
    f"SELECT {_MISSHAPEN}, group_concat(seq ORDER BY seq), group_concat(person_id ORDER BY seq),"
    f" group_concat(head, '' ORDER BY seq), group_concat(signature, '' ORDER BY seq) {_TOGETHER}"
)
_TOGETHER_POSTGRESQL = text(
    f"SELECT {_MISSHAPEN}, string_agg(seq::text, ',' ORDER BY seq), string_agg(person_id::text, ',' ORDER BY seq),"
    f" string_agg(head, '' ORDER BY seq), string_agg(signature, '' ORDER BY seq) {_TOGETHER}"
)
_COLUMNS = "SELECT seq, person_id, head, signature"
_ONE_BY_ONE = text(f"{_COLUMNS} {_TOGETHER} ORDER BY seq")
_RECENT = text(
    f"{_COLUMNS} FROM history_entries WHERE seq > :after"
    " OR seq IN (SELECT max(seq) FROM history_entries GROUP BY person_id) ORDER BY seq"
)
_BOUNDS = text("SELECT min(seq), max(seq) FROM history_entries")


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
    checker, keys = Checker(processes), _Keys(reader)
    lowest, highest = reader.connection.execute(_BOUNDS).one()
    try:
        for first in range(lowest or 1, (highest or 0) + 1, FRAME):
            stop_if(cancelled)
            progress(first, highest, "Checking the signatures")
            portion = {"first": first, "last": min(first + FRAME - 1, highest)}
            frame = _frame(reader, keys, portion)
            if frame is not None:
                checker.give_frame(frame)
                continue
            for seq, person, head, signature in reader.connection.execute(_ONE_BY_ONE, portion):
                checker.give(Signed(seq, person, keys.of(person, seq), head, signature))
        return checker.count, [each.seq for each in checker.finish()]
    finally:
        checker.close()


def check_recent_signatures(reader: Reader, last: int) -> tuple[int, list[int]]:
    """The same of each person's newest entry and of so many at the end."""
    keys = _Keys(reader)
    after = {"after": (reader.connection.execute(_BOUNDS).one()[1] or 0) - last}
    rows = reader.connection.execute(_RECENT, after).all()
    found = broken(Signed(seq, who, keys.of(who, seq), head, said) for seq, who, head, said in rows)
    return len(rows), [each.seq for each in found]


class _Keys:
    """The key that each person had at an entry: that of an entry before, but for the first."""

    def __init__(self, reader: Reader) -> None:
        self._given: dict[int, tuple[list[int], list[str]]] = {}
        for key in signing_keys(reader):
            since, keys = self._given.setdefault(key.person, ([], []))
            since.append(0 if key.seq == 1 else key.seq + 1)
            keys.append(key.public)

    def of(self, person: int, seq: int) -> str:
        """Empty where nobody had given one."""
        since, keys = self._given.get(person, ([], []))
        place = bisect_right(since, seq)
        return keys[place - 1] if place else ""


def _frame(reader: Reader, keys: _Keys, portion: dict[str, int]) -> Frame | None:
    """The entries of a portion; None where one of them has not what a signature has."""
    query = _TOGETHER_SQLITE if is_sqlite(reader.connection) else _TOGETHER_POSTGRESQL
    misshapen, numbers, people, heads, signatures = reader.connection.execute(query, portion).one()
    if misshapen != 0:  # None: there is no entry
        return None
    try:
        seqs, persons = ([int(each) for each in str(said).split(",")] for said in (numbers, people))
        public = b"".join(bytes.fromhex(keys.of(*each)) for each in zip(persons, seqs, strict=True))
        messages, signed = bytes.fromhex(heads), bytes.fromhex(signatures)
    except (ValueError, TypeError):
        return None
    count = len(seqs)
    if (len(public), len(messages), len(signed)) != (count * KEY, count * MESSAGE, count * SIGNATURE):
        return None

    def which(place: int) -> Signed:
        head, signature = (
            said[place * size : (place + 1) * size].hex()
            for said, size in ((messages, MESSAGE), (signed, SIGNATURE))
        )
        return Signed(seqs[place], persons[place], keys.of(persons[place], seqs[place]), head, signature)

    return Frame(public + messages + signed, which)
