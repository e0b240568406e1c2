"""Records with something confidential that stands openly in its column, as older programs stored it."""

from __future__ import annotations

from sqlalchemy import or_, select

from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import Record, mapper_of


def ids_of_plain(reader: Reader, record_type: type[Record]) -> list[int]:
    """The ids of such records, in order."""
    mapper = mapper_of(record_type)
    table = mapper.table
    said = [table.c[mapper.names[place]] != mapper.empty[place] for place in mapper.confidential]
    query = select(table.c.id).where(table.c.sealed.is_(None), or_(*said)).order_by(table.c.id)
    return list(reader.connection.execute(query).scalars())
