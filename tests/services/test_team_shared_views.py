"""U2, S1: shared views at a team's server: read with their list alone and changed by few, past the program too."""

from __future__ import annotations

import psycopg
import pytest

from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import NotAllowed
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.listing import ListRequest, Sort
from gen63_desktop.services.office import Office
from gen63_desktop.store.team.office_keys import login_of
from tests.offices import TODAY, MovableClock
from tests.team_offices import OWN, TeamPlace, team

_NEW = """INSERT INTO shared_views (of_list, title, content, made_by, id, version)
VALUES ('{of_list}', {title}, {content}, {by}, 999, 1)"""


def _new(of_list: str, by: int, title: str = "'x'", content: str = "'{}'") -> str:
    return _NEW.format(of_list=of_list, by=by, title=title, content=content)


def _touched(place: TeamPlace, office: Office, asked: str) -> int:
    name = office.session.person.name
    with place.by_hand(login_of(name), f"{OWN} {name}") as connection:
        try:
            return connection.execute(asked.encode()).rowcount
        except psycopg.Error:
            return 0
        finally:
            connection.rollback()


@pytest.mark.requirement("S1", "U2")
def test_the_server_tells_of_a_shared_view_to_readers_of_its_list_and_lets_only_few_change_it(
    postgresql_server: str,
) -> None:
    with team(postgresql_server, MovableClock()) as place:
        chief = place.open()
        officer = place.let_in(chief, "Oscar Officer", Role.OFFICER)
        reviewer = place.let_in(chief, "Rhea Reviewer", Role.REVIEWER)
        auditor = place.let_in(chief, "Uma Auditor", Role.AUDITOR)
        walled = chief.complaints.receive(NewComplaint(Complaint("", TODAY, "Quillfeather was there.")))
        chief.complaints.close_to(walled.id, officer.session.person.id, "Is named in it")
        case = officer.shared_views.share("complaints", "Looks for Quillfeather", {"words": "Quillfeather"})
        comments = officer.shared_views.share("comments", "Buses", {})
        sought = ListRequest(Sort("received"), words="Quillfeather")
        counts = [office.complaints.listing().count(sought) for office in (chief, officer)]
        assert counts == [1, 0], "each counts by their own walls"
        assert [one.view for one in reviewer.shared_views.of("comments")] == [comments]
        with pytest.raises(NotAllowed):
            reviewer.shared_views.of("complaints")
        assert _touched(place, reviewer, "SELECT content FROM shared_views") == 1
        assert _touched(place, auditor, "SELECT content FROM shared_views") == 2
        told = "SELECT data FROM history_changes WHERE kind = 'shared_views'"
        assert _touched(place, reviewer, told) == 0, "the history tells them no more"
        own, other = reviewer.session.person.id, officer.session.person.id
        for office, asked in (
            (reviewer, "UPDATE shared_views SET title = 'taken over'"),
            (reviewer, "DELETE FROM shared_views"),
            (reviewer, _new("complaints", own)),
            (reviewer, _new("comments", other)),
            (reviewer, _new("elsewhere", own)),
            (auditor, _new("comments", auditor.session.person.id)),
            (officer, _new("comments", other, title="repeat('x', 41)")),
            (officer, _new("comments", other, content="repeat('x', 20001)")),
            (officer, "UPDATE shared_views SET content = repeat('x', 20001)"),
            (auditor, "DELETE FROM shared_views"),
        ):
            assert _touched(place, office, asked) == 0, asked
        assert _touched(place, officer, _new("comments", other)) == 1, "what fits is refused to nobody"
        chief.shared_views.withdraw(case.id)
        changed = officer.shared_views.change(comments, "Buses and trains", {})
        assert [one.view for one in auditor.shared_views.of("comments")] == [changed]
        assert chief.history.verify().problems == ()
