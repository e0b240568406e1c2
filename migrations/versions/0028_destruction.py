"""Destruction of records: batches, what stays of destroyed cases, and the one door by which history goes."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLES = ("destruction_batches", "destruction_items", "destruction_approvals", "destroyed_cases")
APPEND_ONLY = """
CREATE OR REPLACE FUNCTION gen63_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$BEGIN RAISE EXCEPTION 'the history is append-only'; END$$
"""
# Whoever destroys acts as the tables' owner: a person's own login cannot become it, whatever it sets.
BUT_FOR_DESTRUCTION = r"""
CREATE OR REPLACE FUNCTION gen63_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF coalesce(current_setting('gen63.destroying', true), '') = 'yes' AND current_user = (
        SELECT r.rolname FROM pg_catalog.pg_class c JOIN pg_catalog.pg_roles r ON r.oid = c.relowner WHERE c.oid = TG_RELID)
    THEN
        IF TG_OP = 'DELETE' AND TG_TABLE_NAME = 'history_changes' THEN RETURN OLD; END IF;
        IF TG_OP = 'UPDATE' AND TG_TABLE_NAME = 'history_entries' THEN
            IF (NEW.seq, NEW.previous, NEW.head, NEW.signature, NEW.person_id, NEW.at)
               = (OLD.seq, OLD.previous, OLD.head, OLD.signature, OLD.person_id, OLD.at)
               AND NEW.payload = (CASE WHEN starts_with(OLD.payload, 'leaf:') THEN OLD.payload
                   ELSE 'leaf:' || encode(sha256('\x00'::bytea || convert_to(OLD.payload, 'UTF8')), 'hex') END)
            THEN RETURN NEW; END IF;
        END IF;
    END IF;
    RAISE EXCEPTION 'the history is append-only';
END $$
"""


def _texts(*names: str) -> list[sa.Column[str]]:
    return [sa.Column(name, sa.Text, nullable=False) for name in names]


def _numbers(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, sa.BigInteger, nullable=False) for name in names]


def _ids(*names: str) -> list[sa.Column[int]]:
    return [sa.Column(name, ID, nullable=False) for name in names]


def _table(name: str, *columns: sa.Column[object], unique: str = "") -> None:
    op.create_table(
        name,
        *columns,
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
        *([sa.UniqueConstraint(unique, name=f"uq_{name}_{unique}")] if unique else []),
    )


def upgrade() -> None:
    """Create the tables, and let the content of entries go where a destruction takes it."""
    _table(
        "destruction_batches",
        *_texts(
            "number", "reason", "digest", "proposed_on", "state", "closing_words", "certificate", "backups"
        ),
        *_numbers("cases", "destroyed"),
        *_ids("proposed_by"),
        sa.Column("closed_by", ID, nullable=True),
        sa.Column("closed_on", sa.Text, nullable=True),
        sa.Column("backups_until", sa.Text, nullable=True),
        unique="number",
    )
    _table(
        "destruction_items",
        *_ids("batch_id", "complaint_id"),
        *_texts("number", "rule", "until", "standing", "left_out"),
        *_numbers("edition"),
    )
    _table("destruction_approvals", *_ids("batch_id", "by"), *_texts("on", "digest", "words"))
    op.create_index(
        "uq_destruction_approvals_batch_id_by", "destruction_approvals", ["batch_id", "by"], unique=True
    )
    _table(
        "destroyed_cases",
        *_ids("complaint_id", "batch_id"),
        *_texts("number", "series", "rule", "certificate", "on", "origin"),
        *_numbers("edition"),
        unique="number",
    )
    for table, columns in (
        ("destruction_items", ("batch_id", "complaint_id")),
        ("destruction_approvals", ("batch_id",)),
        ("destroyed_cases", ("batch_id", "complaint_id")),
    ):
        for column in columns:
            op.create_index(f"ix_{table}_{column}", table, [column])
    if op.get_bind().dialect.name == "postgresql":
        op.execute(BUT_FOR_DESTRUCTION)


def downgrade() -> None:
    """Drop the tables."""
    if op.get_bind().dialect.name == "postgresql":
        op.execute(APPEND_ONLY)
    for table in reversed(TABLES):
        op.drop_table(table)
