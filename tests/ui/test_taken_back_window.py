"""Edit, Undo names what was changed in a form of one record, takes it back and does it again; messages stay."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.investigation.tasks import Task, TaskState
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.intake_form import CorrectionForm
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.messages import door
from gen63_desktop.ui.shared.steps import MOST, Steps
from gen63_desktop.ui.shell.edit_menu import step_words
from gen63_desktop.ui.shell.last_messages import LastMessages, told_so_far
from gen63_desktop.ui.shell.main_window import MainWindow
from tests.offices import PASSPHRASE
from tests.services.violation_steps import join

from .complaints_window import form_of, receive
from .conftest import Settle
from .test_locking import locked, unlock

pytestmark = pytest.mark.requirement("U2")


@pytest.fixture
def case(office: Office) -> Complaint:
    return receive(office, line="720", place="First Street")


@pytest.fixture
def page(shell_window: MainWindow, case: Complaint, settle: Settle) -> ComplaintsPage:
    shell_window.activateWindow()
    shell_window.open_record("Complaint", case.id)
    settle()
    found = shell_window.page
    assert isinstance(found, ComplaintsPage)
    return found


def _correct(page: ComplaintsPage, settle: Settle, **facts: str) -> None:
    page.case_commands.correct.trigger()
    settle()
    form = form_of(CorrectionForm)
    for name, value in facts.items():
        form.fields[name].set_value(value)
    form.submit()
    settle()
    _to_the_list(page, settle)


def _to_the_list(page: ComplaintsPage, settle: Settle) -> None:
    page.window().activateWindow()
    page.table.view.setFocus()
    settle()


def _edit(window: MainWindow, words: str) -> Callable[[], None]:
    """The command of the menu Edit that begins with these words, as it is named now."""
    (menu,) = (one.menu() for one in window.menuBar().actions() if one.text() == "&Edit")
    menu.aboutToShow.emit()
    named: list[QAction] = [one for one in menu.actions() if one.text().replace("&", "").startswith(words)]
    assert len(named) == 1, [one.text() for one in menu.actions()]
    return named[0].trigger


def test_what_was_changed_in_a_form_is_taken_back_by_its_name_and_done_again(
    page: ComplaintsPage, shell_window: MainWindow, office: Office, case: Complaint, settle: Settle
) -> None:
    assert step_words("undo") == ""
    _correct(page, settle, line="754")
    _edit(shell_window, f"Undo: line of {case.number}")()
    settle()
    assert office.complaints.get(case.id).line == "720"
    assert shell_window.status_text == f"Taken back: line of {case.number}. The history keeps both."
    assert page.case is not None
    assert page.case.complaint.line == "720", "the page shows it at once"
    _edit(shell_window, f"Redo: line of {case.number}")()
    settle()
    assert office.complaints.get(case.id).line == "754"
    assert step_words("undo") == f"Undo: line of {case.number}"


def test_a_text_with_something_typed_is_undone_before_the_record(
    page: ComplaintsPage, office: Office, case: Complaint, settle: Settle, qtbot: QtBot
) -> None:
    _correct(page, settle, line="754")
    field = page.findChildren(QLineEdit)[0]
    field.setFocus()
    qtbot.keyClicks(field, "ramp")
    assert step_words("undo") == ""
    field.clear()
    assert office.complaints.get(case.id).line == "754"


@pytest.mark.requirement("C17")
def test_what_somebody_changed_since_stays_and_the_page_says_who_it_was(
    page: ComplaintsPage, shell_window: MainWindow, office: Office, case: Complaint, settle: Settle
) -> None:
    _correct(page, settle, line="754")
    other = join(office, "Maya Rivera", Role.OFFICER)
    other.complaints.change(replace(other.complaints.get(case.id), place="Hill"))
    _edit(shell_window, "Undo: line")()
    settle()
    assert f"{case.number} was changed by Maya Rivera" in page.notice.text
    assert office.complaints.get(case.id).line == "754"
    assert step_words("undo") == "", "a step that a rule refuses is given up"


def test_a_step_stands_on_the_page_where_it_was_done_and_not_on_others(
    page: ComplaintsPage, shell_window: MainWindow, office: Office, settle: Settle
) -> None:
    _correct(page, settle, line="754")
    shell_window.open_section("sources")
    settle()
    elsewhere = shell_window.page
    assert elsewhere is not None
    assert elsewhere.steps.undo_words == ""
    (source, *_rest) = office.sources.all()
    office.sources.change(replace(source, owner="Bus"))
    settle()
    assert elsewhere.steps.undo_words == f"Undo: owner of {source.name}"
    elsewhere.undo()
    settle()
    assert office.sources.get(source.id).owner == source.owner
    shell_window.open_section("complaints")
    settle()
    assert page.steps.undo_words.startswith("Undo: line of")


@pytest.mark.requirement("S1", "S3")
def test_nothing_of_a_case_is_kept_for_undoing_once_the_office_is_locked(
    page: ComplaintsPage,
    shell_window: MainWindow,
    office: Office,
    case: Complaint,
    qtbot: QtBot,
    settle: Settle,
) -> None:
    _correct(page, settle, line="754", place="Yellowhammer Road")
    messages.tell("Something was said.")
    shell_window.activateWindow()
    shell_window.locking.lock()
    lock = locked(shell_window, qtbot, settle)
    assert (page.steps.undo_words, page.steps._done, office.taking_back._stands) == ("", [], {})
    assert not door().heard
    unlock(lock, PASSPHRASE, qtbot, settle)
    assert step_words("undo") == ""
    assert office.complaints.get(case.id).place == "Yellowhammer Road"


@pytest.mark.requirement("S3")
def test_a_step_that_ends_after_the_office_was_locked_is_kept_by_nobody(
    page: ComplaintsPage, shell_window: MainWindow, case: Complaint, qtbot: QtBot, settle: Settle
) -> None:
    _correct(page, settle, line="754")
    page.undo()  # under way
    shell_window.activateWindow()
    shell_window.locking.lock()
    lock = locked(shell_window, qtbot, settle)
    assert (page.steps._done, page.steps._undone) == ([], [])
    unlock(lock, PASSPHRASE, qtbot, settle)
    assert (page.steps._done, page.steps._undone) == ([], [])


def test_only_so_many_steps_are_kept() -> None:
    class Nothing:
        def __init__(self, n: int) -> None:
            self.n = n

        def undo_words(self) -> str:
            return f"Undo {self.n}"

        redo_words = undo_words

        def back(self, over: Callable[[bool | None], None]) -> None:
            over(True)

        forth = back

    steps = Steps()
    for n in range(MOST + 5):
        steps.did(Nothing(n))
    taken = 0
    while steps.undo_words:
        steps.undo()
        taken += 1
    assert taken == MOST


def test_a_message_stays_until_the_next_or_until_the_person_goes_elsewhere(
    page: ComplaintsPage, shell_window: MainWindow, settle: Settle
) -> None:
    messages.tell("The complaint was recorded.")
    page.set_status("12 complaints")
    settle()
    assert shell_window.status_text == "The complaint was recorded."
    messages.tell("The note is on the time line.")
    assert shell_window.status_text == "The note is on the time line."
    shell_window.open_section("sources")
    settle()
    assert "note" not in shell_window.status_text


def test_the_last_messages_are_read_again_by_key_and_gone_with_the_office(
    shell_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    messages.tell("The first deed.")
    messages.tell("The second deed.")
    shell_window.menus.show_last_messages()
    settle()
    (shown,) = (one for one in QApplication.topLevelWidgets() if isinstance(one, LastMessages))
    text = shown.text.toPlainText()
    assert text.index("The second deed.") < text.index("The first deed.")
    shown.reject()
    listed = shell_window.menus.keys()
    assert [key.keys for key in listed if "Last messages" in key.command] == ["F8"]
    assert shell_window._may_leave()
    assert "deed" not in told_so_far(), "who signs in next reads nothing of them"


def test_what_was_added_is_taken_out_again_by_its_name_and_put_back(
    page: ComplaintsPage, shell_window: MainWindow, office: Office, case: Complaint, settle: Settle
) -> None:
    me, today = office.session.person.id, office.session.today()
    office.investigation.add_task(Task(case.id, "Ask the depot", me, None, me, today))
    settle()
    _to_the_list(page, settle)
    name = f"task of an investigation added to {case.number}"
    _edit(shell_window, f"Undo: {name}")()
    settle()
    assert office.investigation.of_case(case.id).tasks == ()
    assert shell_window.status_text == f"Taken back: {name}. The history keeps both."
    _edit(shell_window, f"Redo: {name}")()
    settle()
    (task,) = office.investigation.of_case(case.id).tasks
    assert task.what == "Ask the depot"
    office.investigation.end_task(task, TaskState.DONE, "They told us")
    page.undo()
    settle()
    assert "was changed by" in page.notice.text
    assert [one.state for one in office.investigation.of_case(case.id).tasks] == [TaskState.DONE]
