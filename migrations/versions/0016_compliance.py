"""What people note on the clauses of the policy for the compliance matrix."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create the table of notes."""
    op.create_table(
        "clause_notes",
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("by", ID, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("withdrawn_by", ID, nullable=True),
        sa.Column("withdrawn_at", sa.Text, nullable=True),
        sa.Column("withdrawn_why", sa.Text, nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_clause_notes"),
    )
    op.create_index("ix_clause_notes_code", "clause_notes", ["code"])


def downgrade() -> None:
    """Drop it."""
    op.drop_table("clause_notes")
