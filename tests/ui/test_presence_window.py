"""Who else has a case or a form open: said on the page and in the form, quietly, and to a screen reader in words."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.presence import Place
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.complaints.work_forms import NoteForm, PlanForm
from gen63_desktop.ui.shared import messages, words
from gen63_desktop.ui.shell.application import Shell
from gen63_desktop.ui.shell.main_window import MainWindow
from tests.offices import PASSPHRASE
from tests.services.access_steps import JIA, OTHER, given_jia, opened
from tests.ui.test_locking import locked, unlock

from .complaints_window import form_of, receive
from .conftest import Settle

pytestmark = pytest.mark.requirement("C17", "U1")


@pytest.fixture
def case(office: Office) -> Complaint:
    return receive(office)


@pytest.fixture
def jia(office: Office, case: Complaint) -> Iterator[Office]:
    """A colleague's program at the same office."""
    assert office.folder is not None
    _, first = given_jia(office)
    there = opened(office.folder, JIA, first, OTHER)
    there.complaints.get(case.id)
    yield there
    there.close()


@pytest.fixture
def shell_window(jia: Office, shell: Shell, office: Office, settle: Settle) -> MainWindow:
    """The window, opened after the colleague was let in: with them the person may do other things."""
    del jia
    shell.show_office(office)
    settle()
    assert shell.main is not None
    return shell.main


@pytest.fixture
def page(shell_window: MainWindow, case: Complaint, settle: Settle) -> ComplaintsPage:
    """The case, open in the window."""
    shell_window.open_record("Complaint", case.id)
    settle()
    shown = shell_window.page
    assert isinstance(shown, ComplaintsPage)
    return shown


def here(case: Complaint, form: str = "") -> Place:
    return Place("complaints", case.id, form)


def told_of(jia: Office, *places: Place) -> set[str]:
    """Which of these the window says that it has open, to the colleague's program."""
    return {one.place.form for one in jia.presence.stay(places)}


def test_a_case_says_who_else_has_it_open_until_they_leave_it(
    shell_window: MainWindow, page: ComplaintsPage, jia: Office, case: Complaint, qtbot: QtBot
) -> None:
    line, beat = page.detail.others, shell_window.menus.news.beat
    qtbot.waitUntil(lambda: told_of(jia, here(case)) == {""})
    beat.emit()  # who came first sees them with the next minute at the latest
    qtbot.waitUntil(lambda: line.text != "")
    assert line.text == f"Also here: Jia Tan since {words.clock(jia.session.now())}"
    assert line.isVisible()
    interface = QAccessible.queryAccessibleInterface(line)
    assert interface.text(QAccessible.Text.Name) == line.text
    jia.presence.stay([])
    beat.emit()
    qtbot.waitUntil(lambda: line.text == "")
    assert not line.isVisible()


def test_another_case_and_another_page_leave_the_case_and_hide_who_was_told_of(
    shell_window: MainWindow, page: ComplaintsPage, jia: Office, case: Complaint, qtbot: QtBot, settle: Settle
) -> None:
    jia.presence.stay([here(case)])
    shell_window.menus.news.beat.emit()
    qtbot.waitUntil(lambda: page.detail.others.text != "")
    second = receive(shell_window.office)
    shell_window.open_record("Complaint", second.id)
    settle()
    assert page.detail.others.text == "", "of whom the first case told, the second says nothing"
    qtbot.waitUntil(lambda: told_of(jia, here(second)) == {""})
    assert told_of(jia, here(case)) == set()
    shell_window.open_section("work_list")
    qtbot.waitUntil(lambda: told_of(jia, here(second)) == set())


def test_a_form_warns_before_two_write_into_it_and_locks_nobody_out(
    page: ComplaintsPage, jia: Office, case: Complaint, qtbot: QtBot, settle: Settle
) -> None:
    page.case_commands.plan.trigger()
    settle()
    mine = form_of(PlanForm)
    place = here(case, mine.about)
    qtbot.waitUntil(lambda: told_of(jia, place) == {mine.about})
    mine.cancel()
    qtbot.waitUntil(lambda: told_of(jia, place) == set())
    said = list(messages.door().said)
    page.case_commands.plan.trigger()
    settle()
    mine = form_of(PlanForm)
    qtbot.waitUntil(lambda: mine.others.text != "")
    assert mine.others.text.startswith("Jia Tan has this form open since ")
    assert mine.others.text.endswith("You can go on: nothing that either of you saves is lost.")
    assert list(messages.door().said) == said, "no dialog, no bar, no line in the status bar"
    mine.fields["next_step"].set_raw("Ring back")
    mine.submit()
    settle()
    assert jia.complaints.get(case.id).next_step == "Ring back"
    page.case_commands.note.trigger()
    settle()
    assert form_of(NoteForm).others.text == "", "another form about the same case is another form"
    form_of(NoteForm).cancel()


def test_a_locked_window_is_gone_at_once_and_back_after_the_passphrase(
    shell_window: MainWindow,
    page: ComplaintsPage,
    jia: Office,
    case: Complaint,
    qtbot: QtBot,
    settle: Settle,
) -> None:
    qtbot.waitUntil(lambda: told_of(jia, here(case)) == {""})
    shell_window.locking.lock()
    assert told_of(jia, here(case)) == set()
    lock = locked(shell_window, qtbot, settle)
    shell_window.menus.news.beat.emit()
    settle()
    assert told_of(jia, here(case)) == set()
    unlock(lock, PASSPHRASE, qtbot, settle)
    qtbot.waitUntil(lambda: told_of(jia, here(case)) == {""})
    shell_window.office.presence.leave()


def test_a_question_that_the_lock_cut_short_is_asked_again_after_the_passphrase(
    shell_window: MainWindow,
    page: ComplaintsPage,
    jia: Office,
    case: Complaint,
    qtbot: QtBot,
    settle: Settle,
) -> None:
    qtbot.waitUntil(lambda: told_of(jia, here(case)) == {""})
    assert shell_window.office.access is not None
    shell_window.office.access.lock()  # the keys go while a question is on its way
    shell_window.menus.news.beat.emit()
    settle()
    shell_window.locking.lock()
    lock = locked(shell_window, qtbot, settle)
    assert told_of(jia, here(case)) == set()
    unlock(lock, PASSPHRASE, qtbot, settle)
    qtbot.waitUntil(lambda: told_of(jia, here(case)) == {""})
