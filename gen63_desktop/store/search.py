"""Words in all cases, in their parts and in all comments, newest first, on the indexes that are there.

A sealed case's words are in no index, a comment's neither that was sealed with one. What a person may not open is
taken away in the query itself, so that no count and no facet knows of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Dialect,
    FromClause,
    Select,
    Table,
    bindparam,
    func,
    literal,
    literal_column,
    select,
)

from gen63_desktop.domain.case_scope import CaseScope
from gen63_desktop.domain.search.excerpts import Wanted
from gen63_desktop.domain.search.found import COUNTED, FIRST, Asked, Facets, Found, Hit, Kind
from gen63_desktop.store import driver
from gen63_desktop.store.complaints.scope import seen_by
from gen63_desktop.store.engine import is_sqlite
from gen63_desktop.store.fulltext import FullText, bound, phrases_of
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.comments import comments
from gen63_desktop.store.tables.complaints import allegations, closings, complaints, notes
from gen63_desktop.store.tables.course import appeals
from gen63_desktop.store.tables.intake import referrals
from gen63_desktop.store.tables.investigation import (
    calls_for_service,
    evidence_items,
    file_texts,
    interviews,
    investigation_issues,
    investigation_tasks,
    recording_requests,
)  # fmt: skip

_ANY = "any"
_LONG_DAY = len("2026-11-18")
UNDECIDED = "undecided"
"""The status of a comment that nobody decided."""


@dataclass(frozen=True, slots=True)
class _Searched:
    """A table with an index of words: what its results are called, their day and status, and their texts.

    ``case`` is the column with the complaint's id, where it is a part of one; ``part`` that of what is shown there.
    """

    kind: Kind
    home: Table
    name: ColumnElement[str]
    day: ColumnElement[str]
    status: ColumnElement[str]
    sealed: Column[Any]
    texts: tuple[Column[Any], ...]
    case: Column[int] | None = None
    part: Column[int] | None = None


_C, _M = complaints.c, comments.c
_CASES = _Searched(
    Kind.CASE, complaints, _C.number, _C.received, _C.status, _C.seal,
    (_C.narrative, _C.summary, _C.category, _C.source_ref),
)  # fmt: skip
_COMMENTS = _Searched(
    Kind.COMMENT, comments, _M.source_ref, _M.received, func.coalesce(_M.decision, literal(UNDECIDED)),
    _M.sealed_with, (_M.text, _M.source_ref),
)  # fmt: skip


def _part(kind: Kind, home: Table, day: ColumnElement[Any], texts: str, name: str = "") -> _Searched:
    """A part of a case goes by the case's number, or by its own."""
    columns, number = tuple(home.c[one] for one in texts.split()), home.c[name] if name else _C.number
    part = home.c.evidence_id if kind is Kind.FILE else home.c.id
    return _Searched(kind, home, number, day, _C.status, _C.seal, columns, home.c.complaint_id, part)


_PARTS = (
    _part(
        Kind.ALLEGATION, allegations, _C.received,
        "conduct rationale evidence other_basis clause their_finding discipline return_words",
    ),
    _part(Kind.NOTE, notes, notes.c.at, "text"),
    _part(Kind.INTERVIEW, interviews, interviews.c.on, "summary accommodation"),
    _part(
        Kind.EVIDENCE, evidence_items, evidence_items.c.recorded_at,
        "description obtained_from obtained_where withdrawn_why", "number",
    ),
    _part(Kind.FILE, file_texts, _C.received, "words"),
    _part(Kind.RECORDING, recording_requests, recording_requests.c.asked_at, "what custodian answer"),
    _part(Kind.CALL, calls_for_service, calls_for_service.c.at, "what reasons responder reference"),
    _part(Kind.TASK, investigation_tasks, investigation_tasks.c.made_on, "what words"),
    _part(Kind.ISSUE, investigation_issues, _C.received, "question steps answer"),
    _part(Kind.REFERRAL, referrals, referrals.c.sent_on, "reason answer body reference"),
    _part(Kind.CLOSING, closings, closings.c.closed, "words reopening_words"),
    _part(Kind.APPEAL, appeals, appeals.c.received_on, "grounds review_words late_words"),
)  # fmt: skip
_ALL = {one.kind: one for one in (_CASES, *_PARTS, _COMMENTS)}


