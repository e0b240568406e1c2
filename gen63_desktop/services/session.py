"""Who is signed in, what day it is, and the door to the records.

The only reader of the clock. Every other module takes the day or the instant as an argument.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, date, datetime
from typing import Protocol

from gen63_desktop.domain.errors import NotAllowed, Refused
from gen63_desktop.domain.identity import OfficeFacts, Person
from gen63_desktop.domain.roles import Permission, permitted
from gen63_desktop.store.attachments import Attachments
from gen63_desktop.store.unit_of_work import Reader, Store, Work

Clock = Callable[[], datetime]
_NO_CHARACTER = re.compile("[\x00\ud800-\udfff]")


def system_clock() -> datetime:
    """The present instant, UTC."""
    return datetime.now(UTC)


def check_reason(why: str) -> None:
    """Refuse a reason that no entry of the history could keep."""
    if _NO_CHARACTER.search(why):
        raise Refused(
            "The reason holds a character that is no character (NUL, or one half of a pair), which no "
            "database keeps.",
            "Delete it: it is often an invisible one that came with pasted text.",
        )


class KeyHolder(Protocol):
    """The keys of the signed-in person."""

    @property
    def signing_key(self) -> str:
        """The public signing key, hex."""
        ...

    def sign(self, message: bytes) -> bytes:
        """The person's signature."""
        ...

    def own_key(self, purpose: str) -> bytes:
        """A key of the person's own."""
        ...


class Session:
    """A signed-in person in an open office."""

    def __init__(
        self,
        store: Store,
        keys: KeyHolder,
        person: Person,
        facts: OfficeFacts,
        attachments: Attachments,
        clock: Clock = system_clock,
    ) -> None:
        self._store = store
        self._clock = clock
        self.keys = keys
        self.person = person
        self.facts = facts
        self.attachments = attachments

    def now(self) -> datetime:
        """The present instant, UTC."""
        return self._clock().astimezone(UTC)

    def today(self) -> date:
        """The day at the office, in the computer's time zone."""
        return self._clock().astimezone().date()

    def may(self, permission: Permission) -> bool:
        """Whether the person's roles carry the permission."""
        return permitted(self.person.roles, permission)

    def allow(self, permission: Permission) -> None:
        """Refuse the act unless the person's roles carry the permission (S1)."""
        if not self.may(permission):
            raise NotAllowed(
                "S1",
                "Your roles do not permit this ({permission}).",
                "Ask someone whose role permits it.",
                permission=permission.value,
            )

    def ask(self) -> AbstractContextManager[Reader]:
        """Read, in one consistent view."""
        return self._store.reading()

    @contextmanager
    def act(self, name: str, why: str = "") -> Iterator[Work]:
        """Change records: one transaction, one entry signed by the person."""
        check_reason(why)
        with self._store.writing(
            signer=self.keys, who=self.person.id, office=self.facts.uid, now=self.now, act=name, why=why
        ) as work:
            self._still_holds(work)
            yield work

    def _still_holds(self, work: Work) -> None:
        """Refuse an act whose permission was asked of roles that another program changed meanwhile (S1)."""
        before, self.person = self.person, work.get(Person, self.person.id)
        if not self.person.active:
            raise NotAllowed("S1", "You are no longer with the office.", "Ask an administrator.")
        if self.person.roles != before.roles:
            raise NotAllowed(
                "S1",
                "Your roles in the office were changed meanwhile.",
                "Nothing was saved. Try again: it goes by your present roles.",
            )

    def on_change(self, listener: Callable[[frozenset[str]], None]) -> None:
        """Call the listener after each commit with the kinds of record (table names) that changed."""
        self._store.on_change(listener)

    @property
    def store(self) -> Store:
        """The open database, for services that need more than one transaction."""
        return self._store
