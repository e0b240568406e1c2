"""The shell: welcome, creating, signing in, sections, back and forward, keys, faults, the end."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from gen63_desktop.services.office import Office
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shell import recent
from gen63_desktop.ui.shell.application import Shell
from gen63_desktop.ui.shell.create_office import CreateOfficeForm
from gen63_desktop.ui.shell.main_window import MainWindow
from gen63_desktop.ui.shell.shortcuts_dialog import ShortcutsDialog
from gen63_desktop.ui.shell.unlock_dialog import UnlockDialog
from gen63_desktop.ui.shell.welcome import WelcomeWindow
from tests.offices import NEW, PASSPHRASE, PERSON
from tests.ui.conftest import Settle

ROOT = Path(__file__).resolve().parents[2]


def _dialog(welcome: WelcomeWindow, qtbot: QtBot) -> UnlockDialog:
    qtbot.waitUntil(lambda: welcome.findChild(UnlockDialog) is not None)
    found = welcome.findChild(UnlockDialog)
    assert found is not None
    return found


# --- the first window -------------------------------------------------------------------------------


def test_the_demonstration_office_is_one_key_away_and_says_on_every_page_that_it_is_fictional(
    shell: Shell, qtbot: QtBot, settle: Settle
) -> None:
    welcome = shell.show_welcome()
    welcome.demonstration_button.setFocus()

    qtbot.keyClick(welcome.demonstration_button, Qt.Key.Key_Space)
    settle()

    assert shell.main is not None
    for section in shell.main.sections:
        shell.main.open_section(section.key)
        assert shell.main.banner.isVisible()
    assert "fictional" in shell.main.banner.text()
    settle()


@pytest.mark.requirement("U1")
def test_enter_presses_what_has_the_focus_on_the_first_page(shell: Shell, qtbot: QtBot) -> None:
    welcome = shell.show_welcome()
    choice = next(b for b in welcome.findChildren(QPushButton) if "Create an office" in b.accessibleName())
    choice.setFocus()

    qtbot.keyClick(choice, Qt.Key.Key_Return)

    qtbot.waitUntil(lambda: welcome.findChild(FormDialog) is not None)


def test_a_real_office_shows_no_banner(shell_window: MainWindow) -> None:
    assert not shell_window.banner.isVisible()


def test_the_first_window_imports_nothing_that_it_does_not_show(home: Path) -> None:
    """What is heavy is imported when an office is opened."""
    heavy = (
        "sqlalchemy",
        "alembic",
        "reportlab",
        "argon2",
        "cryptography",
        "holidays",
        "json",
        "dataclasses",
    )
    code = (
        "import sys\n"
        "from gen63_desktop.ui.shell.application import Shell, make_application\n"
        "app = make_application(['gen63'])\n"
        "shell = Shell(app, None)\n"
        "shell.show_welcome()\n"
        f"print([name for name in {heavy!r} if name in sys.modules and name not in ('json', 'dataclasses')])\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=ROOT,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen", "GEN63_HOME": str(home)},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.strip() == "[]"


# --- creating ---------------------------------------------------------------------------------------


def _creation(shell: Shell, settle: Settle) -> CreateOfficeForm:
    welcome = shell.show_welcome()
    welcome.create_office()
    settle()
    dialog = welcome.findChild(FormDialog)
    assert dialog is not None
    form = dialog.form
    assert isinstance(form, CreateOfficeForm)
    return form


def test_an_office_is_created_with_its_year_holidays_first_person_and_folder(
    shell: Shell, settle: Settle, tmp_path: Path
) -> None:
    form = _creation(shell, settle)
    proposed = set(form.holidays.value())
    form.fields["name"].set_value(NEW.name)
    form.fields["person"].set_value("Robin Ellis")
    form.fields["fiscal_year"].set_value(10)
    assert "Friday, Dec 25, 2026: Christmas Day" in [label for _day, label in form.holidays.options]
    form.holidays.own_day.edit.setText("12/24/2026")
    form.holidays.add_own_day()
    form.fields["passphrase"].edit.setText(PASSPHRASE)  # type: ignore[attr-defined]
    form.fields["again"].edit.setText(PASSPHRASE)  # type: ignore[attr-defined]
    form.fields["folder"].set_value(str(tmp_path / "new"))

    form.submit()
    settle()

    assert shell.main is not None
    facts = shell.main.office.session.facts
    assert facts.name == NEW.name
    assert (facts.fiscal_year_month, facts.fiscal_year_day) == (10, 1)
    assert set(facts.holidays) == proposed | {date(2026, 12, 24)}
    assert shell.main.office.session.person.name == "Robin Ellis"
    assert recent.recent_offices()[0].folder == tmp_path / "new"


def test_two_different_passphrases_are_an_error_beside_the_second(shell: Shell, settle: Settle) -> None:
    form = _creation(shell, settle)
    form.fields["passphrase"].edit.setText(PASSPHRASE)  # type: ignore[attr-defined]
    form.fields["again"].edit.setText("something else entirely")  # type: ignore[attr-defined]

    form.submit()

    assert form.fields["again"].error == "The two passphrases differ. Type the same one twice."
    assert len(form.summary_lines) == 3, "the name, the person, and this"


def test_a_weak_passphrase_is_refused_in_words_and_nothing_is_made(
    shell: Shell, settle: Settle, tmp_path: Path
) -> None:
    form = _creation(shell, settle)
    form.fields["name"].set_value(NEW.name)
    form.fields["person"].set_value("Robin Ellis")
    for name in ("passphrase", "again"):
        form.fields[name].edit.setText("short")  # type: ignore[attr-defined]
    form.fields["folder"].set_value(str(tmp_path / "new"))

    form.submit()
    settle()

    assert "at least 15" in form.notice.text
    assert not (tmp_path / "new").exists()
    assert shell.main is None


# --- signing in -------------------------------------------------------------------------------------


def test_the_right_passphrase_opens_the_office_without_holding_the_window(
    shell: Shell, qtbot: QtBot, settle: Settle, office_folder: Path
) -> None:
    welcome = shell.show_welcome()
    welcome.open_folder(office_folder)
    dialog = _dialog(welcome, qtbot)
    QApplication.clipboard().setText(PASSPHRASE)
    dialog.passphrase.edit.paste()

    qtbot.keyClick(dialog.passphrase.edit, Qt.Key.Key_Return)
    assert dialog.open_button.text() == "Opening…", "the window answers while the key is derived"
    settle()

    assert shell.main is not None
    assert shell.main.office.session.person.name == PERSON


def test_a_wrong_passphrase_is_said_where_it_was_typed_and_can_be_typed_again(
    shell: Shell, qtbot: QtBot, settle: Settle, office_folder: Path
) -> None:
    welcome = shell.show_welcome()
    welcome.open_folder(office_folder)
    dialog = _dialog(welcome, qtbot)
    dialog.passphrase.edit.setText("not the passphrase")

    dialog.sign_in()
    settle()

    assert dialog.isVisible()
    assert dialog.notice.text
    assert dialog.passphrase.edit.hasSelectedText()
    assert dialog.open_button.isEnabled()
    assert shell.main is None


def test_no_passphrase_asks_for_one(shell: Shell, qtbot: QtBot, office_folder: Path) -> None:
    welcome = shell.show_welcome()
    welcome.open_folder(office_folder)
    dialog = _dialog(welcome, qtbot)

    dialog.sign_in()

    assert dialog.passphrase.error == "This is needed. Fill in “Passphrase”."


def test_a_folder_without_an_office_is_refused_on_the_first_page(
    shell: Shell, settle: Settle, tmp_path: Path
) -> None:
    welcome = shell.show_welcome()

    welcome.open_folder(tmp_path)
    settle()

    assert welcome.notice is not None
    assert welcome.notice.isVisible()
    assert str(tmp_path) in welcome.notice.text


def test_offices_opened_before_are_offered_the_newest_first(shell: Shell, tmp_path: Path) -> None:
    for name in ("older", "newer"):
        recent.remember_office(recent.RecentOffice(str(tmp_path / name), f"The {name} office", PERSON))

    welcome = shell.show_welcome()

    named = [b.accessibleName() for b in welcome.findChildren(QPushButton) if "The " in b.accessibleName()]
    assert named == [
        f"Open The newer office, {tmp_path / 'newer'}",
        f"Open The older office, {tmp_path / 'older'}",
    ]


# --- the window of an office ------------------------------------------------------------------------


def test_sections_are_reached_by_their_keys(shell_window: MainWindow, qtbot: QtBot, settle: Settle) -> None:
    shell_window.activateWindow()
    held = Qt.KeyboardModifier.ControlModifier
    for number, section in enumerate(shell_window.sections, 1):
        if section.keys:
            assert section.keys == "Ctrl+Shift+F"
            qtbot.keyClick(shell_window, Qt.Key.Key_F, held | Qt.KeyboardModifier.ShiftModifier)
        else:
            qtbot.keyClick(shell_window, Qt.Key(Qt.Key.Key_0 + number), held)

        assert shell_window.section is section
        assert shell_window.windowTitle().startswith(section.words)
    settle()


def test_back_and_forward_lead_through_the_sections(shell_window: MainWindow, settle: Settle) -> None:
    if len(shell_window.sections) < 2:
        pytest.skip("there is only one section yet")
    keys = [section.key for section in shell_window.sections[:3]]
    for key in keys:
        shell_window.open_section(key)
        settle()

    shell_window.go_back()
    settle()
    assert shell_window.section is not None
    assert shell_window.section.key == keys[-2]
    shell_window.go_forward()
    settle()

    assert shell_window.section.key == keys[-1]


def test_f1_lists_the_keys_of_the_page_and_typing_filters_them(
    shell_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    shell_window.menus.show_keys()
    dialog = shell_window.findChild(ShortcutsDialog)
    assert dialog is not None
    everything = dialog.shown()

    qtbot.keyClicks(dialog.search, "forward")

    assert "Keyboard shortcuts" in everything
    assert dialog.shown() == ("Forward",)
    dialog.accept()


def test_the_keys_of_the_page_are_printed_all_of_them_whatever_was_searched(
    shell_window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    shell_window.menus.show_keys()
    dialog = shell_window.findChild(ShortcutsDialog)
    assert dialog is not None
    qtbot.keyClicks(dialog.search, "forward")
    paper = QPdfWriter(str(tmp_path / "keys.pdf"))

    dialog.print_on(paper)
    del paper  # the file is whole when its writer is gone

    pages = pypdfium2.PdfDocument(tmp_path / "keys.pdf")
    printed = "".join(page.get_textpage().get_text_range() for page in pages)
    everything = shell_window.menus.keys()
    for key in everything:
        assert key.command.split(" ", maxsplit=1)[0] in printed
    assert "Alt+Right" in printed
    (button,) = [one for one in dialog.findChildren(QPushButton) if one.text() == "&Print…"]
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    asked = dialog.findChild(QPrintDialog)
    assert asked is not None
    assert asked.isVisible()
    asked.reject()
    dialog.accept()


def test_a_change_in_the_office_is_counted_beside_its_section(
    shell_window: MainWindow, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    office.drafts.keep("complaints.intake", "new", {"narrative": "Unfinished"})

    shell_window.count_waiting()
    settle()

    assert shell_window.navigation.count_of("work_list") >= 1


def test_what_was_done_is_said_in_the_status_bar(shell_window: MainWindow) -> None:
    messages.tell("The complaint was recorded.")

    assert shell_window.status_text == "The complaint was recorded."


def test_the_window_remembers_its_size(
    shell_window: MainWindow, shell: Shell, office: Office, settle: Settle
) -> None:
    shell_window.resize(741, 633)
    settle()
    assert shell_window._may_leave()

    again = MainWindow(office)

    assert (again.width(), again.height()) == (741, 633)
    again.deleteLater()


def test_leaving_the_office_leads_back_to_the_first_window_and_gives_up_the_database(
    shell: Shell, shell_window: MainWindow, settle: Settle
) -> None:
    shell_window.leave_office()
    settle()

    assert shell.main is None
    assert shell.welcome is not None
    assert shell.welcome.isVisible()


def test_closing_waits_for_what_is_being_saved(
    shell_window: MainWindow, qtbot: QtBot, settle: Settle
) -> None:
    import threading

    gate = threading.Event()
    tasks.act(shell_window, "", gate.wait, lambda _done: None)

    shell_window.close()

    assert shell_window.isVisible()
    assert "still being saved" in messages.door().said[-1].text
    gate.set()
    settle()
