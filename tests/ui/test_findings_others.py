"""Reports besides the quarterly one, as a person prepares, issues and follows them up on the page Reports."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.entries import Plan
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.findings.kinds import ReportKind
from gen63_desktop.domain.findings.records import Decision, FollowUp, IssuedReport, Means, ReportState
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.services.complaints.reception import NewComplaint
from gen63_desktop.services.office import Office
from gen63_desktop.ui.findings.follow_up_forms import DecisionForm, FollowUpForm, ReceiptForm, SendForm
from gen63_desktop.ui.findings.page import FindingsPage
from gen63_desktop.ui.shared.theme import Theme
from tests.offices import TODAY

from .conftest import Settle
from .test_findings_page import dialog_with, issue, page

__all__ = ["page"]


@pytest.fixture
def ceo(office: Office) -> Person:
    """Who decides, and does not sign in."""
    return office.people.add("Renata Solis", (Role.EXECUTIVE,), "Chief Executive Officer")


@pytest.fixture(autouse=True)
def _closed(look: Theme) -> Iterator[None]:
    yield
    for window in QApplication.topLevelWidgets():
        if isinstance(window, QDialog):
            window.close()


def form_of(kind: type[FollowUpForm]) -> FollowUpForm:
    return next(
        form
        for window in QApplication.topLevelWidgets()
        for form in window.findChildren(kind)
        if form.isVisible()
    )


def answer(form: FollowUpForm, settle: Settle, **answers: object) -> None:
    for name, value in answers.items():
        form.fields[name].set_value(value)
    form.submit()
    settle()


@pytest.mark.requirement("R1", "R2")
def test_a_compliance_matrix_is_seen_page_by_page_before_it_is_issued(
    page: FindingsPage, qtbot: QtBot, settle: Settle, office: Office
) -> None:
    page.views.choose("another")
    page.prepared.kind.set_value(ReportKind.MATRIX.value)
    settle()
    prepared = page.prepared.prepared
    assert prepared is not None
    assert prepared.request.kind is ReportKind.MATRIX
    shown = page.prepared.pages.pages
    assert shown
    assert next(label.accessibleName() for label in shown) == f"Page 1 of {len(shown)}"
    assert "GEN 63" in shown[0].accessibleDescription()
    assert all(not label.pixmap().isNull() for label in shown)
    page.preparing.issue.trigger()
    dialog_with(qtbot, "Issue the report")()
    settle()
    (row,) = office.findings.reports()
    assert (row.kind, row.number) == (ReportKind.MATRIX, prepared.number)
    assert page.issued.report is not None
    assert page.issued.report.id == row.id
    assert page.issued.pages.pages


@pytest.mark.requirement("R1", "C8")
def test_findings_that_are_not_there_yet_keep_the_report_from_being_issued(
    page: FindingsPage, settle: Settle, office: Office
) -> None:
    case = office.complaints.receive(NewComplaint(Complaint("", TODAY, "They searched only me.")))
    page.show_record(ReportKind.COMPLAINT.value, case.id)
    settle()
    prepared = page.prepared.prepared
    assert prepared is not None
    assert prepared.unready
    assert not page.preparing.issue.isEnabled()
    assert not page.preparing.sign.isEnabled()
    assert page.preparing.save_draft.isEnabled()
    said = page.prepared._problems.accessibleName()
    assert said.startswith("Before it can be issued:")
    assert len(said.splitlines()) == 1 + len(prepared.unready)


@pytest.mark.requirement("R4", "S1")
def test_a_command_given_while_another_report_is_being_read_never_acts_on_the_one_in_sight_before(
    page: FindingsPage,
    qtbot: QtBot,
    settle: Settle,
    office: Office,
    ceo: Person,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    issue(page, qtbot, settle)
    page.views.choose("another")
    page.prepared.kind.set_value(ReportKind.MATRIX.value)
    settle()
    page.preparing.issue.trigger()
    dialog_with(qtbot, "Issue the report")()
    settle()
    numbers = {row.kind: row.id for row in office.findings.reports()}
    wanted, before = numbers[ReportKind.QUARTERLY], numbers[ReportKind.MATRIX]
    assert page.issued.report is not None
    assert page.issued.report.id == before

    get, go_on = office.findings.get, threading.Event()

    def late(report_id: int) -> IssuedReport:
        assert go_on.wait(20)
        return get(report_id)

    monkeypatch.setattr(office.findings, "get", late)
    assert page.issued.table.show_record(wanted)
    assert page.kept.send.isEnabled()  # as of the report before
    page.kept.send.trigger()
    page.issued.table.show_record(before)
    page.issued.table.show_record(wanted)  # there and back, as a quick hand does
    page.kept.send.trigger()
    assert page.issued.report is None
    go_on.set()
    settle()
    answer(form_of(SendForm), settle, to=ceo.id, means=Means.IN_HAND)
    assert [step.kind for step in office.findings.steps(wanted)] == [FollowUp.SENT]
    assert not office.findings.steps(before)

    page.issued.table.show_record(before)
    settle()
    go_on.clear()
    page.issued.table.show_record(wanted)
    page.kept.send.trigger()
    page.issued.table.show_record(before)  # gone on before it was shown: nothing comes up when it is
    go_on.set()
    settle()
    page.issued.table.show_record(wanted)
    settle()
    assert not [one for one in page.window().findChildren(SendForm) if one.isVisible()]


@pytest.mark.requirement("R4")
def test_sent_received_and_decided_are_recorded_by_forms_that_open_one_after_the_other(
    page: FindingsPage, qtbot: QtBot, settle: Settle, office: Office, ceo: Person
) -> None:
    issue(page, qtbot, settle)
    kept = page.kept
    assert not kept.receive.isEnabled()
    assert not kept.decide.isEnabled()
    kept.send.trigger()
    settle()
    answer(form_of(SendForm), settle, to=ceo.id, means=Means.IN_HAND)
    assert page.issued.state is ReportState.SENT
    kept.receive.trigger()
    settle()
    form = form_of(ReceiptForm)
    answer(form, settle, by=ceo.id)
    assert form.fields["document"].error
    answer(form, settle, document="Receipt stamp of today")
    kept.decide.trigger()
    settle()
    form = form_of(DecisionForm)
    answer(form, settle, by=ceo.id, decision=Decision.ACCEPTED, document="Memo 26-118")
    assert form.fields["words"].error
    answer(form, settle, words="Retrain the two crews.")
    assert page.issued.state is ReportState.DECIDED
    facts = page.issued._facts.text()
    for told in ("sent to Renata Solis, in hand", "received by Renata Solis", "Retrain the two crews."):
        assert told in facts, told
    assert [step.kind.value for step in office.findings.steps(1)] == ["sent", "received", "decided"]


@pytest.mark.requirement("C17")
def test_a_decision_that_was_left_half_typed_is_there_again(
    page: FindingsPage, qtbot: QtBot, settle: Settle, office: Office, ceo: Person
) -> None:
    issue(page, qtbot, settle)
    office.findings.send(1, "", Means.POST, to=ceo.id)
    settle()
    page.issued.look_again()
    settle()
    page.kept.decide.trigger()
    settle()
    form = form_of(DecisionForm)
    form.fields["words"].set_value("Half of the dec")
    form.keep_draft_now()
    settle()
    (draft,) = office.drafts.all()
    form.window().close()
    settle()
    page.views.choose("prepare")
    page.open_draft(draft.form, draft.key)
    settle()
    assert form_of(DecisionForm).fields["words"].value() == "Half of the dec"


@pytest.mark.requirement("S1")
def test_an_investigator_prepares_findings_and_sees_no_issued_report(
    qtbot: QtBot, settle: Settle, office: Office
) -> None:
    case = office.complaints.receive(NewComplaint(Complaint("", TODAY, "They searched only me.")))
    office.complaints.plan(case.id, Plan(office.session.person.id, "Read it"))
    office.session.person = replace(office.session.person, roles=(Role.INVESTIGATOR,))
    shown = FindingsPage(office)
    qtbot.addWidget(shown)
    shown.show()
    shown.entered()
    settle()
    assert shown.views.keys == ("another", "letters")
    assert "Open a complaint" in shown.prepared.title.text()
    shown.show_record(ReportKind.COMPLAINT.value, case.id)
    settle()
    assert shown.prepared.prepared is not None
    assert not shown.preparing.issue.isVisible()
    assert not shown.kept.open.isVisible()
