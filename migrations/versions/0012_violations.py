"""Violations and corrective actions."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SEARCHED = {
    "violations": ("number", "what", "about", "found_in", "clauses", "other_clause", "transmittal"),
    "corrective_actions": ("what",),
}


def upgrade() -> None:
    """Create the tables, their indexes and the search indexes."""
    _create_violations()
    _create_actions()
    sqlite = op.get_bind().dialect.name == "sqlite"
    for table, columns in SEARCHED.items():
        for statement in _search_sqlite(table, columns) if sqlite else _search_postgresql(table, columns):
            op.execute(statement)


def downgrade() -> None:
    """Drop the tables."""
    if op.get_bind().dialect.name == "sqlite":
        for table in SEARCHED:
            op.execute(f"DROP TABLE {table}_search")
    for table in ("action_steps", "corrective_actions", "violations"):
        op.drop_table(table)


def _create_violations() -> None:
    op.create_table(
        "violations",
        *_texts("number", "what", "origin", "found_on", "found_in", "clauses", "other_clause"),
        *_texts("bases", "respondents", "employers", "about"),
        *_references("complaint_id", "allegation_id", "audit_id", nullable=True),
        *_texts("audit_question"),
        sa.Column("coded", sa.Integer, nullable=False),
        *_texts("registered_on"),
        *_references("registered_by"),
        *_references("decider_id", nullable=True),
        *_texts("transmitted_on", nullable=True),
        *_texts("transmittal"),
        *_texts("receipt_on", nullable=True),
        *_texts("state"),
        *_texts("closed_on", "withdrawn_on", nullable=True),
        *_texts("withdrawn_why"),
        *_texts("due", "look_due", nullable=True),
        sa.Column("to_verify", sa.BigInteger, nullable=False),
        sa.Column("serial", sa.BigInteger, nullable=False),
        *_record("violations"),
        sa.UniqueConstraint("number", name="uq_violations_number"),
    )
    for column in ("complaint_id", "allegation_id", "audit_id"):
        op.create_index(f"ix_violations_{column}", "violations", [column])
    for column in ("serial", "state", "due", "look_due", "found_on"):
        op.create_index(f"ix_violations_{column}_id", "violations", [column, "id"])


def _create_actions() -> None:
    op.create_table(
        "corrective_actions",
        *_references("violation_id"),
        *_texts("level", "what"),
        *_references("owner_id"),
        *_texts("due"),
        sa.Column("place", sa.BigInteger, nullable=False),
        *_texts("state"),
        *_texts("look_due", nullable=True),
        sa.Column("reopened", sa.BigInteger, nullable=False),
        *_record("corrective_actions"),
    )
    for column in ("violation_id", "owner_id", "state"):
        op.create_index(f"ix_corrective_actions_{column}", "corrective_actions", [column])
    op.create_table(
        "action_steps",
        *_references("violation_id", "action_id"),
        *_texts("kind", "on", "entered_on"),
        *_references("by", "recorded_by", "owner_id"),
        *_texts("due", "words", "document"),
        *_record("action_steps"),
    )
    for column in ("violation_id", "action_id"):
        op.create_index(f"ix_action_steps_{column}", "action_steps", [column])


def _texts(*names: str, nullable: bool = False) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text, nullable=nullable) for name in names)


def _references(*names: str, nullable: bool = False) -> tuple[sa.Column[int], ...]:
    return tuple(sa.Column(name, ID, nullable=nullable) for name in names)


def _record(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )


def _search_sqlite(table: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    names = ", ".join(columns)
    new, old = (", ".join(f"{row}.{name}" for name in columns) for row in ("new", "old"))
    add = f"INSERT INTO {table}_search(rowid, {names}) VALUES (new.id, {new});"
    remove = f"INSERT INTO {table}_search({table}_search, rowid, {names}) VALUES ('delete', old.id, {old});"
    create = (
        f"CREATE VIRTUAL TABLE {table}_search USING fts5({names}, content='{table}', content_rowid='id', "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    return (
        create,
        # what is taken out of the register, as when its case is sealed, is not to stay in the index
        f"INSERT INTO {table}_search({table}_search, rank) VALUES ('secure-delete', 1)",
        f"CREATE TRIGGER {table}_search_add AFTER INSERT ON {table} BEGIN {add} END",
        f"CREATE TRIGGER {table}_search_remove AFTER DELETE ON {table} BEGIN {remove} END",
        f"CREATE TRIGGER {table}_search_change AFTER UPDATE OF {names} ON {table} BEGIN {remove} {add} END",
    )


def _search_postgresql(table: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    texts = " || ' ' || ".join(columns)
    add = (
        f"ALTER TABLE {table} ADD COLUMN search_vector tsvector GENERATED ALWAYS AS "
        f"(to_tsvector('simple', gen63_folded({texts}))) STORED"
    )
    return add, f"CREATE INDEX ix_{table}_search_vector ON {table} USING gin (search_vector)"
