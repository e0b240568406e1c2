"""The letterhead and the seal of the agency."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create the table."""
    op.create_table(
        "letterheads",
        sa.Column("agency", sa.Text, nullable=False),
        sa.Column("lines", sa.Text, nullable=False),
        sa.Column("seal_png", sa.Text, nullable=False),
        sa.Column("seal_words", sa.Text, nullable=False),
        sa.Column("seal_sha256", sa.Text, nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_letterheads"),
    )


def downgrade() -> None:
    """Drop the table."""
    op.drop_table("letterheads")
