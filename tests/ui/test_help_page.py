"""Help says in plain words what is protected against whom."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.ui.shared.help_page import HelpPage


@pytest.mark.requirement("S1", "S3", "U1")
def test_the_page_on_protection_reads_in_plain_words_and_closes_by_key(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    page = HelpPage("What is protected", "protection.md", owner)
    page.show()
    text = page.text.toPlainText()
    for promise in (
        "A lost or stolen computer",
        "Sealed cases",
        "What no program protects against",
        "on a server",
    ):
        assert promise in text
    assert "**" not in text
    assert page.focusWidget() is page.text
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert not page.isVisible()


@pytest.mark.requirement("C8", "U1")
def test_the_page_on_redactions_says_what_is_found_what_is_not_and_that_a_person_must_read(
    qtbot: QtBot,
) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    page = HelpPage("What is taken out for others", "redactions.md", owner)
    page.show()
    text = page.text.toPlainText()
    for promise in (
        "a person reads every page of its preview",
        "Nicknames",
        "Initials without dots",
        "Descriptions",
        "Leaving something in",
        "can never be left in the version for the public",
    ):
        assert promise in text
    assert "**" not in text
    page.close()
