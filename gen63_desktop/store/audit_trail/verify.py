"""The check of the history: chain, signatures, commitments, the live rows, what others carry of it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select

from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.remarks import together, worded
from gen63_desktop.store.audit_trail import guards
from gen63_desktop.store.audit_trail.all_signatures import check_recent_signatures, check_signatures
from gen63_desktop.store.audit_trail.anchors import Anchor, Anchors
from gen63_desktop.store.audit_trail.chain import check_chain
from gen63_desktop.store.audit_trail.entries import GENESIS
from gen63_desktop.store.audit_trail.examining import digest_of, marks_of, standing
from gen63_desktop.store.audit_trail.known import Known
from gen63_desktop.store.audit_trail.live import live_rows
from gen63_desktop.store.audit_trail.reading_chain import read_chain
from gen63_desktop.store.audit_trail.signatures import Checker, Signed
from gen63_desktop.store.reader import Head, Reader
from gen63_desktop.store.records import mappers
from gen63_desktop.store.tables.foundation import history_entries

__all__ = ["Anchor", "Head", "Signatures", "Verdict", "verify", "verify_chain"]
_STEP = 500
_NAMED = 20
_LAST = 1_000
"""The entries at the end whose signatures are always checked."""


class Signatures(StrEnum):
    """Which signatures are checked.

    A signature covers the whole chain before it. So the newest one of each person holds everything before
    it against anybody but that person; ``RECENT`` checks those, and those of the last thousand entries.
    """

    RECENT = "recent"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Verdict:
    """What the check found; no problems means that nothing was altered.

    ``signatures``: how many were checked. ``anchors``: how many heads carried elsewhere were compared.
    ``remarks``: what is not wrong, but to be known.
    """

    entries: int
    records: int
    head: Head
    problems: tuple[str, ...]
    signatures: int = 0
    anchors: int = 0
    remarks: tuple[str, ...] = ()


class _Chosen:
    """Hands the signatures that are wanted to the checker."""

    def __init__(self, which: Signatures, checker: Checker) -> None:
        self._all, self._checker = which is Signatures.ALL, checker
        self._newest: dict[int, Signed] = {}
        self._last: deque[Signed] = deque(maxlen=_LAST)

    def take(self, signed: Signed) -> None:
        """The next entry's."""
        if self._all:
            self._checker.give(signed)
        else:
            self._newest[signed.person] = signed
            self._last.append(signed)

    def problems(self) -> list[str]:
        """What does not hold."""
        wanted = {each.seq: each for each in (*self._newest.values(), *self._last)}
        for seq in sorted(wanted):
            self._checker.give(wanted[seq])
        return [
            worded(
                "Entry {seq} is not signed by the person it names (number {person}).",
                seq=each.seq,
                person=each.person,
            )
            for each in self._checker.finish()
        ]


