"""The page of the comment review, as a person works with it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from gen63_desktop.ui.comments.bias_form import BiasForm, ReasonForm
from gen63_desktop.ui.comments.page import CommentsPage
from gen63_desktop.ui.comments.receipt_dialog import ReceiptDialog
from gen63_desktop.ui.comments.sign_off_form import SignOffForm
from gen63_desktop.ui.comments.undo_form import UndoImportForm
from gen63_desktop.ui.shared import messages, tasks
from gen63_desktop.ui.shared.importing.wizard import ImportWizard
from tests.comment_files import Q3, rows, take_in, write
from tests.offices import PERSON, MovableClock

from .conftest import Settle
from .open_windows import dialog

Key = Qt.Key
MakePage = Callable[[], CommentsPage]


@pytest.fixture
def make_page(office: Office, qtbot: QtBot, settle: Settle) -> Iterator[MakePage]:
    """Opens the page as the shell does; the office's changes reach it."""
    pages: list[CommentsPage] = []

    def make() -> CommentsPage:
        page = CommentsPage(office)
        qtbot.addWidget(page)
        page.resize(1_100, 720)
        page.show()
        page.activateWindow()
        qtbot.waitUntil(page.isVisible)
        page.entered()
        settle()
        pages.append(page)
        return page

    yield make
    tasks.stop_all()


@pytest.fixture
def page(make_page: MakePage, office: Office, tmp_path: Path) -> CommentsPage:
    """The page of an office with eight comments of 2026 Q3."""
    take_in(office, tmp_path / "q3.csv", rows(8))
    return make_page()


def shown_number(page: CommentsPage) -> str:
    assert page.reading.shown is not None
    return page.reading.shown.comment.source_ref


def press(qtbot: QtBot, page: CommentsPage, *keys: Qt.Key, settle: Settle) -> None:
    for key in keys:
        page.activateWindow()
        page.reading.focus()
        qtbot.waitUntil(page.reading.card.text.hasFocus)
        qtbot.keyClick(page.reading.card.text, key)
        settle()


