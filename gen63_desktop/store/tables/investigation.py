"""What an investigation keeps: evidence and its custody, requests for recordings, tasks, plan, interviews, calls."""

from __future__ import annotations

from sqlalchemy import Index, Table

from gen63_desktop.domain.investigation.calls import CallForService
from gen63_desktop.domain.investigation.custody import CustodyEntry
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.investigation.file_text import FileText
from gen63_desktop.domain.investigation.interviews import Interview
from gen63_desktop.domain.investigation.plan import Issue
from gen63_desktop.domain.investigation.recordings import RecordingRequest
from gen63_desktop.domain.investigation.tasks import Task
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import (
    METADATA,
    day,
    flag,
    id_column,
    instant,
    looked_column,
    number,
    reference,
    sealed_column,
    text,
    version_column,
)  # fmt: skip

evidence_items = Table(
    "evidence_items",
    METADATA,
    reference("complaint_id"),
    text("number", unique=True),
    text("kind"),
    text("description"),
    day("obtained_on", nullable=True),
    text("obtained_from"),
    text("obtained_where"),
    reference("recorded_by", index=False),
    instant("recorded_at"),
    text("file_name"),
    text("file_kind"),
    text("marks"),
    text("blob"),
    text("sha256"),
    number("size"),
    text("file_key"),
    text("file_sha256"),
    day("withdrawn_on", nullable=True),
    reference("withdrawn_by", nullable=True, index=False),
    text("withdrawn_why", nullable=True),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(
    EvidenceItem,
    evidence_items,
    case="complaint_id",
    confidential=("file_key", "file_name"),  # whoever sent a file gave it its name, often their own
    sealable=("description", "obtained_from", "obtained_where", "file_name", "file_key", "file_sha256", "withdrawn_why"),
    lasting=(
        "complaint_id", "number", "recorded_by", "recorded_at", "file_name", "file_kind", "marks", "blob", "sha256",
        "size", "file_key", "file_sha256",
    ),
)  # fmt: skip

file_texts = Table(
    "file_texts",
    METADATA,
    reference("complaint_id"),
    reference("evidence_id", index=False),
    text("state"),
    text("words"),
    flag("shortened"),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(FileText, file_texts, case="complaint_id", sealable=("words",))
Index("uq_file_texts_evidence_id", file_texts.c.evidence_id, unique=True)

custody_entries = Table(
    "custody_entries",
    METADATA,
    reference("complaint_id"),
    reference("evidence_id"),
    text("kind"),
    day("on"),
    text("time"),
    text("giver"),
    text("holder"),
    text("purpose"),
    text("means"),
    reference("by", index=False),
    instant("at"),
    text("words"),
    reference("corrects", nullable=True, index=False),
    text("found", nullable=True),
    text("digest"),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(
    CustodyEntry,
    custody_entries,
    case="complaint_id",
    sealable=("giver", "holder", "purpose", "means", "words", "digest"),
    lasting=(
        "complaint_id", "evidence_id", "kind", "on", "time", "giver", "holder", "purpose", "means", "by", "at",
        "words", "corrects", "found", "digest",
    ),
)  # fmt: skip

recording_requests = Table(
    "recording_requests",
    METADATA,
    reference("complaint_id"),
    text("source"),
    text("what"),
    instant("starts"),
    instant("ends"),
    text("custodian"),
    instant("asked_at"),
    reference("asked_by", index=False),
    number("retention_hours", nullable=True),
    text("state", index=True),
    instant("answered_at", nullable=True),
    reference("answered_by", nullable=True, index=False),
    text("answer"),
    reference("evidence_id", nullable=True, index=False),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(
    RecordingRequest,
    recording_requests,
    case="complaint_id",
    sealable=("what", "custodian", "answer"),
)

investigation_tasks = Table(
    "investigation_tasks",
    METADATA,
    reference("complaint_id"),
    text("what"),
    reference("owner_id"),
    day("due", nullable=True),
    reference("made_by", index=False),
    day("made_on"),
    reference("issue_id", nullable=True, index=False),
    text("state", index=True),
    day("ended_on", nullable=True),
    reference("ended_by", nullable=True, index=False),
    text("words"),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(Task, investigation_tasks, case="complaint_id", sealable=("what", "words"))

investigation_issues = Table(
    "investigation_issues",
    METADATA,
    reference("complaint_id"),
    number("place"),
    text("question"),
    text("steps"),
    reference("allegation_id", nullable=True, index=False),
    text("answer"),
    day("answered_on", nullable=True),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(Issue, investigation_issues, case="complaint_id", sealable=("question", "steps", "answer"))

interviews = Table(
    "interviews",
    METADATA,
    reference("complaint_id"),
    text("role"),
    text("whom"),
    day("on", nullable=True),
    text("time"),
    text("way"),
    reference("interviewer_id", nullable=True, index=False),
    text("state"),
    text("beside"),
    flag("represented"),
    text("language"),
    flag("interpreted"),
    text("accommodation"),
    text("summary"),
    reference("evidence_id", nullable=True, index=False),
    id_column(),
    version_column(),
    looked_column("interviews"),
)
mapped(
    Interview,
    interviews,
    case="complaint_id",
    confidential=("whom", "beside"),
    sealable=("whom", "beside", "language", "accommodation", "summary"),
)

calls_for_service = Table(
    "calls_for_service",
    METADATA,
    reference("complaint_id"),
    text("reference"),
    day("on", nullable=True),
    text("time"),
    text("what"),
    text("fit"),
    text("sent"),
    text("responder"),
    text("reasons"),
    reference("by", index=False),
    instant("at"),
    id_column(),
    version_column(),
    sealed_column(),
)
mapped(
    CallForService,
    calls_for_service,
    case="complaint_id",
    sealable=("reference", "what", "responder", "reasons"),
)
