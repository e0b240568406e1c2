"""Words in all cases and all comments, newest first, on the indexes that are there.

A sealed case's words are in no index, a comment's neither that was sealed with one. What a person may not open is
taken away in the query itself, so that no count and no facet knows of it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Any

from sqlalchemy import Column, ColumnElement, Dialect, Select, Table, bindparam, func, literal, select

from gen63_desktop.domain.case_scope import CaseScope
from gen63_desktop.domain.search.excerpts import Wanted
from gen63_desktop.domain.search.found import COUNTED, FIRST, Asked, Facets, Found, Hit, Kind
from gen63_desktop.store import driver
from gen63_desktop.store.complaints.scope import seen_by
from gen63_desktop.store.engine import is_sqlite
from gen63_desktop.store.fulltext import FullText, bound, phrases_of
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.comments import comments
from gen63_desktop.store.tables.complaints import complaints

_ANY = "any"
UNDECIDED = "undecided"
"""The status of a comment that nobody decided."""


@dataclass(frozen=True, slots=True)
class _Searched:
    """A table with an index of words: what its results are called, their day and status, and their texts."""

    kind: Kind
    home: Table
    name: ColumnElement[str]
    day: Column[Any]
    status: ColumnElement[str]
    sealed: Column[Any]
    texts: tuple[Column[Any], ...]


_C, _M = complaints.c, comments.c
_CASES = _Searched(
    Kind.CASE, complaints, _C.number, _C.received, _C.status, _C.seal,
    (_C.narrative, _C.summary, _C.category, _C.source_ref),
)  # fmt: skip
_COMMENTS = _Searched(
    Kind.COMMENT, comments, _M.source_ref, _M.received, func.coalesce(_M.decision, literal(UNDECIDED)),
    _M.sealed_with, (_M.text, _M.source_ref),
)  # fmt: skip
_ALL = {Kind.CASE: _CASES, Kind.COMMENT: _COMMENTS}


def found(reader: Reader, scope: CaseScope, kind: Kind, asked: Asked) -> Found:
    """The newest results of a kind, or those older than one of them."""
    phrases = phrases_of(asked.words)
    if not phrases:
        return Found((), more=False)
    sqlite = is_sqlite(reader.connection)
    given: dict[str, object] = {"year": asked.year, "status": asked.status, "before": asked.before}
    given = {name: value for name, value in given.items() if value}
    words = _ANY if sqlite else asked.words
    dialect, narrowed = reader.connection.dialect, tuple(given)
    rows: Sequence[Any]
    if sqlite:
        text, names, fixed = _compiled(dialect, kind, scope, narrowed)
        values = fixed | given | bound(asked.words)
        rows = driver.ask(reader.connection, text, [values[name] for name in names])
    else:
        rows = reader.connection.execute(_statement(dialect.name, kind, scope, words, narrowed), given).all()
    wanted = tuple((phrase.words, phrase.begun) for phrase in phrases)
    return Found(tuple(_hit(_ALL[kind], row, wanted) for row in rows[:FIRST]), more=len(rows) > FIRST)


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
    where = {
        "year": func.substr(which.day, 1, 4) == bindparam("year"),
        "status": which.status == bindparam("status"),
        "before": newest < bindparam("before"),
    }
    query = select(which.home.c.id, which.name, which.day, which.status, which.sealed, *which.texts)
    query = query.select_from(source).where(condition, *_seen(kind, scope), *(where[one] for one in narrowed))
    return query.order_by(newest.desc()).limit(FIRST + 1)


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
    year = func.coalesce(func.substr(which.day, 1, 4), "")
    query = select(year, which.status).select_from(source).where(condition, *_seen(kind, scope))
    rows = reader.connection.execute(query.order_by(newest.desc()).limit(COUNTED + 1)).all()
    by = Counter((row[0], row[1]) for row in rows[:COUNTED])
    return Facets(kind, dict(by), capped=len(rows) > COUNTED)


def _seen(kind: Kind, scope: CaseScope) -> Sequence[ColumnElement[bool]]:
    """Comments have no walls of their own; their words are sealed with the case that was made of them."""
    return seen_by(scope) if kind is Kind.CASE else ()


def _hit(which: _Searched, row: Any, wanted: Wanted) -> Hit:
    id_, name, day, status, sealed, *texts = row
    received = None if day is None else date.fromisoformat(day)
    return Hit(which.kind, id_, name, received, status, tuple(texts), wanted, sealed is not None)
