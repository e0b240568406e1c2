"""Who may do what (S1): roles, the duties of a designee, and the permissions that they carry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from gen63_desktop.domain.identity import Role


class Permission(StrEnum):
    """An act, or a group of acts, that a role may carry."""

    MANAGE_OFFICE = "people, settings and backups"
    READ_OFFICE = "read settings and backups"
    READ_COMPLAINTS = "read complaints"
    READ_ALL_COMPLAINTS = "read complaints of other people too"
    READ_CODED_FACTS = "read coded facts of complaints"
    WORK_COMPLAINTS = "record and investigate complaints"
    IMPORT_COMPLAINTS = "import complaints"
    WALL_COMPLAINTS = "say to whom a complaint is closed"
    SET_CLOCKS = "set the rules of clocks"
    SET_ROUTING = "set the rules of routing"
    APPROVE_FINDINGS = "approve findings"
    READ_COMMENTS = "read comments"
    IMPORT_COMMENTS = "import comments"
    REVIEW_COMMENTS = "review comments"
    SIGN_COMMENT_REVIEW = "sign the comment review"
    READ_SOURCES = "read data sources and audits"
    MANAGE_SOURCES = "keep the register of data sources"
    PERFORM_AUDITS = "perform audits"
    SIGN_AUDITS = "sign audits"
    NAME_DESIGNEE = "name a designee"
    READ_TRAINING = "read training"
    IMPORT_TRAINING = "import rosters and completions"
    DRAFT_REPORTS = "draft reports"
    ISSUE_REPORTS = "issue reports"
    READ_REPORTS = "read issued reports"
    READ_COMPLIANCE = "read the compliance matrix"
    READ_VIOLATIONS = "read violations"
    READ_ALL_VIOLATIONS = "read violations of other people's work too"
    REGISTER_VIOLATIONS = "register violations"
    RECOMMEND_ACTIONS = "recommend corrective action"
    DECIDE_ACTIONS = "decide on corrective action"
    VERIFY_ACTIONS = "verify corrective action"
    PREPARE_PUBLICATION = "prepare a publication"
    APPROVE_PUBLICATION = "approve a publication"
    SHARE_VIEWS = "share views of lists with the office"
    KEEP_SHARED_VIEWS = "change and take away views that others share"
    READ_HISTORY = "read the history"
    READ_WHOLE_HISTORY = "read the whole history"
    CHECK_HISTORY = "check the history"
    READ_RETENTION = "read retention rules, holds and periods"
    SET_HOLDS = "set holds"
    MANAGE_RETENTION = "change retention rules and release holds"
    PROPOSE_DESTRUCTION = "propose the destruction of records"
    APPROVE_DESTRUCTION = "approve the destruction of records"
    DESTROY = "carry out an approved destruction"


class Duty(StrEnum):
    """What the chief may have a designee do for a period."""

    AUDITS = "90-day audits"
    COMPLAINTS = "complaints and findings"
    COMMENT_REVIEW = "sign-off of the comment review"
    REPORTS = "issuing reports"


_P = Permission
_READ_AREAS = {
    _P.READ_COMPLAINTS, _P.READ_ALL_COMPLAINTS, _P.READ_COMMENTS, _P.READ_SOURCES, _P.READ_TRAINING, _P.READ_REPORTS,
    _P.READ_HISTORY, _P.READ_VIOLATIONS, _P.READ_ALL_VIOLATIONS, _P.READ_COMPLIANCE, _P.READ_RETENTION,
}  # fmt: skip
_CASEWORK = {
    _P.WORK_COMPLAINTS, _P.IMPORT_COMPLAINTS, _P.APPROVE_FINDINGS, _P.RECOMMEND_ACTIONS, _P.VERIFY_ACTIONS,
}  # fmt: skip

CARRIED: dict[Role, frozenset[Permission]] = {
    Role.ADMINISTRATOR: frozenset(
        {_P.MANAGE_OFFICE, _P.READ_OFFICE, _P.CHECK_HISTORY, _P.KEEP_SHARED_VIEWS}
    ),
    Role.CHIEF: frozenset(
        _READ_AREAS
        | _CASEWORK
        | {
            _P.WALL_COMPLAINTS, _P.SET_CLOCKS, _P.SET_ROUTING, _P.REGISTER_VIOLATIONS, _P.SIGN_COMMENT_REVIEW, _P.PERFORM_AUDITS, _P.SIGN_AUDITS, _P.NAME_DESIGNEE,
            _P.DRAFT_REPORTS, _P.ISSUE_REPORTS, _P.APPROVE_PUBLICATION, _P.READ_WHOLE_HISTORY, _P.CHECK_HISTORY,
            _P.SET_HOLDS, _P.MANAGE_RETENTION, _P.PROPOSE_DESTRUCTION, _P.APPROVE_DESTRUCTION, _P.DESTROY,
            _P.SHARE_VIEWS, _P.KEEP_SHARED_VIEWS,
        }
    ),
    Role.OFFICER: frozenset(
        _READ_AREAS
        | _CASEWORK
        | {
            _P.REVIEW_COMMENTS, _P.PERFORM_AUDITS, _P.DRAFT_REPORTS, _P.PREPARE_PUBLICATION, _P.SET_HOLDS,
            _P.PROPOSE_DESTRUCTION, _P.APPROVE_DESTRUCTION, _P.SHARE_VIEWS,
        }
    ),
    Role.INVESTIGATOR: frozenset(
        {
            _P.READ_COMPLAINTS, _P.WORK_COMPLAINTS, _P.READ_HISTORY, _P.READ_VIOLATIONS, _P.RECOMMEND_ACTIONS,
        }
    ),
    Role.REVIEWER: frozenset(
        {
            _P.READ_CODED_FACTS, _P.READ_COMMENTS, _P.IMPORT_COMMENTS, _P.REVIEW_COMMENTS, _P.SIGN_COMMENT_REVIEW,
            _P.READ_SOURCES, _P.MANAGE_SOURCES, _P.READ_TRAINING, _P.IMPORT_TRAINING, _P.PREPARE_PUBLICATION,
            _P.READ_HISTORY, _P.SHARE_VIEWS,
        }
    ),
    Role.EXECUTIVE: frozenset(
        {_P.READ_REPORTS, _P.READ_VIOLATIONS, _P.READ_ALL_VIOLATIONS, _P.DECIDE_ACTIONS}
    ),
    Role.AUDITOR: frozenset(
        _READ_AREAS | {_P.READ_OFFICE, _P.READ_WHOLE_HISTORY, _P.CHECK_HISTORY}
    ),
}  # fmt: skip
"""The table of roles in the requirements, as data. Whose complaint it is decides `domain.case_scope`."""

CARRIED_ALONE = CARRIED[Role.OFFICER] | CARRIED[Role.REVIEWER]
"""What a chief carries too while nobody else signs in: the work has to be done by someone."""

CARRIED_BY_DUTY: dict[Duty, frozenset[Permission]] = {
    Duty.AUDITS: frozenset({_P.READ_SOURCES, _P.PERFORM_AUDITS, _P.SIGN_AUDITS}),
    Duty.COMPLAINTS: frozenset(
        {
            _P.READ_COMPLAINTS, _P.READ_ALL_COMPLAINTS, _P.READ_HISTORY, _P.WALL_COMPLAINTS, _P.SET_CLOCKS, _P.SET_ROUTING, _P.READ_VIOLATIONS,
            _P.READ_ALL_VIOLATIONS, _P.REGISTER_VIOLATIONS, _P.READ_RETENTION, _P.SET_HOLDS, _P.MANAGE_RETENTION,
            _P.PROPOSE_DESTRUCTION, _P.APPROVE_DESTRUCTION,
        }
        | _CASEWORK
    ),
    Duty.COMMENT_REVIEW: frozenset({_P.READ_COMMENTS, _P.SIGN_COMMENT_REVIEW}),
    Duty.REPORTS: frozenset(
        _READ_AREAS - {_P.READ_HISTORY, _P.READ_RETENTION} | {_P.DRAFT_REPORTS, _P.ISSUE_REPORTS}
    ),
}  # fmt: skip
"""What a designee carries of the chief's permissions. To name a designee is not among it."""

