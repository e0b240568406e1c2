"""Many programs at once in one team's office: one chain, no lost update, and a server that keeps the head."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace

import pytest

from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import ChangedMeanwhile
from gen63_desktop.services.office import Office
from tests.offices import PASSPHRASE
from tests.team_offices import LOGIN, TeamPlace

WRITERS, ACTS = 8, 6
_WRITER = """
import sys
from gen63_desktop import startup
from gen63_desktop.domain.errors import ChangedMeanwhile
from gen63_desktop.domain.team_address import parse_address
from gen63_desktop.store.encryption.sealing import FLOOR
from gen63_desktop.store.team import connecting
from dataclasses import replace
connecting._PASSWORD_COST = FLOOR
address, passphrase, case, acts = parse_address(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
office = startup.open_team_office(address, sys.argv[5], passphrase)
print("ready", flush=True)
sys.stdin.readline()
done = 0
while done < acts:
    complaint = office.complaints.get(case)
    try:
        office.complaints.change(replace(complaint, vehicle=str(int(complaint.vehicle or 0) + 1)), "counted")
        done += 1
    except ChangedMeanwhile:
        continue
office.close()
"""


def _writers(place: TeamPlace, case: int) -> list[subprocess.Popen[str]]:
    words = [str(place.address), PASSPHRASE, str(case), str(ACTS), LOGIN]
    return [
        subprocess.Popen(
            [sys.executable, "-c", _WRITER, *words],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for _ in range(WRITERS)
    ]


@pytest.mark.requirement("S2", "S4")
@pytest.mark.timeout(280)
def test_eight_programs_that_change_one_case_keep_one_chain_and_lose_no_update(
    team_place: TeamPlace, team_office: Office
) -> None:
    entry = NewComplaint(Complaint("", team_office.session.today(), "counted", vehicle="0"))
    case = team_office.complaints.receive(entry)
    writers = _writers(team_place, case.id)
    for writer in writers:
        assert writer.stdout is not None
        assert writer.stdout.readline() == "ready\n"
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write("go\n")
        writer.stdin.flush()

    errors = [writer.communicate()[1] for writer in writers]

    assert errors == [""] * WRITERS
    assert team_office.complaints.get(case.id).vehicle == str(WRITERS * ACTS)
    assert team_office.history.verify().problems == ()


@pytest.mark.requirement("S4")
def test_of_two_who_change_one_case_the_second_is_shown_both_versions(
    team_place: TeamPlace, team_office: Office
) -> None:
    entry = NewComplaint(Complaint("", team_office.session.today(), "one case"))
    case = team_office.complaints.receive(entry)
    other = team_place.open()

    team_office.complaints.change(replace(case, line="A"), "first")
    with pytest.raises(ChangedMeanwhile) as refused:
        other.complaints.change(replace(case, line="B"), "second")

    assert (refused.value.theirs.line, refused.value.mine.line) == ("A", "B")  # type: ignore[attr-defined]
    assert team_office.complaints.get(case.id).line == "A"
