"""Links and referrals at a team's server: who may not see one end of a link sees nothing of it, past the program either."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import psycopg
import pytest

from gen63_desktop.domain.complaints.entries import NewComplaint, Plan
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.intake.likeness import Asked
from gen63_desktop.domain.intake.records import CaseLink, LinkKind
from gen63_desktop.domain.intake.referral import Referral, ReferredTo
from gen63_desktop.services.office import Office
from gen63_desktop.store.team.office_keys import login_of
from tests.offices import TODAY, MovableClock
from tests.team_offices import OWN, TeamPlace, team

TEXT = "The operator refused the manatee and drove on while it waited at Marble Street."


@dataclass
class World:
    """``walled`` is closed to the officer; ``open`` is linked with it and closed to nobody."""

    place: TeamPlace
    first: Office
    officer: Office
    investigator: Office
    walled: Complaint
    open: Complaint
    link: CaseLink


def _receive(office: Office, narrative: str) -> Complaint:
    return office.complaints.receive(NewComplaint(Complaint("", TODAY, narrative)))


@pytest.fixture(scope="module")
def world(postgresql_server: str) -> Iterator[World]:
    with team(postgresql_server, MovableClock()) as place:
        first = place.open()
        officer = place.let_in(first, "Oscar Officer", Role.OFFICER)
        investigator = place.let_in(first, "Ivy Investigator", Role.INVESTIGATOR)
        walled, seen = _receive(first, TEXT), _receive(first, "A ramp stayed up.")
        ivy, mine = investigator.session.person.id, first.session.person.id
        first.complaints.plan(seen.id, Plan(mine, "Go on", investigator_id=ivy))
        link = first.intake.link(seen.id, walled.id, LinkKind.RELATED, "The manatee again")
        first.intake.refer(Referral(walled.id, ReferredTo.OTHER, "manatee body", "", TODAY, "manatee", mine))
        first.complaints.close_to(walled.id, officer.session.person.id, "Is named in it")
        yield World(place, first, officer, investigator, walled, seen, link)


@pytest.mark.requirement("S1")
@pytest.mark.parametrize("who", ["officer", "investigator"])
def test_who_may_not_see_one_end_of_a_link_sees_no_link(world: World, who: str) -> None:
    office: Office = getattr(world, who)
    assert office.intake.likely(Asked(TEXT, ("manatee",), ("manatee",))) == ()
    assert office.intake.related(world.open.id).linked == ()
    assert "manatee" not in str(office.history.of("complaints", world.open.id))
    acts = [entry.act for entry in office.complaints.time_line(world.open.id)]
    assert "complaint.linked" not in acts
    for attempt in (
        lambda: office.intake.unlink(world.link, "Away"),
        lambda: office.intake.merge(world.open.id, world.walled.id, "Same"),
        lambda: office.intake.referrals(world.walled.id),
        lambda: office.intake.related(world.walled.id),
    ):
        with pytest.raises(Refused, match="no such record"):
            attempt()


@pytest.mark.requirement("S1")
def test_past_the_program_the_server_shows_neither_the_link_nor_its_entries_nor_the_referral(
    world: World,
) -> None:
    name = world.officer.session.person.name
    with world.place.by_hand(login_of(name), f"{OWN} {name}") as connection:
        for table in ("case_links", "referrals"):
            assert connection.execute(f"SELECT * FROM {table}".encode()).fetchall() == []
        told = connection.execute("SELECT data FROM history_changes").fetchall()
        assert not [row for row in told if "manatee" in row[0]]
        assert not connection.execute(
            "SELECT seq FROM history_entries WHERE payload LIKE '%complaint.linked%'"
        ).fetchall()
        by_words = "SELECT gen63_some_complaints(to_tsquery('simple', '%s'), 10)"
        assert connection.execute((by_words % "manatee").encode()).fetchall() == []
        assert connection.execute((by_words % "ramp").encode()).fetchall() == [(world.open.id,)]
        connection.rollback()
        with pytest.raises(psycopg.Error):
            connection.execute(
                'INSERT INTO case_links (complaint_id, other_id, kind, reason, by, "on", case_id, next_step, ended,'
                " rationales, id, version) VALUES (%s, %s, 'related', 'x', 1, '2026-11-20', %s, '', '[]', '[]', 77, 1)",
                (world.open.id, world.walled.id, world.open.id),
            )


@pytest.mark.requirement("S1")
def test_who_sees_both_ends_sees_the_link_from_each(world: World) -> None:
    for case in (world.open, world.walled):
        (related,) = world.first.intake.related(case.id).linked
        assert related.link.reason == "The manatee again"
    (likely,) = world.first.intake.likely(Asked(TEXT))
    assert (likely.id, likely.group) == (world.walled.id, 1)
    (referral,) = world.first.intake.referrals(world.walled.id)
    assert referral.body == "manatee body"


@pytest.mark.requirement("S1")
def test_words_of_a_link_that_who_seals_does_not_see_are_sealed_by_the_next_who_does(
    postgresql_server: str,
) -> None:
    with team(postgresql_server, MovableClock()) as place:
        first = place.open()
        other = place.let_in(first, "Carla Chief", Role.CHIEF)
        one, walled = _receive(first, "A ramp stayed up."), _receive(first, TEXT)
        first.intake.link(one.id, walled.id, LinkKind.RELATED, "The pelican again")
        first.complaints.close_to(walled.id, other.session.person.id, "Is named in it")
        both = [first.session.person.id, other.session.person.id]
        other.complaints.seal(one.id, both, "A conflict of interest")
        assert first.complaints.complete_seals() == 1
        assert first.complaints.complete_seals() == 0
        with first.session.ask() as reader:
            ask = reader.connection.exec_driver_sql
            rows = ask("SELECT reason FROM case_links").all()
            told = ask("SELECT data FROM history_changes WHERE kind = 'case_links'").all()
        assert "pelican" not in f"{rows} {told}"
        assert first.intake.related(one.id).linked[0].link.reason == "The pelican again"
