"""The signed list of destroyed cases beside the backups: nobody's forgery, never shorter, never in the way (S4, S5)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.retention.destruction import CaseDestroyed
from gen63_desktop.services.keeping.restoring import restore_backup
from gen63_desktop.services.office import Office
from gen63_desktop.store.encryption.sealing import FLOOR
from gen63_desktop.store.keeping import destroyed_list
from tests.offices import PASSPHRASE, PERSON, MovableClock
from tests.services.destruction_steps import Three, closed_case, make_three


@pytest.fixture
def three(office: Office, clock: MovableClock) -> Three:
    """On one computer."""
    return make_three(office, clock)


def _folder(office: Office) -> Path:
    assert office.folder is not None
    return office.folder


def _listed(folder: Path) -> list[str]:
    return sorted(destroyed_list.together(destroyed_list.read(folder)))


def _destroy(three: Three, case: Complaint) -> str:
    return three.chief.retention.carry_out(three.approved(case.id).id).batch.certificate


def _titles(office: Office) -> list[str]:
    return [one.title for one in office.work_list.items() if one.area == "retention"]


@pytest.mark.requirement("S5")
def test_a_list_that_cannot_be_written_stops_neither_the_destruction_nor_the_backups(three: Three) -> None:
    office, case = three.chief, closed_case(three.chief, three.clock)
    in_the_way = _folder(office) / destroyed_list.FILE
    in_the_way.mkdir()
    done = office.retention.carry_out(three.approved(case.id).id)
    assert done.destroyed == (case.number,)
    assert "could not be written" in done.warning
    with pytest.raises(CaseDestroyed):
        office.complaints.case(case.id)
    kept = office.keeping.keep_daily()
    assert kept.backup is not None
    assert "could not be written" in kept.warning
    in_the_way.rmdir()
    assert office.keeping.list_destroyed() == ""
    assert _listed(_folder(office)) == [case.number]


@pytest.mark.requirement("S5")
def test_a_list_that_nobody_here_signed_is_shown_as_that_and_signed_by_nobody_else(three: Three) -> None:
    office = three.chief
    gone, named, other = (closed_case(office, three.clock) for _ in range(3))
    _destroy(three, gone)
    true = json.loads((_folder(office) / destroyed_list.FILE).read_text(encoding="utf-8"))
    forged = {
        "said": true["statements"][0]["said"].replace(gone.number, named.number),
        "signature": true["statements"][0]["signature"],
    }
    for said in ([forged], [forged, *true["statements"]]):
        (_folder(office) / destroyed_list.FILE).write_text(json.dumps({"statements": said}), encoding="utf-8")
        assert office.keeping.returned() == ()
        assert _titles(office) == [f"Perhaps destroyed before: {named.number}"]
        _destroy(three, other) if said == [forged] else office.keeping.list_destroyed()
        statements = destroyed_list.read(_folder(office))
        signed = [one for one in statements if one.is_signed_with({office.session.keys.signing_key})]
        assert named.number not in destroyed_list.together(signed)
        assert {gone.number, other.number} <= set(destroyed_list.together(signed))
        assert named.number in _listed(_folder(office))


@pytest.mark.requirement("S5")
def test_an_office_restored_from_a_backup_forgets_neither_numbers_nor_certificates(
    three: Three, tmp_path: Path, clock: MovableClock
) -> None:
    cases = [closed_case(three.chief, clock) for _ in range(3)]
    assert three.chief.keeping.back_up().backup is not None
    certificates = [_destroy(three, one) for one in cases[:2]]
    restore_backup(_folder(three.chief), "", tmp_path / "again")
    again = startup.open_office(tmp_path / "again", PERSON, PASSPHRASE, clock=clock, cost=FLOOR)
    try:
        again.keeping.note_restored()
        assert sorted(again.keeping.returned()) == sorted(one.number for one in cases[:2])
        then = Three(again, three.first, three.second, clock)
        for one, mine in ((three.first, "first"), (three.second, "second")):
            setattr(then, mine, _signed_in(again, one))
        assert _destroy(then, cases[2]) not in certificates
        assert _listed(tmp_path / "again") == sorted(one.number for one in cases)
        assert _destroy(then, cases[0]) not in certificates
        assert again.keeping.returned() == (cases[1].number,)
        assert _listed(tmp_path / "again") == sorted(one.number for one in cases)
        assert again.history.verify().problems == ()
    finally:
        again.close()


def _signed_in(office: Office, other: Office) -> Office:
    """The same person in the restored office."""
    from gen63_desktop.services.session import Session
    from gen63_desktop.store.confidential import Vault
    from gen63_desktop.store.unit_of_work import Store

    mine = other.session
    store = Store(office.session.store.engine, Vault(mine.keys))
    session = Session(
        store, mine.keys, mine.person, office.session.facts, office.session.attachments, mine._clock
    )
    return Office(session, None, lambda: None)
