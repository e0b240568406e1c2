"""The history of a team's office: the same promises as in a folder, kept with the rights of ordinary logins."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from gen63_desktop.domain.agency_calendar import Quarter
from gen63_desktop.domain.complaints.entries import AllegationEntry, NewComplaint, PartyEntry, Plan
from gen63_desktop.domain.complaints.records import Allegation, Complaint, Party, PartyRole, Status
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.identity import Role
from gen63_desktop.domain.vocabulary.bases import Basis
from gen63_desktop.services.office import Office
from tests.offices import MovableClock
from tests.team_offices import TeamPlace

Q4 = Quarter.parse("2026Q4")


def _receive(office: Office, day: int) -> Complaint:
    allegation = AllegationEntry(Allegation(0, conduct="Refused", bases=(Basis.RACE,)))
    party = PartyEntry(Party(0, PartyRole.COMPLAINANT, "Xochitl Marrow"))
    complaint = Complaint("", date(2026, 11, day), "The door was closed.")
    return office.complaints.receive(NewComplaint(complaint, (party,), (allegation,)))


@pytest.mark.requirement("S2")
def test_what_came_past_the_program_stops_work_until_an_auditor_examined_it(
    team_place: TeamPlace, team_office: Office
) -> None:
    auditor = team_place.let_in(team_office, "Ada Quill", Role.AUDITOR)
    tan = team_office.people.add("J. Tan", (), "Investigator")
    with team_place.as_superuser() as server:
        server.execute("UPDATE people SET title = 'Chief' WHERE name = 'J. Tan'")
    with pytest.raises(Refused, match="past the program"):
        team_office.people.add("Next", ())
    (seen,) = auditor.history.foreign.standing()
    assert [(c.field, c.before, c.after) for c in seen.changes] == [("title", "Investigator", "Chief")]
    assert seen.login
    auditor.history.foreign.examine((seen,), "Whoever keeps the server was asked.")
    team_office.people.add("Next", ())
    assert team_office.history.verify().problems == ()
    assert team_office.history.of("people", tan.id)[0].act == "history.examined"


@pytest.mark.requirement("S2")
def test_a_trigger_that_was_dropped_at_the_server_keeps_everybody_out_until_it_is_put_back(
    team_place: TeamPlace, team_office: Office
) -> None:
    with team_place.as_superuser() as server:
        server.execute("ALTER TABLE people DISABLE TRIGGER people_foreign_change")
    with pytest.raises(Refused, match="no longer notes what is changed"):
        team_place.open()


@pytest.mark.requirement("R3")
def test_the_history_of_a_complaint_and_a_report_produced_again_need_no_more_than_the_logins_rights(
    team_place: TeamPlace, team_office: Office, clock: MovableClock, tmp_path: Path
) -> None:
    own = team_office.session.person.id
    first = _receive(team_office, 11)
    issued = team_office.findings.issue(Q4)
    clock.pass_time(days=2)
    _receive(team_office, 12)
    team_office.complaints.plan(first.id, Plan(own, "Call", None, own, Status.INVESTIGATION))
    assert team_office.findings.produce_again(issued.id).differing == ()
    told = [c for line in team_office.history.of("complaints", first.id) for c in line.changes]
    assert ("received", "under investigation") in [(c.before, c.after) for c in told]
    assert not any("Xochitl" in f"{c.before}{c.after}" for c in told)
    found = team_office.history.leaving.export(tmp_path / "history.jsonl")
    assert found.entries > 3
