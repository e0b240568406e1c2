"""S1: what is asked of a seal."""

from __future__ import annotations

from collections.abc import Sequence

from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.identity import Person


def check_reason(why: str) -> None:
    """Refuse a seal, or a look at an identity, without a reason."""
    if not why.strip():
        raise RuleBroken("S2", "Nothing says why.", "Write the reason: it stands in the history.")


def check_permitted(people: Sequence[Person]) -> None:
    """Refuse a circle that nobody could open, or that includes someone who has no keys."""
    if not people:
        raise RuleBroken("S1", "Nobody could open the case any more.", "Name at least one person.")
    for person in people:
        if not person.active or not person.signs_in or not person.sealing_key:
            raise RuleBroken(
                "S1",
                "{name} does not sign in to this office, so no key can be given to them.",
                "Give them a sign-in first, or name someone else.",
                name=person.name,
            )
