"""Letters: everything that a person can do with them."""

from __future__ import annotations

from gen63_desktop.services.letters.waiting import Waiting


class Letters(Waiting):
    """Templates, drafts and previews, sending, and what was sent."""
