"""What an import asks of the comments that are already there, a batch of rows at a time."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select, text

from gen63_desktop.store.engine import is_sqlite
from gen63_desktop.store.reader import Reader
from gen63_desktop.store.tables.comments import comments, import_quarters, imports, reviews


def last_comment(reader: Reader) -> int:
    """The highest id of a comment; 0 where there is none."""
    return int(reader.connection.execute(select(func.max(comments.c.id))).scalar() or 0)


def own_ids_there(reader: Reader, own_ids: Sequence[str]) -> dict[str, tuple[int, str | None]]:
    """Of these own ids those that the office has: the comment's id and its words; None where they are sealed."""
    rows = _rows_of(reader, "source_ref", "id, text, sealed_with", "source_ref != ''", own_ids)
    return {own_id: (there, words if sealed is None else None) for own_id, there, words, sealed in rows}


def equal_rows_there(reader: Reader, digests: Sequence[str], up_to: int) -> dict[str, list[int]]:
    """Comments whose whole row has one of these digests, up to an id.

    Those with an id of their own too: the same file may be mapped otherwise the second time.
    """
    there: dict[str, list[int]] = {}
    for digest, comment_id in _rows_of(reader, "digest", "id", "id > 0", digests):
        if comment_id <= up_to:
            there.setdefault(digest, []).append(comment_id)
    return there


def signed_off(reader: Reader) -> frozenset[str]:
    """The quarters whose review was signed off."""
    return frozenset(reader.connection.execute(select(reviews.c.quarter)).scalars())


def last_mapping(reader: Reader, layout: str) -> str | None:
    """The mapping of the latest import of a file of this layout."""
    query = select(imports.c.mapping).where(imports.c.layout == layout).order_by(imports.c.id.desc()).limit(1)
    return reader.connection.execute(query).scalar()


def quarters_of(reader: Reader, import_id: int) -> frozenset[str]:
    """The quarters that comments of an import went to."""
    query = select(import_quarters.c.quarter).where(import_quarters.c.import_id == import_id)
    return frozenset(reader.connection.execute(query).scalars())


def _rows_of(reader: Reader, key: str, columns: str, where: str, values: Sequence[str]) -> Sequence[Any]:
    """Rows of comments whose key is one of many values, ordered by id; one bound value, however many."""
    wanted = "SELECT value FROM json_each(:values)" if is_sqlite(reader.connection) else _UNNEST
    query = text(f"SELECT {key}, {columns} FROM comments WHERE {where} AND {key} IN ({wanted}) ORDER BY id")
    return reader.connection.execute(query, {"values": _json(values)}).all()


_UNNEST = "SELECT jsonb_array_elements_text(CAST(:values AS jsonb))"


def _json(values: Sequence[str]) -> str:
    import json

    return json.dumps(list(values), ensure_ascii=False)
