"""What the store makes once in a program's life, made before an office is opened."""

from __future__ import annotations


def warm_up() -> None:
    """Load the engine and the ciphers, and know every kind of record: together a tenth of a second."""
    import rfc8785
    import sqlcipher3  # noqa: F401
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

    from gen63_desktop.store.records import mappers

    rfc8785.dumps({})
    X25519PrivateKey.generate().exchange(X25519PrivateKey.generate().public_key())
    mappers()
