"""The reading queue in its order, where a quarter stands, and the marks that lists filter by.

The queue goes by the day of the comment and then by id; comments without a date come last.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from sqlalchemy import ColumnElement, and_, exists, func, literal, select, text, tuple_, update

from gen63_desktop.domain.comments.records import Comment, CommentDecision, Decision
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.records import instant_text, mapper_of
from gen63_desktop.store.tables.comments import comments, complaints_made, decisions, import_quarters, imports
from gen63_desktop.store.work import Work

_C = comments.c
_D = decisions.c
Place = tuple[date | None, int]
"""A comment's place in the queue: its day and its id."""


def place_of(comment: Comment) -> Place:
    """Where a comment stands in the queue."""
    return comment.received, comment.id


def next_open(reader: Reader, quarter: str, decision: Decision | None, after: Place | None) -> int | None:
    """The first comment after a place that stands so (None: undecided)."""
    stands = _C.decision.is_(None) if decision is None else _C.decision == decision.value
    return _first(reader, [_C.quarter == quarter, stands], after, forward=True)


def neighbour(reader: Reader, quarter: str, place: Place, *, forward: bool) -> int | None:
    """The comment just before or after a place, decided or not."""
    return _first(reader, [_C.quarter == quarter], place, forward=forward)


def _first(
    reader: Reader, wanted: Sequence[ColumnElement[bool]], place: Place | None, *, forward: bool
) -> int | None:
    """The nearest comment beyond a place: those with a date and those without are two runs of one index."""
    runs = [True, False] if forward else [False, True]
    if place is not None:
        runs = runs[runs.index(place[0] is not None) :]
    for dated in runs:
        keys = [_C.received, _C.id] if dated else [_C.id]
        query = select(_C.id).where(*wanted, _C.received.is_not(None) if dated else _C.received.is_(None))
        if place is not None and dated == (place[0] is not None):
            bounds = [place[0].isoformat(), place[1]] if place[0] is not None else [place[1]]
            here, there = tuple_(*keys), tuple_(*(literal(bound) for bound in bounds))
            query = query.where(here > there if forward else here < there)
        order = [key.asc() if forward else key.desc() for key in keys]
        found = reader.connection.execute(query.order_by(*order).limit(1)).scalar()
        if found is not None:
            return int(found)
    return None


def by_decision(reader: Reader, quarter: str) -> dict[Decision | None, int]:
    """How many comments of the quarter stand under each decision; None: undecided."""
    query = select(_C.decision, func.count()).where(_C.quarter == quarter).group_by(_C.decision)
    return {
        None if decision is None else Decision(decision): number
        for decision, number in reader.connection.execute(query)
    }


def by_reader(reader: Reader, quarter: str) -> dict[int, int]:
    """How many settled decisions of the quarter stand, by the person who made them."""
    query = (
        select(_D.by, func.count())
        .where(_D.quarter == quarter, _D.decision != Decision.NOT_SURE.value, _D.ended.is_(None))
        .group_by(_D.by)
    )
    return {row[0]: row[1] for row in reader.connection.execute(query)}


def complaints_of(reader: Reader, quarter: str) -> int:
    """How many comments of the quarter became complaints."""
    query = select(func.count()).where(complaints_made.c.quarter == quarter)
    return reader.connection.execute(query).scalar_one()


def files_of(reader: Reader, quarter: str) -> tuple[int, int, int]:
    """Imported files with comments of the quarter, their refused rows, and comments without a date."""
    q = import_quarters.c
    query = (
        select(
            func.count(), func.coalesce(func.sum(imports.c.refused), 0), func.coalesce(func.sum(q.undated), 0)
        )
        .select_from(import_quarters.join(imports, imports.c.id == q.import_id))
        .where(q.quarter == quarter)
    )
    files, refused, undated = reader.connection.execute(query).one()
    return int(files), int(refused), int(undated)


def quarters(reader: Reader) -> list[tuple[str, int]]:
    """Every quarter that has comments, latest first, and how many."""
    q = import_quarters.c
    query = select(q.quarter, func.sum(q.stored)).group_by(q.quarter).order_by(q.quarter.desc())
    return [(row[0], int(row[1])) for row in reader.connection.execute(query)]


def decisions_of(reader: Reader, comment_id: int) -> tuple[CommentDecision, ...]:
    """Every decision ever made on a comment, latest first."""
    return tuple(reversed(reader.find(CommentDecision, comment_id=comment_id)))


def latest_of(reader: Reader, person: int, quarter: str) -> CommentDecision | None:
    """The person's latest decision in the quarter that still stands."""
    mapper = mapper_of(CommentDecision)
    query = (
        select(*(decisions.c[name] for name in mapper.names))
        .where(_D.by == person, _D.quarter == quarter, _D.ended.is_(None))
        .order_by(_D.at.desc(), _D.id.desc())
        .limit(1)
    )
    row = reader.connection.execute(query).one_or_none()
    return None if row is None else mapper.from_values(tuple(row))


def times_of(reader: Reader, person: int, quarter: str, since: datetime, most: int) -> list[datetime]:
    """When the person decided since an instant, latest first, at most so many.

    Other decisions on what was decided before are left out: many can be made at once, and say nothing of reading.
    """
    earlier = decisions.alias()
    again = exists().where(earlier.c.comment_id == _D.comment_id, earlier.c.ended == _D.at)
    query = (
        select(_D.at)
        .where(and_(_D.by == person, _D.quarter == quarter, _D.at >= instant_text(since), ~again))
        .order_by(_D.at.desc())
        .limit(most)
    )
    return [datetime.fromisoformat(at) for at in reader.connection.execute(query).scalars()]


def decided_in(reader: Reader, import_id: int) -> int:
    """How many comments of an import have a decision that stands."""
    query = select(func.count()).where(_C.import_id == import_id, _C.decision.is_not(None))
    return reader.connection.execute(query).scalar_one()


def mark(work: Work, comment_id: int, decision: Decision | None) -> None:
    """Hold the comment's helper column true to its standing decision."""
    value = None if decision is None else decision.value
    work.connection.execute(update(comments).where(_C.id == comment_id).values(decision=value))


def mark_complaint(work: Work, comment_id: int, number: str) -> None:
    """Hold the comment's helper column true to the complaint made from it."""
    work.connection.execute(update(comments).where(_C.id == comment_id).values(complaint=number))


def made_complaints(reader: Reader, ids: Sequence[int]) -> list[int]:
    """Those of the comments that a complaint was made from, whoever may open it."""
    query = select(_C.id).where(_C.id.in_(ids), _C.complaint.is_not(None))
    return list(reader.connection.execute(query).scalars())


def values_of(reader: Reader, column: str, most: int) -> list[str]:
    """The different lines or channels of all comments, in order, at most so many.

    Steps over the index from one value to the next, because a million rows hold a hundred lines.
    """
    if column not in ("line", "channel"):
        raise ValueError(column)
    query = text(
        f"WITH RECURSIVE held(value) AS ("
        f"SELECT min({column}) FROM comments WHERE {column} > '' UNION ALL "
        f"SELECT (SELECT min({column}) FROM comments WHERE {column} > held.value) FROM held "
        f"WHERE held.value IS NOT NULL) "
        f"SELECT value FROM held WHERE value IS NOT NULL LIMIT :most"
    )
    return list(reader.connection.execute(query, {"most": most}).scalars())
