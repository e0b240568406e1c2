"""The list of destroyed cases that lies beside the backups, signed: what an older backup would bring back."""

from __future__ import annotations

import contextlib
import json
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from gen63_desktop.store.faults import in_words
from gen63_desktop.store.files import write_atomically

FILE = "destroyed cases.json"
_FORMAT = "gen63-destroyed"
_LONGEST = 60
_MOST = 20
"""Statements of a file that are read: more were not written by this program."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A destroyed case as the list names it."""

    number: str
    certificate: str
    on: date


@dataclass(frozen=True, slots=True)
class Statement:
    """What somebody signed of an office's destroyed cases; ``said`` are the signed words."""

    office: str
    person: int
    cases: tuple[Listed, ...]
    said: str
    signature: str

    def is_signed_with(self, publics: Collection[str]) -> bool:
        """Whether the signature holds for one of these public keys."""
        return any(self._holds(public) for public in publics)

    def _holds(self, public: str) -> bool:
        try:
            key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))
            key.verify(bytes.fromhex(self.signature), sha256(self.said.encode()).digest())
        except (InvalidSignature, ValueError):
            return False
        return True


def stated(office: str, person: int, cases: Iterable[Listed], sign: Callable[[bytes], bytes]) -> Statement:
    """Say and sign it; it names nothing of a case but its number."""
    ordered = tuple(sorted(cases, key=lambda one: (one.on, one.number)))
    said = json.dumps(
        {
            "format": _FORMAT,
            "version": 1,
            "office": office,
            "person": person,
            "cases": [[one.number, one.certificate, one.on.isoformat()] for one in ordered],
        },
        sort_keys=True,
        separators=(",", ":"),
        ensure_ascii=False,
    )
    return Statement(office, person, ordered, said, sign(sha256(said.encode()).digest()).hex())


def write(folder: Path, statements: Iterable[Statement]) -> None:
    """Write the whole list anew."""
    told = [{"said": one.said, "signature": one.signature} for one in statements]
    with in_words(str(folder)):
        write_atomically(folder / FILE, json.dumps({"statements": told}).encode())


def read(folder: Path) -> tuple[Statement, ...]:
    """The statements in a folder's list; those that do not read are left out."""
    try:
        told = json.loads((folder / FILE).read_text(encoding="utf-8"))["statements"]
        return tuple(one for each in told[:_MOST] for one in _statement(each))
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return ()


def gathered(folders: Iterable[Path], office: str) -> tuple[Statement, ...]:
    """Every statement of an office in several folders, once."""
    found = (one for folder in folders for one in read(folder) if one.office == office)
    return tuple(dict.fromkeys(found))[:_MOST]


def together(statements: Iterable[Statement]) -> dict[str, Listed]:
    """Every case that one of them names, by number; of one that was destroyed twice, the last time."""
    found: dict[str, Listed] = {}
    for one in (case for statement in statements for case in statement.cases):
        if one.number not in found or found[one.number].on < one.on:
            found[one.number] = one
    return found


def _statement(told: Mapping[str, Any]) -> Iterator[Statement]:
    with contextlib.suppress(ValueError, KeyError, TypeError, IndexError, RecursionError):
        said = json.loads(told["said"])
        if said["format"] == _FORMAT:
            cases = tuple(
                Listed(_plain(one[0]), _plain(one[1]), date.fromisoformat(one[2])) for one in said["cases"]
            )
            yield Statement(
                _plain(said["office"]), int(said["person"]), cases, str(told["said"]), str(told["signature"])
            )


def _plain(text: str) -> str:
    if not text.isprintable() or len(text) > _LONGEST:
        raise ValueError
    return text
