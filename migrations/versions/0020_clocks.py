"""The clocks of a complaint: rules as versioned data, and what starts, pauses and moves them."""

from __future__ import annotations

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing yet."""
