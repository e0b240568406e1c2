"""S1: which complaints a person may open at all, whatever the act. A wall or a seal always wins."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from gen63_desktop.domain.roles import Permission, Standing


class Reach(StrEnum):
    """Whose complaints someone may open."""

    NONE = "none"
    OWN = "their own"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Relation:
    """How a person stands to a complaint. ``permitted``: the key of the sealed case was given to them."""

    owns: bool = False
    investigates: bool = False
    walled: bool = False
    sealed: bool = False
    permitted: bool = False


@dataclass(frozen=True, slots=True)
class CaseScope:
    """Which complaints a person may open; ``opens_sealed``: also sealed ones whose key they were given."""

    person_id: int
    reach: Reach
    opens_sealed: bool = False


def scope_of(person_id: int, standing: Standing) -> CaseScope:
    """The complaints that someone of this standing may open."""
    if standing.carries(Permission.READ_ALL_COMPLAINTS):
        reach = Reach.ALL
    elif standing.carries(Permission.READ_COMPLAINTS):
        reach = Reach.OWN
    else:
        reach = Reach.NONE
    return CaseScope(person_id, reach, standing.carries(Permission.WORK_COMPLAINTS))


def may_see_case(scope: CaseScope, relation: Relation) -> bool:
    """Whether the person may open the complaint.

    Who was given the key of a sealed case opens it, whoever owns it: the key is given to named people. An
    auditor reads all but sealed cases.
    """
    if relation.walled or scope.reach is Reach.NONE:
        return False
    if relation.sealed:
        return relation.permitted and scope.opens_sealed
    return scope.reach is Reach.ALL or relation.owns or relation.investigates
