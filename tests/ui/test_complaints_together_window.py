"""Selected complaints changed together in the window, and that taken back and done again by name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.entries import Plan
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.complaints.together import Proposal, Tally, Together
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints import views
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.complaints.together.forms import VALUES, PreviewForm, TogetherForm
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.messages import door
from gen63_desktop.ui.shell.edit_menu import step_words

from .complaints_window import form_of, open_page, receive
from .conftest import Settle


@pytest.fixture
def maya(office: Office) -> Person:
    return office.people.add("Maya Rivera", (Role.INVESTIGATOR,))


@pytest.fixture
def cases(office: Office) -> list[Complaint]:
    return [receive(office) for _ in range(4)]


@pytest.fixture
def page(
    qtbot: QtBot, settle: Settle, office: Office, maya: Person, cases: list[Complaint]
) -> Iterator[ComplaintsPage]:
    del maya, cases
    with open_page(qtbot, settle, office) as opened:
        yield opened


def _assigned(page: ComplaintsPage, settle: Settle, owner: int) -> PreviewForm:
    page.table.view.setFocus()
    page.together.action.trigger()
    settle()
    form = form_of(TogetherForm)
    form.fields["owner_id"].set_value(owner)
    form.submit()
    settle()
    return form_of(PreviewForm)


def _back_to(page: ComplaintsPage, widget: QWidget, settle: Settle) -> None:
    """The focus is there again, as it is where a window manager gives it back."""
    page.activateWindow()
    widget.setFocus()
    settle()


def _owners(office: Office, cases: list[Complaint]) -> list[int | None]:
    return [office.complaints.get(case.id).owner_id for case in cases]


@pytest.mark.requirement("C5", "U2")
def test_selected_complaints_are_assigned_after_a_look_and_that_is_undone_and_redone_by_name(
    page: ComplaintsPage, office: Office, settle: Settle, maya: Person, cases: list[Complaint]
) -> None:
    me = office.session.person.id
    office.complaints.close(cases[3].id, ClosingReason.WITHDRAWN, "They withdrew it")
    settle()
    page.views.choose(views.ALL)
    settle()
    page.table.view.selectAll()
    preview = _assigned(page, settle, maya.id)
    assert "3 complaints will change." in preview.lines
    assert "Maya Rivera: 0 before, 3 after" in preview.lines
    assert "Dana Whitfield: 3 before, 0 after" in preview.lines
    assert any(cases[3].number in line and "closed" in line for line in preview.lines)
    assert preview.send_button.text() == "Change 3 complaints"
    assert _owners(office, cases) == [me] * 4, "until then nothing is changed"
    preview.submit()
    settle()
    assert _owners(office, cases) == [maya.id] * 3 + [me]
    assert cases[3].number in door().said[-1].text
    _back_to(page, page.table.view, settle)
    assert step_words("undo") == "Undo assign 3 complaints"
    page.undo()
    settle()
    assert _owners(office, cases) == [me] * 4
    assert (step_words("undo"), step_words("redo")) == ("", "Redo assign 3 complaints")
    page.redo()
    settle()
    assert _owners(office, cases) == [maya.id] * 3 + [me]


@pytest.mark.requirement("C5", "U2")
def test_an_undo_names_what_was_changed_since_and_one_that_is_refused_is_given_up(
    page: ComplaintsPage, office: Office, settle: Settle, maya: Person, cases: list[Complaint]
) -> None:
    me = office.session.person.id
    page.table.view.selectAll()
    _assigned(page, settle, maya.id).submit()
    settle()
    office.complaints.plan(cases[2].id, Plan(maya.id, "Look at the seats"))
    page.undo()
    settle()
    assert _owners(office, cases) == [me, me, maya.id, me]
    assert cases[2].number in door().said[-1].text
    for case in cases:
        office.complaints.plan(case.id, Plan(me, "Look once more"))
    page.redo()
    settle()
    assert _owners(office, cases) == [me] * 4
    assert (page.steps.undo_words, page.steps.redo_words) == ("", "")


@pytest.mark.requirement("C5", "U2")
def test_the_look_tells_the_most_frequent_values_and_how_many_more_there_are(
    qtbot: QtBot, office: Office
) -> None:
    steps = [Tally("next_step", f"Step {number}", 1, 0) for number in range(VALUES + 4)]
    seen = tuple((number, 1) for number in range(len(steps)))
    change = Together(next_step="Read the file")
    tallies = (Tally("next_step", "Read the file", 0, len(steps)), *steps)
    form = PreviewForm(office, Proposal(change, seen, 0, 0, (), tallies), [])
    qtbot.addWidget(form)
    told = [line for line in form.lines if line.endswith(" after")]
    assert told[0] == f"Read the file: 0 before, {len(steps)} after"
    assert len(told) == VALUES
    assert form.lines[-1] == "And 5 more."


@pytest.mark.requirement("C5", "S1")
def test_what_is_closed_to_the_person_after_the_look_is_counted_when_it_is_told_what_was_done(
    page: ComplaintsPage, office: Office, settle: Settle, maya: Person, cases: list[Complaint]
) -> None:
    page.table.view.selectAll()
    preview = _assigned(page, settle, maya.id)
    preview._proposal = replace(preview._proposal, seen=(*preview._proposal.seen, (9_999, 1)))
    preview.submit()
    settle()
    assert door().said[-1].text == "4 complaints were changed. 1 is not open to you any more."
    assert _owners(office, cases) == [maya.id] * 4


@pytest.mark.requirement("C5", "U2")
def test_an_undo_that_was_cancelled_is_still_there_to_be_tried_again(
    page: ComplaintsPage, office: Office, settle: Settle, maya: Person, cases: list[Complaint]
) -> None:
    me = office.session.person.id
    page.table.view.selectAll()
    _assigned(page, settle, maya.id).submit()
    settle()
    with office.session.act("complaint.planned"):  # nobody else writes until it ends
        page.undo()
        for under_way in tuple(tasks._the_courier().running.values()):
            under_way.cancel()
    settle()
    assert page.steps.undo_words == "Undo assign 4 complaints"
    assert _owners(office, cases) == [maya.id] * 4
    page.undo()
    settle()
    assert _owners(office, cases) == [me] * 4


@pytest.mark.requirement("U2")
def test_the_command_is_there_only_with_a_selection_and_for_who_may(
    page: ComplaintsPage, settle: Settle
) -> None:
    page.table.view.clearSelection()
    settle()
    assert not page.together.action.isEnabled()
    page.table.view.selectRow(1)
    assert page.together.action.isEnabled()
    page.together.action.trigger()
    settle()
    form = form_of(TogetherForm)
    assert form.title == "Change 1 complaint"
    form.submit()
    assert form.summary_lines, "nothing is to be changed"


@pytest.mark.requirement("U2")
def test_a_text_with_something_typed_is_undone_before_the_page(
    page: ComplaintsPage, qtbot: QtBot, settle: Settle, maya: Person
) -> None:
    page.table.view.selectAll()
    _assigned(page, settle, maya.id).submit()
    settle()
    field = page.table.filters.words_field
    assert isinstance(field, QLineEdit)
    _back_to(page, field, settle)
    qtbot.keyClick(field, Qt.Key.Key_X)
    assert step_words("undo") == ""
    field.undo()
    assert step_words("undo") == "Undo assign 4 complaints"
    settle()
