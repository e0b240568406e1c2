"""Editions of reports: what they may be asked for, who comes second, and what they tell of the one before."""

from __future__ import annotations

import pytest

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party, PartyRole
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.kinds import Audience, ReportKind, ReportRequest
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.domain.vocabulary.grounds import Ground
from gen63_desktop.services.office import Office
from tests.services.violation_steps import ceo, recommended, registered, supervisor


@pytest.mark.requirement("C8")
def test_a_violation_report_is_never_issued_as_a_version_for_the_public(office: Office) -> None:
    violation = registered(office, analysis="Three riders tell the same.", decider_id=ceo(office).id)
    recommended(office, violation, supervisor(office))
    for audience in (Audience.PUBLIC, Audience.COMPLAINANT):
        request = office.findings.find_request(ReportKind.VIOLATION, violation.number, audience)
        with pytest.raises(Refused):
            office.findings.issue_report(request)
    assert office.findings.reports() == ()


@pytest.mark.requirement("R3")
@pytest.mark.parametrize("reason", ["", "The figures were corrected."])
def test_whoever_issues_second_is_told_so_and_replaces_nothing_unseen(office: Office, reason: str) -> None:
    quarter = office.findings.quarter("2026Q3")
    if reason:
        office.findings.issue(quarter)
    meanwhile: list[str] = []

    def another(_done: int, _of: int | None, words: str) -> None:
        if words.startswith("Checking") and not meanwhile:
            meanwhile.append("")
            meanwhile[0] = office.findings.issue(quarter, reason).number

    with pytest.raises(Refused, match=r"QR-2026Q3-0[12]"):
        office.findings.issue(quarter, reason, another)
    assert office.findings.reports()[0].number == meanwhile[0]


@pytest.mark.requirement("C8", "R3")
def test_a_further_edition_takes_out_what_the_one_before_still_told(office: Office) -> None:
    entry = AllegationEntry(
        Allegation(0, conduct="Shouted at the lady with the parrot", bases=(Basis.DISABILITY,)), ()
    )
    party = PartyEntry(Party(0, PartyRole.COMPLAINANT, name="Wilhelmina Quackenbush"))
    case = office.complaints.receive(
        NewComplaint(
            Complaint("", office.session.today(), "Shouted.", place="Beside the parrot shop"),
            (party,),
            (entry,),
        )
    )
    (allegation,) = office.complaints.case(case.id).allegations
    office.complaints.close_allegation(allegation, ClosingReason.WITHDRAWN, "She left.")
    request = ReportRequest(ReportKind.COMPLAINT, case.id, audience=Audience.PUBLIC)
    office.findings.issue_report(request)
    text = allegation.conduct
    at = text.index("the lady with the parrot")
    office.redactions.mark(
        case.id, f"allegation {allegation.id} conduct", at, len(text), Ground.PERSON, (Audience.PUBLIC,), text
    )
    second = office.findings.issue_report(request, "A description was overlooked.")
    said = " ".join(office.findings.data(second.id).heading.changed)
    assert "parrot" not in said
    assert "written anew" in said
