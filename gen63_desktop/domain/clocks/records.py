"""What the office keeps of clocks: the editions of their rules, counsel's word on them, pauses, and acts on a case."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.clocks.kinds import AppliesTo, EntryKind, Event, Ground, Roll, RuleName, Unit


@dataclass(frozen=True, slots=True)
class ClockRule:
    """One edition of a rule; an edition is never changed.

    It holds for cases whose event lies on ``from_day`` or later (None: always), and where ``reaches_open``
    also for those that were open when it was made. ``extension_days`` is the most that a due date may be
    moved by in all; None: no limit, 0: it is never extended.
    """

    rule: RuleName
    edition: int
    starts: Event
    length: int
    unit: Unit
    roll: Roll
    pauses: tuple[Ground, ...]
    applies: AppliesTo
    extension_days: int | None
    source: str
    note: str = ""
    from_day: date | None = None
    reaches_open: bool = False
    made_by: int | None = None
    made_on: date | None = None
    why: str = ""
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Counsel's word that an edition of a rule is right; ``counsel`` is who gave it, ``on`` when."""

    rule: RuleName
    edition: int
    counsel: str
    on: date
    words: str
    recorded_by: int
    recorded_on: date
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Pause:
    """Days that clocks of a case do not count, from ``first`` to ``last``, both of them left out.

    It never runs on by itself: after its last day the clocks count again, unless someone moves that day,
    which they can with a reason; ``moved_by`` and the others tell of the last time.
    """

    complaint_id: int
    ground: Ground
    first: date
    last: date
    reason: str
    by: int
    on: date
    moved_by: int | None = None
    moved_on: date | None = None
    move_reason: str = ""
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class ClockEntry:
    """What a person recorded of a clock: its event or its end on ``day``, or a date set for it.

    Where it was extended ``day`` is the due date before. The complaint's own due date has `Extension` for this.
    """

    complaint_id: int
    rule: RuleName
    kind: EntryKind
    day: date
    due: date | None
    words: str
    by: int
    on: date
    id: int = 0
    version: int = 0
