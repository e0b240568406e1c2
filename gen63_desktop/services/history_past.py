"""The office as it stood: a record after an entry or on a day, and every figure."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta
from typing import Any

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import OfficeFacts
from gen63_desktop.domain.roles import Permission, Standing
from gen63_desktop.services.history_access import require_history
from gen63_desktop.services.history_reading import FieldChange, Telling
from gen63_desktop.services.session import Session
from gen63_desktop.store.audit_trail import leaving
from gen63_desktop.store.audit_trail.past import PastStore, as_of
from gen63_desktop.store.audit_trail.telling import told, told_values, with_parts
from gen63_desktop.store.audit_trail.undoing import row_after
from gen63_desktop.store.confidential import without_keys
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import instant_text, mapper_of_kind

_FIRST_YEAR = 1900
"""Earlier days were never meant; some of them no clock can be set back to."""


class PastSession(Session):
    """A session whose records and clock stand still; what the person may do is what they may do today."""

    def __init__(self, present: Session, store: PastStore, facts: OfficeFacts, instant: datetime) -> None:
        super().__init__(store, present.keys, present.person, facts, present.attachments, lambda: instant)
        self._present = present

    @property
    def present(self) -> Session:
        """The one that looks back: what is done is done today."""
        return self._present

    @property
    def standing(self) -> Standing:
        """Today's."""
        return self._present.standing

    def holds(self, permission: Permission) -> bool:
        """By today's records."""
        return self._present.holds(permission)

    def allow_in(self, work: Reader, permission: Permission) -> None:
        """By today's records."""
        del work
        self._present.allow(permission)

    def _stands_now(self, reader: Reader) -> Standing:
        """By today's records."""
        del reader
        with self._present.asking():
            return self._present.standing


def _named(reader: Reader, kind: str, record_id: int) -> list[tuple[str, int]]:
    """The record, then its parts that are there or ever were, in the order of kinds and numbers."""
    found = {
        (part, number) for part, numbers in with_parts(reader, kind, record_id).items() for number in numbers
    }
    for entry in told(reader, kind, record_id):
        found |= {(change.kind, change.record_id) for change in entry.changes}
    return sorted(found, key=lambda each: (each[0] != kind, each))


def instant_of_day(session: Session, day: date) -> datetime:
    """The end of a day at the office; of today, now. A day to come is refused."""
    if day > session.today():
        raise Refused("{day} has not come yet.", "Choose a day that has begun.", day=f"{day:%b %d, %Y}")
    if day.year < _FIRST_YEAR:
        raise Refused("The office did not exist yet.", "Choose a later day.")
    here = session.now().astimezone()
    if day == session.today():
        return here
    end = datetime.combine(day + timedelta(days=1), time(), here.tzinfo) - timedelta(microseconds=1)
    return end.replace(tzinfo=None).astimezone()


class Past:
    """Questions about what stood then."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def entry_at(self, instant: datetime) -> int:
        """The last entry until an instant."""
        with self._session.ask() as reader:
            found = leaving.last_before(reader, instant_text(instant))
        if not found:
            raise Refused("The office did not exist yet.", "Choose a later day.")
        return found

    @contextmanager
    def session_at(self, seq: int, instant: datetime) -> Iterator[Session]:
        """A session in which every record is as it stood after an entry, and the time is the instant."""
        with as_of(self._session.store, seq) as store:
            with store.reading() as reader:
                facts = reader.find(OfficeFacts)
            if len(facts) != 1:
                raise Refused("The office did not exist yet.", "Choose a later day.")
            yield PastSession(self._session, store, facts[0], instant)

    def stood(self, kind: str, record_id: int, day: date) -> tuple[FieldChange, ...]:
        """What a record and its parts said at the end of a day, field by field; empty: there was none yet."""
        seq = self.entry_at(instant_of_day(self._session, day))
        with self._session.ask() as reader:
            require_history(self._session, reader, kind, record_id)
            telling, out = Telling(reader, {}), list[FieldChange]()
            for part, number in _named(reader, kind, record_id):
                mapper = mapper_of_kind(part)
                row = row_after(reader, mapper, number, seq) if mapper is not None else None
                if row is not None:
                    pairs = {name: (None, value) for name, value in row.items()}
                    out += telling.changes(told_values(reader, part, number, "add", pairs), kind)
        return tuple(out)

    def record_as_of(self, kind: str, record_id: int, instant: datetime) -> Any:
        """A record as it stood at an instant; None where there was none. Identities stay sealed."""
        mapper = mapper_of_kind(kind)
        if mapper is None:
            raise Refused("There is no kind of record “{kind}”.", kind=kind)
        seq = self.entry_at(instant)
        with self._session.ask() as reader:
            require_history(self._session, reader, kind, record_id)
            row = row_after(reader, mapper, record_id, seq)
            if row is None:
                return None
            values = tuple(row[name] for name in mapper.columns)
            seen = without_keys(mapper, values) if mapper.confidential else reader.opened(mapper, values)
            return mapper.from_values(seen)
