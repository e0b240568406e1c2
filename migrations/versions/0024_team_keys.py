"""A key of its own for each attached file and when it was attached; the key under which the index of names lies."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Files and words of before lie under keys of the office: they have no row here, and the number 0."""
    op.create_table(
        "file_keys",
        sa.Column("blob", sa.Text, nullable=False),
        sa.Column("ref", sa.Text, nullable=False),
        sa.Column("under", sa.BigInteger, nullable=False),
        sa.Column("wrapped", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("blob", name="pk_file_keys"),
        sa.UniqueConstraint("ref", name="uq_file_keys_ref"),
    )
    op.add_column("blobs", sa.Column("kept", sa.Text, nullable=False, server_default=""))
    op.add_column("name_words", sa.Column("under", sa.BigInteger, nullable=False, server_default="0"))


def downgrade() -> None:
    """Files with a key of their own would not open any more: whoever goes back restores a backup."""
    op.drop_column("name_words", "under")
    op.drop_column("blobs", "kept")
    op.drop_table("file_keys")
