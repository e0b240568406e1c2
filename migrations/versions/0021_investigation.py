"""The investigation of a complaint: plan, tasks, interviews, evidence and its custody, requests for recordings."""

from __future__ import annotations

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing yet."""
