"""V1, V4: the one list of protected bases, who names each, and the categories it is counted under."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum


class Document(StrEnum):
    """A passage that lists protected bases."""

    POLICY_STATEMENT = "GEN 63, Policy Statement"
    TITLE_VII = "GEN 63 §2.0, Title VII"
    ADA = "GEN 63 §2.0, Americans with Disability Act"
    DISCRIMINATION = "GEN 63 §2.0, Discrimination"
    PROFILING = "GEN 63 §2.0, Racial/Ethnic Profiling"
    PROTECTED_CLASSES = "GEN 63 §2.0, Protected Classes"
    BIAS_FREE_POLICING = "Motion 45 response, Bias-Free Policing Policy"
    DASHBOARD = "Motion 45 response, public facing dashboard"


class DashboardCategory(StrEnum):
    """The eight bases by which Motion 45's dashboard counts allegations."""

    AGE = "age"
    DISABILITY = "disability"
    ETHNICITY = "ethnicity"
    GENDER = "gender"
    NATIONALITY = "nationality"
    RACE = "race"
    RELIGION = "religion"
    SEXUAL_ORIENTATION = "sexual orientation"


class StateProfilingType(StrEnum):
    """The types of racial or identity profiling in the state's annual table (Penal Code 13012).

    The state's form has a row for nationality too; no basis of the documents stands for it alone,
    so complaints of it are counted under national origin.
    """

    RACE = "race"
    COLOR = "color"
    ETHNICITY = "ethnicity"
    NATIONAL_ORIGIN = "national origin"
    RELIGION = "religion"
    AGE = "age"
    GENDER = "gender"
    GENDER_IDENTITY_OR_EXPRESSION = "gender identity or expression"
    SEXUAL_ORIENTATION = "sexual orientation"
    DISABILITY = "mental or physical disability"


class Basis(StrEnum):
    """What an act is said to rest on, actual or perceived. Never a statement about the person."""

    RACE = "race"
    COLOR = "color"
    ETHNICITY = "ethnicity"
    ANCESTRY = "ancestry"
    NATIONAL_ORIGIN = "national origin"
    IMMIGRATION_STATUS = "immigration status"
    RELIGION = "religion"
    SEX = "sex"
    GENDER = "gender"
    GENDER_IDENTITY = "gender identity"
    GENDER_EXPRESSION = "gender expression"
    SEXUAL_ORIENTATION = "sexual orientation"
    AGE = "age"
    DISABILITY = "disability"
    MEDICAL_CONDITION = "medical condition"
    MARITAL_STATUS = "marital status"
    EMPLOYMENT_STATUS = "employment status"
    ENGLISH_FLUENCY = "English language fluency"
    LANGUAGE_SPOKEN = "language spoken"
    HOMELESS_CIRCUMSTANCE = "homeless circumstance"
    SOCIOECONOMIC_STATUS = "socioeconomic status"
    POLITICAL_AFFILIATION = "political affiliation"
    OTHER = "other protected basis"

    @property
    def label(self) -> str:
        """The word at the head of a line."""
        return self.value[0].upper() + self.value[1:]

    @property
    def facts(self) -> BasisFacts:
        """Who names it and what it counts as."""
        return FACTS[self]

    @property
    def only_volunteered(self) -> bool:
        """Whether the characteristic of a person is never asked for (C4)."""
        return self in ONLY_VOLUNTEERED


@dataclass(frozen=True, slots=True)
class BasisFacts:
    """Where a basis is named, and each category that a figure may count it under."""

    named_in: frozenset[Document]
    dashboard: DashboardCategory | None = None
    title_vi: bool = False
    ada: bool = False
    state: StateProfilingType | None = None


ONLY_VOLUNTEERED = frozenset({Basis.SEXUAL_ORIENTATION, Basis.GENDER_IDENTITY, Basis.IMMIGRATION_STATUS})
"""C4: recorded of a person only when volunteered and bearing on the incident."""

_D, _S, _C = Document, StateProfilingType, DashboardCategory
_WIDEST = {_D.POLICY_STATEMENT, _D.DISCRIMINATION, _D.PROTECTED_CLASSES}


