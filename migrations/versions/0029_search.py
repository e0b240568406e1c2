"""The words of attached files, and search in what people write in a case."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SEARCHED = {
    "allegations": (
        "conduct", "other_basis", "clause", "rationale", "evidence", "their_finding", "discipline", "return_words",
    ),
    "appeals": ("grounds", "late_words", "review_words"),
    "calls_for_service": ("reference", "what", "responder", "reasons"),
    "closings": ("words", "reopening_words"),
    "complaint_notes": ("text",),
    "evidence_items": ("number", "description", "obtained_from", "obtained_where", "withdrawn_why"),
    "file_texts": ("words",),
    "interviews": ("summary", "accommodation"),
    "investigation_issues": ("question", "steps", "answer"),
    "investigation_tasks": ("what", "words"),
    "recording_requests": ("what", "custodian", "answer"),
    "referrals": ("body", "reference", "reason", "answer"),
}  # fmt: skip
LONGEST = 200_000
"""Characters of a record that a server searches: a vector holds no more than a million bytes."""


def upgrade() -> None:
    """Create the table and the indexes, which take in what is there."""
    op.create_table(
        "file_texts",
        sa.Column("complaint_id", ID, nullable=False),
        sa.Column("evidence_id", ID, nullable=False),
        sa.Column("state", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("shortened", sa.Integer, nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("sealed", sa.Text, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_file_texts"),
    )
    op.create_index("ix_file_texts_complaint_id", "file_texts", ["complaint_id"])
    op.create_index("uq_file_texts_evidence_id", "file_texts", ["evidence_id"], unique=True)
    sqlite = op.get_bind().dialect.name == "sqlite"
    for table, columns in SEARCHED.items():
        for statement in _search_sqlite(table, columns) if sqlite else _search_postgresql(table, columns):
            op.execute(statement)


def downgrade() -> None:
    """Drop them."""
    sqlite = op.get_bind().dialect.name == "sqlite"
    for table in SEARCHED:
        if sqlite:
            for trigger in ("add", "remove", "change"):
                op.execute(f"DROP TRIGGER {table}_search_{trigger}")
            op.execute(f"DROP TABLE {table}_search")
        else:
            op.execute(f"ALTER TABLE {table} DROP COLUMN search_vector")
    op.drop_table("file_texts")


def _search_sqlite(table: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    names = ", ".join(columns)
    new, old = (", ".join(f"{row}.{name}" for name in columns) for row in ("new", "old"))
    add = f"INSERT INTO {table}_search(rowid, {names}) VALUES (new.id, {new});"
    remove = f"INSERT INTO {table}_search({table}_search, rowid, {names}) VALUES ('delete', old.id, {old});"
    create = (
        f"CREATE VIRTUAL TABLE {table}_search USING fts5({names}, content='{table}', content_rowid='id', "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    # a save names every column: what says the same costs the index nothing
    other = " OR ".join(f"old.{name} IS NOT new.{name}" for name in columns)
    change = f"CREATE TRIGGER {table}_search_change AFTER UPDATE OF {names} ON {table}"
    return (
        create,
        # the words of a case that is sealed or destroyed are not to stay in the index
        f"INSERT INTO {table}_search({table}_search, rank) VALUES ('secure-delete', 1)",
        f"INSERT INTO {table}_search({table}_search) VALUES ('rebuild')",
        f"CREATE TRIGGER {table}_search_add AFTER INSERT ON {table} BEGIN {add} END",
        f"CREATE TRIGGER {table}_search_remove AFTER DELETE ON {table} BEGIN {remove} END",
        f"{change} WHEN {other} BEGIN {remove} {add} END",
    )


def _search_postgresql(table: str, columns: tuple[str, ...]) -> tuple[str, ...]:
    texts = " || ' ' || ".join(f"coalesce({one}, '')" for one in columns)
    vector = f"to_tsvector('simple', gen63_folded(left({texts}, {LONGEST})))"
    return (
        f"ALTER TABLE {table} ADD COLUMN search_vector tsvector GENERATED ALWAYS AS ({vector}) STORED",
        f"CREATE INDEX ix_{table}_search_vector ON {table} USING gin (search_vector)",
    )
