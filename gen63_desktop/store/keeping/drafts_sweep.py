"""Drafts that nobody can go on with: of a record that is gone, or of somebody who left the office long ago.

A draft of a record that is there stays, however old it is, as long as its author is in the office. Whether a record
is there is asked of all records: one that is closed to who sweeps is not gone.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import datetime, timedelta

from sqlalchemy import Connection, Table, delete, select

from gen63_desktop.store.records import instant_text
from gen63_desktop.store.tables.complaints import complaints
from gen63_desktop.store.tables.findings import issued_reports
from gen63_desktop.store.tables.foundation import drafts, history_changes, history_entries, people
from gen63_desktop.store.tables.violations import violations
from gen63_desktop.store.unit_of_work import Store

RECORDS: dict[str, Table] = {
    "complaints": complaints,
    "findings": issued_reports,
    "violations": violations,
}
"""Of a form of these areas the key begins with the number of a record."""

OF_NO_RECORD = (
    "complaints.template", "complaints.clock rule", "complaints.clock confirmation", "complaints.routing rule",
    "complaints.routing confirmation",
)  # fmt: skip
"""But for these forms, whose keys may be numbers of something else."""

LEFT_DAYS = 90
AT_ONCE = 500
LONGEST = 18
"""No record's number has more digits."""

Key = tuple[int, str, str]


def sweep_drafts(store: Store, now: datetime) -> int:
    """Remove them; how many there were. A team's server does it itself: it shows nobody the drafts of others."""
    with store.unsigned() as connection:
        if store.looks is not None:
            if not connection.exec_driver_sql("SELECT to_regproc('public.gen63_sweep_drafts')").scalar():
                return 0  # the server has the functions of an earlier version
            return int(connection.exec_driver_sql("SELECT gen63_sweep_drafts()").scalar_one())
        stale = _without_record(connection, instant_text(now - timedelta(days=1)))
        stale |= _of_who_left(connection, instant_text(now - timedelta(days=LEFT_DAYS)))
        for person, form, key in stale:
            this = (drafts.c.person_id == person, drafts.c.form == form, drafts.c.key == key)
            connection.execute(delete(drafts).where(*this))
        return len(stale)


def _without_record(connection: Connection, before: str) -> set[Key]:
    by_area: dict[str, dict[int, set[Key]]] = defaultdict(lambda: defaultdict(set))
    query = select(drafts.c.person_id, drafts.c.form, drafts.c.key).where(drafts.c.at < before)
    for person, form, key in connection.execute(query):
        area, number = form.partition(".")[0], key.partition(":")[0]
        plain = number.isascii() and number.isdecimal() and len(number) <= LONGEST
        if area in RECORDS and form not in OF_NO_RECORD and plain:
            by_area[area][int(number)].add((person, form, key))
    stale = set[Key]()
    for area, found in by_area.items():
        ids, table = sorted(found), RECORDS[area]
        for at in range(0, len(ids), AT_ONCE):
            some = ids[at : at + AT_ONCE]
            there = set(connection.execute(select(table.c.id).where(table.c.id.in_(some))).scalars())
            stale.update(*(found[one] for one in some if one not in there))
    return stale


def _of_who_left(connection: Connection, before: str) -> set[Key]:
    """Of people who are not active, of whom nothing was changed since and who kept nothing since."""
    changed = (
        select(history_changes.c.seq)
        .join(history_entries, history_entries.c.seq == history_changes.c.seq)
        .where(
            history_changes.c.kind == "people",
            history_changes.c.record_id == people.c.id,
            history_entries.c.at >= before,
        )
    )
    query = (
        select(drafts.c.person_id, drafts.c.form, drafts.c.key)
        .join(people, people.c.id == drafts.c.person_id)
        .where(people.c.active == 0, drafts.c.at < before, ~changed.exists())
    )
    return {(person, form, key) for person, form, key in connection.execute(query)}
