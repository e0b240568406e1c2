"""An office moves to a server and back (S6): everything arrives, both ends prove equal, the source stays whole."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import Engine

from gen63_desktop import startup
from gen63_desktop.domain.complaints.entries import NewComplaint, PartyEntry
from gen63_desktop.domain.complaints.records import Complaint, Party
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Role
from gen63_desktop.services.moving import PROOF
from gen63_desktop.services.office import Office
from gen63_desktop.store.team import copying, holding, moving
from tests.offices import PASSPHRASE, PERSON, MovableClock
from tests.team_offices import OWN, MakeAddress, TeamPlace

LEE = "Lee Ortega"
LEES = f"{OWN} {LEE}"


def _lived_in(folder: Path, clock: MovableClock) -> tuple[Complaint, str]:
    """An office with a case, a person in it, a file, a draft, and a second person who signs in."""
    office = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock)
    entry = NewComplaint(
        Complaint("", office.session.today(), "The ramp was refused, señora said"),
        (PartyEntry(Party(0, name="Henrietta Quibble")),),
    )
    case = office.complaints.receive(entry)
    blob = office.session.attachments.keep(b"a letter" * 300_000).blob
    office.drafts.keep("complaint", "new", {"narrative": "unfinished"})
    lee = office.people.add(LEE, (Role.OFFICER,))
    assert office.access is not None
    first = office.access.give(lee.id)
    office.close()
    startup.open_office(folder, LEE, first, own_passphrase=LEES, clock=clock).close()
    return case, blob


@pytest.mark.requirement("S6")
def test_an_office_moves_to_a_server_and_back_and_nothing_is_lost_or_changed_on_the_way(
    office_folder: Path, clock: MovableClock, new_address: MakeAddress, tmp_path: Path
) -> None:
    case, blob = _lived_in(office_folder, clock)
    address, administrator = new_address()

    moved = startup.move_to_team(office_folder, PERSON, PASSPHRASE, address, administrator, clock=clock)

    rows = {one.table: one.rows for one in moved.proof.tables}
    assert (rows["complaints"], rows["parties"], rows["drafts"], moved.proof.files) == (1, 1, 1, 1)
    with pytest.raises(Refused, match="moved to a server"):
        startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    place = TeamPlace(address, administrator, clock)
    mine = place.open("dana.whitfield", PASSPHRASE)
    assert mine.complaints.identities(case.id, "a call back").parties[0].name == "Henrietta Quibble"
    assert mine.session.attachments.fetch(blob) == b"a letter" * 300_000
    assert mine.drafts.all()[0].content == {"narrative": "unfinished"}
    assert mine.history.verify().problems == ()
    mine.close()

    target = tmp_path / "back"
    back = startup.move_to_folder(address, "dana.whitfield", PASSPHRASE, administrator, target, clock=clock)

    assert (target / PROOF).read_text(encoding="utf-8") == back.text()
    for person, passphrase in ((PERSON, PASSPHRASE), (LEE, LEES)):
        office = startup.open_office(target, person, passphrase, clock=clock)
        assert office.complaints.identities(case.id, "a call back").parties[0].name == "Henrietta Quibble"
        assert person == LEE or office.history.verify().problems == ()
        office.close()
    with pytest.raises(Refused):
        place.open("dana.whitfield", PASSPHRASE)


@pytest.mark.requirement("S1", "S6")
def test_a_person_who_moved_along_signs_in_with_passphrase_and_code_once_then_with_the_passphrase_alone(
    office_folder: Path, clock: MovableClock, new_address: MakeAddress
) -> None:
    _lived_in(office_folder, clock)
    address, administrator = new_address()
    moved = startup.move_to_team(office_folder, PERSON, PASSPHRASE, address, administrator, clock=clock)
    place = TeamPlace(address, administrator, clock)
    lee = next(one for one in moved.sign_ins if one.person == LEE)

    with pytest.raises(Refused, match="does not accept"):
        place.open(lee.login, LEES)
    with pytest.raises(Refused, match="passphrase does not open"):
        place.open(lee.login, "not the passphrase of Lee", code=lee.code)
    place.open(lee.login, LEES, code=lee.code).close()

    again = place.open(lee.login, LEES)
    assert again.session.person.name == LEE
    again.close()
    with pytest.raises(Refused, match="does not accept"):
        place.open(lee.login, LEES, code=lee.code)


@pytest.mark.requirement("S6")
def test_a_row_or_a_file_that_does_not_arrive_as_it_was_stops_the_move_and_leaves_the_source(
    office_folder: Path, clock: MovableClock, new_address: MakeAddress, monkeypatch: pytest.MonkeyPatch
) -> None:
    _lived_in(office_folder, clock)
    address, administrator = new_address()
    whole = moving.at_server

    def altered(engine: Engine, progress: object) -> holding.Holding:
        with engine.begin() as connection:
            connection.exec_driver_sql("UPDATE complaints SET line = 'another'")
        return whole(engine, progress)  # type: ignore[arg-type]

    monkeypatch.setattr(moving, "at_server", altered)
    with pytest.raises(Refused, match="complaints"):
        startup.move_to_team(office_folder, PERSON, PASSPHRASE, address, administrator, clock=clock)
    monkeypatch.undo()

    office = startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock)
    assert office.history.verify().problems == ()
    office.close()
    startup.move_to_team(office_folder, PERSON, PASSPHRASE, address, administrator, clock=clock)


@pytest.mark.requirement("S6")
def test_nothing_moves_to_where_something_is(
    office_folder: Path, clock: MovableClock, team_place: TeamPlace, tmp_path: Path
) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "a file").write_text("kept")

    with pytest.raises(Refused, match="holds something already"):
        startup.move_to_team(
            office_folder, PERSON, PASSPHRASE, team_place.address, team_place.administrator, clock=clock
        )
    with pytest.raises(Refused, match="not empty"):
        startup.move_to_folder(
            team_place.address, "dana", PASSPHRASE, team_place.administrator, tmp_path / "full", clock=clock
        )

    assert team_place.open().history.verify().problems == ()
    assert startup.open_office(office_folder, PERSON, PASSPHRASE, clock=clock).close() is None


@pytest.mark.requirement("S6")
def test_every_table_moves_or_is_named_as_bound_to_its_place() -> None:
    from gen63_desktop.store.tables.base import METADATA

    moving_tables = {table.name for table in copying.tables()}

    assert moving_tables | copying._PLACE_BOUND == set(METADATA.tables)


@pytest.mark.requirement("S6")
def test_somebody_who_may_not_manage_the_office_moves_nothing(
    office_folder: Path, clock: MovableClock, new_address: MakeAddress
) -> None:
    _lived_in(office_folder, clock)
    address, administrator = new_address()

    with pytest.raises(Refused, match="roles do not permit"):
        startup.move_to_team(office_folder, LEE, LEES, address, administrator, clock=clock)


@pytest.mark.requirement("S4", "S6")
def test_a_backup_of_a_team_office_holds_every_row_also_those_closed_to_who_makes_it_and_opens_by_itself(
    team_place: TeamPlace, team_office: Office, tmp_path: Path
) -> None:
    secret = team_place.backup_password
    entry = NewComplaint(Complaint("", team_office.session.today(), "closed to Ada"))
    case = team_office.complaints.receive(entry)
    ada = team_place.let_in(team_office, "Ada Administrator", Role.ADMINISTRATOR)
    team_office.complaints.close_to(case.id, ada.session.person.id, "a conflict")
    passphrase, folder = f"{OWN} Ada Administrator", tmp_path / "backup"
    who = (team_place.address, "ada.administrator", passphrase)
    clock = team_place.clock

    with pytest.raises(Refused, match="does not accept"):
        startup.back_up_team_office(*who, "not its password", folder, clock=clock)
    proof = startup.back_up_team_office(*who, secret, folder, clock=clock)

    assert {one.table: one.rows for one in proof.tables}["complaints"] == 1
    assert b"closed to Ada" not in b"".join(f.read_bytes() for f in folder.rglob("*") if f.is_file())
    copy = startup.open_office(folder, PERSON, PASSPHRASE, clock=clock)
    assert copy.complaints.get(case.id).narrative == "closed to Ada"
    assert copy.history.verify().problems == ()
    copy.close()


@pytest.mark.requirement("S4")
def test_a_backup_is_refused_where_the_server_would_leave_rows_out(
    team_place: TeamPlace, team_office: Office, tmp_path: Path
) -> None:
    with team_place.as_superuser() as server:
        server.execute(f"ALTER ROLE {team_place.address.database}_backup NOBYPASSRLS".encode())

    with pytest.raises(Refused, match="may not read every row"):
        startup.back_up_team_office(
            team_place.address, "dana", PASSPHRASE, team_place.backup_password, tmp_path / "b",
            clock=team_place.clock,
        )  # fmt: skip

    assert not (tmp_path / "b").exists()
