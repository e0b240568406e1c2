"""The tables of what else happens to a complaint on its course: acknowledgements made without a letter."""

from __future__ import annotations

from sqlalchemy import Table

from gen63_desktop.domain.clocks.acknowledging import Acknowledgement
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

acknowledgements = Table(
    "acknowledgements",
    METADATA,
    reference("complaint_id"),
    text("way"),
    day("acknowledged_on"),
    reference("told_by", nullable=True, index=False),
    text("proof"),
    text("words"),
    reference("recorded_by", index=False),
    day("recorded_on"),
    reference("undone_by", nullable=True, index=False),
    day("undone_on", nullable=True),
    text("undone_words"),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(
    Acknowledgement,
    acknowledgements,
    case="complaint_id",
    sealable=("proof", "words", "undone_words"),
    lasting=("complaint_id", "way", "acknowledged_on", "told_by", "recorded_by", "recorded_on"),
)
