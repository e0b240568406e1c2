"""The window shows each person what is there for them: role by section, tab and command (S1)."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.roles import Duty
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.office.designees import DesigneesDialog, NameForm
from gen63_desktop.ui.office.people_dialog import PeopleDialog
from gen63_desktop.ui.shared.commands import CommandButton, plain
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.offers import ever_offered
from gen63_desktop.ui.shared.page import Page
from gen63_desktop.ui.shared.view_bar import ViewBar
from gen63_desktop.ui.shell.application import Shell
from gen63_desktop.ui.shell.main_window import MainWindow
from tests.offices import TODAY
from tests.roles.conftest import built
from tests.roles.world import MEMBERS, Facts, World

from .conftest import Settle

__all__ = ["built"]

_EVERY_AREA = {
    "work_list", "complaints", "comments", "sources", "violations", "training", "findings", "compliance",
    "retention", "search",
}  # fmt: skip
SECTIONS = {
    "administrator": {"work_list"},
    "chief": _EVERY_AREA,
    "officer": _EVERY_AREA,
    "investigator": {"work_list", "complaints", "violations", "findings", "search"},
    "reviewer": {"work_list", "comments", "sources", "training", "search"},
    "executive": {"work_list", "violations", "findings"},
    "auditor": _EVERY_AREA,
    "nobody": set(),
}
WORK = {"Add a note…", "Correct the facts…", "Assign and plan…", "Propose a finding…", "Close the complaint…"}
SHOWN = {
    ("complaints", "New complaint…"): "COI",
    ("complaints", "Import a register…"): "CO",
    ("complaints", "Imported registers…"): "COU",
    ("complaints", "Export the list…"): "COIU",
    **{("complaints", text): "COI" for text in WORK},
    ("comments", "Import comments…"): "R",
    ("comments", "Sign off the quarter…"): "CR",
    ("comments", "No concern"): "OR",
    ("comments", "Possible bias…"): "OR",
    ("comments", "Make a complaint…"): "O",
    ("comments", "Next to read"): "CORU",
    ("sources", "Add a data source…"): "R",
    ("sources", "Change facts…"): "R",
    ("sources", "State use of demographic data…"): "R",
    ("sources", "Give the audit up…"): "CO",
    ("sources", "Change facts together…"): "R",
    ("sources", "State use together…"): "R",
    ("comments", "Change decisions together…"): "OR",
    ("training", "Change entries together…"): "R",
    ("sources", "Export the register and audits…"): "CORU",
    ("training", "Import a roster…"): "R",
    ("training", "Import completions…"): "R",
    ("training", "Show who is overdue"): "CORU",
    ("compliance", "Add a note…"): "CO",
    ("compliance", "Prepare the report…"): "CO",
    ("compliance", "Export the matrix…"): "COU",
    ("findings", "Issue the report…"): "C",
    ("findings", "Save a draft as PDF…"): "COI",
    ("findings", "Open the report"): "COEU",
    ("findings", "Check a file…"): "COEU",
}
"""Who finds a command in a section at all; A administrator … U auditor, as in the table of roles."""
MENU = {
    "Office settings…": "AU",
    "People…": "AU",
    "Check the history…": "ACU",
    "Designees of the chief…": "ACOIREU",
    "Backups…": "AU",
    "Back up now…": "A",
}
LETTERS = {
    "A": "administrator", "C": "chief", "O": "officer", "I": "investigator", "R": "reviewer", "E": "executive",
    "U": "auditor",
}  # fmt: skip
Show = Callable[[Office], MainWindow]


@pytest.fixture
def world(built: tuple[Path, Facts], tmp_path: Path) -> Iterator[World]:
    """A copy of the office of several people."""
    folder, facts = built
    made = World(Path(shutil.copytree(folder, tmp_path / "several")), tmp_path, facts)
    yield made
    made.close()


@pytest.fixture
def show(shell: Shell, settle: Settle) -> Show:
    def window(office: Office) -> MainWindow:
        earlier = shell.main
        shell.show_office(office)
        settle()
        if earlier is not None:
            earlier.hide()
            earlier.deleteLater()
        assert shell.main is not None
        return shell.main

    return window


def texts(actions: list[QAction | None]) -> set[str]:
    return {plain(action.text()) for action in actions if action is not None and action.isVisible()}


def all_commands(window: MainWindow, settle: Settle) -> dict[str, set[str]]:
    """What each section offers, over all its views."""
    found: dict[str, set[str]] = {}
    for section in window.sections:
        window.open_section(section.key)
        settle()
        page = window.page_of(section.key)
        found[section.key] = texts(list(page.commands))
        for bar in views_of(page):
            for view in bar.keys:
                bar.choose(view)
                settle()
                found[section.key] |= texts(list(page.commands))
    return found


def views_of(page: Page) -> list[ViewBar]:
    """The bar of a page's views, where it has views."""
    return [bar for bar in page.findChildren(ViewBar) if bar.accessibleName().startswith("Views")][:1]


