"""C2: what or whom an allegation is directed at."""

from __future__ import annotations

from enum import StrEnum


class RespondentKind(StrEnum):
    """A kind of respondent; not every respondent is a person."""

    EMPLOYEE = "agency employee"
    CONTRACTOR = "contractor"
    LAW_ENFORCEMENT = "contracted law enforcement"
    SECURITY_OFFICER = "security officer"
    AMBASSADOR = "ambassador"
    ANALYTIC_PRODUCT = "analytic product"
    DATA_SOURCE = "data source"
    UNKNOWN = "unknown"

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value[0].upper() + self.value[1:]

    @property
    def is_person(self) -> bool:
        """Whether the respondent can have an employer and be sworn."""
        return self not in {RespondentKind.ANALYTIC_PRODUCT, RespondentKind.DATA_SOURCE}

    @property
    def is_security(self) -> bool:
        """Whether the respondent acts for the agency's security services (C9)."""
        return self in {RespondentKind.LAW_ENFORCEMENT, RespondentKind.SECURITY_OFFICER}
