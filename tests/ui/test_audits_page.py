"""The page Data sources and audits, as a person uses it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QDialog, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.audits.records import AuditState, Verdict
from gen63_desktop.domain.listing import Filter, Test
from gen63_desktop.domain.sources.records import Source
from gen63_desktop.services.office import Office
from gen63_desktop.ui.audits.audit_form import AuditForm
from gen63_desktop.ui.audits.page import AuditsPage
from gen63_desktop.ui.audits.reading_dialog import ReadingDialog
from gen63_desktop.ui.audits.sign_forms import SignForm
from gen63_desktop.ui.audits.source_forms import SourceForm, UseForm
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from tests.offices import TODAY, MovableClock

from .conftest import Settle

FormT = TypeVar("FormT", bound=Form)
SURVEYS = "Customer Experience surveys"


class _Bridge(QObject):
    """Brings the news of a change into the GUI thread, as the window does."""

    changed = Signal(object)


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[AuditsPage]:
    made = AuditsPage(office)
    qtbot.addWidget(made)
    made.resize(1300, 800)
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


def choose(page: AuditsPage, qtbot: QtBot, settle: Settle, name: str) -> Source:
    office = page._office
    source = next(one for one in office.sources.all() if one.name == name)
    page.table.show_record(source.id)
    page.table.refresh()
    qtbot.waitUntil(lambda: page._record is not None and page._record.row.id == source.id)
    settle()
    return source


def in_use(page: AuditsPage, qtbot: QtBot, settle: Settle) -> Source:
    office = page._office
    source = next(one for one in office.sources.all() if one.name == SURVEYS)
    office.sources.state_use(
        source, uses=True, since=TODAY - timedelta(days=60), fields=("Age",), reason="Form"
    )
    return choose(page, qtbot, settle, SURVEYS)


def form_of(kind: type[FormT]) -> FormT:
    open_ones = [d for d in QApplication.topLevelWidgets() if isinstance(d, FormDialog) and d.isVisible()]
    found = [dialog.form for dialog in open_ones if isinstance(dialog.form, kind)]
    assert len(found) == 1
    return found[0]


def answer_all(form: AuditForm, *, days_ago: int = 0, **verdicts: Verdict) -> None:
    for question in form.record.questions:
        card = form.cards[question.code]
        card.verdict.set_value(verdicts.get(question.code.replace("-", "_"), question.compliant))
        card.checked.set_value(TODAY - timedelta(days=days_ago))
        card.note.set_value("Read the form")
    for line in form.held.lines:
        line.reason.setText("Title VI analysis")


def test_every_source_of_the_policy_stands_in_the_list_with_the_state_of_its_clock(page: AuditsPage) -> None:
    assert page.table.model.count == 18
    texts = {page.table.model.columns[1].text(page.table.model.row(row)) for row in range(18)}
    assert texts == {"Not assessed"}


@pytest.mark.requirement("D1", "A1")
def test_a_person_states_that_a_source_uses_demographic_data_and_its_clock_starts(
    page: AuditsPage, qtbot: QtBot, settle: Settle, office: Office
) -> None:
    source = choose(page, qtbot, settle, SURVEYS)
    page.state_use()
    form = form_of(UseForm)
    form.fields["uses"].set_value("yes")
    form.fields["since"].set_value(TODAY - timedelta(days=100))
    form.fields["fields"].set_value("Age\nRace")
    form.fields["reason"].set_value("The questionnaire")
    qtbot.keyClick(form.send_button, Qt.Key.Key_Space)
    settle()
    row = next(row for row in office.audits.register() if row.id == source.id)
    assert row.assessment.fields == ("Age", "Race")
    qtbot.waitUntil(lambda: "Overdue since" in page.record_view.clock.text())
    assert "10 days" in page.record_view.clock.text()


def test_facts_are_filled_in_and_the_gaps_close(
    page: AuditsPage, qtbot: QtBot, settle: Settle, office: Office
) -> None:
    source = choose(page, qtbot, settle, SURVEYS)
    page.change_facts()
    form = form_of(SourceForm)
    qtbot.keyClicks(form.fields["owner"].control, "Customer Experience")
    form.submit()
    settle()
    assert office.sources.get(source.id).owner == "Customer Experience"
    qtbot.waitUntil(lambda: "Owner: Customer Experience" in page.record_view.facts.text())


@pytest.mark.requirement("A2", "A5", "A6")
def test_an_audit_is_filled_in_signed_and_then_only_read(
    page: AuditsPage, qtbot: QtBot, settle: Settle, office: Office, tmp_path: Path
) -> None:
    in_use(page, qtbot, settle)
    page.start_or_continue()
    settle()
    form = form_of(AuditForm)
    answer_all(form, no_deployment=Verdict.YES)
    assert form.cards["no-deployment"]._finding.isVisibleTo(form)
    assert not form.cards["policies-kept"]._finding.isVisibleTo(form)
    extract = tmp_path / "extract.csv"
    extract.write_bytes(b"age\n41\n")
    form.cards["policies-kept"].evidence.attach(extract)
    settle()
    qtbot.mouseClick(form.sign_button, Qt.MouseButton.LeftButton)
    settle()
    sign = form_of(SignForm)
    assert "You sign as Chief Civil Rights Officer" in _texts(sign)
    assert "1 finding" in _texts(sign)
    sign.submit()
    assert sign.fields["agreed"].error
    sign.fields["agreed"].set_value(True)
    sign.submit()
    settle()

    number = form.record.audit.id
    assert office.audits.record(number).audit.state is AuditState.SIGNED
    assert any("The next one is due by Feb 18, 2027" in message.text for message in messages.door().said)
    qtbot.waitUntil(lambda: page._record is not None and bool(page._record.audits))
    page.show_record("Audit", number)
    settle()
    reading = _dialog(ReadingDialog)
    assert "Finding of non-compliance" in reading.text.view.toPlainText()
    assert "extract.csv" in reading.text.view.toPlainText()
    assert reading.text.view.isReadOnly()
    assert not reading.files.attach_button.isVisible()


def _texts(form: Form) -> str:
    return " ".join(label.text() for label in form.findChildren(QLabel))


def _dialog(kind: type[ReadingDialog]) -> ReadingDialog:
    return next(d for d in QApplication.topLevelWidgets() if isinstance(d, kind) and d.isVisible())


@pytest.mark.requirement("A2")
def test_all_that_an_audit_lacks_is_said_when_it_is_to_be_signed(
    page: AuditsPage, qtbot: QtBot, settle: Settle, office: Office
) -> None:
    in_use(page, qtbot, settle)
    page.start_or_continue()
    settle()
    form_of(AuditForm).save_and_sign()
    settle()
    sign = form_of(SignForm)
    sign.fields["agreed"].set_value(True)
    sign.submit()
    settle()
    assert len(messages.door().said[-1].lines) == 4
    assert office.audits.register()[6].open_audit is not None


@pytest.mark.requirement("A6")
def test_an_audit_signed_late_asks_for_the_reason(page: AuditsPage, qtbot: QtBot, settle: Settle) -> None:
    in_use(page, qtbot, settle)
    page.start_or_continue()
    settle()
    form = form_of(AuditForm)
    answer_all(form, days_ago=8)
    form.save_and_sign()
    settle()
    sign = form_of(SignForm)
    sign.fields["agreed"].set_value(True)
    sign.submit()
    assert sign.fields["late_reason"].error
    sign.fields["late_reason"].set_value("The chief was away")
    sign.submit()
    settle()
    qtbot.waitUntil(lambda: "late: The chief was away" in page.record_view.audits.item(0).text())


@pytest.mark.requirement("C17")
def test_what_was_typed_in_an_audit_is_there_again_after_a_crash(
    page: AuditsPage, qtbot: QtBot, settle: Settle, office: Office
) -> None:
    in_use(page, qtbot, settle)
    page.start_or_continue()
    settle()
    form = form_of(AuditForm)
    qtbot.keyClicks(form.cards["policies-kept"].note.control, "Half a sentence")
    form.held.lines[0].reason.setText("Half a reason")
    form.keep_draft_now()
    settle()
    again = AuditForm(office, office.audits.record(form.record.audit.id))
    qtbot.addWidget(again)
    settle()
    assert again.cards["policies-kept"].note.value() == "Half a sentence"
    assert [(field.name, field.reason) for field in again.held.value()] == [("Age", "Half a reason")]
    assert again.dirty


def test_opening_an_audit_without_typing_makes_no_draft(
    page: AuditsPage, qtbot: QtBot, settle: Settle, office: Office
) -> None:
    in_use(page, qtbot, settle)
    page.start_or_continue()
    settle()
    form = form_of(AuditForm)
    assert form.keeper is not None
    assert not form.keeper.waiting
    assert not form.dirty


def test_fields_are_added_and_removed_by_keyboard_and_each_line_says_which_it_is(
    page: AuditsPage, qtbot: QtBot, settle: Settle, office: Office
) -> None:
    in_use(page, qtbot, settle)
    page.start_or_continue()
    settle()
    form = form_of(AuditForm)
    qtbot.keyClick(form.held.add_button, Qt.Key.Key_Space)
    qtbot.keyClicks(form.held.lines[1].name, "Income")
    qtbot.keyClick(form.held.lines[0].remove, Qt.Key.Key_Space)
    assert [field.name for field in form.held.value()] == ["Income"]
    assert form.held.lines[0].name.accessibleName() == "Field 1: name"
    form.submit()
    settle()
    record = office.audits.record(form.record.audit.id)
    assert [field.name for field in record.fields] == ["Income"]


def test_the_list_is_narrowed_to_what_is_overdue(
    page: AuditsPage, qtbot: QtBot, settle: Settle, office: Office, clock: MovableClock
) -> None:
    in_use(page, qtbot, settle)
    clock.on(TODAY + timedelta(days=31))
    page.table.narrow(Filter("state", Test.ANY_OF, ("overdue",)))
    settle()
    assert page.table.model.count == 1
    assert page.table.model.row(0).source.name == SURVEYS


def test_a_view_with_nothing_in_it_does_not_say_that_the_register_is_empty(
    page: AuditsPage, settle: Settle
) -> None:
    assert page.table.model.count > 10
    page.list_views.bar.choose("under-way")
    settle()
    assert page.table.model.count == 0
    assert page.table._empty.text == "Nothing is in this view."


def test_the_plan_and_the_register_go_out_to_files(
    page: AuditsPage, qtbot: QtBot, settle: Settle, tmp_path: Path
) -> None:
    in_use(page, qtbot, settle)
    page.export_to(tmp_path / "out.xlsx")
    page.export_plan_to(tmp_path / "plan.ics")
    settle()
    assert (tmp_path / "out.xlsx").stat().st_size > 2000
    assert "Exported 1 due days to plan.ics." in [message.text for message in messages.door().said]


def test_every_button_and_field_of_an_audit_has_a_name_of_its_own(
    page: AuditsPage, qtbot: QtBot, settle: Settle
) -> None:
    in_use(page, qtbot, settle)
    page.start_or_continue()
    settle()
    form = form_of(AuditForm)
    shown = [
        w for w in form.findChildren(QWidget) if w.isVisible() and w.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    nameless = [w for w in shown if not w.accessibleName() and not (isinstance(w, QPushButton) and w.text())]
    assert not nameless
    names = [w.accessibleName() or w.property("text") for w in shown]
    assert len(names) == len(set(names))


@pytest.mark.requirement("S4")
def test_an_attached_file_says_in_words_what_is_remarkable_about_it(office: Office, qtbot: QtBot) -> None:
    from gen63_desktop.ui.audits.evidence import EvidenceList
    from tests.services.audit_steps import survey

    record = office.audits.start(survey(office).id)
    code = record.questions[0].code
    office.audits.attach(record.audit, code, "../photo\u202egnp.pdf", b"MZ" + bytes(50))
    office.audits.attach(record.audit, code, "plan.pdf", b"%PDF-1.7")
    shown = EvidenceList(office, record.audit, code, 1)
    qtbot.addWidget(shown)
    shown.show_files(office.audits.record(record.audit.id).files)
    first, second = (shown.list.item(row).text() for row in range(2))
    assert "is, or holds, a program: do not open it" in first
    assert first.startswith("_photognp.pdf · ")
    assert "program" not in second
