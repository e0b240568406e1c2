"""What the history needs to be relied on."""

from __future__ import annotations

import sqlalchemy as sa

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create the tables."""


def downgrade() -> None:
    """Drop the tables."""
