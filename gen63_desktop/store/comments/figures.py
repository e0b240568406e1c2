"""What the report asks: how the review of a quarter stood at an instant."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Select, func, or_, select

from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.comments import comments, complaints_made, decisions, import_quarters, imports

_D = decisions.c


def _stood(quarter: str, until: str) -> Select[Any]:
    """Each comment's decision as it stood just before an instant.

    A decision that was replaced and came back by an undo has a gap that its dates do not show; the
    decision of that gap is the later one, so the latest of a comment is taken.
    """
    latest = func.row_number().over(partition_by=_D.comment_id, order_by=(_D.at.desc(), _D.id.desc()))
    ranked = (
        select(_D.comment_id, _D.decision, _D.bases, _D.other_basis, _D.by, latest.label("place"))
        .where(_D.quarter == quarter, _D.at < until, or_(_D.ended.is_(None), _D.ended >= until))
        .where(_D.comment_id.in_(select(comments.c.id)))  # of an import undone since there is nothing left
        .subquery()
    )
    return select(ranked).where(ranked.c.place == 1)


def decided(reader: Reader, quarter: str, until: str) -> dict[Decision, int]:
    """How many comments of the quarter stood under each decision."""
    stood = _stood(quarter, until).subquery()
    query = select(stood.c.decision, func.count()).group_by(stood.c.decision)
    return {Decision(row[0]): row[1] for row in reader.connection.execute(query)}


def readers(reader: Reader, quarter: str, until: str) -> int:
    """How many people made the settled decisions."""
    stood = _stood(quarter, until).subquery()
    query = select(func.count(func.distinct(stood.c.by))).where(stood.c.decision != Decision.NOT_SURE.value)
    return reader.connection.execute(query).scalar_one()


def possible_bias(reader: Reader, quarter: str, until: str) -> Sequence[tuple[int, str]]:
    """Comments that stood as possible bias: the comment's id and its bases as JSON."""
    stood = _stood(quarter, until).subquery()
    query = select(stood.c.comment_id, stood.c.bases).where(stood.c.decision == Decision.POSSIBLE_BIAS.value)
    return [(row[0], row[1]) for row in reader.connection.execute(query)]


def complaints(reader: Reader, quarter: str, until: str) -> frozenset[int]:
    """The comments of the quarter that had become complaints."""
    c = complaints_made.c
    query = select(c.comment_id).where(c.quarter == quarter, c.at < until)
    return frozenset(reader.connection.execute(query).scalars())


def imported(reader: Reader, quarter: str, until: str) -> tuple[int, int, int, int]:
    """Comments of the quarter, the files they came from, rows refused in these, comments without a date."""
    q, i = import_quarters.c, imports.c
    query = (
        select(
            func.coalesce(func.sum(q.stored), 0),
            func.count(),
            func.coalesce(func.sum(i.refused), 0),
            func.coalesce(func.sum(q.undated), 0),
        )
        .select_from(import_quarters.join(imports, i.id == q.import_id))
        .where(q.quarter == quarter, i.at < until)
    )
    stored, files, refused, undated = reader.connection.execute(query).one()
    return int(stored), int(files), int(refused), int(undated)
