"""The agency's letterhead; one row."""

from __future__ import annotations

from sqlalchemy import Table

from gen63_desktop.domain.findings.letterhead import AgencyLetterhead
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import METADATA, id_column, text, version_column

letterheads = Table(
    "letterheads",
    METADATA,
    text("agency"),
    text("lines"),
    text("seal_png"),
    text("seal_words"),
    text("seal_sha256"),
    id_column(),
    version_column(),
)
mapped(AgencyLetterhead, letterheads)
