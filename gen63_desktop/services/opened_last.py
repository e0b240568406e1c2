"""The records that the signed-in person opened last, by kind: their numbers, sealed to the person; named when asked."""

from __future__ import annotations

from collections.abc import Iterator

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.opened import Opened
from gen63_desktop.services.history_access import require_history
from gen63_desktop.services.search.last_used import LastUsed
from gen63_desktop.services.session import Session
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import mapper_of_kind

_LONGEST = 120
_WORDS = ("number", "name", "summary", "what", "narrative")
"""Fields that a record is found again by, in this order; a narrative only where there is no summary."""


class OpenedLast:
    """Nobody else reads it, and of what the person may not open any more nothing is named."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def note(self, kind: str, record_id: int) -> None:
        """The person opened it."""
        self._kept(kind).note(str(record_id))

    def of(self, kind: str) -> tuple[Opened, ...]:
        """The last ones of a kind that the person may still open, the latest first."""
        kept = self._kept(kind).keys()
        numbers = [int(key) for key in kept if key.isdecimal()]
        with self._session.ask() as reader:
            return tuple(self._named(reader, kind, numbers))

    def _kept(self, kind: str) -> LastUsed:
        return LastUsed(self._session, f"opened.{kind}")

    def _named(self, reader: Reader, kind: str, numbers: list[int]) -> Iterator[Opened]:
        mapper = mapper_of_kind(kind)
        for number in numbers:
            try:
                require_history(self._session, reader, kind, number)
            except Refused:
                continue
            record = None if mapper is None else reader.look_up(mapper.record_type, number)
            if record is not None:
                yield Opened(kind, number, _name(record))


def _name(record: object) -> str:
    said = [" ".join(str(getattr(record, field, "")).split()) for field in _WORDS]
    if any(said[2:4]):
        said.pop()
    name = " ".join(filter(None, said))
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST].rsplit(' ', 1)[0]} …"
