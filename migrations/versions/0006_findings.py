"""The tables of findings."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "issued_reports",
        sa.Column("number", sa.Text, nullable=False),
        sa.Column("quarter", sa.Text, nullable=False),
        sa.Column("first", sa.Text, nullable=False),
        sa.Column("last", sa.Text, nullable=False),
        sa.Column("issue", sa.BigInteger, nullable=False),
        sa.Column("issued_at", sa.Text, nullable=False),
        sa.Column("issued_by", ID, nullable=False),
        sa.Column("issued_by_name", sa.Text, nullable=False),
        sa.Column("issued_as", sa.Text, nullable=False),
        sa.Column("as_of", sa.Text, nullable=False),
        sa.Column("history_seq", sa.BigInteger, nullable=False),
        sa.Column("history_hash", sa.Text, nullable=False),
        sa.Column("blob", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("data_blob", sa.Text, nullable=False),
        sa.Column("data_sha256", sa.Text, nullable=False),
        sa.Column("checked", sa.Text, nullable=False),
        sa.Column("replaces", ID, nullable=True),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_issued_reports"),
    )
    op.create_index("uq_issued_reports_number", "issued_reports", ["number"], unique=True)
    op.create_index("ix_issued_reports_quarter", "issued_reports", ["quarter"])
    op.create_index("ix_issued_reports_sha256", "issued_reports", ["sha256"])


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("issued_reports")
