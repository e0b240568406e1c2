"""Editions of reports: what they may be asked for, who comes second, and what they tell of the one before."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party, PartyRole, Respondent
from gen63_desktop.domain.complaints.walls import CaseWall
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.findings.kinds import Audience, ReportKind, ReportRequest
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason
from gen63_desktop.domain.vocabulary.grounds import Ground
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock
from tests.services.violation_steps import ceo, join, recommended, registered, supervisor


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


@pytest.mark.requirement("C8", "R3")
def test_a_further_edition_for_others_says_that_the_employer_of_a_respondent_is_another(
    office: Office,
) -> None:
    respondent = Respondent(0, 0, RespondentKind.SECURITY_OFFICER, "Octavia Quill", employer="Alpha Guards")
    entry = AllegationEntry(Allegation(0, conduct="Shouted", bases=(Basis.RACE,)), (respondent,))
    case = office.complaints.receive(NewComplaint(Complaint("", TODAY, "Shouted."), (), (entry,)))
    (allegation,) = office.complaints.case(case.id).allegations
    office.complaints.close_allegation(allegation, ClosingReason.WITHDRAWN, "She left.")
    request = ReportRequest(ReportKind.COMPLAINT, case.id, audience=Audience.PUBLIC)
    office.findings.issue_report(request)
    found = office.complaints.case(case.id)
    (stored,) = found.respondents
    office.complaints.change_allegation(
        AllegationEntry(found.allegations[0], (replace(stored, employer="Beta Guards"),))
    )
    second = office.findings.issue_report(request, "The employer was wrong.")
    said = office.findings.data(second.id).heading.changed
    assert any("employer of respondent 1: written anew" in one.lower() for one in said)
    assert not any("Guards" in one for one in said)


@pytest.mark.requirement("S1")
def test_a_case_that_was_closed_to_somebody_is_closed_as_it_stood_too(
    office: Office, clock: MovableClock
) -> None:
    entry = AllegationEntry(Allegation(0, conduct="Shouted", bases=(Basis.DISABILITY,)), ())
    case = office.complaints.receive(NewComplaint(Complaint("", TODAY, "They shouted at me."), (), (entry,)))
    request = ReportRequest(ReportKind.COMPLAINT, case.id)
    other = join(office, "Rolf Adler", Role.OFFICER)
    assert other.findings.prepare(request).data.narrative == "They shouted at me."
    clock.pass_time(days=2)
    with office.session.act("complaint.closed_to", "A conflict of interest") as work:
        work.add(CaseWall(case.id, other.session.person.id))
    with pytest.raises(Refused):
        other.findings.prepared_as_of(request, TODAY)
    assert office.findings.prepared_as_of(request, TODAY).narrative == "They shouted at me."


@pytest.mark.requirement("S1", "R5")
def test_the_matrix_names_no_report_on_a_sealed_case_whose_violation_was_withdrawn(office: Office) -> None:
    me = office.session.person
    with office.session.act("person.changed") as work:
        work.change(replace(work.get(Person, me.id), sealing_key=office.session.keys.sealing_key))
    violation = registered(office, analysis="Three riders tell the same.", decider_id=ceo(office).id)
    recommended(office, violation, supervisor(office))
    report = office.findings.issue_report(ReportRequest(ReportKind.VIOLATION, violation.id))
    office.violations.withdraw(office.violations.get(violation.id), "Registered in error")
    assert violation.complaint_id is not None
    other = join(office, "Rolf Adler", Role.OFFICER)
    assert report.number in _evidence(other)
    office.complaints.seal(violation.complaint_id, [me.id], "A conflict of interest")
    assert report.number not in _evidence(other)
    assert report.number in _evidence(office)


def _evidence(office: Office) -> list[str]:
    return [one.number for line in office.compliance.matrix().lines for one in line.evidence]


@pytest.mark.requirement("R6")
@pytest.mark.parametrize("day", [date(1, 1, 1), date(1, 3, 1), date(1899, 12, 31)])
def test_a_day_of_long_ago_is_answered_in_words(office: Office, day: date) -> None:
    findings = office.findings
    for act in (
        lambda: findings.prepare(ReportRequest(ReportKind.TRAINING, day=day)),
        lambda: findings.prepare(ReportRequest(ReportKind.MATRIX, day=day)),
        lambda: findings.draft_as_of(findings.quarter("2026Q3"), day),
        lambda: findings.draft(findings.quarter(f"{day.year:04} Q1")),
        lambda: office.compliance.matrix(day),
    ):
        with pytest.raises(Refused):
            act()
