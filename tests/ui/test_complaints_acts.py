"""Every act on a complaint, through its form."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.entries import AllegationEntry, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import (
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
from gen63_desktop.ui.complaints.intake_form import CorrectionForm
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.complaints.seal_forms import LookForm
from gen63_desktop.ui.shared.merging import MergeForm

from .complaints_window import alleged, confirm, form_of, open_page, receive, shown
from .conftest import Settle


@pytest.fixture
def maya(office: Office) -> Person:
    return office.people.add("Maya Rivera", (Role.INVESTIGATOR,))


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office, maya: Person) -> Iterator[ComplaintsPage]:
    with open_page(qtbot, settle, office) as opened:
        yield opened


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
    assert office.complaints.case(complaint.id).allegations[0].actual == ()
    office.complaints.identities(complaint.id, "To see what was stored")
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
    confirm("Approve")
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
    approve = page.case_commands.approve
    assert approve.isVisible()
    assert not approve.isEnabled()
    assert "someone else approves the finding" in approve.toolTip()
    assert office.complaints.case(complaint.id).allegations[0].outcome is Outcome.PROPOSED


@pytest.mark.requirement("C7")
def test_the_form_that_closes_a_complaint_says_what_stands_now_and_not_what_the_page_still_shows(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office, alleged(Basis.RACE))
    shown(page, settle, complaint)
    allegation = office.complaints.case(complaint.id).allegations[0]
    office.complaints.propose_finding(allegation, Finding.SUSTAINED, "Video")
    page.case_commands.close.trigger()
    settle()
    closing = form_of(closing_forms.ClosingForm)
    assert any("finding proposed" in label.text() for label in closing.findChildren(QLabel))


@pytest.mark.requirement("C7")
def test_a_complaint_is_closed_for_a_stated_reason_and_reopened_with_one(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office, alleged(Basis.RACE))
    shown(page, settle, complaint)
    page.case_commands.close.trigger()
    settle()
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
    form_of(LookForm).submit()
    settle()
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


@pytest.mark.requirement("C17")
def test_two_people_changing_one_allegation_or_person_see_both_versions_too(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = receive(office, alleged(Basis.RACE))
    allegation = office.complaints.case(complaint.id).allegations[0]
    party = office.complaints.add_person(complaint.id, PartyEntry(Party(0, name="R. Alder")))
    shown(page, settle, complaint)
    page.case_commands.change_allegation.trigger()
    form = form_of(AllegationForm)
    form.fields["bases"].set_value((Basis.RACE, Basis.AGE))
    office.complaints.change_allegation(
        AllegationEntry(replace(allegation, bases=(Basis.SEX,), clause="CIV 5"))
    )
    form.submit()
    settle()
    merge = form_of(MergeForm)
    merge.fields["bases"].set_value("mine")
    merge.submit()
    settle()
    kept = office.complaints.case(complaint.id).allegations[0]
    assert (kept.bases, kept.clause) == ((Basis.RACE, Basis.AGE), "CIV 5")
    page.case_commands.change_person.trigger()
    form_of(LookForm).submit()
    settle()
    person = form_of(person_forms.PersonForm)
    person.fields["phone"].set_value("555-0100")
    office.complaints.change_person(PartyEntry(replace(party, email="r@example.org")))
    person.submit()
    settle()
    form_of(MergeForm).submit()
    settle()
    stored = office.complaints.case(complaint.id).parties[0]
    assert (stored.phone, stored.email) == ("555-0100", "r@example.org")
