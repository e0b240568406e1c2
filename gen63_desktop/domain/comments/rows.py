"""What the screens show of comments: the narrow row of the list, and a comment with all that hangs on it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

from gen63_desktop.domain.comments.records import Comment, CommentComplaint, CommentDecision, Decision

EXCERPT = 240
"""Characters of a comment's text that a list shows."""


class CommentRow(NamedTuple):
    """A comment in the list. ``decision`` is None while nobody decided; ``complaint`` is its number.

    A tuple with names: two hundred make a page, and a dataclass that cannot change takes five times as long to make.
    """

    id: int
    quarter: str
    received: date | None
    received_time: str
    line: str
    channel: str
    excerpt: str
    decision: Decision | None
    complaint: str
    source_ref: str


class DecisionRow(NamedTuple):
    """One of a reader's decisions, with the comment it is about."""

    id: int
    comment_id: int
    at: datetime
    decision: Decision
    bases: tuple[str, ...]
    note: str
    excerpt: str
    complaint: str


@dataclass(frozen=True, slots=True)
class OpenComment:
    """A comment as the queue shows it.

    ``context`` are the file's further columns, title and cell. ``trail`` are the decisions that no
    longer stand, latest first.
    """

    comment: Comment
    standing: CommentDecision | None
    trail: tuple[CommentDecision, ...]
    complaint: CommentComplaint | None
    context: tuple[tuple[str, str], ...]
    file_name: str
