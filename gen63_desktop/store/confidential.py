"""The vault: what is confidential in a row lies together, encrypted, in the row's column ``sealed``.

Identities and volunteered characteristics lie there always, under a key of the office. The texts of a
sealed case lie there too, under the key of the case, which is sealed to each person permitted. The
column holds ``<key>:<base64>``, where the key is ``o`` (the office's) or ``c<complaint>.<epoch>``; after ``o:``
stands the number of a later key of the office, as in ``o:1.<base64>``, which each new data key brings. The
encrypted text is the JSON of the fields that say something, filled up so that its length betrays little.
It is bound to its row: moved to another it does not open.

Digests and the history are taken of rows as they are stored, so that whoever checks them needs no key.
"""

from __future__ import annotations

import base64
import hmac
import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Any, Protocol

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import Connection, select

from gen63_desktop.domain.errors import NotAllowed, Refused
from gen63_desktop.domain.sealing import CONFIDENTIAL, SEALED
from gen63_desktop.store.encryption.sealing import DoesNotOpen, lock, open_sealed, unlock
from gen63_desktop.store.records import NO_TEXT, SEALED_COLUMN, Mapper, Stored, mapper_of_kind

OFFICE = "o"
HistoryPlace = tuple[int, int]
"""A stored change: the number of its entry, and its place in it."""
NOT_LOOKED = "not looked at"
"""What a server shows, behind the name of the key, in the place of what needs a look that nobody made."""
_FILL = 64
_WORDS = "words of names"
_IDENTITIES = "identities"
_ORIGINS = "origins of destroyed cases"
_LONGEST_BEGINNING = 12
_WORDS_OF = {
    "violations": ("what", "about", "found_in", "other_clause", "analysis", "transmittal", "withdrawn_why")
}
"""What people wrote in records that keep coded facts alone while the case is sealed."""
_SEALED_REASON = re.compile(r"c\d+\.\d+:[A-Za-z0-9+/=]{40,}")
_BREAKS = re.compile(r"[\W_]+")


class KeyHolder(Protocol):
    """The keys of a signed-in person."""

    @property
    def sealing(self) -> X25519PrivateKey:
        """The person's own key, to which case keys are sealed."""
        ...

    def office_key(self, purpose: str) -> bytes:
        """A key that everybody of the office can make."""
        ...

    def office_keys(self, purpose: str, wanted: int = 0) -> tuple[bytes, ...]:
        """The same, of all times, oldest first."""
        ...


def case_key_id(complaint_id: int, epoch: int) -> str:
    """The name of a case's key."""
    return f"c{complaint_id}.{epoch}"


def case_key_context(complaint_id: int, epoch: int) -> str:
    """What a sealed case key is bound to."""
    return json.dumps(["case key", complaint_id, epoch])


def key_id_of(sealed: str | None) -> str:
    """The name of the key that a sealed text needs; empty: none."""
    return (sealed or "").partition(":")[0]


