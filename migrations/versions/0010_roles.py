"""What a designee was named for."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Add the column; earlier designations, which leave it empty, were for the 90-day audits."""
    op.add_column("audit_designations", sa.Column("duties", sa.Text, nullable=True))


def downgrade() -> None:
    """Take it away again."""
    op.drop_column("audit_designations", "duties")