DESIGNEE = "designee of the Chief Civil Rights Officer"
"""In which capacity a designee acts, as acts and documents say it."""


def permitted(roles: Iterable[Role], permission: Permission) -> bool:
    """Whether any of the roles carries the permission."""
    return any(permission in CARRIED[role] for role in roles)


def carriers(permission: Permission) -> tuple[Role, ...]:
    """The roles that carry the permission."""
    return tuple(role for role in Role if permission in CARRIED[role])


@dataclass(frozen=True, slots=True)
class Standing:
    """What someone may do on a day: by their roles, as the only one who signs in, and as a designee."""

    roles: tuple[Role, ...]
    alone: bool = False
    duties: frozenset[Duty] = frozenset()

    def carries(self, permission: Permission) -> bool:
        """Whether they may."""
        return self._own(permission) or self._by_duty(permission)

    def only_as_designee(self, permission: Permission) -> bool:
        """Whether they may, and only because the chief named them for it."""
        return not self._own(permission) and self._by_duty(permission)

    def _own(self, permission: Permission) -> bool:
        stands_in = self.alone and Role.CHIEF in self.roles and permission in CARRIED_ALONE
        return stands_in or permitted(self.roles, permission)

    def _by_duty(self, permission: Permission) -> bool:
        return any(permission in CARRIED_BY_DUTY[duty] for duty in self.duties)

    @property
    def permissions(self) -> frozenset[Permission]:
        """Everything that they may do."""
        return _permissions_of(self)


@lru_cache(maxsize=64)
def _permissions_of(standing: Standing) -> frozenset[Permission]:
    """Asked with every list that is read, and ever the same."""
    return frozenset(permission for permission in Permission if standing.carries(permission))
