"""Changing several records one after the other as one step that can be cancelled and taken back.

Each record is an act of its own, with a history entry of its own: what is told of one goes with no other.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.progress import Cancelled, Progress, never_cancelled, no_progress, stop_if
from gen63_desktop.domain.together import NAMED, Done, Left, Made, Proposal, Seen, not_all_back

C = TypeVar("C")

STEP = "Changing the selected"


def change_each(
    proposal: Proposal[C],
    one: Callable[[Seen], Made],
    back: Callable[[Made], Seen],
    progress: Progress,
    cancelled: Cancelled,
) -> Done[C]:
    """Do what was proposed. What refuses stays as it is.

    Whoever cancels finds all as it was before, or is told what somebody else went on with meanwhile.
    """
    made, left = list[Made](), list(proposal.left)
    for at, seen in enumerate(proposal.seen):
        if cancelled():
            stuck = list[Left]()
            back_each(made, back, stuck, no_progress, never_cancelled)
            if stuck:
                raise not_all_back([one.name for one in stuck])
        stop_if(cancelled)
        progress(at, len(proposal.seen), STEP)
        try:
            made.append(one(seen))
        except Refused as why:
            left.append(Left(seen.name, why))
    if not made:
        raise _nothing_done(left)
    return Done(proposal.change, tuple(made), tuple(left), proposal.gone)


def undo_each(
    done: Done[C], back: Callable[[Made], Seen], progress: Progress, cancelled: Cancelled
) -> Proposal[C]:
    """Put back what a change did, except where it was changed since.

    Returns the proposal that would do it again; its ``left`` are those that could not be put back, and those
    that were not reached before it was cancelled.
    """
    left: list[Left] = []
    seen = back_each(done.made, back, left, progress, cancelled)
    if not seen:
        stop_if(cancelled)
        raise _nothing_done(left)
    return Proposal(done.change, tuple(seen), left=tuple(left))


def back_each(
    made: Sequence[Made],
    back: Callable[[Made], Seen],
    left: list[Left],
    progress: Progress,
    cancelled: Cancelled,
) -> list[Seen]:
    """Those that were put back, as they stand now; the others go to ``left``."""
    seen: list[Seen] = []
    for at, one in enumerate(made):
        progress(at, len(made), STEP)
        try:
            if cancelled():
                raise _not_reached()
            seen.append(back(one))
        except Refused as why:
            left.append(Left(one.name, why))
    return seen


def _not_reached() -> Refused:
    return Refused("It was not reached before you cancelled.", "Change it by itself, or select it again.")


def _nothing_done(left: Sequence[Left]) -> RuleBroken:
    if not left:
        return RuleBroken("U2", "Nothing is to be changed.", "Look at the list again.")
    shown = ", ".join(one.name for one in left[:NAMED]) + (" …" if len(left) > NAMED else "")
    return RuleBroken(
        "U2",
        "Nothing was changed: each of them was changed since, or a rule forbids it ({names}).",
        "Look at the list again.",
        names=shown,
    )
