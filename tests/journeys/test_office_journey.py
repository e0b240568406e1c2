"""A person sets an office up, leaves it and comes back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gen63_desktop.ui.shell.application import Shell
from tests.journeys.hands import Hands, until
from tests.offices import PASSPHRASE

pytestmark = pytest.mark.journey

NAME = "Office of Civil Rights, Fictional Transit"


def _create(hands: Hands, folder: Path) -> None:
    """From the first window, by the keyboard alone."""
    hands.press("Ctrl+N")
    hands.dialog("Create an office")
    hands.fill(
        {
            "Name of the office": NAME,
            "Your name": "Robin Ellis",
            "Your title": "Chief Civil Rights Officer",
            "The fiscal year starts on": "October 1",
            "Another day on which the office is closed": "12/24/2026",
        }
    )
    hands.tab_to("Add to the holidays")
    hands.press("Space")
    hands.fill(
        {
            "Passphrase": PASSPHRASE,
            "The same passphrase again": PASSPHRASE,
            "Folder of the office": str(folder),
        }
    )
    hands.tab_to("Create the office")
    hands.press("Return")


@pytest.mark.requirement("V3", "S3")
def test_an_office_is_created_closed_and_opened_again_with_its_passphrase_alone(
    shell: Shell, hands: Hands, tmp_path: Path
) -> None:
    shell.show_welcome()
    folder = tmp_path / "offices" / "Civil rights"
    _create(hands, folder)
    until(lambda: shell.main is not None, "the office's window")
    hands.dialog("Make a recovery key")
    hands.tab_to("Make a recovery key")
    hands.press("Return")
    recovery = hands.dialog("The recovery key")
    hands.tab_to("The recovery key is kept in a safe place")
    hands.press("Space")
    hands.tab_to("Close")
    hands.press("Return")
    hands.gone(recovery)
    hands.rest()
    assert NAME in hands.front.windowTitle()
    hands.menu("File", "Office settings…")
    hands.dialog("Office settings")
    hands.reads("October")
    hands.reads("Dec 24, 2026")
    hands.press("Escape")
    hands.press("Ctrl+Shift+W")
    until(lambda: shell.welcome is not None, "the first window")

    assert hands.buttons(f"Open {NAME}, {folder}"), "it is offered again"
    hands.press("Ctrl+O")
    hands.choose_file(folder)
    dialog = hands.dialog("Open an office")
    hands.tab_to("Passphrase")
    hands.type("not the passphrase of it")
    hands.press("Return")
    hands.reads("passphrase", dialog)
    until(lambda: "is not" in hands.words(dialog) or "does not" in hands.words(dialog), "a refusal")
    assert shell.main is None
    hands.type(PASSPHRASE)  # the wrong one is selected: it is typed over
    hands.press("Return")
    until(lambda: shell.main is not None, "the office's window")
    hands.dialog("Since you last signed in")
    hands.reads("An attempt to sign in with your name failed")
    hands.press("Escape")

    hands.rest()
    hands.menu("File", "Check the history…")
    hands.dialog("History check")
    hands.reads("Nothing was altered")


@pytest.mark.requirement("S4")
@pytest.mark.parametrize("kind", ["not empty", "synced"])
def test_a_folder_that_cannot_hold_an_office_is_refused_in_words_and_the_form_is_kept(
    shell: Shell, hands: Hands, tmp_path: Path, kind: str
) -> None:
    folders = {
        "not empty": (tmp_path / "used", "not empty"),
        "synced": (tmp_path / "OneDrive - Agency" / "office", "OneDrive"),
    }
    folder, said = folders[kind]
    if kind == "not empty":
        folder.mkdir()
        (folder / "minutes.txt").write_text("The minutes of a meeting", encoding="utf-8")
    shell.show_welcome()

    _create(hands, folder)
    hands.rest()

    dialog = hands.dialog("Create an office")
    hands.reads(said, dialog)
    assert shell.main is None
    assert NAME in hands.words(dialog), "nothing has to be typed again"
    if kind == "not empty":
        assert [path.name for path in folder.iterdir()] == ["minutes.txt"]
    else:
        assert not folder.exists()


@pytest.mark.requirement("U1")
def test_a_mouse_does_on_the_first_window_what_the_keys_do(shell: Shell, hands: Hands) -> None:
    welcome = shell.show_welcome()
    hands.rest()

    QTest.mouseClick(welcome.create_button, Qt.MouseButton.LeftButton)
    dialog = hands.dialog("Create an office")
    hands.click("Cancel")

    hands.gone(dialog)
    assert welcome.isVisible()
