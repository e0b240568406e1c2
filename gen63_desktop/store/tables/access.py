"""What signing in reads of the history: the head at an entry, and what was done since."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from sqlalchemy import func, select, text

from gen63_desktop.store.engine import is_sqlite
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.complaints import case_keys, complaints
from gen63_desktop.store.tables.foundation import history_entries, people

_ENTRIES = history_entries.c


def head_at(reader: Reader, seq: int) -> str | None:
    """The head of the history after an entry; None where there is no such entry."""
    found = reader.connection.execute(select(_ENTRIES.head).where(_ENTRIES.seq == seq)).scalar()
    return None if found is None else str(found)


def details_since(reader: Reader, act: str, seq: int) -> tuple[dict[str, Any], ...]:
    """What the entries of an act on people say of themselves, after an entry; each with the person's id as ``of``."""
    query = (
        select(_ENTRIES.payload, _ENTRIES.subject_id)
        .where(_ENTRIES.subject_kind == people.name, _ENTRIES.act == act, _ENTRIES.seq > seq)
        .order_by(_ENTRIES.seq)
    )
    rows = reader.connection.execute(query)
    return tuple({**json.loads(row.payload)["detail"], "of": row.subject_id} for row in rows)


def last_entry(reader: Reader, acts: tuple[str, ...], person_id: int) -> int:
    """The number of a person's latest entry of these acts; 0 where there is none."""
    query = select(func.max(_ENTRIES.seq)).where(_ENTRIES.act.in_(acts), _ENTRIES.person_id == person_id)
    return int(reader.connection.execute(query).scalar() or 0)


_SAYS_IT = text("SELECT to_regproc('public.gen63_sealed_to_nobody_else')")
_SEALED_TO_NOBODY_ELSE = text("SELECT gen63_sealed_to_nobody_else(:leaving, :staying)")


def sealed_to_nobody_else(reader: Reader, leaving: int, staying: Collection[str]) -> tuple[str, ...]:
    """Numbers of the sealed cases that a person can open and none of the staying sealing keys can.

    A server says it to administrators, whom it shows no case.
    """
    if not is_sqlite(reader.connection) and reader.connection.execute(_SAYS_IT).scalar():
        asked = {"leaving": leaving, "staying": list(staying)}
        return tuple(map(str, reader.connection.execute(_SEALED_TO_NOBODY_ELSE, asked).scalars()))
    held = (case_keys.c.complaint_id == complaints.c.id) & (case_keys.c.epoch == complaints.c.seal)
    theirs = select(case_keys.c.id).where(held, case_keys.c.person_id == leaving).exists()
    others = select(case_keys.c.id).where(held, case_keys.c.recipient.in_(staying)).exists()
    query = select(complaints.c.number).where(complaints.c.seal > 0, theirs, ~others)
    return tuple(
        str(number) for number in reader.connection.execute(query.order_by(complaints.c.id)).scalars()
    )


def last_generation(reader: Reader, acts: tuple[str, ...]) -> int:
    """The generation of the slots that the latest of these acts noted; 0 where there is none."""
    last = select(func.max(_ENTRIES.seq)).where(_ENTRIES.act.in_(acts)).scalar_subquery()
    payload = reader.connection.execute(select(_ENTRIES.payload).where(_ENTRIES.seq == last)).scalar()
    return int(json.loads(payload)["detail"].get("key_generation", 0)) if payload else 0
