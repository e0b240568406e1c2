"""The words in which a rule of a clock is said: what starts it, how it counts, what pauses it, whom it binds."""

from __future__ import annotations

from enum import StrEnum


class RuleName(StrEnum):
    """A clock that a complaint can have; the last one is that of a data source, shown beside them."""

    FILING = "filing in time"
    ACKNOWLEDGEMENT = "acknowledgement"
    RESPONSE = "response to the complaint"
    INFORMATION = "information from the complainant"
    NOTICE = "notice of disposition"
    DISCIPLINE = "one year for a sworn officer"
    APPEAL = "appeal in time"
    REVIEW = "decision on an appeal"
    RECORDS = "determination on a request for records"
    DISCLOSURE = "disclosure of a sustained finding"
    AUDIT = "90-day audit of a data source"


class Event(StrEnum):
    """What starts a clock. The day of the event is never counted."""

    INCIDENT = "the act complained of"
    RECEIVED = "receipt of the complaint"
    ASKED = "a request for information"
    CLOSED = "closing of the complaint"
    TOLD = "notice of disposition, or the closing where none was sent"
    APPEALED = "receipt of an appeal"
    DISCOVERED = "discovery by someone who may start an investigation"
    REQUESTED = "receipt of a request for records"
    AUDITED = "the last audit, or the day demographic data came into use"


class Unit(StrEnum):
    """How the length of a rule is counted."""

    CALENDAR = "calendar days"
    BUSINESS = "business days"
    MONTHS = "months"
    YEARS = "years"


class Roll(StrEnum):
    """What happens to a due day on which the agency does not work."""

    STAYS = "it stays"
    NEXT = "the next business day"
    PREVIOUS = "the business day before"


class AppliesTo(StrEnum):
    """The complaints that a rule binds."""

    EVERY = "every complaint"
    SWORN = "complaints against sworn peace officers"
    TITLE_VI = "complaints under Title VI"
    ADA = "complaints under the ADA or the Rehabilitation Act"
    NONE = "no complaint: not in force"


class Ground(StrEnum):
    """Why a clock is paused."""

    OUTSIDE_BODY = "an outside body has the complaint"
    CRIMINAL_CASE = "criminal investigation or prosecution"
    WAIVER = "written waiver by the officer"
    JURISDICTIONS = "investigation by several jurisdictions"
    EMPLOYEES = "investigation of several employees"
    INCAPACITY = "the officer is incapacitated or unavailable"
    CIVIL_CASE = "civil litigation"
    OTHER = "another reason, in words"


class EntryKind(StrEnum):
    """What a person recorded of a clock."""

    STARTED = "started"
    SET = "due date set"
    EXTENDED = "extended"
    RECOUNTED = "counted anew after its day had passed"
    MET = "met"


BY_HAND = frozenset({RuleName.DISCIPLINE, RuleName.RECORDS, RuleName.DISCLOSURE})
"""Clocks that no other record ends: a person records when the duty was fulfilled."""
STARTED_BY_HAND = frozenset({RuleName.DISCIPLINE, RuleName.RECORDS, RuleName.DISCLOSURE})
"""Clocks whose event a person records; the one-year rule counts from the day received until they do."""
FIXED = frozenset({RuleName.AUDIT})
"""Rules that GEN 63 itself sets: no edition, pause or extension moves them (A6)."""
