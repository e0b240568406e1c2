"""A small fictional network as GTFS: two lines, five stops and stations, their courses."""

from __future__ import annotations

import zipfile
from pathlib import Path

PARTS = {
    "feed_info.txt": "feed_publisher_name,feed_version\nFictional Transit,2026-11\n",
    "routes.txt": (
        "route_id,route_short_name,route_long_name\nr1,720,Marble Street - Harbor\nr2,,Orchid Line\nr3,,\n"
    ),
    "stops.txt": (
        "stop_id,stop_code,stop_name,stop_lat,stop_lon,location_type,parent_station\n"
        "s1,101,Marble / Third,34.05,-118.25,0,\ns2,102,Marble / Ninth,34.04,-118.26,,\n"
        "st,,Harbor Station,34.00,-118.30,1,\np1,,Harbor Station Platform 1,34.00,-118.30,0,st\n"
        "e1,,Harbor Station - West Entrance,34.00,-118.31,2,st\nbad,,Nowhere,north,west,0,\n"
        "o1,,Peña Market,34.02,-118.20,0,\n"
    ),
    "trips.txt": (
        "route_id,direction_id,trip_headsign,shape_id\nr1,0,Harbor,a\nr1,0,Harbor,a\nr1,0,Garage,z\nr1,1,Downtown,b\n"
    ),
    "shapes.txt": (
        "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence\na,34.05,-118.25,1\na,34.00,-118.30,3\n"
        "a,34.04,-118.26,2\nb,34.00,-118.30,1\nb,34.05,-118.25,2\nz,1,1,1\nz,2,2,2\n"
    ),
}  # fmt: skip


def gtfs(path: Path, **parts: str | None) -> Path:
    """The file; ``parts`` (routes="…") take the place of those above, None leaves one out."""
    texts: dict[str, str | None] = {**PARTS, **{f"{name}.txt": text for name, text in parts.items()}}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in texts.items():
            if text is not None:
                archive.writestr(f"feed/{name}", text)
    return path
