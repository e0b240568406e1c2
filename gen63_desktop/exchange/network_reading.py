"""Reads a GTFS file within the worker: lines, stations and stops, directions, the courses of the lines."""

from __future__ import annotations

import csv
import io
import math
import zipfile
from collections import Counter, defaultdict
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

from gen63_desktop.domain.errors import Refused
from gen63_desktop.exchange import limits, wire
from gen63_desktop.exchange.memory_cap import cap_memory

MOST = {"routes.txt": 20_000, "stops.txt": 300_000, "trips.txt": 5_000_000, "shapes.txt": 20_000_000}
"""Rows of each part that are read; more of them are no network of one agency."""
_POINTS = 240
_BATCH = 2_000
_TEXT = 300
_PLACES = {"", "0", "1"}
"""Stops and stations; entrances and waypoints are neither."""


def answer(out: BinaryIO, path: Path, name: str) -> None:
    """Read the file and send its parts in batches."""
    size = path.stat().st_size
    if size > limits.NETWORK_BYTES:
        raise Refused(
            "The file has {size} MB; a GTFS file may have {limit} MB.",
            "Check that it is the agency's own GTFS.",
            where=name,
            size=size // limits.MIB,
            limit=limits.NETWORK_BYTES // limits.MIB,
        )
    cap_memory(limits.WORKER_BYTES_SPREADSHEET)
    csv.field_size_limit(limits.CELL_CHARACTERS)
    try:
        with zipfile.ZipFile(path) as archive:
            _send(out, _Feed(archive, name), sha256(path.read_bytes()).hexdigest())
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, csv.Error, EOFError) as fault:
        raise Refused(
            "The file is no GTFS file, or it is damaged.", "Download it again; it is a .zip.", where=name
        ) from fault


class _Feed:
    """The parts of a GTFS file, wherever in the archive they lie."""

    def __init__(self, archive: zipfile.ZipFile, name: str) -> None:
        self._archive, self._name = archive, name
        self._members = {
            member.filename.rpartition("/")[2].lower(): member
            for member in archive.infolist()[: limits.PARTS]
            if not member.is_dir() and "__MACOSX" not in member.filename
        }

    def rows(self, part: str) -> Iterator[dict[str, str]]:
        """The rows of a part by column; none where the file has no such part."""
        member = self._members.get(part)
        if member is None:
            return
        if member.file_size > limits.NETWORK_PART_BYTES:
            raise Refused(
                "{part} is larger than a network's can be.", "Check the file.", where=self._name, part=part
            )
        with self._archive.open(member) as raw:
            text = io.TextIOWrapper(
                io.BufferedReader(_Bounded(raw, limits.NETWORK_PART_BYTES)), "utf-8-sig", "replace"
            )
            for count, row in enumerate(csv.DictReader(text)):
                if count == MOST.get(part, 1_000):
                    raise Refused(
                        "{part} has more rows than a network can have.",
                        "Check the file.",
                        where=self._name,
                        part=part,
                    )
                yield {
                    str(key).strip(): str(value or "").replace("\x00", "").strip()[:_TEXT]
                    for key, value in row.items()
                }

    def require(self, part: str) -> None:
        """Refuse a file without this part."""
        if part not in self._members:
            raise Refused(
                "The file has no {part}, so it is no GTFS file.",
                "Choose the agency's GTFS: a .zip with routes.txt and stops.txt.",
                where=self._name,
                part=part,
            )


class _Bounded(io.RawIOBase):
    """Unpacks no more than was promised, whatever the archive says of its sizes."""

    def __init__(self, raw: object, most: int) -> None:
        super().__init__()
        self._raw, self._left = raw, most

    def readable(self) -> bool:
        """It can be read."""
        return True

    def readinto(self, buffer: object) -> int:
        """Fill the buffer."""
        view = memoryview(buffer).cast("B")  # type: ignore[arg-type]  # as RawIOBase gives it
        data = self._raw.read(min(len(view), self._left + 1))  # type: ignore[attr-defined]  # of a zip
        self._left -= len(data)
        if self._left < 0:
            raise zipfile.BadZipFile("more than it says")
        view[: len(data)] = data
        return len(data)


