"""The register of violations: violations, corrective actions, and the steps of each action."""

from __future__ import annotations

from sqlalchemy import Index, Table

from gen63_desktop.domain.violations.records import ActionStep, CorrectiveAction, Violation
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

violations = Table(
    "violations",
    METADATA,
    text("number", unique=True),
    text("what"),
    text("origin"),
    day("found_on"),
    text("found_in"),
    text("clauses"),
    text("other_clause"),
    text("bases"),
    text("respondents"),
    text("employers"),
    text("about"),
    reference("complaint_id", nullable=True),
    reference("allegation_id", nullable=True),
    reference("audit_id", nullable=True),
    text("audit_question"),
    flag("coded"),
    day("registered_on"),
    reference("registered_by", index=False),
    reference("decider_id", nullable=True, index=False),
    day("transmitted_on", nullable=True),
    text("transmittal"),
    day("receipt_on", nullable=True),
    text("state"),
    day("closed_on", nullable=True),
    day("withdrawn_on", nullable=True),
    text("withdrawn_why"),
    day("due", nullable=True),
    day("look_due", nullable=True),
    number("to_verify"),
    number("serial"),
    text("analysis", nullable=True),
    day("stays_on", nullable=True),
    reference("stays_by", nullable=True, index=False),
    text("stays_why", nullable=True),
    id_column(),
    version_column(),
)
mapped(Violation, violations)

_v = violations.c
for _column in (_v.serial, _v.state, _v.due, _v.look_due, _v.found_on):
    Index(f"ix_violations_{_column.name}_id", _column, _v.id)

corrective_actions = Table(
    "corrective_actions",
    METADATA,
    reference("violation_id"),
    text("level"),
    text("what"),
    reference("owner_id"),
    day("due"),
    number("place"),
    text("state", index=True),
    day("look_due", nullable=True),
    number("reopened"),
    id_column(),
    version_column(),
)
mapped(CorrectiveAction, corrective_actions)

action_steps = Table(
    "action_steps",
    METADATA,
    reference("violation_id"),
    reference("action_id"),
    text("kind"),
    day("on"),
    day("entered_on"),
    reference("by", index=False),
    reference("recorded_by", index=False),
    reference("owner_id", index=False),
    day("due"),
    text("words"),
    text("document"),
    id_column(),
    version_column(),
)
mapped(ActionStep, action_steps)
