"""The few primitives that everything else here is made of, all from `cryptography` and argon2.

Sealing to a person: ephemeral X25519, HKDF-SHA256 over the shared secret bound to both public keys,
AES-256-GCM. Sealing under a key: AES-256-GCM with a random nonce. The context is authenticated and
must be the same on opening; a blob moved elsewhere does not open.
"""

from __future__ import annotations

import os
import unicodedata
from dataclasses import asdict, dataclass
from typing import Any

from argon2.exceptions import HashingError
from argon2.low_level import Type, hash_secret_raw
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from gen63_desktop.domain.errors import Refused

KEY_BYTES = 32
_NONCE = 12
_PUBLIC = 32


class DoesNotOpen(Exception):  # noqa: N818  an answer, not a fault
    """The key, the context or the bytes are not those that were sealed."""


@dataclass(frozen=True, slots=True)
class Cost:
    """The cost of trying one passphrase: memory in KiB, passes, lanes."""

    memory: int = 64 * 1024
    passes: int = 3
    lanes: int = 4

    def to_json(self) -> dict[str, Any]:
        """As the key file stores it."""
        return {"name": "argon2id", **asdict(self)}


FLOOR = Cost(19 * 1024, 2, 1)
CEILING = Cost(2 * 1024 * 1024, 20, 16)


def derive(secret: str, salt: bytes, cost: Cost) -> bytes:
    """The key of a passphrase. A cost outside floor and ceiling is refused before it is paid."""
    for name in ("memory", "passes", "lanes"):
        if not getattr(FLOOR, name) <= getattr(cost, name) <= getattr(CEILING, name):
            raise Refused(
                "The key file asks for an impossible cost of the passphrase ({name}).",
                "It was altered. Restore the key file from a backup.",
                name=name,
            )
    normal = unicodedata.normalize("NFKC", secret).encode("utf-8", "surrogatepass")
    try:
        return hash_secret_raw(normal, salt, cost.passes, cost.memory, cost.lanes, KEY_BYTES, Type.ID, 19)
    except HashingError as error:
        raise Refused(
            "This computer cannot pay the cost of the passphrase ({memory} MB of memory).",
            "Close other programs and try again.",
            memory=cost.memory >> 10,
        ) from error


def subkey(key: bytes, purpose: str) -> bytes:
    """An independent key for one purpose."""
    return HKDF(hashes.SHA256(), KEY_BYTES, None, purpose.encode()).derive(key)


def lock(key: bytes, data: bytes, context: str) -> bytes:
    """Encrypt under a key; nonce first."""
    nonce = os.urandom(_NONCE)
    return nonce + AESGCM(key).encrypt(nonce, data, context.encode())


def unlock(key: bytes, blob: bytes, context: str) -> bytes:
    """Decrypt what `lock` made; DoesNotOpen for a wrong key, context or a changed byte."""
    try:
        return AESGCM(key).decrypt(blob[:_NONCE], blob[_NONCE:], context.encode())
    except (InvalidTag, ValueError) as error:
        raise DoesNotOpen from error


def seal(public_key: bytes, data: bytes, context: str) -> bytes:
    """Encrypt for the holder of a private key."""
    ephemeral = X25519PrivateKey.generate()
    own = ephemeral.public_key().public_bytes_raw()
    shared = ephemeral.exchange(X25519PublicKey.from_public_bytes(public_key))
    return own + lock(_sealing_key(shared, own, public_key), data, context)


def open_sealed(private_key: X25519PrivateKey, blob: bytes, context: str) -> bytes:
    """Decrypt what `seal` made for this key."""
    other, own = blob[:_PUBLIC], private_key.public_key().public_bytes_raw()
    try:
        shared = private_key.exchange(X25519PublicKey.from_public_bytes(other))
    except ValueError as error:
        raise DoesNotOpen from error
    return unlock(_sealing_key(shared, other, own), blob[_PUBLIC:], context)


def _sealing_key(shared: bytes, ephemeral: bytes, public_key: bytes) -> bytes:
    return HKDF(hashes.SHA256(), KEY_BYTES, None, b"seal" + ephemeral + public_key).derive(shared)
