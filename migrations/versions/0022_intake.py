"""When and where an incident was, as far as known, and which complaints belong together."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"
branch_labels = None
depends_on = None

ID = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


ADDED = {
    "complaints": dict.fromkeys(
        (
            "incident_to", "incident_about", "incident_time_to", "direction", "jurisdiction", "jurisdiction_words",
        ),
        sa.Text,
    ),
    "parties": {"reach_by": sa.Text, "safe_times": sa.Text, "no_message": sa.Integer},
}  # fmt: skip


def upgrade() -> None:
    """Create the tables, and the indexes that likely duplicates are found by."""
    _links()
    _referrals()
    _network()
    for table, columns in ADDED.items():
        for name, kind in columns.items():
            op.add_column(table, sa.Column(name, kind, nullable=True))
    op.create_index("ix_complaints_incident", "complaints", ["incident"])
    for column in ("name", "identifier"):
        said = sa.text(f"{column} <> ''")
        op.create_index(
            f"ix_respondents_{column}",
            "respondents",
            [column],
            sqlite_where=said,
            postgresql_where=said,
            postgresql_using="hash",  # a B-tree takes no long texts there
        )


def downgrade() -> None:
    """Drop them."""
    for column in ("name", "identifier"):
        op.drop_index(f"ix_respondents_{column}", "respondents")
    op.drop_index("ix_complaints_incident", "complaints")
    for table, columns in ADDED.items():
        for name in columns:
            op.execute(f"ALTER TABLE {table} DROP COLUMN {name}")
    for table in ("line_courses", "transit_stops", "transit_lines", "transit_networks"):
        op.drop_table(table)
    op.drop_table("referrals")
    op.drop_table("case_links")


def _links() -> None:
    op.create_table(
        "case_links",
        sa.Column("complaint_id", ID, nullable=False),
        sa.Column("other_id", ID, nullable=False),
        sa.Column("kind", sa.Text, nullable=False),
        sa.Column("reason", sa.Text, nullable=False),
        sa.Column("by", sa.BigInteger, nullable=False),
        sa.Column("on", sa.Text, nullable=False),
        sa.Column("case_id", ID, nullable=False),
        sa.Column("was", sa.Text, nullable=True),
        sa.Column("next_step", sa.Text, nullable=False),
        sa.Column("next_step_due", sa.Text, nullable=True),
        sa.Column("closing_id", sa.BigInteger, nullable=True),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("ended", "rationales")),
        *_common(),
        sa.PrimaryKeyConstraint("id", name="pk_case_links"),
    )
    for column in ("complaint_id", "other_id", "case_id"):
        op.create_index(f"ix_case_links_{column}", "case_links", [column])
    op.create_index("uq_case_links_pair", "case_links", ["complaint_id", "other_id"], unique=True)


def _referrals() -> None:
    op.create_table(
        "referrals",
        sa.Column("complaint_id", ID, nullable=False),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("to", "body", "reference", "sent_on", "reason")
        ),
        sa.Column("sent_by", sa.BigInteger, nullable=False),
        sa.Column("answered_on", sa.Text, nullable=True),
        sa.Column("answer", sa.Text, nullable=False),
        *_common(),
        sa.PrimaryKeyConstraint("id", name="pk_referrals"),
    )
    op.create_index("ix_referrals_complaint_id", "referrals", ["complaint_id"])


def _network() -> None:
    def texts(*names: str) -> list[sa.Column[str]]:
        return [sa.Column(name, sa.Text, nullable=False) for name in names]

    def numbers(*names: str) -> list[sa.Column[int]]:
        return [sa.Column(name, sa.BigInteger, nullable=False) for name in names]

    _table(
        "transit_networks",
        *texts("file_name", "sha256", "edition"),
        *numbers("lines", "stops", "courses", "by"),
        *texts("at"),
    )

    def owner() -> sa.Column[int]:
        return sa.Column("network_id", ID, nullable=False)

    _table("transit_lines", owner(), *texts("key", "short", "long", "directions"))
    places = [sa.Column(name, sa.Float, nullable=False) for name in ("latitude", "longitude")]
    _table("transit_stops", owner(), *texts("key", "name", "code"), *places)
    _table("line_courses", owner(), *texts("line_key", "direction", "points"))
    for table in ("transit_lines", "transit_stops", "line_courses"):
        op.create_index(f"ix_{table}_network_id", table, ["network_id"])
    op.create_index("ix_line_courses_line_key", "line_courses", ["line_key"])


def _table(name: str, *columns: sa.Column[object]) -> None:
    number, version, _sealed = _common()
    op.create_table(name, *columns, number, version, sa.PrimaryKeyConstraint("id", name=f"pk_{name}"))


def _common() -> tuple[sa.Column[object], ...]:
    return (
        sa.Column("id", ID, autoincrement=False, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("sealed", sa.Text, nullable=True),
    )
