"""An office on a PostgreSQL server: made, opened, closed, locked; who signs in and what they keep there."""

from __future__ import annotations

import pytest

from gen63_desktop import startup
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.team_address import parse_address
from gen63_desktop.services.office import Office
from tests.offices import NEW, PASSPHRASE, PERSON
from tests.team_offices import LOGIN, OWN, TeamPlace


@pytest.mark.requirement("S1")
def test_a_team_office_is_opened_with_login_and_passphrase_and_its_history_verifies(
    team_place: TeamPlace,
) -> None:
    office = team_place.open()

    assert (office.session.person.name, office.session.facts.name) == (PERSON, NEW.name)
    assert office.history.verify().problems == ()
    assert office.address == team_place.address


@pytest.mark.requirement("S1")
@pytest.mark.parametrize(("login", "passphrase"), [(LOGIN, f"{PASSPHRASE}x"), ("nobody", PASSPHRASE)])
def test_a_wrong_passphrase_and_an_unknown_login_are_refused_alike(
    team_place: TeamPlace, login: str, passphrase: str
) -> None:
    with pytest.raises(Refused) as refused:
        team_place.open(login, passphrase)

    assert refused.value.what == "The server does not accept this login with this passphrase."


def test_a_file_that_is_attached_lies_encrypted_at_the_server_and_comes_back_whole(
    team_place: TeamPlace, team_office: Office
) -> None:
    data = bytes(range(256)) * 9_000  # three pieces

    kept = team_office.session.attachments.keep(data)
    again = team_office.session.attachments.keep(data)

    assert team_office.session.attachments.fetch(kept.blob) == data
    assert again == kept
    with team_place.as_superuser() as server:
        pieces = server.execute("SELECT n, data FROM blob_chunks ORDER BY n").fetchall()
    assert [n for n, _ in pieces] == [0, 1, 2]
    assert data[:64] not in b"".join(piece for _, piece in pieces)


def test_a_damaged_attached_file_is_named_and_mended_by_attaching_it_again(
    team_place: TeamPlace, team_office: Office
) -> None:
    kept = team_office.session.attachments.keep(b"a letter")
    with team_place.as_superuser() as server:
        server.execute("UPDATE blob_chunks SET data = data || 'x'::bytea")

    with pytest.raises(Refused, match="damaged or altered"):
        team_office.session.attachments.fetch(kept.blob)
    team_office.session.attachments.keep(b"a letter")

    assert team_office.session.attachments.fetch(kept.blob) == b"a letter"


@pytest.mark.requirement("S1")
def test_a_person_who_is_let_in_chooses_a_passphrase_and_works_under_a_login_of_their_own(
    team_place: TeamPlace, team_office: Office
) -> None:
    office = team_place.let_in(team_office, "Lee Ortega", Role.OFFICER)

    office.drafts.keep("complaint", "new", {"narrative": "only Lee's"})

    assert office.session.person.name == "Lee Ortega"
    assert team_place.again("Lee Ortega").drafts.all()[0].content == {"narrative": "only Lee's"}
    assert team_office.drafts.all() == ()
    assert team_office.history.verify().problems == ()


@pytest.mark.requirement("S1")
def test_a_person_whose_sign_in_was_taken_away_is_refused_at_once_and_for_good(
    team_place: TeamPlace, team_office: Office
) -> None:
    theirs = team_place.let_in(team_office, "Lee Ortega", Role.OFFICER)
    assert team_office.access is not None

    team_office.access.take_away(theirs.session.person.id, "left the agency")

    assert theirs.people.all() == ()  # still connected, and nothing is there any more
    with pytest.raises(Refused, match="no longer with the office"), theirs.session.act("complaint.received"):
        pass
    with pytest.raises(Refused, match="does not accept"):
        team_place.again("Lee Ortega")


def test_a_changed_passphrase_opens_and_the_one_before_does_not(
    team_place: TeamPlace, team_office: Office
) -> None:
    assert team_office.access is not None

    team_office.access.change_passphrase(PASSPHRASE, OWN)

    assert team_place.open(passphrase=OWN).session.person.name == PERSON
    with pytest.raises(Refused, match="does not accept"):
        team_place.open()
    assert team_office.people.all()[0].name == PERSON  # the window that changed it goes on


@pytest.mark.requirement("S1")
def test_a_locked_office_answers_nobody_until_its_passphrase_is_typed(team_office: Office) -> None:
    assert team_office.access is not None
    team_office.access.lock()

    with pytest.raises(Refused, match="locked"):
        team_office.people.all()
    with pytest.raises(Refused, match="does not accept"):
        team_office.access.unlock("some other passphrase here")
    team_office.access.unlock(PASSPHRASE)

    assert team_office.people.all()[0].name == PERSON


@pytest.mark.requirement("S1")
@pytest.mark.parametrize(
    "text",
    [
        "postgresql://dana:secret@server.example/gen63",
        "postgresql://server.example/gen63?sslmode=disable",
        "postgresql://server.example/Gen63; DROP",
        "postgresql:///gen63",
        "postgresql://server.example:port/gen63",
    ],
)
def test_an_address_that_is_none_or_would_not_be_safe_is_refused_without_its_secrets(text: str) -> None:
    with pytest.raises(Refused) as refused:
        parse_address(text)

    assert "secret" not in refused.value.sentence()


@pytest.mark.requirement("S1")
def test_another_computer_is_never_spoken_to_without_a_certificate(team_place: TeamPlace) -> None:
    from gen63_desktop.store.team.connecting import _manners

    far, here = parse_address("postgresql://server.example/gen63"), team_place.address

    assert _manners(far, "")["sslmode"] == "verify-full"
    assert _manners(far, "")["sslrootcert"] == "system"
    assert here.is_this_computer


@pytest.mark.requirement("S1")
def test_bringing_an_office_up_to_date_puts_its_rights_in_force_again(
    team_place: TeamPlace, team_office: Office
) -> None:
    with team_place.as_superuser() as server:
        server.execute("GRANT SELECT ON parties TO PUBLIC")
        server.execute("DROP POLICY gen63_wall ON complaints")
        before = server.execute("SELECT count(*) FROM pg_policies").fetchone()

    startup.upgrade_team_office(team_place.address, team_place.administrator)

    with team_place.as_superuser() as server:
        after = server.execute("SELECT count(*) FROM pg_policies").fetchone()
        public = server.execute("SELECT has_table_privilege('public', 'parties', 'SELECT')").fetchone()
    assert before is not None
    assert after == (before[0] + 1,)
    assert public == (False,)
    assert team_office.people.add("Lee Ortega", (Role.OFFICER,)).id
    assert team_place.let_in(team_office, "Kim Ward", Role.OFFICER).session.person.name == "Kim Ward"
