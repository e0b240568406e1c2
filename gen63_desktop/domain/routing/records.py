"""What the office keeps of routing: the editions of its rules, counsel's word on them, and imported tables."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from gen63_desktop.domain.intake.referral import ReferredTo


@dataclass(frozen=True, slots=True)
class RoutingRule:
    """One edition of a rule; an edition is never changed.

    Each of ``conditions`` is one line (see `domain.routing.conditions`), and all of them have to hold. A lower
    ``rank`` is suggested first. ``withdrawn``: from this edition on the rule suggests nothing. ``import_id`` is
    the table that it came with.
    """

    rule: str
    edition: int
    name: str
    to: ReferredTo
    body: str
    rank: int
    conditions: tuple[str, ...]
    source: str
    note: str = ""
    withdrawn: bool = False
    made_by: int | None = None
    made_on: date | None = None
    why: str = ""
    import_id: int | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class RoutingConfirmation:
    """Counsel's word that an edition of a rule is right; ``counsel`` is who gave it, ``on`` when."""

    rule: str
    edition: int
    counsel: str
    on: date
    words: str
    recorded_by: int
    recorded_on: date
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class RoutingImport:
    """An imported table of rules: its file and digest, the digest of its layout, the mapping (TOML), how many rules."""

    file: str
    sha256: str
    layout: str
    mapping: str
    rules: int
    by: int
    at: datetime
    id: int = 0
    version: int = 0
