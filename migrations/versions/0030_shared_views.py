"""Views of lists that are shared with the office."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create the table; nothing is shared yet."""
    op.create_table(
        "shared_views",
        *(sa.Column(name, sa.Text, nullable=False) for name in ("of_list", "title", "content")),
        sa.Column("made_by", ID, nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_shared_views"),
    )
    op.create_index("ix_shared_views_of_list", "shared_views", ["of_list"])


def downgrade() -> None:
    """Drop it."""
    op.drop_table("shared_views")