@pytest.mark.requirement("S1")
@pytest.mark.parametrize("key", MEMBERS)
def test_a_person_finds_the_sections_and_commands_of_their_roles_and_no_others(
    key: str, world: World, show: Show, settle: Settle
) -> None:
    window = show(world.by(key))
    assert {section.key for section in window.sections} == SECTIONS[key]
    assert window.navigation.list.count() == len(SECTIONS[key])
    found = all_commands(window, settle)
    for (section, text), who in SHOWN.items():
        expected = key in {LETTERS[letter] for letter in who}
        assert (section, text, text in found.get(section, set())) == (section, text, expected)
    offered = {plain(action.text()) for action in window.menus.actions() if action.isVisible()}
    for text, who in MENU.items():
        expected = (key == "nobody" and text.startswith("Designees")) or key in {
            LETTERS[letter] for letter in who
        }
        assert (text, text in offered) == (text, expected)


@pytest.mark.requirement("S1")
@pytest.mark.parametrize("key", [key for key in MEMBERS if SECTIONS[key]])
def test_a_command_that_cannot_be_used_now_says_why_in_its_tip(
    key: str, world: World, show: Show, settle: Settle
) -> None:
    window = show(world.by(key))
    silent = []
    for section in window.sections:
        window.open_section(section.key)
        settle()
        page = window.page_of(section.key)
        for view in ["", *(view for bar in views_of(page) for view in bar.keys)]:
            for bar in views_of(page):
                bar.choose(view)
            settle()
            off = [a for a in page.commands if a is not None and a.isVisible() and not a.isEnabled()]
            silent += [(section.key, view, plain(a.text())) for a in off if "\n" not in a.toolTip()]
    assert silent == []


@pytest.mark.requirement("S1")
@pytest.mark.parametrize("key", [key for key in MEMBERS if SECTIONS[key]])
def test_no_button_and_no_key_leads_to_a_command_that_is_not_shown(
    key: str, world: World, show: Show, settle: Settle
) -> None:
    window = show(world.by(key))
    for section in window.sections:
        window.open_section(section.key)
        settle()
        page = window.page_of(section.key)
        for button in page.findChildren(CommandButton):
            if not button.command.isVisible():
                assert not button.isVisible()
        for action in page.findChildren(QAction):
            if not ever_offered(action):
                assert not action.isVisible()
                assert not action.isEnabled()


@pytest.mark.requirement("S1")
def test_the_window_says_who_is_signed_in_and_who_acts_for_the_chief_today(
    world: World, show: Show, settle: Settle
) -> None:
    world.chief.designees.name(
        world.facts.people["officer"], TODAY, TODAY + timedelta(days=7), "Memo 12", TODAY, (Duty.REPORTS,)
    )
    window = show(world.by("investigator"))
    said = window.navigation._person.accessibleName()
    assert "You are signed in as Ines Vale (Investigator)." in said
    assert "Designee of the chief until Nov 27, 2026: Omar Finch (issuing reports)." in said
    assert window.navigation.list.accessibleDescription() == said


@pytest.mark.requirement("S1")
def test_a_person_without_a_role_is_told_so(world: World, show: Show) -> None:
    window = show(world.by("nobody"))
    assert "without a role" in window.navigation._person.text()
    assert window.page is None
    assert "Ask an administrator" in " ".join(label.text() for label in window.stack.findChildren(QLabel))


