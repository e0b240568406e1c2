"""A record that somebody opened before, by the name under which it is found again."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Opened:
    """``kind``: as the history knows it."""

    kind: str
    record_id: int
    name: str