class Vault:
    """Opens and closes what is confidential, with the keys of one signed-in person."""

    def __init__(self, keys: KeyHolder) -> None:
        self._holder = keys
        self._cases: dict[str, bytes] = {}
        self.looked: set[int] = set()
        """The complaints whose identities were looked at since signing in or unlocking."""

    def drop(self) -> None:
        """Give the keys of cases up, as while the office is locked."""
        self._cases.clear()
        self.looked.clear()

    @property
    def recipient(self) -> str:
        """The public key to which case keys are sealed for this person, hex."""
        return self._holder.sealing.public_key().public_bytes_raw().hex()

    def give(self, complaint_id: int, epoch: int, key: bytes) -> None:
        """Take up the key of a case that was just made."""
        self._cases[case_key_id(complaint_id, epoch)] = key

    def forget(self, complaint_id: int) -> None:
        """Give up the keys of a case: they are learned again from what is sealed to this person."""
        begun = f"c{complaint_id}."
        for name in [name for name in self._cases if name.startswith(begun)]:
            del self._cases[name]

    def key_of_case(self, connection: Connection, complaint_id: int, epoch: int) -> bytes | None:
        """The key of a sealed case, if it was sealed to this person."""
        return self._key(connection, case_key_id(complaint_id, epoch))

    # -- rows ------------------------------------------------------------------------------------

    def close(
        self, mapper: Mapper[Any], values: Sequence[Stored], key_id: str, key: bytes
    ) -> tuple[Stored, ...]:
        """The row to be stored: the confidential fields emptied, their values in ``sealed``."""
        places = mapper.sealable if key_id != OFFICE else mapper.confidential
        said = {mapper.names[p]: values[p] for p in places if values[p] != mapper.empty[p]}
        row = list(values)
        for place in places:
            row[place] = mapper.empty[place]
        if any(isinstance(value, str) and "\0" in value for value in said.values()):
            raise Refused(*NO_TEXT)
        if said:
            row[-1] = self.lock(key_id, key, said, context_of(mapper.kind, row[mapper.names.index("id")]))
        return tuple(row)

    def open(
        self, connection: Connection, mapper: Mapper[Any], values: Sequence[Stored]
    ) -> tuple[Stored, ...]:
        """The row's values as they were given; texts that this person cannot open say so."""
        sealed = values[-1]
        if not isinstance(sealed, str):
            return tuple(values)
        if not_looked_at(sealed):
            return without_keys(mapper, values, said=CONFIDENTIAL)
        row = list(values)
        row[-1] = None
        said = self.unlock(connection, sealed, context_of(mapper.kind, values[mapper.names.index("id")]))
        if said is None:
            return without_keys(mapper, values)
        for name, value in said.items():
            if name in mapper.names:
                row[mapper.names.index(name)] = value
        return tuple(row)

    # -- the history -------------------------------------------------------------------------------

    def veil(self, key_id: str, key: bytes, told: tuple[str, str], place: HistoryPlace, kind: str) -> str:
        """The values of a change, and the salt that would let them be guessed (``told``), under a key.

        Beside a case's key stands openly what of them is open in the rows of every sealed case: status, days,
        bases, codes, findings. So figures of a past day do not depend on who draws them.
        """
        locked = self.lock(key_id, key, list(told), _history_context(place))
        coded = "" if key_id == OFFICE else _coded_part(kind, told[1])
        return f"{locked} {coded}" if coded else locked

    def unveil(self, connection: Connection, data: str, place: HistoryPlace) -> tuple[str, str] | None:
        """Salt and values of a veiled change; None where this person cannot open them."""
        found = self.unlock(connection, data, _history_context(place))
        return (str(found[0]), str(found[1])) if isinstance(found, list) and len(found) == 2 else None

    def close_reason(self, key_id: str, key: bytes, why: str, complaint_id: int) -> str:
        """The reason of an act on a sealed case."""
        return self.lock(key_id, key, why, _reason_context(complaint_id))

    def open_reason(self, connection: Connection, why: str, complaint_id: int) -> str:
        """A reason as it was given; of a sealed case only to those who hold its key."""
        if not _SEALED_REASON.fullmatch(why):
            return why
        found = self.unlock(connection, why, _reason_context(complaint_id))
        return found if isinstance(found, str) else SEALED

    # -- texts -----------------------------------------------------------------------------------

    def lock(self, key_id: str, key: bytes, said: Any, context: str) -> str:
        """JSON under a named key."""
        try:
            data = json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode()
        except UnicodeEncodeError as error:
            raise Refused(*NO_TEXT) from error
        filled, before = data + b" " * (-len(data) % _FILL), ""
        if key_id == OFFICE:
            before, key = self._present()
        return f"{key_id}:{before}{base64.b64encode(lock(key, filled, context)).decode()}"

    def unlock(self, connection: Connection | None, sealed: str, context: str) -> Any:
        """What was locked; None where this person has no key to it, or it was altered."""
        key_id, _, text = sealed.partition(" ")[0].partition(":")
        number, _, later = text.partition(".")
        key = self._key(connection, key_id)
        if later and number.isdecimal() and key_id == OFFICE:
            text, key = later, self._of_number(int(number))
        if key is None:
            return None
        try:
            return json.loads(unlock(key, base64.b64decode(text), context))
        except (DoesNotOpen, ValueError):
            return None

    def holds(self, connection: Connection, sealed: str) -> bool:
        """Whether this person has the key that a sealed text names."""
        return self._key(connection, key_id_of(sealed)) is not None

    def office(self) -> bytes:
        """The key of identities: the first one, which what names no number lies under."""
        return self._holder.office_key(_IDENTITIES)

    def is_present(self, sealed: str) -> bool:
        """Whether what is sealed lies under the office's latest key, and not under an earlier one."""
        return key_id_of(sealed) != OFFICE or sealed.startswith(self.present_start())

    def present_start(self) -> str:
        """How everything begins that lies under the office's latest key."""
        return f"{OFFICE}:{self._present()[0]}"

    @property
    def latest(self) -> int:
        """The number of the office's latest key; the first one has the number 0."""
        return len(self._holder.office_keys(_IDENTITIES)) - 1

    def _present(self) -> tuple[str, bytes]:
        keys = self._holder.office_keys(_IDENTITIES)
        number = len(keys) - 1
        return (f"{number}." if number else ""), keys[-1]

    def _of_number(self, number: int) -> bytes | None:
        keys = self._holder.office_keys(_IDENTITIES, number)
        return keys[number] if number < len(keys) else None

    def _key(self, connection: Connection | None, key_id: str) -> bytes | None:
        if key_id == OFFICE:
            return self.office()
        if key_id not in self._cases and connection is not None and key_id.startswith("c"):
            self._learn(connection, key_id)
        return self._cases.get(key_id)

    def _learn(self, connection: Connection, key_id: str) -> None:
        from gen63_desktop.store.tables.complaints import case_keys

        complaint, _, epoch = key_id[1:].partition(".")
        if not (complaint.isdecimal() and epoch.isdecimal()):
            return
        table = case_keys.c
        query = select(table.recipient, table.sealed_key).where(
            table.complaint_id == int(complaint),
            table.epoch == int(epoch),
            table.recipient.in_((self.recipient, OFFICE)),
        )
        context = case_key_context(int(complaint), int(epoch))
        for recipient, sealed in connection.execute(query):
            key = self._of_office(sealed, context) if recipient == OFFICE else self._own(sealed, context)
            if key is not None:
                self._cases[key_id] = key

    def _own(self, sealed: str, context: str) -> bytes | None:
        try:
            return open_sealed(self._holder.sealing, base64.b64decode(sealed), context)
        except (DoesNotOpen, ValueError):
            return None

    def _of_office(self, sealed: str, context: str) -> bytes | None:
        """A key that the office was given when its case was opened again."""
        found = self.unlock(None, sealed, context) if key_id_of(sealed) == OFFICE else None
        return base64.b64decode(found) if isinstance(found, str) else None

    # -- finding by name -------------------------------------------------------------------------

    def marks_of(self, texts: Iterable[str]) -> frozenset[int]:
        """Keyed hashes of the words in these texts and of their beginnings: the index shows no name."""
        key = self._holder.office_keys(_WORDS)[-1]
        marks: set[int] = set()
        for word in {word for text in texts for word in folded_words(text)}:
            marks.add(_mark(key, word, begun=False))
            for length in range(1, min(len(word), _LONGEST_BEGINNING) + 1):
                marks.add(_mark(key, word[:length], begun=True))
        return frozenset(marks)

    def marks(self, word: str, *, begun: bool) -> tuple[int, ...]:
        """The keyed hash of a folded word, or of the beginning of one, under each key that the index may lie under."""
        return tuple(_mark(key, word, begun=begun) for key in self._holder.office_keys(_WORDS))

    # -- origins ---------------------------------------------------------------------------------

    def origins(self, register: str, number: str) -> tuple[str, ...]:
        """Keyed hashes of a number in a register, under each key of the office, the latest last."""
        said = json.dumps([register, number]).encode()
        return tuple(hmac.new(key, said, sha256).hexdigest() for key in self._holder.office_keys(_ORIGINS))


