"""The service of violations: all its parts in one."""

from __future__ import annotations

from gen63_desktop.services.violations.acting import Acting
from gen63_desktop.services.violations.exporting import Exporting
from gen63_desktop.services.violations.figures import Counting
from gen63_desktop.services.violations.registering import Registering
from gen63_desktop.services.violations.words import ACT_WORDS
from gen63_desktop.services.violations.work_items import Waiting

__all__ = ["ACT_WORDS", "Violations"]


class Violations(Registering, Acting, Waiting, Exporting, Counting):
    """Violations and corrective actions."""
