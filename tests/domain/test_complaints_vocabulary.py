"""The lists of the four source documents, against the one list of the product."""

from __future__ import annotations

import pytest

from gen63_desktop.domain.vocabulary.bases import (
    ONLY_VOLUNTEERED,
    Basis,
    DashboardCategory,
    Document,
    StateProfilingType,
)
from gen63_desktop.domain.vocabulary.definitions import DEFINITIONS, Term
from gen63_desktop.domain.vocabulary.statutes import Statute, statutes_for

SAME = {
    "ethnic background": Basis.ETHNICITY,
    "nationality": Basis.NATIONAL_ORIGIN,
    "immigration": Basis.IMMIGRATION_STATUS,
    "mental or physical disability": Basis.DISABILITY,
    "socioeconomic level": Basis.SOCIOECONOMIC_STATUS,
    "any other basis": Basis.OTHER,
}
"""Words of the documents that mean one basis of the list."""

WORDS = {
    Document.POLICY_STATEMENT: (
        "race, religion, color, ethnicity, national origin, age, gender, gender identity, gender expression, "
        "sexual orientation, disability, immigration, employment status, English language fluency, "
        "homeless circumstance"
    ),
    Document.DISCRIMINATION: (
        "race, color, national origin, religion, sex, age, disability, ancestry, medical condition, "
        "marital status, sexual orientation, gender identity, gender expression, any other basis"
    ),
    Document.PROTECTED_CLASSES: (
        "race, ethnic background, national origin, immigration status, gender, gender identity, "
        "gender expression, sexual orientation, religion, socioeconomic status, age, disability, "
        "political affiliation"
    ),
    Document.TITLE_VII: "race, color, national origin",
    Document.ADA: "disability",
    Document.PROFILING: "race, ethnicity, national origin",
    Document.BIAS_FREE_POLICING: (
        "race, ethnicity, sex, gender identity, sexual orientation, religion, language spoken, "
        "mental or physical disability, socioeconomic level"
    ),
    Document.DASHBOARD: (
        "age, disability, ethnicity, gender, nationality, race, religion, sexual orientation"
    ),
}


def _basis(word: str) -> Basis:
    return SAME[word] if word in SAME else Basis(word)


@pytest.mark.requirement("V1")
@pytest.mark.parametrize("document", list(Document))
def test_each_basis_knows_the_documents_that_name_it(document: Document) -> None:
    named = {_basis(word) for word in WORDS[document].split(", ")}
    assert {basis for basis in Basis if document in basis.facts.named_in} == named


@pytest.mark.requirement("V1")
def test_the_list_is_the_union_of_the_documents_lists() -> None:
    assert len(Basis) == 23
    assert all(basis.facts.named_in for basis in Basis)


@pytest.mark.requirement("V1", "C9")
def test_the_eight_dashboard_categories_are_each_the_category_of_a_basis() -> None:
    assert {basis.facts.dashboard for basis in Basis} - {None} == set(DashboardCategory)
    assert Basis.NATIONAL_ORIGIN.facts.dashboard is DashboardCategory.NATIONALITY


@pytest.mark.requirement("V4")
def test_each_type_of_the_states_table_is_the_type_of_a_basis() -> None:
    assert {basis.facts.state for basis in Basis} - {None} == set(StateProfilingType)
    assert Basis.HOMELESS_CIRCUMSTANCE.facts.state is None


@pytest.mark.requirement("V4")
def test_title_vi_protects_race_color_and_national_origin_but_not_religion_or_sex() -> None:
    protected = {basis for basis in Basis if basis.facts.title_vi}
    assert {Basis.RACE, Basis.COLOR, Basis.NATIONAL_ORIGIN} <= protected
    assert not protected & {Basis.RELIGION, Basis.SEX, Basis.AGE, Basis.IMMIGRATION_STATUS}


@pytest.mark.requirement("V4")
def test_title_vi_and_title_vii_are_two_statutes_and_the_note_says_whose_words_are_whose() -> None:
    assert {s.value.rpartition(" of ")[0] for s in Statute if "1964" in s} == {
        "Title VI of the Civil Rights Act",
        "Title VII of the Civil Rights Act",
    }
    assert "under the name of Title VII" in Statute.TITLE_VI.note
    assert "words of Title VI" in DEFINITIONS[Term.TITLE_VII].remark


@pytest.mark.requirement("V4")
def test_statutes_are_proposed_from_the_alleged_bases() -> None:
    assert statutes_for([Basis.RACE]) == (Statute.TITLE_VI,)
    assert statutes_for([Basis.DISABILITY]) == (Statute.ADA, Statute.REHABILITATION_ACT)
    assert statutes_for([Basis.AGE, Basis.POLITICAL_AFFILIATION]) == ()


@pytest.mark.requirement("C4")
def test_three_characteristics_are_only_ever_volunteered() -> None:
    volunteered = {Basis.SEXUAL_ORIENTATION, Basis.GENDER_IDENTITY, Basis.IMMIGRATION_STATUS}
    assert volunteered == ONLY_VOLUNTEERED


@pytest.mark.requirement("V2")
def test_the_six_terms_of_the_policy_have_their_definition() -> None:
    assert set(DEFINITIONS) == set(Term)
    assert len(Term) == 6
    assert DEFINITIONS[Term.PROFILING].text.startswith("Suspecting someone of having committed an offense")
