"""Comments with their decision, complaint and file, for an export."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import and_, select

from gen63_desktop.store.comments.lists import or_sealed
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.comments import comments, complaints_made, decisions, imports
from gen63_desktop.store.tables.foundation import people

CHUNK = 2_000


def whole_rows(reader: Reader, ids: Sequence[int]) -> Iterator[Any]:
    """The comments with these ids, in this order, a chunk in memory at a time."""
    c, d = comments.c, decisions.c
    query = select(
        c.id, c.quarter, c.received, c.received_time, c.line, c.channel, or_sealed(c, c.text).label("text"), c.source_ref,
        d.decision, d.bases, or_sealed(d, d.other_basis).label("other_basis"), or_sealed(d, d.note).label("note"), people.c.name, d.at,
        complaints_made.c.number, imports.c.file_name, c.row, c.other,
    ).select_from(
        comments.join(imports, imports.c.id == c.import_id)
        .outerjoin(decisions, and_(d.comment_id == c.id, d.ended.is_(None)))
        .outerjoin(people, people.c.id == d.by)
        .outerjoin(complaints_made, complaints_made.c.comment_id == c.id)
    )  # fmt: skip
    for start in range(0, len(ids), CHUNK):
        chunk = ids[start : start + CHUNK]
        found = {row.id: row for row in reader.connection.execute(query.where(c.id.in_(chunk)))}
        yield from (found[id_] for id_ in chunk if id_ in found)
