"""The page Compliance, as a person uses it: states on any day, evidence that opens, notes that change nothing."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.audits.records import Verdict
from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.compliance.states import State
from gen63_desktop.services.office import Office
from gen63_desktop.ui.compliance.labels import TONES, state_icon, state_words
from gen63_desktop.ui.compliance.note_forms import NOTE_FORM, NoteForm, TakeBackForm
from gen63_desktop.ui.compliance.page import CompliancePage
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from tests.offices import TODAY, MovableClock
from tests.services.audit_steps import performed, survey

from .conftest import Settle


class _Bridge(QObject):
    """Brings the news of a change into the GUI thread, as the window does."""

    changed = Signal(object)


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[CompliancePage]:
    record = performed(office, survey(office), TODAY - timedelta(days=3), no_deployment=Verdict.YES)
    office.audits.attach(record.audit, "no-deployment", "plans.txt", b"a plan")
    office.audits.sign(office.audits.record(record.audit.id))
    made = CompliancePage(office)
    qtbot.addWidget(made)
    made.resize(1300, 900)
    made.show()
    made.entered()
    settle()
    bridge = _Bridge(made)
    bridge.changed.connect(made.refresh)
    office.session.on_change(bridge.changed.emit)
    yield made
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog):
            dialog.deleteLater()


def choose(page: CompliancePage, qtbot: QtBot, settle: Settle, code: str) -> None:
    assert page.matrix is not None
    number = next(one.id for one in page.matrix.lines if one.code == code)
    page.table.show_record(number)
    page.table.refresh()
    qtbot.waitUntil(lambda: page.shown_id() == number)
    settle()


def form(kind: type[Form]) -> Form:
    dialogs = [d for d in QApplication.topLevelWidgets() if isinstance(d, FormDialog) and d.isVisible()]
    (found,) = [dialog.form for dialog in dialogs if isinstance(dialog.form, kind)]
    return found


def shown_states(page: CompliancePage) -> dict[str, State]:
    rows = [page.table.model.row(at) for at in range(page.table.model.count)]
    return {row.code: row.state for row in rows}


@pytest.mark.requirement("R5")
def test_every_obligation_stands_in_the_list_with_its_state_and_the_tallies_agree(
    page: CompliancePage,
) -> None:
    states = shown_states(page)
    assert states["3.3-2"] is State.NOT_MET
    assert states["3.6-2"] is State.NOT_KEPT
    for state in State:
        count = sum(one is state for one in states.values())
        assert page._tallies[state].isVisibleTo(page) is bool(count)
        assert f": {count}" in page._tallies[state].text() or not count
        if state not in {State.NO_DATA, State.NOT_KEPT}:
            assert (f"{state_words(state)}: {count}" in page.status) is bool(count)


@pytest.mark.requirement("R5", "U1")
def test_no_two_states_are_told_apart_by_colour_alone() -> None:
    assert len({state_words(state) for state in State}) == len(State)
    assert len({state_icon(state) for state in State}) == len(State)
    assert len({TONES[state] for state in State}) == len(State)


@pytest.mark.requirement("R5")
def test_an_obligation_shows_the_policys_words_the_rule_the_figures_and_the_evidence(
    page: CompliancePage, qtbot: QtBot, settle: Settle
) -> None:
    choose(page, qtbot, settle, "3.3-2")
    view = page.record_view
    assert "At no point will the use of demographic data be leveraged" in view.quote.text()
    assert "Customer Experience surveys" in view.because.text()
    texts = [view.evidence.item(row).text() for row in range(view.evidence.count())]
    assert any("Not met: 90-day audit" in text for text in texts)
    assert any("SHA-256" in text for text in texts)


@pytest.mark.requirement("R5", "U1")
def test_the_record_behind_a_state_opens_by_key_and_its_hash_is_copied(
    page: CompliancePage, qtbot: QtBot, settle: Settle
) -> None:
    choose(page, qtbot, settle, "3.3-2")
    view = page.record_view
    view.evidence.setFocus()
    with qtbot.waitSignal(page.record_asked) as asked:
        qtbot.keyClick(view.evidence, Qt.Key.Key_Return)
    assert asked.args == ["Audit", 1]
    row = next(n for n in range(view.evidence.count()) if "SHA-256" in view.evidence.item(n).text())
    view.evidence.setCurrentRow(row)
    page.copy_digest()
    assert len(QGuiApplication.clipboard().text()) == 64


@pytest.mark.requirement("R5")
def test_a_state_without_a_record_offers_none_to_open(
    page: CompliancePage, qtbot: QtBot, settle: Settle
) -> None:
    choose(page, qtbot, settle, "3.6-2")
    assert not page._open_record.isEnabled()
    assert "No record stands behind this state." in page._open_record.toolTip()


@pytest.mark.requirement("R5")
def test_one_key_shows_what_is_not_met_alone(page: CompliancePage, settle: Settle) -> None:
    page.show_not_met()
    settle()
    assert set(shown_states(page).values()) == {State.NOT_MET}


@pytest.mark.requirement("R5")
def test_another_day_shows_the_matrix_of_that_day(
    page: CompliancePage, qtbot: QtBot, settle: Settle, clock: MovableClock, office: Office
) -> None:
    clock.pass_time(days=5)
    office.complaints.receive(NewComplaint(Complaint("", TODAY, "He drove on.")))
    settle()
    qtbot.waitUntil(lambda: page.matrix is not None and page.matrix.day == TODAY + timedelta(days=5))
    settle()
    assert shown_states(page)["4.3-4"] is State.MET  # the page followed the day, as it showed today
    page.day.set_value(TODAY + timedelta(days=1))
    qtbot.waitUntil(lambda: page.matrix is not None and page.matrix.day == TODAY + timedelta(days=1))
    settle()
    assert shown_states(page)["4.3-4"] is State.NO_DATA
    kept = page.place()
    page.day.set_value(TODAY + timedelta(days=5))
    qtbot.waitUntil(lambda: page.matrix is not None and page.matrix.day == TODAY + timedelta(days=5))
    page.go_to(kept)
    qtbot.waitUntil(lambda: page.matrix is not None and page.matrix.day == TODAY + timedelta(days=1))


@pytest.mark.requirement("R5")
def test_a_day_to_come_is_refused_in_the_field_and_the_matrix_stays(
    page: CompliancePage, qtbot: QtBot
) -> None:
    page.day.set_value(TODAY + timedelta(days=9))
    qtbot.waitUntil(lambda: not page._typing.isActive())
    assert page.day.problem()
    assert page.matrix is not None
    assert page.matrix.day == TODAY


@pytest.mark.requirement("R5")
def test_a_note_is_written_and_taken_back_beside_an_unchanged_state(
    page: CompliancePage, qtbot: QtBot, settle: Settle
) -> None:
    choose(page, qtbot, settle, "3.3-2")
    before = shown_states(page)
    page.add_note()
    written = form(NoteForm)
    written.fields["text"].set_value("We are compliant.")
    qtbot.keyClick(written.send_button, Qt.Key.Key_Space)
    settle()
    view = page.record_view
    qtbot.waitUntil(lambda: "We are compliant." in view.notes.item(0).text())
    assert "Noted by Dana Whitfield" in view.notes.item(0).text()
    assert shown_states(page) == before
    page.take_back()
    back = form(TakeBackForm)
    back.fields["why"].set_value("It says nothing")
    back.submit()
    settle()
    qtbot.waitUntil(lambda: "Taken back by Dana Whitfield" in view.notes.item(0).text())
    assert not page._take_back.isEnabled()


@pytest.mark.requirement("C17")
def test_a_note_that_was_not_saved_is_there_again(
    page: CompliancePage, qtbot: QtBot, settle: Settle, office: Office
) -> None:
    office.drafts.keep(NOTE_FORM, "3.3-2", {"text": "Half a sen"})
    page.open_draft(NOTE_FORM, "3.3-2")
    settle()
    qtbot.waitUntil(lambda: "Half a sen" in str(form(NoteForm).raw()))


@pytest.mark.requirement("R5")
def test_the_report_of_the_day_is_asked_for_by_its_kind_and_day(page: CompliancePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.record_asked) as asked:
        page.prepare()
    assert asked.args == ["compliance matrix", TODAY.toordinal()]


@pytest.mark.requirement("R5")
def test_the_matrix_is_exported_with_every_obligation(
    page: CompliancePage, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    page.export_to(tmp_path / "matrix.xlsx")
    settle()
    assert "matrix.xlsx" in messages.door().said[-1].text
    book = openpyxl.load_workbook(tmp_path / "matrix.xlsx")
    codes = {cell.value for sheet in book for row in sheet.iter_rows() for cell in row}
    assert page.matrix is not None
    assert {one.code for one in page.matrix.lines} <= codes
