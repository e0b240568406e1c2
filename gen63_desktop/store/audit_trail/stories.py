"""What the entries about a record, one after another, say that it is now.

A digest of the row as it was last saved does not suffice: whoever alters a field past the program
has it signed by the next honest save of another field. The story of each field finds that.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from sqlalchemy import select

from gen63_desktop.domain.remarks import worded
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import Stored
from gen63_desktop.store.tables.foundation import history_changes

_STEP = 500


@dataclass(slots=True)
class Story:
    """One record's values as its entries tell them.

    ``whole``: it begins with the record's making, so it knows every field; the story of a record that
    came in a batch begins with its first change. ``breaks``: entries that changed values which no
    entry had left there.
    """

    kind: str
    record_id: int
    values: dict[str, Stored] = field(default_factory=dict)
    whole: bool = False
    breaks: list[int] = field(default_factory=list)

    def problems(self, live: Mapping[str, Stored] | None) -> list[str]:
        """What is wrong with the record; ``live`` is its row, None where there is none."""
        found: list[str] = [
            worded(
                "{table} {id} was altered past the program before entry {seq} changed it.",
                table=self.kind,
                id=self.record_id,
                seq=seq,
            )
            for seq in self.breaks
        ]
        if live is not None and not found:
            differing = [
                name
                for name, value in live.items()
                if (self.whole or name in self.values) and self.values.get(name) != value
            ]
            if differing:
                found.append(
                    worded(
                        "{table} {id} differs from what its entries say: {columns}.",
                        table=self.kind,
                        id=self.record_id,
                        columns=", ".join(differing),
                    )
                )
        return found

    def tell(self, change: Any, data: str) -> None:
        """Take the next change. One whose values do not read is named by the check of its entry."""
        try:
            values = {str(name): (pair[0], pair[1]) for name, pair in json.loads(data).items()}
        except (ValueError, TypeError, AttributeError, IndexError):
            self.whole = False
            self.values.clear()
            return
        for name, (before, _) in values.items():
            if (self.whole or name in self.values) and self.values.get(name) != before:
                self.breaks.append(change.seq)
                break
        self.whole = self.whole or change.op == "add"
        self.values.update((name, after) for name, (_, after) in values.items())


def stories(reader: Reader, kind: str) -> Iterator[Story]:
    """The stories of a kind's records, by id; batches have none."""
    table = history_changes
    query = (
        select(table.c.record_id, table.c.seq, table.c.n, table.c.op, table.c.salt, table.c.data)
        .where(table.c.kind == kind, table.c.op.in_(("add", "change", "remove")))
        .order_by(table.c.record_id, table.c.seq, table.c.n)
    )
    rows = reader.connection.execute(query, execution_options={"yield_per": _STEP})
    for record_id, changes in groupby(rows, key=lambda row: int(row.record_id)):
        story = Story(kind, record_id)
        for change in changes:
            said = reader.told(change)
            story.tell(change, said[1] if said is not None else "")
        yield story


class Told:
    """The stories of a kind beside its live rows, both in the order of ids."""

    def __init__(self, told: Iterator[Story]) -> None:
        self._told = told
        self._next = next(told, None)

    def beside(self, record_id: int, live: Mapping[str, Stored]) -> list[str]:
        """What is wrong with the live record and with those before it that are gone."""
        found: list[str] = []
        while self._next is not None and self._next.record_id <= record_id:
            found += self._next.problems(live if self._next.record_id == record_id else None)
            self._next = next(self._told, None)
        return found

    def rest(self) -> list[str]:
        """What is wrong with the records that are gone after the last live one."""
        found: list[str] = []
        while self._next is not None:
            found += self._next.problems(None)
            self._next = next(self._told, None)
        return found