def verify(
    reader: Reader,
    *,
    signatures: Signatures = Signatures.RECENT,
    anchors: Iterable[Anchor] = (),
    processes: int | None = None,
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> Verdict:
    """Check everything in one consistent view; names each entry or record that is not as signed."""
    checker, known, met = Checker(processes), Known(), Anchors(anchors)
    chosen, problems = _Chosen(signatures, checker), list[str]()
    stored = reader.head()
    total, last = stored.seq, Head(0, GENESIS)
    try:
        for last, found, signed in read_chain(reader, known):
            problems += found + met.meet(last)
            if signed is not None:
                chosen.take(signed)
            if last.seq % _STEP == 0:
                stop_if(cancelled)
                progress(last.seq, total, "Checking the history")
        problems += chosen.problems()
    finally:
        checker.close()
    problems += _cut_off(stored, last) + met.missing(last)
    records, found = _records(reader, known, total, progress, cancelled)
    foreign, remarks = _foreign(reader, known)
    return Verdict(
        last.seq, records, last, (*problems, *found, *foreign), checker.count, met.count,
        (*remarks, *_under_keys(known)),
    )  # fmt: skip


def verify_chain(
    reader: Reader,
    *,
    signatures: Signatures = Signatures.RECENT,
    anchors: Iterable[Anchor] = (),
    progress: Progress = no_progress,
    cancelled: Cancelled = never_cancelled,
) -> Verdict:
    """Check the entries alone, as fast as they can be read: hashes, signatures, heads that stand elsewhere.

    It tells nothing about the stored values and the rows: that is for `verify`.
    """
    checked, met = check_chain(reader, progress=progress, cancelled=cancelled), Anchors(anchors)
    last, problems = checked.head, list(checked.problems)
    if signatures is Signatures.ALL:
        count, broken = check_signatures(reader, progress=progress, cancelled=cancelled)
    else:
        count, broken = check_recent_signatures(reader, _LAST)
    problems += [worded("Entry {seq} is not signed by the person it names.", seq=seq) for seq in broken]
    problems += _cut_off(reader.head(), last)
    table = history_entries.c
    carried = select(table.seq, table.head).where(table.seq.in_(met.numbers)).order_by(table.seq)
    for seq, head in reader.connection.execute(carried):
        problems += met.meet(Head(seq, head))
    problems += met.missing(last)
    return Verdict(last.seq, 0, last, tuple(problems), count, met.count)


def _under_keys(known: Known) -> list[str]:
    """What this person could not compare, because it is sealed to others."""
    if not known.unread:
        return []
    number = len(known.unread)
    told = (
        worded("1 record is told under keys of sealed cases that you do not hold.")
        if number == 1
        else worded("{n} records are told under keys of sealed cases that you do not hold.", n=number)
    )
    imports = sum(
        any(of == kind and bulk.first <= number <= bulk.last for of, number in known.unread)
        for kind, bulks in known.bulks.items()
        for bulk in bulks
    )
    beside = worded("Without them {n} of the imports cannot be compared whole.", n=imports) if imports else ""
    return [together(told, beside, worded("Somebody permitted to these cases checks them."))]


def _cut_off(stored: Head, last: Head) -> list[str]:
    if stored == last:
        return []
    return [
        worded(
            "The history ends at entry {last}, but the office counted {counted}: entries are missing.",
            last=last.seq,
            counted=stored.seq,
        )
    ]


def _records(
    reader: Reader, known: Known, total: int, progress: Progress, cancelled: Cancelled
) -> tuple[int, list[str]]:
    records, problems = 0, list[str]()
    for mapper in mappers():
        stop_if(cancelled)
        progress(total, total, f"Checking the records: {mapper.kind}")
        count, found = live_rows(reader, mapper, known)
        records += count
        problems += found
    return records, problems


def _foreign(reader: Reader, known: Known) -> tuple[list[str], list[str]]:
    """What was changed past the program: unexamined ones are problems, examined ones are remarks."""
    problems: list[str] = [
        worded("The database is not as the program made it: {name}.", name=name)
        for name in guards.missing(reader.connection)
    ]
    marks = standing(reader)
    problems += [
        worded(
            "{table} {id} was changed past the program, and nobody has examined that.", table=kind, id=number
        )
        for kind, number in dict.fromkeys((mark.kind, mark.record_id) for mark in marks)
    ]
    remarks: list[str] = []
    for seq, (person, digest) in known.examined.items():
        examined = marks_of(reader, seq)
        if digest_of(examined) != digest:
            problems.append(
                worded(
                    "The changes past the program that entry {seq} examined are not those it lists.", seq=seq
                )
            )
        remarks.append(
            worded(
                "{n} changes past the program were examined by person {person} in entry {seq}.",
                n=len(examined),
                person=person,
                seq=seq,
            )
        )
    if known.set_back:
        which = ", ".join(map(str, known.set_back[:_NAMED])) + ("…" if len(known.set_back) > _NAMED else "")
        remarks.append(
            worded(
                "Dated before an earlier entry, so that a computer's clock went back: {which}.", which=which
            )
        )
    return problems, remarks
