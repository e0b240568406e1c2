"""Reports of every kind, what became of them, and who stands for a file that the checker refuses."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TEXTS = (
    "kind", "audience", "title", "sealed_blob", "sealed_sha256", "sealed_data_blob", "sealed_data_sha256",
    "sealed",
)  # fmt: skip
NUMBERS = ("subject_id", "case_id", "remark_id")


def upgrade() -> None:
    """Add the columns and create the tables."""
    for name in TEXTS:
        op.add_column("issued_reports", sa.Column(name, sa.Text, nullable=True))
    for name in NUMBERS:
        op.add_column("issued_reports", sa.Column(name, ID, nullable=True))
    of_a_case = sa.text("case_id IS NOT NULL")
    op.create_index(
        "ix_issued_reports_case_id",
        "issued_reports",
        ["case_id"],
        sqlite_where=of_a_case,
        postgresql_where=of_a_case,
    )
    op.create_table(
        "report_steps",
        sa.Column("report_id", ID, nullable=False, index=True),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("on", sa.Text, nullable=False),
        sa.Column("entered_on", sa.Text, nullable=False),
        sa.Column("recorded_by", ID, nullable=False),
        sa.Column("by", ID, nullable=True),
        sa.Column("to_id", ID, nullable=True),
        sa.Column("to_name", sa.Text, nullable=False),
        sa.Column("means", sa.Text, nullable=True),
        sa.Column("decision", sa.Text, nullable=True),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("document", sa.Text, nullable=False),
        sa.Column("case_id", ID, nullable=True),
        sa.Column("sealed", sa.Text, nullable=True),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_report_steps"),
    )
    op.create_table(
        "checker_remarks",
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("audience", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False, index=True),
        sa.Column("faults", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.Column("by", ID, nullable=False),
        sa.Column("by_name", sa.Text, nullable=False),
        sa.Column("on", sa.Text, nullable=False),
        sa.Column("draft_sha256", sa.Text, nullable=False),
        sa.Column("case_id", ID, nullable=True),
        sa.Column("sealed", sa.Text, nullable=True),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_checker_remarks"),
    )


def downgrade() -> None:
    """Take them away again."""
    op.drop_table("checker_remarks")
    op.drop_table("report_steps")
    op.drop_index("ix_issued_reports_case_id", "issued_reports")
    for name in (*TEXTS, *NUMBERS):
        op.drop_column("issued_reports", name)
