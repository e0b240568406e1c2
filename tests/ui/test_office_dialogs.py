"""The office's people, settings and history check, as a person uses them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.identity import Role
from gen63_desktop.services.office import Office
from gen63_desktop.ui.office.people_dialog import PeopleDialog
from gen63_desktop.ui.office.person_form import PersonForm
from gen63_desktop.ui.office.settings_form import SettingsForm
from gen63_desktop.ui.office.settings_reading import SettingsReading

from .conftest import Settle


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    widget.show()
    return widget


def test_an_investigator_is_added_by_keyboard_and_stands_in_the_list(
    qtbot: QtBot, settle: Settle, office: Office, window: QWidget
) -> None:
    dialog = PeopleDialog(office, window)
    dialog.show()
    settle()
    form = PersonForm(office)
    qtbot.addWidget(form)
    form.show()
    form.finished.connect(lambda _person: dialog.refresh())
    qtbot.keyClicks(form._name.edit, "Jia Tan")
    form._roles.set_value([Role.INVESTIGATOR.value])
    qtbot.keyClick(form.send_button, Qt.Key.Key_Space)
    settle()
    lines = [dialog.list.item(row).text() for row in range(dialog.list.count())]
    assert any("Jia Tan" in line and "Investigator" in line for line in lines)
    assert office.people.all()[1].roles == (Role.INVESTIGATOR,)


def test_two_people_of_one_name_are_refused_and_nothing_typed_is_lost(
    qtbot: QtBot, settle: Settle, office: Office
) -> None:
    form = PersonForm(office)
    qtbot.addWidget(form)
    form.show()
    qtbot.keyClicks(form._name.edit, "dana whitfield")
    form.submit()
    settle()
    assert "already someone named" in form.notice.text
    assert form._name.value() == "dana whitfield"
    assert len(office.people.all()) == 1


@pytest.mark.requirement("C5")
def test_a_holiday_that_is_typed_and_not_added_is_named_and_nothing_is_saved(
    qtbot: QtBot, settle: Settle, office: Office
) -> None:
    form = SettingsForm(office, office.settings.facts())
    qtbot.addWidget(form)
    form.show()
    form._holidays.own_day.edit.setText("12/26/2026")
    form.submit()
    settle()
    assert "“12/26/2026” is not among the holidays yet" in form.fields["holidays"].error
    assert office.settings.facts().holidays == ()


@pytest.mark.requirement("C5", "V3")
def test_holidays_are_listed_with_their_names_and_those_missing_of_a_year_are_offered(
    qtbot: QtBot, settle: Settle, office: Office
) -> None:
    thanks, own = date(2026, 11, 26), date(2026, 3, 31)
    facts = office.settings.change(replace(office.settings.facts(), holidays=(thanks, own, date(2026, 4, 6))))
    form = SettingsForm(office, facts)
    qtbot.addWidget(form)
    form.show()
    settle()
    field = form._holidays
    assert [label for _day, label in field.options] == [
        "Tuesday, Mar 31, 2026: Cesar Chavez Day",
        "Monday, Apr 6, 2026",
        "Thursday, Nov 26, 2026: Thanksgiving Day",
    ]
    assert not form.dirty, "names change nothing"
    offered = {year: button.text() for year, button in field._offers.items() if button.isVisible()}
    assert offered == {
        2026: "Add the 11 federal holidays of 2026 that are missing",
        2027: "Add the 15 federal holidays of 2027 that are missing",
        2028: "Add the 12 federal holidays of 2028 that are missing",
    }
    field._offers[2026].click()
    field.set_raw([day for day in field.value() if day != date(2026, 10, 12)])
    assert field._offers[2026].text() == "Add Columbus Day of 2026"
    form.submit()
    settle()
    kept = office.settings.facts().holidays
    assert len(kept) == 13
    assert {thanks, own, date(2026, 12, 25)} < set(kept)
    assert date(2026, 10, 12) not in kept


@pytest.mark.requirement("C5")
def test_who_only_reads_the_settings_reads_the_names_of_the_holidays_too(
    qtbot: QtBot, settle: Settle, office: Office
) -> None:
    facts = replace(office.settings.facts(), holidays=(date(2026, 4, 6), date(2026, 11, 26)))
    reading = SettingsReading(facts)
    qtbot.addWidget(reading)
    settle()
    assert reading.text.toPlainText().endswith(
        "Monday, Apr 6, 2026\nThursday, Nov 26, 2026: Thanksgiving Day"
    )


@pytest.mark.requirement("V3")
def test_settings_are_saved_with_the_fiscal_year_and_the_holidays(
    qtbot: QtBot, settle: Settle, office: Office
) -> None:
    form = SettingsForm(office, office.settings.facts())
    qtbot.addWidget(form)
    form.show()
    form._name.set_value("Civil Rights and Inclusion")
    form._month.set_value(10)
    for typed in ("2026-12-25", "12/25/2026", "Jul 3, 2026"):
        form._holidays.own_day.edit.setText(typed)
        form._holidays.add_button.click()
    form.submit()
    settle()
    facts = office.settings.facts()
    assert facts.name == "Civil Rights and Inclusion"
    assert facts.fiscal_year_month == 10
    assert [day.isoformat() for day in facts.holidays] == ["2026-07-03", "2026-12-25"]
