"""Evidence and its chain of custody: written once, checked on demand, closed with its case (C6, S1, S3)."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from gen63_desktop.domain.attached import FileMark
from gen63_desktop.domain.complaints.entries import NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Complaint, Party
from gen63_desktop.domain.errors import Problems, Refused, RuleBroken
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.investigation.custody import CustodyEntry, FileState, GapKind, chain_of
from gen63_desktop.domain.investigation.evidence import EvidenceItem, EvidenceKind
from gen63_desktop.domain.sealing import SEALED
from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.sealing import DoesNotOpen, unlock
from tests.offices import TODAY
from tests.services.investigation_steps import FOOTAGE, move, obtain, receive
from tests.services.test_letters_sealed import give_keys
from tests.services.test_sealed_cases import everything_stored, join

YESTERDAY = TODAY - timedelta(days=1)


def entries(office: Office, item: EvidenceItem) -> tuple[CustodyEntry, ...]:
    with office.session.ask() as reader:
        return reader.find(CustodyEntry, evidence_id=item.id)


@pytest.mark.requirement("S2", "S3")
def test_a_file_that_a_complaint_came_with_names_nobody_openly(office: Office, tmp_path: Path) -> None:
    mail = tmp_path / "from Zebulon Quagga.txt"
    mail.write_text("The ramp stayed up.")
    person = PartyEntry(Party(0, name="Zebulon Quagga"))
    new = NewComplaint(Complaint("", TODAY, "The ramp stayed up."), (person,))
    complaint = office.intake.take_in(new, came_with=(mail,))
    (shown,) = office.investigation.of_case(complaint.id).evidence
    assert shown.item.file_name == mail.name
    assert shown.item.obtained_from == shown.chain.entries[0].giver == "The person who complained"
    assert "Quagga" not in everything_stored(office)
    assert "Quagga" not in str(office.complaints.time_line(complaint.id))


@pytest.mark.requirement("C1", "C6")
@pytest.mark.skipif(sys.platform != "linux", reason="only there a file's name may be no text")
def test_a_file_whose_name_is_no_text_is_taken_in_all_the_same(office: Office, tmp_path: Path) -> None:
    mail = Path(os.fsdecode(os.fsencode(tmp_path) + b"/a\xff\xfe.txt"))
    mail.write_text("The ramp stayed up.")
    new = NewComplaint(Complaint("", TODAY, "The ramp stayed up."))
    complaint = office.intake.take_in(new, came_with=(mail,))
    (shown,) = office.investigation.of_case(complaint.id).evidence
    assert shown.item.file_name == "a??.txt"


@pytest.mark.requirement("C17")
@pytest.mark.parametrize("said", ["Ari\udc80", "Ari\0"])
def test_a_name_that_no_database_keeps_is_refused_in_words(office: Office, said: str) -> None:
    with pytest.raises(Refused, match="no character"):
        office.complaints.receive(
            NewComplaint(Complaint("", TODAY, "The ramp stayed up."), (PartyEntry(Party(0, name=said)),))
        )


@pytest.mark.requirement("C6")
def test_a_copy_whose_leaving_cannot_be_told_does_not_leave(office: Office, tmp_path: Path) -> None:
    complaint = receive(office)
    item = obtain(office, complaint)
    with office.session.store.unsigned() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER no_more BEFORE INSERT ON history_entries BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
    with pytest.raises(Exception, match="no"):
        office.investigation.save_evidence(item.id, tmp_path / "copy.mp3")
    assert list(tmp_path.glob("*.mp3*")) == []


@pytest.mark.requirement("C6")
def test_an_item_has_a_number_its_file_and_a_chain_that_begins_with_who_gave_it(
    either_office: Office,
) -> None:
    office = either_office
    complaint = receive(office)
    first, second = (
        obtain(office, complaint),
        obtain(office, complaint, None, kind=EvidenceKind.OBJECT, means="Post"),
    )
    serial = complaint.number.removeprefix("C-")
    assert (first.number, second.number) == (f"E-{serial}-01", f"E-{serial}-02")
    assert (first.file_kind, first.size, second.has_file) == ("mp3", len(FOOTAGE), False)
    assert office.investigation.evidence_file(first.id) == FOOTAGE
    shown, thing = office.investigation.of_case(complaint.id).evidence
    assert (shown.item.file_key, shown.item.file_sha256) == ("", first.file_sha256)
    assert (shown.chain.holder, shown.chain.gaps) == ("Dana Whitfield", ())
    assert shown.chain.entries[0].giver == "Control room"
    assert thing.chain.entries[0].means == "Post"


@pytest.mark.requirement("C6")
def test_what_a_file_is_is_told_from_its_bytes_and_macros_are_marked(office: Office) -> None:
    complaint = receive(office)
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "_VBA_PROJECT".encode("utf-16-le")
    item = obtain(office, complaint, ole, file_name="statement.pdf", kind=EvidenceKind.DOCUMENT)
    assert set(item.marks) == {FileMark.MACROS, FileMark.MISMATCH}
    with pytest.raises(Refused, match="empty"):
        obtain(office, complaint, b"")


@pytest.mark.requirement("C6")
def test_an_unbroken_chain_and_one_with_a_gap_that_is_named_and_closed_by_a_correction(
    office: Office,
) -> None:
    complaint = receive(office)
    item = obtain(office, complaint)
    service = office.investigation
    service.move_evidence(item.id, move("Dana Whitfield", "Forensic laboratory"))
    wrong = service.move_evidence(item.id, move("Evidence room", "Jia Tan"))
    (shown,) = service.of_case(complaint.id).evidence
    (gap,) = shown.chain.gaps
    assert (gap.kind, gap.last.holder, gap.next.giver) == (
        GapKind.NOBODY_SAYS, "Forensic laboratory", "Evidence room",
    )  # fmt: skip
    assert shown.chain.holder == "Jia Tan"
    right = service.correct_custody(wrong.id, move("forensic  Laboratory", "Jia Tan"), "The room was a slip")
    (shown,) = service.of_case(complaint.id).evidence
    assert shown.chain.gaps == ()
    assert shown.chain.correction_of(wrong) == right
    assert [one.id for one in shown.chain.entries] == [one.id for one in entries(office, item)]
    assert wrong in shown.chain.entries
    with pytest.raises(RuleBroken, match="can be corrected"):
        service.correct_custody(right.id, move("A", "B"), "Again")
    with pytest.raises(RuleBroken, match="what was wrong"):
        service.correct_custody(wrong.id, move("A", "B"), " ")


@pytest.mark.requirement("C6")
def test_a_chain_is_told_in_the_order_of_days_and_not_as_it_was_typed(office: Office) -> None:
    complaint = receive(office)
    item = obtain(office, complaint, obtained_on=TODAY - timedelta(days=9))
    office.investigation.move_evidence(item.id, move("Lab", "Jia Tan"))
    office.investigation.move_evidence(item.id, move("Dana Whitfield", "Lab", on=YESTERDAY))
    chain = chain_of(entries(office, item))
    assert (chain.gaps, chain.holder) == ((), "Jia Tan")
    office.investigation.move_evidence(item.id, move("Amrit", "Lab", on=TODAY - timedelta(days=10)))
    (gap, *_) = chain_of(entries(office, item)).gaps
    assert gap.kind is GapKind.BEFORE


@pytest.mark.requirement("C6")
def test_a_change_of_hands_says_who_when_what_for_and_how(office: Office) -> None:
    item = obtain(office, receive(office))
    bad = move(" ", "", purpose="", means="", on=TODAY + timedelta(days=1), time="1200Z")
    with pytest.raises(Problems) as refused:
        office.investigation.move_evidence(item.id, bad)
    assert {one.where for one in refused.value.problems} == {
        "giver",
        "holder",
        "purpose",
        "means",
        "on",
        "time",
    }
    with pytest.raises(Problems, match="did not change hands"):
        office.investigation.move_evidence(item.id, move("Jia Tan", "jia tan"))


@pytest.mark.requirement("C6", "S2")
def test_custody_is_never_rewritten_nor_removed_and_a_file_never_exchanged(either_office: Office) -> None:
    office = either_office
    complaint = receive(office)
    item, other = obtain(office, complaint), obtain(office, complaint, b"ID3 another")
    entry = office.investigation.move_evidence(item.id, move("Dana Whitfield", "Lab"))
    for changed in (
        replace(entry, holder="Nobody"),
        replace(entry, on=YESTERDAY),
        replace(entry, evidence_id=other.id),
        replace(item, blob=other.blob, sha256=other.sha256, file_sha256=other.file_sha256),
        replace(item, number="E-1"),
    ):
        with pytest.raises(Refused, match="never changed"), office.session.act("custody.moved") as work:
            work.change(changed)
    for record in (entry, item):
        with pytest.raises(Refused, match="never removed"), office.session.act("custody.moved") as work:
            work.remove(record)
        with pytest.raises(Refused, match="never removed"), office.session.act("custody.moved") as work:
            work.remove_many(type(record), id=record.id)
    swapped = replace(item, description="As described", blob=other.blob, file_sha256=other.file_sha256)
    described = office.investigation.describe_evidence(swapped, "A better description")
    assert (described.description, described.blob) == ("As described", item.blob)
    assert office.investigation.evidence_file(item.id) == FOOTAGE
    assert entry in entries(office, item)


@pytest.mark.requirement("C6", "S6")
@pytest.mark.parametrize("harm", ["none", "missing", "damaged", "exchanged"])
def test_a_check_finds_whether_the_kept_file_is_the_one_that_was_obtained_and_is_written_down(
    office: Office, harm: str
) -> None:
    assert office.folder is not None
    complaint = receive(office)
    item, other = obtain(office, complaint), obtain(office, complaint, b"ID3 another")
    folder = office.folder / "attachments"
    path, beside = (folder / one.blob[:2] / one.blob for one in (item, other))
    if harm == "missing":
        path.unlink()
    elif harm == "damaged":
        path.write_bytes((data := path.read_bytes())[:-1] + bytes([data[-1] ^ 1]))
    elif harm == "exchanged":
        path.write_bytes(beside.read_bytes())
    entry = office.investigation.check_evidence_file(item.id)
    assert entry.found is {
        "none": FileState.WHOLE, "missing": FileState.MISSING, "damaged": FileState.DAMAGED,
        "exchanged": FileState.DAMAGED,
    }[harm]  # fmt: skip
    (shown, _) = office.investigation.of_case(complaint.id).evidence
    assert shown.chain.last_check == entry
    assert shown.chain.gaps == ()
    assert "File of evidence checked" in [line.words for line in office.complaints.time_line(complaint.id)]
    if harm != "none":
        with pytest.raises(Refused):
            office.investigation.evidence_file(item.id)


@pytest.mark.requirement("C6")
def test_a_copy_that_leaves_the_office_is_whole_and_stands_on_the_time_line(
    office: Office, tmp_path: Path
) -> None:
    complaint = receive(office)
    item = obtain(office, complaint)
    office.investigation.save_evidence(item.id, tmp_path / "copy.mp3")
    assert (tmp_path / "copy.mp3").read_bytes() == FOOTAGE
    assert "Copy of evidence saved" in [line.words for line in office.complaints.time_line(complaint.id)]


@pytest.mark.promise("walls")
@pytest.mark.requirement("S1", "S3")
@pytest.mark.parametrize("first", ["seal", "obtain"])
def test_evidence_of_a_sealed_case_lies_under_the_key_of_the_case(either_office: Office, first: str) -> None:
    office = either_office
    give_keys(office)
    complaint = receive(office)
    me = office.session.person.id
    if first == "seal":
        office.complaints.seal(complaint.id, [me], "A conflict")
    secret = {
        "description": "The wallaroo called",
        "obtained_from": "Tamandua",
        "obtained_where": "Kakariki yard",
    }
    item = obtain(office, complaint, file_name="potoroo.mp3", **secret)
    entry = office.investigation.move_evidence(item.id, move("Dana Whitfield", "Pelican laboratory"))
    if first == "obtain":
        office.complaints.seal(complaint.id, [me], "A conflict")
    assert office.investigation.evidence_file(item.id) == FOOTAGE
    assert office.investigation.check_evidence_file(item.id).found is FileState.WHOLE
    dump = everything_stored(office).casefold()
    for word in ("wallaroo", "tamandua", "kakariki", "potoroo", "pelican", item.file_key, item.file_sha256):
        assert word not in dump
    attached = office.session.attachments.fetch(item.blob)
    assert b"yellowhammer" not in attached
    with pytest.raises(DoesNotOpen):
        unlock(b"\0" * 32, attached, item.file_sha256)
    other = join(office, "Ines Calloway", Role.CHIEF)
    with other.session.ask() as reader:
        seen, moved = reader.get(EvidenceItem, item.id), reader.get(CustodyEntry, entry.id)
    assert {seen.description, seen.file_key, seen.file_name, seen.file_sha256, moved.holder} == {SEALED}
    for act in (
        lambda: other.investigation.of_case(complaint.id),
        lambda: other.investigation.evidence_file(item.id),
        lambda: other.investigation.move_evidence(item.id, move("A", "B")),
        lambda: other.investigation.check_evidence_file(item.id),
        lambda: other.investigation.describe_evidence(seen, "Why"),
    ):
        with pytest.raises(Refused):
            act()
    assert office.history.verify().problems == ()
