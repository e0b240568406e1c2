"""A team's office is backed up, tried and checked by the server's login for backups (S4, S1, S2)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.complaints.entries import NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Complaint, Party
from gen63_desktop.domain.errors import NotAllowed, Refused, WorkCancelled
from gen63_desktop.domain.identity import Role
from gen63_desktop.services.office import Office
from tests.offices import PASSPHRASE, PERSON, TODAY, MovableClock
from tests.services.audit_steps import survey
from tests.team_offices import TeamPlace, team

NAME = "Henrietta Quibble"


@pytest.fixture(scope="module")
def place(postgresql_server: str) -> Iterator[TeamPlace]:
    """One office for all tests here: what each does disturbs no other."""
    with team(postgresql_server, MovableClock()) as made:
        chief = made.open()
        case = NewComplaint(
            Complaint("", TODAY, "The ramp was refused"), (PartyEntry(Party(0, name=NAME)),), ()
        )
        chief.complaints.receive(case)
        audit = chief.audits.start(survey(chief).id)
        chief.audits.attach(audit.audit, audit.questions[0].code, "Quibble file.txt", b"a line\n" * 500)
        made.let_in(chief, "Ada Administrator", Role.ADMINISTRATOR)
        made.let_in(chief, "Aud Auditor", Role.AUDITOR)
        yield made


@pytest.fixture
def chief(place: TeamPlace) -> Office:
    return place.opened[0]


@pytest.fixture
def ada(place: TeamPlace) -> Office:
    return place.opened[1]


@pytest.fixture
def copied(place: TeamPlace, ada: Office, tmp_path: Path) -> Path:
    """A copy that the administrator made."""
    ada.copies.choose_folder(tmp_path)
    place.clock.pass_time(minutes=1)
    made = ada.copies.back_up(place.backup_password)
    assert made.backup is not None
    return tmp_path / made.backup.name


@pytest.mark.requirement("S4")
def test_a_copy_is_made_listed_and_opens_as_an_office_with_everything(
    copied: Path, ada: Office, place: TeamPlace, tmp_path: Path
) -> None:
    (row,) = ada.copies.all()
    assert (row.name, row.files) == (copied.name, 1)
    assert row.records > 10
    shutil.copytree(copied, tmp_path / "brought back")

    office = startup.open_office(tmp_path / "brought back", PERSON, PASSPHRASE, clock=place.clock)
    assert office.complaints.identities(1, "a call back").parties[0].name == NAME
    assert office.history.verify().problems == ()
    office.close()


@pytest.mark.requirement("S4")
def test_a_drill_restores_the_latest_copy_and_leaves_a_signed_record(
    copied: Path, ada: Office, chief: Office, place: TeamPlace
) -> None:
    before = {path: path.read_bytes() for path in copied.rglob("*") if path.is_file()}
    drill = ada.copies.try_restore(place.backup_password)
    assert (drill.passed, drill.problems, drill.backup, drill.files) == (True, (), copied.name, 1)
    assert drill in ada.keeping.drills()
    assert drill.by == ada.session.person.id
    line = chief.history.of("drills", drill.id)[0]
    assert (line.person, line.words) == ("Ada Administrator", "A backup was restored for trial")
    assert {path: path.read_bytes() for path in copied.rglob("*") if path.is_file()} == before


@pytest.mark.requirement("S4")
@pytest.mark.parametrize("harm", ["row", "file", "lost file"])
def test_a_drill_names_what_a_copy_lost_or_what_was_altered_in_it(
    copied: Path, ada: Office, place: TeamPlace, harm: str
) -> None:
    file = next((copied / "attachments").glob("??/*"))
    if harm == "row":
        office = startup.open_office(copied, PERSON, PASSPHRASE, clock=place.clock)
        with office.session.store.unsigned() as connection:
            connection.exec_driver_sql("UPDATE complaints SET line = 'another'")
        office.close()
    elif harm == "file":
        kept = file.read_bytes()
        file.write_bytes(kept[:-1] + bytes([kept[-1] ^ 1]))
    else:
        file.unlink()

    drill = ada.copies.try_restore(place.backup_password)

    assert not drill.passed
    assert ("complaints" if harm == "row" else "audit_files") in " ".join(drill.problems)


@pytest.mark.requirement("S4")
def test_a_copy_of_another_history_than_the_servers_is_found_by_the_drill(
    copied: Path, ada: Office, place: TeamPlace
) -> None:
    office = startup.open_office(copied, PERSON, PASSPHRASE, clock=place.clock)
    office.close()  # the sign-in stands in the copy's history alone

    drill = ada.copies.try_restore(place.backup_password)

    assert any("does not hold the entry that the copy ends with" in each for each in drill.problems)


@pytest.mark.requirement("S4", "U2")
def test_a_copy_that_is_cancelled_leaves_nothing_behind(
    ada: Office, place: TeamPlace, tmp_path: Path
) -> None:
    ada.copies.choose_folder(tmp_path)
    steps: list[str] = []

    with pytest.raises(WorkCancelled):
        ada.copies.back_up(
            place.backup_password, lambda _d, _t, step: steps.append(step), lambda: len(steps) > 60
        )

    assert list(tmp_path.iterdir()) == []
    assert ada.copies.all() == ()


@pytest.mark.requirement("S4", "S1")
def test_a_wrong_password_of_the_login_for_backups_is_told_in_words_and_nothing_is_made(
    ada: Office, tmp_path: Path
) -> None:
    ada.copies.choose_folder(tmp_path)
    with pytest.raises(Refused, match="login for backups"):
        ada.copies.back_up("not the password")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.requirement("S4", "S1")
def test_the_administrator_checks_every_file_and_is_told_no_name_of_one(
    ada: Office, place: TeamPlace
) -> None:
    assert not ada.keeping.checks_files, "the server shows them no file"
    assert ada.copies.check_files(place.backup_password).wrong == ()
    with place.as_superuser() as connection:
        connection.execute("UPDATE blob_chunks SET data = data || 'x'::bytea")
    try:
        (wrong,) = ada.copies.check_files(place.backup_password).wrong
        assert wrong.kind == "audit_files"
        assert "Quibble" not in repr(wrong)
    finally:
        with place.as_superuser() as connection:
            connection.execute("UPDATE blob_chunks SET data = substring(data for length(data) - 1)")


@pytest.mark.requirement("S4")
def test_an_administrator_is_reminded_of_the_drill_of_an_office_at_a_server(
    postgresql_server: str, tmp_path: Path
) -> None:
    clock = MovableClock()
    with team(postgresql_server, clock) as made:
        office = made.open()
        clock.pass_time(days=100)
        today = office.session.today()
        assert [item.due for item in office.keeping.work_items(today)] != []
        office.copies.choose_folder(tmp_path)
        office.copies.back_up(made.backup_password)
        office.copies.try_restore(made.backup_password)
        assert list(office.keeping.work_items(today)) == []


@pytest.mark.requirement("S1", "S2")
def test_an_administrator_checks_the_whole_history_by_the_login_for_backups_alone(
    ada: Office, chief: Office, place: TeamPlace
) -> None:
    assert chief.history.shown_whole()
    assert not ada.history.shown_whole()
    with pytest.raises(NotAllowed, match="login for backups"):
        ada.history.verify()

    verdict = ada.history.verify(backup_password=place.backup_password)

    assert verdict.problems == ()
    assert verdict.entries >= chief.history.verify().entries - 1
    with pytest.raises(Refused), ada.session.ask() as reader:
        reader.find(Complaint)  # the check gave them nothing else


@pytest.mark.requirement("S1", "S2")
def test_what_was_altered_is_named_to_the_administrator_without_what_it_says(
    ada: Office, place: TeamPlace
) -> None:
    with place.as_superuser() as connection:
        connection.execute("ALTER TABLE complaints DISABLE TRIGGER USER")
        connection.execute("UPDATE complaints SET narrative = 'Quibble was never there'")
    try:
        verdict = ada.history.verify(backup_password=place.backup_password)
    finally:
        with place.as_superuser() as connection:
            connection.execute("UPDATE complaints SET narrative = 'The ramp was refused'")
            connection.execute("ALTER TABLE complaints ENABLE TRIGGER USER")

    assert any("complaints 1" in problem for problem in verdict.problems)
    assert not any("Quibble" in problem or "ramp" in problem for problem in verdict.problems)


@pytest.mark.requirement("S1")
def test_who_may_not_check_the_history_may_not_with_that_password_either(
    chief: Office, place: TeamPlace
) -> None:
    officer = place.let_in(chief, "Otto Officer", Role.OFFICER)
    with pytest.raises(NotAllowed):
        officer.history.verify(backup_password=place.backup_password)
    for act in (officer.copies.back_up, officer.copies.try_restore, officer.copies.check_files):
        with pytest.raises(NotAllowed):
            act(place.backup_password)
