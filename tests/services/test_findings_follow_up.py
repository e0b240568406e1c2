"""What becomes of an issued report: sent, received, decided, replaced by an edition that names what changed."""

from __future__ import annotations

import email
import email.policy
from datetime import timedelta
from pathlib import Path

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import NotAllowed, Problems, Refused, RuleBroken
from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest
from gen63_desktop.domain.findings.records import Decision, IssuedReport, Means, ReportState
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.work_list import WorkItem
from gen63_desktop.services.complaints.reception import NewComplaint
from gen63_desktop.services.findings.service import Findings
from gen63_desktop.services.office import Office
from tests.offices import TODAY, MovableClock
from tests.services.test_findings_reports import findings_of

Q3 = Quarter(2026, 3)
OF_Q3 = ReportRequest(ReportKind.QUARTERLY, quarter="2026 Q3")


def ceo(office: Office) -> Person:
    return office.people.add("Renata Solis", (Role.EXECUTIVE,), "Chief Executive Officer")


def state(office: Office) -> ReportState:
    return office.findings.reports()[0].state


def waiting(findings: Findings) -> list[WorkItem]:
    return list(findings.work_items(findings.session.today()))


@pytest.mark.requirement("R4")
def test_a_report_is_sent_received_and_decided_on_and_each_step_is_kept(
    either_office: Office, clock: MovableClock
) -> None:
    issued, to = either_office.findings.issue(Q3), ceo(either_office)
    findings = either_office.findings
    assert state(either_office) is ReportState.ISSUED
    assert [item.note for item in waiting(findings)] == ["Issued, to be sent to the CEO or designee"]

    findings.send(issued.id, "", Means.IN_HAND, to=to.id)
    assert state(either_office) is ReportState.SENT
    clock.pass_time(days=8)
    assert [item.note for item in waiting(findings)] == ["Sent, no receipt yet"]

    findings.receive(issued.id, by=to.id, on=TODAY + timedelta(days=1), document="Receipt stamp")
    assert [item.note for item in waiting(findings)] == ["Received, no decision yet"]
    findings.decide(issued.id, Decision.ACCEPTED, "Retrain the two crews.", by=to.id, document="Memo 26-118")
    assert state(either_office) is ReportState.DECIDED
    assert waiting(findings) == []
    kept = findings.steps(issued.id)
    assert [(step.kind.value, step.to_name) for step in kept] == [
        ("sent", "Renata Solis"),
        ("received", "Renata Solis"),
        ("decided", "Renata Solis"),
    ]
    told = [line.words for line in either_office.history.of("issued_reports", issued.id)]
    assert {"Report issued", "Report sent", "Receipt of a report recorded"} <= set(told)


@pytest.mark.requirement("R4")
def test_what_cannot_follow_is_refused_and_changes_nothing(office: Office) -> None:
    issued, to = office.findings.issue(Q3), ceo(office)
    with pytest.raises(RuleBroken, match="has not been sent"):
        office.findings.receive(issued.id, by=to.id, document="Stamp")
    with pytest.raises(RuleBroken, match="Nothing says to whom"):
        office.findings.send(issued.id, "  ", Means.POST)
    office.findings.send(issued.id, "", Means.POST, to=to.id)
    with pytest.raises(RuleBroken, match="needs the document"):
        office.findings.decide(issued.id, Decision.ACCEPTED, "Do it.", by=to.id)
    with pytest.raises(RuleBroken, match="Nothing says what the decision is"):
        office.findings.decide(issued.id, Decision.ACCEPTED, "", by=to.id, document="Memo")
    with pytest.raises(RuleBroken, match="cannot be"):
        office.findings.receive(issued.id, by=to.id, on=TODAY + timedelta(days=1), document="Stamp")
    with pytest.raises(RuleBroken, match="cannot be"):
        office.findings.receive(issued.id, by=to.id, on=TODAY - timedelta(days=1), document="Stamp")
    assert [step.kind.value for step in office.findings.steps(issued.id)] == ["sent"]


@pytest.mark.requirement("R4", "S1")
def test_nobody_decides_on_the_report_that_they_issued(office: Office) -> None:
    both = findings_of(office, Role.CHIEF, Role.EXECUTIVE, name="Both")
    issued = both.issue(Q3)
    both.send(issued.id, "The CEO", Means.IN_HAND)
    with pytest.raises(NotAllowed, match="You issued"):
        both.decide(issued.id, Decision.NOTED)
    own = findings_of(office, Role.EXECUTIVE)
    assert own.decide(issued.id, Decision.NOTED).by == own.session.person.id


