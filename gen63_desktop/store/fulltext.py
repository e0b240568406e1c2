"""Full-text search, the same question on both engines.

SQLite: an FTS5 table ``<table>_search`` over the table's texts (external content, kept in step by
triggers). PostgreSQL: a generated column ``search_vector`` with a GIN index. Both fold case and
accents. Their DDL stands in the migration of the area that has them.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, column, false, func, literal, select, table, text

from gen63_desktop.store.engine import is_sqlite

_ACCENTED = "áàâäãåéèêëíìîïóòôöõúùûüñçýÿ"
_PLAIN = "aaaaaaeeeeiiiiooooouuuuncyy"
_PHRASE = re.compile(r'"([^"]*)"|(\S+)')
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class FullText:
    """The search index of one table. ``name`` is the table's."""

    name: str

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
            asked: Any = text(f"{self.name}_search MATCH :words").bindparams(words=_fts5(phrases))
            return record_id.in_(found.where(asked))
        indexed = table(self.name, column("id"), column("search_vector"))
        asked = func.to_tsquery(text("'simple'"), literal(_tsquery(phrases)))
        return record_id.in_(select(indexed.c.id).where(indexed.c.search_vector.op("@@")(asked)))


def phrases_of(words: str) -> list[list[str]]:
    """What was typed, as phrases of folded words: ``"no ramp" bus`` is [[no, ramp], [bus]]."""
    phrases = []
    for quoted, single in _PHRASE.findall(words):
        found = _WORD.findall(fold(quoted or single).replace("_", " "))
        if quoted:
            phrases.append(found)
        else:
            phrases.extend([word] for word in found)
    return [phrase for phrase in phrases if phrase]


def fold(value: str) -> str:
    """Without case and accents."""
    apart = unicodedata.normalize("NFKD", value.casefold())
    return "".join(c for c in apart if not unicodedata.combining(c))


def folding_sql(expression: str) -> str:
    """The same folding in PostgreSQL, with functions that an index may rest on."""
    return f"translate(lower({expression}), '{_ACCENTED}', '{_PLAIN}')"


def _fts5(phrases: list[list[str]]) -> str:
    asked = ['"' + " ".join(phrase) + '"' for phrase in phrases]
    return " ".join([*asked[:-1], asked[-1] + "*"])


def _tsquery(phrases: list[list[str]]) -> str:
    asked = [" <-> ".join(f"'{word}'" for word in phrase) for phrase in phrases]
    return " & ".join(f"({one})" for one in [*asked[:-1], asked[-1] + ":*"])
