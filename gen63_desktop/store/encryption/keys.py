"""What a signed-in person holds: their own keys, the data key, and the ring of the office's content keys.

The data key encrypts the database and changes when a person is taken out. What lies encrypted beside or
inside the database under a key of the office (attachments, identities) must outlive that change, so its
keys come from a ring of content keys: the first one never changes, a further one is added with each new
data key and is used for what is written from then on.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from gen63_desktop.domain.errors import Locked
from gen63_desktop.store.encryption.sealing import KEY_BYTES, subkey


@dataclass(frozen=True, slots=True)
class Ring:
    """The office's content keys, oldest first, and the data keys of earlier times, newest first."""

    content: tuple[bytes, ...]
    former: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class _Held:
    data_key: bytes
    sealing: X25519PrivateKey
    signing: Ed25519PrivateKey
    ring: Ring


class Keys:
    """What a person holds while signed in. Never written anywhere.

    One object for the whole time: locking the office empties it, unlocking fills it again, so that
    whoever refers to it goes on with the present keys.
    """

    def __init__(
        self,
        slot: str,
        data_key: bytes,
        sealing: X25519PrivateKey,
        signing: Ed25519PrivateKey,
        ring: Ring | None = None,
    ) -> None:
        self.slot = slot
        self.renew: Callable[[], None] = _nothing
        """Takes up what the slots hold by now: at a server somebody else may have changed the office's keys."""
        self._held: _Held | None = _Held(data_key, sealing, signing, ring or Ring((data_key,)))

    @property
    def locked(self) -> bool:
        """Whether the keys were given up."""
        return self._held is None

    def forget(self) -> None:
        """Give the keys up; whatever needs one is refused until ``take``."""
        self._held = None

    def take(self, other: Keys) -> None:
        """Hold what the other holds: the same person, after unlocking or with a new data key."""
        self.slot, self._held = other.slot, other._there()

    def _there(self) -> _Held:
        if self._held is None:
            raise Locked
        return self._held

    @property
    def data_key(self) -> bytes:
        """What encrypts the database."""
        return self._there().data_key

    @property
    def data_keys(self) -> tuple[bytes, ...]:
        """The data key and those of earlier times, newest first: older backups open with one of them."""
        held = self._there()
        return (held.data_key, *held.ring.former)

    @property
    def ring(self) -> Ring:
        """The office's content keys."""
        return self._there().ring

    @property
    def sealing(self) -> X25519PrivateKey:
        """The person's own key, to which keys are sealed."""
        return self._there().sealing

    @property
    def signing(self) -> Ed25519PrivateKey:
        """The key with which the person signs."""
        return self._there().signing

    @property
    def signing_key(self) -> str:
        """The public signing key, hex."""
        return self.signing.public_key().public_bytes_raw().hex()

    @property
    def sealing_key(self) -> str:
        """The public sealing key, hex."""
        return self.sealing.public_key().public_bytes_raw().hex()

    def private_bytes(self) -> bytes:
        """Both private keys, as a slot wraps them."""
        return self.sealing.private_bytes_raw() + self.signing.private_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """The Ed25519 signature of the person."""
        return self.signing.sign(message)

    def own_key(self, purpose: str) -> bytes:
        """A key that only this person can make, for their drafts."""
        return subkey(self.sealing.private_bytes_raw(), purpose)

    def office_key(self, purpose: str) -> bytes:
        """A key that everybody of the office can make, and that never changes."""
        return subkey(self.ring.content[0], purpose)

    def office_keys(self, purpose: str, wanted: int = 0) -> tuple[bytes, ...]:
        """The office's keys for a purpose, oldest first: write with the last, read with any.

        Where there is none of the number ``wanted`` yet, it is looked for once.
        """
        if wanted >= len(self.ring.content):
            self.renew()
        return tuple(subkey(key, purpose) for key in self.ring.content)


def _nothing() -> None:
    """The keys of an office in a folder change only while nobody else has it open."""


def keys_of(private: bytes, slot: str, data_key: bytes, ring: Ring) -> Keys:
    """The keys from what a slot wrapped; ValueError where it is something else."""
    sealing = X25519PrivateKey.from_private_bytes(private[:KEY_BYTES])
    signing = Ed25519PrivateKey.from_private_bytes(private[KEY_BYTES:])
    return Keys(slot, data_key, sealing, signing, ring)


def new_keys(slot: str, data_key: bytes, ring: Ring) -> Keys:
    """Fresh keys of a person."""
    return Keys(slot, data_key, X25519PrivateKey.generate(), Ed25519PrivateKey.generate(), ring)
