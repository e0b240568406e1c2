"""The section Retention, as a person uses it: a period that is over, counsel's word, a hold that stops it, its release."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TypeGuard, TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.retention.kinds import Scope, Series, State
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.hold_form import CaseHoldForm
from gen63_desktop.ui.retention.forms import ConfirmationForm, ReleaseForm, RuleForm, WideHoldForm
from gen63_desktop.ui.retention.holds_dialog import HoldsDialog
from gen63_desktop.ui.retention.labels import TONES, because, state_icon, state_words
from gen63_desktop.ui.retention.page import RetentionPage
from gen63_desktop.ui.retention.rules_dialog import RulesDialog
from gen63_desktop.ui.shared.form import Form
from tests.offices import TODAY, MovableClock
from tests.ui.complaints_window import form_of, open_page
from tests.ui.conftest import Settle

DialogT = TypeVar("DialogT", bound=QDialog)


@pytest.fixture
def case(office: Office, clock: MovableClock) -> Complaint:
    clock.on(date(2020, 3, 2))
    made = office.complaints.receive(NewComplaint(Complaint("", date(2020, 3, 2), "The ramp stayed up.")))
    office.complaints.close(made.id, ClosingReason.WITHDRAWN, "As asked")
    clock.on(TODAY)
    return made


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office, case: Complaint) -> Iterator[RetentionPage]:
    made = RetentionPage(office)
    qtbot.addWidget(made)
    made.resize(1300, 900)
    made.show()
    made.entered()
    settle()
    yield made
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog):
            dialog.deleteLater()


def _dialog(kind: type[DialogT]) -> DialogT:
    (found,) = [d for d in QApplication.topLevelWidgets() if isinstance(d, kind) and d.isVisible()]
    return found


def _asks(widget: QWidget, words: str) -> TypeGuard[QDialog]:
    if type(widget) is not QDialog or not widget.isVisible():
        return False
    return any(words in label.text() for label in widget.findChildren(QLabel))


def _fill(form: Form, **said: object) -> None:
    for name, value in said.items():
        form.fields[name].set_value(value)
    form.submit()


def _state(page: RetentionPage, settle: Settle) -> State:
    page.refresh(frozenset())
    settle()
    (row,) = page.holder.rows
    return row.state


@pytest.mark.requirement("S5")
def test_a_period_that_is_over_waits_for_counsel_and_for_the_release_of_a_hold(
    page: RetentionPage, settle: Settle
) -> None:
    assert _state(page, settle) is State.UNCONFIRMED
    page.show_rules()
    settle()
    rules = _dialog(RulesDialog)
    assert "confirm with counsel" in rules.list.item(1).text()
    rules.list.setCurrentRow(1)
    rules.confirm()
    _fill(form_of(ConfirmationForm), counsel="County Counsel", on=TODAY, words="Opinion 12")
    settle()
    assert "Confirmed by County Counsel" in rules.list.item(1).text()
    assert not rules.confirm_button.isEnabled()
    assert _state(page, settle) is State.OVER
    rules.close()
    page.show_holds()
    settle()
    holds = _dialog(HoldsDialog)
    holds.set_hold()
    form = form_of(WideHoldForm)
    assert not form.fields["person"].isVisible()
    _fill(
        form,
        matter="Claim 7",
        reason="It is pending",
        since=TODAY,
        scope=Scope.SERIES,
        series=Series.COMPLAINTS,
    )
    settle()
    assert _state(page, settle) is State.HELD
    assert "Holds 1 case." in holds.list.item(0).text()
    holds.list.setCurrentRow(0)
    holds.release()
    form_of(ReleaseForm).submit()
    assert form_of(ReleaseForm).summary_lines
    _fill(form_of(ReleaseForm), reason="It was settled")
    settle()
    assert "Released by" in holds.list.item(0).text()
    assert not holds.release_button.isEnabled()
    assert _state(page, settle) is State.OVER


@pytest.mark.requirement("S5")
def test_a_rule_is_changed_in_whole_years_and_no_period_means_kept(
    page: RetentionPage, settle: Settle
) -> None:
    page.show_rules()
    settle()
    rules = _dialog(RulesDialog)
    rules.list.setCurrentRow(1)
    rules.change()
    _fill(form_of(RuleForm), years="five", why="Counsel's schedule")
    assert "whole number" in form_of(RuleForm).fields["years"].error
    _fill(form_of(RuleForm), years="", why="Counsel's schedule")
    settle()
    assert "No period set" in rules.list.item(1).text()
    assert _state(page, settle) is State.NO_PERIOD
    rules.list.setCurrentRow(rules.list.count() - 1)
    assert not rules.change_button.isEnabled()  # the signed history is kept for good


@pytest.mark.requirement("S5")
def test_a_hold_by_conditions_says_how_many_cases_it_holds_before_it_is_set(
    page: RetentionPage, settle: Settle, office: Office
) -> None:
    page.show_holds()
    settle()
    _dialog(HoldsDialog).set_hold()
    _fill(
        form_of(WideHoldForm),
        matter="Claim 7",
        reason="It is pending",
        since=TODAY,
        scope=Scope.QUERY,
        words="ramp",
    )
    settle()
    (question,) = [d for d in QApplication.topLevelWidgets() if _asks(d, "1 case is held")]
    question.accept()
    settle()
    assert [view.cases for view in office.retention.holds()] == [1]


@pytest.mark.requirement("S5")
def test_the_record_tells_why_it_stands_where_it_stands(
    page: RetentionPage, settle: Settle, qtbot: QtBot
) -> None:
    page.table.show_record(1)
    qtbot.waitUntil(lambda: page.shown_id() == 1)
    assert page.because.text() == because(page.holder.rows[0])
    assert "Mar 2, 2025" in page.because.text()
    asked: list[tuple[str, int]] = []
    page.record_asked.connect(lambda kind, number: asked.append((kind, number)))
    page.open_record()
    assert asked == [("Complaint", page.holder.rows[0].kept.record_id)]


@pytest.mark.requirement("U1")
def test_no_state_is_told_from_another_by_its_colour_alone() -> None:
    assert len({state_words(state) for state in State}) == len(State)
    looks = {(TONES[state], state_icon(state)) for state in State if state is not State.UNCONFIRMED}
    assert len(looks) == len(State) - 1


@pytest.mark.requirement("S5")
def test_a_case_is_held_from_its_page_and_says_so(
    qtbot: QtBot, settle: Settle, office: Office, case: Complaint
) -> None:
    with open_page(qtbot, settle, office) as page:
        page.show_record("Complaint", case.id)
        qtbot.waitUntil(lambda: page.case is not None)
        settle()
        assert page.view.held.isHidden()
        page.holds.hold.trigger()
        _fill(form_of(CaseHoldForm), matter="Claim 7", reason="It is pending")
        settle()
        qtbot.waitUntil(lambda: not page.view.held.isHidden())
        (view,) = office.retention.holds_on(case.id)
        assert view.hold.number in page.view.held.accessibleName()
        assert "Claim 7" in page.view.held.toolTip()
