"""People, the office, the history, drafts, and the counters that give records their ids."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, PrimaryKeyConstraint, Table, Text

from gen63_desktop.domain.identity import OfficeFacts, Person
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import (
    ID,
    METADATA,
    flag,
    id_column,
    instant,
    number,
    reference,
    text,
    version_column,
)  # fmt: skip

people = Table(
    "people",
    METADATA,
    text("name"),
    text("roles"),
    text("title"),
    text("signing_key"),
    flag("active"),
    text("sealing_key", nullable=True),
    id_column(),
    version_column(),
)
mapped(Person, people)

offices = Table(
    "offices",
    METADATA,
    text("name"),
    text("uid"),
    number("fiscal_year_month"),
    number("fiscal_year_day"),
    text("holidays"),
    flag("fictional"),
    id_column(),
    version_column(),
)
mapped(OfficeFacts, offices)

record_ids = Table(
    "record_ids",
    METADATA,
    Column("kind", Text, primary_key=True),
    Column("last", ID, nullable=False),
)
"""The last id given for each kind of record."""

history_entries = Table(
    "history_entries",
    METADATA,
    Column("seq", ID, primary_key=True, autoincrement=False),
    text("previous"),
    text("payload"),
    text("head"),
    text("signature"),
    reference("person_id"),
    instant("at"),
    text("act"),
    text("subject_kind"),
    reference("subject_id", index=False),
    Index("ix_history_entries_subject", "subject_kind", "subject_id", "seq"),
)
"""The chain. ``payload`` is the signed RFC 8785 text, the further columns repeat what it says.

It does not fork, because no two entries have one number. Every index is one more page that each save
writes: there are those that somebody reads by.
"""

history_changes = Table(
    "history_changes",
    METADATA,
    Column("seq", ID, nullable=False),
    Column("n", Integer, nullable=False),
    text("kind"),
    reference("record_id", index=False),
    text("op"),
    text("salt"),
    text("data"),
    PrimaryKeyConstraint("seq", "n"),
    Index("ix_history_changes_record", "kind", "record_id"),
)
"""What an entry's commitments stand for: the values, and the salt that hides them once destroyed."""

history_head = Table(
    "history_head",
    METADATA,
    Column("one", Integer, primary_key=True, autoincrement=False),
    Column("seq", ID, nullable=False),
    text("head"),
    Column("door", Text, nullable=False, server_default=""),
)
"""One row: the last entry. Whoever writes locks it first, so that the chain never forks.

``door`` says "open" to the triggers of an embedded office while the one door writes.
"""

foreign_changes = Table(
    "foreign_changes",
    METADATA,
    Column("n", ID, primary_key=True, autoincrement=True),
    text("kind"),
    reference("record_id", index=False),
    text("op"),
    text("was"),
    instant("at"),
    text("login"),
    reference("examined"),
)
"""What changed records past the program: the row before it as JSON, and the entry that examined it, or 0."""

drafts = Table(
    "drafts",
    METADATA,
    reference("person_id"),
    text("form"),
    text("key"),
    text("sealed"),
    instant("at"),
    PrimaryKeyConstraint("person_id", "form", "key"),
)
"""Unfinished forms, sealed with their author's key. Not part of the history."""

settings = Table(
    "settings",
    METADATA,
    Column("name", Text, primary_key=True),
    text("value"),
)
"""What a person prefers (columns, remembered views). Not part of the history."""
