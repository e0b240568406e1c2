"""The 90-day audits: checklist, answers, evidence, addenda and designations."""

from __future__ import annotations

from sqlalchemy import Index, Table

from gen63_desktop.domain.audits.records import (
    Addendum,
    Answer,
    Audit,
    EvidenceFile,
    HeldField,
    Question,
)
from gen63_desktop.domain.designations import Designation
from gen63_desktop.store.records import mapped
from gen63_desktop.store.tables.base import (
    METADATA,
    day,
    flag,
    id_column,
    number,
    reference,
    text,
    version_column,
)  # fmt: skip

checklist_questions = Table(
    "checklist_questions",
    METADATA,
    number("edition"),
    text("code"),
    number("place"),
    text("text"),
    text("clause"),
    text("clause_text"),
    text("guidance"),
    text("compliant"),
    flag("may_not_apply"),
    id_column(),
    version_column(),
    Index("uq_checklist_questions_edition_code", "edition", "code", unique=True),
)
mapped(Question, checklist_questions)

audits = Table(
    "audits",
    METADATA,
    reference("source_id"),
    number("edition"),
    reference("started_by", index=False),
    day("started_on"),
    text("state", index=True),
    day("performed_on", nullable=True, index=True),
    day("entered_on", nullable=True),
    day("signed_on", nullable=True),
    reference("signed_by", nullable=True, index=False),
    text("signed_as", nullable=True),
    reference("designation_id", nullable=True),
    text("late_reason"),
    text("given_up_why"),
    id_column(),
    version_column(),
)
mapped(Audit, audits)

audit_answers = Table(
    "audit_answers",
    METADATA,
    reference("audit_id", index=False),
    text("question"),
    text("verdict", nullable=True),
    text("note"),
    day("checked_on", nullable=True),
    day("entered_on", nullable=True),
    reference("entered_by", nullable=True, index=False),
    id_column(),
    version_column(),
    Index("uq_audit_answers_audit_question", "audit_id", "question", unique=True),
)
mapped(Answer, audit_answers)

audit_files = Table(
    "audit_files",
    METADATA,
    reference("audit_id"),
    text("question"),
    text("name"),
    text("blob"),
    text("sha256"),
    number("size"),
    reference("added_by", index=False),
    day("added_on"),
    text("marks", nullable=True),
    id_column(),
    version_column(),
)
mapped(EvidenceFile, audit_files)

audit_fields = Table(
    "audit_fields",
    METADATA,
    reference("audit_id"),
    text("name"),
    text("reason"),
    id_column(),
    version_column(),
)
mapped(HeldField, audit_fields)

audit_addenda = Table(
    "audit_addenda",
    METADATA,
    reference("audit_id"),
    text("text"),
    reference("added_by", index=False),
    day("added_on"),
    id_column(),
    version_column(),
)
mapped(Addendum, audit_addenda)

audit_designations = Table(
    "audit_designations",
    METADATA,
    reference("person_id"),
    day("starts"),
    day("ends"),
    text("document"),
    day("written_on"),
    reference("recorded_by", index=False),
    day("recorded_on"),
    day("ended_on", nullable=True),
    text("ended_why"),
    text("duties", nullable=True),
    id_column(),
    version_column(),
)
mapped(Designation, audit_designations)
