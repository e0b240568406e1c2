"""The investigation of a complaint: plan, tasks, interviews, evidence and its custody, requests for recordings."""

from __future__ import annotations

from collections.abc import Iterable

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
TABLES = {
    "evidence_items": (
        "complaint_id=id number=text kind=text description=text obtained_on=text? obtained_from=text "
        "obtained_where=text recorded_by=id recorded_at=text file_name=text file_kind=text marks=text blob=text "
        "sha256=text size=whole file_key=text file_sha256=text"
    ),
    "custody_entries": (
        "complaint_id=id evidence_id=id kind=text on=text time=text giver=text holder=text purpose=text means=text "
        "by=id at=text words=text corrects=id? found=text? digest=text"
    ),
    "recording_requests": (
        "complaint_id=id source=text what=text starts=text ends=text custodian=text asked_at=text asked_by=id "
        "retention_hours=whole? state=text answered_at=text? answered_by=id? answer=text evidence_id=id?"
    ),
    "investigation_tasks": (
        "complaint_id=id what=text owner_id=id due=text? made_by=id made_on=text issue_id=id? state=text "
        "ended_on=text? ended_by=id? words=text"
    ),
    "investigation_issues": (
        "complaint_id=id place=whole question=text steps=text allegation_id=id? answer=text answered_on=text?"
    ),
    "interviews": (
        "complaint_id=id role=text whom=text on=text? time=text way=text interviewer_id=id? state=text beside=text "
        "represented=flag language=text interpreted=flag accommodation=text summary=text evidence_id=id?"
    ),
    "calls_for_service": (
        "complaint_id=id reference=text on=text? time=text what=text fit=text sent=text responder=text reasons=text "
        "by=id at=text"
    ),
}
INDEXES = (
    *((table, "complaint_id") for table in TABLES),
    ("custody_entries", "evidence_id"),
    ("recording_requests", "state"),
    ("investigation_tasks", "owner_id"),
    ("investigation_tasks", "state"),
)


def upgrade() -> None:
    """Create the tables."""
    for table, said in TABLES.items():
        more = [sa.UniqueConstraint("number", name=f"uq_{table}_number")] if table == "evidence_items" else []
        op.create_table(
            table,
            *_columns(said),
            sa.Column("id", ID, autoincrement=False, nullable=False),
            sa.Column("version", sa.Integer, nullable=False),
            sa.Column("sealed", sa.Text, nullable=True),
            sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
            *more,
        )
    for table, column in INDEXES:
        op.create_index(f"ix_{table}_{column}", table, [column])


def downgrade() -> None:
    """Drop the tables."""
    for table in reversed(TABLES):
        op.drop_table(table)


def _columns(said: str) -> Iterable[sa.Column[object]]:
    kinds = {"id": ID, "text": sa.Text(), "whole": sa.BigInteger(), "flag": sa.Integer()}
    for one in said.split():
        name, _, kind = one.partition("=")
        yield sa.Column(name, kinds[kind.rstrip("?")], nullable=kind.endswith("?"))
