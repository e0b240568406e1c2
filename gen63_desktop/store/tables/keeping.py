"""Backups that were restored for trial."""

from __future__ import annotations

from sqlalchemy import Table

from gen63_desktop.domain.keeping.records import Drill
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import (
    METADATA,
    flag,
    id_column,
    instant,
    number,
    reference,
    text,
    version_column,
)  # fmt: skip

drills = Table(
    "drills",
    METADATA,
    text("backup"),
    instant("taken_at"),
    number("head_seq"),
    text("head"),
    number("entries"),
    number("records"),
    number("files"),
    flag("passed"),
    text("problems"),
    reference("by", index=False),
    instant("at"),
    id_column(),
    version_column(),
)
mapped(Drill, drills)
