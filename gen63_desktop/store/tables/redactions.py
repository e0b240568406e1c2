"""The passages of complaints that are taken out of what others read."""

from __future__ import annotations

from sqlalchemy import Table

from gen63_desktop.domain.redactions.records import Redaction
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import (
    METADATA,
    day,
    id_column,
    reference,
    sealed_column,
    text,
    version_column,
)  # fmt: skip

redactions = Table(
    "redactions",
    METADATA,
    reference("complaint_id"),
    text("place"),
    text("passage"),
    text("before"),
    text("after"),
    text("ground"),
    text("audiences"),
    reference("by", index=False),
    day("on"),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(
    Redaction,
    redactions,
    case="complaint_id",
    sealable=("passage", "before", "after"),
)
