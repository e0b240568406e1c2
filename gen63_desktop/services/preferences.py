"""What a person prefers in this office: columns, remembered mappings' choices. Never case data."""

from __future__ import annotations

import json
from typing import Any

from gen63_desktop.services.session import Session
from gen63_desktop.store.tables import drafts as table


class Preferences:
    """The signed-in person's preferences, JSON values by name."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, name: str, default: Any = None) -> Any:
        """The preference, or the default."""
        with self._session.ask() as reader:
            text = table.preference(reader.connection, self._name(name))
        return default if text is None else json.loads(text)

    def set(self, name: str, value: Any) -> None:
        """Remember the preference."""
        with self._session.store.unsigned() as connection:
            table.set_preference(connection, self._name(name), json.dumps(value))

    def _name(self, name: str) -> str:
        return f"{self._session.person.id}/{name}"
