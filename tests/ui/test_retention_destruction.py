"""Destructions in the window: a batch is proposed, approved by two others and carried out; what was destroyed says so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.retention.destruction import BatchState
from gen63_desktop.domain.retention.kinds import RuleName
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.retention.destruction_dialog import DestructionDialog
from gen63_desktop.ui.retention.destruction_forms import (
    ApproveForm,
    CarryOutForm,
    ProposeForm,
    WithdrawForm,
)  # fmt: skip
from gen63_desktop.ui.retention.page import RetentionPage
from gen63_desktop.ui.search.page import SearchPage
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from gen63_desktop.ui.shared.theme import Theme
from tests.offices import TODAY, MovableClock
from tests.services.test_sealed_cases import join
from tests.ui import forms_of_a_case, walks
from tests.ui.complaints_window import form_of
from tests.ui.conftest import Settle

DialogT = TypeVar("DialogT", bound=QDialog)


def _closed(office: Office, clock: MovableClock) -> Complaint:
    clock.on(date(2020, 3, 2))
    made = office.complaints.receive(NewComplaint(Complaint("", date(2020, 3, 2), "The ramp stayed up.")))
    office.complaints.close(made.id, ClosingReason.WITHDRAWN, "As asked")
    clock.on(TODAY)
    return made


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office, clock: MovableClock) -> Iterator[RetentionPage]:
    seen = next(one.rule for one in office.retention.rules() if one.rule.rule is RuleName.NOT_SUSTAINED)
    office.retention.confirm_rule(seen, "County Counsel", TODAY, "Opinion 12")
    made = RetentionPage(office)
    qtbot.addWidget(made)
    made.show()
    made.entered()
    settle()
    yield made
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog):
            dialog.deleteLater()


def _fill(form: Form, **said: object) -> None:
    for name, value in said.items():
        form.fields[name].set_value(value)
    form.submit()


def _opened(page: RetentionPage, settle: Settle) -> DestructionDialog:
    page.show_destruction()
    settle()
    return next(
        one
        for one in QApplication.topLevelWidgets()
        if isinstance(one, DestructionDialog) and one.isVisible()
    )


@pytest.mark.requirement("S5")
def test_a_batch_goes_from_its_proposal_to_its_certificate_by_the_hands_of_three_people(
    page: RetentionPage, settle: Settle, office: Office, clock: MovableClock
) -> None:
    gone, held = _closed(office, clock), _closed(office, clock)
    office.retention.hold_case(held.id, "Claim 7", "It is pending", TODAY)
    others = [join(office, "Ivy Reyes", Role.OFFICER), join(office, "Sam Okafor", Role.OFFICER)]
    dialog = _opened(page, settle)
    assert dialog.empty.isVisible()
    dialog.propose()
    settle()
    form = form_of(ProposeForm)
    assert [value for value, _ in form.fields["cases"].options] == [gone.id]  # type: ignore[attr-defined]
    _fill(form, cases=(gone.id,), reason="Its period is over")
    settle()
    assert "2 approvals are missing" in dialog.line(dialog.entries[0])
    assert not dialog.approve_button.isEnabled()
    assert "You proposed it" in dialog.approve_button.toolTip()
    assert not dialog.carry_out_button.isEnabled()
    assert "Two people approve it first" in dialog.carry_out_button.toolTip()
    batch = dialog.entries[0].batch
    for other in others:
        assert [one.title for one in other.work_list.items() if one.area == "retention"] == [
            f"Destruction to approve: {batch.number}"
        ]
        other.retention.approve(batch.id, batch.digest)
    assert [one.title for one in office.work_list.items() if one.area == "retention"] == [
        f"Destruction to carry out: {batch.number}"
    ]
    dialog.refresh()
    settle()
    dialog.carry_out()
    form = form_of(CarryOutForm)
    _fill(form, number="B-1")
    settle()
    assert office.retention.destroyed() == ()
    _fill(form, number=batch.number.lower())
    settle()
    assert [one.number for one in office.retention.destroyed()] == [gone.number]
    assert "certificate D-2026-1" in dialog.line(dialog.entries[0])
    asked: list[tuple[str, int]] = []
    page.record_asked.connect(lambda kind, number: asked.append((kind, number)))
    dialog.certificate()
    assert asked == [("certificate of destruction", batch.id)]


@pytest.mark.requirement("S5", "U1")
def test_where_nothing_can_be_proposed_the_form_says_what_makes_a_case_ready(
    page: RetentionPage, settle: Settle, office: Office, clock: MovableClock
) -> None:
    held = _closed(office, clock)
    hold = office.retention.hold_case(held.id, "Claim 7", "It is pending", TODAY)
    dialog = _opened(page, settle)
    dialog.propose()
    settle()
    form = form_of(ProposeForm)
    said = "\n".join(label.text() for label in form.findChildren(QLabel))
    assert "No case can be proposed today" in said
    assert "counsel has confirmed" in said
    assert f"{held.number}: held ({hold.number})" in said
    assert not form.fields
    assert not form.send_button.isVisible()
    form.submit()
    settle()
    assert office.retention.batches() == ()


@pytest.mark.requirement("S5")
def test_somebody_else_s_batch_is_approved_or_withdrawn(
    page: RetentionPage, settle: Settle, office: Office, clock: MovableClock
) -> None:
    ivy = join(office, "Ivy Reyes", Role.OFFICER)
    first, second = _closed(office, clock), _closed(office, clock)
    for case in (first, second):
        ivy.retention.propose((case.id,), "Its period is over")
    dialog = _opened(page, settle)
    dialog.approve()
    _fill(form_of(ApproveForm), words="Seen")
    settle()
    assert "1 approval is missing" in dialog.line(dialog.entries[0])
    assert "Seen" in dialog.line(dialog.entries[0])
    assert not dialog.approve_button.isEnabled()
    dialog.list.setCurrentRow(1)
    dialog.withdraw()
    _fill(form_of(WithdrawForm), words="A request came")
    settle()
    assert dialog.entries[1].batch.state is BatchState.WITHDRAWN
    assert "Withdrawn by Dana Whitfield" in dialog.line(dialog.entries[1])


@pytest.mark.requirement("S5", "U1")
def test_who_approves_a_long_list_sees_every_case_of_it(
    qtbot: QtBot, office: Office, clock: MovableClock
) -> None:
    seen = next(one.rule for one in office.retention.rules() if one.rule.rule is RuleName.NOT_SUSTAINED)
    office.retention.confirm_rule(seen, "County Counsel", TODAY, "Opinion 12")
    ivy = join(office, "Ivy Reyes", Role.OFFICER)
    cases = [_closed(office, clock) for _ in range(45)]
    ivy.retention.propose([case.id for case in cases], "Their period is over")
    (view,) = office.retention.batches()
    form = ApproveForm(office, view)
    qtbot.addWidget(form)
    (shown,) = (
        one
        for one in form.findChildren(QPlainTextEdit)
        if one.accessibleName() == "Cases of the batch" and one.isReadOnly()
    )
    lines = shown.toPlainText().splitlines()
    assert [line.split(" · ")[0] for line in lines] == [case.number for case in cases]
    assert "45 cases:" in [label.text() for label in form.findChildren(QLabel)]


@pytest.mark.requirement("S5")
def test_whoever_looks_for_a_destroyed_number_is_told_and_never_that_there_is_none(
    settle: Settle, qtbot: QtBot, office: Office, clock: MovableClock
) -> None:
    seen = next(one.rule for one in office.retention.rules() if one.rule.rule is RuleName.NOT_SUSTAINED)
    office.retention.confirm_rule(seen, "County Counsel", TODAY, "Opinion 12")
    gone = _closed(office, clock)
    batch = office.retention.propose((gone.id,), "Its period is over")
    for name in ("Ivy Reyes", "Sam Okafor"):
        join(office, name, Role.OFFICER).retention.approve(batch.id, batch.digest)
    office.retention.carry_out(batch.id)
    page = ComplaintsPage(office)
    qtbot.addWidget(page)
    page.show()
    page.entered()
    settle()
    page.table.narrow(words_wanted=gone.number)
    settle()
    assert f"{gone.number} was destroyed on Nov 20, 2026" in page.table.why_empty
    assert "D-2026-1" in page.table.why_empty
    search = SearchPage(office)
    qtbot.addWidget(search)
    search.show()
    for typed in (gone.number, gone.number.lower()):
        search.go_to({"words": typed})
        settle()
        assert f"{gone.number} was destroyed on Nov 20, 2026" in search._empty.text
        assert "D-2026-1" in search.status
    search.go_to({"words": "zebra"})
    settle()
    assert "destroyed" not in search._empty.text


@pytest.mark.requirement("U1", "S5")
def test_the_windows_of_a_destruction_are_named_reached_and_whole(
    page: RetentionPage, settle: Settle, office: Office, look: Theme
) -> None:
    forms = [
        forms_of_a_case.made(office, kind) for kind in (ProposeForm, ApproveForm, WithdrawForm, CarryOutForm)
    ]
    dialog = _opened(page, settle)
    dialog.list.setCurrentRow(0)
    for window in (dialog, *(FormDialog(form, page) for form in forms)):
        window.open()
        settle()
        assert walks.unnamed(window) == []
        start = window.focusWidget()
        assert start is not None
        assert walks.tab_order(window, start)[1] == []
        for per_cent in (150, 100):
            look.choose_text_size(per_cent)
            settle()
            assert walks.cut_texts(window) == []
        window.hide()
