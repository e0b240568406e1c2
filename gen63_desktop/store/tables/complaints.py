"""The tables of complaints, their allegations, people, findings' course, notes and imports."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table, literal_column

from gen63_desktop.domain.complaints.records import (
    Allegation,
    CaseKey,
    Characteristic,
    Closing,
    Complaint,
    Extension,
    Investigator,
    Note,
    Party,
    RegisterImport,
    Respondent,
    Status,
)  # fmt: skip
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import (
    METADATA,
    day,
    flag,
    id_column,
    instant,
    number,
    real,
    reference,
    sealed_column,
    text,
    version_column,
)  # fmt: skip


def _case() -> Column[int]:
    return reference("complaint_id")


def _import() -> Column[int]:
    """The import a record came with; only these are in the index, which an undo walks."""
    return reference("import_id", nullable=True, index=False)


def _import_index(table: Table) -> None:
    came = table.c.import_id.is_not(None)
    Index(f"ix_{table.name}_import_id", table.c.import_id, sqlite_where=came, postgresql_where=came)


complaints = Table(
    "complaints",
    METADATA,
    id_column(),
    version_column(),
    text("number", unique=True),
    number("serial"),
    day("received", nullable=True),
    text("status"),
    day("due", nullable=True),
    reference("owner_id", nullable=True, index=False),
    reference("investigator_id", nullable=True, index=False),
    text("bases"),
    text("marks"),
    text("channel", nullable=True),
    text("summary"),
    text("category"),
    text("source_ref"),
    _import(),
    text("received_words"),
    text("identity"),
    text("language"),
    text("accommodation"),
    day("incident", nullable=True),
    text("incident_time"),
    text("incident_words"),
    text("line"),
    text("place"),
    text("vehicle"),
    real("latitude", nullable=True),
    real("longitude", nullable=True),
    text("next_step"),
    day("next_step_due", nullable=True),
    flag("extended"),
    day("closed", nullable=True),
    text("closing", nullable=True),
    text("closing_words"),
    text("remedy"),
    text("filed_elsewhere"),
    text("narrative"),
    number("seal", nullable=True),
    sealed_column(),
    day("incident_to", nullable=True),
    *(
        text(name, nullable=True)
        for name in ("incident_about", "incident_time_to", "direction", "jurisdiction", "jurisdiction_words")
    ),
)
"""The narrative comes late: SQLite reads a row from its start, and no list needs to pass over it."""
mapped(
    Complaint,
    complaints,
    case="id",
    sealable=(
        "narrative", "summary", "accommodation", "incident_words", "place", "vehicle", "latitude", "longitude",
        "remedy", "filed_elsewhere", "next_step", "closing_words", "direction", "jurisdiction_words",
    ),
)  # fmt: skip

_c = complaints.c
Index("ix_complaints_serial_id", _c.serial, _c.id)
Index("ix_complaints_status_id", _c.status, _c.id)
Index("ix_complaints_incident", _c.incident)
Index("ix_complaints_owner", _c.owner_id, _c.status, _c.due)
Index(
    "ix_complaints_source_ref",
    _c.source_ref,
    sqlite_where=_c.source_ref != "",
    postgresql_where=_c.source_ref != "",
)
_import_index(complaints)
# all that a list is filtered by, so that counting reads these indexes alone and never the narratives
Index(
    "ix_complaints_facts",
    _c.received, _c.id, _c.status, _c.due, _c.owner_id, _c.bases, _c.marks, _c.channel, _c.import_id,
    _c.closed,
)  # fmt: skip
Index("ix_complaints_seal", _c.seal, sqlite_where=_c.seal.is_not(None), postgresql_where=_c.seal.is_not(None))
Index(
    "ix_complaints_investigator",
    _c.investigator_id,
    sqlite_where=_c.investigator_id.is_not(None),
    postgresql_where=_c.investigator_id.is_not(None),
)
OPEN = _c.status != literal_column(f"'{Status.CLOSED.value}'")
"""The complaint is not closed; written out, as a value that is bound would keep the index below from being used."""
Index(
    "ix_complaints_open",
    _c.due, _c.id, _c.status, _c.owner_id, _c.investigator_id, _c.received, _c.import_id,
    sqlite_where=OPEN,
    postgresql_where=OPEN,
)  # fmt: skip
Index("ix_complaints_due", _c.due, _c.id, _c.status, _c.owner_id, _c.bases, _c.marks, _c.received)

allegations = Table(
    "allegations",
    METADATA,
    _case(),
    number("place"),
    text("conduct"),
    text("bases"),
    text("other_basis"),
    text("actual"),
    flag("volunteered"),
    flag("bears_on_incident"),
    flag("retaliation"),
    text("statutes"),
    text("clause"),
    text("outcome"),
    text("finding", nullable=True),
    text("closing", nullable=True),
    text("rationale"),
    text("their_finding"),
    text("discipline"),
    number("proposed_by", nullable=True),
    day("proposed_on", nullable=True),
    number("recorded_by", nullable=True),
    number("approved_by", nullable=True),
    day("approved_on", nullable=True),
    text("return_words"),
    text("evidence", nullable=True),
    _import(),
    text("evidence_ids", nullable=True),
    text("interview_ids", nullable=True),
    text("note_ids", nullable=True),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(
    Allegation,
    allegations,
    case="complaint_id",
    confidential=("actual",),
    sealable=(
        "actual", "conduct", "other_basis", "clause", "rationale", "their_finding", "discipline", "return_words",
        "evidence", "evidence_ids", "interview_ids", "note_ids",
    ),
)  # fmt: skip
_import_index(allegations)
_proposed = allegations.c.outcome == "finding proposed"
Index(
    "ix_allegations_proposed", allegations.c.complaint_id, sqlite_where=_proposed, postgresql_where=_proposed
)

respondents = Table(
    "respondents",
    METADATA,
    _case(),
    reference("allegation_id"),
    text("kind"),
    text("name"),
    text("identifier"),
    text("employer"),
    text("unit"),
    flag("sworn", nullable=True),
    _import(),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(
    Respondent,
    respondents,
    case="complaint_id",
    sealable=("name", "identifier", "unit"),
)
_import_index(respondents)
for _named in (respondents.c.name, respondents.c.identifier):  # by which a respondent is met again
    # hashed at a server, where a B-tree takes no long texts
    Index(
        f"ix_respondents_{_named.name}",
        _named,
        sqlite_where=_named != "",
        postgresql_where=_named != "",
        postgresql_using="hash",
    )

_IDENTITY = (
    "name", "addressed_as", "gender", "phone", "email", "address", "note", "reach_by", "safe_times", "no_message",
)  # fmt: skip
parties = Table(
    "parties",
    METADATA,
    _case(),
    text("role"),
    text("name"),
    text("addressed_as"),
    text("gender"),
    text("phone"),
    text("email"),
    text("address"),
    text("language"),
    text("note"),
    _import(),
    text("reach_by", nullable=True),
    text("safe_times", nullable=True),
    flag("no_message", nullable=True),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(
    Party,
    parties,
    case="complaint_id",
    confidential=_IDENTITY,
    sealable=(*_IDENTITY, "language"),
    found_by=("name", "email", "phone"),
)
_import_index(parties)

characteristics = Table(
    "characteristics",
    METADATA,
    _case(),
    reference("party_id", index=False),
    text("characteristic"),
    text("words"),
    flag("volunteered"),
    flag("bears_on_incident"),
    text("how_it_bears"),
    _import(),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(
    Characteristic,
    characteristics,
    case="complaint_id",
    confidential=("words", "how_it_bears"),
    sealable=("words", "how_it_bears"),
)
_import_index(characteristics)

investigators = Table(
    "investigators",
    METADATA,
    _case(),
    reference("person_id"),
    day("since"),
    day("until", nullable=True),
    id_column(),
    version_column(),
)
mapped(Investigator, investigators)

extensions = Table(
    "extensions",
    METADATA,
    _case(),
    day("from_due", nullable=True),
    day("to_due"),
    text("reason"),
    number("by"),
    day("on"),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(
    Extension,
    extensions,
    case="complaint_id",
    sealable=("reason",),
)

closings = Table(
    "closings",
    METADATA,
    _case(),
    day("closed", index=True),
    text("reason", nullable=True),
    text("words"),
    day("due", nullable=True),
    flag("extended"),
    number("by"),
    day("reopened", nullable=True),
    text("reopening_words"),
    number("reopened_by", nullable=True),
    _import(),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(
    Closing,
    closings,
    case="complaint_id",
    sealable=("words", "reopening_words"),
)
_import_index(closings)

notes = Table(
    "complaint_notes",
    METADATA,
    _case(),
    text("text"),
    number("by"),
    instant("at"),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(
    Note,
    notes,
    case="complaint_id",
    sealable=("text",),
)

imports = Table(
    "register_imports",
    METADATA,
    text("files"),
    text("sha256"),
    text("layout", index=True),
    text("mapping"),
    text("receipt"),
    number("complaints"),
    number("allegations"),
    number("by"),
    instant("at"),
    text("state"),
    number("undone_by", nullable=True),
    instant("undone_at", nullable=True),
    id_column(),
    version_column(),
)
mapped(RegisterImport, imports)

case_keys = Table(
    "case_keys",
    METADATA,
    _case(),
    number("epoch"),
    reference("person_id"),
    text("recipient"),
    text("sealed_key"),
    id_column(),
    version_column(),
)
mapped(CaseKey, case_keys)
