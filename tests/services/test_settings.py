"""The office's settings and a person's preferences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gen63_desktop.domain.errors import ChangedMeanwhile, Refused
from gen63_desktop.services.office import Office
from gen63_desktop.services.settings import federal_holidays, holiday_names


@pytest.mark.requirement("V3")
def test_changed_settings_hold_at_once_and_stand_in_the_history(either_office: Office) -> None:
    facts = either_office.settings.facts()
    changed = either_office.settings.change(
        replace(facts, name="  Office  of Rights ", fiscal_year_month=10, holidays=(date(2026, 12, 25),))
    )
    assert changed.name == "Office of Rights"
    assert either_office.session.facts == changed == either_office.settings.facts()
    line = either_office.history.of("offices", facts.id)[0]
    assert line.act == "office.changed"
    assert {change.field for change in line.changes} == {"name", "fiscal_year_month", "holidays"}


@pytest.mark.parametrize(
    "change", [{"name": " "}, {"fiscal_year_month": 0}, {"fiscal_year_month": 2, "fiscal_year_day": 29}]
)
def test_settings_that_no_office_can_have_are_refused(office: Office, change: dict[str, object]) -> None:
    before = office.settings.facts()
    with pytest.raises(Refused):
        office.settings.change(replace(before, **change))  # type: ignore[arg-type]
    assert office.settings.facts() == before


@pytest.mark.requirement("S2")
def test_neither_the_offices_own_number_nor_the_fictional_mark_ever_changes(office: Office) -> None:
    before = office.settings.facts()
    after = office.settings.change(replace(before, name="New", uid="0", fictional=not before.fictional))
    assert (after.uid, after.fictional) == (before.uid, before.fictional)


@pytest.mark.requirement("C17")
def test_settings_changed_by_another_window_are_not_overwritten(office: Office) -> None:
    seen = office.settings.facts()
    office.settings.change(replace(seen, name="First"))
    with pytest.raises(ChangedMeanwhile):
        office.settings.change(replace(seen, name="Second"))
    assert office.settings.facts().name == "First"


def test_the_proposed_holidays_are_the_federal_ones_of_each_year() -> None:
    days = federal_holidays(2026, 2027)
    assert {date(2026, 1, 1), date(2026, 6, 19), date(2026, 12, 25), date(2027, 1, 1)} <= set(days)
    assert date(2026, 7, 3) in days, "the fourth is a Saturday"
    assert list(days) == sorted(days)


@pytest.mark.requirement("C5")
def test_holidays_are_called_as_people_call_them_and_other_days_have_no_name() -> None:
    named = holiday_names((date(2026, 12, 25), date(2026, 3, 31), date(2026, 4, 6), date(2027, 7, 5)))
    assert named == {
        date(2026, 12, 25): "Christmas Day",
        date(2026, 3, 31): "Cesar Chavez Day",
        date(2027, 7, 5): "Independence Day (observed)",
    }
    assert holiday_names(()) == {}


def test_a_preference_comes_back_as_it_was_set(either_office: Office) -> None:
    preferences = either_office.preferences
    assert preferences.get("columns", "default") == "default"
    for value in ([1, "ä", None], {"a": True}, "", None):
        preferences.set("columns", value)
        assert preferences.get("columns", "default") == value
