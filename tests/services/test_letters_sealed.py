"""Letters of a sealed case: neither names nor words nor bytes for whoever holds only the office's key (S1, S3)."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import select

from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import NotAllowed, Refused
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.letters.kinds import Language, LetterKind
from gen63_desktop.domain.letters.records import Letter, LetterRow
from gen63_desktop.domain.sealing import CONFIDENTIAL, SEALED
from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.sealing import DoesNotOpen, unlock
from gen63_desktop.store.tables.letters import letters
from tests.offices import TODAY
from tests.services.letter_steps import MAIL, NAME, PARTY, receive, send, write
from tests.services.test_sealed_cases import everything_stored, join

SECRETS = (*NAME.split(), "Tamandua", MAIL, "wallaroo", "kakariki")


def give_keys(office: Office) -> None:
    me = office.session.person
    with office.session.act("person.changed") as work:
        work.change(replace(work.get(type(me), me.id), sealing_key=office.session.keys.sealing_key))  # type: ignore[attr-defined]


def sent_letter(office: Office, complaint: Complaint) -> LetterRow:
    writing = write(
        office, complaint, LetterKind.INFORMATION, Language.SPANISH,
        own_words="Sobre el wallaroo.", information_needed="El kakariki",
    )  # fmt: skip
    return send(office, writing)


def all_values(office: Office, sent: LetterRow) -> tuple[object, ...]:
    with office.session.store.engine.connect() as connection:
        return tuple(connection.execute(select(letters).where(letters.c.id == sent.id)).one())


@pytest.mark.requirement("S1", "S3")
@pytest.mark.parametrize("first", ["seal", "send"])
def test_nobody_with_the_office_key_alone_finds_a_word_of_a_letter_of_a_sealed_case(
    either_office: Office, first: str
) -> None:
    office = either_office
    give_keys(office)
    complaint = receive(office)
    if first == "send":
        sent = sent_letter(office, complaint)
        pdf = office.letters.file(sent.id)
        office.letters.note_return(sent.id, TODAY, "The wallaroo sent it back")
        office.complaints.seal(complaint.id, [office.session.person.id], "A conflict")
        assert office.letters.file(sent.id) == pdf
    else:
        office.complaints.seal(complaint.id, [office.session.person.id], "A conflict")
        sent = sent_letter(office, complaint)
        office.letters.note_return(sent.id, TODAY, "The wallaroo sent it back")
    dump = everything_stored(office).casefold()
    assert sent.number.casefold() in dump
    assert [word for word in SECRETS if word.casefold() in dump] == []
    assert "es-us" not in dump
    other = join(office, "Ines Calloway", Role.CHIEF)
    with other.session.ask() as reader:
        (seen,) = reader.find(Letter, complaint_id=complaint.id)
    assert {seen.to_name, seen.address, seen.file_key, seen.file_sha256, seen.returned_words} == {SEALED}
    with pytest.raises(Refused):
        other.letters.file(sent.id)
    with pytest.raises(Refused):
        other.letters.of_case(complaint.id)
    assert office.history.verify().problems == ()


@pytest.mark.requirement("S1")
def test_a_file_of_a_letter_opens_under_no_key_of_the_office(office: Office, tmp_path: Path) -> None:
    complaint = receive(office)
    sent = sent_letter(office, complaint)
    with office.session.ask() as reader:
        kept = reader.get(Letter, sent.id)
    attached = office.session.attachments.fetch(kept.blob)
    assert b"%PDF" not in attached
    with pytest.raises(DoesNotOpen):
        unlock(b"\0" * 32, attached, kept.number)
    assert unlock(bytes.fromhex(kept.file_key), attached, kept.number).startswith(b"%PDF")
    assert kept.file_key not in everything_stored(office)


@pytest.mark.requirement("S1", "S2")
def test_another_person_neither_sends_on_a_sealed_case_nor_learns_that_letters_stand_there(
    either_office: Office,
) -> None:
    office = either_office
    give_keys(office)
    complaint = receive(office)
    writing = write(office, complaint)
    seen = office.letters.preview(writing).digest
    office.complaints.seal(complaint.id, [office.session.person.id], "A conflict")
    sent_letter(office, complaint)
    other = join(office, "Ines Calloway", Role.CHIEF)
    for attempt in (
        lambda: other.letters.draft(complaint.id, LetterKind.ACKNOWLEDGEMENT, Language.ENGLISH),
        lambda: other.letters.preview(writing),
        lambda: other.letters.send(writing, seen),
        lambda: other.letters.note_return(1, TODAY, "It came back"),
        lambda: other.letters.of_case(complaint.id),
    ):
        with pytest.raises((Refused, NotAllowed)):
            attempt()
    assert len(office.letters.of_case(complaint.id).letters) == 1


@pytest.mark.requirement("S1")
def test_the_new_circle_opens_the_letters_from_before_and_who_left_does_not(either_office: Office) -> None:
    office = either_office
    give_keys(office)
    other = join(office, "Ines Calloway", Role.CHIEF)
    complaint = receive(office)
    sent = sent_letter(office, complaint)
    pdf = office.letters.file(sent.id)
    office.complaints.seal(complaint.id, [office.session.person.id, other.session.person.id], "A conflict")
    other.complaints.identities(complaint.id, "Working on it")
    assert other.letters.file(sent.id) == pdf
    other.complaints.seal(complaint.id, [other.session.person.id], "She is concerned")
    assert other.letters.file(sent.id) == pdf
    with pytest.raises(Refused):
        office.letters.file(sent.id)
    other.complaints.unseal(complaint.id, "Over")
    assert office.letters.file(sent.id) == pdf
    assert office.history.verify().problems == ()


@pytest.mark.requirement("S2")
def test_the_history_tells_of_a_letter_without_whom_it_went_to(office: Office) -> None:
    complaint = receive(office)
    sent = sent_letter(office, complaint)
    told = office.history.of("complaints", complaint.id)
    assert "letter.sent" in {line.act for line in told}
    assert [word for word in (*NAME.split(), "Tamandua") if word in repr(told)] == []
    assert CONFIDENTIAL
    assert PARTY.address
    assert sent.number in repr(told)