def _mark(key: bytes, word: str, *, begun: bool) -> int:
    said = f"b:{word[:_LONGEST_BEGINNING]}" if begun else f"w:{word}"
    return int.from_bytes(hmac.new(key, said.encode(), sha256).digest()[:8], "big", signed=True)


def not_looked_at(sealed: Stored) -> bool:
    """Whether a server keeps something back until somebody looks, with a reason."""
    return isinstance(sealed, str) and sealed.endswith(NOT_LOOKED)


def without_keys(mapper: Mapper[Any], values: Sequence[Stored], said: str = SEALED) -> tuple[Stored, ...]:
    """A row as somebody without any key sees it."""
    if not isinstance(values[-1], str):
        return tuple(values)
    row = list(values)
    row[-1] = None
    for place in mapper.confidential if key_id_of(values[-1]) == OFFICE else mapper.sealable:
        if mapper.empty[place] == "":
            row[place] = said
    return tuple(row)


def folded_words(text: str) -> list[str]:
    """The words of a text without case and accents, as the search folds them."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return [word for word in _BREAKS.split(plain.casefold()) if word]


def is_veiled(data: str) -> bool:
    """Whether the values of a stored change are under a key; plain ones are JSON."""
    return bool(data) and not data.startswith("{")


def told_beside(data: str) -> dict[str, tuple[Stored, Stored]] | None:
    """What stands openly beside the veiled values of a change, before and after; None where nothing does."""
    coded = data.partition(" ")[2] if is_veiled(data) else ""
    if not coded:
        return None
    return {str(name): (pair[0], pair[1]) for name, pair in json.loads(coded).items()}


def _coded_part(kind: str, data: str) -> str:
    mapper = mapper_of_kind(kind)
    if mapper is not None and mapper.seals:
        hidden = {SEALED_COLUMN, *(mapper.names[place] for place in mapper.sealable)}
    elif kind in _WORDS_OF:
        hidden = set(_WORDS_OF[kind])
    else:
        return ""
    said = {name: pair for name, pair in json.loads(data).items() if name not in hidden}
    return json.dumps(said, ensure_ascii=False, separators=(",", ":"))


def _history_context(place: HistoryPlace) -> str:
    return json.dumps(["history", *place])


def _reason_context(complaint_id: int) -> str:
    return json.dumps(["reason", complaint_id])


def refuse_sealed() -> NotAllowed:
    """What is said to someone who would change what they cannot read."""
    return NotAllowed(
        "S1",
        "This case is sealed, and you are not among those permitted. Nothing was changed.",
        "Ask one of the people permitted, or the Chief Civil Rights Officer.",
    )


def refuse_half() -> NotAllowed:
    """What is said where not everything that the history tells could go under the key."""
    return NotAllowed(
        "S1",
        "The server did not let everything that the history says of this go under the key. Nothing was changed.",
        "Ask somebody whose role permits to seal cases and to whom none of this is closed.",
    )


def refuse_unseen() -> NotAllowed:
    """What is said to someone who would save what they have not looked at."""
    return NotAllowed(
        "S2",
        "What stands here was not shown to you, so it cannot be saved as you see it. Nothing was changed.",
        "Show the identities first, with a reason; then change them.",
    )


def context_of(kind: str, record_id: Stored) -> str:
    """What a sealed row is bound to."""
    return json.dumps(["sealed", kind, record_id])
