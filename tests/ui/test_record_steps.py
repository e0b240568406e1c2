"""From record to record without the list: previous, next, and where in the list one is."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gen63_desktop.services.office import Office

from .complaints_window import open_page, receive, shown
from .conftest import Settle


@pytest.mark.requirement("U1")
def test_alt_page_down_shows_the_next_of_the_list_from_inside_the_record_also_where_it_stands_alone(
    qtbot: QtBot, settle: Settle, office: Office
) -> None:
    for _ in range(3):
        receive(office)
    with open_page(qtbot, settle, office) as page:
        steps = page.steps_in_list
        page.activateWindow()
        first = page.table.current_id()
        assert first is not None
        shown(page, settle, office.complaints.get(first))
        assert steps.place.text() == "1 of 3"
        assert not steps.before.isEnabled()
        page.resize(620, 700)  # the record alone: the list is out of sight
        page.show_detail()
        settle()
        assert page.narrow
        assert not page.table.isVisible()
        page.view.summary.area.setFocus()
        qtbot.keyClick(page.view.summary.area, Qt.Key.Key_PageDown, Qt.KeyboardModifier.AltModifier)
        qtbot.waitUntil(lambda: page.shown_id() not in (None, first))
        settle()
        assert steps.place.text() == "2 of 3"
        assert page.view.summary.area.hasFocus(), "the focus stays where the person is"
        assert not page.table.isVisible()
        steps.after.trigger()
        settle()
        assert steps.place.text() == "3 of 3"
        assert not steps.after.isEnabled()
        steps.before.trigger()
        steps.before.trigger()
        qtbot.waitUntil(lambda: page.shown_id() == first)


@pytest.mark.requirement("U1")
def test_a_record_that_the_list_does_not_show_says_so(qtbot: QtBot, settle: Settle, office: Office) -> None:
    kept, other = receive(office), receive(office)
    with open_page(qtbot, settle, office) as page:
        page.table.narrow(words_wanted=kept.number)
        settle()
        assert page.steps_in_list.place.text() == "1 of 1"
        page.show_recorded(other.id)
        settle()
        assert page.shown_id() == other.id
        assert page.steps_in_list.place.text() == "Not in the list"
