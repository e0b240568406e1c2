"""The slots of a team's office, in rows: the same slots as in the key file of an embedded office.

What everybody may read of a slot (public keys, the data key sealed to them) lies in ``key_slots``; the
wrapped private part lies in ``key_secrets``, where only the person's own login reads it. The public part
holds the digest of the private one, and the MAC under the data key covers all public parts, so that
nobody without the data key adds, renames or weakens a slot. What is wrapped is wrapped as in the key
file, so that slots move between both kinds of office as they are, and every passphrase goes on.
"""

from __future__ import annotations

import hmac
import json
from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from sqlalchemy import Connection, insert, select, text, update

from gen63_desktop.domain.errors import Refused
from gen63_desktop.store.encryption.keys import Keys
from gen63_desktop.store.encryption.sealing import Cost, subkey
from gen63_desktop.store.encryption.slots import MALFORMED, Slots, WrongPassphrase
from gen63_desktop.store.tables.team import key_secrets, key_slots

Slot = dict[str, Any]
_SECRET = ("cost", "salt", "private")
_HASHED = "secret"
_ALL = ""
"""The id under which lies what is said of all slots."""
_DAMAGED = (
    "The keys of this office were altered at the server.",
    "Do not work on. Ask whoever keeps the server to compare it with the latest backup.",
)


class TeamSlots(Slots):
    """Slots of which only the signed-in person's is whole; the others show what everybody may read.

    ``secrets``: which passphrases were set, by slot, so that the server's logins follow.
    """

    def __init__(self, content: dict[str, Any]) -> None:
        self.secrets: dict[str, str] = {}
        super().__init__(content)

    @property
    def sealed_ring(self) -> str:
        """The content keys as they lie sealed: another text after each change of the data key."""
        return str(self.content.get("ring", ""))

    def add(self, by: Keys, person: str, passphrase: str, cost: Cost | None = None) -> Keys:
        """A slot for a further person, who gets a login with it."""
        keys = super().add(by, person, passphrase, cost)
        self.secrets[keys.slot] = passphrase
        return keys

    def change_passphrase(self, keys: Keys, passphrase: str, cost: Cost | None = None) -> None:
        """Wrap the person's keys anew; the password of their login follows."""
        super().change_passphrase(keys, passphrase, cost)
        self.secrets[keys.slot] = passphrase

    def make_own(self, keys: Keys, passphrase: str, cost: Cost | None = None) -> Keys:
        """The first own passphrase, with keys of the person's own; the password of their login follows."""
        own = super().make_own(keys, passphrase, cost)
        self.secrets[own.slot] = passphrase
        return own

    def _mac(self, data_key: bytes) -> str:
        body = {name: value for name, value in self.content.items() if name != "mac"}
        body["slots"] = [_public(slot) for slot in self.content["slots"]]
        return hmac.new(subkey(data_key, "slots of a team"), _text(body).encode(), sha256).hexdigest()


def own(connection: Connection, login: str) -> tuple[TeamSlots, str]:
    """The slots, and the name in the slot of the signed-in login."""
    content = connection.execute(select(key_slots.c.content).where(key_slots.c.login == login)).scalar()
    if content is None:
        raise Refused(
            "This login is not, or no longer, of this office.", "Ask an administrator of the office."
        )
    return read(connection), str(json.loads(content)["person"])


def hold(connection: Connection) -> None:
    """Wait until nobody else changes the slots; nobody does until the end of the transaction."""
    connection.execute(select(key_slots.c.content).where(key_slots.c.slot == _ALL).with_for_update())


def opened(slots: Slots, person: str, passphrase: str) -> Keys:
    """The person's keys."""
    try:
        return slots.open(person, passphrase)
    except WrongPassphrase:
        raise
    except Refused as error:
        raise Refused(*_DAMAGED) from error


def read(connection: Connection) -> TeamSlots:
    """The slots, as far as this login may read them."""
    rows = connection.execute(select(key_slots.c.slot, key_slots.c.content).order_by(key_slots.c.slot))
    public = {row.slot: row.content for row in rows}
    secret = {row.slot: row.content for row in connection.execute(select(key_secrets))}
    if _ALL not in public:
        raise Refused(
            "This login is not, or no longer, of this office.", "Ask an administrator of the office."
        )
    try:
        content: dict[str, Any] = json.loads(public.pop(_ALL))
        order = content.pop("order")
        content["slots"] = [_whole(json.loads(public[slot]), secret.get(slot)) for slot in order]
        return TeamSlots(content)
    except MALFORMED as error:
        raise Refused(*_DAMAGED) from error


def save(connection: Connection, slots: Slots) -> None:
    """Store the slots; the logins of those that are gone end."""
    kept = {row.slot: row for row in connection.execute(select(key_slots))}
    order = []
    for slot in slots.content["slots"]:
        slot_id = str(slot.get("id", slot["person"]))
        order.append(slot_id)
        public, secret = _text(_public(slot)), _secret(slot)
        if slot_id not in kept:
            connection.execute(insert(key_slots).values(slot=slot_id, login="", content=public))
            connection.execute(insert(key_secrets).values(slot=slot_id, login="", content=secret))
        elif kept[slot_id].content != public:
            _put(connection, key_slots, slot_id, public)
            if secret is not None:
                _put(connection, key_secrets, slot_id, secret)
    for slot_id in kept.keys() - {*order, _ALL}:
        connection.execute(text("SELECT gen63_shut_out(:slot)"), {"slot": slot_id})
    said = _text({**slots.content, "slots": [], "order": order})
    if _ALL in kept:
        _put(connection, key_slots, _ALL, said)
    else:
        connection.execute(insert(key_slots).values(slot=_ALL, login="", content=said))


def sealed_ring(connection: Connection) -> str | None:
    """The content keys as they lie sealed now; None for a login that is no longer of the office."""
    said = connection.execute(select(key_slots.c.content).where(key_slots.c.slot == _ALL)).scalar()
    return None if said is None else str(json.loads(said).get("ring", ""))


def logins(connection: Connection) -> dict[str, str]:
    """The login of each slot, by its id."""
    query = select(key_slots.c.slot, key_slots.c.login).where(key_slots.c.slot != _ALL)
    return {row.slot: row.login for row in connection.execute(query)}


def _put(connection: Connection, table: Any, slot_id: str, content: str) -> None:
    connection.execute(update(table).where(table.c.slot == slot_id).values(content=content))


def _public(slot: Mapping[str, Any]) -> Slot:
    secret = _secret(slot)
    if secret is None:
        return dict(slot)
    public = {name: value for name, value in slot.items() if name not in (*_SECRET, _HASHED)}
    return public | {_HASHED: sha256(secret.encode()).hexdigest()}


def _secret(slot: Mapping[str, Any]) -> str | None:
    """The private part's text; None of a slot that is not this person's."""
    if "private" not in slot:
        return None
    return _text({name: slot[name] for name in _SECRET})


def _whole(public: Slot, secret: str | None) -> Slot:
    if secret is None:
        return public
    if public[_HASHED] != sha256(secret.encode()).hexdigest():
        raise ValueError
    opened: Slot = json.loads(secret)
    return {name: value for name, value in public.items() if name != _HASHED} | opened


def _text(content: object) -> str:
    return json.dumps(content, ensure_ascii=True, sort_keys=True, separators=(",", ":"))
