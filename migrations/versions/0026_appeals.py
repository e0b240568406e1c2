"""Appeals, and what else the course of a complaint lacked."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLES = {
    "acknowledgements": (
        "complaint_id=id way=text acknowledged_on=text told_by=id? proof=text words=text recorded_by=id "
        "recorded_on=text undone_by=id? undone_on=text? undone_words=text"
    ),
    "appeals": (
        "complaint_id=id closing_id=id appeal_from=text received_on=text grounds=text in_time_until=text "
        "allowed_by=text late_words=text state=text reviewer_id=id? recorded_by=id recorded_on=text "
        "review_outcome=text? review_words=text allegation_ids=text decided_on=text?"
    ),
}
INDEXES = (*((table, "complaint_id") for table in TABLES), ("appeals", "state"))


def upgrade() -> None:
    """Create the tables."""
    for table, said in TABLES.items():
        op.create_table(
            table,
            *_columns(said),
            sa.Column("id", ID, autoincrement=False, nullable=False),
            sa.Column("version", sa.Integer, nullable=False),
            sa.Column("sealed", sa.Text, nullable=True),
            sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        )
    for table, column in INDEXES:
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    """Drop the tables."""
    for table in reversed(TABLES):
        op.drop_table(table)


def _columns(said: str) -> Iterable[sa.Column[object]]:
    kinds = {"id": ID, "text": sa.Text(), "whole": sa.BigInteger()}
    for one in said.split():
        name, _, kind = one.partition("=")
        yield sa.Column(name, kinds[kind.rstrip("?")], nullable=kind.endswith("?"))
