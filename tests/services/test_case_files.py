"""The file of a case on paper: what is in it, what never is without a look, and what the history keeps of it (S2)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from gen63_desktop.domain.case_paper import FilePart
from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused, RuleBroken, WorkCancelled
from gen63_desktop.domain.intake.records import LinkKind
from gen63_desktop.domain.intake.referral import Referral, ReferredTo
from gen63_desktop.reports.checking import check
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.services import sealed_world as sealed
from tests.services.case_files import NAME, PERSONAL, full_case, plainly, printed
from tests.services.investigation_steps import obtain
from tests.services.sealed_world import SealedWorld, secrets_in
from tests.services.test_relied_on import CAMERA
from tests.services.test_relied_on import World as Case

EVERY_PART = {
    FilePart.FACTS: "The <b>dunlin</b> & the “ramp”",
    FilePart.PERSONS: NAME,
    FilePart.ALLEGATIONS: "Operator Curlew",
    FilePart.FINDINGS: "no finding yet",
    FilePart.LINKS: "No complaint is linked with it",
    FilePart.PLAN: "Was the sandpiper there?",
    FilePart.INTERVIEWS: "With sandpiper keeper",
    FilePart.EVIDENCE: "sandpiper laboratory",
    FilePart.NOTES: "Called the depot about the plover.",
    FilePart.LETTERS: "No letter was sent.",
    FilePart.CLOCKS: "Response to the complaint",
    FilePart.TIME_LINE: "Task added",
    FilePart.HISTORY: "Entries of the signed history",
}


@pytest.mark.requirement("C6", "R2", "S2")
def test_each_part_is_in_the_file_where_it_was_chosen_and_is_named_as_left_out_where_not(
    either_office: Office, tmp_path: Path
) -> None:
    case = full_case(either_office)
    either_office.complaints.identities(case.id, "Answering a request for records")
    whole = printed(either_office, case, tmp_path / "whole.pdf", *FilePart)
    assert check((tmp_path / "whole.pdf").read_bytes()) == ()
    assert {part: there for part in FilePart if not (there := EVERY_PART[part] in whole)} == {}
    assert all(word in whole for word in PERSONAL)
    assert "All parts of a case file are in it" in whole
    assert "In no case file: the files of evidence" in whole
    notes = printed(either_office, case, tmp_path / "notes.pdf", FilePart.NOTES)
    assert "Called the depot about the plover." in notes
    others = [part for part in FilePart if part is not FilePart.NOTES]
    assert [part for part in others if EVERY_PART[part] in notes] == []
    assert [part for part in others if part.value not in notes] == []


@pytest.mark.requirement("S2")
def test_no_person_is_in_a_file_without_the_persons_even_after_a_look(
    either_office: Office, tmp_path: Path
) -> None:
    case = full_case(either_office)
    either_office.complaints.identities(case.id, "To work on it")
    said = printed(either_office, case, tmp_path / "file.pdf")
    assert [word for word in PERSONAL if word in said] == []
    assert "(confidential)" in said
    assert "masked" in said


@pytest.mark.requirement("S2")
def test_the_persons_are_never_printed_before_a_look_and_nothing_is_left_behind(
    either_office: Office, tmp_path: Path
) -> None:
    case = full_case(either_office)
    with pytest.raises(RuleBroken, match="have not looked"):
        printed(either_office, case, tmp_path / "file.pdf", FilePart.PERSONS)
    assert list(tmp_path.glob("*.pdf")) == []
    acts = [one.act for one in either_office.complaints.time_line(case.id)]
    assert "case_file.printed" not in acts


@pytest.mark.requirement("S2", "R3")
def test_the_history_keeps_who_printed_which_parts_and_the_file_names_the_entry_it_shows(
    office: Office, tmp_path: Path
) -> None:
    case = full_case(office)
    office.complaints.time_line(case.id)
    paper = office.case_files.print(case.id, [FilePart.NOTES, FilePart.FACTS], plainly, tmp_path / "a.pdf")
    with office.session.ask() as reader:
        head = reader.head()
    newest = office.history.of("complaints", case.id)[0]
    assert (newest.act, newest.person) == ("case_file.printed", office.session.person.name)
    assert paper.history_number == head.seq - 1, "the print itself is the next entry"
    assert paper.parts == (FilePart.FACTS, FilePart.NOTES)
    with pytest.raises(Refused, match="No part"):
        office.case_files.print(case.id, [], plainly, tmp_path / "b.pdf")


@pytest.mark.requirement("C6")
def test_evidence_that_was_withdrawn_is_printed_as_withdrawn_with_the_reason(
    office: Office, tmp_path: Path
) -> None:
    case = full_case(office)
    (shown,) = office.investigation.of_case(case.id).evidence
    office.investigation.withdraw_evidence(shown.item.id, "Recorded twice")
    said = printed(office, case, tmp_path / "file.pdf", FilePart.EVIDENCE)
    assert f"{shown.item.number}: {shown.item.kind.value}, withdrawn" in said
    assert "Recorded twice" in said


@pytest.mark.requirement("U2")
def test_a_print_that_is_cancelled_writes_no_file_and_no_entry(office: Office, tmp_path: Path) -> None:
    case = full_case(office)
    steps: list[str] = []
    with pytest.raises(WorkCancelled):
        office.case_files.print(
            case.id,
            [FilePart.FACTS],
            plainly,
            tmp_path / "a.pdf",
            lambda _done, _all, step: steps.append(step),
            lambda: len(steps) == 3,
        )
    assert steps == ["Reading the case", "Drawing the case file", "Checking the case file"]
    assert list(tmp_path.glob("*.pdf")) == []
    assert "case_file.printed" not in [one.act for one in office.complaints.time_line(case.id)]


@pytest.mark.requirement("C6", "C11", "C12")
def test_the_file_of_a_merged_complaint_names_the_one_that_it_repeats_and_where_it_was_referred(
    office: Office, tmp_path: Path
) -> None:
    case, kept, like = (full_case(office) for _ in range(3))
    office.intake.refer(
        Referral(case.id, ReferredTo.FEDERAL, "Fictional Federal Office", "F-7", TODAY, "Theirs", 0)
    )
    office.intake.link(case.id, like.id, LinkKind.SAME_INCIDENT, "The same heron")
    office.intake.merge(case.id, kept.id, "Sent twice by the grebe")
    office.complaints.identities(kept.id, "To work on it")
    said = printed(office, case, tmp_path / "merged.pdf", FilePart.LINKS)
    assert f"{kept.number}: this complaint was merged into it as a duplicate" in said
    assert f"{like.number}: same incident" in said
    assert "Sent twice by the grebe" in said
    assert "Fictional Federal Office" in said
    assert [word for word in PERSONAL if word in said] == []
    back = printed(office, kept, tmp_path / "kept.pdf", FilePart.LINKS)
    assert f"{case.number}: merged into this complaint as a duplicate" in back
    assert "It was not referred." in back


@pytest.fixture
def world(office: Office, tmp_path: Path) -> Iterator[SealedWorld]:
    found = sealed.sealed_world(office, tmp_path)
    yield found
    found.other.close()


@pytest.mark.requirement("S1", "S3")
def test_a_sealed_case_is_printed_by_those_permitted_only(world: SealedWorld, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        printed(world.other, world.case, tmp_path / "theirs.pdf")
    assert not (tmp_path / "theirs.pdf").exists()
    said = printed(world.mine, world.case, tmp_path / "mine.pdf")
    assert "manatee" in secrets_in(said)
    assert "sealed to named people" in said
    assert [word for word in ("ottoline", "echidna", "555-0134") if word in said.casefold()] == []


@pytest.mark.requirement("S1", "C12")
def test_a_linked_case_that_whoever_prints_may_not_open_is_not_named(
    world: SealedWorld, tmp_path: Path
) -> None:
    plain = world.mine.complaints.receive(NewComplaint(Complaint("", TODAY, "A wet seat"), (), ()))
    world.mine.intake.link(plain.id, world.case.id, LinkKind.RELATED, "The manatee sat on both")
    theirs = printed(world.other, plain, tmp_path / "theirs.pdf")
    assert world.case.number not in theirs
    assert secrets_in(theirs) == []
    assert EVERY_PART[FilePart.LINKS] in theirs
    mine = printed(world.mine, plain, tmp_path / "mine.pdf", FilePart.LINKS)
    assert f"{world.case.number}: related" in mine
    assert "The manatee sat on both" in mine


@pytest.mark.requirement("C6", "C7", "S2")
def test_a_file_says_what_a_finding_rests_on_and_no_name_that_the_sender_gave_to_evidence(
    office: Office, tmp_path: Path
) -> None:
    world = Case(office)
    sent = obtain(office, world.case, b"More of it", file_name="Henrietta_Plover.mp4", description="A clip")
    world.propose()
    findings = printed(office, world.case, tmp_path / "findings.pdf", FilePart.FINDINGS)
    rests = f"Evidence of the case {world.item.number}; interview (witness, Nov 20, 2026); note 1"
    assert rests in findings.replace("\u00a0", " ")
    assert CAMERA not in findings, "what the item is stands in a part that was not chosen"
    listed = printed(office, world.case, tmp_path / "evidence.pdf", FilePart.EVIDENCE).replace("\u00a0", " ")
    assert f"{world.item.number}: audio recording Relied on for allegation 1" in listed
    assert (sent.number in listed, "Henrietta" in listed) == (True, False)
    office.complaints.identities(world.case.id, "Answering a request for records")
    whole = printed(office, world.case, tmp_path / "whole.pdf", *FilePart)
    assert "Henrietta" in whole, "with the persons, a file is called as it came"
