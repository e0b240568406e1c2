"""Passphrases as the window and the command line ask for them."""

from __future__ import annotations

from gen63_desktop.store.encryption import passphrases
from gen63_desktop.store.office_folder import FirstPassphrase

__all__ = ["FirstPassphrase", "propose", "require_strong"]


def propose() -> str:
    """Six words drawn at random: 77 bits, and easier to type than letters and signs."""
    return passphrases.generate()


def require_strong(passphrase: str, *about: str) -> None:
    """Refuse a passphrase that is short or easily guessed; ``about``: names that an attacker knows."""
    passphrases.require_strong(passphrase, about=about)
