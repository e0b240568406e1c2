"""What is known of acknowledgements, of all complaints at once: letters that arrived, and what was recorded besides."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import select

from gen63_desktop.domain.clocks.acknowledging import (
    Acknowledged,
    AcknowledgedBy,
    Acknowledgement,
    acknowledged,
)  # fmt: skip
from gen63_desktop.domain.letters.kinds import LetterKind
from gen63_desktop.store.complaints.letter_clocks import arrived
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.course import acknowledgements

_A = acknowledgements.c


@dataclass(frozen=True, slots=True)
class Acknowledgements:
    """By complaint, as the records were on a day."""

    day: date
    letters: dict[int, list[date]] = field(default_factory=dict)
    records: dict[int, list[Acknowledgement]] = field(default_factory=dict)

    def of(self, complaint_id: int, *, imported: bool) -> Acknowledged:
        """Whether and when a complaint was acknowledged."""
        if complaint_id not in self.letters and complaint_id not in self.records:
            return _NOTHING_KNOWN[imported]
        return acknowledged(
            imported=imported,
            letters=self.letters.get(complaint_id, ()),
            records=self.records.get(complaint_id, ()),
            day=self.day,
        )


_NOTHING_KNOWN = {known: acknowledged(imported=known, letters=(), records=()) for known in (False, True)}


def read(reader: Reader, day: date) -> Acknowledgements:
    """Codes and days of them, without words."""
    query = select(
        _A.complaint_id, _A.way, _A.acknowledged_on, _A.recorded_on, _A.undone_on, _A.id, _A.version
    )
    records: dict[int, list[Acknowledgement]] = defaultdict(list)
    for row in reader.connection.execute(query):
        records[row.complaint_id].append(
            Acknowledgement(
                row.complaint_id,
                AcknowledgedBy(row.way),
                date.fromisoformat(row.acknowledged_on),
                None,
                "",
                "",
                0,
                date.fromisoformat(row.recorded_on),
                undone_on=None if row.undone_on is None else date.fromisoformat(row.undone_on),
                id=row.id,
                version=row.version,
            )
        )
    return Acknowledgements(day, arrived(reader, LetterKind.ACKNOWLEDGEMENT, day), dict(records))


def any_recorded(reader: Reader) -> bool:
    """Whether the office has ever recorded one made without a letter."""
    return reader.connection.execute(select(_A.id).limit(1)).first() is not None
