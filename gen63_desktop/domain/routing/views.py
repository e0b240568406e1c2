"""What a window shows of routing: a rule with its editions, and what a changed rule would send elsewhere."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from gen63_desktop.domain.routing.records import RoutingConfirmation, RoutingRule


@dataclass(frozen=True, slots=True)
class ShownRoute:
    """A rule: its editions, newest first, and counsel's word on them."""

    editions: tuple[RoutingRule, ...]
    confirmations: tuple[RoutingConfirmation, ...]
    people: Mapping[int, str]

    @property
    def newest(self) -> RoutingRule:
        """The edition that suggests."""
        return self.editions[0]

    def confirmed(self, edition: int) -> RoutingConfirmation | None:
        """The last confirmation of an edition."""
        found = [one for one in self.confirmations if one.edition == edition]
        return max(found, key=lambda one: (one.on, one.id), default=None)


@dataclass(frozen=True, slots=True)
class RouteMove:
    """An open complaint for which another place would be suggested; None: nothing is suggested."""

    complaint_id: int
    number: str
    before: RoutingRule | None
    after: RoutingRule | None


@dataclass(frozen=True, slots=True)
class RouteSimulation:
    """What a new edition would do: of ``looked_at`` open complaints these would be sent elsewhere.

    ``not_shown`` counts open complaints that are closed to the person.
    """

    moves: tuple[RouteMove, ...]
    looked_at: int
    not_shown: int = 0
