"""Letters: the office's templates in editions, and what was sent on a case."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Create the tables. The texts come from the program, in an act of whoever signs in next."""
    op.create_table(
        "letter_templates",
        *_texts("name", "language"),
        sa.Column("edition", sa.BigInteger, nullable=False),
        *_texts("subject", "body"),
        sa.Column("shipped", sa.Integer, nullable=False),
        sa.Column("made_by", ID, nullable=True),
        *_texts("made_at", "why"),
        *_record("letter_templates"),
    )
    op.create_index(
        "uq_letter_templates_name_language_edition",
        "letter_templates",
        ["name", "language", "edition"],
        unique=True,
    )
    op.create_table(
        "letters",
        sa.Column("complaint_id", ID, nullable=False),
        *_texts("number", "kind", "way", "sent_on"),
        sa.Column("sent_by", ID, nullable=False),
        *_texts("signed_as"),
        sa.Column("edition", sa.BigInteger, nullable=False),
        sa.Column("rights_edition", sa.BigInteger, nullable=True),
        *_texts("blob", "sha256"),
        sa.Column("size", sa.BigInteger, nullable=False),
        *_texts("checked", "language"),
        sa.Column("party_id", ID, nullable=True),
        *_texts("to_name", "address", "file_key", "file_sha256"),
        *_texts("answer_by", "returned_on", nullable=True),
        *_texts("returned_words"),
        *_record("letters"),
        *_texts("sealed", nullable=True),
        sa.UniqueConstraint("number", name="uq_letters_number"),
    )
    op.create_index("ix_letters_complaint_id", "letters", ["complaint_id"])


def downgrade() -> None:
    """Drop the tables."""
    op.drop_table("letters")
    op.drop_table("letter_templates")


def _texts(*names: str, nullable: bool = False) -> tuple[sa.Column[str], ...]:
    return tuple(sa.Column(name, sa.Text, nullable=nullable) for name in names)


def _record(table: str) -> tuple[sa.schema.SchemaItem, ...]:
    return (
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
    )
