"""The tables of comments."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

SEARCH_SQLITE = (
    """
    CREATE VIRTUAL TABLE comments_search USING fts5(
        text, source_ref, content='comments', content_rowid='id', tokenize='unicode61 remove_diacritics 2'
    )
    """,
    """
    CREATE TRIGGER comments_search_add AFTER INSERT ON comments BEGIN
        INSERT INTO comments_search(rowid, text, source_ref) VALUES (new.id, new.text, new.source_ref);
    END
    """,
    """
    CREATE TRIGGER comments_search_remove AFTER DELETE ON comments BEGIN
        INSERT INTO comments_search(comments_search, rowid, text, source_ref)
        VALUES ('delete', old.id, old.text, old.source_ref);
    END
    """,
    """
    CREATE TRIGGER comments_search_change AFTER UPDATE OF text, source_ref ON comments BEGIN
        INSERT INTO comments_search(comments_search, rowid, text, source_ref)
        VALUES ('delete', old.id, old.text, old.source_ref);
        INSERT INTO comments_search(rowid, text, source_ref) VALUES (new.id, new.text, new.source_ref);
    END
    """,
)
SEARCH_POSTGRESQL = (
    """
    ALTER TABLE comments ADD COLUMN search_vector tsvector GENERATED ALWAYS AS (
        to_tsvector('simple', gen63_folded(text || ' ' || source_ref))
    ) STORED
    """,
    "CREATE INDEX ix_comments_search_vector ON comments USING gin (search_vector)",
)


def upgrade() -> None:
    """Create the tables, their indexes and the search index."""
    _create_comments()
    _create_decisions()
    _create_imports()
    op.create_table(
        "comment_reviews",
        _text("quarter"),
        *(_number(name) for name in (
            "comments", "no_concern", "possible_bias", "other_policy", "complaints", "readers",
        )),
        _text("statement"),
        _number("by"),
        _text("signer"),
        _text("role"),
        _text("at"),
        *_record("comment_reviews"),
        sa.UniqueConstraint("quarter", name="uq_comment_reviews_quarter"),
    )  # fmt: skip
    sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in SEARCH_SQLITE if sqlite else SEARCH_POSTGRESQL:
        op.execute(statement)


def downgrade() -> None:
    """Drop the tables."""
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TABLE comments_search")
    for table in (
        "comment_reviews", "comment_import_rows", "comment_import_quarters", "comment_imports", "comment_complaints", "comment_decisions", "comments",
    ):  # fmt: skip
        op.drop_table(table)


def _create_comments() -> None:
    op.create_table(
        "comments",
        sa.Column("import_id", ID, nullable=False),
        _number("row"),
        _text("quarter"),
        _text("source_ref"),
        _text("received", nullable=True),
        *(_text(name) for name in ("received_time", "channel", "line", "text", "other", "digest")),
        *_record("comments"),
        _text("decision", nullable=True),
        _text("complaint", nullable=True),
    )
    for name, columns, where in (
        ("ix_comments_import_id", ["import_id"], None),
        ("ix_comments_source_ref", ["source_ref"], "source_ref != ''"),
        ("ix_comments_digest", ["digest"], None),
        ("ix_comments_received_id", ["received", "id"], None),
        ("ix_comments_queue", ["quarter", "decision", "received", "id"], None),
        ("ix_comments_line", ["line", "received", "id"], None),
        ("ix_comments_channel", ["channel", "received", "id"], None),
        ("ix_comments_decided", ["decision", "received", "id"], "decision IS NOT NULL"),
        ("ix_comments_complaint", ["received", "id"], "complaint IS NOT NULL"),
    ):
        _index("comments", name, columns, where)


def _create_decisions() -> None:
    op.create_table(
        "comment_decisions",
        sa.Column("comment_id", ID, nullable=False),
        *(_text(name) for name in ("quarter", "decision", "bases", "other_basis", "note", "reason")),
        _number("by"),
        _text("at"),
        _text("ended", nullable=True),
        _text("ending", nullable=True),
        *_record("comment_decisions"),
    )
    _index("comment_decisions", "ix_comment_decisions_comment_id", ["comment_id"])
    _index("comment_decisions", "uq_comment_decisions_standing", ["comment_id"], "ended IS NULL", unique=True)
    _index("comment_decisions", "ix_comment_decisions_quarter", ["quarter", "decision"])
    _index("comment_decisions", "ix_comment_decisions_reader", ["by", "quarter", "at"])
    op.create_table(
        "comment_complaints",
        sa.Column("comment_id", ID, nullable=False),
        sa.Column("complaint_id", ID, nullable=False),
        _text("quarter"),
        _text("number"),
        _number("by"),
        _text("at"),
        *_record("comment_complaints"),
    )
    for column in ("comment_id", "complaint_id", "quarter"):
        _index("comment_complaints", f"ix_comment_complaints_{column}", [column])


def _create_imports() -> None:
    op.create_table(
        "comment_imports",
        *(_text(name) for name in ("file_name", "file_sha256", "layout", "mapping", "quarter")),
        _number("by"),
        _text("at"),
        *(_number(name) for name in (
            "rows_read", "stored", "already_there", "refused", "other_words", "undated", "wordless",
        )),
        _text("state"),
        _number("undone_by"),
        _text("undone_at", nullable=True),
        *_record("comment_imports"),
    )  # fmt: skip
    _index("comment_imports", "ix_comment_imports_layout", ["layout"])
    op.create_table(
        "comment_import_quarters",
        sa.Column("import_id", ID, nullable=False),
        _text("quarter"),
        _number("stored"),
        _number("undated"),
        *_record("comment_import_quarters"),
    )
    for column in ("import_id", "quarter"):
        _index("comment_import_quarters", f"ix_comment_import_quarters_{column}", [column])
    op.create_table(
        "comment_import_rows",
        sa.Column("import_id", ID, nullable=False),
        _number("row"),
        _text("news"),
        _text("reason"),
        *_record("comment_import_rows"),
    )
    _index("comment_import_rows", "ix_comment_import_rows_import_id", ["import_id"])


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=nullable)


def _number(name: str) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=False)


def _record(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )


def _index(
    table: str, name: str, columns: list[str], where: str | None = None, *, unique: bool = False
) -> None:
    condition = sa.text(where) if where else None
    op.create_index(name, table, columns, unique=unique, sqlite_where=condition, postgresql_where=condition)
