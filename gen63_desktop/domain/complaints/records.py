"""What the office keeps of a complaint: the case, its allegations, the people, and how it went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from gen63_desktop.domain.complaints.contact import Reach
from gen63_desktop.domain.complaints.incident import About
from gen63_desktop.domain.complaints.jurisdiction import Jurisdiction
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.domain.vocabulary.statutes import Statute


class Status(StrEnum):
    """Where a complaint stands."""

    RECEIVED = "received"
    INVESTIGATION = "under investigation"
    WAITING = "waiting for information"
    APPROVAL = "awaiting approval"
    CLOSED = "closed"

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value.capitalize()


class Identity(StrEnum):
    """What is known of who complains: someone who asks not to be named is not an unknown person."""

    NAMED = "named"
    ANONYMOUS = "wishes to stay anonymous"
    UNKNOWN = "unknown"


class Mark(StrEnum):
    """What a complaint lacks, or what does not fit together in it; shown until it is mended."""

    NO_NARRATIVE = "no narrative"
    NO_DATE_RECEIVED = "no date received"
    NO_ALLEGATION = "no allegation"
    NO_CLOSING_DATE = "closed, no closing date"
    CLOSED_FIRST = "closed before it was received"
    INCIDENT_LATER = "incident after it was received"
    REPEATED_REF = "register number occurs more than once"


class Outcome(StrEnum):
    """How far an allegation is from its end."""

    OPEN = "no finding yet"
    PROPOSED = "finding proposed"
    APPROVED = "finding approved"
    NO_FINDING = "closed without a finding"
    IMPORTED = "as the imported register has it"

    @property
    def decided(self) -> bool:
        """Whether nothing more is to be decided."""
        return self in {Outcome.APPROVED, Outcome.NO_FINDING, Outcome.IMPORTED}


class PartyRole(StrEnum):
    """What a person is in a complaint."""

    COMPLAINANT = "complainant"
    AFFECTED = "affected person"
    REPRESENTATIVE = "representative"
    WITNESS = "witness"


class ImportState(StrEnum):
    """Whether the complaints of an import are in the office."""

    STORED = "stored"
    UNDONE = "undone"


@dataclass(frozen=True, slots=True)
class Complaint:
    """A complaint of bias or discrimination.

    ``category`` and ``source_ref`` are the words and the number of the register it came from, and
    ``received_words`` what that has for a date received that cannot be read as a day.
    ``incident_words`` says when it happened where no day is known, ``incident_time`` is local HH:MM.
    Where ``incident_about`` says that ``incident`` is no known day, it is the first that it may have been and
    ``incident_to`` the last.
    ``bases`` repeats those of its allegations and ``marks`` says what is missing, for the lists.
    ``serial`` sorts as the number counts. ``closing`` is the reason where the whole complaint was closed
    without findings. ``seal`` is the number of the key that a sealed case is under; None: it is not sealed.
    """

    number: str
    received: date | None
    narrative: str
    summary: str = ""
    channel: Channel | None = None
    identity: Identity = Identity.UNKNOWN
    language: str = ""
    accommodation: str = ""
    category: str = ""
    incident: date | None = None
    incident_time: str = ""
    incident_words: str = ""
    line: str = ""
    place: str = ""
    vehicle: str = ""
    latitude: float | None = None
    longitude: float | None = None
    remedy: str = ""
    filed_elsewhere: str = ""
    status: Status = Status.RECEIVED
    owner_id: int | None = None
    investigator_id: int | None = None
    next_step: str = ""
    next_step_due: date | None = None
    due: date | None = None
    extended: bool = False
    closed: date | None = None
    closing: ClosingReason | None = None
    closing_words: str = ""
    bases: tuple[Basis, ...] = ()
    marks: tuple[Mark, ...] = ()
    serial: int = 0
    received_words: str = ""
    source_ref: str = ""
    import_id: int | None = None
    seal: int | None = None
    incident_to: date | None = None
    incident_about: About | None = None
    incident_time_to: str | None = None
    direction: str | None = None
    jurisdiction: Jurisdiction | None = None
    jurisdiction_words: str | None = None
    id: int = 0
    version: int = 0

    @property
    def is_open(self) -> bool:
        """Whether it still has an owner, a next step and a due date."""
        return self.status is not Status.CLOSED


@dataclass(frozen=True, slots=True)
class Allegation:
    """One allegation: conduct, what it is said to rest on, and how it ended.

    ``bases`` are alleged, actual or perceived. ``actual`` names those that the complainant says are
    true of the person; one of the three of C4 only with ``volunteered`` and ``bears_on_incident``.
    ``evidence`` is what was considered for the finding, ``rationale`` how it was weighed; the ids name the items of
    evidence, interviews and notes of the case that it rests on.
    ``their_finding`` and ``discipline`` are the words of the agency that investigated. ``recorded_by``
    is who entered the proposal where the investigator who made it does not sign in.
    """

    complaint_id: int
    place: int = 1
    conduct: str = ""
    bases: tuple[Basis, ...] = ()
    other_basis: str = ""
    actual: tuple[Basis, ...] = ()
    volunteered: bool = False
    bears_on_incident: bool = False
    retaliation: bool = False
    statutes: tuple[Statute, ...] = ()
    clause: str = ""
    outcome: Outcome = Outcome.OPEN
    finding: Finding | None = None
    closing: ClosingReason | None = None
    rationale: str = ""
    their_finding: str = ""
    discipline: str = ""
    proposed_by: int | None = None
    proposed_on: date | None = None
    recorded_by: int | None = None
    approved_by: int | None = None
    approved_on: date | None = None
    return_words: str = ""
    evidence: str | None = None
    import_id: int | None = None
    evidence_ids: tuple[int, ...] | None = None
    interview_ids: tuple[int, ...] | None = None
    note_ids: tuple[int, ...] | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Respondent:
    """Whom or what an allegation is directed at; ``sworn`` None where it is not known."""

    complaint_id: int
    allegation_id: int
    kind: RespondentKind = RespondentKind.UNKNOWN
    name: str = ""
    identifier: str = ""
    employer: str = ""
    unit: str = ""
    sworn: bool | None = None
    import_id: int | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Party:
    """A person in a complaint, by the name they use; ``addressed_as`` and ``gender`` only as they say it.

    ``reach_by``, ``safe_times`` and ``no_message`` (leave none) say how they are reached safely.
    """

    complaint_id: int
    role: PartyRole = PartyRole.COMPLAINANT
    name: str = ""
    addressed_as: str = ""
    gender: str = ""
    phone: str = ""
    email: str = ""
    address: str = ""
    language: str = ""
    note: str = ""
    import_id: int | None = None
    reach_by: Reach | None = None
    safe_times: str | None = None
    no_message: bool | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Characteristic:
    """What is known of a person in their own words; the three of C4 only through the gate."""

    complaint_id: int
    party_id: int
    characteristic: Basis
    words: str
    volunteered: bool = False
    bears_on_incident: bool = False
    how_it_bears: str = ""
    import_id: int | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Investigator:
    """Someone who investigated a complaint, from a day; kept for good, because of C7."""

    complaint_id: int
    person_id: int
    since: date
    until: date | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Extension:
    """A due date that was moved, with the reason."""

    complaint_id: int
    from_due: date | None
    to_due: date
    reason: str
    by: int
    on: date
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Closing:
    """A closure and, where it was, its reopening; ``due`` is the date that held then."""

    complaint_id: int
    closed: date
    reason: ClosingReason | None
    words: str
    due: date | None
    extended: bool
    by: int
    reopened: date | None = None
    reopening_words: str = ""
    reopened_by: int | None = None
    import_id: int | None = None
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Note:
    """What someone wrote down about a complaint; never changed."""

    complaint_id: int
    text: str
    by: int
    at: datetime
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class CaseKey:
    """The key of a sealed case, sealed to one person; ``recipient`` is the public key it is sealed to (hex).

    Each new circle of people permitted gets a new key, numbered by ``epoch``. When the case is opened again
    the office gets the keys of the time that ended: ``recipient`` is "o", ``person_id`` 0.
    """

    complaint_id: int
    epoch: int
    person_id: int
    recipient: str
    sealed_key: str
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class RegisterImport:
    """An import of a register: its files, the digest of their layouts, the mapping (TOML), the receipt (JSON)."""

    files: tuple[str, ...]
    sha256: tuple[str, ...]
    layout: str
    mapping: str
    receipt: str
    complaints: int
    allegations: int
    by: int
    at: datetime
    state: ImportState = ImportState.STORED
    undone_by: int | None = None
    undone_at: datetime | None = None
    id: int = 0
    version: int = 0
