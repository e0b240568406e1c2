"""M6, S1: what an SSLE reviewer may know of complaints: codes and days, no words, none about SSLE's own people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.complaints.records import Outcome, Status
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind

OF_SSLE = frozenset(
    {RespondentKind.LAW_ENFORCEMENT, RespondentKind.SECURITY_OFFICER, RespondentKind.AMBASSADOR}
)
NAMES_OF_SSLE = ("ssle", "system security")


@dataclass(frozen=True, slots=True)
class CodedAllegation:
    """One allegation: what it is said to rest on, against whom by kind, and how it stands."""

    bases: tuple[Basis, ...]
    retaliation: bool
    against: tuple[RespondentKind, ...]
    outcome: Outcome
    finding: Finding | None


@dataclass(frozen=True, slots=True)
class CodedComplaint:
    """A complaint without a word that somebody wrote, and without anybody in it."""

    number: str
    received: date | None
    channel: Channel | None
    status: Status
    due: date | None
    closed: date | None
    allegations: tuple[CodedAllegation, ...]


@dataclass(frozen=True, slots=True)
class CodedQuarter:
    """The complaints received or closed in a quarter; of those ``withheld`` only how many there are.

    Withheld are those about SSLE's own people, and those that are closed to the reader.
    """

    complaints: tuple[CodedComplaint, ...]
    withheld: int


def is_of_ssle(kind: RespondentKind, *words: str) -> bool:
    """Whether a respondent is one of SSLE's own people, by kind or by the unit or employer that is named."""
    named = any(name in word.casefold() for word in words for name in NAMES_OF_SSLE)
    return kind in OF_SSLE or named


def is_about_ssle(respondents: Iterable[tuple[RespondentKind, str, str]]) -> bool:
    """Whether any respondent (kind, employer, unit) is one of SSLE's own people."""
    return any(is_of_ssle(kind, employer, unit) for kind, employer, unit in respondents)
