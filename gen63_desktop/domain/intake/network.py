"""C3: the agency's network as its GTFS says it: lines with their directions, stations and stops, the lines' courses."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

Point = tuple[float, float]
"""Latitude and longitude."""


@dataclass(frozen=True, slots=True)
class TransitNetwork:
    """One GTFS file that was loaded; its parts are those in force, an earlier one's are gone."""

    file_name: str
    sha256: str
    edition: str
    lines: int
    stops: int
    courses: int
    by: int
    at: datetime
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class TransitLine:
    """A line: ``short`` is what people call it, ``directions`` what stands on the vehicles."""

    network_id: int
    key: str
    short: str
    long: str
    directions: tuple[str, ...] = ()
    id: int = 0
    version: int = 0

    @property
    def name(self) -> str:
        """What is kept in a complaint."""
        return self.short or self.long

    @property
    def label(self) -> str:
        """What is offered to choose from."""
        return f"{self.short} · {self.long}" if self.short and self.long else self.name


@dataclass(frozen=True, slots=True)
class TransitStop:
    """A station or a stop."""

    network_id: int
    key: str
    name: str
    code: str
    latitude: float
    longitude: float
    id: int = 0
    version: int = 0

    @property
    def label(self) -> str:
        """Its name, with the number that stands at it."""
        return f"{self.name} · {self.code}" if self.code else self.name


@dataclass(frozen=True, slots=True)
class LineCourse:
    """The course of a line in one direction; ``points`` are "latitude,longitude" one after the other."""

    network_id: int
    line_key: str
    direction: str
    points: tuple[str, ...]
    id: int = 0
    version: int = 0


@dataclass(frozen=True, slots=True)
class Network:
    """What the fields offer. Without a loaded file everything is empty, and the fields take free text."""

    lines: tuple[TransitLine, ...] = ()
    stops: tuple[TransitStop, ...] = ()

    def line(self, name: str) -> TransitLine | None:
        """The line that a name means."""
        wanted = name.strip().casefold()
        return next((one for one in self.lines if wanted and wanted in _names(one)), None)

    def stop(self, name: str) -> TransitStop | None:
        """The stop that a name means, where only one is called so."""
        wanted = name.strip().casefold()
        found = [one for one in self.stops if wanted and one.name.casefold() == wanted]
        return found[0] if len(found) == 1 else None


def _names(line: TransitLine) -> set[str]:
    return {one.casefold() for one in (line.short, line.long, line.label) if one}


@dataclass(frozen=True, slots=True)
class LineMap:
    """The course of a line with the place of an incident on it."""

    line: str
    courses: tuple[tuple[Point, ...], ...]
    ends: tuple[str, ...]
    place: str
    at: Point | None
    """Where it was; None where no coordinates are known."""


def points_of(course: LineCourse) -> tuple[Point, ...]:
    """The points of a course."""
    pairs = (one.partition(",") for one in course.points)
    return tuple((float(latitude), float(longitude)) for latitude, _, longitude in pairs)
