"""Who is signed in, what day it is, and the door to the records.

The only reader of the clock. Every other module takes the day or the instant as an argument.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, date, datetime
from typing import Protocol

from gen63_desktop.domain.case_scope import CaseScope, scope_of
from gen63_desktop.domain.designations import Designation, duties_on
from gen63_desktop.domain.errors import NotAllowed, Refused
from gen63_desktop.domain.identity import OfficeFacts, Person
from gen63_desktop.domain.roles import DESIGNEE, Permission, Standing, carriers
from gen63_desktop.services.designated_acts import NEEDED_BY
from gen63_desktop.store.attachments import Attachments
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import audits as _tables  # noqa: F401  makes designations known to the store
from gen63_desktop.store.unit_of_work import Store
from gen63_desktop.store.work import Work

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


class Watcher(Protocol):
    """Keeps what the person did, so that they can take it back."""

    def reason(self, why: str) -> str:
        """The reason of an act: its own, or that it takes another one back."""
        ...

    def begun(self, work: Work, name: str) -> None:
        """An act is under way."""
        ...

    def ending(self, work: Work, name: str) -> None:
        """All of it is said and nothing is saved yet: the last moment to refuse it."""
        ...

    def done(self, work: Work, name: str) -> None:
        """It is saved."""
        ...


_OF_STANDING = frozenset({"people", "audit_designations"})


def _not_allowed(permission: Permission) -> NotAllowed:
    return NotAllowed(
        "S1",
        "Your roles do not permit this ({permission}).",
        "It is for: {roles}. Ask someone who holds such a role.",
        permission=permission.value,
        roles=", ".join(role.value for role in carriers(permission)),
    )


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
        self._standing: tuple[Standing, Person, date] | None = None
        self._as_recorded: tuple[tuple[tuple[str, int], date], Person, Standing] | None = None
        """The same as it was read outside of any act, with what was changed last then."""
        self._permissions: frozenset[Permission] | None = None
        self._on_standing: list[Callable[[frozenset[str]], None]] = []
        self.watcher: Watcher | None = None
        store.on_change(self._note_change)

    def now(self) -> datetime:
        """The present instant, UTC."""
        return self._clock().astimezone(UTC)

    def today(self) -> date:
        """The day at the office, in the computer's time zone."""
        return self._clock().astimezone().date()

    @property
    def present(self) -> Session:
        """The session of today: this one, unless it shows the office as it stood."""
        return self

    # -- who may do what -------------------------------------------------------------------------

    @property
    def standing(self) -> Standing:
        """What the person may do today, as far as this program knows; nothing is read twice for it."""
        known, day = self._standing, self.today()
        if known is None or known[1] is not self.person or known[2] != day:
            with self.ask() as reader:
                return self._stand(reader)
        return known[0]

    def may(self, permission: Permission) -> bool:
        """Whether the person may, as far as this program knows: for what a window offers."""
        return self.standing.carries(permission)

    def holds(self, permission: Permission) -> bool:
        """Whether the person may, as the records have it now: also after another program changed them."""
        with self.ask() as reader:
            return self._stands_now(reader).carries(permission)

    def _stands_now(self, reader: Reader) -> Standing:
        """By the records as they are; read again only where somebody has changed some since, or the day has."""
        of = reader.last_change(), self.today()
        known = self._as_recorded
        if known is not None and known[0] == of and known[1] is self.person:
            return self._stands(known[2], known[1], of[1])  # an act that was given up may have found another
        self._take_changed_roles(reader)
        standing = self._stand(reader)
        self._as_recorded = of, self.person, standing
        return standing

    @contextmanager
    def asking(self, *permissions: Permission) -> Iterator[Reader]:
        """Read what needs these permissions, in one view with the records that say so (S1)."""
        with self.ask() as reader:
            standing = self._stands_now(reader)
            for permission in permissions:
                if not standing.carries(permission):
                    raise _not_allowed(permission)
            yield reader

    def allow(self, permission: Permission) -> None:
        """Refuse the act unless the person may, as the records have it now (S1)."""
        if not self.holds(permission):
            raise _not_allowed(permission)

    def allow_in(self, work: Reader, permission: Permission) -> None:
        """The same within an act that is under way."""
        if not self._stand(work).carries(permission):
            raise _not_allowed(permission)

    def allow_any(self, *permissions: Permission) -> None:
        """Refuse unless the person may do one of these."""
        if not any(self.holds(permission) for permission in permissions):
            raise _not_allowed(permissions[0])

    def case_scope(self) -> CaseScope:
        """The complaints that the person may open."""
        return scope_of(self.person.id, self.standing)

    def present_scope(self) -> CaseScope:
        """The same, as the records have it now."""
        self.holds(Permission.READ_COMPLAINTS)
        return self.case_scope()

    def _stand(self, reader: Reader) -> Standing:
        person, day = self.person, self.today()
        others = [one for one in reader.find(Person) if one.id != person.id and one.active and one.signs_in]
        named = reader.find(Designation, person_id=person.id)
        standing = Standing(person.roles, alone=not others, duties=duties_on(named, person.id, day))
        return self._stands(standing, person, day)

    def _stands(self, standing: Standing, person: Person, day: date) -> Standing:
        """Go by this from now on; whoever listens is told where it permits other things."""
        self._standing = standing, person, day
        before, self._permissions = self._permissions, standing.permissions
        if before is not None and before != self._permissions:
            for listener in self._on_standing:
                listener(_OF_STANDING)
        return standing

    def others_who_may(self, reader: Reader, permission: Permission) -> tuple[Person, ...]:
        """Everybody else who signs in and may, today."""
        return tuple(
            one
            for one in reader.find(Person)
            if one.id != self.person.id
            and one.active
            and one.signs_in
            and self.standing_of(reader, one).carries(permission)
        )

    def standing_of(self, reader: Reader, person: Person) -> Standing:
        """What somebody else in the office may do today."""
        named = reader.find(Designation, person_id=person.id)
        return Standing(person.roles, duties=duties_on(named, person.id, self.today()))

    def _take_changed_roles(self, reader: Reader) -> None:
        stored = reader.look_up(Person, self.person.id)
        if stored is None or not stored.active:
            raise NotAllowed("S1", "You are no longer with the office.", "Ask an administrator.")
        if stored.version != self.person.version:
            self.person = stored

    def _note_change(self, kinds: frozenset[str]) -> None:
        if kinds & _OF_STANDING:
            self._standing = None

    def ask(self) -> AbstractContextManager[Reader]:
        """Read, in one consistent view."""
        return self._store.reading()

    @contextmanager
    def act(self, name: str, why: str = "") -> Iterator[Work]:
        """Change records: one transaction, one entry signed by the person."""
        watcher = self.watcher
        if watcher is not None:
            why = watcher.reason(why)
        check_reason(why)
        with self._store.writing(
            signer=self.keys, who=self.person.id, office=self.facts.uid, now=self.now, act=name, why=why
        ) as work:
            self._still_holds(work)
            if watcher is not None:
                watcher.begun(work, name)
            yield work
            self._say_capacity(work, name)
            if watcher is not None:
                watcher.ending(work, name)
        if watcher is not None:
            watcher.done(work, name)

    def _still_holds(self, work: Work) -> None:
        """Refuse an act whose permission was asked of a standing that another program changed meanwhile (S1)."""
        before, person = self.standing, self.person
        self._take_changed_roles(work)
        now = self._stand(work)
        if self.person.roles != person.roles or not before.permissions <= now.permissions:
            raise NotAllowed(
                "S1",
                "Your roles in the office were changed meanwhile.",
                "Nothing was saved. Try again: it goes by your present roles.",
            )

    def _say_capacity(self, work: Work, name: str) -> None:
        """Let the entry say that the person acted for the chief, where only that let them."""
        permission = NEEDED_BY.get(name)
        if permission is not None and work.says_something() and self.standing.only_as_designee(permission):
            work.detail(acting_as=DESIGNEE)

    @property
    def capacity(self) -> str:
        """The title or role under which the person acts, for what carries their name."""
        return self.person.title or ", ".join(role.value for role in self.person.roles)

    def capacity_for(self, permission: Permission) -> str:
        """The same for an act, where a designee says that they are one."""
        if self.standing.only_as_designee(permission):
            return f"{self.person.title}, {DESIGNEE}" if self.person.title else DESIGNEE
        return self.capacity

    def on_standing(self, listener: Callable[[frozenset[str]], None]) -> None:
        """Call the listener when it is found, in whatever thread, that the person may do other things now."""
        self._on_standing.append(listener)

    def on_change(self, listener: Callable[[frozenset[str]], None]) -> None:
        """Call the listener after each commit with the kinds of record (table names) that changed."""
        self._store.on_change(listener)

    @property
    def store(self) -> Store:
        """The open database, for services that need more than one transaction."""
        return self._store
