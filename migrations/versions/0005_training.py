"""Training: courses, rosters, leaves, completions."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _table(name: str, *columns: sa.Column, indexed: Sequence[str] = ()) -> None:
    op.create_table(
        name,
        *columns,
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{name}"),
    )
    for column in indexed:
        op.create_index(f"ix_{name}_{column}", name, [column])


def _text(*names: str, nullable: bool = False) -> list[sa.Column]:
    return [sa.Column(name, sa.Text, nullable=nullable) for name in names]


def _number(*names: str) -> list[sa.Column]:
    return [sa.Column(name, sa.BigInteger, nullable=False) for name in names]


def _flag(name: str) -> sa.Column:
    return sa.Column(name, sa.Integer, nullable=False)


def _reference(*names: str, nullable: bool = False) -> list[sa.Column]:
    return [sa.Column(name, ID, nullable=nullable) for name in names]


def upgrade() -> None:
    """Create the tables."""
    _table(
        "training_courses",
        *_text("code", "name", "audience", "clause", "roles", "note"),
        *_number("months", "newcomer_days", "return_days"),
        *_text("required_from", "required_until", nullable=True),
    )
    _table(
        "training_employees",
        *_text("number"),
        *_reference("import_id", nullable=True),
        indexed=["import_id"],
    )
    _table(
        "training_roster_entries",
        *_reference("employee_id"),
        *_text("since", "name", "department", "role", "supervisor", "supervisor_email"),
        _flag("present"),
        _flag("practitioner"),
        *_text("hired", "left", nullable=True),
        *_reference("import_id", nullable=True),
        indexed=["employee_id", "import_id"],
    )
    _table(
        "training_leaves",
        *_reference("employee_id"),
        *_text("first"),
        *_text("last", nullable=True),
        *_reference("import_id", nullable=True),
        indexed=["employee_id", "import_id"],
    )
    _create_completions()


def _create_completions() -> None:
    _table(
        "training_completions",
        *_reference("employee_id", "import_id", "matched_by_import", nullable=True),
        *_reference("course_id"),
        *_text("day", "number", "name", "department"),
        *_text("hired", nullable=True),
        *_number("row"),
        indexed=["import_id", "matched_by_import"],
    )
    op.create_index(
        "ix_training_completions_employee_course", "training_completions", ["employee_id", "course_id", "day"]
    )
    _table(
        "training_imports",
        *_text("kind", "file_name", "file_sha256", "layout", "mapping", "at", "receipt"),
        *_reference("by"),
        *_text("as_of", "undone_at", nullable=True),
        _flag("whole"),
        *_number("rows_read", "stored", "already_there", "exact_repeats", "refused"),
        *_reference("undone_by", nullable=True),
    )


def downgrade() -> None:
    """Drop the tables."""
    for table in (
        "training_imports", "training_completions", "training_leaves", "training_roster_entries",
        "training_employees", "training_courses",
    ):  # fmt: skip
        op.drop_table(table)
