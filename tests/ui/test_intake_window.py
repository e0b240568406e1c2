"""Likely duplicates beside the form as it is typed; links and merges on the page of a complaint."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.intake.records import LinkKind
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.intake.link_forms import LinkForm, MergeForm, UndoForm
from gen63_desktop.ui.complaints.intake_form import IntakeForm
from gen63_desktop.ui.complaints.page import ComplaintsPage
from tests.ui.complaints_window import NARRATIVE, form_of, open_page, receive, shown
from tests.ui.conftest import Settle


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    with open_page(qtbot, settle, office) as made:
        yield made


@pytest.mark.requirement("C12")
def test_what_may_be_the_same_again_stands_beside_the_form_as_it_is_typed(
    page: ComplaintsPage, settle: Settle, office: Office, qtbot: QtBot
) -> None:
    first = receive(office)
    settle()
    page.take_in()
    form = form_of(IntakeForm)
    assert form.likely.entries == ()
    form.fields["narrative"].set_value(NARRATIVE)
    qtbot.waitUntil(lambda: bool(form.likely.entries), timeout=5_000)
    (line,) = form.likely.entries
    assert line.startswith(first.number)
    assert "same text" in line.casefold()
    form.likely.link_box.setChecked(True)
    form.submit()
    settle()
    (related,) = office.intake.related(first.id).linked
    assert related.link.kind is LinkKind.SAME_INCIDENT
    assert page.case is not None
    assert page.case.complaint.id == related.case.complaint.id


@pytest.mark.requirement("C12")
def test_a_complaint_is_linked_merged_and_taken_apart_again_on_its_page(
    page: ComplaintsPage, settle: Settle, office: Office
) -> None:
    one, other = receive(office), receive(office, narrative="Another matter altogether, told in May.")
    shown(page, settle, one)
    commands = page.case_commands.related
    commands.link.trigger()
    form = form_of(LinkForm)
    form.fields["other"].set_value(other.number.lower())
    form.fields["kind"].set_value(LinkKind.RELATED)
    form.fields["reason"].set_value("The same bus")
    form.submit()
    settle()
    assert page.view.tabs.tabText(page.view.tabs.indexOf(page.view.related)) == "Related 1"
    commands.unlink.trigger()
    undo = form_of(UndoForm)
    undo.fields["why"].set_value("Another bus")
    undo.submit()
    settle()
    commands.merge.trigger()
    merge = form_of(MergeForm)
    merge.fields["kept"].set_value(other.number)
    merge.fields["reason"].set_value("The same bus after all")
    merge.submit()
    settle()
    assert not office.complaints.get(one.id).is_open
    shown(page, settle, other)
    assert page.view.related.related is not None
    assert page.view.related.related.merged_here
    commands.undo.trigger()
    undo = form_of(UndoForm)
    undo.fields["why"].set_value("Two buses")
    undo.submit()
    settle()
    assert office.complaints.get(one.id).is_open
    assert page.view.related.related is None
