"""What happens when a person signs in and out: entries of the history, and what they must be told."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import RECOVERY_KEY, Person
from gen63_desktop.services.access.keeper import KeyKeeper
from gen63_desktop.services.session import Session
from gen63_desktop.store.encryption.slots import Seen
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables import access as table
from gen63_desktop.store.work import Work

SIGNED_IN, SIGNED_OUT, LOCKED, UNLOCKED = (
    "access.signed_in", "access.signed_out", "access.locked", "access.unlocked",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cut:
    """The history is not the one whose head the person saw. ``now``: how many entries it has."""

    seen: int
    now: int
    altered: bool


@dataclass(frozen=True, slots=True)
class Welcome:
    """What the person must know on signing in."""

    failed: tuple[datetime, ...] = ()
    """Attempts under their name that failed since they last signed in."""
    recovery_failed: tuple[datetime, ...] = ()
    """Attempts with a wrong recovery key."""
    recovered: tuple[str, ...] = ()
    """Whose passphrase was replaced with the recovery key since then."""
    cut: Cut | None = None
    keys_older: bool = False
    """The key file is an earlier one: passphrases changed since it was written count no more."""
    no_recovery_key: bool = False


def check_seen(reader: Reader, seen: Seen | None) -> Cut | None:
    """Whether the history still holds the head that the person saw; what is wrong otherwise.

    The key file remembers for each person the head of the history when they last signed in or out. So a
    history whose last entries were cut off, or that was put back from an earlier copy, is noticed by
    everybody who saw more of it. Not noticed is a database put back together with its key file: only a
    head that stands outside (on a report, on a backup) shows that.
    """
    if seen is None:
        return None
    head, found = reader.head(), table.head_at(reader, seen.seq)
    if found == seen.hash:
        return None
    return Cut(seen.seq, head.seq, altered=found is not None)


def enter(session: Session, keeper: KeyKeeper, *, act: str = SIGNED_IN) -> Welcome:
    """Write down that the person signed in, with what happened meanwhile; returns what to tell them."""
    slots = keeper.slots()
    seen = slots.seen(keeper.keys)
    me = next((h.person for h in slots.holders() if h.id == keeper.keys.slot), "")
    with session.ask() as reader:
        cut = check_seen(reader, seen)
        older = slots.generation < table.last_generation(reader, (SIGNED_IN, UNLOCKED))
        before = table.last_entry(reader, (SIGNED_IN, UNLOCKED), session.person.id)
        since = table.details_since(reader, "access.recovered", before)
        names = {person.id: person.name for person in reader.find(Person)} if since else {}
    failed, recovery_failed = keeper.failures(me), keeper.failures(RECOVERY_KEY)
    unknown = keeper.failures("")
    with session.act(act) as work:
        work.about(session.person)
        work.detail(key_generation=slots.generation)
        if session.person.sealing_key is None:  # of an office from before cases could be sealed
            me_now = replace(work.get(Person, session.person.id), sealing_key=keeper.keys.sealing_key)
            session.person = work.change(me_now)
        if failed:
            work.detail(failed=len(failed), failed_first=_text(failed[0]), failed_last=_text(failed[-1]))
        if recovery_failed:
            work.detail(recovery_failed=len(recovery_failed), recovery_failed_last=_text(recovery_failed[-1]))
        if unknown:
            work.detail(failed_with_unknown_names=len(unknown))
        if cut is not None:
            work.detail(history_seen=cut.seen, history_found=cut.now, history_altered=cut.altered)
        if older:
            work.detail(keys_older=True)
    remember_head(session, keeper)
    recovered = tuple(names.get(said["of"], RECOVERY_KEY) for said in since)
    return Welcome(failed, recovery_failed, recovered, cut, older, not slots.has_recovery)


def leave(session: Session, keeper: KeyKeeper, *, act: str = SIGNED_OUT, idle: bool = False) -> None:
    """Write down that the person signed out or locked."""
    with session.act(act) as work:
        work.about(session.person)
        work.detail(idle=idle) if act == LOCKED else work.detail(signed_out=True)
    remember_head(session, keeper)


def remember_head(session: Session, keeper: KeyKeeper) -> None:
    """Let the person's slot remember the head of the history as it is now."""
    with session.ask() as reader:
        head = reader.head()
    with keeper.changing() as slots:
        slots.see(keeper.keys, Seen(head.seq, head.hash))


def registered(reader: Reader, signing_key: str) -> Person | None:
    """The person whose signing key the register has."""
    found = [person for person in reader.find(Person, signing_key=signing_key) if signing_key]
    return found[0] if len(found) == 1 else None


def require_known(person: Person | None) -> Person:
    """Refuse keys that the register of people does not know."""
    if person is None or not person.active:
        raise Refused(
            "Your key opens the office's file, but its register of people does not know you.",
            "Ask an administrator of the office.",
        )
    return person


def replace_keys(work: Work, keeper: KeyKeeper, name: str, passphrase: str) -> None:
    """With the recovery key: a new passphrase and signing key for the person of this name."""
    found = [person for person in work.find(Person, name=name) if person.active and person.signs_in]
    if len(found) != 1:
        raise Refused(
            "{name} has no sign-in in this office.", "Choose one of the names in the list.", name=name
        )
    person = found[0]
    with keeper.changing() as slots:
        by_key = [h.id for h in slots.holders() if h.signing_key == person.signing_key]
        by_name = [h.id for h in slots.holders() if h.person == name and not h.recovery]
        slot = next(iter((*by_key, *by_name)), None)
        if slot is None:
            raise Refused("{name} has no place in the key file.", "Ask an administrator.", name=name)
        keys = slots.recover(keeper.keys, slot, passphrase)
        work.detail(key_generation=slots.generation, sealed_texts_kept=keys.sealing_key == person.sealing_key)
    work.about(work.change(replace(person, signing_key=keys.signing_key, sealing_key=keys.sealing_key)))


def _text(at: datetime) -> str:
    return at.isoformat(timespec="seconds")
