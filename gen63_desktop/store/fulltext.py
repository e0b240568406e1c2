"""Full-text search, the same question on both engines.

SQLite: an FTS5 table ``<table>_search`` over the table's texts (external content, kept in step by
triggers). PostgreSQL: a generated column ``search_vector`` over ``gen63_folded`` of the texts, with a
GIN index. The DDL stands in the migrations.

What is typed goes through the same folding as what is stored, by the engine itself, so that a text is
always found by its own words. Both engines fold case, fold accents of Latin letters, and split at
whatever is neither letter nor digit. They differ in rarities only: SQLite takes signs like ² ½ ① and
Roman-numeral letters as part of a word and knows the letters of Unicode 6.1. Neither writes ß as ss
nor ł as l.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Integer,
    Select,
    Table,
    Text,
    bindparam,
    cast,
    column,
    false,
    func,
    literal,
    literal_column,
    select,
    table,
    text,
)  # fmt: skip
from sqlalchemy.dialects.postgresql import TSQUERY

from gen63_desktop.store import driver
from gen63_desktop.store.engine import is_sqlite
from gen63_desktop.store.reader import Reader

LONGEST = 2_000
MOST = 50
_TYPED = re.compile(r'"([^"]*)"|([^\s"]+)')
_NO_TEXT = re.compile("[\x00-\x1f\x7f\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Phrase:
    """Words that must stand together; ``begun``: its last word may go on."""

    words: str
    begun: bool = False


@dataclass(frozen=True, slots=True)
class FullText:
    """The search index of one table. ``name`` is the table's."""

    name: str

    def found(self, reader: Reader, record_id: ColumnElement[int], words: str) -> ColumnElement[bool]:
        """The same as `matches`, for a list."""
        return self.matches(reader.connection, record_id, words)

    def matches(
        self, connection: Connection, record_id: ColumnElement[int], words: str
    ) -> ColumnElement[bool]:
        """The condition that the record's texts hold all the words; the last one may be begun only.

        Words in double quotes are a phrase. Nothing that is typed can be a query operator.
        """
        phrases = phrases_of(words)
        if not phrases:
            return false()
        if is_sqlite(connection):
            found = select(text("rowid")).select_from(table(f"{self.name}_search"))
            asked = text(f"{self.name}_search MATCH :words").bindparams(words=_fts5(phrases))
            return record_id.in_(found.where(asked))
        indexed = table(self.name, column("id"), column("search_vector"))
        return record_id.in_(select(indexed.c.id).where(indexed.c.search_vector.op("@@")(_tsquery(phrases))))

    def searched(
        self, dialect: str, home: Table, words: str
    ) -> tuple[FromClause, ColumnElement[bool], ColumnElement[int]] | None:
        """What to select from, on which condition, and the id to order by; None where the words are none.

        The newest rows come first without a sort: SQLite's index is read backwards until there are enough. There the
        words are bound as ``words``, so that a statement serves for others, too (`bound`).
        """
        phrases = phrases_of(words)
        if not phrases:
            return None
        if dialect == "sqlite":
            index = table(f"{self.name}_search", column("rowid", Integer))
            named: ColumnElement[Any] = literal_column(index.name)
            asked = named.op("MATCH", is_comparison=True)(bindparam("words", _fts5(phrases)))
            return index.join(home, home.c.id == index.c.rowid), asked, index.c.rowid
        vector: ColumnElement[Any] = literal_column(f"{self.name}.search_vector")
        return home, vector.op("@@", is_comparison=True)(_tsquery(phrases)), home.c.id

    def some(
        self, reader: Reader, words: Sequence[str], most: int, *, behind_policies: bool = False
    ) -> list[int]:
        """At most so many records whose texts hold each of these rows of words; cheap however common they are.

        ``behind_policies``: of a team's server, where no member's query uses this index; a function of the
        server does, which keeps back what the person may not open. It is there for complaints.
        """
        quoted = " ".join(f'"{one.replace(chr(34), " ")}"' for one in words)
        phrases = [Phrase(one.words) for one in phrases_of(quoted)]
        if not phrases:
            return []
        query: Select[Any]
        if is_sqlite(reader.connection):
            asked = f"SELECT rowid FROM {self.name}_search WHERE {self.name}_search MATCH ? LIMIT ?"
            return [row[0] for row in driver.ask(reader.connection, asked, (_fts5(phrases), most))]
        if behind_policies and self.name == "complaints":
            query = select(func.gen63_some_complaints(_tsquery(phrases), most))
        else:
            indexed = table(self.name, column("id"), column("search_vector"))
            query = select(indexed.c.id).where(indexed.c.search_vector.op("@@")(_tsquery(phrases)))
        return list(reader.connection.execute(query.limit(most)).scalars())


def phrases_of(words: str) -> list[Phrase]:
    """What was typed, as phrases: ``"no ramp" bus-stop`` is «no ramp» and «bus-stop…».

    The first 2,000 characters and 50 phrases are searched for.
    """
    return list(_phrases_of(words[: LONGEST + 1]))


@lru_cache(maxsize=64)
def _phrases_of(words: str) -> tuple[Phrase, ...]:
    typed = _TYPED.findall(_NO_TEXT.sub(" ", words)[:LONGEST])
    found = [
        Phrase(quoted or single, begun=bool(single))
        for quoted, single in typed
        if any(letter.isalnum() for letter in quoted or single)
    ][:MOST]
    return tuple(Phrase(p.words, p.begun and p is found[-1]) for p in found)


def bound(words: str) -> dict[str, str]:
    """The words as SQLite's index is asked for them."""
    return {"words": _fts5(phrases_of(words))}


def _fts5(phrases: list[Phrase]) -> str:
    return " ".join(f'"{phrase.words}"' + ("*" if phrase.begun else "") for phrase in phrases)


def _tsquery(phrases: list[Phrase]) -> ColumnElement[Any]:
    asked = [_one(phrase) for phrase in phrases]
    together = asked[0]
    for one in asked[1:]:
        together = together.op("&&")(one)
    return together


def _one(phrase: Phrase) -> ColumnElement[Any]:
    exact = func.phraseto_tsquery(text("'simple'"), func.gen63_folded(literal(phrase.words)))
    if not phrase.begun:
        return exact
    # a folded word is written by the engine itself, so nothing typed is ever read as an operator
    begun = func.nullif(cast(exact, Text), "").op("||")(":*")
    return func.coalesce(cast(begun, TSQUERY), cast("", TSQUERY))
