"""Violations and corrective actions."""

from __future__ import annotations

import sqlalchemy as sa

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create the tables."""


def downgrade() -> None:
    """Drop the tables."""
