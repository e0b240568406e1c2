"""The history in words, and its check."""

from __future__ import annotations

import importlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress
from gen63_desktop.services.session import Session
from gen63_desktop.store.audit_trail import verify as checking
from gen63_desktop.store.tables import history as table

_WORDS = (
    "people",
    "settings",
    "complaints.words",
    "comments.service",
    "sources",
    "audits",
    "designees",
    "training.service",
    "findings.service",
    "exports",
)
"""The modules of this storey that name acts."""
Verdict = checking.Verdict
_HIDDEN = frozenset({"id", "version"})


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one record: what it said before and after, as text; None: there was no record."""

    kind: str
    record_id: int
    field: str
    before: str | None
    after: str | None


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """One entry, readable: who did what when and why, and what it changed."""

    seq: int
    at: datetime
    person: str
    act: str
    words: str
    why: str
    changes: tuple[FieldChange, ...]


class History:
    """Reading and checking the signed history."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def of(self, kind: str, record_id: int) -> tuple[HistoryLine, ...]:
        """All entries about a record, newest first."""
        with self._session.ask() as reader:
            entries = table.about(reader, kind, record_id)
            people = table.names(reader)
        return tuple(
            HistoryLine(
                entry.seq,
                entry.at,
                people.get(entry.person_id, "?"),
                entry.act,
                act_words().get(entry.act, entry.act),
                str(json.loads(entry.payload)["why"]),
                tuple(change for row in entry.changes for change in _fields(row)),
            )
            for entry in entries
        )

    def verify(self, progress: Progress = no_progress, cancelled: Cancelled = never_cancelled) -> Verdict:
        """Check chain, signatures and live rows (S2)."""
        with self._session.ask() as reader:
            return checking.verify(reader, progress=progress, cancelled=cancelled)


def _fields(row: table.ChangeRow) -> list[FieldChange]:
    if not row.data:
        return []
    values: Mapping[str, list[object]] = json.loads(row.data)
    return [
        FieldChange(row.kind, row.record_id, name, _text(before), _text(after))
        for name, (before, after) in values.items()
        if name not in _HIDDEN
    ]


def _text(value: object) -> str | None:
    return None if value is None else str(value)


@cache
def act_words() -> Mapping[str, str]:
    """What each act is called, from all areas."""
    words: dict[str, str] = {}
    for name in _WORDS:
        module = importlib.import_module(f"gen63_desktop.services.{name}")
        words.update(module.ACT_WORDS)
    return words
