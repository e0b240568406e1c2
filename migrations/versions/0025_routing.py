"""Routing rules as data, and on each referral the rule that suggested it."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLES = ("routing_rules", "routing_confirmations", "routing_imports")
ADDED = {"rule": sa.Text, "rule_edition": sa.BigInteger}


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _numbers(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.BigInteger, nullable=False) for name in names]


def _table(name: str, *columns: sa.Column[object]) -> None:
    op.create_table(
        name,
        *columns,
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )


def upgrade() -> None:
    """Create the tables. The first edition of each rule came with the program and needs no row."""
    _table(
        "routing_rules",
        *_texts("rule", "name", "to", "body", "conditions", "source", "note", "why"),
        *_numbers("edition", "rank"),
        sa.Column("withdrawn", sa.Integer, nullable=False),
        sa.Column("made_by", ID, nullable=True),
        sa.Column("made_on", sa.Text, nullable=True),
        sa.Column("import_id", ID, nullable=True),
    )
    op.create_index("uq_routing_rules_rule_edition", "routing_rules", ["rule", "edition"], unique=True)
    op.create_index("ix_routing_rules_import_id", "routing_rules", ["import_id"])
    _table(
        "routing_confirmations",
        *_texts("rule", "counsel", "on", "words", "recorded_on"),
        *_numbers("edition"),
        sa.Column("recorded_by", ID, nullable=False),
    )
    _table(
        "routing_imports",
        *_texts("file", "sha256", "layout", "mapping", "at"),
        *_numbers("rules"),
        sa.Column("by", ID, nullable=False),
    )
    for name, kind in ADDED.items():
        op.add_column("referrals", sa.Column(name, kind, nullable=True))


def downgrade() -> None:
    """Drop them."""
    for name in ADDED:
        op.execute(f"ALTER TABLE referrals DROP COLUMN {name}")
    for table in reversed(TABLES):
        op.drop_table(table)
