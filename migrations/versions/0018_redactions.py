"""What is taken out of a complaint's findings before others read them, and on what ground.

With it the room that findings on paper need: the analysis of a violation, the evidence behind a finding.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
BEFORE = ("number", "what", "about", "found_in", "clauses", "other_clause", "transmittal")
AFTER = (*BEFORE, "analysis")


def upgrade() -> None:
    """Create the table and add the columns; a violation is found by its analysis too."""
    op.create_table(
        "redactions",
        sa.Column("complaint_id", ID, nullable=False),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("place", "passage", "before", "after")),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("ground", "audiences")),
        sa.Column("by", ID, nullable=False),
        sa.Column("on", sa.Text, nullable=False),
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("sealed", sa.Text, nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_redactions"),
    )
    op.create_index("ix_redactions_complaint_id", "redactions", ["complaint_id"])
    op.add_column("allegations", sa.Column("evidence", sa.Text, nullable=True))
    op.add_column("violations", sa.Column("analysis", sa.Text, nullable=True))
    _search_in(AFTER)


def downgrade() -> None:
    """Search in what was searched before, and drop the columns and the table."""
    _drop_search()
    op.execute("ALTER TABLE violations DROP COLUMN analysis")
    op.execute("ALTER TABLE allegations DROP COLUMN evidence")
    _make_search(BEFORE)
    op.drop_table("redactions")


def _search_in(columns: tuple[str, ...]) -> None:
    _drop_search()
    _make_search(columns)


def _drop_search() -> None:
    if op.get_bind().dialect.name != "sqlite":
        op.execute("DROP INDEX ix_violations_search_vector")
        op.execute("ALTER TABLE violations DROP COLUMN search_vector")
        return
    for trigger in ("add", "remove", "change"):
        op.execute(f"DROP TRIGGER violations_search_{trigger}")
    op.execute("DROP TABLE violations_search")


def _make_search(columns: tuple[str, ...]) -> None:
    sqlite = op.get_bind().dialect.name == "sqlite"
    for statement in _search_sqlite(columns) if sqlite else _search_postgresql(columns):
        op.execute(statement)


def _search_sqlite(columns: tuple[str, ...]) -> tuple[str, ...]:
    table, names = "violations", ", ".join(columns)
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
        f"INSERT INTO {table}_search({table}_search) VALUES ('rebuild')",
        f"CREATE TRIGGER {table}_search_add AFTER INSERT ON {table} BEGIN {add} END",
        f"CREATE TRIGGER {table}_search_remove AFTER DELETE ON {table} BEGIN {remove} END",
        f"CREATE TRIGGER {table}_search_change AFTER UPDATE OF {names} ON {table} BEGIN {remove} {add} END",
    )


def _search_postgresql(columns: tuple[str, ...]) -> tuple[str, ...]:
    texts = " || ' ' || ".join(f"coalesce({one}, '')" if one == "analysis" else one for one in columns)
    vector = f"to_tsvector('simple', gen63_folded({texts}))"
    return (
        f"ALTER TABLE violations ADD COLUMN search_vector tsvector GENERATED ALWAYS AS ({vector}) STORED",
        "CREATE INDEX ix_violations_search_vector ON violations USING gin (search_vector)",
    )
