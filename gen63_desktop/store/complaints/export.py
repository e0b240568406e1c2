"""Complaints and allegations as whole rows, for an export. Never the persons in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from types import SimpleNamespace
from typing import Any

from sqlalchemy import select

from gen63_desktop.domain.complaints.records import Allegation, Complaint, Respondent
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import Record, mapper_of
from gen63_desktop.store.tables.complaints import allegations, complaints, respondents
from gen63_desktop.store.tables.foundation import people

CHUNK = 2_000


def cases(reader: Reader, ids: Sequence[int]) -> Iterator[Any]:
    """The complaints with these ids, in this order, a chunk in memory at a time."""
    c, owner, investigator = complaints.c, people.alias("owner"), people.alias("investigator")
    query = select(
        complaints, owner.c.name.label("owner"), investigator.c.name.label("investigator")
    ).select_from(
        complaints.outerjoin(owner, owner.c.id == c.owner_id).outerjoin(
            investigator, investigator.c.id == c.investigator_id
        )
    )
    for chunk in _chunks(ids):
        rows = reader.connection.execute(query.where(c.id.in_(chunk))).all()
        found = {row.id: _opened(reader, Complaint, row) for row in rows}
        yield from (found[id_] for id_ in chunk if id_ in found)


def alleged(reader: Reader, ids: Sequence[int]) -> Iterator[tuple[Any, str, list[Any]]]:
    """The allegations of these complaints, each with the complaint's number and its respondents."""
    a, c = allegations.c, complaints.c
    query = select(allegations, c.number).join_from(allegations, complaints, c.id == a.complaint_id)
    for chunk in _chunks(ids):
        against: dict[int, list[Any]] = defaultdict(list)
        wanted = select(respondents).where(respondents.c.complaint_id.in_(chunk)).order_by(respondents.c.id)
        for row in reader.connection.execute(wanted).all():
            against[row.allegation_id].append(_opened(reader, Respondent, row))
        of_case: dict[int, list[Any]] = defaultdict(list)
        rows = reader.connection.execute(query.where(a.complaint_id.in_(chunk)).order_by(a.place, a.id)).all()
        for row in rows:
            of_case[row.complaint_id].append(_opened(reader, Allegation, row))
        for id_ in chunk:
            for row in of_case[id_]:
                yield row, row.number, against[row.id]


def _opened(reader: Reader, record_type: type[Record], row: Any) -> Any:
    """The row with the texts of a sealed case opened, for those who hold its key."""
    if row.sealed is None:
        return row
    mapper = mapper_of(record_type)
    values = reader.opened(mapper, tuple(getattr(row, name) for name in mapper.columns))
    return SimpleNamespace(**{**row._asdict(), **dict(zip(mapper.columns, values, strict=True))})


def _chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]
