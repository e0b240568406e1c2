"""What the history needs to be relied on: changes past the program, and the door that is none of them.

The triggers on the records are laid by the program after each migration, on the tables there are then.
"""

from __future__ import annotations

import hashlib

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
GENESIS = hashlib.sha256(b"GEN 63 office").hexdigest()


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "foreign_changes",
        sa.Column("n", ID, autoincrement=True, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("record_id", ID, nullable=False),
        sa.Column("op", sa.Text, nullable=False),
        sa.Column("was", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("login", sa.Text, nullable=False),
        sa.Column("examined", ID, nullable=False),
        sa.PrimaryKeyConstraint("n", name="pk_foreign_changes"),
    )
    op.create_index("ix_foreign_changes_examined", "foreign_changes", ["examined"])
    op.add_column("history_head", sa.Column("door", sa.Text, nullable=False, server_default=""))
    bind = op.get_bind()
    if bind.execute(sa.text("SELECT count(*) FROM history_head")).scalar_one() == 0:
        row = sa.text("INSERT INTO history_head (one, seq, head, door) VALUES (1, 0, :head, '')")
        bind.execute(row, {"head": GENESIS})


def downgrade() -> None:
    """Drop the tables."""
    op.drop_column("history_head", "door")
    op.drop_table("foreign_changes")
