"""Confidential columns, sealed cases, the words that a name is found by."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SEALED = (
    "complaints", "allegations", "respondents", "parties", "characteristics", "extensions", "closings",
    "complaint_notes",
)  # fmt: skip
FOUND_BY = ("name", "email", "phone")


def upgrade() -> None:
    """Add the columns; names are no longer found through an index that shows them."""
    op.add_column("people", sa.Column("sealing_key", sa.Text, nullable=True))
    op.add_column("complaints", sa.Column("seal", sa.BigInteger, nullable=True))
    for table in SEALED:
        op.add_column(table, sa.Column("sealed", sa.Text, nullable=True))
    sealed = sa.text("seal IS NOT NULL")
    op.create_index(
        "ix_complaints_seal", "complaints", ["seal"], sqlite_where=sealed, postgresql_where=sealed
    )
    op.create_table(
        "case_keys",
        sa.Column("complaint_id", ID, nullable=False),
        sa.Column("epoch", sa.BigInteger, nullable=False),
        sa.Column("person_id", ID, nullable=False),
        sa.Column("recipient", sa.Text, nullable=False),
        sa.Column("sealed_key", sa.Text, nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_case_keys"),
    )
    op.create_index("ix_case_keys_complaint_id", "case_keys", ["complaint_id"])
    op.create_index("ix_case_keys_person_id", "case_keys", ["person_id"])
    op.create_table(
        "name_words",
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("record_id", ID, nullable=False),
        sa.Column("mark", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("kind", "record_id", "mark", name="pk_name_words"),
    )
    op.create_index("ix_name_words_mark", "name_words", ["mark", "kind", "record_id"])
    if op.get_bind().dialect.name == "sqlite":
        for suffix in ("add", "remove", "change"):
            op.execute(f"DROP TRIGGER parties_search_{suffix}")
        op.execute("DROP TABLE parties_search")
        op.execute("INSERT INTO complaints_search(complaints_search, rank) VALUES ('secure-delete', 1)")
    else:
        op.execute("ALTER TABLE parties DROP COLUMN search_vector")


def downgrade() -> None:
    """Take them away again."""
    op.drop_table("name_words")
    op.drop_table("case_keys")
    op.drop_index("ix_complaints_seal", "complaints")
    for table in SEALED:
        op.drop_column(table, "sealed")
    op.drop_column("complaints", "seal")
    op.drop_column("people", "sealing_key")
    for statement in _search_sqlite() if op.get_bind().dialect.name == "sqlite" else _search_postgresql():
        op.execute(statement)


def _search_sqlite() -> tuple[str, ...]:
    names = ", ".join(FOUND_BY)
    new, old = (", ".join(f"{row}.{name}" for name in FOUND_BY) for row in ("new", "old"))
    add = f"INSERT INTO parties_search(rowid, {names}) VALUES (new.id, {new});"
    remove = f"INSERT INTO parties_search(parties_search, rowid, {names}) VALUES ('delete', old.id, {old});"
    create = (
        f"CREATE VIRTUAL TABLE parties_search USING fts5({names}, content='parties', content_rowid='id', "
        "tokenize='unicode61 remove_diacritics 2')"
    )
    return (
        create,
        f"CREATE TRIGGER parties_search_add AFTER INSERT ON parties BEGIN {add} END",
        f"CREATE TRIGGER parties_search_remove AFTER DELETE ON parties BEGIN {remove} END",
        f"CREATE TRIGGER parties_search_change AFTER UPDATE OF {names} ON parties BEGIN {remove} {add} END",
        "INSERT INTO parties_search(parties_search) VALUES ('rebuild')",
    )


def _search_postgresql() -> tuple[str, ...]:
    texts = " || ' ' || ".join(FOUND_BY)
    add = (
        "ALTER TABLE parties ADD COLUMN search_vector tsvector GENERATED ALWAYS AS "
        f"(to_tsvector('simple', gen63_folded({texts}))) STORED"
    )
    return (
        add,
        "CREATE INDEX ix_parties_search_vector ON parties USING gin (search_vector)",
    )
