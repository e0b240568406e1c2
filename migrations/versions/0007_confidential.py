"""Confidential columns, sealed cases, the words that a name is found by."""

from __future__ import annotations

import sqlalchemy as sa

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create the tables."""


def downgrade() -> None:
    """Drop the tables."""
