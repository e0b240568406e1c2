"""The violation report: what it tells, that it waits for every finding and action, and who may draft it."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from gen63_desktop.domain.complaints.entries import AllegationEntry, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import Allegation, Outcome, Party, PartyRole, Respondent
from gen63_desktop.domain.errors import NotAllowed, Problems, Refused, RuleBroken
from gen63_desktop.domain.findings.frozen import from_json, to_json
from gen63_desktop.domain.findings.kinds import ReportKind, ReportRequest
from gen63_desktop.domain.findings.violation_clocks import clock
from gen63_desktop.domain.findings.violation_report import ClockState, ViolationReport
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.violations.clauses import CLAUSES
from gen63_desktop.domain.violations.records import Violation
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import ClosingReason, Finding
from gen63_desktop.domain.vocabulary.respondents import RespondentKind
from gen63_desktop.reports.checking import check
from gen63_desktop.reports.pictures import text
from gen63_desktop.reports.violation.report import draw
from gen63_desktop.services.findings.making import Prepared
from gen63_desktop.services.findings.on_violations import OnViolations
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.reports import structure
from tests.services.violation_steps import (
    BADGE,
    PERSON_NAMED,
    accepted,
    audited,
    ceo,
    join,
    outside,
    recommended,
    registered,
    supervisor,
    sustained,
)


def _prepared(office: Office, violation: Violation) -> Prepared:
    return office.findings.prepare(ReportRequest(ReportKind.VIOLATION, violation.id))


def _reasons(office: Office, violation: Violation) -> list[str]:
    return [problem.sentence() for problem in _prepared(office, violation).unready]


def _owner(office: Office) -> Person:
    return next((one for one in office.people.all() if one.name == "Sam Okafor"), None) or supervisor(office)


def _spoken(pdf: bytes) -> str:
    return re.sub(r"\s+", " ", structure.read(pdf).replace("\u00a0", " "))


def _ready(
    office: Office, analysis: str = "The handbook says nothing of it; three riders tell the same."
) -> Violation:
    violation = registered(office, analysis=analysis, decider_id=ceo(office).id)
    recommended(office, violation, _owner(office))
    return office.violations.get(violation.id)


@pytest.mark.requirement("R1", "C8")
def test_the_first_page_says_what_was_found_what_is_asked_and_by_when(office: Office) -> None:
    prepared = _prepared(office, _ready(office))
    assert prepared.faults == ()
    assert check(prepared.pdf) == ()
    first = re.sub(r"\s+", " ", text(prepared.pdf)[0].replace("\u00a0", " "))
    for words in (
        "Violation report",
        "V-2026-0001: GEN 63 §1.0",
        "To Morgan Hale, Chief Executive Officer",
        "What was found. Refused to let her board",
        "Decide on action 1 (supervisor level), due Dec 20, 2026. Retrain the unit Owner: Sam Okafor.",
        "Please decide before Dec 20, 2026",
    ):
        assert words in first


@pytest.mark.requirement("R1", "C8")
def test_it_tells_clause_respondent_finding_evidence_analysis_clocks_and_decision(office: Office) -> None:
    violation = _ready(office)
    assert violation.complaint_id is not None
    office.complaints.add_note(violation.complaint_id, "Read the dispatch log.")
    prepared = _prepared(office, violation)
    spoken = _spoken(prepared.pdf)
    clause = next(one for one in CLAUSES if one.code == "GEN 63 §1.0")
    for words in (
        " ".join(clause.wording.split("\n")[0].split()),
        PERSON_NAMED,
        BADGE,
        "by Ira Investigates on Nov 20, 2026, recorded by Dana Whitfield",
        "Sustained. More likely than not, the act happened and went against law or policy.",
        "It is on video.",
        "Note 1 of C-2026-0001",
        "Read the dispatch log.",
        "The handbook says nothing of it; three riders tell the same.",
        "Received to finding, allegation 1",
        "Complaint procedure: response within 90 days of receipt",
        "☐ Accept",
        "Head of the office’s history then: entry",
    ):
        assert words in spoken, words
    note = next(one for one in prepared.data.evidence if one.what == "Note of the case")
    assert note.size == len("Read the dispatch log.")
    assert re.fullmatch(r"[0-9a-f]{64}", note.sha256)


@pytest.mark.requirement("C8")
def test_every_reason_that_keeps_it_from_going_out_is_named_together_with_what_to_do(office: Office) -> None:
    violation = registered(office)
    assert violation.complaint_id is not None
    add = office.complaints.add_allegation
    add(violation.complaint_id, AllegationEntry(Allegation(0, conduct="Laughed", bases=(Basis.AGE,))))
    second = add(violation.complaint_id, AllegationEntry(Allegation(0, conduct="Shoved", bases=(Basis.AGE,))))
    third = add(violation.complaint_id, AllegationEntry(Allegation(0, conduct="Lied", bases=(Basis.AGE,))))
    investigator = next(one for one in office.people.all() if one.name == "Ira Investigates").id
    office.complaints.propose_finding(second, Finding.UNFOUNDED, "Video", by=investigator)
    office.complaints.approve_finding(
        office.complaints.propose_finding(third, Finding.SUSTAINED, "Video", by=investigator)
    )
    reasons = _reasons(office, violation)
    assert [reason.partition(".")[0] for reason in reasons] == [
        "No corrective action is recommended for allegation 1 of C-2026-0001 (V-2026-0001)",
        "Allegation 2 of C-2026-0001 has no finding",
        "Allegation 3 of C-2026-0001 has a finding that nobody approved yet",
        "Allegation 4 of C-2026-0001 is sustained, and no violation is registered from it that stands",
    ]
    assert all(reason.count(".") > 1 for reason in reasons)
    with pytest.raises(Problems) as refused:
        office.findings.issue_report(ReportRequest(ReportKind.VIOLATION, violation.id))
    assert len(refused.value.problems) == 4
    assert office.findings.reports() == ()


@pytest.mark.requirement("C8")
def test_no_way_round_lets_it_go_out_without_finding_and_action(office: Office) -> None:
    violation = registered(office)
    request = ReportRequest(ReportKind.VIOLATION, violation.id)
    with pytest.raises(RuleBroken):
        office.findings.issue_report(request)
    other = outside(office)
    recommended(office, other, _owner(office))  # an action of another violation does not count
    with pytest.raises(RuleBroken):
        office.findings.issue_report(request)
    office.violations.withdraw(violation, "Tried")
    with pytest.raises(Refused):
        office.findings.issue_report(request)
    again = office.violations.register(office.violations.draft_from_allegation(violation.allegation_id or 0))
    recommended(office, again, _owner(office))
    assert (
        office.findings.issue_report(ReportRequest(ReportKind.VIOLATION, again.id)).number
        == "VR-2026-0003-01"
    )
    (allegation,) = office.complaints.case(again.complaint_id or 0).allegations
    returner = join(office, "Olga Other", Role.OFFICER)
    returner.complaints.return_finding(allegation, "A new witness")
    with pytest.raises(Refused):
        office.findings.issue_report(ReportRequest(ReportKind.VIOLATION, again.id), "Again")


@pytest.mark.requirement("C8", "R6")
def test_a_violation_that_no_complaint_led_to_needs_an_action_of_its_own(office: Office) -> None:
    violation = outside(office)
    (reason,) = _reasons(office, violation)
    assert reason.startswith("No corrective action is recommended for the violation (V-2026-0001).")
    recommended(office, violation, _owner(office))
    assert _reasons(office, violation) == []
    assert "Letter of an advisory body" in _spoken(_prepared(office, violation).pdf)


@pytest.mark.requirement("A4", "R1")
def test_a_violation_found_in_an_audit_tells_question_answer_and_its_files(office: Office) -> None:
    record = audited(office)
    found = office.violations.unregistered()[0]
    draft = office.violations.draft_from_audit(found.audit_id, found.audit_question)
    violation = office.violations.register(draft)
    recommended(office, violation, _owner(office))
    prepared = _prepared(office, violation)
    assert prepared.unready == ()
    assert prepared.data.audit.source == record.source.name
    spoken = _spoken(prepared.pdf)
    assert "2. The finding behind it" in spoken
    assert prepared.data.audit.question in spoken
    for file in prepared.data.evidence:
        assert file.sha256 in spoken.replace(" ", "")


@pytest.mark.requirement("R1", "R3")
def test_an_issued_one_is_numbered_frozen_and_made_again_to_the_last_word(office: Office) -> None:
    violation = _ready(office)
    request = ReportRequest(ReportKind.VIOLATION, violation.id)
    issued = office.findings.issue_report(request)
    assert issued.number == "VR-2026-0001-01"
    decider = next(one for one in office.people.all() if one.name == "Morgan Hale")
    accepted(office, office.violations.file(violation.id).actions[0], decider)
    again = office.findings.produce_again(issued.id)
    assert again.differing == ()
    second = office.findings.issue_report(request, "The CEO has decided.")
    assert any("Accepted" in words for words in office.findings.data(second.id).heading.changed)


@pytest.mark.requirement("R3")
def test_its_data_are_kept_to_the_last_digit(office: Office) -> None:
    data = _prepared(office, _ready(office)).data
    assert from_json(to_json(data, OnViolations.form), OnViolations.form, ViolationReport) == data


@pytest.mark.requirement("R1", "S3")
def test_complainants_and_witnesses_stand_by_their_roles_and_the_look_is_told(office: Office) -> None:
    complaint, _ = sustained(office)
    add = office.complaints.add_person
    add(complaint.id, PartyEntry(Party(0, PartyRole.COMPLAINANT, "Zelda Quartz", phone="555-0191")))
    add(complaint.id, PartyEntry(Party(0, PartyRole.WITNESS, "Bram Okoro")))
    office.complaints.add_note(complaint.id, "ZELDA called from 555 0191; Okoro’s letter is here.")
    allegation = office.complaints.case(complaint.id).allegations[0]
    violation = office.violations.register(office.violations.draft_from_allegation(allegation.id))
    prepared = _prepared(office, violation)
    spoken = _spoken(prepared.pdf)
    assert "[complainant] called from [contact of the complainant]; [witness]’s letter is here." in spoken
    for name in ("Zelda", "Quartz", "Okoro", "0191"):
        assert name.casefold() not in spoken.casefold()
    looks = [one for one in office.complaints.time_line(complaint.id) if one.act == "identities.seen"]
    assert [one.why for one in looks] == [
        f"Violation report {violation.number}: roles are put for the names of complainants and witnesses"
    ]


@pytest.mark.requirement("S1")
def test_whoever_may_not_open_the_case_does_not_draft_its_report(office: Office) -> None:
    violation = _ready(office)
    other = join(office, "Olga Other", Role.OFFICER)
    assert violation.complaint_id is not None
    office.complaints.seal(violation.complaint_id, [office.session.person.id], "A conflict of interest")
    with pytest.raises(NotAllowed):
        other.findings.prepare(ReportRequest(ReportKind.VIOLATION, violation.id))
    assert _prepared(office, violation).data.coded
    stranger = join(office, "Ina Investigator", Role.INVESTIGATOR)
    with pytest.raises(Refused):
        stranger.findings.prepare(ReportRequest(ReportKind.VIOLATION, violation.id))


@pytest.mark.requirement("C7", "S1")
def test_an_investigator_drafts_on_their_own_case(office: Office) -> None:
    ina = join(office, "Ina Investigator", Role.INVESTIGATOR)
    complaint, _ = sustained(office)
    mine = office.complaints.get(complaint.id)
    office.complaints.plan(
        complaint.id, Plan(ina.session.person.id, "Find out", investigator_id=mine.investigator_id)
    )
    allegation = office.complaints.case(complaint.id).allegations[0]
    violation = office.violations.register(office.violations.draft_from_allegation(allegation.id))
    assert (
        ina.findings.prepare(ReportRequest(ReportKind.VIOLATION, violation.id)).data.number
        == violation.number
    )


@pytest.mark.requirement("R2")
@pytest.mark.parametrize(
    "words",
    [
        "\n\n".join(
            f"Paragraph {n}. " + "The log of the day was read line by line. " * 40 for n in range(60)
        ),
        "🚌 emoji 👩🏽‍⚖️, zero\u200bwidth, <b>markup</b> & {braces}, ñandú – José dijo “sí”",
        "x" * 5_000,
    ],
)
def test_long_and_strange_words_are_drawn_and_pass_the_check(office: Office, words: str) -> None:
    prepared = _prepared(office, _ready(office, words))
    assert prepared.faults == ()


@pytest.mark.requirement("R2")
def test_words_from_right_to_left_stop_no_report_and_are_said_to_stand_there(office: Office) -> None:
    violation = _ready(office, "The rider מרים Levi said so.")
    prepared = office.findings.prepare(ReportRequest(ReportKind.VIOLATION, violation.id))
    assert prepared.faults == ()
    assert "4 letters written from right to left" in " ".join(" ".join(text(prepared.pdf)).split())


@pytest.mark.requirement("R1")
def test_forty_allegations_are_told_one_by_one(office: Office) -> None:
    violation = _ready(office)
    assert violation.complaint_id is not None
    for number in range(2, 41):
        entry = AllegationEntry(
            Allegation(0, conduct=f"Act number {number}", bases=(Basis.AGE,)),
            (Respondent(0, 0, RespondentKind.EMPLOYEE, f"Person {number}"),),
        )
        added = office.complaints.add_allegation(violation.complaint_id, entry)
        office.complaints.close_allegation(added, ClosingReason.REFERRED, "Referred.")
    prepared = _prepared(office, violation)
    assert prepared.unready == ()
    assert prepared.faults == ()
    spoken = _spoken(prepared.pdf)
    assert all(f"Act number {number}" in spoken for number in range(2, 41))


@pytest.mark.requirement("C13")
def test_a_clock_is_met_missed_running_or_overdue_by_the_day() -> None:
    day, later = TODAY, TODAY + timedelta(days=3)

    def read(due: object, ended: object) -> tuple[ClockState, int | None, int]:
        one = clock("x", "y", day - timedelta(days=10), due, ended, day)  # type: ignore[arg-type]
        return one.state, one.days, one.late

    assert read(day, day) == (ClockState.MET, 10, 0)
    assert read(day - timedelta(days=1), day) == (ClockState.MISSED, 10, 1)
    assert read(day, None) == (ClockState.RUNNING, 10, 0)
    assert read(day - timedelta(days=2), None) == (ClockState.OVERDUE, 10, 2)
    assert read(None, None) == (ClockState.NO_RULE, 10, 0)
    assert read(day, later) == (ClockState.RUNNING, 10, 0)


@pytest.mark.requirement("R6", "S2")
def test_the_analysis_is_kept_with_history_found_by_search_and_gone_from_a_sealed_case(
    office: Office,
) -> None:
    violation = _ready(office, "A pattern of the turquoise depot.")
    listing = office.violations.listing()
    assert listing.count(ListRequest(Sort("number"), words="turquoise")) == 1
    changed = office.violations.change(replace(violation, analysis="Another view."))
    assert listing.count(ListRequest(Sort("number"), words="turquoise")) == 0
    assert office.violations.change(replace(changed, analysis="   ")).analysis is None
    entries = office.history.of("violations", violation.id)
    assert any("turquoise" in str(line) for line in entries)
    assert violation.complaint_id is not None
    office.complaints.seal(violation.complaint_id, [office.session.person.id], "A conflict")
    assert office.violations.get(violation.id).analysis is None


@pytest.mark.requirement("C7", "R1")
def test_of_a_register_taken_over_it_claims_neither_approval_nor_standard_nor_kept_clocks(
    office: Office,
) -> None:
    violation = registered(office, analysis="Three riders tell the same.", decider_id=ceo(office).id)
    recommended(office, violation, supervisor(office))
    report: ViolationReport = _prepared(office, violation).data
    (own,) = report.allegations
    taken = replace(
        own, outcome=Outcome.IMPORTED, their_finding="Sustained Finding", approved_by="", approved_on=None
    )
    clocks = tuple(
        replace(one, state=ClockState.UNKNOWN, ended=None, days=None) if one.due is not None else one
        for one in report.clocks
    )
    count = sum(one.state is ClockState.UNKNOWN for one in clocks)
    spoken = " ".join(_spoken(draw(replace(report, allegations=(taken,), clocks=clocks))).split())
    assert f"{count} with no day in the record" in spoken
    assert "nobody can say whether they were kept" in spoken
    assert "It says neither who approved it nor by which standard of proof." in spoken
    for claimed in ("all were kept", "Every clock with a deadline was kept", "More likely than not"):
        assert claimed.lower() not in spoken.lower()
    assert "More likely than not" in _spoken(draw(report))
