"""What a form hands over: a record together with those that belong to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.complaints.records import (
    Allegation,
    Characteristic,
    Complaint,
    Party,
    Respondent,
    Status,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class AllegationEntry:
    """An allegation and its respondents; ids of 0 are new.

    Of those that were ``seen`` (None: of all) the missing ones are removed; others came meanwhile and stay.
    """

    allegation: Allegation
    respondents: tuple[Respondent, ...] = ()
    seen: tuple[Respondent, ...] | None = None


@dataclass(frozen=True, slots=True)
class PartyEntry:
    """A person and what is recorded of them.

    Of the characteristics that were ``seen`` (None: of all) the missing ones are removed.
    """

    party: Party
    characteristics: tuple[Characteristic, ...] = ()
    seen: tuple[Characteristic, ...] | None = None


@dataclass(frozen=True, slots=True)
class NewComplaint:
    """A complaint as it is taken in; number, status and due date are not the form's to give."""

    complaint: Complaint
    parties: tuple[PartyEntry, ...] = ()
    allegations: tuple[AllegationEntry, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """Who does what next. ``investigator_id`` None leaves the investigator as it is.

    ``seen``: the version of the complaint that the plan was made for, 0 for whatever it is.
    """

    owner_id: int
    next_step: str
    next_step_due: date | None = None
    investigator_id: int | None = None
    status: Status | None = None
    seen: int = 0
