"""The network in an office: loaded, offered to the fields, put in the place of the one before; lines drawn for a case."""

from __future__ import annotations

from pathlib import Path

import pytest

from gen63_desktop.domain.complaints.entries import NewComplaint
from gen63_desktop.domain.complaints.records import Complaint
from gen63_desktop.domain.errors import Refused
from gen63_desktop.domain.intake.picking import choice, picked
from gen63_desktop.services.office import Office
from tests.network_files import gtfs
from tests.offices import TODAY


def _receive(office: Office, **facts: object) -> Complaint:
    return office.complaints.receive(NewComplaint(Complaint("", TODAY, "It happened.", **facts)))  # type: ignore[arg-type]


@pytest.mark.requirement("C3")
def test_a_network_is_loaded_once_and_a_later_one_takes_its_place(
    either_office: Office, tmp_path: Path
) -> None:
    office = either_office
    assert office.intake.loaded_network() is None
    assert office.intake.network().stops == ()
    first = gtfs(tmp_path / "first.zip")
    office.intake.load_network(first)
    assert [one.name for one in office.intake.network().lines] == ["720", "Orchid Line"]
    with pytest.raises(Refused, match="loaded already"):
        office.intake.load_network(first)
    office.intake.load_network(
        gtfs(tmp_path / "second.zip", routes="route_id,route_short_name,route_long_name\nr9,9,Ninth\n")
    )
    assert [one.name for one in office.intake.network().lines] == ["9"]
    loaded = office.intake.loaded_network()
    assert loaded is not None
    assert (loaded.lines, loaded.stops, loaded.edition) == (1, 4, "2026-11")
    assert office.history.verify().problems == ()


@pytest.mark.requirement("C3")
def test_a_file_that_is_refused_leaves_the_network_as_it_was(office: Office, tmp_path: Path) -> None:
    office.intake.load_network(gtfs(tmp_path / "first.zip"))
    with pytest.raises(Refused):
        office.intake.load_network(gtfs(tmp_path / "broken.zip", stops=None))
    assert len(office.intake.network().stops) == 4


@pytest.mark.requirement("C3")
def test_the_map_of_a_complaint_has_the_course_of_its_line_and_its_place(
    office: Office, tmp_path: Path
) -> None:
    case = _receive(office, line="720", place="marble / ninth")
    assert office.intake.line_map(case.id) is None
    office.intake.load_network(gtfs(tmp_path / "gtfs.zip"))
    found = office.intake.line_map(case.id)
    assert found is not None
    assert (found.line, found.at, len(found.courses)) == ("720", (34.04, -118.26), 2)
    own = office.intake.line_map(_receive(office, line="720", latitude=34.01, longitude=-118.29).id)
    assert own is not None
    assert own.at == (34.01, -118.29)
    assert office.intake.line_map(_receive(office, line="Orchid Line").id) is None
    assert office.intake.line_map(_receive(office, line="unheard of").id) is None


@pytest.mark.requirement("C3")
def test_a_stop_is_found_by_any_part_of_its_name_and_with_a_slip_of_the_finger() -> None:
    names = ("Marble / Third", "Marble / Ninth", "Harbor Station", "Peña Market", "Ninth / Oak")
    choices = [choice(name, name) for name in names]

    def found(typed: str) -> list[str]:
        return [one.label for one in picked(typed, choices)]

    assert found("nin mar") == ["Marble / Ninth"]
    assert found("pena") == ["Peña Market"]
    assert found("ninth")[0] == "Ninth / Oak"
    assert found("Habror") == found("harbr") == found("harbour") == ["Harbor Station"]
    assert found("zzz") == []
    assert len(found("")) == 5
