"""What the finding of each allegation rests on: chosen from the case, held, told, printed, sealed, moved (C7, C6)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint
from gen63_desktop.domain.complaints.relied_on import NOTHING, ReliedOn, relied_on
from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.findings.kinds import Audience, ReportKind, ReportRequest
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.investigation.evidence import EvidenceItem
from gen63_desktop.domain.investigation.interviews import (
    Interview,
    InterviewRole,
    InterviewState,
    InterviewWay,
)  # fmt: skip
from gen63_desktop.domain.violations.records import Violation
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.domain.vocabulary.findings import Finding
from gen63_desktop.services.office import Office
from tests.offices import PASSPHRASE, PERSON, TODAY, MovableClock
from tests.services.investigation_steps import obtain
from tests.services.report_reading import spoken
from tests.services.test_sealed_case_past import with_own_key
from tests.services.test_sealed_cases import everything_stored, join
from tests.team_offices import MakeAddress, TeamPlace

CAMERA = "The potoroofilm of bus 5512"


class World:
    """A case with an item, an interview, a note and an allegation, and who investigates it."""

    def __init__(self, office: Office) -> None:
        self.office, me = office, office.session.person.id
        known = [one for one in office.people.all() if one.name == "Ines Vale"]
        self.ines = (known[0] if known else office.people.add("Ines Vale", (Role.INVESTIGATOR,))).id
        alleged = AllegationEntry(Allegation(0, conduct="Drove past her", bases=(Basis.DISABILITY,)), ())
        new = NewComplaint(Complaint("", TODAY, "The bus did not stop."), (), (alleged, alleged))
        self.case = office.complaints.receive(new)
        office.complaints.plan(self.case.id, Plan(me, "Interview", None, self.ines))
        self.item = obtain(office, self.case, description=CAMERA)
        self.spare = obtain(office, self.case, b"Another file", description="The dispatch log")
        held = InterviewState.HELD
        self.interview = office.investigation.add_interview(
            Interview(
                self.case.id, InterviewRole.WITNESS, "Zebulon Quagga", TODAY, "", InterviewWay.TELEPHONE, self.ines,
                held, summary="She waved.",
            )
        )  # fmt: skip
        self.note = office.complaints.add_note(self.case.id, "The log says 4:05 PM.")
        self.all = ReliedOn((self.item.id,), (self.interview.id,), (self.note.id,))

    @property
    def allegations(self) -> tuple[Allegation, ...]:
        return self.office.complaints.case(self.case.id).allegations

    def propose(self, at: int = 0, rests_on: ReliedOn | None = None) -> Allegation:
        """A sustained finding that rests on all of it."""
        chosen = self.all if rests_on is None else rests_on
        return self.office.complaints.propose_finding(
            self.allegations[at], Finding.SUSTAINED, "It is on film.", self.ines, rests_on=chosen
        )

    def held(self) -> list[EvidenceItem]:
        found = self.office.investigation.of_case(self.case.id)
        return [one.item for one in found.evidence]


@pytest.mark.requirement("C7", "C6")
def test_a_finding_names_what_of_the_case_it_rests_on_and_the_history_says_so(either_office: Office) -> None:
    world = World(either_office)
    proposed = world.propose()
    assert relied_on(proposed) == world.all
    assert relied_on(world.allegations[1]) == NOTHING
    approved = either_office.complaints.approve_finding(proposed)
    assert relied_on(approved) == world.all
    details = either_office.complaints.time_line(world.case.id)
    told = {one.field: one.after for entry in details for one in entry.details}
    assert told["evidence_ids"] == world.item.number
    assert told["interview_ids"] == "interview (witness, Nov 20, 2026)"
    assert told["note_ids"] == "note of Nov 20, 2026"
    line = str(either_office.history.of("complaints", world.case.id))
    assert f"after='{world.item.number}'" in line
    assert "Quagga" not in line
    assert either_office.history.verify().problems == ()


@pytest.mark.requirement("C7")
@pytest.mark.parametrize("kind", ["evidence", "interviews", "notes"])
def test_a_finding_never_rests_on_what_is_not_in_its_case(office: Office, kind: str) -> None:
    world, other = World(office), World(office)
    foreign = replace(world.all, **{kind: getattr(other.all, kind)})
    with pytest.raises(RuleBroken, match="not in the case"):
        world.propose(rests_on=foreign)


@pytest.mark.requirement("C7")
def test_a_finding_never_rests_on_what_was_withdrawn_or_an_interview_that_was_not_held(
    office: Office,
) -> None:
    world = World(office)
    office.investigation.withdraw_evidence(world.spare.id, "Recorded in the wrong case")
    with pytest.raises(RuleBroken, match="not in the case"):
        world.propose(rests_on=ReliedOn((world.spare.id,)))
    planned = office.investigation.add_interview(
        replace(world.interview, id=0, version=0, state=InterviewState.SCHEDULED)
    )
    with pytest.raises(RuleBroken, match="not held"):
        world.propose(rests_on=ReliedOn((), (planned.id,)))
    case = office.complaints.case(world.case.id)
    assert world.spare.id not in case.sources.evidence
    assert planned.id not in case.sources.interviews


@pytest.mark.requirement("C7", "C6")
def test_evidence_is_never_withdrawn_while_a_finding_rests_on_it_and_the_refusal_names_the_finding(
    either_office: Office,
) -> None:
    world = World(either_office)
    withdraw = either_office.investigation.withdraw_evidence
    proposed = world.propose()
    for allegation in (proposed, either_office.complaints.approve_finding(proposed)):
        with pytest.raises(RuleBroken, match=f"“sustained” on allegation 1 rests on {world.item.number}"):
            withdraw(world.item.id, "Not ours")
        assert allegation.finding is Finding.SUSTAINED
    join(either_office, "Noor Haddad", Role.CHIEF).complaints.return_finding(
        world.allegations[0], "The film is another bus"
    )
    with pytest.raises(Refused, match="Nothing says why"):
        withdraw(world.item.id, " ")
    gone = withdraw(world.item.id, "It shows another bus")
    assert (gone.is_withdrawn, gone.number) == (True, world.item.number)
    kept = either_office.investigation.of_case(world.case.id).evidence[0]
    assert (kept.item.withdrawn_why, len(kept.chain.entries)) == ("It shows another bus", 1)
    with pytest.raises(Refused, match="withdrawn already"):
        withdraw(world.item.id, "Again")


@pytest.mark.requirement("C6")
def test_evidence_is_never_removed_at_all(office: Office) -> None:
    world = World(office)
    world.propose()
    with (
        pytest.raises(Exception, match="remove"),
        office.session.act("x.tried") as work,
    ):
        work.remove(work.get(EvidenceItem, world.item.id))
    assert [one.id for one in world.held()] == [world.item.id, world.spare.id]


@pytest.mark.requirement("C7")
def test_an_interview_that_a_finding_rests_on_stays_held_but_may_be_corrected(office: Office) -> None:
    world = World(office)
    office.complaints.identities(world.case.id, "To correct the interview")
    world.propose()
    stored = office.investigation.of_case(world.case.id).interviews[0]
    with pytest.raises(RuleBroken, match="on allegation 1 rests on this interview"):
        office.investigation.change_interview(replace(stored, state=InterviewState.DECLINED))
    assert office.investigation.change_interview(replace(stored, summary="She waved twice.")).version == 2


@pytest.mark.requirement("R1", "C7", "C6")
def test_the_report_of_findings_says_by_allegation_what_each_rests_on_and_no_redacted_version_does(
    office: Office,
) -> None:
    world = World(office)
    office.complaints.approve_finding(world.propose())
    office.complaints.approve_finding(world.propose(1, ReliedOn((world.spare.id,))))
    texts = {}
    for audience in Audience:
        request = ReportRequest(ReportKind.COMPLAINT, world.case.id, audience=audience)
        prepared = office.findings.prepare(request)
        assert prepared.faults == ()
        texts[audience] = spoken(prepared.pdf).replace("\u00a0", " ")
    full = texts[Audience.EXECUTIVE]
    first, second = full.split("Allegation 2 Conduct")
    assert f"rests on • {world.item.number}: audio recording, {CAMERA}" in first
    assert "• Interview: witness, Nov 20, 2026, telephone, held by Ines Vale" in first
    assert "• Note 1, written by Dana Whitfield" in first
    assert f"• {world.spare.number}: audio recording, The dispatch log" in second
    assert "Relied on for allegation" in full
    assert "Quagga" not in full
    for audience in (Audience.COMPLAINANT, Audience.PUBLIC):
        text = texts[audience]
        found = [
            word for word in ("potoroofilm", world.item.number, "rests on •", "Ines Vale") if word in text
        ]
        assert found == []
        assert "The record holds no evidence" not in text


@pytest.mark.requirement("R1", "C8")
def test_the_violation_report_says_what_the_finding_behind_it_rests_on(office: Office) -> None:
    world = World(office)
    approved = office.complaints.approve_finding(world.propose())
    draft = office.violations.draft_from_allegation(approved.id)
    violation: Violation = office.violations.register(replace(draft, clauses=("GEN 63 §1.0",)))
    prepared = office.findings.prepare(ReportRequest(ReportKind.VIOLATION, violation.id))
    text = spoken(prepared.pdf).replace("\u00a0", " ")
    assert f"• {world.item.number}: audio recording, {CAMERA}" in text
    assert "Relied on for allegation" in text
    assert "Quagga" not in text


@pytest.mark.requirement("S1", "S3")
def test_what_a_finding_of_a_sealed_case_rests_on_is_sealed_with_it(either_office: Office) -> None:
    world = World(either_office)
    world.propose()
    either_office.complaints.seal(world.case.id, [with_own_key(either_office)], "Conflict of interest")
    assert relied_on(world.allegations[0]) == world.all
    dump = everything_stored(either_office)
    assert "potoroofilm" not in dump
    with either_office.session.store.unsigned() as connection:
        rows = connection.exec_driver_sql("SELECT evidence_ids, interview_ids, note_ids FROM allegations")
        assert {tuple(row) for row in rows} == {(None, None, None)}
    other = join(either_office, "Ines Calloway", Role.CHIEF)
    with other.session.ask() as reader:
        seen = reader.find(Allegation, complaint_id=world.case.id)
    assert {relied_on(one) for one in seen} == {NOTHING}


@pytest.mark.requirement("S6", "C7")
def test_what_findings_rest_on_moves_to_a_server_with_the_office(
    office_folder: Path, clock: MovableClock, new_address: MakeAddress, tmp_path: Path
) -> None:
    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    world: Any = World(office)
    office.complaints.approve_finding(world.propose())
    gone = office.investigation.withdraw_evidence(world.spare.id, "Recorded twice")
    chosen, case = world.all, world.case.id
    office.close()
    address, administrator = new_address()
    startup.move_to_team(office_folder, PERSON, PASSPHRASE, address, administrator, clock=clock)
    mine = TeamPlace(address, administrator, clock).open("dana.whitfield", PASSPHRASE)
    assert relied_on(mine.complaints.case(case).allegations[0]) == chosen
    found = [one.item for one in mine.investigation.of_case(case).evidence if one.item.is_withdrawn]
    assert [(one.number, one.withdrawn_why) for one in found] == [(gone.number, "Recorded twice")]
    assert mine.history.verify().problems == ()
    mine.close()
