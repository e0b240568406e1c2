"""Routing: everything that a person can do with it."""

from __future__ import annotations

from gen63_desktop.services.routing.importing import RoutingTables
from gen63_desktop.services.routing.rules import RoutingRules
from gen63_desktop.services.routing.suggesting import Suggesting


class Routing(Suggesting, RoutingRules, RoutingTables):
    """Suggestions, the rules they follow, and tables of rules."""
