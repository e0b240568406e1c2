"""What can be done with the slots of an office: people added and taken out, passphrases, recovery, a new data key."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from gen63_desktop.domain.errors import Refused
from gen63_desktop.store.encryption.keys import Keys, Ring, new_keys
from gen63_desktop.store.encryption.passphrases import recovery_code, recovery_text
from gen63_desktop.store.encryption.sealed_slots import (
    FORMAT,
    MALFORMED,
    PASSPHRASE_KIND,
    RECOVERY,
    RECOVERY_KIND,
    Holder,
    SealedSlots,
    Seen,
    WrongPassphrase,
    altered,
    as_bytes,
    as_text,
    cost_of,
    is_recovery,
    slot_id_of,
)  # fmt: skip
from gen63_desktop.store.encryption.sealing import KEY_BYTES, Cost, DoesNotOpen, open_sealed, seal

__all__ = ["FORMAT", "MALFORMED", "RECOVERY", "Holder", "Seen", "Slots", "WrongPassphrase", "altered"]


class Slots(SealedSlots):
    """Works on the content; whoever owns it stores it after each change."""

    @classmethod
    def begin(cls, office: str, person: str, passphrase: str, cost: Cost | None = None) -> tuple[Slots, Keys]:
        """A new office with its first person."""
        data_key = secrets.token_bytes(KEY_BYTES)
        keys = new_keys(secrets.token_hex(8), data_key, Ring((secrets.token_bytes(KEY_BYTES),)))
        slots = cls({"format": FORMAT, "office": office, "generation": 0, "mac": "", "slots": []})
        slots._ring(keys.data_key, keys.ring)
        slots._all.append(slots._slot(keys, person, passphrase, cost or Cost()))
        slots.seal(keys.data_key)
        return slots, keys

    # -- changing one slot -----------------------------------------------------------------------

    def add(self, by: Keys, person: str, passphrase: str, cost: Cost | None = None) -> Keys:
        """A slot for a further person; the passphrase is to be changed by them. Returns their keys."""
        self._require_settled()
        if person in self.people() or person == RECOVERY:
            raise Refused("{name} can sign in already.", name=person)
        keys = new_keys(secrets.token_hex(8), by.data_key, by.ring)
        self._all.append({**self._slot(keys, person, passphrase, cost or Cost()), "first": True})
        self.seal(by.data_key)
        return keys

    def change_passphrase(self, keys: Keys, passphrase: str, cost: Cost | None = None) -> None:
        """Wrap the person's keys anew; nobody else's slot changes."""
        slot = self._of(keys.slot)
        slot.update(self._wrapped(slot, keys, passphrase, cost or Cost()))
        self.seal(keys.data_key)

    def is_weak(self, keys: Keys, present: Cost) -> bool:
        """Whether guessing the slot's passphrase costs less than it would in a new one."""
        cost = cost_of(self._of(keys.slot)["cost"])
        return cost.memory < present.memory or cost.passes < present.passes

    def is_first(self, keys: Keys) -> bool:
        """Whether the passphrase was given by somebody else and must be changed."""
        return bool(self._of(keys.slot).get("first"))

    def make_own(self, keys: Keys, passphrase: str, cost: Cost | None = None) -> Keys:
        """The first own passphrase comes with keys that nobody else ever held.

        The signing key before is kept until ``forget_former``: it signs that the new one takes over.
        """
        slot = self._of(keys.slot)
        own = new_keys(keys.slot, keys.data_key, keys.ring)
        slot.update(self._slot(own, str(slot["person"]), passphrase, cost or Cost()))
        sealed = seal(
            own.sealing.public_key().public_bytes_raw(),
            keys.signing.private_bytes_raw(),
            self._context(slot, "former"),
        )
        slot["former"] = as_text(sealed)
        del slot["first"]
        self._put_in_escrow(own)
        self.seal(keys.data_key)
        return own

    def former(self, keys: Keys) -> Keys | None:
        """The keys with the signing key that the register may still know."""
        slot = self._of(keys.slot)
        if "former" not in slot:
            return None
        try:
            raw = open_sealed(keys.sealing, as_bytes(slot["former"]), self._context(slot, "former"))
            signing = Ed25519PrivateKey.from_private_bytes(raw)
        except (DoesNotOpen, *MALFORMED) as error:
            raise altered() from error
        return Keys(keys.slot, keys.data_key, keys.sealing, signing, keys.ring)

    def forget_former(self, keys: Keys) -> None:
        """The register knows the person's own signing key."""
        if self._of(keys.slot).pop("former", None) is not None:
            self.seal(keys.data_key)

    def rename(self, by: Keys, slot_id: str, person: str) -> None:
        """A person goes by another name."""
        if self._of(slot_id)["person"] != person:
            self._of(slot_id)["person"] = person
            self.seal(by.data_key)

    def drop(self, by: Keys, slot_id: str) -> None:
        """Take a slot out that nobody ever held the passphrase of. Whoever did: ``begin_rekey``."""
        self._all.remove(self._of(slot_id))
        self.seal(by.data_key)

    # -- the history's head ----------------------------------------------------------------------

    def seen(self, keys: Keys) -> Seen | None:
        """The last head of the history that the person saw."""
        said = self._of(keys.slot).get("seen")
        return Seen(int(said["seq"]), str(said["hash"])) if said else None

    def all_seen(self) -> tuple[tuple[str, Seen], ...]:
        """The last head that each person saw, by name."""
        return tuple(
            (str(slot["person"]), Seen(int(slot["seen"]["seq"]), str(slot["seen"]["hash"])))
            for slot in self._all
            if slot.get("seen")
        )

    def see(self, keys: Keys, seen: Seen) -> None:
        """Remember a head that the person saw."""
        slot, said = self._of(keys.slot), {"seq": seen.seq, "hash": seen.hash}
        if slot.get("seen") != said:
            slot["seen"] = said
            self.seal(keys.data_key)

    # -- the recovery key ------------------------------------------------------------------------

    def set_recovery(self, by: Keys) -> tuple[str, Keys]:
        """A new recovery key in place of the one before: its text, shown once, and its keys."""
        self._require_settled()
        code, keys = (
            recovery_text(secrets.token_bytes(20)),
            new_keys(secrets.token_hex(8), by.data_key, by.ring),
        )
        self.content["slots"] = [slot for slot in self._all if not is_recovery(slot)]
        slot = self._slot(keys, RECOVERY, recovery_code(code), Cost())
        self._all.append({**slot, "kind": RECOVERY_KIND})
        self._put_in_escrow(by)
        self.seal(by.data_key)
        return code, keys

    def recover(self, by: Keys, slot_id: str, passphrase: str, cost: Cost | None = None) -> Keys:
        """With the recovery key: a new passphrase and signing key for a person who lost theirs.

        Their sealing key comes back from the escrow where there is one, so that drafts and sealed cases
        stay readable; else they get a new one.
        """
        self._require_settled()
        slot = self._of(slot_id)
        keys = new_keys(slot_id, by.data_key, by.ring)
        kept = self._from_escrow(by, slot)
        if kept is not None:
            keys = Keys(slot_id, by.data_key, kept, keys.signing, by.ring)
        for name in ("first", "former", "escrow"):
            slot.pop(name, None)
        slot.update(self._slot(keys, str(slot["person"]), passphrase, cost or Cost()))
        self._put_in_escrow(keys)
        self.seal(by.data_key)
        return keys

    def escrowed(self, keys: Keys) -> bool:
        """Whether the present recovery key could give the person's sealed texts back; or there is none."""
        public = self._recovery_public()
        said = self._of(keys.slot).get("escrow") or {}
        return public is None or said.get("to") == as_text(public)

    def not_in_escrow(self) -> tuple[str, ...]:
        """Whose sealed texts the present recovery key could not give back."""
        public = self._recovery_public()
        to = None if public is None else as_text(public)
        people = (slot for slot in self._all if not is_recovery(slot) and not slot.get("first"))
        return tuple(str(s["person"]) for s in people if (s.get("escrow") or {}).get("to") != to)

    def put_in_escrow(self, keys: Keys) -> None:
        """Let the recovery key give the person's sealing key back."""
        self._put_in_escrow(keys)
        self.seal(keys.data_key)

    def _put_in_escrow(self, keys: Keys) -> None:
        public = self._recovery_public()
        if public is not None:
            slot = self._of(keys.slot)
            sealed = seal(public, keys.sealing.private_bytes_raw(), self._context(slot, "escrow"))
            slot["escrow"] = {"to": as_text(public), "sealed": as_text(sealed)}

    def _from_escrow(self, by: Keys, slot: dict[str, Any]) -> X25519PrivateKey | None:
        said = slot.get("escrow") or {}
        try:
            raw = open_sealed(by.sealing, as_bytes(said["sealed"]), self._context(slot, "escrow"))
            return X25519PrivateKey.from_private_bytes(raw)
        except (DoesNotOpen, *MALFORMED):
            return None

    def _recovery_public(self) -> bytes | None:
        return next((as_bytes(slot["sealing_key"]) for slot in self._all if is_recovery(slot)), None)

    # -- a new data key --------------------------------------------------------------------------

    def begin_rekey(self, by: Keys, without: Iterable[str] = ()) -> bytes:
        """Take slots out and seal a new data key to all that stay, beside the present one; returns it.

        Store this before the database is encrypted anew, then ``finish_rekey``.
        """
        self._require_settled()
        gone, new = frozenset(without), secrets.token_bytes(KEY_BYTES)
        if by.slot in gone:
            raise Refused("You cannot take your own sign-in away.", "Ask another administrator.")
        self.content["slots"] = [slot for slot in self._all if slot_id_of(slot) not in gone]
        for slot in self._all:
            slot["next"] = as_text(seal(as_bytes(slot["sealing_key"]), new, self._context(slot, "data key")))
        self.seal(by.data_key)
        return new

    def next_key(self, keys: Keys) -> bytes | None:
        """The new data key, where one was begun and not finished."""
        slot = self._of(keys.slot)
        if "next" not in slot:
            return None
        try:
            return open_sealed(keys.sealing, as_bytes(slot["next"]), self._context(slot, "data key"))
        except (DoesNotOpen, *MALFORMED) as error:
            raise altered() from error

    def finish_rekey(self, keys: Keys) -> Keys:
        """Drop the old data key: the database opened with the new one. Returns the person's keys."""
        new = self.next_key(keys)
        if new is None:
            return keys
        for slot in self._all:
            slot["data_key"] = slot.pop("next")
        ring = Ring((*keys.ring.content, secrets.token_bytes(KEY_BYTES)), (keys.data_key, *keys.ring.former))
        self._ring(new, ring)
        self.seal(new)
        return Keys(keys.slot, new, keys.sealing, keys.signing, ring)

    def upgrade(self, keys: Keys) -> None:
        """Bring slots of format 1 to the present one: ids, and a ring that outlives the data key."""
        if self.content["format"] == FORMAT:
            return
        for slot in self._all:
            slot.setdefault("id", slot["person"])
            slot.setdefault("kind", PASSPHRASE_KIND)
        self.content["format"] = FORMAT
        self._ring(keys.data_key, keys.ring)
        self.seal(keys.data_key)
