"""The slots of an office: who can open it. Where they lie (a file, rows) is none of their business.

Each slot holds a person's X25519 and Ed25519 keys, wrapped by argon2id of their passphrase, and the data
key sealed to that X25519 key. A MAC under the data key covers everything, so that nobody without it can
add, rename or weaken a slot, exchange a key in it, or turn the generation back.

The content (format 2) is plain JSON::

    {"format": 2, "office": uid, "generation": n, "ring": sealed, "mac": hex, "slots": [
        {"id": text, "person": name, "kind": "passphrase" | "recovery", "cost": {…}, "salt": …,
         "private": wrapped keys, "sealing_key": …, "signing_key": hex, "data_key": sealed,
         "next": the next data key, sealed (only while it is changed),
         "first": true (the passphrase was given by somebody else and must be changed),
         "former": the signing key before the first own one, sealed (until the register knows the new one),
         "escrow": {"to": key, "sealed": …} (the sealing key, for the recovery key),
         "seen": {"seq": n, "hash": hex} (the last head of the history that the person saw)}]}

In format 1 a slot's id is the person's name, and the ring is the data key alone.
"""

from __future__ import annotations

import base64
import hmac
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import RECOVERY_KEY
from gen63_desktop.store.encryption.keys import Keys, Ring, keys_of
from gen63_desktop.store.encryption.passphrases import recovery_code
from gen63_desktop.store.encryption.sealing import (
    KEY_BYTES,
    Cost,
    DoesNotOpen,
    derive,
    lock,
    open_sealed,
    seal,
    subkey,
    unlock,
)  # fmt: skip

FORMAT = 2
RECOVERY = RECOVERY_KEY
MALFORMED = (KeyError, TypeError, ValueError, AttributeError, IndexError, OverflowError)
PASSPHRASE_KIND, RECOVERY_KIND = "passphrase", "recovery"
_ALTERED = (
    "The office's key file is damaged or was altered.",
    "Copy the file 'office.keys' from the office's folder 'backups' in its place. Your records are not lost.",
)


class WrongPassphrase(Refused):
    """The passphrase or the recovery key is not the one."""


def altered(where: str = "office.keys") -> Refused:
    """What is said of slots that are not as they were left."""
    return Refused(*_ALTERED, where=where)


@dataclass(frozen=True, slots=True)
class Seen:
    """A head of the history that a person saw: the entry's number and its hash."""

    seq: int
    hash: str


@dataclass(frozen=True, slots=True)
class Holder:
    """What a slot shows without a key.

    ``first``: the passphrase was given by somebody else. ``moving``: the register may still know the
    signing key before the present one.
    """

    id: str
    person: str
    signing_key: str
    recovery: bool
    first: bool
    moving: bool


