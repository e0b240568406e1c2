"""What only a team's office fills: walls, keys, logins, attachments in rows, looks at identities."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, PrimaryKeyConstraint, Table, Text, column
from sqlalchemy import table as view

from gen63_desktop.domain.complaints.walls import CaseWall
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

case_walls = Table(
    "case_walls",
    METADATA,
    reference("complaint_id", index=False),
    reference("person_id"),
    id_column(),
    version_column(),
    Index("uq_case_walls_case", "complaint_id", "person_id", unique=True),
)
mapped(CaseWall, case_walls)

team_logins = Table(
    "team_logins",
    METADATA,
    Column("login", Text, primary_key=True),
    reference("person_id"),
)
"""Whose a login of the server is."""

key_slots = Table(
    "key_slots",
    METADATA,
    Column("slot", Text, primary_key=True),
    text("login"),
    text("content"),
)
"""The public part of each person's slot, JSON; the slot without a name holds what is said of all."""

key_secrets = Table(
    "key_secrets",
    METADATA,
    Column("slot", Text, primary_key=True),
    text("login"),
    text("content"),
)
"""The wrapped private part of each person's slot, which only their own login reads."""

blobs = Table(
    "blobs",
    METADATA,
    Column("blob", Text, primary_key=True),
    number("size"),
    text("digest"),
    Column("kept", Text, nullable=False, server_default=""),
)
"""Attached files, encrypted, by the keyed hash of their content. ``digest``: SHA-256 of what is stored; ``kept``: when
somebody last attached it, so that none is swept that is just being attached."""

blob_chunks = Table(
    "blob_chunks",
    METADATA,
    text("blob"),
    Column("n", Integer, nullable=False),
    Column("data", LargeBinary, nullable=False),
    PrimaryKeyConstraint("blob", "n"),
)
"""The pieces of an encrypted file, in order."""

party_cases = view(
    "party_cases",
    column("id", ID),
    column("complaint_id", ID),
    column("role", Text),
    column("language", Text),
    column("import_id", ID),
    column("version", Integer),
)
"""Which person is in which case, and nothing of who they are: this needs no look."""

looks = Table(
    "looks",
    METADATA,
    Column("id", Text, primary_key=True),
    instant("at", index=True),
    text("login"),
    reference("person_id", nullable=True, index=False),
    reference("complaint_id"),
    text("reason"),
    flag("allowed"),
    text("done_in"),
)
"""Each look at identities, also a refused one; complaint 0: at all that the person may see."""

history_cases = Table(
    "history_cases",
    METADATA,
    Column("seq", ID, nullable=False),
    reference("complaint_id"),
    PrimaryKeyConstraint("seq", "complaint_id"),
)
"""Of which cases an entry of the history tells, so that a wall hides it. Kept by the server itself."""
