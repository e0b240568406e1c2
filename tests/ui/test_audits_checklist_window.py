"""The checklist of the audits in the window: read, changed as a new edition, kept while it is unfinished."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.identity import Role
from gen63_desktop.services.office import Office
from gen63_desktop.ui.audits.checklist_dialog import ChecklistDialog
from gen63_desktop.ui.audits.checklist_forms import EditionForm, QuestionForm
from gen63_desktop.ui.audits.page import AuditsPage
from gen63_desktop.ui.shared import tasks

from . import walks
from .conftest import Settle
from .open_windows import dialog

W = TypeVar("W", bound=QWidget)
WHY = "Counsel's letter of Nov 10"


@pytest.fixture
def page(office: Office, qtbot: QtBot, settle: Settle) -> AuditsPage:
    made = AuditsPage(office)
    qtbot.addWidget(made)
    made.resize(1_200, 800)
    made.show()
    made.entered()
    settle()
    return made


@pytest.fixture
def checklist(page: AuditsPage, settle: Settle) -> ChecklistDialog:
    page.show_checklist()
    settle()
    return dialog(ChecklistDialog)


def editing(checklist: ChecklistDialog, settle: Settle) -> EditionForm:
    checklist.change_button.click()
    settle()
    return dialog(EditionForm)


def add(form: EditionForm, settle: Settle, text: str) -> None:
    form.questions.add_button.click()
    settle()
    question = dialog(QuestionForm)
    question.fields["text"].set_value(text)
    question.fields["compliant"].set_value("no")
    question.submit()
    settle()


@pytest.mark.requirement("A2")
def test_the_checklist_is_read_with_who_made_each_edition_and_why(
    checklist: ChecklistDialog, settle: Settle
) -> None:
    assert (
        "Edition 1 of Nov 20, 2026\nThe questions that the office started with."
        in checklist.text.view.toPlainText()
    )
    form = editing(checklist, settle)
    add(form, settle, "Was the data given to anybody outside?")
    form.questions.list.setCurrentRow(1)
    form.questions.up_button.click()
    form.fields["why"].set_value(WHY)
    form.submit()
    settle()
    assert [checklist.choice.itemText(n)[:9] for n in range(checklist.choice.count())] == [
        "Edition 2",
        "Edition 1",
    ]
    shown = checklist.text.view.toPlainText()
    for words in (
        f"Reason: {WHY}",
        "Question 5 is new.",
        "The order of the questions is new.",
        "Question 5: Was the data given to anybody outside?\nCompliant answer: No",
    ):
        assert words in shown
    checklist.choice.setCurrentIndex(1)
    assert "anybody outside" not in checklist.text.view.toPlainText()


@pytest.mark.requirement("A2")
def test_a_question_is_changed_and_withdrawn_and_those_of_the_policy_stay(
    checklist: ChecklistDialog, office: Office, settle: Settle
) -> None:
    form = editing(checklist, settle)
    for row in range(4):
        form.questions.list.setCurrentRow(row)
        assert not form.questions.withdraw_button.isEnabled()
        assert "every audit" in form.questions.withdraw_button.toolTip()
    add(form, settle, "Was the data given to anybody outside?")
    form.questions.change_button.click()
    settle()
    question = dialog(QuestionForm)
    assert question.fields["text"].value() == "Was the data given to anybody outside?"
    question.fields["text"].set_value("Was the data sold?")
    question.submit()
    settle()
    assert form.questions.value()[4].text == "Was the data sold?"
    form.questions.withdraw_button.click()
    assert len(form.questions.value()) == 4
    form.fields["why"].set_value(WHY)
    form.submit()
    settle()
    assert "The checklist is as it was" in form.fields["questions"].error
    assert len(office.checklists.editions()) == 1


@pytest.mark.requirement("C17", "A2")
def test_an_unfinished_edition_is_there_again(
    checklist: ChecklistDialog, page: AuditsPage, office: Office, settle: Settle
) -> None:
    form = editing(checklist, settle)
    add(form, settle, "Was the data given to anybody outside?")
    form.keep_draft_now()
    settle()
    (draft,) = office.drafts.all()
    form.window().hide()
    checklist.hide()
    page.open_draft(draft.form, draft.key)
    settle()
    again = dialog(EditionForm)
    assert [entry.text for entry in again.questions.value()][-1] == "Was the data given to anybody outside?"


@pytest.mark.requirement("A2", "S1")
def test_who_does_not_answer_for_the_audits_reads_the_checklist_and_is_offered_no_change(
    office: Office, page: AuditsPage, settle: Settle
) -> None:
    me = office.session.person
    office.session.person = office.people.add("Rhea Stone", (Role.REVIEWER,))
    page.show_checklist()
    settle()
    shown = dialog(ChecklistDialog)
    assert "Question 4" in shown.text.view.toPlainText()
    assert not shown.change_button.isVisible()
    office.session.person = me


@pytest.mark.requirement("U1")
def test_the_checklist_and_its_form_are_worked_by_keys_and_named(
    checklist: ChecklistDialog, settle: Settle, qtbot: QtBot
) -> None:
    form = editing(checklist, settle)
    for window in (checklist, form.window()):
        assert not walks.unnamed(window)
        assert not walks.cut_texts(window)
    window = form.window()
    window.activateWindow()
    form.questions.list.setFocus()
    qtbot.waitUntil(form.questions.list.hasFocus)
    assert not walks.tab_order(window, form.questions.list)[1]
    form.questions.list.setCurrentRow(2)
    qtbot.keyClick(form.questions.list, Qt.Key.Key_Return)
    settle()
    question = dialog(QuestionForm)
    assert not walks.unnamed(question.window())
    assert question.fields["compliant"].value() == "no"
    tasks.stop_all()
