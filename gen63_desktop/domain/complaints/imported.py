"""C1: how a row of another register becomes a complaint: kept as it is, with their words beside ours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from gen63_desktop.domain.complaints.records import (
    Allegation,
    Characteristic,
    Complaint,
    Outcome,
    Party,
    PartyRole,
    Respondent,
    Status,
)  # fmt: skip
from gen63_desktop.domain.errors import RuleBroken
from gen63_desktop.domain.mapping.applying import MappedRow, ProblemKind, RowProblem
from gen63_desktop.domain.mapping.dates import Moment
from gen63_desktop.domain.mapping.mapping import MAIN, Mapping
from gen63_desktop.domain.mapping.targets.complaints import ALLEGATION, COMPLAINTS, PENDING, PERSON
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.channels import Channel
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind

FIRST_STEP = "Check the imported record"
ALLEGATION_FIELDS = frozenset(field.name for field in COMPLAINTS.fields if field.part == ALLEGATION)
PERSON_FIELDS = frozenset(field.name for field in COMPLAINTS.fields if field.part == PERSON)
KEPT_AS_TYPED = frozenset({"received", "incident", "closed", "person_age"})
"""Fields that an unreadable cell leaves empty; what it says is kept beside them or told in the receipt."""
TELLING_FIELDS = ("source_ref", "received", "narrative", "summary")
"""Without any of them a row says nothing by which a complaint could be known."""

_CHARACTERISTICS = {"person_race": Basis.RACE, "person_sex": Basis.SEX, "person_age": Basis.AGE}
_FINDINGS = frozenset(finding.value for finding in Finding)
_REASONS = frozenset(reason.value for reason in ClosingReason)


@dataclass(frozen=True, slots=True)
class ImportedAllegation:
    """An allegation and its respondent, where the row names one."""

    allegation: Allegation
    respondent: Respondent | None


@dataclass(frozen=True, slots=True)
class ImportedPerson:
    """A person and what the register says of them."""

    party: Party
    characteristics: tuple[Characteristic, ...]


@dataclass(frozen=True, slots=True)
class ImportedCase:
    """A complaint of the register with its allegations and persons; ids and number are not given yet."""

    complaint: Complaint
    allegations: tuple[ImportedAllegation, ...]
    persons: tuple[ImportedPerson, ...]


def check_complete(mapping: Mapping) -> None:
    """Refuse a mapping that would make a complaint of each row and fill none of them."""
    if mapping.file(MAIN).id_column or any(mapping.source(name) for name in TELLING_FIELDS):
        return
    raise RuleBroken(
        "C1",
        "No column holds a complaint's number, the day it was received, its narrative or its summary.",
        "Choose at least one of them, or check that this is a register of complaints.",
    )


def refusing(row: MappedRow) -> tuple[RowProblem, ...]:
    """The problems for which a row is not taken in."""
    return tuple(p for p in row.problems if p.kind is ProblemKind.ROW or p.field not in KEPT_AS_TYPED)


def tolerated(row: MappedRow) -> tuple[RowProblem, ...]:
    """The problems with which a row is kept: a day that cannot be read is missing, and is said to be."""
    return tuple(p for p in row.problems if p.kind is not ProblemKind.ROW and p.field in KEPT_AS_TYPED)


def complaint_of(row: MappedRow, allegations: tuple[ImportedAllegation, ...]) -> Complaint:
    """The complaint of a row, without number, owner and due date."""
    received, closed = row.day("received"), row.day("closed")
    moment = row.values.get("incident")
    incident = moment if isinstance(moment, Moment) else None
    channel = row.text("channel")
    return Complaint(
        number="",
        received=received,
        narrative=row.text("narrative"),
        summary=row.text("summary"),
        channel=Channel(channel) if channel else None,
        language=row.text("language"),
        category=row.text("category"),
        incident=incident.day if incident else None,
        incident_time=f"{incident.clock:%H:%M}" if incident and incident.clock else "",
        incident_words="" if incident else row.typed.get("incident", "").strip(),
        line=row.text("line"),
        place=row.text("place"),
        vehicle=row.text("vehicle"),
        status=_status(row.text("status"), closed, allegations),
        closed=closed,
        received_words="" if received else row.typed.get("received", "").strip(),
        source_ref=ref_of(row),
    )


def ref_of(row: MappedRow) -> str:
    """The number of the complaint in the register; empty: it has none there."""
    return row.key or row.text("source_ref")


def _status(word: str, closed: date | None, allegations: tuple[ImportedAllegation, ...]) -> Status:
    """Closed where the register says so, by a word or a day, or where it has an end for each allegation."""
    if word:
        return Status.CLOSED if word == "closed" else Status.RECEIVED
    ended = bool(allegations) and all(a.allegation.outcome.decided for a in allegations)
    return Status.CLOSED if closed or ended else Status.RECEIVED


def allegation_of(row: MappedRow) -> ImportedAllegation | None:
    """The allegation of a row; None where the row says nothing about one."""
    if not any(row.typed.get(name, "").strip() for name in ALLEGATION_FIELDS):
        return None
    bases = row.values.get("bases")
    alleged = tuple(Basis(word) for word in bases) if isinstance(bases, tuple) else ()
    theirs = row.typed.get("finding", "").strip()
    word = row.text("finding")
    return ImportedAllegation(
        Allegation(
            complaint_id=0,
            conduct=row.text("conduct"),
            bases=alleged,
            other_basis=row.typed.get("bases", "").strip() if Basis.OTHER in alleged else "",
            outcome=Outcome.OPEN if word in {"", PENDING} and (not theirs or word) else Outcome.IMPORTED,
            finding=Finding(word) if word in _FINDINGS else None,
            closing=ClosingReason(word) if word in _REASONS else None,
            their_finding=theirs,
            discipline=row.text("discipline"),
        ),
        _respondent(row),
    )


def _respondent(row: MappedRow) -> Respondent | None:
    name, identifier = row.text("respondent"), row.text("respondent_ref")
    unit, employer, kind = (
        row.text("respondent_unit"),
        row.text("respondent_employer"),
        row.text("respondent_kind"),
    )
    if not (name or identifier or unit or employer or kind):
        return None
    return Respondent(
        complaint_id=0,
        allegation_id=0,
        kind=RespondentKind(kind) if kind else RespondentKind.UNKNOWN,
        name=name,
        identifier=identifier,
        employer=employer,
        unit=unit,
    )


def person_of(row: MappedRow) -> ImportedPerson | None:
    """The person of a row; None where the row says nothing about one."""
    said = {name: row.typed.get(name, "").strip() for name in PERSON_FIELDS}
    if not any(said.values()):
        return None
    characteristics = tuple(
        Characteristic(0, 0, basis, said[name]) for name, basis in _CHARACTERISTICS.items() if said.get(name)
    )
    return ImportedPerson(Party(0, PartyRole.COMPLAINANT, said.get("person_name", "")), characteristics)
