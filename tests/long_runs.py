"""How often a test that throws dice throws them: a few times at each change, many times in a long run."""

from __future__ import annotations

import os

LONG = "GEN63_LONG"
"""The environment variable that asks for the long run; ``run.py test --long`` sets it."""


def times(short: int, long: int) -> int:
    """The count of this run."""
    return long if os.environ.get(LONG) == "1" else short
