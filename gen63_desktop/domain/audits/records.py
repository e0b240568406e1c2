"""The records of the 90-day audits."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from gen63_desktop.domain.attached import FileMark


class Verdict(StrEnum):
    """The answer to a question of the checklist."""

    YES = "yes"
    NO = "no"
    NOT_APPLICABLE = "not applicable"


class AuditState(StrEnum):
    """An audit is open until it is signed or given up; neither is ever reopened."""

    OPEN = "open"
    SIGNED = "signed"
    GIVEN_UP = "given up"


class Capacity(StrEnum):
    """In which capacity an audit was signed."""

    CHIEF = "chief civil rights officer"
    DESIGNEE = "designee"


@dataclass(frozen=True, slots=True)
class Question:
    """A question of the checklist. An edition is never edited: a new wording is a new edition."""

    edition: int
    code: str
    place: int
    text: str
    clause: str
    clause_text: str
    guidance: str
    compliant: Verdict
    may_not_apply: bool
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Audit:
    """One audit of one source. The days of entry and signing are kept beside the day it counts on."""

    source_id: int
    edition: int
    started_by: int
    started_on: date
    state: AuditState = AuditState.OPEN
    performed_on: date | None = None
    entered_on: date | None = None
    signed_on: date | None = None
    signed_by: int | None = None
    signed_as: Capacity | None = None
    designation_id: int | None = None
    late_reason: str = ""
    given_up_why: str = ""
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Answer:
    """What a check found. Its evidence is the note, files attached to it, or both."""

    audit_id: int
    question: str
    verdict: Verdict | None = None
    note: str = ""
    checked_on: date | None = None
    entered_on: date | None = None
    entered_by: int | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class EvidenceFile:
    """A file attached to an answer. ``blob`` names it in the office's folder of attachments.

    ``marks`` say what is remarkable about it; None: it was attached before anybody looked.
    """

    audit_id: int
    question: str
    name: str
    blob: str
    sha256: str
    size: int
    added_by: int
    added_on: date
    marks: tuple[FileMark, ...] | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class HeldField:
    """A demographic field that the audit found in the source, and why it is held."""

    audit_id: int
    name: str
    reason: str
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Addendum:
    """A correction of a signed audit: it stands beside the audit and changes nothing in it."""

    audit_id: int
    text: str
    added_by: int
    added_on: date
    id: int = 0
    version: int = 0
