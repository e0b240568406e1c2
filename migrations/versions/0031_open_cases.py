"""Open cases and an investigator's cases are found without reading the closed ones."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"
branch_labels = None
depends_on = None

OPEN = sa.text("status != 'closed'")
ASSIGNED = sa.text("investigator_id IS NOT NULL")


def upgrade() -> None:
    """Create both indexes."""
    op.create_index(
        "ix_complaints_open",
        "complaints",
        ["due", "id", "status", "owner_id", "investigator_id", "received", "import_id"],
        sqlite_where=OPEN,
        postgresql_where=OPEN,
    )
    op.create_index(
        "ix_complaints_investigator",
        "complaints",
        ["investigator_id"],
        sqlite_where=ASSIGNED,
        postgresql_where=ASSIGNED,
    )


def downgrade() -> None:
    """Drop both."""
    op.drop_index("ix_complaints_investigator", "complaints")
    op.drop_index("ix_complaints_open", "complaints")
