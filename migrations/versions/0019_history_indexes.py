"""The indexes of the history that reading it needs, and no more.

Each index of the entries is one more page that every save writes. Nothing looks an entry up by its head or
by the one before: that the chain does not fork, its numbers see to, of which there is one each. When an
entry was made and what its act was is asked from the newest backwards, which its number gives.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0019"
down_revision = "0018"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLE, OLD = "history_entries", "history_entries_before"
UNIQUE = ("previous", "head")
INDEXED = ("at", "act")


def upgrade() -> None:
    """Drop what no reader asks for."""
    for column in INDEXED:
        op.drop_index(f"ix_history_entries_{column}", TABLE)
    if op.get_bind().dialect.name == "sqlite":
        _make_anew(())
        return
    for column in UNIQUE:
        op.drop_constraint(f"uq_history_entries_{column}", TABLE)


def downgrade() -> None:
    """Lay the indexes again."""
    if op.get_bind().dialect.name == "sqlite":
        _make_anew(UNIQUE)
    else:
        for column in UNIQUE:
            op.create_unique_constraint(f"uq_history_entries_{column}", TABLE, [column])
    for column in INDEXED:
        op.create_index(f"ix_history_entries_{column}", TABLE, [column])


def _make_anew(unique: tuple[str, ...]) -> None:
    """SQLite lets nobody drop a constraint: the table is made anew, its rows, indexes and triggers as they were."""
    bind = op.get_bind()
    query = "SELECT type, name, sql FROM sqlite_master WHERE tbl_name = :table AND sql IS NOT NULL AND type <> 'table'"
    beside = bind.execute(sa.text(query), {"table": TABLE}).all()
    for kind, name, _ in beside:  # they would go with the old name, or stand in the way of the new ones
        bind.exec_driver_sql(f'DROP {kind} "{name}"')
    op.rename_table(TABLE, OLD)
    op.create_table(
        TABLE,
        sa.Column("seq", ID, autoincrement=False, nullable=False),
        sa.Column("previous", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("head", sa.Text, nullable=False),
        sa.Column("signature", sa.Text, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.Column("act", sa.Text, nullable=False),
        sa.Column("subject_kind", sa.Text, nullable=False),
        sa.Column("subject_id", ID, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_history_entries"),
        *(sa.UniqueConstraint(column, name=f"uq_history_entries_{column}") for column in unique),
    )
    columns = "seq, previous, payload, head, signature, person_id, at, act, subject_kind, subject_id"
    bind.exec_driver_sql(f"INSERT INTO {TABLE} ({columns}) SELECT {columns} FROM {OLD} ORDER BY seq")
    op.drop_table(OLD)
    for _, _, statement in beside:
        bind.exec_driver_sql(statement)