@pytest.mark.requirement("S1")
def test_a_window_follows_roles_that_somebody_else_changed(
    world: World, show: Show, shell: Shell, settle: Settle, qtbot: QtBot
) -> None:
    office = world.by("reviewer")
    window = show(office)
    assert "complaints" not in {section.key for section in window.sections}
    admin = world.by("administrator")
    person = admin.people.get(world.facts.people["reviewer"])
    admin.people.change(replace(person, roles=(Role.OFFICER,)))
    office.comments.quarters()  # whatever is read next finds it
    qtbot.waitUntil(lambda: shell.main is not None and shell.main is not window, timeout=20_000)
    settle()
    assert shell.main is not None
    assert {section.key for section in shell.main.sections} == SECTIONS["officer"]


@pytest.mark.requirement("S1", "C17")
def test_a_window_that_must_change_waits_until_the_dialog_over_it_is_closed(
    office: Office, show: Show, shell: Shell, settle: Settle, qtbot: QtBot
) -> None:
    window = show(office)
    dialog = PeopleDialog(office, window)
    dialog.open()
    settle()
    person = office.people.add("Amrit Kaur", (Role.OFFICER,))
    assert office.access is not None
    office.access.give(person.id)  # from now on the chief does not stand in for the reviewer any more
    waiting = window._signed_in._when_free
    qtbot.waitUntil(waiting.isActive, timeout=20_000)
    with qtbot.waitSignal(waiting.timeout, timeout=20_000):
        pass
    assert shell.main is window
    assert dialog.isVisible()
    dialog.accept()
    qtbot.waitUntil(lambda: shell.main is not None and shell.main is not window, timeout=20_000)
    settle()


@pytest.mark.requirement("S1", "C7")
def test_an_investigator_is_not_offered_to_approve_and_an_officer_is(
    world: World, show: Show, settle: Settle
) -> None:
    for key, expected in (("investigator", False), ("officer", True)):
        window = show(world.by(key))
        window.open_section("complaints")
        settle()
        page = window.page_of("complaints")
        assert isinstance(page, ComplaintsPage)
        page.show_record("Complaint", world.facts.own)
        settle()
        approve = page.case_commands.approve
        assert approve.isVisible() is expected
        assert approve.isEnabled() is expected


@pytest.mark.requirement("S1")
def test_an_auditor_reads_the_people_and_changes_nobody(world: World, qtbot: QtBot, settle: Settle) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = PeopleDialog(world.by("auditor"), parent)
    dialog.show()
    settle()
    assert dialog.list.count() >= len(MEMBERS)
    shown = {plain(b.text()) for b in dialog.findChildren(QPushButton) if b.isVisible()}
    assert shown & {"Add person…", "Change…", "Give a sign-in…"} == set()
    dialog.change()
    assert not [d for d in QApplication.topLevelWidgets() if isinstance(d, FormDialog) and d.isVisible()]


def form_of(kind: type[NameForm]) -> NameForm:
    dialogs = [d for d in QApplication.topLevelWidgets() if isinstance(d, FormDialog) and d.isVisible()]
    return next(form for dialog in dialogs for form in dialog.findChildren(kind))


@pytest.mark.requirement("A3", "S1")
def test_a_designee_is_named_for_duties_and_shown_to_everybody(
    world: World, qtbot: QtBot, settle: Settle
) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    parent.show()
    dialog = DesigneesDialog(world.chief, parent)
    dialog.show()
    settle()
    dialog.add()
    form = form_of(NameForm)
    form.fields["person"].set_value(world.facts.people["officer"])
    form.fields["duties"].set_value([Duty.COMPLAINTS, Duty.REPORTS])
    form.fields["starts"].set_value(TODAY - timedelta(days=1))
    form.fields["ends"].set_value(TODAY + timedelta(days=30))
    form.fields["document"].set_value("Memorandum 7")
    form.fields["written_on"].set_value(TODAY)
    form.submit()
    settle()
    assert "days before it" in form.fields["starts"].error
    form.fields["starts"].set_value(TODAY)
    form.submit()
    settle()
    qtbot.waitUntil(lambda: dialog.list.count() == 1)
    line = dialog.list.item(0).text()
    assert "Omar Finch" in line
    assert "complaints and findings, issuing reports" in line
    assert "holds today" in line
    theirs = DesigneesDialog(world.by("officer"), parent)
    theirs.show()
    settle()
    assert theirs.list.count() == 1
    assert not theirs.add_button.isVisible()
    assert not theirs.end_button.isVisible()
