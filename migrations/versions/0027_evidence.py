"""What a finding rests on, evidence withdrawn, and why a violation stays whose finding was taken back."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
COLUMNS = (
    ("allegations", "evidence_ids", sa.Text()),
    ("allegations", "interview_ids", sa.Text()),
    ("allegations", "note_ids", sa.Text()),
    ("evidence_items", "withdrawn_on", sa.Text()),
    ("evidence_items", "withdrawn_by", ID),
    ("evidence_items", "withdrawn_why", sa.Text()),
    ("violations", "stays_on", sa.Text()),
    ("violations", "stays_by", ID),
    ("violations", "stays_why", sa.Text()),
)


def upgrade() -> None:
    """Add the columns; a record from before says nothing there."""
    for table, name, kind in COLUMNS:
        op.add_column(table, sa.Column(name, kind, nullable=True))


def downgrade() -> None:
    """Drop them."""
    for table, name, _ in reversed(COLUMNS):
        op.drop_column(table, name)