def _facts(
    named_in: Collection[Document],
    dashboard: DashboardCategory | None = None,
    state: StateProfilingType | None = None,
    *,
    title_vi: bool = False,
    ada: bool = False,
) -> BasisFacts:
    return BasisFacts(frozenset(named_in), dashboard, title_vi, ada, state)


# Title VI names race, color and national origin. Ancestry and ethnicity are counted with national origin,
# and so is language: treating someone worse for the English they speak is national-origin discrimination.
FACTS: dict[Basis, BasisFacts] = {
    Basis.RACE: _facts(
        {*_WIDEST, _D.TITLE_VII, _D.PROFILING, _D.BIAS_FREE_POLICING, _D.DASHBOARD},
        _C.RACE, _S.RACE, title_vi=True,
    ),
    Basis.COLOR: _facts(
        {_D.POLICY_STATEMENT, _D.DISCRIMINATION, _D.TITLE_VII}, _C.RACE, _S.COLOR, title_vi=True
    ),
    Basis.ETHNICITY: _facts(
        {_D.POLICY_STATEMENT, _D.PROTECTED_CLASSES, _D.PROFILING, _D.BIAS_FREE_POLICING, _D.DASHBOARD},
        _C.ETHNICITY, _S.ETHNICITY, title_vi=True,
    ),
    Basis.ANCESTRY: _facts({_D.DISCRIMINATION}, _C.ETHNICITY, _S.ETHNICITY, title_vi=True),
    Basis.NATIONAL_ORIGIN: _facts(
        {*_WIDEST, _D.TITLE_VII, _D.PROFILING, _D.DASHBOARD}, _C.NATIONALITY, _S.NATIONAL_ORIGIN, title_vi=True
    ),
    Basis.IMMIGRATION_STATUS: _facts({_D.POLICY_STATEMENT, _D.PROTECTED_CLASSES}),
    Basis.RELIGION: _facts({*_WIDEST, _D.BIAS_FREE_POLICING, _D.DASHBOARD}, _C.RELIGION, _S.RELIGION),
    Basis.SEX: _facts({_D.DISCRIMINATION, _D.BIAS_FREE_POLICING}, _C.GENDER, _S.GENDER),
    Basis.GENDER: _facts(
        {_D.POLICY_STATEMENT, _D.PROTECTED_CLASSES, _D.DASHBOARD}, _C.GENDER, _S.GENDER
    ),
    Basis.GENDER_IDENTITY: _facts(
        {*_WIDEST, _D.BIAS_FREE_POLICING}, _C.GENDER, _S.GENDER_IDENTITY_OR_EXPRESSION
    ),
    Basis.GENDER_EXPRESSION: _facts(_WIDEST, _C.GENDER, _S.GENDER_IDENTITY_OR_EXPRESSION),
    Basis.SEXUAL_ORIENTATION: _facts(
        {*_WIDEST, _D.BIAS_FREE_POLICING, _D.DASHBOARD}, _C.SEXUAL_ORIENTATION, _S.SEXUAL_ORIENTATION
    ),
    Basis.AGE: _facts({*_WIDEST, _D.DASHBOARD}, _C.AGE, _S.AGE),
    Basis.DISABILITY: _facts(
        {*_WIDEST, _D.ADA, _D.BIAS_FREE_POLICING, _D.DASHBOARD}, _C.DISABILITY, _S.DISABILITY, ada=True
    ),
    Basis.MEDICAL_CONDITION: _facts({_D.DISCRIMINATION}),
    Basis.MARITAL_STATUS: _facts({_D.DISCRIMINATION}),
    Basis.EMPLOYMENT_STATUS: _facts({_D.POLICY_STATEMENT}),
    Basis.ENGLISH_FLUENCY: _facts({_D.POLICY_STATEMENT}, title_vi=True),
    Basis.LANGUAGE_SPOKEN: _facts({_D.BIAS_FREE_POLICING}, title_vi=True),
    Basis.HOMELESS_CIRCUMSTANCE: _facts({_D.POLICY_STATEMENT}),
    Basis.SOCIOECONOMIC_STATUS: _facts({_D.PROTECTED_CLASSES, _D.BIAS_FREE_POLICING}),
    Basis.POLITICAL_AFFILIATION: _facts({_D.PROTECTED_CLASSES}),
    Basis.OTHER: _facts({_D.DISCRIMINATION}),
}  # fmt: skip
