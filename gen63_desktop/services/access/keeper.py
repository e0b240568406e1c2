"""What the service asks of the place where an office's slots lie."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from gen63_desktop.store.encryption.keys import Keys
from gen63_desktop.store.encryption.slots import Slots


class KeyKeeper(Protocol):
    """The slots of an open office, and its data key."""

    @property
    def keys(self) -> Keys:
        """The signed-in person's keys."""
        ...

    @property
    def alone(self) -> bool:
        """Whether nobody else has the office open, so that the data key can be changed."""
        ...

    def slots(self) -> Slots:
        """The slots as they are now, to look at."""
        ...

    def changing(self) -> AbstractContextManager[Slots]:
        """The slots, held alone; what was changed is stored when the block ends."""
        ...

    def logins(self) -> dict[str, str]:
        """The login of each slot in a team's office, by the slot's id; none in an office on one computer."""
        ...

    def failures(self, *people: str) -> tuple[datetime, ...]:
        """Failed attempts under these names since they last signed in; forgotten by asking."""
        ...

    def require_alone(self) -> None:
        """Refuse in words where the data key cannot be changed now."""
        ...

    def change_data_key(self, without: Iterable[str]) -> None:
        """Take slots out, and encrypt with a new data key whatever they could open."""
        ...

    def lock(self) -> None:
        """Give up the keys and every connection."""
        ...

    def unlock(self, passphrase: str, at: datetime) -> None:
        """Take the keys up again, with the passphrase of who locked."""
        ...
