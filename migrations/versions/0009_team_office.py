"""What a team's office on PostgreSQL needs."""

from __future__ import annotations

import sqlalchemy as sa

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create the tables."""


def downgrade() -> None:
    """Drop the tables."""
