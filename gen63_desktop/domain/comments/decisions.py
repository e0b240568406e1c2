"""What a decision on a comment must say, and when it may be changed or undone."""

from __future__ import annotations

from collections.abc import Sequence

from gen63_desktop.domain.comments.records import CommentComplaint, CommentDecision, CommentReview, Decision
from gen63_desktop.domain.comments.review import day_words
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.vocabulary.bases import Basis


def check_decision(decision: Decision, bases: Sequence[Basis], other_basis: str) -> None:
    """Possible bias names at least one basis; no other decision names any."""
    problems: list[Refused] = []
    if decision is Decision.POSSIBLE_BIAS and not bases:
        problems.append(
            RuleBroken(
                "M2",
                "Possible bias needs at least one basis.",
                "Choose the basis that the comment speaks of, or “other protected basis” and name it.",
            )
        )
    if decision is not Decision.POSSIBLE_BIAS and (bases or other_basis.strip()):
        problems.append(
            RuleBroken(
                "M2",
                "A basis belongs to “possible bias”, not to “{decision}”.",
                "Take the basis away, or decide “possible bias”.",
                decision=decision.value,
            )
        )
    if Basis.OTHER in bases and not other_basis.strip():
        problems.append(
            RuleBroken("V1", "“Other protected basis” has no name.", "Say in words which basis it is.")
        )
    if Basis.OTHER not in bases and decision is Decision.POSSIBLE_BIAS and other_basis.strip():
        problems.append(
            RuleBroken(
                "V1",
                "A basis is named in words, but “other protected basis” is not chosen.",
                "Choose it, or clear the words.",
            )
        )
    if problems:
        raise problems[0] if len(problems) == 1 else Problems(problems)


def check_change(standing: CommentDecision, reason: str) -> None:
    """A settled decision changes with a reason; one that a reader was not sure of needs none."""
    if standing.decision.settles and not reason.strip():
        raise RuleBroken(
            "M2",
            "This comment is already decided as “{decision}”.",
            "To change that, say why: the earlier decision stays in the record beside the new one.",
            decision=standing.decision.value,
        )


def check_still_possible_bias(decision: Decision | None, complaint: CommentComplaint | None) -> None:
    """A comment that became a complaint stays decided as possible bias (M3)."""
    if complaint is not None and decision is not Decision.POSSIBLE_BIAS:
        raise RuleBroken(
            "M3",
            "{complaint} was made from this comment, so it stays “possible bias”.",
            "If the complaint was a mistake, close it there with its reason.",
            complaint=f"Complaint {complaint.number}" if complaint.number else "A complaint",
        )


def check_open(quarter: str, review: CommentReview | None) -> None:
    """After the sign-off the quarter's review is read-only (M5)."""
    if review is not None:
        raise RuleBroken(
            "M5",
            "The comment review of {quarter} was signed off by {signer} on {day}.",
            "It can be read and reported, not changed.",
            quarter=quarter,
            signer=review.signer,
            day=day_words(review.at.date()),
        )
