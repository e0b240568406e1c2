"""At a team's server too: what a sealed case was made from is sealed, in rows and in the history (S1)."""

from __future__ import annotations

from pathlib import Path

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.comments.records import Decision
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.sealing import SEALED
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from tests.comment_files import write
from tests.offices import TODAY
from tests.team_offices import TeamPlace

WORDS, NOTE = "wallaroo", "axolotl"
Q4 = str(Quarter.of(TODAY))


def as_superuser(place: TeamPlace) -> str:
    """Everything that the rows say, to whoever keeps the server."""
    with place.as_superuser() as connection:
        tables = connection.execute("SELECT tablename FROM pg_tables WHERE schemaname = 'public'").fetchall()
        return " ".join(
            str(connection.execute(f'SELECT * FROM "{table}"'.encode()).fetchall()) for (table,) in tables
        )


@pytest.mark.requirement("S1", "S3")
def test_the_comment_behind_a_sealed_case_is_read_by_its_circle_alone_also_at_a_server(
    team_place: TeamPlace, team_office: Office, tmp_path: Path
) -> None:
    chief = team_office
    file = write(
        tmp_path / "c.csv",
        [["C-1", "2026-10-05 08:15", f"The {WORDS} was refused"]],
        ("No", "Received", "Comment"),
    )
    table = chief.comments.open_file(file)
    chief.comments.take_in(table, chief.comments.propose(table)[0].mapping, Quarter.parse(Q4))
    first = chief.comments.next_to_read(Q4)
    assert first is not None
    chief.comments.decide(first.comment.id, Decision.NOT_SURE, note=f"Ask about the {NOTE}")
    link = chief.comments.make_complaint(
        first.comment.id, (Basis.RACE,), note=f"The {NOTE}", reason="Again"
    ).complaint
    assert link is not None
    officer = team_place.let_in(chief, "Oscar Officer", Role.OFFICER)
    assert NOTE in repr(officer.history.of("comments", first.comment.id))
    chief.complaints.seal(link.complaint_id, [chief.session.person.id], "Conflict of interest")

    everything = as_superuser(team_place)
    assert [word for word in (WORDS, NOTE) if word in everything] == []
    seen = officer.comments.look_at(first.comment.id)
    assert seen.comment.text == SEALED
    assert NOTE not in repr(officer.history.of("comments", first.comment.id))
    assert WORDS in chief.comments.look_at(first.comment.id).comment.text

    chief.complaints.unseal(link.complaint_id, "The conflict is over")
    seen = officer.comments.look_at(first.comment.id)
    assert (WORDS in seen.comment.text, NOTE in repr(seen)) == (True, True)
    assert NOTE in repr(officer.history.of("comments", first.comment.id))
    assert chief.history.verify().problems == ()
