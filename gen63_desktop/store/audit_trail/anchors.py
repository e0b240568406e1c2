"""Heads of the history that were seen or printed elsewhere: what finds a rewritten history and a cut end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gen63_desktop.domain.remarks import worded
from gen63_desktop.store.reader import Head


@dataclass(frozen=True, slots=True)
class Anchor:
    """An entry's number and hash as they stood somewhere; ``where`` says where, in words."""

    seq: int
    hash: str
    where: str


class Anchors:
    """Compares heads with the chain while it is read."""

    def __init__(self, anchors: Iterable[Anchor]) -> None:
        self._by_seq: dict[int, list[Anchor]] = {}
        for anchor in anchors:
            self._by_seq.setdefault(anchor.seq, []).append(anchor)
        self.count = sum(map(len, self._by_seq.values()))
        self.numbers = sorted(self._by_seq)
        self._met: set[int] = set()

    def meet(self, head: Head) -> list[str]:
        """What is wrong with an entry that others carry the hash of."""
        if head.seq not in self._by_seq:
            return []
        self._met.add(head.seq)
        return [
            worded(
                "Entry {seq} is not the one that {where} carries: the history was rewritten.",
                seq=head.seq,
                where=anchor.where,
            )
            for anchor in self._by_seq[head.seq]
            if anchor.hash.lower() != head.hash
        ]

    def missing(self, last: Head) -> list[str]:
        """What is carried elsewhere and is not in the history any more."""
        return [
            worded(
                "{where} carries entry {seq}, but the history ends at entry {last}: its end was cut off.",
                where=anchor.where,
                seq=seq,
                last=last.seq,
            )
            if seq > last.seq
            else worded(
                "{where} carries entry {seq}, which is missing from the history.", where=anchor.where, seq=seq
            )
            for seq, anchors in sorted(self._by_seq.items())
            if seq not in self._met and seq > 0
            for anchor in anchors
        ]
