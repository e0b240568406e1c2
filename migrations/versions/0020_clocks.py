"""The clocks of a complaint: rules as versioned data, and what starts, pauses and moves them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLES = ("clock_rules", "clock_confirmations", "clock_pauses", "clock_entries")


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _days(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=True) for name in names]


def _table(name: str, *columns: sa.Column[object], sealed: bool = False) -> None:
    op.create_table(
        name,
        *columns,
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        *(_days("sealed") if sealed else ()),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )


def upgrade() -> None:
    """Create the tables. The first edition of each rule came with the program and needs no row."""
    _table(
        "clock_rules",
        *_texts("rule", "starts", "unit", "roll", "pauses", "applies", "source", "note", "why"),
        sa.Column("edition", sa.BigInteger, nullable=False),
        sa.Column("length", sa.BigInteger, nullable=False),
        sa.Column("extension_days", sa.BigInteger, nullable=True),
        sa.Column("reaches_open", sa.Integer, nullable=False),
        sa.Column("made_by", ID, nullable=True),
        *_days("from_day", "made_on"),
    )
    op.create_index("uq_clock_rules_rule_edition", "clock_rules", ["rule", "edition"], unique=True)
    _table(
        "clock_confirmations",
        *_texts("rule", "counsel", "on", "words", "recorded_on"),
        sa.Column("edition", sa.BigInteger, nullable=False),
        sa.Column("recorded_by", ID, nullable=False),
    )
    _table(
        "clock_pauses",
        sa.Column("complaint_id", ID, nullable=False),
        *_texts("ground", "first", "last", "reason", "on", "move_reason"),
        sa.Column("by", ID, nullable=False),
        sa.Column("moved_by", ID, nullable=True),
        *_days("moved_on"),
        sealed=True,
    )
    op.create_index("ix_clock_pauses_complaint_id", "clock_pauses", ["complaint_id"])
    op.create_index("ix_clock_pauses_last", "clock_pauses", ["last"])
    _table(
        "clock_entries",
        sa.Column("complaint_id", ID, nullable=False),
        *_texts("rule", "kind", "day", "words", "on"),
        *_days("due"),
        sa.Column("by", ID, nullable=False),
        sealed=True,
    )
    op.create_index("ix_clock_entries_complaint_id", "clock_entries", ["complaint_id"])


def downgrade() -> None:
    """Drop the tables."""
    for name in reversed(TABLES):
        op.drop_table(name)
