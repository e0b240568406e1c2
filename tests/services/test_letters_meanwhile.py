"""Letters while the case changes under them, and what is kept after somebody laid hands on it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gen63_desktop.domain.complaints.records import Closing, Complaint, Status
from gen63_desktop.domain.errors import Refused, RuleBroken
from gen63_desktop.domain.letters.kinds import LetterKind
from gen63_desktop.domain.letters.records import Letter
from gen63_desktop.services.office import Office
from tests.offices import TODAY
from tests.services.letter_steps import decided, receive, send, text_of, write


@pytest.mark.requirement("R3")
def test_a_letter_sent_while_another_is_drawn_takes_its_number_and_the_other_the_next(
    either_office: Office,
) -> None:
    office = either_office
    complaint = receive(office)
    writing = write(office, complaint)
    seen = office.letters.preview(writing).digest
    between: list[str] = []

    def meanwhile(done: int, _total: int | None, _step: str) -> None:
        if done == 2 and not between:
            between.append("")
            between[0] = send(office, write(office, complaint, own_words="Quicker")).number

    sent = office.letters.send(writing, seen, meanwhile)
    assert (between[0][-2:], sent.number[-2:]) == ("01", "02")
    assert sent.number in text_of(office.letters.file(sent.id))
    assert office.history.verify().problems == ()


@pytest.mark.requirement("C7", "R3")
def test_a_finding_taken_back_while_the_letter_is_drawn_keeps_it_from_being_sent(
    either_office: Office,
) -> None:
    office = either_office
    complaint = receive(office)
    decided(office, complaint)()
    writing = write(office, complaint, LetterKind.DISPOSITION)
    seen = office.letters.preview(writing).digest

    def meanwhile(done: int, _total: int | None, _step: str) -> None:
        if done == 2:
            allegation = office.complaints.case(complaint.id).allegations[0]
            office.complaints.return_finding(allegation, "A new witness")

    with pytest.raises(RuleBroken, match="approved findings only"):
        office.letters.send(writing, seen, meanwhile)
    assert office.letters.of_case(complaint.id).letters == ()
    assert office.complaints.get(complaint.id).next_step != writing.then_step


@pytest.mark.requirement("C5")
def test_a_complaint_that_was_closed_elsewhere_owes_no_letter_of_it(office: Office) -> None:
    complaint = receive(office, allegations=False)
    with office.session.act("complaint.closed") as work:
        held = work.get(Complaint, complaint.id)
        work.change(replace(held, status=Status.CLOSED, closed=TODAY))
        work.add(Closing(complaint.id, TODAY, None, "", None, False, office.session.person.id, import_id=1))
    assert office.letters.of_case(complaint.id).clocks == ()


@pytest.mark.requirement("S4")
def test_a_letter_whose_file_was_altered_is_refused_and_named(office: Office) -> None:
    complaint = receive(office)
    sent = send(office, write(office, complaint))
    with office.session.ask() as reader:
        kept = reader.get(Letter, sent.id)
    assert office.session.attachments.fault(kept.blob, kept.sha256) is None
    assert office.folder is not None
    path = next(office.folder.rglob(kept.blob))
    path.write_bytes((data := path.read_bytes())[:-1] + bytes([data[-1] ^ 1]))
    with pytest.raises(Refused, match="damaged or altered"):
        office.letters.file(sent.id)
    assert office.session.attachments.fault(kept.blob, kept.sha256) is not None
