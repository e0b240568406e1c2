"""People, the office, the history, drafts; how PostgreSQL folds what is searched."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")

APPEND_ONLY_SQLITE = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
BEGIN SELECT RAISE(ABORT, 'the history is append-only'); END
"""
APPEND_ONLY_FUNCTION = """
CREATE FUNCTION gen63_append_only() RETURNS trigger LANGUAGE plpgsql AS
$$BEGIN RAISE EXCEPTION 'the history is append-only'; END$$
"""
APPEND_ONLY_POSTGRESQL = """
CREATE TRIGGER {table}_no_{verb} BEFORE {verb} ON {table}
FOR EACH ROW EXECUTE FUNCTION gen63_append_only()
"""
# Lower case, Latin letters without accents, whatever is no letter or digit a space: what FTS5's unicode61
# makes of a text, so that both engines answer alike. The collation is named: the database's own may know
# no letters beyond ASCII.
FOLDED_FUNCTION = r"""
CREATE FUNCTION gen63_folded(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT regexp_replace(
        translate(
            lower(
                normalize(
                    regexp_replace(normalize(words, NFD), '([A-Za-z])[\u0300-\u036f]+', '\1', 'g'), NFC
                ) COLLATE "und-x-icu"
            ),
            'ς', 'σ'
        ),
        '[^[:alnum:]]+', ' ', 'g'
    )
$$
"""


def upgrade() -> None:
    """Create the tables and the triggers that keep the history append-only."""
    op.create_table(
        "people",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("roles", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("signing_key", sa.Text, nullable=False),
        sa.Column("active", sa.Integer, nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_people"),
    )
    op.create_table(
        "offices",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("uid", sa.Text, nullable=False),
        sa.Column("fiscal_year_month", sa.BigInteger, nullable=False),
        sa.Column("fiscal_year_day", sa.BigInteger, nullable=False),
        sa.Column("holidays", sa.Text, nullable=False),
        sa.Column("fictional", sa.Integer, nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_offices"),
    )
    op.create_table(
        "record_ids",
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("last", ID, nullable=False),
        sa.PrimaryKeyConstraint("kind", name="pk_record_ids"),
    )
    _create_history()
    op.create_table(
        "drafts",
        sa.Column("person_id", ID, nullable=False, index=True),
        sa.Column("form", sa.Text, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.Column("sealed", sa.Text, nullable=False),
        sa.Column("at", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("person_id", "form", "key", name="pk_drafts"),
    )
    op.create_table(
        "settings",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("value", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_settings"),
    )


def _create_history() -> None:
    op.create_table(
        "history_entries",
        sa.Column("seq", ID, autoincrement=False, nullable=False),
        sa.Column("previous", sa.Text, nullable=False),
        sa.Column("payload", sa.Text, nullable=False),
        sa.Column("head", sa.Text, nullable=False),
        sa.Column("signature", sa.Text, nullable=False),
        sa.Column("person_id", ID, nullable=False, index=True),
        sa.Column("at", sa.Text, nullable=False, index=True),
        sa.Column("act", sa.Text, nullable=False, index=True),
        sa.Column("subject_kind", sa.Text, nullable=False),
        sa.Column("subject_id", ID, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_history_entries"),
        sa.UniqueConstraint("previous", name="uq_history_entries_previous"),
        sa.UniqueConstraint("head", name="uq_history_entries_head"),
    )
    op.create_index("ix_history_entries_subject", "history_entries", ["subject_kind", "subject_id", "seq"])
    op.create_table(
        "history_changes",
        sa.Column("seq", ID, nullable=False),
        sa.Column("n", sa.Integer, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("record_id", ID, nullable=False),
        sa.Column("op", sa.Text, nullable=False),
        sa.Column("salt", sa.Text, nullable=False),
        sa.Column("data", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("seq", "n", name="pk_history_changes"),
    )
    op.create_index("ix_history_changes_record", "history_changes", ["kind", "record_id"])
    op.create_table(
        "history_head",
        sa.Column("one", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("seq", ID, nullable=False),
        sa.Column("head", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("one", name="pk_history_head"),
    )
    sqlite = op.get_bind().dialect.name == "sqlite"
    if not sqlite:
        op.execute(APPEND_ONLY_FUNCTION)
        op.execute(FOLDED_FUNCTION)
    form = APPEND_ONLY_SQLITE if sqlite else APPEND_ONLY_POSTGRESQL
    for table, verb in (
        ("history_entries", "update"), ("history_entries", "delete"), ("history_changes", "delete"),
    ):  # fmt: skip
        op.execute(form.format(table=table, verb=verb))


def downgrade() -> None:
    """Drop everything."""
    for table in (
        "settings", "drafts", "history_head", "history_changes", "history_entries", "record_ids", "offices", "people",
    ):  # fmt: skip
        op.drop_table(table)
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP FUNCTION gen63_append_only()")
        op.execute("DROP FUNCTION gen63_folded(text)")
