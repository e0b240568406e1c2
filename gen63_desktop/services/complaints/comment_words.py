"""S1: the words of comments that a sealed case was made from go under its key, and come back with it."""

from __future__ import annotations

from dataclasses import replace

from gen63_desktop.domain.comments.records import Comment, CommentComplaint, CommentDecision
from gen63_desktop.store.tables import comments as _tables  # noqa: F401  makes the records known to the store
from gen63_desktop.store.work import Work


def follow_seal(work: Work, complaint_id: int, key_id: str, key: bytes) -> None:
    """Put the comments' words, and the words of what was decided on them, under the key of the case.

    Day, line, channel, decision and bases stay, so that the review counts as before. An empty ``key_id``: the
    case was opened again, and so are they.
    """
    for link in work.find(CommentComplaint, complaint_id=complaint_id):
        comment = work.get(Comment, link.comment_id)
        decisions = work.find(CommentDecision, comment_id=comment.id)
        work.veil_earlier((comment, *decisions), key_id, key)
        sealed_with = complaint_id if key_id else None
        with work.veiling(key_id, key):
            work.change(replace(comment, sealed_with=sealed_with))
            for one in decisions:
                work.change(replace(one, sealed_with=sealed_with))
