"""Sealed cases: real against whoever holds the office's key but not the key of the case (S1, S2, S3)."""

from __future__ import annotations

from dataclasses import replace

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from sqlalchemy import MetaData, select

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Allegation, Characteristic, Complaint, Party, Respondent
from gen63_desktop.domain.errors import NotAllowed, Refused, RuleBroken
from gen63_desktop.domain.identity import Person, Role
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.domain.sealing import SEALED
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from gen63_desktop.services.session import Session
from gen63_desktop.store.confidential import Vault
from gen63_desktop.store.encryption.key_file import Keys
from gen63_desktop.store.unit_of_work import Store
from tests.offices import TODAY

WORDS = ("manatee", "pelican", "caracal", "ibisbill", "tamandua", "echidna")
NAME = "Ottoline Quizenberry"


def join(office: Office, name: str, *roles: Role) -> Office:
    """Somebody else who signs in to the same office, with keys of their own."""
    mine = office.session.keys
    keys = Keys(name, mine.data_key, X25519PrivateKey.generate(), Ed25519PrivateKey.generate(), mine.ring)
    person = office.people.add(name, roles)
    known = replace(
        person, signing_key=keys.signing_key, sealing_key=keys.sealing.public_key().public_bytes_raw().hex()
    )
    with office.session.act("person.changed") as work:
        person = work.change(known)
    store = Store(office.session.store.engine, Vault(keys))
    session = Session(
        store, keys, person, office.session.facts, office.session.attachments, office.session._clock
    )
    return Office(session, office.folder, lambda: None)


@pytest.fixture
def sealed(either_office: Office) -> Complaint:
    """A case whose every text is a word that stands nowhere else, sealed to the person signed in."""
    office = either_office
    narrative, summary, place, note, conduct, reason = WORDS
    complaint = Complaint(
        "", TODAY, f"The {narrative} was refused.", f"A {summary} left behind", place=f"{place} station"
    )
    allegation = AllegationEntry(
        Allegation(0, conduct=f"Refused the {conduct}", bases=(Basis.DISABILITY,)),
        (Respondent(0, 0, name=f"Operator {NAME}"),),
    )
    person = PartyEntry(Party(0, name=NAME, phone="555-0134"), ())
    stored = office.complaints.receive(NewComplaint(complaint, (person,), (allegation,)))
    office.complaints.add_note(stored.id, f"Called about the {note}.")
    me = office.session.person
    with office.session.act("person.changed") as work:
        work.change(replace(work.get(Person, me.id), sealing_key=office.session.keys.sealing_key))
    return office.complaints.seal(stored.id, [me.id], f"Conflict of interest, see the {reason}")


def everything_stored(office: Office) -> str:
    """Every value of every table and index, as somebody with the office's key dumps them."""
    engine = office.session.store.engine
    found: list[str] = []
    with engine.connect() as connection:
        known = MetaData()
        known.reflect(connection)
        for table in known.sorted_tables:
            try:
                found += [repr(tuple(row)) for row in connection.execute(select(table))]
            except Exception as error:  # noqa: BLE001  an index's own shadow tables need not be readable
                found.append(type(error).__name__)
                connection.rollback()
    return "\n".join(found)


@pytest.mark.requirement("S1", "S3")
def test_somebody_with_the_office_key_finds_no_word_of_a_sealed_case_anywhere(
    either_office: Office, sealed: Complaint
) -> None:
    dump = everything_stored(either_office).casefold()
    assert sealed.number.casefold() in dump
    assert [word for word in (*WORDS, *NAME.split()) if word.casefold() in dump] == []


@pytest.mark.requirement("S1")
def test_the_person_permitted_reads_and_works_on_a_sealed_case(
    either_office: Office, sealed: Complaint
) -> None:
    complaints = either_office.complaints
    complaints.identities(sealed.id, "Working on the case")
    case = complaints.case(sealed.id)
    assert WORDS[0] in case.complaint.narrative
    assert case.parties[0].name == NAME
    assert WORDS[3] in case.notes[0].text
    complaints.add_note(sealed.id, "A later chamois.")
    assert "chamois" not in everything_stored(either_office)
    assert "A later chamois." in {note.text for note in complaints.case(sealed.id).notes}


@pytest.mark.requirement("S1", "S2")
def test_another_person_neither_reads_nor_changes_a_sealed_case(
    either_office: Office, sealed: Complaint
) -> None:
    other = join(either_office, "Ines Calloway", Role.CHIEF)
    with other.session.ask() as reader:
        seen = reader.get(Complaint, sealed.id)
        assert (seen.narrative, seen.summary, seen.place) == (SEALED, SEALED, SEALED)
        assert {one.name for one in reader.find(Party, complaint_id=sealed.id)} == {SEALED}
    with pytest.raises(NotAllowed), other.session.act("complaint.changed") as work:
        work.change(replace(work.get(Complaint, sealed.id), narrative="Mine now"))
    with pytest.raises(Refused):
        other.complaints.unseal(sealed.id, "I would like to read it")
    assert WORDS[0] in either_office.complaints.get(sealed.id).narrative


