"""What a person used last, so that it is offered first: keys of commands and records, sealed to the person."""

from __future__ import annotations

import base64
import json

from gen63_desktop.services.preferences import Preferences
from gen63_desktop.services.session import Session
from gen63_desktop.store.encryption.sealing import DoesNotOpen, lock, unlock

KEPT = 20
_NAME = "search.used"


class LastUsed:
    """Nobody else reads it, at a team's server neither: which case somebody works on is not told to all."""

    def __init__(self, session: Session, name: str = _NAME) -> None:
        """``name``: under which it is kept."""
        self._session, self._name = session, name
        self._preferences = Preferences(session)

    @property
    def _key(self) -> bytes:
        return self._session.keys.own_key(self._name)

    def keys(self) -> tuple[str, ...]:
        """The keys, the last used first; none where they cannot be opened."""
        kept = self._preferences.get(self._name)
        if not isinstance(kept, str):
            return ()
        try:
            found = json.loads(unlock(self._key, base64.b64decode(kept), self._name))
        except (DoesNotOpen, ValueError):
            return ()
        return tuple(one for one in found if isinstance(one, str)) if isinstance(found, list) else ()

    def note(self, key: str, within: str = "") -> None:
        """Put a key first, in the place of those that begin with ``within``, if it is given."""
        others = (one for one in self.keys() if one != key and not (within and one.startswith(within)))
        kept = [key, *others][:KEPT]
        sealed = lock(self._key, json.dumps(kept).encode(), self._name)
        self._preferences.set(self._name, base64.b64encode(sealed).decode())
