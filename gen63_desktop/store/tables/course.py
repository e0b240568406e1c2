"""The tables of what else happens to a complaint on its course: acknowledgements without a letter, appeals."""

from __future__ import annotations

from sqlalchemy import Table

from gen63_desktop.domain.appeals.records import Appeal
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

appeals = Table(
    "appeals",
    METADATA,
    reference("complaint_id"),
    reference("closing_id", index=False),
    text("appeal_from"),
    day("received_on"),
    text("grounds"),
    day("in_time_until"),
    text("allowed_by"),
    text("late_words"),
    text("state", index=True),
    reference("reviewer_id", nullable=True, index=False),
    reference("recorded_by", index=False),
    day("recorded_on"),
    text("review_outcome", nullable=True),
    text("review_words"),
    text("allegation_ids"),
    day("decided_on", nullable=True),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(
    Appeal,
    appeals,
    case="complaint_id",
    sealable=("grounds", "allowed_by", "late_words", "review_words"),
    lasting=("complaint_id", "closing_id", "appeal_from", "received_on", "recorded_by", "recorded_on"),
)
