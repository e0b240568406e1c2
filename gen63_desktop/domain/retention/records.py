"""What the office keeps of retention: editions of the rules, counsel's word on them, and holds."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.retention.kinds import RuleName, Scope, Series, Start
from gen63_desktop.domain.vocabulary.bases import Basis


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """One edition of a rule; an edition is never changed, and the newest holds for every record there is.

    ``years`` None: no period is set, and nothing of it ever becomes due.
    """

    rule: RuleName
    edition: int
    starts: Start
    years: int | None
    source: str
    note: str = ""
    made_by: int | None = None
    made_on: date | None = None
    why: str = ""
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class RetentionConfirmation:
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
class CaseHold:
    """A hold on one complaint case; ``matter`` is the claim, request or order that it is for."""

    complaint_id: int
    number: str
    matter: str
    reason: str
    since: date
    set_by: int
    set_on: date
    released_on: date | None = None
    released_by: int | None = None
    release_reason: str = ""
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Hold:
    """A hold that reaches beyond one case.

    A case is held by a query where it meets every condition that is given; ``words`` and ``person`` are
    looked for in the texts and persons of cases, ``employer`` among the respondents' agencies.
    """

    number: str
    scope: Scope
    series: Series
    matter: str
    reason: str
    since: date
    set_by: int
    set_on: date
    person: str = ""
    received_from: date | None = None
    received_to: date | None = None
    line: str = ""
    basis: Basis | None = None
    employer: str = ""
    words: str = ""
    released_on: date | None = None
    released_by: int | None = None
    release_reason: str = ""
    id: int = 0
    version: int = 0


AnyHold = CaseHold | Hold
