"""One step of the queue, read or done off the GUI thread: the comment to show and where the review stands."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from gen63_desktop.domain.comments.records import CommentReview
from gen63_desktop.domain.comments.review import ReviewCounts
from gen63_desktop.domain.comments.rows import OpenComment
from gen63_desktop.services.office import Office

NOTE = "comments.note"
"""The form under which an unfinished note is kept as a draft; its key is the comment's id."""


@dataclass(frozen=True, slots=True)
class Step:
    """What the queue shows. ``shown`` None: every comment is decided, or there is none."""

    quarter: str
    shown: OpenComment | None
    counts: ReviewCounts
    minutes: int | None
    review: CommentReview | None
    note: str


Find = Callable[[], OpenComment | None]


def take_step(office: Office, quarter: str, find: Find) -> Step:
    """Find the comment, and read what stands around it; its own quarter is then the one that is read."""
    shown = find()
    quarter = quarter if shown is None else shown.comment.quarter
    counts = office.comments.counts(quarter)
    draft = None if shown is None else office.drafts.find(NOTE, str(shown.comment.id))
    note = "" if shown is None or shown.standing is None else shown.standing.note
    return Step(
        quarter,
        shown,
        counts,
        office.comments.minutes_left(quarter, counts.left),
        office.comments.review(quarter),
        note if draft is None else str(draft.content.get("note", "")),
    )