def _send(out: BinaryIO, feed: _Feed, digest: str) -> None:
    feed.require("routes.txt")
    feed.require("stops.txt")
    directions, shapes = _trips(feed)
    lines = [
        [row.get("route_id", ""), row.get("route_short_name", ""), row.get("route_long_name", ""),
         directions.get(row.get("route_id", ""), [])]
        for row in feed.rows("routes.txt")
        if row.get("route_short_name") or row.get("route_long_name")
    ]  # fmt: skip
    stops = list(_stops(feed))
    if not lines or not stops:
        raise Refused("The file names no lines, or no stops.", "Check the file.")
    for what, rows in (("lines", lines), ("stops", stops), ("courses", list(_courses(feed, shapes)))):
        for at in range(0, len(rows), _BATCH):
            wire.send(out, {what: rows[at : at + _BATCH]})
    info = next(feed.rows("feed_info.txt"), {})
    wire.send(out, {"end": True, "sha256": digest, "edition": info.get("feed_version", "")})


def _trips(feed: _Feed) -> tuple[dict[str, list[str]], dict[str, tuple[str, str]]]:
    """The directions of each line, and of each course that most vehicles take, its line and direction."""
    signs: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    taken: dict[tuple[str, str], Counter[str]] = defaultdict(Counter)
    for row in feed.rows("trips.txt"):
        way = row.get("route_id", ""), row.get("direction_id", "")
        signs[way][row.get("trip_headsign", "")] += 1
        taken[way][row.get("shape_id", "")] += 1
    directions: dict[str, list[str]] = defaultdict(list)
    shapes: dict[str, tuple[str, str]] = {}
    for way in sorted(signs):
        sign = signs[way].most_common(1)[0][0]
        if sign and sign not in directions[way[0]]:
            directions[way[0]].append(sign)
        shape = taken[way].most_common(1)[0][0]
        if shape:
            shapes[shape] = way[0], sign
    return directions, shapes


def _stops(feed: _Feed) -> Iterator[list[object]]:
    """Stations and stops; the platforms of a station are not told apart from it."""
    rows = [row for row in feed.rows("stops.txt") if row.get("location_type", "") in _PLACES]
    keys = {row.get("stop_id", "") for row in rows}
    for row in rows:
        where = _degrees(row.get("stop_lat", "")), _degrees(row.get("stop_lon", ""))
        parent = row.get("parent_station", "")
        if row.get("stop_name") and (not parent or parent not in keys) and None not in where:
            yield [row.get("stop_id", ""), row["stop_name"], row.get("stop_code", ""), *where]


def _courses(feed: _Feed, shapes: dict[str, tuple[str, str]]) -> Iterator[list[object]]:
    points: dict[str, list[tuple[int, float, float]]] = defaultdict(list)
    for row in feed.rows("shapes.txt"):
        if (shape := row.get("shape_id", "")) in shapes:
            latitude, longitude = _degrees(row.get("shape_pt_lat", "")), _degrees(row.get("shape_pt_lon", ""))
            place = row.get("shape_pt_sequence", "")
            if latitude is not None and longitude is not None and place.isdecimal():
                points[shape].append((int(place[:9]), latitude, longitude))
    for shape, found in points.items():
        found.sort()
        step = max(1, math.ceil(len(found) / _POINTS))
        kept = found[::step] + ([found[-1]] if (len(found) - 1) % step else [])
        if len(kept) > 1:
            line, sign = shapes[shape]
            yield [line, sign, [f"{latitude:.5f},{longitude:.5f}" for _place, latitude, longitude in kept]]


def _degrees(text: str) -> float | None:
    try:
        value = float(text)
    except ValueError:
        return None
    return value if math.isfinite(value) and -180 <= value <= 180 else None