class SealedSlots:
    """Opens slots and authenticates them; ``Slots`` changes them."""

    def __init__(self, content: dict[str, Any]) -> None:
        self.content = content
        _ = self.office, content["mac"], self.holders()  # malformed content fails here

    # -- what shows ------------------------------------------------------------------------------

    @property
    def office(self) -> str:
        """The office's uid."""
        return str(self.content["office"])

    @property
    def generation(self) -> int:
        """How often the slots were changed."""
        return int(self.content["generation"])

    def holders(self) -> tuple[Holder, ...]:
        """Who can open the office, the recovery key among them."""
        return tuple(
            Holder(
                id=slot_id_of(slot),
                person=str(slot["person"]),
                signing_key=str(slot["signing_key"]),
                recovery=is_recovery(slot),
                first=bool(slot.get("first")),
                moving="former" in slot,
            )
            for slot in self._all
        )

    def people(self) -> tuple[str, ...]:
        """Who signs in with a passphrase."""
        return tuple(holder.person for holder in self.holders() if not holder.recovery)

    @property
    def has_recovery(self) -> bool:
        """Whether there is a recovery key."""
        return any(holder.recovery for holder in self.holders())

    @property
    def changing(self) -> bool:
        """Whether the data key is being changed."""
        return any("next" in slot for slot in self._all)

    # -- opening ---------------------------------------------------------------------------------

    def open(self, person: str, passphrase: str) -> Keys:
        """The person's keys; a wrong passphrase and an unknown person are refused alike."""
        slot = next((s for s in self._all if s["person"] == person and not is_recovery(s)), None)
        return self._open(
            slot,
            passphrase,
            "The passphrase does not open this office.",
            "Check Caps Lock and the keyboard language, then type it again.",
        )

    def open_with_recovery(self, typed: str) -> Keys:
        """The recovery key's keys; case, blanks and dashes do not matter."""
        slot = next((s for s in self._all if is_recovery(s)), None)
        if slot is None:
            raise Refused("This office has no recovery key.", "Sign in with a passphrase.")
        return self._open(
            slot,
            recovery_code(typed),
            "This recovery key does not open this office.",
            "Compare it with the printed page, letter by letter. A renewed key makes the earlier one void.",
        )

    def _open(self, slot: dict[str, Any] | None, secret: str, what: str, do: str) -> Keys:
        if slot is None:
            derive(secret, b"\0" * 16, Cost())  # as slow as a wrong passphrase
            raise WrongPassphrase(what, do)
        try:
            wrapping = derive(secret, as_bytes(slot["salt"]), cost_of(slot["cost"]))
            private = unlock(wrapping, as_bytes(slot["private"]), self._context(slot, "private"))
        except DoesNotOpen as error:
            raise WrongPassphrase(what, do) from error
        except MALFORMED as error:
            raise altered() from error
        return self._checked(slot, private)

    def _checked(self, slot: dict[str, Any], private: bytes) -> Keys:
        try:
            sealing = X25519PrivateKey.from_private_bytes(private[:KEY_BYTES])
            data_key = open_sealed(sealing, as_bytes(slot["data_key"]), self._context(slot, "data key"))
            mac = self._mac(data_key)
            if not hmac.compare_digest(mac.encode(), str(self.content["mac"]).encode("utf-8", "replace")):
                raise altered()
            return keys_of(private, slot_id_of(slot), data_key, self._opened_ring(data_key))
        except (DoesNotOpen, *MALFORMED) as error:
            raise altered() from error

    def require_whole(self, keys: Keys) -> None:
        """Refuse slots that somebody without the data key changed: sealing them anew would make them good."""
        try:
            mac = self._mac(keys.data_key)
        except MALFORMED as error:
            raise altered() from error
        if not hmac.compare_digest(mac.encode(), str(self.content["mac"]).encode("utf-8", "replace")):
            raise altered()

    def reopened(self, keys: Keys) -> Keys:
        """The same person's keys as the slots have them now, without the passphrase."""
        return self._checked(self._of(keys.slot), keys.private_bytes())

    def _opened_ring(self, data_key: bytes) -> Ring:
        if "ring" not in self.content:  # format 1
            return Ring((data_key,))
        text = unlock(subkey(data_key, "ring"), as_bytes(self.content["ring"]), self._ring_context)
        said = json.loads(text)
        return Ring(tuple(map(as_bytes, said["content"])), tuple(map(as_bytes, said["former"])))

    # -- within ----------------------------------------------------------------------------------

    @property
    def _all(self) -> list[dict[str, Any]]:
        found = self.content["slots"]
        if not isinstance(found, list):
            raise TypeError
        return found

    def _of(self, slot_id: str) -> dict[str, Any]:
        slot = next((s for s in self._all if slot_id_of(s) == slot_id), None)
        if slot is None:
            raise Refused("Your sign-in was taken away meanwhile.", "Ask an administrator of the office.")
        return slot

    def _require_settled(self) -> None:
        if self.changing:
            raise Refused(
                "The office's data key is being changed.", "Close the office and open it again first."
            )

    def _slot(self, keys: Keys, person: str, passphrase: str, cost: Cost) -> dict[str, Any]:
        slot: dict[str, Any] = {"id": keys.slot, "person": person, "kind": PASSPHRASE_KIND}
        public = keys.sealing.public_key().public_bytes_raw()
        sealed = seal(public, keys.data_key, self._context(slot, "data key"))
        return {
            **slot,
            **self._wrapped(slot, keys, passphrase, cost),
            "sealing_key": as_text(public),
            "signing_key": keys.signing_key,
            "data_key": as_text(sealed),
        }

    def _wrapped(self, slot: Mapping[str, Any], keys: Keys, passphrase: str, cost: Cost) -> dict[str, Any]:
        salt = os.urandom(16)
        wrapped = lock(derive(passphrase, salt, cost), keys.private_bytes(), self._context(slot, "private"))
        return {"cost": cost.to_json(), "salt": as_text(salt), "private": as_text(wrapped)}

    def _ring(self, data_key: bytes, ring: Ring) -> None:
        said = {
            "content": [as_text(key) for key in ring.content],
            "former": [as_text(key) for key in ring.former],
        }
        self.content["ring"] = as_text(
            lock(subkey(data_key, "ring"), json.dumps(said).encode(), self._ring_context)
        )

    @property
    def _ring_context(self) -> str:
        return json.dumps([self.office, "ring"])

    def _context(self, slot: Mapping[str, Any], what: str) -> str:
        return json.dumps([self.office, slot_id_of(slot), what])

    def _mac(self, data_key: bytes) -> str:
        import rfc8785

        body = {name: value for name, value in self.content.items() if name != "mac"}
        return hmac.new(subkey(data_key, "key file"), rfc8785.dumps(body), sha256).hexdigest()

    def seal(self, data_key: bytes) -> None:
        """Count the change and authenticate everything."""
        self.content["generation"] = self.generation + 1
        self.content["mac"] = self._mac(data_key)


def slot_id_of(slot: Mapping[str, Any]) -> str:
    """What names a slot for good; in format 1 the person's name."""
    return str(slot.get("id", slot["person"]))


def is_recovery(slot: Mapping[str, Any]) -> bool:
    """Whether it is the recovery key's slot."""
    return bool(slot.get("kind") == RECOVERY_KIND)


def cost_of(content: Mapping[str, Any]) -> Cost:
    """A stored cost; ValueError where it is of another kind."""
    if content["name"] != "argon2id":
        raise ValueError
    return Cost(int(content["memory"]), int(content["passes"]), int(content["lanes"]))


def as_text(data: bytes) -> str:
    """Bytes as JSON keeps them."""
    return base64.b64encode(data).decode()


def as_bytes(text: str) -> bytes:
    """Bytes as they were."""
    return base64.b64decode(text, validate=True)