@pytest.mark.requirement("R3", "R4")
def test_an_edition_that_was_replaced_is_neither_sent_nor_decided_on(office: Office) -> None:
    first, to = office.findings.issue(Q3), ceo(office)
    office.findings.send(first.id, "", Means.IN_HAND, to=to.id)
    office.findings.issue(Q3, "A late file came in.")
    for act in (
        lambda: office.findings.send(first.id, "", Means.POST, to=to.id),
        lambda: office.findings.decide(first.id, Decision.NOTED, by=to.id, document="Memo"),
    ):
        with pytest.raises(RuleBroken, match="QR-2026Q3-02"):
            act()
    assert [row.state for row in office.findings.reports()] == [ReportState.ISSUED, ReportState.REPLACED]


@pytest.mark.requirement("R4")
def test_a_report_that_came_back_is_to_be_sent_again(office: Office) -> None:
    issued = office.findings.issue(Q3)
    office.findings.send(issued.id, "The CEO", Means.POST)
    office.findings.came_back(issued.id, "The box is full.")
    assert state(office) is ReportState.ISSUED
    with pytest.raises(RuleBroken, match="has not been sent"):
        office.findings.receive(issued.id, by_name="The CEO", document="Stamp")
    office.findings.send(issued.id, "The CEO", Means.IN_HAND)
    assert state(office) is ReportState.SENT


@pytest.mark.requirement("R3")
def test_a_new_edition_names_what_changed(either_office: Office) -> None:
    either_office.findings.issue(Q3)
    again = either_office.findings.issue(Q3, "Issued again to see.")
    said = either_office.findings.data(again.id)
    assert said.changed == ("No figure and no text differs from the edition before.",)

    received = Quarter(2026, 3).last
    either_office.complaints.receive(NewComplaint(Complaint("", received, "They searched only me.")))
    third = either_office.findings.issue(Q3, "A complaint of September was entered.")
    changed = either_office.findings.data(third.id).changed
    assert any("was 0, is 1" in sentence for sentence in changed), changed


@pytest.mark.requirement("R4")
def test_the_mail_draft_holds_the_issued_file_and_no_header_of_anybodys_making(
    office: Office, tmp_path: Path
) -> None:
    issued = office.findings.issue(Q3)
    path = tmp_path / "to the CEO.eml"
    office.findings.message(
        issued.id, path, "ceo@bayline.example", "Report\r\nBcc: all@press.example", "Please see.\nBcc: x"
    )
    message = email.message_from_bytes(path.read_bytes(), policy=email.policy.SMTP)
    assert message["To"] == "ceo@bayline.example"
    assert message["Bcc"] is None
    assert message["Subject"] == "Report Bcc: all@press.example"
    (attached,) = message.iter_attachments()
    assert attached.get_filename() == f"{issued.number}.pdf"
    assert attached.get_content() == office.findings.file(issued.id)
    for address in ("ceo@bayline.example\nBcc: all@press.example", "nobody@", "a b@c.d", "a@exämple.org"):
        with pytest.raises(Refused, match="is not one e-mail address"):
            office.findings.message(issued.id, path, address, "Report", "")


@pytest.mark.requirement("R2")
def test_a_file_that_fails_the_checker_is_issued_only_on_a_second_persons_word(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    fault = "PDF/UA-1, 7.1-3: a false alarm of a checker"
    monkeypatch.setattr("gen63_desktop.reports.checking.check", lambda _pdf: (fault,))
    with pytest.raises(Problems, match="false alarm"):
        office.findings.issue_report(OF_Q3)
    assert office.findings.reports() == ()
    draft = office.findings.prepare(OF_Q3)
    assert draft.faults == (fault,)
    office.findings.remark(draft, "I say so myself.")
    with pytest.raises(Problems, match="false alarm"):
        office.findings.issue_report(OF_Q3)
    other = findings_of(office, Role.OFFICER)
    other.remark(other.prepare(OF_Q3), "The rule does not apply to artifacts.")
    issued: IssuedReport = office.findings.issue_report(OF_Q3)
    assert issued.checked == "failed the checker; why it errs: Somebody Else"
    with pytest.raises(Problems, match="false alarm"):
        office.findings.issue_report(OF_Q3, "The word of before does not cover another edition")
    other.remark(other.prepare(OF_Q3), "Looked at again: it does not apply.")
    other_fault = "PDF/UA-1, 7.2-1: another rule"
    monkeypatch.setattr("gen63_desktop.reports.checking.check", lambda _pdf: (fault, other_fault))
    with pytest.raises(Problems, match="another rule"):
        office.findings.issue_report(OF_Q3, "Once more")
