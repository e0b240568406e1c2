"""Every window that the complaints page opens: each control has a name, Tab reaches it, no text is cut."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.entries import PartyEntry, Plan
from gen63_desktop.domain.complaints.records import Party
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.shared.theme import Theme
from tests.services.investigation_steps import obtain
from tests.ui import walks

from .complaints_window import alleged, open_page, receive, shown
from .conftest import Settle

ON_OPEN = (
    "correct", "plan", "extend", "note", "add_allegation", "change_allegation", "drop", "propose", "without",
    "add_person", "change_person", "volunteered", "remove_person", "close", "look", "seal",
)  # fmt: skip
WINDOWS = (*ON_OPEN, "approve", "give_back", "reopen", "unseal", "take_in", "show_imports")


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    with open_page(qtbot, settle, office) as opened:
        yield opened


def _open(page: ComplaintsPage, office: Office, settle: Settle, name: str) -> QDialog:
    complaint = receive(office, alleged(Basis.RACE, Basis.AGE), summary="Walker refused")
    office.complaints.add_person(complaint.id, PartyEntry(Party(0, name="R. Alder")))
    allegation = office.complaints.case(complaint.id).allegations[0]
    if name in {"approve", "give_back"}:
        maya = office.people.add("Maya Rivera", (Role.INVESTIGATOR,)).id
        office.complaints.plan(complaint.id, Plan(office.session.person.id, "Interview", None, maya))
        allegation = office.complaints.case(complaint.id).allegations[0]
        office.complaints.propose_finding(allegation, Finding.SUSTAINED, "Video", by=maya)
    if name == "propose":
        obtain(office, complaint)
    if name in {"change_person", "volunteered", "remove_person"}:
        office.complaints.identities(complaint.id, "To see the form itself")
    if name == "unseal":
        office.complaints.seal(complaint.id, [office.session.person.id], "Conflict of interest")
    if name == "reopen":
        office.complaints.close(complaint.id, ClosingReason.WITHDRAWN, "Withdrew")
    shown(page, settle, complaint)
    if name in {"take_in", "show_imports"}:
        getattr(page, name)()
    else:
        action = getattr(page.case_commands, name)
        assert action.isEnabled()
        action.trigger()
    settle()
    return next(d for d in QApplication.topLevelWidgets() if isinstance(d, QDialog) and d.isVisible())


@pytest.mark.requirement("U1")
@pytest.mark.parametrize("name", WINDOWS)
def test_a_window_of_the_complaints_page_is_named_reached_and_whole(
    page: ComplaintsPage, office: Office, settle: Settle, look: Theme, name: str
) -> None:
    dialog = _open(page, office, settle, name)
    assert not walks.unnamed(dialog)
    start = dialog.focusWidget()
    assert start is not None
    _, wrong = walks.tab_order(dialog, start)
    assert not wrong
    look.choose_text_size(150)
    settle()
    assert not walks.cut_texts(dialog)
