"""Selected comments, data sources and employees changed together in their windows, and that undone by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.comments.together import Redecided
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.together import Left, Proposal, Seen
from gen63_desktop.services.office import Office
from gen63_desktop.ui.audits.page import AuditsPage
from gen63_desktop.ui.audits.together import FactsTogetherForm, UseTogetherForm
from gen63_desktop.ui.comments.page import CommentsPage
from gen63_desktop.ui.comments.together import RedecideForm, kind_of
from gen63_desktop.ui.shared import tasks
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.messages import door
from gen63_desktop.ui.shared.page import Page
from gen63_desktop.ui.shared.theme import Theme
from gen63_desktop.ui.shared.together import NAMED, TogetherPreview
from gen63_desktop.ui.shell.edit_menu import step_words
from gen63_desktop.ui.training.page import TrainingPage
from gen63_desktop.ui.training.together import PeopleForm
from tests.comment_files import rows, take_in
from tests.offices import TODAY
from tests.services.training_steps import AMY, BO, CY, roster
from tests.ui import walks

from .conftest import Settle

FormT = TypeVar("FormT", bound=Form)
Show = Callable[[Page], None]


@pytest.fixture
def show(qtbot: QtBot, settle: Settle) -> Iterator[Show]:
    """Shows a page as the window does, and waits for it."""

    def shown(page: Page) -> None:
        qtbot.addWidget(page)
        page.resize(1_100, 720)
        page.show()
        page.entered()
        settle()

    yield shown
    tasks.stop_all()
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog):
            dialog.deleteLater()


@pytest.fixture
def comments(office: Office, tmp_path: Path, show: Show, settle: Settle) -> CommentsPage:
    """Six comments at the list of all of them: two not sure, one a concern, three unread."""
    take_in(office, tmp_path / "q3.csv", rows(6))
    office.comments.decide(1, Decision.NOT_SURE)
    office.comments.decide(2, Decision.NOT_SURE)
    office.comments.decide(3, Decision.OTHER_POLICY)
    page = CommentsPage(office)
    show(page)
    page.views.choose("all")
    settle()
    return page


def _form(kind: type[FormT]) -> FormT:
    dialogs = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, FormDialog) and one.isVisible()
    ]
    return next(one.form for one in dialogs if isinstance(one.form, kind))


def _asked(action: QAction, kind: type[FormT], settle: Settle, **answers: object) -> TogetherPreview:
    action.trigger()
    settle()
    form = _form(kind)
    for name, answer in answers.items():
        form.fields[name].set_value(answer)
    form.submit()
    settle()
    return _form(TogetherPreview)


def _stands(office: Office) -> list[Decision | None]:
    found = [office.comments.look_at(number).standing for number in range(1, 7)]
    return [None if one is None else one.decision for one in found]


@pytest.mark.requirement("M2", "M5", "U2")
def test_all_comments_that_match_are_decided_after_a_look_that_says_why_some_are_left(
    comments: CommentsPage, office: Office, settle: Settle
) -> None:
    table = comments.all.table
    table.view.setFocus()
    table.select_all()
    preview = _asked(comments.all.together.action, RedecideForm, settle, decision=Decision.NO_CONCERN)
    assert "Will change: 2 comments" in preview.lines
    assert "Not sure: 2 before, 0 after" in preview.lines
    assert "No concern: 0 before, 2 after" in preview.lines
    left = [line for line in preview.lines if line.startswith(("1 comment:", "3 comments:"))]
    assert any("Nobody has read it" in line and "CC-00004" in line for line in left)
    assert any("say why" in line and "CC-00003" in line for line in left)
    assert _stands(office)[:2] == [Decision.NOT_SURE] * 2
    preview.submit()
    settle()
    assert _stands(office) == [Decision.NO_CONCERN] * 2 + [Decision.OTHER_POLICY] + [None] * 3
    assert "Changed: 2 comments." in door().said[-1].text
    comments.activateWindow()
    table.view.setFocus()
    settle()
    assert step_words("undo") == "Undo change 2 comments"
    comments.undo()
    settle()
    assert _stands(office)[:2] == [Decision.NOT_SURE] * 2
    assert step_words("redo") == "Redo change 2 comments"
    comments.redo()
    settle()
    assert _stands(office)[:2] == [Decision.NO_CONCERN] * 2


@pytest.mark.requirement("M2")
def test_possible_bias_is_not_offered_for_several_and_without_a_selection_nothing_is(
    comments: CommentsPage, settle: Settle
) -> None:
    action = comments.all.together.action
    comments.all.table.view.clearSelection()
    settle()
    assert not action.isEnabled()
    comments.all.table.view.selectRow(0)
    assert action.isEnabled()
    assert action in comments.commands
    action.trigger()
    settle()
    form = _form(RedecideForm)
    form.fields["decision"].set_value(Decision.POSSIBLE_BIAS)
    assert form.fields["decision"].value() is None
    form.submit()
    assert form.summary_lines


@pytest.mark.requirement("U2", "C17")
def test_what_was_cancelled_is_as_it_was_and_is_looked_at_anew(
    comments: CommentsPage, office: Office, settle: Settle
) -> None:
    comments.all.table.select_all()
    preview = _asked(comments.all.together.action, RedecideForm, settle, decision=Decision.NO_CONCERN)
    with office.session.act("comment.noted"):  # nobody else writes until it ends
        preview.submit()
        for under_way in tuple(tasks._the_courier().running.values()):
            under_way.cancel()
    settle()
    assert _stands(office)[:2] == [Decision.NOT_SURE] * 2
    assert comments.steps.undo_words == ""
    assert not preview.send_button.isEnabled()
    assert preview.cancel_button.isEnabled()


@pytest.mark.requirement("U2")
def test_thousands_that_are_left_are_told_by_their_reasons(office: Office, qtbot: QtBot) -> None:
    why = Refused("Nobody has read it yet.", "Read it.")
    left = tuple(Left(f"CC-{number:05}", why) for number in range(3_000))
    proposal = Proposal(Redecided(Decision.NO_CONCERN), (Seen(1, (1, 1), "CC-1"),), left=left)
    form = TogetherPreview(kind_of(office.comments), proposal)
    qtbot.addWidget(form)
    assert len(form.lines) == 3
    assert form.lines[-1].startswith("3,000 comments: Nobody has read it yet.")
    assert form.lines[-1].count("CC-") == NAMED


@pytest.mark.requirement("T3", "U2")
def test_selected_people_get_a_department_once_each_however_many_courses_they_have(
    office: Office, tmp_path: Path, show: Show, settle: Settle
) -> None:
    roster(office, tmp_path, [AMY, BO, CY])
    page = TrainingPage(office)
    show(page)
    page.bar.choose("people")
    settle()
    assert page.people.table.model.count > 3
    page.people.table.select_all()
    preview = _asked(page.people.together.action, PeopleForm, settle, since=TODAY, department="Transit Lab")
    assert "Will change: 3 employees" in preview.lines
    assert "Transit Lab: 0 before, 3 after" in preview.lines
    preview.submit()
    settle()
    rows_ = office.training.rows(TODAY, page.holder.rule)
    assert {row.standing.department for row in rows_} == {"Transit Lab"}
    assert page.steps.undo_words == "Undo change 3 employees"
    page.undo()
    settle()
    assert {row.standing.department for row in office.training.rows(TODAY, page.holder.rule)} == {
        "Analytics", "Bus", "Rail",
    }  # fmt: skip


@pytest.mark.requirement("D1", "A1", "U2")
def test_selected_sources_get_an_owner_and_a_statement_and_each_is_undone_by_name(
    office: Office, show: Show, settle: Settle
) -> None:
    page = AuditsPage(office)
    show(page)
    facts, use = page.together
    page.table.select_all()
    preview = _asked(facts.action, FactsTogetherForm, settle, owner="Customer Experience")
    assert "Not known yet: 18 before, 0 after" in preview.lines
    preview.submit()
    settle()
    assert {one.owner for one in office.sources.all()} == {"Customer Experience"}
    page.table.select_all()
    said = {"uses": "no", "since": TODAY, "reason": "The vendors' data dictionaries"}
    preview = _asked(use.action, UseTogetherForm, settle, **said)
    assert "Not used: 0 before, 18 after" in preview.lines
    preview.submit()
    settle()
    assert {row.assessment.answer.value for row in office.audits.register()} == {"does not use"}
    page.undo()
    settle()
    assert {row.assessment.answer.value for row in office.audits.register()} == {"not assessed"}
    assert page.steps.undo_words == "Undo change 18 data sources"
    page.undo()
    settle()
    assert {one.owner for one in office.sources.all()} == {""}


@pytest.mark.requirement("U1")
@pytest.mark.parametrize("per_cent", [100, 150])
@pytest.mark.parametrize("window", ["comments", "people", "facts", "use", "preview"])
def test_each_window_of_several_can_be_walked_and_read(
    comments: CommentsPage,
    office: Office,
    qtbot: QtBot,
    settle: Settle,
    look: Theme,
    per_cent: int,
    window: str,
) -> None:
    look.choose_text_size(per_cent)
    ids = (1, 2, 3)
    change = Redecided(Decision.NO_CONCERN)
    forms: dict[str, Callable[[], Form]] = {
        "comments": lambda: RedecideForm(office.comments, ids),
        "people": lambda: PeopleForm(office, ids),
        "facts": lambda: FactsTogetherForm(office, ids),
        "use": lambda: UseTogetherForm(office, ids),
        "preview": lambda: TogetherPreview(
            kind_of(office.comments), office.comments.propose_together((1, 2, 3, 4), change)
        ),
    }
    dialog = FormDialog(forms[window](), comments)
    qtbot.addWidget(dialog)
    dialog.open()
    settle()
    assert walks.unnamed(dialog) == []
    assert walks.cut_texts(dialog) == []
    start = dialog.focusWidget()
    assert start is not None
    assert walks.tab_order(dialog, start)[1] == []
