"""The register of data sources: how it opens and what it knows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from gen63_desktop import resources
from gen63_desktop.domain.errors import Problems, RuleBroken
from gen63_desktop.domain.sources.demographic_use import (
    Assessed,
    UsePeriod,
    assessed_on,
    periods_of_use,
    stated,
    withdrawn,
)
from gen63_desktop.domain.sources.records import DemographicStatement, Known, Origin, Source
from gen63_desktop.domain.sources.register import checked, missing_facts, opening_register, retired

TODAY = date(2026, 11, 20)
REGISTER = opening_register(resources.text("sources/opening-register.toml"))
USES = DemographicStatement(
    source_id=1,
    uses=True,
    since=date(2026, 1, 5),
    fields=("Age", "Gender"),
    reason="Questionnaire of January",
    stated_by=7,
    stated_on=TODAY,
    id=1,
)


@pytest.mark.requirement("D1")
def test_the_register_opens_with_the_thirteen_sources_of_the_policy_word_for_word() -> None:
    assert [source.name for source in REGISTER if source.origin is Origin.LISTED] == [
        "Calls for Service reports",
        "Vehicle maintenance requests",
        "Transit Watch App Incident reports",
        "Law Enforcement Service Requests (LESR)",
        "Incident reports",
        "Customer Comment Analysis Tracking System (CCATS)",
        "Customer Experience surveys",
        "Intrusion alarms at Metro facilities",
        "Trend reports from homeless outreach teams",
        "Justice Equity Need Index",
        "Justice Equity Services Index",
        "Everbridge alerts",
        "Feedback from frontline employees, e.g., bus operators and custodians",
    ]


@pytest.mark.requirement("D1")
def test_the_platforms_of_section_one_that_are_not_among_the_thirteen_follow() -> None:
    assert [source.name for source in REGISTER if source.origin is Origin.CONSIDERED] == [
        "CCTV",
        "Customer and employee surveys",
        "Dispatch calls for service",
        "Law enforcement crime statistics",
        "Social media",
    ]
    assert {source.clause for source in REGISTER} == {"GEN 63 §3.2", "GEN 63 §1.0"}


@pytest.mark.requirement("D1")
def test_nothing_is_invented_about_a_source_that_the_policy_only_names() -> None:
    for source in REGISTER:
        assert missing_facts(source, (), TODAY) == (
            "owner",
            "holder",
            "purpose",
            "refresh",
            "retention",
            "personal_information",
            "demographic_use",
        )


@pytest.mark.requirement("D1")
def test_a_gap_closes_when_the_fact_is_known() -> None:
    known = replace(
        REGISTER[0],
        owner="Operations",
        holder="Contractor",
        purpose="Response times",
        refresh="daily",
        retention="5 years",
        personal_information=Known.YES,
    )
    assert missing_facts(known, (USES,), TODAY) == ("personal_details",)
    assert missing_facts(replace(known, personal_details="names"), (USES,), TODAY) == ()
    assert missing_facts(replace(known, personal_details="names"), (replace(USES, fields=()),), TODAY) == (
        "demographic_fields",
    )


def test_a_source_needs_a_name_of_its_own() -> None:
    with pytest.raises(Problems, match="no name"):
        checked(Source(name="  "), ())
    with pytest.raises(Problems, match="already has a source called cctv"):
        checked(Source(name=" cctv"), (replace(Source(name="CCTV"), id=4),))
    assert checked(Source(name=" Fare   gates ", owner=" TAP "), ()) == Source(name="Fare gates", owner="TAP")


@pytest.mark.requirement("D1")
def test_use_of_demographic_data_is_not_assessed_until_a_person_states_it_with_a_day() -> None:
    assert assessed_on((), TODAY).answer is Assessed.NOT_ASSESSED
    assert assessed_on((USES,), date(2026, 1, 4)).answer is Assessed.NOT_ASSESSED
    now = assessed_on((USES,), TODAY)
    assert (now.answer, now.since, now.fields) == (Assessed.USES, date(2026, 1, 5), ("Age", "Gender"))


@pytest.mark.requirement("D1", "A1")
def test_listing_more_fields_does_not_start_the_period_of_use_anew() -> None:
    more = replace(USES, since=date(2026, 3, 1), fields=("Age", "Gender", "Race"), id=2)
    assert periods_of_use((more, USES)) == (UsePeriod(date(2026, 1, 5)),)
    assert assessed_on((more, USES), TODAY).fields == ("Age", "Gender", "Race")


def test_use_ends_when_it_is_said_to_end_or_the_source_is_retired() -> None:
    stops = replace(USES, uses=False, fields=(), since=date(2026, 5, 1), id=2)
    again = replace(USES, since=date(2026, 9, 1), id=3)
    assert periods_of_use((USES, stops, again), date(2026, 10, 1)) == (
        UsePeriod(date(2026, 1, 5), date(2026, 5, 1)),
        UsePeriod(date(2026, 9, 1), date(2026, 10, 1)),
    )
    assert periods_of_use((USES, stops, again), date(2026, 2, 1)) == (
        UsePeriod(date(2026, 1, 5), date(2026, 2, 1)),
    )


def test_a_statement_needs_a_day_that_has_come_and_a_reason() -> None:
    bad = replace(USES, since=TODAY + timedelta(days=1), reason=" ")
    with pytest.raises(Problems) as caught:
        stated(bad, (), TODAY)
    assert [problem.where for problem in caught.value.problems] == ["since", "reason"]
    with pytest.raises(Problems, match="there already"):
        stated(USES, (USES,), TODAY)
    with pytest.raises(Problems, match="said to use none"):
        stated(replace(USES, uses=False), (), TODAY)
    assert stated(replace(USES, fields=(" Age ", "Age", "")), (), TODAY).fields == ("Age",)


def test_a_statement_is_withdrawn_with_a_reason_and_then_no_longer_holds() -> None:
    with pytest.raises(RuleBroken, match="withdrawn for a reason"):
        withdrawn(USES, 7, TODAY, "")
    gone = withdrawn(USES, 7, TODAY, "the pilot never ran")
    assert assessed_on((gone,), TODAY).answer is Assessed.NOT_ASSESSED
    assert stated(USES, (gone,), TODAY) == USES


def test_a_source_is_retired_with_a_day_and_a_reason_and_stays_in_the_register() -> None:
    with pytest.raises(RuleBroken, match="future"):
        retired(REGISTER[0], TODAY + timedelta(days=1), "replaced", TODAY)
    with pytest.raises(RuleBroken, match="for a reason"):
        retired(REGISTER[0], TODAY, "", TODAY)
    gone = retired(REGISTER[0], TODAY - timedelta(days=3), "replaced", TODAY)
    assert (gone.retired_on, gone.retired_stated_on) == (TODAY - timedelta(days=3), TODAY)
