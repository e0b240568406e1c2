"""Letters: everything that a person can do with them."""

from __future__ import annotations

from gen63_desktop.services.letters.kept import Kept


class Letters(Kept):
    """Templates, drafts and previews, sending, and what was sent."""
