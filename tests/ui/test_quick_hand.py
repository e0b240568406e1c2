"""A command given right after the cursor has moved is for the record that it moved to."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from gen63_desktop.services.office import Office
from gen63_desktop.ui.audits.page import AuditsPage
from gen63_desktop.ui.audits.source_forms import SourceForm
from gen63_desktop.ui.complaints.intake_form import CorrectionForm
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.record_page import RecordPage

from .complaints_window import form_of, open_page, receive, shown
from .conftest import Settle


def _move(qtbot: QtBot, page: RecordPage, key: Qt.Key) -> int:
    """Move the cursor by a key and say on which record it is."""
    page.table.focus_list()
    before = page.table.current_id()
    focused = QApplication.focusWidget()
    assert focused is not None
    qtbot.keyClick(focused, key)
    now = page.table.current_id()
    assert now is not None
    assert now != before
    return now


@pytest.mark.requirement("U2")
def test_correcting_right_after_a_move_opens_the_complaint_moved_to(
    qtbot: QtBot, settle: Settle, office: Office
) -> None:
    for _ in range(3):
        receive(office)
    with open_page(qtbot, settle, office) as page:
        shown(page, settle, office.complaints.get(page.table.current_id() or 1))
        now = _move(qtbot, page, Qt.Key.Key_Down)
        page.case_commands.correct.trigger()
        settle()
        form = form_of(CorrectionForm)
        assert office.complaints.get(now).number in form.title


@pytest.mark.requirement("U2")
def test_a_command_given_for_one_record_is_not_carried_to_the_next(
    qtbot: QtBot, settle: Settle, office: Office
) -> None:
    for _ in range(3):
        receive(office)
    with open_page(qtbot, settle, office) as page:
        shown(page, settle, office.complaints.get(page.table.current_id() or 1))
        _move(qtbot, page, Qt.Key.Key_Down)
        page.case_commands.correct.trigger()
        now = _move(qtbot, page, Qt.Key.Key_Down)
        qtbot.waitUntil(lambda: page.shown_id() == now)
        settle()
        assert not [d for d in QApplication.topLevelWidgets() if isinstance(d, FormDialog) and d.isVisible()]


@pytest.mark.requirement("A3")
def test_changing_facts_right_after_a_move_opens_the_source_moved_to(
    qtbot: QtBot, settle: Settle, office: Office
) -> None:
    page = AuditsPage(office)
    qtbot.addWidget(page)
    page.resize(1300, 800)
    page.show()
    page.entered()
    settle()
    now = _move(qtbot, page, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: page.shown_id() == now)
    then = _move(qtbot, page, Qt.Key.Key_Down)
    facts = next(one for one in page.commands if one is not None and one.shortcut().toString() == "F2")
    facts.trigger()
    settle()
    dialogs = [d for d in QApplication.topLevelWidgets() if isinstance(d, FormDialog) and d.isVisible()]
    forms = [d.form for d in dialogs if isinstance(d.form, SourceForm)]
    assert [form._source.id for form in forms if form._source is not None] == [then]
