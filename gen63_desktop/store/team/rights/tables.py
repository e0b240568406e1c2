"""Which permission reads and writes which table: the table of roles, said of tables.

A table that is not named here is granted to nobody; a test holds that all are.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from gen63_desktop.domain.roles import Permission

_P = Permission
CASES = (
    "allegations", "respondents", "investigators", "extensions", "closings", "complaint_notes", "case_keys",
    "redactions", "letters", "referrals", "clock_pauses", "clock_entries", "acknowledgements", "appeals", "evidence_items",
    "custody_entries", "recording_requests", "investigation_tasks", "investigation_issues", "interviews", "calls_for_service", "case_holds",
    "file_texts",
)  # fmt: skip
"""What hangs on a complaint by its ``complaint_id`` and goes by its walls."""
LOOKED_AT = ("parties", "characteristics")
"""The same, and read only after a look with its reason."""
SHOWN_AFTER_A_LOOK = ("letters", "interviews")
"""What of these is confidential, in their column ``sealed``, is read only after a look; the rest as the case is."""
OF_VIOLATIONS = ("corrective_actions", "action_steps")
"""What hangs on a violation by its ``violation_id`` and goes by the walls of its case."""
REPORTS_OF_CASES = ("issued_reports", "report_steps", "checker_remarks")
"""What names its case in ``case_id``, and goes by its walls too."""
LINKS = ("case_links",)
"""What names two complaints, ``complaint_id`` and ``other_id``: seen by who may open both."""
READS_CASES = (_P.READ_COMPLAINTS, _P.READ_ALL_COMPLAINTS)
WRITES_CASES = (_P.WORK_COMPLAINTS, _P.IMPORT_COMPLAINTS, _P.APPROVE_FINDINGS)
CODED = {
    "complaints": (
        "id", "version", "number", "serial", "received", "status", "due", "owner_id", "investigator_id", "bases",
        "marks", "channel", "category", "import_id", "identity", "language", "incident", "incident_time", "line",
        "extended", "closed", "closing", "seal", "next_step_due",
    ),
    "allegations": (
        "id", "version", "complaint_id", "place", "bases", "retaliation", "statutes", "clause", "outcome", "finding",
        "closing", "their_finding", "proposed_by", "proposed_on", "recorded_by", "approved_by", "approved_on",
        "import_id",
    ),
    "respondents": ("id", "version", "complaint_id", "allegation_id", "kind", "employer", "sworn", "import_id"),
    "closings": (
        "id", "version", "complaint_id", "closed", "reason", "due", "extended", "by", "reopened", "reopened_by",
        "import_id",
    ),
    "extensions": ("id", "version", "complaint_id", "from_due", "to_due", "by", "on"),
    "investigators": ("id", "version", "complaint_id", "person_id", "since", "until"),
}  # fmt: skip
"""The columns of coded facts, for those who may read nothing else of complaints."""


@dataclass(frozen=True, slots=True)
class Rights:
    """Any of these permissions reads; any of these writes."""

    read: tuple[Permission, ...]
    write: tuple[Permission, ...]


EVERYBODY = (
    "people", "offices", "letterheads", "record_ids", "history_head", "audit_designations", "clock_rules",
    "clock_confirmations", "routing_rules", "routing_confirmations", "destroyed_cases",
)  # fmt: skip
"""What everybody who signs in reads."""

_COMMENTS = Rights((_P.READ_COMMENTS,), (_P.IMPORT_COMMENTS, _P.REVIEW_COMMENTS, _P.SIGN_COMMENT_REVIEW))
_SOURCES = Rights((_P.READ_SOURCES,), (_P.MANAGE_SOURCES, _P.PERFORM_AUDITS, _P.SIGN_AUDITS))
_VIOLATIONS = Rights(
    (_P.READ_VIOLATIONS, _P.READ_ALL_VIOLATIONS),
    (_P.REGISTER_VIOLATIONS, _P.RECOMMEND_ACTIONS, _P.DECIDE_ACTIONS, _P.VERIFY_ACTIONS),
)
_REPORTS = (_P.READ_REPORTS, _P.DRAFT_REPORTS, _P.ISSUE_REPORTS)
_TRAINING = Rights((_P.READ_TRAINING,), (_P.IMPORT_TRAINING,))
AREAS: dict[str, Rights] = {
    "people": Rights((), (_P.MANAGE_OFFICE,)),
    "offices": Rights((), (_P.MANAGE_OFFICE,)),
    "letterheads": Rights((), (_P.MANAGE_OFFICE,)),
    "audit_designations": Rights((), (_P.NAME_DESIGNEE,)),
    "clock_rules": Rights((), (_P.SET_CLOCKS,)),
    "clock_confirmations": Rights((), (_P.SET_CLOCKS,)),
    "routing_rules": Rights((), (_P.SET_ROUTING,)),
    "routing_confirmations": Rights((), (_P.SET_ROUTING,)),
    "routing_imports": Rights((_P.SET_ROUTING, _P.READ_OFFICE, _P.READ_COMPLAINTS), (_P.SET_ROUTING,)),
    "drills": Rights((_P.READ_OFFICE, _P.MANAGE_OFFICE, _P.READ_WHOLE_HISTORY), (_P.MANAGE_OFFICE,)),
    **dict.fromkeys(
        ("transit_networks", "transit_lines", "transit_stops", "line_courses"),
        Rights(READS_CASES, (_P.IMPORT_COMPLAINTS,)),
    ),
    "register_imports": Rights(READS_CASES, (_P.IMPORT_COMPLAINTS,)),
    "letter_templates": Rights(READS_CASES, (_P.APPROVE_FINDINGS,)),
    "comments": _COMMENTS,
    "comment_decisions": _COMMENTS,
    "comment_complaints": _COMMENTS,
    "comment_imports": _COMMENTS,
    "comment_import_quarters": _COMMENTS,
    "comment_import_rows": _COMMENTS,
    "comment_reviews": _COMMENTS,
    "sources": _SOURCES,
    "demographic_statements": _SOURCES,
    "checklist_questions": _SOURCES,
    "audits": _SOURCES,
    "audit_answers": _SOURCES,
    "audit_files": _SOURCES,
    "audit_fields": _SOURCES,
    "audit_addenda": _SOURCES,
    "training_courses": _TRAINING,
    "training_employees": _TRAINING,
    "training_roster_entries": _TRAINING,
    "training_leaves": _TRAINING,
    "training_completions": _TRAINING,
    "training_imports": _TRAINING,
    "violations": _VIOLATIONS,
    "corrective_actions": _VIOLATIONS,
    "action_steps": _VIOLATIONS,
    "retention_rules": Rights((_P.READ_RETENTION,), (_P.MANAGE_RETENTION,)),
    "retention_confirmations": Rights((_P.READ_RETENTION,), (_P.MANAGE_RETENTION,)),
    "retention_holds": Rights((_P.READ_RETENTION,), (_P.SET_HOLDS, _P.MANAGE_RETENTION)),
    **dict.fromkeys(
        ("destruction_batches", "destruction_items", "destruction_approvals"),
        Rights((_P.READ_RETENTION,), (_P.PROPOSE_DESTRUCTION, _P.APPROVE_DESTRUCTION, _P.DESTROY)),
    ),
    "destroyed_cases": Rights((), (_P.DESTROY,)),
    "clause_notes": Rights((_P.READ_COMPLIANCE,), (_P.DRAFT_REPORTS,)),
    "issued_reports": Rights((*_REPORTS, _P.WORK_COMPLAINTS), (_P.ISSUE_REPORTS, _P.WALL_COMPLAINTS)),
    "report_steps": Rights(
        (*_REPORTS, _P.WORK_COMPLAINTS), (_P.ISSUE_REPORTS, _P.DECIDE_ACTIONS, _P.WALL_COMPLAINTS)
    ),
    "checker_remarks": Rights(
        (*_REPORTS, _P.WORK_COMPLAINTS), (_P.DRAFT_REPORTS, _P.WORK_COMPLAINTS, _P.WALL_COMPLAINTS)
    ),
}
"""Tables whose rows are seen whole or not at all."""

SPECIAL = (
    "complaints", *CASES, *LINKS, *LOOKED_AT, "case_walls", "name_words", "record_ids", "history_entries", "history_changes",
    "history_head", "history_cases", "foreign_changes", "drafts", "settings", "blobs", "blob_chunks", "file_keys", "key_slots",
    "key_secrets", "team_logins", "looks", "shared_views",
)  # fmt: skip
"""Tables with policies of their own."""


def said_of(tables: Iterable[str]) -> tuple[str, ...]:
    """The tables among these that nothing is said of."""
    known = {*AREAS, *SPECIAL, *EVERYBODY, "alembic_version"}
    return tuple(sorted(set(tables) - known))
