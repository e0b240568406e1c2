"""C12: complaints are linked, or merged without loss; the merge can be undone as if it had not been."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from gen63_desktop.domain.complaints.records import Allegation, Closing, Complaint, Outcome
from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.intake.records import CHOSEN_KINDS, CaseLink, LinkKind
from gen63_desktop.domain.vocabulary.findings import ClosingReason

SEEN_AT_INTAKE = "Seen beside the form when the complaint was taken in."
CLOSING_WORDS = "Received more than once; what was said for it stands with the link."
"""In place of a reason: the closed complaint may be read by somebody who may not see the other one."""
UNDOING_WORDS = "The merge was undone."
"""The same, where undoing it moves the due date."""


def check_link(one: Complaint, other: Complaint, kind: LinkKind, reason: str) -> None:
    """Refuse a link of a complaint with itself, without a reason, or between two sealed cases."""
    if one.id == other.id:
        raise RuleBroken("C12", "A complaint is not linked with itself.", "Choose the other complaint.")
    if not reason.strip():
        raise RuleBroken("C12", "Nothing says why the complaints belong together.", "Say it in a few words.")
    if kind is LinkKind.MERGED or kind not in CHOSEN_KINDS:
        raise RuleBroken("C12", "A merge is more than a link.", "Merge the complaints instead.")
    _check_seals(one, other)


def _check_seals(one: Complaint, other: Complaint) -> None:
    if one.seal is not None and other.seal is not None:
        raise RuleBroken(
            "S1",
            "Both cases are sealed, and what links them would be read by the people of one alone.",
            "Write it down as a note in each.",
        )


def check_new(links: Iterable[CaseLink], one: Complaint, other: Complaint) -> None:
    """Refuse a second link between the same complaints."""
    if any({link.complaint_id, link.other_id} == {one.id, other.id} for link in links):
        raise Refused(
            "{one} and {other} are linked already.",
            "Take that link away first, if another is meant.",
            one=one.number,
            other=other.number,
        )


def check_merge(one: Complaint, kept: Complaint, links_of_kept: Iterable[CaseLink], reason: str) -> None:
    """Refuse to merge what cannot be told apart again: a closed complaint, or into one that is merged itself."""
    if one.id == kept.id:
        raise RuleBroken("C12", "A complaint is not merged into itself.", "Choose the one that is kept.")
    if not reason.strip():
        raise RuleBroken("C12", "Nothing says why they are the same.", "Say it in a few words.")
    if not one.is_open:
        raise RuleBroken(
            "C12",
            "Complaint {number} is closed; how it ended is not overwritten.",
            "Link the complaints instead.",
            number=one.number,
        )
    if any(link.kind is LinkKind.MERGED and link.complaint_id == kept.id for link in links_of_kept):
        raise RuleBroken(
            "C12",
            "Complaint {number} was merged into another one itself.",
            "Merge into that one.",
            number=kept.number,
        )
    if not kept.is_open and kept.closing is ClosingReason.DUPLICATE:
        raise RuleBroken(
            "C12",
            "Complaint {number} is closed as a duplicate itself: neither would be counted.",
            "Merge into the complaint that it repeats, or open it again.",
            number=kept.number,
        )
    _check_seals(one, kept)


def refuse_unnamed(complaint: Complaint) -> None:
    """Refuse to close a complaint as a duplicate of nobody knows which: it would be counted nowhere."""
    raise RuleBroken(
        "C12",
        "Nothing says which complaint {number} repeats.",
        "Name it: the two are linked, and every figure counts them once.",
        where="duplicate_of",
        number=complaint.number,
    )


def check_repeats(
    allegation: Allegation, allegations: Iterable[Allegation], links: Iterable[CaseLink]
) -> None:
    """Refuse to close an allegation as a duplicate where nothing is there that it could repeat."""
    if _repeats_nothing(allegation, allegations, links):
        raise RuleBroken(
            "C12",
            "Nothing is there that this allegation repeats: the complaint has no other one, and no link.",
            "Link the complaint that it stands in first, or choose another reason.",
            where="reason",
        )


def check_still_repeat(
    complaint: Complaint, allegations: Sequence[Allegation], links: Sequence[CaseLink]
) -> None:
    """Refuse to take away what alone an allegation can repeat that is closed as a duplicate."""
    closed = [one for one in allegations if one.closing is ClosingReason.DUPLICATE]
    if any(_repeats_nothing(one, allegations, links) for one in closed):
        raise RuleBroken(
            "C12",
            "An allegation of {number} is closed as a duplicate, and nothing else is there that it repeats.",
            "Close that allegation for another reason first, or link the complaint that it repeats.",
            number=complaint.number,
        )


def _repeats_nothing(
    allegation: Allegation, allegations: Iterable[Allegation], links: Iterable[CaseLink]
) -> bool:
    others = (one for one in allegations if one.id != allegation.id)
    return all(one.closing is ClosingReason.DUPLICATE for one in others) and not any(True for _ in links)


def check_not_merged(links: Iterable[CaseLink]) -> None:
    """Refuse to reopen what was merged: the merge is undone instead, which restores everything."""
    if any(link.kind is LinkKind.MERGED for link in links):
        raise RuleBroken(
            "C12", "The complaint is closed because it was merged.", "Undo the merge: that opens it again."
        )


def restored(
    merged: Complaint, link: CaseLink, closing: Closing | None, allegations: Sequence[Allegation]
) -> tuple[Complaint, tuple[Allegation, ...]]:
    """The complaint and its allegations as they were before the merge."""
    if link.kind is not LinkKind.MERGED or link.was is None:
        raise Refused("These complaints are linked, not merged.", "Take the link away instead.")
    if merged.is_open or closing is None or closing.reopened is not None:
        raise RuleBroken(
            "C12",
            "Complaint {number} is no longer closed by this merge.",
            "Look at it again.",
            number=merged.number,
        )
    complaint = replace(
        merged,
        status=link.was,
        closed=None,
        closing=None,
        closing_words="",
        next_step=link.next_step,
        next_step_due=link.next_step_due,
    )
    before = dict(zip(link.ended, link.rationales, strict=True))
    ended = tuple(
        replace(one, outcome=Outcome.OPEN, closing=None, rationale=before[one.id])
        for one in allegations
        if one.id in before and one.outcome is Outcome.NO_FINDING and one.closing is ClosingReason.DUPLICATE
    )
    return complaint, ended
