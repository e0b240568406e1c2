"""The office's people, settings and history check, as a person uses them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.identity import Role
from gen63_desktop.services.office import Office
from gen63_desktop.ui.office.people_dialog import PeopleDialog
from gen63_desktop.ui.office.person_form import PersonForm
from gen63_desktop.ui.office.settings_form import SettingsForm

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


def test_a_holiday_that_is_no_day_is_named_and_nothing_is_saved(
    qtbot: QtBot, settle: Settle, office: Office
) -> None:
    form = SettingsForm(office, office.settings.facts())
    qtbot.addWidget(form)
    form.show()
    form._holidays.set_value("2026-12-25\n12/26")
    form.submit()
    settle()
    assert "12/26" in form.fields["holidays"].error
    assert office.settings.facts().holidays == ()


@pytest.mark.requirement("V3")
def test_settings_are_saved_with_the_fiscal_year_and_the_holidays(
    qtbot: QtBot, settle: Settle, office: Office
) -> None:
    form = SettingsForm(office, office.settings.facts())
    qtbot.addWidget(form)
    form.show()
    form._name.set_value("Civil Rights and Inclusion")
    form._month.set_value(10)
    form._holidays.set_value("2026-12-25\n12/25/2026\nJul 3, 2026")
    form.submit()
    settle()
    facts = office.settings.facts()
    assert facts.name == "Civil Rights and Inclusion"
    assert facts.fiscal_year_month == 10
    assert [day.isoformat() for day in facts.holidays] == ["2026-07-03", "2026-12-25"]
