"""Looks at identities in a team's office: the server notes each before it shows anything.

A look is committed by itself, and what was looked at is readable only after that: whoever rolls back what
they did has still looked.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import Engine, text

from gen63_desktop.store.engine import WRITES
from gen63_desktop.store.faults import in_words
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.team.rights.tables import LOOKED_AT, SHOWN_AFTER_A_LOOK

_LOOK = text("SELECT gen63_look(:complaint, :reason)")
_LOOK_AT = text("SELECT gen63_look_at(:kind, :record, :reason)")
_HIDDEN = text("SELECT gen63_hidden_cases()")
EVERYTHING = 0


class Looking:
    """Notes looks with the login of who signed in."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def __call__(self, kind: str, asked: Mapping[str, Any], reason: str) -> None:
        """Note what an act is about to read, where it reads identities."""
        if kind not in (*LOOKED_AT, *SHOWN_AFTER_A_LOOK):
            return
        record, case = asked.get("id"), asked.get("complaint_id")
        if isinstance(case, int):
            self.look(case, reason)
        elif isinstance(record, int):
            self._note(_LOOK_AT, {"kind": kind, "record": record, "reason": reason})
        elif isinstance(asked.get("party_id"), int):
            self._note(_LOOK_AT, {"kind": "parties", "record": asked["party_id"], "reason": reason})
        else:
            self.look(EVERYTHING, reason)

    def look(self, complaint_id: int, reason: str) -> None:
        """Note a look at the persons of one case, or of all that the person may open."""
        self._note(_LOOK, {"complaint": complaint_id, "reason": reason})

    def _note(self, what: Any, said: Mapping[str, Any]) -> None:
        with in_words(), self._engine.connect() as plain:
            connection = plain.execution_options(**{WRITES: True})
            with connection.begin():
                connection.execute(what, dict(said))


def hidden_cases(reader: Reader) -> int:
    """How many cases are closed to who signed in; none in an office on one computer."""
    if reader.connection.dialect.name == "sqlite":
        return 0
    if not reader.connection.exec_driver_sql("SELECT to_regproc('public.gen63_hidden_cases')").scalar():
        return 0
    return int(reader.connection.execute(_HIDDEN).scalar_one())
