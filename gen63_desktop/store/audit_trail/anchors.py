"""Heads of the history that were seen or printed elsewhere: what finds a rewritten history and a cut end."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

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
            f"Entry {head.seq} is not the one that {anchor.where} carries: the history was rewritten."
            for anchor in self._by_seq[head.seq]
            if anchor.hash.lower() != head.hash
        ]

    def missing(self, last: Head) -> list[str]:
        """What is carried elsewhere and is not in the history any more."""
        return [
            f"{anchor.where} carries entry {seq}, but the history ends at entry {last.seq}: its end was cut off."
            if seq > last.seq
            else f"{anchor.where} carries entry {seq}, which is missing from the history."
            for seq, anchors in sorted(self._by_seq.items())
            if seq not in self._met and seq > 0
            for anchor in anchors
        ]
