"""The records that the signed-in person opened last, by kind: their numbers, sealed to the person; named when asked."""

from __future__ import annotations

from collections.abc import Iterator

from gen63_desktop.domain.comments.records import Comment
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.domain.opened import Opened
from gen63_desktop.domain.training.records import Employee, RosterEntry
from gen63_desktop.services.findings.part import Part
from gen63_desktop.services.history_access import require_history
from gen63_desktop.services.search.last_used import LastUsed
from gen63_desktop.services.session import Session
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import mapper_of_kind

_LONGEST = 120
_WORDS = ("number", "name", "title", "summary", "what", "narrative")
"""Fields that a record is found again by, in this order; a narrative only where there is no summary."""


class OpenedLast:
    """Nobody else reads it, and of what the person may not open any more nothing is named.

    Of the comments of a quarter only the last one is kept: where the person was in its review.
    """

    def __init__(self, session: Session) -> None:
        self._session = session

    def note(self, kind: str, record_id: int) -> None:
        """The person opened it."""
        within = ""
        if kind == "comments":
            with self._session.ask() as reader:
                comment = reader.look_up(Comment, record_id)
            within = "" if comment is None else f"{comment.quarter}/"
        self._kept(kind).note(f"{within}{record_id}", within)

    def of(self, kind: str) -> tuple[Opened, ...]:
        """The last ones of a kind that the person may still open, the latest first."""
        kept = self._kept(kind).keys()
        numbers = [int(one) for key in kept if (one := key.rpartition("/")[2]).isdecimal()]
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
            if isinstance(record, IssuedReport) and not Part(self._session).sees(reader, record):
                continue
            if record is not None:
                yield Opened(kind, number, _name(reader, record))


def _name(reader: Reader, record: object) -> str:
    if isinstance(record, Comment):  # its words may be sealed with the case that was made from it
        return " ".join(filter(None, (record.quarter, record.source_ref)))
    said = [" ".join(str(getattr(record, field, "") or "").split()) for field in _WORDS]
    if any(said[3:5]):
        said.pop()
    if isinstance(record, Employee):
        entries = reader.find(RosterEntry, employee_id=record.id)
        said += [one.name for one in sorted(entries, key=lambda one: (one.since, one.id))[-1:]]
    name = " ".join(filter(None, said))
    return name if len(name) <= _LONGEST else f"{name[:_LONGEST].rsplit(' ', 1)[0]} …"
