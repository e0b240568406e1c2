"""The records of the register of data sources."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Known(StrEnum):
    """Whether a fact has been found out, and what it is. Nobody has asked yet: unknown."""

    UNKNOWN = "unknown"
    YES = "yes"
    NO = "no"


class Origin(StrEnum):
    """Why a source stands in the register."""

    LISTED = "listed"  # GEN 63 names it among the data sources (section 3.2)
    CONSIDERED = "considered"  # GEN 63 names it among the platforms that are considered (section 1.0)
    ADDED = "added"  # the agency added it


@dataclass(frozen=True, slots=True)
class Source:
    """A data source of public safety analytics. An empty text means that the fact is not known yet."""

    name: str
    origin: Origin = Origin.ADDED
    clause: str = ""
    place: int = 0
    owner: str = ""
    holder: str = ""
    purpose: str = ""
    refresh: str = ""
    retention: str = ""
    personal_information: Known = Known.UNKNOWN
    personal_details: str = ""
    note: str = ""
    retired_on: date | None = None
    retired_why: str = ""
    retired_stated_on: date | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class DemographicStatement:
    """From a day on a source uses demographic data, or does not. Never changed, only withdrawn with a reason."""

    source_id: int
    uses: bool
    since: date
    fields: tuple[str, ...]
    reason: str
    stated_by: int
    stated_on: date
    withdrawn_by: int | None = None
    withdrawn_on: date | None = None
    withdrawn_why: str = ""
    id: int = 0
    version: int = 0
