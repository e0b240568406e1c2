"""What a finding rests on, in the window: chosen in its form, shown with the allegation and with the evidence (C7)."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.complaints.relied_on import chosen_for, relied_on
from gen63_desktop.domain.investigation.interviews import (
    Interview,
    InterviewRole,
    InterviewState,
    InterviewWay,
)
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.services.office import Office
from gen63_desktop.ui.complaints import investigation_tab as tab
from gen63_desktop.ui.complaints.finding_forms import ProposalForm
from gen63_desktop.ui.complaints.investigation.evidence_forms import WithdrawalForm
from gen63_desktop.ui.complaints.page import ComplaintsPage
from gen63_desktop.ui.shared.choice_fields import ChecklistField
from gen63_desktop.ui.shared.facts import Facts
from tests.offices import TODAY
from tests.services.investigation_steps import obtain

from .complaints_window import alleged, form_of, open_page, receive, shown
from .conftest import Settle


@pytest.fixture
def page(qtbot: QtBot, settle: Settle, office: Office) -> Iterator[ComplaintsPage]:
    with open_page(qtbot, settle, office) as opened:
        yield opened


def _case(office: Office) -> Complaint:
    complaint = receive(office, alleged(Basis.RACE))
    obtain(office, complaint, description="Camera 3 of bus 5512")
    way, me = InterviewWay.TELEPHONE, office.session.person.id
    office.investigation.add_interview(
        Interview(
            complaint.id, InterviewRole.WITNESS, "Zebulon Quagga", TODAY, "", way, me, InterviewState.HELD,
            summary="She waved.",
        )
    )  # fmt: skip
    return complaint


def _facts(owner: object) -> str:
    facts: Facts = owner._facts  # type: ignore[attr-defined]
    return " | ".join(getattr(each, "accessibleName", str)() for each in facts.children())


@pytest.mark.requirement("C7", "C6", "U1")
def test_what_a_finding_rests_on_is_chosen_from_the_case_and_shown_at_both_ends(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = _case(office)
    shown(page, settle, complaint)
    page.case_commands.propose.trigger()
    form = form_of(ProposalForm)
    field = form.fields["relied_on"]
    assert isinstance(field, ChecklistField)
    number = office.investigation.of_case(complaint.id).evidence[0].item.number
    assert [label for _, label in field.options] == [
        f"{number}: Audio recording, Camera 3 of bus 5512", "Interview: witness, Nov 20, 2026, telephone",
    ]  # fmt: skip
    for name, value in (
        ("finding", Finding.SUSTAINED), ("relied_on", tuple(value for value, _ in field.options)),
        ("rationale", "It is on film."),
    ):  # fmt: skip
        form.fields[name].set_value(value)
    form.submit()
    settle()
    (allegation,) = office.complaints.case(complaint.id).allegations
    assert len(relied_on(allegation).evidence + relied_on(allegation).interviews) == 2
    view = page.view
    assert (
        f"Evidence relied on: {number}: Audio recording, Camera 3 of bus 5512\nInterview: witness"
        in _facts(view.allegations)
    )
    part = view.investigation.parts[tab.EVIDENCE]
    assert part.list.item(0).text() == f"{number}, relied on for allegation 1, Camera 3 of bus 5512"
    view.investigation.bar.choose(tab.EVIDENCE)
    part.choose(office.investigation.of_case(complaint.id).evidence[0].item.id)
    assert "Relied on in the finding on allegation 1: sustained, proposed" in _facts(part)
    assert "Quagga" not in _facts(part) + _facts(view.allegations)


@pytest.mark.requirement("C7", "C6")
def test_withdrawing_evidence_that_a_finding_rests_on_is_refused_in_the_form_until_the_finding_is_returned(
    page: ComplaintsPage, office: Office, settle: Settle
) -> None:
    complaint = _case(office)
    case = office.complaints.case(complaint.id)
    office.complaints.propose_finding(case.allegations[0], Finding.SUSTAINED, "Film", rests_on=case.sources)
    shown(page, settle, complaint)
    made, part = page.case_commands, page.view.investigation.parts[tab.EVIDENCE]
    page.view.tabs.setCurrentWidget(page.view.investigation)
    page.view.investigation.bar.choose(tab.EVIDENCE)
    settle()
    made.investigation.withdraw.trigger()
    form = form_of(WithdrawalForm)
    form.fields["why"].set_value("Another bus")
    form.submit()
    settle()
    assert "“sustained” on allegation 1 rests on" in form.notice.text
    office.complaints.return_finding(office.complaints.case(complaint.id).allegations[0], "Another bus")
    (allegation,) = office.complaints.case(complaint.id).allegations
    assert chosen_for(allegation) == case.sources  # offered again with the next proposal
    form.submit()
    settle()
    assert "WITHDRAWN" in part.list.item(0).text()
    assert "Another bus" in _facts(part)
    made.propose.trigger()
    offered = form_of(ProposalForm).fields["relied_on"]
    assert isinstance(offered, ChecklistField)
    assert [label for _, label in offered.options] == ["Interview: witness, Nov 20, 2026, telephone"]
    assert offered.value() == (offered.options[0][0],)
