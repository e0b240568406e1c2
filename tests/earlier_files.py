"""Attached files as earlier versions of the program stored them: under a key of the office."""

from __future__ import annotations

import hmac
from hashlib import sha256
from pathlib import Path

from gen63_desktop.store.encryption.sealing import lock, subkey


def of_an_earlier_version(office_folder: Path, data: bytes, key: bytes) -> str:
    """A file under the office's first key for attached files; returns its name."""
    blob = hmac.new(subkey(key, "names"), data, sha256).hexdigest()
    place = office_folder / "attachments" / blob[:2]
    place.mkdir(parents=True, exist_ok=True)
    (place / blob).write_bytes(lock(subkey(key, "content"), data, blob))
    return blob
