"""The lock: everything hidden, keys dropped, and the same place again after the passphrase."""

from __future__ import annotations

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.errors import Locked
from gen63_desktop.services.demonstration import stage
from gen63_desktop.services.office import Office
from gen63_desktop.ui.office.people_dialog import PeopleDialog
from gen63_desktop.ui.office.person_form import PersonForm
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.remembered import remember
from gen63_desktop.ui.shared.theme import Theme
from gen63_desktop.ui.shell import idle_lock
from gen63_desktop.ui.shell.application import Shell
from gen63_desktop.ui.shell.lock_window import LockWindow
from gen63_desktop.ui.shell.main_window import MainWindow
from tests.offices import PASSPHRASE, MovableClock
from tests.services.access_steps import OTHER, acts, details
from tests.ui import walks
from tests.ui.conftest import Settle
from tests.ui.openers import TestOpeners


def in_sight() -> list[QWidget]:
    """Every window of the program that can be seen."""
    return [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()]


def locked(window: MainWindow, qtbot: QtBot, settle: Settle) -> LockWindow:
    """The lock window, once the keys are dropped."""
    shown = window.locking.window
    assert shown is not None
    qtbot.waitUntil(lambda: shown.locked, timeout=10_000)
    settle()
    return shown


def unlock(lock: LockWindow, passphrase: str, qtbot: QtBot, settle: Settle) -> None:
    """Type it at the window, past whatever watches windows, not into the field."""
    lock.activateWindow()
    assert QTest.qWaitForWindowActive(lock, 60_000)
    qtbot.waitUntil(lock.passphrase.edit.hasFocus)
    for letter in passphrase:
        QTest.keyClick(lock.windowHandle(), letter)
    QTest.keyClick(lock.windowHandle(), Qt.Key.Key_Return)
    settle()


