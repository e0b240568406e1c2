"""The agency's GTFS: lines, stops and courses read in the worker; what is none, or a trap, is refused in words."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest

from gen63_desktop.domain.errors import Refused
from gen63_desktop.exchange.network_file import read_network
from tests.network_files import PARTS, gtfs


@pytest.mark.requirement("C3")
def test_lines_stations_stops_directions_and_courses_are_read(tmp_path: Path) -> None:
    read = read_network(gtfs(tmp_path / "gtfs.zip"))
    assert [(one.short, one.long, one.directions) for one in read.lines] == [
        ("720", "Marble Street - Harbor", ("Harbor", "Downtown")),
        ("", "Orchid Line", ()),
    ]
    assert [one.name for one in read.stops] == [
        "Marble / Third", "Marble / Ninth", "Harbor Station", "Peña Market",
    ]  # fmt: skip
    assert [(one.line_key, one.direction, len(one.points)) for one in read.courses] == [
        ("r1", "Harbor", 3), ("r1", "Downtown", 2),
    ]  # fmt: skip
    assert read.courses[0].points[1] == "34.04000,-118.26000"
    assert (read.edition, len(read.sha256)) == ("2026-11", 64)


@pytest.mark.requirement("C3")
@pytest.mark.parametrize(
    ("name", "parts", "said"),
    [
        ("no stops", {"stops": None}, "no stops.txt"),
        ("no lines", {"routes": None}, "no routes.txt"),
        ("empty lines", {"routes": "route_id,route_short_name,route_long_name\n"}, "names no lines"),
        ("no columns", {"stops": "a,b\n1,2\n"}, "no stops"),
    ],
)
def test_a_file_that_is_no_network_is_refused(
    tmp_path: Path, name: str, parts: dict[str, str | None], said: str
) -> None:
    with pytest.raises(Refused, match=said):
        read_network(gtfs(tmp_path / f"{name}.zip", **parts))


@pytest.mark.requirement("C3")
def test_a_file_that_is_damaged_or_unpacks_to_more_than_it_says_is_refused(tmp_path: Path) -> None:
    none = tmp_path / "none.zip"
    none.write_bytes(b"PK\x03\x04 and nothing more")
    with pytest.raises(Refused, match="no GTFS file, or it is damaged"):
        read_network(none)
    bomb = tmp_path / "bomb.zip"
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("routes.txt", PARTS["routes.txt"])
        archive.writestr("stops.txt", "stop_id," + "a" * (3 << 20))
    with pytest.raises(Refused):
        read_network(bomb)


@pytest.mark.requirement("C3")
def test_the_published_rail_network_is_read_whole(tmp_path: Path, samples: Path) -> None:
    folder = samples / "lametro-lines-stops"
    parts = {name: (folder / f"rail_{name}.txt").read_bytes().decode() for name in ("routes", "stops")}
    read = read_network(gtfs(tmp_path / "rail.zip", **parts, trips=None, shapes=None, feed_info=None))
    assert len(read.lines) == 6
    assert len(read.stops) > 90
    assert not any("Entrance" in one.name for one in read.stops)
