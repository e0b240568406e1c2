"""What the acts of signing in are called."""

from __future__ import annotations

ACT_WORDS = {
    "access.signed_in": "Signed in",
    "access.signed_out": "Signed out",
    "access.locked": "Locked",
    "access.unlocked": "Unlocked",
    "access.given": "Sign-in given",
    "access.begun": "First own passphrase chosen",
    "access.taken": "Sign-in taken away",
    "access.data_key_changed": "Data key changed",
    "access.passphrase_changed": "Passphrase changed",
    "access.recovery_key_made": "Recovery key made",
    "access.recovered": "Recovery key used: new passphrase",
}
