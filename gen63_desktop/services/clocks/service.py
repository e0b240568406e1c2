"""Clocks: everything that a person can do with them."""

from __future__ import annotations

from gen63_desktop.services.clocks.acknowledging import Acknowledging
from gen63_desktop.services.clocks.acts import Acts
from gen63_desktop.services.clocks.rules import Rules
from gen63_desktop.services.clocks.waiting import Waiting


class Clocks(Acts, Acknowledging, Rules, Waiting):
    """Clocks of a case, what acknowledged it besides letters, the rules they follow, and what falls due."""
