"""M2, M5: the decisions on several comments changed at once, without a word about a comment that nobody read.

The sign-off says that each comment was read and decided by one reader. So only somebody's own readings are decided
otherwise together; any settled decision can be given back to be read again; nothing is decided unread.
"""

from __future__ import annotations

from dataclasses import dataclass

from gen63_desktop.domain.comments.decisions import check_change, check_open, check_still_possible_bias
from gen63_desktop.domain.comments.records import CommentComplaint, CommentDecision, CommentReview, Decision
from gen63_desktop.domain.errors import Refused, RuleBroken

OFFERED = (Decision.NO_CONCERN, Decision.OTHER_POLICY, Decision.NOT_SURE)
"""Possible bias names the bases that one comment speaks of: it is decided comment by comment."""


@dataclass(frozen=True, slots=True)
class Redecided:
    """What the comments are decided as. ``note`` is added to what each note says; ``reason``: why it is changed."""

    decision: Decision
    note: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Stands:
    """What stands on a comment: its decision, what that replaced, the complaint made from it, its quarter's sign-off."""

    quarter: str
    decision: CommentDecision | None
    replaced: CommentDecision | None
    complaint: CommentComplaint | None
    review: CommentReview | None


def check_offered(change: Redecided) -> None:
    """Refuse a decision that is made comment by comment."""
    if change.decision not in OFFERED:
        raise RuleBroken(
            "M2",
            "Possible bias is decided comment by comment.",
            "Open each one, and choose the basis that it speaks of.",
        )


def redecidable(stands: Stands, change: Redecided, reader: int) -> CommentDecision:
    """The decision that is replaced; refused where one at a time would be, or where the person did not read it."""
    check_open(stands.quarter, stands.review)
    stood = stands.decision
    if stood is None:
        raise RuleBroken(
            "M2",
            "Nobody has read it yet, and the sign-off says that somebody read each comment.",
            "Read it in the queue.",
        )
    check_still_possible_bias(change.decision, stands.complaint)
    if change.decision.settles and not _read_by(stands, reader):
        raise RuleBroken(
            "M2",
            "Somebody else read and decided it.",
            "Read it yourself to decide it otherwise, or give it back to be read again.",
        )
    if stood.decision is not change.decision:
        check_change(stood, change.reason)
    return stood


def _read_by(stands: Stands, reader: int) -> bool:
    """Whether the person read it: who gave back what somebody else had decided may have read nothing."""
    stood, before = stands.decision, stands.replaced
    if stood is None or stood.by != reader:
        return False
    return stood.decision.settles or before is None or before.by == reader


def joined(note: str, added: str) -> str:
    """The note of a decision with a further one; nothing that was written is lost."""
    return "\n".join(part for part in (note.strip(), added.strip()) if part)


def not_there() -> Refused:
    """The comment's import was undone."""
    return Refused("It is not there any more.", "Look at the list again.")
