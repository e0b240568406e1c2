"""What a team's office on PostgreSQL needs."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLES = (
    "history_cases", "looks", "blob_chunks", "blobs", "key_secrets", "key_slots", "team_logins", "case_walls",
)  # fmt: skip


def upgrade() -> None:
    """Create the tables."""
    op.create_table(
        "case_walls",
        sa.Column("complaint_id", ID, nullable=False),
        sa.Column("person_id", ID, nullable=False, index=True),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_case_walls"),
    )
    op.create_index("uq_case_walls_case", "case_walls", ["complaint_id", "person_id"], unique=True)
    op.create_table(
        "team_logins",
        sa.Column("login", sa.Text, nullable=False),
        sa.Column("person_id", ID, nullable=False, index=True),
        sa.PrimaryKeyConstraint("login", name="pk_team_logins"),
    )
    for table in ("key_slots", "key_secrets"):
        op.create_table(
            table,
            sa.Column("slot", sa.Text, nullable=False),
            sa.Column("login", sa.Text, nullable=False),
            sa.Column("content", sa.Text, nullable=False),
            sa.PrimaryKeyConstraint("slot", name=f"pk_{table}"),
        )
    op.create_table(
        "blobs",
        sa.Column("blob", sa.Text, nullable=False),
        sa.Column("size", sa.BigInteger, nullable=False),
        sa.Column("digest", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("blob", name="pk_blobs"),
    )
    op.create_table(
        "blob_chunks",
        sa.Column("blob", sa.Text, nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("blob", "n", name="pk_blob_chunks"),
    )
    _create_what_is_recorded()


def _create_what_is_recorded() -> None:
    op.create_table(
        "looks",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False, index=True),
        sa.Column("login", sa.Text, nullable=False),
        sa.Column("person_id", ID, nullable=True),
        sa.Column("complaint_id", ID, nullable=False, index=True),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("allowed", sa.Integer, nullable=False),
        sa.Column("done_in", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_looks"),
    )
    op.create_table(
        "history_cases",
        sa.Column("seq", ID, nullable=False),
        sa.Column("complaint_id", ID, nullable=False, index=True),
        sa.PrimaryKeyConstraint("seq", "complaint_id", name="pk_history_cases"),
    )
    op.execute(
        "CREATE VIEW party_cases AS SELECT id, complaint_id, role, language, import_id, version FROM parties"
    )


def downgrade() -> None:
    """Drop the tables."""
    op.execute("DROP VIEW party_cases")
    for table in TABLES:
        op.drop_table(table)
