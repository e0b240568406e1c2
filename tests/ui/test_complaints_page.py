"""The page Complaints as a person uses it: list, record, and every act on a complaint."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TypeVar

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import (
    Allegation,
    Complaint,
    Mark,
    Outcome,
    Party,
    Status,
)  # fmt: skip
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints import closing_forms, finding_forms, person_forms, work_forms
from gen63_desktop.ui.complaints.allegation_form import AllegationForm
from gen63_desktop.ui.complaints.intake_form import CorrectionForm, IntakeForm
from gen63_desktop.ui.complaints.merge_form import MergeForm
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.shared import messages
from gen63_desktop.ui.shared.form import Form
from gen63_desktop.ui.shared.form_dialog import FormDialog
from tests.offices import TODAY

from .conftest import Settle

FormT = TypeVar("FormT", bound=Form)
NARRATIVE = "The driver closed the door when he saw my walker."


class _Bridge(QObject):
    """Brings the news of a change into the GUI thread, as the window does."""

    changed = Signal(object)


@pytest.fixture
def maya(office: Office) -> Person:
    return office.people.add("Maya Rivera", (Role.INVESTIGATOR,))


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office, maya: Person) -> Iterator[ComplaintsPage]:
    made = ComplaintsPage(office)
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


def form_of(kind: type[FormT]) -> FormT:
    dialogs = [d for d in QApplication.topLevelWidgets() if isinstance(d, FormDialog) and d.isVisible()]
    found = [dialog.form for dialog in dialogs if isinstance(dialog.form, kind)]
    assert len(found) == 1, f"{[type(d.form).__name__ for d in dialogs]} are open"
    return found[0]


def receive(office: Office, *entries: AllegationEntry, received: date = TODAY, **facts: object) -> Complaint:
    complaint = replace(Complaint("", received, NARRATIVE), **facts)  # type: ignore[arg-type]
    return office.complaints.receive(NewComplaint(complaint, (), entries))


def alleged(*bases: Basis) -> AllegationEntry:
    return AllegationEntry(Allegation(0, conduct="Refused to let her board", bases=bases))


def shown(page: ComplaintsPage, settle: Settle, complaint: Complaint) -> None:
    page.show_record("Complaint", complaint.id)
    settle()
    assert page.case is not None
    assert page.case.complaint.id == complaint.id


def said() -> list[str]:
    return [message.text for message in messages.door().said]


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
    case = office.complaints.case(office.complaints.find_number("C-2026-0001").id)
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


@pytest.mark.requirement("C5")
def test_owner_and_next_step_are_set_in_one_form(
    page: ComplaintsPage, office: Office, settle: Settle, maya: Person
) -> None:
    complaint = receive(office)
    shown(page, settle, complaint)
    page.case_commands.plan.trigger()
    form = form_of(work_forms.PlanForm)
    form.fields["next_step"].set_value("")
    form.submit()
    assert form.summary_lines
    form.fields["next_step"].set_value("Ask for the recording")
    form.fields["owner_id"].set_value(maya.id)
    form.fields["investigator_id"].set_value(maya.id)
    form.submit()
    settle()
    planned = office.complaints.get(complaint.id)
    assert (planned.owner_id, planned.next_step, planned.status) == (
        maya.id, "Ask for the recording", Status.INVESTIGATION,
    )  # fmt: skip
    assert page.case is not None
    assert page.case.complaint == planned, "the page shows what was saved"


@pytest.mark.requirement("C5")
def test_a_due_date_is_extended_only_to_a_later_day_and_with_a_reason(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office)
    shown(page, settle, complaint)
    page.case_commands.extend.trigger()
    form = form_of(work_forms.ExtensionForm)
    form.fields["new_due"].set_value(date(2026, 12, 1))
    form.submit()
    assert len(form.summary_lines) == 2
    form.fields["new_due"].set_value(date(2027, 4, 1))
    form.fields["reason"].set_value("Recordings were late")
    form.submit()
    settle()
    assert office.complaints.get(complaint.id).due == date(2027, 4, 1)


@pytest.mark.requirement("C4")
def test_an_allegation_states_one_of_the_three_of_a_person_only_through_the_gate(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office)
    shown(page, settle, complaint)
    page.case_commands.add_allegation.trigger()
    form = form_of(AllegationForm)
    form.fields["bases"].set_value((Basis.GENDER_IDENTITY,))
    form.fields["actual"].set_value((Basis.GENDER_IDENTITY,))
    form.submit()
    settle()
    assert "never asked for" in form.fields["volunteered"].error
    form.fields["volunteered"].set_value(True)
    form.submit()
    settle()
    assert office.complaints.case(complaint.id).allegations == ()
    form.fields["bears_on_incident"].set_value(True)
    form.submit()
    settle()
    stored = office.complaints.case(complaint.id).allegations[0]
    assert (stored.actual, stored.volunteered, stored.bears_on_incident) == (
        (Basis.GENDER_IDENTITY,),
        True,
        True,
    )


@pytest.mark.requirement("C2", "V4")
def test_an_allegation_takes_several_respondents_and_proposes_statutes(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office)
    shown(page, settle, complaint)
    page.case_commands.add_allegation.trigger()
    form = form_of(AllegationForm)
    form.fields["conduct"].set_value("Stopped twice in one week")
    form.fields["bases"].set_value((Basis.RACE,))
    more = [b for b in form.findChildren(QPushButton) if b.text() == "Add another respondent"]
    more[0].click()
    form.fields["name_1"].set_value("Officer with badge 12")
    form.fields["name_2"].set_value("Fare inspector")
    form.fields["sworn_1"].set_value("yes")
    assert [s.name for s in form.values()["statutes"]] == ["TITLE_VI"]
    form.submit()
    settle()
    stored = office.complaints.case(complaint.id).respondents
    assert [(r.name, r.sworn) for r in stored] == [("Officer with badge 12", True), ("Fare inspector", None)]


@pytest.mark.requirement("C7")
def test_a_finding_is_proposed_for_an_investigator_and_approved_by_another(
    page: ComplaintsPage, office: Office, settle: Settle, maya: Person
) -> None:
    complaint = receive(office, alleged(Basis.RACE))
    office.complaints.plan(complaint.id, Plan(office.session.person.id, "Hear", investigator_id=maya.id))
    shown(page, settle, complaint)
    assert not page.case_commands.approve.isVisible()
    page.case_commands.propose.trigger()
    form = form_of(finding_forms.ProposalForm)
    form.fields["finding"].set_value(Finding.SUSTAINED)
    form.fields["rationale"].set_value("Video of bus 4471")
    assert form.values()["by"] == maya.id, "the investigator is proposed"
    form.submit()
    settle()
    assert page.case_commands.approve.isEnabled()
    page.case_commands.approve.trigger()
    confirm = next(d for d in QApplication.topLevelWidgets() if isinstance(d, QDialog) and d.isVisible())
    next(b for b in confirm.findChildren(QPushButton) if b.text() == "Approve").click()
    settle()
    assert office.complaints.case(complaint.id).allegations[0].outcome is Outcome.APPROVED


@pytest.mark.requirement("C7")
def test_whoever_proposed_is_told_why_they_cannot_approve(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office, alleged(Basis.RACE))
    allegation = office.complaints.case(complaint.id).allegations[0]
    office.complaints.propose_finding(allegation, Finding.SUSTAINED, "Video")
    shown(page, settle, complaint)
    page.case_commands.approve.trigger()
    confirm = next(d for d in QApplication.topLevelWidgets() if isinstance(d, QDialog) and d.isVisible())
    next(b for b in confirm.findChildren(QPushButton) if b.text() == "Approve").click()
    settle()
    assert "never approves its finding" in page.notice.text
    assert office.complaints.case(complaint.id).allegations[0].outcome is Outcome.PROPOSED


@pytest.mark.requirement("C7")
def test_a_complaint_is_closed_for_a_stated_reason_and_reopened_with_one(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office, alleged(Basis.RACE))
    shown(page, settle, complaint)
    page.case_commands.close.trigger()
    closing = form_of(closing_forms.ClosingForm)
    closing.submit()
    assert len(closing.summary_lines) == 2
    closing.fields["reason"].set_value(ClosingReason.WITHDRAWN)
    closing.fields["words"].set_value("Withdrew by letter")
    closing.submit()
    settle()
    assert not office.complaints.get(complaint.id).is_open
    shown(page, settle, complaint)
    assert not page.case_commands.plan.isEnabled()
    page.case_commands.reopen.trigger()
    reopening = form_of(closing_forms.ReopeningForm)
    reopening.fields["reason"].set_value("She called again")
    reopening.fields["next_step"].set_value("Call back")
    reopening.submit()
    settle()
    assert office.complaints.get(complaint.id).due == date(2027, 2, 18)


@pytest.mark.requirement("C17")
def test_two_people_correcting_one_complaint_see_both_versions_field_by_field(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office, line="720", place="Hill St")
    shown(page, settle, complaint)
    page.case_commands.correct.trigger()
    form = form_of(CorrectionForm)
    form.fields["line"].set_value("754")
    form.fields["vehicle"].set_value("4471")
    office.complaints.change(replace(complaint, line="744", place="Union Station"))
    form.submit()
    settle()
    merge = form_of(MergeForm)
    assert list(merge.fields) == ["line"], "only what both changed is asked"
    merge.submit()
    assert merge.summary_lines, "nobody's version is taken silently"
    merge.fields["line"].set_value("mine")
    merge.submit()
    settle()
    kept = office.complaints.get(complaint.id)
    assert (kept.line, kept.place, kept.vehicle) == ("754", "Union Station", "4471")


@pytest.mark.requirement("C4")
def test_what_a_person_volunteered_is_recorded_only_with_both_facts(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office)
    office.complaints.add_person(complaint.id, PartyEntry(Party(0, name="R. Alder")))
    shown(page, settle, complaint)
    page.case_commands.volunteered.trigger()
    form = form_of(person_forms.VolunteeredForm)
    form.fields["characteristic"].set_value(Basis.IMMIGRATION_STATUS)
    form.fields["words"].set_value("asylum seeker")
    form.fields["volunteered"].set_value(True)
    form.submit()
    assert form.fields["bears_on_incident"].error
    form.fields["bears_on_incident"].set_value(True)
    form.submit()
    assert form.fields["how_it_bears"].error
    form.fields["how_it_bears"].set_value("The guard asked for papers")
    form.submit()
    settle()
    assert [c.words for c in office.complaints.case(complaint.id).characteristics] == ["asylum seeker"]


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
