"""The keys of the comment review: changed by the person, refused where they mean something already."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gen63_desktop.services.office import Office
from gen63_desktop.ui.comments.key_field import KeyField
from gen63_desktop.ui.comments.keys_dialog import KeysForm
from gen63_desktop.ui.comments.page import CommentsPage
from gen63_desktop.ui.comments.queue_keys import STANDARD, arranged
from gen63_desktop.ui.shell.shortcuts_dialog import keys_of
from tests.comment_files import Q3

from .conftest import Settle
from .open_windows import dialog
from .test_comments_page import Key, MakePage, make_page, page, press

__all__ = ["make_page", "page"]


def keys_form(page: CommentsPage, qtbot: QtBot, settle: Settle) -> KeysForm:
    press(qtbot, page, Key.Key_Question, settle=settle)
    return dialog(KeysForm)


def press_in(qtbot: QtBot, form: KeysForm, name: str, key: Qt.Key | str) -> None:
    field = form.fields[name]
    assert isinstance(field, KeyField)
    if isinstance(key, str):
        qtbot.keyClicks(field.edit, key)
    else:
        qtbot.keyClick(field.edit, key)


@pytest.mark.requirement("M2", "U1")
def test_a_key_is_changed_by_pressing_it_and_its_button_its_tip_and_the_list_of_keys_follow(
    page: CommentsPage, make_page: MakePage, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    form = keys_form(page, qtbot, settle)
    assert form.values() == STANDARD
    press_in(qtbot, form, "no_concern", "q")
    press_in(qtbot, form, "undo", Key.Key_F7)
    form.submit()
    settle()
    for shown in (page, make_page()):
        button = shown.reading.decisions.buttons[0]
        assert button.text().endswith(" Q")
        assert button.toolTip() == "No concern (Q)"
        assert ("No concern", "Q") in [(one.command, one.keys) for one in keys_of("", shown.commands)]
    press(qtbot, page, Key.Key_1, settle=settle)
    assert office.comments.counts(Q3).unread == 8, "the key that it had before does nothing any more"
    press(qtbot, page, Key.Key_Q, settle=settle)
    assert office.comments.counts(Q3).no_concern == 1
    press(qtbot, page, Key.Key_F7, settle=settle)
    assert office.comments.counts(Q3).no_concern == 0


@pytest.mark.requirement("M2", "U1")
def test_keys_are_those_of_the_person_and_nobody_elses(
    page: CommentsPage, make_page: MakePage, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    form = keys_form(page, qtbot, settle)
    press_in(qtbot, form, "no_concern", "q")
    form.submit()
    settle()
    mine = office.session.person
    office.session.person = office.people.add("Omar Finch", mine.roles)
    assert make_page().reading.keys.chosen == STANDARD
    office.session.person = mine
    assert make_page().reading.keys.chosen == {**STANDARD, "no_concern": "Q"}


@pytest.mark.requirement("M2", "U1")
def test_a_key_that_means_something_already_is_refused_in_words(
    page: CommentsPage, qtbot: QtBot, settle: Settle
) -> None:
    form = keys_form(page, qtbot, settle)
    press_in(qtbot, form, "no_concern", "2")
    press_in(qtbot, form, "not_sure", Key.Key_PageDown)
    press_in(qtbot, form, "undo", Key.Key_Backspace)
    edit = form.fields["note"]
    assert isinstance(edit, KeyField)
    qtbot.keyClick(edit.edit, Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    form.submit()
    settle()
    said = {name: field.error for name, field in form.fields.items() if field.error}
    assert said == {
        "no_concern": "2 is also the key of “Possible bias”. Give one of them another key.",
        "possible_bias": "2 is also the key of “No concern”. Give one of them another key.",
        "not_sure": "PgDown moves in the comment or copies from it. Press another key.",
        "note": "Ctrl+I is the key of “Import comments” in this window. Press another key.",
    }
    assert page.reading.keys.chosen == STANDARD, "nothing is kept"
    form.cancel_button.click()


@pytest.mark.requirement("M2", "U1")
def test_there_is_a_way_back_to_the_standard_keys(
    page: CommentsPage, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    office.preferences.set("comments/keys", {"no_concern": "X", "undo": ""})
    page.reading.keys.use(arranged(office.preferences.get("comments/keys")))
    form = keys_form(page, qtbot, settle)
    assert form.values() == {**STANDARD, "no_concern": "X", "undo": ""}
    form.standard_button.click()
    form.submit()
    settle()
    assert page.reading.keys.chosen == STANDARD
    assert office.preferences.get("comments/keys") == {}


@pytest.mark.requirement("M2")
@pytest.mark.parametrize(
    ("kept", "differs"),
    [
        (None, {}),
        ("rubbish", {}),
        ({"no_concern": 7, "unheard_of": "Z"}, {}),
        ({"undo": "1"}, {"undo": "1", "no_concern": ""}),
    ],
)
def test_kept_keys_never_leave_one_key_with_two_meanings(kept: object, differs: dict[str, str]) -> None:
    assert arranged(kept) == {**STANDARD, **differs}


@pytest.mark.requirement("U1")
def test_nobody_is_caught_in_a_field_that_takes_keys(
    page: CommentsPage, qtbot: QtBot, settle: Settle
) -> None:
    form = keys_form(page, qtbot, settle)
    first, second = form.fields["no_concern"], form.fields["possible_bias"]
    first.control.setFocus()
    qtbot.waitUntil(first.control.hasFocus)
    qtbot.keyClick(first.control, Key.Key_Tab)
    assert second.control.hasFocus()
    qtbot.keyClick(second.control, Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    assert first.control.hasFocus()
    assert form.values() == STANDARD
    window = form.window()
    qtbot.keyClick(first.control, Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.isVisible())
