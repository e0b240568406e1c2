"""Reasons given while a case was sealed: the circle's alone until it is opened, then the office's (S1, S2)."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gen63_desktop.domain.complaints.entries import NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import CaseKey, Complaint, Party
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.sealing import SEALED
from gen63_desktop.services.office import Office
from gen63_desktop.store.audit_trail.telling import ToldEntry, told
from tests.offices import TODAY
from tests.services.test_sealed_case_past import with_own_key
from tests.services.test_sealed_cases import everything_stored, join

FIRST, SECOND, THIRD = "potoroo", "axolotl", "capybara"


@pytest.fixture
def case(either_office: Office) -> Complaint:
    person = PartyEntry(Party(0, name="Ottoline Quizenberry"), ())
    return either_office.complaints.receive(NewComplaint(Complaint("", TODAY, "Refused"), (person,), ()))


def change(office: Office, case: Complaint, word: str) -> None:
    stored = office.complaints.get(case.id)
    office.complaints.change(replace(stored, summary=f"{stored.summary} {word}"), f"The {word} was told")


def reasons(office: Office, case: Complaint) -> str:
    return " ".join(entry.why for entry in entries(office, case))


def entries(office: Office, case: Complaint) -> tuple[ToldEntry, ...]:
    """The history as somebody reads it with a program of their own and their keys."""
    with office.session.ask() as reader:
        return told(reader, "complaints", case.id)


@pytest.mark.requirement("S1", "S2")
def test_reasons_given_while_a_case_was_sealed_are_readable_by_the_office_once_it_is_opened(
    either_office: Office, case: Complaint
) -> None:
    office, other = either_office, join(either_office, "Ines Calloway", Role.CHIEF)
    me = with_own_key(office)
    office.complaints.seal(case.id, [me], "Conflict")
    change(office, case, FIRST)
    office.complaints.seal(case.id, [me], "Another circle")
    change(office, case, SECOND)
    assert (FIRST in reasons(other, case), SECOND in reasons(other, case)) == (False, False)
    office.complaints.unseal(case.id, "The conflict is over")
    for one in (office, other, join(office, "Later Arrival", Role.CHIEF)):
        given = reasons(one, case)
        assert (FIRST in given, SECOND in given, SEALED in given) == (True, True, False)
    changed = repr(other.history.of("complaints", case.id))
    assert f"{FIRST} {SECOND}" in changed, "what was changed meanwhile is told too"
    assert other.history.verify().problems == ()


@pytest.mark.requirement("S1")
def test_a_key_given_to_the_office_never_opens_what_is_sealed_later(
    either_office: Office, case: Complaint
) -> None:
    office, other = either_office, join(either_office, "Ines Calloway", Role.CHIEF)
    me = with_own_key(office)
    office.complaints.seal(case.id, [me], "Conflict")
    change(office, case, FIRST)
    office.complaints.unseal(case.id, "The conflict is over")
    assert FIRST in reasons(other, case)
    again = office.complaints.seal(case.id, [me], "A new conflict")
    change(office, case, THIRD)
    other.session.store.vault.drop()  # type: ignore[union-attr]  # as after the lock
    assert again.seal == 2
    assert [word for word in (FIRST, THIRD) if word in repr(entries(other, case))] == []
    dump = everything_stored(office)
    assert [word for word in (FIRST, THIRD) if word in dump] == []
    with other.session.ask() as reader:
        assert reader.get(Complaint, case.id).summary == SEALED
        assert {one.recipient for one in reader.find(CaseKey, epoch=1)} == {
            "",
            office.session.keys.sealing_key,  # type: ignore[attr-defined]
        }
        rows = reader.connection.exec_driver_sql(
            "SELECT seq, n, salt, data FROM history_changes WHERE kind = 'case_keys'"
        ).all()
        assert not any('"o:' in (reader.told(row) or ("", ""))[1] for row in rows)
    assert FIRST in repr(office.history.of("complaints", case.id))
    assert (office.history.verify().problems, other.history.verify().problems) == ((), ())


@pytest.mark.requirement("S1")
def test_while_a_case_is_sealed_the_office_holds_no_key_of_it(either_office: Office, case: Complaint) -> None:
    office = either_office
    me = with_own_key(office)
    for number in (1, 2):
        office.complaints.seal(case.id, [me], f"Conflict {number}")
        with office.session.ask() as reader:
            assert reader.find(CaseKey, complaint_id=case.id, recipient="o") == ()
        office.complaints.unseal(case.id, "Over")
        with office.session.ask() as reader:
            held = reader.find(CaseKey, complaint_id=case.id, recipient="o")
            assert [one.epoch for one in held] == list(range(1, number + 1))


@pytest.mark.requirement("S1", "S2")
def test_a_key_of_the_office_moved_to_another_case_opens_nothing(
    either_office: Office, case: Complaint
) -> None:
    office, other = either_office, join(either_office, "Ines Calloway", Role.CHIEF)
    me = with_own_key(office)
    second = office.complaints.receive(NewComplaint(Complaint("", TODAY, f"The {THIRD}"), (), ()))
    office.complaints.seal(case.id, [me], "Conflict")
    office.complaints.unseal(case.id, "Over")
    office.complaints.seal(second.id, [me], "Conflict")
    with office.session.ask() as reader:
        (given,) = reader.find(CaseKey, complaint_id=case.id, recipient="o")
    with office.session.act("complaint.sealed") as work:
        work.add(replace(given, complaint_id=second.id, id=0, version=0))
    with other.session.ask() as reader:
        assert reader.get(Complaint, second.id).narrative == SEALED
