"""What the entries say that the rows are now, gathered while the chain is read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from gen63_desktop.store.records import Stored


@dataclass(slots=True)
class Bulk:
    """Records that came together: how to find out whether they are still what came."""

    seq: int
    first: int
    last: int
    count: int
    digest: str
    salt: str


@dataclass(frozen=True, slots=True)
class Step:
    """An entry that proposed or approved a destruction: of which batch, of the list with which digest and cases."""

    act: str
    person: int
    batch: int
    digest: str
    cases: str


Listed = tuple[Stored, ...]
"""A case of a list: id, number, rule, edition, last day of its period, digest of how it stood."""


@dataclass(slots=True)
class Known:
    """What the history says that the rows are now."""

    latest: dict[tuple[str, int], tuple[int, str, str] | None] = field(default_factory=dict)
    """(kind, id) to (seq, salt, state); None: removed."""
    original: dict[tuple[str, int], dict[str, Stored]] = field(default_factory=dict)
    """The first values seen before a change, for rows that came in bulk."""
    bulks: dict[str, list[Bulk]] = field(default_factory=dict)
    removed: dict[str, list[Bulk]] = field(default_factory=dict)
    unread: set[tuple[str, int]] = field(default_factory=set)
    """(kind, id) of records of which an entry's values are under a key of others."""
    keys: dict[int, str] = field(default_factory=dict)
    """Public signing keys by person, as the history itself gave them."""
    latest_at: str = ""
    """The latest instant of an entry so far."""
    set_back: list[int] = field(default_factory=list)
    """Entries that are dated before an earlier one."""
    destroyed: dict[tuple[str, int], int] = field(default_factory=dict)
    """(kind, id) of records that were lawfully destroyed, to the entry that says so."""
    steps: dict[int, Step] = field(default_factory=dict)
    """Entries that proposed or approved a destruction."""
    withdrawn: set[int] = field(default_factory=set)
    """Batches that were given up."""
    carried: dict[int, int] = field(default_factory=dict)
    """Batches to the entry that carried them out."""
    batches: dict[int, tuple[str, str]] = field(default_factory=dict)
    """Number and reason of each batch, as its proposal said them."""
    listed: dict[int, dict[int, Listed]] = field(default_factory=dict)
    """Batch and case, to what of the case the digest of the list is over."""
    examined: dict[int, tuple[int, str]] = field(default_factory=dict)
    """Entries that examined changes past the program: by whom, and the digest of the list."""

    def note_original(self, key: tuple[str, int], op: str, values: Mapping[str, Sequence[Stored]]) -> None:
        """Keep the values before the first change of each field; called before ``latest`` knows the change."""
        if op != "add" and key not in self.latest:
            self.original[key] = {name: pair[0] for name, pair in values.items()}
        elif op != "add" and key in self.original:
            for name, pair in values.items():
                self.original[key].setdefault(name, pair[0])
