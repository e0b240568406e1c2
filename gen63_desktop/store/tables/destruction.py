"""The tables of destruction: batches with their cases and approvals, and what stays of destroyed cases."""

from __future__ import annotations

from sqlalchemy import Index, Table

from gen63_desktop.domain.retention.destruction import (
    DestroyedCase,
    DestructionApproval,
    DestructionBatch,
    DestructionItem,
)  # fmt: skip
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import (
    METADATA,
    day,
    id_column,
    number,
    reference,
    text,
    version_column,
)  # fmt: skip

destruction_batches = Table(
    "destruction_batches",
    METADATA,
    text("number", unique=True),
    text("reason"),
    text("digest"),
    number("cases"),
    reference("proposed_by", index=False),
    day("proposed_on"),
    text("state"),
    reference("closed_by", nullable=True, index=False),
    day("closed_on", nullable=True),
    text("closing_words"),
    text("certificate"),
    number("destroyed"),
    text("backups"),
    day("backups_until", nullable=True),
    id_column(),
    version_column(),
)
mapped(DestructionBatch, destruction_batches)

destruction_items = Table(
    "destruction_items",
    METADATA,
    reference("batch_id"),
    reference("complaint_id"),
    text("number"),
    text("rule"),
    number("edition"),
    day("until"),
    text("standing"),
    text("left_out"),
    id_column(),
    version_column(),
)
mapped(DestructionItem, destruction_items)

destruction_approvals = Table(
    "destruction_approvals",
    METADATA,
    reference("batch_id"),
    reference("by", index=False),
    day("on"),
    text("digest"),
    text("words"),
    id_column(),
    version_column(),
)
mapped(DestructionApproval, destruction_approvals)
Index(
    "uq_destruction_approvals_batch_id_by",
    destruction_approvals.c.batch_id,
    destruction_approvals.c.by,
    unique=True,
)

destroyed_cases = Table(
    "destroyed_cases",
    METADATA,
    reference("complaint_id"),
    text("number", unique=True),
    text("series"),
    text("rule"),
    number("edition"),
    reference("batch_id"),
    text("certificate"),
    day("on"),
    text("origin"),
    id_column(),
    version_column(),
)
mapped(
    DestroyedCase,
    destroyed_cases,
    lasting=(
        "complaint_id",
        "number",
        "series",
        "rule",
        "edition",
        "batch_id",
        "certificate",
        "on",
        "origin",
    ),
)