@pytest.mark.requirement("M2", "U1")
def test_a_comment_is_decided_with_one_key_and_the_next_one_comes(
    page: CommentsPage, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    assert shown_number(page) == "CC-00001"
    press(qtbot, page, Key.Key_1, Key.Key_3, Key.Key_4, settle=settle)
    assert shown_number(page) == "CC-00004"
    stood = [office.comments.look_at(id_).standing for id_ in (1, 2, 3)]
    assert [s.decision for s in stood if s] == [
        Decision.NO_CONCERN, Decision.OTHER_POLICY, Decision.NOT_SURE,
    ]  # fmt: skip
    assert "2 of 8 decided, 6 left, 1 not sure" in page.reading.progress.text
    assert page.reading.card.text.hasFocus()


@pytest.mark.requirement("M2", "U1")
def test_keys_move_on_without_a_decision_back_and_undo(
    page: CommentsPage, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    press(qtbot, page, Key.Key_J, settle=settle)
    assert shown_number(page) == "CC-00002"
    press(qtbot, page, Key.Key_1, Key.Key_K, settle=settle)
    assert shown_number(page) == "CC-00002"
    assert page.reading.card.status == "No concern"
    press(qtbot, page, Key.Key_U, settle=settle)
    assert shown_number(page) == "CC-00002"
    assert page.reading.card.status == "Undecided"
    assert office.comments.counts(Q3).unread == 8


@pytest.mark.requirement("M2")
def test_keys_typed_into_the_note_are_words_and_never_decisions(
    page: CommentsPage, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    press(qtbot, page, Key.Key_N, settle=settle)
    note = page.reading.note.edit
    qtbot.waitUntil(note.hasFocus)
    qtbot.keyClicks(note, "1 2 jku")
    settle()
    assert note.toPlainText() == "1 2 jku"
    assert office.comments.counts(Q3).unread == 8
    qtbot.keyClick(note, Key.Key_Escape)
    qtbot.waitUntil(page.reading.card.text.hasFocus)
    press(qtbot, page, Key.Key_1, settle=settle)
    stood = office.comments.look_at(1).standing
    assert stood is not None
    assert stood.note == "1 2 jku"
    assert page.reading.note.text == ""


@pytest.mark.requirement("C17", "M2")
def test_an_unfinished_note_is_there_again_after_a_restart(
    page: CommentsPage, make_page: MakePage, qtbot: QtBot, settle: Settle, office: Office
) -> None:
    page.reading.note.edit.setFocus()
    qtbot.keyClicks(page.reading.note.edit, "same man as in")
    page.left()
    settle()
    again = make_page()
    assert again.reading.note.text == "same man as in"
    again.reading.decide(Decision.NO_CONCERN)
    settle()
    assert office.drafts.find("comments.note", "1") is None


@pytest.mark.requirement("M2", "U1")
def test_single_keys_can_be_turned_off_and_stay_off(
    page: CommentsPage, make_page: MakePage, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    assert page.reading.decisions.buttons[0].text().endswith("1")
    page.reading.keys.single_keys.setChecked(False)
    press(qtbot, page, Key.Key_1, settle=settle)
    assert office.comments.counts(Q3).unread == 8
    assert page.reading.decisions.buttons[0].text() == "No concern"
    again = make_page()
    assert again.reading.decisions.buttons[0].text() == "No concern"
    qtbot.keyClick(again.reading.decisions.buttons[0], Key.Key_Space)
    settle()
    assert office.comments.counts(Q3).no_concern == 1


@pytest.mark.requirement("M2", "U1")
def test_possible_bias_is_decided_by_keyboard_with_its_bases(
    page: CommentsPage, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    press(qtbot, page, Key.Key_2, settle=settle)
    form = dialog(BiasForm)
    form.submit()
    assert form.summary_lines
    qtbot.keyClick(form.bases.list, Key.Key_Space)
    form.submit()
    settle()
    stood = office.comments.look_at(1).standing
    assert stood is not None
    assert (stood.decision, stood.bases) == (Decision.POSSIBLE_BIAS, (Basis.RACE,))
    assert shown_number(page) == "CC-00002"


@pytest.mark.requirement("M2")
def test_another_basis_is_not_decided_without_its_name(
    page: CommentsPage, office: Office, settle: Settle
) -> None:
    page.reading.decide(Decision.POSSIBLE_BIAS)
    form = dialog(BiasForm)
    form.bases.set_value((Basis.OTHER.value,))
    form.submit()
    assert "Say in words which other basis" in form.summary_lines[0]
    form.other.set_value("veteran")
    form.submit()
    settle()
    stood = office.comments.look_at(1).standing
    assert stood is not None
    assert stood.other_basis == "veteran"


@pytest.mark.requirement("M3", "U1")
def test_a_complaint_is_made_from_the_queue_and_can_be_opened_from_its_comment(
    page: CommentsPage, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    press(qtbot, page, Key.Key_C, settle=settle)
    form = dialog(BiasForm)
    assert form.make.value()
    form.bases.set_value((Basis.DISABILITY.value,))
    form.submit()
    settle()
    with office.session.ask() as reader:
        (complaint,) = reader.find(Complaint)
    assert any(complaint.number in message.text for message in messages.door().said)
    page.read_comment(1)
    settle()
    assert ("Complaint", complaint.number) in page.reading.card.context
    with qtbot.waitSignal(page.record_asked) as asked:
        press(qtbot, page, Key.Key_O, settle=settle)
    assert asked.args == ["Complaint", complaint.id]


@pytest.mark.requirement("M2")
def test_changing_a_decision_asks_for_the_reason_and_shows_the_earlier_one(
    page: CommentsPage, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    press(qtbot, page, Key.Key_1, Key.Key_K, Key.Key_3, settle=settle)
    form = dialog(ReasonForm)
    form.submit()
    assert form.summary_lines
    form.reason.set_value("the schedule is policy")
    form.submit()
    settle()
    page.read_comment(1)
    settle()
    assert page.reading.card.status == "Other policy concern"
    context = page.reading.card.context
    assert ("Changed because", "the schedule is policy") in context
    assert any(label == "Earlier" and text.startswith("No concern") for label, text in context)


@pytest.mark.requirement("M2")
def test_a_note_is_added_to_a_decision_that_stands(
    page: CommentsPage, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    press(qtbot, page, Key.Key_1, Key.Key_K, settle=settle)
    assert page.reading.note.save_button.isHidden()
    qtbot.keyClicks(page.reading.note.edit, "seen twice")
    qtbot.mouseClick(page.reading.note.save_button, Qt.MouseButton.LeftButton)
    settle()
    stood = office.comments.look_at(1).standing
    assert stood is not None
    assert stood.note == "seen twice"
    assert page.reading.note.save_button.isHidden()


@pytest.mark.requirement("M5", "U1")
def test_the_quarter_is_signed_off_from_the_statement_and_is_read_only_then(
    page: CommentsPage, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    page.sign_off()
    settle()
    assert "8 of 8 comments of 2026 Q3 are not decided" in page.notice.text
    press(qtbot, page, *[Key.Key_1] * 8, settle=settle)
    assert "Every comment of 2026 Q3 is decided" in page.reading.why_empty
    assert page.reading.go_on_button.text().startswith("Sign off")
    qtbot.keyClick(page.reading.go_on_button, Key.Key_Space)
    settle()
    form = dialog(SignOffForm)
    assert f"One reader, {PERSON}" in form.statement.toPlainText()
    form.submit()
    assert form.summary_lines
    assert office.comments.review(Q3) is None
    form.read.set_value(value=True)
    form.submit()
    settle()
    assert office.comments.review(Q3) is not None
    assert "signed off by Dana Whitfield" in page.notice.text
    page.read_comment(3)
    settle()
    assert not any(action.isEnabled() for action in page.reading.keys.decisions)
    assert page.reading.note.edit.isReadOnly()
    assert not page.sign_action.isEnabled()
    press(qtbot, page, Key.Key_3, Key.Key_U, settle=settle)
    assert office.comments.counts(Q3).no_concern == 8


@pytest.mark.requirement("M1", "M2")
def test_an_empty_office_leads_to_the_import_and_the_first_comment_is_read_after_it(
    make_page: MakePage, office: Office, tmp_path: Path, qtbot: QtBot, settle: Settle
) -> None:
    page = make_page()
    assert "no comments to read yet" in page.reading.why_empty
    assert not page.sign_action.isEnabled()
    wanted = rows(600)  # fifteen days, so that day and month cannot be mixed up
    wanted[2][1] = "never"
    qtbot.keyClick(page.reading.go_on_button, Key.Key_Space)
    wizard = dialog(ImportWizard)
    wizard.files.take([write(tmp_path / "q3.csv", wanted)])
    for _ in range(3):
        wizard.go_on()
        settle()
    assert office.comments.counts(Q3).comments == 599
    wizard.reject()
    settle()
    assert shown_number(page) == "CC-00001"
    assert page.quarter == Q3


@pytest.mark.requirement("M1")
def test_the_receipt_of_an_import_is_kept_and_the_import_is_undone_with_a_reason(
    make_page: MakePage, office: Office, tmp_path: Path, settle: Settle
) -> None:
    wanted = rows(3)
    wanted[1][1] = "31/31/2026"
    take_in(office, tmp_path / "august.csv", wanted)
    page = make_page()
    page.views.choose("imports")
    settle()
    page.imports.show_action.trigger()
    settle()
    receipt = dialog(ReceiptDialog)
    text = receipt.text.toPlainText()
    assert "Rows read: 3" in text
    assert "Refused: 1" in text
    assert "Row 3: Received: “31/31/2026”" in text
    receipt.accept()
    page.imports.undo_action.trigger()
    form = dialog(UndoImportForm)
    form.submit()
    assert form.summary_lines
    form.why.set_value("the wrong month")
    form.submit()
    settle()
    page.refresh(frozenset())
    settle()
    assert office.comments.quarters() == ()
    assert not page.imports.undo_action.isEnabled()


@pytest.mark.requirement("M2")
def test_the_list_opens_a_comment_in_the_queue_and_follows_its_quarter(
    page: CommentsPage, office: Office, tmp_path: Path, settle: Settle
) -> None:
    older = rows(1, 100)
    older[0][1] = "05/01/2026 10:00"
    take_in(office, tmp_path / "q2.csv", older)
    page.refresh(frozenset({"comments", "comment_imports"}))
    settle()
    page.views.choose("all")
    settle()
    assert page.all.table.model.count == 8
    page.all.table.filters.clear()
    settle()
    assert page.all.table.model.count == 9
    page.all.opened.emit(9)
    settle()
    assert page.views.current == "read"
    assert shown_number(page) == "CC-00100"
    assert page.quarter == "2026 Q2"
    assert page.reading.progress.text.startswith("0 of 1 decided")


@pytest.mark.requirement("M2")
def test_my_decisions_list_what_i_decided_and_lead_back_to_it(
    page: CommentsPage, qtbot: QtBot, settle: Settle, clock: MovableClock
) -> None:
    clock.pass_time(minutes=1)
    press(qtbot, page, Key.Key_1, Key.Key_3, settle=settle)
    page.views.choose("mine")
    settle()
    assert page.mine.table.model.count == 2
    page.mine.opened.emit(2)
    settle()
    assert page.reading.card.status == "Other policy concern"


@pytest.mark.requirement("U1")
def test_back_and_forward_restore_view_quarter_and_comment(
    page: CommentsPage, qtbot: QtBot, settle: Settle
) -> None:
    press(qtbot, page, Key.Key_J, Key.Key_J, settle=settle)
    place = page.place()
    page.views.choose("all")
    settle()
    page.go_to(place)
    settle()
    assert page.views.current == "read"
    assert shown_number(page) == "CC-00003"


@pytest.mark.requirement("U1")
def test_a_screen_reader_hears_what_was_decided_and_the_next_comment(
    page: CommentsPage, qtbot: QtBot, settle: Settle, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(messages, "announce", lambda text, **_: heard.append(text))
    press(qtbot, page, Key.Key_1, settle=settle)
    assert any(text.startswith("No concern. ") and "stop 2 came late" in text for text in heard)
