"""Issued reports."""

from __future__ import annotations

from sqlalchemy import Index, Table

from gen63_desktop.domain.findings.records import IssuedReport
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import (
    METADATA,
    day,
    id_column,
    instant,
    number,
    reference,
    text,
    version_column,
)  # fmt: skip

issued_reports = Table(
    "issued_reports",
    METADATA,
    text("number"),
    text("quarter"),
    day("first"),
    day("last"),
    number("issue"),
    instant("issued_at"),
    reference("issued_by", index=False),
    text("issued_by_name"),
    text("issued_as"),
    instant("as_of"),
    number("history_seq"),
    text("history_hash"),
    text("blob"),
    text("sha256"),
    number("size"),
    text("data_blob"),
    text("data_sha256"),
    text("checked"),
    reference("replaces", nullable=True, index=False),
    text("reason"),
    id_column(),
    version_column(),
    Index("uq_issued_reports_number", "number", unique=True),
    Index("ix_issued_reports_quarter", "quarter"),
    Index("ix_issued_reports_sha256", "sha256"),
)
mapped(IssuedReport, issued_reports)
