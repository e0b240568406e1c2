"""The tables of customer comments, their decisions, imports and sign-offs."""

from __future__ import annotations

from sqlalchemy import Index, Table

from gen63_desktop.domain.comments.records import (
    Comment,
    CommentComplaint,
    CommentDecision,
    CommentImport,
    CommentImportQuarter,
    CommentImportRow,
    CommentReview,
)  # fmt: skip
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import (
    METADATA,
    day,
    helper,
    id_column,
    instant,
    number,
    reference,
    sealed_column,
    text,
    version_column,
)  # fmt: skip

comments = Table(
    "comments",
    METADATA,
    reference("import_id", index=False),
    number("row"),
    text("quarter"),
    text("source_ref"),
    day("received", nullable=True),
    text("received_time"),
    text("channel"),
    text("line"),
    text("text"),
    text("other"),
    text("digest"),
    reference("sealed_with", nullable=True, index=False),
    id_column(),
    version_column(),
    sealed_column(),
    helper("decision"),
    helper("complaint"),
)
"""``decision`` repeats the standing decision and ``complaint`` the number of the complaint made from it,
so that a million comments can be filtered by them; `store.comments.review.mark` holds them true."""
mapped(Comment, comments, case="sealed_with", sealable=("text", "other"))

_c = comments.c
Index("ix_comments_import_id", _c.import_id)
Index(
    "ix_comments_source_ref",
    _c.source_ref,
    sqlite_where=_c.source_ref != "",
    postgresql_where=_c.source_ref != "",
)
Index("ix_comments_digest", _c.digest)
Index("ix_comments_received_id", _c.received, _c.id)
Index("ix_comments_queue", _c.quarter, _c.decision, _c.received, _c.id)
Index("ix_comments_line", _c.line, _c.received, _c.id)
Index("ix_comments_channel", _c.channel, _c.received, _c.id)
# few comments are decided or become complaints: these two cost an import nothing
_decided = _c.decision.is_not(None)
Index(
    "ix_comments_decided", _c.decision, _c.received, _c.id, sqlite_where=_decided, postgresql_where=_decided
)
_made = _c.complaint.is_not(None)
Index("ix_comments_complaint", _c.received, _c.id, sqlite_where=_made, postgresql_where=_made)

decisions = Table(
    "comment_decisions",
    METADATA,
    reference("comment_id"),
    text("quarter"),
    text("decision"),
    text("bases"),
    text("other_basis"),
    text("note"),
    text("reason"),
    number("by"),
    instant("at"),
    instant("ended", nullable=True),
    text("ending", nullable=True),
    reference("sealed_with", nullable=True, index=False),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(CommentDecision, decisions, case="sealed_with", sealable=("other_basis", "note", "reason"))

_d = decisions.c
_stands = _d.ended.is_(None)
Index(
    "uq_comment_decisions_standing",
    _d.comment_id,
    unique=True,
    sqlite_where=_stands,
    postgresql_where=_stands,
)
Index("ix_comment_decisions_quarter", _d.quarter, _d.decision)
Index("ix_comment_decisions_reader", _d.by, _d.quarter, _d.at)

complaints_made = Table(
    "comment_complaints",
    METADATA,
    reference("comment_id"),
    reference("complaint_id"),
    text("quarter", index=True),
    text("number"),
    number("by"),
    instant("at"),
    id_column(),
    version_column(),
)
mapped(CommentComplaint, complaints_made)

imports = Table(
    "comment_imports",
    METADATA,
    text("file_name"),
    text("file_sha256"),
    text("layout", index=True),
    text("mapping"),
    text("quarter"),
    number("by"),
    instant("at"),
    number("rows_read"),
    number("stored"),
    number("already_there"),
    number("refused"),
    number("other_words"),
    number("undated"),
    number("wordless"),
    text("state"),
    number("undone_by"),
    instant("undone_at", nullable=True),
    id_column(),
    version_column(),
)
mapped(CommentImport, imports)

import_quarters = Table(
    "comment_import_quarters",
    METADATA,
    reference("import_id"),
    text("quarter", index=True),
    number("stored"),
    number("undated"),
    id_column(),
    version_column(),
)
mapped(CommentImportQuarter, import_quarters)

import_rows = Table(
    "comment_import_rows",
    METADATA,
    reference("import_id"),
    number("row"),
    text("news"),
    text("reason"),
    id_column(),
    version_column(),
)
mapped(CommentImportRow, import_rows)

reviews = Table(
    "comment_reviews",
    METADATA,
    text("quarter", unique=True),
    number("comments"),
    number("no_concern"),
    number("possible_bias"),
    number("other_policy"),
    number("complaints"),
    number("readers"),
    text("statement"),
    number("by"),
    text("signer"),
    text("role"),
    instant("at"),
    id_column(),
    version_column(),
)
mapped(CommentReview, reviews)
