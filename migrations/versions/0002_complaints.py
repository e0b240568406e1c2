"""The tables of complaints."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
SEARCHED = {
    "complaints": ("number", "source_ref", "category", "summary", "narrative"),
    "parties": ("name", "email", "phone"),
}
TABLES = (
    "register_imports", "complaint_notes", "closings", "extensions", "investigators", "characteristics",
    "parties", "respondents", "allegations", "complaints",
)  # fmt: skip


def upgrade() -> None:
    """Create the tables, their indexes and the search indexes."""
    _create_complaints()
    _create_allegations()
    _create_people()
    _create_course()
    sqlite = op.get_bind().dialect.name == "sqlite"
    for table, columns in SEARCHED.items():
        for statement in _search_sqlite(table, columns) if sqlite else _search_postgresql(table, columns):
            op.execute(statement)


def downgrade() -> None:
    """Drop the tables."""
    if op.get_bind().dialect.name == "sqlite":
        for table in SEARCHED:
            op.execute(f"DROP TABLE {table}_search")
    for table in TABLES:
        op.drop_table(table)


def _create_complaints() -> None:
    op.create_table(
        "complaints",
        *_record("complaints"),
        _text("number"),
        _number("serial"),
        _text("received", nullable=True),
        _text("status"),
        _text("due", nullable=True),
        _reference("owner_id", nullable=True),
        _reference("investigator_id", nullable=True),
        _text("bases"),
        _text("marks"),
        _text("channel", nullable=True),
        *_texts("summary", "category", "source_ref"),
        _reference("import_id", nullable=True),
        *_texts("received_words", "identity", "language", "accommodation"),
        _text("incident", nullable=True),
        *_texts("incident_time", "incident_words", "line", "place", "vehicle"),
        sa.Column("latitude", sa.Float, nullable=True),
        sa.Column("longitude", sa.Float, nullable=True),
        _text("next_step"),
        _text("next_step_due", nullable=True),
        _flag("extended"),
        _text("closed", nullable=True),
        _text("closing", nullable=True),
        *_texts("closing_words", "remedy", "filed_elsewhere", "narrative"),
        sa.UniqueConstraint("number", name="uq_complaints_number"),
    )
    _index("complaints", "ix_complaints_serial_id", ["serial", "id"])
    _index("complaints", "ix_complaints_status_id", ["status", "id"])
    _index("complaints", "ix_complaints_owner", ["owner_id", "status", "due"])
    _index("complaints", "ix_complaints_source_ref", ["source_ref"], "source_ref != ''")
    _import_index("complaints")
    facts = [
        "received",
        "id",
        "status",
        "due",
        "owner_id",
        "bases",
        "marks",
        "channel",
        "import_id",
        "closed",
    ]
    _index("complaints", "ix_complaints_facts", facts)
    due = ["due", "id", "status", "owner_id", "bases", "marks", "received"]
    _index("complaints", "ix_complaints_due", due)


def _create_allegations() -> None:
    op.create_table(
        "allegations",
        _reference("complaint_id"),
        _number("place"),
        *_texts("conduct", "bases", "other_basis", "actual"),
        _flag("volunteered"),
        _flag("bears_on_incident"),
        _flag("retaliation"),
        *_texts("statutes", "clause", "outcome"),
        _text("finding", nullable=True),
        _text("closing", nullable=True),
        *_texts("rationale", "their_finding", "discipline"),
        _number("proposed_by", nullable=True),
        _text("proposed_on", nullable=True),
        _number("recorded_by", nullable=True),
        _number("approved_by", nullable=True),
        _text("approved_on", nullable=True),
        _text("return_words"),
        _reference("import_id", nullable=True),
        *_record("allegations"),
    )
    _case_index("allegations")
    _import_index("allegations")
    _index("allegations", "ix_allegations_proposed", ["complaint_id"], "outcome = 'finding proposed'")
    op.create_table(
        "respondents",
        _reference("complaint_id"),
        _reference("allegation_id"),
        *_texts("kind", "name", "identifier", "employer", "unit"),
        _flag("sworn", nullable=True),
        _reference("import_id", nullable=True),
        *_record("respondents"),
    )
    _case_index("respondents")
    _index("respondents", "ix_respondents_allegation_id", ["allegation_id"])
    _import_index("respondents")


def _create_people() -> None:
    op.create_table(
        "parties",
        _reference("complaint_id"),
        *_texts("role", "name", "addressed_as", "gender", "phone", "email", "address", "language", "note"),
        _reference("import_id", nullable=True),
        *_record("parties"),
    )
    op.create_table(
        "characteristics",
        _reference("complaint_id"),
        _reference("party_id"),
        *_texts("characteristic", "words"),
        _flag("volunteered"),
        _flag("bears_on_incident"),
        _text("how_it_bears"),
        _reference("import_id", nullable=True),
        *_record("characteristics"),
    )
    op.create_table(
        "investigators",
        _reference("complaint_id"),
        _reference("person_id"),
        _text("since"),
        _text("until", nullable=True),
        *_record("investigators"),
    )
    for table in ("parties", "characteristics", "investigators"):
        _case_index(table)
    _index("investigators", "ix_investigators_person_id", ["person_id"])
    _import_index("parties")
    _import_index("characteristics")


def _create_course() -> None:
    op.create_table(
        "extensions",
        _reference("complaint_id"),
        _text("from_due", nullable=True),
        *_texts("to_due", "reason"),
        _number("by"),
        _text("on"),
        *_record("extensions"),
    )
    op.create_table(
        "closings",
        _reference("complaint_id"),
        _text("closed"),
        _text("reason", nullable=True),
        _text("words"),
        _text("due", nullable=True),
        _flag("extended"),
        _number("by"),
        _text("reopened", nullable=True),
        _text("reopening_words"),
        _number("reopened_by", nullable=True),
        _reference("import_id", nullable=True),
        *_record("closings"),
    )
    op.create_table(
        "complaint_notes",
        _reference("complaint_id"),
        _text("text"),
        _number("by"),
        _text("at"),
        *_record("complaint_notes"),
    )
    for table in ("extensions", "closings", "complaint_notes"):
        _case_index(table)
    _index("closings", "ix_closings_closed", ["closed"])
    _import_index("closings")
    op.create_table(
        "register_imports",
        *_texts("files", "sha256", "layout", "mapping", "receipt"),
        _number("complaints"),
        _number("allegations"),
        _number("by"),
        _text("at"),
        _text("state"),
        _number("undone_by", nullable=True),
        _text("undone_at", nullable=True),
        *_record("register_imports"),
    )
    _index("register_imports", "ix_register_imports_layout", ["layout"])


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


def _text(name: str, *, nullable: bool = False) -> sa.Column[str]:
    return sa.Column(name, sa.Text, nullable=nullable)


def _texts(*names: str) -> tuple[sa.Column[str], ...]:
    return tuple(_text(name) for name in names)


def _number(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.BigInteger, nullable=nullable)


def _flag(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, sa.Integer, nullable=nullable)


def _reference(name: str, *, nullable: bool = False) -> sa.Column[int]:
    return sa.Column(name, ID, nullable=nullable)


def _record(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )


def _case_index(table: str) -> None:
    _index(table, f"ix_{table}_complaint_id", ["complaint_id"])


def _import_index(table: str) -> None:
    _index(table, f"ix_{table}_import_id", ["import_id"], "import_id IS NOT NULL")


def _index(table: str, name: str, columns: list[str], where: str | None = None) -> None:
    condition = sa.text(where) if where else None
    op.create_index(name, table, columns, sqlite_where=condition, postgresql_where=condition)
