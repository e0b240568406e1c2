"""Who may do what (S1): roles and the permissions that they carry."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from gen63_desktop.domain.identity import Role


class Permission(StrEnum):
    """An act, or a group of acts, that a role may carry."""

    MANAGE_OFFICE = "people, settings and backups"
    READ_COMPLAINTS = "read complaints"
    WORK_COMPLAINTS = "record and investigate complaints"
    APPROVE_FINDINGS = "approve findings"
    READ_COMMENTS = "read comments"
    IMPORT_COMMENTS = "import comments"
    REVIEW_COMMENTS = "review comments"
    SIGN_COMMENT_REVIEW = "sign the comment review"
    READ_SOURCES = "read data sources and audits"
    MANAGE_SOURCES = "keep the register of data sources"
    PERFORM_AUDITS = "perform audits"
    NAME_DESIGNEE = "name a designee"
    READ_TRAINING = "read training"
    IMPORT_TRAINING = "import rosters and completions"
    DRAFT_REPORTS = "draft reports"
    ISSUE_REPORTS = "issue reports"
    READ_REPORTS = "read issued reports"
    READ_HISTORY = "read the history"


_P = Permission
_READ_ALL = {
    _P.READ_COMPLAINTS, _P.READ_COMMENTS, _P.READ_SOURCES, _P.READ_TRAINING, _P.READ_REPORTS, _P.READ_HISTORY,
}  # fmt: skip

CARRIED: dict[Role, frozenset[Permission]] = {
    Role.ADMINISTRATOR: frozenset({_P.MANAGE_OFFICE}),
    Role.CHIEF: frozenset(
        _READ_ALL
        | {
            _P.WORK_COMPLAINTS, _P.APPROVE_FINDINGS, _P.REVIEW_COMMENTS, _P.SIGN_COMMENT_REVIEW, _P.IMPORT_COMMENTS,
            _P.MANAGE_SOURCES, _P.PERFORM_AUDITS, _P.NAME_DESIGNEE, _P.IMPORT_TRAINING, _P.DRAFT_REPORTS, _P.ISSUE_REPORTS,
        }
    ),
    Role.OFFICER: frozenset(
        _READ_ALL
        | {_P.WORK_COMPLAINTS, _P.APPROVE_FINDINGS, _P.REVIEW_COMMENTS, _P.PERFORM_AUDITS, _P.DRAFT_REPORTS}
    ),
    Role.INVESTIGATOR: frozenset({_P.READ_COMPLAINTS, _P.WORK_COMPLAINTS, _P.DRAFT_REPORTS, _P.READ_HISTORY}),
    Role.REVIEWER: frozenset(
        {
            _P.READ_COMMENTS, _P.IMPORT_COMMENTS, _P.REVIEW_COMMENTS, _P.SIGN_COMMENT_REVIEW, _P.READ_SOURCES,
            _P.MANAGE_SOURCES, _P.READ_TRAINING, _P.IMPORT_TRAINING, _P.DRAFT_REPORTS, _P.READ_HISTORY,
        }
    ),
    Role.EXECUTIVE: frozenset({_P.READ_REPORTS}),
    Role.AUDITOR: frozenset(_READ_ALL),
}  # fmt: skip
"""The table of roles in the requirements, as data.

The chief also keeps the registers and imports in an office of one person; separation of duties is a
rule of each act and holds whatever the roles.
"""


def permitted(roles: Iterable[Role], permission: Permission) -> bool:
    """Whether any of the roles carries the permission."""
    return any(permission in CARRIED[role] for role in roles)
