"""Complaints and allegations for an export: a chunk in memory at a time, nobody's name among the columns."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import select

from gen63_desktop.store.tables.complaints import allegations, complaints, respondents
from gen63_desktop.store.tables.foundation import people
from gen63_desktop.store.unit_of_work import Reader

CHUNK = 2_000


def complaint_rows(reader: Reader, ids: Sequence[int]) -> Iterator[Any]:
    """The complaints with these ids, in this order, with the names of owner and investigator."""
    owner, investigator = people.alias("owner"), people.alias("investigator")
    query = select(
        complaints, owner.c.name.label("owner_name"), investigator.c.name.label("investigator_name")
    ).select_from(
        complaints.outerjoin(owner, owner.c.id == complaints.c.owner_id).outerjoin(
            investigator, investigator.c.id == complaints.c.investigator_id
        )
    )
    for chunk in _chunks(ids):
        found = {row.id: row for row in reader.connection.execute(query.where(complaints.c.id.in_(chunk)))}
        yield from (found[id_] for id_ in chunk if id_ in found)


def allegation_rows(reader: Reader, ids: Sequence[int]) -> Iterator[tuple[Any, list[Any]]]:
    """The allegations of these complaints, in the order of the complaints, each with its respondents."""
    proposer, approver = people.alias("proposer"), people.alias("approver")
    query = (
        select(
            allegations,
            complaints.c.number,
            complaints.c.received,
            complaints.c.status,
            proposer.c.name.label("proposer_name"),
            approver.c.name.label("approver_name"),
        )
        .select_from(
            allegations.join(complaints, complaints.c.id == allegations.c.complaint_id)
            .outerjoin(proposer, proposer.c.id == allegations.c.proposed_by)
            .outerjoin(approver, approver.c.id == allegations.c.approved_by)
        )
        .order_by(allegations.c.place, allegations.c.id)
    )
    for chunk in _chunks(ids):
        found: dict[int, list[Any]] = defaultdict(list)
        for row in reader.connection.execute(query.where(allegations.c.complaint_id.in_(chunk))):
            found[row.complaint_id].append(row)
        against: dict[int, list[Any]] = defaultdict(list)
        named = select(respondents).where(respondents.c.complaint_id.in_(chunk)).order_by(respondents.c.id)
        for row in reader.connection.execute(named):
            against[row.allegation_id].append(row)
        for id_ in chunk:
            yield from ((row, against[row.id]) for row in found[id_])


def _chunks(ids: Sequence[int]) -> Iterator[Sequence[int]]:
    for start in range(0, len(ids), CHUNK):
        yield ids[start : start + CHUNK]
