"""Clocks in the window: each with its reasons, paused and set going by its forms, drafts kept, rules simulated."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.appeals.records import AppealOutcome
from gen63_desktop.domain.clocks.acknowledging import AcknowledgedBy
from gen63_desktop.domain.clocks.kinds import AppliesTo, EntryKind, Event, Ground, Roll, RuleName, Unit
from gen63_desktop.domain.clocks.telling import Said
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.clock_labels import SENTENCES, WORDS
from gen63_desktop.ui.complaints.clocks.forms import (
    ClockExtensionForm,
    ClockMetForm,
    ClockStartForm,
    PauseEndForm,
    PauseForm,
)
from gen63_desktop.ui.complaints.clocks.rule_forms import ConfirmationForm, RuleForm, SimulationDialog
from gen63_desktop.ui.complaints.clocks.rules_dialog import ClockRulesDialog
from gen63_desktop.ui.complaints.course.acknowledging import AcknowledgementForm, UndoAcknowledgementForm
from gen63_desktop.ui.complaints.course.appeal_forms import AppealForm, ReviewForm
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.complaints.work_forms import ExtensionForm
from gen63_desktop.ui.shared.vocabulary import WORDS as OTHER_WORDS
from tests.offices import TODAY

from .complaints_window import form_of, open_page, receive, shown
from .conftest import Settle

DAY = timedelta(days=1)
DialogT = TypeVar("DialogT", bound=QDialog)


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    with open_page(qtbot, settle, office) as opened:
        yield opened


@pytest.fixture
def complaint(page: ComplaintsPage, office: Office, settle: Settle) -> Complaint:
    made = receive(office, received=TODAY - 4 * DAY)
    shown(page, settle, made)
    return made


def _lines(page: ComplaintsPage) -> list[str]:
    shown_list = page.view.clocks.list
    return [shown_list.item(row).text() for row in range(shown_list.count())]


def _choose(page: ComplaintsPage, name: str) -> None:
    page.view.clocks.list.setCurrentRow(next(at for at, line in enumerate(_lines(page)) if name in line))


def _fill(kind: type, **values: object) -> None:
    form = form_of(kind)
    for name, value in values.items():
        form.fields[name].set_value(value)
    form.submit()


@pytest.mark.requirement("C13", "U1")
def test_each_clock_stands_in_the_tab_with_the_sentences_that_explain_it(
    page: ComplaintsPage, complaint: Complaint
) -> None:
    assert [line.partition(": ")[2] for line in _lines(page)] == [
        "acknowledgement",
        "response to the complaint",
    ]
    _choose(page, "response")
    told = page.view.clocks.why.toPlainText().split("\n\n")
    assert told[0] == "It is due on Feb 14, 2027."
    assert told[1].startswith("Rule: 90 calendar days from receipt of the complaint; edition 1. Source:")
    assert "confirm with counsel" in told[2]
    assert page.view.clocks.why.accessibleName()


@pytest.mark.requirement("C5", "C13")
def test_a_pause_is_recorded_goes_on_and_is_prolonged_by_its_forms(
    page: ComplaintsPage, complaint: Complaint, office: Office, settle: Settle
) -> None:
    commands = page.case_commands.clocks
    assert not commands.go_on.isEnabled()
    commands.pause.trigger()
    settle()
    _fill(
        PauseForm, ground=Ground.OUTSIDE_BODY, last=TODAY + 29 * DAY, reason="Filed with the FTA, number 12"
    )
    settle()
    assert office.complaints.get(complaint.id).due == date(2027, 2, 14) + 30 * DAY
    _choose(page, "response")
    assert "paused until Dec 19, 2026" in _lines(page)[1]
    assert "Filed with the FTA, number 12" in page.view.clocks.why.toPlainText()
    commands.prolong.trigger()
    settle()
    _fill(PauseEndForm, day=TODAY + 39 * DAY, reason="They still have it")
    settle()
    assert office.complaints.get(complaint.id).due == date(2027, 2, 14) + 40 * DAY
    commands.go_on.trigger()
    settle()
    _fill(PauseEndForm, reason="It came back")
    settle()
    assert office.complaints.get(complaint.id).due == date(2027, 2, 14)


@pytest.mark.requirement("C13")
def test_a_request_for_records_is_started_extended_and_fulfilled(
    page: ComplaintsPage, complaint: Complaint, settle: Settle
) -> None:
    commands = page.case_commands.clocks
    commands.begin.trigger()
    settle()
    _fill(ClockStartForm, rule=RuleName.RECORDS, day=TODAY, words="A newspaper wrote")
    settle()
    _choose(page, "determination")
    commands.extend.trigger()
    settle()
    _fill(ClockExtensionForm, new_due=TODAY + 20 * DAY, reason="Many records")
    settle()
    _choose(page, "determination")
    assert "Many records" in page.view.clocks.why.toPlainText()
    commands.met.trigger()
    settle()
    _fill(ClockMetForm, day=TODAY, words="Sent by e-mail")
    settle()
    assert "In time, Nov 20, 2026: determination on a request for records" in _lines(page)


@pytest.mark.requirement("C13")
def test_the_response_is_extended_as_before_and_what_a_letter_ends_is_not_ended_by_hand(
    page: ComplaintsPage, complaint: Complaint, settle: Settle
) -> None:
    commands = page.case_commands.clocks
    _choose(page, "response")
    commands.extend.trigger()
    settle()
    form_of(ExtensionForm).cancel()
    _choose(page, "acknowledgement")
    assert not commands.extend.isEnabled()
    _choose(page, "response")
    assert not commands.met.isEnabled()


@pytest.mark.requirement("C17")
def test_an_unfinished_pause_is_found_again_with_its_words(
    page: ComplaintsPage, complaint: Complaint, office: Office, settle: Settle
) -> None:
    page.case_commands.clocks.pause.trigger()
    settle()
    form = form_of(PauseForm)
    form.fields["reason"].set_value("Filed with the")
    form.keep_draft_now()
    settle()
    (kept,) = office.drafts.all()
    form.window().deleteLater()
    settle()
    page.open_draft(kept.form, kept.key)
    settle()
    assert form_of(PauseForm).values()["reason"] == "Filed with the"


@pytest.mark.requirement("U3")
def test_every_sentence_and_word_of_clocks_is_there_for_the_translators() -> None:
    assert {said.value for said in Said} == set(SENTENCES)
    known = {*WORDS, *OTHER_WORDS}
    for kind in (RuleName, Event, Unit, Roll, AppliesTo, Ground, EntryKind):
        for member in kind:
            assert member.value[0].upper() + member.value[1:] in known, member


@pytest.mark.requirement("C13")
def test_a_rule_is_saved_only_after_the_simulation_showed_what_would_move(
    page: ComplaintsPage, complaint: Complaint, office: Office, settle: Settle
) -> None:
    page.show_clock_rules()
    settle()
    dialog = _dialog(ClockRulesDialog)
    dialog.list.setCurrentRow(list(RuleName).index(RuleName.AUDIT))
    assert not dialog.change_button.isEnabled()
    dialog.list.setCurrentRow(list(RuleName).index(RuleName.RESPONSE))
    assert "The agency's published complaint procedure" in dialog.text.toPlainText()
    dialog.change_button.click()
    settle()
    form = form_of(RuleForm)
    form.fields["length"].set_value("sixty")
    form.fields["why"].set_value("Counsel’s memo 7")
    form.submit()
    settle()
    assert not [one for one in QApplication.topLevelWidgets() if isinstance(one, SimulationDialog)]
    form.fields["length"].set_value("60")
    form.fields["reaches_open"].set_value(True)
    form.submit()
    settle()
    simulated = _dialog(SimulationDialog)
    assert "1 of 1 open complaints would move" in simulated.text.toPlainText()
    assert f"{complaint.number}: Feb 14, 2027 → Jan 15, 2027" in simulated.text.toPlainText()
    assert office.complaints.get(complaint.id).due == date(2027, 2, 14)
    simulated.save_button.click()
    settle()
    assert office.complaints.get(complaint.id).due == date(2027, 1, 15)
    assert "Edition 2, from Nov 20, 2026, for open complaints too" in dialog.text.toPlainText()
    dialog.confirm_button.click()
    settle()
    _fill(ConfirmationForm, counsel="Lena Ortiz, County Counsel", on=TODAY)
    settle()
    assert "Confirmed by Lena Ortiz, County Counsel on Nov 20, 2026" in dialog.text.toPlainText()
    assert "confirmed by counsel" in dialog.list.item(2).text()
    dialog.accept()


def _dialog(kind: type[DialogT]) -> DialogT:
    (found,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    return found


@pytest.mark.requirement("C13", "U1")
def test_an_acknowledgement_by_telephone_is_recorded_from_its_clock_and_taken_back_on_the_letters(
    page: ComplaintsPage, complaint: Complaint, settle: Settle
) -> None:
    commands = page.case_commands
    _choose(page, "acknowledgement")
    commands.clocks.met.trigger()
    settle()
    form = form_of(AcknowledgementForm)
    form.fields["way"].set_value(AcknowledgedBy.TELEPHONE)
    form.fields["told_by"].set_value(page.office.session.person.id)
    form.fields["proof"].set_value("Call log 12")
    form.send()
    settle()
    assert "Call log 12" in page.view.letters.acknowledged.text()
    (record,) = page.office.clocks.acknowledgements(complaint.id)
    assert not commands.course.acknowledging.record.isEnabled()
    commands.course.acknowledging.undo.trigger()
    settle()
    undo = form_of(UndoAcknowledgementForm)
    undo.fields["reason"].set_value("It was another complaint")
    undo.send()
    settle()
    assert page.office.clocks.acknowledgements(complaint.id)[0].undone_by == record.recorded_by
    assert page.view.letters.acknowledged.text() == ""
    assert commands.course.acknowledging.record.isEnabled()


@pytest.mark.requirement("C7", "U1")
def test_an_appeal_is_recorded_shown_and_decided_on_its_tab(
    page: ComplaintsPage, complaint: Complaint, settle: Settle
) -> None:
    commands, tabs = page.case_commands.course.appeals, page.view.tabs
    at = tabs.indexOf(page.view.appeals)
    assert not tabs.isTabVisible(at)
    assert not commands.receive.isEnabled()
    outside = page.office.people.add("Hana Okafor", (Role.OFFICER,), "Hearing officer")
    page.office.complaints.close(complaint.id, ClosingReason.WITHDRAWN, "By telephone")
    page.look_again()
    settle()
    assert tabs.isTabVisible(at)
    commands.receive.trigger()
    settle()
    form = form_of(AppealForm)
    form.fields["grounds"].set_value("It was not withdrawn")
    form.send()
    settle()
    assert page.view.appeals.appeal is not None
    commands.decide.trigger()
    settle()
    review = form_of(ReviewForm)
    for name, value in {
        "outcome": AppealOutcome.REMANDED, "words": "She never called", "next_step": "Call her",
        "by": outside.id,
    }.items():  # fmt: skip
        review.fields[name].set_value(value)
    review.send()
    settle()
    assert page.office.complaints.get(complaint.id).is_open
    assert page.view.appeals.appeal.review_outcome is AppealOutcome.REMANDED
    assert tabs.isTabVisible(at)
    assert not commands.decide.isEnabled()
