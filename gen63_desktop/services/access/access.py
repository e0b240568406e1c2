"""Who can sign in, and how: each change is one signed entry of the history."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import RECOVERY_KEY, Person
from gen63_desktop.domain.roles import Permission
from gen63_desktop.services.access import signing_in
from gen63_desktop.services.access.keeper import KeyKeeper
from gen63_desktop.services.access.passphrases import propose, require_strong
from gen63_desktop.services.people import require_administrator, require_openers
from gen63_desktop.services.session import Session
from gen63_desktop.store.encryption.keys import Keys
from gen63_desktop.store.encryption.slots import Holder, Seen
from gen63_desktop.store.work import Work

if TYPE_CHECKING:
    from gen63_desktop.reports.recovery_key import RecoveryPage

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SignIn:
    """A person who can sign in. ``first``: they have not chosen a passphrase of their own yet."""

    person_id: int
    name: str
    first: bool


class Access:
    """Sign-ins, passphrases, the recovery key, and locking; one public method, one entry."""

    def __init__(
        self, session: Session, keeper: KeyKeeper, renew: Callable[[], object] = lambda: None
    ) -> None:
        """``renew`` encrypts what a new data key alone leaves under an earlier one."""
        self._session = session
        self._renew = renew
        self._keeper = keeper
        self.welcome = signing_in.Welcome()
        """What the person must be told about the time since they last signed in."""

    # -- looking ---------------------------------------------------------------------------------

    def sign_ins(self) -> tuple[SignIn, ...]:
        """Who can sign in, by name."""
        holders = {h.signing_key: h for h in self._keeper.slots().holders() if not h.recovery}
        with self._session.ask() as reader:
            people = [person for person in reader.find(Person) if person.signing_key in holders]
        found = (SignIn(p.id, p.name, holders[p.signing_key].first) for p in people)
        return tuple(sorted(found, key=lambda one: one.name.casefold()))

    def login_of(self, person_id: int) -> str:
        """What a person types beside the passphrase in a team's office; empty in an office on one computer."""
        logins = self._keeper.logins()
        if not logins:
            return ""
        with self._session.ask() as reader:
            key = reader.get(Person, person_id).signing_key
        return next(
            (logins.get(h.id, "") for h in self._keeper.slots().holders() if h.signing_key == key), ""
        )

    def has_recovery_key(self) -> bool:
        """Whether there is a recovery key."""
        return self._keeper.slots().has_recovery

    def not_yet_recoverable(self) -> tuple[str, ...]:
        """Whose sealed texts the present recovery key could not give back until they sign in once more."""
        slots = self._keeper.slots()
        return slots.not_in_escrow() if slots.has_recovery else ()

    def seen_head(self) -> Seen | None:
        """The last head of the history that this person saw before now, as their slot remembers it."""
        return self._keeper.slots().seen(self._keeper.keys)

    def seen_heads(self) -> tuple[tuple[str, Seen], ...]:
        """The last head that each person saw, by name."""
        return self._keeper.slots().all_seen()

    # -- others' sign-ins --------------------------------------------------------------------------

    def give(self, person_id: int) -> str:
        """Let a person sign in; returns the first passphrase, which they must change at once."""
        self._session.allow(Permission.MANAGE_OFFICE)
        passphrase = propose()
        with self._undone_if_refused() as made, self._session.act("access.given") as work:
            person = work.get(Person, person_id)
            if not person.active or person.name == RECOVERY_KEY:
                raise Refused("{name} is no longer with the office.", name=person.name)
            with self._keeper.changing() as slots:
                if any(h.signing_key == person.signing_key and h.signing_key for h in slots.holders()):
                    raise Refused("{name} can sign in already.", name=person.name)
                keys = slots.add(self._keeper.keys, person.name, passphrase)
            made.append(keys)
            # nothing is sealed to them before they have keys that nobody else held
            work.about(work.change(replace(person, signing_key=keys.signing_key, sealing_key=None)))
        return passphrase

    @contextmanager
    def _undone_if_refused(self) -> Iterator[list[Keys]]:
        made: list[Keys] = []
        try:
            yield made
        except BaseException:
            for keys in made:
                with self._keeper.changing() as slots:
                    slots.drop(self._keeper.keys, keys.slot)
            raise

    def take_away(self, person_id: int, why: str = "") -> None:
        """Take a person's sign-in away: the office gets a new data key, the others need do nothing.

        Copies of the office that the person holds from before stay readable to them.
        """
        self._session.allow(Permission.MANAGE_OFFICE)
        if person_id == self._session.person.id:
            raise Refused("You cannot take your own sign-in away.", "Ask another administrator.")
        self._keeper.require_alone()
        with self._session.act("access.taken", why=why) as work:
            person = work.get(Person, person_id)
            if not person.signs_in:
                raise Refused("{name} has no sign-in.", name=person.name)
            gone = replace(person, signing_key="", sealing_key=None)
            others = [other for other in work.find(Person) if other.id != person.id]
            require_administrator([*others, gone])
            require_openers(work, person, others)
            work.about(work.change(gone))
        self.settle()

    def settle(self) -> bool:
        """Bring the slots to what the register says; whether nothing is left to do.

        A slot that the register does not know opens the office no longer: its person left, or a sign-in
        was broken off while it was given. Needs the office for itself; else the next sign-in does it.
        """
        with self._session.ask() as reader:
            people = [person for person in reader.find(Person) if person.signs_in]
        by_key, names = {person.signing_key: person for person in people}, {person.name for person in people}
        holders = self._keeper.slots().holders()
        known = [(h, by_key[h.signing_key]) for h in holders if h.signing_key in by_key]
        if any(h.person != person.name for h, person in known):
            with self._keeper.changing() as slots:
                for holder, person in known:
                    slots.rename(self._keeper.keys, holder.id, person.name)
        strangers = [h for h in holders if h.signing_key not in by_key and not _in_between(h, names)]
        if strangers and self._keeper.alone:
            with self._session.act("access.data_key_changed") as work:
                work.detail(taken_out=len(strangers))
            self._keeper.change_data_key(h.id for h in strangers)
            self._renew()
            signing_in.remember_head(self._session, self._keeper)
            return True
        return not strangers

    # -- one's own passphrase ----------------------------------------------------------------------

    def change_passphrase(self, old: str, new: str) -> None:
        """Change the signed-in person's passphrase; nobody else notices."""
        person = self._session.person
        require_strong(new, person.name, self._session.facts.name)
        if old == new:
            raise Refused("The new passphrase is the one you have.", "Choose another one.")
        with self._session.act("access.passphrase_changed") as work, self._keeper.changing() as slots:
            me = next(h.person for h in slots.holders() if h.id == self._keeper.keys.slot)
            slots.change_passphrase(slots.open(me, old), new)
            work.about(person)
            work.detail(key_generation=slots.generation)

    # -- the recovery key --------------------------------------------------------------------------

    def renew_recovery_key(self) -> str:
        """Make a recovery key, in place of the one before; returns its text, which is shown only once."""
        self._session.allow(Permission.MANAGE_OFFICE)
        slots = self._keeper.slots()
        earlier = slots.has_recovery
        if earlier:
            self._keeper.require_alone()
        with self._session.act("access.recovery_key_made") as work:
            with self._keeper.changing() as slots:
                text, keys = slots.set_recovery(self._keeper.keys)
            self._register_recovery(work, keys)
            work.detail(in_place_of_another=earlier)
        if earlier:  # whoever finds the earlier one and holds a copy of the key file knows the data key
            self._keeper.change_data_key(())
            self._renew()
            signing_in.remember_head(self._session, self._keeper)
        return text

    def _register_recovery(self, work: Work, keys: Keys) -> None:
        found = work.find(Person, name=RECOVERY_KEY)
        key = replace(
            found[0] if found else Person(RECOVERY_KEY, active=False),
            signing_key=keys.signing_key,
            sealing_key=keys.sealing_key,
        )
        work.about(work.change(key) if found else work.add(key))

    def recovery_page_lines(self, key: str) -> tuple[str, ...]:
        """The page with the recovery key as paragraphs, for a printer."""
        return self._recovery_page(key).lines()

    def save_recovery_page(self, key: str, path: Path) -> Path:
        """Save the page with the recovery key as an accessible PDF."""
        from gen63_desktop.exchange.atomic_file import atomic_file
        from gen63_desktop.reports.recovery_key import draw

        data = draw(self._recovery_page(key))
        with atomic_file(path) as file:
            file.write(data)
        return path

    def _recovery_page(self, key: str) -> RecoveryPage:
        from gen63_desktop.reports.recovery_key import RecoveryPage

        facts = self._session.facts
        return RecoveryPage(facts.name, key, self._session.person.name, self._session.now(), facts.fictional)

    # -- locking -----------------------------------------------------------------------------------

    def lock(self, *, idle: bool = False) -> None:
        """Give up the keys and the connections. What is asked of the records meanwhile is refused."""
        try:
            signing_in.leave(self._session, self._keeper, act=signing_in.LOCKED, idle=idle)
        except Refused as refused:  # a full disk must not keep the office open
            _log.info("The lock could not be written down: %s", type(refused).__name__)
        self._keeper.lock()

    def unlock(self, passphrase: str) -> None:
        """Go on, with the passphrase of the person who locked."""
        self._keeper.unlock(passphrase, self._session.now())
        self.welcome = signing_in.enter(self._session, self._keeper, act=signing_in.UNLOCKED)

    @property
    def locked(self) -> bool:
        """Whether the keys were given up."""
        return self._keeper.keys.locked

    # -- signing in and out ------------------------------------------------------------------------

    def signed_in(self) -> None:
        """Write down that the person signed in, and finish what was left undone."""
        self.welcome = signing_in.enter(self._session, self._keeper)
        self.settle()

    def signed_out(self) -> None:
        """Write down that the person signed out, where that can be written."""
        if self.locked:
            return
        try:
            signing_in.leave(self._session, self._keeper)
        except Exception as error:  # noqa: BLE001  closing must not fail, whatever became of the disk
            _log.info("Signing out could not be written down: %s", type(error).__name__)


def _in_between(holder: Holder, names: set[str]) -> bool:
    """Its person is about to be registered: at their first sign-in, or by the recovery key once more."""
    return holder.moving or holder.person in names
