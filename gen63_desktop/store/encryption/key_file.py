"""The key file of an embedded office: one slot for each person who can open it.

A random data key encrypts the database. It is sealed to each person's X25519 key; that key and the
person's Ed25519 signing key are wrapped by the passphrase. A MAC under the data key covers the whole
file, so that nobody without it can add, rename or weaken a slot. Written atomically.
"""

from __future__ import annotations

import base64
import hmac
import json
import os
import secrets
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from gen63_desktop.domain.errors import Refused
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
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.files import write_atomically

FORMAT = 1
LARGEST = 1 << 20
_DAMAGED = (
    "The office's key file is damaged or was altered.",
    "Copy the file 'office.keys' from the office's folder 'backups' in its place. Your records are not lost.",
)
_MALFORMED = (KeyError, TypeError, ValueError, AttributeError)


@dataclass(frozen=True, slots=True)
class Keys:
    """What a person holds while signed in. Never written anywhere."""

    slot: str
    data_key: bytes
    sealing: X25519PrivateKey
    signing: Ed25519PrivateKey

    @property
    def signing_key(self) -> str:
        """The public signing key, hex."""
        return self.signing.public_key().public_bytes_raw().hex()

    def sign(self, message: bytes) -> bytes:
        """The Ed25519 signature of the person."""
        return self.signing.sign(message)

    def own_key(self, purpose: str) -> bytes:
        """A key that only this person can make, for their drafts."""
        return subkey(self.sealing.private_bytes_raw(), purpose)

    def office_key(self, purpose: str) -> bytes:
        """A key that everybody of the office can make, for attachments."""
        return subkey(self.data_key, purpose)


class KeyFile:
    """The slots of an office. Read it fresh for each use: another program may have changed it."""

    def __init__(self, path: Path, content: dict[str, Any]) -> None:
        self._path = path
        self._content = content

    @classmethod
    def create(
        cls, path: Path, *, office: str, person: str, passphrase: str, cost: Cost | None = None
    ) -> Keys:
        """A new office's file with its first person; returns that person's keys."""
        keys = _new_keys(person, secrets.token_bytes(KEY_BYTES))
        file = cls(path, {"format": FORMAT, "office": office, "generation": 0, "slots": []})
        file._content["slots"].append(file._slot_for(keys, passphrase, cost or Cost()))
        file._save(keys.data_key)
        return keys

    @classmethod
    def read(cls, path: Path) -> KeyFile:
        """The file as it is now."""
        try:
            with in_words():
                text = _text_of(path)
            content = json.loads(text)
            if content["format"] != FORMAT:
                raise Refused(
                    "The office's key file has format {format}; this program knows format {known}.",
                    "Install the newer version of the program.",
                    format=content["format"],
                    known=FORMAT,
                )
            _ = content["office"], content["mac"], [str(slot["person"]) for slot in content["slots"]]
        except (ValueError, KeyError, TypeError, RecursionError) as error:
            raise Refused(*_DAMAGED, where=path.name) from error
        return cls(path, content)

    @property
    def office(self) -> str:
        """The office's uid."""
        return str(self._content["office"])

    def people(self) -> tuple[str, ...]:
        """Who can open the office."""
        return tuple(slot["person"] for slot in self._content["slots"])

    def open(self, person: str, passphrase: str) -> Keys:
        """The person's keys; a wrong passphrase and an unknown person are refused alike."""
        refused = Refused(
            "The passphrase does not open this office.",
            "Check Caps Lock and the keyboard language, then type it again.",
        )
        slot = next((s for s in self._content["slots"] if s["person"] == person), None)
        if slot is None:
            derive(passphrase, b"\0" * 16, Cost())  # as slow as a wrong passphrase
            raise refused
        try:
            wrapping = derive(passphrase, _bytes(slot["salt"]), _cost(slot["cost"]))
            private = unlock(wrapping, _bytes(slot["private"]), self._context(person, "private"))
        except DoesNotOpen as error:
            raise refused from error
        except _MALFORMED as error:
            raise Refused(*_DAMAGED, where=self._path.name) from error
        return self._checked(person, slot, private)

    def change_passphrase(self, person: str, old: str, new: str) -> None:
        """Wrap the person's keys anew; nobody else's slot changes."""
        keys = self.open(person, old)
        slots = self._content["slots"]
        place = next(i for i, s in enumerate(slots) if s["person"] == person)
        slots[place] = self._slot_for(keys, new, Cost())
        self._save(keys.data_key)

    def _checked(self, person: str, slot: dict[str, Any], private: bytes) -> Keys:
        try:
            sealing = X25519PrivateKey.from_private_bytes(private[:KEY_BYTES])
            signing = Ed25519PrivateKey.from_private_bytes(private[KEY_BYTES:])
            data_key = open_sealed(sealing, _bytes(slot["data_key"]), self._context(person, "data key"))
            mac = self._mac(data_key)
        except (DoesNotOpen, *_MALFORMED) as error:
            raise Refused(*_DAMAGED, where=self._path.name) from error
        if not hmac.compare_digest(mac.encode(), str(self._content["mac"]).encode("utf-8", "replace")):
            raise Refused(*_DAMAGED, where=self._path.name)
        return Keys(person, data_key, sealing, signing)

    def _slot_for(self, keys: Keys, passphrase: str, cost: Cost) -> dict[str, Any]:
        salt = os.urandom(16)
        private = keys.sealing.private_bytes_raw() + keys.signing.private_bytes_raw()
        wrapped = lock(derive(passphrase, salt, cost), private, self._context(keys.slot, "private"))
        public = keys.sealing.public_key().public_bytes_raw()
        return {
            "person": keys.slot,
            "cost": cost.to_json(),
            "salt": _text(salt),
            "private": _text(wrapped),
            "sealing_key": _text(public),
            "signing_key": keys.signing_key,
            "data_key": _text(seal(public, keys.data_key, self._context(keys.slot, "data key"))),
        }

    def _context(self, person: str, what: str) -> str:
        return json.dumps([self.office, person, what])

    def _mac(self, data_key: bytes) -> str:
        import rfc8785

        body = {name: value for name, value in self._content.items() if name != "mac"}
        return hmac.new(subkey(data_key, "key file"), rfc8785.dumps(body), sha256).hexdigest()

    def _save(self, data_key: bytes) -> None:
        self._content["generation"] += 1
        self._content["mac"] = self._mac(data_key)
        write_atomically(self._path, json.dumps(self._content, indent=1).encode())


def _text_of(path: Path) -> str:
    if not path.exists():
        raise Refused(
            "The folder holds no key file ('office.keys'), so its records cannot be opened.",
            "Choose the office's folder itself, or restore the key file from a backup.",
            where=str(path.parent),
        )
    if path.stat().st_size > LARGEST:
        raise Refused(*_DAMAGED, where=path.name)
    return path.read_text(encoding="utf-8")


def _new_keys(person: str, data_key: bytes) -> Keys:
    return Keys(person, data_key, X25519PrivateKey.generate(), Ed25519PrivateKey.generate())


def _cost(content: dict[str, Any]) -> Cost:
    return Cost(int(content["memory"]), int(content["passes"]), int(content["lanes"]))


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text, validate=True)
