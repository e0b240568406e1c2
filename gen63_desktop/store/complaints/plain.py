"""What is confidential and stands openly, in rows or in the history, as older programs stored it."""

from __future__ import annotations

import json
from typing import Any

from sqlalchemy import or_, select

from gen63_desktop.store.confidential import is_veiled
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import Mapper, Record, mapper_of
from gen63_desktop.store.tables.comments import comments, complaints_made
from gen63_desktop.store.tables.complaints import allegations, complaints
from gen63_desktop.store.tables.foundation import history_changes
from gen63_desktop.store.tables.intake import case_links

_STEP = 1_000


def ids_of_plain(reader: Reader, record_type: type[Record]) -> list[int]:
    """The ids of such records, in order."""
    mapper = mapper_of(record_type)
    table = mapper.table
    said = [table.c[mapper.names[place]] != mapper.empty[place] for place in mapper.confidential]
    query = select(table.c.id).where(table.c.sealed.is_(None), or_(*said)).order_by(table.c.id)
    return list(reader.connection.execute(query).scalars())


def half_sealed(reader: Reader) -> list[int]:
    """Sealed complaints of which words stand openly: an earlier program did not seal them, or a wall hid the link."""
    c, a, link, comment = complaints.c, allegations.c, complaints_made.c, comments.c
    words = select(a.id).where(a.complaint_id == c.id, or_(a.clause != "", a.their_finding != ""))
    came = select(link.id).where(
        link.complaint_id == c.id, link.comment_id == comment.id, comment.sealed_with.is_(None)
    )
    ends = case_links.c
    linked = select(ends.id).where(or_(ends.complaint_id == c.id, ends.other_id == c.id), ends.reason != "")
    left = or_(words.exists(), came.exists(), linked.exists())
    query = select(c.id).where(c.seal.is_not(None), left)  # no order: the index of seals alone is read
    return sorted(reader.connection.execute(query).scalars())


def ids_told_openly(reader: Reader, record_type: type[Record]) -> list[int]:
    """The ids of records of which the history says something confidential openly, also of those long gone."""
    mapper, table = mapper_of(record_type), history_changes.c
    query = (
        select(table.record_id, table.data)
        .where(table.kind == mapper.kind, table.op.in_(("add", "change", "remove")))
        .order_by(table.record_id)
    )
    rows = reader.connection.execute(query, execution_options={"yield_per": _STEP})
    return sorted({int(row.record_id) for row in rows if says_openly(mapper, row.data)})


def says_openly(mapper: Mapper[Any], data: str) -> bool:
    """Whether the values of a change, as JSON, hold something confidential in plain words."""
    if not data or is_veiled(data):
        return False
    said = json.loads(data)
    return any(
        value not in (None, mapper.empty[place])
        for place in mapper.confidential
        for value in said.get(mapper.names[place], ())
    )