def found(reader: Reader, scope: CaseScope, kinds: Iterable[Kind], asked: Asked) -> dict[Kind, Found]:
    """The newest results of each kind, or those older than one of them."""
    phrases = phrases_of(asked.words)
    if not phrases:
        return {kind: Found((), more=False) for kind in kinds}
    wanted = tuple((phrase.words, phrase.begun) for phrase in phrases)
    given: dict[str, object] = {"year": asked.year, "status": asked.status, "before": asked.before}
    given = {name: value for name, value in given.items() if value}
    rows_of = _in_file if is_sqlite(reader.connection) else _at_server
    return {
        kind: Found(tuple(_hit(_ALL[kind], row, wanted) for row in rows[:FIRST]), more=len(rows) > FIRST)
        for kind in kinds
        for rows in (rows_of(reader, kind, scope, asked.words, given),)
    }


def _in_file(
    reader: Reader, kind: Kind, scope: CaseScope, words: str, given: Mapping[str, object]
) -> Sequence[Any]:
    text, names, fixed = _compiled(reader.connection.dialect, kind, scope, tuple(given))
    values = {**fixed, **given, **bound(words)}
    return driver.ask(reader.connection, text, [values[name] for name in names])


def _at_server(
    reader: Reader, kind: Kind, scope: CaseScope, words: str, given: Mapping[str, object]
) -> Sequence[Any]:
    statement = _statement(reader.connection.dialect.name, kind, scope, words, tuple(given))
    return reader.connection.execute(statement, given).all()


@lru_cache(maxsize=64)
def _statement(
    dialect: str, kind: Kind, scope: CaseScope, words: str, narrowed: tuple[str, ...]
) -> Select[Any]:
    """Built once for each way to ask: on SQLite for all words, which are bound."""
    which = _ALL[kind]
    searched = FullText(which.home.name).searched(dialect, which.home, words)
    if searched is None:
        raise ValueError(words)
    source, condition, newest = searched
    source = _with_case(source, which)
    where = {
        "year": func.substr(which.day, 1, 4) == bindparam("year"),
        "status": which.status == bindparam("status"),
        "before": newest < bindparam("before"),
    }
    part = [column for column in (which.case, which.part) if column is not None]
    query = select(which.home.c.id, *part, which.name, which.day, which.status, which.sealed, *which.texts)
    query = query.select_from(source).where(condition, *_seen(kind, scope), *(where[one] for one in narrowed))
    # as figures: SQLite plans a statement anew each time where the limit is bound
    return query.order_by(newest.desc()).limit(literal_column(str(FIRST + 1))).offset(literal_column("0"))


@lru_cache(maxsize=64)
def _compiled(
    dialect: Dialect, kind: Kind, scope: CaseScope, narrowed: tuple[str, ...]
) -> tuple[str, Sequence[str], dict[str, Any]]:
    """The statement for SQLite's own driver, the names of its values in their order, and those that are fixed."""
    made: Any = _statement(dialect.name, kind, scope, _ANY, narrowed).compile(dialect=dialect)
    return str(made), tuple(made.positiontup), dict(made.params)


def facets(reader: Reader, scope: CaseScope, kind: Kind, words: str) -> Facets:
    """How many results there are by year and status, counted no further than the newest thousand."""
    which = _ALL[kind]
    searched = FullText(which.home.name).searched(reader.connection.dialect.name, which.home, words)
    if searched is None:
        return Facets(kind, {}, capped=False)
    source, condition, newest = searched
    source = _with_case(source, which)
    year = func.coalesce(func.substr(which.day, 1, 4), "")
    query = select(year, which.status).select_from(source).where(condition, *_seen(kind, scope))
    rows = reader.connection.execute(query.order_by(newest.desc()).limit(COUNTED + 1)).all()
    by = Counter((row[0], row[1]) for row in rows[:COUNTED])
    return Facets(kind, dict(by), capped=len(rows) > COUNTED)


def _with_case(source: FromClause, which: _Searched) -> FromClause:
    return source if which.case is None else source.join(complaints, _C.id == which.case)


def _seen(kind: Kind, scope: CaseScope) -> Sequence[ColumnElement[bool]]:
    """Comments have no walls of their own; their words are sealed with the case that was made of them."""
    return () if kind is Kind.COMMENT else seen_by(scope)


def _hit(which: _Searched, row: Any, wanted: Wanted) -> Hit:
    case_id, part_id = (None, 0) if which.case is None else row[1:3]
    name, day, status, sealed, *texts = row[1:] if which.case is None else row[3:]
    return Hit(
        which.kind,
        row[0],
        name,
        _day(day),
        status,
        tuple(texts),
        wanted,
        sealed is not None,
        case_id,
        part_id,
    )


def _day(stored: str | None) -> date | None:
    """A day, or the day of an instant at this computer."""
    if stored is None or len(stored) == _LONG_DAY:
        return None if stored is None else date.fromisoformat(stored)
    return datetime.fromisoformat(stored).astimezone().date()
