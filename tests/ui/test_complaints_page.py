"""The page Complaints as a person uses it: list, record, intake, time line."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.records import (
    Mark,
)  # fmt: skip
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints import finding_forms, work_forms
from gen63_desktop.ui.complaints.intake_form import IntakeForm
from gen63_desktop.ui.complaints.page import ComplaintsPage
from tests.offices import TODAY

from .complaints_window import NARRATIVE, alleged, form_of, open_page, receive, shown
from .conftest import Settle


@pytest.fixture
def maya(office: Office) -> Person:
    return office.people.add("Maya Rivera", (Role.INVESTIGATOR,))


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office, maya: Person) -> Iterator[ComplaintsPage]:
    with open_page(qtbot, settle, office) as opened:
        yield opened


@pytest.mark.requirement("C1", "C5")
def test_a_complaint_is_taken_in_with_the_keyboard_and_shown(
    page: ComplaintsPage, office: Office, qtbot: QtBot, settle: Settle
) -> None:
    page.take_in()
    form = form_of(IntakeForm)
    settle()
    assert form.fields["narrative"].control.hasFocus(), "the conversation begins with what happened"
    QTest.keyClicks(form.fields["narrative"].control, NARRATIVE)
    assert form.values()["received"] == TODAY, "today is proposed"
    qtbot.keyClick(form.send_button, Qt.Key.Key_Space)
    settle()
    assert page.case is not None
    assert page.case.complaint.narrative == NARRATIVE
    assert page.case.complaint.number == "C-2026-0001"
    assert page.table.current_id() == page.case.complaint.id


@pytest.mark.requirement("C1")
def test_intake_asks_first_for_what_happened_and_the_date_and_requires_nothing_else(
    page: ComplaintsPage, settle: Settle
) -> None:
    page.take_in()
    form = form_of(IntakeForm)
    settle()
    assert list(form.fields)[:2] == ["narrative", "received"]
    assert [name for name, field in form.fields.items() if field.required] == ["narrative", "received"]
    form.fields["received"].set_value(None)
    form.submit()
    assert [line.partition(":")[0] for line in form.summary_lines] == ["What happened?", "Date received"]


@pytest.mark.requirement("C4")
def test_no_form_asks_for_one_of_the_three_or_for_pronouns(page: ComplaintsPage, settle: Settle) -> None:
    page.take_in()
    asked = " ".join(f"{field.label} {field.hint}".lower() for field in form_of(IntakeForm).fields.values())
    for word in ("sexual orientation", "gender identity", "immigration", "pronoun"):
        assert word not in asked


@pytest.mark.requirement("C2", "V1", "V2")
def test_intake_takes_person_allegation_and_respondent_along_and_shows_the_definitions(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    from gen63_desktop.ui.complaints.definitions import Definitions

    page.take_in()
    form = form_of(IntakeForm)
    for name, value in {
        "narrative": NARRATIVE, "person_name": "Rosa Maldonado", "on_behalf_of": "Luis Maldonado",
        "bases": (Basis.DISABILITY, Basis.AGE), "conduct": "Refused to let her board", "respondent_name": "Badge 4471",
        "incident": date(2026, 11, 18), "incident_time": "2:05 pm", "line": "720",
    }.items():  # fmt: skip
        form.fields[name].set_value(value)
    definitions = form.findChild(Definitions)
    assert isinstance(definitions, Definitions)
    definitions.button.click()
    assert definitions.panel.isVisible()
    form.submit()
    settle()
    number = office.complaints.find_number("C-2026-0001").id
    office.complaints.identities(number, "To see what was stored")
    case = office.complaints.case(number)
    assert (case.complaint.incident_time, case.complaint.bases) == ("14:05", (Basis.AGE, Basis.DISABILITY))
    assert [(p.name, p.role.value) for p in case.parties] == [
        ("Rosa Maldonado", "complainant"), ("Luis Maldonado", "affected person"),
    ]  # fmt: skip
    assert [r.name for r in case.respondents] == ["Badge 4471"]
    assert [s.name for s in case.allegations[0].statutes] == ["ADA", "REHABILITATION_ACT"]


@pytest.mark.requirement("C17")
def test_what_was_typed_into_the_intake_is_there_again_after_a_crash(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    page.take_in()
    form = form_of(IntakeForm)
    settle()
    form.fields["narrative"].set_value(NARRATIVE)
    form.fields["bases"].set_value((Basis.RACE,))
    form.keep_draft_now()
    settle()
    again = IntakeForm(office)
    settle()
    assert (again.values()["narrative"], again.values()["bases"]) == (NARRATIVE, (Basis.RACE,))
    again.deleteLater()


@pytest.mark.requirement("C17")
def test_a_draft_about_a_complaint_opens_on_that_complaint(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    receive(office)
    complaint = receive(office, alleged(Basis.RACE))
    allegation = office.complaints.case(complaint.id).allegations[0]
    office.drafts.keep("complaints.finding", f"{complaint.id}:{allegation.id}", {"rationale": "Half a sent"})
    page.open_draft("complaints.finding", f"{complaint.id}:{allegation.id}")
    settle()
    form = form_of(finding_forms.ProposalForm)
    assert form.allegation.id == allegation.id
    assert form.values()["rationale"] == "Half a sent"


@pytest.mark.requirement("C5")
def test_the_views_count_and_narrow_the_list(page: ComplaintsPage, office: Office, settle: Settle) -> None:
    late = receive(office, received=date(2026, 7, 1))
    closed = receive(office)
    office.complaints.close(closed.id, ClosingReason.WITHDRAWN, "Withdrew")
    settle()
    assert {key: page.views.count_of(key) for key in ("open", "overdue", "all")} == {
        "open": 1, "overdue": 1, "all": 2,
    }  # fmt: skip
    page.views.choose("overdue")
    settle()
    assert page.table.current_id() == late.id
    assert page.table.model.count == 1


@pytest.mark.requirement("C5")
def test_a_complaint_that_the_view_does_not_show_is_opened_all_the_same(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    receive(office)
    closed = receive(office)
    office.complaints.close(closed.id, ClosingReason.WITHDRAWN, "Withdrew")
    settle()
    shown(page, settle, closed)
    assert page.table.current_id() == closed.id


@pytest.mark.requirement("C6")
def test_the_time_line_is_read_as_text(page: ComplaintsPage, office: Office, settle: Settle) -> None:
    complaint = receive(office)
    office.complaints.extend(complaint.id, date(2027, 4, 1), "Recordings were late")
    shown(page, settle, complaint)
    text = page.view.time_line.text.toPlainText()
    assert "Reason: Recordings were late" in text
    assert "Due date: Feb 18, 2027 → Apr 1, 2027" in text
    assert "Status: Received" in text
    page.case_commands.note.trigger()
    form = form_of(work_forms.NoteForm)
    form.fields["text"].set_value("Called back")
    form.submit()
    settle()
    assert "Text: Called back" in page.view.time_line.text.toPlainText()


@pytest.mark.requirement("C1")
def test_what_a_complaint_lacks_is_said_in_its_summary(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office)
    assert complaint.marks == (Mark.NO_ALLEGATION,)
    shown(page, settle, complaint)
    assert page.view.summary.missing == "To be looked at: No allegation"


def test_what_people_typed_is_never_read_as_markup(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    from PySide6.QtWidgets import QLabel

    complaint = receive(office, summary="<b>bold</b>", narrative="<script>alert(1)</script>")
    shown(page, settle, complaint)
    labels = [label for label in page.view.findChildren(QLabel) if "<" in label.text()]
    assert len(labels) >= 2
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_every_word_of_the_vocabulary_can_be_translated() -> None:
    from enum import StrEnum

    from gen63_desktop.domain.complaints import records
    from gen63_desktop.domain.vocabulary import bases, channels, findings, respondents, statutes
    from gen63_desktop.ui.shared.vocabulary import WORDS

    lists = (
        bases.Basis, channels.Channel, findings.Finding, findings.ClosingReason, respondents.RespondentKind,
        statutes.Statute, records.Status, records.Identity, records.Mark, records.Outcome, records.PartyRole,
    )  # fmt: skip
    shown_words = {m.value[0].upper() + m.value[1:] for one in lists for m in one if isinstance(m, StrEnum)}
    assert shown_words <= set(WORDS)
