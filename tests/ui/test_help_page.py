"""Help says in plain words what is protected against whom."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.appeals.records import AppealOutcome
from gen63_desktop.domain.clocks.acknowledging import AcknowledgedBy
from gen63_desktop.domain.complaints.together import MOST
from gen63_desktop.domain.previews import MOST_BYTES, MOST_PAGES
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.shared.commands import plain
from gen63_desktop.ui.shared.help_page import HelpPage
from gen63_desktop.ui.shell.main_window import MainWindow
from tests.ui.conftest import Settle


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    """The window over which a page is opened."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def _shown(owner: QWidget, title: str, file: str) -> HelpPage:
    page = HelpPage(title, file, owner)
    page.show()
    return page


@pytest.mark.requirement("S1", "S3", "U1")
def test_the_page_on_protection_reads_in_plain_words_and_closes_by_key(owner: QWidget, qtbot: QtBot) -> None:
    page = _shown(owner, "What is protected", "protection.md")
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
    owner: QWidget,
) -> None:
    page = _shown(owner, "What is taken out for others", "redactions.md")
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


@pytest.mark.requirement("C5", "C7", "C12", "C13", "U1")
def test_the_page_on_the_course_of_a_complaint_says_what_counts_who_decides_and_what_reopens(
    owner: QWidget,
) -> None:
    page = _shown(owner, "Acknowledgements, appeals, and what counts once", "course.md")
    text = page.text.toPlainText()
    told = (
        *(way.value for way in AcknowledgedBy),
        *(
            f"{outcome.value[0].upper()}{outcome.value[1:]}"
            for outcome in (AppealOutcome.UPHELD, AppealOutcome.CHANGED)
        ),
        AppealOutcome.REMANDED.value,
        "The first acknowledgement counts",
        "A late appeal is never refused by the program",
        "Nobody reviews their own work",
        "Counted in figures",
        "No finding is ever lost from a figure",
    )
    assert [promise for promise in told if promise not in text] == []
    assert "**" not in text
    page.close()


@pytest.mark.requirement("U1")
def test_the_help_menu_opens_the_page_on_the_course_of_a_complaint(
    shell_window: MainWindow, settle: Settle
) -> None:
    entry = next(
        one for one in shell_window.findChildren(QAction) if one.text() == "Appeals, and what counts &once"
    )
    entry.trigger()
    settle()
    (page,) = shell_window.findChildren(HelpPage)
    assert page.text.toPlainText().startswith("Acknowledgements, appeals, and what counts once")
    page.close()


@pytest.mark.requirement("C6", "S2", "U1")
def test_the_page_on_the_file_of_a_case_says_what_leaves_and_what_never_does(owner: QWidget) -> None:
    page = _shown(owner, "The file of a case, its calendar, and its evidence", "record.md")
    text = page.text.toPlainText()
    for promise in (
        "only after you have looked at them with a reason",
        "stands in the file as it was written",
        "before the file has its name",
        "no name and no word of what happened",
        f"the first {MOST_PAGES} pages of a PDF",
        f"up to {MOST_BYTES >> 20} MB",
        "nothing of it is written to a disk",
        "Alt+Page Down",
    ):
        assert promise in text
    page.close()


@pytest.mark.requirement("U1", "U2")
def test_the_page_on_lists_names_the_commands_as_the_window_does(qtbot: QtBot, office: Office) -> None:
    owner = ComplaintsPage(office)
    qtbot.addWidget(owner)
    page = HelpPage("Lists", "lists.md", owner)
    page.show()
    text = page.text.toPlainText()
    named = [plain(action.text()) for action in (*owner.kept_views.commands, owner.together.action)]
    for command in (*named, "Select all that match", "Select those in sight", "Then by"):
        assert command in text
    assert f"At most {MOST:,} are changed at once" in text
    page.close()
