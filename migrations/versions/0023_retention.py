"""Record series, retention rules, and holds."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLES = ("retention_rules", "retention_confirmations", "case_holds", "retention_holds")


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _empty(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=True) for name in names]


def _table(name: str, *columns: sa.Column[object], sealed: bool = False) -> None:
    op.create_table(
        name,
        *columns,
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        *(_empty("sealed") if sealed else ()),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        *([sa.UniqueConstraint("number", name=f"uq_{name}_number")] if sealed else []),
    )


def _told_of_a_hold() -> list[sa.Column[object]]:
    return [
        *_texts("number", "matter", "reason", "since"),
        sa.Column("set_by", ID, nullable=False),
        *_texts("set_on"),
        *_empty("released_on"),
        sa.Column("released_by", ID, nullable=True),
        *_texts("release_reason"),
    ]


def upgrade() -> None:
    """Create the tables. The first edition of each rule came with the program and needs no row."""
    _table(
        "retention_rules",
        *_texts("rule", "starts", "source", "note", "why"),
        sa.Column("edition", sa.BigInteger, nullable=False),
        sa.Column("years", sa.BigInteger, nullable=True),
        sa.Column("made_by", ID, nullable=True),
        *_empty("made_on"),
    )
    op.create_index("uq_retention_rules_rule_edition", "retention_rules", ["rule", "edition"], unique=True)
    _table(
        "retention_confirmations",
        *_texts("rule", "counsel", "on", "words", "recorded_on"),
        sa.Column("edition", sa.BigInteger, nullable=False),
        sa.Column("recorded_by", ID, nullable=False),
    )
    _table("case_holds", sa.Column("complaint_id", ID, nullable=False), *_told_of_a_hold(), sealed=True)
    op.create_index("ix_case_holds_complaint_id", "case_holds", ["complaint_id"])
    _table(
        "retention_holds",
        *_told_of_a_hold(),
        *_texts("scope", "series", "person", "line", "employer", "words"),
        *_empty("received_from", "received_to", "basis"),
        sealed=True,
    )


def downgrade() -> None:
    """Drop the tables."""
    for table in reversed(TABLES):
        op.drop_table(table)