@pytest.mark.requirement("S1", "S3")
def test_the_key_for_the_lock_hides_every_window_and_drops_the_keys(
    shell_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    office = shell_window.office
    people = PeopleDialog(office, shell_window)
    people.open()
    settle()
    shell_window.activateWindow()
    shell_window.locking.lock()
    lock = locked(shell_window, qtbot, settle)
    assert in_sight() == [lock], "main window and dialogs are hidden"
    assert office.session.keys.locked  # type: ignore[attr-defined]
    assert office.session.store.vault is None
    with pytest.raises(Locked):
        office.people.all()
    assert not any("Dana" in text and "Investigator" in text for text in walks.named(lock))
    unlock(lock, PASSPHRASE, qtbot, settle)
    assert set(in_sight()) == {shell_window, people}
    assert [one.name for one in office.people.all()] == ["Dana Whitfield"]
    people.accept()


@pytest.mark.requirement("S1")
def test_the_menu_key_locks(shell_window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    shell_window.activateWindow()
    QTest.qWaitForWindowActive(shell_window, 60_000)
    QTest.keySequence(shell_window, "Ctrl+L")
    lock = locked(shell_window, qtbot, settle)
    unlock(lock, PASSPHRASE, qtbot, settle)
    assert acts(shell_window.office)[-2:] == ["access.locked", "access.unlocked"]
    assert details(shell_window.office, "access.locked")["idle"] is False


@pytest.mark.requirement("S1")
@pytest.mark.parametrize("others", [0, 1], ids=["form", "form over a dialog"])
def test_the_key_locks_from_a_form_too_and_what_is_typed_then_is_no_word_of_it(
    shell_window: MainWindow, qtbot: QtBot, settle: Settle, others: int
) -> None:
    parent: QWidget = shell_window
    for _ in range(others):
        parent = PeopleDialog(shell_window.office, shell_window)
        parent.open()
        settle()
    form = PersonForm(shell_window.office)
    dialog = FormDialog(form, parent)
    dialog.open()
    dialog.activateWindow()
    assert QTest.qWaitForWindowActive(dialog, 60_000)
    qtbot.waitUntil(form._name.edit.hasFocus)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_R)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: shell_window.locking.locked)
    lock = locked(shell_window, qtbot, settle)
    assert in_sight() == [lock]
    QTest.keyClick(lock.windowHandle(), Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    unlock(lock, PASSPHRASE, qtbot, settle)
    assert not shell_window.locking.locked
    assert dialog.isVisible()
    assert form._name.edit.text() == "r"
    dialog.done(0)


@pytest.mark.requirement("S1", "C17")
def test_what_was_typed_stands_in_its_form_again_and_the_place_is_the_same(
    shell_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    shell_window.open_section("training")
    settle()
    form = PersonForm(shell_window.office)
    dialog = FormDialog(form, shell_window)
    dialog.open()
    qtbot.keyClicks(form._name.edit, "Robin Ell")
    form._name.edit.setCursorPosition(3)
    shell_window.locking.lock()
    lock = locked(shell_window, qtbot, settle)
    assert in_sight() == [lock]
    unlock(lock, PASSPHRASE, qtbot, settle)
    assert dialog.isVisible()
    assert form._name.edit.text() == "Robin Ell"
    assert form._name.edit.cursorPosition() == 3
    assert shell_window.section is not None
    assert shell_window.section.key == "training"
    form._name.edit.setText("Robin Ellis")
    form.submit()
    settle()
    assert any(person.name == "Robin Ellis" for person in shell_window.office.people.all())


@pytest.mark.requirement("S1")
def test_a_wrong_passphrase_leaves_it_locked_and_says_so(
    shell_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    shell_window.locking.lock()
    lock = locked(shell_window, qtbot, settle)
    unlock(lock, OTHER, qtbot, settle)
    assert "does not open" in lock.notice.text
    assert in_sight() == [lock]
    assert lock.passphrase.edit.hasSelectedText()
    unlock(lock, PASSPHRASE, qtbot, settle)
    assert shell_window.isVisible()
    for dialog in [widget for widget in in_sight() if isinstance(widget, QDialog)]:
        dialog.done(0)  # it tells of the failed attempt


@pytest.mark.requirement("S1")
def test_what_was_copied_from_here_is_taken_from_the_clipboard(
    shell_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    clipboard = QApplication.clipboard()
    field = QLineEdit("a name from a case")
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    QTest.qWaitForWindowActive(field, 60_000)
    field.selectAll()
    QTest.keySequence(field, "Ctrl+C")
    assert clipboard.text() == "a name from a case"
    shell_window.locking.lock()
    assert clipboard.text() == ""
    unlock(locked(shell_window, qtbot, settle), PASSPHRASE, qtbot, settle)


@pytest.mark.requirement("S1")
def test_what_another_program_put_on_the_clipboard_stays_there(
    shell: Shell, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    QApplication.clipboard().setText("copied before the office was opened")
    shell.show_office(office)
    settle()
    assert shell.main is not None
    shell.main.locking.lock()
    assert QApplication.clipboard().text() == "copied before the office was opened"
    unlock(locked(shell.main, qtbot, settle), PASSPHRASE, qtbot, settle)


@pytest.mark.requirement("S1")
def test_nobody_working_for_so_long_locks_and_work_in_any_window_puts_it_off(
    shell_window: MainWindow, qtbot: QtBot, settle: Settle, clock: MovableClock
) -> None:
    idle = shell_window.locking.idle
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    QTest.qWaitForWindowActive(field, 60_000)
    clock.pass_time(minutes=14)
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
    clock.pass_time(minutes=14)
    idle.look()
    assert not shell_window.locking.locked, "a key in another window of the program counts"
    clock.pass_time(minutes=2)
    idle.look()
    lock = locked(shell_window, qtbot, settle)
    clock.pass_time(hours=60)  # over the weekend
    assert details_of_lock(shell_window, lock, qtbot, settle)["idle"] is True
    assert shell_window.isVisible()
    idle.look()
    assert not shell_window.locking.locked, "the minutes count anew"


def details_of_lock(window: MainWindow, lock: LockWindow, qtbot: QtBot, settle: Settle) -> dict[str, object]:
    unlock(lock, PASSPHRASE, qtbot, settle)
    return details(window.office, "access.locked")


@pytest.mark.requirement("S1")
def test_who_comes_back_too_late_locks_with_the_first_key_and_that_key_does_nothing(
    shell_window: MainWindow, qtbot: QtBot, settle: Settle, clock: MovableClock
) -> None:
    """A computer that slept: its timers stood still, its clock did not."""
    field = QLineEdit()
    qtbot.addWidget(field)
    field.show()
    field.activateWindow()
    QTest.qWaitForWindowActive(field, 60_000)
    clock.pass_time(hours=9)
    QTest.keyClick(field.windowHandle(), Qt.Key.Key_A)
    assert field.text() == ""
    unlock(locked(shell_window, qtbot, settle), PASSPHRASE, qtbot, settle)


@pytest.mark.requirement("S1")
def test_an_office_that_was_locked_by_hand_is_unlocked_however_much_later(
    shell_window: MainWindow, qtbot: QtBot, settle: Settle, clock: MovableClock
) -> None:
    shell_window.locking.lock()
    lock = locked(shell_window, qtbot, settle)
    clock.pass_time(hours=9)
    shell_window.locking.idle.look()
    unlock(lock, PASSPHRASE, qtbot, settle)
    assert shell_window.isVisible()
    assert not shell_window.locking.locked


@pytest.mark.requirement("S1")
@pytest.mark.parametrize(
    ("kept", "minutes"),
    [(None, 15), (5, 5), (30, 30), (31, 15), (0, 15), (10_000, 15), ("x", 15), (True, 15)],
)
def test_the_office_is_never_left_open_for_more_than_thirty_minutes(
    qtbot: QtBot, kept: object, minutes: int
) -> None:
    if kept is not None:
        remember("window/lock_minutes", kept)
    assert idle_lock.minutes() == minutes
    assert timedelta(minutes=max(idle_lock.CHOICES)) == timedelta(minutes=30)


@pytest.mark.requirement("S1", "S4")
def test_a_change_under_way_is_finished_before_the_keys_are_dropped(
    shell_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    office = shell_window.office

    def slow() -> None:
        with office.session.act("person.added") as work:
            from gen63_desktop.domain.identity import Person

            work.add_many(Person, (Person(f"Fictional {n}") for n in range(30_000)))

    tasks.act(shell_window, "", slow, lambda _nothing: None)
    shell_window.locking.lock()
    assert in_sight() == [shell_window.locking.window], "hidden at once, whatever is under way"
    lock = locked(shell_window, qtbot, settle)
    unlock(lock, PASSPHRASE, qtbot, settle)
    assert len(office.people.all()) == 30_001


@pytest.mark.requirement("S1")
def test_a_window_that_comes_up_while_locked_is_hidden_until_the_passphrase_is_typed(
    shell_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    shell_window.locking.lock()
    lock = locked(shell_window, qtbot, settle)
    stray = QDialog(shell_window)
    qtbot.addWidget(stray)
    stray.open()
    qtbot.waitUntil(lambda: in_sight() == [lock])
    unlock(lock, PASSPHRASE, qtbot, settle)
    assert stray.isVisible()
    stray.done(0)


@pytest.mark.requirement("S1", "U1")
@pytest.mark.parametrize("per_cent", [100, 150])
def test_the_lock_window_is_worked_by_keys_and_named(
    shell_window: MainWindow, qtbot: QtBot, settle: Settle, look: Theme, per_cent: int
) -> None:
    look.choose_text_size(per_cent)
    shell_window.locking.lock()
    lock = locked(shell_window, qtbot, settle)
    assert not walks.unnamed(lock)
    _seen, wrong = walks.tab_order(lock, lock.passphrase.control)
    assert not wrong
    assert not walks.cut_texts(lock)
    unlock(lock, PASSPHRASE, qtbot, settle)


@pytest.mark.requirement("S1")
def test_the_demonstration_tells_its_passphrase_because_nobody_typed_it(
    shell: Shell, openers: TestOpeners, qtbot: QtBot, settle: Settle
) -> None:
    shell.show_office(openers.open_demonstration())
    settle()
    assert shell.main is not None
    shell.main.locking.lock()
    lock = locked(shell.main, qtbot, settle)
    assert stage.PASSPHRASE in lock.passphrase.hint
    unlock(lock, PASSPHRASE, qtbot, settle)


@pytest.mark.requirement("S1")
def test_a_locked_office_can_be_closed_without_the_passphrase(
    shell: Shell, shell_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    shell_window.locking.lock()
    lock = locked(shell_window, qtbot, settle)
    qtbot.keyClick(lock.leave_button, Qt.Key.Key_Space)
    settle()
    assert shell.main is None
    assert shell.welcome is not None
    qtbot.waitUntil(lambda: in_sight() == [shell.welcome])
