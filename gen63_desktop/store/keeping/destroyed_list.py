"""The list of destroyed cases that lies beside the backups, signed: what an older backup would bring back."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from gen63_desktop.domain.retention.destruction import DestroyedCase
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.files import write_atomically

FILE = "destroyed cases.json"
_FORMAT = "gen63-destroyed"


@dataclass(frozen=True, slots=True)
class Listed:
    """A destroyed case as the list names it."""

    number: str
    certificate: str
    on: date


@dataclass(frozen=True, slots=True)
class DestroyedList:
    """A list as it lies in a folder; ``office`` whose it is, ``person`` who signed it."""

    office: str
    person: int
    cases: tuple[Listed, ...]
    said: str
    signature: str

    def is_signed_with(self, public: str) -> bool:
        """Whether the signature holds for a public key."""
        try:
            key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))
            key.verify(bytes.fromhex(self.signature), sha256(self.said.encode()).digest())
        except (InvalidSignature, ValueError):
            return False
        return True


def write(
    folder: Path, office: str, person: int, cases: Iterable[DestroyedCase], sign: Callable[[bytes], bytes]
) -> None:
    """Write the whole list anew; it names nothing of a case but its number."""
    said = _canonical(
        {
            "format": _FORMAT,
            "version": 1,
            "office": office,
            "person": person,
            "cases": [[one.number, one.certificate, one.on.isoformat()] for one in cases],
        }
    )
    signature = sign(sha256(said.encode()).digest()).hex()
    with in_words(str(folder)):
        write_atomically(folder / FILE, json.dumps({"said": said, "signature": signature}).encode())


def read(folder: Path) -> DestroyedList | None:
    """The list in a folder; None where there is none that reads."""
    with contextlib.suppress(OSError, ValueError, KeyError, TypeError):
        found = json.loads((folder / FILE).read_text(encoding="utf-8"))
        said = json.loads(found["said"])
        if said["format"] == _FORMAT:
            cases = tuple(Listed(one[0], one[1], date.fromisoformat(one[2])) for one in said["cases"])
            return DestroyedList(said["office"], said["person"], cases, found["said"], found["signature"])
    return None


def longest(folders: Iterable[Path], office: str) -> DestroyedList | None:
    """The list of an office that names most, of those in several folders: lists only ever grow."""
    found = [one for one in map(read, folders) if one is not None and one.office == office]
    return max(found, key=lambda one: len(one.cases), default=None)


def _canonical(value: dict[str, Any]) -> str:
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
