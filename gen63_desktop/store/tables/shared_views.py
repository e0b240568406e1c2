"""The table of views that are shared with the office."""

from __future__ import annotations

from sqlalchemy import Table

from gen63_desktop.domain.shared_views import SharedView
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import METADATA, id_column, reference, text, version_column

shared_views = Table(
    "shared_views",
    METADATA,
    text("of_list", index=True),
    text("title"),
    text("content"),
    reference("made_by", index=False),
    id_column(),
    version_column(),
)
mapped(SharedView, shared_views)
