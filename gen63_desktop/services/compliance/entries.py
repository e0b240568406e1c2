"""Which entry of the history made a record what it is."""

from __future__ import annotations

from gen63_desktop.domain.compliance.facts import Entry
from gen63_desktop.store import compliance as asked
from gen63_desktop.store.reader import Reader


def entries_of(reader: Reader, kind: str, act: str = "") -> dict[int, Entry]:
    """The last entry about each record of a kind (of one act), by the record's id."""
    return {
        number: Entry(head.seq, head.hash) for number, head in asked.entries_about(reader, kind, act).items()
    }
