"""The people of the office and the office itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Role(StrEnum):
    """What a person is in the office; one person may be several."""

    ADMINISTRATOR = "administrator"
    CHIEF = "chief civil rights officer"
    OFFICER = "civil rights officer"
    INVESTIGATOR = "investigator"
    REVIEWER = "SSLE reviewer"
    EXECUTIVE = "executive reader"
    AUDITOR = "auditor"


RECOVERY_KEY = "(recovery key)"
"""The recovery key's name in the register: it signs what is done with it, and is no person of any list."""


@dataclass(frozen=True, slots=True)
class Person:
    """Someone who works in or with the office.

    ``signing_key`` is the hex Ed25519 public key of a person who signs in; it is empty for a person
    who is only named in records (an investigator without a sign-in). ``sealing_key`` is their hex X25519
    public key, to which the keys of sealed cases are sealed.
    """

    name: str
    roles: tuple[Role, ...] = ()
    title: str = ""
    signing_key: str = ""
    active: bool = True
    sealing_key: str | None = None
    id: int = 0
    version: int = 0

    @property
    def signs_in(self) -> bool:
        """Whether the person has keys of their own."""
        return bool(self.signing_key)


@dataclass(frozen=True, slots=True)
class OfficeFacts:
    """The office's own settings. ``uid`` is random hex and never changes."""

    name: str
    uid: str
    fiscal_year_month: int = 7
    fiscal_year_day: int = 1
    holidays: tuple[date, ...] = ()
    fictional: bool = False
    id: int = 0
    version: int = 0
