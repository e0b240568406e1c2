"""The keys of attached files: a random one for each file, wrapped under a key of the office."""

from __future__ import annotations

from sqlalchemy import Column, Table, Text

from gen63_desktop.store.tables.base import METADATA, number, text

file_keys = Table(
    "file_keys",
    METADATA,
    Column("blob", Text, primary_key=True),
    text("ref", unique=True),
    number("under"),
    text("wrapped"),
)
"""``ref`` is a random name: what is wrapped is bound to it, so that it can be wrapped anew by somebody who does not
know, and so cannot ask for, the file. ``under``: the number of the office's key."""
