"""The people of the office: who there is, by whose name a record is owned, investigated or approved."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import RECOVERY_KEY, Person, Role
from gen63_desktop.domain.roles import Permission, permitted
from gen63_desktop.services.session import Session
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import access

ACT_WORDS = {"person.added": "Person added", "person.changed": "Person changed"}


class People:
    """The register of people. Those without keys are named in records but do not sign in."""

    def __init__(self, session: Session, settle: Callable[[], object] = lambda: None) -> None:
        self._session = session
        self._settle = settle

    def all(self, *, active_only: bool = False) -> tuple[Person, ...]:
        """Everybody, by name."""
        with self._session.ask() as reader:
            people = [person for person in reader.find(Person) if person.name != RECOVERY_KEY]
        return tuple(
            sorted(
                (p for p in people if p.active or not active_only), key=lambda p: (p.name.casefold(), p.id)
            )
        )

    def get(self, person_id: int) -> Person:
        """One person."""
        with self._session.ask() as reader:
            return reader.get(Person, person_id)

    def names(self) -> dict[int, str]:
        """Names by id, of everybody who ever was in the office; the recovery key has one, too."""
        with self._session.ask() as reader:
            return {person.id: person.name for person in reader.find(Person)}

    def add(self, name: str, roles: tuple[Role, ...], title: str = "") -> Person:
        """Add a person who is named in records (no sign-in)."""
        self._session.allow(Permission.MANAGE_OFFICE)
        name = _tidy(name)
        with self._session.act("person.added") as work:
            _require_new_name(name, work.find(Person))
            person = work.add(Person(name, roles, title.strip()))
            work.about(person)
        return person

    def change(self, person: Person) -> Person:
        """Save a person's name, roles, title or whether they are still with the office.

        Who leaves signs in no more.
        """
        self._session.allow(Permission.MANAGE_OFFICE)
        name = _tidy(person.name)
        if person.id == self._session.person.id and not person.active:
            raise Refused("You cannot take yourself out of the office.", "Ask another administrator.")
        with self._session.act("person.changed") as work:
            others = [other for other in work.find(Person) if other.id != person.id]
            stored = work.get(Person, person.id)
            _require_new_name(name, others)
            keys = (stored.signing_key, stored.sealing_key) if person.active else ("", None)
            new = replace(
                person, name=name, title=person.title.strip(), signing_key=keys[0], sealing_key=keys[1]
            )
            require_administrator([*others, new])
            if not new.signs_in:
                require_openers(work, stored, others)
            changed = work.change(new)
            work.about(changed)
        if changed.id == self._session.person.id:
            self._session.person = changed
        if (changed.signing_key, changed.name) != (stored.signing_key, stored.name):
            self._settle()
        return changed


def _tidy(name: str) -> str:
    tidy = " ".join(name.split())
    if not tidy or tidy == RECOVERY_KEY:
        raise Refused("A person needs a name.", "Type the name.")
    return tidy


def _require_new_name(name: str, others: Iterable[Person]) -> None:
    if any(other.name.casefold() == name.casefold() for other in others):
        raise Refused(
            "There is already someone named {name} in the office.",
            "Add a middle initial or the department, so that records tell them apart.",
            name=name,
        )


def require_openers(reader: Reader, leaving: Person, staying: Iterable[Person]) -> None:
    """Refuse what leaves a sealed case that nobody can open any more."""
    keys = [one.sealing_key for one in staying if one.active and one.signs_in and one.sealing_key]
    if cases := access.sealed_to_nobody_else(reader, leaving.id, keys):
        raise Refused(
            "{name} is the only one who can open sealed cases: {cases}. Without them they would be lost.",
            "Have {name} seal the cases to somebody else, too, or open them first.",
            name=leaving.name,
            cases=", ".join(cases),
        )


def require_administrator(people: Iterable[Person]) -> None:
    """Refuse what leaves nobody who signs in and may manage the office: nobody could undo it."""
    if not any(p.active and p.signs_in and permitted(p.roles, Permission.MANAGE_OFFICE) for p in people):
        raise Refused(
            "The office would have no administrator any more.",
            "Give the role to another person who signs in first.",
        )
