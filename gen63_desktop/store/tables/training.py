"""Training: courses, what rosters said, leaves, completions and the files they came from."""

from __future__ import annotations

from sqlalchemy import Index, Table, select

from gen63_desktop.domain.training.records import (
    Completion,
    Course,
    Employee,
    Leave,
    RosterEntry,
    TrainingImport,
)
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import (
    METADATA,
    day,
    flag,
    id_column,
    instant,
    number,
    reference,
    text,
    version_column,
)  # fmt: skip

courses = Table(
    "training_courses",
    METADATA,
    text("code"),
    text("name"),
    text("audience"),
    text("clause"),
    number("months"),
    number("newcomer_days"),
    number("return_days"),
    text("roles"),
    day("required_from", nullable=True),
    day("required_until", nullable=True),
    text("note"),
    id_column(),
    version_column(),
)
mapped(Course, courses)

employees = Table(
    "training_employees",
    METADATA,
    text("number"),
    reference("import_id", nullable=True),
    id_column(),
    version_column(),
)
mapped(Employee, employees)

roster_entries = Table(
    "training_roster_entries",
    METADATA,
    reference("employee_id"),
    day("since"),
    flag("present"),
    text("name"),
    text("department"),
    text("role"),
    flag("practitioner"),
    text("supervisor"),
    text("supervisor_email"),
    day("hired", nullable=True),
    day("left", nullable=True),
    reference("import_id", nullable=True),
    id_column(),
    version_column(),
)
mapped(RosterEntry, roster_entries)

leaves = Table(
    "training_leaves",
    METADATA,
    reference("employee_id"),
    day("first"),
    day("last", nullable=True),
    reference("import_id", nullable=True),
    id_column(),
    version_column(),
)
mapped(Leave, leaves)

completions = Table(
    "training_completions",
    METADATA,
    reference("employee_id", nullable=True, index=False),
    reference("course_id", index=False),
    day("day"),
    text("number"),
    text("name"),
    text("department"),
    day("hired", nullable=True),
    reference("import_id", nullable=True),
    number("row"),
    reference("matched_by_import", nullable=True),
    id_column(),
    version_column(),
    Index("ix_training_completions_employee_course", "employee_id", "course_id", "day"),
)
mapped(Completion, completions)

imports = Table(
    "training_imports",
    METADATA,
    text("kind"),
    text("file_name"),
    text("file_sha256"),
    text("layout"),
    text("mapping"),
    reference("by", index=False),
    instant("at"),
    day("as_of", nullable=True),
    flag("whole"),
    number("rows_read"),
    number("stored"),
    number("already_there"),
    number("exact_repeats"),
    number("refused"),
    text("receipt"),
    reference("undone_by", nullable=True, index=False),
    instant("undone_at", nullable=True),
    id_column(),
    version_column(),
)
mapped(TrainingImport, imports)


def last_mapping(reader: Reader, kind: str, layout: str) -> str | None:
    """The mapping of the latest import of this kind from a file of this layout."""
    query = (
        select(imports.c.mapping)
        .where(imports.c.kind == kind, imports.c.layout == layout)
        .order_by(imports.c.id.desc())
        .limit(1)
    )
    return reader.connection.execute(query).scalar()


def completions_by_person(reader: Reader) -> tuple[tuple[int, int, str], ...]:
    """Employee, course and day (ISO) of every matched completion."""
    table = completions
    query = select(table.c.employee_id, table.c.course_id, table.c.day).where(
        table.c.employee_id.is_not(None)
    )
    return tuple((row[0], row[1], row[2]) for row in reader.connection.execute(query))
