"""S1: a second person where one is required. Who did the work does not close or sign it while someone else can.

In an office where nobody else signs in who could, the one person does both, and the entry of the history
says so.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.identity import Person

NOBODY_ELSE = "nobody else signs in who could"


@dataclass(frozen=True, slots=True)
class Second:
    """An act on work: who did the work, and who else may do the act and had no part in it."""

    actor: int
    workers: Collection[int]
    others: Collection[Person]

    @property
    def own_work(self) -> bool:
        """Whether the person acts on their own work."""
        return self.actor in self.workers

    @property
    def free(self) -> list[str]:
        """The names of those who could do it instead."""
        return sorted(p.name for p in self.others if p.id != self.actor and p.id not in self.workers)


def check_second(second: Second, requirement: str, what: str) -> bool:
    """Refuse an act on one's own work while someone else can do it; True where nobody else can."""
    if not second.own_work:
        return False
    if second.free:
        raise RuleBroken(
            requirement,
            what,
            "This is for someone who had no part in it: {names}.",
            names=", ".join(second.free),
        )
    return True


def check_own_name(proposer: Person, actor: int) -> None:
    """Refuse to record a proposal in the name of someone who can make it themselves (C7)."""
    if proposer.id != actor and proposer.signs_in and proposer.active:
        raise RuleBroken(
            "C7",
            "{name} signs in to this office and proposes findings in their own name.",
            "Have {name} sign in and propose it, or propose it in your own name.",
            name=proposer.name,
        )
