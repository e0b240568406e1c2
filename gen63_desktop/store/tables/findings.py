"""Issued reports, what became of them, and remarks on the checker."""

from __future__ import annotations

from sqlalchemy import Index, Table

from gen63_desktop.domain.findings.records import CheckerRemark, IssuedReport, ReportStep
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import (
    METADATA,
    day,
    id_column,
    instant,
    number,
    reference,
    sealed_column,
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
    text("kind", nullable=True),
    text("audience", nullable=True),
    text("title", nullable=True),
    reference("subject_id", nullable=True, index=False),
    reference("case_id", nullable=True, index=False),
    text("sealed_blob", nullable=True),
    text("sealed_sha256", nullable=True),
    text("sealed_data_blob", nullable=True),
    text("sealed_data_sha256", nullable=True),
    reference("remark_id", nullable=True, index=False),
    sealed_column(),
    id_column(),
    version_column(),
    Index("uq_issued_reports_number", "number", unique=True),
    Index("ix_issued_reports_quarter", "quarter"),
    Index("ix_issued_reports_sha256", "sha256"),
)
_CASE = issued_reports.c.case_id
Index(
    "ix_issued_reports_case_id", _CASE, sqlite_where=_CASE.is_not(None), postgresql_where=_CASE.is_not(None)
)
mapped(IssuedReport, issued_reports, case="case_id", sealable=("reason",))

report_steps = Table(
    "report_steps",
    METADATA,
    reference("report_id"),
    text("kind"),
    day("on"),
    day("entered_on"),
    reference("recorded_by", index=False),
    reference("by", nullable=True, index=False),
    reference("to_id", nullable=True, index=False),
    text("to_name"),
    text("means", nullable=True),
    text("decision", nullable=True),
    text("words"),
    text("document"),
    reference("case_id", nullable=True, index=False),
    sealed_column(),
    id_column(),
    version_column(),
)
mapped(ReportStep, report_steps, case="case_id", sealable=("words", "document"))

checker_remarks = Table(
    "checker_remarks",
    METADATA,
    text("kind"),
    text("audience"),
    text("subject", index=True),
    text("faults"),
    text("why"),
    reference("by", index=False),
    text("by_name"),
    day("on"),
    text("draft_sha256"),
    reference("case_id", nullable=True, index=False),
    sealed_column(),
    id_column(),
    version_column(),
)
mapped(CheckerRemark, checker_remarks, case="case_id", sealable=("why",))
