"""After a complaint is recorded, or an act took one out of the view, the list goes on showing what it showed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.listing import PAGE, Filter, Sort, Test
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints import views
from gen63_desktop.ui.complaints.closing_forms import ClosingForm
from gen63_desktop.ui.complaints.intake_form import IntakeForm
from gen63_desktop.ui.complaints.page import ComplaintsPage
from tests.offices import TODAY

from .complaints_window import NARRATIVE, form_of, open_page, receive, shown
from .conftest import Settle

pytestmark = pytest.mark.requirement("C1", "C5")


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    for n in range(4):
        receive(office, received=TODAY - timedelta(days=n))
    with open_page(qtbot, settle, office) as opened:
        yield opened


def record(page: ComplaintsPage, settle: Settle) -> str:
    page.take_in()
    form = form_of(IntakeForm)
    form.fields["narrative"].set_value(NARRATIVE)
    form.submit()
    settle()
    assert page.case is not None
    return page.case.complaint.number


def settled_on(page: ComplaintsPage, qtbot: QtBot, settle: Settle, number: str) -> None:
    """The detail goes on showing it when the cursor has come to rest."""
    qtbot.waitUntil(lambda: not page._rest.isActive())
    settle()
    assert page.case is not None
    assert page.case.complaint.number == number


def test_view_filters_and_order_stay_and_the_cursor_is_on_the_new_complaint(
    page: ComplaintsPage, qtbot: QtBot, settle: Settle
) -> None:
    page.table.narrow(Filter("received", Test.FROM, (TODAY.isoformat(),)))
    settle()
    before = page.table.request
    assert page.table.model.count == 1
    number = record(page, settle)
    settled_on(page, qtbot, settle, number)
    assert page.table.request == before
    assert page.views.current == views.OPEN
    assert page.table.model.count == 2
    assert page.table.current_row().number == number


def test_a_new_complaint_is_found_on_a_page_of_the_list_that_nobody_has_read(
    page: ComplaintsPage, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    for _ in range(PAGE):
        receive(office)
    page.table.sort_by("number", descending=False)
    settle()
    number = record(page, settle)
    settled_on(page, qtbot, settle, number)
    assert page.table.current_row().number == number
    assert page.table.view.currentIndex().row() == PAGE + 4
    assert page.table.request.sort == Sort("number")


def test_a_complaint_that_the_filter_keeps_out_is_shown_beside_the_list_as_it_was(
    page: ComplaintsPage, qtbot: QtBot, settle: Settle
) -> None:
    page.table.narrow(Filter("received", Test.TO, ((TODAY - timedelta(days=1)).isoformat(),)))
    settle()
    before, cursor = page.table.request, page.table.current_id()
    number = record(page, settle)
    settled_on(page, qtbot, settle, number)
    assert page.table.request == before
    assert (page.table.model.count, page.table.current_id()) == (3, cursor)

    page.table.focus_list()
    qtbot.keyClick(page.table.view, Qt.Key.Key_Down)
    row = page.table.current_row()
    settled_on(page, qtbot, settle, row.number)
    assert row.number != number, "the list does not stick to what was recorded"


def test_it_is_shown_beside_an_empty_list_too_and_the_list_does_not_stick(
    page: ComplaintsPage, qtbot: QtBot, settle: Settle
) -> None:
    page.views.choose(views.OVERDUE)
    settle()
    assert page.table.model.count == 0
    number = record(page, settle)
    settled_on(page, qtbot, settle, number)
    assert page.table.model.count == 0
    page.views.choose(views.ALL)
    settle()
    row = page.table.current_row()
    settled_on(page, qtbot, settle, row.number)


def test_a_complaint_that_was_asked_for_is_found_after_one_was_recorded(
    page: ComplaintsPage, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    page.table.narrow(Filter("received", Test.TO, ((TODAY - timedelta(days=1)).isoformat(),)))
    settle()
    record(page, settle)
    wanted = office.complaints.find_number("C-2026-0001")
    shown(page, settle, wanted)
    settled_on(page, qtbot, settle, wanted.number)
    assert page.table.current_row().number == wanted.number


def close(page: ComplaintsPage, qtbot: QtBot, settle: Settle) -> str:
    qtbot.waitUntil(lambda: not page._rest.isActive() and page.case is not None)
    settle()
    assert page.case is not None
    number = page.case.complaint.number
    page.case_commands.close.trigger()
    settle()
    form = form_of(ClosingForm)
    form.fields["reason"].set_value(ClosingReason.WITHDRAWN)
    form.fields["words"].set_value("Withdrew by letter")
    form.submit()
    settle()
    return number


def test_a_complaint_that_its_closing_took_out_of_the_view_stays_in_sight_until_another_is_chosen(
    page: ComplaintsPage, qtbot: QtBot, settle: Settle
) -> None:
    number = close(page, qtbot, settle)
    settled_on(page, qtbot, settle, number)
    assert page.table.model.count == 3

    cursor = page.table.view.visualRect(page.table.view.currentIndex()).center()
    qtbot.mouseClick(page.table.view.viewport(), Qt.MouseButton.LeftButton, pos=cursor)
    row = page.table.current_row()
    settled_on(page, qtbot, settle, row.number)
    assert row.number != number

    number = close(page, qtbot, settle)
    settled_on(page, qtbot, settle, number)
    page.table.focus_list()
    qtbot.keyClick(page.table.view, Qt.Key.Key_Down)
    settled_on(page, qtbot, settle, page.table.current_row().number)


def test_the_last_complaint_of_a_view_stays_in_sight_when_its_closing_emptied_the_view(
    page: ComplaintsPage, qtbot: QtBot, settle: Settle
) -> None:
    for _ in range(4):
        number = close(page, qtbot, settle)
        settled_on(page, qtbot, settle, number)
        page.table.focus_list()
        if page.table.model.count:
            page.table.opened.emit(page.table.current_row())
            settle()
    assert page.table.model.count == 0
    settled_on(page, qtbot, settle, number)
