"""What was left open beside sealed cases: the words of comments that they were made from."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLES = ("comments", "comment_decisions")


def upgrade() -> None:
    """Add the columns; sealed words leave the search index for good."""
    for table in TABLES:
        op.add_column(table, sa.Column("sealed_with", ID, nullable=True))
        op.add_column(table, sa.Column("sealed", sa.Text, nullable=True))
    if op.get_bind().dialect.name == "sqlite":
        op.execute("INSERT INTO comments_search(comments_search, rank) VALUES ('secure-delete', 1)")


def downgrade() -> None:
    """Take them away again."""
    for table in TABLES:
        op.drop_column(table, "sealed")
        op.drop_column(table, "sealed_with")
