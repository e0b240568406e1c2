"""The register of data sources, and the 90-day audits."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _table(name: str, *columns: sa.Column, indexed: Sequence[str] = ()) -> None:
    op.create_table(
        name,
        *columns,
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    for column in indexed:
        op.create_index(f"ix_{name}_{column}", name, [column])


def _text(*names: str, nullable: bool = False) -> list[sa.Column]:
    return [sa.Column(name, sa.Text, nullable=nullable) for name in names]


def _number(*names: str) -> list[sa.Column]:
    return [sa.Column(name, sa.BigInteger, nullable=False) for name in names]


def _flag(name: str) -> sa.Column:
    return sa.Column(name, sa.Integer, nullable=False)


def _reference(*names: str, nullable: bool = False) -> list[sa.Column]:
    return [sa.Column(name, ID, nullable=nullable) for name in names]


def upgrade() -> None:
    """Create the tables."""
    _create_sources()
    _create_audits()
    _create_what_audits_hold()


def _create_sources() -> None:
    _table(
        "sources",
        *_text("name", "origin", "clause"),
        *_number("place"),
        *_text("owner", "holder", "purpose", "refresh", "retention"),
        *_text("personal_information", "personal_details", "note", "retired_why"),
        *_text("retired_on", "retired_stated_on", nullable=True),
    )
    _table(
        "demographic_statements",
        *_reference("source_id", "stated_by"),
        *_reference("withdrawn_by", nullable=True),
        _flag("uses"),
        *_text("since", "fields", "reason", "stated_on", "withdrawn_why"),
        *_text("withdrawn_on", nullable=True),
        indexed=["source_id"],
    )


def _create_audits() -> None:
    _table(
        "checklist_questions",
        *_number("edition", "place"),
        *_text("code", "text", "clause", "clause_text", "guidance", "compliant"),
        _flag("may_not_apply"),
    )
    op.create_index(
        "uq_checklist_questions_edition_code", "checklist_questions", ["edition", "code"], unique=True
    )
    _table(
        "audits",
        *_reference("source_id", "started_by"),
        *_number("edition"),
        *_text("started_on", "state", "late_reason", "given_up_why"),
        *_text("performed_on", "entered_on", "signed_on", "signed_as", nullable=True),
        *_reference("signed_by", "designation_id", nullable=True),
        indexed=["source_id", "state", "performed_on", "designation_id"],
    )
    _table(
        "audit_designations",
        *_reference("person_id", "recorded_by"),
        *_text("starts", "ends", "document", "written_on", "recorded_on", "ended_why"),
        *_text("ended_on", nullable=True),
        indexed=["person_id"],
    )


def _create_what_audits_hold() -> None:
    _table(
        "audit_answers",
        *_reference("audit_id"),
        *_text("question", "note"),
        *_text("verdict", "checked_on", "entered_on", nullable=True),
        *_reference("entered_by", nullable=True),
    )
    op.create_index("uq_audit_answers_audit_question", "audit_answers", ["audit_id", "question"], unique=True)
    _table(
        "audit_files",
        *_reference("audit_id", "added_by"),
        *_text("question", "name", "blob", "sha256", "added_on"),
        *_number("size"),
        indexed=["audit_id"],
    )
    _table("audit_fields", *_reference("audit_id"), *_text("name", "reason"), indexed=["audit_id"])
    _table(
        "audit_addenda",
        *_reference("audit_id", "added_by"),
        *_text("text", "added_on"),
        indexed=["audit_id"],
    )


def downgrade() -> None:
    """Drop the tables."""
    for table in (
        "audit_addenda", "audit_fields", "audit_files", "audit_answers", "audit_designations", "audits",
        "checklist_questions", "demographic_statements", "sources",
    ):  # fmt: skip
        op.drop_table(table)
