"""The history of a record in the window: in words, by person and by field, the whole text behind a key."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.entries import Plan
from gen63_desktop.domain.identity import Role
from gen63_desktop.services.history_reading import Shape, shape_of, told_fields
from gen63_desktop.services.office import Office
from gen63_desktop.ui.office.foreign_changes import ExaminationForm
from gen63_desktop.ui.office.history_check import VerdictDialog
from gen63_desktop.ui.office.people_dialog import PeopleDialog
from gen63_desktop.ui.shared.history_fields import FIELDS
from gen63_desktop.ui.shared.history_kinds import KINDS
from gen63_desktop.ui.shared.history_view import HistoryDialog, show_history
from gen63_desktop.ui.shared.publishing_key import publish_key_to
from gen63_desktop.ui.shared.stood_dialog import StoodDialog
from gen63_desktop.ui.shared.words_dialog import WordsDialog
from tests.offices import MovableClock

from .complaints_window import open_page, receive, shown
from .conftest import Settle


def _dialog(office: Office, record_id: int, qtbot: QtBot) -> HistoryDialog:
    dialog = HistoryDialog("people", "J. Tan", office.history.of("people", record_id))
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


@pytest.mark.requirement("S2")
def test_every_field_of_every_record_has_a_name_for_people() -> None:
    assert sorted({field for _, field in told_fields()} - set(FIELDS)) == []
    assert sorted({kind for kind, _ in told_fields()} - set(KINDS)) == []


@pytest.mark.requirement("S2")
def test_no_word_of_a_list_is_a_code() -> None:
    from gen63_desktop.services.history_reading import _inner

    values = [
        member.value
        for kind, field in told_fields()
        if shape_of(kind, field) is Shape.WORD
        for member in _inner(kind, field)
    ]
    assert values
    assert [value for value in values if "_" in value or value.isupper()] == []


@pytest.mark.requirement("S2")
def test_changes_are_told_in_words_and_filtered_by_field(office: Office, qtbot: QtBot) -> None:
    tan = office.people.add("J. Tan", (Role.INVESTIGATOR,), "Investigator")
    tan = office.people.change(replace(tan, title="Senior investigator"))
    office.people.change(replace(tan, roles=(Role.INVESTIGATOR, Role.AUDITOR), active=False))
    dialog = _dialog(office, tan.id, qtbot)
    text = dialog.text.toPlainText()
    assert "Title: Investigator → Senior investigator" in text
    assert "Roles: Investigator → Investigator, Auditor" in text
    assert "With the office: yes → no" in text
    assert dialog.count.text() == "3 entries"
    dialog.field.setCurrentText("Roles")
    assert "Title:" not in dialog.text.toPlainText()
    assert dialog.count.text() == "2 entries"
    dialog.person.setCurrentText("Dana Whitfield")
    assert dialog.count.text() == "2 entries"


@pytest.mark.requirement("S2")
def test_a_long_text_is_shortened_until_the_whole_is_asked_for(office: Office, qtbot: QtBot) -> None:
    title = "Investigator " * 40
    tan = office.people.add("J. Tan", (), title.strip())
    dialog = _dialog(office, tan.id, qtbot)
    assert title.strip() not in dialog.text.toPlainText()
    assert dialog.whole.isVisible()
    dialog.whole.click()
    assert title.strip() in dialog.text.toPlainText()


@pytest.mark.requirement("S2")
def test_the_history_of_a_person_is_opened_from_the_list(
    office: Office, qtbot: QtBot, settle: Settle
) -> None:
    office.people.add("J. Tan", ())
    people = PeopleDialog(office)
    qtbot.addWidget(people)
    people.show()
    settle()
    people.list.setCurrentRow(1)
    people.history_button.click()
    settle()
    (shown,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, HistoryDialog) and w.isVisible()]
    assert "Name: J. Tan" in shown.text.toPlainText()
    shown.close()
    assert callable(show_history)


@pytest.mark.requirement("S2")
def test_changes_past_the_program_are_shown_beside_the_history_and_examined_with_words(
    office: Office, qtbot: QtBot, settle: Settle
) -> None:
    office.people.add("J. Tan", (), "Investigator")
    with office.session.store.unsigned() as connection:
        connection.exec_driver_sql("UPDATE people SET title = 'Chief' WHERE name = 'J. Tan'")
    form = ExaminationForm(office, office.history.foreign.standing())
    qtbot.addWidget(form)
    form.show()
    assert "Person J. Tan was changed" in form.list.toPlainText()
    assert "Title: Investigator → Chief" in form.list.toPlainText()
    form.submit()
    settle()
    assert form.fields["words"].error
    qtbot.keyClicks(form._words.edit, "The help desk restored a copy.")
    form.submit()
    settle()
    assert office.history.foreign.standing() == ()
    assert office.history.of("people", 2)[0].why == "The help desk restored a copy."


@pytest.mark.requirement("S2")
def test_the_verdict_names_what_was_found_and_what_was_checked(office: Office, qtbot: QtBot) -> None:
    office.people.add("J. Tan", (), "Investigator")
    with office.session.store.unsigned() as connection:
        connection.exec_driver_sql("UPDATE people SET title = 'Chief' WHERE name = 'J. Tan'")
    dialog = VerdictDialog(office.history.verify())
    qtbot.addWidget(dialog)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "The history was altered" in texts
    assert any("signatures" in text and "stand elsewhere" in text for text in texts)
    (found,) = dialog.findChildren(QPlainTextEdit)
    assert "people 2" in found.toPlainText()


@pytest.mark.requirement("R3")
def test_the_keys_are_published_with_words_to_be_read_out(
    office: Office, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    publish_key_to(window, office, tmp_path / "key.json")
    settle()
    (shown,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, WordsDialog) and w.isVisible()]
    assert len(shown.lines[0].split()) >= 8
    assert (tmp_path / "key.json").is_file()
    shown.close()


@pytest.mark.requirement("R3")
def test_a_record_is_shown_as_it_stood_at_the_end_of_a_day(
    office: Office, qtbot: QtBot, settle: Settle, clock: MovableClock
) -> None:
    tan = office.people.add("J. Tan", (), "Investigator")
    first = office.session.today()
    clock.pass_time(days=2)
    office.people.change(replace(tan, title="Senior investigator"))
    dialog = StoodDialog(office, "people", tan.id, "J. Tan")
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    assert "Title: Senior investigator" in dialog.text.toPlainText()
    dialog.day.set_value(first)
    dialog.read()
    settle()
    assert "Title: Investigator" in dialog.text.toPlainText()
    assert "Senior" not in dialog.text.toPlainText()


@pytest.mark.requirement("S2", "U1")
def test_the_history_of_one_field_is_a_step_from_where_the_field_is_shown(
    office: Office, qtbot: QtBot, settle: Settle
) -> None:
    case = receive(office)
    office.complaints.plan(case.id, Plan(office.session.person.id, "Call the depot"))
    office.complaints.plan(case.id, Plan(office.session.person.id, "Read the log"))
    with open_page(qtbot, settle, office) as page:
        shown(page, settle, case)
        labels = page.view.summary.findChildren(QLabel)
        (asked,) = [one for label in labels for one in label.actions() if "Next step" in one.text()]
        asked.trigger()
        settle()
        dialog = _history()
        text = dialog.text.toPlainText()
        assert dialog.field.currentText() == "Next step"
        assert "Next step: Call the depot → Read the log" in text
        assert "Complaint received" in text
        assert "Status" not in text
        dialog.reject()
        by_menu = next(one for one in page.commands if one is not None and "one field" in one.text())
        by_menu.trigger()
        settle()
        dialog = _history()
        assert dialog.field.hasFocus()
        assert dialog.field.currentText() == "Every field"
        dialog.reject()


def _history() -> HistoryDialog:
    (found,) = [d for d in QApplication.topLevelWidgets() if isinstance(d, HistoryDialog) and d.isVisible()]
    return found
