"""Who else has a record or a form open just now: told to those who may open it, kept and noted nowhere."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from threading import Event

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Person
from gen63_desktop.domain.presence import Place, Present
from gen63_desktop.services.history_access import require_history
from gen63_desktop.services.presence_secrets import SECRETS
from gen63_desktop.services.session import Session
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import mapper_of_kind
from gen63_desktop.store.whereabouts import Nowhere, Sighting, Whereabouts


class Presence:
    """Where the signed-in person is in this program. It locks nobody out: whoever comes second is told who is there."""

    def __init__(self, session: Session, whereabouts: Whereabouts | None = None) -> None:
        self._session = session
        self._whereabouts: Whereabouts = whereabouts or Nowhere()
        self._since: dict[Place, datetime] = {}
        self._away = Event()

    def stay(self, places: Sequence[Place]) -> tuple[Present, ...]:
        """Say that the person has these open from now on, and nothing else; who else has one of them open.

        Of what they may not open nothing is said and nothing is told.
        """
        if self._away.is_set():
            return ()
        now = self._session.now().replace(second=0, microsecond=0)
        self._since = {place: self._since.get(place, now) for place in places}
        since = self._since
        found: Sequence[Sighting] = ()
        with self._session.ask() as reader:
            marks = self._marks(reader, places)
            names = {one.id: one.name for one in reader.find(Person)} if marks else {}
        me = self._session.person.id
        if not self._away.is_set():
            self._whereabouts.stay({mark: since[place] for mark, place in marks.items()}, me)
            found = self._whereabouts.others(marks)
        if self._away.is_set():  # meanwhile: who is away says nothing
            self._whereabouts.leave()
            return ()
        first: dict[tuple[Place, str], datetime] = {}
        for one in found:
            if one.person_id != me and one.person_id in names:
                key = marks[one.mark], names[one.person_id]
                first[key] = min(one.since, first.get(key, one.since))
        told = [Present(place, name, began) for (place, name), began in first.items()]
        return tuple(sorted(told, key=lambda one: (one.since, one.name)))

    def leave(self) -> None:
        """Say nothing any more, at once: the office is locked or closed."""
        self._away.set()
        self._since = {}
        self._whereabouts.leave()

    def come_back(self) -> None:
        """The office is unlocked."""
        self._away.clear()

    def _marks(self, reader: Reader, places: Sequence[Place]) -> Mapping[bytes, Place]:
        """The marks of those places whose record the person may open."""
        known: dict[Place, str | None] = {}
        marks = {}
        for place in places:
            record = place if place.kind in SECRETS else replace(place, form="")
            if record not in known:
                known[record] = self._secret(reader, record)
            if known[record] is not None:
                marks[self._whereabouts.mark(json.dumps([known[record], place.form]).encode())] = place
        return marks

    def _secret(self, reader: Reader, place: Place) -> str | None:
        """What only those know who may open the record: all that it says at present. None for everybody else.

        Who reads locks or files past the program would have to know the record to find out that it is open.
        """
        if place.kind in SECRETS:
            return SECRETS[place.kind](self._session, reader, place)
        kind, record_id = place.kind, place.record_id
        mapper = mapper_of_kind(kind)
        try:
            require_history(self._session, reader, kind, record_id)
        except Refused:
            return None
        record = None if mapper is None else reader.look_up(mapper.record_type, record_id)
        return None if mapper is None or record is None else json.dumps([kind, *mapper.to_values(record)])
