"""Looking at identities and sealing cases, in the window."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.entries import PartyEntry
from gen63_desktop.domain.complaints.records import Complaint, Party
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.complaints.person_forms import PersonForm
from gen63_desktop.ui.complaints.seal_forms import LookForm, SealForm, UnsealForm

from .complaints_window import form_of, open_page, receive, shown
from .conftest import Settle


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    with open_page(qtbot, settle, office) as opened:
        yield opened


@pytest.fixture
def complaint(office: Office) -> Complaint:
    made = receive(office)
    office.complaints.add_person(made.id, PartyEntry(Party(0, name="Rosa Maldonado", phone="555-0134")))
    return made


def texts(page: ComplaintsPage) -> str:
    """All that the people's tab says."""
    people = page.view.people
    entries = [people.list.item(row).text() for row in range(people.list.count())]
    return "\n".join(
        [*entries, *(label.text() for label in people.findChildren(QLabel) if label.isVisibleTo(people))]
    )


@pytest.mark.requirement("S2", "S3")
def test_a_name_is_on_the_screen_only_after_a_look_with_a_reason(
    page: ComplaintsPage, office: Office, settle: Settle, complaint: Complaint
) -> None:
    shown(page, settle, complaint)
    assert "Maldonado" not in texts(page)
    page.case_commands.look.trigger()
    form = form_of(LookForm)
    form.fields["reason"].set_value("other")
    form.submit()
    assert form.fields["words"].error
    form.fields["words"].set_value("She asked what we keep of her")
    form.submit()
    settle()
    assert "Rosa Maldonado" in texts(page)
    assert not page.case_commands.look.isVisible()
    seen = office.history.of("complaints", complaint.id)[0]
    assert (seen.act, seen.why) == ("identities.seen", "She asked what we keep of her")


@pytest.mark.requirement("S2")
def test_changing_a_person_asks_for_the_look_first_and_goes_on_with_the_form(
    page: ComplaintsPage, office: Office, settle: Settle, complaint: Complaint
) -> None:
    shown(page, settle, complaint)
    page.case_commands.change_person.trigger()
    form_of(LookForm).submit()
    settle()
    form = form_of(PersonForm)
    assert form.fields["name"].value() == "Rosa Maldonado"
    form.fields["phone"].set_value("555-0199")
    form.submit()
    settle()
    assert office.complaints.case(complaint.id).parties[0].phone == "555-0199"


@pytest.mark.requirement("S1")
def test_a_case_is_sealed_and_opened_again_with_reasons(
    page: ComplaintsPage, office: Office, settle: Settle, complaint: Complaint
) -> None:
    shown(page, settle, complaint)
    assert not page.case_commands.unseal.isVisible()
    page.case_commands.seal.trigger()
    settle()
    form = form_of(SealForm)
    form.submit()
    assert form.fields["why"].error
    form.fields["why"].set_value("The respondent works beside us")
    form.submit()
    settle()
    assert office.complaints.get(complaint.id).seal == 1
    assert page.case is not None
    assert page.case.complaint.seal == 1
    page.case_commands.unseal.trigger()
    form_of(UnsealForm).fields["why"].set_value("They left the agency")
    form_of(UnsealForm).submit()
    settle()
    assert office.complaints.get(complaint.id).seal is None
