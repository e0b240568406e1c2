"""The words that identities are found by, as keyed hashes: no name stands here."""

from __future__ import annotations

from sqlalchemy import BigInteger, Column, Index, PrimaryKeyConstraint, Table

from gen63_desktop.store.tables.base import ID, METADATA, number, text

name_words = Table(
    "name_words",
    METADATA,
    text("kind"),
    Column("record_id", ID, nullable=False),
    number("mark"),
    Column("under", BigInteger, nullable=False, server_default="0"),
    PrimaryKeyConstraint("kind", "record_id", "mark"),
    Index("ix_name_words_mark", "mark", "kind", "record_id"),
)
"""``under``: the number of the office's key that the hashes are made with. Kept in step by the unit of work; made anew from the records themselves, and so not in the history."""
