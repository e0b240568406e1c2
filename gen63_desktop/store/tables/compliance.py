"""Notes of people on the obligations of the compliance matrix. A state is stored nowhere."""

from __future__ import annotations

from sqlalchemy import Table

from gen63_desktop.domain.compliance.notes import ClauseNote
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import (
    METADATA,
    id_column,
    instant,
    reference,
    text,
    version_column,
)  # fmt: skip

clause_notes = Table(
    "clause_notes",
    METADATA,
    text("code", index=True),
    text("text"),
    reference("by", index=False),
    instant("at"),
    reference("withdrawn_by", nullable=True, index=False),
    instant("withdrawn_at", nullable=True),
    text("withdrawn_why"),
    id_column(),
    version_column(),
)
mapped(ClauseNote, clause_notes)