@pytest.mark.requirement("S1")
def test_a_sealed_case_is_found_by_no_search_of_others_and_counted_in_every_figure(
    either_office: Office, sealed: Complaint
) -> None:
    other = join(either_office, "Ines Calloway", Role.CHIEF)
    for word in (*WORDS, *NAME.split()):
        assert list(other.complaints.listing().page(ListRequest(Sort("number"), words=word), None)) == []
    figures = other.complaints.figures(Quarter.of(TODAY), TODAY)
    assert (figures.received, figures.open_at_end) == (1, 1)


@pytest.mark.requirement("S1")
def test_a_new_circle_gets_a_new_key_and_locks_out_who_left_it(
    either_office: Office, sealed: Complaint
) -> None:
    other = join(either_office, "Ines Calloway", Role.CHIEF)
    again = either_office.complaints.seal(sealed.id, [other.session.person.id], "The chief recuses herself")
    assert again.seal == 2
    assert WORDS[0] in other.complaints.get(sealed.id).narrative
    with either_office.session.ask() as reader:
        assert reader.get(Complaint, sealed.id).narrative == SEALED


@pytest.mark.requirement("S1", "S2")
def test_an_unsealed_case_is_as_it_was_and_found_again(either_office: Office, sealed: Complaint) -> None:
    opened = either_office.complaints.unseal(sealed.id, "The conflict is over")
    assert opened.seal is None
    other = join(either_office, "Ines Calloway", Role.CHIEF)
    assert WORDS[0] in other.complaints.get(sealed.id).narrative
    for word in (WORDS[0], NAME.split()[1].lower()[:5]):
        rows = other.complaints.listing().page(ListRequest(Sort("number"), words=word), None)
        assert [row.id for row in rows] == [sealed.id], word


@pytest.mark.requirement("S2")
def test_the_history_of_a_sealed_case_stays_whole_for_all_and_readable_for_those_permitted(
    either_office: Office, sealed: Complaint
) -> None:
    other = join(either_office, "Ines Calloway", Role.CHIEF)
    assert either_office.history.verify().problems == ()
    assert other.history.verify().problems == ()
    engine = either_office.session.store.engine
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("PRAGMA query_only=OFF")
        connection.exec_driver_sql("UPDATE complaints SET status = 'closed'")
        connection.commit()
    assert any("complaints 1" in problem for problem in other.history.verify().problems)


@pytest.mark.requirement("S1")
def test_nobody_is_permitted_who_could_not_open_the_case(either_office: Office, sealed: Complaint) -> None:
    named = either_office.people.add("Only Named", (Role.INVESTIGATOR,))
    for circle in ([], [named.id]):
        with pytest.raises(RuleBroken):
            either_office.complaints.seal(sealed.id, circle, "Conflict")
    with pytest.raises(RuleBroken):
        either_office.complaints.seal(sealed.id, [either_office.session.person.id], "  ")


@pytest.mark.requirement("S2", "S3")
def test_a_look_at_identities_stands_in_the_history_with_its_reason(either_office: Office) -> None:
    office = either_office
    person = PartyEntry(Party(0, name=NAME), (Characteristic(0, 0, Basis.DISABILITY, "uses a wheelchair"),))
    stored = office.complaints.receive(NewComplaint(Complaint("", TODAY, "Refused"), (person,), ()))
    dump = everything_stored(office)
    assert NAME not in dump
    assert "wheelchair" not in dump
    seen = office.complaints.identities(stored.id, "To call the complainant back")
    assert [one.name for one in seen.parties] == [NAME]
    assert [one.words for one in seen.characteristics] == ["uses a wheelchair"]
    line = office.history.of("complaints", stored.id)[0]
    assert (line.act, line.why) == ("identities.seen", "To call the complainant back")
    with pytest.raises(RuleBroken):
        office.complaints.identities(stored.id, " ")


@pytest.mark.requirement("S3")
def test_a_ciphertext_moved_to_another_row_does_not_open(office: Office) -> None:
    for name in ("Ada Ortiz", "Bo Lindqvist"):
        person = PartyEntry(Party(0, name=name), ())
        office.complaints.receive(NewComplaint(Complaint("", TODAY, "Refused"), (person,), ()))
    with office.session.store.engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA query_only=OFF")
        connection.exec_driver_sql(
            "UPDATE parties SET sealed = (SELECT sealed FROM parties WHERE id = 2) WHERE id = 1"
        )
        connection.commit()
    with office.session.ask() as reader:
        assert [one.name for one in reader.find(Party)] == [SEALED, "Bo Lindqvist"]
    assert any("parties 1" in problem for problem in office.history.verify().problems)
